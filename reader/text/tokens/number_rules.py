"""Figures and what belongs to them, joined to one unit: scales, currencies, fractions, dates, hours.

1 · million          -> 1000000            $ · 5 · m · illion      -> 5000000 dollar
twenty · - · one     -> 21                 9 · November            -> november 9
half · a · dozen     -> 6                  a · quarter · of · a · million -> 250000
"""

from __future__ import annotations

from collections.abc import Collection

from reader.text.languages.language import HouseStyle, Numbers
from reader.text.tokens import clock_rules, numerals
from reader.text.tokens.atoms import Atoms, Rule, Unit
from reader.text.tokens.marks import HYPHEN, HYPHENS
from reader.text.tokens.quantities import (
    CURRENCIES,
    DOLLARS,
    FIGURE_UNITS,
    FRACTION_SIGNS,
    GLUED_SCALES,
    currency_of,
)

_MILLION = 10**6


def _number(atoms: Atoms, at: int, out: list[Unit]) -> int | None:
    """A number with its scale, currency or month: 1 million, £5m, 5 dollars, 9 November."""
    read = numerals.read(atoms.norms, at, atoms.numbers)
    if read is None:
        return None
    value, after = read
    start, figure = atoms.starts[at], atoms.is_figure(at)
    if not figure and (tens := _tens_ordinal(atoms, value, after)):
        out.append((tens, start, atoms.ends[after + 1]))
        return after + 2
    if figure and atoms.norm(after) in atoms.numbers.zones and len(atoms.printed(at)) == 4 and after == at + 1:
        out.append((numerals.of_the_clock(atoms.printed(at)), start, atoms.ends[at]))
        return after
    currency = _sign_before(atoms.text, out, start)
    if figure and (scale := _short_scale(atoms, after, currency)):
        value, after = numerals.times(value, scale), after + 1
    if currency is None:
        currency, after = _currency_after(atoms, after)
    else:
        start = out.pop()[1]
    if currency is not None:
        out.append((f"{value} {currency}", start, atoms.ends[after - 1]))
        return after
    if figure and after == at + 1 and (dated := _dated(atoms, value, at, after, out)):
        return dated
    out.append((value, start, atoms.ends[after - 1]))
    if figure and (unit := _short_unit(atoms, after)):
        out.append((unit, atoms.starts[after], atoms.ends[after]))
        after += 1
    return after


def _tens_ordinal(atoms: Atoms, value: str, after: int) -> str | None:
    """twenty-first -> 21st"""
    ordinal = atoms.numbers.ordinals.get(atoms.norm(after + 1), 99)
    if atoms.norm(after) == HYPHEN and ordinal < 10 and value[-1] == "0":
        return _ordinal_norm(int(value) + ordinal)
    return None


def _ordinal_norm(number: int) -> str:
    ending = "th" if 10 < number % 100 < 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _sign_before(text: str, out: list[Unit], start: int) -> str | None:
    """The currency whose sign ends right before `start`; a country's letters are joined to the sign."""
    if not out or start - out[-1][2] > 1:
        return None
    sign = text[out[-1][1] : out[-1][2]]
    if (currency := currency_of(sign)) is None:
        return None
    if len(out) > 1 and out[-2][2] == out[-1][1]:
        longer = text[out[-2][1] : out[-1][2]]
        if (whole := currency_of(longer)) is not None:
            sign_start = out[-2][1]
            del out[-2:]
            out.append((whole, sign_start, start))
            return whole
    return currency


def _short_scale(atoms: Atoms, at: int, currency: str | None) -> int | None:
    """The scale that one letter tells: $5m, $5 m, 10m people, 20k."""
    printed = atoms.printed(at).rstrip(".")  # at the end of a sentence a capital is taken for an initial
    if printed == "m" or (printed == "M" and (currency or currency_of(atoms.printed(at + 1)))):
        following = atoms.printed(at + 1)
        counted = following.islower() and (
            following in atoms.numbers.people or (following[-1] == "s" and len(following) > 4)
        )
        of_money = currency or _currency_after(atoms, at + 1)[0]
        return _MILLION if atoms.beside(at) and (of_money or counted) else None
    return GLUED_SCALES.get(printed.lower()) if atoms.glued(at) else None


def _short_unit(atoms: Atoms, at: int) -> str | None:
    """The unit that one letter tells: 10m, 10 m, 30C."""
    return FIGURE_UNITS.get(atoms.printed(at).rstrip(".")) if atoms.beside(at) else None


def _currency_after(atoms: Atoms, after: int) -> tuple[str | None, int]:
    at = numerals.past_hyphen(atoms.norms, after)
    land = atoms.norm(at)
    if land == "united states":
        at += 1
    elif land in DOLLARS and atoms.norm(at + 1) == "dollar":
        return f"{land} dollar", at + 2
    elif f"{land} {atoms.norm(at + 1)}" in DOLLARS and atoms.norm(at + 2) == "dollar":
        return " ".join(atoms.norms[at : at + 3]), at + 3
    norm = atoms.norm(at)
    return (norm, at + 1) if norm in CURRENCIES else (None, after)


