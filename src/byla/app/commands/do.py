"""Take a step on a file, or one that opens a file, with answers as field=value.

./byla do person open_record --as ruta source=application reason="Applied for a permit"
./byla do residence_permit record_document --file RP-2026-000012 --as ruta document=@receipt.pdf kind=other …
./byla do residence_permit draft_decision --file RP-2026-000012 --as ruta --ask

The official's roles and mandates apply, as at the desk. Standard output has the id of the file, and nothing else.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from typing import Any

from django.conf import settings

from byla.app.console.asked import asked_lines, options
from byla.app.console.asker import add_asker, importing, official
from byla.app.console.finding import NotFound, file_called
from byla.app.console.said import refusal_lines
from byla.app.console.typed import Mistyped, typed
from byla.app.looks.looking import looking
from byla.app.looks.store import NotRecorded
from byla.app.moment import now
from byla.app.registry import catalogue, procedure
from byla.app.store.act import Done, Request, WrongStep, act
from byla.app.store.read import NoSuchFile, load, unopened
from byla.app.store.show import MayNotSee, show
from byla.app.store.who import Who, situation
from byla.casefile import File, FileId, Kind, Refused, Step, UnknownStep, fields_of


def run(arguments: list[str]) -> int:
    """0 taken; 1 refused, with every reason; 2 asked wrongly."""
    asked = _parser().parse_intermixed_args(arguments)
    who = official(asked.user) if asked.source is None else importing(asked.source)
    try:
        step = procedure(asked.procedure).step(asked.step)
        if settings.BYLA_PRODUCTION and who.kind is Kind.PERSON and (step.adverse or step.mandate):
            raise Mistyped(f"{step.code} is taken at the desk alone, where a second factor says who decides.")
        file = None if asked.file is None else _seen(asked.file, asked.procedure, who)
        if asked.ask:
            return _print(asked_lines(step, _file(file, asked.procedure, who), situation(who, now())))
        given = typed(asked.answers, step.form)
        request = Request(
            procedure=asked.procedure,
            step=asked.step,
            file=file,
            answers=given.answers,
            contents=given.contents,
        )
        return _tell(act(request, who), step, request, who)
    except (UnknownStep, WrongStep, Mistyped, NotFound, NotRecorded) as wrong:
        print(wrong.args[0], file=sys.stderr)
        return 2


def _seen(given: str, kind: str, who: Who) -> FileId:
    """The file, where an official may see it: what one may not see does not exist. Raises NotFound."""
    file = file_called(given, procedure=kind)
    if who.kind is Kind.PERSON:
        try:
            with looking(who, "./byla do"):
                show(file, who)
        except (NoSuchFile, MayNotSee) as no:
            raise NotFound(f"There is no file {given} that {who.user} may see.") from no
    return file


def _file(file: FileId | None, kind: str, who: Who) -> File[Any]:
    if file is None:
        return unopened(FileId("new"), procedure(kind), authority=who.authority)
    return load(file, authority=who.authority)


def _tell(result: object, step: Step[Any, Any], request: Request, who: Who) -> int:
    if isinstance(result, Done):
        own = _file(result.file, request.procedure, who)
        written = ", ".join(map(str, result.entries.get(result.file, ())))
        said = f"{request.procedure} {own.number}, version {result.version}: {step.code}, entries {written}"
        print(said, file=sys.stderr)
        return _print([result.file])
    if isinstance(result, Refused):
        _print(refusal_lines(result.refusals, request.procedure), error=True)
        own, today = _file(request.file, request.procedure, who), situation(who, now())
        for one in result.problems:
            print(f"{one.field}: {catalogue().say(one.said)}", file=sys.stderr)
            field = fields_of(step.form).get(one.field)
            offered = (
                []
                if field is None
                else [code for code, _ in options(step.form, one.field, field, own, today)]
            )
            if offered:
                print(f"  answers: {', '.join(offered)}", file=sys.stderr)
    return 1


def _print(lines: Iterable[str], *, error: bool = False) -> int:
    for line in lines:
        print(line, file=sys.stderr if error else sys.stdout)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="./byla do", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("procedure")
    parser.add_argument("step")
    parser.add_argument("answers", nargs="*", metavar="field=value", help="documents as field=@path")
    parser.add_argument("--file", help="id or official number; none for a step that opens a file")
    parser.add_argument("--ask", action="store_true", help="show what the step asks, and take nothing")
    parser.add_argument(
        "--import", dest="source", metavar="NAME", help="as an import of that name, not as a person"
    )
    add_asker(parser)
    return parser
