"""Several versions beside one base."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from platformdirs import user_data_path
from textual.pilot import Pilot

from reader.collation.pipeline import collate_all
from reader.model import Apparatus, Block, Role, Version
from reader.tui.app import ReaderApp
from reader.tui.common.why import WhyScreen
from reader.tui.compare.columns import beside
from reader.tui.compare.layout import Layout
from reader.tui.compare.panes import Panes
from reader.tui.compare.selection import Chosen
from reader.tui.paint.comparison import BASE, Comparison
from reader.tui.paint.levels import compare
from reader.tui.paint.split import SplitPainter, columns
from reader.tui.paint.wording import UNICODE, Mark
from reader.tui.widgets.lines import Lines
from tests.tui.conftest import WIRE, until

LINES = (
    "The harbour bridge was closed to all traffic on Tuesday after a crack was found in its northern pier.",
    "Some 40 people were on the span when the barriers came down, spokeswoman Ada Hale said.",
    "The mayor has called a meeting of the town council for Thursday evening to talk about the ferries.",
    "Repairs would take eleven weeks, the contractor Osric Penhallow estimated in a letter.",
    "Ferries across the sound will run every ten minutes from six in the morning until further notice.",
    "A fox was seen on the roof of the customs house, to the delight of the schoolchildren of Port Ellery.",
)


def version(id: str, paragraphs: Sequence[str]) -> Version:
    blocks = [Block(Role.LEDE if place == 0 else Role.BODY, text) for place, text in enumerate(paragraphs)]
    return Version(id, f"Outlet {id}", tuple(blocks))


def compared(apparatus: Apparatus) -> tuple[Comparison, ...]:
    return tuple(compare(collation) for collation in apparatus.collations)


copies = st.lists(st.sampled_from([*LINES, LINES[1].replace("40", "44")]), min_size=1, max_size=6, unique=True)


@given(copies, st.lists(copies, min_size=2, max_size=3), st.data())
def test_every_sentence_of_every_version_stands_once_in_its_order(
    base: list[str], others: list[list[str]], data: st.DataObject
) -> None:
    made = collate_all(version("a", base), [version(f"v{n}", other) for n, other in enumerate(others)])
    sides = compared(made)
    shown = beside(sides, data.draw(st.integers(0, len(sides) - 1)))
    for pane in range(1 + len(others)):
        own = made.collations[0].left if pane == BASE else made.collations[pane - 1].right
        placed = [cell.sentence for level in shown.levels if (cell := level.cell(pane))]
        assert placed == [sentence.index for sentence in own]
    assert all(0 <= after.row - before.row <= 1 for before, after in pairwise(shown.levels))
    stops = {(pane, id(side.twin or side)) for place in shown.stops for pane, side in _sides(shown, place)}
    expected = {(n, id(side.levels[stop])) for n, side in enumerate(sides, 1) for stop in side.stops}
    assert expected <= stops
    assert set(shown.alerts) <= set(shown.stops)
    painter = SplitPainter(columns(200, 1 + len(others)), UNICODE)
    layout = Layout(shown, painter, UNICODE)
    assert all(len(layout.line(y).text) <= 200 for y in range(layout.height))


def _sides(shown: Comparison, place: int) -> list[tuple[int, object]]:
    return [(pane, side) for pane, side in enumerate(shown.levels[place].sides, 1) if side]


def test_a_cut_tail_is_told_in_its_own_column() -> None:
    made = collate_all(version("a", LINES[:5]), [version("b", LINES[:2]), version("c", LINES[:5])])
    shown = beside(compared(made))
    painter = SplitPainter(columns(180, 3), UNICODE)
    layout = Layout(shown, painter, UNICODE, folded=False)
    text = [layout.line(y).text for y in range(layout.height)]
    assert sum("ends here" in line for line in text) == 1


def test_as_many_as_fit_and_no_more() -> None:
    chosen = Chosen("a", ("b", "c", "d", "e"), at=3)
    assert chosen.shown(120) == ("e",)
    assert chosen.shown(150) == ("e", "b")
    assert chosen.shown(250) == ("e", "b", "c")
    assert chosen.turned(1).shown(250) == ("b", "c", "d")
    assert Chosen("a", ("b",)).shown(250) == ("b",)
    assert chosen.swapped("e") == Chosen("e", ("b", "c", "d", "a"), at=3)


@pytest.fixture
def three(reader: Callable[..., ReaderApp], folder: Path) -> ReaderApp:
    """A story of three versions opened for comparing."""
    (folder / "radio-three.txt").write_text(WIRE.replace("Some 40", "Some 46").replace("By ADA MOSSWICK\n\n", ""))
    names = [str(folder / name) for name in ("northern-wire.txt", "bay-courier.txt", "radio-three.txt")]
    return reader(compare=tuple(names))


async def opened(pilot: Pilot[int]) -> Panes:
    await until(pilot, lambda: any(panes.comparison for panes in pilot.app.screen.query(Panes)))
    return pilot.app.screen.query_one(Panes)


def told(pilot: Pilot[int], id: str) -> str:
    return pilot.app.screen.query_one(f"#{id}", Lines).text


def versions(panes: Panes) -> int:
    return len(panes.comparison.versions) if panes.comparison else 0


async def test_two_beside_the_base_in_a_wide_terminal(three: ReaderApp) -> None:
    async with three.run_test(size=(160, 40)) as pilot:
        panes = await opened(pilot)
        assert versions(panes) == 3
        await until(pilot, lambda: "versions 1 and 2 of 2" in told(pilot, "title"))
        shown = "\n".join(panes.render_line(y).text for y in range(panes.size.height))
        assert "Some 44 people" in shown
        assert "Some 46 people" in shown
        await pilot.press("-")
        await until(pilot, lambda: versions(panes) == 2)
        assert "bay-courier" not in told(pilot, "legend")
        await pilot.press("+")
        await until(pilot, lambda: versions(panes) == 3)
        await pilot.resize_terminal(120, 40)
        await until(pilot, lambda: versions(panes) == 2)


async def test_what_is_meant_follows_the_cursor_from_pane_to_pane(three: ReaderApp) -> None:
    async with three.run_test(size=(160, 40)) as pilot:
        panes = await opened(pilot)
        for _ in range(20):
            await pilot.press("!")
            if panes.about == 1 and "¶2" in told(pilot, "status"):
                break
        assert told(pilot, "legend").startswith(" bay-courier ")
        assert "‘44 people’" in told(pilot, "advisory")
        await pilot.press("l", "y")
        assert ", para 2: Some 46" in pilot.app.clipboard
        assert told(pilot, "legend").startswith(" NW (radio-three) ")
        assert "‘46 people’" in told(pilot, "advisory")
        assert "44" not in pilot.app.clipboard
        await pilot.press("h", "y")
        assert ", para 2: Some 44" in pilot.app.clipboard
        await pilot.press("h")
        assert panes.pane == BASE
        await pilot.press("w")
        await until(pilot, lambda: "44" in told(pilot, "body"))


async def test_one_column_at_any_width_and_back(three: ReaderApp) -> None:
    async with three.run_test(size=(160, 40)) as pilot:
        panes = await opened(pilot)
        await pilot.press("V")
        await until(pilot, lambda: panes.unified and versions(panes) == 2)
        await until(pilot, lambda: "one column" in told(pilot, "title"))
        await until(pilot, lambda: "40 → 44" in panes_text(panes))
        await pilot.press("V")
        await until(pilot, lambda: not panes.unified and versions(panes) == 3)


async def test_changed_facts_alone(three: ReaderApp) -> None:
    async with three.run_test(size=(120, 40)) as pilot:
        panes = await opened(pilot)
        assert "The mayor has called" in panes_text(panes)
        await pilot.press("a")
        await until(pilot, lambda: "flags only" in told(pilot, "title"))
        assert "The mayor has called" not in panes_text(panes)
        assert "Some 44" in panes_text(panes)
        level = panes.level
        assert level is not None
        assert level.mark is Mark.ALERT
        await pilot.press("j", "j", "n", "a")
        await until(pilot, lambda: "The mayor has called" in panes_text(panes))


def panes_text(panes: Panes) -> str:
    return "\n".join(panes.render_line(y).text for y in range(panes.size.height))


async def test_swapped_then_made_the_base(three: ReaderApp) -> None:
    async with three.run_test(size=(120, 40)) as pilot:
        panes = await opened(pilot)
        assert panes.comparison is not None
        other = panes.comparison.versions[1].id
        await pilot.press("x")
        await until(pilot, lambda: panes.comparison is not None and panes.comparison.versions[0].id == other)
        await pilot.press("h", "h", "b")
        await until(pilot, lambda: three.desk is not None and three.desk.snapshot.story_of(other).base.id == other)
        assert panes.comparison.versions[0].id == other


async def test_a_pair_in_the_making_is_given_up_by_undo(three: ReaderApp) -> None:
    async with three.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await pilot.press("U")
        await until(pilot, lambda: "Nothing to undo" in [note.message for note in three._notifications])
        await pilot.press("}")
        await pilot.press("P")
        await until(pilot, lambda: "Go to its match" in told(pilot, "status"))
        assert not list(three._notifications)
        await pilot.press("U")
        await until(pilot, lambda: "Go to its match" not in told(pilot, "status"))
        assert not list(three._notifications)


async def test_what_is_copied_lies_in_a_file_too(three: ReaderApp) -> None:
    async with three.run_test(size=(80, 24)) as pilot:
        panes = await opened(pilot)
        assert panes.comparison is not None
        await until(pilot, lambda: bool(told(pilot, "advisory")))
        assert len(told(pilot, "advisory").splitlines()) == 1
        await pilot.press("Y")
        assert panes.comparison.collation.advisory in three.clipboard
        await until(pilot, lambda: any("also in" in note.message for note in three._notifications))
        file = user_data_path("wirediff", appauthor=False) / "copied.txt"
        assert file.read_text(encoding="utf-8") == three.clipboard + "\n"


async def test_passages_that_one_version_alone_has_are_walked(three: ReaderApp) -> None:
    async with three.run_test(size=(120, 40)) as pilot:
        panes = await opened(pilot)
        seen = set()
        for _ in range(6):
            await pilot.press("}")
            assert panes.level is not None
            assert {Mark.ADDED, Mark.REMOVED} & set(panes.level.marks)
            seen.add(panes.cursor)
        assert len(seen) > 1


async def test_paragraphs_are_numbered_on_both_sides_in_eighty_columns(three: ReaderApp) -> None:
    async with three.run_test(size=(80, 24)) as pilot:
        panes = await opened(pilot)
        start = panes.columns().starts()[1]
        assert any(panes.render_line(y).text[start : start + 3].strip() == "2" for y in range(panes.size.height))


async def test_a_base_beside_the_folder_that_holds_it(reader: Callable[..., ReaderApp], folder: Path) -> None:
    app = reader(compare=(str(folder / "bay-courier.txt"), str(folder)))
    async with app.run_test(size=(120, 40)) as pilot:
        panes = await opened(pilot)
        assert panes.comparison is not None
        assert [version.path for version in panes.comparison.versions] == [
            str(folder / name) for name in ("bay-courier.txt", "northern-wire.txt")
        ]


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (160, 40)])
async def test_the_divider_is_dragged(three: ReaderApp, size: tuple[int, int]) -> None:
    async with three.run_test(size=size) as pilot:
        panes = await opened(pilot)
        cursor, before = panes.cursor, panes.columns()
        bar = before.starts()[1] - 1
        await pilot.mouse_down("#panes", offset=(bar, 3))
        await pilot.hover("#panes", offset=(bar + 10, 3))
        await pilot.mouse_up("#panes", offset=(bar + 10, 3))
        assert panes.columns().starts()[1] - 1 == bar + 10
        assert sum(panes.columns().widths()) == sum(before.widths())
        await until(pilot, lambda: told(pilot, "heads")[bar + 10] == "│")
        assert panes.cursor == cursor
        await pilot.mouse_down("#panes", offset=(bar + 10, 3))
        await pilot.hover("#panes", offset=(1, 3))
        await pilot.mouse_up("#panes", offset=(1, 3))
        assert min(panes.columns().texts) >= 20


async def test_two_clicks_on_a_sentence_say_why(three: ReaderApp) -> None:
    async with three.run_test(size=(120, 40)) as pilot:
        panes = await opened(pilot)
        await until(pilot, lambda: "change " in told(pilot, "status"))
        await pilot.pause()
        x = panes.columns().starts()[1] + 10
        for _ in range(20):  # the panes may still be making room, and on a slow machine two clicks are one and one
            y = next(y for y in range(panes.size.height) if "Some 44" in panes.render_line(y).text)
            await pilot.click("#panes", offset=(x, y), times=2)
            if isinstance(three.screen, WhyScreen):
                break
        await until(pilot, lambda: isinstance(three.screen, WhyScreen) and bool(told(pilot, "body")))


async def test_no_word_of_the_program_lies_over_the_line_that_tells_where_the_cursor_stands(three: ReaderApp) -> None:
    async with three.run_test(size=(80, 24), notifications=True) as pilot:
        await opened(pilot)
        await pilot.press("U")
        await until(pilot, lambda: bool(list(three.screen.query("Toast"))))
        await pilot.press("y")
        status = three.screen.query_one("#status")
        await until(pilot, lambda: all(toast.region.bottom <= status.region.y for toast in three.screen.query("Toast")))
