"""Datelines, headers and sign-offs: what frames the words of a story.

date 2031-05-06 PORT VELA, Arland (KWS) — The dam held. — Agencies
~~~~~~~~~~~~~~~ header                                  ~~~~~~~~~~ sign-off
                ~~~~~~~~~~~~~~~~~~~~~~~ dateline
"""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache
from typing import NamedTuple

import regex

from reader.text import languages
from reader.text.languages.language import Sentences

# The wires of old have no dash, and send "_"; Spanish ones set "(EFE).-".
_DASH = r"\s*(?:—|–|--|(?<=\s)[-_](?=\s)|\.-(?=\s))\s*"
_REST = r"(?:,\s*[\p{L}\p{M}\p{N}.’'\- ]{2,30}){0,3}"
_AGENCY = r"\((?P<agency>[^()\d]{2,40})\)"
_LONGEST = 80
_CLOSE = "—–-_:/"  # one of these ends every dateline

_HEADER = regex.compile(r"[\ufeff\s]*date:?\s+(\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?)\s")

_SIGN_OFF = regex.compile(r"(?<=[.!?…”\"’)])\s+(?P<name>(?:—|–|--)\s*\p{Lu}[\p{L}\p{M}/&’'\- ]{1,40})$")
_LONGEST_SIGN_OFF = 60
_SIGN_OFF_WORDS = 5


class Dateline(NamedTuple):
    """Where copy was filed, and the agency named in it, both as printed; the copy goes on at `end`.

    `firm`: a dash or an agency vouches for it. A place and a colon could as well be a speaker.
    """

    text: str
    agency: str | None
    firm: bool
    end: int


def dateline(text: str) -> Dateline | None:
    """The dateline that `text` begins with: "KYIV, Ukraine (AP) —", "Moscow:", "BERLIN (dpa) -"."""
    head = text[: _LONGEST + 10]
    return _at_head(head, languages.merged().sentences) if any(map(head.__contains__, _CLOSE)) else None


@lru_cache(maxsize=1 << 12)
def _at_head(head: str, words: Sentences) -> Dateline | None:
    """The dateline of a text by its first characters; segmentation, details and alignment all ask for it."""
    match = _pattern(words).match(head)
    if not match or match.end() > _LONGEST:
        return None
    agency = match["agency"]
    if agency and agency[0].islower() and " " in agency:  # a remark in brackets
        return None
    firm = bool(agency) or not match[0].rstrip().endswith(":")
    return Dateline(match["text"].strip(), agency, firm, match.end())


def place(words: Sentences) -> str:
    """A pattern of the name of a place: capitals, with the small words that languages put between them."""
    small = "|".join(sorted(words.place_particles, key=lambda word: (-len(word), word)))
    return rf"\p{{Lu}}[\p{{L}}\p{{M}}.’'\-]*(?:\s+(?:\p{{Lu}}[\p{{L}}\p{{M}}.’'\-]*|{small}|d[’']\p{{L}}+)){{0,4}}"


@lru_cache(maxsize=4)
def _pattern(words: Sentences) -> regex.Pattern[str]:
    """A place in capitals, or in any case when an agency or a colon vouches for it; "Kyiv, Ukraine, Nov. 9"."""
    town = place(words)
    joined = rf"(?:\s*/\s*|\s+(?:{'|'.join(sorted(words.place_joiners))})\s+)"
    shouted = rf"\p{{Lu}}[\p{{Lu}}\p{{M}}.’'\-]+(?:(?:\s+|{joined})\p{{Lu}}[\p{{Lu}}\p{{M}}.’'\-]*){{0,4}}"
    return regex.compile(
        rf"\s*(?:(?P<text>{town}(?:{joined}{town}){{0,2}}{_REST}\s*{_AGENCY})(?:{_DASH}|:\s)"
        rf"|(?P<text>{shouted}{_REST})(?:{_DASH}|:\s)"
        rf"|(?P<text>{shouted}{_REST}\s*/(?P<agency>[^/\d]{{2,40}})/)\.\s"  # NORVIK, November 9. /TASS/.
        rf"|(?P<text>{_AGENCY}){_DASH}"
        rf"|(?P<text>{town}(?:,\s*{town})?):\s(?=[\p{{Lu}}\p{{Lo}}“\"„«]))"
    )


def begins(text: str, *, opening: bool = False) -> int:
    """How many characters before the first word of a sentence are its dateline: 0 where there is none.

    `opening`: the sentence opens the copy, where a place and a colon are a dateline too.
    """
    line = dateline(text)
    return line.end if line and (line.firm or opening) else 0


def header(text: str) -> tuple[str | None, int]:
    """The ISO 8601 date that a saved page says before its copy, and where the copy begins: None and 0 without one."""
    match = _HEADER.match(text)
    if not match:
        return None, 0
    try:
        datetime.fromisoformat(match[1])
    except ValueError:
        return None, 0
    return match[1].replace(" ", "T"), match.end()


def sign_off(text: str) -> int | None:
    """Where the name of who sent it begins, set on at the end of a paragraph: "... he said. — Agencies"."""
    tail = text[-_LONGEST_SIGN_OFF:]
    match = _SIGN_OFF.search(tail) if any(dash in tail for dash in ("—", "–", "--")) else None
    if not match or len(match["name"].split()) > _SIGN_OFF_WORDS:
        return None
    return len(text) - len(tail) + match.start("name")
