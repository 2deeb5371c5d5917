"""The list walked by keys and mouse: the cursor stands only on what there is something to do with."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from textual.app import App, ComposeResult
from textual.pilot import Pilot

from reader.model import Listing, Story
from reader.tui import theme
from reader.tui.stories.index import Rows
from reader.tui.stories.row_painter import Ticks
from reader.tui.stories.story_list import StoryList


def listed(name: str) -> Listing:
    return Listing(name, name, f"{name}.txt", "Ferry aground", "", None, 431)


def story(id: str, names: str, own: str = "") -> Story:
    return Story(id, tuple(listed(f"{id}{name}") for name in names), frozenset(f"{id}{name}" for name in own))


STORIES = (story("s", "pqrxy", "xy"), story("t", "pz", "z"))
RULES = [row for row, entry in enumerate(Rows(STORIES)) if entry.rule]


class Listed(App[None]):
    def get_theme_variable_defaults(self) -> dict[str, str]:
        return dict(theme.marks(self.current_theme))

    def compose(self) -> ComposeResult:
        yield StoryList(id="list")


@asynccontextmanager
async def shown(height: int) -> AsyncIterator[tuple[Pilot[None], StoryList]]:
    async with Listed().run_test(size=(80, height)) as pilot:
        rows = pilot.app.query_one(StoryList)
        rows.show(Rows(STORIES), Ticks())
        await pilot.pause()
        yield pilot, rows


async def test_one_step_at_a_time_reaches_every_row_but_the_rules() -> None:
    async with shown(24) as (_, rows):
        down = [rows.cursor]
        for _ in range(len(Rows(STORIES))):
            rows.step(1)
            down.append(rows.cursor)
        up = []
        for _ in range(len(Rows(STORIES))):
            rows.step(-1)
            up.append(rows.cursor)
    assert len(RULES) == 2
    assert sorted(set(down)) == sorted({*up, down[-1]}) == [n for n in range(len(Rows(STORIES))) if n not in RULES]


@pytest.mark.parametrize("height", range(2, 14))
async def test_no_way_of_going_ends_on_a_rule(height: int) -> None:
    async with shown(height) as (_, rows):
        for start in range(len(Rows(STORIES))):
            for go in (rows.step, rows.page, rows.end):
                for by in (-1, 1):
                    rows.go(start)
                    assert rows.entry is not None
                    assert not rows.entry.rule
                    before = rows.cursor
                    go(by)
                    assert not rows.entry.rule
                    assert (rows.cursor - before) * by >= 0


async def test_a_click_on_a_rule_does_nothing() -> None:
    async with shown(24) as (pilot, rows):
        await pilot.click(StoryList, offset=(8, 2))
        assert rows.cursor == 2
        for row in RULES:
            await pilot.click(StoryList, offset=(8, row))
            assert rows.cursor == 2


async def test_the_cursor_leaves_a_row_that_becomes_a_rule() -> None:
    async with shown(24) as (_, rows):
        rows.go(RULES[0] - 1)
        rows.show(Rows((story("s", "pqxy", "xy"), STORIES[1])), Ticks())
        assert rows.entry is not None
        assert not rows.entry.rule
