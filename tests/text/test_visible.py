"""Article text can neither hide nor steer anything once it is visible."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.visible import visible

JOINERS = "\u200c\u200d"


@given(st.text(st.characters(codec=None)))
def test_one_character_for_one_and_nothing_left_that_steers(text: str) -> None:
    shown = visible(text)
    assert len(shown) == len(text)
    assert visible(shown) == shown
    assert not [c for c in shown if unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp")]
    assert not [c for c in shown if unicodedata.bidirectional(c) in ("LRE", "LRO", "RLE", "RLO", "PDF", "LRI", "RLI")]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("The ferry was [sic] late [/b]", "The ferry was [sic] late [/b]"),
        ("\x1b[31mred\x1b[0m", "␛[31mred␛[0m"),
        ("a\u202eb\u202cc", "a⇠b⇡c"),
        ("one\r\ntwo\tthree", "one  two three"),
        ("nul \x00 del \x7f c1 \x9b", "nul ␀ del ␡ c1 \ufffd"),
        ("\ud800", "\ufffd"),
        ("zero\u200bwidth\u00adsoft", "zero␣width¬soft"),
        ("می\u200cخواهم", "می\u200cخواهم"),
    ],
)
def test_shown(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_every_script_is_left_alone() -> None:
    text = "Ελληνικά, кириллица, 日本語, العربية, हिन्दी — “quoted”\u00a0…"
    assert visible(text) == text
