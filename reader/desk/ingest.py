"""Ingest of one file, in whichever process: the rows that the cache stores of it.

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
from reader.store import FileRows, PackedFingerprint, Stamp, file_rows
from reader.stories import Fingerprint, fingerprint

_SETTLED_NS = 2_000_000_000
_NEVER = (-1, -1, -1)


class IngestedFile(NamedTuple):
    """A file as it was read, and the stamp that it is known by; one that never matches where it is to be read again."""

    stamp: Stamp
    versions: tuple[Version, ...]
    problems: tuple[Problem, ...]

    def rows(self, whole: str, reading_key: int) -> FileRows:
        """The rows to be stored of it, under its whole path."""
        fingerprinted = [(version, _packed(fingerprint(version))) for version in self.versions]
        return file_rows(whole, self.stamp, reading_key, fingerprinted, self.problems)


def ingest(file: SourceFile, outlets: Sequence[tuple[str, str]]) -> IngestedFile:
    """Read one file."""
    began = time.time_ns()
    versions, problems = read(Path(file.path), outlets=outlets)
    settled = file.stamp and max(file.stamp[1:]) < began - _SETTLED_NS and stamp(file.path) == file.stamp
    return IngestedFile(file.stamp if file.stamp and settled else _NEVER, tuple(versions), tuple(problems))


def fingerprint_from(packed: PackedFingerprint) -> Fingerprint:
    """The fingerprint that was packed into a row."""
    length, day, agency, revised, take = packed.facts
    return Fingerprint(
        packed.words,
        packed.sample,
        packed.figures,
        length,
        day or None,
        bool(agency),
        bool(revised),
        packed.terms,
        take,
    )


def _packed(of: Fingerprint) -> PackedFingerprint:
    return PackedFingerprint(
        array("Q", (of.length, of.day or 0, of.agency, of.revised, of.take)), of.sample, of.terms, of.words, of.figures
    )
