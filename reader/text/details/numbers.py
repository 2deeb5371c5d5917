"""Numbers of a sentence, however written, under the value that their tokens have.

    "1 million", "one million", "1,000,000"  → 1000000          "two-thirds" → 2/3      "fourth" → #4
    "$5m", "five million dollars"            → 5000000 dollar   "17 per cent" → 17 percent

The value is read by `reader.text.tokens.numerals` alone, so that what counts as house style is no other number.
A row of figures run as text is one detail: a table is one alert.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from reader.model import Detail, DetailKind, Span, Token
from reader.text.details.units import below_zero, counted, measured, touches, unit_of
from reader.text.details.words import Word, covered, touched
from reader.text.languages.language import Language, Numbers
from reader.text.tokens import numerals
from reader.text.tokens.marks import HYPHENS
from reader.text.tokens.numerals import past_half

_NONE = frozenset[int]()
_REACH = 12
"""Words of the longest number that is read from tokens."""
_THINGS, _LARGEST_WHOLE = 1, 1000
"""Words between a part and its whole, "one adult in five"; the whole that such a part is told of."""
_TABLE, _LIST = 12, 40
"""Figures in a sentence from which it is a table run as text: when they are most of it, and in any case."""


def find(
    words: Sequence[Word], tokens: Sequence[Token], text: str, language: Language, taken: Sequence[Span] = ()
) -> list[Detail]:
    """The numbers of a sentence. `taken` are spans (of dates) whose figures count already."""
    row = [t for t in tokens if t.norm]
    numbers = language.numbers
    may_begin = _may_begin(numbers)
    places = [i for i, token in enumerate(row) if may_begin(token.norm)]
    if not places:
        return []
    inside, closed = touched([t.span for t in row], taken) if taken else _NONE, covered(words, taken)
    starts = [w.start for w in words]
    details: list[Detail] = []
    for first, last, value in _figures(row, places, inside, text, numbers):
        start, end = row[first].span[0], row[last].span[1]
        behind = bisect_left(starts, end)
        if row[last].norm in numbers.vague and behind < len(words) and words[behind].low in numbers.of:
            behind += 1
        if " " not in value and value != "1":
            ordinal, capital = value[0] == "#", language.nouns_capital
            end = counted(words, behind, closed, end, numbers, ordinal=ordinal, nouns_capital=capital)
        details.append(Detail(DetailKind.NUMBER, text[start:end], value, (start, end)))
    return _as_table(details, words, text)


@lru_cache(maxsize=64)
def _number_words(numbers: Numbers) -> Mapping[str, int]:
    """The number words under a hundred, those among them that other languages use for something else."""
    return {**numbers.words, **numbers.ambiguous}


def is_table(number: Detail) -> bool:
    """Whether the detail stands for a row of figures: there, what looks like a year is one figure more."""
    return "|" in number.value


def _figures(
    row: Sequence[Token], places: Iterable[int], inside: frozenset[int], text: str, numbers: Numbers
) -> Iterator[tuple[int, int, str]]:
    """(first token, last token, value) of each figure, left to right; it begins at one of the `places`."""
    last = -1
    for first in places:
        hit = (
            _figure(row, first, inside, text, numbers, _number_words(numbers))
            if first > last and first not in inside
            else None
        )
        if hit is None:
            continue
        start = _sign(row, first, last, text, numbers)
        last, value = hit
        if start < first:
            value = f"-{value}"
        elif (below := below_zero(row, last, numbers)) > last:
            last, value = below, f"-{value}"
        upper = _range_end(row, first, last, inside, text, numbers)
        if upper is not None:
            last, value = upper[0], f"{value}..{upper[1]}"
        elif (share := _share(row, last, value, inside, text, numbers)) is not None:
            last, value = share
        yield start, last, value


@lru_cache(maxsize=64)
def _may_begin(numbers: Numbers) -> Callable[[str], bool]:
    """Tells whether a norm begins a figure; of joined words only one that is itself one ("november 9" is a date)."""
    spelled = _number_words(numbers).keys() | numbers.vague.keys() | numbers.strong_scales | numbers.bare
    spelled |= numbers.decimals.keys() | _first_words(numbers)

    @lru_cache(maxsize=1 << 14)
    def may_begin(norm: str) -> bool:
        return norm in spelled or norm[0].isdecimal() or (" " not in norm and any(c.isdecimal() for c in norm))

    return may_begin


@lru_cache(maxsize=64)
def _first_words(numbers: Numbers) -> frozenset[str]:
    """The words at which an amount of several words may begin: a decade, a year and a half."""
    return frozenset({phrase[0] for phrase in numbers.amounts} | numbers.articles)


def _sign(row: Sequence[Token], first: int, last: int, text: str, numbers: Numbers) -> int:
    """The token where the figure begins with its sign: "minus 5", "-5"; what follows another figure is no sign."""
    before = first - 1
    if before <= last or row[before].norm not in numbers.minus or not touches(row[before], row[first], text):
        return first
    return first if 0 <= last == before - 1 else before


def _range_end(
    row: Sequence[Token], first: int, last: int, inside: frozenset[int], text: str, numbers: Numbers
) -> tuple[int, str] | None:
    """The upper end of "5-10", "5 to 10"."""
    at = last + 2
    if at >= len(row) or at in inside or row[last + 1].norm not in numbers.ranges or first != last:
        return None
    if not numerals.is_number(row[first].norm) or not row[at].norm[:1].isdecimal():
        return None
    return _figure(row, at, inside, text, numbers, numbers.words)


def _share(
    row: Sequence[Token], last: int, value: str, inside: frozenset[int], text: str, numbers: Numbers
) -> tuple[int, str] | None:
    """The part that "one in four", "three out of ten", "one adult in five" tell: its last token and value."""
    if not numbers.out_of or not value.isdecimal():
        return None
    for at in range(last + 1, min(last + 2 + _THINGS, len(row))):
        for phrase in numbers.out_of:
            to = at + len(phrase)
            if to < len(row) and to not in inside and tuple(t.norm for t in row[at:to]) == phrase:
                below = _figure(row, to, inside, text, numbers, _number_words(numbers))
                if below is None or not below[1].isdecimal() or not 0 < int(value) < int(below[1]) <= _LARGEST_WHOLE:
                    return None
                return below[0], numerals.fraction(int(value), int(below[1]))
        if not row[at].norm.isalpha() or not touches(row[at - 1], row[at], text):
            return None
    return None


def _figure(
    row: Sequence[Token], i: int, inside: frozenset[int], text: str, numbers: Numbers, words: Mapping[str, int]
) -> tuple[int, str] | None:
    norm = row[i].norm
    if norm[:1].isdecimal():
        return measured(row, i, _value(norm), inside, text, numbers)
    if norm in numbers.decimals:
        return measured(row, i, numbers.decimals[norm], inside, text, numbers)
    if norm in _first_words(numbers) and (amount := _amount_in_words(row, i, numbers)) is not None:
        return amount
    vague = numbers.vague
    if norm in vague:
        of = i + 2 < len(row) and row[i + 1].norm in numbers.of and row[i + 2].norm in vague
        return (i + 2, f"{vague[norm]} {vague[row[i + 2].norm]}") if of else (i, vague[norm])
    if norm in words or norm in numbers.bare:
        read = numerals.read([t.norm for t in row[i : i + _REACH]], 0, numbers, words)
        return measured(row, i + read[1] - 1, read[0], inside, text, numbers) if read else None
    if norm in numbers.articles:
        return None
    if norm in numbers.strong_scales:
        return (i, str(numbers.scales[norm])) if text[row[i].span[1] : row[i].span[1] + 1] in HYPHENS else None
    figures = re.sub(r"\D", "", norm)
    return (i, figures) if figures else None


def _amount_in_words(row: Sequence[Token], i: int, numbers: Numbers) -> tuple[int, str] | None:
    """An amount that names no number: "a decade", "a year and a half"."""
    norms = tuple(t.norm for t in row[i : i + 5])
    for phrase, value in numbers.amounts.items():
        if norms[: len(phrase)] == phrase:
            return i + len(phrase) - 1, value
    if norms[0] not in numbers.articles or len(norms) < 2 or (unit := unit_of(norms[1], numbers)) is None:
        return None
    behind = past_half(norms, 2, numbers)
    return (i + behind - 1, f"1.5 {unit}") if behind > 2 else None


def _value(norm: str) -> str:
    """ "#4" for "4th", the rest as it is."""
    return f"#{norm[:-2]}" if norm.endswith(("st", "nd", "rd", "th")) and norm[:-2].isdecimal() else norm


def _as_table(details: list[Detail], words: Sequence[Word], text: str) -> list[Detail]:
    """Many figures as one detail; fewer as they are."""
    if len(details) < _TABLE or (len(details) < _LIST and 2 * len(details) < sum(1 for w in words if w.kind)):
        return details
    start, end = details[0].span[0], details[-1].span[1]
    return [Detail(DetailKind.NUMBER, text[start:end], "|".join(d.value for d in details), (start, end))]
