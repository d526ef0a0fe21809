"""The policy of a Lithuanian migration authority: every rule that decides who may see or do what.

The law asks for the principle (need to know: Articles 5(1)(f), 25 and 32 GDPR) and leaves the rules to the
authority. These are ours; an authority that wants others changes `denials.py` and `permissions.py`, and with
them the table in the tests. Where several rules decide, the first gives the reason.
"""

from byla.access.denials import DENIALS
from byla.access.permissions import PERMISSIONS
from byla.access.rule import Policy

LITHUANIA = Policy((*DENIALS, *PERMISSIONS))
