"""The value of a printed figure or number word: 20,000 and 20 000, 2.5 million, twenty-one, 9 p.m.

Values are strings in plain decimal notation ("20000", "2.5"), so that equal numbers compare equal
however they were printed. Half-open `(value, next)` results point behind the last part read.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from reader.text import equivalents as data

_LONGEST = 40  # digits; a longer figure is compared as printed
_GROUPED = re.compile(r"[1-9]\d{0,2}(?:(?:,\d{3})+(?:\.\d+)?|(?:\.\d{3})+(?:,\d+)?|(?:[’']\d{3})+(?:[.,]\d+)?)")
_DECIMAL = re.compile(r"\d+(?:\.\d+)?")
_MARKS = re.compile(r"[.,’']")
_TIME = re.compile(r"(\d{1,2})(?:[:.](\d\d))?\s?(?:([aApP])\.?\s?[mM]\.?)?")


@lru_cache(maxsize=1 << 14)
def value_of(figure: str) -> str:
    """The norm of a figure as printed: a number, an ordinal (16th), a decade (1990s) or a time of day (t540)."""
    if len(figure) > _LONGEST:
        return figure
    last = figure.rstrip(".")[-1]
    if last in "mM" or ":" in figure:
        return _minutes(figure)
    if last.isalpha():
        return figure.lower().replace("'", "").replace("’", "")
    return decimal(figure)


def decimal(printed: str) -> str:
    """The value of figures as printed: "1,234", "1.234" and "1 234" are 1234, "2,47" and "2.47" are 2.47.

    What is no single number ("10:30", "1.2.3") comes back as printed; never raises, of any length.
    """
    bare = "".join(printed.split())
    if not bare.isascii():
        bare = "".join(str(unicodedata.decimal(c, c)) for c in bare)
    if _GROUPED.fullmatch(bare):
        *groups, last = _MARKS.split(bare)
        mark = bare[-1 - len(last)]
        decimals = len(last) != 3 or (len(groups) > 1 and mark not in bare[: -1 - len(last)])
        bare = f"{''.join(groups)}.{last}" if decimals else "".join((*groups, last))
    else:
        bare = bare.replace(",", ".")
    return _plain(bare) if _DECIMAL.fullmatch(bare) else printed


def _plain(number: str) -> str:
    whole, _, part = number.partition(".")
    whole, part = whole.lstrip("0") or "0", part.rstrip("0")
    return f"{whole}.{part}" if part else whole


def _minutes(figure: str) -> str:
    """Minutes since midnight, as "t540"."""
    match = _TIME.match(figure)
    if match is None:
        return figure.lower()
    hour, minute = int(match[1]), int(match[2] or 0)
    if match[3]:
        hour = hour % 12 + (12 if match[3] in "pP" else 0)
    return f"t{60 * hour + minute}"


def times(value: str, scale: int) -> str:
    """`value` times a power of ten, exactly: ("2.3", 10**6) -> "2300000"."""
    shift = len(str(scale)) - 1
    whole, _, part = value.partition(".")
    digits = whole + part.ljust(shift, "0")
    cut = len(whole) + shift
    return _plain(f"{digits[:cut]}.{digits[cut:]}")


def is_number(norm: str) -> bool:
    """Whether a norm is a plain number (no ordinal, no decade)."""
    return norm.replace(".", "", 1).isdecimal()


def read(norms: Sequence[str], at: int, words: frozenset[str]) -> tuple[str, int] | None:
    """The number that begins at `at` in a row of norms, figure or `words`, with its scales."""
    norm = norms[at]
    if is_number(norm):
        value, at = norm, at + 1
    elif norm in words:
        found = _spelled(norms, at)
        if found is None:
            return None
        value, at = str(found[0]), found[1]
    else:
        return None
    while (
        len(value) <= _LONGEST
        and (scale_at := _past_hyphen(norms, at)) < len(norms)
        and (scale := data.SCALES.get(norms[scale_at])) is not None
    ):
        value, at = times(value, scale), scale_at + 1
    return value, at


def _past_hyphen(norms: Sequence[str], at: int) -> int:
    return at + 1 if at < len(norms) and norms[at] == data.HYPHEN else at


def _spelled(norms: Sequence[str], at: int) -> tuple[int, int] | None:
    """Number words up to the last full reading: two hundred and fifty thousand."""
    total, current, ceiling, end = 0, None, 10**15, at
    i = at
    while i < len(norms):
        word = norms[i]
        unit, ten, scale = data.UNITS.get(word), data.TENS.get(word), data.SCALES.get(word)
        if unit is not None and (current is None or _room(current, unit)):
            current = (current or 0) + unit
        elif ten is not None and (current is None or (current >= 100 and current % 100 == 0)):
            current = (current or 0) + ten
        elif scale == 100 and current is not None and 0 < current < 100:
            current *= 100
        elif scale is not None and scale > 100 and current is not None and scale < ceiling:
            total, current, ceiling = total + current * scale, None, scale
        elif word in (data.HYPHEN, "and") and i > at and i + 1 < len(norms) and _goes_on(norms, i, current):
            i += 1
            continue
        else:
            break
        i += 1
        end = i
    if end == at:
        return None
    return total + (current or 0), end


def _room(current: int, unit: int) -> bool:
    if current >= 100:
        return current % 100 == 0 or (unit < 10 and current % 10 == 0 and current % 100 >= 20)
    return 0 < unit < 10 and current >= 20 and current % 10 == 0


def _goes_on(norms: Sequence[str], i: int, current: int | None) -> bool:
    following = norms[i + 1]
    if norms[i] == data.HYPHEN:
        return following in data.UNITS or following in data.SCALES
    round_off = current is None or (current >= 100 and current % 100 == 0)
    return round_off and (following in data.UNITS or following in data.TENS)
