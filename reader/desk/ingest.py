"""One file to what is kept of it, in whichever process.

A file that changes while it is read, or was written so lately that another change might leave its
times as they are, is taken as it was read and read again next time.
"""

from __future__ import annotations

import time
from array import array
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from reader.model import Problem, Version
from reader.sources import SourceFile, read, stamp
from reader.store import Print, Rows, Stamp, rows_of
from reader.stories import Fingerprint, fingerprint

_SETTLED_NS = 2_000_000_000
_NEVER = (-1, -1, -1)


class IngestedFile(NamedTuple):
    """A file as it was read, and the stamp it may be known by."""

    stamp: Stamp
    versions: tuple[Version, ...]
    problems: tuple[Problem, ...]

    def rows(self, whole: str, made: int) -> Rows:
        """What is kept of it, under its whole path."""
        printed = [(version, _kept(fingerprint(version))) for version in self.versions]
        return rows_of(whole, self.stamp, made, printed, self.problems)


def ingest(found: SourceFile, outlets: Sequence[tuple[str, str]]) -> IngestedFile:
    """Read one file."""
    began = time.time_ns()
    versions, problems = read(Path(found.path), outlets=outlets)
    settled = found.stamp and max(found.stamp[1:]) < began - _SETTLED_NS and stamp(found.path) == found.stamp
    return IngestedFile(found.stamp if found.stamp and settled else _NEVER, tuple(versions), tuple(problems))


def print_from(kept: Print) -> Fingerprint:
    """The fingerprint that was kept."""
    length, day, agency, revised = kept.facts
    return Fingerprint(kept.words, kept.sample, kept.figures, length, day or None, bool(agency), bool(revised))


def _kept(of: Fingerprint) -> Print:
    return Print(array("Q", (of.length, of.day or 0, of.agency, of.revised)), of.sample, of.words, of.figures)
