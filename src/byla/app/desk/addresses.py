"""Where things stand: the addresses of files, steps and provisions."""

from __future__ import annotations

from datetime import date
from urllib.parse import urlencode

from django.urls import reverse

from byla.app.store.who import office_file
from byla.casefile import File, FileId


def of_file(file: FileId | str) -> str:
    """The page of a file."""
    return reverse("desk:file", args=[file])


def of_step(file: FileId | str, step: str) -> str:
    """The form of a step on a file."""
    return reverse("desk:step", args=[file, step])


def of_receipt(file: FileId | str, number: int) -> str:
    """What proves an entry of the file, to be saved."""
    return reverse("desk:receipt", args=[file, number])


def of_pack(file: FileId | str, number: int) -> str:
    """What an entry of the file made for SIS, to be saved."""
    return reverse("desk:pack", args=[file, number])


def of_today(person: FileId | str) -> str:
    """What holds for a person today."""
    return reverse("desk:today", args=[person])


def of_batch(procedure: str, step: str) -> str:
    """The form of a step on many files, which the page that leads there names."""
    return reverse("desk:batch", args=[procedure, step])


def of_opening(procedure: str, step: str, **chosen: str) -> str:
    """The form of a step that opens a file, with some answers chosen already."""
    return reverse("desk:opening", args=[procedure, step]) + (f"?{urlencode(chosen)}" if chosen else "")


def of_provision(citation: str, on: date) -> str:
    """The text of a provision on a day."""
    return reverse("desk:provision", args=[citation]) + f"?on={on.isoformat()}"


def after_act(file: FileId | str, authority: str) -> str:
    """Where an official goes after a step: to the file; the office has a page of its own."""
    return reverse("desk:office") if file == office_file(authority) else of_file(file)


def of_whole(file: File[object]) -> str:
    """The page on which a folded file is shown."""
    return after_act(file.id, file.authority)
