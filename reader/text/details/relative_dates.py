"""Days told from another: by their name, by the day the copy is of, by the day told before.

"late on Saturday", "late Saturday"    → saturday late        published 2025-11-09: 2025-11-08 late
"yesterday"                            → yesterday            published 2025-11-09: 2025-11-08
"the following morning"                → sunday morning       after Saturday
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from reader.text.details.calendar_dates import MONTHS, Hit, is_at, month_first, number_first
from reader.text.details.words import Word
from reader.text.languages.word_lists import listed

DAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
DAYS = {
    **{name: n for n, name in enumerate(DAY_NAMES)},
    **{name: n for n, name in enumerate(listed("mon tue wed thu fri sat sun"))},
    **{name: n for n, name in enumerate(listed("montag dienstag mittwoch donnerstag freitag samstag sonntag"))},
    "tues": 1, "thurs": 3, "sonnabend": 5,
}  # fmt: skip
PARTS = {
    **dict.fromkeys(listed("night nighttime night-time overnight evening nacht abend nachts"), "night"),
    **dict.fromkeys(listed("morning morgen vormittag"), "morning"),
    **dict.fromkeys(listed("afternoon nachmittag"), "afternoon"),
    **dict.fromkeys(listed("lunchtime mittag"), "noon"),
    **dict.fromkeys(listed("dawn daybreak"), "dawn"),
    **dict.fromkeys(listed("dusk nightfall"), "dusk"),
    "late": "late", "early": "early", "spät": "late", "früh": "early",
}  # fmt: skip
RELATIVE = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "gestern": -1, "heute": 0, "vorgestern": -2}
_SPANS = frozenset(listed("week month year weekend decade century spring summer autumn winter season quarter"))
WHICH = {"last": "last", "previous": "last", "past": "last", "next": "next", "coming": "next", "this": "this"}


def named_day(words: Sequence[Word], i: int, low: str, anchor: date | None) -> Hit:
    """A day by its name, with the part of it, or the fuller date that it opens; `anchor` is the day of the copy."""
    number = DAYS[low]
    first, part = i, ""
    back = i - 1
    if is_at(words, back, "on"):
        back -= 1
    if back >= 0 and words[back].low in ("late", "early", "spät", "früh"):
        first, part = back, PARTS[words[back].low]
    which = words[i - 1].low if i else ""
    last = i
    if i + 1 < len(words) and words[i + 1].low in PARTS and not part:
        last, part = i + 1, PARTS[words[i + 1].low]
    elif i + 1 < len(words) and words[i + 1].low in PARTS and words[i + 1].low not in ("late", "early"):
        last = i + 1
    after = _month_day_after(words, last + 1)
    if after is not None:
        return Hit(first, after[0], after[1])
    day = DAY_NAMES[number]
    if anchor is not None:
        back_days = (anchor.weekday() - number) % 7
        shift = 7 - back_days if which == "next" else (-7 if which == "last" and back_days == 0 else -back_days)
        day = (anchor + timedelta(days=shift)).isoformat()
    return Hit(first, last, f"{day} {part}".strip(), number)


def _month_day_after(words: Sequence[Word], at: int) -> tuple[int, str] | None:
    """The fuller date that a weekday opens: "Monday, 3 March", "Sunday, Nov. 9, 2025"."""
    if is_at(words, at, ",") or is_at(words, at, "the"):
        at += 1
    if at >= len(words):
        return None
    hit = None
    low = words[at].low.rstrip(".")
    if low in MONTHS and words[at].capital:
        hit = month_first(words, at, MONTHS[low])
    elif words[at].kind == "n":
        hit = number_first(words, at)
    return (hit.last, hit.value) if hit is not None and hit.value.count("-") >= 2 else None


def shifted_day(words: Sequence[Word], i: int, low: str, anchor: date | None) -> Hit:
    """A day so many days from that of the copy: "yesterday", "tomorrow morning"."""
    last, part = i, "night" if low == "tonight" else ""
    if i + 1 < len(words) and words[i + 1].low in PARTS and words[i + 1].low not in ("late", "early"):
        last, part = i + 1, PARTS[words[i + 1].low]
    if anchor is None:
        day = "today" if low in ("tonight", "heute") else "yesterday" if low == "gestern" else low
    else:
        day = (anchor + timedelta(days=RELATIVE[low])).isoformat()
    return Hit(i, last, f"{day} {part}".strip())


def which_time(words: Sequence[Word], i: int, hits: Sequence[Hit], anchor: date | None) -> Hit | None:
    """ "last year", "next month", "this week", "last winter", "this morning"."""
    which, what = WHICH[words[i].low], words[i + 1].low
    if what in PARTS and which in ("this", "last") and what not in ("late", "early"):
        day = "today" if which == "this" else "yesterday"
        if anchor is not None:
            day = (anchor - timedelta(days=which == "last")).isoformat()
        return Hit(i, i + 1, f"{day} {PARTS[what]}")
    if what.rstrip(".") in DAYS or (what.rstrip(".") in MONTHS and words[i + 1].capital):
        return None
    if what not in _SPANS and what != "fall":
        return following_day(words, i, hits) if words[i].low == "next" else None
    shift = {"last": -1, "this": 0, "next": 1}[which]
    if anchor is not None and what == "year":
        return Hit(i, i + 1, str(anchor.year + shift))
    if anchor is not None and what == "month":
        months = anchor.year * 12 + anchor.month - 1 + shift
        return Hit(i, i + 1, f"{months // 12}-{months % 12 + 1:02d}")
    return Hit(i, i + 1, f"{which} {what}")


def following_day(words: Sequence[Word], i: int, hits: Sequence[Hit]) -> Hit | None:
    """The day after the last that was told by its name: "the following morning", "the next day"."""
    what = words[i + 1].low
    if what != "day" and (what not in PARTS or what in ("late", "early")):
        return None
    first = i - 1 if is_at(words, i - 1, "the") else i
    part = "" if what == "day" else f" {PARTS[what]}"
    weekday = next((h for h in reversed(hits) if h.weekday is not None), None)
    if weekday is None:
        return Hit(first, i + 1, f"next day{part}")
    told = weekday.value.split()[0]
    try:
        day = (date.fromisoformat(told) + timedelta(days=1)).isoformat()
    except ValueError:
        day = DAY_NAMES[((weekday.weekday or 0) + 1) % 7]
    return Hit(first, i + 1, f"{day}{part}")
