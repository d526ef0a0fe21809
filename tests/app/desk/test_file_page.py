"""The page of a file: what must happen, why not the rest, the record and its corrections, the file as it was known."""

from __future__ import annotations

import html
import re
from datetime import timedelta

import pytest
from tests.app.authority import AUTHORITY, answers, of, take
from tests.app.desk.conftest import hidden_of, lodge, text_of

from byla.app import demo
from byla.app.demo import texts
from byla.app.demo.applicants import VIKTAR
from byla.app.demo.house import KEEPER as KEEPER_OF_DEMO
from byla.app.demo.house import House
from byla.app.demo.renewal import POLICE, SECURITY, Renewal
from byla.app.demo.simulator import Simulator
from byla.app.desk.present.said import written_day
from byla.app.moment import legal_day, now, today
from byla.app.store.models import FileRow
from byla.app.store.read import load
from byla.app.store.upkeep import refresh
from byla.app.store.who import office_file, situation

pytestmark = pytest.mark.django_db


def test_it_says_what_must_happen_what_may_and_what_stands_in_the_way(case, desk) -> None:
    page = desk("ruta").get(case.page)
    said = text_of(page)
    assert "What must happen next Register the application" in said
    assert f'href="{case.step("register_application")}"' in page.content.decode()
    assert "Record a statement" in said
    assert "What stands in the way" in said
    assert "Decision on the application" in said
    assert "Why this date" in said


def test_an_outside_body_is_told_that_it_sees_a_part_and_nothing_that_would_follow_from_the_whole(
    asked, desk
) -> None:
    vytas = desk("vytas")
    assert "“Is there a threat?”" in text_of(vytas.get("/assessments"))
    said = text_of(vytas.get(asked.page))
    assert "You see only your own body's part of this file" in said
    assert "Give the conclusion" in said
    for of_the_whole in ("What stands in the way", "Decision on the application", "Missing", "Preparation"):
        assert of_the_whole not in said, of_the_whole
    answer = {"outcome": "no_threat", "concluded_on": today().isoformat()}
    take("residence_permit", "give_conclusion", of("vytas"), asked.renewal, **answer)
    said = text_of(vytas.get(asked.page))
    assert "Nothing is asked of your body now." in said
    assert "Nothing is outstanding" not in said


def test_what_is_done_or_no_matter_of_the_file_stands_in_nobodys_way(case, desk) -> None:
    held = text_of(desk("ruta").get(f"/files/{case.permit}"))
    for no_matter_of_it in ("No decision has been signed yet", "nothing is asked about it"):
        assert no_matter_of_it not in held
    registered(case)
    said = text_of(desk("ruta").get(case.page))
    assert "What stands in the way" in said
    assert "The application was registered on" not in said
    assert (
        "Nobody has checked whether the application is complete, or not since data arrived. Check it" in said
    )


def test_obstacles_of_one_kind_stand_apart_as_sentences(case, desk) -> None:
    said = text_of(desk("ruta").get(case.page))
    assert "no body has been asked. No conclusion on public order" in said


def test_a_step_of_somebody_else_names_who(case, desk) -> None:
    said = text_of(desk("ona").get(case.page))
    assert "This is for the Caseworker to do; you need not act." in said
    assert "What others may do now" in said


def test_the_next_step_says_what_this_file_lacks_and_whose_term_a_day_is(case, desk) -> None:
    """The letter that asks for data has a term; registering has none, and must not seem to have that one."""
    said = text_of(desk("ruta").get(case.page))
    assert "Register the application No term of its own. Decision on the application: by" in said
    assert "The application is not registered yet. Register it" in said


def test_while_a_body_works_it_is_named_with_its_own_term(asked, desk) -> None:
    said = box(desk("ruta").get(asked.page))
    assert "State Security Department has had the question since" in said
    assert "Assessment of state security: by" in said
    assert "It is the turn of the body that was asked ; you need not act, and may remind them." in said
    assert "Decision on the application" not in said


def test_while_the_person_has_time_to_answer_nobody_is_late(case, desk) -> None:
    registered(case)
    take("residence_permit", "check_completeness", of("ruta"), case.renewal, **CHECKED)
    letter = {"items": ["means"], "dispatched_on": day(0), "answer_until": day(14)}
    take("residence_permit", "request_missing_data", of("ruta"), case.renewal, **letter)
    said = box(desk("ruta").get(case.page))
    assert "Data were asked for until" in said
    assert "Sending the missing data: by" in said
    assert "It is the turn of the person ; you need not act" in said
    assert "When the answer is there: Record that data arrived" in said


