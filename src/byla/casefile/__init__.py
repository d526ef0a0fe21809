"""The case file: entries that never change, steps that make them, procedures that say which.

A file is its entries. Its state is folded from them (`fold`), whatever happens to it comes from a step
(`fill_in`, `decide`), and what may happen next is a question that the core answers for any file (`prospects`,
`timed`, `tasks`). All of it is pure.
"""

from byla.casefile.accepted_law import LawAcceptance, stood, unconfirmed_of
from byla.casefile.actor import Actor, Kind, Mandate
from byla.casefile.answers import Problem, read_answers
from byla.casefile.aside import Aside, AsidesErased
from byla.casefile.attachment import Attachment
from byla.casefile.changed import changed, made
from byla.casefile.codec import NotRecordable, decode, encode
from byla.casefile.correction import Corrected, History, history
from byla.casefile.custody import AccessLimited, Assigned, ConflictDeclared, Custody, FileLinked
from byla.casefile.deadline import OUTSIDE, Bound, Deadline
from byla.casefile.decide import Decided, Refused, decide, fill_in, not_permitted
from byla.casefile.entry import (
    Body,
    BrokenSeal,
    Entry,
    FileId,
    Header,
    Payload,
    UserId,
    check_seal,
    read_entry,
    write_body,
)
from byla.casefile.entry_type import EntryType, UnknownVersion
from byla.casefile.erasure import Erased, Erasure, ErasureHeld, HoldEnded, erased_under
from byla.casefile.file import File, fold, grown
from byla.casefile.form import (
    DOCUMENT_TYPES,
    Asks,
    Field,
    Nothing,
    Option,
    Question,
    answers,
    attachment,
    choice,
    choices,
    day,
    fields_of,
    file_of,
    form,
    line,
    number,
    text,
    yes_no,
)
from byla.casefile.general import GENERAL_ENTRIES, GENERAL_STEPS
from byla.casefile.item import item_of
from byla.casefile.labels import owner_of, texts_of
from byla.casefile.outlook import Prospect, next_step, prospects, reason
from byla.casefile.outside import as_told
from byla.casefile.own_file import own_file
from byla.casefile.passages import MANY, fingerprints
from byla.casefile.procedure import Count, Line, Procedure, Section, UnknownEntry, UnknownStep
from byla.casefile.refusal import Citation, Refusal, refusal
from byla.casefile.rest import AT_REST, KEPT_FOR_EVER
from byla.casefile.retention import Due, Event, Kept, Retention, due, retention
from byla.casefile.role import Role
from byla.casefile.series import Series, plain
from byla.casefile.service_key import ServiceKey
from byla.casefile.situation import Situation
from byla.casefile.standing import Standing, held
from byla.casefile.step import Files, Record, Step, touches_none
from byla.casefile.steps_of_custody import no_such_unit
from byla.casefile.task import Difference, Task, differences, shaken_acts, tasks
from byla.casefile.telling import DateTold, DecisionReviewed, DifferenceSettled
from byla.casefile.terms import Terms, Timed, terms, timed

__all__ = [
    "AT_REST",
    "DOCUMENT_TYPES",
    "GENERAL_ENTRIES",
    "GENERAL_STEPS",
    "KEPT_FOR_EVER",
    "MANY",
    "OUTSIDE",
    "AccessLimited",
    "Actor",
    "Aside",
    "AsidesErased",
    "Asks",
    "Assigned",
    "Attachment",
    "Body",
    "Bound",
    "BrokenSeal",
    "Citation",
    "ConflictDeclared",
    "Corrected",
    "Count",
    "Custody",
    "DateTold",
    "Deadline",
    "Decided",
    "DecisionReviewed",
    "Difference",
    "DifferenceSettled",
    "Due",
    "Entry",
    "EntryType",
    "Erased",
    "Erasure",
    "ErasureHeld",
    "Event",
    "Field",
    "File",
    "FileId",
    "FileLinked",
    "Files",
    "Header",
    "History",
    "HoldEnded",
    "Kept",
    "Kind",
    "LawAcceptance",
    "Line",
    "Mandate",
    "NotRecordable",
    "Nothing",
    "Option",
    "Payload",
    "Problem",
    "Procedure",
    "Prospect",
    "Question",
    "Record",
    "Refusal",
    "Refused",
    "Retention",
    "Role",
    "Section",
    "Series",
    "ServiceKey",
    "Situation",
    "Standing",
    "Step",
    "Task",
    "Terms",
    "Timed",
    "UnknownEntry",
    "UnknownStep",
    "UnknownVersion",
    "UserId",
    "answers",
    "as_told",
    "attachment",
    "changed",
    "check_seal",
    "choice",
    "choices",
    "day",
    "decide",
    "decode",
    "differences",
    "due",
    "encode",
    "erased_under",
    "fields_of",
    "file_of",
    "fill_in",
    "fingerprints",
    "fold",
    "form",
    "grown",
    "held",
    "history",
    "item_of",
    "line",
    "made",
    "next_step",
    "no_such_unit",
    "not_permitted",
    "number",
    "own_file",
    "owner_of",
    "plain",
    "prospects",
    "read_answers",
    "read_entry",
    "reason",
    "refusal",
    "retention",
    "shaken_acts",
    "stood",
    "tasks",
    "terms",
    "text",
    "texts_of",
    "timed",
    "touches_none",
    "unconfirmed_of",
    "write_body",
    "yes_no",
]
