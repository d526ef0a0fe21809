"""What is counted of consultations, and whom their entries tell. Of each state the exchanges are reported every year
(2018/1861, 31; 2018/1860, 13).
"""

from __future__ import annotations

from collections.abc import Mapping

from byla.casefile import Body, Count
from byla.procedures.lt.alert_elsewhere.entries import (
    ConsultationReceived,
    ConsultationReplied,
    MoreDaysAsked,
    StateConsulted,
    StateReplied,
    StateTold,
)
from byla.procedures.lt.whom import Whom

REPORTED = ("eu/2018-1861:31", "eu/2018-1860:13")
COUNTS_ELSEWHERE = (
    Count(code="states_consulted", entry=StateConsulted, cited=REPORTED),
    Count(code="states_replied", entry=StateReplied, cited=REPORTED),
    Count(code="consultations_received", entry=ConsultationReceived, cited=REPORTED),
    Count(code="more_days_asked", entry=MoreDaysAsked, cited=REPORTED),
    Count(code="consultations_replied", entry=ConsultationReplied, cited=REPORTED),
)
TOLD_ELSEWHERE: Mapping[type[Body], str] = dict.fromkeys(
    (StateConsulted, StateTold, MoreDaysAsked, ConsultationReplied), Whom.ANOTHER_STATE
)
