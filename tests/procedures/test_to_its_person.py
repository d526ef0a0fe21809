"""What the entries of each procedure are to the person whom a file is about: every kind is decided, and nobody learns
from an archive what nobody told them.
"""

from __future__ import annotations

import pytest
from tests.procedures.alert import sis
from tests.procedures.alert.sis import in_sis
from tests.procedures.appeal import complaint
from tests.procedures.appeal.complaint import InCourt
from tests.procedures.departure import leaving
from tests.procedures.entry_ban import ban
from tests.procedures.entry_ban.test_notice_and_list import untold_and_compared, withheld
from tests.procedures.entry_ban.test_what_no_official_can_do import left_unbanned
from tests.procedures.national_visa import visa
from tests.procedures.residence_permit.renewal import Renewal, signs
from tests.procedures.residence_permit.six_questions import drafts, noticed

from byla.access import LITHUANIA, Telling
from byla.app.registry import ALL
from byla.casefile import own_file
from byla.casefile.own_file import OF_EVERY_FILE
from byla.procedures.lt.alert import ENTRIES as OF_THE_ALERT
from byla.procedures.lt.alert import OF_AN_ALERT
from byla.procedures.lt.appeal.to_its_person import BY_KIND as OF_AN_APPEAL
from byla.procedures.lt.courts import FaultLookedAt, FaultPut
from byla.procedures.lt.departure.to_its_person import TO_ITS_PERSON as OF_A_DEPARTURE
from byla.procedures.lt.entry_ban.to_its_person import TO_ITS_PERSON as OF_A_BAN
from byla.procedures.lt.match_complaint.course import BY_KIND as OF_A_COMPLAINT
from byla.procedures.lt.national_visa.to_its_person import TO_ITS_PERSON as OF_A_VISA
from byla.procedures.lt.residence_permit.entries import DecisionSigned, DocumentRecorded
from byla.procedures.lt.residence_permit.telling import BY_KIND as OF_A_PERMIT
from byla.procedures.lt.to_its_person import ToItsPerson

DECIDED = {
    "residence_permit": {*OF_A_PERMIT, DecisionSigned, DocumentRecorded},
    "national_visa": OF_A_VISA.kinds,
    "departure": OF_A_DEPARTURE.kinds,
    "entry_ban": OF_A_BAN.kinds,
    "appeal": OF_AN_APPEAL.kinds,
    "match_complaint": set(OF_A_COMPLAINT),
}
NOT_A_FILE_OF_A_PERSON = {"review_campaign", "office", "person", "identity_link"}
"""A campaign and an office are about nobody; identity records are no matter, and say nothing that somebody was told."""


@pytest.mark.parametrize("kind", ALL, ids=lambda one: one.code)
def test_each_kind_of_entry_of_each_procedure_about_a_person_is_decided_once(kind) -> None:
    """A new kind, or a new procedure, must say what it is to its person."""
    if kind.code in NOT_A_FILE_OF_A_PERSON:
        assert kind.code not in DECIDED
        return
    decided = DECIDED[kind.code]
    assert {one for one in kind.entries if one not in decided and one not in OF_EVERY_FILE} == set()
    assert not decided & OF_EVERY_FILE.keys()


def test_a_kind_is_one_thing_to_the_person() -> None:
    [kind] = list(OF_A_BAN.once_any_served)
    with pytest.raises(ValueError, match="two places"):
        ToItsPerson(by_kind={kind: Telling.TOLD}, once_served=frozenset({kind}))


def test_2018_1861_52_of_an_alert_only_the_notice_is_told() -> None:
    assert {kind.TYPE.code for kind in OF_THE_ALERT if OF_AN_ALERT[kind] is Telling.TOLD} == {
        "alert.told_of_alert"
    }


OF_EACH = {
    "permit": OF_A_PERMIT,
    "departure": OF_A_DEPARTURE.by_kind,
    "ban": OF_A_BAN.by_kind,
}


@pytest.mark.parametrize("file", OF_EACH)
def test_gdpr_15_4_a_fault_that_a_court_found_in_the_case_of_somebody_else_is_told_to_nobody(
    file: str,
) -> None:
    assert {OF_EACH[file][kind] for kind in (FaultPut, FaultLookedAt)} == {Telling.OTHERS}


def unserved() -> Renewal:
    """A permit withdrawn by a decision that was signed and reached nobody; the person complains all the same."""
    case = drafts(noticed(), "withdraw", "lt/utpi:50(1)(2)", "lt/utpi:35(1)(1)/state_security")
    signs(case)
    return case


def gone_on(by: str, what: str) -> InCourt:
    """A party goes on from what the first court said."""
    return complaint.went_on(by, complaint.decided(what), complaint.LAST_DAY_TO_GO_ON)


