"""Names: how one is written in many ways, and how much two of them are alike.

    compare(read_name("Кавальчук Вольга"), read_name("Olga Petrovna KOVALCHUK"))
        .value      # from 0 to 1: the product of the factors of its reasons
        .reasons    # family name, other script; given name, Belarusian and Russian form; patronymic absent
    romanise("Вольга Кавальчук", Scheme.ICAO, Language.BELARUSIAN)
    byla.names.mrz.read_mrz(text)

It reads words and says nothing of anybody: not where somebody is from, nor that two records are one person. How it
works, and what it cannot: docs/decisions/0134-names.md.
"""

from byla.names.comparison import (
    FAMILY_ABSENT,
    JOINED,
    PATRONYMIC_ABSENT,
    PATRONYMIC_CONFLICT,
    WORD_ABSENT,
    WORD_CONFLICT,
    Comparison,
    Finding,
    Placed,
    Reason,
    compare,
    part_of,
    placed,
    runs,
    unmatched,
    without_particles,
)
from byla.names.distance import CONSONANT, TRANSPOSED, VOWEL, weight
from byla.names.given import given_names
from byla.names.name import MOST_WORDS, PARTICLES, Name, Part, Written, as_name, read_name, written
from byla.names.romanisation import Language, Scheme, romanise
from byla.names.scripts import LONGEST, Script, script, words
from byla.names.slip import slips
from byla.names.sounds import VOWELS, joined, plain, readings, skeleton
from byla.names.word import (
    LEAST,
    MISREAD,
    MOST,
    PAIRED,
    SAME,
    SLIPPED,
    SPELLED,
    Likeness,
    Rule,
    Word,
    closeness,
    compare_words,
    near_readings,
    read_word,
)

__all__ = [
    "CONSONANT",
    "FAMILY_ABSENT",
    "JOINED",
    "LEAST",
    "LONGEST",
    "MISREAD",
    "MOST",
    "MOST_WORDS",
    "PAIRED",
    "PARTICLES",
    "PATRONYMIC_ABSENT",
    "PATRONYMIC_CONFLICT",
    "SAME",
    "SLIPPED",
    "SPELLED",
    "TRANSPOSED",
    "VOWEL",
    "VOWELS",
    "WORD_ABSENT",
    "WORD_CONFLICT",
    "Comparison",
    "Finding",
    "Language",
    "Likeness",
    "Name",
    "Part",
    "Placed",
    "Reason",
    "Rule",
    "Scheme",
    "Script",
    "Word",
    "Written",
    "as_name",
    "closeness",
    "compare",
    "compare_words",
    "given_names",
    "joined",
    "near_readings",
    "part_of",
    "placed",
    "plain",
    "read_name",
    "read_word",
    "readings",
    "romanise",
    "runs",
    "script",
    "skeleton",
    "slips",
    "unmatched",
    "weight",
    "without_particles",
    "words",
    "written",
]
