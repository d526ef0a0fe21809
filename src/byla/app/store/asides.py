"""What is kept apart from entries: encrypted under a key of its own, beside the commitment that its entry holds.

A stolen database or backup gives nothing of it without the key, which lies in neither.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from collections.abc import Iterable, Mapping
from typing import Any

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.db import connection

from byla.app.store.models import SetAside
from byla.casefile import Aside, FileId
from byla.ledger import canonical

PURPOSE, COMPARING = b"byla-apart", b"byla-compare"  # 16 bytes at most


class Unopenable(ValueError):
    """None of the keys that this installation has opens it: set the key under which it was kept."""


def locked(aside: Aside) -> bytes:
    """Salt and texts as they may lie in a table."""
    content = {"salt": aside.salt.hex(), "said": dict(aside.said)}
    return _ciphers().encrypt(json.dumps(content, ensure_ascii=False).encode())


def unlocked(content: bytes) -> Aside:
    """What `locked` took. Raises Unopenable."""
    read = json.loads(_opened_with_some_key(bytes(content)))
    return Aside(bytes.fromhex(read["salt"]), read["said"])


def locked_text(value: object) -> str:
    """A JSON value as it may lie in a session."""
    return _ciphers().encrypt(json.dumps(value, ensure_ascii=False).encode()).decode("ascii")


def unlocked_text(content: str) -> Any:
    """What `locked_text` took. Raises Unopenable."""
    return json.loads(_opened_with_some_key(content.encode("ascii")))


def keep(file: FileId, *, authority: str, asides: Iterable[tuple[int, Aside]]) -> None:
    """Keeps each beside the entry of its number."""
    kept = [(file, number, authority, locked(aside)) for number, aside in asides]
    if not kept:
        return
    # Not by the ORM, which would want a transaction of Django's around it.
    with connection.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO set_aside (file_id, number, authority, content) VALUES (%s, %s, %s, %s)", kept
        )


def opened(file: FileId, numbers: Iterable[int]) -> dict[int, Mapping[str, str]]:
    """What is kept apart from those entries, as far as it was not destroyed. Raises Unopenable."""
    wanted = list(numbers)
    found = SetAside.objects.filter(file_id=file, number__in=wanted) if wanted else ()
    return {one.number: unlocked(bytes(one.content)).said for one in found}


def erase(file: FileId, *, authority: str, numbers: Iterable[int], by: int) -> None:
    """Destroys what is kept apart from those entries, with the leave that entry `by` gives."""
    held = SetAside.objects.filter(file_id=file, number__in=list(numbers)).values_list("number", flat=True)
    erased = [(number, file, authority, by) for number in held]
    with connection.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO aside_erasure (number, file_id, authority, by) VALUES (%s, %s, %s, %s)", erased
        )
        for number, *_ in erased:
            cursor.execute("DELETE FROM set_aside WHERE file_id = %s AND number = %s", [file, number])


def fingerprint(value: object) -> str:
    """A hash by which two requests are told apart. It is keyed: of an answer that could be guessed, a bare hash would
    tell whether the guess was right.
    """
    return hmac.new(_drawn(settings.BYLA_SPECIAL_KEY, COMPARING), canonical(value), "sha256").hexdigest()


def _opened_with_some_key(content: bytes) -> bytes:
    try:
        return _ciphers().decrypt(content)
    except InvalidToken as error:
        raise Unopenable("it was locked with another BYLA_SPECIAL_KEY than those that are set") from error


def _ciphers() -> MultiFernet:
    keys = [settings.BYLA_SPECIAL_KEY, *settings.BYLA_SPECIAL_KEY_FALLBACKS]
    return MultiFernet([Fernet(base64.urlsafe_b64encode(_drawn(key, PURPOSE))) for key in keys])


def _drawn(secret: str, purpose: bytes) -> bytes:
    return hashlib.blake2b(secret.encode(), digest_size=32, person=purpose).digest()
