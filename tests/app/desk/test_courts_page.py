"""What waits for a court, by its next day; what courts decided, of whom; and where else the faulty words stand."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from tests.app.authority import Authority, of, take
from tests.app.desk.conftest import Desk, lodge, text_of
from tests.app.in_court import contested, with_paper
from tests.app.withdrawn import withdrawn

from byla.app.desk.present.courts import in_order
from byla.app.moment import today
from byla.app.store.read import load
from byla.casefile import FileId

pytestmark = [pytest.mark.django_db]
DAY = today().isoformat()


def annulled(appeal: FileId, decision: FileId) -> None:
    """The court finds the ground and every reason faulty."""
    said = load(appeal, authority="demo").matter.lodged.says
    faulty = [str(one.entry) for one in said.reasons]
    how = {"outcome": "annulled", "pronounced_on": DAY, "at_once": False}
    grounds = list(said.grounds)
    with_paper("record_outcome", "judgment", appeal, **how, faulty_grounds=grounds, faulty_reasons=faulty)


def test_what_is_before_a_court_stands_by_its_next_day(
    authority: Authority, desk: Callable[[str], Desk]
) -> None:
    contested(withdrawn(lodge(authority).permit))
    page = text_of(desk("ruta").get("/courts"))
    assert "eI-77-5/2026" in page
    assert (today() + timedelta(days=7)).strftime("%-d %B %Y") in page
    assert "Has effect while the court looks at it" in page
    assert "No court has decided on what you may see." in page


def test_an_outcome_is_shown_with_who_signed_and_where_the_same_words_stand(
    authority: Authority, desk: Callable[[str], Desk]
) -> None:
    first, second = withdrawn(lodge(authority).permit), withdrawn(lodge(authority, given="Алена").permit)
    annulled(contested(first), first)
    content = desk("ruta").get("/courts").content.decode()
    page = text_of(desk("ruta").get("/courts"))
    assert "Annulled" in page
    assert "not final" in page
    assert "Ona" in page
    assert f"/files/{second}" in content, "the other withdrawal rests on the very same words"
    assert f'href="/files/{first}"' not in content, "its own file is no other"


def test_files_with_the_same_words_are_put_before_an_official_by_one_form_and_not_by_who_may_not(
    authority: Authority, desk: Callable[[str], Desk]
) -> None:
    first, *others = (withdrawn(lodge(authority, given=name).permit) for name in ("Вольга", "Алена", "Ганна"))
    annulled(contested(first), first)
    content = desk("ruta").get("/courts").content.decode()
    assert "2 files that nobody was asked to look at" in content
    assert content.count("put_before_official") == 1, "one form, whose choice is the file"
    assert all(f'<option value="{one}">' in content for one in others)
    seen = desk("ona").get("/courts").content.decode()
    assert "2 files that nobody was asked to look at" in seen
    assert "put_before_official" not in seen, "a signatory puts nothing before anybody"


def row(name: str, *days: date | None, outcome: str = "") -> dict[str, object]:
    sits_on, decides_by, pronounced = (*days, None, None, None)[:3]
    days_of = {"sits_on": sits_on, "decides_by": decides_by, "pronounced": pronounced}
    return {"name": name, "outcome": outcome, "before_court": not outcome, **days_of}


def stands(desk: Desk) -> tuple[int, int]:
    """How many stand before a court, and how many were decided."""
    found = desk.get("/courts").context
    return len(found["pending"]), len(found["decided"])


def test_what_went_on_to_the_supreme_court_is_before_a_court_again(
    authority: Authority, desk: Callable[[str], Desk]
) -> None:
    decision = withdrawn(lodge(authority).permit)
    appeal = contested(decision)
    assert stands(desk("ruta")) == (1, 0)
    annulled(appeal, decision)
    assert stands(desk("ruta")) == (0, 1)
    with_paper("record_further", "document", appeal, by="authority", lodged_on=DAY, restored=False)
    assert stands(desk("ruta")) == (1, 1)
    [one] = desk("ruta").get("/courts").context["pending"]
    assert (one["sits_on"], one["decides_by"]) == (None, None), "both were of the first instance"


def test_a_first_judgment_is_not_final_before_a_day_and_once_somebody_went_on_before_no_day(
    authority: Authority, desk: Callable[[str], Desk]
) -> None:
    decision, on = withdrawn(lodge(authority).permit), today().strftime("%-d %B %Y")
    appeal = contested(decision)
    annulled(appeal, decision)
    assert "not final before the end of" in text_of(desk("ruta").get("/courts"))
    with_paper("record_further", "document", appeal, by="authority", lodged_on=DAY, restored=False)
    page = text_of(desk("ruta").get("/courts"))
    assert f"not final: it went on to the Supreme Administrative Court on {on}" in page
    assert "not final before the end of" not in page


def test_what_was_taken_back_is_before_no_court(authority: Authority, desk: Callable[[str], Desk]) -> None:
    appeal = contested(withdrawn(lodge(authority).permit))
    with_paper("take_back_complaint", "document", appeal, taken_back_on=DAY)
    assert stands(desk("ruta")) == (0, 0)


def test_what_waits_stands_by_the_next_day_and_what_was_decided_by_the_newest() -> None:
    june, july = date(2026, 6, 30), date(2026, 7, 15)
    rows = [
        row("not admitted"),
        row("decided in June", None, None, june, outcome="Upheld"),
        row("sits in July", july, june),
        row("decides by June, no sitting", None, june),
        row("decided in July", None, None, july, outcome="Upheld"),
    ]
    found = {part: [one["name"] for one in several] for part, several in in_order(rows).items()}
    assert found == {
        "pending": ["decides by June, no sitting", "sits in July", "not admitted"],
        "decided": ["decided in July", "decided in June"],
    }


def test_an_appeal_says_when_the_court_sits_beside_what_is_next_which_unit_decided_and_every_claim_once(
    authority: Authority, desk: Callable[[str], Desk]
) -> None:
    appeal = contested(withdrawn(lodge(authority).permit), claims=["reasons", "hearing"])
    response = desk("ruta").get(f"/files/{appeal}")
    page, content = text_of(response), response.content.decode()
    box, summary = (
        content.partition(f'id="{one}"')[2].partition("</section>")[0] for one in ("next", "summary")
    )
    assert f"The court sits on {(today() + timedelta(days=7)).strftime('%-d %B %Y')}: Vilnius" in box
    assert "Unit that decided Security" in page
    assert "Claims The reasons do not carry the decision They were not heard" in page
    assert summary.count(">Claims<") == 1


def test_who_sees_no_cases_finds_no_page(authority: Authority, desk: Callable[[str], Desk]) -> None:
    assert desk("vytas").get("/courts").status_code == 404


def test_a_file_with_the_same_words_is_put_before_an_official_who_finds_it_in_the_list(
    authority: Authority, desk: Callable[[str], Desk]
) -> None:
    first, second = withdrawn(lodge(authority).permit), withdrawn(lodge(authority, given="Алена").permit)
    appeal = contested(first)
    annulled(appeal, first)
    content = desk("ruta").get("/courts").content.decode()
    assert "1 file that nobody was asked to look at" in content
    assert f'action="/files/{appeal}/steps/put_before_official"' in content
    form = desk("ruta").get(f"/files/{appeal}/steps/put_before_official", other=second).content.decode()
    assert f'name="other" value="{second}"' in form
    assert 'name="official" type="radio" value="ruta"' in form, "an official is chosen by name"
    until = today() + timedelta(days=14)
    said = {"other": second, "official": "ruta", "until": until.isoformat(), "because": "The same sentence."}
    take("appeal", "put_before_official", of("ruta"), appeal, **said)
    assert "looks by" in text_of(desk("ruta").get("/courts"))
    assert "nobody was asked" not in text_of(desk("ruta").get("/courts"))
    page = text_of(desk("ruta").get(f"/files/{second}"))
    assert f"looks by {until.strftime('%-d %B %Y')} at what the court found in case eI-77-5/2026" in page
    assert f"/files/{second}" in desk("ruta").get("/files?view=mine").content.decode()
    put = load(second, authority="demo").matter.faults_put[0].number
    reason = "The judgment speaks of another file."
    take(
        "residence_permit",
        "look_at_fault",
        of("ruta"),
        second,
        put=str(put),
        finding="rests_not",
        reason=reason,
    )
    assert "The file does not rest on it" in text_of(desk("ruta").get("/courts"))
    assert "looks by" not in text_of(desk("ruta").get(f"/files/{second}"))


def test_an_outcome_is_shown_to_who_decided_to_their_unit_and_where_the_provision_is_read(
    authority: Authority, desk: Callable[[str], Desk]
) -> None:
    first = withdrawn(lodge(authority).permit)
    appeal = contested(first)
    annulled(appeal, first)
    lodged = load(appeal, authority="demo").matter.lodged.says
    faulty, ground = lodged.reasons[0].text, lodged.grounds[0]
    signed = text_of(desk("ona").get("/files"))
    assert "What courts decided of what you signed" in signed
    assert faulty in signed
    assert "What courts decided of what you signed" not in text_of(desk("ruta").get("/files"))
    assert "What courts decided of this unit's decisions" in text_of(desk("jonas").get("/unit"))
    page = desk("ruta").get(f"/law/{ground}")
    assert "What courts made of decisions that rest on it" in text_of(page)
    assert f"/files/{appeal}" in page.content.decode()


def test_who_may_not_see_the_appeal_reads_of_a_provision_how_often_it_fell_and_nothing_of_whom(
    authority: Authority, desk: Callable[[str], Desk]
) -> None:
    first = withdrawn(lodge(authority).permit)
    appeal = contested(first)
    annulled(appeal, first)
    lodged = load(appeal, authority="demo").matter.lodged.says
    page = desk("admin").get(f"/law/{lodged.grounds[0]}")
    assert "What courts made of decisions that rest on it" in text_of(page)
    assert appeal not in page.content.decode()
    assert lodged.case not in text_of(page)


def test_an_outcome_says_until_when_somebody_can_go_on(
    authority: Authority, desk: Callable[[str], Desk]
) -> None:
    decision = withdrawn(lodge(authority).permit)
    annulled(contested(decision), decision)
    last = (today() + timedelta(days=14)).strftime("%-d %B %Y")
    assert f"not final before the end of {last}" in text_of(desk("ruta").get("/courts"))


def test_a_document_is_called_by_what_it_came_with(authority: Authority, desk: Callable[[str], Desk]) -> None:
    appeal = contested(withdrawn(lodge(authority).permit))
    assert "record_complaint.pdf Taken to court" in text_of(desk("ruta").get(f"/files/{appeal}"))


def test_once_a_court_decided_before_the_day_on_which_it_was_to_sit_nobody_is_sent_there(
    authority: Authority, desk: Callable[[str], Desk]
) -> None:
    decision = withdrawn(lodge(authority).permit)
    appeal = contested(decision)
    assert "The court sits on" in next_of(desk, appeal)
    annulled(appeal, decision)
    assert "The court sits on" not in next_of(desk, appeal)
    later = today() + timedelta(days=30)
    take("appeal", "set_court_date", of("ruta"), appeal, sits_on=later.isoformat(), where="Vilnius")
    assert f"The court sits on {later.strftime('%-d %B %Y')}" in next_of(desk, appeal), "the next court"


def next_of(desk: Callable[[str], Desk], file: FileId) -> str:
    """What a file's page says in the box of what must happen next."""
    content = desk("ruta").get(f"/files/{file}").content.decode()
    return content.partition('id="next"')[2].partition("</section>")[0]
