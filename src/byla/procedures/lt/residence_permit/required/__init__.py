"""What a decision must have before it can be signed: a small function for each element, named after what asks for it.

`missing` gives every element that is not there, in the order in which an official would see to them; the first names
the step that must happen next. Nothing here says what to decide.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from byla.casefile import File, Refusal, Situation
from byla.procedures.lt.residence_permit.admissibility import not_stopped_xiv_1888_3
from byla.procedures.lt.residence_permit.codes import Operative
from byla.procedures.lt.residence_permit.gates import under_way
from byla.procedures.lt.residence_permit.matter import Matter
from byla.procedures.lt.residence_permit.question import CARD
from byla.procedures.lt.residence_permit.required.alert_elsewhere import (
    sis_searched_35_1_3,
    state_consulted_27,
)
from byla.procedures.lt.residence_permit.required.application import complete_26_1, registered
from byla.procedures.lt.residence_permit.required.clearance import (
    annex_referenced_140_5,
    cleared_140_5,
    essence_told_c_300_11,
    shortened_by_name_c_300_11,
)
from byla.procedures.lt.residence_permit.required.conclusions import (
    concluded_on_each_threat_4_3,
    conclusion_carries_c_420_22,
    no_threat_concluded_4_4,
    no_threat_passed_over_4_5,
    threshold_was_concluded_35_1_50_1,
)
from byla.procedures.lt.residence_permit.required.court import points_of_the_court_answered
from byla.procedures.lt.residence_permit.required.declared import (
    link_beside_what_was_declared_35_1_2,
    reason_shows_the_untruth_35_1_2,
)
from byla.procedures.lt.residence_permit.required.draft import (
    drafted,
    every_part_vai_10,
    grounds_offered_35_1,
    remedy_of_the_day_136,
    validity_40_4,
)
from byla.procedures.lt.residence_permit.required.family import dependants_checked_50_3, no_other_ground_50_3
from byla.procedures.lt.residence_permit.required.law import (
    law_accepted_vai_10,
    signed_over_by_the_head_vai_10,
)
from byla.procedures.lt.residence_permit.required.questionnaire import questionnaire_answered_26_1_6
from byla.procedures.lt.residence_permit.required.reasoning import (
    circumstances_128_1,
    heard_charter_41,
    heard_on_each_conclusion_charter_41,
    heard_on_every_fact_charter_41,
    heard_on_every_link_charter_41,
    reasons_vai_10,
)
from byla.procedures.lt.residence_permit.required.union_citizen import (
    derived_right_respected_c_420_22,
    union_citizen_looked_for_20,
)
from byla.procedures.lt.residence_permit.required.weighing import (
    each_fact_weighed_128_1,
    nothing_for_the_person_left_out_12_3,
    proportionate_echr_8,
)

Element = Callable[[File[Matter], Situation], Iterator[Refusal]]

APPLICATION: tuple[Element, ...] = (
    registered,
    not_stopped_xiv_1888_3,
    complete_26_1,
    questionnaire_answered_26_1_6,
)
DRAFT: tuple[Element, ...] = (
    drafted,
    points_of_the_court_answered,
    remedy_of_the_day_136,
    every_part_vai_10,
    law_accepted_vai_10,
)
AGAINST: tuple[Element, ...] = (
    grounds_offered_35_1,
    concluded_on_each_threat_4_3,
    threshold_was_concluded_35_1_50_1,
    conclusion_carries_c_420_22,
    link_beside_what_was_declared_35_1_2,
    reasons_vai_10,
    reason_shows_the_untruth_35_1_2,
    circumstances_128_1,
    heard_charter_41,
    heard_on_every_fact_charter_41,
    heard_on_every_link_charter_41,
    heard_on_each_conclusion_charter_41,
    each_fact_weighed_128_1,
    nothing_for_the_person_left_out_12_3,
    proportionate_echr_8,
    union_citizen_looked_for_20,
    derived_right_respected_c_420_22,
)
WITHHELD: tuple[Element, ...] = (
    annex_referenced_140_5,
    shortened_by_name_c_300_11,
    essence_told_c_300_11,
    cleared_140_5,
)
"""Last, since the text that is cleared is the one that is signed."""
ELSEWHERE: tuple[Element, ...] = (sis_searched_35_1_3, state_consulted_27)
"""Of a permit that is granted or extended."""
FAMILY: tuple[Element, ...] = (dependants_checked_50_3, no_other_ground_50_3)
ELEMENTS: dict[Operative, tuple[Element, ...]] = {
    Operative.ISSUE: (*APPLICATION, no_threat_concluded_4_4, *ELSEWHERE, validity_40_4, *DRAFT),
    Operative.RENEW: (*APPLICATION, no_threat_concluded_4_4, *ELSEWHERE, validity_40_4, *DRAFT),
    Operative.REFUSE: (*APPLICATION, *AGAINST, *DRAFT, signed_over_by_the_head_vai_10, *WITHHELD),
    Operative.WITHDRAW: (*FAMILY, *AGAINST, *DRAFT, signed_over_by_the_head_vai_10, *WITHHELD),
    Operative.LEAVE_IN_FORCE: (no_threat_passed_over_4_5, *DRAFT),
}
ELEMENTS_OF_A_CARD: dict[Operative, tuple[Element, ...]] = {
    Operative.RENEW: (*APPLICATION, no_threat_passed_over_4_5, *ELSEWHERE, validity_40_4, *DRAFT),
    Operative.WITHDRAW: (registered, *FAMILY, *AGAINST, *DRAFT, signed_over_by_the_head_vai_10, *WITHHELD),
}
"""UTPI 35(4), 54(4): the right does not hang on the card, so no body need conclude before the card is replaced; a
threat that one did conclude is not passed over.
"""


def missing(file: File[Matter], situation: Situation) -> Iterator[Refusal]:
    """Every element that the decision in preparation lacks today."""
    heads_for, question = file.matter.heads_for, file.matter.question
    if heads_for is None or question is None:
        yield from under_way(file, situation)
        return
    elements = ELEMENTS_OF_A_CARD if question == CARD else ELEMENTS
    for element in elements[heads_for]:
        yield from element(file, situation)
