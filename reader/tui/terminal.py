"""The terminal driver: what the program draws on, and gives back as it found it.

Textual draws on standard error, which many send elsewhere (`2>/dev/null`) and would see nothing; and only its event
loop gives the terminal back, which may be busy: the screen would stay drawn over and the keys dead.
"""

from __future__ import annotations

import contextlib
import io
import os
import select
import sys
from collections.abc import Callable
from typing import TextIO

from textual import events
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

_SYNC_OFF = "\x1b[?2026l"
_PATIENCE_SECONDS = 0.2
_DRAWN = "│─▌▐▾…→−"


class Terminal(LinuxDriver):
    """Draws on standard output; what a terminal of another encoding than UTF-8 cannot show stands there as `?`."""

    def __init__(self, *given: object, **named: object) -> None:
        super().__init__(*given, **named)  # type: ignore[arg-type]
        assert sys.__stdout__ is not None  # or there would be no terminal
        sys.__stdout__.reconfigure(errors="replace")
        self._drawn_on = _WhileThere(sys.__stdout__)
        self._file = self._drawn_on  # type: ignore[assignment]
        self.heard: Callable[[str], object] = lambda _: None
        """Called with every key as it comes, in the thread that reads them, whatever the event loop is at."""
        self._drawing = self._given_back = False

    def start_application_mode(self) -> None:
        self._drawing = True
        super().start_application_mode()  # type: ignore[no-untyped-call]

    def stop_application_mode(self) -> None:
        super().stop_application_mode()
        self._drawing = False

    def process_message(self, message: Message) -> None:
        if isinstance(message, events.Key):
            self.heard(message.key)
        super().process_message(message)

    def give_back(self) -> None:
        """Leave the terminal as it was found, for good, from whichever thread and whatever the event loop is at."""
        if self._drawing:
            self._drawing, self._given_back = False, True
            self._drawn_on.closed_to_drawing = True
            super().stop_application_mode()
            self.write(_SYNC_OFF)

    def write(self, data: str) -> None:
        if not self._given_back:
            super().write(data)
            return
        with contextlib.suppress(OSError, ValueError):  # a terminal that is gone, or takes in nothing more
            place = self._drawn_on.fileno()
            if select.select([], [place], [], _PATIENCE_SECONDS)[1]:
                os.write(place, data.encode())

    def disable_input(self) -> None:
        if not self._given_back:
            super().disable_input()
            return
        self._disable_mouse_support()  # the rest is for the main thread to do, or waits for the one that reads
        self.exit_event.set()


class _WhileThere(io.TextIOBase):
    """A terminal that may be taken away any moment: from then on what is drawn goes nowhere.

    Textual draws in a thread that an error would end, and waits for it; and Python tries once more at the end.
    """

    def __init__(self, file: TextIO) -> None:
        super().__init__()
        self._file = file
        self.closed_to_drawing = False

    def fileno(self) -> int:
        return self._file.fileno()

    def write(self, text: str) -> int:
        if self.closed_to_drawing:
            return len(text)
        try:
            return self._file.write(text)
        except OSError:
            self._let_go()
            return len(text)

    def flush(self) -> None:
        try:
            self._file.flush()
        except OSError:
            self._let_go()

    def _let_go(self) -> None:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, self._file.fileno())
        os.close(nowhere)


def shows_glyphs() -> bool:
    """Whether standard output can be sent more than ASCII."""
    try:
        _DRAWN.encode(sys.stdout.encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True
