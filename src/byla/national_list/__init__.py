"""The national list of those to whom entry is banned, as it is searched (UTPI 133(7)).

What somebody has in hand is read (`understood`), what a search found is answered as `no match` or `look`, and only what
an official says after comparing the document is called the same person. Nothing here refuses anybody, and no number
says how alike two records are.
"""

from byla.national_list.answer import Answer, Candidate, Outcome
from byla.national_list.asked import LONGEST, Asked, Field, Problem, Unfit
from byla.national_list.facts import Facts, State, Suspension
from byla.national_list.fitting import LONGEST_COMPARED, compared_problem
from byla.national_list.formats import csv_lines, json_lines
from byla.national_list.identity import Identity
from byla.national_list.listed import Listed
from byla.national_list.reading import Fault, Read, Taken
from byla.national_list.understood import Understood, all_understood, understood

__all__ = [
    "LONGEST",
    "LONGEST_COMPARED",
    "Answer",
    "Asked",
    "Candidate",
    "Facts",
    "Fault",
    "Field",
    "Identity",
    "Listed",
    "Outcome",
    "Problem",
    "Read",
    "State",
    "Suspension",
    "Taken",
    "Understood",
    "Unfit",
    "all_understood",
    "compared_problem",
    "csv_lines",
    "json_lines",
    "understood",
]
