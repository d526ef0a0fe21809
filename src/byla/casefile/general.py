"""What every procedure has beside its own: the entries of custody, correction and telling, and the steps that make them."""

from byla.casefile.correction import Corrected
from byla.casefile.custody import CUSTODY
from byla.casefile.entry import Body
from byla.casefile.steps_of_correction import CORRECT_ENTRY, REVIEW_SHAKEN_ACT, SETTLE_DIFFERENCE
from byla.casefile.steps_of_custody import ASSIGN, DECLARE_CONFLICT, LIMIT_ACCESS

GENERAL_ENTRIES: tuple[type[Body], ...] = (*CUSTODY, Corrected)
GENERAL_STEPS = (ASSIGN, DECLARE_CONFLICT, LIMIT_ACCESS, CORRECT_ENTRY, SETTLE_DIFFERENCE, REVIEW_SHAKEN_ACT)
