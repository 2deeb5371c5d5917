"""Lexemes: what they cover, and that tokens and words for details are both groups of them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given

from reader.text.details.words import words_of
from reader.text.tokens.lexer import LexemeKind, lex
from reader.text.tokens.tokenizer import tokenise
from tests.text.strategies import copy
from tests.timing import IN_STEP, growth


def boundaries(spans: list[tuple[int, int]]) -> set[int]:
    return {edge for span in spans for edge in span}


def numbers(text: str) -> list[str]:
    return [text[start:end] for kind, start, end in lex(text) if kind is LexemeKind.NUMBER]


@given(copy)
def test_lexemes_cover_all_but_white_space_in_order(text: str) -> None:
    at = 0
    for _, start, end in lex(text):
        assert at <= start < end
        assert not text[at:start].strip()
        at = end
    assert not text[at:].strip()


@given(copy)
def test_a_text_is_cut_the_same_behind_a_space_and_before_one(text: str) -> None:
    assert [(kind, start - 6, end - 6) for kind, start, end in lex(f"there {text} x")[1:-1]] == lex(text)


@given(copy)
def test_words_for_details_are_groups_of_lexemes(text: str) -> None:
    words = [(w.start, w.end) for w in words_of(text)]
    lexemes = [(start, end) for _, start, end in lex(text)]
    assert boundaries(words) <= boundaries(lexemes)
    assert "".join(text[a:b] for a, b in words) == "".join(text[a:b] for a, b in lexemes)
    assert all(one[1] <= other[0] for one, other in pairwise(words))


@given(copy)
def test_tokens_are_groups_of_lexemes(text: str) -> None:
    assert boundaries([t.span for t in tokenise(text)]) <= boundaries([(s, e) for _, s, e in lex(text)])


@given(copy)
def test_tokens_and_words_agree_on_what_is_a_number(text: str) -> None:
    found = [(start, end) for kind, start, end in lex(text) if kind is LexemeKind.NUMBER]
    tokens = [t.span for t in tokenise(text)]
    words = words_of(text)
    assert {(w.start, w.end) for w in words if w.kind == "n"} <= set(found)
    for start, end in found:
        assert any(low <= start and end <= high for low, high in tokens)
        (word,) = [w for w in words if w.start <= start and end <= w.end]
        assert word.kind == "n" or "-" in word.text  # Covid-19


@pytest.mark.parametrize(
    ("text", "lexemes"),
    [
        ("Calif.", ["Calif."]),
        ("R-Calif.", ["R", "-", "Calif."]),
        ("$5m", ["$", "5", "m"]),
        ("3/4", ["3/4"]),
        ("don’t", ["do", "n’t"]),
        ("CANNOT", ["CAN", "NOT"]),
        ("O’Brien’s", ["O’Brien", "’s"]),
        ("G20", ["G20"]),
        ("9h30", ["9", "h", "30"]),
        ("21 508,37", ["21 508,37"]),
        ("the 1990’s", ["the", "1990", "’s"]),
        ("5th", ["5", "th"]),
        ("U.S.", ["U.S."]),
        ("東京", ["東", "京"]),
        ("e\u0301te\u0301", ["e\u0301te\u0301"]),
    ],
)
def test_what_is_cut_no_further(text: str, lexemes: list[str]) -> None:
    assert [text[start:end] for _, start, end in lex(text)] == lexemes


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Merrin of Calif. said", ["Merrin", "of", "Calif.", "said"]),
        ("Merrin, R-Calif., said", ["Merrin", ",", "R-Calif.", ",", "said"]),
        ("can’t", ["can’t"]),
        ("cannot", ["cannot"]),
        ("al-Masri’s", ["al-Masri", "’s"]),
        ("no-man’s-land", ["no-man’s-land"]),
        ("Covid-19", ["Covid-19"]),
        ("the 9:30 p.m. ferry", ["the", "9:30", "p.m.", "ferry"]),
        ("東京", ["東京"]),
    ],
)
def test_words_keep_names_and_contractions_whole(text: str, words: list[str]) -> None:
    assert [w.text for w in words_of(text)] == words


@pytest.mark.parametrize(
    ("text", "norms"),
    [
        ("3/4", ["0.75"]),
        ("2/3", ["2/3"]),
        ("25/22", ["25", "/", "22"]),
        ("3:2", ["3", ":", "2"]),
        ("3/2", ["3/2"]),
        ("10:30", ["10:30"]),
        ("9 a. m.", ["9:00"]),
        ("can’t", ["can", "not"]),
        ("WON’T", ["will", "not"]),
        ("Anna V. Quist", ["anna", "v", "quist"]),
    ],
)
def test_tokens_have_the_norms_of_their_lexemes(text: str, norms: list[str]) -> None:
    assert [t.norm for t in tokenise(text) if t.norm] == norms


def test_a_number_is_one_lexeme_however_it_is_printed() -> None:
    assert numbers("20,000 or 20 000 or 3.5, 10:30 or 3/4, not G20") == ["20,000", "20 000", "3.5", "10:30", "3/4"]


@pytest.mark.parametrize(
    "piece", ["a", "a'", "n't", "1,", "1 ", "1 000 ", "1 000 1000 ", "1/", "a.", "can", "_", "\u0301", "--"], ids=ascii
)
def test_cutting_grows_in_step_with_the_text(piece: str) -> None:
    assert growth(lambda n: lex(piece * (n // len(piece))), 6_000) < IN_STEP
    assert growth(lambda n: words_of(piece * (n // len(piece))), 6_000) < IN_STEP


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("市长G20峰会12000人", "市 长 G20 峰 会 12000 人"),
        ("フェリーは午前六時に", "フェリー は 午 前 六 時 に"),
        ("ｺｰﾙﾏﾝ氏", "ｺｰﾙﾏﾝ 氏"),
        ("สะพานเก่า", "สะ พา น เก่า"),
        ("ຫ້າແຫ່ງ", "ຫ້າ ແຫ່ ງ"),
        ("ក្រុង", "ក្រុ ង"),
        ("오린 시의회는", "오린 시의회는"),
    ],
)
def test_scripts_without_spaces_are_cut_by_letters_and_runs_of_katakana(text: str, pieces: str) -> None:
    assert [text[start:end] for _, start, end in lex(text)] == pieces.split()
