"""Crash report: the traceback of an error that ended the app, in a file of the user's own, without a word of copy.

error ──> report: version, terminal, frames ──keep──> ~/.local/state/wirediff/crash-20310409-181503-4711.txt   0600
                                                └──> one line for standard error, once the terminal is given back
"""

from __future__ import annotations

import os
import platform
import time
import traceback
from collections.abc import Iterator
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path

from reader import private

EXIT_CODE = 70
"""Of a program that failed, as BSD's sysexits has it (EX_SOFTWARE)."""
_KEPT = 10
"""Reports; one that crashes at every start must not fill a disk."""
# What these say is about the program's own names and types. The words of any other error may be copy: a key that was
# not found, a text that is no number.
_ABOUT_CODE = (AttributeError, IndexError, NameError, RecursionError, TypeError, UnboundLocalError, ZeroDivisionError)


def last_words(error: BaseException, size: tuple[int, int]) -> str:
    """Keep a report of the error that ended the app in a terminal of columns by lines. Returns a line that says so."""
    said = f"stopped by an error in the program ({type(error).__name__})"
    try:
        return f"{said}; report: {_keep(report(error, size))}"
    except OSError as trouble:
        return f"{said}; no report could be written: {trouble.strerror or type(trouble).__name__}"


def report(error: BaseException, size: tuple[int, int]) -> str:
    """What a developer needs to find the error: no values, and words only where they cannot be copy."""
    about = (
        f"wirediff {version('wirediff')}",
        f"Python {platform.python_version()}, textual {version('textual')}, {platform.platform()}",
        f"terminal {size[0]}x{size[1]}, TERM={os.environ.get('TERM', '')}",
        time.strftime("%Y-%m-%d %H:%M:%S UTC", time.gmtime()),
    )
    return "\n".join([*about, "", *_told(error)]) + "\n"


def _told(error: BaseException) -> Iterator[str]:
    """The error with those that led to it, first things first."""
    chain: list[BaseException] = []
    link: BaseException | None = error
    while link is not None and not any(link is other for other in chain):
        chain.append(link)
        link = link.__cause__ or (None if link.__suppress_context__ else link.__context__)
    for place, each in enumerate(reversed(chain)):
        if place:
            yield "\nwhich led to:\n"
        for frame in traceback.format_tb(each.__traceback__):
            yield frame.rstrip("\n")
        kind = type(each)
        yield f"{kind.__module__}.{kind.__qualname__}: {_words(each)}".removeprefix("builtins.")
        for part in each.exceptions if isinstance(each, BaseExceptionGroup) else ():
            yield "\none of its parts:\n"
            yield from _told(part)


def _words(error: BaseException) -> str:
    if isinstance(error, OSError) and error.errno is not None:
        return os.strerror(error.errno)
    return str(error) if type(error) in _ABOUT_CODE else "(its words are left out, as they may be copy)"


def _keep(text: str) -> Path:
    """Write a report that its owner alone can read, and let the oldest go.

    Raises:
        OSError: it could not be written.
    """
    from platformdirs import user_state_path

    folder = user_state_path("wirediff", appauthor=False)
    private.make_folder(folder)
    path = folder / time.strftime(f"crash-%Y%m%d-%H%M%S-{os.getpid()}.txt", time.gmtime())
    private.create(path, text.encode("utf-8", "backslashreplace"))
    for old in sorted(folder.glob("crash-*.txt"))[:-_KEPT]:
        with suppress(OSError):
            old.unlink()
    return path
