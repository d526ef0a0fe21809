"""Services that stamp otherwise: with more in an answer, with nothing to tell it by, of any length."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.app.log.stamping_service import answer_of, openssl

from byla.ledger.timestamp import NotStamped, read, request

CONTENT, NONCE = b"bytes", 2**62
POLICY = "default_policy = 1.2.3.4"


@pytest.fixture
def saying(service: Path):
    """Has the service say more; puts its configuration back."""
    own = (service / "tsa.cnf").read_text()
    yield lambda lines: (service / "tsa.cnf").write_text(own.replace(POLICY, lines))
    (service / "tsa.cnf").write_text(own)


def test_an_answer_that_says_how_exact_its_clock_is_is_told_by_its_number_all_the_same(
    service: Path, saying
) -> None:
    saying(f"{POLICY}\naccuracy = secs:1, millisecs:500, microsecs:100\nordering = yes")
    read(answer_of(service, request(CONTENT, NONCE))).check(CONTENT, NONCE)


def test_an_answer_without_the_number_that_was_sent_may_be_of_another_day(service: Path) -> None:
    (service / "content").write_bytes(CONTENT)
    openssl(service, "ts", "-query", "-data", "content", "-sha256", "-no_nonce", "-out", "asked")
    stamped = read(answer_of(service, (service / "asked").read_bytes()))
    with pytest.raises(NotStamped, match="answers another request"):
        stamped.check(CONTENT, NONCE)


def test_an_answer_of_any_length_is_read(service: Path, saying) -> None:
    """A length of up to 127 bytes is written in one byte, and a greater one otherwise (X.690, 8.1.3)."""
    longest_in_one_byte = 0
    for more in range(60):
        saying(POLICY + ".4" * more)
        answer = answer_of(service, request(CONTENT, NONCE))
        longest_in_one_byte += answer.count(b"\x30\x7f\x02\x01\x01\x06")
        read(answer).check(CONTENT, NONCE)
    assert longest_in_one_byte == 1
