"""Output of results: laid out for whoever reads them, whole in a file, with a progress bar while they take long."""

from __future__ import annotations

import contextlib
import os
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from reader.console import say
from reader.text.visible import Printable

if TYPE_CHECKING:
    from reader.model import Problem

_BAR_AFTER_SECONDS = 1.0
_WIDTH = 100


class Report(Protocol):
    """Called with the progress of the work; `total` is None while nobody knows it."""

    def __call__(self, done: int, total: int | None) -> None: ...


def report_problems(problems: Iterable[Problem | str]) -> None:
    """A line on standard error for each."""
    for problem in problems:
        say(str(problem))


def width() -> int:
    """Columns for a report: those of the terminal, a hundred where there is none."""
    if not sys.stdout.isatty():
        return _WIDTH
    from shutil import get_terminal_size

    return get_terminal_size((_WIDTH, 24)).columns


def colour(no_color: bool) -> bool:
    """Whether a report on standard output may be coloured."""
    return sys.stdout.isatty() and not no_color and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def write(path: str, text: Printable) -> None:
    """A result in a file that only its owner may read, whole or not at all: readers never see half of it.

    Raises:
        OSError: the file cannot be written; what it held before is untouched.
    """
    data = text.encode("utf-8", "replace")
    target = Path(os.path.realpath(path))
    if target.exists() and not target.is_file():
        target.write_bytes(data)
        return
    from reader import private

    private.replace(target, data)


@contextlib.contextmanager
def progress(noun: str) -> Iterator[Report]:
    """A bar on standard error for anything over a second; none when nobody looks."""
    if not sys.stderr.isatty():
        yield lambda done, total: None  # noqa: ARG005
        return
    with contextlib.ExitStack() as stack:
        began = time.monotonic()
        bars: list[Report] = []

        def report(done: int, total: int | None) -> None:
            if not bars and time.monotonic() - began >= _BAR_AFTER_SECONDS:
                bars.append(stack.enter_context(_bar(noun)))
            for bar_report in bars:
                bar_report(done, total)

        yield report


@contextlib.contextmanager
def _bar(noun: str) -> Iterator[Report]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=Console(file=sys.__stderr__), transient=True) as bar:
        task = bar.add_task(noun, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)
