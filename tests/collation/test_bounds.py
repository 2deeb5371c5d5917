"""Collation answers any input, in time that grows in step with it."""

from __future__ import annotations

from itertools import product

import pytest

from reader.collation.pipeline import align_texts
from reader.model import Kind
from tests.timing import IN_STEP, growth

SAME = "The same line stands here again today."


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ([], []),
        ([SAME], []),
        ([], [SAME]),
        ([""], ["…"]),
        (["\ud800 lone \udfff here"], ["\ud800 lone \udfff there"]),
        (["\x00\x1b[31m"], ["\x00"]),
    ],
)
def test_empty_and_broken_text_is_aligned(left: list[str], right: list[str]) -> None:
    links = align_texts(left, right)
    assert sorted(i for link in links for i in link.left) == list(range(len(left)))
    assert sorted(j for link in links for j in link.right) == list(range(len(right)))


def test_text_from_right_to_left() -> None:
    left = ["قال المسؤول إن الحريق دمر 12 متجرا في المدينة القديمة."]
    right = ["قال المسؤول يوم الأحد إن الحريق دمر 12 متجرا في المدينة القديمة."]
    (link,) = align_texts(left, right)
    assert link.kind is Kind.REPHRASED


def test_thousands_of_equal_sentences() -> None:
    def aligned(size: int) -> None:
        links = align_texts([SAME] * size, ["Another one to begin with.", *[SAME] * (size - 10)])
        assert sum(bool(link.pairs) for link in links) == size - 10

    assert growth(aligned, 200) < IN_STEP


def test_thousands_of_nearly_equal_sentences() -> None:
    def aligned(size: int) -> None:
        links = align_texts([f"{SAME} {k}" for k in range(size)], [f"{SAME} {k}" for k in range(1, size)])
        assert sum(link.pairs == ((link.left[0], link.left[0] - 1),) for link in links if link.pairs) == size - 1

    assert growth(aligned, 150) < IN_STEP


def _a_word_altered(size: int) -> None:
    vocabulary = ["".join(letters) for letters in product("bdgklmnprst", "aeiou", "dgklmnrst", "aeiou")]
    words = (vocabulary * 90)[:size]
    left = " ".join(words)
    words[size // 4] = "altered"
    links = align_texts([left, SAME], [" ".join(words), SAME])
    assert [link.kind for link in links] == [Kind.REPHRASED, Kind.SAME]


def test_a_sentence_without_end() -> None:
    assert growth(_a_word_altered, 4_000) < IN_STEP


@pytest.mark.soak
def test_a_sentence_of_a_million_characters() -> None:
    assert growth(_a_word_altered, 20_000) < IN_STEP


@pytest.mark.parametrize("size", [1_500, pytest.param(12_000, marks=pytest.mark.soak)])
@pytest.mark.parametrize(
    "piece", ['"', "“", '"a" ', "12 ", "of Ab ", "he said ", "illegally not ", "on Monday ", "A. "]
)
def test_a_sentence_of_nothing_but_details(piece: str, size: int) -> None:
    def aligned(size: int) -> None:
        text = piece * (size // len(piece))
        assert align_texts([text, SAME], [f"{text[:-1]}b", SAME])[-1].kind is Kind.SAME

    assert growth(aligned, size) < IN_STEP


def test_a_million_characters_without_a_space() -> None:
    assert growth(lambda size: align_texts(["a" * size], ["a" * (size - 1) + "b"]), 125_000) < IN_STEP
    assert len(align_texts(["a" * 1_000_000], ["a" * 999_999 + "b"])) == 2
