"""What is written down of a row that was not taken: why, in the words of the desk, and never more than may be seen."""

from __future__ import annotations

import pytest

from byla.app.exchange.given import Given, Reject
from byla.app.exchange.rejects import why_not
from byla.app.store.batch import Rejected, Row
from byla.app.store.read import NoSuchFile
from byla.app.store.taking import Request, WrongStep
from byla.casefile import FileId, Refused
from byla.casefile.answers import Problem
from byla.casefile.refusal import refusal
from byla.words import words

FILE = FileId("a-file")
UNSEEN = "There is no such file, or the one in whose name it is taken may not see it."
NO_MANDATE = refusal("casefile.no_mandate", "lt/vai:10", day="2026-03-02")
FORBIDDEN = Refused(refusals=(NO_MANDATE,), forbidden=True)
NOT_A_DAY = Refused(problems=(Problem("received_on", words("casefile.not_a_day")),))


@pytest.mark.parametrize(
    ("file", "why", "field", "said"),
    [
        (FILE, NoSuchFile(FILE), "", UNSEEN),
        (FILE, FORBIDDEN, "", UNSEEN),  # of a file that may not be seen nothing is told
        (None, FORBIDDEN, "", "mandate"),
        (FILE, Refused(refusals=(NO_MANDATE,)), "", "mandate"),
        (FILE, WrongStep("register_permit opens a file"), "", "register_permit opens a file"),
        (FILE, NOT_A_DAY, "received", "day"),
    ],
)
def test_a_reject_says_why_and_no_more_than_may_be_seen(
    file: FileId | None, why: Refused | LookupError, field: str, said: str
) -> None:
    request = Request(procedure="residence_permit", step="acknowledge_request", file=file)
    given = Given(
        line=7,
        row=Row(requests=(request,)),
        names={"0.received_on": "received"},
        said_otherwise=Reject(7, "", "otherwise"),
    )
    (reject,) = why_not(given, Rejected(request=0, why=why))
    assert (reject.line, reject.field) == (7, field)
    assert said in reject.reason
