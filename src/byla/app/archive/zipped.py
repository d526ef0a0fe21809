"""A zip written in one way: equal members give equal bytes, on every machine and day.

The verifier takes no other. Nothing is compressed, so an archive holds no more than its own size.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The earliest day that a zip can name: it says nothing of when the archive was made."""
PLAIN_FILE = 0o100644 << 16
UNIX = 3


class TooLarge(ValueError):
    """More documents than one archive holds: 65,535 members, or 2 GB."""


def zipped(members: Mapping[str, bytes]) -> bytes:
    """The members, in their order. Raises TooLarge."""
    written = io.BytesIO()
    try:
        with zipfile.ZipFile(written, "w", zipfile.ZIP_STORED, allowZip64=False) as archive:
            for name, content in members.items():
                archive.writestr(_named(name), content)
    except zipfile.LargeZipFile as large:
        raise TooLarge("the file does not fit into one archive: 65,535 members, 2 GB") from large
    return written.getvalue()


def _named(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, FIRST_DAY)
    info.create_system, info.external_attr = UNIX, PLAIN_FILE
    return info
