"""Choices among lines: by screenfuls, to either end, and past the last choice to all that stands below it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.app import App, ComposeResult

from reader.tui import theme
from reader.tui.paint.lines import Line, Piece
from reader.tui.widgets.choices import Choices
from tests.examples import examples

HEIGHT = 6


class Shown(App[None]):
    """A dozen versions: some with entries under their heading, the last without any."""

    def __init__(self, entries: list[int]) -> None:
        super().__init__()
        self.entries = entries

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return dict(theme.marks(self.current_theme))

    def compose(self) -> ComposeResult:
        yield Choices(id="found")

    def on_mount(self) -> None:
        lines, place = [], 0
        for number, count in enumerate(self.entries):
            lines += [Line(), Line((Piece(f"version {number}"),))]
            for _ in range(count):
                lines.append(Line((Piece(f"   entry {place}"),), place))
                place += 1
        self.query_one(Choices).show(lambda _: lines)


def seen(app: App[None]) -> set[str]:
    choices = app.query_one(Choices)
    return {choices.render_line(y).text.strip("▌ ") for y in range(choices.size.height)}


@examples(10)
@given(st.lists(st.integers(0, 9), min_size=1, max_size=12))
@pytest.mark.parametrize("key", ["step", "page"])
def test_every_line_comes_into_sight_on_the_way_down_and_end_is_the_end(key: str, entries: list[int]) -> None:
    import asyncio

    async def walked() -> None:
        app = Shown(entries)
        async with app.run_test(size=(40, HEIGHT)) as pilot:
            await pilot.pause()
            choices = app.query_one(Choices)
            there = {line.strip() for line in choices.text.splitlines()}
            found = seen(app)
            for _ in range(len(choices.text.splitlines()) + 2):
                getattr(choices, key)(1)
                await pilot.pause()
                found |= seen(app)
            assert there <= found
            choices.end(-1)
            await pilot.pause()
            assert "version 0" in seen(app)
            choices.end(1)
            await pilot.pause()
            last = choices.text.splitlines()[-1].strip()
            assert last in seen(app)

    asyncio.run(walked())


async def test_a_page_is_a_screenful_of_lines_not_of_choices() -> None:
    app = Shown([40])
    async with app.run_test(size=(40, 12)) as pilot:
        await pilot.pause()
        choices = app.query_one(Choices)
        choices.page(1)
        assert choices.cursor == 10
        choices.page(-1)
        assert choices.cursor == 0
