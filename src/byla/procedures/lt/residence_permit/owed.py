"""What a file of a permit owes without a term."""

from __future__ import annotations

from collections.abc import Iterator

from byla.casefile import File, Situation, Task
from byla.procedures.lt.alert_elsewhere import states_to_tell
from byla.procedures.lt.courts import faults_to_look_at
from byla.procedures.lt.residence_permit.dependants import dependants_owed
from byla.procedures.lt.residence_permit.granting import GRANTING
from byla.procedures.lt.residence_permit.matter import Matter
from byla.procedures.lt.residence_permit.translation import translations_owed
from byla.procedures.lt.what_follows import proposed_125, proposed_133


def owed(file: File[Matter], situation: Situation) -> Iterator[Task]:
    """Translations that were asked for; what is owed to the family; after what was decided here a departure, and a ban
    that leaves no choice; what other states are to be told; what a court found faulty elsewhere.
    """
    yield from translations_owed(file, situation)
    yield from dependants_owed(file, situation)
    yield from proposed_125(file, situation)
    yield from proposed_133(file, situation)
    yield from states_to_tell(file, GRANTING)
    yield from faults_to_look_at(file)
