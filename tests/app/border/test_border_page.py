"""The border page: no match or look, the same person only after the document was compared, and nobody set aside
silently.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.test import Client
from tests.app.authority import AUTHORITY, KEEPER, of, take
from tests.app.border.checking import NAMESAKE, Border, border, sent_in, user, zone
from tests.app.desk.conftest import account, hidden_of, text_of
from tests.app.national_list.banned import departed, lifted

from byla.app.border.models import PairRow
from byla.app.looks import rows
from byla.app.moment import today
from byla.app.national_list.importing import import_list
from byla.app.store.models import StoredFile
from byla.app.store.read import load
from byla.looks import Occasion, Way

pytestmark = pytest.mark.django_db


@pytest.fixture
def here() -> Border:
    return border()


@pytest.mark.parametrize(
    "typed",
    [
        {"mrz": zone()},
        {"mrz": zone().replace("\n", "")},
        {"mrz": f"  {zone().lower()}\r\n"},
        {"name": "Кавальчук Вольга"},
        {"name": "Olga Kovalchuk", "born": "1987"},
        {"name": "Kowaltschuk, Olga", "born": "1987-04", "citizenship": "blr"},
        {"name": "Olga Kovalchuk", "born": "12.04.1987"},
    ],
    ids=[
        "a zone",
        "pasted in one line",
        "in small letters",
        "Belarusian",
        "Russian, the year",
        "German, the month",
        "Russian, the day first",
    ],
)
def test_whoever_looks_alike_is_shown_side_by_side_with_reasons_and_no_number(here: Border, typed) -> None:
    page = here.asks(**typed)
    said = text_of(page)
    assert "Look: compare the document" in said
    (match,) = page.context["answer"]["matches"]
    assert match["reasons"]
    assert not [one for one in match["reasons"] if "%" in one or "0." in one]
    assert "score" not in page.content.decode().casefold()
    assert "Number of the decision" not in said, "facts are told only once the document was compared"


def test_the_answer_says_what_was_searched_for_also_where_it_was_scanned(here: Border) -> None:
    """“No match” of a zone that was misread would else be believed."""
    page = here.asks(mrz=zone(family="PETRAITIS", given="PETRAS"))
    assert "No match" in text_of(page)
    assert "Searched for: PETRAITIS PETRAS · 1987-04-12 · BLR · MP1234567" in text_of(page)


def test_a_date_that_begins_with_the_day_is_said_as_it_was_read(here: Border) -> None:
    page = here.asks(name="Petras Petraitis", born="12.04.1987")
    assert "Date of birth read as 1987-04-12" in text_of(page)
    assert "Searched for: Petras Petraitis · 1987-04-12" in text_of(page)


def test_whoever_does_not_is_answered_no_match_and_the_next_can_be_scanned(here: Border) -> None:
    page = here.asks(name="Petras Petraitis", born="1950-01-01")
    assert "No match" in text_of(page)
    assert 'name="mrz"' in page.content.decode()
    assert "autofocus" in page.content.decode().partition('id="mrz"')[2].partition(">")[0]


@pytest.mark.parametrize(
    ("typed", "field", "said"),
    [
        ({}, "name", "Give a name, or scan"),
        ({"mrz": "P<BLR"}, "mrz", "two lines of 44 or 36 characters, or three of 30; these lines have 5"),
        ({"mrz": zone()[:-1]}, "mrz", "these lines have 44, 43"),
        ({"mrz": zone().replace("K", "К", 1)}, "mrz", "only letters from A to Z"),
        ({"name": "x" * 10_000}, "name", "too many"),
        ({"name": "Volha\x07"}, "name", "cannot be typed"),
        ({"name": "Volha", "born": "1984-02-30"}, "born", "is no day"),
        ({"name": "Volha", "born": "03/04/1984"}, "born", "Write 1984-03-04 or 1984-04-03"),
        ({"name": "Volha", "born": "29.02.84"}, "born", "its four digits"),
        ({"name": "Volha", "born": "2984"}, "born", "Check the year"),
        ({"name": "Volha", "citizenship": "Belarus"}, "citizenship", "give at most 3"),
    ],
)
def test_what_cannot_be_searched_for_says_what_to_do_and_keeps_what_was_typed(
    here: Border, typed: dict[str, str], field: str, said: str
) -> None:
    page = here.asks(**typed)
    assert page.status_code == 422
    assert f'href="#{field}"' in page.content.decode()
    assert said in text_of(page)
    assert "Nothing was searched for" in text_of(page)


def test_the_browser_cuts_nothing_that_was_typed_or_belarus_would_be_belgium(here: Border) -> None:
    page = here.client.get("/border").content.decode()
    typed = re.findall(r'<input class="govuk-input[^>]*>', page)
    assert len(typed) == 4
    assert not [one for one in typed if "maxlength" in one]


def test_a_false_check_digit_is_named_and_what_it_is_over_is_not_searched_for(here: Border) -> None:
    lines = zone().split("\n")
    false = lines[1][:19] + str((int(lines[1][19]) + 1) % 10) + lines[1][20:]
    page = here.asks(mrz=f"{lines[0]}\n{false}")
    said = text_of(page)
    assert "A check digit is false: date of birth" in said
    assert "type it from the document" in said
    assert page.context["answer"]["matches"][0]["rows"][1]["asked"] == ""


def test_a_letter_that_a_scan_confounds_is_put_right_and_said(here: Border) -> None:
    page = here.asks(mrz=zone(birth="870112").replace("870112", "87O1I2"))
    assert "Read with a letter put right" in text_of(page)


def test_it_is_recorded_who_searched_with_what_and_what_came_of_it(here: Border) -> None:
    here.asks(name="Кавальчук Вольга")
    look = next(rows.every(rows.Wanted(authority="demo", user=here.user)))
    assert (look.way, look.occasion, look.door) == (Way.SEARCH, Occasion.BORDER_CHECK, "border")
    assert look.key == "name: Кавальчук Вольга → look"
    assert look.files == (here.ban,)


def test_the_same_person_is_said_only_after_the_document_was_compared(here: Border) -> None:
    departed(here.ban)
    page = here.asks(mrz=zone())
    unsaid = here.says(page, "same-person", compared="")
    assert unsaid.status_code == 422
    assert "which document you compared" in text_of(unsaid)
    told = text_of(here.says(page, "same-person", compared="passport, photograph"))
    decision = load(here.ban, authority="demo").matter.imposed.says.number
    for fact in ("Same person, entry ban in force", decision, "Security", "Permit held", "Asylum asked for"):
        assert fact.casefold() in told.casefold(), fact


def test_where_the_person_has_not_left_the_ban_has_not_begun_and_the_page_says_so(here: Border) -> None:
    told = text_of(here.says(here.asks(mrz=zone()), "same-person", compared="passport"))
    assert "entry ban not begun" in told
    assert "in force" not in told


def test_whom_to_call_about_an_entry_of_others_is_said_also_where_their_list_does_not(
    here: Border, tmp_path: Path
) -> None:
    path = tmp_path / "list.csv"
    path.write_text("id,name,born\n7,Petrov Ivan,1950-01-01\n")
    import_list(path, "Neighbour", authority=AUTHORITY, by="admin", on=today())
    question = {"question": sent_in(here.asks(name="Ivan Petrov", born="1950")), "entry": "Neighbour:7"}
    told = here.client.post("/border/same-person", {**question, "compared": "passport"})
    assert "Not given: ask who keeps the list Neighbour" in text_of(told)


@pytest.mark.parametrize("where", ["same-person", "set-aside", "taken-back"])
def test_whose_sign_in_ended_on_the_way_comes_back_to_the_search_and_not_to_an_empty_page(
    here: Border, where: str
) -> None:
    page = here.asks(**NAMESAKE)
    here.client.logout()
    sent_away = here.says(page, where)
    assert sent_away["Location"] == f"/accounts/login/?next=/border/{where}"
    here.client.force_login(user())
    back = here.client.get(f"/border/{where}", follow=True)
    assert back.redirect_chain == [("/border", 302)]
    assert "Nothing was recorded of the match. Search again." in text_of(back)
    assert not PairRow.objects.exists()


def test_a_namesake_is_set_aside_and_shown_with_who_when_and_why_the_next_time(here: Border) -> None:
    done = here.sets_aside(here.asks(**NAMESAKE))
    assert (done.status_code, done["Location"]) == (302, "/border")
    assert "Set aside for this traveller and this entry until" in text_of(here.client.get("/border"))
    again = here.asks(**NAMESAKE)
    said = text_of(again)
    assert "Look: compare the document" in said, "it hides nothing"
    assert "Looked at on" in said
    assert f"by {here.user}, set aside because: Face and document agree" in said
    assert "Another face altogether" in said
    other = here.asks(**{**NAMESAKE, "document": "MP7654321"})
    assert "Looked at on" not in text_of(other), "another passport is another traveller"


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({"reason": ""}, "Choose by what you see it"),
        ({"reason": "unknown"}, "Say by what you see it: one of"),
        ({"note": "No"}, "at least 10 characters"),
    ],
)
def test_whoever_sets_aside_says_by_what_they_see_it_and_in_their_words(here: Border, said, why: str) -> None:
    page = here.sets_aside(here.asks(**NAMESAKE), **said)
    assert page.status_code == 422
    assert why in text_of(page)
    assert not PairRow.objects.exists()


def test_a_match_by_name_alone_is_set_aside_for_nobody(here: Border) -> None:
    page = here.sets_aside(here.asks(name="Кавальчук Вольга"))
    assert page.status_code == 422
    assert "Search again with what is missing: birth, document" in text_of(page)
    assert not PairRow.objects.exists()


def test_what_was_set_aside_is_taken_back_with_a_reason_and_shows_like_any_other(here: Border) -> None:
    here.sets_aside(here.asks(**NAMESAKE))
    page = here.asks(**NAMESAKE)
    pair = page.context["answer"]["matches"][0]["aside"]["id"]
    assert here.says(page, "taken-back", pair=pair, note="No").status_code == 422
    for longer in (pair + "0", pair * 9, ""):
        wrong = here.says(page, "taken-back", pair=longer, note="The same person after all")
        assert wrong.status_code == 400, "another number is another pair"
    assert here.says(page, "taken-back", pair=pair, note="The same person after all").status_code == 302
    assert "Taken back: the match is shown like any other" in text_of(here.client.get("/border"))
    assert "Looked at on" not in text_of(here.asks(**NAMESAKE))


def test_a_complaint_is_about_the_entry_where_there_is_one_alone(here: Border, tmp_path: Path) -> None:
    asked = {"name": "Olga Kovalchuk", "born": "1987"}
    one = here.asks(**asked)
    assert (one.status_code, here.ban in one.context["complain"]) == (200, True)
    assert "matched_with" not in here.client.get("/border").context["complain"]
    path = tmp_path / "list.csv"
    path.write_text("id,name,born\n7,Kovalchuk Olga,1987\n")
    import_list(path, "Neighbour", authority=AUTHORITY, by="admin", on=today())
    two = here.asks(**asked)
    assert len(two.context["answer"]["matches"]) == 2
    assert "matched_with" not in two.context["complain"]


def test_an_entry_that_was_changed_is_looked_at_anew(here: Border) -> None:
    here.sets_aside(page := here.asks(**NAMESAKE))
    person = load(here.ban, authority="demo").matter.person
    take("person", "record_sex", of("ruta"), person, sex="F", source="travel_document")
    assert "Looked at on" not in text_of(here.asks(**NAMESAKE))
    assert here.sets_aside(page).status_code == 400, "what the officer saw is no more what the entry says"


def test_a_question_of_somebody_else_or_made_up_says_nothing_of_anybody(here: Border) -> None:
    page = here.asks(**NAMESAKE)
    ruta = Client()
    ruta.force_login(account("ruta"))
    said = {"question": sent_in(page), "entry": here.ban, "compared": "passport", "reason": "face"}
    for where in ("same-person", "set-aside", "taken-back"):
        assert ruta.post(f"/border/{where}", said).status_code == 400
        assert here.client.post(f"/border/{where}", {**said, "question": "made:up"}).status_code == 400
    assert here.says(page, "same-person", entry="another", compared="passport").status_code == 404
    assert not PairRow.objects.exists()


def test_what_left_the_list_matches_no_more(here: Border) -> None:
    page = here.asks(mrz=zone())
    lifted(here.ban)
    assert "No match" in text_of(here.asks(mrz=zone()))
    assert here.says(page, "same-person", compared="passport").status_code == 404


@pytest.mark.parametrize("user", ["nobody", "vytas", "dalia", KEEPER.user])
def test_whoever_neither_checks_nor_decides_on_stays_finds_no_such_page(here: Border, user: str) -> None:
    client = Client()
    client.force_login(account(user))
    assert client.get("/border").status_code == 404
    assert client.post("/border", {"name": "Кавальчук Вольга"}).status_code == 404


def test_a_border_officer_begins_at_the_check_and_sees_no_file(here: Border) -> None:
    assert here.client.get("/")["Location"] == "/border"
    assert here.client.get(f"/files/{here.ban}").status_code == 404
    assert "Worklist" not in text_of(here.client.get("/border"))


def test_a_wrongly_matched_traveller_complains_where_they_stand(here: Border) -> None:
    page = here.says(here.asks(mrz=zone()), "same-person", compared="passport")
    form = here.client.get(page.context["complain"])
    assert here.ban in form.content.decode()
    assert form.context["back"] == {"href": "/border", "text": "Border check"}
    empty = here.client.get("/border").context["complain"]
    assert here.client.get(empty).status_code == 200
    said = {
        "complainant": "Вольга Кавальчук",
        "contact": "volha@example.org",
        "complaint": "I am not that woman.",
        "matched_with": here.ban,
        **{name: form.context["request"].GET[name] for name in ("received_on", "checked_on")},
    }
    done = here.client.post(
        "/new/match_complaint/receive_complaint", {**hidden_of(form), **said}, follow=True
    )
    made = StoredFile.objects.get(procedure="match_complaint")
    assert made.number in text_of(done), "the traveller can be told the number"
    assert here.client.get(f"/files/{made.id}").status_code == 404
    lead = Client()
    lead.force_login(account("jonas"))
    assert "I am not that woman." in text_of(lead.get(f"/files/{made.id}"))
