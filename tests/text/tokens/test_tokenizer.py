"""Tokens: what they cover, and which spellings they count as one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.house_style.style import DEFAULT
from reader.text.tokens.tokenizer import tokenise
from tests.text.strategies import copy
from tests.timing import IN_STEP, growth


def norms(text: str) -> list[str]:
    return [t.norm for t in tokenise(text) if t.norm]


@given(copy)
def test_tokens_cover_all_but_white_space_in_order(text: str) -> None:
    at = 0
    for token in tokenise(text):
        start, end = token.span
        assert at <= start < end
        assert token.text == text[start:end]
        assert not text[at:start].strip()
        at = end
    assert not text[at:].strip()


@given(copy)
def test_tokenising_is_a_function_of_the_text(text: str) -> None:
    assert tokenise(text) == tokenise(text)


@pytest.mark.parametrize(
    ("printed", "unit"),
    [
        ("per cent", "percent"),
        ("1 million", "1000000"),
        ("U.S.", "united states"),
        ("Gov.", "governor"),
        ("9 November", "november 9"),
        ("$2.5 million", "2500000 dollar"),
        ("two hundred and fifty", "250"),
        ("9:30 p.m.", "21:30"),
        ("New York", "new york"),
    ],
)
def test_a_fixed_phrase_is_one_token(printed: str, unit: str) -> None:
    found = [t for t in tokenise(f"There, {printed} it was.") if t.text == printed]
    assert [t.norm for t in found] == [unit]


def test_honorifics_and_commas_may_stand_or_fall() -> None:
    free = [t.text for t in tokenise("Mr Varr, Mrs. Holt, and Ms Pym left.") if not t.norm]
    assert free == ["Mr", ",", "Mrs.", ",", "Ms", "."]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("told us so", "told US so"),
        ("in May it fell", "in may it fell"),
        ("the Polish crew", "the polish crew"),
        ("it said", "IT said"),
        ("the first march", "the first March"),
        ("resign", "re-sign"),
        ("10.5", "105"),
    ],
)
def test_what_means_something_else_keeps_apart(one: str, other: str) -> None:
    assert norms(one) != norms(other)


def test_a_capital_at_the_head_of_a_sentence_says_nothing() -> None:
    assert norms("May he rest.")[0] == "may"
    assert norms("May 5 was cold.")[0] == "may 5"


def test_a_style_is_extended_by_groups_of_spellings() -> None:
    style = DEFAULT.extended(
        [["Velmgrad", "Welmgrad"], ["IAKO", "International Agency of Keel and Orrin"], ["Welmgrad", "Old Town"]]
    )

    def said(text: str) -> list[str]:
        return [t.norm for t in tokenise(text, style) if t.norm]

    assert said("Welmgrad's mayor") == said("Velmgrad’s mayor")
    assert said("the International Agency of Keel and Orrin met") == said("the IAKO met")
    assert said("Old Town fell") == said("Velmgrad fell")
    assert norms("Welmgrad fell") != norms("Velmgrad fell")


def test_groups_that_say_nothing_leave_the_style_as_it_is() -> None:
    style = DEFAULT.extended([[], ["Velm"], ["", "  "], ["U.S.", "United States"]])
    assert [t.norm for t in tokenise("The US and Velm", style)] == norms("The US and Velm")


@pytest.mark.parametrize(
    "piece",
    ["a", "a-", "1,", "one hundred ", "\ud800", "\x00 ", "'", "5 million ", "million ", "مرحبا ", "中", "-$5 m ",
     "half a ", "12 and a half "],
    ids=ascii,
)  # fmt: skip
def test_cutting_grows_in_step_with_the_text(piece: str) -> None:
    assert growth(lambda n: tokenise(piece * (n // len(piece))), 6_000) < IN_STEP


@given(st.integers(0, 10**15))
def test_a_number_is_the_same_however_it_is_grouped(number: int) -> None:
    assert norms(f"{number:,}") == norms(str(number))


@given(st.integers(1, 999), st.sampled_from(["thousand", "million", "billion"]))
def test_a_scale_is_the_same_in_words_and_in_noughts(count: int, scale: str) -> None:
    noughts = {"thousand": 3, "million": 6, "billion": 9}[scale]
    assert norms(f"{count} {scale} crowns") == norms(f"{count}{'0' * noughts} crowns")
