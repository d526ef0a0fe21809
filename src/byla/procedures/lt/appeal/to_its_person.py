"""What the entries of an appeal are to the person who took the decision to court.

Whoever is a party knows what the court said. What the decision rests on stands in the entry of their own complaint, and
is theirs once they were served with the decision.
"""

from __future__ import annotations

from byla.access import Telling
from byla.casefile import Entry, File
from byla.procedures.lt.appeal import entries as kinds
from byla.procedures.lt.appeal.codes import Party
from byla.procedures.lt.appeal.matter import Appeal
from byla.procedures.lt.to_its_person import ToItsPerson

BY_KIND = ToItsPerson(
    by_kind={
        kinds.ComplaintLodged: Telling.TOLD,
        kinds.AdmissionRuled: Telling.TOLD,
        kinds.InterimRuled: Telling.TOLD,
        kinds.CourtDateSet: Telling.TOLD,
        kinds.OutcomePronounced: Telling.TOLD,
        kinds.FurtherAppealed: Telling.TOLD,
        kinds.ComplaintTakenBack: Telling.TOLD,
        kinds.OutcomeTold: Telling.TOLD,
        # They name other files, of which nobody may have told them.
        kinds.FilesFound: Telling.UNTOLD,
        kinds.FilesTold: Telling.UNTOLD,
        # It names the file of somebody else.
        kinds.FaultPassedOn: Telling.OTHERS,
    }
)


def to_its_person(file: File[Appeal], entry: Entry) -> Telling:
    """What the entry is to the person."""
    found, body = BY_KIND(file, entry), entry.body
    if isinstance(body, kinds.ComplaintLodged) and body.served is None:
        return Telling.UNTOLD
    if isinstance(body, kinds.FurtherAppealed) and body.by is Party.AUTHORITY:
        # The court tells them, and the record does not say when.
        return Telling.UNTOLD
    return found
