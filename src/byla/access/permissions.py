"""Who may, unless a denial stands against it. What no rule here opens stays closed."""

from byla.access.acting import ACTING_IN_A_UNIT, AT_THE_LIST, acting_as
from byla.access.attribute import Act, What, Who
from byla.access.border import TAKING_DOWN
from byla.access.codes import FILE, JOB, LISTED, OFFICE, PERSON, READ, Verb
from byla.access.condition import AllOf, AnyOf, Has, IsEmpty, Meets, Same
from byla.access.glass import MAY_BREAK, THROUGH_GLASS
from byla.access.rule import allow

WORK = (*READ, Verb.TAKE_STEP)
OF_OWN_UNIT = Has(Who.units, What.unit)
CASEWORKER = allow(
    *WORK,
    when=AllOf(acting_as("caseworker"), OF_OWN_UNIT),
    reason="access.caseworker_of_unit",
    cited=("lt/utpi:4(4)", "eu/gdpr:6(1)(e)"),
)
SIGNATORY = allow(
    *WORK,
    when=AllOf(acting_as("signatory"), OF_OWN_UNIT),
    reason="access.signatory_of_unit",
    cited=("lt/vai:10",),
)
UNIT_LEAD = allow(
    *WORK,
    Verb.ASSIGN,
    Verb.EXPORT,
    when=AllOf(acting_as("unit_lead"), OF_OWN_UNIT),
    reason="access.lead_of_unit",
    cited=("eu/gdpr:32(4)",),
)

ASSIGNEE_HANDS_ON = allow(
    Verb.ASSIGN,
    Verb.EXPORT,
    when=AllOf(acting_as("caseworker"), OF_OWN_UNIT, Has(Who.hands, What.assignee)),
    reason="access.in_own_hands",
    cited=("eu/gdpr:6(1)(e)",),
)
"""Who works on a file may hand it over or copy it for the court; nobody exports in bulk what others hold."""

NOBODYS_YET = allow(
    Verb.SEE,
    Verb.SEARCH,
    Verb.ASSIGN,
    when=AllOf(acting_as("unit_lead"), Same(What.kind, FILE), IsEmpty(What.unit)),
    reason="access.no_unit_yet",
    cited=("eu/gdpr:32(4)",),
)
"""A file that reached no unit must be found by somebody, or its clocks run out unseen."""

OPENING = allow(
    Verb.TAKE_STEP,
    when=AllOf(ACTING_IN_A_UNIT, Same(What.kind, FILE), IsEmpty(What.unit)),
    reason="access.opens_file",
    cited=("eu/gdpr:6(1)(e)",),
)
"""The step that opens a file is taken before any unit holds it."""

IDENTITY = allow(
    Verb.SEE,
    Verb.SEARCH,
    Verb.TAKE_STEP,
    when=AllOf(AnyOf(ACTING_IN_A_UNIT, acting_as("signatory")), Same(What.kind, PERSON)),
    reason="access.identity_record",
    cited=("eu/gdpr:5(1)(d)",),
)
"""Whoever registers an application must find the person who is already known, or one person becomes two."""

NATIONAL_LIST = allow(
    Verb.SEE,
    Verb.SEARCH,
    when=AllOf(AT_THE_LIST, Same(What.kind, LISTED)),
    reason="access.national_list",
    cited=("lt/utpi:133(7)",),
)
"""Who checks at the border, and who decides on stays, must know whether entry is banned. What else the file of a ban
holds is another matter: this opens the entry alone.
"""

LIST_FOR_POSTS = allow(
    Verb.EXPORT,
    when=AllOf(acting_as("unit_lead"), Same(What.kind, LISTED)),
    reason="access.list_for_posts",
    cited=("lt/utpi:133(7)",),
)
"""A post that works offline needs the whole list for a shift; one named official answers for each copy."""

COMPLAINT = allow(
    Verb.TAKE_STEP,
    when=TAKING_DOWN,
    reason="access.takes_down_complaint",
    cited=("eu/gdpr:16",),
)
"""Whoever was taken for somebody else complains where they stand; what becomes of it the officer does not see."""

HOUSE_ORDER = allow(
    Verb.SEE,
    Verb.SEARCH,
    Verb.TAKE_STEP,
    when=AllOf(AnyOf(acting_as("office_keeper"), acting_as("unit_lead")), Same(What.kind, OFFICE)),
    reason="access.keeps_house_order",
    cited=("eu/gdpr:24(1)",),
)

ASSESSOR = allow(
    *WORK,
    when=AllOf(acting_as("assessor"), Has(What.agencies, Who.agency)),
    reason="access.assessor_asked",
    cited=("lt/utpi:4(4)",),
)
AUDITOR = allow(
    *READ,
    when=acting_as("auditor"),
    reason="access.auditor",
    cited=("eu/gdpr:5(2)",),
)
DATA_PROTECTION = allow(
    *WORK,
    Verb.EXPORT,
    when=acting_as("data_protection"),
    reason="access.data_protection_officer",
    cited=("eu/gdpr:38(2)", "eu/gdpr:15"),
)
"""Answers requests for access and records erasures; to do so, must see what is held."""

GLASS = allow(
    Verb.BREAK_GLASS,
    when=MAY_BREAK,
    reason="access.glass_may_be_broken",
    cited=("eu/gdpr:6(1)(d)", "eu/gdpr:6(1)(e)"),
)
"""Danger, or a night on which nobody of the unit is there. What is behind the glass is read, and nothing is done to it;
the data protection officer reviews each time.
"""

BROKEN = allow(
    *READ,
    when=THROUGH_GLASS,
    reason="access.through_broken_glass",
    cited=("eu/gdpr:6(1)(d)", "eu/gdpr:6(1)(e)"),
)
"""It is asked anew each time: whoever loses the role, or declares a conflict meanwhile, reads no further."""

MACHINE = allow(
    Verb.TAKE_STEP,
    when=AllOf(Same(Who.kind, JOB), Meets(Who.roles, Act.roles)),
    reason="access.machine_step",
    cited=("eu/gdpr:22(1)",),
)
