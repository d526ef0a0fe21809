"""Identity records that look like those of a file's persons, for an official to compare: no number, and no order but
the search's. What the official holds of two records is recorded by the step that judges a pair.
"""

from __future__ import annotations

from typing import Any

from byla.app.desk.addresses import of_file, of_opening
from byla.app.desk.present.openings import may_open
from byla.app.desk.present.said import say, text
from byla.app.identities.similar import Similar, seen, similar
from byla.app.national_list.alike import alike, may_search
from byla.app.store.models import FileRow
from byla.app.store.show import Shown
from byla.casefile import Step
from byla.national_list import Candidate
from byla.persons import IDENTITY_LINK

Context = dict[str, Any]
COMPARES = frozenset({"compare_identities"})
"""Steps by which an official says that earlier identities were looked at."""
JUDGE = IDENTITY_LINK.step("judge_link")


def similar_identities(shown: Shown) -> list[Context]:
    """On the page of an identity record, and of a file while something must happen to it."""
    file = shown.file
    opened = file.procedure.code == "person" or file.procedure.next_step(file, shown.situation) is not None
    return _all(shown) if opened else []


def similar_at(step: Step[Any, Any], shown: Shown) -> list[Context]:
    """On the page of a step that asks for the comparison."""
    return _all(shown) if step.code in COMPARES else []


def alike_at(step: Step[Any, Any], shown: Shown) -> list[Context] | None:
    """What the national list has that looks like whom the file is about, on the page of a step that asks for the
    comparison; None where it is not searched.
    """
    if step.code not in COMPARES or not shown.whole or not may_search(shown):
        return None
    found = alike(shown, door=f"step {step.code}")
    files = seen([one.entry for one in found], shown.situation.actor.reader)
    return [_entry(one, files.get(one.entry)) for one in found]


def _entry(one: Candidate, file: FileRow | None) -> Context:
    """An entry of the house's own leads to its file, where the official may see that."""
    known = one.identity
    return {
        "text": one.entry if file is None else file.number,
        "href": "" if file is None else of_file(file.file_id),
        "source": one.source,
        "identity": [*known.names, *known.births, *known.citizenships, *known.documents],
        "reasons": [say(said) for said in one.reasons],
    }


def _all(shown: Shown) -> list[Context]:
    """None for an outside body, which sees its own part of a file and no other record."""
    if not shown.whole:
        return []
    judges = may_open(IDENTITY_LINK, JUDGE, shown)
    return [_one(one, judges=judges) for one in similar(shown.file, shown.situation.actor.reader)]


def _one(one: Similar, *, judges: bool) -> Context:
    known = one.identity
    return {
        "text": one.number,
        "href": of_file(one.record),
        "identity": [*known.names, *known.births, *known.citizenships, *known.documents],
        "reasons": [say(said) for said in one.reasons],
        "files": [
            {
                "text": row.number,
                "href": of_file(row.file_id),
                "matter": text(f"desk.matter.{row.procedure}"),
                "stage": text(f"{row.procedure}.stage.{row.stage}"),
            }
            for row in one.files
        ],
        "judge": of_opening(IDENTITY_LINK.code, JUDGE.code, one=one.of, other=one.record) if judges else "",
    }
