"""Who may not, whatever else they are. A denial beats every permission: each holds for heads and keepers too.

The model of an access rule: the verbs, when it matches, the code of its reason, the provision it rests on.
Below it stands why, where the rule does not say so itself.
"""

from byla.access.acting import AT_THE_LIST, acting_as
from byla.access.attribute import Act, What, Who
from byla.access.border import TAKING_DOWN
from byla.access.codes import HUMAN, JOB, LISTED, LOOK, OFFICE, SPECIAL, Purpose, Verb
from byla.access.condition import AllOf, AnyOf, AtLeast, Has, IsEmpty, Meets, Not, Same
from byla.access.glass import THROUGH_GLASS
from byla.access.rule import deny

OTHER_AUTHORITY = deny(
    *Verb,
    when=Not(Same(Who.authority, What.authority)),
    reason="access.other_authority",
    cited=("eu/gdpr:5(1)(f)",),
)
"""Several authorities may share an installation; none reads the files of another."""

BARRED = deny(
    *Verb,
    when=Has(What.barred, Who.id),
    reason="access.barred",
    cited=("lt/vpidi:11",),
)
"""Who has a conflict of interest withdraws; who is the subject of the matter has the portal, not the desk."""

NOT_NAMED = deny(
    *(verb for verb in Verb if verb is not Verb.BREAK_GLASS),
    when=AllOf(
        Same(Who.kind, HUMAN), Not(IsEmpty(What.named)), Not(Has(What.named, Who.id)), Not(THROUGH_GLASS)
    ),
    reason="access.not_named",
    cited=("eu/gdpr:25(2)",),
)
"""A list of named people beats every role. A job looks at nothing, and must keep the law's dates there.

It is the authority's own measure of who needs to know, and the only denial that a broken glass passes: each other one
rests on a law that no emergency of one official lifts.
"""

ABOVE_CLEARANCE = deny(
    *Verb,
    when=AllOf(Same(Who.kind, HUMAN), Not(AtLeast(Who.clearance, What.level))),
    reason="access.above_clearance",
    cited=("eu/gdpr:32(2)",),
)

SPECIAL_CATEGORY = deny(
    *Verb,
    when=AllOf(
        Same(What.category, SPECIAL),
        Not(
            AnyOf(
                AllOf(acting_as("caseworker"), Has(Who.hands, What.assignee)),
                AllOf(acting_as("signatory"), Has(Who.units, What.unit)),
            )
        ),
    ),
    reason="access.special_category",
    cited=("eu/gdpr:9(1)", "eu/gdpr:9(2)(g)"),
)
"""Opinions are shown only to those who must weigh them: the caseworker who has the file, and who may sign."""

OUTSIDER_NOT_ASKED = deny(
    *Verb,
    when=AllOf(
        Not(IsEmpty(Who.agency)),
        Not(Has(What.agencies, Who.agency)),
        Not(AllOf(Same(What.kind, LISTED), acting_as("border_officer"))),
        Not(TAKING_DOWN),
    ),
    reason="access.outsider_not_asked",
    cited=("lt/utpi:4(4)",),
)
"""Someone from an outside body meets only what that body was asked about, whichever roles they were given. The list of
those to whom entry is banned is there for the border guard, who keep the border and take down who complains.
"""

KEEPER = deny(
    *Verb,
    when=AllOf(
        AnyOf(Has(Who.roles, "office_keeper"), Same(Who.purpose, Purpose.SUPPORT)),
        Not(Same(What.kind, OFFICE)),
    ),
    reason="access.keeper_sees_no_case",
    cited=("eu/gdpr:32(4)",),
)
"""Whoever gives out roles must gain nothing by giving one to themselves; support works on the system."""

LOOKS_OF_OTHERS = deny(
    *Verb,
    when=AllOf(
        Same(What.kind, LOOK),
        Not(AnyOf(acting_as("auditor"), acting_as("data_protection"), acting_as("unit_lead"))),
    ),
    reason="access.looks_are_for_control",
    cited=("eu/gdpr:5(2)",),
)
"""Who looked is there to hold those who look to account; it is no way to learn what colleagues work on."""

LIST_OF_THE_BANNED = deny(
    *Verb,
    when=AllOf(Same(What.kind, LISTED), Not(AT_THE_LIST)),
    reason="access.list_is_for_checks",
    cited=("lt/utpi:133(7)",),
)
"""Whoever audits, or protects data, controls how the list was asked, and asks it about nobody."""

MACHINE = deny(
    *Verb,
    when=AllOf(Same(Who.kind, JOB), Not(Meets(Act.roles, frozenset({"job", "import"})))),
    reason="access.machine_beyond_its_steps",
    cited=("eu/gdpr:22(1)",),
)
"""A machine takes the steps that are open to machines by name, and does nothing else."""

STEP_OF_OTHERS = deny(
    Verb.TAKE_STEP,
    when=Not(Meets(Who.roles, Act.roles)),
    reason="access.step_of_other_roles",
    cited=("eu/gdpr:32(4)",),
)
