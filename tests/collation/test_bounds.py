"""An answer to any input, in bounded time."""

from __future__ import annotations

import time
from itertools import product

import pytest

from reader.collation.collate import align_texts
from reader.model import Kind, Link

SAME = "The same line stands here again today."


def took(left: list[str], right: list[str]) -> tuple[tuple[Link, ...], float]:
    start = time.process_time()
    links = align_texts(left, right)
    return links, time.process_time() - start


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
def test_next_to_nothing(left: list[str], right: list[str]) -> None:
    links = align_texts(left, right)
    assert sorted(i for link in links for i in link.left) == list(range(len(left)))
    assert sorted(j for link in links for j in link.right) == list(range(len(right)))


def test_text_from_right_to_left() -> None:
    left = ["قال المسؤول إن الحريق دمر 12 متجرا في المدينة القديمة."]
    right = ["قال المسؤول يوم الأحد إن الحريق دمر 12 متجرا في المدينة القديمة."]
    (link,) = align_texts(left, right)
    assert link.kind is Kind.REPHRASED


def test_thousands_of_equal_sentences() -> None:
    links, seconds = took([SAME] * 5000, ["Another one to begin with."] + [SAME] * 4990)
    assert sum(bool(link.pairs) for link in links) == 4990
    assert seconds < 20


def test_thousands_of_nearly_equal_sentences() -> None:
    links, seconds = took([f"{SAME} {k}" for k in range(2000)], [f"{SAME} {k}" for k in range(1, 2000)])
    assert sum(link.pairs == ((link.left[0], link.left[0] - 1),) for link in links if link.pairs) == 1999
    assert seconds < 20


def test_a_sentence_of_a_million_characters() -> None:
    vocabulary = ["".join(letters) for letters in product("bdgklmnprst", "aeiou", "dgklmnrst", "aeiou")]
    words = (vocabulary * 90)[:200_000]
    left = " ".join(words)
    words[50_000] = "altered"
    links, seconds = took([left, SAME], [" ".join(words), SAME])
    assert [link.kind for link in links] == [Kind.REPHRASED, Kind.SAME]
    assert seconds < 60


@pytest.mark.parametrize(
    "piece", ['"', "“", '"a" ', "12 ", "of Ab ", "he said ", "illegally not ", "on Monday ", "A. "]
)
def test_a_sentence_of_nothing_but_details(piece: str) -> None:
    text = piece * (150_000 // len(piece))
    links, seconds = took([text, SAME], [text[:-1] + "b", SAME])
    assert links[-1].kind is Kind.SAME
    assert seconds < 20


def test_a_million_characters_without_a_space() -> None:
    links, seconds = took(["a" * 1_000_000], ["a" * 999_999 + "b"])
    assert len(links) == 2
    assert seconds < 20
