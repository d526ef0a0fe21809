"""The closed lists of the procedure. Texts of each value stand at `residence_permit.<list>.<value>`."""

from enum import StrEnum

from byla.casefile import Series

DECISIONS = Series("decision", "D")
"""The numbers of what is decided and signed."""


class PermitKind(StrEnum):
    """The two permits. The permanent one is the "long-term resident's permit to reside in the Union" (UTPI 53)."""

    TEMPORARY = "temporary"
    PERMANENT = "permanent"


class Act(StrEnum):
    """What a file asks. One file is one person, one permit and one of these."""

    FIRST_ISSUE = "first_issue"
    RENEWAL = "renewal"
    """Replacement (*keitimas*): of a temporary permit, or of a permanent permit's card."""
    WITHDRAWAL = "withdrawal"


class Cause(StrEnum):
    """What a withdrawal may begin with: a body's notice, something that the authority itself found, or what a permit
    selected in a review campaign brought up. Nothing else.
    """

    NOTICE = "notice"
    OWN_FINDING = "own_finding"
    CAMPAIGN = "campaign"
    FAMILY = "family"
    """A family member's permit was withdrawn (UTPI 50(3), 54(3)); another ground to stay is looked for."""


class Interest(StrEnum):
    """What a residence may threaten (UTPI 35(1)(1)). Art. 4(3) names who assesses it; for health it names nobody."""

    STATE_SECURITY = "state_security"
    PUBLIC_ORDER = "public_order"
    HUMAN_HEALTH = "human_health"


class Agency(StrEnum):
    """The bodies that assess (UTPI 4(3))."""

    STATE_SECURITY_DEPARTMENT = "state_security_department"
    POLICE = "police"
    BORDER_GUARD = "border_guard"


class Channel(StrEnum):
    """How an application reached the authority."""

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


class Basis(StrEnum):
    """The ground on which a foreigner stays; how long a permit may last depends on it."""

    WORK = "work"
    LAWFUL_ACTIVITY = "lawful_activity"
    HIGHLY_QUALIFIED_WORK = "highly_qualified_work"
    FAMILY = "family"
    GUARDIANSHIP = "guardianship"
    SUBSIDIARY_PROTECTION = "subsidiary_protection"
    LITHUANIAN_DESCENT = "lithuanian_descent"
    HUMANITARIAN = "humanitarian"
    SHORTAGE_OCCUPATION = "shortage_occupation"
    INVESTMENT = "investment"
    RESEARCH = "research"
    STUDIES = "studies"
    FIVE_YEARS_OF_RESIDENCE = "five_years_of_residence"


class DocumentKind(StrEnum):
    """What a document on file is."""

    APPLICATION_FORM = "application_form"
    TRAVEL_DOCUMENT = "travel_document"
    QUESTIONNAIRE = "questionnaire"
    PROOF_OF_BASIS = "proof_of_basis"
    PROOF_OF_SERVICE = "proof_of_service"
    PROOF_OF_REPRESENTATION = "proof_of_representation"
    CORRESPONDENCE = "correspondence"
    OTHER = "other"


class Requirement(StrEnum):
    """What an application must hold; each stands in UTPI 26(1)."""

    HEALTH_INSURANCE = "health_insurance"
    MEANS = "means"
    DWELLING = "dwelling"
    TRIPS = "trips"
    FULL_INFORMATION = "full_information"


class Outcome(StrEnum):
    """What a body concludes."""

    NO_THREAT = "no_threat"
    THREAT = "threat"


class Absence(StrEnum):
    """Why a conclusion of threat tells neither reasons nor their essence."""

    NOT_GIVEN = "not_given"
    WITHHELD = "withheld"
    NOT_STATED = "not_stated"
    """Recorded before it was asked."""


