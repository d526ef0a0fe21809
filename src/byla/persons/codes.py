"""The closed lists of an identity record. Each value's text is at `person.<list>.<value>`."""

from enum import StrEnum


class Source(StrEnum):
    """From where a fact about a person is known. A passport and a person's word do not weigh the same."""

    TRAVEL_DOCUMENT = "travel_document"
    CIVIL_DOCUMENT = "civil_document"
    """A birth, marriage or change-of-name certificate."""
    REGISTER = "register"
    """The population register or the register of foreigners."""
    APPLICATION = "application"
    STATEMENT = "statement"
    """What the person said, with no document."""
    OUTSIDE_BODY = "outside_body"


class Script(StrEnum):
    """ISO 15924. Names in other scripts are recorded as the document's Latin line writes them."""

    LATIN = "Latn"
    CYRILLIC = "Cyrl"


class NameKind(StrEnum):
    """What a name is to the person."""

    IN_DOCUMENT = "in_document"
    AS_CALLED = "as_called"
    EARLIER = "earlier"


class Sex(StrEnum):
    """As a travel document says it (ICAO Doc 9303-4): F, M, or X where it does not say."""

    FEMALE = "F"
    MALE = "M"
    NOT_SAID = "X"


class HowLost(StrEnum):
    """How a citizenship ended."""

    RENOUNCED = "renounced"
    DEPRIVED = "deprived"
    BY_LAW = "by_law"
    """Without an act of the person or the state: by taking another one, by the end of the state."""
    NOT_KNOWN = "not_known"


class Kinship(StrEnum):
    """What the person is to a citizen of a Member State: the family of Directive 2004/38, 2(2)."""

    SPOUSE = "spouse"
    REGISTERED_PARTNER = "registered_partner"
    CHILD = "child"
    """Their child or grandchild, or that of the spouse or partner: under 21, or dependent."""
    PARENT = "parent"
    """Their dependent parent or grandparent, or that of the spouse or partner."""


class DocumentKind(StrEnum):
    """Travel documents."""

    PASSPORT = "passport"
    IDENTITY_CARD = "identity_card"
    SERVICE_PASSPORT = "service_passport"
    DIPLOMATIC_PASSPORT = "diplomatic_passport"
    REFUGEE_DOCUMENT = "refugee_document"
    """Under the 1951 Convention."""
    STATELESS_DOCUMENT = "stateless_document"
    """Under the 1954 Convention."""
    ALIENS_PASSPORT = "aliens_passport"
    RETURN_DOCUMENT = "return_document"


class Language(StrEnum):
    """ISO 639-1, and `und` of ISO 639-2 for any other or unknown one."""

    LITHUANIAN = "lt"
    BELARUSIAN = "be"
    RUSSIAN = "ru"
    UKRAINIAN = "uk"
    ENGLISH = "en"
    POLISH = "pl"
    LATVIAN = "lv"
    ESTONIAN = "et"
    GERMAN = "de"
    FRENCH = "fr"
    ROMANIAN = "ro"
    GEORGIAN = "ka"
    ARMENIAN = "hy"
    AZERBAIJANI = "az"
    KAZAKH = "kk"
    KYRGYZ = "ky"
    TAJIK = "tg"
    TURKMEN = "tk"
    UZBEK = "uz"
    TURKISH = "tr"
    ARABIC = "ar"
    CHINESE = "zh"
    HINDI = "hi"
    UNDETERMINED = "und"
