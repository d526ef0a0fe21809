"""What is written in the demo's files. All of it is invented."""

from __future__ import annotations

QUESTION = "Does this person's residence in Lithuania threaten the interest that you assess?"
THREAT: dict[str, object] = {
    "outcome": "threat",
    "ground": "lt/utpi:35(1)(1)",
    "reasons": "The person worked for the border troops and has kept in touch with an officer of the service.",
    "facts_for_the_person": "No offence in five years of residence.",
    "link_kind": "interior_system_or_state_body",
    "link_role": "Clerk in the administration of the border troops",
    "link_from_year": 2019,
    "link_to_year": 2020,
    "link_duty": "voluntary",
    "link_ending": "ended",
}
THREAT_IN_ESSENCE: dict[str, object] = {
    "outcome": "threat",
    "ground": "lt/utpi:35(1)(1)",
    "withheld": "State Security Department, reference 00-000 (invented)",
    "essence": "Repeated meetings with a person who collects information for a foreign service.",
}
THREAT_TOLD: dict[str, object] = {
    "outcome": "threat",
    "ground": "lt/utpi:35(1)(1)",
    "reasons": THREAT_IN_ESSENCE["essence"],
}
"""The same, where nothing of it is withheld."""
BARE_THREAT: dict[str, object] = {
    "outcome": "threat",
    "ground": "lt/utpi:35(1)(1)",
    "no_reasons": "not_given",
}
NO_THREAT: dict[str, object] = {"outcome": "no_threat"}
CARRIES_NOT: dict[str, object] = {
    "assessment": "A clerk's post of one year, six years ago, says nothing of what the person does today.",
    "weight": "does_not_carry",
    "declared": "as_declared",
}
RETURNED: dict[str, object] = {
    "why_returned": "reasons_do_not_carry",
    "because": "The post was a clerk's, it ended six years ago, and nothing is said of the years since.",
}
UPHELD: dict[str, object] = {
    "reasons": "The person was seen with the same officer in spring. The conclusion stays as it is.",
}
DIFFERS = (
    "Answered that there was no military service. The employment record book shows fourteen months with the border"
    " troops."
)
EXPLAINED = "I was a civilian clerk and wore no uniform; I did not take it for military service."
NOT_ACCEPTED = (
    "The form leaves out where the applicant lived and worked before. It was asked for in writing and did not come."
    " A new application can be lodged at any time."
)
CAMPAIGN: dict[str, object] = {
    "title": "Permits of holders who left out state employment",
    "basis": "Order of the head of the authority (invented)",
    "rule": "Holders whose earlier applications left out a post that a register shows.",
    "beside_citizenship": "A post in a register that an application did not name; citizenship alone selects nobody.",
}
IMPACT: dict[str, object] = {
    "by": "Dalia Saugotoja, data protection officer",
    "outcome": "Proportionate as long as each selection is explained, and because it ends by itself.",
}
SELECTED = "The register shows a post from 2019 to 2020 that the application of 2024 did not name."
SERVICE: dict[str, object] = {
    "statement": "Worked in the administration of the border troops from 2019 to 2020.",
    "source": "Questionnaire, answer 14",
    "kind": "service",
    "nature": "fact",
    "reliability": "established",
    "bearing": "against",
    "declared": "as_declared",
    "classification": "unclassified",
}
CONTACT: dict[str, object] = {
    "source": "State Security Department, conclusion",
    "kind": "link",
    "nature": "assessment",
    "reliability": "probable",
    "bearing": "against",
    "declared": "not_declared",
    "classification": "withheld",
    "reference": "State Security Department, reference 00-000 (invented)",
    "essence": "Met a person who collects information for a foreign service three times in 2025.",
}
WORK: dict[str, object] = {
    "statement": "Has worked for the same employer since 2021 and paid all taxes.",
    "source": "State Social Insurance Fund",
    "kind": "work",
    "nature": "fact",
    "reliability": "established",
    "bearing": "for",
    "classification": "unclassified",
}
PURPOSE_OF_THE_VISA = "To work as a vet in Panevėžys; the employer's contract came with the application."
LAWYER: dict[str, object] = {
    "name": "Rasa Pavyzdinė",
    "kind": "lawyer",
    "given_by": "person",
    "scope": ["be_heard", "receive_service"],
    "address": "Bandymų g. 1, Vilnius",
}
REASON = (
    "The meetings are recent and repeated, and the person did not mention them when asked;"
    " the earlier work gave access to what such a service looks for."
)
WEIGHED = (
    "The earlier work says little by itself. The repeated recent meetings, which the person left out of the"
    " questionnaire, concern this person and no group."
)
WEIGHED_SERVICE: dict[str, object] = {
    "answer": "Says that it was a clerk's work, and has not seen anybody from there since.",
    "weight": "slight",
    "because": "The work was short and six years ago; alone it says little about today.",
}
WEIGHED_CONTACT: dict[str, object] = {
    "answer": "Says that they met as friends from school.",
    "weight": "considerable",
    "because": "Three meetings in one year, left out of the questionnaire; a friendship does not explain why.",
}
PROPORTIONALITY: dict[str, object] = {
    "aim": "That nobody collects information for a foreign service at a place of work in Lithuania.",
    "suitability": "Without a permit there is no longer any access to what the service looks for.",
    "alternatives": "A shorter permit and regular reporting leave the access as it is.",
    "balance": "The spouse's permit lasts until 2028 and the child can finish the year of school; five years of"
    " residence and steady work are lost. That is a heavy cost, and the threat is recent, and of this person's own"
    " making.",
}
SIGNED_OVER = (
    "The demo: the text of 35(1)(1) is the one of March 2022, and what was amended since was not seen. In a real"
    " house the head would say here why it is applied all the same."
)
WEIGHING = (
    "Five years of residence, steady work and the absence of offences weigh for the person. The repeated meetings,"
    " the answers about them, and what the person has access to at work weigh more. A shorter permit would not"
    " lessen the threat."
)
RENEWED = (
    "All documents are there, both bodies concluded that there is no threat, and nothing speaks against."
)
ANSWER = "I met him because we went to school together. We spoke of our families. I did not think that it mattered."
CIRCUMSTANCES: dict[str, object] = {
    "length_of_stay": "In Lithuania since 2021.",
    "family": "Married; the spouse holds a permit until 2028.",
    "children_and_schooling": "One child, in the fourth year of a school in Vilnius.",
    "ties": "Speaks Lithuanian at B1; rents a flat. Parents live in Belarus.",
    "work": "Employed without a break since 2021.",
    "health": "No illness is known.",
    "time_since": "The meetings were in 2025; the work for the border troops ended in 2020.",
    "conduct_since": "No offence and no administrative penalty.",
    "alternatives": "A permit for a shorter time, and regular reporting, were considered.",
}
HALF_OF_THE_CIRCUMSTANCES = {
    name: CIRCUMSTANCES[name] for name in ("length_of_stay", "family", "work", "conduct_since")
}
ANSWERS: dict[str, str] = {
    "identity": "Імёны тыя самыя, іншых не было.",
    "citizenships": "Беларусь, ад нараджэння.",
    "birth": "Як у пашпарце.",
    "education": "Каледж, тры гады.",
    "profession": "Як у заяве.",
    "workplaces": "У Беларусі да пераезду, потым у Вільні.",
    "military_service": "Не.",
    "contacts_with_bodies": "Не.",
    "links_with_persons": "Не.",
    "convictions": "Не.",
    "business_links": "Не.",
    "clearances": "Не.",
    "special_services": "Не.",
    "attitude_to_the_aggression": "Асуджаю.",
    "crimea": "Украіне.",
}
"""To the questionnaire, by the codes of its questions."""

