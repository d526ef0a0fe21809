"""The codes that access compares. Roles are the office's; the rest is defined here."""

from enum import StrEnum


class Verb(StrEnum):
    """What can be done with an item. To be in a list or on a page is to be seen; other doors differ."""

    SEE = "see"
    SEARCH = "search"
    OPEN_DOCUMENT = "open_document"
    EXPORT = "export"
    TAKE_STEP = "take_step"
    ASSIGN = "assign"
    BREAK_GLASS = "break_glass"
    """To read for a while, for a written reason, what only the need to know keeps closed."""


READ = (Verb.SEE, Verb.SEARCH, Verb.OPEN_DOCUMENT)


class Purpose(StrEnum):
    """What somebody looks for. A reader declares one at a time, and it is recorded with every look."""

    CASE_WORK = "case_work"
    ASSESSMENT = "assessment"
    SIGNING = "signing"
    SUPERVISION = "supervision"
    AUDIT = "audit"
    DATA_PROTECTION = "data_protection"
    SUPPORT = "support"
    BORDER_CHECK = "border_check"


HUMAN = "human"
JOB = "job"

ORDINARY = "ordinary"
SPECIAL = "special"

FILE = "file"
ENTRY = "entry"
DOCUMENT = "document"
PERSON = "person"
OFFICE = "office"
LOOK = "look"
"""That somebody looked, at what and why."""
LISTED = "listed"
"""An entry on the national list of those to whom entry is banned."""
