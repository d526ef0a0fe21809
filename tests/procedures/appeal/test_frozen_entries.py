"""Every version of every kind of entry ever written is read as it was meant."""

from __future__ import annotations

import pytest
from tests import frozen

from byla.casefile import Body
from byla.procedures.lt.appeal import APPEAL

OWN = list(frozen.versions(APPEAL))


@pytest.mark.parametrize(("kind", "version"), OWN, ids=lambda one: str(getattr(one, "__name__", one)))
def test_a_frozen_entry_is_read(kind: type[Body], version: int) -> None:
    assert isinstance(frozen.read(kind, version), kind)


@pytest.mark.parametrize("kind", [kind for kind, version in OWN if version == kind.TYPE.version])
def test_the_newest_version_is_written_as_it_is_frozen(kind: type[Body]) -> None:
    assert frozen.written(kind, kind.TYPE.version)
