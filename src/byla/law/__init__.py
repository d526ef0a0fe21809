"""Law: what was in force on a day, as known on another, with its values, its sources and how well we know it.

    book = Book.read(Path("law"))
    law = book.on(date(2026, 1, 15))
    law.period("lt/utpi:33#renewal")        # {"months": 2}
    law.provision("lt/utpi:33#renewal").confirmed    # False: a lawyer has to read it first
    law.hash                                # what an entry made under this law carries

The data is TOML in `law/`, one file for each version of an act; a lawyer reads and confirms it. The logic is
Python elsewhere, named after the article.
"""

from byla.law.book import Book
from byla.law.citation import is_citation
from byla.law.coverage import Span
from byla.law.errors import (
    LawError,
    LawFileError,
    MissingValue,
    NoLawInForce,
    UnknownProvision,
    UnknownReading,
)
from byla.law.finding import Finding
from byla.law.law import Law
from byla.law.parameter import Choice, Parameter, Reading
from byla.law.provision import Amendment, Confirmation, LegalValue, Mark, Provision
from byla.law.published import Publication, changes, publications, publish
from byla.law.show import show, unconfirmed, written
from byla.law.version import Version

__all__ = [
    "Amendment",
    "Book",
    "Choice",
    "Confirmation",
    "Finding",
    "Law",
    "LawError",
    "LawFileError",
    "LegalValue",
    "Mark",
    "MissingValue",
    "NoLawInForce",
    "Parameter",
    "Provision",
    "Publication",
    "Reading",
    "Span",
    "UnknownProvision",
    "UnknownReading",
    "Version",
    "changes",
    "is_citation",
    "publications",
    "publish",
    "show",
    "unconfirmed",
    "written",
]
