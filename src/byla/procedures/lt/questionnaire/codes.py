"""The closed lists of the questionnaire. Each procedure has its own texts for them, at `<procedure>.<list>.<value>`."""

from enum import StrEnum


class Channel(StrEnum):
    """How an application, a question or an answer reached whom it was for."""

    IN_PERSON = "in_person"
    ONLINE = "online"
    POST = "post"


class Language(StrEnum):
    """In which a person is spoken and written to (ISO 639-1)."""

    LITHUANIAN = "lt"
    ENGLISH = "en"
    BELARUSIAN = "be"
    RUSSIAN = "ru"
    UKRAINIAN = "uk"
    POLISH = "pl"


class QuestionnaireDuty(StrEnum):
    """Whether an applicant must answer the questionnaire (lt/questionnaire), and why. It is no fact about a threat."""

    BY_LAW = "by_law"
    BY_ORDER = "by_order"
    CITIZEN_OF_LITHUANIA = "citizen_of_lithuania"
    OTHER_CITIZENSHIP = "other_citizenship"
    UNDER_AGE = "under_age"
    OTHER_APPLICATION = "other_application"
    NOT_IN_FORCE = "not_in_force"
    CITIZENSHIP_UNKNOWN = "citizenship_unknown"
    AGE_UNKNOWN = "age_unknown"

    @property
    def must_answer(self) -> bool:
        """Whether the questionnaire is to be put."""
        return self in (QuestionnaireDuty.BY_LAW, QuestionnaireDuty.BY_ORDER)

    @property
    def unknown(self) -> bool:
        """Whether the identity record says too little."""
        return self in (QuestionnaireDuty.CITIZENSHIP_UNKNOWN, QuestionnaireDuty.AGE_UNKNOWN)


class QuestionnaireOutcome(StrEnum):
    """What came of the questionnaire so far."""

    NOT_ASKED = "not_asked"
    AWAITED = "awaited"
    ANSWERED = "answered"
    REFUSED = "refused"
    INCOMPLETE = "incomplete"
