"""Looks: that somebody was shown personal data, when, whose, and for which work; and what the person learns of it.

Nobody is asked why they look: it follows from role, file and door. Only who breaks the glass says it in words.
"""

from byla.looks.glass import OPEN_FOR, SHORTEST_REASON, Glass, Review, reason_problem
from byla.looks.keeping import kept_since
from byla.looks.look import Look, Occasion, Way, occasion_of
from byla.looks.telling import Told, tell

__all__ = [
    "OPEN_FOR",
    "SHORTEST_REASON",
    "Glass",
    "Look",
    "Occasion",
    "Review",
    "Told",
    "Way",
    "kept_since",
    "occasion_of",
    "reason_problem",
    "tell",
]