def test_a_signed_decision_is_to_be_served(db, desk) -> None:
    """What bars a new application for a year is no term of whoever serves."""
    past = Simulator(authority=AUTHORITY, today=today())
    House(past).found()
    said = box(desk("ruta").get(f"/files/{signed(past).file}"))
    assert said.startswith("Serve the decision; its receipt must be on file Record a document No document on")
    assert "Art. 138(1)" in said
    assert "No new application" not in said


def signed(past: Simulator) -> Renewal:
    """A refusal, signed two days ago."""
    one = Renewal(past=past, one=VIKTAR, number=1).lodged(34).complete(33).asked(32)
    one.concluded(25, POLICE, texts.NO_THREAT).concluded(24, SECURITY, texts.THREAT_TOLD)
    return (
        one.reasoned(18)
        .invited(16, days=10)
        .heard(12)
        .balanced(8)
        .refusal_drafted(6)
        .signed_over(4)
        .signed(2)
    )


def test_who_is_to_sign_is_said_by_name(db, desk) -> None:
    past = Simulator(authority=AUTHORITY, today=today())
    House(past).found()
    one = Renewal(past=past, one=VIKTAR, number=1).lodged(20).complete(19).asked(18)
    one.concluded(9, SECURITY, texts.NO_THREAT).concluded(8, POLICE, texts.NO_THREAT).renewal_drafted(3)
    said = box(desk("ruta").get(f"/files/{one.file}"))
    assert (
        "This is for the Signatory to do; you need not act. With the mandate for it: Ona Vaizdienė." in said
    )
    assert "Kazys Menamas" not in said, "of another unit"


def test_where_the_house_must_first_answer_for_the_law_it_says_who_is_to_be_asked(db, desk) -> None:
    past = Simulator(authority=AUTHORITY, today=today())
    House(past).found()
    one = Renewal(past=past, one=VIKTAR, number=1).lodged(20).complete(19).asked(18)
    one.concluded(9, SECURITY, texts.NO_THREAT).concluded(8, POLICE, texts.NO_THREAT).renewal_drafted(3)
    order = {"file": office_file(AUTHORITY), "procedure": "office", "by": KEEPER_OF_DEMO, "on": past.today}
    for entry in load(order["file"], authority=AUTHORITY).entries:
        if entry.header.type == "office.law_accepted":
            past.take("strike_order", {"order": str(entry.number), "reason": "Not read."}, **order)
    refresh([one.file], AUTHORITY, situation(of("ruta"), now()))
    for user in ("ruta", "ona"):
        said = text_of(desk(user).get(f"/files/{one.file}"))
        assert "What must happen next Accept unconfirmed law No term of its own. Decision on the" in said
        assert (
            "This is for the Keeper of the office to do, in the file “Order of the office”. Ask them" in said
        )
    listed = text_of(desk("ruta").get("/files?view=all"))
    assert "Drafted Accept unconfirmed law Keeper of the office" in listed


def test_the_record_leads_to_the_decision_that_was_signed_and_calls_nothing_by_its_code(db, desk) -> None:
    past = Simulator(authority=AUTHORITY, today=today())
    House(past).found()
    file = signed(past).file
    page = desk("ruta").get(f"/files/{file}")
    content = page.content.decode()
    record = content[content.index('id="record"') :]
    entry = record.partition("Decision signed")[2].partition("</li>")[0]
    assert f'<a class="govuk-link" href="/files/{file}/decision">Read it as a document</a>' in entry
    assert "Nothing" not in entry
    said = " ".join(html.unescape(re.sub(r"<[^>]+>", " ", record)).split())
    for code in ("hearing_answer", "lt/utpi", "eu/charter", "operative_part", "Unit vilnius"):
        assert code not in said, code


CHECKED = {"checked_on": today().isoformat(), "missing": ["means"]}


def day(after: int) -> str:
    return (today() + timedelta(days=after)).isoformat()


def registered(case) -> None:
    take(
        "residence_permit",
        "register_application",
        of("ruta"),
        case.renewal,
        received_on=day(-10),
        registered_on=day(-10),
    )


@pytest.fixture
def asked(case):
    """Both bodies have the question."""
    registered(case)
    complete = {"checked_on": today().isoformat(), "missing": []}
    take("residence_permit", "check_completeness", of("ruta"), case.renewal, **complete)
    answers(case.renewal)
    for agency, who in (("state_security_department", "vytas"), ("police", "asta")):
        request = {"agency": agency, "question": "Is there a threat?", "requested_on": day(-1)}
        take("residence_permit", "request_assessment", of("ruta"), case.renewal, **request)
        take("residence_permit", "acknowledge_request", of(who), case.renewal, received_on=day(-1))
    return case


def box(page) -> str:
    """What the box of the next step says."""
    content = page.content.decode()
    inside = content[content.index('<div class="byla-must') :].split("</section>")[0]
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", inside)).split())


