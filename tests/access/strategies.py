"""Random readers, actions, items and rules over a small world, so that they meet often."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from hypothesis import strategies as st

from byla.access import (
    Act,
    Action,
    AllOf,
    AnyOf,
    AtLeast,
    Attribute,
    Condition,
    Effect,
    Has,
    IsEmpty,
    Item,
    Meets,
    Not,
    Policy,
    Reader,
    Rule,
    Same,
    Verb,
    What,
    Who,
)

AUTHORITIES = ("lt-md", "lv-pmlp")
USERS = ("ona", "jonas", "rasa")
UNITS = ("vilnius", "kaunas")
AGENCIES = ("vsd", "police")
FILES = ("f1", "f2", "f3")
ROLES = (
    "caseworker",
    "signatory",
    "unit_lead",
    "assessor",
    "office_keeper",
    "auditor",
    "data_protection",
    "job",
    "import",
)
PURPOSES = ("", "case_work", "assessment", "signing", "supervision", "audit", "data_protection", "support")
WORDS = (
    *AUTHORITIES,
    *USERS,
    *UNITS,
    *AGENCIES,
    "caseworker",
    "case_work",
    "special",
    "ordinary",
    "human",
    "",
)


def sets(values: tuple[str, ...]) -> st.SearchStrategy[frozenset[str]]:
    return st.frozensets(st.sampled_from(values))


def readers() -> st.SearchStrategy[Reader]:
    return st.builds(
        Reader,
        id=st.sampled_from(USERS),
        authority=st.sampled_from(AUTHORITIES),
        kind=st.sampled_from(("human", "human", "human", "job", "concerned")),
        roles=sets(ROLES),
        units=sets(UNITS),
        agency=st.sampled_from((None, None, None, *AGENCIES)),
        clearance=st.integers(0, 3),
        purpose=st.sampled_from(PURPOSES),
        stands_in_for=sets(USERS),
        glass=sets(FILES),
        records=sets(("p1", "p2")),
    )


def items(kind: str = "file") -> st.SearchStrategy[Item]:
    return st.builds(
        Item,
        authority=st.sampled_from(AUTHORITIES),
        file=st.sampled_from(("", *FILES)),
        kind=st.just(kind),
        unit=st.sampled_from(("", *UNITS)),
        assignee=st.sampled_from(("", *USERS)),
        agencies=sets(AGENCIES),
        named=sets(USERS) | st.just(frozenset()),
        barred=sets(USERS) | st.just(frozenset()),
        level=st.integers(0, 3),
        category=st.sampled_from(("ordinary", "special")),
        subjects=sets(("p1", "p2")),
        telling=st.sampled_from(("", "told", "work")),
    )


def actions() -> st.SearchStrategy[Action]:
    plain = st.sampled_from([verb for verb in Verb if verb is not Verb.TAKE_STEP])
    return st.builds(Action, verb=plain) | st.builds(
        Action, verb=st.just(Verb.TAKE_STEP), step=st.just("grant"), roles=sets(ROLES)
    )


TEXTS = (Who.id, Who.authority, Who.kind, Who.agency, Who.purpose, Act.verb)
GROUPS = (Who.roles, Who.units, Who.hands, Who.glass, Who.records, Act.roles)
LISTED_TEXTS = (What.authority, What.file, What.kind, What.unit, What.assignee, What.category)
"""What a list holds of its items."""
ITEM_TEXTS = (*LISTED_TEXTS, What.telling)
ITEM_GROUPS = (What.agencies, What.named, What.barred, What.subjects)


def comparisons(item_texts: Sequence[Attribute[str | None]] = ITEM_TEXTS) -> st.SearchStrategy[Condition]:
    """Each comparison, with the item on neither side, the left, or the right."""
    text = st.sampled_from(TEXTS) | st.sampled_from(WORDS) | st.none()
    group = st.sampled_from(GROUPS) | sets(WORDS)
    number = st.just(Who.clearance) | st.integers(-1, 4)
    item_text, item_group = st.sampled_from(item_texts), st.sampled_from(ITEM_GROUPS)
    pairs: list[tuple[Callable[..., Condition], st.SearchStrategy[object], st.SearchStrategy[object]]] = [
        (Same, text, text),
        (Same, item_text, text),
        (Same, text, item_text),
        (Has, group, text),
        (Has, item_group, text),
        (Has, group, item_text),
        (Meets, group, group),
        (Meets, item_group, group),
        (Meets, group, item_group),
        (AtLeast, number, number),
        (AtLeast, st.just(What.level), number),
        (AtLeast, number, st.just(What.level)),
    ]
    empties = st.builds(IsEmpty, text | group | item_text | item_group)
    return st.one_of(empties, *(st.builds(make, one, other) for make, one, other in pairs))


def conditions(item_texts: Sequence[Attribute[str | None]] = ITEM_TEXTS) -> st.SearchStrategy[Condition]:
    """Trees of a few comparisons."""
    return st.recursive(
        comparisons(item_texts),
        lambda part: (
            st.lists(part, max_size=3).map(lambda parts: AllOf(*parts))
            | st.lists(part, max_size=3).map(lambda parts: AnyOf(*parts))
            | part.map(Not)
        ),
        max_leaves=8,
    )


def policies(item_texts: Sequence[Attribute[str | None]] = ITEM_TEXTS) -> st.SearchStrategy[Policy]:
    """A few random rules, each with a reason of its own."""
    verbs = st.sets(st.sampled_from(Verb), min_size=3)
    rule = st.tuples(st.sampled_from(Effect), verbs, conditions(item_texts))
    return st.lists(rule, max_size=4).map(
        lambda rules: Policy(
            tuple(
                Rule(
                    effect=effect,
                    verbs=frozenset(verbs),
                    when=when,
                    reason=f"access.random_{number}",
                    cited=("eu/gdpr:25",),
                )
                for number, (effect, verbs, when) in enumerate(rules)
            )
        )
    )
