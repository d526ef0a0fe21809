"""The states that an order to leave, a ban and an appeal come to, each as a test makes it. Nobody exists."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from tests.desk_in_memory import AUTHORITY, RUTA
from tests.procedures.alert import sis
from tests.procedures.alert.sis import left
from tests.procedures.appeal import complaint
from tests.procedures.departure import leaving
from tests.procedures.entry_ban import ban
from tests.procedures.following import Following
from tests.procedures.residence_permit.renewal import DOCUMENT
from tests.procedures.union_citizen.parent import EXAMINED, FOUND, child

from byla.casefile import File, FileId, fold
from byla.procedures.lt.appeal import APPEAL

State = Callable[[], File[Any]]
IN_MAY = date(2026, 5, 4)  # Monday


def annulled(one: Following[Any]) -> File[Any]:
    """A court undid the decision on which the file follows, and every file was told."""
    complaint.carried_out("annulled", complaint.admitted(complaint.looked(complaint.lodged(one.case))))
    return one.state


def waits(one: Following[Any]) -> File[Any]:
    """Whoever complains of that decision says that torture awaits them: nobody is returned meanwhile."""
    complaint.looked(complaint.lodged(one.case, claims=["article_3"]))
    return one.state


def lifted() -> File[Any]:
    """A ban that was lifted, and the person told."""
    return (
        ban.departed().takes("change_ban", ban.change("request", "lifted"), on=ban.LEFT, by=ban.SIGNS).state
    )


def left_unbanned() -> File[Any]:
    """As if there had been a choice: entry is not banned."""
    one = ban.opened()
    one.desk.writes(one.file, replace(one.matter.opened.says, mandatory=()), by=RUTA, on=ban.OPENED)
    return one.takes("leave_unbanned", {"because": "Leaves anyhow."}, on=ban.HEARD, by=ban.SIGNS).state


def withheld() -> File[Any]:
    """A ban of which the person is not told."""
    said: dict[str, object] = {"harm": "state_security", "because": "A source would be known."}
    one = ban.opened().takes("withhold_notice", said, on=ban.OPENED, by=ban.SIGNS)
    return ban.imposed(ban.drafted(ban.weighed(one))).state


def sent_back(one: Following[Any]) -> File[Any]:
    """A court sent the decision of that very file back, and asks for two answers."""
    day = IN_MAY.isoformat()
    court = complaint.looked(complaint.lodged(one.case, one.file, lodged_on=day), IN_MAY)
    ruling = {"admitted": True, "restored": False, "ruled_on": day, "ruling": DOCUMENT}
    complaint.carried_out("remitted", court.takes("record_admission", ruling, on=IN_MAY))
    return one.state


def citizen_found() -> File[Any]:
    """The person became a citizen of Poland, and the file of the alert knows it."""
    one = sis.in_sis(sis.served())
    sis.citizen_of(one, "POL", sis.LEFT)
    return one.takes("note_citizenship", {"country": "POL", "document": DOCUMENT}, on=sis.LEFT).state


def citizen_depends(*, examined: bool) -> Following[Any]:
    """A Union citizen was found, and it was examined whether the person's leaving compels them to leave too."""
    one = leaving.offered()
    found = {"citizen": child(one.case), "found": FOUND}
    one.takes("look_for_union_citizen", found, on=leaving.HEARD)
    if examined:
        (citizen,) = one.matter.derived.citizens
        one.takes("examine_dependency", {**EXAMINED, "citizen": citizen}, on=leaving.HEARD)
    return one


def taken_back() -> File[Any]:
    """A complaint that the person took back."""
    said = {"taken_back_on": complaint.ADMITTED.isoformat(), "document": DOCUMENT}
    return complaint.looked().takes("take_back_complaint", said, on=complaint.ADMITTED).state


def pack_unanswered() -> File[Any]:
    """The person left, and the pack that says so waits for what SIS says to it."""
    return left(sis.in_sis(sis.served())).takes("change_alert", on=sis.LEFT).state


def at_last() -> File[Any]:
    """Decided in the second instance."""
    one = complaint.went_on("person", complaint.decided("upheld"), complaint.LAST_DAY_TO_GO_ON)
    on = date(2026, 7, 20)
    said = complaint.outcome("upheld", one, pronounced_on=on.isoformat())
    return one.takes("record_outcome", said, on=on).state


STATES: dict[str, dict[str, State]] = {
    "departure": {
        "opened": lambda: leaving.opened().state,
        "asylum applied for": lambda: leaving.asylum(leaving.heard()).state,
        "drafted": lambda: leaving.drafted().state,
        "gone before anybody ordered it": lambda: left(leaving.offered()).state,
        "ordered": lambda: leaving.ordered().state,
        "served": lambda: leaving.served().state,
        "nobody is returned meanwhile": lambda: waits(leaving.served()),
        "gone": lambda: left(leaving.served()).state,
        "an expulsion is drafted": lambda: leaving.expulsion_drafted(leaving.served()).state,
        "expelled": lambda: leaving.expelled(leaving.served()).state,
        "its expulsion is suspended": lambda: leaving.suspended(leaving.expelled(leaving.served())).state,
        "undone before it was drafted": lambda: annulled(leaving.heard()),
        "undone after service": lambda: annulled(leaving.served()),
    },
    "entry_ban": {
        "opened": lambda: ban.opened().state,
        "drafted": lambda: ban.drafted().state,
        "imposed": lambda: ban.imposed().state,
        "listed": lambda: ban.listed().state,
        "gone": lambda: ban.departed().state,
        "lifted": lifted,
        "the person is not told": withheld,
        "nobody is banned": left_unbanned,
        "undone before it was drafted": lambda: annulled(ban.weighed()),
        "undone before service": lambda: annulled(ban.imposed()),
        "undone after it was listed": lambda: annulled(ban.listed()),
    },
    "appeal": {
        "its complaint was erased": lambda: fold(
            APPEAL, FileId("appeal-0"), (), authority=AUTHORITY, number="AP-0"
        ),
        "lodged": lambda: complaint.looked().state,
        "admitted": lambda: complaint.admitted().state,
        "decided": lambda: complaint.decided("annulled").state,
        "final": lambda: complaint.carried_out("annulled").state,
        "taken back": taken_back,
        "decided at last": at_last,
    },
    "alert": {
        "nothing decided yet": lambda: leaving.opened().state,
        "a pack given to SIS": lambda: sis.enters(sis.served()).state,
        "in SIS": lambda: sis.in_sis(sis.served()).state,
        "gone, and SIS not told": lambda: left(sis.in_sis(sis.served())).state,
        "gone, and the pack not answered": pack_unanswered,
        "deleted": lambda: sis.changes(left(sis.in_sis(sis.served())), sis.LEFT).state,
        "another state asked": lambda: sis.consults(sis.served(), "before_the_alert", sis.ENTERED).state,
        "a citizen of the Union meanwhile": citizen_found,
    },
    "lt": {
        "nothing fell": lambda: leaving.served().state,
        "sent back by a court": lambda: sent_back(leaving.served()),
        "a ban that was sent back": lambda: sent_back(ban.listed()),
        "undone with what it follows on": lambda: annulled(leaving.served()),
    },
    "union_citizen": {
        "nobody was looked for": lambda: leaving.checked().state,
        "nobody was found": lambda: leaving.offered().state,
        "a citizen was found": lambda: citizen_depends(examined=False).state,
        "the citizen would have to leave too": lambda: citizen_depends(examined=True).state,
        "and a court undid what it all follows on": lambda: annulled(citizen_depends(examined=True)),
        "ordered": lambda: leaving.ordered().state,
    },
}
