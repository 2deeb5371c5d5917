"""Every action of every screen by its key, in the installed program, at three sizes.

What each shows is said in `SHOWS`; an action that is not there is missed by the first test. `make test` takes a
sample of the combinations, `make soak` all of them.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from reader.tui.actions import ACTIONS, Where, on_screen
from tests.e2e.terminal import PROGRAM, Terminal

SIZES = ((80, 24), (120, 40), (250, 70))
SAMPLED = 19
"""One combination in so many stands in `make test`."""

NAMED = {
    "enter": "Enter", "escape": "Escape", "space": "Space", "up": "Up", "down": "Down", "left": "Left",
    "right": "Right", "pageup": "PageUp", "pagedown": "PageDown", "home": "Home", "end": "End",
    "tab": "\t", "shift+tab": "\x1b[Z",
    "f1": "\x1bOP", "f2": "\x1bOQ", "f4": "\x1bOS", "f5": "\x1b[15~", "f9": "\x1b[20~",
}  # fmt: skip

ENDED = "ended"
CHANGED = "changed"
"""The screen looks otherwise than before."""
ANY = "any"
"""There may be nothing to do from here; the program goes on."""

EVERYWHERE = {
    "save": "Save|report|Report",
    "copy": r"Copied \d+ words",
    "edit": r"Set \$EDITOR",
    "undo": "othing",
    "reload": ANY,
    "theme": "Search for themes",
    "commands": "Search",
    "help": ": keys",
    "find": "find in all of the text",
    "back": "6 stories",
    "suspend": ENDED,
    "quit": ENDED,
    "outlet": "Whose copy is this",
    "read": r"\d words",
    "grid": "base",
    "unique": "only in one version",
    "flags": "all \\d+",
    "down": CHANGED,
    "up": ANY,
    "left": ANY,
    "right": ANY,
    "page-down": CHANGED,
    "page-up": ANY,
    "top": ANY,
    "bottom": CHANGED,
}
SHOWS: dict[Where, dict[str, str]] = {
    Where.STORIES: {
        "open": "versions? 1",
        "filter": CHANGED,
        "sort": "A to Z",
        "base": ANY,
        "pick": CHANGED,
        "compare": "Select 2 to 4",
        "next-unread": CHANGED,
        "group": "outlet",
        "own-copy": "hidden",
        "why-here": "base|words|version",
        "mark": CHANGED,
        "unread": CHANGED,
        "preview-down": ANY,
        "preview-up": ANY,
        "join": CHANGED,
        "leave": CHANGED,
        "settings": "In use",
        "problems": "could not be read|othing",
        "back": ENDED,
    },
    Where.COMPARE: {
        "next-change": "change 2 of",
        "previous-change": ANY,
        "next-alert": "(changed|dropped|gained|added)",
        "previous-alert": ANY,
        "next-alone": CHANGED,
        "previous-alone": CHANGED,
        "copy-advisory": r"Copied \d+ words",
        "follow": ANY,
        "fold": CHANGED,
        "one-column": "one column",
        "alerts-only": "flags only",
        "more-versions": "too narrow|more versions|versions 1",
        "fewer-versions": ANY,
        "house-style": "ouse style",
        "next-version": "versions? 2",
        "previous-version": "versions? 4",
        "swap": CHANGED,
        "base": "base",
        "why": "Reworded|why|Why",
        "pair": ANY,
        "dismiss-flag": ANY,
        "mute": ANY,
        "show-dismissed": "ismissed",
    },
    Where.UNIQUE: {"jump": "change "},
    Where.GRID: {
        "jump": "change ",
        "next-change": CHANGED,
        "previous-change": ANY,
        "next-alert": CHANGED,
        "previous-alert": ANY,
        "house-style": "ouse style",
        "base": "base",
        "why": "Reworded|why|Why|Go to the cell",
    },
    Where.FLAGS: {
        "jump": "change ",
        "dismiss-flag": "ismissed",
        "mute": "Mute flags",
        "show-dismissed": "ismissed",
        "next-version": ANY,
        "previous-version": ANY,
        "next-kind": CHANGED,
        "previous-kind": CHANGED,
        "disagreements": "flags where versions disagree",
        "told-once": "flags that only one version has",
    },
    Where.FIND: {"find-next": CHANGED, "find-previous": "from the end", "find-end": CHANGED},
    Where.READING: {
        "mark": CHANGED,
        "unread": CHANGED,
        "next-detail": ANY,
        "previous-detail": ANY,
        "details": CHANGED,
        "next-version": CHANGED,
        "previous-version": CHANGED,
        "page-on": CHANGED,
    },
}
WAY: dict[Where, tuple[str | None, str]] = {
    Where.STORIES: (None, "6 stories"),
    Where.COMPARE: ("Enter", "change 1 of"),
    Where.UNIQUE: ("u", "only in one version"),
    Where.GRID: ("g", "= same"),
    Where.READING: ("v", "details"),
    Where.FLAGS: ("f", "[all "),
    Where.FIND: ("v/the\r", "N previous match"),
}
TAKEN = b"\x1b[?1049h"
"""What a program prints when it takes the whole terminal."""
COMBINATIONS = [(where, action.id, size) for where in Where for action in on_screen(where) for size in SIZES]


def shows(where: Where, action: str) -> str:
    return SHOWS[where].get(action) or EVERYWHERE.get(action, "")


def test_every_action_of_every_screen_is_tried() -> None:
    assert {(where, a.id) for a in ACTIONS for where in a.where} == {(where, id) for where, id, _ in COMBINATIONS}
    assert [(where, action) for where, action, _ in COMBINATIONS if not shows(where, action)] == []


def _pressed(where: Where, action: str, size: tuple[int, int], desk: Path) -> None:
    key = next(a.keys[0] for a in ACTIONS if a.id == action)
    typed = NAMED.get(key) or (chr(ord(key[-1]) - 96) if key.startswith("ctrl+") else key)
    with Terminal([PROGRAM, str(desk)], columns=size[0], lines=size[1], env={"EDITOR": "", "VISUAL": ""}) as terminal:
        terminal.wait_for(lambda text: "6 stories" in text and re.search(r"!\s?\d", text) is not None)
        way, sign = WAY[where]
        if way:
            before = terminal.text
            terminal.press(way)
            terminal.wait_for(lambda text: sign in text and text != before)
        before, printed = terminal.look, len(terminal.printed)
        terminal.press(typed)
        awaited = shows(where, action)
        if action == "suspend":
            terminal.wait_stopped()
            times = terminal.printed.count(TAKEN)
            terminal.resume()
            terminal.wait_for(lambda text: terminal.printed.count(TAKEN) > times and sign in text)
        elif awaited == ENDED:
            assert terminal.wait_closed() == 0
            terminal.restored()
            return
        else:
            said = partial(terminal.printed_text, printed)
            terminal.wait_for(_condition(awaited, lambda: terminal.look != before, said))
        assert b"Traceback" not in terminal.printed
        assert "went wrong" not in terminal.text
        terminal.press("\x11")
        assert terminal.wait_closed() == 0
        terminal.restored()


def _condition(awaited: str, changed: Callable[[], bool], said: Callable[[], str]) -> Callable[[str], bool]:
    """`said` gives all that was printed from the key on: while the screen at 250x70 is taken in on a loaded machine, a
    word that lies over it comes and goes unseen.
    """
    if awaited == ANY:
        return lambda text: bool(text.strip())
    if awaited == CHANGED:
        return lambda _: changed()
    seen = False

    def saw(text: str) -> bool:
        """A word to the editor may be gone again before the screen is still."""
        nonlocal seen
        seen = seen or re.search(awaited, text) is not None or re.search(awaited, said()) is not None
        return seen

    return saw


@pytest.fixture
def desk(tmp_path: Path, seeds: Path) -> Path:
    return Path(shutil.copytree(seeds, tmp_path / "tonight"))


def _sampled(chosen: bool) -> list[tuple[Where, str, tuple[int, int]]]:
    return [each for place, each in enumerate(COMBINATIONS) if (place % SAMPLED == 0) is chosen]


def _named(value: object) -> str:
    return "x".join(map(str, value)) if isinstance(value, tuple) else str(value)


@pytest.mark.parametrize(("where", "action", "size"), _sampled(True), ids=_named)
def test_a_key_shows_what_it_should(where: Where, action: str, size: tuple[int, int], desk: Path) -> None:
    _pressed(where, action, size, desk)


@pytest.mark.soak
@pytest.mark.parametrize(("where", "action", "size"), _sampled(False), ids=_named)
def test_every_other_key_does_too(where: Where, action: str, size: tuple[int, int], desk: Path) -> None:
    _pressed(where, action, size, desk)
