"""Facts and circumstances, and how they are weighed."""

from enum import StrEnum


class Reliability(StrEnum):
    """How far a statement can be relied on (Law Enforcement Directive, Art. 7)."""

    ESTABLISHED = "established"
    PROBABLE = "probable"
    DOUBTFUL = "doubtful"
    NOT_STATED = "not_stated"
    """Recorded before it was asked; no decision can rest on it."""


class Declared(StrEnum):
    """How a statement against the person stands to what they themselves declared (UTPI 26(1)(6))."""

    AS_DECLARED = "as_declared"
    NOT_DECLARED = "not_declared"
    OTHERWISE = "otherwise"
    """They said otherwise: then both stand side by side, and they are asked to explain (UTPI 35(1)(2))."""


class Untruth(StrEnum):
    """What a reason shows for a ground of untruth (UTPI 35(1)(2), 50(1)(1), 54(1)(1))."""

    UNTRUE_DATA = "untrue_data"
    FORGED_DOCUMENT = "forged_document"
    SHAM = "sham"
    """A marriage, partnership, adoption or company that is none."""


class Nature(StrEnum):
    """Facts are kept apart from what somebody makes of them (Law Enforcement Directive, Art. 7)."""

    FACT = "fact"
    ASSESSMENT = "assessment"
    HYPOTHESIS = "hypothesis"


class Bearing(StrEnum):
    """On which side a statement weighs."""

    AGAINST = "against"
    FOR = "for"


class FactKind(StrEnum):
    """What a statement is about."""

    SERVICE = "service"
    EMPLOYMENT = "employment"
    LINK = "link"
    TRAVEL = "travel"
    CONVICTION = "conviction"
    OPINION = "opinion"
    NATIONALITY = "nationality"
    FAMILY = "family"
    WORK = "work"
    OTHER = "other"


class FactWeight(StrEnum):
    """What one statement against the person weighs, in the word of the official who decides; never a number."""

    DECISIVE = "decisive"
    CONSIDERABLE = "considerable"
    SLIGHT = "slight"
    NONE = "none"


class Classification(StrEnum):
    """Classified content is never stored: a reference to it and its disclosable essence are."""

    UNCLASSIFIED = "unclassified"
    WITHHELD = "withheld"


class HearingMethod(StrEnum):
    """How a person is heard (UTPI 4(7) names both)."""

    ORAL = "oral"
    WRITTEN = "written"
