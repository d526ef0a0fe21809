"""A batch does not let the collector look through what it is still at work on."""

from __future__ import annotations

import gc

import pytest

from byla.app.store.collector import kept_waiting


def test_nothing_is_collected_within_and_everything_again_afterwards() -> None:
    with kept_waiting():
        assert not gc.isenabled()
        with kept_waiting():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_also_after_a_failure() -> None:
    with pytest.raises(LookupError), kept_waiting():
        raise LookupError
    assert gc.isenabled()