def test_every_provision_leads_to_its_text_and_says_that_nobody_confirmed_it(case, desk) -> None:
    ruta = desk("ruta")
    page = ruta.get(case.page).content.decode()
    assert f'href="/law/lt/utpi:33(4)?on={today().isoformat()}"' in page
    assert "unconfirmed" in page
    law = ruta.client.get(f"/law/lt/utpi:33(4)?on={today().isoformat()}")
    assert "Unconfirmed" in text_of(law)
    assert "the newer text has not been seen" in text_of(law)


def test_a_corrected_entry_stands_as_written_with_what_stands_now(case, desk) -> None:
    ruta = desk("ruta")
    day = (today() - timedelta(days=9)).isoformat()
    ruta.send(case.step("register_application"), received_on=day, registered_on=day)
    number = case.now().version
    other = (today() - timedelta(days=10)).isoformat()
    correct, what = case.step("correct_entry"), f"{number}.received"
    hidden = hidden_of(ruta.get(correct, what=what))
    answer = ruta.send(correct, hidden, what=what, value=other, reason="Stamp of the registry")
    assert answer.status_code == 302
    page = text_of(ruta.get(case.page))
    assert f"Corrected by entry {number + 1}" in page
    assert "As it was written" in page
    assert "What stands now" in page
    assert "Stamp of the registry" in page


def test_a_text_as_long_as_the_id_of_a_file_is_read_as_it_stands(case, desk) -> None:
    text = "Employed without a break since 2021."
    assert len(text) == len(case.renewal)
    ruta = desk("ruta")
    ruta.send(case.step("record_circumstances"), work=text)
    said = text_of(ruta.get(case.page))
    assert f"Work {text}" in said
    assert "A file that you may not see" not in said


def test_entries_of_one_step_stand_together(case, desk) -> None:
    """Lodging wrote two entries, the application and its assignment; the circumstances came in a step of their own."""
    ruta = desk("ruta")
    ruta.send(case.step("record_circumstances"), family="Married")
    page = ruta.get(case.page)
    assert text_of(page).count("entries of one step") == 1
    assert "2 entries of one step: Lodge an application" in text_of(page)
    together = page.content.decode().partition("2 entries of one step")[2].partition("</ol>")[0]
    assert [number for number in ("1", "2", "3") if f'id="entry-{number}"' in together] == ["1", "2"]


def test_what_is_wrong_is_pointed_at_where_it_stands_and_called_as_the_record_calls_it(case, desk) -> None:
    page = desk("ruta").get(case.step("correct_entry"), entry="1")
    said = text_of(page)
    assert "1 · Application lodged" in said
    assert "Lodged how Online Correct Lodged how" in said
    assert "It should not have been recorded at all : Application lodged, 1" in said
    assert 'id="entry-1" open' in page.content.decode()
    assert "channel" not in said
    assert "channel=" not in said


ASKED_AGAIN = {
    "1.channel": ('type="radio" value="online" checked', "Lodged how"),
    "1.travel_document_until": ("Year, month, day", "Travel document until"),
    "1.true_from": ("Year, month, day", "True from"),
}


@pytest.mark.parametrize("what", ASKED_AGAIN)
def test_what_is_corrected_is_asked_as_its_own_step_asks_it_with_what_stands_there(
    case, desk, what: str
) -> None:
    field, label = ASKED_AGAIN[what]
    page = desk("ruta").get(case.step("correct_entry"), what=what)
    said, sent = text_of(page), page.content.decode()
    assert f'name="what" value="{what}"' in sent
    assert "Application lodged, entry 1 The entry as it stands" in said
    assert field in sent
    assert f">{label}<" in sent
    assert "(optional)" not in said


def test_a_whole_entry_is_struck_out_with_a_reason_alone(case, desk) -> None:
    page = desk("ruta").get(case.step("correct_entry"), what="1.struck")
    assert "All of it is struck out" in text_of(page)
    assert 'name="value"' not in page.content.decode()


def test_what_cannot_be_corrected_leads_back_to_what_can(case, desk) -> None:
    for what in ("99.received", "1.nothing", "x"):
        assert "What was recorded wrongly?" in text_of(
            desk("ruta").get(case.step("correct_entry"), what=what)
        )


def test_a_correction_that_changes_nothing_comes_back_with_what_was_typed(case, desk) -> None:
    ruta, correct = desk("ruta"), case.step("correct_entry")
    hidden = hidden_of(ruta.get(correct, what="1.channel"))
    page = ruta.send(correct, hidden, what="1.channel", value="online", reason="A slip")
    assert "It reads so already. Type what should have stood there" in text_of(page)
    assert 'type="radio" value="online" checked' in page.content.decode()
    assert "A slip" in page.content.decode()


