"""Times of items: every way in which formats write one, as ISO 8601 with its zone where one is given.

20131020T192751+1100    2016-04-13 04:52:21+00:00    2018-01-31T18:45:36.73    Thu, 19 Feb 2015 17:18:40 +1100
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

_NUMERIC = re.compile(
    r"(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?\s*(Z|[+-]\d\d:?\d\d)?)?", re.IGNORECASE
)
_BY_MONTH = re.compile(
    r"(?<!\d)(\d{1,2})\.?\s(?:de\s)?([^\W\d_]{3,10})\.?,?\s(?:de\s)?(\d{4})"
    r"(?:,?\s(?:\w{1,3}\s)?(\d\d):(\d\d)(?::(\d\d))?\s?(Z|[+-]\d\d:?\d\d)?)?",
    re.IGNORECASE,
)
_FIRST_YEAR = 1800  # what lies before is written by programs that were given no time


def iso_time(written: str | None) -> str | None:
    """The time in ISO 8601, to the second; a date alone stays a date. None where it is no time."""
    text = " ".join((written or "").split())
    match = _NUMERIC.fullmatch(text)
    if match:
        year, month, day, hour, minute, second, zone = match.groups()
        if hour is None:
            return _checked(f"{year}-{month}-{day}")
        return _checked(f"{year}-{month}-{day}T{hour}:{minute}:{second or '00'}{_zone(zone)}")
    if not text or (text[-1:].isalpha() and "," not in text and " " not in text):
        return None
    try:
        when = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return _by_month(text)
    return _written(when) if when.year >= _FIRST_YEAR else None


def _by_month(text: str) -> str | None:
    """A day, the name of its month in any language and a time: `dim. 09 nov. 2031 18:04:00 +0100`."""
    match = _BY_MONTH.search(text)
    number = _MONTHS.get(match[2][:3].casefold()) if match else None
    if match is None or number is None:
        return None
    day, _, year, hour, minute, second, zone = match.groups()
    date = f"{year}-{number:02}-{int(day):02}"
    return _checked(date if hour is None else f"{date}T{hour}:{minute}:{second or '00'}{_zone(zone)}")


def of_day(day: int, hour: int, minute: int, month: str, year: int) -> str | None:
    """The time from the parts that a telegraphic filing line gives; `month` is the first letters of its name."""
    number = _MONTHS.get(month[:3].casefold())
    try:
        return _written(datetime(year, number, day, hour, minute, tzinfo=UTC)) if number else None
    except ValueError:
        return None


_MONTHS = {
    name: number
    for number, names in enumerate(
        ("jan ene", "feb fev", "mar mär mrz", "apr abr avr", "may mai mag", "jun giu", "jul lug", "aug ago aoû",
         "sep set", "oct okt ott out", "nov", "dec dez dic déc"), 1
    )
    for name in names.split()
}  # fmt: skip


def _zone(zone: str | None) -> str:
    if not zone or zone in "Zz":
        return "Z" if zone else ""
    return f"{zone[:3]}:{zone[-2:]}"


def _checked(text: str) -> str | None:
    try:
        when = datetime.fromisoformat(text)
    except ValueError:
        return None
    return text if when.year >= _FIRST_YEAR else None


def _written(when: datetime) -> str:
    return when.isoformat(timespec="seconds").replace("+00:00", "Z")