LOOKED_INTO = (
    "The decision leaves the person without a permit, at once or soon; what follows is looked into here."
)
SEARCHED = "Both writings of the name, with the day of birth: nothing."
WARRANTED = "That the person left can be verified no other way; nobody else is affected."
NAMESAKES = "Nobody else of that name."
NO_ALERT: dict[str, object] = {
    "found": "nothing",
    "searched": "Both writings of the name, the day of birth and the passport: no alert of another state.",
}
NO_UNION_CITIZEN: dict[str, object] = {
    "found": "The register of residents knows of no child or other relative who is a citizen of the Union, and the "
    "person named none."
}
AWAITS: dict[str, object] = {
    "country": "GEO",
    "persecution": False,
    "torture": False,
    "sources": "Invented reports.",
    "reasons": "The person names a friend there, and no link with any authority.",
}
RETURN: dict[str, object] = {
    "order": "return",
    "country": "GEO",
    "days": 14,
    "possibility": "Flights leave every day.",
    "cooperation": "Answers every letter.",
    "circumstances": "No children; the lease can be ended within a week.",
    "reasons": "No right to stay is left once the earlier permit has ended.",
}
BAN_WEIGHED: dict[str, object] = {
    "length_of_stay": "Two years.",
    "family": "Nobody in Lithuania.",
    "ties": "Work in a warehouse.",
    "health": "No illness known.",
    "conduct": "Service ten years ago; contacts until last year.",
    "consequences": "The work ends; no family is separated.",
    "alternatives": "One year was considered; the contacts are recent.",
}
BAN: dict[str, object] = {
    "ground": "lt/utpi:133(5)",
    "months": 48,
    "whereabouts": "was_here",
    "reasons": "The contacts on which the refusal rests went on until last year.",
    "why_so_long": "They lasted for ten years.",
}
NOTICE = "State Security Department, notice 00-001 (invented)"
NOTICED = "The service informs that it sees a threat in the holder of this permit."
DEPENDANTS = "The identity records and the permit were looked through; who is linked there was asked."
HEARING_IN_COURT = "Vilnius, Žygimantų g. 2, hall 5 (invented)"
POINTS = (
    "Say why five years, and no shorter time, are needed.\n"
    "Weigh that the child goes to school in Vilnius until summer."
)
POINT_ANSWERED = (
    "The meetings ended a year ago; what a shorter ban would leave open is set out in the new sheet."
)
FAMILY_FOUND = (
    "The permit on which this one hangs was withdrawn; whether there is another ground is looked into."
)
