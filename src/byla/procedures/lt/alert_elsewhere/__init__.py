"""Other states' alerts about somebody who asks for a permit or holds one: the part of the state that grants it
(Regulation 2018/1861, 27 to 30; 2018/1860, 9 to 12).

Before a permit is granted or extended an official searches SIS. A state that entered an alert is consulted, its reasons
are weighed, and it is told what was decided; the final decision rests with us. Where somebody who holds a permit is, or
is to be, under another state's alert, that state consults us, and we answer.

It is no procedure: what happens here happens in the file of the permit. The other part, of the state that entered an
alert, is `byla.procedures.lt.alert`.
"""

from byla.procedures.lt.alert_elsewhere.clocks import consulting_deadlines
from byla.procedures.lt.alert_elsewhere.codes import Permit
from byla.procedures.lt.alert_elsewhere.counts import COUNTS_ELSEWHERE, TOLD_ELSEWHERE
from byla.procedures.lt.alert_elsewhere.entries import ENTRIES
from byla.procedures.lt.alert_elsewhere.granting import Decided, Granting
from byla.procedures.lt.alert_elsewhere.matter import NO_ALERTS, AlertsElsewhere
from byla.procedures.lt.alert_elsewhere.owed import next_answer, states_to_tell
from byla.procedures.lt.alert_elsewhere.required import consulted, searched
from byla.procedures.lt.alert_elsewhere.shown import alerts_elsewhere_sections
from byla.procedures.lt.alert_elsewhere.steps import steps_before_a_permit, steps_of_a_holder

__all__ = [
    "COUNTS_ELSEWHERE",
    "ENTRIES",
    "NO_ALERTS",
    "TOLD_ELSEWHERE",
    "AlertsElsewhere",
    "Decided",
    "Granting",
    "Permit",
    "alerts_elsewhere_sections",
    "consulted",
    "consulting_deadlines",
    "next_answer",
    "searched",
    "states_to_tell",
    "steps_before_a_permit",
    "steps_of_a_holder",
]
