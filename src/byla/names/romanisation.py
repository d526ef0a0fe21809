"""How a Cyrillic name is written in Latin letters: by Doc 9303, by BGN/PCGN, by ISO 9, and as five languages do.

A scheme is a table of letters, exceptions by language, and rules for letters among others. The rules apply first, in
their order. Doc 9303 prints no row for ь and none for the apostrophe: they leave nothing (law_and_facts 5.1).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from byla.names.scripts import clean

_LETTERS = "абвгдежзийклмнопрстуфхцчшщъыьэюяёіўґєї"
_VOWELS = "аеёиоуыэюяіїє"
_AFTER = rf"(?:(?<![а-яёіўґєї])|(?<=[{_VOWELS}ъьйў]))"  # at the beginning, or behind a vowel or a sign


class Language(StrEnum):
    """The language that a Cyrillic name is written in."""

    RUSSIAN = "ru"
    BELARUSIAN = "be"
    UKRAINIAN = "uk"


class Scheme(StrEnum):
    """Who writes."""

    ICAO = "icao"
    BGN = "bgn"
    ISO9 = "iso9"
    FRENCH = "fr"
    GERMAN = "de"
    POLISH = "pl"
    LITHUANIAN = "lt"
    LACINKA = "lacinka"


@dataclass(frozen=True)
class _Table:
    letters: Mapping[str, str]
    rules: tuple[tuple[str, str], ...] = ()
    by_language: Mapping[Language, Mapping[str, str]] = field(default_factory=dict)
    rules_by_language: Mapping[Language, tuple[tuple[str, str], ...]] = field(default_factory=dict)

    def write(self, word: str, language: Language) -> str:
        for pattern, latin in (*self.rules_by_language.get(language, ()), *self.rules):
            word = re.sub(pattern, latin, word)
        letters = {**self.letters, **self.by_language.get(language, {})}
        return "".join(letters.get(letter, letter) for letter in word)


def romanise(name: str, scheme: Scheme, language: Language = Language.RUSSIAN) -> str:
    """The name in Latin letters; what is not Cyrillic stays. Doc 9303 writes capitals."""
    written = re.sub(r"[\w'ʼ’]+", lambda word: _word(word[0], scheme, language), clean(name))
    return written.upper() if scheme is Scheme.ICAO else written


def _word(word: str, scheme: Scheme, language: Language) -> str:
    small = re.sub(r"['ʼ’]", "ъ" if scheme is not Scheme.ICAO else "", word.lower())
    written = _TABLES[scheme].write(small, language)
    if len(word) > 1 and word.isupper():
        return written.upper()
    return written[:1].upper() + written[1:] if word[:1].isupper() else written


def _table(latin: str) -> dict[str, str]:
    return {letter: "" if one == "-" else one for letter, one in zip(_LETTERS, latin.split(), strict=True)}


_RU, _BE, _UK = Language.RUSSIAN, Language.BELARUSIAN, Language.UKRAINIAN
_H = {_BE: {"г": "h"}, _UK: {"г": "h", "и": "y"}}
_SOFT = {"ль": "l", "нь": "ń", "сь": "ś", "зь": "ź", "ць": "ć"}
_IOTATED = (("е", "e"), ("ё", "o"), ("ю", "u"), ("я", "a"), ("є", "e"))
_UKRAINIAN_FIRST = (("є", "ye"), ("ї", "yi"), ("й", "y"), ("ю", "yu"), ("я", "ya"))
_SLAVIC_SOFT = (
    *((rf"л{one}", f"l{latin}") for one, latin in _IOTATED),
    *((rf"{_AFTER}{one}", f"j{latin}") for one, latin in _IOTATED),
    *((rf"(?<=[жшчцщ]){one}", latin) for one, latin in _IOTATED),
    *((one, f"i{latin}") for one, latin in _IOTATED),
    *_SOFT.items(),
    (r"л(?=[иі])", "l"),
)
_TABLES = {
    Scheme.ICAO: _Table(
        _table("a b v g d e zh z i i k l m n o p r s t u f kh ts ch sh shch ie y - e iu ia e i u g ie i"),
        by_language={_BE: {"г": "h", "ё": "io"}, _UK: {"г": "h", "и": "y"}},
        rules_by_language={_UK: tuple((rf"\b{one}", two) for one, two in _UKRAINIAN_FIRST)},
    ),
    Scheme.BGN: _Table(
        _table("a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch ” y ’ e yu ya yo i w g ye yi"),
        rules=((rf"{_AFTER}е", "ye"),),
        by_language={_BE: {"г": "h"}, _UK: {"г": "h", "и": "y"}},
        rules_by_language={_UK: ((r"е", "e"),)},
    ),
    Scheme.ISO9: _Table(
        _table("a b v g d e ž z i j k l m n o p r s t u f h c č š ŝ ʺ y ʹ è û â ë ì ŭ g̀ ê ï"),
    ),
    Scheme.FRENCH: _Table(
        _table("a b v g d e j z i ï k l m n o p r s t ou f kh ts tch ch chtch - y - e iou ia io i ou g ie ï"),
        rules=(
            (r"г(?=[еиіэ])", "gu"),
            (rf"(?<=[{_VOWELS}])с(?=[{_VOWELS}])", "ss"),
            (rf"(?<=[{_VOWELS}])е", "ïe"),
            (r"(?<=[иы])й", ""),
            (r"ин\b", "ine"),
            (r"ын\b", "yne"),
        ),
    ),
    Scheme.GERMAN: _Table(
        _table("a b w g d e sch s i i k l m n o p r s t u f ch z tsch sch schtsch - y - e ju ja jo i u g je ji"),
        rules=(
            (rf"(?<=[{_VOWELS}])с(?=[{_VOWELS}])", "ss"),
            (rf"{_AFTER}е", "je"),
            (r"(?<=[иы])й", ""),
        ),
    ),
    Scheme.POLISH: _Table(
        _table("a b w g d e ż z i j k ł m n o p r s t u f ch c cz sz szcz - y - e iu ia io i u g ie ji"),
        rules=((r"(?<=[сц])кий\b", "ki"), (r"(?<=[сц])кая\b", "ka"), (r"(?<=[жшц])и", "y"), *_SLAVIC_SOFT),
        by_language=_H,
        rules_by_language={_UK: ((r"е", "e"),)},
    ),
    Scheme.LITHUANIAN: _Table(
        _table("a b v g d e ž z i j k l m n o p r s t u f ch c č š šč - y - e iu ia io i v g e ji"),
        rules=(
            (r"(?<=[сц])к(?:ий|і)\b", "kis"),
            (r"(?<=[сц])кая\b", "kaja"),
            (r"ый\b", "as"),
            (r"ч\b", "čius"),
            (r"ь\b", "is"),
            (r"й\b", "jus"),
            (r"(?<=[бвгджзклмнпрстфхцшщў])\b", "as"),
            (rf"{_AFTER}е", "je"),
            *((rf"{_AFTER}{one}", f"j{latin}") for one, latin in _IOTATED[1:4]),
        ),
        by_language=_H,
    ),
    Scheme.LACINKA: _Table(
        _table("a b v h d e ž z i j k ł m n o p r s t u f ch c č š šč - y - e iu ia io i ŭ g ie ji"),
        rules=_SLAVIC_SOFT,
    ),
}  # fmt: skip
