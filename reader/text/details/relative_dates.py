"""Relative dates: days by their name, from the date of the copy, or from the day named before.

"late on Saturday", "late Saturday"    → saturday late        published 2025-11-09: 2025-11-08 late
"yesterday"                            → yesterday            published 2025-11-09: 2025-11-08
"the following morning"                → sunday morning       after Saturday
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from reader.text.details.calendar_dates import Hit, is_at, is_name, month_first, number_first
from reader.text.details.words import Word
from reader.text.languages.language import Calendar

DAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
"""Values of the weekdays, Monday first, whatever the language."""
_RELATIVE_NAMES = {0: "today", -1: "yesterday", 1: "tomorrow"}
_EDGES = frozenset({"late", "early"})


def named_day(words: Sequence[Word], i: int, low: str, anchor: date | None, calendar: Calendar) -> Hit:
    """A day by its name, with the part of it, or the fuller date that it opens; `anchor` is the day of the copy."""
    number = calendar.weekdays[low]
    first, part = i, ""
    back = i - 1
    if back >= 0 and words[back].low in calendar.on:
        back -= 1
    if back >= 0 and (edge := calendar.parts.get(words[back].low)) in _EDGES:
        first, part = back, edge or ""
    which = calendar.which.get(words[i - 1].low) if i else None
    last = i
    behind = words[i + 1].low if i + 1 < len(words) else ""
    if behind in calendar.parts and (not part or behind not in calendar.only_before):
        last, part = i + 1, part or calendar.parts[behind]
    after = _month_day_after(words, last + 1, calendar)
    if after is not None:
        return Hit(first, after[0], after[1])
    day = DAY_NAMES[number]
    if anchor is not None:
        back_days = (anchor.weekday() - number) % 7
        shift = 7 - back_days if which == "next" else (-7 if which == "last" and back_days == 0 else -back_days)
        day = (anchor + timedelta(days=shift)).isoformat()
    return Hit(first, last, f"{day} {part}".strip(), number)


def _month_day_after(words: Sequence[Word], at: int, calendar: Calendar) -> tuple[int, str] | None:
    """The fuller date that a weekday opens: "Monday, 3 March", "Sunday, Nov. 9, 2025"."""
    if is_at(words, at, ",") or (at < len(words) and words[at].low in calendar.articles):
        at += 1
    if at >= len(words):
        return None
    hit = None
    low = words[at].low.rstrip(".")
    if low in calendar.months and is_name(words[at], calendar):
        hit = month_first(words, at, calendar.months[low], calendar)
    elif words[at].kind == "n":
        hit = number_first(words, at, calendar)
    return (hit.last, hit.value) if hit is not None and hit.value.count("-") >= 2 else None


def shifted_day(words: Sequence[Word], i: int, low: str, anchor: date | None, calendar: Calendar) -> Hit:
    """A day so many days from that of the copy: "yesterday", "tomorrow morning"."""
    last, (shift, part) = i, calendar.relative_days[low]
    behind = words[i + 1].low if i + 1 < len(words) else ""
    if behind in calendar.parts and behind not in calendar.only_before:
        last, part = i + 1, calendar.parts[behind]
    day = (anchor + timedelta(days=shift)).isoformat() if anchor else _RELATIVE_NAMES.get(shift, low)
    return Hit(i, last, f"{day} {part}".strip())


def which_time(
    words: Sequence[Word], i: int, hits: Sequence[Hit], anchor: date | None, calendar: Calendar
) -> Hit | None:
    """ "last year", "next month", "this week", "last winter", "this morning"."""
    which, what = calendar.which[words[i].low], words[i + 1].low
    if what in calendar.parts and which in ("this", "last") and what not in calendar.only_before:
        day = "today" if which == "this" else "yesterday"
        if anchor is not None:
            day = (anchor - timedelta(days=which == "last")).isoformat()
        return Hit(i, i + 1, f"{day} {calendar.parts[what]}")
    if what.rstrip(".") in calendar.weekdays or (what.rstrip(".") in calendar.months and words[i + 1].capital):
        return None
    if what not in calendar.spans:
        return following_day(words, i, hits, calendar) if words[i].low in calendar.following else None
    return span_of_time(i, i + 1, which, what, anchor, calendar)


def span_of_time(
    first: int,
    last: int,
    which: str,
    what: str,
    anchor: date | None,
    calendar: Calendar,
) -> Hit:
    """ "last year", "la semaine prochaine": a span before, at or after the day of the copy."""
    shift = {"last": -1, "this": 0, "next": 1}[which]
    if anchor is not None and what in calendar.year:
        return Hit(first, last, str(anchor.year + shift))
    if anchor is not None and what in calendar.month:
        months = anchor.year * 12 + anchor.month - 1 + shift
        return Hit(first, last, f"{months // 12}-{months % 12 + 1:02d}")
    return Hit(first, last, f"{which} {what}")


def following_day(words: Sequence[Word], i: int, hits: Sequence[Hit], calendar: Calendar) -> Hit | None:
    """The day after the last weekday named: "the following morning", "the next day"."""
    what = words[i + 1].low
    if what not in calendar.day and (what not in calendar.parts or what in calendar.only_before):
        return None
    first = i - 1 if i and words[i - 1].low in calendar.articles else i
    part = "" if what in calendar.day else f" {calendar.parts[what]}"
    weekday = next((h for h in reversed(hits) if h.weekday is not None), None)
    if weekday is None:
        return Hit(first, i + 1, f"next day{part}")
    try:
        day = (date.fromisoformat(weekday.value.split()[0]) + timedelta(days=1)).isoformat()
    except ValueError:
        day = DAY_NAMES[((weekday.weekday or 0) + 1) % 7]
    return Hit(first, i + 1, f"{day}{part}")
