"""The page of a step around its form: what it is, what it rests on, what stands against it, what changed meanwhile."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from byla.app.desk.present.beside import beside
from byla.app.desk.present.citation import citations
from byla.app.desk.present.correcting import entries_to_correct, standing
from byla.app.desk.present.form import StepForm
from byla.app.desk.present.identity import identity, of_opening
from byla.app.desk.present.next_steps import refusals
from byla.app.desk.present.people import People
from byla.app.desk.present.printed_decisions import printed_decision
from byla.app.desk.present.repeated import repeated_passages
from byla.app.desk.present.said import named, say, why
from byla.app.desk.present.similar import alike_at, similar_at
from byla.app.desk.present.timeline import timeline
from byla.app.store.show import Shown
from byla.casefile import Refusal, reason
from byla.casefile.steps_of_correction import CORRECT_ENTRY

Context = dict[str, Any]
LONGEST_CHANGE = 400


def step_context(
    form: StepForm, stops: tuple[Refusal, ...], objections: tuple[Refusal, ...], *, entry: str = ""
) -> Context:
    """What desk/step.html shows beside the form's own hidden fields. `entry` is the number of the one that is to
    be corrected, where it was named.
    """
    file, step = form.shown.file, form.step
    name = named(file.procedure.code, step)
    return {
        "identity": identity(People(shown=form.shown)) if file.version else of_opening(file.procedure.code),
        "step": {
            "text": name,
            "why": why(file.procedure.code, step),
            "citations": citations(step.under, form.shown.situation.law()),
            "warning": _warning(form),
            "button": name,
        },
        "because": _because(form, stops),
        "form": form.context(),
        "upload": form.has_attachment,
        "refusals": refusals(stops, form.shown),
        "objections": refusals(objections, form.shown),
        "read_first": _to_read(form.shown),
        "signs": _signs(form),
        **_correcting(form, entry),
        "repeated": repeated_passages(form.shown) if step.mandate is not None else [],
        "beside": beside(step, form.shown),
        "similar": similar_at(step, form.shown) if file.version else [],
        "alike": alike_at(step, form.shown) if file.version else None,
    }


def _because(form: StepForm, stops: tuple[Refusal, ...]) -> Context | None:
    """What in this very file asks for the step, with the provisions; None where nothing does, or it cannot be taken."""
    file, now = form.shown.file, form.shown.situation
    found = reason(file, now, form.step.code) if form.shown.whole and file.version and not stops else None
    return (
        None if found is None else {"text": say(found.said), "citations": citations(found.cited, now.law())}
    )


def _correcting(form: StepForm, entry: str) -> Context:
    """For a correction: the entry as it stands, or those of which one is to be pointed at."""
    if form.step is not CORRECT_ENTRY:
        return {}
    if form.corrects:
        return {"standing": standing(form.shown, form.corrects)}
    return {"entries": entries_to_correct(form.shown, entry)}


def _warning(form: StepForm) -> str:
    if form.step.mandate is not None:
        return _(
            "You sign this in your name, under your mandate. It cannot be taken back; a later entry can only add to it."
        )
    if form.step.adverse:
        return _("What you record here may go against the person. It is recorded in your name.")
    return ""


def _signs(form: StepForm) -> str:
    """What whoever signs puts their name to; empty for a step that signs nothing, or where there is nothing to sign."""
    found = printed_decision(form.shown.file) if form.shown.file.version else None
    if found is None or form.step.code != found.signed_by:
        return ""
    return str(found.shown(form.shown)["ordered"])


def _to_read(shown: Shown) -> Context | None:
    if not shown.file.version or printed_decision(shown.file) is None:
        return None
    return {
        "href": reverse("desk:decision", args=[shown.file.id]),
        "text": _("Read the decision as it stands"),
    }


def changes(shown: Shown, seen: int) -> list[Context]:
    """The entries after version `seen`, oldest first."""
    unseen = [one for one in timeline(People(shown=shown)) if one["number"] > seen]
    return [
        one
        | {
            "text": one["text"] or _in_short(one["said"]),
            "href": f"{reverse('desk:file', args=[shown.file.id])}#entry-{one['number']}",
        }
        for one in reversed(unseen)
    ]


def _in_short(said: list[Context]) -> str:
    """What an entry says, on a few lines."""
    text = "; ".join(f"{row['key']}: {row['value']}" for row in said)
    return text if len(text) <= LONGEST_CHANGE else f"{text[:LONGEST_CHANGE]} …"