def heard_of_court(one: ban.Banned) -> ban.Banned:
    """The file is told how the decision on which the ban follows stands in court."""
    complaint.looked(complaint.lodged(one.case))
    return one


WORK, UNTOLD, OTHERS = "eu/charter:41", "eu/gdpr:23(2)(h)", "eu/gdpr:15(4)"
SHOWN = None
FILES = [
    ("a departure of which nobody told", leaving.opened, "departure_opened", UNTOLD),
    ("a departure after the hearing", leaving.heard, "person_heard", SHOWN),
    ("the same", leaving.heard, "departure_opened", WORK),
    (
        "a departure after the offer of 130^1",
        lambda: leaving.offers(leaving.opened()),
        "departure_opened",
        WORK,
    ),
    ("what awaits the person", leaving.checked, "refoulement_checked", WORK),
    ("a draft", leaving.drafted, "return_drafted", WORK),
    ("an order, signed", leaving.ordered, "return_ordered", UNTOLD),
    ("an order, served", leaving.served, "return_ordered", SHOWN),
    ("its service", leaving.served, "return_served", SHOWN),
    ("an alert before its notice", lambda: in_sis(sis.served()), "pack_made", UNTOLD),
    ("a ban of which nobody told", ban.opened, "ban_opened", UNTOLD),
    ("a ban that nobody may tell", untold_and_compared, "notice_withheld", UNTOLD),
    ("the same", untold_and_compared, "ban_imposed", UNTOLD),
    ("a ban, signed", ban.imposed, "ban_imposed", UNTOLD),
    ("a ban, served", ban.served, "ban_imposed", SHOWN),
    ("its weighing", ban.served, "ban_weighed", WORK),
    ("its draft", ban.served, "ban_drafted", WORK),
    ("that there is no ban", lambda: left_unbanned(ban.heard()), "no_ban_imposed", UNTOLD),
    ("people of similar name", ban.compared, "identities_compared", OTHERS),
    ("on the list", ban.listed, "ban_listed", UNTOLD),
    ("that they left", ban.departed, "departure_proved", OTHERS),
    ("a ban after the hearing", ban.heard, "ban_opened", WORK),
    ("a ban about which they were not heard, served", lambda: ban.served(withheld()), "ban_weighed", WORK),
    ("what a court said, once the ban was served", lambda: heard_of_court(ban.served()), "contested", SHOWN),
    ("a visa asked for", visa.lodged, "application_lodged", SHOWN),
    ("what the law says of it", visa.lodged, "law_found", WORK),
    ("not accepted", visa.not_accepted, "application_not_accepted", UNTOLD),
    ("not accepted, served", lambda: visa.served(visa.not_accepted()), "application_not_accepted", SHOWN),
    ("a complaint to a court", complaint.lodged, "complaint_lodged", SHOWN),
    ("what the court ruled", complaint.admitted, "admission_ruled", SHOWN),
    ("what else hangs on it", complaint.admitted, "files_found", UNTOLD),
    (
        "a complaint against what nobody served",
        lambda: complaint.lodged(unserved()),
        "complaint_lodged",
        UNTOLD,
    ),
    ("the person goes on", lambda: gone_on("person", "upheld"), "further_appealed", SHOWN),
    ("the authority goes on", lambda: gone_on("authority", "annulled"), "further_appealed", UNTOLD),
]


@pytest.mark.parametrize(("case", "make", "entry", "under"), FILES, ids=[f"{a}: {c}" for a, _, c, _ in FILES])
def test_gdpr_15_what_a_person_sees_of_a_file_and_what_withholds_the_rest(
    case: str, make, entry: str, under: str | None
) -> None:
    file = make().state
    number = max(one.number for one in file.entries if one.header.type.endswith(f".{entry}"))
    seen, withheld = own_file(file, LITHUANIA)
    assert withheld.get(number) == under
    assert (number in {one.number for one in seen.entries}) is (under is None)


@pytest.mark.parametrize("make", [leaving.opened, ban.opened, untold_and_compared])
def test_utpi_133_10_nothing_is_seen_of_a_matter_of_which_nobody_told(make) -> None:
    """Not even that there is a file, so no archive is made."""
    assert own_file(make().state, LITHUANIA)[0].entries == ()


def _told_by_a_court(file) -> set[int]:
    return {one.number for one in file.entries if one.header.type == "lt.contested"}


def test_what_a_court_said_is_untold_in_the_file_of_a_ban_with_which_nobody_was_served() -> None:
    """Whoever took the permit's withdrawal to court need not know that a ban follows on it."""
    case = leaving.withdrawn()
    heard = ban.heard(ban.opened(case))
    complaint.looked(complaint.lodged(case))
    numbers = _told_by_a_court(heard.state)
    assert numbers
    withheld = own_file(heard.state, LITHUANIA)[1]
    assert {withheld.get(one) for one in numbers} == {UNTOLD}
