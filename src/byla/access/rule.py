"""A rule of access, and a policy: the rules together, which answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from byla.access.codes import Verb
from byla.access.condition import Condition
from byla.access.errors import SameReasonTwice, UnfitRule
from byla.access.facts import Action, Item, Reader, take_step
from byla.access.settle import Known, Settled, all_of, any_of, opposite, settle
from byla.words import Words, words

NO_RULE_ALLOWS = "access.no_rule_allows"
BY_DEFAULT = ("eu/gdpr:25(2)",)
"""Data protection by default: what no rule opens stays closed."""


class Effect(Enum):
    """What a rule that matches does. A denial beats every permission."""

    ALLOW = "allow"
    DENY = "deny"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """Under `cited`, whoever matches `when` may, or may not, do `verbs`; `reason` is the code of it."""

    effect: Effect
    verbs: frozenset[Verb]
    when: Condition
    reason: str
    cited: tuple[str, ...]

    def __post_init__(self) -> None:
        if not self.verbs or not self.cited:
            raise UnfitRule(self.reason)

    def settled(self, known: Known) -> Settled:
        """Whether the rule matches, or what is left to ask about the item."""
        return settle(self.when, known) if known.action.verb in self.verbs else False


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer about one item, and the rule that gave it: None where no rule allows."""

    allowed: bool
    decisive: Rule | None
    words: Words
    citations: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Policy:
    """Rules that answer together: denied if any rule denies; else allowed if any allows; else denied."""

    rules: tuple[Rule, ...]

    def __post_init__(self) -> None:
        reasons = [rule.reason for rule in self.rules]
        if twice := sorted({one for one in reasons if reasons.count(one) > 1}):
            raise SameReasonTwice(twice)

    def judge(self, reader: Reader, action: Action, item: Item) -> Verdict:
        """May this reader do this with this item, and why. The first rule that decides gives the reason."""
        known = Known(reader=reader, action=action, item=item)
        decisive = next(
            (rule for rule, left in self._left(reader, action, item.kind) if _fits(left, known)), None
        )
        if decisive is None:
            return Verdict(allowed=False, decisive=None, words=words(NO_RULE_ALLOWS), citations=BY_DEFAULT)
        return Verdict(decisive.effect is Effect.ALLOW, decisive, words(decisive.reason), decisive.cited)

    def judge_step(self, reader: Reader, code: str, roles: frozenset[str], item: Item) -> Verdict:
        """May this reader take the step `code`, which is open to `roles`, on this item."""
        return self.judge(reader, take_step(code, roles), item)

    def explain(self, reader: Reader, action: Action, item: Item) -> tuple[Rule, ...]:
        """Every rule that matched, in the policy's order: for a page that says why one may or may not."""
        known = Known(reader=reader, action=action, item=item)
        return tuple(rule for rule in self.rules if rule.settled(known) is True)

    def scope(self, reader: Reader, action: Action, kind: str) -> Settled:
        """With which items of a kind the reader may do this: all (True), none (False), or those that fit."""
        known = Known(reader=reader, action=action, kind=kind)
        denied = any_of(self._settled(Effect.DENY, known))
        allowed = any_of(self._settled(Effect.ALLOW, known))
        return all_of((opposite(denied), allowed))

    def scopes(self, reader: Reader, action: Action, kind: str) -> tuple[Settled, ...]:
        """`scope`, one permission at a time: an item fits the scope when it fits one of these.

        A list that is long asks for them one by one: each can follow an index, which an "or" over all cannot.
        """
        known = Known(reader=reader, action=action, kind=kind)
        not_denied = opposite(any_of(self._settled(Effect.DENY, known)))
        each = tuple(dict.fromkeys(self._settled(Effect.ALLOW, known)))
        several = (True,) if True in each else each
        return tuple(one for allowed in several if (one := all_of((not_denied, allowed))) is not False)

    @lru_cache(maxsize=1_000)  # noqa: B019 - a policy lives as long as the process
    def _left(self, reader: Reader, action: Action, kind: str) -> tuple[tuple[Rule, Settled], ...]:
        """The rules that may still match an item of the kind, denials first, with what each leaves to ask about it."""
        known = Known(reader=reader, action=action, kind=kind)
        rules = sorted(self.rules, key=lambda rule: rule.effect is not Effect.DENY)
        return tuple((rule, left) for rule in rules if (left := rule.settled(known)) is not False)

    def _settled(self, effect: Effect, known: Known) -> Iterator[Settled]:
        return (rule.settled(known) for rule in self.rules if rule.effect is effect)


def _fits(left: Settled, known: Known) -> bool:
    return left is True or (left is not False and settle(left, known) is True)


def allow(*verbs: Verb, when: Condition, reason: str, cited: tuple[str, ...]) -> Rule:
    """Whoever matches may do `verbs`, unless another rule denies it."""
    return Rule(effect=Effect.ALLOW, verbs=frozenset(verbs), when=when, reason=reason, cited=cited)


def deny(*verbs: Verb, when: Condition, reason: str, cited: tuple[str, ...]) -> Rule:
    """Whoever matches may not do `verbs`, whatever other rules allow."""
    return Rule(effect=Effect.DENY, verbs=frozenset(verbs), when=when, reason=reason, cited=cited)
