"""When it happened, under one value.

    "Feb. 24, 2022", "24 February 2022"   → 2022-02-24        "late on Saturday", "late Saturday" → saturday late
    "the following morning" after Saturday → sunday morning    "yesterday", published 2025-11-09   → 2025-11-08

A day that the calendar does not have ("31.02.") keeps its figures.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from reader.model import Detail, DetailKind
from reader.text.details.scan import Word, covered
from reader.text.vocabulary import listed

DAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DAYS = {
    **{name: n for n, name in enumerate(DAY_NAMES)},
    **{name: n for n, name in enumerate(listed("mon tue wed thu fri sat sun"))},
    **{name: n for n, name in enumerate(listed("montag dienstag mittwoch donnerstag freitag samstag sonntag"))},
    "tues": 1, "thurs": 3, "sonnabend": 5,
}  # fmt: skip
_MONTH_NAMES = (
    listed("january february march april may june july august september october november december"),
    listed("jan feb mar apr may jun jul aug sep oct nov dec"),
    listed("januar februar märz april mai juni juli august september oktober november dezember"),
)
_MONTHS = {name: n for names in _MONTH_NAMES for n, name in enumerate(names, 1)} | {"sept": 9, "jänner": 1}
_DOUBTFUL = frozenset(listed("may march mar sun sat wed mon"))
_PARTS = {
    **dict.fromkeys(listed("night nighttime night-time overnight evening nacht abend nachts"), "night"),
    **dict.fromkeys(listed("morning morgen vormittag"), "morning"),
    **dict.fromkeys(listed("afternoon nachmittag"), "afternoon"),
    **dict.fromkeys(listed("lunchtime mittag"), "noon"),
    **dict.fromkeys(listed("dawn daybreak"), "dawn"),
    **dict.fromkeys(listed("dusk nightfall"), "dusk"),
    "late": "late", "early": "early", "spät": "late", "früh": "early",
}  # fmt: skip
_ALONE = {"overnight": "night", "nighttime": "night", "night-time": "night", "dawn": "dawn",
          "dusk": "dusk", "nightfall": "dusk", "daybreak": "dawn"}  # fmt: skip
_BARE = frozenset(_ALONE.values())
_BESIDE = frozenset(listed("on of into at before after around by just shortly the during in am vor"))
_RELATIVE = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "gestern": -1, "heute": 0, "vorgestern": -2}
_SPANS = frozenset(listed("week month year weekend decade century spring summer autumn winter season quarter"))
_SEASONS = frozenset(listed("spring summer autumn fall winter"))
_WHICH = {"last": "last", "previous": "last", "past": "last", "next": "next", "coming": "next", "this": "this"}
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d$")
_BEFORE_YEAR = frozenset(
    listed("""
    in since of by until till from to during early late mid before after year the and between for through late-
    around about back dated circa im seit bis jahr ende anfang
    """)
)
_NUMERIC = re.compile(
    r"(?<![\d.,/-])(?:(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})"
    r"|(?P<d1>\d{1,2})\.(?P<m1>\d{1,2})\.(?P<y1>\d{4}|\d{2})?"
    r"|(?P<a>\d{1,2})/(?P<b>\d{1,2})/(?P<y2>\d{4}))(?![\d/])"
)
_PARTED = re.compile(r"\d[-./]\d")
_FRONT = frozenset(listed("late early mid-"))
_DECADE = re.compile(r"(?:1[5-9]|20)\d0$")


@dataclass(slots=True)
class _Hit:
    first: int
    last: int
    value: str
    weekday: int | None = None


def find(words: Sequence[Word], text: str, published: str | None = None) -> list[Detail]:
    """The dates of a sentence in order. `published` (ISO 8601) resolves days and years told from it."""
    places = [i for i, word in enumerate(words) if word.kind == "n" or word.low in _TRIGGERS]
    if not places:
        return []
    anchor = _anchor(published)
    parted = any(words[i].kind == "n" for i in places) and _PARTED.search(text)
    found = [_numeric(m, text) for m in _NUMERIC.finditer(text)] if parted else []
    taken = covered(words, [d.span for d in found])
    hits: list[_Hit] = []
    for i in places:
        if i not in taken and (not hits or i > hits[-1].last) and (hit := _hit(words, i, hits, anchor)):
            whole = _one_time(words, hits[-1], hit) if hits else None
            hits[-1:] = [whole] if whole else [*hits[-1:], hit]
    for hit in hits:
        start, end = words[hit.first].start, words[hit.last].end
        found.append(Detail(DetailKind.DATE, text[start:end], hit.value, (start, end)))
    found.sort(key=lambda d: d.span)
    return found


def _one_time(words: Sequence[Word], one: _Hit, two: _Hit) -> _Hit | None:
    """A day and the part of it beside each other: "before dawn Thursday", "overnight into Sunday"."""
    between = words[one.last + 1 : two.first]
    if len(between) > 2 or any(w.low not in _BESIDE for w in between):
        return None
    day, part = (two, one) if one.value in _BARE else (one, two)
    if part.value not in _BARE or day.value in _BARE or " " in day.value or not _is_day(day):
        return None
    return _Hit(one.first, two.last, f"{day.value} {part.value}", day.weekday)


def _is_day(hit: _Hit) -> bool:
    return hit.weekday is not None or hit.value in _RELATIVE or hit.value.count("-") >= 2


def _hit(words: Sequence[Word], i: int, hits: Sequence[_Hit], anchor: date | None) -> _Hit | None:
    word = words[i]
    low = word.low.rstrip(".")
    if low in _DAYS and (word.capital and (low not in _DOUBTFUL or word.low.endswith("."))):
        return _weekday(words, i, low, anchor)
    if low in _MONTHS and word.capital and not (low in _DOUBTFUL and not _month_stands(words, i)):
        return _month(words, i, _MONTHS[low])
    if word.kind == "n":
        return _leading_number(words, i)
    if low in _RELATIVE:
        return _relative(words, i, low, anchor)
    if low in _WHICH and i + 1 < len(words):
        return _which(words, i, hits, anchor)
    if low in ("following", "next") and i + 1 < len(words):
        return _following(words, i, hits)
    if low in _ALONE:
        return _Hit(i, i, _ALONE[low])
    if low == "night" and i and words[i - 1].low in ("the", "at", "by") and not _nth(words, i + 1, "of"):
        start = i - 2 if i > 1 and words[i - 2].low in ("during", "in", "through", "over") else i - 1
        return _Hit(start, i, "night")
    return None


def _nth(words: Sequence[Word], i: int, low: str) -> bool:
    return 0 <= i < len(words) and words[i].low == low


def _anchor(published: str | None) -> date | None:
    """The day that others are told from; None where none is given, or the calendar ends before its neighbours."""
    try:
        day = date.fromisoformat((published or "")[:10])
    except ValueError:
        return None
    return day if date.min.year < day.year < date.max.year else None


def _weekday(words: Sequence[Word], i: int, low: str, anchor: date | None) -> _Hit:
    number = _DAYS[low]
    first, part = i, ""
    back = i - 1
    if _nth(words, back, "on"):
        back -= 1
    if back >= 0 and words[back].low in ("late", "early", "spät", "früh"):
        first, part = back, _PARTS[words[back].low]
    which = words[i - 1].low if i else ""
    last = i
    if i + 1 < len(words) and words[i + 1].low in _PARTS and not part:
        last, part = i + 1, _PARTS[words[i + 1].low]
    elif i + 1 < len(words) and words[i + 1].low in _PARTS and words[i + 1].low not in ("late", "early"):
        last = i + 1
    after = _month_day_after(words, last + 1)
    if after is not None:
        return _Hit(first, after[0], after[1])
    day = DAY_NAMES[number]
    if anchor is not None:
        back_days = (anchor.weekday() - number) % 7
        shift = 7 - back_days if which == "next" else (-7 if which == "last" and back_days == 0 else -back_days)
        day = (anchor + timedelta(days=shift)).isoformat()
    return _Hit(first, last, f"{day} {part}".strip(), number)


def _month_day_after(words: Sequence[Word], at: int) -> tuple[int, str] | None:
    """The fuller date that a weekday opens: "Monday, 3 March", "Sunday, Nov. 9, 2025"."""
    if _nth(words, at, ",") or _nth(words, at, "the"):
        at += 1
    if at >= len(words):
        return None
    hit = None
    low = words[at].low.rstrip(".")
    if low in _MONTHS and words[at].capital:
        hit = _month(words, at, _MONTHS[low])
    elif words[at].kind == "n":
        hit = _leading_number(words, at)
    return (hit.last, hit.value) if hit is not None and hit.value.count("-") >= 2 else None


def _month_stands(words: Sequence[Word], i: int) -> bool:
    """Whether "May" or "March" is the month: a figure beside it or a preposition of time before it."""
    after = words[i + 1] if i + 1 < len(words) else None
    before = words[i - 1].low if i else ""
    return (after is not None and after.kind == "n") or (
        i > 0
        and (
            words[i - 1].kind == "n"
            or before in _BEFORE_YEAR
            or before in _WHICH
            or before in ("on", "late", "early", "th", "st", "nd", "rd")
        )
    )


def _month(words: Sequence[Word], i: int, month: int) -> _Hit:
    """A date that begins with its month: "Feb. 24, 2022", "February 2022", "August"."""
    at = i + 1
    if _nth(words, at, "."):
        at += 1
    if at < len(words) and words[at].kind == "n" and words[at].text.isdigit():
        if _YEAR.match(words[at].text):
            return _Hit(i, at, f"{words[at].text}-{month:02d}")
        if len(words[at].text) <= 2:
            day, last = int(words[at].text), at
            if last + 1 < len(words) and words[last + 1].low in ("st", "nd", "rd", "th"):
                last += 1
            comma = last + 2 if _nth(words, last + 1, ",") else last + 1
            if comma < len(words) and _YEAR.match(words[comma].text):
                return _Hit(i, comma, f"{words[comma].text}-{month:02d}-{day:02d}")
            return _Hit(i, last, f"--{month:02d}-{day:02d}")
    if at + 1 < len(words) and words[at].low in (",", "of") and _YEAR.match(words[at + 1].text):
        return _Hit(i, at + 1, f"{words[at + 1].text}-{month:02d}")
    return _Hit(i, i, f"--{month:02d}")


def _leading_number(words: Sequence[Word], i: int) -> _Hit | None:
    """A date that begins with its day, or a year alone."""
    figures = words[i].text.rstrip(".")
    if not figures.isdigit() or len(figures) > 4:
        return None
    at = i + 1
    while at < len(words) and words[at].low in ("st", "nd", "rd", "th", ".", "of"):
        at += 1
    if len(figures) <= 2 and at < len(words):
        low = words[at].low.rstrip(".")
        if low in _MONTHS and words[at].capital:
            year = at + 2 if _nth(words, at + 1, ",") else at + 1
            if year < len(words) and _YEAR.match(words[year].text):
                return _Hit(i, year, f"{words[year].text}-{_MONTHS[low]:02d}-{int(figures):02d}")
            return _Hit(i, at, f"--{_MONTHS[low]:02d}-{int(figures):02d}")
        return None
    if not _YEAR.match(figures):
        return None
    return _year(words, i, figures)


def _year(words: Sequence[Word], i: int, figures: str) -> _Hit | None:
    after = words[i + 1] if i + 1 < len(words) else None
    if _DECADE.match(figures) and (end := _plural_sign(words, i)) > i:
        return _Hit(i, end, f"{figures}s")
    before = words[i - 1] if i else None
    if before is not None and (before.low in _SEASONS or before.low in _FRONT):
        return _Hit(i - 1, i, f"{figures} {before.low}")
    counted = after is not None and after.kind == "w" and not after.capital and _plural(after.low)
    if before is not None and (before.low in _BEFORE_YEAR or before.low in _MONTHS):
        return _Hit(i, i, figures)
    if counted or (before is not None and before.low in ("$", "€", "£", "¥", "some", "nearly", "about", "than")):
        return None
    return _Hit(i, i, figures)


def _plural_sign(words: Sequence[Word], i: int) -> int:
    """The "s" behind a year, "1990s" or "1990's"; `i` where there is none."""
    for at in (i + 1, i + 2):
        if at < len(words) and words[at].start == words[at - 1].end:
            if words[at].low == "s":
                return at
            if words[at].low in ("'", "’"):
                continue
        break
    return i


def _plural(low: str) -> bool:
    return (low.endswith("s") and not low.endswith(("ss", "us"))) or low in ("people", "men", "women", "km", "kg", "m")


def _relative(words: Sequence[Word], i: int, low: str, anchor: date | None) -> _Hit:
    last, part = i, "night" if low == "tonight" else ""
    if i + 1 < len(words) and words[i + 1].low in _PARTS and words[i + 1].low not in ("late", "early"):
        last, part = i + 1, _PARTS[words[i + 1].low]
    if anchor is None:
        day = "today" if low in ("tonight", "heute") else "yesterday" if low == "gestern" else low
    else:
        day = (anchor + timedelta(days=_RELATIVE[low])).isoformat()
    return _Hit(i, last, f"{day} {part}".strip())


def _which(words: Sequence[Word], i: int, hits: Sequence[_Hit], anchor: date | None) -> _Hit | None:
    """ "last year", "next month", "this week", "last winter", "this morning"."""
    which, what = _WHICH[words[i].low], words[i + 1].low
    if what in _PARTS and which in ("this", "last") and what not in ("late", "early"):
        day = "today" if which == "this" else "yesterday"
        if anchor is not None:
            day = (anchor - timedelta(days=which == "last")).isoformat()
        return _Hit(i, i + 1, f"{day} {_PARTS[what]}")
    if what.rstrip(".") in _DAYS or (what.rstrip(".") in _MONTHS and words[i + 1].capital):
        return None
    if what not in _SPANS and what != "fall":
        return _following(words, i, hits) if words[i].low == "next" else None
    shift = {"last": -1, "this": 0, "next": 1}[which]
    if anchor is not None and what == "year":
        return _Hit(i, i + 1, str(anchor.year + shift))
    if anchor is not None and what == "month":
        months = anchor.year * 12 + anchor.month - 1 + shift
        return _Hit(i, i + 1, f"{months // 12}-{months % 12 + 1:02d}")
    return _Hit(i, i + 1, f"{which} {what}")


def _following(words: Sequence[Word], i: int, hits: Sequence[_Hit]) -> _Hit | None:
    what = words[i + 1].low
    if what != "day" and (what not in _PARTS or what in ("late", "early")):
        return None
    first = i - 1 if _nth(words, i - 1, "the") else i
    part = "" if what == "day" else f" {_PARTS[what]}"
    weekday = next((h for h in reversed(hits) if h.weekday is not None), None)
    if weekday is None:
        return _Hit(first, i + 1, f"next day{part}")
    told = weekday.value.split()[0]
    try:
        day = (date.fromisoformat(told) + timedelta(days=1)).isoformat()
    except ValueError:
        day = DAY_NAMES[((weekday.weekday or 0) + 1) % 7]
    return _Hit(first, i + 1, f"{day}{part}")


def _numeric(match: re.Match[str], text: str) -> Detail:
    g = match.groupdict()
    year, month, day = g["y"] or g["y1"], g["m"] or g["m1"], g["d"] or g["d1"]
    if g["a"]:
        value = match[0]
    elif year is None:
        value = f"--{int(month):02d}-{int(day):02d}"
    else:
        value = f"{year if len(year) == 4 else '20' + year}-{int(month):02d}-{int(day):02d}"
    return Detail(DetailKind.DATE, text[match.start() : match.end()], value, match.span())


_TRIGGERS = frozenset(
    {*_DAYS, *_MONTHS, *_RELATIVE, *_WHICH, *_ALONE, "following", "night"}
    | {f"{name}." for name in (*_DAYS, *_MONTHS) if len(name) <= 5}
)