def test_the_file_as_it_was_known_has_nothing_to_take(db, desk) -> None:
    demo.build(lambda said: None)
    row = FileRow.objects.filter(procedure="residence_permit", stage="served").order_by("number")[0]
    ruta = desk("ruta")
    from_now = text_of(ruta.get(f"/files/{row.file_id}"))
    assert "Decision served" in from_now or "served" in from_now.lower()
    first = today() - timedelta(days=20)
    page = ruta.get(f"/files/{row.file_id}", known_on=first.isoformat())
    said = text_of(page)
    assert page.status_code == 200
    assert "This is the file as it was known on" in said
    assert "/steps/" not in page.content.decode()
    assert "What must happen next" not in said
    later = [one for one in entries(ruta.get(f"/files/{row.file_id}")) if one not in entries(page)]
    assert later, "what came after that day is not shown"


def entries(page) -> list[str]:
    return [part.split('"')[0] for part in page.content.decode().split('id="entry-')[1:]]


def test_the_day_ends_at_midnight_in_vilnius(db, desk) -> None:
    demo.build(lambda said: None)
    row = FileRow.objects.filter(procedure="residence_permit", stage="served").order_by("number")[0]
    page = desk("ruta").get(f"/files/{row.file_id}")
    file = load(row.file_id, authority=row.authority)
    for entry in file.entries:
        day = legal_day(entry.header.known_from)
        if day < today():
            shown = entries(desk("ruta").get(f"/files/{row.file_id}", known_on=day.isoformat()))
            expected = [one for one in file.entries if legal_day(one.header.known_from) <= day]
            assert len(shown) == len(expected)
    assert len(entries(page)) == len(file.entries)


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("yesterday", "yesterday is no day. Give year, month and day, for example 2026-01-15."),
        ("2026-02-30", "2026-02-30 is no day."),
        ("1999-01-01", "Nothing was known of this file on 1 January 1999: it was opened on"),
    ],
)
def test_a_day_that_is_none_or_before_the_file_is_told_on_the_file(case, desk, day: str, said: str) -> None:
    ruta = desk("ruta")
    answer = ruta.get(case.page, known_on=day)
    assert answer["Location"] == case.page
    assert said in text_of(ruta.get(case.page))


def test_today_is_the_file_itself(case, desk) -> None:
    assert desk("ruta").get(case.page, known_on=today().isoformat())["Location"] == case.page


def test_from_a_persons_page_one_comes_to_their_files_and_begins_others(case, desk) -> None:
    page = desk("ruta").get(f"/files/{case.person}").content.decode()
    assert f'href="/files/{case.renewal}"' in page
    assert f"/new/identity_link/judge_link?one={case.person}" in page
    permit = desk("ruta").get(f"/files/{case.permit}").content.decode()
    lodging = (
        f"/new/residence_permit/lodge_application?earlier_permit={case.permit}&amp;applicant={case.person}"
    )
    assert lodging in permit


def test_a_file_is_chosen_by_its_page_or_by_its_number(case, authority, desk) -> None:
    ruta = desk("ruta")
    page = ruta.client.get(f"/new/identity_link/judge_link?one={case.person}")
    assert "Вольга Кавальчук" in text_of(page)
    other = authority.person(given="Ганна")
    number = FileRow.objects.get(file_id=other).number
    sent = ruta.send(
        "/new/identity_link/judge_link",
        one=str(case.person),
        other=number,
        judgement="different",
        reason="Two births",
    )
    assert sent.status_code == 302


def test_two_people_of_the_same_name_are_told_apart_by_their_numbers(authority, desk) -> None:
    first, second = lodge(authority), lodge(authority)
    page = text_of(desk("ruta").client.get("/files?view=all"))
    for one in (first, second):
        assert FileRow.objects.get(file_id=one.renewal).number in page


def test_what_was_done_is_said_on_the_next_page(case, desk) -> None:
    ruta = desk("ruta")
    answer = ruta.send(case.step("record_circumstances"), family="Married")
    assert "Recorded: Record the person's circumstances" in text_of(ruta.get(answer["Location"]))


def test_an_erased_entry_says_that_something_stood_there(case, desk) -> None:
    take("residence_permit", "record_circumstances", of("ruta"), case.renewal, family="Married")
    number = case.now().version
    erased = {"entries": [str(number)], "article": "eu/gdpr:17(1)(d)", "reason": "Of another person"}
    take("residence_permit", "erase_entries", of("dalia"), case.renewal, **erased)
    said = text_of(desk("ruta").get(case.page))
    assert f"Erased under GDPR, Art. 17(1)(d) on {written_day(today())} (entry " in said
