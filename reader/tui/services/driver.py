"""The terminal driver: what the program draws on, and gives back as it found it.

Textual draws on standard error, which many send elsewhere (`2>/dev/null`) and would see nothing; it takes for keys
what follows an escape in a paste; only its event loop gives the terminal back, which may be busy: the screen would
stay drawn over and the keys dead; and woken by a signal, it takes the modes it finds for those it began with, even its
own.

    TSTP (Ctrl+Z)    modes as found, asleep    ──CONT──>  enter again
    STOP             stopped as it stands      ──CONT──>  set every mode again: a shell may have changed some
    CONT             in the background: stop again; while an editor has the terminal: nothing
"""

from __future__ import annotations

import asyncio
import codecs
import contextlib
import io
import os
import select
import selectors
import signal
import sys
import termios
import time
from collections.abc import Callable
from shutil import get_terminal_size
from typing import Any, TextIO

from rich import cells
from textual import constants, events
from textual.geometry import Size
from textual.message import Message

from reader.tui.paint.width import in_columns
from reader.tui.services.pastes import Pastes
from reader.tui.textual_private import HookedDriver, key_parser

_SYNC_OFF = "\x1b[?2026l"
_PATIENCE_SECONDS = 0.2
_DRAWN = "│─▌▐▾…→−"
_ESCAPE = b"\x1b"
_AT_ONCE = 1 << 16
_SOON_SECONDS, _LATER_SECONDS = 0.05, 0.1
_PIXELS_OFF = "\x1b[?1016l"  # textual asks for the mouse in pixels, and leaves it so
_LEAVE = "\x1b[<u\x1b[?1049l"  # what is not set but stacked, the keyboard and the screen, is not to be entered twice


# Signs of print for terminals whose encoding has no others, each as wide as what it replaces.
_PLAIN = str.maketrans(
    {
        **dict.fromkeys("“”„«»", '"'),
        **dict.fromkeys("‘’‚‹›", "'"),
        **dict.fromkeys("–—‐‑−", "-"),
        "…": "~",
        "•": "*",
        "\N{NARROW NO-BREAK SPACE}": " ",
    }
)
_ERRORS = "wirediff-plain"


