"""What is counted of alerts, and whom their entries tell."""

from __future__ import annotations

from collections.abc import Mapping

from byla.casefile import Body, Count
from byla.procedures.lt.alert.codes import PackAct
from byla.procedures.lt.alert.entries import (
    AlertNoticeWithheld,
    ConsultationAnswered,
    ConsultationBegun,
    PackMade,
    ToldOfAlert,
)
from byla.procedures.lt.whom import Whom

INFORMED = ("eu/2018-1861:52",)
COUNTS_OF_AN_ALERT = (
    *(
        Count(
            code=f"packs_to_{act.value}",
            entry=PackMade,
            having={"act": act.value},
            cited=("eu/2018-1861:22(1)", "eu/2018-1860:4(2)"),
        )
        for act in PackAct
    ),
    Count(code="consultations", entry=ConsultationBegun, cited=("eu/2018-1861:27",)),
    Count(code="told_of_alert", entry=ToldOfAlert, cited=INFORMED),
    Count(code="not_told_of_alert", entry=AlertNoticeWithheld, cited=INFORMED),
)
TOLD_OF_AN_ALERT: Mapping[type[Body], str] = {
    PackMade: Whom.SIS,
    ConsultationAnswered: Whom.ANOTHER_STATE,
    ToldOfAlert: Whom.PERSON,
}
