"""Format record: all that the program knows of one format of copy.

bytes ──sniff──> is it mine? ──read──> Reading: versions, and what was lost on the way
          │ no                    └──> Unreadable text: NotText, with the reason and the line
          └──> the next format of the registry
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from reader.model import Version

Outlets = Sequence[tuple[str, str]]
"""`(glob, outlet name)`: the first glob that fits a file names its outlet where the copy does not."""


class Reading(NamedTuple):
    """Contents of a file: its articles in order, and each loss as `(line, reason)`, lines 1-based."""

    versions: tuple[Version, ...]
    losses: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Format:
    """A format of copy, as the registry in `reader.sources.formats` lists it.

    `name` is shown to editors. `sniff` takes the first HEAD_BYTES bytes of a file and says whether the format is
    likely; it never raises. `read` takes all bytes, the path (which only names them) and the outlets; it raises
    `reader.sources.encoding.NotText` for bytes that are no copy of this format, and nothing else. `fields` are the
    optional fields of `Version` that it can give: all others stay None. `item_fields` are those of its `Item`.
    """

    name: str
    sniff: Callable[[bytes], bool]
    read: Callable[[bytes, Path, Outlets], Reading]
    fields: frozenset[str]
    item_fields: frozenset[str] = frozenset()
