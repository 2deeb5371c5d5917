"""Copy that comes, changes and goes while the desk is open."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.desk import scanner
from reader.tui.app import ReaderApp
from reader.tui.stories.story_list import StoryList
from tests.tui.conftest import until


async def test_new_copy_is_taken_in_and_the_cursor_stays(
    reader: Callable[..., ReaderApp], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scanner, "_PAUSE_SECONDS", 0.05)
    monkeypatch.setattr(scanner, "_DISCOVERY_SHARE", 1.0)
    async with reader().run_test(size=(120, 40)) as pilot:
        app = pilot.app
        assert isinstance(app, ReaderApp)
        await until(pilot, lambda: app.snapshot.finished and bool(app.screen.query_one("#list", StoryList).entry))
        await pilot.press("j", "j", "j")
        rows = app.screen.query_one("#list", StoryList)
        await until(pilot, lambda: rows.cursor == 3)
        assert rows.entry
        here = rows.entry.version.id
        (folder / "evening-star.txt").write_text("A lamp was lit on the pier on Monday, the keeper said.")
        await until(pilot, lambda: len(app.snapshot.versions) == 4)
        await until(pilot, lambda: rows.entry is not None and rows.entry.version.id == here)
        (folder / "evening-star.txt").unlink()
        await until(pilot, lambda: len(app.snapshot.versions) == 3)
        await until(pilot, lambda: rows.entry is not None and rows.entry.version.id == here)
