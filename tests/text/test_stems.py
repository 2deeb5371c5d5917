"""Stems: the forms of a word are one by the language's algorithm, by a cut where there is none."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from reader.text.languages.stems import stem


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("en", "traders trader"),
        ("de", "häuser häusern häuser"),
        ("pt", "partidas partida"),
        ("fr", "grèves grève"),
        (None, "trawlermen trawlermen"),
        ("lb", "gemengerot gemengerots"),
    ],
)
def test_forms_of_a_word_have_one_stem(language: str | None, forms: str) -> None:
    stems = {stem(form, language) for form in forms.split()}
    assert len(stems) == 1
    assert all(stems)


def test_a_stop_word_of_any_language_stays_whole() -> None:
    assert stem("werden", "en") == "werden"
    assert stem("about", "de") == "about"


def test_threads_stem_apart() -> None:
    words = [f"{letters}ations" for letters in ("n", "st", "rel", "oper", "gener") for _ in range(400)]
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda word: stem(word + "ing", "en"), words))
    assert len(set(found)) == 5
