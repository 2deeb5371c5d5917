"""What stands behind a figure: its scale, its unit, the things it counts.

2½ million  $5m  17 per cent  300km  26 square miles  20C  31 barges
"22-mile" and "35km" are one length in two measures: `same_amount`
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation

from reader.text.details.quantities import FRACTION_SIGNS, GLUED, MEASURES, MONEY, SCALES, SIZES
from reader.text.details.scan import Word
from reader.text.vocabulary import listed

_NO_NOUN = frozenset(
    listed("""
    of in at by to for with from and or but that who which on as than is was were are has have had a an the this
    it its his her their he she they not so if when while after before into over under more less most would will
    could ago later earlier also only other others people
    """)
)
_PLURALS = frozenset(listed("people men women children police troops cattle feet lives staff personnel"))
_AREAS = {"square": "²", "sq": "²", "sq.": "²", "cubic": "³"}
_DEGREES = {"celsius": "°c", "centigrade": "°c", "c": "°c", "fahrenheit": "°f", "f": "°f"}
_LONGEST = 24
_ROUNDING = 0.04
"""How far an amount may be off when it was turned into another measure and rounded."""


def same_amount(a: str, b: str) -> bool:
    """Whether two values are one amount in two measures: "22 mile" and "35 km"; as printed, hence rounded."""
    if a.partition(" ")[2] == b.partition(" ")[2]:
        return False
    one, two = amount(a), amount(b)
    if one is None or two is None or one[0] != two[0]:
        return False
    return abs(one[1] - two[1]) <= _ROUNDING * max(abs(one[1]), abs(two[1]))


def amount(value: str) -> tuple[str, float] | None:
    """(what is measured, how much of it in a common unit) of a number's value; None for what has no such unit."""
    figures, _, unit = value.partition(" ")
    power = {"²": 2, "³": 3}.get(unit[-1:], 1)
    size = SIZES.get(unit[:-1] if power > 1 else unit)
    if size is None or len(figures) > _LONGEST:
        return None
    what, factor, shift = size
    try:
        much = (float(figures) + shift) * factor**power
    except ValueError:
        return None
    return (what if power == 1 else "area" if power == 2 else "volume"), much


def scaled(words: Sequence[Word], i: int, value: str, inside: frozenset[int]) -> tuple[int, str]:
    i, value = _and_a_half(words, i, value)
    at = i + 1
    if at < len(words) and words[at].low == "-" and at + 1 < len(words) and words[at + 1].low in SCALES:
        at += 1
    if at >= len(words) or at in inside:
        return i, value
    low = words[at].low.rstrip(".")
    scale = SCALES.get(low)
    if scale is None and words[at].start == words[i].end:
        scale = GLUED.get(low)
    return (at, _times(value, scale)) if scale else (i, value)


def _and_a_half(words: Sequence[Word], i: int, value: str) -> tuple[int, str]:
    """The half behind a whole: "2½", "two and a half"."""
    if not value.isdigit() or len(value) > _LONGEST:
        return i, value
    behind = [w.low for w in words[i + 1 : i + 4]]
    if behind[:1] and behind[0] in FRACTION_SIGNS and words[i + 1].start <= words[i].end + 1:
        part = FRACTION_SIGNS[behind[0]]
        return (i + 1, f"{value}{part[1:]}") if part.startswith("0.") else (i, value)
    return (i + 3, f"{value}.5") if behind == ["and", "a", "half"] else (i, value)


def _times(value: str, scale: int) -> str:
    try:
        product = Decimal(value) * scale
    except InvalidOperation:
        return f"{value}*{scale}"
    if len(value) > _LONGEST:
        return f"{value}*{scale}"
    whole = product.to_integral_value()
    return str(whole) if whole == product else str(product.normalize())


def measured(words: Sequence[Word], last: int, value: str, inside: frozenset[int]) -> tuple[int, str]:
    """A unit behind the figure joins its value: "17 per cent", "300km", "five million dollars"."""
    at = last + 1
    if at < len(words) and words[at].low in ("-", "‑") and at + 1 < len(words) and words[at].start == words[last].end:
        at += 1
    if at >= len(words) or at in inside:
        return last, value
    low = words[at].low
    if low in _AREAS and at + 1 < len(words) and words[at + 1].low in MEASURES:
        return at + 1, f"{value} {MEASURES[words[at + 1].low]}{_AREAS[low]}"
    if low in _DEGREES and (len(low) > 1 or (words[at].start == words[last].end and words[at].capital)):
        return at, f"{value} {_DEGREES[low]}"
    if MEASURES.get(low) == "°":
        scale = words[at + 1].low if at + 1 < len(words) else ""
        return (at + 1, f"{value} {_DEGREES[scale]}") if scale in _DEGREES else (at, f"{value} °")
    if low == "per" and at + 1 < len(words) and words[at + 1].low == "cent":
        return at + 1, f"{value} %"
    if low == "por" and at + 1 < len(words) and words[at + 1].low in ("ciento", "cento"):
        return at + 1, f"{value} %"
    if low == "percentage" and at + 1 < len(words) and words[at + 1].low.startswith("point"):
        return at + 1, f"{value} pp"
    if low == "us" and at + 1 < len(words) and words[at + 1].low.startswith("dollar"):
        return at + 1, f"{value} usd"
    head = low.split("-")[0]
    if head in MEASURES:
        return at, f"{value} {MEASURES[head]}"
    if low in MONEY:
        return at, f"{value} {MONEY[low]}"
    return last, value


def counted(
    words: Sequence[Word], last: int, value: str, inside: frozenset[int], *, nouns_capital: bool = False
) -> int:
    """How far the detail reaches as shown: with the things counted, "31 barges", "third straight summer"."""
    ordinal = value.startswith("#")
    if value == "1" or " " in value:
        return last
    reach = last
    for at in range(last + 1, min(last + 4, len(words))):
        word = words[at]
        if word.kind != "w" or at in inside or (word.low in _NO_NOUN and word.low not in _PLURALS):
            break
        if nouns_capital and word.capital:
            return at
        if word.low in _PLURALS or (
            len(word.low) > 3 and word.low.endswith("s") and not word.low.endswith(("ss", "us", "'s"))
        ):
            return at
        if ordinal and not word.low.endswith("ed"):
            reach = at
            if word.low not in ("consecutive", "straight", "successive"):
                break
    return reach
