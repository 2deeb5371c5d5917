"""Article text can neither hide nor steer anything once it is visible."""

from __future__ import annotations

import json
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.visible import escaped, visible, visible_lines
from tests.unseen import ALL, JOINERS, SELECTORS, raw

UNASSIGNED_PLANES = range(0x40000, 0xF0000)

texts = st.text(
    st.one_of(st.characters(codec=None), st.sampled_from("aم字❤1#\u0301\u094d\u0915" + JOINERS + SELECTORS))
)


def test_every_unseen_character_is_shown() -> None:
    hidden = [char for char in ALL if visible(f"x{char}y")[1] in (char, "")]
    assert not raw(hidden)
    assert all(len(visible(f"x{char}y")) == 3 for char in ALL)


def test_every_other_character_is_left_alone() -> None:
    known = set(ALL)
    others = [
        chr(code) for code in range(sys.maxunicode + 1) if code not in UNASSIGNED_PLANES and chr(code) not in known
    ]
    assert [f"U+{ord(char):04X}" for char in others if visible(f"x{char}y") != f"x{char}y"] == []


@given(texts)
def test_one_character_for_one_and_nothing_left_that_steers(text: str) -> None:
    shown = visible(text)
    assert len(shown) == len(text)
    assert visible(shown) == shown
    assert not raw(shown, but=JOINERS + SELECTORS)
    assert not [c for c in shown if unicodedata.bidirectional(c) in ("LRE", "LRO", "RLE", "RLO", "PDF", "LRI", "RLI")]


@given(texts)
def test_joiners_and_selectors_never_stand_in_rows(text: str) -> None:
    shown = visible(text)
    left = [char in JOINERS + SELECTORS for char in shown]
    # A selector and the joiner behind it are the most that stands in a row: ❤, U+FE0F, ZWJ.
    assert not [at for at in range(len(left) - 2) if left[at] and left[at + 1] and left[at + 2]]


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
        ("tags\U000e0041\U000e0042", "tags\ufffd\ufffd"),
        ("kaithi \U000110bd, notes \U0001d173", "kaithi \ufffd, notes \ufffd"),
        ("own sign \ue000", "own sign \ufffd"),
        ("no\u200dbody sees\u200c it", "no␣body sees␣ it"),
        ("a\ufe01b\ufe0f", "a\ufffdb\ufffd"),
        ("❤\ufe0f\ufe0f\ufe0e", "❤\ufe0f\ufffd\ufffd"),
        ("م\u200c\u200d\u200cن", "م\u200c␣␣ن"),
        ("日\u200d本", "日␣本"),
        ("\ufe0f", "\ufffd"),
    ],
)
def test_shown(text: str, shown: str) -> None:
    assert visible(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "Ελληνικά, кириллица, 日本語, العربية, हिन्दी — “quoted”\u00a0…",
        "می\u200cخواهم",  # Persian
        "Twitter\u200cها، ۳۰\u200cساله",  # its endings behind Latin letters and figures
        "क\u094d\u200dष, ന\u0d4d\u200d",  # Hindi, Malayalam at the end of a word
        "👩\u200d💻 👨🏽\u200d🚒 ❤\ufe0f\u200d🔥 1\ufe0f\u20e3 ℹ\ufe0f",
        "葛\U000e0100城市",  # a name in the shape that its bearer writes
        "ᠠ\u180b",  # Mongolian
    ],
)
def test_every_script_is_left_alone(text: str) -> None:
    assert visible(text) == text


def test_lines_are_kept() -> None:
    assert visible_lines("one\r\ntwo\x1b[2J\n") == "one \ntwo␛[2J\n"


def test_json_holds_none_of_them_raw_and_is_the_same_text() -> None:
    text = "x".join(char for char in ALL)
    told = escaped(json.dumps(text, ensure_ascii=False))
    assert not raw(told)
    assert json.loads(told) == text


@given(texts)
def test_json_is_the_same_text(text: str) -> None:
    told = escaped(json.dumps([text, {text: 1}], ensure_ascii=False, indent=2))
    assert not raw(told)
    assert json.loads(told) == json.loads(json.dumps([text, {text: 1}]))
