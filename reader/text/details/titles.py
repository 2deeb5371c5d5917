"""Titles before names: courtesy, office, and whether the office is still held.

Mr Hale → Mrs Hale            another person         Ms Hale → Mrs Hale, Mr Hale → Hale      house style
Sen. Ty → Rep. Ty             another office         Lt. Gen. Vale → Gen. Vale               the same, in short
former minister Ives → minister Ives                 no longer, and still
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from reader.model import Token
from reader.text import languages
from reader.text.details.countries import country_of
from reader.text.details.words import Word
from reader.text.languages.language import Names
from reader.text.tokens.marks import HYPHENS

_VICE = "vice"  # before a rank it is part of it: vice admiral
_FARTHEST = 8
"""Tokens before a name that may belong to its title."""


class Title(NamedTuple):
    """The title before a name, from `start` on; each part "" or empty where nothing is said."""

    start: int
    courtesy: str = ""
    office: str = ""
    field: str = ""
    standing: frozenset[str] = frozenset()


def before(tokens: Sequence[Token], start: int, names: Names | None = None) -> Title:
    """The title before the name that begins at `start`; `tokens` are those of the sentence.

    `names`: the words of the language of the copy; by default those of all languages.
    """
    names = names or languages.merged().names
    title = Title(start)
    at = bisect_left(tokens, start, key=_start) - 1
    for token in reversed(tokens[max(0, at + 1 - _FARTHEST) : at + 1]):
        norm, low = token.norm, token.text.lower().rstrip(".")
        together = names.deputy_offices.get(f"{norm} {title.office}")
        standing = names.standing.get(norm)
        if low in names.courtesy and not title.office:
            title = title._replace(start=token.span[0], courtesy=title.courtesy or names.courtesy[low])
        elif norm in names.offices and not title.office:
            field = names.office_fields.get(norm, "")
            title = title._replace(start=token.span[0], office=names.offices[norm], field=field)
        elif together:
            title = title._replace(start=token.span[0], office=together)
        elif standing and not (standing == _VICE and title.office in names.service):
            title = title._replace(start=token.span[0], standing=title.standing | {standing})
        elif title.office and norm in names.fields:
            title = title._replace(start=token.span[0], field=title.field or names.fields[norm])
        elif token.text not in HYPHENS and not (title.office and (norm in names.service or country_of(norm, names))):
            break
    return title


def clash(one: Title, other: Title) -> bool:
    """Whether two titles cannot be one person's at one time; what one side leaves out clashes with nothing."""
    if one.courtesy and other.courtesy and one.courtesy != other.courtesy:
        return True
    if not one.office or not other.office:
        return False
    if one.office != other.office or one.standing != other.standing:
        return True
    return bool(one.field and other.field) and one.field != other.field


def courtesies(tokens: Sequence[Token]) -> list[str]:
    """For each token with a norm, whether Mr or Mrs stands right before it: "he", "she" or ""."""
    known = languages.merged().names.courtesy
    row: list[str] = []
    courtesy = ""
    for token in tokens:
        if token.norm:
            row.append(courtesy)
            courtesy = ""
        else:
            courtesy = known.get(token.text.lower().rstrip("."), "")
    return row


def exchanged(one: str, other: str) -> bool:
    """Whether one courtesy was put for the other."""
    return bool(one and other) and one != other


def standing_of(words: Sequence[Word], i: int, names: Names) -> str:
    """The standing that a word gives the office named after it: "former"; "" where a name makes it a title."""
    first, _, rest = words[i].low.partition("-")
    standing = names.standing.get(first, "")
    if not standing or (rest and first not in names.standing_prefixes):
        return ""
    following = [rest, *(w.low for w in words[i + 1 : i + 3])] if rest else [w.low for w in words[i + 1 : i + 4]]
    place = next((k for k, low in enumerate(following) if low in names.offices), None)
    if place is None:
        return ""
    behind = i + place + (1 if rest else 2)
    return "" if behind < len(words) and words[behind].capital else standing


def _start(token: Token) -> int:
    return token.span[0]
