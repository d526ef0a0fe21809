"""Our romanisation beside two independent tools: iuliia (ICAO Doc 9303, BGN/PCGN) and cyrtranslit (Belarusian)."""

from __future__ import annotations

import cyrtranslit
import iuliia
import pytest

from byla.names import Language, Scheme, compare_words, read_word, romanise

RUSSIAN = """
    Щербаков Юрий Цветков Хомяков Жуков Яшин Эдуард Быков Вячеслав Чижиков Шубин Фролов Тимофеев Игорь Пахомова
    Зинаида Крыжановский Лазарева Журавский
"""
BELARUSIAN = "Шаўцоў Вольга Мікалай Рыгор Ганна Якушаў Чыжык Жураўлёў Дзмітрый Пятроўна Кавальчук Цімафей"


@pytest.mark.parametrize("name", RUSSIAN.split())
def test_russian_is_written_as_iuliia_writes_it(name: str) -> None:
    assert (
        romanise(name, Scheme.ICAO, Language.RUSSIAN).upper() == iuliia.ICAO_DOC_9303.translate(name).upper()
    )


@pytest.mark.parametrize("name", [*RUSSIAN.split(), *BELARUSIAN.split()])
def test_what_the_tools_write_is_found_again(name: str) -> None:
    schemas = (iuliia.ICAO_DOC_9303, iuliia.BGN_PCGN, iuliia.GOST_779, iuliia.TELEGRAM, iuliia.MOSMETRO)
    written = (
        [schema.translate(name) for schema in schemas]
        if name in RUSSIAN.split()
        else [cyrtranslit.to_latin(name, "by")]
    )
    for latin in written:
        likeness = compare_words(read_word(name), read_word(latin))
        assert likeness is not None, (name, latin)
        assert likeness.value >= 0.85, (name, latin, likeness)
