"""What is counted, and from which entries; the statistics are queries over these."""

from byla.casefile import Count
from byla.procedures.lt.residence_permit.entries import (
    ApplicationLodged,
    ConclusionGiven,
    DecisionServed,
    DecisionSigned,
    HearingLapsed,
    PersonHeard,
    ServiceAttempted,
)

COUNTS = (
    Count(code="applications_lodged", entry=ApplicationLodged, cited=("lt/utpi:33",)),
    Count(code="conclusions_given", entry=ConclusionGiven, cited=("lt/utpi:4(4)",)),
    Count(code="persons_heard", entry=PersonHeard, cited=("eu/charter:41",)),
    Count(code="hearings_lapsed", entry=HearingLapsed, cited=("eu/charter:41",)),
    Count(code="decisions_signed", entry=DecisionSigned, cited=("lt/utpi:51(2)", "lt/utpi:35(1)")),
    Count(code="services_failed", entry=ServiceAttempted, cited=("lt/utpi:138(1)",)),
    Count(code="decisions_served", entry=DecisionServed, cited=("lt/utpi:138(1)",)),
)
