"""What is decided, and how it reaches the person."""

from enum import StrEnum

from byla.casefile import Series

DECISIONS = Series("decision", "D")
"""The numbers of what is decided and signed."""


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
