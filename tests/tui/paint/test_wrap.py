"""Text broken at words: nothing lost, nothing wider than its column."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.tui.paint.lines import Piece, Tone
from reader.tui.paint.wrap import apart, breaks, fill, shorten, wrap

CHARACTERS = [*"abcdefgh ,.é漢字かな、。한국", "e\u0301", "👩\u200d🔬", "🇳🇴", "\u00a0", "\n"]
WORDS = st.lists(st.sampled_from(CHARACTERS), max_size=80).map("".join)


@given(WORDS, st.integers(2, 40))
def test_every_character_but_blanks_stands_in_one_line(text: str, width: int) -> None:
    lines = breaks(text, width)
    shown = "".join(text[start:end] for start, end in lines)
    assert "".join(shown.split()) == "".join(text.split())
    assert all(a[1] <= b[0] for a, b in pairwise(lines))


@given(WORDS, st.integers(2, 40))
def test_no_line_is_wider_than_its_column(text: str, width: int) -> None:
    assert all(cell_len(text[start:end]) <= width for start, end in breaks(text, width))


@given(st.lists(st.tuples(WORDS, st.sampled_from(Tone)), max_size=6), st.integers(2, 30))
def test_pieces_keep_their_tones_over_breaks(parts: list[tuple[str, Tone]], width: int) -> None:
    pieces = [Piece(text, tone) for text, tone in parts]
    for tone in Tone:
        given_ = "".join(p.text for p in pieces if p.tone is tone)
        shown = "".join(p.text for line in wrap(pieces, width) for p in line if p.tone is tone)
        assert "".join(shown.split()) == "".join(given_.split())


def test_words_stay_whole_where_they_fit() -> None:
    text = "Ferries run every ten minutes"
    assert [text[a:b] for a, b in breaks(text, 12)] == ["Ferries run", "every ten", "minutes"]


def test_a_closing_mark_never_begins_a_line() -> None:
    text = "橋は火曜日に閉鎖。"
    for width in range(4, 18):
        assert not any(text[a:b].startswith("。") for a, b in breaks(text, width))


@given(WORDS, st.integers(0, 30))
def test_shortened_text_fits_and_filled_text_fills(text: str, width: int) -> None:
    assert cell_len(shorten(text, width)) <= width
    assert cell_len(fill(text, width)) == width


def test_shortening_ends_at_a_word() -> None:
    assert shorten("Harbour bridge closes after inspectors find crack", 30) == "Harbour bridge closes after…"


@given(st.lists(WORDS, max_size=6), st.integers(0, 30))
def test_names_set_apart_fit_and_those_that_fit_stay(names: list[str], width: int) -> None:
    shown = apart(names, width)
    assert len(shown) == len(names)
    for name, short in zip(names, shown, strict=True):
        assert cell_len(short) <= width
        if cell_len(name) <= width:
            assert short == name


@given(
    st.text("abc-", min_size=12, max_size=20), st.lists(st.text("xyz", min_size=3, max_size=3), unique=True, max_size=5)
)
def test_names_that_differ_at_the_end_are_told_apart(start: str, ends: list[str]) -> None:
    names = [f"{start}{end}" for end in ends]
    assert len(set(apart(names, 10))) == len(names)
