"""Fingerprint of an article: its content words in order, as numbers, and a sample of its shingles.

    "The harbour wall gave way on 3 May"  ──>  harbour  wall  gave  3      long words and figures
                                               └ CRC-32, the same in every process

Short words tie a phrase together and are what house style and editors change first; left out, they
cost nothing. Scripts without spaces give overlapping n-grams of characters in place of words.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple, Protocol
from unicodedata import normalize
from zlib import crc32

import regex

from reader.model import Role, Version
from reader.stories.shingles import article_level, shingles
from reader.stories.takes import take
from reader.stories.terms import terms

_MAX_SHORT_WORD = 3
# One byte for one: small letters and figures stay, marks become spaces; bytes of other scripts are letters.
_LETTERS = bytes(byte if byte >= 0x80 or chr(byte).isalnum() else 0x20 for byte in bytes(range(256)).lower())
_FIGURES = bytes(byte if 0x30 <= byte <= 0x39 else 0x20 for byte in range(256))
# Marks beyond ASCII, as UTF-8: Latin-1, general punctuation, ideographic and full-width.
_PUNCTUATION = re.compile(
    rb"\xc2[\xa0-\xbf]|\xe2[\x80\x81][\x80-\xbf]|\xe3\x80[\x80-\x91\x94-\x9f]|\xef\xbc[\x80-\x8f\x9a-\xa0]"
)
# Ideographs and kana say in two characters what an alphabet says in five.
_IDEOGRAPHS = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_UNSPACED = regex.compile(rf"([{_IDEOGRAPHS}]+)|[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]+")
_IDEOGRAPH_NGRAM, _UNSPACED_NGRAM = 2, 4
# Digits of other scripts, and full-width ones, are the same figures.
_ZEROS = "\u0660\u06f0\u0966\u09e6\u0e50\u0ed0\u1040\u17e0\uff10"
_DIGITS = {ord(zero) + n: str(n) for zero in _ZEROS for n in range(10)}
_OTHER_DIGITS = re.compile("[" + "".join(map(chr, _DIGITS)) + "]+")
_COPY_ROLES = frozenset({Role.HEADLINE, Role.STANDFIRST, Role.LEDE, Role.BODY, Role.SUBHEAD})
_REVISION_ROLES = frozenset({Role.NOTE, Role.CORRECTION})


class Fingerprint(NamedTuple):
    """`words`: the content words in order, a CRC-32 each. `sample`: its shingles at its own level.

    `figures`: every run of digits. `length`: all words. `day`: the ordinal of the day it was published.
    `agency`: its dateline names one. `revised`: it says of itself that it updates or corrects. `terms`: its heaviest
    words, see terms.py. `take`: the number of the take, see takes.py.
    """

    words: array[int]
    sample: array[int]
    figures: array[int]
    length: int
    day: int | None = None
    agency: bool = False
    revised: bool = False
    terms: array[int] = array("Q")
    take: int = 0


class FingerprintSource(Protocol):
    """The fingerprints of articles, by id, wherever they are stored."""

    def items(self) -> Iterable[tuple[str, Fingerprint]]:
        """Every fingerprint with its id, once, in any order."""

    def of(self, ids: Sequence[str], /) -> Mapping[str, Fingerprint]:
        """The fingerprints of some ids that `items` gives, and perhaps of others."""


class FingerprintsInMemory(dict[str, Fingerprint]):
    """Fingerprints that lie in memory, by id."""

    def of(self, _: Sequence[str], /) -> Mapping[str, Fingerprint]:
        return self


def fingerprint(version: Version) -> Fingerprint:
    """The fingerprint of one article. Furniture (bylines, captions, credits, notes) leaves no trace in it."""
    text = "\n".join([block.text for block in version.blocks if block.role in _COPY_ROLES])
    data = text.encode() if text.isascii() else _PUNCTUATION.sub(b" ", _spaced(text).encode("utf-8", "surrogatepass"))
    words = data.translate(_LETTERS).split()
    content_words = [word for word in words if len(word) > _MAX_SHORT_WORD or word.isdigit()]
    numbers = array("I", map(crc32, content_words))
    return Fingerprint(
        words=numbers,
        sample=shingles(numbers, article_level(len(numbers))),
        figures=array("I", map(crc32, data.translate(_FIGURES).split())),
        length=len(words),
        day=_ordinal_day(version.published),
        agency="(" in (version.dateline or ""),
        revised=any(block.role in _REVISION_ROLES for block in version.blocks),
        terms=terms(text, content_words),
        take=take(version),
    )


def _spaced(text: str) -> str:
    """In lower case, with one kind of digits, and spaces between overlapping n-grams where the script has none."""
    text = _OTHER_DIGITS.sub(lambda match: f" {match[0].translate(_DIGITS)} ", normalize("NFC", text).lower())
    return _UNSPACED.sub(lambda match: " ".join(_ngrams(match)), text)


def _ngrams(match: regex.Match[str]) -> Iterator[str]:
    text, size = match.group(), _IDEOGRAPH_NGRAM if match.group(1) else _UNSPACED_NGRAM
    yield ""
    yield from (text[start : start + size] for start in range(max(1, len(text) - size + 1)))
    yield ""


def _ordinal_day(published: str | None) -> int | None:
    try:
        return date.fromisoformat(published[:10]).toordinal() if published else None
    except ValueError:
        return None
