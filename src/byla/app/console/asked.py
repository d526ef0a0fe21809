"""What a step asks, as text: each field with what it takes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args, get_type_hints

from byla.app.console.said import step_code, text
from byla.app.registry import catalogue
from byla.casefile import Asks, Field, File, Situation, Step, fields_of

TAKES = {
    Asks.LINE: "a line of at most {longest} characters",
    Asks.TEXT: "text of at most {longest} characters",
    Asks.DAY: "a day, such as 2026-01-15",
    Asks.YES_NO: "yes or no",
    Asks.NUMBER: "a whole number, {least} to {most}",
    Asks.CHOICE: "one of:",
    Asks.CHOICES: "one or more of (give the field again for each):",
    Asks.FILE: "the id or official number of a file of {procedures}",
    Asks.ANSWERS: "for each question, {name}.<code>=answer:",
    Asks.ATTACHMENT: "@ and the path of a PDF, JPEG or PNG file",
}


def asked_lines(step: Step[Any, Any], file: File[Any], situation: Situation) -> Iterator[str]:
    """The step, why it is taken, and its fields with the answers that the file offers today."""
    code = step_code(file.procedure.code, step)
    yield f"{text(code)}  [{', '.join(step.under)}]" if step.under else text(code)
    if why := text(f"{code}.why"):
        yield why
    for name, field in fields_of(step.form).items():
        left_open = "" if field.required else " (may be left out)"
        takes = TAKES[field.asks].format(
            longest=field.longest,
            least=field.least,
            most=field.most,
            procedures=" or ".join(field.procedures),
            name=name,
        )
        yield ""
        yield f"  {name}: {text(f'{code}.{name}')}{left_open}"
        yield f"    {takes}"
        for option, label in options(step.form, name, field, file, situation):
            yield f"      {option}" + (f"  {label}" if label else "")


def options(
    form: type[Any], name: str, field: Field, file: File[Any], situation: Situation
) -> Iterator[tuple[str, str]]:
    """The answers that a choice offers today, with their texts."""
    if field.questions is not None:
        for question in field.questions(file, situation):
            yield question.code, question.wording
        return
    if field.asks not in (Asks.CHOICE, Asks.CHOICES):
        return
    if field.options is not None:
        for one in field.options(file, situation):
            yield one.code, catalogue().say(one.label)
        return
    hint = get_type_hints(form)[name]
    for closed in (hint, *get_args(hint)):
        for member in getattr(closed, "__members__", {}).values():
            yield str(member.value), ""
