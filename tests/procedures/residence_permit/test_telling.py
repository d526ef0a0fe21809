"""What an entry of a permit's file is to its person: every kind is decided, and nothing about a body is told."""

from __future__ import annotations

from collections import Counter

from tests.procedures.residence_permit.renewal import REGISTERED, complete, renewal_drafted, serves, signs

from byla.access import CONCERNED, LITHUANIA, Policy, Same, Telling, Verb, Who, deny
from byla.casefile import own_file
from byla.casefile.own_file import OF_EVERY_FILE
from byla.casefile.steps_of_correction import STRUCK
from byla.procedures.lt.residence_permit import RESIDENCE_PERMIT
from byla.procedures.lt.residence_permit.codes import DocumentKind
from byla.procedures.lt.residence_permit.entries import DecisionSigned, DocumentRecorded
from byla.procedures.lt.residence_permit.telling import (
    AFTER_SERVICE,
    ASSESSMENT,
    BROUGHT,
    BY_KIND,
    HOUSE,
    OTHERS,
    TOLD,
    UNTOLD,
    WORK,
)
from byla.procedures.lt.residence_permit.told import OF_A_REQUEST


def test_each_kind_of_entry_is_decided_once() -> None:
    """A kind that is new must be put into one of the lists of `telling.py`, or of `own_file.py`."""
    every = Counter((*TOLD, *ASSESSMENT, *UNTOLD, *OTHERS, *HOUSE, *WORK, *OF_EVERY_FILE))
    decided = {*every, DecisionSigned, DocumentRecorded}
    assert {kind for kind in RESIDENCE_PERMIT.entries if kind not in decided} == set()
    assert {kind for kind, times in every.items() if times > 1} == set()


def test_what_a_body_was_asked_or_said_is_never_told() -> None:
    assert {kind for kind in OF_A_REQUEST if BY_KIND[kind] is not Telling.ASSESSMENT} == set()


def test_of_documents_the_person_sees_what_they_brought_and_what_belongs_to_a_served_decision() -> None:
    assert set(DocumentKind) - {*BROUGHT, *AFTER_SERVICE} == {DocumentKind.CORRESPONDENCE, DocumentKind.OTHER}


NO_DOCUMENTS = deny(
    Verb.OPEN_DOCUMENT, when=Same(Who.kind, CONCERNED), reason="access.no_documents", cited=("lt/utpi:26(1)",)
)


def test_an_entry_whose_document_may_not_be_opened_is_withheld_with_it() -> None:
    """Else an archive would name a document that it does not hold."""
    renewal = renewal_drafted()
    signs(renewal)
    serves(renewal)
    file = renewal.state
    [number] = [one.number for one in file.entries if one.header.type.endswith("document_recorded")]
    assert number not in own_file(file, LITHUANIA)[1]
    assert own_file(file, Policy((*LITHUANIA.rules, NO_DOCUMENTS)))[1][number] == "lt/utpi:26(1)"


def test_what_was_struck_out_was_never_told_the_person_nor_why_it_was() -> None:
    renewal = complete()
    number = max(one.number for one in renewal.state.entries if one.header.type.endswith("registered"))
    striking = {"what": f"{number}.{STRUCK}", "value": "", "reason": "Registered by mistake."}
    renewal.takes("correct_entry", striking, on=REGISTERED)
    withheld = own_file(renewal.state, LITHUANIA)[1]
    assert withheld[number] == withheld[renewal.state.version] == "eu/charter:41"
