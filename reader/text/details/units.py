"""Units behind a figure, and the things that it counts.

2½ million  $5m  17 per cent  300km  26 square miles  20C  31 barges
"22-mile" and "35km" are one length in two measures: `same_amount`
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from reader.model import Token
from reader.text.details.words import Word
from reader.text.languages.language import Numbers
from reader.text.tokens.marks import HYPHENS
from reader.text.tokens.numerals import past_half
from reader.text.tokens.quantities import MEASURES, SIZES, is_currency

_AREAS = {"square": 2, "cubic": 3}
_LONGEST = 24
_ROUNDING = 0.04
"""How far an amount may be off when it was turned into another measure and rounded."""
_EXACT, _TOLD_EXACTLY = 0.015, frozenset({"time", "share"})
"""How far those may be off that people convert in their heads: thirty days, a month; a third, 33 per cent."""
_FRACTION = re.compile(r"(?P<percent>\d{1,3}(?:\.\d+)?) percent|0\.\d+|(?P<above>\d)/(?P<below>[1-9])")


def same_amount(a: str, b: str) -> bool:
    """Whether two values are one amount in two measures: "22 mile" and "35 km"; as printed, hence rounded."""
    if a.partition(" ")[2] == b.partition(" ")[2]:
        return False
    one, two = amount(a) or _share(a), amount(b) or _share(b)
    if one is None or two is None or one[0] != two[0]:
        return False
    rounding = _EXACT if one[0] in _TOLD_EXACTLY else _ROUNDING
    return abs(one[1] - two[1]) <= rounding * max(abs(one[1]), abs(two[1]))


def dimension(value: str) -> str | None:
    """The dimension of an amount that has measures to be told in, such as "length"; None for any other number."""
    found = amount(value) or _share(value)
    return found and found[0]


def _share(value: str) -> tuple[str, float] | None:
    """A part of a whole, told as a fraction or in per cent: "0.25", "2/3", "25 percent"."""
    if (parts := _FRACTION.fullmatch(value)) is None:
        return None
    if parts["percent"]:
        return "share", float(parts["percent"]) / 100
    return "share", int(parts["above"]) / int(parts["below"]) if parts["below"] else float(value)


@lru_cache(maxsize=1 << 14)
def amount(value: str) -> tuple[str, float] | None:
    """(what is measured, how much of it in a common unit) of a number's value; None for what has no such unit."""
    figures, _, unit = value.partition(" ")
    power, unit = next(((p, unit.removeprefix(f"{w} ")) for w, p in _AREAS.items() if unit.startswith(w)), (1, unit))
    size = SIZES.get(unit)
    if size is None or len(figures) > _LONGEST:
        return None
    what, factor, shift = size
    try:
        much = (float(figures) + shift) * factor**power
    except ValueError:
        return None
    return (what if power == 1 else "area" if power == 2 else "volume"), much


def sort_of(value: str) -> str:
    """The sort of thing that a number's value is a number of: one sort is not changed into another."""
    if (measure := amount(value)) is not None:
        return measure[0]
    unit = value.partition(" ")[2]
    if is_currency(unit):
        return "money"
    return "#" if value.startswith("#") else "hour" if ":" in value else unit


def measured(
    row: Sequence[Token], last: int, value: str, inside: frozenset[int], text: str, numbers: Numbers
) -> tuple[int, str]:
    """A unit behind the figure joins its value: "17 per cent", "300km", "26 square miles"; money has its own."""
    first, at = last, last + 1
    if value == "0.5" and at < len(row) and row[at].norm in numbers.articles:
        last, at = at, at + 1
    if at >= len(row) or at in inside or " " in value or value[0] == "#" or not touches(row[last], row[at], text):
        return first, value
    norm = row[at].norm
    if norm in _AREAS and at + 1 < len(row) and (unit := unit_of(row[at + 1].norm, numbers)):
        return at + 1, f"{value} {norm} {unit}"
    unit = unit_of(norm, numbers)
    if unit is None:
        return first, value
    behind = past_half([t.norm for t in row[at + 1 : at + 4]], 0, numbers)
    return at + behind, f"{value}{'.5' if behind and value.isdecimal() else ''} {unit}"


def unit_of(norm: str, numbers: Numbers) -> str | None:
    """The unit of measure that a norm is a spelling of."""
    return MEASURES.get(norm) or numbers.units.get(norm) or numbers.own_units.get(norm)


def below_zero(row: Sequence[Token], last: int, numbers: Numbers) -> int:
    """The last token of "below zero" behind a figure; `last` where it does not follow."""
    behind = tuple(t.norm for t in row[last + 1 : last + 3])
    return last + 2 if behind in numbers.below_zero else last


def touches(one: Token, other: Token, text: str) -> bool:
    """Whether only a space or a hyphen parts two tokens."""
    between = text[one.span[1] : other.span[0]].strip()
    return not between or between in HYPHENS


def counted(
    words: Sequence[Word],
    behind: int,
    inside: frozenset[int],
    end: int,
    numbers: Numbers,
    *,
    ordinal: bool,
    nouns_capital: bool = False,
) -> int:
    """How far the detail reaches as shown: with the things counted, "31 barges", "third straight summer"."""
    reach = end
    for at in range(behind, min(behind + 3, len(words))):
        word = words[at]
        if word.kind != "w" or at in inside or (word.low in numbers.not_counted and word.low not in numbers.plurals):
            break
        if nouns_capital and word.capital:
            return word.end
        if word.low in numbers.plurals or (
            len(word.low) > 3 and word.low.endswith("s") and not word.low.endswith(("ss", "us", "'s"))
        ):
            return word.end
        if ordinal and not word.low.endswith("ed"):
            reach = word.end
            if word.low not in numbers.in_a_row:
                break
    return reach
