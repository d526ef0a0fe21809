"""The policy of a Lithuanian migration authority: every rule that decides who may see or do what.

The law asks for the principle (need to know: Articles 5(1)(f), 25 and 32 GDPR) and leaves the rules to the
authority. These are ours; an authority that wants others changes `denials.py` and `permissions.py`, and with
them the table in the tests. Where several rules decide, the first gives the reason.
"""

from byla.access import denials, own_file, permissions
from byla.access.rule import Policy

LITHUANIA = Policy(
    (
        denials.OTHER_AUTHORITY,
        denials.BARRED,
        denials.NOT_NAMED,
        denials.ABOVE_CLEARANCE,
        denials.SPECIAL_CATEGORY,
        denials.OUTSIDER_NOT_ASKED,
        denials.KEEPER,
        denials.LOOKS_OF_OTHERS,
        denials.LIST_OF_THE_BANNED,
        denials.MACHINE,
        denials.STEP_OF_OTHERS,
        own_file.ASSESSMENT,
        own_file.UNTOLD,
        own_file.OTHERS,
        own_file.WORK,
        own_file.HOUSE,
        own_file.OWN_FILE,
        permissions.CASEWORKER,
        permissions.SIGNATORY,
        permissions.UNIT_LEAD,
        permissions.ASSIGNEE_HANDS_ON,
        permissions.NOBODYS_YET,
        permissions.OPENING,
        permissions.IDENTITY,
        permissions.NATIONAL_LIST,
        permissions.LIST_FOR_POSTS,
        permissions.COMPLAINT,
        permissions.HOUSE_ORDER,
        permissions.ASSESSOR,
        permissions.AUDITOR,
        permissions.DATA_PROTECTION,
        permissions.GLASS,
        permissions.BROKEN,
        permissions.MACHINE,
    )
)