class LinkKind(StrEnum):
    """What a person was, or is, tied to."""

    INTERIOR_SYSTEM_OR_STATE_BODY = "interior_system_or_state_body"
    ARMED_FORCES = "armed_forces"
    MILITARY_INDUSTRY_OR_STRATEGIC_OBJECT = "military_industry_or_strategic_object"
    OTHER = "other"


class Duty(StrEnum):
    """Whether the person had a choice."""

    COMPULSORY = "compulsory"
    VOLUNTARY = "voluntary"


class Ending(StrEnum):
    """Whether a link has come to its end."""

    ENDED = "ended"
    LASTS = "lasts"
    NOT_KNOWN = "not_known"


class Weight(StrEnum):
    """What the deciding official makes of a conclusion of threat, after an assessment of their own."""

    CARRIES = "carries"
    DOES_NOT_CARRY = "does_not_carry"


class FactWeight(StrEnum):
    """What one statement against the person weighs, in the word of the official who decides; never a number."""

    DECISIVE = "decisive"
    CONSIDERABLE = "considerable"
    SLIGHT = "slight"
    NONE = "none"


class ReturnedFor(StrEnum):
    """Why a conclusion of threat goes back to its body."""

    BARE = "bare"
    REASONS_DO_NOT_CARRY = "reasons_do_not_carry"
    CONTRADICTS_DOCUMENT = "contradicts_document"


class Ruling(StrEnum):
    """What a head decides on a conclusion where body and official still differ."""

    FOLLOW = "follow"
    SET_ASIDE = "set_aside"


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


class Reliability(StrEnum):
    """How far a statement can be relied on (Law Enforcement Directive, Art. 7)."""

    ESTABLISHED = "established"
    PROBABLE = "probable"
    DOUBTFUL = "doubtful"
    NOT_STATED = "not_stated"
    """Recorded before it was asked; no decision can rest on it."""


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


class Classification(StrEnum):
    """Classified content is never stored: a reference to it and its disclosable essence are."""

    UNCLASSIFIED = "unclassified"
    WITHHELD = "withheld"


class HearingMethod(StrEnum):
    """How a person is heard (UTPI 4(7) names both)."""

    ORAL = "oral"
    WRITTEN = "written"


class Operative(StrEnum):
    """What a decision orders."""

    ISSUE = "issue"
    RENEW = "renew"
    REFUSE = "refuse"
    WITHDRAW = "withdraw"
    LEAVE_IN_FORCE = "leave_in_force"


class ServiceMethod(StrEnum):
    """How a decision reaches the person."""

    IN_PERSON = "in_person"
    REGISTERED_POST = "registered_post"
    ELECTRONIC = "electronic"
    CONSULAR = "consular"
    """Through a consular post, where the person is abroad."""


class ServiceFailure(StrEnum):
    """Why an attempt did not put the decision into the person's hands."""

    RETURNED = "returned"
    RECEIPT_REFUSED = "receipt_refused"
    ADDRESS_UNKNOWN = "address_unknown"
    ABROAD = "abroad"


class EndedBy(StrEnum):
    """How a question ends without a decision on it."""

    NOT_ACCEPTED = "not_accepted"
    TAKEN_BACK = "taken_back"
    CITIZEN = "citizen"


class StopException(StrEnum):
    """For whom a stop on applications does not hold."""

    MEDIATION = "mediation"
    LITHUANIAN_VISA = "lithuanian_visa"
    RESIDENCE_PERMIT = "residence_permit"


class ChangeKind(StrEnum):
    """What the holder of a permit notifies (UTPI 36)."""

    IDENTITY_DOCUMENT = "identity_document"
    CITIZENSHIP_DOCUMENT = "citizenship_document"
    FAMILY_STATUS = "family_status"
    RESIDENCE_ADDRESS = "residence_address"
    OTHER = "other"


class Relation(StrEnum):
    """How somebody is related to the holder or the applicant."""

    SPOUSE = "spouse"
    PARTNER = "partner"
    CHILD = "child"
    PARENT = "parent"
    OTHER = "other"
