"""Every screen as it is seen, held against golden pages: its text, and with colours and without its every shade.

What changes by intent is written anew by `make golden`, and read over before it is kept.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.console import Console
from textual.pilot import Pilot
from textual.strip import Strip

from reader.config import DEFAULT
from reader.store import in_memory
from reader.tui.app import ReaderApp
from reader.tui.widgets.lines import Lines
from reader.tui.widgets.story_list import StoryList
from tests.tui.conftest import until

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
    "quill-post": (
        "Harvest festival put off a week",
        "Heavy rain has softened the showground, and the harvest festival will open a week late.",
        "Tickets stay good, said the organisers at Nether Quill.",
    ),
}
GOLDEN = Path(__file__).parent / "golden"
SIZES = [(80, 24), (120, 30)]


def seen(app: ReaderApp, id: str, *words: str) -> Callable[[], bool]:
    """Whether some words stand on a widget of the screen on top."""

    def holds() -> bool:
        found = app.screen.query(f"#{id}").results(Lines)
        text = "\n".join(lines.text for lines in found)
        return bool(text) and all(word in text for word in words)

    return holds


# The screen, the keys that lead to it, and what stands on it once it is whole.
SCREENS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "stories": ((), ("preview", "Only")),
    "outlets": (("B",), ("title", "by outlet")),
    "filter": (("/", *"quill"), ("title", "1 story shown", "match")),
    "compare": (("enter",), ("status", "change 1 of")),
    "grid": (("g",), ("title", "beside the base")),
    "unique": (("u",), ("found", "café")),
    "reading": (("down", "v", "d"), ("legend", "name")),
    "help": (("?",), ("hint", "Esc closes")),
}


async def shown(pilot: Pilot[int], name: str) -> ReaderApp:
    app = pilot.app
    assert isinstance(app, ReaderApp)
    await until(pilot, lambda: app.snapshot.finished)
    rows = app.screen.query_one("#list", StoryList)
    await until(pilot, lambda: rows.entry is not None and not rows.entry.lone)
    await until(pilot, seen(app, "preview", "Only"))
    await until(pilot, lambda: any("keeps" in rows.render_line(y).text for y in range(rows.size.height)))
    keys, whole = SCREENS[name]
    await pilot.press(*keys)
    await until(pilot, seen(app, *whole))
    await app.workers.wait_for_complete()
    await pilot.pause()
    return app


def strips(app: ReaderApp) -> list[Strip]:
    """The screen line by line, with what shows of the one below a dialog."""
    return [Strip.join([part]) for part in app.screen._compositor.render_strips()]


def held(name: str, page: str) -> None:
    path = GOLDEN / name
    if os.environ.get("WIREDIFF_GOLDEN") == "write":
        path.write_text(page, encoding="utf-8")
    assert page == path.read_text(encoding="utf-8"), "make golden, if it is meant"


@pytest.fixture
def tonight(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The name of a folder with the copy, as it is called from where it lies: no page tells of this machine."""
    place = tmp_path / "tonight"
    place.mkdir()
    for name, paragraphs in COPY.items():
        (place / f"{name}.txt").write_text("\n\n".join(paragraphs) + "\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLORTERM", "truecolor")
    monkeypatch.setenv("TERM", "xterm-256color")
    return place.name


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", SCREENS)
async def test_text(tonight: str, name: str, size: tuple[int, int]) -> None:
    async with ReaderApp([tonight], config=DEFAULT, work=in_memory()).run_test(size=size) as pilot:
        app = await shown(pilot, name)
        page = "".join(strip.text.rstrip() + "\n" for strip in strips(app))
        held(f"{name}-{size[0]}.txt", page)


@pytest.mark.parametrize("color", [True, False])
@pytest.mark.parametrize("name", [name for name in SCREENS if name != "filter"])  # where a cursor blinks
async def test_shades(tonight: str, name: str, color: bool) -> None:
    async with ReaderApp([tonight], config=DEFAULT, color=color, work=in_memory()).run_test(size=(100, 24)) as pilot:
        app = await shown(pilot, name)
        console = Console(color_system="truecolor", force_terminal=True, legacy_windows=False, no_color=False)
        page = ""
        for strip in strips(app):
            for line_filter in app.get_line_filters():
                strip = strip.apply_filter(line_filter, app.screen.background_colors[1])
            page += strip.render(console) + "\n"
        held(f"{name}-{'colour' if color else 'plain'}.ansi", page.replace("\x1b", "␛"))
