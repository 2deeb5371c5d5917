"""Desk state: the files and stories of a desk at its last scan, which a second start shows before it reads any file.

    files, by found path            a thousand to a part: stamp, listings, problems
    whether it was all grouped      the last part
    the places of each story's versions among the articles

Each part is packed by itself, so that a hundred thousand files, tens of megabytes, are packed and unpacked a thousand
at a time, and a thread that draws the screen gets its turn in between. The checksum of each holds for all before it
too: parts that two programs wrote at once, or the last of which is missing, are no state.

A part is JSON, column by column: long lists of the same sort are unpacked faster than Python's own bytecode format
is, and no bytes can do more harm than not to be JSON. What has other columns than these is no state either.

    {"paths": [a, b], "stamps": [[..], [..], [..]], "made": [..], "counts": [1, 2], "problems": [[1, "odd", 3]],
     "columns": {"id": [.., .., ..], "outlet": [.., .., ..], ...}}       of as many listings as `counts` adds up to
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice, repeat
from typing import Any, NamedTuple
from zlib import crc32

from reader.model import Listing
from reader.store.records import KnownFile, problem_fields, problem_of

_FILES_A_PART = 1000
_as_json = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":")).encode

Part = tuple[bytes, int]


class DeskState(NamedTuple):
    """`grouped`: the `stories`, by the places of their versions among the articles, are made of just these files.

    `own_copy` are the places of those that stand in their story as own copy on its event. A file's
    `Known` holds while its stamp does.
    """

    grouped: bool
    stories: list[list[int]]
    files: Mapping[str, KnownFile]
    own_copy: list[int]

    def packed(self) -> Iterator[Part]:
        """The parts in order, each with its checksum."""
        checksum = 0
        files = iter(self.files.items())
        while batch := list(islice(files, _FILES_A_PART)):
            data = _as_bytes(_columns(batch))
            checksum = crc32(data, checksum)
            yield data, checksum
        last = _as_bytes({"grouped": self.grouped, "stories": self.stories, "own_copy": self.own_copy})
        yield last, crc32(last, checksum)

    @classmethod
    def unpacked(cls, parts: Iterable[Part]) -> DeskState | None:
        """The state that was packed; None where nothing was, or not all. Never raises, whatever the parts hold."""
        files: dict[str, KnownFile] = {}
        checksum = 0
        try:
            for data, stored in parts:
                checksum = crc32(data, checksum)
                if checksum != stored:
                    return None
                fields = json.loads(data.decode("utf-8", "surrogatepass"))
                if "stories" in fields:
                    return cls(fields["grouped"], fields["stories"], files, fields["own_copy"])
                files.update(_files(**fields))
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError):  # no JSON, or of another shape
            pass
        return None


def _as_bytes(fields: object) -> bytes:
    return _as_json(fields).encode("utf-8", "surrogatepass")  # a path may be no Unicode


def _columns(batch: Sequence[tuple[str, KnownFile]]) -> dict[str, Any]:
    """Files as columns; a listing's path is that of its file, and not repeated."""
    listings = [listing for _, known in batch for listing in known.listings]
    columns = dict(zip(Listing._fields, zip(*listings, strict=True) if listings else repeat(()), strict=False))
    del columns["path"]
    return {
        "paths": [path for path, _ in batch],
        "stamps": list(zip(*(known.stamp for _, known in batch), strict=True)),
        "made": [known.reading_key for _, known in batch],
        "counts": [len(known.listings) for _, known in batch],
        "problems": [(n, *problem_fields(problem)) for n, (_, known) in enumerate(batch) for problem in known.problems],
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
) -> Iterable[tuple[str, KnownFile]]:
    """Files from their columns. Raises ValueError, TypeError, KeyError: they are of another shape."""
    columns["path"] = list(chain.from_iterable(map(repeat, paths, counts)))
    if columns.keys() != set(Listing._fields):
        raise ValueError("other columns")
    listings = map(Listing._make, zip(*map(columns.__getitem__, Listing._fields), strict=True))
    problems_of: dict[int, tuple[Any, ...]] = {}
    for n, *fields in problems:
        problems_of[n] = (*problems_of.get(n, ()), problem_of(paths[n], fields))
    each = zip(
        zip(*stamps, strict=True),
        made,
        [tuple(islice(listings, count)) for count in counts],
        map(problems_of.get, range(len(paths)), repeat(())),
        strict=True,
    )
    return zip(paths, map(KnownFile._make, each), strict=True)
