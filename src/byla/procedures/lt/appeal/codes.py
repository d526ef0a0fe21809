"""The closed lists of the procedure. Texts of each value stand at `appeal.<list>.<value>`."""

from enum import StrEnum


class Claim(StrEnum):
    """What whoever complains says of the decision. It is theirs to say; what follows from it, the law says."""

    ARTICLE_3 = "article_3"
    """That torture or inhuman treatment awaits them where they would be sent (ECHR 3)."""
    CHARTER_19_2 = "charter_19_2"
    """That they would be removed to a serious risk of it (Charter 19(2))."""
    FAMILY_LIFE = "family_life"
    FACTS = "facts"
    REASONS = "reasons"
    HEARING = "hearing"
    PROPORTIONALITY = "proportionality"


class Instance(StrEnum):
    """Which court spoke."""

    FIRST = "first"
    SUPREME = "supreme"


class Party(StrEnum):
    """Who went on to the Supreme Administrative Court."""

    PERSON = "person"
    AUTHORITY = "authority"


class Hanging(StrEnum):
    """What a file is to the decision that is contested."""

    DECISION = "decision"
    PERMIT = "permit"
    DEPARTURE = "departure"
    BAN = "ban"
    DEPENDANT = "dependant"
    """The examination of a family member's permit that followed on it, or that permit."""
