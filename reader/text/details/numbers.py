"""Figures in any dress, under one value.

    "1 million", "one million", "1,000,000"  → 1000000       "two-thirds" → 2/3      "fourth" → #4
    "$5m", "five million dollars"            → 5000000 usd   "17 percent" → 17 %     "300km"  → 300 km

A row of figures run as text is one detail: a table is one remark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from reader.model import Detail, DetailKind, Span
from reader.text.details.quantities import (
    CLOCK,
    FRACTION_SIGNS,
    GERMAN,
    MONEY,
    ORDINALS,
    PARTS,
    ROMANCE,
    SCALES,
    SMALL,
    TENS,
    UNITS,
    VAGUE,
)
from reader.text.details.scan import Word, covered
from reader.text.details.units import counted, measured, scaled
from reader.text.figures import decimal

_STARTS = frozenset({*SMALL, *GERMAN, *ROMANCE, *VAGUE, *ORDINALS, "a", "an", "half"})
_ROMANCE_LANGUAGES = frozenset({"es", "pt"})
_SMALL_ROMANCE = {**SMALL, **ROMANCE}
_NOUNS_CAPITAL = frozenset({"de", "lb"})
_AND = frozenset({"y", "e"})
_TABLE, _LIST = 12, 40
"""Figures in a sentence from which it is a table run as text: when they are most of it, and in any case."""


def find(words: Sequence[Word], text: str, taken: Sequence[Span] = (), lang: str | None = None) -> list[Detail]:
    """The numbers of a sentence. `taken` are spans (of dates) whose figures are already told for.

    `lang` (ISO 639-1) adds the number words of Spanish and Portuguese, some of which mean other things elsewhere.
    """
    found: list[Detail] = []
    inside = covered(words, taken)
    for first, last, value in _figures(words, inside, _SMALL_ROMANCE if lang in _ROMANCE_LANGUAGES else SMALL):
        end = counted(words, last, value, inside, nouns_capital=lang in _NOUNS_CAPITAL)
        start = words[first].start
        found.append(Detail(DetailKind.NUMBER, text[start : words[end].end], value, (start, words[end].end)))
    return _as_table(found, words, text)


def is_table(number: Detail) -> bool:
    """Whether the detail stands for a row of figures: there, what looks like a year is one figure more."""
    return "|" in number.value


def _figures(words: Sequence[Word], inside: frozenset[int], small: Mapping[str, int]) -> Iterator[tuple[int, int, str]]:
    """(first word, last word, value) of each figure, left to right."""
    last = -1
    for first in [i for i, (_, low, _, _, kind) in enumerate(words) if kind != "w" or not _plain(low)]:
        hit = _figure(words, first, inside, small) if first > last and first not in inside else None
        if hit is None:
            continue
        last, value = hit
        joined = _range_end(words, last, inside)
        if joined is not None:
            last, upper = joined
            value = f"{value}..{upper}" if ".." not in value else value
        yield first, last, value


@lru_cache(maxsize=1 << 14)
def _plain(low: str) -> bool:
    """Whether a word begins no figure."""
    return low not in _STARTS and "-" not in low and low[-1:].isalpha()


def _range_end(words: Sequence[Word], last: int, inside: frozenset[int]) -> tuple[int, str] | None:
    """The upper end of "5-10", "5 to 10"."""
    at = last + 2
    if at >= len(words) or at in inside or words[last + 1].low not in ("-", "–", "to", "bis"):
        return None
    if words[last].kind != "n" or words[at].kind != "n":
        return None
    return _figure(words, at, inside, SMALL)


def _figure(words: Sequence[Word], i: int, inside: frozenset[int], small: Mapping[str, int]) -> tuple[int, str] | None:
    word = words[i]
    low = word.low
    if low in ("$", "€", "£", "¥", "₹"):
        if i + 1 < len(words) and words[i + 1].kind == "n" and i + 1 not in inside:
            last, value = scaled(words, i + 1, decimal(words[i + 1].text), inside)
            return last, f"{value} {MONEY[low]}"
        return None
    if word.kind == "n":
        return _digits(words, i, inside)
    if word.kind == "":
        return (i, FRACTION_SIGNS[low]) if low in FRACTION_SIGNS else None
    return _spelled(words, i, inside, small)


def _digits(words: Sequence[Word], i: int, inside: frozenset[int]) -> tuple[int, str]:
    follows = words[i + 1] if i + 1 < len(words) and i + 1 not in inside else None
    glued = follows is not None and follows.start == words[i].end
    if follows is not None and glued and follows.low in ("st", "nd", "rd", "th"):
        return i + 1, f"#{decimal(words[i].text)}"
    if follows is not None and follows.low in CLOCK:
        return i + 1, f"{words[i].text.replace('.', ':')} {follows.low.replace('.', '')}"
    last, value = scaled(words, i, decimal(words[i].text), inside)
    return measured(words, last, value, inside)


def _spelled(words: Sequence[Word], i: int, inside: frozenset[int], small: Mapping[str, int]) -> tuple[int, str] | None:
    low = words[i].low
    if low in FRACTION_SIGNS:
        return measured(words, i, FRACTION_SIGNS[low], inside)
    if "-" in low and (figures := re.sub(r"\D", "", low)):
        return i, figures
    if low in VAGUE:
        return _vague(words, i)
    parts = low.split("-")
    if parts[0] in ("a", "an") and len(parts) == 1:
        return _indefinite(words, i, inside)
    if low in ORDINALS:
        return i, f"#{ORDINALS[low]}"
    if len(parts) == 2 and parts[0] in TENS and parts[1] in ORDINALS:
        return i, f"#{TENS[parts[0]] + ORDINALS[parts[1]]}"
    if low == "half":
        return _half(words, i)
    if parts[0] not in small and parts[0] not in GERMAN:
        return _bare_scale(words, i)
    if len(parts) == 2 and parts[1] in PARTS and parts[0] in UNITS:
        return measured(words, i, _fraction(UNITS[parts[0]], PARTS[parts[1]]), inside)
    total, last = _words_value(words, i, inside, small)
    if last == i and i + 1 < len(words) and low in UNITS and words[i + 1].low in PARTS and 0 < UNITS[low] < 10:
        return measured(words, i + 1, _fraction(UNITS[low], PARTS[words[i + 1].low]), inside)
    last, value = scaled(words, last, str(total), inside)
    return measured(words, last, value, inside)


def _fraction(above: int, below: int) -> str:
    """ "0.5" for what ends after two places at most, "2/3" for the rest."""
    return f"{above / below:g}" if 100 % below == 0 else f"{above}/{below}"


def _vague(words: Sequence[Word], i: int) -> tuple[int, str]:
    low = words[i].low
    if i + 2 < len(words) and words[i + 1].low == "of" and words[i + 2].low in VAGUE:
        return i + 2, f"{VAGUE[low]} {VAGUE[words[i + 2].low]}"
    return i, VAGUE[low]


def _bare_scale(words: Sequence[Word], i: int) -> tuple[int, str] | None:
    """Compounds that carry a figure in front: "percent" alone says nothing, "million-strong" does."""
    head, _, rest = words[i].low.partition("-")
    return (i, str(SCALES[head])) if rest and head in ("million", "billion", "hundred", "thousand") else None


def _indefinite(words: Sequence[Word], i: int, inside: frozenset[int]) -> tuple[int, str] | None:
    if i + 1 >= len(words) or i + 1 in inside:
        return None
    low = words[i + 1].low
    if low in ("hundred", "thousand", "million", "billion", "trillion", "dozen"):
        return measured(words, i + 1, str(SCALES[low]), inside)
    if low in ("third", "quarter") and i + 2 < len(words) and words[i + 2].low == "of":
        return i + 1, _fraction(1, PARTS[low])
    return None


def _half(words: Sequence[Word], i: int) -> tuple[int, str]:
    if i + 2 < len(words) and words[i + 1].low in ("a", "an") and words[i + 2].low in SCALES:
        return i + 2, str(SCALES[words[i + 2].low] // 2)
    return i, "0.5"


def _words_value(words: Sequence[Word], i: int, inside: frozenset[int], small: Mapping[str, int]) -> tuple[int, int]:
    """The value of spelled figures from `i` on ("two hundred and fifty thousand") and the last word of them."""
    total = current = 0
    last = at = i
    while at < len(words) and at not in inside:
        low = words[at].low
        pieces = low.split("-")
        if all(p in small for p in pieces) and len(pieces) <= 2:
            if at > i and current % 100 and not (current % 100 >= 20 and current % 10 == 0 and small[pieces[0]] < 10):
                break
            current += sum(small[p] for p in pieces)
        elif low in GERMAN:
            current += GERMAN[low]
        elif low in ("hundred", "dozen") and current:
            current *= SCALES[low]
        elif low in SCALES and current:
            total += current * SCALES[low]
            current = 0
        elif _joined(words, at, current, small):
            at += 1
            continue
        else:
            if at == i and pieces[0] in {**small, **GERMAN}:
                current += {**small, **GERMAN}[pieces[0]]
                last = at
            break
        last = at
        at += 1
    return total + current, last


def _joined(words: Sequence[Word], at: int, current: int, small: Mapping[str, int]) -> bool:
    """Whether "and" at `at` goes on with the figure: "two hundred and fifty", "cuarenta y dos"."""
    if at + 1 == len(words):
        return False
    low, following = words[at].low, words[at + 1].low
    if low == "and":
        return current >= 100 and following.split("-")[0] in SMALL
    return low in _AND and current >= 20 and current % 10 == 0 and following in ROMANCE and following in small


def _as_table(found: list[Detail], words: Sequence[Word], text: str) -> list[Detail]:
    if len(found) < _TABLE or (len(found) < _LIST and 2 * len(found) < sum(1 for w in words if w.kind)):
        return found
    start, end = found[0].span[0], found[-1].span[1]
    return [Detail(DetailKind.NUMBER, text[start:end], "|".join(d.value for d in found), (start, end))]
