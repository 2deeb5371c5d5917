"""How a desk stood when it was last looked through: what a second start shows before it has looked at one file.

    files, by found path            a thousand to a part: stamp, what a list tells, problems
    whether it was all grouped      the last part
    the places of each story's versions among the articles

Each part is packed by itself, so that a hundred thousand files, tens of megabytes, are packed and unpacked a thousand
at a time, and a thread that draws the screen gets its turn in between. The checksum of each holds for all before it
too: parts that two programs wrote at once, or the last of which is missing, are no standing.

They are packed as Python's own bytecode is, which takes a third of the time of JSON. What another Python cannot make
out is no standing either.
"""

from __future__ import annotations

import marshal
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import NamedTuple
from zlib import crc32

from reader.model import Listing, Problem
from reader.store.records import Known, Row

_A_PART = 1000

Part = tuple[bytes, int]


class Standing(NamedTuple):
    """`grouped`: the `stories`, by the places of their versions among the articles, are made of just these files.

    A file's `Known` holds while its stamp does.
    """

    grouped: bool
    stories: list[list[int]]
    files: Mapping[str, Known]

    def packed(self) -> Iterator[Part]:
        """The parts in order, each with its checksum."""
        sound = 0
        files = iter(self.files.items())
        while some := list(islice(files, _A_PART)):
            data = marshal.dumps([_row(path, known) for path, known in some])
            sound = crc32(data, sound)
            yield data, sound
        last = marshal.dumps({"grouped": self.grouped, "stories": self.stories})
        yield last, crc32(last, sound)

    @classmethod
    def unpacked(cls, parts: Iterable[Part]) -> Standing | None:
        """What was packed; None where nothing was, or not all of this."""
        files: dict[str, Known] = {}
        sound = 0
        for data, kept in parts:
            sound = crc32(data, sound)
            if sound != kept:
                return None
            try:
                told = marshal.loads(data)
            except (EOFError, ValueError, TypeError):
                return None
            if isinstance(told, dict):
                return cls(told["grouped"], told["stories"], files)
            for path, stamp, made, listings, problems in told:
                listed = tuple([Listing._make(of) for of in listings])
                troubles = tuple([Problem(path, *of) for of in problems]) if problems else ()
                files[path] = Known(stamp, made, listed, troubles)
        return None


def _row(path: str, known: Known) -> Row:
    problems = tuple([(problem.reason, problem.line) for problem in known.problems])
    return path, known.stamp, known.made, tuple(map(tuple, known.listings)), problems
