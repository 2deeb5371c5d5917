"""A long night on one desk: memory and processor time of a program that stays open while copy comes and goes."""

from __future__ import annotations

import os
import random
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from benchmarks.corpus import Writer
from tests.e2e.terminal import PROGRAM, Terminal

FILES = 3_000
MINUTES = float(os.environ.get("WIREDIFF_SOAK_MINUTES", "20"))
"""How long the night is; shorter ones are for trying out the test itself."""
FIRST_SECONDS, THEN_SECONDS = 15 * MINUTES, 45 * MINUTES
"""What fills up while the program is new to its copy, and what has to be flat."""
LEAST_TAKEN, LEAST_A_SECOND = 0.8, 1
"""Share of the keys, and keys a second, that must have changed the screen: one that stands still grows by nothing."""
GROWN = 1.2
IDLE_SECONDS = 60
IDLE_SHARE = 0.005
_LOOK_SECONDS = 5
_TAKEN_WITHIN, _SETTLED = 0.5, 0.2
_BOX = "╭"
"""The corner of a dialog."""
_MOVES = (["Down"], ["Down"], ["Down"], ["Up"], ["PageDown"], ["PageUp"], ["z"])
_VISITS = (["Enter", "n", "n", "z"], ["u"], ["g", "Right"], ["v", "n"], ["Enter", "u"], ["?"])

pytestmark = [
    pytest.mark.soak,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="what a process takes is read from /proc"),
]


class Copy:
    """A folder in which articles are written, written over and deleted."""

    def __init__(self, folder: Path, chance: random.Random) -> None:
        self._folder = folder
        self._chance = chance
        self._texts = [item.text for item in Writer(seed=6, vocabulary=6000, topics=40).items(2 * FILES, words=250)]
        folder.mkdir()
        for place in range(FILES):
            self._file(place).write_text(self._texts[place], encoding="utf-8")

    def _file(self, place: int) -> Path:
        return self._folder / f"{place:05}.txt"

    def change(self, count: int) -> None:
        """Let some articles go and others come."""
        for _ in range(count):
            file = self._file(self._chance.randrange(FILES))
            if file.exists() and self._chance.random() < 0.4:
                file.unlink()
            else:
                file.write_text(f"{self._chance.choice(self._texts)}\n\n{self._chance.random()}", encoding="utf-8")


def resident(pid: int) -> int:
    """Kilobytes of memory that a process has."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in status if line.startswith("VmRSS"))


def processor_seconds(pid: int) -> float:
    """What a process has had of the processor so far, with the processes it has waited for."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rsplit(")", 1)[1].split()
    return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")


def _on_the_stories(text: str) -> bool:
    """Whether the list has the keys: it can be seen behind a dialog too."""
    return text.lstrip().startswith("wirediff") and _BOX not in text


class Editor:
    """Hands on the keys: how many were `sent`, and how many `taken`, which is to say that the screen changed."""

    def __init__(self, terminal: Terminal, chance: random.Random) -> None:
        self._terminal = terminal
        self._chance = chance
        self.sent = 0
        self.taken = 0

    def one_thing(self) -> None:
        """Do as an editor does: move about, or look into a story and come back."""
        for key in self._chance.choice(_VISITS if self._chance.random() < 0.3 else _MOVES):
            self._press(key)
        while not _on_the_stories(self._terminal.text):
            self._back()

    def _back(self) -> None:
        """One screen back, and no key before it is there: on the stories a second one would end the program."""
        here = self._terminal.text
        self._terminal.press("Escape" if _BOX in here else "q")
        self._terminal.wait_for(lambda text: text != here)
        self._terminal.idle(_SETTLED)
        self.sent, self.taken = self.sent + 1, self.taken + 1

    def _press(self, key: str) -> None:
        before = self._terminal.look
        self._terminal.press(key)
        self.sent += 1
        with suppress(AssertionError):  # a key that has nothing to do there
            self._terminal.wait_until(lambda: self._terminal.look != before, _TAKEN_WITHIN)
            self.taken += 1


def test_memory_is_flat_and_rest_costs_next_to_nothing(
    tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    chance = random.Random(1)
    copy = Copy(tmp_path / "copy", chance)
    with Terminal([PROGRAM, str(tmp_path / "copy")]) as terminal:
        pid = terminal.process.pid
        terminal.wait_for("stories")
        curve: list[tuple[float, int]] = []
        editor = Editor(terminal, chance)
        began = looked = time.monotonic()
        while (now := time.monotonic()) < began + FIRST_SECONDS + THEN_SECONDS:
            if chance.random() < 0.2:
                copy.change(10)
            editor.one_thing()
            if now >= looked + _LOOK_SECONDS:
                looked = now
                curve.append((now - began, resident(pid)))
        first = max(kilobytes for when, kilobytes in curve if when < FIRST_SECONDS)
        record_property("memory", ", ".join(f"{when:.0f} s {kilobytes // 1024} MB" for when, kilobytes in curve))
        told = f"{editor.taken:,} of {editor.sent:,} keys were taken in {now - began:.0f} s"
        record_property("keys", told)
        assert editor.taken >= max(LEAST_TAKEN * editor.sent, LEAST_A_SECOND * (now - began)), told
        assert max(kilobytes for _, kilobytes in curve) < GROWN * first, curve

        terminal.idle(IDLE_SECONDS / 2)  # till it has seen that nothing more comes
        before, began = processor_seconds(pid), time.monotonic()
        terminal.idle(IDLE_SECONDS)
        share = (processor_seconds(pid) - before) / (time.monotonic() - began)
        record_property("at rest", f"{share:.2%} of the processor")
        assert share < IDLE_SHARE
