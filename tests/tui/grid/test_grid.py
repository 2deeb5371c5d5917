"""All versions of a story in one table: every sentence has its row, every state its word, every line its width."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from textual.pilot import Pilot

from reader.collation.pipeline import collate, collate_all
from reader.config import Config
from reader.model import Apparatus, Block, Kind, Role, Shape, Version
from reader.tui.app import ReaderApp
from reader.tui.common.why import WhyScreen
from reader.tui.compare.panes import Panes
from reader.tui.compare.screen import CompareScreen
from reader.tui.grid.foot import foot
from reader.tui.grid.painter import GridPainter, columns, said_in
from reader.tui.grid.screen import GridScreen
from reader.tui.grid.table import GridTable
from reader.tui.grid.view import Grid, grid
from reader.tui.paint.comparison import BASE, WITNESS
from reader.tui.paint.wording import ASCII, UNICODE, Glyphs, Mark
from reader.tui.reading.screen import ReadingScreen
from reader.tui.stories.screen import StoriesScreen
from reader.tui.stories.story_list import StoryList
from reader.tui.unique.screen import UniqueScreen
from reader.tui.widgets.lines import Lines
from tests.tui.conftest import COURIER, WIRE, on_screen, until, walk_to
from tests.tui.invented import FERRY, Told, collation, tellings

POST = """Bridge shut; ferries to run every ten minutes

The harbour bridge was closed to all traffic on Tuesday after inspectors found a crack in its northern pier, the \
Port Authority said.

Ferries across the sound will run every ten minutes from six in the morning until further notice.

