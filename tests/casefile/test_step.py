"""What a definition of a step or of a procedure cannot say, and what no code may leave out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, ClassVar

import pytest
from tests.casefile.desk import entry
from tests.casefile.library_loan import TAKE_BACK

from byla.app.registry import PROCEDURES
from byla.casefile import Body, EntryType, Procedure, UnknownEntry, held
from byla.procedures.lt.questionnaire import put


@dataclass(frozen=True, slots=True, kw_only=True)
class Unheard(Body):
    """A kind of entry of which no procedure says what it does."""

    TYPE: ClassVar[EntryType] = EntryType("nobody.unheard", retention="lt/retention:identity-record")


@pytest.mark.parametrize("also", [{"opens": True}, {"adverse": True}, {"mandate": "library_loan.charge"}])
def test_gdpr_22_what_opens_harms_or_signs_looks_at_one_person_and_not_at_many(also: dict[str, Any]) -> None:
    assert replace(TAKE_BACK, in_batches=True).in_batches
    assert not replace(TAKE_BACK, **also).in_batches
    with pytest.raises(ValueError, match="looks at one person"):
        replace(TAKE_BACK, in_batches=True, **also)


@pytest.mark.parametrize("procedure", PROCEDURES.values(), ids=list(PROCEDURES))
def test_no_procedure_passes_over_an_entry_that_it_does_not_know(procedure: Procedure[Any]) -> None:
    with pytest.raises(UnknownEntry):
        procedure.apply(Unheard(), procedure.begins, entry(1, Unheard()))


def test_what_the_bars_of_a_step_ask_for_is_never_taken_for_granted() -> None:
    assert held("there") == "there"
    with pytest.raises(LookupError, match="bars"):
        held(None)


def test_a_questionnaire_that_nobody_wrote_was_put_to_nobody() -> None:
    with pytest.raises(LookupError, match="no questionnaire 2021"):
        put("2021")
