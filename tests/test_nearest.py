"""The nearest known word: one slip away, never merely alike."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.nearest import nearest

COMMANDS = ("open", "compare", "stories", "show", "align", "segment", "config")
words = st.text("abcdeorst", min_size=1, max_size=9)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("comapre", "compare"),
        ("Stories", "stories"),
        ("storys", "stories"),
        ("shw", "show"),
        ("copy", None),
        ("score", None),
        ("tonight", None),
        ("sports", None),
        ("wire", None),
        ("x", None),
    ],
)
def test_a_slip_is_known_and_another_word_is_not(typed: str, meant: str | None) -> None:
    assert nearest(typed, COMMANDS) == meant


@given(words, st.lists(words, min_size=1), st.randoms())
def test_the_order_of_the_known_words_says_nothing(typed: str, known: list[str], random) -> None:  # type: ignore[no-untyped-def]
    shuffled = random.sample(known, len(known))
    assert nearest(typed, known) == nearest(typed, shuffled)


@given(words, st.lists(words))
def test_a_known_word_is_the_nearest_to_itself(typed: str, known: list[str]) -> None:
    assert nearest(typed, [*known, typed]) == typed
