"""What the entries of an alert are to the person whom it is about.

What they are told of an alert stands in the letter of the notice (2018/1861, 52(1)). A pack says more, what a search of
SIS gave among it, and stays untold after the notice too.
"""

from __future__ import annotations

from collections.abc import Mapping

from byla.access import Telling
from byla.casefile import Body
from byla.procedures.lt.alert import entries as kinds

OF_AN_ALERT: Mapping[type[Body], Telling] = {
    kinds.ToldOfAlert: Telling.TOLD,
    kinds.PackMade: Telling.UNTOLD,
    kinds.PackAnswered: Telling.UNTOLD,
    kinds.AlertNoticeWithheld: Telling.UNTOLD,
    # It names the file of a ban, of which nobody may have told them.
    kinds.BanNamed: Telling.UNTOLD,
    kinds.ConsultationBegun: Telling.ASSESSMENT,
    kinds.ConsultationExtended: Telling.ASSESSMENT,
    kinds.ConsultationAnswered: Telling.ASSESSMENT,
    kinds.AlertKept: Telling.WORK,
    # Nobody recorded whose document it is.
    kinds.CitizenshipFound: Telling.OTHERS,
}
