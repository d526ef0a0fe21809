"""The law as a person reads it: what a provision says, what it rests on, and what is not confirmed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from byla.law.citation import act_of, is_below
from byla.law.law import Law
from byla.law.parameter import Parameter
from byla.law.provision import LegalValue, Provision
from byla.words import Words, words


def show(law: Law, citation: str) -> tuple[Words, ...]:
    """What stands at that id and below, line by line. Raises UnknownProvision or NoLawInForce."""
    provisions = [one for one in law.text.provisions.values() if is_below(one.id, citation)]
    parameters = [one for one in law.text.parameters.values() if is_below(one.id, citation)]
    if not provisions and not parameters:
        raise law.book.absent(citation, law=law)
    lines = [line for provision in provisions for line in provision_lines(provision)]
    lines += [line for parameter in parameters for line in parameter_lines(law, parameter)]
    return (act_line(law, act_of(citation)), *lines)


def unconfirmed(law: Law) -> Mapping[str, tuple[Provision | Parameter, ...]]:
    """All that a lawyer has still to confirm, by act: act → its provisions, then its parameters, in the act's order."""
    return {act: tuple(_unconfirmed_of(law, act)) for act in law.text.versions}


def act_line(law: Law, act: str) -> Words:
    """`lt/utpi: title (original title)`; the act must be in force."""
    version = law.text.versions[act]
    return words("law.shown_act", act=act, title=version.title, original_title=version.original_title)


def provision_lines(provision: Provision) -> Iterator[Words]:
    """What it says, its terms in the original, its values, what it rests on, and how far it may be trusted."""
    yield words("law.shown_provision", id=provision.id, text=provision.text)
    if provision.original:
        yield words("law.shown_original", original=", ".join(provision.original))
    for name, value in provision.values.items():
        yield words("law.shown_value", name=name, value=written(value))
    yield words(
        "law.shown_standing",
        day=provision.in_force_from,
        known=provision.known_from,
        mark=provision.mark.said,
        source=provision.source,
    )
    for one in provision.amended:
        yield words("law.shown_amended", day=one.since, by=one.by, source=one.source)
    if provision.confirmed_by is not None:
        yield words("law.shown_confirmed", by=provision.confirmed_by.by, day=provision.confirmed_by.on)
    if not provision.confirmed:
        yield words("law.shown_unconfirmed")


def parameter_lines(law: Law, parameter: Parameter) -> Iterator[Words]:
    """The question, each reading (the one that is followed is starred), and why it is followed."""
    yield words("law.shown_parameter", id=parameter.id, question=parameter.question)
    followed = law.text.readings.get(parameter.id)
    for one in parameter.readings:
        code = "law.shown_chosen" if one.code == followed else "law.shown_reading"
        yield words(code, code=one.code, text=one.text, mark=one.mark.said, source=one.source)
    choice = parameter.choice(law.day, known=law.known)
    if choice is not None:
        yield words("law.shown_reason", day=choice.since, by=choice.by, reason=choice.reason)


def written(value: LegalValue) -> str:
    """A value on one line, in no language: `months = 2`, `police, border_guard`, `may_threaten`."""
    if isinstance(value, Mapping):
        return ", ".join(f"{name} = {written(one)}" for name, one in value.items())
    if isinstance(value, tuple):
        return ", ".join(written(one) for one in value) or "–"
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def _unconfirmed_of(law: Law, act: str) -> Iterator[Provision | Parameter]:
    for provision in law.text.provisions.values():
        if provision.act == act and not provision.confirmed:
            yield provision
    for parameter in law.text.parameters.values():
        choice = parameter.choice(law.day, known=law.known)
        confirmed = choice.confirmed_by if choice is not None else None
        if parameter.act == act and (confirmed is None or confirmed.on > law.known):
            yield parameter
