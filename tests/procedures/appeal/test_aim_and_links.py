"""What an appeal aims at, and to which files it leads."""

from __future__ import annotations

from tests.procedures.appeal.complaint import decided, lodged, looked

from byla.procedures.lt.appeal import APPEAL, Appeal


def test_an_appeal_aims_at_the_courts_word_and_then_at_telling_every_file() -> None:
    assert APPEAL.aim(Appeal()) is None, "its complaint was erased"
    assert APPEAL.aim(lodged().matter) == "record_outcome"
    assert APPEAL.aim(decided("annulled").matter) == "carry_out"


def test_an_appeal_leads_to_the_file_of_the_decision_and_to_the_permit() -> None:
    one = looked()
    assert set(APPEAL.links(one.matter)) >= {one.case.file, one.case.earlier}
