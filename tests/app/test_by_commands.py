"""The whole renewal by ./byla alone, from the first record of a person to the served decision; and what it answers
where something does not fit.
"""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from tests.app.authority import AUTHORITY

from byla.app.cli import OF_THE_SCRIPT, commands, main
from byla.app.demo import texts
from byla.app.demo.paper import paper
from byla.app.moment import today
from byla.app.store.models import StoredEntry
from byla.app.store.read import load
from byla.casefile import FileId

pytestmark = pytest.mark.django_db
SECURITY, POLICE = "state_security_department", "police"


@pytest.fixture(autouse=True)
def no_shared_measures(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A command line sets this for its whole process; here the process is that of all tests."""
    monkeypatch.setenv("PROMETHEUS_MULTIPROC_DIR", str(tmp_path))


class Console:
    """Somebody at the server's console."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self.capsys = capsys

    def byla(self, *arguments: str) -> tuple[int, str, str]:
        """Runs a command; its status, what it printed, and what it said beside."""
        self.capsys.readouterr()
        status = main(list(arguments))
        said = self.capsys.readouterr()
        return status, said.out.strip(), said.err

    def do(
        self, by: str, procedure: str, step: str, file: str | None = None, /, *answers: str, **more: str
    ) -> str:
        """Takes a step that must be taken; the id of the file."""
        named = [f"{name}={value}" for name, value in more.items()]
        of_file = [] if file is None else ["--file", file]
        status, out, err = self.byla("do", procedure, step, *of_file, "--as", by, *answers, *named)
        assert status == 0, err
        return out


@pytest.fixture
def console(capsys: pytest.CaptureFixture[str]) -> Console:
    return Console(capsys)


@pytest.fixture
def office(console: Console) -> Console:
    """An authority, founded by commands."""
    opening = ["name=Demo", "unit=house", "unit_name=House", "keeper=keeper", "keeper_name=Keeper"]
    status, out, err = console.byla("do", "office", "open_office", "--import", "first-start", *opening)
    assert status == 0, err
    day = today().isoformat()

    def order(step: str, **answers: str) -> None:
        console.do("keeper", "office", step, out, **answers)

    order("open_unit", unit="vilnius", name="Vilnius", since=day)
    for body in (SECURITY, POLICE):
        order("name_agency", agency=body, name=body)
        order("appoint_official", user=f"of_{body}", name=body, agency=body, since=day)
        order("give_role", user=f"of_{body}", role="assessor", since=day)
    for user, role in (("ruta", "caseworker"), ("ona", "signatory"), ("birute", "signatory")):
        order("appoint_official", user=user, name=user, unit="vilnius", since=day)
        order("give_role", user=user, role=role, since=day)
    for kind, holder in (("decision", "ona"), ("unconfirmed_law", "birute")):
        mandate = {"kind": f"residence_permit.{kind}", "holder": holder, "since": day}
        order("give_mandate", **mandate, by_substitute="no", basis="Order 1")
    until = (today() + timedelta(days=30)).isoformat()
    order("accept_unconfirmed_law", answerable="birute", acts="lt/utpi", until=until, reason="A test.")
    return console


@pytest.fixture
def lodged(office: Console) -> str:
    """The number of a renewal that is lodged, registered, complete, and about which both bodies were asked."""
    day, later = today(), today() + timedelta(days=900)
    person = office.do("ruta", "person", "open_record", reason="Applied", source="application")
    name = {"script": "Latn", "language": "be", "kind": "in_document", "source": "travel_document"}
    office.do("ruta", "person", "record_name", person, given="Volha", family="Kavalchuk", **name)
    passport = {"source": "travel_document"}
    office.do("ruta", "person", "record_citizenship", person, country="BLR", **passport)
    office.do("ruta", "person", "record_birth", person, year="1987", month="4", day="12", **passport)
    held = {"holder": person, "number": "LT-1", "kind": "temporary", "basis": "work", "unit": "vilnius"}
    days = {"issued_on": "2024-05-02", "valid_from": "2024-05-02", "valid_until": later.isoformat()}
    permit = office.do("ruta", "residence_permit", "register_permit", **held, **days)
    lodging = {
        "applicant": person,
        "earlier_permit": permit,
        "lodged_on": day.isoformat(),
        "kind": "temporary",
        "basis": "work",
    }
    how = {"channel": "online", "language": "be", "travel_document_until": "2040-01-01", "unit": "vilnius"}
    file = office.do("ruta", "residence_permit", "lodge_application", **lodging, **how)
    number = load(FileId(file), authority=AUTHORITY).number
    received = {"received_on": day.isoformat(), "registered_on": day.isoformat()}
    office.do("ruta", "residence_permit", "register_application", number, **received)
    office.do("ruta", "residence_permit", "check_completeness", number, checked_on=day.isoformat())
    how = {"language": "be", "channel": "online"}
    office.do("ruta", "residence_permit", "ask_questionnaire", number, asked_on=day.isoformat(), **how)
    said = {f"answers.{code}": answer for code, answer in texts.ANSWERS.items()}
    answered = {"handed_in_by": "person", "answered_on": day.isoformat(), **how, **said}
    office.do("ruta", "residence_permit", "record_questionnaire", number, **answered)
    for body in (SECURITY, POLICE):
        asking = {"agency": body, "question": texts.QUESTION, "requested_on": day.isoformat()}
        office.do("ruta", "residence_permit", "request_assessment", number, **asking)
        got = {"received_on": day.isoformat()}
        office.do(f"of_{body}", "residence_permit", "acknowledge_request", number, **got)
    return number


def test_a_renewal_is_refused_and_served_by_commands_alone(
    office: Console, lodged: str, tmp_path: Path
) -> None:
    day, later = today().isoformat(), (today() + timedelta(days=14)).isoformat()

    def ruta(step: str, *answers: str, **more: object) -> None:
        office.do("ruta", "residence_permit", step, lodged, *answers, **{k: str(v) for k, v in more.items()})

    def entry_of(kind: str) -> str:
        """As `show` numbers it."""
        _, out, _ = office.byla("show", lodged, "--procedure", "residence_permit", "--as", "ruta")
        found = [line.split()[0] for line in out.splitlines() if f"  {kind}  by " in line]
        return found[-1]

    threat = {**texts.THREAT_TOLD, "concluded_on": day}
    concluded = [f"{name}={value}" for name, value in threat.items()]
    office.do(f"of_{SECURITY}", "residence_permit", "give_conclusion", lodged, *concluded)
    weighed = {"conclusion": entry_of("Conclusion given"), "assessment": texts.WEIGHED, "weight": "carries"}
    office.do(
        f"of_{POLICE}", "residence_permit", "give_conclusion", lodged, outcome="no_threat", concluded_on=day
    )
    ruta("assess_conclusion", **weighed)
    ruta("record_fact", **texts.SERVICE, dated=day)
    ruta("record_circumstances", **texts.CIRCUMSTANCES)
    ruta("add_reason", reason=texts.REASON, facts=entry_of("Statement recorded"))
    ruta("invite_to_hearing", dispatched_on=day, method="written", language="be", answer_until=later)
    ruta("record_hearing", heard_on=day, answered_by="person", method="written", answer=texts.ANSWER)
    ruta("weigh_fact", fact=entry_of("Statement recorded"), **texts.WEIGHED_SERVICE)
    ruta("assess_proportionality", **texts.PROPORTIONALITY)
    ruta("look_for_union_citizen", **texts.NO_UNION_CITIZEN)
    ground = "lt/utpi:35(1)(1)/state_security"
    ruta("draft_decision", operative="refuse", grounds=ground, weighing=texts.WEIGHING)
    leave = {"reason": texts.SIGNED_OVER}
    office.do("birute", "residence_permit", "sign_over_unconfirmed_law", lodged, **leave)
    office.do("ona", "residence_permit", "sign_decision", lodged)
    receipt = tmp_path / "receipt.pdf"
    receipt.write_bytes(paper("receipt.pdf", "Received")[1])
    proof = {"kind": "proof_of_service", "issuer": "Demo", "dated": day, "language": "lt", "came_in": day}
    ruta("record_document", f"document=@{receipt}", **proof)
    served = {
        "recipient": "person",
        "served_on": day,
        "method": "in_person",
        "language": "lt",
        "proof": entry_of("Document recorded"),
    }
    ruta("serve_decision", **served)

    status, out, _ = office.byla("show", lodged, "--procedure", "residence_permit", "--as", "ruta")
    assert status == 0
    assert "· Served ·" in out.splitlines()[0]
    assert "Appeal to the court: " in out
    assert set(StoredEntry.objects.values_list("source", flat=True)) == {"console", "import:first-start"}
    assert main(["verify"]) == 0
    assert main(["rebuild", "--check"]) == 0


def test_a_renewal_is_granted_by_commands_alone(office: Console, lodged: str) -> None:
    day, later = today().isoformat(), (today() + timedelta(days=700)).isoformat()
    for body in (SECURITY, POLICE):
        said = {"outcome": "no_threat", "concluded_on": day}
        office.do(f"of_{body}", "residence_permit", "give_conclusion", lodged, **said)
    office.do("ruta", "residence_permit", "search_sis", lodged, **texts.NO_ALERT)
    draft = {"operative": "renew", "valid_until": later, "weighing": texts.RENEWED}
    office.do("ruta", "residence_permit", "draft_decision", lodged, **draft)
    file = FileId(office.do("ona", "residence_permit", "sign_decision", lodged))
    assert load(file, authority=AUTHORITY).matter.permit.says.valid_until.isoformat() == later


def test_a_decision_that_lacks_something_is_not_signed_and_each_reason_cites_its_article(
    office: Console, lodged: str
) -> None:
    status, out, err = office.byla("do", "residence_permit", "sign_decision", "--file", lodged, "--as", "ona")
    assert (status, out) == (1, "")
    assert "[lt/utpi:4(4)]" in err
    assert "settled by: residence_permit give_conclusion" in err
    assert "settled by: residence_permit draft_decision" in err


def test_who_may_not_is_told_so_and_nothing_is_recorded(office: Console, lodged: str) -> None:
    entries = StoredEntry.objects.count()
    for user in ("ruta", f"of_{SECURITY}", "keeper", "nobody"):
        status, out, err = office.byla(
            "do", "residence_permit", "sign_decision", "--file", lodged, "--as", user
        )
        assert (status, out) == (1 if user in ("ruta", f"of_{SECURITY}") else 2, "")
        assert (f"that {user} may see" in err) is (status == 2)
    assert StoredEntry.objects.count() == entries


def test_answers_that_do_not_fit_are_said_field_by_field(office: Console, lodged: str) -> None:
    wrong = ["method=shouting", "heard_on=yesterday", "extra=1"]
    asked = ("do", "residence_permit", "invite_to_hearing", "--file", lodged, "--as", "ruta")
    status, _, err = office.byla(*asked, *wrong)
    assert status == 1
    assert "residence_permit add_reason" in err, "a closed step says first that it is closed"
    asked = ("do", "residence_permit", "record_fact", "--file", lodged, "--as", "ruta")
    status, _, err = office.byla(*asked, "kind=gossip", "dated=yesterday", "extra=1")
    assert status == 1
    fields = {line.partition(":")[0] for line in err.splitlines()}
    assert {"kind", "dated", "extra", "source", "nature"} <= fields
    assert "answers: service, employment" in err


def test_ask_shows_the_form_with_todays_answers_and_takes_nothing(office: Console, lodged: str) -> None:
    entries = StoredEntry.objects.count()
    asked = ("do", "residence_permit", "draft_decision", "--file", lodged, "--as", "ruta", "--ask")
    status, out, _ = office.byla(*asked)
    assert status == 0
    assert "lt/utpi:35(1)(1)/state_security" in out
    assert "weighing: " in out
    assert StoredEntry.objects.count() == entries
    status, out, _ = office.byla("do", "person", "open_record", "--as", "ruta", "--ask")
    assert status == 0
    assert "travel_document" in out


MISTYPED = [
    (("do", "marriage", "lodge"), "no procedure marriage"),
    (("do", "person", "dance"), "no step dance"),
    (("do", "person", "record_name"), "needs a file"),
    (("do", "person", "open_record", "reason"), "not of the form field=value"),
    (("do", "person", "open_record", "reason=a", "reason=b"), "is given 2 times"),
    (("do", "person", "record_name", "--file", "2026-999999"), "There is no file 2026-999999"),
    (("do", "residence_permit", "record_document", "document=receipt.pdf"), "write @ and the path"),
    (("do", "residence_permit", "record_document", "document=@/no/such.pdf"), "cannot be read"),
    (("do", "residence_permit", "record_document", f"document=@{__file__}"), "needs a file"),
]


@pytest.mark.parametrize(("typed", "said"), MISTYPED, ids=[one[1] for one in MISTYPED])
def test_what_cannot_be_understood_is_said(office: Console, typed: tuple[str, ...], said: str) -> None:
    status, out, err = office.byla(*typed, "--as", "ruta")
    assert (status, out) == (2, "")
    assert said in err
    assert "Traceback" not in err


def test_a_file_is_listed_and_shown_only_to_those_who_may_see_it(office: Console, lodged: str) -> None:
    asked = ("files", "--procedure", "residence_permit")
    assert lodged in office.byla(*asked, "--as", "ruta")[1]
    assert lodged in office.byla(*asked, "--as", f"of_{POLICE}")[1]
    assert lodged in office.byla("files", "kavalch", "--as", "ruta")[1]
    assert office.byla("files", "somebody-else", "--as", "ruta")[1] == ""
    for user in ("keeper", "nobody"):
        assert office.byla(*asked, "--as", user)[1] == ""
        status, out, err = office.byla("show", lodged, "--procedure", "residence_permit", "--as", user)
        assert (status, out) == (1, "")
        assert f"that {user} may see" in err


def test_show_says_stage_next_step_clocks_with_reasons_and_obstacles(office: Console, lodged: str) -> None:
    _, out, _ = office.byla("show", lodged, "--procedure", "residence_permit", "--as", "ruta")
    assert f"residence_permit {lodged} · Assessment" in out.splitlines()[0]
    assert "about Volha Kavalchuk" in out
    assert "give_conclusion: Give the conclusion (open to: assessor)" in out
    assert "Decision on the application: " in out
    assert "The day of the event" in out
    assert "sign_decision: Sign the decision" in out.partition("What stands in the way")[2]


@pytest.mark.parametrize(("day", "status"), [("2024-01-15", 0), ("2020-01-01", 1)])
def test_show_as_known_before_the_file_was_there(office: Console, lodged: str, day: str, status: int) -> None:
    """On a day that has law there is nothing yet; on a day without, there is nothing to say it by."""
    known = ("--known", f"{day}T00:00:00")
    shown, out, err = office.byla("show", lodged, "--procedure", "residence_permit", "--as", "ruta", *known)
    assert shown == status
    assert "version 0" in out if status == 0 else "no text in force" in err


def test_a_number_that_several_files_have_asks_which(office: Console, lodged: str) -> None:
    number = f"{today().year}-000001"
    status, _, err = office.byla("show", number, "--as", "ruta")
    assert status == 1
    assert "Several files" in err
    assert office.byla("show", number, "--procedure", "person", "--as", "ruta")[0] == 0


def test_a_file_that_a_field_asks_for_is_named_by_its_number_too(office: Console) -> None:
    person = office.do("ruta", "person", "open_record", reason="Applied", source="application")
    number = load(FileId(person), authority=AUTHORITY).number
    permit = {"number": "LT-2", "kind": "temporary", "basis": "work", "unit": "vilnius"}
    days = {"issued_on": "2024-05-02", "valid_from": "2024-05-02", "valid_until": "2027-05-02"}
    held = office.do("ruta", "residence_permit", "register_permit", holder=number, **permit, **days)
    assert load(FileId(held), authority=AUTHORITY).matter.permit.says.holder == person
    given = [f"{name}={value}" for name, value in {**permit, **days, "holder": "ID-1999-000001"}.items()]
    status, _, err = office.byla("do", "residence_permit", "register_permit", "--as", "ruta", *given)
    assert (status, "ID-1999-000001" in err) == (1, True)


def test_in_production_nobody_signs_at_the_console(office: Console, lodged: str, settings) -> None:
    settings.BYLA_PRODUCTION = True
    status, out, err = office.byla("do", "residence_permit", "sign_decision", "--file", lodged, "--as", "ona")
    assert (status, out) == (2, "")
    assert "second factor" in err


@pytest.mark.parametrize("name", sorted(commands().keys() - OF_THE_SCRIPT.keys()))
def test_every_command_explains_itself(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([name, "--help"])
    assert ended.value.code == 0
    assert f"./byla {name}" in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [["rebuild", "--dance"], ["files", "--view", "everything"], ["show"]])
def test_a_command_that_is_asked_wrongly_says_how_to_ask(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
