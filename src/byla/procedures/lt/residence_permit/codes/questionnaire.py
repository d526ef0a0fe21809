"""Why somebody must answer, and what came of it."""

from enum import StrEnum


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
