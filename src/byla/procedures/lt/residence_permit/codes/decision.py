"""What is decided, and how it reaches the person."""

from enum import StrEnum


class Operative(StrEnum):
    """What a decision orders."""

    ISSUE = "issue"
    RENEW = "renew"
    REFUSE = "refuse"
    WITHDRAW = "withdraw"
    LEAVE_IN_FORCE = "leave_in_force"


class ServiceFailure(StrEnum):
    """Why an attempt did not put the decision into the person's hands."""

    RETURNED = "returned"
    RECEIPT_REFUSED = "receipt_refused"
    ADDRESS_UNKNOWN = "address_unknown"
    ABROAD = "abroad"
