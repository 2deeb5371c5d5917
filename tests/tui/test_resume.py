"""Where the editor left off: the same desk opens there again, at the article, the screen and the sentence."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, fields, replace
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from textual.pilot import Pilot

from reader.config import DEFAULT, Config
from reader.store import in_memory
from reader.tui.app import ReaderApp
from reader.tui.common.screen import ReaderScreen
from reader.tui.compare.screen import CompareScreen
from reader.tui.flags.screen import FlagsScreen
from reader.tui.grid.screen import GridScreen
from reader.tui.reading.screen import ReadingScreen
from reader.tui.resume import Place, unpacked
from reader.tui.stories.screen import StoriesScreen
from reader.tui.unique.screen import UniqueScreen
from tests.tui.conftest import at_rest, on_screen, until, walk_to

words = st.text(max_size=5)
anything = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.floats() | words,
    lambda parts: st.lists(parts, max_size=3) | st.dictionaries(words, parts, max_size=3),
    max_leaves=5,
)
places = st.builds(
    Place, st.lists(words).map(tuple), words, words, words, words, words, st.lists(words).map(tuple), words,
    st.integers(0, 99),
)  # fmt: skip


@given(places)
def test_a_place_is_kept_whole(place: Place) -> None:
    assert unpacked(place.packed()) == place


@given(st.none() | st.text() | anything.map(json.dumps))
@example("[" * 100_000)
def test_what_is_no_place_is_none(text: str | None) -> None:
    assert unpacked(text) is None


@given(places, st.sampled_from([field.name for field in fields(Place)]), anything)
def test_a_place_with_a_part_of_another_shape_is_none(place: Place, name: str, part: object) -> None:
    """What is taken is taken as it is: any other value of the right shape may stand there."""
    text = json.dumps(asdict(place) | {name: part})
    taken = unpacked(text)
    assert taken is None or taken.packed() == text
    assert unpacked(json.dumps({key: value for key, value in asdict(place).items() if key != name})) is None
    assert unpacked(json.dumps(asdict(place) | {name + "s": part})) is None


async def started(pilot: Pilot[int]) -> StoriesScreen:
    app = pilot.app
    assert isinstance(app, ReaderApp)
    await until(pilot, lambda: app.snapshot.finished)
    screen = app.screen_stack[0]
    assert isinstance(screen, StoriesScreen)
    await until(pilot, lambda: screen.rows.entry is not None)
    return screen


def left(app: ReaderApp) -> None:
    app.exit(0)
    app.finish()


def what_is_open(app: ReaderApp) -> tuple[list[str], str | None]:
    """The ids of the story that a screen shows, and in reading of the version."""
    screen = app.screen
    assert isinstance(screen, ReaderScreen)
    story = screen.story()
    read = screen.subject() if isinstance(screen, ReadingScreen) else None
    return [version.id for version in story.versions] if story else [], read and read.id


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        ("enter", CompareScreen),
        ("g", GridScreen),
        ("u", UniqueScreen),
        ("f", FlagsScreen),
        ("v", ReadingScreen),
    ],
)
async def test_the_same_desk_opens_on_the_screen_and_sentence_it_was_left_on(
    folder: Path, key: str, kind: type[ReaderScreen]
) -> None:
    work = in_memory()
    app = ReaderApp([str(folder)], config=DEFAULT, work=work)
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await started(pilot)
        await pilot.press("S", "S")
        await walk_to(pilot, screen.rows, lambda entry: entry.is_article and "courier" in (entry.version.path or ""))
        await pilot.press(key)
        await on_screen(pilot, kind)
        await until(pilot, lambda: app.screen.subject() is not None)  # type: ignore[attr-defined]
        await at_rest(pilot)
        await pilot.press("n", "j")
        was, was_open = app.screen.place(), what_is_open(app)  # type: ignore[attr-defined]
        left(app)
    again = ReaderApp([f"{folder}/../{folder.name}"], config=DEFAULT, work=work)
    async with again.run_test(size=(120, 40)) as pilot:
        await on_screen(pilot, kind)
        await at_rest(pilot)
        await until(pilot, lambda: what_is_open(again) == was_open)
        if kind in (CompareScreen, GridScreen, FlagsScreen):  # the others have no sentence under a cursor of their own
            await until(pilot, lambda: again.screen.place() == was)  # type: ignore[attr-defined]
        first = again.screen_stack[0]
        assert isinstance(first, StoriesScreen)
        await until(pilot, lambda: "courier" in str(first.rows.entry and first.rows.entry.version.path))
        assert first.order == screen.order


@pytest.mark.parametrize(
    ("config", "paths", "resumed"),
    [
        (replace(DEFAULT, resume="off"), True, False),
        (replace(DEFAULT, resume="desk"), False, True),
        (DEFAULT, False, False),
    ],
)
async def test_the_config_says_whether(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, config: Config, paths: bool, resumed: bool
) -> None:
    work = in_memory()
    app = ReaderApp([str(folder)], config=DEFAULT, work=work)
    async with app.run_test(size=(120, 40)) as pilot:
        await started(pilot)
        await pilot.press("g")
        await on_screen(pilot, GridScreen)
        left(app)
    empty = tmp_path / "empty"
    empty.mkdir()
    monkeypatch.chdir(empty)
    again = ReaderApp([str(folder)] if paths else [], config=config, work=work)
    async with again.run_test(size=(120, 40)) as pilot:
        await until(pilot, lambda: again.snapshot.finished)
        if resumed:
            await on_screen(pilot, GridScreen)
        else:
            await at_rest(pilot)
            await pilot.pause()
            assert isinstance(again.screen, StoriesScreen)
        assert len(again.snapshot.versions) == (3 if paths or resumed else 0)


async def test_a_comparison_opened_by_name_begins_at_the_first_flag_and_is_not_come_back_to(
    folder: Path, reader: Callable[..., ReaderApp]
) -> None:
    app = reader(compare=(str(folder / "northern-wire.txt"), str(folder / "bay-courier.txt")))
    async with app.run_test(size=(120, 40)) as pilot:
        await on_screen(pilot, CompareScreen)
        screen = app.screen
        assert isinstance(screen, CompareScreen)
        await until(pilot, lambda: screen.said is not None)
        assert screen.said
        assert screen.panes.cursor == screen.said.alerts[0] != screen.said.stops[0]
