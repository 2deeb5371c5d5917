"""Times of day, however a house or a language tells them, joined to one unit of the long clock.

18h30 · 18.30 Uhr · half past six in the evening · las seis y media de la tarde    -> 18:30
halb neun · 8.30 Uhr · half past eight                                             -> 8:30
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from functools import lru_cache
from typing import Final

from reader.text.languages.language import Numbers
from reader.text.languages.word_lists import Phrase
from reader.text.tokens.atoms import Atoms, Rule, Unit

_HOURS: Final = 24
_HALF_DAY: Final = 12
_WITH_MINUTES = re.compile(r"(\d{1,2})[.:]([0-5]\d)")
_HOUR_SIGN = re.compile(r"[hH]([0-5]\d)?")


def time_of_day(atoms: Atoms, at: int, out: list[Unit]) -> int | None:
    """An hour with what makes it a time of day: minutes behind a sign, a word for the clock, a part of the day."""
    numbers = atoms.numbers
    told = bool(out) and out[-1][0] in numbers.at_hour
    if (signed := _with_sign(atoms, at, told=told)) is not None:
        minutes, after = signed
    elif (clock := _WITH_MINUTES.fullmatch(atoms.printed(at))) and atoms.norm(at + 1) in numbers.clock_words:
        minutes, after = int(clock[1]) * 60 + int(clock[2]), at + 2
    elif (told or atoms.norm(at + 1) in numbers.oclock) and (hour := _hour(atoms, at)) is not None:
        behind = _behind_hour(atoms, at, told=told)
        if behind is None:
            return None
        minutes, after = hour * 60 + behind[0], behind[1]
    else:
        return None
    return _put(atoms, minutes, at, after, out)


def before_hour(atoms: Atoms, at: int, out: list[Unit]) -> int | None:
    """An hour behind words that say how far from it: half past seven, halb neun, Viertel nach acht."""
    numbers = atoms.numbers
    moved = _phrase_at(atoms, at, numbers.before_hour)
    if moved is None:
        return None
    by, after = moved
    hour = _hour(atoms, after)
    if hour is None or not 0 < hour <= _HALF_DAY or atoms.norm(after + 1) in numbers.scales:
        return None
    after += 1 + (atoms.norm(after + 1) in numbers.oclock)
    return _put(atoms, (hour * 60 + by) % (_HALF_DAY * 60) or _HALF_DAY * 60, at, after, out)


def _put(atoms: Atoms, minutes: int, at: int, after: int, out: list[Unit]) -> int:
    """Put down a time in minutes from midnight, with the half of the day told behind it."""
    half = _phrase_at(atoms, after, atoms.numbers.half_of_day)
    if half is not None and minutes < (_HALF_DAY + 1) * 60:
        minutes, after = minutes % (_HALF_DAY * 60) + half[0] * 60, half[1]
    out.append((f"{minutes // 60 % _HOURS}:{minutes % 60:02}", atoms.starts[at], atoms.ends[after - 1]))
    return after


def _with_sign(atoms: Atoms, at: int, *, told: bool) -> tuple[int, int] | None:
    """(minutes from midnight, place behind) of 18h30, 18 h 30 and, where a preposition says so, 18h."""
    hour, sign = _figure(atoms.printed(at)), _HOUR_SIGN.fullmatch(atoms.printed(at + 1))
    if sign is None or hour is None or hour > _HOURS or not atoms.beside(at + 1):
        return None
    if sign[1]:
        return hour * 60 + int(sign[1]), at + 2
    minutes = _minutes(atoms.printed(at + 2))
    if atoms.beside(at + 2) and minutes is not None:
        return hour * 60 + minutes, at + 3
    return (hour * 60, at + 2) if told else None


def _behind_hour(atoms: Atoms, at: int, *, told: bool) -> tuple[int, int] | None:
    """(minutes, place behind) of what follows an hour and makes it a time of day; None where nothing does."""
    numbers = atoms.numbers
    after = at + 1
    if atoms.norm(after) in numbers.oclock:
        return 0, after + 1
    if not told:
        return None
    hours = atoms.norm(after) in numbers.clock_words
    after += hours
    if (moved := _phrase_at(atoms, after, numbers.behind_hour)) is not None:
        return moved
    if hours and (minutes := _minutes(atoms.printed(after))) is not None:
        return minutes, after + 1
    return (0, after) if hours or _phrase_at(atoms, after, numbers.half_of_day) else None


def _hour(atoms: Atoms, at: int) -> int | None:
    hour = _figure(atoms.printed(at))
    if hour is None:
        hour = _words(atoms.numbers).get(atoms.norm(at))
    return hour if hour is not None and hour <= _HOURS else None


def _figure(printed: str) -> int | None:
    """The value of one or two figures; None of anything else, of any length."""
    return int(printed) if printed.isdecimal() and len(printed) <= 2 else None


def _minutes(printed: str) -> int | None:
    """The minutes past an hour, told in two figures."""
    minutes = _figure(printed)
    return minutes if minutes is not None and len(printed) == 2 and minutes < 60 else None


@lru_cache(maxsize=64)
def _words(numbers: Numbers) -> Mapping[str, int]:
    """The number words that may be an hour."""
    return {word: n for word, n in {**numbers.hours, **numbers.words}.items() if n <= _HOURS}


def _phrase_at(atoms: Atoms, at: int, phrases: Mapping[Phrase, int]) -> tuple[int, int] | None:
    """(value, place behind) of the longest of some phrases that stands at a place."""
    if not any(phrase[0] == atoms.norm(at) for phrase in phrases):
        return None
    fitting = [phrase for phrase in phrases if tuple(atoms.norms[at : at + len(phrase)]) == phrase]
    longest = max(fitting, key=len, default=None)
    return None if longest is None else (phrases[longest], at + len(longest))


def rules(numbers: Numbers) -> tuple[tuple[Rule, Collection[str]], ...]:
    """Each rule with the norms at which it may have something to join; figures are tried everywhere."""
    return (before_hour, {phrase[0] for phrase in numbers.before_hour}), (time_of_day, _words(numbers).keys())
