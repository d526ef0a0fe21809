"""Opening the question whether entry is banned, after a decision against the person that reached them."""

from __future__ import annotations

from byla.law import Law
from byla.procedures.lt.entry_ban.entries import BanOpened
from byla.procedures.lt.what_follows import (
    BAN,
    MAY,
    SHAM,
    THREAT,
    DecidedAgainst,
    OpenAfter,
    carried,
    following,
    mandatory,
    opening,
)


def _opened(decided: DecidedAgainst, law: Law, form: OpenAfter) -> BanOpened:
    provisions = carried(decided, law)
    return BanOpened(
        **following(decided, form),
        carried=provisions,
        mandatory=mandatory(provisions, law),
    )


OPEN_BAN = opening("open_ban", role=BAN, under=(MAY, SHAM, THREAT), entry=_opened)
