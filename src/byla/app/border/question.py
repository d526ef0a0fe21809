"""The question of a page that was shown, so that what the officer says of a match is said of that very match.

It goes out with the page and comes back signed: the officer who asked, what was asked, and what each entry said then.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.core import signing

from byla.app.national_list.comparing import HOLDS
from byla.app.store.who import Who
from byla.ledger import digest
from byla.national_list import Answer, Asked, Identity


class OldQuestion(ValueError):
    """The question was not asked by this officer, or too long ago. Search again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What was asked, the number of the search, and of each match what its entry said."""

    asked: Asked
    search: int
    entries: dict[str, str]

    def sent_out(self, who: Who) -> str:
        """As it stands in a page."""
        said = {"asked": self.asked.given(), "search": self.search, "entries": self.entries}
        return signing.dumps(said, salt=_salt(who), compress=True)

    def showed(self, entry: str, identity: Identity) -> bool:
        """Whether the entry was among the matches, and says still what it said."""
        return self.entries.get(entry) == digest(identity.written())


def of_answer(asked: Asked, answer: Answer) -> Question:
    """The question of an answer that is about to be shown."""
    said = {one.entry: digest(one.identity.written()) for one in answer.candidates}
    return Question(asked=asked, search=answer.search, entries=said)


def come_back(sent: str, who: Who) -> Question:
    """The question of a page of that officer. Raises OldQuestion."""
    try:
        said = signing.loads(sent, salt=_salt(who), max_age=HOLDS)
    except signing.BadSignature as bad:
        raise OldQuestion from bad
    return Question(asked=Asked(**said["asked"]), search=said["search"], entries=said["entries"])


def _salt(who: Who) -> str:
    return f"byla.border.{who.authority}.{who.user}"
