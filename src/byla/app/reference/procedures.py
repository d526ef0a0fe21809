"""The page of a procedure: its steps with what they ask, its entries with how long they are kept, what it counts,
whom it tells.
"""

from __future__ import annotations

from typing import Any

from byla.app.reference.markdown import page, table
from byla.app.registry import catalogue
from byla.casefile import Asks, Count, Field, Procedure, Step, fields_of, owner_of, texts_of
from byla.words import words


def procedure_page(kind: Procedure[Any]) -> str:
    """The Markdown page of one procedure."""
    own = [_step(kind, step) for step in kind.steps if owner_of(kind.code, step) != "casefile"]
    general = [f"`{step.code}`" for step in kind.steps if texts_of(kind, step).startswith("casefile.")]
    return page(
        f"Procedure `{kind.code}`",
        "## Steps",
        *own,
        f"Steps of every file: {', '.join(general)}." if general else "",
        "## Entries",
        table(["Entry", "Means", "Version", "Kept under", "May be corrected"], _entries(kind)),
        "## Counts" if kind.counts else "",
        table(["Count", "Of entries", "Under"], _counts(kind)),
        "## Whom it tells" if kind.tells else "",
        table(["Entry", "Tells"], _tells(kind)),
    )


def _step(kind: Procedure[Any], step: Step[Any, Any]) -> str:
    where = texts_of(kind, step)
    address = f"{kind.code}/{step.code}" if step.opens else f"{kind.code}/files/{{file}}/{step.code}"
    facts = [
        f"- Who: {', '.join(sorted(step.roles))}",
        f"- Under: {', '.join(f'`{one}`' for one in step.under)}" if step.under else "",
        f"- Needs a mandate: `{step.mandate}`" if step.mandate else "",
        "- May harm somebody: only a named official may take it" if step.adverse else "",
        f"- API: `POST /api/v1/{address}`",
    ]
    asked = table(["Field", "Asks for", "Required"], _fields(step))
    return "\n".join(
        [f"### {_say(where)} (`{step.code}`)", "", _say(f"{where}.why"), "", *filter(None, facts), "", asked]
    )


def _fields(step: Step[Any, Any]) -> list[list[str]]:
    return [
        [f"`{name}`", _bounds(field), "yes" if field.required else "no"]
        for name, field in fields_of(step.form).items()
    ]


def _bounds(field: Field) -> str:
    match field.asks:
        case Asks.LINE | Asks.TEXT:
            return f"{field.asks.value} of at most {field.longest} characters"
        case Asks.FILE:
            return f"the id of a file of {' or '.join(f'`{one}`' for one in field.procedures)}"
        case Asks.NUMBER:
            return f"a whole number from {field.least} to {field.most}"
        case Asks.DAY:
            return "a day" if field.future else "a day, not after today"
        case Asks.CHOICE | Asks.CHOICES:
            kind = "one code" if field.asks is Asks.CHOICE else "several codes"
            return kind if field.options is None else f"{kind}, among those that the file offers"
        case Asks.YES_NO | Asks.ANSWERS:
            return (
                "yes or no" if field.asks is Asks.YES_NO else "answers by the codes of the file's questions"
            )
        case Asks.ATTACHMENT:
            return f"a document of at most {field.longest:,} bytes: {', '.join(field.media_types)}"


def _entries(kind: Procedure[Any]) -> list[list[str]]:
    return [
        [
            f"`{one.TYPE.code}`",
            _say(one.TYPE.code),
            str(one.TYPE.version),
            f"`{one.TYPE.retention}`",
            "no, signed" if one.SIGNED else "yes" if one.CORRECTABLE else "no",
        ]
        for one in kind.entries
    ]


def _counts(kind: Procedure[Any]) -> list[list[str]]:
    return [
        [f"`{one.code}`", _of_entries(one), ", ".join(f"`{c}`" for c in one.cited)] for one in kind.counts
    ]


def _tells(kind: Procedure[Any]) -> list[list[str]]:
    return [[f"`{one.TYPE.code}`", _say(f"lt.whom.{whom}")] for one, whom in kind.tells.items()]


def _of_entries(one: Count) -> str:
    having = (f", `{name}` is `{code}`" for name, code in one.having.items())
    return f"`{one.entry.TYPE.code}`" + "".join(having)


def _say(code: str) -> str:
    return catalogue().say(words(code))
