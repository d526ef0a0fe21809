"""What is counted, and from which entries; the statistics are queries over these."""

from __future__ import annotations

from byla.casefile import Count
from byla.procedures.lt.alert_elsewhere import COUNTS_ELSEWHERE
from byla.procedures.lt.residence_permit.codes import Weight
from byla.procedures.lt.residence_permit.entries import (
    ApplicationLodged,
    ConclusionAssessed,
    ConclusionGiven,
    ConclusionReturned,
    ConclusionRevised,
    ConclusionUpheld,
    ConclusionWithdrawn,
    DecisionServed,
    DecisionSigned,
    DisagreementDecided,
    HearingLapsed,
    PermitWithdrawn,
    PersonHeard,
    RenewalRefused,
    ServiceAttempted,
)

NW_AND_PQ = ("eu/cjeu:c-420-22",)
COUNTS = (
    Count(code="applications_lodged", entry=ApplicationLodged, cited=("lt/utpi:33",)),
    Count(code="conclusions_given", entry=ConclusionGiven, cited=("lt/utpi:4(4)",)),
    *(
        Count(
            code=f"conclusions_weighed_{weight.value}",
            entry=ConclusionAssessed,
            having={"weight": weight.value},
            cited=NW_AND_PQ,
        )
        for weight in Weight
    ),
    Count(code="conclusions_returned", entry=ConclusionReturned, cited=NW_AND_PQ),
    Count(code="conclusions_upheld", entry=ConclusionUpheld, cited=NW_AND_PQ),
    Count(code="conclusions_revised", entry=ConclusionRevised, cited=NW_AND_PQ),
    Count(code="conclusions_withdrawn", entry=ConclusionWithdrawn, cited=NW_AND_PQ),
    Count(code="disagreements_decided", entry=DisagreementDecided, cited=NW_AND_PQ),
    Count(code="persons_heard", entry=PersonHeard, cited=("eu/charter:41",)),
    Count(code="hearings_lapsed", entry=HearingLapsed, cited=("eu/charter:41",)),
    Count(code="decisions_signed", entry=DecisionSigned, cited=("lt/utpi:51(2)", "lt/utpi:35(1)")),
    Count(code="services_failed", entry=ServiceAttempted, cited=("lt/utpi:138(1)",)),
    Count(code="permits_withdrawn", entry=PermitWithdrawn, cited=("lt/utpi:50(1)", "lt/utpi:54(1)")),
    Count(code="renewals_refused", entry=RenewalRefused, cited=("lt/utpi:35(1)",)),
    Count(code="decisions_served", entry=DecisionServed, cited=("lt/utpi:138(1)",)),
    *COUNTS_ELSEWHERE,
)
