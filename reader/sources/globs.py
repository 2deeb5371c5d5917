"""Globbing that ends: the paths a pattern matches, each folder looked through once for each part of it.

tonight/**/*.txt      tonight ─┬─ a.txt          Python's own glob follows a link to a folder above wherever
                               ├─ late/b.txt     it meets it: with two such links, two to the fortieth paths
                               └─ all ──> .
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from fnmatch import translate
from functools import lru_cache
from glob import has_magic
from operator import attrgetter

from reader.cancellation import StillWanted, always

_DEEP = "**"
_Entered = set[tuple[int, int, int]]


def matches(pattern: str, wanted: StillWanted = always) -> Iterator[str]:
    """The files and folders that `pattern` matches, a folder's own by name and before what lies below it. Lazy.

    `*`, `?` and `[...]` match within a name; `**` matches any number of folders, none included, and where it
    stands last what lies in the folder. A name that begins with a dot is matched by a part that begins with one.
    A folder that links lead to a second time is left out, one that cannot be listed holds nothing. `wanted` is
    called for every folder, and may raise to end it.
    """
    parts = [part for part in pattern.split(os.sep) if part]  # noqa: PTH206 - text, as all paths of a discovery
    if pattern.endswith(os.sep):
        parts.append("")  # folders alone
    yield from _below(os.sep if pattern.startswith(os.sep) else "", parts, set(), wanted)


def _below(folder: str, parts: Sequence[str], entered: _Entered, wanted: StillWanted) -> Iterator[str]:
    """Paths that match `parts` from `folder` on, which is empty or ends in a slash."""
    part, rest = parts[0], parts[1:]
    if not has_magic(part):
        path = folder + part
        if rest:
            yield from _below(path if path.endswith(os.sep) else path + os.sep, rest, entered, wanted)
        elif os.path.lexists(path):
            yield path
        return
    wanted()
    entries = _entries(folder, len(parts), entered)
    deep = part == _DEEP
    if deep and rest and entries is not None:
        yield from _below(folder, rest, entered, wanted)
    for entry in entries or ():
        if not _matches_part("*" if deep else part, entry.name):
            continue
        if not rest:
            yield folder + entry.name
        elif _is_folder(entry):
            yield from _below(f"{folder}{entry.name}{os.sep}", parts if deep else rest, entered, wanted)


def _entries(folder: str, parts_left: int, entered: _Entered) -> Sequence[os.DirEntry[str]] | None:
    """The entries of a folder, by name; None where it was looked through before with as many parts left."""
    listed_folder = folder or os.curdir
    try:
        status = os.stat(listed_folder)  # noqa: PTH116
        key = (status.st_dev, status.st_ino, parts_left)
        if key in entered:
            return None
        entered.add(key)
        with os.scandir(listed_folder) as listing:
            return sorted(listing, key=attrgetter("name"))
    except (OSError, ValueError):
        return ()


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _matches_part(part: str, name: str) -> bool:
    return (part.startswith(".") or not name.startswith(".")) and _compiled(part).match(name) is not None


@lru_cache
def _compiled(part: str) -> re.Pattern[str]:
    return re.compile(translate(part))
