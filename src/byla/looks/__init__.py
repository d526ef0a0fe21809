"""Looks: that somebody was shown personal data, when, whose, and for which work; and what the person learns of it.

Nobody is asked why they look: it follows from role, file and door. Only who breaks the glass says it in words.
"""

from byla.looks.glass import LONGEST_REASON, OPEN_FOR, SHORTEST_REASON, Glass, Review, reason_problem
from byla.looks.keeping import kept_since
from byla.looks.look import Look, Occasion, Way, occasion_of
from byla.looks.telling import RESTRICTED, Answer, Concerned, Told, answer, tell

__all__ = [
    "LONGEST_REASON",
    "OPEN_FOR",
    "RESTRICTED",
    "SHORTEST_REASON",
    "Answer",
    "Concerned",
    "Glass",
    "Look",
    "Occasion",
    "Review",
    "Told",
    "Way",
    "answer",
    "kept_since",
    "occasion_of",
    "reason_problem",
    "tell",
]
