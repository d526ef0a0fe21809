"""The demo's docket: a renewal in every stage that an official can meet, with days counted back from today."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from byla.app.demo import applicants as people
from byla.app.demo import in_court, texts
from byla.app.demo.beside import campaign, family
from byla.app.demo.house import ASSESSORS
from byla.app.demo.renewal import BORDER, POLICE, SECURITY, Renewal
from byla.app.demo.simulator import Simulator
from byla.app.demo.visa import visa


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """Whose file, what became of it so far, and in whose hands."""

    of: people.Applicant
    so_far: Callable[[Renewal], object]
    by: str = "ruta"
    unit: str = "vilnius"
    signatory: str = "ona"


def _permit_held(one: Renewal) -> None:
    one.permit(20)


def _lodged(one: Renewal) -> None:
    one.lodged(1)


def _incomplete(one: Renewal) -> None:
    lacks = ("health_insurance", "means")
    one.lodged(14).complete(12, *lacks).asked_for_data(11, *lacks, days=20)


def _not_acknowledged(one: Renewal) -> None:
    one.lodged(4).complete(3).asked(2, acknowledged=False)


def _waiting_for_assessment(one: Renewal) -> None:
    one.lodged(8).complete(7).asked(5)


def _assessment_late(one: Renewal) -> None:
    one.lodged(22).complete(20).asked(18).concluded(10, SECURITY, texts.NO_THREAT)


def _bare_threat(one: Renewal) -> None:
    one.lodged(18).complete(17).asked(15).concluded(6, POLICE, texts.NO_THREAT)
    one.concluded(4, SECURITY, texts.BARE_THREAT)


def _facts_incomplete(one: Renewal) -> None:
    one.lodged(24).complete(23).asked(21).concluded(13, POLICE, texts.NO_THREAT)
    one.concluded(12, SECURITY, texts.THREAT).weighed(6)
    one.fact(5, texts.SERVICE)
    one.circumstances(4, texts.HALF_OF_THE_CIRCUMSTANCES)


def _invited(one: Renewal) -> None:
    _concluded_in_essence(one, 28)
    one.reasoned(8).invited(6, days=12)


def _hearing_passed(one: Renewal) -> None:
    _concluded_in_essence(one, 34)
    one.reasoned(18).invited(16, days=14)


def _refusal_drafted(one: Renewal) -> None:
    _concluded_in_essence(one, 36)
    one.reasoned(20).invited(18, days=12).heard(9).balanced(3).refusal_drafted(2)


def _renewal_drafted(one: Renewal) -> None:
    one.lodged(20).complete(19).asked(17, public_order=BORDER)
    one.concluded(9, SECURITY, texts.NO_THREAT).concluded(8, BORDER, texts.NO_THREAT).renewal_drafted(3)


def _refused_and_served(one: Renewal) -> None:
    """The earlier permit has ended meanwhile, so that a departure can be looked into (125(1)(4))."""
    one.lasts = 38
    _threatened(one, 44, texts.THREAT_TOLD)
    one.reasoned(27).represented(26).invited(25, days=10).heard(16).balanced(11)
    one.refusal_drafted(10).signed_over(9).signed(8).served(4).translation_asked(3)


def _renewed(one: Renewal) -> None:
    one.lodged(32).complete(31).asked(29)
    one.concluded(21, SECURITY, texts.NO_THREAT).concluded(20, POLICE, texts.NO_THREAT)
    one.renewal_drafted(14).signed(13).served(9)
    one.take("record_fee", 8, {"amount": 12000, "paid_on": one.past.ago(8), "reference": "INVENTED-000027"})
    one.take("record_biometrics", 8, {"taken_on": one.past.ago(8)})
    one.take("order_card", 7, {"ordered_on": one.past.ago(7)})


def _returned(one: Renewal) -> None:
    _in_dispute(one, 22)


def _upheld(one: Renewal) -> None:
    _in_dispute(one, 34)
    one.take("uphold_conclusion", 9, {"upheld_on": one.past.ago(9), **texts.UPHELD}, by=ASSESSORS[SECURITY])
    one.take("assess_conclusion", 6, {"conclusion": str(one.threat), **texts.CARRIES_NOT})


def _in_dispute(one: Renewal, ago: int) -> None:
    """Both bodies concluded, one of them a threat; the official returned it."""
    one.lodged(ago).complete(ago - 1).asked(ago - 2).concluded(ago - 9, POLICE, texts.NO_THREAT)
    one.concluded(ago - 10, SECURITY, texts.THREAT)
    one.take("assess_conclusion", ago - 17, {"conclusion": str(one.threat), **texts.CARRIES_NOT})
    back = {"conclusion": str(one.threat), "returned_on": one.past.ago(ago - 18), **texts.RETURNED}
    one.take("return_conclusion", ago - 18, back)


def _contradicted(one: Renewal) -> None:
    one.lodged(26).complete(25).asked(23).concluded(15, POLICE, texts.NO_THREAT)
    one.concluded(14, SECURITY, texts.NO_THREAT)
    book = one.document(13, "other", "employment-book.pdf", issuer="Invented archive")
    noted = {
        "declared": f"{one.answered}.military_service",
        "documented": str(book),
        "differs": texts.DIFFERS,
        "kind": "service",
        "reliability": "established",
    }
    # The statement that follows from it has the first number, the contradiction the next.
    found = one.take("note_contradiction", 12, noted) + 1
    letter = {
        "contradictions": [str(found)],
        "dispatched_on": one.past.ago(12),
        "language": one.one.language,
        "answer_until": one.past.ahead(10, one.past.ago(12)),
    }
    one.take("ask_explanation", 12, letter)
    said = {"explained_on": one.past.ago(4), "explained_by": one.speaks, "explanation": texts.EXPLAINED}
    one.take("record_explanation", 4, said)


def _not_accepted(one: Renewal) -> None:
    lacks = ("full_information",)
    one.lodged(40).complete(38, *lacks).asked_for_data(37, *lacks, days=20)
    said = {"lacking": ["full_information"], "reasons": texts.NOT_ACCEPTED}
    one.take("decline_application", 6, said, by=one.signatory)


def _concluded_in_essence(one: Renewal, ago: int) -> None:
    """A threat of which the essence may be told."""
    _threatened(one, ago, texts.THREAT_IN_ESSENCE)


def _threatened(one: Renewal, ago: int, threat: dict[str, object]) -> None:
    """Lodged so long ago, and a threat concluded ten working days after."""
    one.lodged(ago).complete(ago - 1).asked(ago - 2).concluded(ago - 9, POLICE, texts.NO_THREAT)
    one.concluded(ago - 10, SECURITY, threat)


DOCKET = (
    Case(of=people.VOLHA, so_far=_permit_held),
    Case(of=people.SIARHEI, so_far=_lodged),
    Case(of=people.ALENA, so_far=_incomplete),
    Case(of=people.DZMITRY, so_far=_not_acknowledged),
    Case(of=people.NATALLIA, so_far=_waiting_for_assessment, by="tomas"),
    Case(of=people.ANDREI, so_far=_assessment_late),
    Case(of=people.IRYNA, so_far=_bare_threat),
    Case(of=people.PAVEL, so_far=_facts_incomplete, by="tomas"),
    Case(of=people.MARYIA, so_far=_invited),
    Case(of=people.VIKTAR, so_far=_hearing_passed),
    Case(of=people.HANNA, so_far=_refusal_drafted),
    Case(of=people.YAUHEN, so_far=_renewal_drafted),
    Case(of=people.TATSIANA, so_far=_refused_and_served),
    Case(of=people.MAKSIM, so_far=_renewed),
    Case(of=people.ADAM, so_far=_returned),
    Case(of=people.VERA, so_far=_upheld),
    Case(of=people.RAMAN, so_far=_contradicted),
    Case(of=people.LIZAVETA, so_far=_not_accepted),
    Case(of=people.KATSIARYNA, so_far=_lodged, by="petras", unit="kaunas", signatory="kazys"),
)


def fill(past: Simulator) -> int:
    """Takes every step of every case, and of what stands beside them; the number of cases."""
    made = {
        case.of: Renewal(
            past=past, one=case.of, number=number, by=case.by, unit=case.unit, signatory=case.signatory
        )
        for number, case in enumerate(DOCKET, start=1)
    }
    for case in DOCKET:
        case.so_far(made[case.of])
    family(made[people.YAUHEN], made[people.VOLHA])
    campaign(past, made[people.VOLHA])
    refused = made[people.TATSIANA].decided
    refused.departure()
    refused.ban()
    visa(past)
    return len(DOCKET) + in_court.fill(past)
