"""Keys in an editor's hand: Escape only closes, what is copied is whole, the preview is read to its end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from reader.config import DEFAULT
from reader.tui.app import ReaderApp
from reader.tui.compare.screen import CompareScreen
from reader.tui.stories.screen import StoriesScreen
from reader.tui.stories.story_list import StoryList
from tests.tui.conftest import on_screen, until, walk_to

Made = Callable[..., ReaderApp]
LONG = "The harbour office said on Friday evening that " + "the ferries would stop at noon and " * 20 + "not return."


def said(app: ReaderApp) -> list[str]:
    return [notice.message for notice in app._notifications]


async def test_escape_on_the_first_screen_leaves_nothing_and_q_leaves(reader: Made) -> None:
    app = reader()
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await on_screen(pilot, StoriesScreen)
        await pilot.press("escape")
        await until(pilot, lambda: said(app) == ["q quits"])
        assert app.return_code is None
        await pilot.press("q")
        await until(pilot, lambda: app.return_code == 0)


async def test_escape_leaves_no_comparison_that_the_program_was_opened_for(reader: Made, folder: Path) -> None:
    app = reader(compare=(str(folder / "northern-wire.txt"), str(folder / "bay-courier.txt")))
    async with app.run_test(size=(100, 30)) as pilot:
        await on_screen(pilot, CompareScreen)
        await pilot.press("escape")
        assert app.return_code is None
        await pilot.press("q")
        await until(pilot, lambda: app.return_code == 0)


async def test_escape_leaves_where_it_is_the_only_key_for_it(reader: Made) -> None:
    app = reader(config=replace(DEFAULT, keys=(("back", ("escape",)),)))
    async with app.run_test(size=(100, 30)) as pilot:
        await on_screen(pilot, StoriesScreen)
        await pilot.press("escape")
        await until(pilot, lambda: app.return_code == 0)


async def test_copy_without_a_headline_is_copied_whole(reader: Made, folder: Path) -> None:
    (folder / "long.txt").write_text(LONG, encoding="utf-8")
    app = reader()
    async with app.run_test(size=(100, 30)) as pilot:
        await on_screen(pilot, StoriesScreen)
        rows = app.screen.query_one(StoryList)
        await walk_to(pilot, rows, lambda entry: "long" in (entry.version.path or ""))
        await pilot.press("y")
        await until(pilot, lambda: app.clipboard == LONG)


@pytest.mark.parametrize("size", [(80, 24), (140, 24)])
async def test_the_preview_is_scrolled_by_keys_to_its_end_and_back(
    reader: Made, folder: Path, size: tuple[int, int]
) -> None:
    (folder / "long.txt").write_text("Ferries stop\n\n" + f"{LONG}\n\n" * 12 + "The last line.\n", encoding="utf-8")
    app = reader()
    async with app.run_test(size=size) as pilot:
        await on_screen(pilot, StoriesScreen)
        screen = app.screen
        assert isinstance(screen, StoriesScreen)
        await walk_to(pilot, screen.rows, lambda entry: "long" in (entry.version.path or ""))
        await until(pilot, lambda: "The last line." in screen.preview.text)

        def seen() -> str:
            return " ".join(screen.preview.render_line(y).text for y in range(screen.preview.size.height))

        first = seen()
        for _ in range(40):
            await pilot.press("ctrl+d")
        await until(pilot, lambda: "The last line." in seen())
        for _ in range(40):
            await pilot.press("ctrl+u")
        await until(pilot, lambda: seen() == first)
