"""Find in text: every match is marked, counted and gone to, whatever is folded, scrolled out or cut off."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import cast

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from textual.pilot import Pilot

from reader.model import Apparatus
from reader.tui.app import ReaderApp
from reader.tui.common.find_bar import FindBar
from reader.tui.common.screen import ReaderScreen
from reader.tui.compare.panes import Panes
from reader.tui.compare.screen import CompareScreen
from reader.tui.flags.painter import FlagsPainter
from reader.tui.flags.painter import columns as flag_columns
from reader.tui.flags.screen import FlagsScreen
from reader.tui.flags.view import flags
from reader.tui.grid.painter import GridPainter, columns
from reader.tui.grid.screen import GridScreen
from reader.tui.grid.view import grid
from reader.tui.paint.find import Matches, Query, find, find_in_lines, marked, texts, window
from reader.tui.paint.levels import compare
from reader.tui.paint.lines import Line, Piece, Tone
from reader.tui.paint.split import SplitPainter
from reader.tui.paint.split import columns as panes_in
from reader.tui.paint.table import TablePainter, marked_cells, matches
from reader.tui.paint.unified import UnifiedPainter
from reader.tui.paint.wording import UNICODE
from reader.tui.paint.wrap import wrap
from reader.tui.reading.page import PageView
from reader.tui.reading.screen import ReadingScreen
from reader.tui.stories.story_list import StoryList
from reader.tui.unique.screen import UniqueScreen
from reader.tui.widgets.choices import Choices
from reader.tui.widgets.lines import Lines
from reader.tui.widgets.searched import Searched
from tests.tui.conftest import on_screen, until, walk_to
from tests.tui.copies import apparatuses

_TONES = {Tone.MATCH, Tone.MATCH_HERE}
_words = st.sampled_from(("the", "bridge", "40", "e", "span was", "漢", "café", "“it", "x" * 20, "x" * 90, "said."))


def runs(line: Line) -> int:
    """How many spans of a line are marked; one behind the other is one where they touch."""
    tones = [piece.tone in _TONES for piece in line.pieces if piece.text]
    return sum(here and not before for before, here in zip([False, *tones], tones, strict=False))


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        ("cafe", "A CAFÉ, a cafe\u0301.", ["CAFÉ", "cafe\u0301"]),
        ("CAFÉ", "a cafe", ["cafe"]),
        ("it's 'so'", "It’s ‘so’", ["It’s ‘so’"]),
        ("strasse", "die Straße", ["Straße"]),
        ("ten  to-six", "ten\u00a0to–six", ["ten\u00a0to–six"]),
        ("a.c", "abc a.c", ["a.c"]),
        ("かき", "がき", []),
        ("aa", "aaaaa", ["aa", "aa"]),
        ("  ", "a b", []),
        ("", "a", []),
    ],
)
def test_case_accents_and_printers_signs_are_left_aside(words: str, text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in Query(words).spans(text)] == found


@given(st.text(max_size=60), st.integers(0, 59), st.integers(1, 20))
@example("Cafe\u0301", 3, 1)
def test_what_stands_in_a_text_is_found_there(text: str, at: int, size: int) -> None:
    query = Query(text[at : at + size])
    spans = query.spans(text)
    assert bool(spans) >= bool(query and text[at : at + size].strip() == text[at : at + size] and at < len(text))
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))


@given(st.lists(st.sampled_from(("harbour", "bridge", "was", "closed", "café")), min_size=1, max_size=30), _words)
def test_a_break_of_lines_hides_nothing(words: list[str], wanted: str) -> None:
    text = " ".join(words)
    query = Query(wanted)
    for width in (8, 13, 80):
        lines = [Line((Piece("  "), *line, Piece("   "))) for line in wrap([Piece(text)], width)]
        assert len(find_in_lines(lines, query)) == len(query.spans(text))


@given(apparatuses(1), _words, st.integers(20, 160), st.booleans())
def test_what_is_counted_in_the_panes_is_what_is_marked(made: Apparatus, words: str, width: int, unified: bool) -> None:
    said = compare(made.collations[0])
    painter = UnifiedPainter(width, UNICODE) if unified else SplitPainter(panes_in(width), UNICODE)
    blocks = [(place, painter.paint(place, level)) for place, level in enumerate(said.levels)]
    found = find(texts(blocks, by_pane=True), Query(words))
    lines = {(block, row): line for block, own in blocks for row, line in enumerate(own)}
    assert [match.row for match in found.places] == sorted(match.row for match in found.places)
    for row, line in lines.items():
        shown = found.marked(row, line, 0)
        assert shown.text == line.text
        assert shown.level == line.level
        spans = sorted(span for match in found.places for at, span in match.spans if at == row)
        told = "".join(piece.text for piece in shown.pieces if piece.tone in _TONES)
        assert told == "".join(line.text[start:end] for start, end in spans)
    for at, match in enumerate(found.places):
        tones = [
            piece.tone for row, _ in match.spans for piece in found.marked(row, lines[row], at).pieces
        ]  # every match can be the one gone to
        assert Tone.MATCH_HERE in tones


def _tables(made: Apparatus, width: int, query: Query) -> list[tuple[int, TablePainter]]:
    table, shown = grid(made, {}), flags(made)
    return [
        (len(table.rows), GridPainter(table, columns(width, len(table.comparisons)), UNICODE, query)),
        (len(shown.lines), FlagsPainter(shown, shown.lines, flag_columns(shown, width), UNICODE, query)),
    ]


@given(apparatuses(4), _words, st.integers(24, 160))
def test_every_matching_cell_of_a_table_in_sight_is_marked_and_no_other(
    made: Apparatus, words: str, width: int
) -> None:
    query = Query(words)
    for rows, painter in _tables(made, width, query):
        found = matches((painter.texts(row) for row in range(rows)), query)
        shown = {0, *(outlet + 1 for outlet in painter.columns.outlets)}
        for row in range(rows):
            own = {column: Tone.MATCH for at, column in found if at == row}
            line = marked_cells(painter.row(row), query, own)
            assert line.text == painter.row(row).text
            told = {piece.pane for piece in line.pieces if piece.tone is Tone.MATCH}
            seen = {column for column in shown & own.keys() if _text_of(line, column)}
            assert told == seen


def _text_of(line: Line, column: int) -> str:
    return "".join(piece.text for piece in line.pieces if piece.pane == column).strip()


@given(st.lists(st.text(max_size=9), max_size=6), st.data())
def test_marking_changes_tones_alone(parts: list[str], data: st.DataObject) -> None:
    line = Line(tuple(Piece(part, Tone.FAINT, at) for at, part in enumerate(parts)), 3)
    edges = sorted(set(data.draw(st.lists(st.integers(0, len(line.text)), max_size=6))))
    spans = [(span, Tone.MATCH) for span in list(pairwise(edges))[::2]]
    shown = marked(line, spans)
    assert (shown.text, shown.level) == (line.text, 3)
    told = "".join(piece.text for piece in shown.pieces if piece.tone is Tone.MATCH)
    assert told == "".join(line.text[start:end] for (start, end), _ in spans)


def test_a_text_that_is_cut_shows_its_match() -> None:
    text = "Traffic was sent over the old stone bridge at Millford, where queues reached four miles by noon."
    assert window(text, Query("traffic"), 30) == text
    assert "queues" in window(text, Query("queues"), 30)[:30]
    assert window(text, Query("ferries"), 30) == text


def test_nothing_is_found_in_nothing() -> None:
    assert len(Matches()) == 0
    assert len(find_in_lines([], Query("a"))) == 0
    assert len(find_in_lines([Line((Piece("a"),))], Query(""))) == 0


# By keys

SCREENS: dict[str, tuple[type[ReaderScreen], str]] = {
    "enter": (CompareScreen, "panes"),
    "v": (ReadingScreen, "page"),
    "g": (GridScreen, "table"),
    "f": (FlagsScreen, "table"),
    "u": (UniqueScreen, "found"),
}


async def opened(pilot: Pilot[int], key: str) -> tuple[ReaderScreen, Searched]:
    app = pilot.app
    assert isinstance(app, ReaderApp)
    await until(pilot, lambda: app.snapshot.finished)
    await walk_to(pilot, app.screen.query_one("#list", StoryList), lambda entry: not entry.lone)
    await pilot.press(key)
    await on_screen(pilot, SCREENS[key][0])
    screen = cast("ReaderScreen", app.screen)
    part = screen.query_one(f"#{SCREENS[key][1]}")
    await until(pilot, lambda: any("40" in text for text in seen(screen)))
    return screen, cast("Searched", part)


def seen(screen: ReaderScreen) -> list[str]:
    return [strip.text for strip in screen._compositor.render_strips()]


def count(screen: ReaderScreen) -> str:
    return screen.query_one("#count", Lines).text.strip()


def typed(words: str) -> Sequence[str]:
    return ["space" if letter == " " else letter for letter in words]


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
@pytest.mark.parametrize("key", SCREENS)
async def test_matches_are_counted_walked_and_ended(
    reader: Callable[..., ReaderApp], key: str, size: tuple[int, int]
) -> None:
    async with reader().run_test(size=size) as pilot:
        screen, part = await opened(pilot, key)
        await pilot.press("slash", *typed("40 PEOPLE"), "enter")
        await until(pilot, lambda: count(screen).endswith(f"of {part.matches}"))
        assert part.matches > 0
        first, total = int(count(screen).split(" of ")[0]), part.matches
        for step in range(total):
            assert count(screen).startswith(f"{(first - 1 + step) % total + 1} of {total}")
            await pilot.press("n")
        assert count(screen).startswith(f"{first} of {total}")
        await pilot.press(*["N"] * first)
        assert count(screen) == f"{total} of {total}, from the end"
        await pilot.press("n")
        assert count(screen) == f"1 of {total}, from the top"
        await pilot.press("escape")
        assert pilot.app.screen is screen
        assert part.matches == 0
        assert not screen.query_one(FindBar).display
        assert pilot.app.focused is None


async def test_keys_come_back_when_it_ends(reader: Callable[..., ReaderApp]) -> None:
    async with reader().run_test(size=(100, 30)) as pilot:
        screen, part = await opened(pilot, "enter")
        panes = cast("Panes", part)
        await pilot.press("home", "n")
        changed = panes.cursor
        await pilot.press("home", "slash", *typed("millford"), "enter", "n")
        assert panes.level is not None
        assert panes.cursor != changed
        await pilot.press("escape", "home", "n")
        assert panes.cursor == changed
        assert "next match" not in screen.query_one("#keys", Lines).text


async def test_what_is_folded_away_is_unfolded_and_folded_again(reader: Callable[..., ReaderApp], folder: Path) -> None:
    alike = "\n\n".join(f"The {word} lamps along the quay were lit again on Friday night." for word in NUMBERS)
    for name in ("northern-wire.txt", "bay-courier.txt"):
        copy = (folder / name).read_text(encoding="utf-8")
        (folder / name).write_text(f"{copy}\n{alike}\n", encoding="utf-8")
    async with reader().run_test(size=(100, 40)) as pilot:
        _, part = await opened(pilot, "enter")
        panes = cast("Panes", part)
        await pilot.press("end")
        assert not any("seventh lamps" in line for line in seen(cast("ReaderScreen", pilot.app.screen)))
        await pilot.press("slash", *typed("seventh lamps"), "enter")
        assert panes.matches == 2
        assert any("seventh lamps" in line for line in seen(cast("ReaderScreen", pilot.app.screen)))
        await pilot.press("a")
        assert panes.matches == 2
        await pilot.press("a", "escape")
        await pilot.pause()
        assert not any("seventh lamps" in line for line in seen(cast("ReaderScreen", pilot.app.screen)))


NUMBERS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


async def test_words_typed_ahead_lose_no_key(reader: Callable[..., ReaderApp]) -> None:
    async with reader().run_test(size=(100, 30)) as pilot:
        screen, part = await opened(pilot, "v")
        await pilot.press("slash", *typed("the bridge"), "enter", "n", "slash", *typed("crack"), "enter")
        assert screen.query_one(FindBar).field.value == "crack"
        await until(pilot, lambda: count(screen).endswith(f"of {part.matches}"))
        assert part.matches == cast("PageView", part).text.lower().count("crack")


async def test_a_word_that_is_nowhere_is_said_to_be(reader: Callable[..., ReaderApp]) -> None:
    async with reader().run_test(size=(80, 24)) as pilot:
        screen, part = await opened(pilot, "g")
        await pilot.press("slash", *typed("zeppelin"), "enter", "n")
        assert count(screen) == "no match"
        assert part.matches == 0
        await pilot.press("slash", "backspace", "enter")
        assert not screen.query_one(FindBar).display


async def test_unique_shows_whole_what_is_looked_through(reader: Callable[..., ReaderApp]) -> None:
    async with reader().run_test(size=(60, 24)) as pilot:
        _, part = await opened(pilot, "u")
        choices = cast("Choices", part)
        assert "queues reached" not in " ".join(choices.text.split())
        await pilot.press("slash", *typed("queues reached"), "enter")
        assert choices.matches == 1
        assert "queues reached" in " ".join(choices.text.split())
        await pilot.press("escape")
        assert "queues reached" not in " ".join(choices.text.split())


async def test_a_new_width_keeps_what_is_looked_for(reader: Callable[..., ReaderApp]) -> None:
    async with reader().run_test(size=(120, 30)) as pilot:
        screen, part = await opened(pilot, "enter")
        await pilot.press("slash", *typed("the span when"), "enter")
        before = part.matches
        for width in (90, 72, 120):
            await pilot.resize_terminal(width, 30)
            await pilot.pause()
            await until(pilot, lambda: part.matches == before)
            assert count(screen).endswith(f"of {before}")
