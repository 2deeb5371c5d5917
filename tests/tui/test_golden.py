"""Every screen as it is seen, held against golden pages: its text, and a picture of it with colours and without.

What changes by intent is written anew by `make golden`, and read over before it is kept.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.screen import Screen
from textual.strip import Strip
from textual.widgets import Input

from reader import tui
from reader.config import DEFAULT, Config
from reader.store import in_memory
from reader.tui.app import ReaderApp
from reader.tui.common.dismissing import MuteScreen
from reader.tui.common.help import HelpScreen
from reader.tui.common.outlet import OutletScreen
from reader.tui.common.save import SaveScreen
from reader.tui.common.settings import SettingsScreen
from reader.tui.common.why import WhyScreen
from reader.tui.compare.matched import MatchedScreen, ReplacingScreen
from reader.tui.compare.screen import CompareScreen
from reader.tui.flags.screen import FlagsScreen
from reader.tui.grid.screen import GridScreen
from reader.tui.reading.screen import ReadingScreen
from reader.tui.stories.problems import ProblemsScreen
from reader.tui.stories.screen import StoriesScreen
from reader.tui.stories.story_list import StoryList
from reader.tui.stories.why_here import WhyHereScreen
from reader.tui.unique.screen import UniqueScreen
from reader.tui.widgets.lines import Lines
from tests.golden import is_written
from tests.tui.conftest import until
from tests.tui.picture import differences, picture

# Plain differences alone: a page is to change with the screens, not with how closely copy is read.
SAME = (
    "The ferry Marit Olsen ran aground on a sandbank off Port Ellery on Tuesday morning, the Harbour Office said.",
    "A tug pulled her clear at high water, and she reached the quay under her own power.",
    "The office will publish its report on Friday.",
)
COPY = {
    "northern-wire": (
        "Ferry runs aground off Port Ellery",
        SAME[0],
        "There were 40 passengers on board. Nobody was hurt.",
        SAME[1],
        "Divers found no damage to the hull.",
        SAME[2],
    ),
    "bay-courier": (
        "Ferry runs aground off Port Ellery",
        SAME[0],
        "There were 44 passengers on board. Nobody was hurt.",
        "The café on the lower deck gave out tea for free.",
        SAME[1],
        SAME[2],
    ),
    "sound-herald": (
        "Ferry runs aground off Port Ellery",
        SAME[0],
        SAME[2],
        "There were 40 passengers on board. Nobody was hurt.",
        SAME[1],
    ),
    "quill-post": (
        "Harvest festival put off a week",
        "Heavy rain has softened the showground, and the harvest festival will open a week late.",
        "Tickets stay good, said the organisers at Nether Quill.",
    ),
}
GOLDEN = Path(__file__).parent / "golden"
SIZES = [(80, 24), (120, 30)]
PICTURED = (100, 24)
_STILL = 20
"""Looks in a row at a screen that stays as it is, until it is taken for whole."""


@dataclass(frozen=True, slots=True)
class Page:
    """A screen, the keys that lead to it, and what stands on it once it is whole."""

    screen: type[Screen[Any]]
    keys: tuple[str, ...]
    words: tuple[str, ...]
    copy: Mapping[str, str] = field(default_factory=lambda: TONIGHT)
    config: Config = DEFAULT


TONIGHT = {f"{name}.txt": "\n\n".join(paragraphs) + "\n" for name, paragraphs in COPY.items()}
OWN = Config(path=Path("config.yaml"), style=(("quay", "quayside"),), reporting=(("avers", 1),))
PAGES = {
    "stories": Page(StoriesScreen, (), ("is the base",)),
    "outlets": Page(StoriesScreen, ("B",), ("by outlet",)),
    "filter": Page(StoriesScreen, ("/", *"quill"), ("1 story shown", "match")),
    "empty": Page(StoriesScreen, (), ("No articles yet",), {}),
    "compare": Page(CompareScreen, ("enter",), ("change 1 of", "’, base ‘")),
    "one-column": Page(CompareScreen, ("enter", "V"), ("change 1 of", "one column", "’, base ‘")),
    "grid": Page(GridScreen, ("g",), ("beside the base",)),
    "flags": Page(FlagsScreen, ("f",), ("[all 1]", "44 passengers")),
    "unique": Page(UniqueScreen, ("u",), ("café", "moved")),
    "reading": Page(ReadingScreen, ("down", "v", "d"), ("name",)),
    "why": Page(WhyScreen, ("enter", "w"), ("similar", "’, base ‘")),
    "why-here": Page(WhyHereScreen, ("down", "down", "w"), ("have a match",)),
    "outlet": Page(OutletScreen, ("down", "o"), ("Enter save",)),
    "mute": Page(MuteScreen, ("enter", "!", "M"), ("in this story", "’, base ‘")),
    "matched": Page(MatchedScreen, ("enter", "!", "P"), ("u unpair", "’, base ‘")),
    "replacing": Page(ReplacingScreen, ("enter", "}", "P", "home", "P"), ("a add to it", "’, base ‘")),
    "save": Page(SaveScreen, ("s",), ("Enter save",)),
    "problems": Page(ProblemsScreen, ("f2",), ("blank.txt",), TONIGHT | {"blank.txt": ""}),
    "settings": Page(SettingsScreen, ("f4",), ("Besides appearance and keys", "avers: insists"), config=OWN),
    "help": Page(HelpScreen, ("?",), ("Esc close",)),
}


def text(app: ReaderApp) -> str:
    """The screen as it reads, with what shows of the one below a dialog."""
    strips = app.screen._compositor.render_strips()
    return "".join(Strip.join([strip]).text.rstrip() + "\n" for strip in strips)


async def shown(pilot: Pilot[int], page: Page) -> None:
    """Go to the screen of a page."""
    app = pilot.app
    assert isinstance(app, ReaderApp)
    await until(pilot, lambda: app.snapshot.finished)
    if page.copy:
        rows = app.screen.query_one("#list", StoryList)
        await until(pilot, lambda: rows.entry is not None and not rows.entry.lone)
        beside = app.screen.query_one("#preview", Lines)
        await until(pilot, lambda: "Only bay-courier" in beside.text)
        await until(pilot, lambda: sum("%" in rows.render_line(y).text for y in range(rows.size.height)) == 2)
    for key in page.keys:  # what a dialog covers in part is whole before it comes
        await pilot.press(key)
        await app.workers.wait_for_complete()
        await pilot.pause()
    await until(pilot, lambda: type(app.screen) is page.screen and all(word in text(app) for word in page.words))
    for typed in app.screen.query(Input):
        typed.cursor_blink = False
    await app.workers.wait_for_complete()


async def drawn(pilot: Pilot[int], name: str, paint: Callable[[ReaderApp], str]) -> tuple[str, str]:
    """The golden page of that name and the screen as it is, once they are the same or nothing is drawn any more."""
    app = pilot.app
    assert isinstance(app, ReaderApp)
    path = GOLDEN / name
    write = is_written()
    was = "" if write else path.read_text(encoding="utf-8")
    now, still = paint(app), 0
    while now != was and still < _STILL:
        await pilot.pause(0.05)
        before, now = now, paint(app)
        still = still + 1 if now == before else 0
    if write:
        path.write_text(now, encoding="utf-8")
        was = now
    return was, now


@pytest.fixture
def tonight(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[Page], str]:
    """Makes the folder of a page, named as it is called from where it lies: no page tells of this machine."""

    def made(page: Page) -> str:
        place = tmp_path / "tonight"
        place.mkdir()
        for name, copy in page.copy.items():
            (place / name).write_text(copy, encoding="utf-8")
        return place.name

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(Path, "cwd", lambda: Path("/desk"))
    monkeypatch.setenv("COLORTERM", "truecolor")
    monkeypatch.setenv("TERM", "xterm-256color")
    return made


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", PAGES)
async def test_text(tonight: Callable[[Page], str], name: str, size: tuple[int, int]) -> None:
    folder = tonight(PAGES[name])
    async with ReaderApp([folder], config=PAGES[name].config, work=in_memory()).run_test(size=size) as pilot:
        await shown(pilot, PAGES[name])
        was, page = await drawn(pilot, f"{name}-{size[0]}.txt", text)
    assert page == was, "make golden, if it is meant"


@pytest.mark.parametrize("color", [True, False])
@pytest.mark.parametrize("name", PAGES)
async def test_picture(tonight: Callable[[Page], str], tmp_path: Path, name: str, color: bool) -> None:
    folder = tonight(PAGES[name])
    config = PAGES[name].config
    async with ReaderApp([folder], config=config, color=color, work=in_memory()).run_test(size=PICTURED) as pilot:
        await shown(pilot, PAGES[name])
        golden = f"{name}-{'colour' if color else 'plain'}.svg"
        was, now = await drawn(pilot, golden, picture)
    if was != now:
        (tmp_path / golden).write_text(now, encoding="utf-8")
        told = "\n".join(differences(was, now))
        pytest.fail(f"{golden} differs; make golden, if it is meant. As it is now: {tmp_path / golden}\n{told}", False)


def test_two_pictures_tell_where_they_differ() -> None:
    was = (GOLDEN / "unique-colour.svg").read_text(encoding="utf-8")
    assert differences(was, was) == []
    for changed, told in (("café", "cafe"), ("#7cbcff", "#7cbcfe")):
        lines = differences(was, was.replace(changed, told))[2:]
        for sign, what in (("-", changed), ("+", told)):
            those = [line for line in lines if line.startswith(sign)]
            assert len(those) == len(lines) // 2 == was.count(changed) > 0
            assert all(re.match(r".line \d+, column \d+: ", line) and what in line for line in those)


def test_every_screen_has_its_page_and_no_page_is_left_over() -> None:
    names = [found.name for found in pkgutil.walk_packages(tui.__path__, f"{tui.__name__}.")]
    modules = [importlib.import_module(name) for name in names if ".services." not in name]  # the palette is Textual's
    found = {thing for module in modules for thing in vars(module).values() if isinstance(thing, type)}
    classes = {
        thing
        for thing in found
        if issubclass(thing, Screen) and thing.__module__ in names and ".services." not in thing.__module__
    }
    assert {page.screen for page in PAGES.values()} == {each for each in classes if not each.__subclasses__()}
    pages = {f"{name}-{size[0]}.txt" for name in PAGES for size in SIZES}
    pictures = {f"{name}-{kind}.svg" for name in PAGES for kind in ("colour", "plain")}
    assert {path.name for path in GOLDEN.iterdir()} == pages | pictures
