"""Format record: all that the program knows of one format of copy.

bytes ──sniff──> is it mine? ──read──> Reading: versions, and what was lost on the way
          │ no                    └──> Unreadable text: NotText, with the reason and the line
          └──> the next format of the registry
"""

from __future__ import annotations

from collections.abc import Callable, Sequence, Sized
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from reader.model import Version
from reader.sources.encoding import NotText

Outlets = Sequence[tuple[str, str]]
"""`(glob, outlet name)`: the first glob that fits a file names its outlet where the copy does not."""

# The longest article ever run is a twentieth of this; beyond it lies no copy, only waiting.
MAX_BYTES = 2 * 1024 * 1024
MOST_PARAGRAPHS = 50_000
"""Beyond it lies no article: to be read, reported and compared it would cost seconds for each reader of a desk."""


class Reading(NamedTuple):
    """Contents of a file: its articles in order, and each loss as `(line, reason)`, lines 1-based or None."""

    versions: tuple[Version, ...]
    losses: tuple[tuple[int | None, str], ...] = ()


Read = Callable[[bytes, Path, Outlets], Reading]
"""All bytes of a file, the path that names them, and the outlets, to what is in them."""


def refuse_endless(paragraphs: Sized) -> None:
    """Refuse copy of more paragraphs than any article has.

    Raises:
        NotText: there are more than MOST_PARAGRAPHS.
    """
    if len(paragraphs) > MOST_PARAGRAPHS:
        raise NotText(f"more than {MOST_PARAGRAPHS:,} paragraphs: no article")


@dataclass(frozen=True, slots=True)
class Format:
    """A format of copy, as the registry in `reader.sources.formats` lists it.

    `name` is shown to editors. `sniff` takes the first HEAD_BYTES bytes of a file and says whether the format is
    likely; it never raises. `read` takes all bytes, the path (which only names them) and the outlets; it raises
    `reader.sources.encoding.NotText` for bytes that are no copy of this format, and nothing else. `fields` are the
    optional fields of `Version` that it can give, `item_fields` those of its `Item`: all others stay None. A file of
    more than `max_bytes`, packed or unpacked, is not read; None where a beginning of any length is enough.
    """

    name: str
    sniff: Callable[[bytes], bool]
    read: Read
    fields: frozenset[str]
    item_fields: frozenset[str] = frozenset()
    max_bytes: int | None = MAX_BYTES
