"""The sequencer as it runs: it covers all that waits, and outlives what stops the log."""

from __future__ import annotations

import pytest
from tests.app.log.writing import append

from byla.app.log.running import run
from byla.app.log.sequencer import Sequencer
from byla.ledger.checkpoint import Checkpoint

pytestmark = pytest.mark.django_db


class OneByOne(Sequencer):
    """Covers one entry at a time."""

    def cover(self, *, most: int = 1) -> Checkpoint:
        """See `Sequencer.cover`."""
        return super().cover(most=most)


def times(count: int):
    """Goes on so many times."""
    answers = iter([True] * count + [False])
    return lambda: next(answers)


def test_it_covers_all_that_waits_at_one_look(log: Sequencer) -> None:
    append(3)
    slow = OneByOne(authority=log.authority, name=log.name, folder=log.folder, keys_path=log.keys_path)
    run(slow, go_on=times(1))
    assert log.signed(log.keys()).size == 3


def test_it_looks_until_it_is_told_not_to(log: Sequencer) -> None:
    run(log, go_on=times(0))
    assert not log.keys_path.exists()


def test_it_outlives_a_log_that_stopped_and_goes_on_when_it_is_mended(
    log: Sequencer, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    append(3)
    log.cover()
    keys = log.keys_path.read_bytes()
    log.keys_path.unlink()
    waited: list[float] = []

    def mended_meanwhile(seconds: float) -> None:
        waited.append(seconds)
        log.keys_path.write_bytes(keys)
        append(1)

    monkeypatch.setattr("time.sleep", mended_meanwhile)
    run(log, go_on=times(2))
    assert waited == [5.0, 0.25]
    assert "the log does not go on" in caplog.text
    assert log.signed(log.keys()).size == 4
