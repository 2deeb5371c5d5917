"""The report of a comparison as a file of its own: no file that is there is ever written over; and what was copied.

Both are open to their owner alone.

quay.txt is there already  ──>  quay-2.txt
"""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from itertools import chain, count
from pathlib import Path

from reader import private
from reader.config import Config
from reader.desk import Desk
from reader.report import Context, form_of_file
from reader.text.visible import visible
from reader.tui.services.folders import from_home

_LONGEST_NAME = 48


def suggested(title: str) -> str:
    """A file name for a report on copy of that title."""
    words = "-".join(re.findall(r"\w+", visible(title).casefold()))
    if len(words) > _LONGEST_NAME:
        words = words[:_LONGEST_NAME].rpartition("-")[0] or words[:_LONGEST_NAME]
    return f"{words or 'report'}.txt"


def save(desk: Desk, config: Config, versions: Sequence[str], named: str, usual: str) -> Path:
    """Write the versions, by id, read against the first of them; in the form that the name ends in, else as text.

    To be called in a worker; the report names the file of `config`, which the desk was read under. Returns where it
    lies: under the name given, or where there is such a file under the next that is free; in a folder that is named,
    under its usual name.

    Raises:
        LookupError: a version is gone.
        OSError: it could not be written, and nothing was left behind.
    """
    base, *witnesses = versions
    path = Path(os.path.expanduser(named))  # noqa: PTH111 - "~" alone or in "~name", or part of a name
    if path.is_dir():
        path /= usual
    try:
        made = desk.collation(base, witnesses[0]) if len(witnesses) == 1 else desk.apparatus(base, witnesses)
    except KeyError:
        raise LookupError("one of the articles is no longer here") from None
    report = form_of_file(path.name).renderer().comparison_report(made, Context(config))
    return _written(path, report.encode("utf-8", "replace"))


def put_aside(text: str) -> str:
    """Keep what was copied last, for terminals that take no copy from a program. Returns the file, with ~ for home.

    Raises:
        OSError: it could not be written.
    """
    from platformdirs import user_data_path

    path = user_data_path("wirediff", appauthor=False) / "copied.txt"
    private.make_folder(path.parent)
    private.replace(path, f"{text}\n".encode("utf-8", "replace"))
    return from_home(path)


def _written(path: Path, content: bytes) -> Path:
    for free in chain([path], (path.with_stem(f"{path.stem}-{number}") for number in count(2))):
        try:
            private.create(free, content)
        except FileExistsError:
            continue
        except FileNotFoundError:
            raise FileNotFoundError(f"there is no folder {free.parent}") from None
        return free.resolve()
    raise AssertionError("numbers never end")
