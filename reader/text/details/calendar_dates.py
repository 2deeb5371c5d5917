"""Calendar dates: day, month and year, in words and in figures.

"Feb. 24, 2022", "24 February 2022", "24.02.2022" → 2022-02-24      "February 2022" → 2022-02
"Feb. 24" → --02-24                                                "the 1990s" → 1990s
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.model import Detail, DetailKind
from reader.text.details.words import Word
from reader.text.languages.language import Calendar

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d$")
NUMERIC = re.compile(
    r"(?<![\d.,/-])(?:(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})"
    r"|(?P<d1>\d{1,2})\.(?P<m1>\d{1,2})\.(?P<y1>\d{4}|\d{2})?"
    r"|(?P<a>\d{1,2})/(?P<b>\d{1,2})/(?P<y2>\d{4}))(?![\d/])"
)
_MONEY, _UNITS = frozenset("$€£¥"), frozenset({"km", "kg", "m"})
_MONTHS = 12
_DECADE = re.compile(r"(?:1[5-9]|20)\d0$")


@dataclass(slots=True)
class Hit:
    """A date from the `first` of the words to the `last`; `weekday` counts from Monday, 0."""

    first: int
    last: int
    value: str
    weekday: int | None = None


def is_at(words: Sequence[Word], i: int, low: str) -> bool:
    """Whether the word at `i` is `low`; False beyond either end."""
    return 0 <= i < len(words) and words[i].low == low


def is_name(word: Word, calendar: Calendar) -> bool:
    """Whether the name of a day or month is written as its language writes it: with a capital, or in small letters."""
    return word.capital or word.low in calendar.small


def month_first(words: Sequence[Word], i: int, month: int, calendar: Calendar) -> Hit:
    """A date that begins with its month: "Feb. 24, 2022", "February 2022", "August"."""
    at = i + 1
    if is_at(words, at, "."):
        at += 1
    if at < len(words) and words[at].kind == "n" and words[at].text.isdigit():
        if _YEAR.match(words[at].text):
            return Hit(i, at, f"{words[at].text}-{month:02d}")
        if len(words[at].text) <= 2:
            day, last = int(words[at].text), at
            if last + 1 < len(words) and words[last + 1].low in calendar.ordinal_endings:
                last += 1
            comma = last + 2 if is_at(words, last + 1, ",") else last + 1
            if comma < len(words) and _YEAR.match(words[comma].text):
                return Hit(i, comma, f"{words[comma].text}-{month:02d}-{day:02d}")
            return Hit(i, last, f"--{month:02d}-{day:02d}")
    if (
        at + 1 < len(words)
        and (words[at].low == "," or words[at].low in calendar.of)
        and _YEAR.match(words[at + 1].text)
    ):
        return Hit(i, at + 1, f"{words[at + 1].text}-{month:02d}")
    return Hit(i, i, f"--{month:02d}")


def number_first(words: Sequence[Word], i: int, calendar: Calendar) -> Hit | None:
    """A date that begins with its day, or a year alone."""
    figures = words[i].text.rstrip(".")
    if not figures.isdigit() or len(figures) > 4:
        return None
    at = i + 1
    while at < len(words) and _between_day_and_month(words[at].low, calendar):
        at += 1
    if len(figures) <= 2 and at < len(words):
        low = words[at].low.rstrip(".")
        month = calendar.months.get(low)
        if month is not None and is_name(words[at], calendar):
            parted = at + 1 < len(words) and (words[at + 1].low == "," or words[at + 1].low in calendar.of)
            year = at + 2 if parted else at + 1
            if year < len(words) and _YEAR.match(words[year].text):
                return Hit(i, year, f"{words[year].text}-{month:02d}-{int(figures):02d}")
            return Hit(i, at, f"--{month:02d}-{int(figures):02d}")
        return None
    if not _YEAR.match(figures):
        return None
    return _year(words, i, figures, calendar)


def _between_day_and_month(low: str, calendar: Calendar) -> bool:
    return low == "." or low in calendar.of or low in calendar.ordinal_endings


def _year(words: Sequence[Word], i: int, figures: str, calendar: Calendar) -> Hit | None:
    after = words[i + 1] if i + 1 < len(words) else None
    if _DECADE.match(figures) and (end := _plural_sign(words, i)) > i:
        return Hit(i, end, f"{figures}s")
    before = words[i - 1] if i else None
    if before is not None and (before.low in calendar.seasons or before.low in calendar.front):
        return Hit(i - 1, i, f"{figures} {before.low}")
    counted = after is not None and after.kind == "w" and not after.capital and _plural(after.low, calendar)
    if before is not None and (before.low in calendar.before_year or before.low in calendar.months):
        return Hit(i, i, figures)
    if counted or (before is not None and (before.low in _MONEY or before.low in calendar.not_before_year)):
        return None
    return Hit(i, i, figures)


def _plural_sign(words: Sequence[Word], i: int) -> int:
    """The "s" behind a year, "1990s" or "1990's"; `i` where there is none."""
    for at in (i + 1, i + 2):
        if at < len(words) and words[at].start == words[at - 1].end:
            if words[at].low in ("s", "'s"):
                return at
            if words[at].low in ("'", "’"):
                continue
        break
    return i


def _plural(low: str, calendar: Calendar) -> bool:
    plural = low.endswith("s") and not low.endswith(("ss", "us"))
    return plural or low in _UNITS or low in calendar.counted


def has_month(match: re.Match[str]) -> bool:
    """Whether figures with stops can be a date: "18.30." ends a sentence with the hour."""
    return match["m1"] is None or 0 < int(match["m1"]) <= _MONTHS


def numeric(match: re.Match[str], text: str) -> Detail:
    """A date in figures alone, of a match of NUMERIC; with slashes it keeps them, day or month first."""
    g = match.groupdict()
    year, month, day = g["y"] or g["y1"], g["m"] or g["m1"], g["d"] or g["d1"]
    if g["a"]:
        value = match[0]
    elif year is None:
        value = f"--{int(month):02d}-{int(day):02d}"
    else:
        value = f"{year if len(year) == 4 else '20' + year}-{int(month):02d}-{int(day):02d}"
    return Detail(DetailKind.DATE, text[match.start() : match.end()], value, match.span())
