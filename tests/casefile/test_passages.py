"""What two sentences share: their words, but no name and no number."""

from __future__ import annotations

import pytest

from byla.casefile import fingerprints
from byla.casefile.passages import fingerprint, sentences

MEETINGS = "The meetings are recent and repeated, and she did not mention them when asked."


@pytest.mark.parametrize(
    ("other", "same"),
    [
        ("The  meetings are recent and repeated,\nand she did not mention them when asked", True),
        ("These meetings are recent and repeated, and she did not mention them when asked!", True),
        ("The 3 meetings are recent and repeated, and she did not mention them when asked.", True),
        ("The meetings are old and repeated, and she did not mention them when asked.", False),
        ("The meetings are recent and repeated, and she did mention them when asked.", False),
    ],
)
def test_sentences_of_the_same_words_have_the_same_fingerprint(other: str, *, same: bool) -> None:
    assert (fingerprint(other) == fingerprint(MEETINGS)) is same


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "In May Alesia met an officer of a foreign service twice.",
            "In June Iryna met an officer of a foreign service twice.",
        ),
        (
            "Karneyeva met an officer of a foreign service more than once.",
            "Kavalchuk met an officer of a foreign service more than once.",
        ),
        (
            "She was seen near unit 31a with an officer of a service.",
            "She was seen near unit 7b with an officer of a service.",
        ),
        (
            "She was seen on 2026-03-02 with an officer of a service.",
            "She was seen on 2025-01-31 with an officer of a service.",
        ),
    ],
)
def test_no_name_and_no_number_goes_into_a_fingerprint(one: str, other: str) -> None:
    assert fingerprint(one) == fingerprint(other)


def test_a_short_sentence_is_a_turn_of_phrase_and_has_none() -> None:
    assert fingerprint("No illness is known to the authority.") is None
    assert fingerprints(("No offence. None at all.",)) == {}


def test_a_text_is_read_sentence_by_sentence() -> None:
    text = f"{MEETINGS} A shorter permit would not do;\n- because of it."
    assert list(sentences(text)) == [MEETINGS, "A shorter permit would not do;", "- because of it."]
    assert list(fingerprints((text,)).values()) == [MEETINGS]
