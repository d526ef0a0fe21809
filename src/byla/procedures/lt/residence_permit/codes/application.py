"""What is asked for, by whom, and what comes with it."""

from enum import StrEnum


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
    TRANSLATION = "translation"
    """Of the main elements of a decision."""
    CORRESPONDENCE = "correspondence"
    OTHER = "other"


class Requirement(StrEnum):
    """What an application must hold; each stands in UTPI 26(1)."""

    HEALTH_INSURANCE = "health_insurance"
    MEANS = "means"
    DWELLING = "dwelling"
    TRIPS = "trips"
    FULL_INFORMATION = "full_information"


class EndedBy(StrEnum):
    """How a question ends without a decision on it."""

    NOT_ACCEPTED = "not_accepted"
    TAKEN_BACK = "taken_back"
    CITIZEN = "citizen"


class NothingLeft(StrEnum):
    """Why there is no permit any more that could be withdrawn."""

    REPLACED = "replaced"
    WITHDRAWN = "withdrawn"
    CITIZEN = "citizen"
    LAPSED = "lapsed"
    EXPIRED = "expired"


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


class OtherGround(StrEnum):
    """On what a family member may stay although the permit on which theirs hung was withdrawn (UTPI 50(3), 54(3))."""

    OWN_BASIS = "own_basis"
    """Work, studies or another basis of their own."""
    DERIVED_RIGHT = "derived_right"
    """A Union citizen depends on them (Article 20 TFEU)."""
    PRIVATE_LIFE = "private_life"
    """Private and family life here (ECHR 8)."""
    AUTONOMOUS = "autonomous"
    """A permit of their own after years of family life, death, divorce or separation (Directive 2003/86, 15)."""
    VIOLENCE = "violence"
    """Violence in the family, or other particularly difficult circumstances (15(3))."""
    LENGTH_OF_STAY = "length_of_stay"
    """Long enough for a permanent permit (53(1)(8)), or to weigh by itself (17)."""


class Relation(StrEnum):
    """How somebody is related to the holder or the applicant."""

    SPOUSE = "spouse"
    PARTNER = "partner"
    CHILD = "child"
    PARENT = "parent"
    OTHER = "other"
