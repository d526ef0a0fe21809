"""The law as a page shows it: how well each provision is known stands beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from byla.app.desk.addresses import of_provision
from byla.app.desk.present.said import article, named, say, text
from byla.app.desk.present.uses import Use, uses
from byla.app.registry import PROCEDURES
from byla.law import Law, Parameter, Provision, written
from byla.law.citation import act_of, is_below

Context = dict[str, Any]


STANDINGS: Mapping[str, Callable[[Provision], bool]] = {
    "all": lambda one: True,
    "unconfirmed": lambda one: not one.confirmed,
    "amended": lambda one: bool(one.amended),
    "confirmed": lambda one: one.confirmed,
}
"""By what a lawyer narrows the list down: how well each provision is known."""


def law_list(law: Law, shown: Sequence[Provision], standing: str = "all") -> Context:
    """The context of desk/law.html."""
    acts: dict[str, list[Provision]] = {}
    for one in filter(STANDINGS[standing], shown):
        acts.setdefault(act_of(one.id), []).append(one)
    return {
        "on": law.day,
        "action": reverse("desk:law"),
        "filters": [_standings(law, shown, standing)],
        "standing": standing,
        "unconfirmed": sum(not one.confirmed for one in shown),
        "questions": [_question(one, law) for one in law.text.parameters.values()],
        "acts": [
            {
                "name": law.text.versions[act].title,
                "id": act,
                "provisions": [_row(one, law) for one in several],
            }
            for act, several in sorted(acts.items(), key=lambda one: (not one[0].startswith("lt/"), one[0]))
        ],
    }


def _standings(law: Law, shown: Sequence[Provision], standing: str) -> Context:
    said = {
        "all": _("All"),
        "unconfirmed": _("Unconfirmed"),
        "amended": _("Amended since"),
        "confirmed": _("Confirmed"),
    }
    return {
        "heading": _("Standing"),
        "choices": [
            {
                "text": f"{name} ({sum(map(STANDINGS[code], shown))})",
                "href": f"{reverse('desk:law')}?on={law.day.isoformat()}&standing={code}",
                "current": code == standing,
            }
            for code, name in said.items()
        ],
    }


def _question(one: Parameter, law: Law) -> Context:
    """A question on which the sources conflict: every reading, and the one that is followed, by whom and why."""
    choice = one.choice(law.day, known=law.known)
    followed = None if choice is None else choice.reading
    return {
        "id": one.id,
        "question": one.question,
        "readings": [
            {
                "text": each.text,
                "source": each.source,
                "mark": _sentence(say(each.mark.said)),
                "followed": each.code == followed,
            }
            for each in one.readings
        ],
        "chosen": ""
        if choice is None
        else _("{by}: {reason}.").format(by=_sentence(choice.by).rstrip("."), reason=choice.reason),
    }


def _row(one: Provision, law: Law) -> Context:
    return {
        "id": article(one.id).partition(", ")[2] or one.id,
        "title": one.text,
        "in_force_from": one.in_force_from,
        **_standing(one),
        "known": _sentence(say(one.mark.said)),
        "source": one.source,
        "uses": len(_rules_on(one)) + len(tuple(_steps_under(one))),
        "amended_since": _amended(one),
        "href": of_provision(one.id, law.day),
    }


def _standing(one: Provision) -> Context:
    if one.confirmed:
        return {"mark": _("Confirmed"), "colour": "green"}
    return {"mark": _("Unconfirmed"), "colour": "grey"}


def _amended(one: Provision) -> Any:
    return one.amended[0].since if one.amended else None


def one_provision(one: Provision, law: Law) -> Context:
    """The context of desk/provision.html."""
    version = law.text.versions[act_of(one.id)]
    confirmed = one.confirmed_by
    by = "" if confirmed is None else f"{confirmed.by}, {confirmed.on.isoformat()}"
    rows = [
        {"key": _("Citation"), "value": one.id},
        {"key": _("Act"), "value": f"{version.title} ({version.original_title})"},
        {"key": _("Source"), "value": one.source},
        {"key": _("How it is known"), "value": say(one.mark.said)},
        {"key": _("Known from"), "value": one.known_from.isoformat()},
        {"key": _("Confirmed by"), "value": by},
        {"key": _("Law of this day"), "value": law.hash},
    ]
    return {
        "back": {"href": f"{reverse('desk:law')}?on={law.day.isoformat()}", "text": _("Law")},
        "on": law.day,
        "provision": {
            "id": article(one.id),
            "title": version.title,
            "text": one.text,
            "original": "\n\n".join(one.original),
            "original_language": "lt" if one.id.startswith("lt/") else "en",
            **_standing(one),
            "mark_text": _sentence(say(one.mark.said)),
            "amended_since": _amended(one),
            "in_force_from": one.in_force_from,
            "rows": rows,
            "values": [
                {"key": name.replace("_", " "), "value": written(value)} for name, value in one.values.items()
            ],
        },
        "versions": _versions(one, law),
        "steps": list(_steps_under(one)),
        "rules": [{"name": use.name, "place": use.place, "says": use.says} for use in _rules_on(one)],
    }


def _sentence(said: str) -> str:
    return f"{said[:1].upper()}{said[1:]}."


def _versions(one: Provision, law: Law) -> list[Context]:
    """The texts of the act that hold the provision, newest first."""
    held = [
        (version, provision)
        for version in law.book.acts[act_of(one.id)]
        for provision in version.provisions
        if provision.id == one.id
    ]
    shown = law.text.versions[act_of(one.id)]
    return [
        {
            "in_force_from": max(version.in_force_from, provision.in_force_from),
            "known_from": provision.known_from,
            "mark": _standing(provision)["mark"],
            "href": of_provision(one.id, max(version.in_force_from, provision.in_force_from)),
            "current": version is shown,
        }
        for version, provision in reversed(held)
    ]


def _rules_on(one: Provision) -> tuple[Use, ...]:
    """The rules that name the provision, or its whole article."""
    return tuple(sorted({use for cited, named in uses().items() if is_below(one.id, cited) for use in named}))


def _steps_under(one: Provision) -> Iterator[str]:
    """The steps that are taken under the provision, or under its whole article."""
    for procedure in PROCEDURES.values():
        for step in procedure.steps:
            if any(is_below(one.id, cited) for cited in step.under):
                yield f"{text(f'desk.matter.{procedure.code}')}: {named(procedure.code, step)}"
