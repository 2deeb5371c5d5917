"""Ranges of dates: two days, months or years that bound a time, as one date.

12–15 March · March 12 to March 15 · vom 12. bis 15. März    → --03-12..--03-15
2019–23 · from 2019 to 2023 · between 2019 and 2023          → 2019..2023
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from reader.text.details.calendar_dates import Hit
from reader.text.details.words import Word
from reader.text.languages.language import Calendar

RANGE: Final = ".."
_DATED = re.compile(r"(?:\d{4}|-)(?:-\d\d){0,2}")
_DAY = re.compile(r"(?:\d{4}|-)-\d\d-\d\d")
_DASHES = frozenset("-‐‑–—")
_LAST_DAY = 31


def joined(words: Sequence[Word], hits: Sequence[Hit], calendar: Calendar) -> list[Hit]:
    """The dates with those of a range put together, left to right."""
    found: list[Hit] = []
    for hit in hits:
        before = found[-1] if found else None
        if before is not None and (whole := _of_two(words, before, hit, calendar)):
            found[-1] = whole
        else:
            found.append(_from_figure(words, hit, before, calendar))
    return [_to_figure(words, hit, calendar) for hit in found]


def _of_two(words: Sequence[Word], one: Hit, two: Hit, calendar: Calendar) -> Hit | None:
    """Two dates next to each other, a dash or "to" between them, or "and" behind "between"."""
    gap = words[one.last + 1 : two.first]
    if not gap or not (_DATED.fullmatch(one.value) and _DATED.fullmatch(two.value)):
        return None
    if len(one.value) != len(two.value) and not two.value.endswith(one.value[1:]):
        return None
    if not _joins(gap, calendar) and not (
        len(gap) == 1
        and gap[0].low in calendar.range_ends
        and one.first
        and words[one.first - 1].low in calendar.range_starts
    ):
        return None
    if one.value.startswith("--") and not two.value.startswith("--"):
        return Hit(one.first, two.last, f"{two.value[:4]}{one.value[1:]}{RANGE}{two.value}")
    return Hit(one.first, two.last, f"{one.value}{RANGE}{two.value}")


def _from_figure(words: Sequence[Word], hit: Hit, before: Hit | None, calendar: Calendar) -> Hit:
    """A date with the bare day before it that its range begins with."""
    if not _DAY.fullmatch(hit.value):
        return hit
    at = hit.first - 1
    while at >= 0 and hit.first - at < 3 and words[at].kind != "n":
        at -= 1
    gap = [word for word in words[at + 1 : hit.first] if word.low != "."]
    if at < 0 or (before is not None and at <= before.last) or not _joins(gap, calendar):
        return hit
    day = words[at].text.rstrip(".")
    if not day.isdecimal() or len(day) > 2 or not 0 < int(day) < int(hit.value[-2:]):
        return hit
    return Hit(at, hit.last, f"{hit.value[:-2]}{int(day):02d}{RANGE}{hit.value}")


def _to_figure(words: Sequence[Word], hit: Hit, calendar: Calendar) -> Hit:
    """A date with the bare day or the last figures of a year behind it that its range ends with: May 3-6, 2019-23."""
    at = hit.last + 2
    if at >= len(words) or words[at].kind != "n" or not words[at].text.isdecimal():
        return hit
    figures = words[at].text
    if not _joins(words[at - 1 : at], calendar) or len(figures) > 2:
        return hit
    glued = words[at].start == words[hit.last].end + 1
    if re.fullmatch(r"\d{4}", hit.value):
        later = len(figures) == 2 and int(figures) > int(hit.value[2:])
        return Hit(hit.first, at, f"{hit.value}{RANGE}{hit.value[:2]}{figures}") if later and glued else hit
    if not _DAY.fullmatch(hit.value) or not words[hit.last].text.isdecimal() or len(words[hit.last].text) > 2:
        return hit
    if not int(hit.value[-2:]) < int(figures) <= _LAST_DAY:
        return hit
    return Hit(hit.first, at, f"{hit.value}{RANGE}{hit.value[:-2]}{int(figures):02d}")


def _joins(gap: Sequence[Word], calendar: Calendar) -> bool:
    """Whether what stands between two dates makes a range of them: a dash, "to", "bis zum"."""
    return bool(gap) and len(gap) <= 2 and all(w.text in _DASHES or w.low in calendar.ranges for w in gap)
