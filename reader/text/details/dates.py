"""Dates and times of a sentence, under one value for all ways to write them.

    "Feb. 24, 2022", "24 February 2022"   → 2022-02-24        "late on Saturday", "late Saturday" → saturday late
    "the following morning" after Saturday → sunday morning    "yesterday", published 2025-11-09   → 2025-11-08

A day that the calendar does not have ("31.02.") keeps its figures.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from reader.model import Detail, DetailKind
from reader.text.details.calendar_dates import NUMERIC, Hit, has_month, is_name, month_first, number_first, numeric
from reader.text.details.date_ranges import joined
from reader.text.details.relative_dates import following_day, named_day, shifted_day, span_of_time, which_time
from reader.text.details.words import Word, covered
from reader.text.languages.language import Calendar

_SHORT = 5  # letters of a name that may be an abbreviation
_PARTED = re.compile(r"\d[-./]\d")


def find(words: Sequence[Word], text: str, calendar: Calendar, published: str | None = None) -> list[Detail]:
    """The dates of a sentence in order. `published` (ISO 8601) resolves relative days and years."""
    triggers = _triggers(calendar)
    places = [i for i, word in enumerate(words) if word.kind == "n" or word.low in triggers]
    if not places:
        return []
    anchor = _anchor(published)
    parted = any(words[i].kind == "n" for i in places) and _PARTED.search(text)
    dates = [numeric(m, text) for m in NUMERIC.finditer(text) if has_month(m)] if parted else []
    taken = covered(words, [d.span for d in dates])
    hits: list[Hit] = []
    for i in places:
        if i not in taken and (not hits or i > hits[-1].last) and (hit := _hit(words, i, hits, anchor, calendar)):
            whole = _one_time(words, hits[-1], hit, calendar) if hits else None
            hits[-1:] = [whole] if whole else [*hits[-1:], hit]
    for hit in joined(words, hits, calendar):
        start, end = words[hit.first].start, words[hit.last].end
        dates.append(Detail(DetailKind.DATE, text[start:end], hit.value, (start, end)))
    dates.sort(key=lambda d: d.span)
    return dates


def _one_time(words: Sequence[Word], one: Hit, two: Hit, calendar: Calendar) -> Hit | None:
    """A day and the part of it next to each other: "before dawn Thursday", "overnight into Sunday"."""
    between = words[one.last + 1 : two.first]
    if len(between) > 2 or any(w.low not in calendar.between for w in between):
        return None
    parts = frozenset(calendar.parts_alone.values())
    day, part = (two, one) if one.value in parts else (one, two)
    if part.value not in parts or day.value in parts or " " in day.value or not _is_day(day, calendar):
        return None
    return Hit(one.first, two.last, f"{day.value} {part.value}", day.weekday)


def _is_day(hit: Hit, calendar: Calendar) -> bool:
    return hit.weekday is not None or hit.value in calendar.relative_days or hit.value.count("-") >= 2


def _hit(words: Sequence[Word], i: int, hits: Sequence[Hit], anchor: date | None, calendar: Calendar) -> Hit | None:
    word = words[i]
    low = word.low.rstrip(".")
    if (
        low in calendar.weekdays
        and is_name(word, calendar)
        and (low not in calendar.doubtful or word.low.endswith("."))
    ):
        return named_day(words, i, low, anchor, calendar)
    if (
        low in calendar.months
        and is_name(word, calendar)
        and (low not in calendar.doubtful or _is_month(words, i, calendar))
    ):
        return month_first(words, i, calendar.months[low], calendar)
    if word.kind == "n":
        return number_first(words, i, calendar)
    if low in calendar.relative_days:
        return shifted_day(words, i, low, anchor, calendar)
    if low in calendar.spans and i + 1 < len(words) and (which := calendar.which_behind.get(words[i + 1].low)):
        return span_of_time(i, i + 1, which, low, anchor, calendar)
    if low in calendar.which and i + 1 < len(words):
        return which_time(words, i, hits, anchor, calendar)
    if low in calendar.following and i + 1 < len(words):
        return following_day(words, i, hits, calendar)
    if low in calendar.parts_alone:
        return Hit(i, i, calendar.parts_alone[low])
    if low in calendar.night:
        return _night(words, i, calendar)
    return None


def _night(words: Sequence[Word], i: int, calendar: Calendar) -> Hit | None:
    """ "at night", "during the night", but not "the night of the fire"."""
    if not i or words[i - 1].low not in calendar.before_night:
        return None
    if i + 1 < len(words) and words[i + 1].low in calendar.of:
        return None
    start = i - 2 if i > 1 and words[i - 2].low in calendar.over_night else i - 1
    return Hit(start, i, "night")


def _anchor(published: str | None) -> date | None:
    """The day that relative ones count from; None where none is given, or the calendar ends before its neighbours."""
    try:
        day = date.fromisoformat((published or "")[:10])
    except ValueError:
        return None
    return day if date.min.year < day.year < date.max.year else None


def _is_month(words: Sequence[Word], i: int, calendar: Calendar) -> bool:
    """Whether "May" or "March" is the month: a figure next to it or a preposition of time before it."""
    after = words[i + 1] if i + 1 < len(words) else None
    before = words[i - 1].low if i else ""
    return (after is not None and after.kind == "n") or (
        i > 0
        and (
            words[i - 1].kind == "n"
            or before in calendar.before_year
            or before in calendar.which
            or before in calendar.before_month
        )
    )


@lru_cache(maxsize=64)
def _triggers(calendar: Calendar) -> frozenset[str]:
    """The words at which a date may begin; short names also with a stop."""
    days = (*calendar.weekdays, *calendar.months)
    alone = (*calendar.relative_days, *calendar.which, *calendar.parts_alone, *calendar.following, *calendar.night)
    alone = (*alone, *(calendar.spans if calendar.which_behind else ()))
    return frozenset({*days, *alone, *(f"{name}." for name in days if len(name) <= _SHORT)})
