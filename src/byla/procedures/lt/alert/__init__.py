"""Alerts in the Schengen Information System: on return (Regulation 2018/1860) and for refusal of entry and stay
(2018/1861), as the files of the decisions on which they rest bring them about.

It is no procedure. An alert is entered, changed and deleted by what happens in the file of its decision, so its entries
lie there; each procedure on whose decisions alerts rest says what SIS should say of them (`Source`). Nothing is sent to
SIS from here: an official takes out a pack, and records what SIS said to it.
"""

from byla.procedures.lt.alert import review
from byla.procedures.lt.alert.codes import AlertKind, Basis, Because, PackAct
from byla.procedures.lt.alert.consulting import silence_consents, states, term_of, too_many_days
from byla.procedures.lt.alert.counts import COUNTS_OF_AN_ALERT, TOLD_OF_AN_ALERT
from byla.procedures.lt.alert.course import alert_deadlines, alert_next, alert_tasks
from byla.procedures.lt.alert.due import Due, due
from byla.procedures.lt.alert.entries import ENTRIES, PackMade
from byla.procedures.lt.alert.matter import NONE, Alert
from byla.procedures.lt.alert.shown import alert_sections
from byla.procedures.lt.alert.steps import alert_steps
from byla.procedures.lt.alert.to_its_person import OF_AN_ALERT
from byla.procedures.lt.alert.wanted import Cause, Said, Source, Wanted, cause

__all__ = [
    "COUNTS_OF_AN_ALERT",
    "ENTRIES",
    "NONE",
    "OF_AN_ALERT",
    "TOLD_OF_AN_ALERT",
    "Alert",
    "AlertKind",
    "Basis",
    "Because",
    "Cause",
    "Due",
    "PackAct",
    "PackMade",
    "Said",
    "Source",
    "Wanted",
    "alert_deadlines",
    "alert_next",
    "alert_sections",
    "alert_steps",
    "alert_tasks",
    "cause",
    "due",
    "review",
    "silence_consents",
    "states",
    "term_of",
    "too_many_days",
]
