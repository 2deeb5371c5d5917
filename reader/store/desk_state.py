"""How a desk stood when it was last looked through: what a second start shows before it has looked at one file.

    files, by found path            a thousand to a part: stamp, what a list tells, problems
    whether it was all grouped      the last part
    the places of each story's versions among the articles

Each part is packed by itself, so that a hundred thousand files, tens of megabytes, are packed and unpacked a thousand
at a time, and a thread that draws the screen gets its turn in between. The checksum of each holds for all before it
too: parts that two programs wrote at once, or the last of which is missing, are no standing.

A part is JSON, column by column: long lists of the same sort are unpacked faster than Python's own bytecode format
is, and no bytes can do more harm than not to be JSON. What has other columns than these is no standing either.

    {"paths": [a, b], "stamps": [[..], [..], [..]], "made": [..], "counts": [1, 2], "problems": [[1, "odd", 3]],
     "columns": {"id": [.., .., ..], "outlet": [.., .., ..], ...}}       of as many listings as `counts` adds up to
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain, islice, repeat
from typing import Any, NamedTuple
from zlib import crc32

from reader.model import Listing
from reader.store.records import Known, problem_of, told_of

_A_PART = 1000
_as_json = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":")).encode

# As `_make`, without its counting: the columns have been counted.
_listing: Callable[[Iterable[Any]], Listing] = partial(tuple.__new__, Listing)
_known: Callable[[Iterable[Any]], Known] = partial(tuple.__new__, Known)

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
            data = _packed(_columns(some))
            sound = crc32(data, sound)
            yield data, sound
        last = _packed({"grouped": self.grouped, "stories": self.stories})
        yield last, crc32(last, sound)

    @classmethod
    def unpacked(cls, parts: Iterable[Part]) -> Standing | None:
        """What was packed; None where nothing was, or not all of this. Raises nothing, whatever the parts hold."""
        files: dict[str, Known] = {}
        sound = 0
        try:
            for data, kept in parts:
                sound = crc32(data, sound)
                if sound != kept:
                    return None
                told = json.loads(data.decode("utf-8", "surrogatepass"))
                if "stories" in told:
                    return cls(told["grouped"], told["stories"], files)
                files.update(_files(**told))
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError):  # no JSON, or of another shape
            pass
        return None


def _packed(told: object) -> bytes:
    return _as_json(told).encode("utf-8", "surrogatepass")  # a path may be no Unicode


def _columns(some: Sequence[tuple[str, Known]]) -> dict[str, Any]:
    """Files as columns; a listing's path is that of its file, and not told again."""
    listings = [listing for _, known in some for listing in known.listings]
    columns = dict(zip(Listing._fields, zip(*listings, strict=True) if listings else repeat(()), strict=False))
    del columns["path"]
    return {
        "paths": [path for path, _ in some],
        "stamps": list(zip(*(known.stamp for _, known in some), strict=True)),
        "made": [known.made for _, known in some],
        "counts": [len(known.listings) for _, known in some],
        "problems": [(n, *told_of(problem)) for n, (_, known) in enumerate(some) for problem in known.problems],
        "columns": columns,
    }


def _files(
    *,
    paths: list[str],
    stamps: list[list[int]],
    made: list[int],
    counts: list[int],
    problems: list[list[Any]],
    columns: dict[str, list[Any]],
) -> Iterable[tuple[str, Known]]:
    """Files from their columns. Raises ValueError, TypeError, KeyError: they are of another shape."""
    columns["path"] = list(chain.from_iterable(map(repeat, paths, counts)))
    if columns.keys() != set(Listing._fields):
        raise ValueError("other columns")
    listings = map(_listing, zip(*map(columns.__getitem__, Listing._fields), strict=True))
    troubles: dict[int, tuple[Any, ...]] = {}
    for n, *told in problems:
        troubles[n] = (*troubles.get(n, ()), problem_of(paths[n], told))
    each = zip(
        zip(*stamps, strict=True),
        made,
        [tuple(islice(listings, count)) for count in counts],
        map(troubles.get, range(len(paths)), repeat(())),
        strict=True,
    )
    return zip(paths, map(_known, each), strict=True)
