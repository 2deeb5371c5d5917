"""The app on a small desk, driven by keys."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.screen import Screen

from reader.config import DEFAULT, Config
from reader.store import in_memory
from reader.tui.app import ReaderApp
from reader.tui.compare.screen import CompareScreen
from reader.tui.stories.index import Entry
from reader.tui.stories.screen import StoriesScreen
from reader.tui.stories.story_list import StoryList

WIRE = """Harbour bridge closes after inspectors find crack

By ADA MOSSWICK

PORT ELLERY (NW) — The harbour bridge was closed to all traffic on Tuesday after inspectors found a crack in its \
northern pier, the Port Authority said.

Some 40 people were on the span when the barriers came down, spokeswoman Ada Hale said. Nobody was hurt.

The mayor has called a meeting of the town council for Thursday evening to talk about the ferries.

"We found the crack by chance," Hale told reporters at the foot of the bridge. "It will take months to mend."

Traffic was sent over the old stone bridge at Millford, where queues reached four miles by noon.
"""
COURIER = """Bridge shut after crack is found in pier

The harbour bridge was closed to all traffic Tuesday after inspectors found a crack in its northern pier, the port \
authority said.

Some 44 people were on the span when the barriers came down, spokeswoman Ada Hale said. Nobody was hurt.

"We found the fault by chance," Hale told reporters at the foot of the bridge. "It will take months to mend."

Ferries across the sound will run every ten minutes from six in the morning until further notice.
"""
GARDEN = """Harvest festival put off a week

Heavy rain has softened the showground at Nether Quill, and the harvest festival will open a week late, its \
organisers said on Monday evening.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two versions of one story and an article of its own."""
    place = tmp_path / "copy"
    place.mkdir()
    for name, text in (("northern-wire", WIRE), ("bay-courier", COURIER), ("quill-post", GARDEN)):
        (place / f"{name}.txt").write_text(text, encoding="utf-8")
    return place


@pytest.fixture
def reader(folder: Path) -> Callable[..., ReaderApp]:
    """Makes the app; the editor's own work ends with it."""

    def made(*paths: Path | str, config: Config = DEFAULT, compare: tuple[str, ...] = ()) -> ReaderApp:
        named = [str(path) for path in paths] or ([] if compare else [str(folder)])
        return ReaderApp(named, config=config, compare=compare, work=in_memory())

    return made


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Long runs only where they are asked for by their mark."""
    if "soak" not in config.option.markexpr:
        for item in items:
            if item.get_closest_marker("soak"):
                item.add_marker(pytest.mark.skip(reason="a long run: make soak"))


async def until(pilot: Pilot[int], condition: Callable[[], bool], turns: int = 3000) -> None:
    """Let the app run until a condition holds."""
    for _ in range(turns):
        if condition():
            return
        await pilot.pause(0.02)
    raise AssertionError(f"it never came to be: {condition}")


async def at_rest(pilot: Pilot[int]) -> None:
    """Let the app run until no worker is at work; one that was superseded is no failure."""
    await until(pilot, lambda: all(worker.is_finished for worker in pilot.app.workers))


async def on_screen(pilot: Pilot[int], kind: type[Screen[Any]]) -> None:
    """Let the app run until such a screen is on top with all that is on it."""
    await until(pilot, lambda: isinstance(pilot.app.screen, kind) and pilot.app.screen.is_mounted)


async def walk_to(pilot: Pilot[int], rows: StoryList, wanted: Callable[[Entry], bool]) -> None:
    """Go down the list, once it is there, to the first entry that is wanted."""
    for _ in range(100):
        await pilot.press("home")
        for _ in range(12):
            if rows.entry is not None and wanted(rows.entry):
                return
            await pilot.press("down")
    raise AssertionError("no such entry")


async def first_compared(pilot: Pilot[int]) -> CompareScreen:
    """The comparison of the first story in the list, opened by its key and compared."""
    await on_screen(pilot, StoriesScreen)
    app = pilot.app
    assert isinstance(app, ReaderApp)
    await until(pilot, lambda: app.snapshot.finished)
    rows = app.screen.query_one(StoryList)
    await until(pilot, lambda: rows.entry is not None and not rows.entry.lone)
    await pilot.press("enter")
    await on_screen(pilot, CompareScreen)
    screen = app.screen
    assert isinstance(screen, CompareScreen)
    await until(pilot, lambda: screen.said is not None)
    return screen
