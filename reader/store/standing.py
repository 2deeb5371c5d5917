"""How a desk stood when it was last looked through: what a second start shows before it has looked at one file.

    whether it was all grouped      one line
    the ids of each story           one line
    files, by found path            a thousand to a line: stamp, what a list tells, problems

Each line is JSON of its own, so that a hundred thousand files are packed and unpacked a thousand at a time, and a
thread that draws the screen gets its turn in between.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import NamedTuple
from zlib import crc32

from reader.model import Listing, Problem
from reader.store.rows import Known, Row

_A_LINE = 1000


class Standing(NamedTuple):
    """`grouped`: the `stories` are made of just these files. A file's `Known` holds while its stamp does."""

    grouped: bool
    stories: list[list[str]]
    files: Mapping[str, Known]

    def packed(self) -> tuple[bytearray, int]:
        """As it is kept, with its checksum. Grown line by line: a large desk is tens of megabytes, held once."""
        files = iter(self.files.items())
        data = bytearray(f"{json.dumps(self.grouped)}\n{json.dumps(self.stories)}".encode())
        while some := list(islice(files, _A_LINE)):
            data += b"\n" + json.dumps([_row(path, known) for path, known in some]).encode()
        return data, crc32(data)

    @classmethod
    def unpacked(cls, data: bytes | None, sound: int) -> Standing | None:
        """What was packed; None where nothing was, or not this. Raises ValueError: no such thing."""
        if not data or crc32(data) != sound:
            return None
        grouped, stories, *lines = data.split(b"\n")
        return cls(json.loads(grouped), json.loads(stories), dict(_files(lines)))


def _row(path: str, known: Known) -> Row:
    return path, known.stamp, known.made, known.listings, [(problem.reason, problem.line) for problem in known.problems]


def _files(lines: Iterable[bytes]) -> Iterator[tuple[str, Known]]:
    for line in lines:
        for path, stamp, made, listings, problems in json.loads(line):
            told = tuple([Problem(path, *of) for of in problems]) if problems else ()
            yield path, Known(tuple(stamp), made, tuple([Listing(*of) for of in listings]), told)
