"""Hostile copy, names, settings and surroundings on every screen: nothing of them reaches the terminal as it is."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.e2e.terminal import PROGRAM, Terminal
from tests.unseen import raw

TITLE, SIZE = "\x1b]0;TAKEN\x07", "\x9b8;9;9t\x1b[8;9;9t"
ODD = "\u202e\U000e0041\U0001d173\U0001bca0\U000110bd\U00013430\ue000\U000f0000\uffff\u3164\ufe0f\u200d"
COPY = """The harbour bridge{title} was shut on Tuesday{odd}

The harbour bridge was closed to all traffic on {size} Tuesday, the Port Authority said{odd}.

Some {number} people were on the span{odd} when the barriers came{title} down, spokeswoman Ada Hale said.
"""
CONFIG = """wirediff: 1
theme: "mine\\e]0;TAKEN\\a\\u202e[red]"
themes:
  "mine\\e]0;TAKEN\\a\\u202e[red]": {like: textual-dark}
outlets:
  "one*": "Out\\e]0;TAKEN\\alet\\u202e\\U000E0041[red]"
"""

PROBLEMS, THEMES = "\x1bOQ", "\x1b[20~"  # F2, F9

# What the program itself sends: controls of the screen, colours, the shape of the pointer, the clipboard in base64.
OWN = re.compile(
    r"\x1b\]22;[a-z-]*\x07|\x1b\[[0-?]*[ -/]*[@-~]|\x1b\]52;c;([A-Za-z0-9+/=]*)\x07|\x1bP[^\x1b]*\x1b\\|\x1b[=>78]"
)


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    folder = tmp_path / "desk"
    folder.mkdir()
    for name, number in (("one", 40), ("two", 44)):
        text = COPY.format(title=TITLE, odd=ODD, size=SIZE, number=number)
        named = f"{name}{TITLE}{SIZE}\u202e\U000e0041\ue000[red]"
        (folder / f"{named}.txt").write_text(text, encoding="utf-8")
    (folder / f"bad{TITLE}\udc9b8;9;9t.txt").write_bytes(b"\0\1\2")
    (folder / "config.yaml").write_text(CONFIG, encoding="utf-8")
    return folder


def sent(terminal: Terminal) -> tuple[str, Iterator[str]]:
    """What was printed but for the program's own controls, and what was copied."""
    printed = terminal.printed.decode("utf-8")
    assert "8;9;9t" not in "".join(found[0] for found in OWN.finditer(printed)), "a control of the copy's"
    copied = (base64.b64decode(found[1]).decode("utf-8") for found in OWN.finditer(printed) if found[1])
    return OWN.sub("", printed), copied


def gone(*texts: str) -> Callable[[str], bool]:
    """The screen without any of them."""
    return lambda screen: not any(text in screen for text in texts)


def test_every_screen(desk: Path) -> None:
    env = {"EDITOR": f"none{TITLE}\u202e\ue000"}
    with Terminal([PROGRAM, "."], cwd=desk, env=env) as terminal:
        for keys, seen in (
            ((), "Use this folder"),
            (("y",), "1 story"),
            (("o",), "Whose copy"),
            (("Escape",), gone("Whose copy")),
            (("e",), "none␛]0;TAKEN␇⇠\ufffd"),
            ((THEMES,), "Search for themes"),
            (("mine",), "mine␛]0;TAKEN␇⇠[red]"),
            (("Escape",), gone("Search for", "mine␛")),
            ((PROBLEMS,), "bad␛]0;TAKEN␇"),
            (("q", "y", "s"), "Save the report"),
            (("Escape",), gone("Save the report")),
            (("g",), "3 sentences"),
            (("y", "q", "v"), "version 1 of 2"),
            (("y", "q", "u"), "disagree"),
            (("y", "q", "Enter"), "change 1 of"),
            (("y", "w"), " in both"),
        ):
            terminal.press(*keys)
            terminal.wait_for(seen)
        assert "␛]0;TAKEN␇" in terminal.text
        terminal.press("C-c")
        assert terminal.wait_closed() == 0
        printed, copied = sent(terminal)
    assert not raw(printed, but="\r\n\b")
    texts = list(copied)
    assert texts
    assert not raw("".join(texts))
