"""An app that fails says so: another exit code than 0, the terminal given back, one line, a report without copy."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

from tests.e2e.terminal import Terminal

COPY = "Two herons nested on the crane at Wessel Quay."
# Where in the app the error is, what puts it there, and the keys that bring it about.
BROKEN = {
    "composing": ("StoriesScreen.compose = fails", ""),
    "the first mount": ("StoriesScreen.on_mount = fails", ""),
    "the first paint": ("Painted.strip = fails", ""),
    "a paint": ("HelpScreen.render_lines = fails", "?"),
    "a key's action": ("StoriesScreen.action_down = fails", "j"),
    "a message handler": ("Scans.look_again = fails", ""),
    "a timer": ("StoriesScreen.action_down = lambda screen: screen.set_timer(0.01, fails) and None", "j"),
    "a callback": ("StoriesScreen.action_down = lambda screen: screen.call_later(fails) and None", "j"),
    "a worker": ("StoriesScreen.action_down = lambda screen: screen.run_worker(fails, thread=True) and None", "j"),
    "the reading of keys": ("Terminal.process_message = fails", "j"),
    "leaving": ("ReaderApp.on_unmount = fails", "q"),
}
PROGRAM = """
import sys
from reader.cli import main
from reader.tui.app import ReaderApp
from reader.tui.common.help import HelpScreen
from reader.tui.scans import Scans
from reader.tui.stories.screen import StoriesScreen
from reader.tui.services.driver import Terminal
from reader.tui.widgets.painted import Painted
copy = sys.argv[2]
def fails(*_):
    held = copy
    raise KeyError(held)
exec(sys.argv[1])
sys.exit(main(sys.argv[3:]))
"""


@pytest.mark.parametrize("where", BROKEN)
def test_an_app_that_fails_ends_with_a_report(seeds: Path, where: str) -> None:
    breaking, keys = BROKEN[where]
    with Terminal([sys.executable, "-c", PROGRAM, breaking, COPY, str(seeds)]) as terminal:
        if keys:
            terminal.wait_for("6 stories")
            terminal.press(*keys)
        assert terminal.wait_closed() == 70
        terminal.restored()
        assert b"Traceback" not in terminal.printed
        last = terminal.printed.rpartition(b"\x1b[?1049l")[2].decode()
    folder = Path(os.environ["XDG_STATE_HOME"]) / "wirediff"
    (report,) = folder.iterdir()
    assert f"wirediff: stopped by an error in the program (KeyError); report: {report}\r\n" in last
    assert last.count("wirediff:") == 1
    assert COPY not in last
    assert (stat.S_IMODE(report.stat().st_mode), stat.S_IMODE(folder.stat().st_mode)) == (0o600, 0o700)
    text = report.read_text(encoding="utf-8")
    assert "in fails" in text
    assert "KeyError: " in text
    assert "terminal 120x40" in text
    assert COPY not in text


def test_an_app_that_fails_where_nothing_can_be_kept_says_that_too(seeds: Path) -> None:
    call = [sys.executable, "-c", PROGRAM, BROKEN["the first paint"][0], COPY, str(seeds)]
    with Terminal(call, env={"XDG_STATE_HOME": "/dev/null/none"}) as terminal:
        assert terminal.wait_closed() == 70
        terminal.restored()
        said = "wirediff: stopped by an error in the program (KeyError); no report could be written: Not a directory"
        assert said in terminal.printed.decode()


def test_an_app_that_fails_and_nobody_reads_why_ends_so_all_the_same(seeds: Path) -> None:
    program = [sys.executable, "-c", PROGRAM, BROKEN["the first paint"][0], COPY, str(seeds)]
    with Terminal(["sh", "-c", 'exec "$@" 2>/dev/full', "sh", *program]) as terminal:
        assert terminal.wait_closed() == 70
        terminal.restored()


def test_a_screen_half_made_when_the_app_is_left_is_no_failure(seeds: Path) -> None:
    leaving = "StoriesScreen.on_mount = lambda screen: screen.app.exit(143) or screen.query_one('#nowhere')"
    with Terminal([sys.executable, "-c", PROGRAM, leaving, COPY, str(seeds)]) as terminal:
        assert terminal.wait_closed() == 143
        terminal.restored()
        assert b"wirediff:" not in terminal.printed
