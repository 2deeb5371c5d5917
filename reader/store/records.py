"""What the cache keeps of a file, as the rows it is kept in: made and understood here, and nothing is stored.

    Versions, Prints, Problems ──> Rows      in whichever process read the file
    rows ──> Known, Version, Print           what does not fit its checksum is none

An article row is what a list tells and when it holds; the copy and the fingerprint have rows of their own. Their
columns are the fields of the nouns themselves: a field that a noun is given is kept without a word here.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import fields
from operator import attrgetter
from struct import Struct
from struct import error as StructError
from typing import Any, NamedTuple
from zlib import crc32

from reader.model import Block, Listing, Problem, Role, Version

# How many facts, runs and words a packed fingerprint holds; what is left are figures.
_SIZES = Struct("<III")
# What a Version has of its Listing, which an outlet's name may have changed; all else is told with the copy.
_OF_LISTING = ("id", "outlet", "path", "published")
_TOLD = tuple(field.name for field in fields(Version) if field.name not in (*_OF_LISTING, "blocks"))
_of_block = attrgetter(*(field.name for field in fields(Block)))
_PLACE = Listing._fields.index("path")
LISTED = tuple(name for name in Listing._fields if name != "path")
"""The columns of an article row that hold its listing."""

MISSHAPEN = (ValueError, TypeError, LookupError, AttributeError, OverflowError, RecursionError, StructError)
"""What is raised by making something of a row that is none of ours."""

_AS_JSON = json.JSONEncoder(ensure_ascii=False).encode

Stamp = tuple[int, int, int]
Row = tuple[Any, ...]


class Print(NamedTuple):
    """A fingerprint as it is kept: small facts and a sample in 64 bits each, words and figures in 32."""

    facts: array[int]
    sample: array[int]
    words: array[int]
    figures: array[int]


class Known(NamedTuple):
    """A file as it was read, when its stamp was this."""

    stamp: Stamp
    made: int
    listings: tuple[Listing, ...]
    problems: tuple[Problem, ...]


class Rows(NamedTuple):
    """A file just read, to be kept under its whole path."""

    path: str
    articles: tuple[Row, ...]
    copies: tuple[Row, ...]
    prints: tuple[Row, ...]

    def known(self, path: str) -> Known:
        """The file as a scan goes on with it, by the path it was found under."""
        return _known(path, [row[2:] for row in self.articles])


def has_text(path: str) -> bool:
    """Whether a path can be written down; the system allows any bytes as a name."""
    try:
        path.encode()
    except UnicodeEncodeError:
        return False
    return True


def rows_of(
    path: str, stamp: Stamp, made: int, versions: Sequence[tuple[Version, Print]], problems: Sequence[Problem]
) -> Rows:
    """The rows of a file just read: its versions, each with its fingerprint, and what there is to tell of it."""
    told = json.dumps([told_of(problem) for problem in problems]) if problems else None
    listed = [(*stamp, made, *_listed(version.listing), told) for version, _ in versions]
    articles = listed or [(*stamp, made, *[None] * len(LISTED), told)]
    return Rows(
        path,
        tuple((path, n, *row, _sum(row)) for n, row in enumerate(articles)),
        tuple((path, n, version.id, *_sound(_body(version))) for n, (version, _) in enumerate(versions)),
        tuple(
            (path, n, version.id, packed, crc32(packed))
            for n, (version, print_) in enumerate(versions)
            for packed in (_packed(print_),)
        ),
    )


def known_of(path: str, articles: Iterable[Row]) -> Known | None:
    """A file from its article rows, without path and place; None where they are not all sound."""
    try:
        return _known(path, articles)
    except MISSHAPEN:
        return None


def _known(path: str, articles: Iterable[Row]) -> Known:
    listings: list[Listing] = []
    for *row, sound in articles:
        *stamp, made = row[:4]
        listed, problems = row[4:-1], row[-1]
        if _sum(tuple(row)) != sound:
            raise ValueError("damaged")
        if listed[0] is not None:
            listings.append(Listing._make((*listed[:_PLACE], path, *listed[_PLACE:])))
    told = tuple(problem_of(path, told) for told in json.loads(problems)) if problems else ()
    return Known((stamp[0], stamp[1], stamp[2]), made, tuple(listings), told)


def told_of(problem: Problem) -> tuple[Any, ...]:
    """A Problem without its path, for `problem_of`."""
    return tuple(getattr(problem, field.name) for field in fields(problem) if field.name != "path")


def problem_of(path: str, told: Sequence[Any]) -> Problem:
    """The Problem that `told_of` has told. Raises TypeError: it is of another shape."""
    return Problem(path, *told)


def version_of(row: Row | None, listing: Listing) -> Version | None:
    """The copy from `(id, body, sound)`, if it is sound and what `listing` tells of."""
    try:
        if row is None or crc32(row[1].encode()) != row[2] or not listing.id.startswith(row[0]):
            return None
        told = json.loads(row[1])
        blocks = tuple(Block(Role(role), *others) for role, *others in told.pop("blocks"))
        given = {name: getattr(listing, name) for name in _OF_LISTING}
        return Version(blocks=blocks, **given, **{name: _frozen(value) for name, value in told.items()})
    except MISSHAPEN:
        return None


def _frozen(value: Any) -> Any:
    """A tuple comes back as one, though JSON knows lists alone."""
    return tuple(map(_frozen, value)) if isinstance(value, list) else value


def print_of(packed: bytes, sound: int) -> Print | None:
    """The fingerprint from its row, if it is sound."""
    try:
        if crc32(packed) != sound:
            return None
        facts, sample, words = _SIZES.unpack_from(packed)
        of_sample = _SIZES.size + 8 * facts
        of_words = of_sample + 8 * sample
        of_figures = of_words + 4 * words
        if of_figures > len(packed):
            return None
        return Print(
            array("Q", packed[_SIZES.size : of_sample]),
            array("Q", packed[of_sample:of_words]),
            array("I", packed[of_words:of_figures]),
            array("I", packed[of_figures:]),
        )
    except MISSHAPEN:
        return None


def _listed(of: Listing) -> Row:
    return of[:_PLACE] + of[_PLACE + 1 :]


def _sum(row: Row) -> int:
    return crc32(repr(row).encode())


def _body(version: Version) -> str:
    told = {name: value for name in _TOLD if (value := getattr(version, name)) is not None}
    return _AS_JSON({"blocks": [_of_block(block) for block in version.blocks], **told})


def _sound(body: str) -> tuple[str, int]:
    return body, crc32(body.encode("utf-8", "surrogatepass"))


def _packed(print_: Print) -> bytes:
    parts = print_.facts, print_.sample, print_.words, print_.figures
    return b"".join((_SIZES.pack(*map(len, parts[:3])), *map(array.tobytes, parts)))
