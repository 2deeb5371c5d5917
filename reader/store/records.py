"""Records of the cache: the rows that a file is stored in, made from the nouns and read back.

    Versions, fingerprints, Problems ──> FileRows      in whichever process read the file
    rows ──> KnownFile, Version, fingerprint           what does not fit its checksum is none

An article row is the listing and the stamp it holds for; the copy and the fingerprint have rows of their own. Their
columns are the fields of the nouns themselves: a new field of the noun is stored without a change here.
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

from reader.model import Block, Item, Listing, Problem, Role, Version

# How many facts, runs, terms and words a packed fingerprint holds; what is left are figures.
_LENGTHS = Struct("<IIII")
# Fields that a Version takes from its Listing, whose outlet the editor may have named; the rest are in the copy row.
_LISTING_FIELDS = ("id", "outlet", "path", "published", "part")
_COPY_FIELDS = tuple(field.name for field in fields(Version) if field.name not in (*_LISTING_FIELDS, "blocks"))
_of_block = attrgetter(*(field.name for field in fields(Block)))
_of_item = attrgetter(*(field.name for field in fields(Item)))
_PATH_INDEX = Listing._fields.index("path")
LISTED = tuple(name for name in Listing._fields if name != "path")
"""The columns of an article row that hold its listing."""

MISSHAPEN = (ValueError, TypeError, LookupError, AttributeError, OverflowError, RecursionError, StructError)
"""The errors of reading a row that is none of ours."""

_AS_JSON = json.JSONEncoder(ensure_ascii=False).encode

Stamp = tuple[int, int, int]
Row = tuple[Any, ...]


class PackedFingerprint(NamedTuple):
    """A fingerprint as it is stored: small facts, a sample and terms in 64 bits each, words and figures in 32."""

    facts: array[int]
    sample: array[int]
    terms: array[int]
    words: array[int]
    figures: array[int]


class KnownFile(NamedTuple):
    """A file as it was read, when its stamp was this."""

    stamp: Stamp
    reading_key: int
    listings: tuple[Listing, ...]
    problems: tuple[Problem, ...]


class FileRows(NamedTuple):
    """A file just read, to be cached under its whole path."""

    path: str
    articles: tuple[Row, ...]
    copies: tuple[Row, ...]
    prints: tuple[Row, ...]

    def known(self, path: str) -> KnownFile:
        """The file as a scan goes on with it, by the path it was found under."""
        return _known_file(path, [row[2:] for row in self.articles])


def is_encodable(path: str) -> bool:
    """Whether a path can be written down; the system allows any bytes as a name."""
    try:
        path.encode()
    except UnicodeEncodeError:
        return False
    return True


def file_rows(
    path: str,
    stamp: Stamp,
    reading_key: int,
    versions: Sequence[tuple[Version, PackedFingerprint]],
    problems: Sequence[Problem],
) -> FileRows:
    """The rows of a file just read: its versions, each with its fingerprint, and its problems."""
    problems_json = json.dumps([problem_fields(problem) for problem in problems]) if problems else None
    listed = [(*stamp, reading_key, *_without_path(version.listing), problems_json) for version, _ in versions]
    articles = listed or [(*stamp, reading_key, *[None] * len(LISTED), problems_json)]
    return FileRows(
        path,
        tuple((path, n, *row, _row_checksum(row)) for n, row in enumerate(articles)),
        tuple((path, n, version.id, *_with_checksum(_body(version))) for n, (version, _) in enumerate(versions)),
        tuple(
            (path, n, version.id, packed, crc32(packed))
            for n, (version, fingerprint) in enumerate(versions)
            for packed in (_pack(fingerprint),)
        ),
    )


def known_file(path: str, articles: Iterable[Row]) -> KnownFile | None:
    """A file from its article rows, without path and place; None where they are not all sound."""
    try:
        return _known_file(path, articles)
    except MISSHAPEN:
        return None


def _known_file(path: str, articles: Iterable[Row]) -> KnownFile:
    listings: list[Listing] = []
    for *row, checksum in articles:
        *stamp, reading_key = row[:4]
        listed, problems = row[4:-1], row[-1]
        if _row_checksum(tuple(row)) != checksum:
            raise ValueError("damaged")
        if listed[0] is not None:
            listings.append(Listing._make((*listed[:_PATH_INDEX], path, *listed[_PATH_INDEX:])))
    fields_read = tuple(problem_of(path, fields_read) for fields_read in json.loads(problems)) if problems else ()
    return KnownFile((stamp[0], stamp[1], stamp[2]), reading_key, tuple(listings), fields_read)


def problem_fields(problem: Problem) -> tuple[Any, ...]:
    """A Problem without its path, for `problem_of`."""
    return tuple(getattr(problem, field.name) for field in fields(problem) if field.name != "path")


def problem_of(path: str, fields_read: Sequence[Any]) -> Problem:
    """The Problem that `problem_fields` gave. Raises TypeError: it is of another shape."""
    return Problem(path, *fields_read)


def version_of(row: Row | None, listing: Listing) -> Version | None:
    """The copy from `(id, body, sound)`, if it is sound and that of `listing`."""
    try:
        if row is None or crc32(row[1].encode()) != row[2] or not listing.id.startswith(row[0]):
            return None
        fields_read = json.loads(row[1])
        blocks = tuple(Block(Role(role), *others) for role, *others in fields_read.pop("blocks"))
        item = fields_read.pop("item", None)
        given = {name: getattr(listing, name) for name in _LISTING_FIELDS}
        given["item"] = item and Item(*map(_frozen, item))
        return Version(blocks=blocks, **given, **{name: _frozen(value) for name, value in fields_read.items()})
    except MISSHAPEN:
        return None


def _frozen(value: Any) -> Any:
    """A tuple comes back as one, though JSON knows lists alone."""
    return tuple(map(_frozen, value)) if isinstance(value, list) else value


def unpack_fingerprint(packed: bytes, checksum: int) -> PackedFingerprint | None:
    """The fingerprint from its row, if it is sound."""
    try:
        if crc32(packed) != checksum:
            return None
        facts, sample, terms, words = _LENGTHS.unpack_from(packed)
        of_sample = _LENGTHS.size + 8 * facts
        of_terms = of_sample + 8 * sample
        of_words = of_terms + 8 * terms
        of_figures = of_words + 4 * words
        if of_figures > len(packed):
            return None
        return PackedFingerprint(
            array("Q", packed[_LENGTHS.size : of_sample]),
            array("Q", packed[of_sample:of_terms]),
            array("Q", packed[of_terms:of_words]),
            array("I", packed[of_words:of_figures]),
            array("I", packed[of_figures:]),
        )
    except MISSHAPEN:
        return None


def _without_path(of: Listing) -> Row:
    return of[:_PATH_INDEX] + of[_PATH_INDEX + 1 :]


def _row_checksum(row: Row) -> int:
    return crc32(repr(row).encode())


def _body(version: Version) -> str:
    fields_read = {name: value for name in _COPY_FIELDS if (value := getattr(version, name)) is not None}
    if version.item:
        fields_read["item"] = _of_item(version.item)
    return _AS_JSON({"blocks": [_of_block(block) for block in version.blocks], **fields_read})


def _with_checksum(body: str) -> tuple[str, int]:
    return body, crc32(body.encode("utf-8", "surrogatepass"))


def _pack(fingerprint: PackedFingerprint) -> bytes:
    parts = tuple(fingerprint)
    return b"".join((_LENGTHS.pack(*map(len, parts[:-1])), *map(array.tobytes, parts)))
