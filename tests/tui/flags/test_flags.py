"""The flags of a story in one table: what every version says of each, which rows are seen, where Enter leads."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from textual.pilot import Pilot

from reader.collation.apparatus.flag_table import flag_table
from reader.collation.pipeline import collate_all
from reader.model import Apparatus, Block, DetailKind, Role, Version
from reader.tui.app import ReaderApp
from reader.tui.compare.panes import Panes
from reader.tui.compare.screen import CompareScreen
from reader.tui.flags import painter
from reader.tui.flags.screen import FlagsScreen
from reader.tui.flags.view import Flags, Only, Stand, flags
from reader.tui.paint.comparison import BASE, WITNESS
from reader.tui.paint.wording import ASCII, UNICODE, Glyphs
from reader.tui.stories.story_list import StoryList
from reader.tui.widgets.lines import Lines
from reader.tui.widgets.table import Table
from tests.tui.conftest import on_screen, until, walk_to
from tests.tui.copies import apparatuses

BASE_COPY = (
    "The harbour bridge at Orrin was closed to all traffic on Tuesday after a crack was found in its northern pier.",
    "Some 40 people were on the span when the barriers came down, spokeswoman Ada Hale said.",
    "The mayor has called a meeting of the town council for Thursday evening to talk about the ferries.",
)
FERRIES = "Ferries across the sound will run every 10 minutes from six in the morning, harbour master Tom Rudd said."


GAINED = f"{BASE_COPY[2][:-1]}, harbour master Tom Rudd said."


def version(id: str, outlet: str, *paragraphs: str) -> Version:
    blocks = [Block(Role.LEDE if place == 0 else Role.BODY, text) for place, text in enumerate(paragraphs)]
    return Version(id, outlet, tuple(blocks), lang="en")


@pytest.fixture(scope="module")
def apparatus() -> Apparatus:
    courier = BASE_COPY[1].replace("40", "44")
    return collate_all(
        version("w", "Northern Wire", *BASE_COPY),
        [
            version("c", "Bay Courier", BASE_COPY[0], FERRIES, courier, GAINED),
            version("p", "Capital Post", *BASE_COPY),
            version("r", "Radio Three", BASE_COPY[0]),
        ],
    )


def test_each_version_says_its_value_where_it_stands(apparatus: Apparatus) -> None:
    (line,) = [line for line in flags(apparatus).lines if line.kind is DetailKind.NUMBER and line.disagree]
    told = [(cell.stand, cell.text, cell.paragraph) for cell in line.cells]
    assert told == [
        (Stand.BASE, "40 people", 2),
        (Stand.DIFFERS, "44 people", 3),
        (Stand.SAME, "40 people", 2),
        (Stand.MISSING, "", None),
    ]


def test_enter_leads_to_the_base_s_sentence_beside_the_version_meant(apparatus: Apparatus) -> None:
    (line,) = [line for line in flags(apparatus).lines if line.kind is DetailKind.NUMBER and line.disagree]
    assert [line.place(column) for column in range(4)] == [
        (0, (BASE, 1)),
        (0, (BASE, 1)),
        (1, (BASE, 1)),
        (2, (BASE, 1)),
    ]


def test_what_the_base_lacks_leads_to_a_version_that_has_it(apparatus: Apparatus) -> None:
    gained = [line for line in flags(apparatus).lines if line.cells[0].stand is Stand.MISSING]
    assert gained
    for line in gained:
        assert line.alone
        assert line.cells[1].stand is Stand.ADDED
        assert [line.place(column) for column in range(4)] == [(0, (WITNESS, 3))] * 4


def test_a_sentence_leads_to_its_flag(apparatus: Apparatus) -> None:
    made = flags(apparatus)
    told = made.told_at("c", 2)
    assert told is not None
    assert (told[0].cells[1].text, told[1]) == ("44 people", 1)
    assert made.told_at("p", 2) is None
    assert made.told_at("none", 0) is None


def test_with_one_version_in_sight_it_is_one_that_tells_something(apparatus: Apparatus) -> None:
    made = flags(apparatus)
    numbers = made.picked(DetailKind.NUMBER, Only.DISAGREE)
    assert [made.liveliest(numbers, column) for column in (1, 2, 3)] == [1, 1, 1]


def test_values_are_cut_down_to_where_they_differ() -> None:
    quotes = [f'"We saw the water come down the hill like a freight train {end}," Lott said.' for end in "abc"]
    base, *others = [version(quote[-14], quote[-14], quote) for quote in quotes]
    made = flags(collate_all(base, others))
    (line,) = [line for line in made.lines if line.kind is DetailKind.QUOTE]
    assert [cell.short for cell in line.cells] == ["… train a", "… train b", "… train c"]


def test_a_copied_flag_says_who_says_what(apparatus: Apparatus) -> None:
    made = flags(apparatus)
    (line,) = [line for line in made.lines if line.kind is DetailKind.NUMBER and line.disagree]
    assert painter.copied(made, line) == (
        "Versions disagree on number: Northern Wire (base) ¶2, Capital Post ¶2: “40 people”; "
        "Bay Courier ¶3: “44 people”; missing in Radio Three"
    )


def test_without_flags_it_says_what_was_checked() -> None:
    made = flags(collate_all(version("w", "W", BASE_COPY[0]), [version("c", "C", BASE_COPY[0])]))
    assert made.lines == ()
    assert made.nothing == "No flags: figures, names and dates checked"


@given(apparatuses())
def test_every_flag_has_a_cell_for_every_version_and_a_place(made: Apparatus) -> None:
    table, shown = flag_table(made.collations), flags(made)
    assert [line.rank for line in shown.lines] == [row.rank for row in table]
    for row, line in zip(table, shown.lines, strict=True):
        assert len(line.cells) == len(made.versions)
        for each, cell in zip(made.versions, line.cells, strict=True):
            assert (cell.stand is Stand.MISSING) == (row.values[each.id] is None)
            if cell.sentence is not None:
                assert shown.told_at(each.id, cell.sentence) is not None
        for column in range(len(line.cells)):
            at, place = line.place(column)
            assert 0 <= at < len(made.witnesses)
            if place:
                pane, sentence = place
                assert sentence in {s.index for s in (made.collations[at].left, made.collations[at].right)[pane]}


@given(apparatuses(), st.sampled_from(Only))
def test_the_kinds_share_the_flags_out(made: Apparatus, only: Only) -> None:
    shown = flags(made)
    counts = shown.counts(only)
    assert {kind: len(shown.picked(kind, only)) for kind in counts} == counts
    assert sum(counts.values()) == len(shown.picked(None, only))
    assert set(shown.picked(None, Only.DISAGREE)).isdisjoint(shown.picked(None, Only.ALONE))


@given(apparatuses(6), st.integers(12, 260), st.integers(0, 8), st.sampled_from((UNICODE, ASCII)))
def test_no_line_is_wider_than_its_columns(made: Apparatus, width: int, first: int, glyphs: Glyphs) -> None:
    shown = flags(made)
    at = painter.columns(shown, width, first)
    assert at.width == width
    assert 0 <= at.outlets.start < at.outlets.stop <= len(made.witnesses)
    painted = painter.FlagsPainter(shown, shown.lines, at, glyphs)
    lines = [*painted.heads, *(painted.row(place) for place in range(len(shown.lines)))]
    assert [cell_len(line.text) for line in lines] == [width] * len(lines)
    assert [line.level for line in lines[2:]] == list(range(len(shown.lines)))
    for line in shown.lines:
        assert all(cell_len(text.text.rstrip()) <= width for text in painter.foot(shown, line, glyphs, width))
        told = painter.copied(shown, line)
        assert all(name in told for name in shown.names.values())


@pytest.mark.parametrize(("width", "versions"), [(80, 1), (120, 2), (200, 3)])
def test_a_narrow_table_shows_one_version_at_a_time(apparatus: Apparatus, width: int, versions: int) -> None:
    assert len(painter.columns(flags(apparatus), width).outlets) == versions


def test_beside_one_version_in_sight_stands_what_another_says_otherwise(apparatus: Apparatus) -> None:
    shown = flags(apparatus)
    row = next(place for place, line in enumerate(shown.lines) if line.cells[0].text == "40 people")
    for first, told in ((0, "! 44 people "), (1, "= 40 people  ! 44 people ‹"), (2, "− missing  ! 44 people ‹")):
        painted = painter.FlagsPainter(shown, shown.lines, painter.columns(shown, 80, first), UNICODE)
        assert told in painted.row(row).text
        assert ("‹" in painted.row(row).text) is (first > 0)


@pytest.mark.parametrize("width", [60, 80, 140])
def test_the_chosen_kind_is_named_in_any_width(width: int) -> None:
    base = (
        "Mayor Ada Hale allegedly said on Monday that 40 people did not leave the quay.",
        "“We saw the boat go down,” Lea Tarn said on Friday of the 12 hours she spent at sea.",
    )
    other = (
        "Mayor Eda Hale reportedly denied on Tuesday that 44 people did leave the quay.",
        "“We saw the ship go down,” Lea Tern claimed on Sunday of the 21 hours she spent at sea.",
    )
    shown = flags(collate_all(version("w", "W", *base), [version("c", "C", *other)]))
    kinds = shown.counts()
    assert len(kinds) > 4
    for kind, count in kinds.items():
        text = painter.legend(shown, kind, Only.ALL, width).text
        assert len(text) <= width
        assert "[" in text
        assert str(count) in text[text.index("[") :]


# By keys


async def opened(pilot: Pilot[int]) -> tuple[ReaderApp, FlagsScreen]:
    app = pilot.app
    assert isinstance(app, ReaderApp)
    await until(pilot, lambda: app.snapshot.finished)
    await walk_to(pilot, app.screen.query_one("#list", StoryList), lambda entry: not entry.lone)
    await pilot.press("f")
    await on_screen(pilot, FlagsScreen)
    screen = app.screen
    assert isinstance(screen, FlagsScreen)
    await until(pilot, lambda: len(screen.table.shown) > 0)
    await pilot.pause()
    return app, screen


def shown_rows(screen: FlagsScreen) -> list[str]:
    strips = [screen.table.render_line(y).text for y in range(2, screen.table.size.height)]
    return [text.replace("▌", " ") for text in strips if text.strip()]


@pytest.fixture
def three(folder: Path) -> Path:
    """A third version, with another figure than the other two and something of its own."""
    wire = (folder / "northern-wire.txt").read_text(encoding="utf-8")
    told = wire.replace("Some 40", "Some 52").replace("four miles", "two miles")
    told = told.replace("to talk about the ferries.", "to talk about the ferries, harbour master Tom Rudd said.")
    (folder / "capital-post.txt").write_text(f"{told}\n{FERRIES}\n", encoding="utf-8")
    return folder


@pytest.mark.usefixtures("three")
async def test_which_numbers_differ(reader: Callable[..., ReaderApp]) -> None:
    async with reader().run_test(size=(120, 30)) as pilot:
        _, screen = await opened(pilot)
        everything = shown_rows(screen)
        await pilot.press("tab")
        assert "[" in screen.query_one("#legend", Lines).text
        numbers = shown_rows(screen)
        assert numbers == [row for row in everything if "number" in row] != everything
        await pilot.press("a")
        assert all(row.lstrip().startswith("!") for row in shown_rows(screen))
        assert "flags where versions disagree" in screen.query_one("#title", Lines).text
        assert any("40 people" in row and "44 people" in row and "52 people" in row for row in shown_rows(screen))
        await pilot.press("A")
        assert "flags that only one version has" in screen.query_one("#title", Lines).text
        assert shown_rows(screen)
        assert all("!" not in row for row in shown_rows(screen))
        await pilot.press("A")
        assert shown_rows(screen) == everything


@pytest.mark.usefixtures("three")
async def test_enter_shows_the_place_and_back_returns_to_the_row(reader: Callable[..., ReaderApp]) -> None:
    async with reader().run_test(size=(80, 24)) as pilot:
        app, screen = await opened(pilot)
        await pilot.press("tab", "down", "]")
        row, column = screen.table.cursor, screen.table.column
        line = screen.table.render_line(2 + row).text
        meant = screen.subject()
        base = screen.story().base.id
        await pilot.press("left", "left")
        place = screen.place()
        assert place is not None
        assert place[0] == base
        base_sentence = place[1]
        await pilot.press("right", *["right"] * (column - 1))
        await pilot.press("enter")
        await on_screen(pilot, CompareScreen)
        panes = app.screen.query_one(Panes)
        await until(pilot, lambda: panes.level is not None)
        said = panes.comparison
        assert said is not None
        assert meant is not None
        assert panes.level is not None
        assert said.collation.witness.id == meant.id
        shown = panes.level.cell(BASE)
        assert shown is not None
        assert shown.sentence == base_sentence
        await pilot.press("q")
        await until(pilot, lambda: app.screen is screen)
        assert (screen.table.cursor, screen.table.column) == (row, column)
        assert screen.table.render_line(2 + row).text == line


@pytest.mark.usefixtures("three")
async def test_compare_opens_the_flag_under_its_cursor(reader: Callable[..., ReaderApp]) -> None:
    async with reader().run_test(size=(100, 24)) as pilot:
        app, first = await opened(pilot)
        await pilot.press("end", "enter")
        await on_screen(pilot, CompareScreen)
        await until(pilot, lambda: app.screen.query_one(Panes).level is not None)
        compare = app.screen
        assert isinstance(compare, CompareScreen)
        place = compare.place()
        assert place is not None
        await pilot.press("f")
        await until(pilot, lambda: app.screen not in (compare, first))
        await until(pilot, lambda: bool(app.screen.query(Table)) and bool(app.screen.query_one(Table).shown))
        flagged = app.screen
        assert isinstance(flagged, FlagsScreen)
        assert flagged.place() == place


@pytest.mark.usefixtures("three")
async def test_a_row_is_copied_whole(reader: Callable[..., ReaderApp]) -> None:
    async with reader().run_test(size=(80, 24)) as pilot:
        app, screen = await opened(pilot)
        await pilot.press("y")
        await until(pilot, lambda: app.clipboard != "")
        assert app.clipboard == screen.copied()
        assert app.clipboard.count(":") >= 2


async def test_an_article_alone_has_no_flags_to_show(reader: Callable[..., ReaderApp], folder: Path) -> None:
    (folder / "bay-courier.txt").unlink()
    async with reader().run_test(size=(80, 24), notifications=True) as pilot:
        app = pilot.app
        assert isinstance(app, ReaderApp)
        await until(pilot, lambda: app.snapshot.finished)
        stories = app.screen
        await until(pilot, lambda: stories.query_one("#list", StoryList).entry is not None)
        await pilot.press("f")
        await pilot.pause()
        assert app.screen is stories


def test_flags_of_nothing_are_none() -> None:
    alone = version("w", "W", BASE_COPY[0])
    assert flags(Apparatus(alone, (), ())) == Flags(
        (alone,), {"w": "W"}, (), "No flags: figures, names and dates checked"
    )
