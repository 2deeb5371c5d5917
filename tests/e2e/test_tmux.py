"""The desk inside tmux, as many an editor runs it: it starts, takes keys, and gives the shell back as it was."""

from __future__ import annotations

import shlex
import shutil
import subprocess
import threading
import time
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.tui.paint.width import cell_len
from tests.e2e.terminal import PROGRAM

pytestmark = pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed here")


class Tmux:
    """A server of its own with one session that runs a plain shell."""

    def __init__(self, folder: Path) -> None:
        self._socket = f"wirediff-{uuid.uuid4().hex[:8]}"
        self.run("-f", "/dev/null", "new-session", "-d", "-x", "100", "-y", "30", "-c", str(folder), "env PS1='$ ' sh")

    def run(self, *command: str) -> str:
        done = subprocess.run(["tmux", "-L", self._socket, *command], capture_output=True, text=True, check=True)
        return done.stdout

    @property
    def modes(self) -> list[str]:
        """Whether it shows the other screen, the cursor, and takes the mouse."""
        return self.run("display-message", "-p", "#{alternate_on} #{cursor_flag} #{mouse_any_flag}").split()

    def type(self, *keys: str) -> None:
        self.run("send-keys", *keys)

    def wait_for(self, text: str, seconds: float = 60) -> str:
        pause, deadline = threading.Event(), time.monotonic() + seconds
        while time.monotonic() < deadline:
            shown = self.run("capture-pane", "-p")
            if text in shown:
                return shown
            pause.wait(0.05)
        raise AssertionError(f"never saw {text!r}; the screen:\n{shown}")


@pytest.fixture
def tmux(tmp_path: Path) -> Iterator[Tmux]:
    session = Tmux(tmp_path)
    yield session
    session.run("kill-server")


def test_the_shell_is_as_it_was(tmux: Tmux, seeds: Path) -> None:
    tmux.wait_for("$")
    tmux.type("echo before", "Enter")
    tmux.wait_for("before\n")
    tmux.type(f"{shlex.quote(PROGRAM)} {shlex.quote(str(seeds))}", "Enter")
    tmux.wait_for("6 stories")
    tmux.type("Enter")
    tmux.wait_for("version 1 of 4")
    tmux.type("q")
    tmux.wait_for("6 stories")
    tmux.type("q")
    shown = tmux.wait_for("before\n")
    assert "stories" not in shown.replace(str(seeds), "")
    tmux.type("echo after $?", "Enter")
    tmux.wait_for("after 0")
    assert tmux.modes == ["0", "1", "0"]


def test_the_shell_has_its_terminal_back_when_the_program_sleeps_and_when_it_is_killed(
    tmux: Tmux, seeds: Path, tmp_path: Path
) -> None:
    tmux.wait_for("$")
    tmux.type("stty -g > awake; set -m; echo ready", "Enter")
    tmux.wait_for("\nready\n")
    tmux.type(f"{shlex.quote(PROGRAM)} {shlex.quote(str(seeds))}", "Enter")
    tmux.wait_for("6 stories")
    tmux.type("C-z")
    tmux.wait_for("Stopped")
    tmux.type("stty -g > asleep; echo asleep", "Enter")
    tmux.wait_for("\nasleep\n")
    assert tmux.modes == ["0", "1", "0"]
    tmux.type("fg", "Enter")
    tmux.wait_for("6 stories")
    tmux.type("C-z")
    tmux.wait_for("Stopped")
    tmux.type("clear; kill %1; fg; stty -g > killed; echo ended", "Enter")
    tmux.wait_for("\nended\n")
    assert tmux.modes == ["0", "1", "0"]
    awake = (tmp_path / "awake").read_text(encoding="utf-8")
    assert awake
    for when in ("asleep", "killed"):
        assert (tmp_path / when).read_text(encoding="utf-8") == awake


HINDI = """बंदरगाह का पुल बंद

बंदरगाह का पुल मंगलवार को सभी यातायात के लिए बंद कर दिया गया, क्योंकि निरीक्षकों को उत्तरी खंभे में दरार मिली।

प्रवक्ता ने कहा कि जब अवरोधक गिराए गए तब लगभग 40 लोग पुल पर थे। कोई घायल नहीं हुआ।
"""


def test_panes_of_a_script_with_marks_beside_its_letters_stand_straight(tmux: Tmux, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    copy.mkdir()
    for name, count in (("a", "40"), ("b", "44")):
        (copy / f"{name}.txt").write_text(HINDI.replace("40", count), encoding="utf-8")
    tmux.wait_for("$")
    tmux.type(f"LC_ALL=C.UTF-8 {shlex.quote(PROGRAM)} copy", "Enter")
    tmux.wait_for("2 articles")
    tmux.type("Home", "Enter")
    shown = tmux.wait_for("change 1 of")
    rules = [line for line in shown.splitlines() if "│" in line]
    assert len(rules) > 8
    assert len({cell_len(line[: line.index("│")]) for line in rules}) == 1
    assert len({cell_len(line[: line.index("▐")]) for line in rules if "▐" in line}) == 1
    tmux.type("q", "q")
