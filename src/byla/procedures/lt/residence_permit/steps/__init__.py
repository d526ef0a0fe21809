"""The steps of the procedure, in the order of their course."""

from collections.abc import Mapping
from typing import Any

from byla.casefile import Step
from byla.procedures.lt.alert_elsewhere import steps_before_a_permit, steps_of_a_holder
from byla.procedures.lt.courts import LOOK_AT_FAULT, answering, answering_earlier
from byla.procedures.lt.free_movement import weigh_restriction
from byla.procedures.lt.residence_permit.gates import under_way
from byla.procedures.lt.residence_permit.granting import GRANTING
from byla.procedures.lt.residence_permit.matter import Matter
from byla.procedures.lt.residence_permit.required.reasoning import heard_charter_41
from byla.procedures.lt.residence_permit.steps.answers import (
    AMEND_ANSWERS,
    RECORD_QUESTIONNAIRE,
    TRANSLATE_ANSWERS,
)
from byla.procedures.lt.residence_permit.steps.asking import ASSESS_CONCLUSION, REQUEST_ASSESSMENT
from byla.procedures.lt.residence_permit.steps.assessment import ACKNOWLEDGE_REQUEST, EXTEND_ASSESSMENT
from byla.procedures.lt.residence_permit.steps.card import (
    COLLECT_CARD,
    LAPSE_PERMIT,
    ORDER_CARD,
    RECORD_BIOMETRICS,
    RECORD_CHANGE,
    RECORD_FEE,
)
from byla.procedures.lt.residence_permit.steps.clearing import ANSWER_CLEARANCE, ASK_CLEARANCE, MARK_ESSENCE
from byla.procedures.lt.residence_permit.steps.completeness import (
    CHECK_COMPLETENESS,
    RECORD_DATA_RECEIVED,
    RECORD_DOCUMENT,
    REQUEST_MISSING_DATA,
)
from byla.procedures.lt.residence_permit.steps.concluding import GIVE_CONCLUSION
from byla.procedures.lt.residence_permit.steps.contradiction import NOTE_CONTRADICTION
from byla.procedures.lt.residence_permit.steps.disagreeing import DECIDE_DISAGREEMENT
from byla.procedures.lt.residence_permit.steps.drafting import DRAFT_DECISION
from byla.procedures.lt.residence_permit.steps.ending import (
    DECLINE_APPLICATION,
    END_WITHDRAWAL,
    RECALL_DECISION,
    TAKE_BACK_APPLICATION,
)
from byla.procedures.lt.residence_permit.steps.explaining import (
    ASK_EXPLANATION,
    LAPSE_EXPLANATION,
    RECORD_EXPLANATION,
)
from byla.procedures.lt.residence_permit.steps.facts import RECORD_CIRCUMSTANCES, RECORD_FACT
from byla.procedures.lt.residence_permit.steps.failed_service import DEEM_SERVED, RECORD_SERVICE_ATTEMPT
from byla.procedures.lt.residence_permit.steps.family import (
    CHECK_ANOTHER_GROUND,
    CHECK_DEPENDANTS,
    LINK_FAMILY_MEMBER,
    UNLINK_FAMILY_MEMBER,
)
from byla.procedures.lt.residence_permit.steps.hearing import INVITE_TO_HEARING, LAPSE_HEARING, RECORD_HEARING
from byla.procedures.lt.residence_permit.steps.law import SIGN_OVER_UNCONFIRMED_LAW
from byla.procedures.lt.residence_permit.steps.leaving_out import DECIDE_CLEARANCE
from byla.procedures.lt.residence_permit.steps.lodging import LODGE_APPLICATION, REGISTER_APPLICATION
from byla.procedures.lt.residence_permit.steps.permit import REGISTER_PERMIT
from byla.procedures.lt.residence_permit.steps.questionnaire import (
    ASK_QUESTIONNAIRE,
    ORDER_QUESTIONNAIRE,
    RECORD_QUESTIONNAIRE_REFUSED,
)
from byla.procedures.lt.residence_permit.steps.reasoning import ADD_REASON, WITHDRAW_REASON
from byla.procedures.lt.residence_permit.steps.reassessing import (
    REVISE_CONCLUSION,
    UPHOLD_CONCLUSION,
    WITHDRAW_CONCLUSION,
)
from byla.procedures.lt.residence_permit.steps.regime import (
    CHECK_ADMISSIBILITY,
    END_REGIME,
    FIND_EXCEPTION,
)
from byla.procedures.lt.residence_permit.steps.reminding import REMIND_BODY
from byla.procedures.lt.residence_permit.steps.representing import (
    END_REPRESENTATIVE,
    RECORD_REPRESENTATIVE,
)
from byla.procedures.lt.residence_permit.steps.returning import RETURN_CONCLUSION
from byla.procedures.lt.residence_permit.steps.service import SERVE_DECISION
from byla.procedures.lt.residence_permit.steps.signing import RETURN_DRAFT, SIGN_DECISION
from byla.procedures.lt.residence_permit.steps.special_answers import (
    ERASE_SPECIAL_ANSWERS,
    QUOTE_OPINION,
    READ_SPECIAL_ANSWERS,
)
from byla.procedures.lt.residence_permit.steps.translating import (
    RECORD_TRANSLATION,
    RECORD_TRANSLATION_REQUEST,
)
from byla.procedures.lt.residence_permit.steps.weighing import ASSESS_PROPORTIONALITY, WEIGH_FACT
from byla.procedures.lt.residence_permit.steps.withdrawing import OPEN_WITHDRAWAL
from byla.procedures.lt.residence_permit.steps.withholding import RECORD_ANNEX, SHORTEN_GROUNDS
from byla.procedures.lt.union_citizen import union_citizen_steps

