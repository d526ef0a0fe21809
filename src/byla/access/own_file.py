"""What the person whom a matter is about may see of its file, and under which article each other thing is withheld.

What an entry or document is to that person its procedure says (`Telling`); what follows from it stands here. Whoever
speaks for them under a power sees the same.
"""

from byla.access.attribute import What, Who
from byla.access.codes import CONCERNED, DOCUMENT, ENTRY, Telling, Verb
from byla.access.condition import AllOf, AnyOf, Has, Meets, Same
from byla.access.rule import Rule, allow, deny

SHOWN = (Verb.SEE, Verb.OPEN_DOCUMENT)
SAID: frozenset[str] = frozenset(Telling)

OWN_FILE = allow(
    *SHOWN,
    when=AllOf(
        Same(Who.kind, CONCERNED),
        Meets(What.subjects, Who.records),
        AnyOf(Same(What.kind, ENTRY), Same(What.kind, DOCUMENT)),
        Has(SAID, What.telling),
    ),
    reason="access.own_file",
    cited=("eu/gdpr:15", "eu/charter:41"),
)
"""All of it, unless one of the denials below withholds it."""


def _withheld(telling: Telling, *cited: str) -> Rule:
    return deny(
        *SHOWN,
        when=AllOf(Same(Who.kind, CONCERNED), Same(What.telling, telling)),
        reason=f"access.own_file_{telling}",
        cited=cited,
    )


ASSESSMENT = _withheld(Telling.ASSESSMENT, "eu/gdpr:23", "eu/cjeu:c-300-11")
"""The essence of it is told in the invitation to be heard and in the decision, which the person sees."""
UNTOLD = _withheld(Telling.UNTOLD, "eu/gdpr:23(2)(h)")
OTHERS = _withheld(Telling.OTHERS, "eu/gdpr:15(4)")
WORK = _withheld(Telling.WORK, "eu/charter:41")
"""What of it carries the decision stands in the decision's reasons."""
HOUSE = _withheld(Telling.HOUSE, "eu/cjeu:c-579-21")
