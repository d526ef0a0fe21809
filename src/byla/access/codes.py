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


class Telling(StrEnum):
    """What an entry or document of a file is to the person whom the file is about."""

    TOLD = "told"
    """They made it, brought it, or were told it."""
    ASSESSMENT = "assessment"
    """What a body that assesses was asked or said, and what was made of it."""
    UNTOLD = "untold"
    """It would tell of something of which they were not told yet."""
    OTHERS = "others"
    """It may tell of somebody else, or nobody recorded whose it is."""
    WORK = "work"
    """How the authority came to its decision: checks, notes, weighing, drafts."""
    HOUSE = "house"
    """Which officials had, read or could read the file."""


HUMAN = "human"
JOB = "job"
CONCERNED = "concerned"
"""The person whom the matter is about, or who speaks for them."""

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
