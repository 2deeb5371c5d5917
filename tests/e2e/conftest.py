"""One program for the tests of a module that leave it as they found it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.terminal import PROGRAM, Terminal

LISTED = "6 stories"


class Kept:
    """The program on the sample copy, on its list of stories; begun anew after a test that did not bring it back."""

    def __init__(self, seeds: Path) -> None:
        self._seeds = seeds
        self._terminal: Terminal | None = None

    def take(self) -> Terminal:
        """The program with its first story pointed at, all figures there."""
        if self._terminal is None:
            self._terminal = Terminal([PROGRAM, str(self._seeds)])
        self._terminal.wait_for(LISTED)
        self._terminal.press("Home")
        self._terminal.wait_for(lambda text: len(re.findall(r"\d%", text)) >= 4)
        return self._terminal

    def give_back(self) -> None:
        """Assert that it stands where it was taken, and that nothing went wrong."""
        terminal, self._terminal = self._terminal, None
        assert terminal is not None
        try:
            terminal.wait_for(LISTED)
            assert terminal.process.poll() is None
            assert b"Traceback" not in terminal.printed
        except BaseException:
            terminal.__exit__()
            raise
        self._terminal = terminal

    def end(self) -> None:
        """Leave it, and assert that the terminal is as it was found."""
        if self._terminal is not None:
            with self._terminal as terminal:
                terminal.press("C-c")
                assert terminal.wait_closed() == 0
                assert b"Traceback" not in terminal.printed
                terminal.restored()


@pytest.fixture(scope="module")
def kept(seeds: Path) -> Iterator[Kept]:
    program = Kept(seeds)
    yield program
    program.end()


@pytest.fixture
def terminal(kept: Kept) -> Iterator[Terminal]:
    """The program on its list of stories, where the test has to leave it."""
    yield kept.take()
    kept.give_back()


@pytest.fixture
def fresh(seeds: Path) -> Iterator[Terminal]:
    """A program of the test's own on the list of stories; at the end it is left, and nothing went wrong."""
    program = Kept(seeds)
    yield program.take()
    program.end()
