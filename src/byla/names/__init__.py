"""Names: how one is written in many ways, and how much two of them are alike.

    compare(read_name("Кавальчук Вольга"), read_name("Olga Petrovna KOVALCHUK"))
        .value      # from 0 to 1: the product of the factors of its reasons
        .reasons    # family name, other script; given name, Belarusian and Russian form; patronymic absent
    romanise("Вольга Кавальчук", Scheme.ICAO, Language.BELARUSIAN)
    byla.names.mrz.read_mrz(text)

It reads words and says nothing of anybody: not where somebody is from, nor that two records are one person. How it
works, and what it cannot: docs/decisions/0134-names.md.
"""

from byla.names.compare import Comparison, Finding, Reason, compare
from byla.names.name import Name, Part, read_name
from byla.names.romanisation import Language, Scheme, romanise
from byla.names.scripts import LONGEST, Script, words
from byla.names.sounds import readings, skeleton
from byla.names.word import Likeness, Rule, Word, compare_words, read_word

__all__ = [
    "LONGEST",
    "Comparison",
    "Finding",
    "Language",
    "Likeness",
    "Name",
    "Part",
    "Reason",
    "Rule",
    "Scheme",
    "Script",
    "Word",
    "compare",
    "compare_words",
    "read_name",
    "read_word",
    "readings",
    "romanise",
    "skeleton",
    "words",
]
