"""Which translations of the main elements are owed.

Art. 12(2) of Directive 2008/115 speaks of return decisions. Why a decision on a permit is translated on request is the
law on the state language, as it is held here: from general knowledge. Neither was read, and neither, as it is held,
sets a term; so there is no clock, and what is owed stays in sight until it is given.
"""

from __future__ import annotations

from collections.abc import Iterator

from byla.casefile import File, Situation, Task
from byla.procedures.lt.residence_permit.codes import DocumentKind
from byla.procedures.lt.residence_permit.entries import DocumentRecorded
from byla.procedures.lt.residence_permit.gates import does_not_hold
from byla.procedures.lt.residence_permit.matter import Matter, Standing, Translation
from byla.words import words

LANGUAGE, MAIN_ELEMENTS = "lt/state-language:#official-language", "eu/2008-115:12(2)"


def not_given(matter: Matter) -> tuple[Translation, ...]:
    """Those that were asked for and not given."""
    return tuple(one for one in matter.translations if one.given is None)


def translated(matter: Matter) -> tuple[Standing[DocumentRecorded], ...]:
    """The documents on file that can be a translation of what was issued: such as are no older than it."""
    issued = matter.issued
    return tuple(
        one
        for one in matter.documents
        if issued is not None and one.says.kind is DocumentKind.TRANSLATION and one.says.dated >= issued.day
    )


def translations_owed(file: File[Matter], situation: Situation) -> Iterator[Task]:
    """What is owed from the day of the request, once there is a decision that holds."""
    issued = file.matter.issued
    if issued is None or any(does_not_hold(file, issued)):
        return
    for one in not_given(file.matter):
        language = one.asked.says.language
        there = any(each.says.language is language for each in translated(file.matter))
        said = words(
            "residence_permit.translation_owed",
            language=words(f"residence_permit.language.{language.value}"),
            day=one.asked.day,
        )
        yield Task(said=said, settled_by="record_translation" if there else "record_document", owed=True)
