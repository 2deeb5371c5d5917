"""Bracketed paste: text in an input and nothing on any screen, whatever it holds and however it is delivered."""

from __future__ import annotations

import pytest

from tests.e2e.terminal import Terminal

HOLDS = {
    "colour": b"a\x1b[31mmjmj",
    "keys": b"\x1b[B\x1b[B\rm\x1bqj\x1b",
    "an end": b"a\x1b[201~mjmj",
    "ends and beginnings": b"\x1b[200~mj\x1b[201~mj\x1b[200~mj\x1b[20",
    "controls": bytes(range(32)) + b"m\x7f\x9bm",
    "no text": b"m\xff\xc3(m\xe2\x82",
    "the mouse": b"m\x1b[<0;5;4M\x1b[<0;5;4m\x1b[<65;5;4M",
}
PAGES = {
    "stories": (["Home"], "6 stories"),
    "compare": (["Enter"], "change 1 of"),
    "unique": (["u"], "only in one version"),
    "grid": (["g"], "beside the base"),
    "read": (["v"], "details"),
}
DIALOGS = {
    "help": (["?"], "Esc close"),
    "problems": (["\x1bOQ"], "Esc close"),
    "outlet": (["o"], "Enter save"),
    "save": (["s"], "Enter save"),
    "commands": (["C-p"], "Search for commands"),
    "themes": (["\x1b[20~"], "Search for themes"),
    "filter": (["/"], "Esc all stories"),
    "why": (["Enter", "w"], "Esc close"),
}


@pytest.fixture
def desk(terminal: Terminal) -> Terminal:
    """The list of stories, on an article."""
    terminal.press("Down")
    terminal.idle(0.3)
    return terminal


def opened(terminal: Terminal, keys: list[str], shown: str) -> None:
    for key, sign in zip(keys, [*["change 1 of"] * (len(keys) - 1), shown], strict=True):
        terminal.press(key)
        terminal.wait_for(sign)
    terminal.idle(0.4)


def standing(terminal: Terminal) -> list[str]:
    """Title, cursor, marks and copy; figures to the right of them may still come in."""
    title, *lines = terminal.text.split("\n")
    return [title, *(line[:40] for line in lines)]


def unmoved(terminal: Terminal) -> None:
    """Help is opened and closed: what was sent before has been dealt with."""
    terminal.press("?")
    terminal.wait_for(": keys")
    terminal.press("Escape")
    terminal.wait_for(lambda text: ": keys" not in text)


@pytest.mark.parametrize("page", PAGES)
def test_on_a_page_nothing_comes_of_it(desk: Terminal, page: str) -> None:
    opened(desk, *PAGES[page])
    before = standing(desk)
    for holds in HOLDS.values():
        desk.paste(holds)
    unmoved(desk)
    assert standing(desk) == before
    if page != "stories":
        desk.press("Escape")
        desk.wait_for("6 stories")


@pytest.mark.parametrize("dialog", DIALOGS)
def test_in_a_dialog_it_is_text_or_nothing(desk: Terminal, dialog: str) -> None:
    before = desk.text
    opened(desk, *DIALOGS[dialog])
    for holds in HOLDS.values():
        desk.paste(holds)
    desk.idle(0.4)
    keys, _ = DIALOGS[dialog]
    for _ in keys:
        desk.press("Escape")
        desk.idle(0.4)
    desk.wait_for("6 stories")
    unmoved(desk)
    marks = ("marked", "saved", "Outlet:")
    assert [mark for mark in marks if mark in desk.text] == [mark for mark in marks if mark in before]


@pytest.mark.parametrize(("dialog", "holds"), [("filter", "colour"), ("outlet", "an end"), ("commands", "colour")])
def test_an_input_takes_it_as_text(desk: Terminal, dialog: str, holds: str) -> None:
    opened(desk, *DIALOGS[dialog])
    desk.paste(HOLDS[holds])
    desk.wait_for({"colour": "a[31mmjmj", "an end": "amjmj"}[holds])
    desk.press("Escape")
    desk.wait_for("6 stories")


def test_delivered_in_pieces_and_slowly(desk: Terminal) -> None:
    before = standing(desk)
    paste = b"\x1b[200~m\x1b[31mj\xe2\x80\x9cm\x1b[201~"
    for cut in (2, 4, 8, 10, 13, 15, 19, 23):
        desk.send(paste[:cut])
        desk.idle(0.4)
        desk.send(paste[cut:])
    unmoved(desk)
    assert standing(desk) == before


def test_a_paste_cut_off_leaves_the_keys_alive(fresh: Terminal) -> None:
    fresh.press("Down")
    fresh.send(b"\x1b[200~mjm")
    fresh.idle(3)
    assert "marked" not in fresh.text
    fresh.press("m")
    fresh.wait_for("1 marked")
    fresh.send(b"jmjm\x1b[201~")
    fresh.idle(0.4)


def test_typed_bytes_that_are_no_text_end_nothing(fresh: Terminal) -> None:
    fresh.press("Down")
    fresh.send(b"\xff\xfe\xc3")
    fresh.idle(0.4)
    fresh.press("m")
    fresh.wait_for("1 marked")
