"""What every procedure has beside its own: the entries of custody, correction, telling and erasure, and the
steps that make them.
"""

from byla.casefile.correction import Corrected
from byla.casefile.custody import CUSTODY
from byla.casefile.entry import Body
from byla.casefile.erasure import Erased
from byla.casefile.steps_of_correction import CORRECT_ENTRY, REVIEW_SHAKEN_ACT, SETTLE_DIFFERENCE
from byla.casefile.steps_of_custody import ASSIGN, DECLARE_CONFLICT, LIMIT_ACCESS
from byla.casefile.steps_of_erasure import END_HOLD, ERASE_AGAIN, ERASE_DUE, ERASE_ENTRIES, HOLD_ERASURE

GENERAL_ENTRIES: tuple[type[Body], ...] = (*CUSTODY, Corrected, Erased)
GENERAL_STEPS = (
    ASSIGN,
    DECLARE_CONFLICT,
    LIMIT_ACCESS,
    CORRECT_ENTRY,
    SETTLE_DIFFERENCE,
    REVIEW_SHAKEN_ACT,
    HOLD_ERASURE,
    END_HOLD,
    ERASE_ENTRIES,
    ERASE_DUE,
    ERASE_AGAIN,
)
