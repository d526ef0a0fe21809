"""A ban on entry (UTPI 133): a decision of its own, with reasons and a length, after one that refused or withdrew a
permit; listed, running from actual departure, looked at again, shortened or lifted.

The file of the decision proposes it where the law leaves no choice; a named official weighs it and decides. What a
court says of a ban is no step here: the procedure of appeal records it in this file, beside the changes.
"""

from byla.casefile import GENERAL_ENTRIES, GENERAL_STEPS, Count, Procedure
from byla.procedures.lt.alert import COUNTS_OF_AN_ALERT, TOLD_OF_AN_ALERT, alert_steps
from byla.procedures.lt.alert import ENTRIES as OF_THE_ALERT
from byla.procedures.lt.courts import TOLD_BY_COURTS
from byla.procedures.lt.entry_ban import course
from byla.procedures.lt.entry_ban.alerting import ALERT
from byla.procedures.lt.entry_ban.apply import apply
from byla.procedures.lt.entry_ban.correcting import not_by_correction
from byla.procedures.lt.entry_ban.entries import (
    ENTRIES,
    BanChanged,
    BanImposed,
    BanListed,
    BanOpened,
    BanServed,
    NoBanImposed,
    NoticeWithheld,
)
from byla.procedures.lt.entry_ban.matter import Ban
from byla.procedures.lt.entry_ban.passages import passages
from byla.procedures.lt.entry_ban.shown import sections
from byla.procedures.lt.entry_ban.steps import STEPS
from byla.procedures.lt.entry_ban.to_its_person import TO_ITS_PERSON, known_to_person
from byla.procedures.lt.free_movement import ENTRIES as OF_FREE_MOVEMENT
from byla.procedures.lt.whom import Whom

ENTRY_BAN: Procedure[Ban] = Procedure(
    code="entry_ban",
    letters="EB",
    begins=Ban(),
    apply=apply,
    entries=(*ENTRIES, *OF_THE_ALERT, *OF_FREE_MOVEMENT, *TOLD_BY_COURTS, *GENERAL_ENTRIES),
    steps=(*STEPS, *alert_steps(ALERT), *GENERAL_STEPS),
    stage=course.stage,
    deadlines=course.deadlines,
    next_step=course.next_step,
    aim=course.aim,
    subjects=course.subjects,
    links=course.links,
    telling=TO_ITS_PERSON,
    known_by=course.known_by,
    end_of_matter=course.end_of_matter,
    # The authority begins it of its own motion.
    begun_against=lambda matter: True,
    known_to_person=known_to_person,
    tasks=course.tasks,
    not_by_correction=not_by_correction,
    passages=passages,
    sections=sections,
    counts=(
        Count(code="opened", entry=BanOpened, cited=("lt/utpi:133(1)",)),
        Count(code="imposed", entry=BanImposed, cited=("lt/utpi:133(8)",)),
        Count(
            code="imposed_for_a_threat",
            entry=BanImposed,
            having={"ground": "lt/utpi:133(5)"},
            cited=("lt/utpi:133(5)",),
        ),
        Count(code="not_imposed", entry=NoBanImposed, cited=("lt/utpi:133(1)",)),
        Count(
            code="shortened", entry=BanChanged, having={"change": "shortened"}, cited=("eu/2008-115:11(3)",)
        ),
        Count(code="lifted", entry=BanChanged, having={"change": "lifted"}, cited=("eu/2008-115:11(3)",)),
        Count(code="listed", entry=BanListed, cited=("lt/utpi:133(7)",)),
        Count(code="not_told", entry=NoticeWithheld, cited=("lt/utpi:133(10)",)),
        *COUNTS_OF_AN_ALERT,
    ),
    tells={BanServed: Whom.PERSON, BanListed: Whom.NATIONAL_LIST, **TOLD_OF_AN_ALERT},
)

__all__ = ["ENTRY_BAN", "Ban"]
