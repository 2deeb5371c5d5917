"""The editor's own editor."""

from __future__ import annotations

import contextlib
import os
import shlex
import signal
import subprocess
from collections.abc import Callable, Iterator
from types import FrameType

from reader.tui.in_thread import reason_of


def command() -> str:
    """What opens it: VISUAL, else EDITOR; empty where neither is set."""
    return os.environ.get("VISUAL", "").strip() or os.environ.get("EDITOR", "").strip()


def opened(command: str, path: str) -> str:
    """Open a file and wait until the editor is left. Returns why that came to nothing, or nothing.

    A signal that ends the program ends the editor too, which has the terminal.
    """
    before = signal.signal(signal.SIGINT, lambda *_: None)  # Ctrl-C is the editor's there
    try:
        with subprocess.Popen([*shlex.split(command), path]) as editor, _passing_on(editor.send_signal):
            ended = editor.wait()
    except (OSError, ValueError) as error:
        return reason_of(error)
    finally:
        signal.signal(signal.SIGINT, before)
    return f"ended with {ended}" if ended else ""


@contextlib.contextmanager
def _passing_on(send: Callable[[int], object]) -> Iterator[None]:
    """Within, what ends the program is sent on first."""
    before = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGHUP)}

    def passed_on(number: int, frame: FrameType | None) -> None:
        send(number)
        if callable(handler := before[signal.Signals(number)]):
            handler(number, frame)

    for number in before:
        signal.signal(number, passed_on)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
