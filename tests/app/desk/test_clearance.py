"""How a text is cleared at the desk: the service finds it in its inbox, and its signed note is taken."""

from __future__ import annotations

import html
import re

import pytest
from tests.app.authority import AUTHORITY
from tests.app.desk.conftest import text_of
from tests.procedures.residence_permit.clearing import ANNEX, PRIVATE, SERVICE, SHORTENED, public

from byla.app.demo import texts
from byla.app.demo.applicants import HANNA
from byla.app.demo.house import ASSESSORS, HEADS, House
from byla.app.demo.house import KEEPER as KEEPER_OF_DEMO
from byla.app.demo.renewal import POLICE, SECURITY, Renewal
from byla.app.demo.simulator import Simulator
from byla.app.moment import today
from byla.app.store.read import load
from byla.app.store.who import office_file
from byla.ledger.note import signed
from byla.procedures.lt.residence_permit.clearance.note import Answer, hash_of_text, passages_of

pytestmark = pytest.mark.django_db
VSD, VYTAS = "vsd.example", ASSESSORS[SECURITY]
ESSENCE = str(texts.THREAT_IN_ESSENCE["essence"])


def sent() -> Renewal:
    """A refusal over something withheld, drafted, and its text sent to the service today."""
    past = Simulator(authority=AUTHORITY, today=today())
    House(past).found()
    order = {"file": office_file(AUTHORITY), "procedure": "office", "by": KEEPER_OF_DEMO, "on": past.ago(40)}
    key = {"agency": SERVICE, "key": public(PRIVATE), "since": past.ago(40), "basis": "Letter 7-12"}
    past.take("name_service_key", key, **order)
    one = Renewal(past=past, one=HANNA, number=1).lodged(34).complete(33).asked(32)
    one.concluded(25, POLICE, texts.NO_THREAT).concluded(24, SECURITY, texts.THREAT_IN_ESSENCE)
    one.reasoned(18).invited(16, days=10).heard(12).balanced(8).refusal_drafted(6).signed_over(4)
    about = {"conclusion": str(one.threat)}
    one.take("record_annex", 3, {**about, **ANNEX}, by=VYTAS)
    one.take("shorten_grounds", 3, {**about, **SHORTENED}, by=VYTAS)
    one.take("ask_clearance", 2, {"agency": SERVICE})
    passages = load(one.file, authority=AUTHORITY).matter.clearance.requests[-1].asked.says.passages
    one.take("mark_essence", 2, {**about, "passage": str(passages.index(ESSENCE) + 1)})
    return one


def note(one: Renewal, *passages: int) -> str:
    file = load(one.file, authority=AUTHORITY)
    text = file.matter.clearance.requests[-1].asked.says.hash
    answer = Answer(file=file.number, hash=text, passages=passages, day=today())
    return signed(answer.written(), VSD, PRIVATE)


def test_the_service_finds_the_text_in_its_inbox_and_answers_and_then_it_is_signed(db, desk) -> None:
    one = sent()
    waiting = desk(VYTAS).get("/assessments")
    step = f"/files/{one.file}/steps/answer_clearance"
    assert "May this text of a decision be told?" in text_of(waiting)
    assert step in waiting.content.decode()
    assert step not in desk(ASSESSORS[POLICE]).get("/assessments").content.decode(), "another service"
    page = text_of(desk(VYTAS).get(f"/files/{one.file}"))
    assert "The text that waits to be cleared" in page
    assert texts.WEIGHING in page
    assert "No term of its own" in text_of(waiting)
    assert desk(VYTAS).send(step, note=note(one)).status_code == 302
    assert step not in desk(VYTAS).get("/assessments").content.decode()
    one.signed(0)
    said = text_of(desk("ruta").get(f"/files/{one.file}/decision"))
    for told in ("What is withheld", SHORTENED["place"], ANNEX["hash"], "What makes up for it", "140(5)"):
        assert told in said
    assert ANNEX["register_number"] not in said


def test_the_page_shows_the_text_word_for_word_so_that_what_is_copied_has_its_hash(db, desk) -> None:
    one = sent()
    sent_text = load(one.file, authority=AUTHORITY).matter.clearance.requests[-1].asked.says
    assert HEADS[one.unit] in sent_text.passages, "an official's sign-in, which other tables show as a name"
    page = desk(VYTAS).get(f"/files/{one.file}").content.decode()
    table = page.partition('<section id="open_text">')[2].partition("</section>")[0]
    rows = re.findall(r"<tr role=.row.>(.*?)</tr>", table, re.DOTALL)
    copied = "\n".join(" ".join(html.unescape(re.sub(r"<[^>]+>", " ", row)).split()) for row in rows)
    assert hash_of_text(passages_of(copied)) == sent_text.hash


def test_a_note_of_another_key_comes_back_with_its_reason(db, desk) -> None:
    one = sent()
    forged = note(one).replace("vsd.example", "other.example")
    answer = desk(VYTAS).send(f"/files/{one.file}/steps/answer_clearance", note=forged)
    assert "The note is not taken" in text_of(answer)


def test_where_the_service_does_not_clear_a_head_finds_the_way_on(db, desk) -> None:
    one = sent()
    assert desk(VYTAS).send(f"/files/{one.file}/steps/answer_clearance", note=note(one, 2)).status_code == 302
    form = desk(one.signatory).get(f"/files/{one.file}/steps/decide_clearance")
    assert "This step cannot be taken now" not in text_of(form)
    assert "The conclusion is left out of the decision" in text_of(form)
