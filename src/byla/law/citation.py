"""How a provision is cited: jurisdiction, act, article, paragraph, point.

`lt/utpi:50(1)(14)`, `lt/utpi:54(1)(2^1)`, `lt/civil-code:2.132`. Where the number of a paragraph is not established, or
one paragraph holds several rules, the rule bears a name after `#`: `lt/utpi:33#renewal`; where not even the article
is established, the name stands alone: `lt/xiv-1888:#end`. A name is ours, never the legislator's.
"""

from __future__ import annotations

import re

ACT = re.compile(r"[a-z]{2,3}/[a-z0-9][a-z0-9-]*")
ARTICLE = r"[0-9a-z][0-9a-z^-]*(\.[0-9]+)?(\([0-9a-z^]+\))*"
NAME = r"#[a-z0-9][a-z0-9-]*"
PLACE = re.compile(rf"({ARTICLE})({NAME})?|{NAME}")


def is_act(text: str) -> bool:
    """Whether `text` has the form of an act: `lt/utpi`."""
    return ACT.fullmatch(text) is not None


def is_place(text: str) -> bool:
    """Whether `text` has the form of a place in an act: `33(4)`, `33#renewal`, `#end`."""
    return PLACE.fullmatch(text) is not None


def is_citation(text: str) -> bool:
    """Whether `text` has the form of a citation: `lt/utpi:33(4)`."""
    act, _, place = text.partition(":")
    return is_act(act) and is_place(place)


def act_of(citation: str) -> str:
    """`lt/utpi` of `lt/utpi:33(4)`; an act is its own."""
    return citation.partition(":")[0]


def is_below(citation: str, above: str) -> bool:
    """Whether `citation` is `above` or a part of it: `lt/utpi:33(4)` is of `lt/utpi:33` and of `lt/utpi`, not of
    `lt/utpi:3`.
    """
    if citation == above:
        return True
    return citation.startswith(above) and citation[len(above)] in ":(#"
