"""Timestamps: the ways in which pages, feeds and documents write a time, as ISO 8601.

Sun, 09 Nov 2031 18:30:00 GMT   2031-11-09T18:30Z   20311109   ──>   2031-11-09T18:30:00+00:00, 2031-11-09
"""

from __future__ import annotations

import re
from datetime import datetime

_DATE = re.compile(r"\d{4}-?\d\d-?\d\d")
_FIRST_YEAR = 1800
_DIGITS_AFTER_MICRO = re.compile(r"(?<=\.\d{6})\d+")


def iso_time(written: str | None) -> str | None:
    """The time as ISO 8601, with the zone that it was written with; a date stays a date. None where it is none."""
    text = " ".join((written or "").split())
    if not text:
        return None
    try:
        when = datetime.fromisoformat(_DIGITS_AFTER_MICRO.sub("", text).replace(" +", "+"))
    except ValueError:
        from email.utils import parsedate_to_datetime  # what feeds alone need

        try:
            when = parsedate_to_datetime(text)
        except (ValueError, IndexError, OverflowError):
            return None
    if when.year < _FIRST_YEAR:
        return None  # what a program writes that was given no time
    return when.date().isoformat() if _DATE.fullmatch(text) else when.isoformat()
