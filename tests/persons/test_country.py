"""The closed list of countries, beside an independent one."""

from __future__ import annotations

from babel.core import get_global

from byla.persons import BIRTHPLACES, CITIZENSHIPS, COUNTRIES, ISSUERS, STATELESS


def test_the_list_is_iso_3166_1() -> None:
    """CLDR knows every alpha-3 code as an alias of one territory."""
    aliases = get_global("territory_aliases")
    territories = [aliases[code] for code in COUNTRIES]
    assert all(len(one) == 1 for one in territories)
    assert len({one[0] for one in territories}) == len(COUNTRIES) == 249
    assert list(COUNTRIES) == sorted(COUNTRIES)


def test_nobody_is_a_citizen_of_a_country_that_is_no_more_but_may_be_born_there() -> None:
    assert "SUN" in BIRTHPLACES
    assert "SUN" not in CITIZENSHIPS


def test_stateless_is_a_status_and_no_birthplace_and_issues_nothing() -> None:
    assert STATELESS in CITIZENSHIPS
    assert STATELESS not in BIRTHPLACES
    assert STATELESS not in ISSUERS