ANSWER_POINT: Step[Matter, Any] = answering(under_way)
ANSWER_EARLIER_POINT: Step[Matter, Any] = answering_earlier(under_way)
OF_UNION_CITIZENS = union_citizen_steps(under_way, weighing=heard_charter_41)
WEIGH_RESTRICTION: Step[Matter, Any] = weigh_restriction(under_way, heard=heard_charter_41)
TOPICS: Mapping[str, tuple[Step[Matter, Any], ...]] = {
    "application": (
        REGISTER_PERMIT,
        LODGE_APPLICATION,
        OPEN_WITHDRAWAL,
        REGISTER_APPLICATION,
        RECORD_DOCUMENT,
        CHECK_COMPLETENESS,
        REQUEST_MISSING_DATA,
        RECORD_DATA_RECEIVED,
        RECORD_FEE,
        RECORD_BIOMETRICS,
        CHECK_ADMISSIBILITY,
        FIND_EXCEPTION,
    ),
    "questionnaire": (
        ORDER_QUESTIONNAIRE,
        ASK_QUESTIONNAIRE,
        RECORD_QUESTIONNAIRE,
        AMEND_ANSWERS,
        TRANSLATE_ANSWERS,
        RECORD_QUESTIONNAIRE_REFUSED,
        READ_SPECIAL_ANSWERS,
        QUOTE_OPINION,
    ),
    "ending": (
        DECLINE_APPLICATION,
        TAKE_BACK_APPLICATION,
        END_WITHDRAWAL,
        END_REGIME,
    ),
    "assessment": (
        REQUEST_ASSESSMENT,
        ACKNOWLEDGE_REQUEST,
        EXTEND_ASSESSMENT,
        REMIND_BODY,
        GIVE_CONCLUSION,
        ASSESS_CONCLUSION,
        RETURN_CONCLUSION,
        UPHOLD_CONCLUSION,
        WITHDRAW_CONCLUSION,
        REVISE_CONCLUSION,
        DECIDE_DISAGREEMENT,
    ),
    "alerts": (*steps_before_a_permit(GRANTING), *steps_of_a_holder(GRANTING)),
    "weighing": (
        NOTE_CONTRADICTION,
        ASK_EXPLANATION,
        RECORD_EXPLANATION,
        LAPSE_EXPLANATION,
        RECORD_FACT,
        RECORD_CIRCUMSTANCES,
        ADD_REASON,
        WITHDRAW_REASON,
        INVITE_TO_HEARING,
        RECORD_HEARING,
        LAPSE_HEARING,
        WEIGH_FACT,
        ASSESS_PROPORTIONALITY,
        *OF_UNION_CITIZENS,
        WEIGH_RESTRICTION,
        CHECK_DEPENDANTS,
        CHECK_ANOTHER_GROUND,
    ),
    "decision": (
        DRAFT_DECISION,
        RETURN_DRAFT,
        SIGN_OVER_UNCONFIRMED_LAW,
        RECORD_ANNEX,
        SHORTEN_GROUNDS,
        MARK_ESSENCE,
        ASK_CLEARANCE,
        ANSWER_CLEARANCE,
        DECIDE_CLEARANCE,
        SIGN_DECISION,
        RECALL_DECISION,
        ANSWER_POINT,
        ANSWER_EARLIER_POINT,
        LOOK_AT_FAULT,
    ),
    "service": (
        RECORD_SERVICE_ATTEMPT,
        DEEM_SERVED,
        SERVE_DECISION,
        RECORD_TRANSLATION_REQUEST,
        RECORD_TRANSLATION,
        ERASE_SPECIAL_ANSWERS,
    ),
    "card": (
        ORDER_CARD,
        COLLECT_CARD,
        LAPSE_PERMIT,
        RECORD_CHANGE,
    ),
    "people": (
        LINK_FAMILY_MEMBER,
        UNLINK_FAMILY_MEMBER,
        RECORD_REPRESENTATIVE,
        END_REPRESENTATIVE,
    ),
}
"""The steps by what they are about, in the order of their course."""
STEPS: tuple[Step[Matter, Any], ...] = tuple(step for several in TOPICS.values() for step in several)
