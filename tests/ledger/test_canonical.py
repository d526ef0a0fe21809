"""Canonical bytes are those of RFC 8785, as the package `rfc8785` makes them too."""

from __future__ import annotations

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from byla.ledger import NotCanonical, canonical, digest

LARGEST = 2**53 - 1
WHOLE = st.integers(-LARGEST, LARGEST)
JSON = st.recursive(
    st.none() | st.booleans() | WHOLE | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=30,
)


@given(JSON)
def test_the_bytes_are_those_of_another_implementation(value: object) -> None:
    assert canonical(value) == rfc8785.dumps(value)  # type: ignore[arg-type]


def test_keys_are_sorted_by_their_utf_16_units_as_in_section_3_2_3() -> None:
    given = {
        "\u20ac": "Euro Sign",
        "\r": "Carriage Return",
        "\ufb33": "Hebrew Letter Dalet With Dagesh",
        "1": "One",
        "\U0001f600": "Emoji: Grinning Face",
        "\u0080": "Control",
        "\u00f6": "Latin Small Letter O With Diaeresis",
    }
    # The grinning face comes before U+FB33: its first unit is the surrogate D83D. By code point it would be last.
    expected = (
        '{"\\r":"Carriage Return","1":"One","\u0080":"Control",'
        '"\u00f6":"Latin Small Letter O With Diaeresis","\u20ac":"Euro Sign",'
        '"\U0001f600":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}'
    )
    assert canonical(given) == expected.encode()


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("Žemaitė", '"Žemaitė"'),
        ('a "quote" and \\', '"a \\"quote\\" and \\\\"'),
        ("\b\t\n\f\r\x1f\x7f", '"\\b\\t\\n\\f\\r\\u001f\x7f"'),
        ("</script> &", '"</script> &"'),
        ([1, True, None, ["a"], ()], '[1,true,null,["a"],[]]'),
        (-0, "0"),
        (LARGEST, "9007199254740991"),
    ],
)
def test_the_bytes_of_a_value(value: object, written: str) -> None:
    assert canonical(value) == written.encode()


@pytest.mark.parametrize(
    ("value", "why"),
    [
        (0.5, "float"),
        ({"a": [1.0]}, "float"),
        (LARGEST + 1, "beyond"),
        (-LARGEST - 1, "beyond"),
        ("\ud800", "surrogate"),
        ({"\udfff": 1}, "surrogate"),
        ({1: "one"}, "no text"),
        ({None: 1}, "no text"),
        (b"bytes", "bytes"),
        ({1, 2}, "set"),
    ],
    ids=str,
)
def test_what_has_no_canonical_bytes_is_refused(value: object, why: str) -> None:
    with pytest.raises(NotCanonical, match=why):
        canonical(value)


def test_a_digest_does_not_hang_on_the_order_in_which_keys_were_given() -> None:
    assert digest({"b": 1, "a": 2}) == digest({"a": 2, "b": 1})
    assert digest({"a": 1}) != digest({"a": 2})
