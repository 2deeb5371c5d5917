"""House style told from news, and spellings folded."""

from __future__ import annotations

import pytest

from reader.model import Kind
from reader.text.house_style import spelling
from reader.text.languages.germanic import en
from tests.quality.sets import style


def _folded(word: str) -> str:
    return spelling.fold(word, en.LANGUAGE.style)


@pytest.mark.parametrize(
    ("left", "right"), [pair for group in style.ALIKE.values() for pair in group], ids=lambda text: text[:40]
)
def test_house_style_is_no_news(left: str, right: str) -> None:
    assert style.kind(left, right) is Kind.RESTYLED
    assert style.kind(right, left) is Kind.RESTYLED


@pytest.mark.parametrize(("left", "right"), style.UNLIKE, ids=lambda text: text[:40])
def test_news_is_not_house_style(left: str, right: str) -> None:
    assert style.kind(left, right) is Kind.REPHRASED
    assert style.kind(right, left) is Kind.REPHRASED


def test_the_lists_are_as_long_as_they_claim() -> None:
    assert sum(map(len, style.ALIKE.values())) >= 60
    assert len(style.UNLIKE) >= 40


@pytest.mark.parametrize(
    ("british", "american"),
    [("favourable", "favorable"), ("centred", "centered"), ("kilometres", "kilometers"), ("tunnelling", "tunneling"),
     ("paralysed", "paralyzed"), ("haemorrhage", "hemorrhage"), ("organisations", "organizations")],
)  # fmt: skip
def test_both_sides_of_the_ocean_fold_to_one(british: str, american: str) -> None:
    assert _folded(british) == _folded(american)


@pytest.mark.parametrize("word", ["four", "hour", "prize", "size", "seize", "acre", "were", "controlled", "filled"])
def test_words_that_only_look_it_stay(word: str) -> None:
    assert _folded(word) == word
