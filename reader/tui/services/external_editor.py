"""The editor's own editor, called so that nothing in a file's name is an option or a command to it.

VISUAL or EDITOR     as a shell would split it       `vim -p`, `'/opt/my editor/ed'`, a program of a name with blanks
the file             from the root of all            `+!rm x` and `-x` would be orders, `/copy/+!rm x` is a file
"""

from __future__ import annotations

import contextlib
import os
import shlex
import shutil
import signal
import subprocess
from collections.abc import Callable, Iterator
from types import FrameType

from reader.tui.services.workers import reason_of


def command() -> str:
    """What opens it: VISUAL, else EDITOR; empty where neither is set."""
    return os.environ.get("VISUAL", "").strip() or os.environ.get("EDITOR", "").strip()


def call(command: str, path: str) -> list[str]:
    """The words of the call that opens a file.

    Raises:
        ValueError: `command` ends within quotation marks.
        OSError: the path is relative, and the folder it starts from is gone.
    """
    words = [command] if shutil.which(command) else shlex.split(command)
    return [*words, os.path.abspath(path)]  # noqa: PTH100 - a file's name as it is, byte for byte


def opened(command: str, path: str) -> str:
    """Open a file and wait until the editor is left. Returns why that came to nothing, or nothing.

    A signal that ends the program ends the editor too, which has the terminal.
    """
    try:
        words = call(command, path)
    except (OSError, ValueError) as error:
        return reason_of(error)
    before = signal.signal(signal.SIGINT, lambda *_: None)  # Ctrl-C is the editor's there
    try:
        with subprocess.Popen(words) as editor, _passing_on(editor.send_signal):
            ended = editor.wait()
    except FileNotFoundError:
        return "no such program"
    except OSError as error:
        return f"no program that can be run: {error.strerror or error}"
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
