"""From a sent form to answers: each field as its definition asks for it, and everything typed as it was typed."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest

from byla.app.desk.present.choosing import resolved
from byla.app.desk.present.form import StepForm, kept_field
from byla.app.doors.uploads import LARGEST, UnreadableDocument, recognised
from byla.app.moment import now
from byla.app.store import kept_documents
from byla.casefile import Asks, Attachment, Problem, fields_of
from byla.words import words

YES_NO = {"yes": True, "no": False}


@dataclass(slots=True)
class Sent:
    """What was sent: as typed, as answers for the core, with the bytes of documents and what is wrong with them."""

    typed: dict[str, str | list[str]] = field(default_factory=dict)
    answers: dict[str, object] = field(default_factory=dict)
    contents: dict[str, bytes] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    arrived: dict[str, Attachment] = field(default_factory=dict)
    """The documents that came with this form, by field; a browser sends them once only."""
    taken_up: dict[str, str] = field(default_factory=dict)
    """By field, the ids of documents that were kept when the form came before."""


def read(request: HttpRequest, form: StepForm) -> Sent:
    """Everything that was sent for the step."""
    sent = Sent()
    for name, asked in fields_of(form.step.form).items():
        if asked.asks is Asks.ATTACHMENT:
            if (file := request.FILES.get(name)) is not None:
                _take_document(name, file, sent)
            elif kept := request.POST.get(kept_field(name)):
                _take_up(name, kept, form, sent)
            continue
        if asked.asks is Asks.ANSWERS:
            _take_answers(name, request, sent)
            continue
        several = asked.asks is Asks.CHOICES
        typed: str | list[str] = request.POST.getlist(name) if several else request.POST.get(name, "")
        sent.typed[name] = typed
        sent.answers[name] = _answer(asked.asks, typed)
    _name_files(sent, form)
    return sent


def _answer(asks: Asks, typed: str | list[str]) -> object:
    """What cannot be read stays as it was typed: the core says what is wrong with it."""
    if asks is Asks.YES_NO and isinstance(typed, str):
        return YES_NO.get(typed, typed)
    if asks is Asks.DAY and isinstance(typed, str):
        return typed.strip()
    if asks is Asks.NUMBER and isinstance(typed, str):
        number = typed.strip()
        return int(number) if number.isascii() and number.isdigit() and len(number) < 19 else typed
    return typed


def _take_answers(name: str, request: HttpRequest, sent: Sent) -> None:
    """Each question has a control of its own, called by the field and the question's code."""
    begins = f"{name}."
    given = {one: request.POST.get(one, "") for one in request.POST if one.startswith(begins)}
    sent.typed |= given
    sent.answers[name] = {one.removeprefix(begins): said for one, said in given.items()}


def _take_document(name: str, file: UploadedFile, sent: Sent) -> None:
    try:
        attachment, content = received(file)
    except UnreadableDocument as unreadable:
        sent.problems.append(Problem(name, unreadable.said))
        return
    sent.answers[name] = attachment
    sent.contents[attachment.sha256] = content
    sent.arrived[name] = attachment


def _take_up(name: str, kept: str, form: StepForm, sent: Sent) -> None:
    found = kept_documents.held(kept, **form.owner, at=now())
    if found is None:
        sent.problems.append(Problem(name, words("desk.not_kept")))
        return
    sent.answers[name] = Attachment(found.name, found.media_type, found.sha256, found.size)
    sent.contents[found.sha256] = bytes(found.content)
    sent.typed[kept_field(name)] = sent.taken_up[name] = kept


def received(file: UploadedFile) -> tuple[Attachment, bytes]:
    """The document with its bytes; one that is too large is not read. Raises UnreadableDocument."""
    size = file.size or 0
    if size > LARGEST:
        raise UnreadableDocument(words("casefile.document_too_large", given=size, longest=LARGEST))
    content = file.read()
    return recognised(file.name or "", content), content


def _name_files(sent: Sent, form: StepForm) -> None:
    """Puts the id in place of a file's number. What is not to be seen cannot be named."""
    for name, asked in fields_of(form.step.form).items():
        typed = sent.typed.get(name)
        if asked.asks is not Asks.FILE or not isinstance(typed, str) or not typed.strip():
            continue
        found = resolved(asked, typed, form.shown)
        if found is None:
            sent.problems.append(Problem(name, words("desk.no_such_file")))
        else:
            sent.answers[name] = found