Two tugs stood by under the span until dusk.
"""


def version(id: str, *paragraphs: str) -> Version:
    blocks = tuple(Block(Role.LEDE if at == 0 else Role.BODY, text) for at, text in enumerate(paragraphs))
    return Version(id, f"Outlet {id}", blocks)


def story(told: list[list[Told]]) -> Apparatus:
    """An apparatus whose witnesses have nothing to do with each other; each is read against its own base."""
    made = [collation(one, witness=f"Outlet {at}") for at, one in enumerate(told)]
    made = [replace(one, witness=replace(one.witness, id=f"right {at}")) for at, one in enumerate(made)]
    return Apparatus(made[0].base, tuple(one.witness for one in made), tuple(made))


@st.composite
def stories(draw: st.DrawFn) -> Apparatus:
    """One base read by several witnesses, each with additions of its own."""
    first = [item for item in draw(tellings()) if item.left is not None] or [Told("It began.", None, Kind.REMOVED)]
    told = []
    for _ in range(draw(st.integers(1, 6))):
        one = []
        for item in first:
            answer = draw(st.sampled_from(("same", "lost", "other")))
            right = {"same": item.left, "lost": None, "other": "It was said otherwise."}[answer]
            kind = {"same": Kind.SAME, "lost": Kind.REMOVED, "other": Kind.REPHRASED}[answer]
            one.append(Told(item.left, right, kind, item.changes, moved=item.moved and right is not None))
            if draw(st.booleans()):
                one.append(Told(None, f"New {draw(st.integers(0, 9))} 漢字.", Kind.ADDED))
        told.append(one)
    return story(told)


@given(stories(), st.integers(0, 9))
def test_every_sentence_has_exactly_one_row(made: Apparatus, shared: int) -> None:
    between = {}
    if len(made.collations) > 1:
        sides = made.collations[:2]
        alike = [[s.index for s in side.right if s.text.startswith(f"New {shared}")] for side in sides]
        between = {(0, 1): frozenset(zip(*alike, strict=False))}
    table = grid(made, between)
    assert [row.base for row in table.rows if row.base is not None] == [s.index for s in made.collations[0].left]
    for outlet, one in enumerate(made.collations):
        cells = [(row.base is None, row.cells[outlet]) for row in table.rows]
        added = [j for extra, cell in cells if extra and cell.marks for j in cell.sentences]
        paired = [j for extra, cell in cells if not extra for j in cell.sentences]
        assert sorted(added) == list(one.unique_right)
        assert sorted(paired) == sorted(j for link in one.links for _, j in link.pairs)
        assert all(cell.marks for extra, cell in cells if not extra)


@given(stories())
def test_every_alert_of_a_link_is_told_in_exactly_one_cell(made: Apparatus) -> None:
    table = grid(made, {})
    for outlet, one in enumerate(made.collations):
        told = sum(len(row.cells[outlet].changes) for row in table.rows)
        assert told == sum(change.alert for link in one.links for change in link.details)


@given(stories(), st.integers(12, 260), st.integers(0, 8), st.sampled_from((UNICODE, ASCII)))
def test_no_line_is_wider_than_its_columns(made: Apparatus, width: int, first: int, glyphs: Glyphs) -> None:
    table = grid(made, {})
    at = columns(width, len(table.comparisons), first)
    assert at.width == width
    assert 0 <= at.outlets.start < at.outlets.stop <= len(table.comparisons)
    painter = GridPainter(table, at, glyphs)
    painted = [*painter.heads, *(painter.row(place) for place in range(len(table.rows)))]
    assert [cell_len(line.text) for line in painted] == [width] * len(painted)
    assert [line.level for line in painted[2:]] == list(range(len(table.rows)))
    for place in range(len(table.rows)):
        for outlet in (None, 0, len(table.comparisons) - 1):
            assert all(cell_len(line.text.rstrip()) <= width for line in foot(table, place, outlet, width, glyphs))


def test_a_point_of_the_screen_is_in_its_column() -> None:
    at = columns(80, 3)
    assert [at.at(x) for x in (0, at.number + at.base - 1)] == [0, 0]
    assert at.at(at.number + at.base + 1) == 1
    assert at.at(79) == at.outlets.stop


def test_each_state_has_a_glyph_and_a_word() -> None:
    table = grid(story([list(FERRY)]), {})
    said = ["".join(piece.text for piece in said_in(row.cells[0], UNICODE, 24)) for row in table.rows]
    assert said == [
        "= same",
        "! number",
        "− removed",
        "+ ¶3",
        "↓ ¶5 moved",
        "≈ house style",
    ]
    wide = "".join(piece.text for piece in said_in(table.rows[1].cells[0], UNICODE, 60))
    assert wide == '! number changed: "40" → "44"'
    assert all(row.cells[0].marks for row in table.rows)


def test_hidden_house_style_is_the_same_and_no_stop() -> None:
    made = story([list(FERRY)])
    shown, hidden = grid(made, {}), grid(made, {}, house_style=False)
    assert Mark.STYLE in [row.cells[0].marks[0] for row in shown.rows]
    assert Mark.STYLE not in [row.cells[0].marks[0] for row in hidden.rows]
    assert len(hidden.stops) == len(shown.stops) - 1
    assert hidden.alerts == shown.alerts == ((1, 0),)


def test_what_two_outlets_added_is_one_row_in_its_place() -> None:
    base = version("a", "The old mill at Quarnley burned down on Monday.", "Nobody was hurt, the fire service said.")
    ferry = "Sparks set light to three haystacks across the river before the rain came."
    one = version("b", base.blocks[0].text, ferry, base.blocks[1].text)
    two = version("c", base.blocks[0].text, base.blocks[1].text, ferry)
    three = version("d", base.blocks[0].text, base.blocks[1].text)
    made = collate_all(base, (one, two, three))
    pairs = frozenset(pair for link in collate(one, two).links for pair in link.pairs)
    together, apart = grid(made, {(0, 1): pairs}), grid(made, {})
    assert [row.base for row in together.rows] == [0, None, 1]
    row = together.rows[1]
    assert (row.after, row.holder) == (0, 0)
    assert [cell.sentences for cell in row.cells] == [(1,), (2,), ()]
    assert [cell.alike for cell in row.cells[:2]] == [None, True]
    assert row.cells[2].marks == ()
    assert [row.base for row in apart.rows] == [0, None, 1, None]
    assert together.at(1, 2) == 1
    assert together.at(None, 1) == 2


def test_a_tail_cut_off_is_one_stop() -> None:
    told = [Told("The bridge was closed.", "The bridge was closed.", Kind.SAME)]
    told += [Told(f"Paragraph {number} says more.", None, Kind.REMOVED) for number in range(5)]
    assert grid(story([told]), {}).stops == ((1, 0),)


def test_the_foot_begins_with_the_sentence_under_the_cursor_and_holds_its_partners() -> None:
    one, two, both = "Nobody was hurt in it.", "It took an hour to put out.", "Nobody was hurt and it took an hour."
    made = collation([Told(one, both, Kind.REPHRASED), Told(two, None, Kind.REMOVED)])
    merged = replace(made.links[0], left=(0, 1), pairs=((0, 0), (1, 0)), shape=Shape.MERGED)
    made = replace(made, links=(merged,), unique_left=())
    table = grid(Apparatus(made.base, (made.witness,), (made,)), {})
    assert table.stops == ((0, 0),)
    for place, (first, second) in enumerate(((one, two), (two, one))):
        for width in (60, 120):
            text = " ".join(" ".join(line.text for line in foot(table, place, 0, width, UNICODE)).split())
            assert text.index(first) < text.index(second)
            assert width < 100 or both in text


# Driven by keys


@pytest.fixture
def three(folder: Path) -> Path:
    """The folder with a third version of the story, that adds what the second added."""
    (folder / "capital-post.txt").write_text(POST, encoding="utf-8")
    return folder


def table_of(app: ReaderApp) -> GridTable:
    return app.screen.query_one("#table", GridTable)


async def on_grid(pilot: Pilot[int]) -> tuple[ReaderApp, GridTable, Grid]:
    """From the stories to the grid of the story with the most versions."""
    app = pilot.app
    assert isinstance(app, ReaderApp)
    await until(pilot, lambda: app.snapshot.finished and app.screen.query_one("#list", StoryList).entry is not None)
    rows = app.screen.query_one("#list", StoryList)
    await walk_to(pilot, rows, lambda entry: not entry.lone)
    await pilot.press("g")
    await on_screen(pilot, GridScreen)
    table = table_of(app)
    await until(pilot, lambda: table.grid is not None)
    await pilot.pause()
    assert table.grid is not None
    return app, table, table.grid


def shown(table: GridTable) -> list[str]:
    return [table.render_line(y).text for y in range(table.size.height)]


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (250, 70)])
async def test_the_table_is_shown_and_walked(
    reader: Callable[..., ReaderApp], three: Path, size: tuple[int, int]
) -> None:
    async with reader(three).run_test(size=size) as pilot:
        _, table, made = await on_grid(pilot)
        seen = shown(table)
        assert "base" in seen[0]
        assert all(len(line) <= size[0] for line in seen)
        assert any("! number" in line or "! quote" in line for line in seen)
        assert (table.cursor, table.column) == (0, 1)
        await pilot.press("j", "l", "l", "l")
        assert (table.cursor, table.column) == (1, 2)
        await pilot.press("k", "h", "h", "h")
        assert (table.cursor, table.column) == (0, 0)
        await pilot.press("!")
        assert (table.cursor, table.column - 1) == made.alerts[0]
        await pilot.press("1")
        assert (table.cursor, table.column - 1) == made.alerts[-1]
        await pilot.press("home", "h", "h", "n")
        assert (table.cursor, table.column - 1) == made.stops[0]
        await pilot.press("end")
        assert table.cursor == len(made.rows) - 1
        assert table.scroll_offset.y <= table.cursor < table.scroll_offset.y + table.size.height
        assert shown(table)[0] == seen[0]
        await pilot.press("q")
        await on_screen(pilot, StoriesScreen)


async def test_the_foot_says_both_sentences_whole(reader: Callable[..., ReaderApp], folder: Path) -> None:
    async with reader(folder).run_test(size=(100, 30)) as pilot:
        app, table, made = await on_grid(pilot)
        await pilot.press("!")
        await pilot.pause()
        row = made.rows[table.cursor]
        said = made.comparisons[0].collation
        text = " ".join(app.screen.query_one("#foot", Lines).text.split())
        for sentence in (row.sentence, said.right[row.cells[0].sentences[0]]):
            assert all(word in text for word in sentence.text.split())
        await pilot.press("y")
        assert row.sentence.text in app.clipboard
        assert len(app.clipboard.splitlines()) >= 3


async def test_versions_of_one_outlet_are_told_apart_in_what_is_copied(
    reader: Callable[..., ReaderApp], folder: Path
) -> None:
    both = Config(outlets=(("bay-courier.txt", "NW"),))
    async with reader(folder, config=both).run_test(size=(100, 30)) as pilot:
        app, _, _ = await on_grid(pilot)
        await pilot.press("!", "y")
        names = [line.partition(", para 2: Some 4")[0] for line in app.clipboard.splitlines()[:2]]
        assert sorted(names) == ["NW (bay-courier)", "NW (northern-wire)"]
        await pilot.press("v", "d")
        await on_screen(pilot, ReadingScreen)
        await pilot.press("n")
        await until(pilot, lambda: app.screen.place() is not None)
        await pilot.press("y")
        assert app.clipboard.startswith(tuple(names))


async def test_a_cell_opens_the_comparison_there(reader: Callable[..., ReaderApp], three: Path) -> None:
    async with reader(three).run_test(size=(120, 40)) as pilot:
        app, table, made = await on_grid(pilot)
        row, outlet = made.alerts[-1]
        table.go(row, outlet + 1)
        await pilot.press("enter")
        await on_screen(pilot, CompareScreen)
        panes = app.screen.query_one("#panes", Panes)
        await until(pilot, lambda: panes.level is not None)
        assert panes.comparison is not None
        assert panes.comparison.collation.witness.id == made.apparatus.witnesses[outlet].id
        level = panes.level
        assert level is not None
        cell = level.cell(BASE)
        assert cell is not None
        assert cell.sentence == made.rows[row].base
        await pilot.press("g")
        await until(pilot, lambda: isinstance(app.screen, GridScreen) and table_of(app).grid is not None)
        assert table_of(app).cursor == row


async def test_what_two_added_opens_where_this_outlet_has_it(reader: Callable[..., ReaderApp], three: Path) -> None:
    async with reader(three).run_test(size=(120, 40)) as pilot:
        app, table, made = await on_grid(pilot)
        row = next((at for at, x in enumerate(made.rows) if "Ferries across" in x.sentence.text), None)
        assert row is not None
        mine = made.rows[row]
        holders = [at for at, cell in enumerate(mine.cells) if cell.sentences]
        assert len(holders) + (mine.base is not None) == 2
        table.go(row, holders[-1] + 1)
        await pilot.press("enter")
        await on_screen(pilot, CompareScreen)
        panes = app.screen.query_one("#panes", Panes)
        await until(pilot, lambda: panes.level is not None)
        level = panes.level
        assert level is not None
        assert any(
            cell.sentence == (mine.base if pane == BASE else mine.cells[holders[-1]].sentences[0])
            for pane in (BASE, WITNESS)
            if (cell := level.cell(pane))
        )


async def test_the_other_screens_are_a_key_away(reader: Callable[..., ReaderApp], folder: Path) -> None:
    async with reader(folder).run_test(size=(120, 40)) as pilot:
        app, table, made = await on_grid(pilot)
        await pilot.press("u")
        await on_screen(pilot, UniqueScreen)
        await pilot.press("q", "!", "w")
        await on_screen(pilot, WhyScreen)
        await pilot.press("escape", "v")
        await on_screen(pilot, ReadingScreen)
        assert app.screen.listed.id == made.apparatus.witnesses[table.column - 1].id
        await pilot.press("q", "t")
        await until(pilot, lambda: table.grid is not None and not table.grid.house_style)


async def test_another_base_by_key(reader: Callable[..., ReaderApp], folder: Path) -> None:
    async with reader(folder).run_test(size=(120, 40)) as pilot:
        _, table, made = await on_grid(pilot)
        witness = made.apparatus.witnesses[0].id
        await pilot.press("b")
        await until(pilot, lambda: table.grid is not None and table.grid.apparatus.base.id == witness)


async def test_more_outlets_than_fit_scroll_sideways(reader: Callable[..., ReaderApp], folder: Path) -> None:
    for number in range(5):
        text = COURIER.replace("Some 44", f"Some {45 + number}")
        (folder / f"gazette-{number}.txt").write_text(text, encoding="utf-8")
    async with reader(folder).run_test(size=(80, 24)) as pilot:
        app, table, made = await on_grid(pilot)
        assert len(made.comparisons) == 6
        first = shown(table)[0]
        assert len(table.shown) < 6
        base = first[: len(first) // 3]
        for _ in range(6):
            await pilot.press("right")
        assert table.column == 6
        assert 5 in table.shown
        moved = shown(table)[0]
        assert moved != first
        assert moved.startswith(base)
        assert "of 6 versions" in app.screen.query_one("#title", Lines).text


@pytest.mark.parametrize(("key", "back"), [("down", "up"), ("n", "p"), ("pagedown", "pageup")])
async def test_keys_begin_with_the_rows_in_sight_where_the_cursor_is_not(
    reader: Callable[..., ReaderApp], folder: Path, key: str, back: str
) -> None:
    for name in ("northern-wire", "bay-courier"):
        told = (folder / f"{name}.txt").read_text(encoding="utf-8")
        more = "\n".join(f"Ferry {n} left the quay at {n} minutes past nine, {name} said.\n" for n in range(60))
        (folder / f"{name}.txt").write_text(f"{told}\n{more}", encoding="utf-8")
    async with reader().run_test(size=(80, 24)) as pilot:
        _, table, made = await on_grid(pilot)
        rows = len(made.rows)
        for top, struck, reached in ((rows - 10, key, range(rows - 30, rows)), (0, back, range(20))):
            table.scroll_to(0, top, animate=False)
            await until(pilot, lambda top=top: top == 0 or table.scroll_offset.y > rows // 2)
            await pilot.press(struck)
            assert table.cursor in reached
            assert 0 <= table.cursor - table.scroll_offset.y < table.size.height


async def test_a_lone_article_has_no_table(reader: Callable[..., ReaderApp], tmp_path: Path) -> None:
    only = tmp_path / "only.txt"
    only.write_text(WIRE, encoding="utf-8")
    async with reader(only).run_test(size=(100, 30)) as pilot:
        app = pilot.app
        assert isinstance(app, ReaderApp)
        await until(pilot, lambda: app.snapshot.finished and app.screen.query_one("#list", StoryList).entry is not None)
        await pilot.press("g")
        await pilot.pause()
        assert isinstance(app.screen, StoriesScreen)


async def test_a_click_moves_and_a_double_click_opens(reader: Callable[..., ReaderApp], folder: Path) -> None:
    async with reader(folder).run_test(size=(120, 40)) as pilot:
        _, table, _ = await on_grid(pilot)
        await pilot.click("#table", offset=(110, 5))
        assert (table.cursor, table.column) == (3, 1)
        await pilot.click("#table", offset=(110, 5), times=2)
        await on_screen(pilot, CompareScreen)


async def test_ten_columns_are_survived(reader: Callable[..., ReaderApp], three: Path) -> None:
    async with reader(three).run_test(size=(10, 6)) as pilot:
        _, table, _ = await on_grid(pilot)
        await pilot.press("n", "right", "right", "end", "!", "home")
        assert table.cursor == 0
        await pilot.press("q")
        await on_screen(pilot, StoriesScreen)


def test_a_cell_with_no_room_for_the_kinds_of_its_facts_counts_them() -> None:
    base = "Some 40 people were on the span when the barriers came down on Tuesday evening, spokeswoman Ada Hale said."
    other = "Some 44 people were on the span when the barriers came down on Monday evening."
    same = "The mayor has called a meeting of the town council for Thursday evening to talk about the ferries."
    apparatus = collate_all(version("a", same, base), (version("b", same, other),))
    made = grid(apparatus, apparatus.between)
    cell = next(row.cells[0] for row in made.rows if row.cells[0].changes)
    for width in range(9, 40):
        told = "".join(piece.text for piece in said_in(cell, UNICODE, width))
        assert "…" not in told or width > 30
    assert "".join(piece.text for piece in said_in(cell, UNICODE, 9)) == f"! {len(cell.changes)} flags"
