"""What decisions under Lithuanian law have in common: their numbers, their drafts, as what an official signs them, how
they reach the person, and the remedy.
"""

from byla.procedures.lt.decisions.bodies import (
    Drafted,
    Served,
    ServiceMethod,
    Signed,
    SignedUnder,
    Written,
)
from byla.procedures.lt.decisions.court_and_term import APPEAL, Remedy, remedy, to_appeal
from byla.procedures.lt.decisions.service import serving, the_remedy, told
from byla.procedures.lt.decisions.signing import (
    DECISIONS,
    another_signs,
    as_signed,
    as_written,
    cited,
    drafter_signs,
    law_accepted_vai_10,
    signed_under,
)

__all__ = [
    "APPEAL",
    "DECISIONS",
    "Drafted",
    "Remedy",
    "Served",
    "ServiceMethod",
    "Signed",
    "SignedUnder",
    "Written",
    "another_signs",
    "as_signed",
    "as_written",
    "cited",
    "drafter_signs",
    "law_accepted_vai_10",
    "remedy",
    "serving",
    "signed_under",
    "the_remedy",
    "to_appeal",
    "told",
]
