"""Opening a file in an emergency: for a written reason, to read, for a while; and the officer sees it the same day."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.test import Client
from tests.app.authority import AUTHORITY, KEEPER, of, take
from tests.app.desk.conftest import account, text_of

from byla.app.looks import rows
from byla.app.looks.glass import behind, break_glass, review
from byla.app.moment import now, today
from byla.app.store.read import NoSuchFile
from byla.app.store.who import office_file
from byla.looks import OPEN_FOR, Glass, Occasion
from byla.words import Words

REASON = "The person is in danger tonight, and nobody of the unit answers"
NOTE = "Rightly so: the police had asked, and the unit was away"


def broken(case, user: str = "petras", reason: str = REASON) -> Glass:
    found = break_glass(case.renewal, reason, of(user))
    assert isinstance(found, Glass)
    return found


def ended(case, user: str = "petras", *, ago: timedelta = timedelta()) -> None:
    """As if the official had broken the glass so long ago that its time has just ended."""
    at = now() - OPEN_FOR - ago
    glass = Glass(
        authority=AUTHORITY, at=at, until=at + OPEN_FOR, user=user, unit="citizens", file=case.renewal,
        number=case.now().number, persons=(case.person,), reason=REASON, denied="access.no_rule_allows",
    )  # fmt: skip
    rows.keep_glass(glass)


def test_whoever_meets_a_closed_file_is_led_to_the_emergency_and_through_it(case, desk) -> None:
    petras = desk("petras")
    closed = petras.get(case.page)
    assert (closed.status_code, 'href="/glass"' in closed.content.decode()) == (404, True)
    answer = petras.client.post("/glass", {"number": case.now().number, "reason": REASON})
    assert (answer.status_code, answer["Location"]) == (302, case.page)
    page = petras.get(case.page)
    assert page.status_code == 200
    assert "You may read this file until" in text_of(page)


def test_through_the_glass_the_file_stands_in_list_search_page_and_api_and_no_step_is_open(
    case, desk
) -> None:
    petras, number = desk("petras"), case.now().number
    where = ("/files?view=all", f"/files?q={number}")
    assert [number in text_of(petras.get(one)) for one in where] == [False, False]
    broken(case)
    # What was asked for stands in the search box: the address of the file tells that it was found.
    assert [case.page in petras.get(one).content.decode() for one in where] == [True, True]
    assert petras.get(case.page).status_code == 200
    assert petras.get(f"{case.page}/archive").status_code == 404
    form = petras.get(case.step("check_completeness"))
    assert '<button type="submit" class="govuk-button"' not in form.content.decode().partition("<main")[2]


@pytest.mark.parametrize("reason", ["", " " * 60, "urgent", "x" * 19])
def test_without_a_reason_in_words_nothing_opens_and_what_was_typed_is_kept(case, desk, reason: str) -> None:
    petras = desk("petras")
    answer = petras.client.post("/glass", {"number": case.now().number, "reason": reason})
    assert answer.status_code == 422
    assert "say in at least 20 what the data protection officer must know" in text_of(answer)
    assert case.now().number in answer.content.decode()
    assert petras.get(case.page).status_code == 404
    assert rows.glasses(AUTHORITY) == []


def test_a_reason_typed_when_the_sign_in_had_ended_is_there_again(case, desk) -> None:
    hidden, browser = desk("petras").hidden("/glass"), Client()
    sent = browser.post("/glass", {**hidden, "number": case.now().number, "reason": REASON})
    assert sent["Location"].startswith("/accounts/login/")
    browser.force_login(account("petras"))
    page = browser.get("/glass").content.decode()
    assert (REASON in page, f'value="{case.now().number}"' in page) == (True, True)
    browser.post("/glass", {"number": case.now().number, "reason": REASON})
    assert REASON not in browser.get("/glass").content.decode()


def test_a_review_typed_when_the_sign_in_had_ended_is_there_again(case, desk) -> None:
    broken(case)
    (number,) = [one.id for one in rows.glasses(AUTHORITY)]
    path, browser = f"/looks/glasses/{number}", Client()
    made_for = re.search(
        r'name="made_for" value="([^"]+)"', desk("dalia").get("/looks/glasses").content.decode()
    )
    assert made_for
    browser.post(path, {"made_for": made_for[1], "note": NOTE})
    browser.force_login(account("dalia"))
    assert NOTE in browser.get(path).content.decode()
    assert browser.post(path, {"note": NOTE}).status_code == 302


def test_a_reason_that_does_not_do_tells_of_no_file(case) -> None:
    """Asked for first: else short reasons, of which nothing is kept, would tell which numbers there are."""
    known, unknown = (break_glass(one, "urgent", of("petras")) for one in (case.renewal, "RP-2026-999999"))
    assert isinstance(known, Words)
    assert known == unknown


def test_a_file_that_no_emergency_opens_looks_like_none(case, desk) -> None:
    take("residence_permit", "declare_conflict", of("jonas"), case.renewal, reason="A neighbour")
    jonas = desk("jonas")
    said = [
        text_of(jonas.client.post("/glass", {"number": number, "reason": REASON})).partition("Reason")[0]
        for number in (case.now().number, "RP-2026-999999")
    ]
    assert "There is no file of this number that an emergency opens to you" in said[0]
    assert said[0].replace(case.now().number, "") == said[1].replace("RP-2026-999999", "")


@pytest.mark.parametrize("user", ["dalia", "vytas", "keeper"])
def test_who_deals_with_no_cases_breaks_no_glass(case, desk, user: str) -> None:
    assert desk(user).get("/glass").status_code == 404
    with pytest.raises(NoSuchFile):
        break_glass(case.renewal, REASON, of(user))


def test_an_open_file_needs_no_glass(case, desk) -> None:
    answer = desk("ruta").client.post("/glass", {"number": case.now().number, "reason": REASON})
    assert answer["Location"] == case.page
    assert rows.glasses(AUTHORITY) == []


def test_after_two_hours_it_is_closed_again(case, desk) -> None:
    ended(case)
    petras = desk("petras")
    assert petras.get(case.page).status_code == 404
    assert case.page not in petras.get("/files?view=all").content.decode()


def test_it_opens_one_file_to_one_official(authority, case, desk) -> None:
    broken(case)
    assert desk("petras").get(f"/files/{case.permit}").status_code == 404
    take("residence_permit", "limit_access", of("jonas"), case.renewal, named="ruta", reason="A colleague.")
    assert desk("ona").get(case.page).status_code == 404


def test_a_conflict_declared_meanwhile_closes_it(case, desk) -> None:
    take("residence_permit", "limit_access", of("jonas"), case.renewal, named="ruta jonas", reason="Threats.")
    take("residence_permit", "declare_conflict", of("jonas"), case.renewal, reason="A neighbour")
    glass = Glass(
        authority=AUTHORITY, at=now(), until=now() + OPEN_FOR, user="jonas", unit="security",
        file=case.renewal, number="1", persons=(), reason=REASON, denied="access.not_named",
    )  # fmt: skip
    rows.keep_glass(glass)
    assert desk("jonas").get(case.page).status_code == 404


def test_what_is_read_through_it_is_told_as_an_emergency_and_other_looks_are_not(case, desk) -> None:
    desk("ruta").get(case.page)
    glass = broken(case)
    desk("petras").get(case.page)
    desk("ruta").get(case.page)
    looks = rows.looks(rows.Wanted(authority=AUTHORITY, persons=[case.person]), count=9)
    assert [(one.user, one.occasion is Occasion.GLASS) for one in looks] == [
        ("ruta", False),
        ("petras", True),
        ("ruta", False),
    ]
    assert [one.user for one in behind(glass)] == ["petras"]


def test_gdpr_38_the_officer_sees_it_the_same_day_on_every_page_and_says_what_she_found(case, desk) -> None:
    dalia = desk("dalia")
    assert "to review" not in text_of(dalia.get("/law"))
    glass = broken(case)
    desk("petras").get(case.page)
    assert "Who looked (1 to review)" in text_of(dalia.get("/law"))
    page = text_of(dalia.get("/looks/glasses")).partition("Today")[2]
    for said in (REASON, "Petras", case.now().number, "A file,", "It is held by another unit"):
        assert said in page
    (number,) = [one.id for one in rows.glasses(AUTHORITY)]
    short = dalia.client.post(f"/looks/glasses/{number}", {"note": "Fine"})
    assert (short.status_code, "Fine" in short.content.decode()) == (422, True)
    assert dalia.client.post(f"/looks/glasses/{number}", {"note": NOTE}).status_code == 302
    assert NOTE in text_of(dalia.get("/looks/glasses"))
    assert "to review" not in text_of(dalia.get("/law"))
    review(number, "Something else, said later on by somebody", of("dalia"))
    assert [one.review.note for one in rows.glasses(AUTHORITY) if one.review] == [NOTE]
    assert glass.reason == REASON


def test_what_nobody_reviewed_on_the_day_says_so_below_todays(case, desk) -> None:
    ended(case, ago=timedelta(days=2))
    broken(case, reason="Today somebody rang and said that she is in danger")
    page = text_of(desk("dalia").get("/looks/glasses"))
    today, earlier = page.split("Earlier")
    assert ("Today somebody rang" in today, REASON in earlier) == (True, True)
    assert ("Not reviewed on the day" in today, "Not reviewed on the day" in earlier) == (False, True)


@pytest.mark.parametrize("user", ["ruta", "jonas", "ona", "petras", "vytas", "keeper"])
def test_nobody_else_sees_or_reviews_them(case, desk, user: str) -> None:
    broken(case)
    (number,) = [one.id for one in rows.glasses(AUTHORITY)]
    assert desk(user).get("/looks/glasses").status_code == 404
    assert desk(user).client.post(f"/looks/glasses/{number}", {"note": NOTE}).status_code == 404
    assert rows.unreviewed(AUTHORITY) == 1


def test_an_auditor_reads_them_and_reviews_none(case, desk) -> None:
    house, day = office_file(AUTHORITY), today().isoformat()
    take("office", "appoint_official", KEEPER, house, user="audra", name="Audra", unit="house", since=day)
    take("office", "give_role", KEEPER, house, user="audra", role="auditor", since=day)
    broken(case)
    (number,) = [one.id for one in rows.glasses(AUTHORITY)]
    page = desk("audra").get("/looks/glasses")
    assert (REASON in text_of(page), "Record the review" in text_of(page)) == (True, False)
    assert desk("audra").client.post(f"/looks/glasses/{number}", {"note": NOTE}).status_code == 404
    assert rows.unreviewed(AUTHORITY) == 1


def test_the_form_says_who_sees_it_today_and_when_nobody_does(case, desk) -> None:
    assert "The data protection officer sees it today: Dalia" in text_of(desk("petras").get("/glass"))
    house = office_file(AUTHORITY)
    away = {
        "user": "dalia",
        "since": today().isoformat(),
        "until": (now() + timedelta(days=9)).date().isoformat(),
    }
    take("office", "record_absence", KEEPER, house, **away)
    assert "No data protection officer is at work today" in text_of(desk("petras").get("/glass"))
