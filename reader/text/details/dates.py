"""When it happened, under one value.

    "Feb. 24, 2022", "24 February 2022"   → 2022-02-24        "late on Saturday", "late Saturday" → saturday late
    "the following morning" after Saturday → sunday morning    "yesterday", published 2025-11-09   → 2025-11-08

A day that the calendar does not have ("31.02.") keeps its figures.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from reader.model import Detail, DetailKind
from reader.text.details.calendar_dates import (
    BEFORE_YEAR,
    MONTHS,
    NUMERIC,
    Hit,
    is_at,
    month_first,
    number_first,
    numeric,
)
from reader.text.details.relative_dates import DAYS, RELATIVE, WHICH, following_day, named_day, shifted_day, which_time
from reader.text.details.words import Word, covered
from reader.text.languages.word_lists import listed

_DOUBTFUL = frozenset(listed("may march mar sun sat wed mon"))
_ALONE = {"overnight": "night", "nighttime": "night", "night-time": "night", "dawn": "dawn",
          "dusk": "dusk", "nightfall": "dusk", "daybreak": "dawn"}  # fmt: skip
_BARE = frozenset(_ALONE.values())
_BESIDE = frozenset(listed("on of into at before after around by just shortly the during in am vor"))
_PARTED = re.compile(r"\d[-./]\d")


def find(words: Sequence[Word], text: str, published: str | None = None) -> list[Detail]:
    """The dates of a sentence in order. `published` (ISO 8601) resolves days and years told from it."""
    places = [i for i, word in enumerate(words) if word.kind == "n" or word.low in _TRIGGERS]
    if not places:
        return []
    anchor = _anchor(published)
    parted = any(words[i].kind == "n" for i in places) and _PARTED.search(text)
    found = [numeric(m, text) for m in NUMERIC.finditer(text)] if parted else []
    taken = covered(words, [d.span for d in found])
    hits: list[Hit] = []
    for i in places:
        if i not in taken and (not hits or i > hits[-1].last) and (hit := _hit(words, i, hits, anchor)):
            whole = _one_time(words, hits[-1], hit) if hits else None
            hits[-1:] = [whole] if whole else [*hits[-1:], hit]
    for hit in hits:
        start, end = words[hit.first].start, words[hit.last].end
        found.append(Detail(DetailKind.DATE, text[start:end], hit.value, (start, end)))
    found.sort(key=lambda d: d.span)
    return found


def _one_time(words: Sequence[Word], one: Hit, two: Hit) -> Hit | None:
    """A day and the part of it beside each other: "before dawn Thursday", "overnight into Sunday"."""
    between = words[one.last + 1 : two.first]
    if len(between) > 2 or any(w.low not in _BESIDE for w in between):
        return None
    day, part = (two, one) if one.value in _BARE else (one, two)
    if part.value not in _BARE or day.value in _BARE or " " in day.value or not _is_day(day):
        return None
    return Hit(one.first, two.last, f"{day.value} {part.value}", day.weekday)


def _is_day(hit: Hit) -> bool:
    return hit.weekday is not None or hit.value in RELATIVE or hit.value.count("-") >= 2


def _hit(words: Sequence[Word], i: int, hits: Sequence[Hit], anchor: date | None) -> Hit | None:
    word = words[i]
    low = word.low.rstrip(".")
    if low in DAYS and (word.capital and (low not in _DOUBTFUL or word.low.endswith("."))):
        return named_day(words, i, low, anchor)
    if low in MONTHS and word.capital and not (low in _DOUBTFUL and not _month_stands(words, i)):
        return month_first(words, i, MONTHS[low])
    if word.kind == "n":
        return number_first(words, i)
    if low in RELATIVE:
        return shifted_day(words, i, low, anchor)
    if low in WHICH and i + 1 < len(words):
        return which_time(words, i, hits, anchor)
    if low in ("following", "next") and i + 1 < len(words):
        return following_day(words, i, hits)
    if low in _ALONE:
        return Hit(i, i, _ALONE[low])
    if low == "night" and i and words[i - 1].low in ("the", "at", "by") and not is_at(words, i + 1, "of"):
        start = i - 2 if i > 1 and words[i - 2].low in ("during", "in", "through", "over") else i - 1
        return Hit(start, i, "night")
    return None


def _anchor(published: str | None) -> date | None:
    """The day that others are told from; None where none is given, or the calendar ends before its neighbours."""
    try:
        day = date.fromisoformat((published or "")[:10])
    except ValueError:
        return None
    return day if date.min.year < day.year < date.max.year else None


def _month_stands(words: Sequence[Word], i: int) -> bool:
    """Whether "May" or "March" is the month: a figure beside it or a preposition of time before it."""
    after = words[i + 1] if i + 1 < len(words) else None
    before = words[i - 1].low if i else ""
    return (after is not None and after.kind == "n") or (
        i > 0
        and (
            words[i - 1].kind == "n"
            or before in BEFORE_YEAR
            or before in WHICH
            or before in ("on", "late", "early", "th", "st", "nd", "rd")
        )
    )


_TRIGGERS = frozenset(
    {*DAYS, *MONTHS, *RELATIVE, *WHICH, *_ALONE, "following", "night"}
    | {f"{name}." for name in (*DAYS, *MONTHS) if len(name) <= 5}
)