def _replaced(error: UnicodeError) -> tuple[str, int]:
    """What stands for characters that an encoding lacks, in as many cells: quotation marks and dashes, else `?`."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    plain = error.object[error.start : error.end].translate(_PLAIN)
    return "".join(char if char.isascii() else "?" * cells.cell_len(char) for char in plain), error.end


codecs.register_error(_ERRORS, _replaced)


class Terminal(HookedDriver):
    """Draws on standard output; what a terminal of another encoding than UTF-8 lacks is printed as what is like it.

    Its modes at the end are those of the beginning, whatever stopped and woke the program between.
    """

    def __init__(self, *given: object, **named: object) -> None:
        super().__init__(*given, **named)  # type: ignore[arg-type]
        self.measure()
        if sys.__stdout__ is not None:
            sys.__stdout__.reconfigure(errors=_ERRORS)
            self._drawn_on = _WhileThere(sys.__stdout__)
            self.draw_on(self._drawn_on)  # type: ignore[arg-type]
        self.heard: Callable[[str], object] = lambda _: None
        """Called with every key as it comes, in the thread that reads them, whatever the event loop is at."""
        self._given_back = False
        self._pastes = Pastes(constants.ESCAPE_DELAY)
        self._running = asyncio.get_running_loop()
        self._drawing = self._asleep = False
        self._found: list[Any] | None = None
        self._set: list[Any] | None = None
        self._entering: list[str] | None = None
        self._entered = ""
        signal.signal(signal.SIGTSTP, self._told_to_sleep)
        signal.signal(signal.SIGCONT, self._told_to_wake)

    def start_application_mode(self) -> None:
        if self._given_back:
            return
        while not self._in_foreground():  # begun with `&`
            _stop()
        self._put(self._found)  # not as an editor left them that was killed
        self._drawing, self._asleep, self._entering = True, False, []
        super().start_application_mode()  # type: ignore[no-untyped-call]
        self._entered, self._entering = "".join(self._entering), None
        self._found = self.attrs_before = self._found or self.attrs_before
        with contextlib.suppress(termios.error):
            self._set = termios.tcgetattr(self.fileno)

    def stop_application_mode(self) -> None:
        if not self._drawing:
            return
        # In the background too, and not to be stopped for it; from any thread.
        before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTTOU})
        self.write(_PIXELS_OFF)
        super().stop_application_mode()
        self._drawing = False
        signal.pthread_sigmask(signal.SIG_SETMASK, before)

    def give_back(self) -> None:
        """Leave the terminal as it was found, for good, from whichever thread and whatever the event loop is at."""
        if self._drawing:
            self._given_back = True
            self._drawn_on.closed_to_drawing = True
            self.write(_SYNC_OFF)
            self.stop_application_mode()

    def write(self, data: str) -> None:
        if self._entering is not None:
            self._entering.append(data)
        if not self._drawing:  # the terminal is another's
            return
        if not self._given_back:
            super().write(in_columns(data))
            return
        with contextlib.suppress(OSError, ValueError):  # a terminal that is gone, or takes in nothing more
            place = self._drawn_on.fileno()
            if select.select([], [place], [], _PATIENCE_SECONDS)[1]:
                os.write(place, data.encode())

    def disable_input(self) -> None:
        if not self._given_back:
            super().disable_input()
            return
        self.mouse_off()  # the rest is for the main thread to do, or waits for the one that reads
        self.exit_event.set()

    def process_message(self, message: Message) -> None:
        if isinstance(message, events.Key):
            self.heard(message.key)
        super().process_message(message)

    def run_input_thread(self) -> None:
        parser = key_parser()
        decode = codecs.getincrementaldecoder("utf-8")("replace").decode
        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                decided: list[bytes | str] = []
                if selector.select(_SOON_SECONDS if self._pastes.waits else _LATER_SECONDS):
                    try:
                        data = os.read(self.fileno, _AT_ONCE)
                    except BlockingIOError:  # so set by another program
                        continue
                    except OSError:
                        data = b""
                    if not data:  # nothing will be typed any more, as in a window that is closed
                        os.kill(os.getpid(), signal.SIGHUP)
                        return
                    decided += self._pastes.read(data, time.monotonic())
                decided += self._pastes.wait(time.monotonic())
                for piece in decided:
                    if isinstance(piece, str):
                        self.process_message(events.Paste(piece))
                    elif piece == _ESCAPE:  # waited for long enough: the parser would wait once more
                        self.process_message(events.Key("escape", ""))
                    else:
                        for message in parser.feed(decode(piece)):
                            self.process_message(message)
                for message in parser.tick():
                    self.process_message(message)

    def _told_to_sleep(self, *_: object) -> None:
        if self._drawing and not self._running.is_closed():
            self._running.call_soon_threadsafe(self._sleep)  # a signal comes in the midst of anything
        else:
            _stop()

    def _told_to_wake(self, *_: object) -> None:
        if not self._running.is_closed():
            self._running.call_soon_threadsafe(self._wake)

    def _sleep(self) -> None:
        if not self._drawing:
            return
        self.suspend_application_mode()
        self._asleep = True
        before = signal.signal(signal.SIGTSTP, signal.SIG_IGN)
        os.killpg(os.getpgrp(), signal.SIGTSTP)  # what started the program, such as make, sleeps as well
        signal.signal(signal.SIGTSTP, before)
        _stop()

    def _wake(self) -> None:
        if self.app.return_code is not None or not (self._drawing or self._asleep):
            return  # is being left, or has been; or an editor has the terminal
        if not self._in_foreground():
            _stop()
        elif self._asleep:
            self.resume_application_mode()
            self.send_message(self.SignalResume())
        else:
            self._put(self._set)
            self.write(_LEAVE + self._entered)
            size = Size(*get_terminal_size())
            self.send_message(events.Resize(size, size))

    def _in_foreground(self) -> bool:
        try:
            return os.tcgetpgrp(self.fileno) == os.getpgrp()
        except OSError:
            return True  # no terminal of ours to be in the background of

    def _put(self, modes: list[Any] | None) -> None:
        if modes:
            with contextlib.suppress(termios.error):
                termios.tcsetattr(self.fileno, termios.TCSANOW, modes)


def _stop() -> None:
    os.kill(os.getpid(), signal.SIGSTOP)


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