def _dated(atoms: Atoms, day: str, at: int, after: int, out: list[Unit]) -> int | None:
    """A day of the month in either order: Nov. 9, 9 November, the 9th of November."""
    number = day[:-2] if day[-2:] in ("st", "nd", "rd", "th") else day
    if not (number.isdecimal() and len(number) <= 2 and 1 <= int(number) <= 31):
        return None
    month_at = after + 1 if atoms.norm(after) in atoms.numbers.of else after
    if (month := _month(atoms.norm(month_at), atoms.printed(month_at), atoms.words)) is not None:
        start = out.pop()[1] if number != day and out and out[-1][0] == "the" else atoms.starts[at]
        out.append((f"{month} {number}", start, atoms.ends[month_at]))
        return month_at + 1
    if out and (month := _month(out[-1][0], atoms.text[out[-1][1] : out[-1][2]], atoms.words)) is not None:
        start = out.pop()[1]
        out.append((f"{month} {number}", start, atoms.ends[at]))
        return after
    return None


def _month(norm: str, printed: str, words: HouseStyle) -> str | None:
    if norm in words.months:
        return norm.rstrip("^")
    return words.short_months.get(printed.lower(), "").rstrip("^") or None if printed[:1].isupper() else None


def _ordinal(atoms: Atoms, at: int, out: list[Unit]) -> int | None:
    norm = atoms.norm(at)
    if norm[:1].isdecimal() and norm[-1].isalpha():
        return _dated(atoms, norm, at, at + 1, out)
    number = atoms.numbers.ordinals.get(norm)
    if number is None:
        return None
    out.append((_ordinal_norm(number), atoms.starts[at], atoms.ends[at]))
    return at + 1


def _scale(atoms: Atoms, at: int, out: list[Unit]) -> int | None:
    """A scale behind an article: a million, a dozen, a hundred and fifty."""
    if not out or out[-1][0] not in atoms.numbers.articles or atoms.norm(at) not in atoms.numbers.scales:
        return None
    value, after = numerals.spelled(atoms.norms, at, atoms.numbers, atoms.numbers.words, current=1)
    return _amount(atoms, str(value), out.pop()[1], after, out)


def _half(atoms: Atoms, at: int, out: list[Unit]) -> int:
    """Half, and half of a scale: half a million, half-dozen, a half million, one-half."""
    scale_at = numerals.past_hyphen(atoms.norms, at + 1)
    article = atoms.norm(scale_at) in atoms.numbers.articles
    scale = atoms.numbers.scales.get(atoms.norm(scale_at + article))
    if scale is None:
        start = atoms.starts[at]
        if out and atoms.glued(at) and (before := _number_before(atoms, out, at)) is not None and out[before][0] == "1":
            start = out[before][1]
            del out[before:]
        out.append(("0.5", start, atoms.ends[at]))
        return at + 1
    start = out.pop()[1] if not article and out and out[-1][0] in atoms.numbers.articles else atoms.starts[at]
    return _amount(atoms, str(scale // 2), start, scale_at + article + 1, out)


def _part(atoms: Atoms, at: int, out: list[Unit]) -> int | None:
    """Thirds and quarters behind their number: two-thirds, a quarter of, three quarters of a million."""
    before = _number_before(atoms, out, at)
    if before is None:
        return None
    hyphen = before < len(out) - 1
    norm, many = out[before][0], atoms.norm(at).endswith("s")
    numbers = atoms.numbers
    of = atoms.norm(at + 1) in numbers.of
    scaled = (
        atoms.norm(at) in numbers.quarter and atoms.norm(numerals.past_hyphen(atoms.norms, at + 1)) in numbers.scales
    )
    above = 1 if norm == "1" or norm in numbers.articles else int(norm) if len(norm) == 1 and norm.isdecimal() else 0
    if not above or many != (above > 1) or not (many or of or scaled or (hyphen and norm == "1")):
        return None
    below = numbers.fractions[atoms.norm(at)]
    start = out[before][1]
    del out[before:]
    scale_at = at + 3 if of and atoms.norm(at + 2) in numbers.articles else numerals.past_hyphen(atoms.norms, at + 1)
    scale = numbers.scales.get(atoms.norm(scale_at))
    if scale is None or scale * above % below:
        out.append((numerals.fraction(above, below), start, atoms.ends[at]))
        return at + 1
    return _amount(atoms, str(scale * above // below), start, scale_at + 1, out)


def _number_before(atoms: Atoms, out: list[Unit], at: int) -> int | None:
    """The place in `out` of what stands right before atom `at`, a hyphen between them or a space."""
    hyphen = bool(out) and atoms.text[out[-1][1] : out[-1][2]] in HYPHENS
    before = len(out) - 1 - hyphen
    return before if before >= 0 and 0 <= atoms.starts[at] - out[before][2] <= 1 else None


def _amount(atoms: Atoms, value: str, start: int, after: int, out: list[Unit]) -> int:
    """Put down a value with the currency behind it."""
    currency, after = _currency_after(atoms, after)
    out.append((f"{value} {currency}" if currency else value, start, atoms.ends[after - 1]))
    return after


def _clock(atoms: Atoms, at: int, out: list[Unit]) -> int | None:
    hour = atoms.numbers.clock.get(atoms.norm(at))
    if hour is None:
        return None
    start = out.pop()[1] if out and out[-1][0] == "12" else atoms.starts[at]
    out.append((hour, start, atoms.ends[at]))
    return at + 1


OF_FIGURES: tuple[Rule, ...] = (clock_rules.time_of_day, _number, _ordinal)


def rules(numbers: Numbers) -> tuple[tuple[Rule, Collection[str]], ...]:
    """Each rule with the norms at which it may have something to join, in the order of trying."""
    return (
        *clock_rules.rules(numbers), (_number, {*numbers.words, *FRACTION_SIGNS}), (_half, numbers.half),
        (_part, numbers.fractions.keys() - numbers.half - numbers.halves),
        (_ordinal, numbers.ordinals), (_scale, numbers.scales), (_clock, numbers.clock),
    )  # fmt: skip
