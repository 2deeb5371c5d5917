"""The value of a printed figure or number words: 20,000 and 20 000, 2.5 million, twenty-one, two dozen, 9 p.m.

The only reader of values: tokens take their norms from it, details of numbers take theirs from the
tokens. Values are strings, in plain decimal notation where that is exact to two places ("20000", "2.5",
"2/3", "21:00"), so that equal numbers compare equal however they were printed. Half-open `(value, next)`
results point behind the last part read.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from decimal import Context, Decimal
from functools import lru_cache

from reader.text.languages.language import Numbers
from reader.text.tokens.marks import HYPHEN
from reader.text.tokens.quantities import FRACTION_SIGNS

LONGEST = 40
"""Digits; a longer figure is compared as printed."""
_GROUPED = re.compile(
    r"[1-9]\d{0,2}(?:(?:,\d{3})+(?:\.\d+)?|(?:\.\d{3})+(?:,\d+)?|(?:[’']\d{3})+(?:[.,]\d+)?)"
    r"|[1-9]\d?(?:,\d{2})+,\d{3}"  # the Indian way: 1,50,000
)
_DECIMAL = re.compile(r"\d+(?:\.\d+)?")
_MARKS = re.compile(r"[.,’']")
_TIME = re.compile(r"(\d{1,2})(?:[:.](\d\d))?\s?(?:([aApP])\.?\s?[mM]\.?)?")
_PART = re.compile(r"0\.\d+")
"""The norm of a fraction printed behind a whole number: 3 1/2."""
_FRACTION = re.compile(r"(\d)/(\d)", re.ASCII)


@lru_cache(maxsize=1 << 14)
def value_of(figure: str) -> str:
    """The norm of a figure as printed: a number, an ordinal (16th), a decade (1990s), a fraction or a time (9:00)."""
    if len(figure) > LONGEST:
        return figure
    last = figure.rstrip(".")[-1]
    if last in "mM" or ":" in figure:
        return _hour(figure)
    if "/" in figure:
        return _fraction_of(figure)
    if last.isalpha():
        return figure.lower().replace("'", "").replace("’", "")
    return decimal(figure)


def _fraction_of(figure: str) -> str:
    """ "3/4" -> "0.75"; what is more than one ("3/2") stays as printed."""
    match = _FRACTION.fullmatch(figure)
    above, below = (int(match[1]), int(match[2])) if match else (0, 0)
    return fraction(above, below) if 0 < above < below else figure


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


def _hour(figure: str) -> str:
    """The time of day by the long clock: "21:00"."""
    match = _TIME.fullmatch(figure)
    if match is None:
        return figure.lower()
    hour, minute = int(match[1]), int(match[2] or 0)
    if match[3]:
        hour = hour % 12 + (12 if match[3] in "pP" else 0)
    return f"{hour}:{minute:02}"


def of_the_clock(four: str) -> str:
    """The hour written without a mark: "0930" -> "9:30"."""
    return f"{int(four[:-2] or 0)}:{four[-2:]:0>2}"


def times(value: str, factor: int) -> str:
    """`value` times a whole number, exactly: ("2.3", 10**6) -> "2300000"; of any length."""
    exactly = Context(prec=len(value) + len(str(factor)))
    return _plain(format(exactly.multiply(Decimal(value), factor), "f"))


def fraction(above: int, below: int) -> str:
    """ "0.5" for what ends after three places at most, "2/3" for the rest."""
    return f"{above / below:g}" if 1000 % below == 0 else f"{above}/{below}"


def is_number(norm: str) -> bool:
    """Whether a norm is a plain number (no ordinal, no decade, no time)."""
    return norm.replace(".", "", 1).isdecimal()


def scale_of(norm: str, numbers: Numbers) -> int | None:
    """The worth of a scale word behind a number: million, millions."""
    return numbers.scales.get(norm) or numbers.scales.get(norm.removesuffix("s"))


def read(
    norms: Sequence[str], at: int, numbers: Numbers, words: Mapping[str, int] | None = None
) -> tuple[str, int] | None:
    """The number that begins at `at` in a row of norms, figure or words, with its half and its scales.

    `words`: number words under a hundred, where others count than those of `numbers`.
    """
    words = numbers.words if words is None else words
    norm = norms[at]
    if is_number(norm):
        value, at = norm, at + 1
    elif norm in words or norm in numbers.bare:
        total, after = spelled(norms, at, numbers, words)
        if after == at:
            return None
        value, at = _with_decimals(norms, str(total), after, numbers, words)
    elif norm in FRACTION_SIGNS:
        value, at = fraction(*FRACTION_SIGNS[norm]), at + 1
    else:
        return None
    if value.isdecimal():
        value, at = _and_part(norms, value, at, numbers)
    while (
        len(value) <= LONGEST
        and is_number(value)
        and (scale_at := past_hyphen(norms, at)) < len(norms)
        and (scale := scale_of(norms[scale_at], numbers)) is not None
    ):
        value, at = times(value, scale), scale_at + 1
    return value, at


def _with_decimals(
    norms: Sequence[str], value: str, at: int, numbers: Numbers, words: Mapping[str, int]
) -> tuple[str, int]:
    """The value with the decimals told behind it, digit by digit or as a number: "one point two five" is 1.25."""
    if at + 1 >= len(norms) or norms[at] not in numbers.points or norms[at + 1] not in words:
        return value, at
    digits, at = "", at + 1
    while at < len(norms) and (digit := words.get(norms[at], 10)) < 10:
        digits, at = f"{digits}{digit}", at + 1
    if not digits:
        number, at = spelled(norms, at, numbers, words)
        digits = str(number)
    return _plain(f"{value}.{digits}"), at


def past_hyphen(norms: Sequence[str], at: int) -> int:
    return at + 1 if at < len(norms) and norms[at] == HYPHEN else at


def _and_part(norms: Sequence[str], value: str, at: int, numbers: Numbers) -> tuple[str, int]:
    """The part behind a whole: "2½", "two and a half"."""
    if at < len(norms) and norms[at] in FRACTION_SIGNS:
        part = fraction(*FRACTION_SIGNS[norms[at]])
        return (f"{value}{part[1:]}", at + 1) if part.startswith("0.") else (value, at)
    if len(norms) > at + 2 and norms[at] in numbers.joiners and norms[at + 2] in numbers.half:
        one = norms[at + 1] in numbers.articles or numbers.words.get(norms[at + 1]) == 1
        return (f"{value}.5", at + 3) if one else (value, at)
    if at < len(norms) and _PART.fullmatch(norms[at]):
        return f"{value}{norms[at][1:]}", at + 1
    behind = past_half(norms, at, numbers)
    return (f"{value}.5", behind) if behind > at else (value, at)


def past_half(norms: Sequence[str], at: int, numbers: Numbers) -> int:
    """The place behind "and a half"; `at` where it does not stand there."""
    if at < len(norms):
        for phrase in numbers.and_half:
            if tuple(norms[at : at + len(phrase)]) == phrase:
                return at + len(phrase)
    return at


def spelled(
    norms: Sequence[str], at: int, numbers: Numbers, words: Mapping[str, int], current: int | None = None
) -> tuple[int, int]:
    """Number words up to the last full reading: two hundred and fifty thousand.

    `current` is what stands before them: 1 for the article of "a hundred and fifty".
    """
    total, ceiling, end = 0, 10**15, at
    i = at
    if current is None and norms[at] in numbers.bare and norms[at] not in words:
        current = 1
    while i < len(norms):
        word = norms[i]
        number, scale = words.get(word), numbers.scales.get(word)
        if number is not None and _room(current, number):
            current = (current or 0) + number
        elif scale is not None and scale <= 100 and current is not None and 0 < current < 100:
            current *= scale
        elif scale is not None and scale > 100 and current is not None and scale < ceiling:
            total, current, ceiling = total + current * scale, None, scale
        elif i > at and i + 1 < len(norms) and _goes_on(norms, i, current, numbers, words):
            i += 1
            continue
        else:
            break
        i += 1
        end = i
    return total + (current or 0), end


def _room(current: int | None, number: int) -> bool:
    """Whether `number` may stand behind what is read of the hundreds so far."""
    if current is None or (current >= 100 and current % 100 == 0):
        return True
    return 0 < number < 10 and current % 100 >= 20 and current % 10 == 0


def _goes_on(norms: Sequence[str], i: int, current: int | None, numbers: Numbers, words: Mapping[str, int]) -> bool:
    """Whether the hyphen or "and" at `i` goes on with the number."""
    word, following = norms[i], norms[i + 1]
    if word == HYPHEN:
        return (words.get(following, 100) < 20) or following in numbers.scales
    if word in numbers.joiners and following in words and (current is None or (current >= 100 and current % 100 == 0)):
        return True
    return (
        word in numbers.tens_joiners
        and following in words
        and current is not None
        and current >= 20
        and current % 10 == 0
    )
