"""The order to leave as a page to read and print: whereto, by when, why, and until when it can be appealed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from tests.app.authority import Authority
from tests.app.departed import EXPELS, drafted, expelled, served, to_be_expelled
from tests.app.desk.conftest import Desk, lodge, text_of

from byla.app.demo import texts
from byla.app.moment import today
from byla.app.store.read import load

pytestmark = [pytest.mark.django_db]


def written(day) -> str:
    return day.strftime("%-d %B %Y")


def test_the_draft_says_that_nobody_signed_it(authority: Authority, desk: Callable[[str], Desk]) -> None:
    file = drafted(lodge(authority).permit)
    signing = desk("ona").get(f"/files/{file}/steps/sign_return").content.decode()
    assert f'href="/files/{file}/decision"' in signing, "whoever signs can read it first"
    page = text_of(desk("ruta").get(f"/files/{file}/decision"))
    assert "This is a draft. Nobody has signed it, and it has no effect." in page
    assert "The last day to appeal" not in page


def test_the_order_says_whereto_in_how_many_days_why_and_how_to_appeal(
    authority: Authority, desk: Callable[[str], Desk]
) -> None:
    file = served(drafted(lodge(authority).permit))
    assert f'href="/files/{file}/decision"' in desk("ruta").get(f"/files/{file}").content.decode()
    page = text_of(desk("ruta").get(f"/files/{file}/decision"))
    assert load(file, authority="demo").matter.ordered.says.number in page
    assert f"Within {texts.RETURN['days']} days from service." in page
    for part in ("reasons", "possibility", "cooperation", "circumstances"):
        assert str(texts.RETURN[part]) in page
    assert str(texts.AWAITS["reasons"]) in page
    assert "I need to end my lease." in page
    assert "Regional Administrative Court" in page
    assert "The last day to appeal is" in page
    assert f"the person leaves by {written(today() + timedelta(days=int(texts.RETURN['days'])))}" in page
    assert "The record no longer gives the document that was signed" not in page


def test_who_sees_no_file_reads_no_order(authority: Authority, desk: Callable[[str], Desk]) -> None:
    file = drafted(lodge(authority).permit)
    assert desk("vytas").get(f"/files/{file}/decision").status_code == 404


def test_whoever_signs_an_expulsion_reads_the_draft_first(
    authority: Authority, desk: Callable[[str], Desk]
) -> None:
    file = to_be_expelled(served(drafted(lodge(authority).permit)))
    signing = desk("ona").get(f"/files/{file}/steps/sign_expulsion").content.decode()
    assert f'href="/files/{file}/decision"' in signing
    page = text_of(desk("ona").get(f"/files/{file}/decision"))
    assert "This is a draft. Nobody has signed it, and it has no effect." in page
    assert "The person is expelled to Georgia." in page
    assert EXPELS["family_links"] in page
    assert "Drafted by R" in page


def test_an_expulsion_is_read_as_it_was_signed_and_the_order_before_it_too(
    authority: Authority, desk: Callable[[str], Desk]
) -> None:
    file = expelled(served(drafted(lodge(authority).permit)))
    matter, ruta = load(file, authority="demo").matter, desk("ruta")
    page = text_of(ruta.get(f"/files/{file}/decision"))
    said = [str(one) for name, one in EXPELS.items() if name not in ("ground", "country")]
    ordered = [
        "The person is expelled to Georgia.",
        "It is executed at once.",
        "126(1)(3)",
        "Born 12 April 1987",
    ]
    assert [one for one in (*said, *ordered, matter.expelled.says.number) if one not in page] == []
    assert "Decided and signed by Ona" in page
    assert "Drafted by R" in page
    assert "The record no longer gives the document that was signed" not in page

    number = matter.ordered.says.number
    assert (
        f'href="/files/{file}/decision?number={number}"'
        in ruta.get(f"/files/{file}/decision").content.decode()
    )
    before = text_of(ruta.get(f"/files/{file}/decision?number={number}"))
    assert "The person returns to Georgia." in before
    assert f"Also decided in this file: {matter.expelled.says.number}" in before
    assert ruta.get(f"/files/{file}/decision?number=D-1999-000001").status_code == 404
