"""Runs of atoms that mean one thing, joined to one unit: numbers, money, dates, phrases.

    1 · million          -> 1000000            $ · 5 · m · illion   -> 5000000 dollar
    twenty · - · one     -> 21                 9 · November         -> november 9
    per · cent           -> percent            anti · - · war       -> antiwar

Each rule looks at one place, and either takes some atoms and says where to go on, or leaves the
place to the next rule. What no rule takes stands for itself.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import lru_cache

from reader.text import equivalents as data
from reader.text import figures
from reader.text.style import Style

Unit = tuple[str, int, int]  # norm, start, end


@dataclass(frozen=True, slots=True)
class Atoms:
    """The smallest pieces of a text, as parallel rows."""

    text: str
    style: Style
    norms: list[str]
    starts: list[int]
    ends: list[int]

    def norm(self, at: int) -> str:
        return self.norms[at] if at < len(self.norms) else ""

    def printed(self, at: int) -> str:
        return self.text[self.starts[at] : self.ends[at]] if at < len(self.starts) else ""

    def glued(self, at: int) -> bool:
        """Whether atom `at` follows its forerunner without white space."""
        return 0 < at < len(self.starts) and self.starts[at] == self.ends[at - 1]

    def is_figure(self, at: int) -> bool:
        return self.norm(at)[:1].isdecimal()

    def past_hyphen(self, at: int) -> int:
        return at + 1 if self.norm(at) == data.HYPHEN else at


Rule = Callable[[Atoms, int, list[Unit]], int | None]

_NUMBER_WORDS = frozenset((*data.UNITS, *data.TENS))
_MINUTES = {"noon": "t720", "midnight": "t0"}


def join(atoms: Atoms) -> list[Unit]:
    """The units of the text, in order: every atom is in exactly one."""
    out: list[Unit] = []
    rules = _rules(atoms.style)
    norms, starts, ends = atoms.norms, atoms.starts, atoms.ends
    at = 0
    for place in [k for k, norm in enumerate(norms) if norm in rules or norm[:1].isdecimal()]:
        if place < at:
            continue
        out += zip(norms[at:place], starts[at:place], ends[at:place], strict=True)
        for rule in rules.get(norms[place], _OF_FIGURES):
            after = rule(atoms, place, out)
            if after is not None:
                at = after
                break
        else:
            out.append((norms[place], starts[place], ends[place]))
            at = place + 1
    out += zip(norms[at:], starts[at:], ends[at:], strict=True)
    return out


@lru_cache(maxsize=8)
def _rules(style: Style) -> Mapping[str, tuple[Rule, ...]]:
    """The norms at which something may have to be joined or told apart, and the rules that may do so, in order."""
    table: tuple[tuple[Rule, Collection[str]], ...] = (
        (_phrase, style.phrases), (_number, _NUMBER_WORDS), (_ordinal, data.ORDINALS), (_scale, data.SCALES),
        (_clock, _MINUTES), (_prefixed, data.PREFIXES), (_nearness, data.APPROXIMATELY), (_name, data.NAMES_INSIDE),
        (_short, ("'s", "cannot", "no")), (_hyphen, (data.HYPHEN,)),
    )  # fmt: skip
    return {
        norm: tuple(rule for rule, norms in table if norm in norms or (rule in _OF_FIGURES and norm[:1].isdecimal()))
        for _, group in table
        for norm in group
    }


def _number(atoms: Atoms, at: int, out: list[Unit]) -> int | None:
    """A number with its scale, currency or month: 1 million, £5m, 5 dollars, 9 November."""
    read = figures.read(atoms.norms, at, _NUMBER_WORDS)
    if read is None:
        return None
    value, after = read
    start, figure = atoms.starts[at], atoms.is_figure(at)
    if not figure and (tens := _tens_ordinal(atoms, value, after)):
        out.append((f"{tens}", start, atoms.ends[after + 1]))
        return after + 2
    if figure and atoms.norm(after) in ("gmt", "utc") and len(atoms.printed(at)) == 4 and after == at + 1:
        value = f"t{60 * int(value[:-2] or 0) + int(value[-2:])}"
        out.append((value, start, atoms.ends[at]))
        return after
    currency = _sign_before(atoms.text, out, start)
    if figure and atoms.glued(after) and (scale := _glued_scale(atoms, after, currency)):
        value, after = figures.times(value, scale), after + 1
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
    if figure and atoms.glued(after) and (unit := data.GLUED_UNITS.get(atoms.printed(after))):
        out.append((unit, atoms.starts[after], atoms.ends[after]))
        after += 1
    return after


def _tens_ordinal(atoms: Atoms, value: str, after: int) -> str | None:
    """twenty-first -> 21st"""
    ordinal = data.ORDINALS.get(atoms.norm(after + 1), 99)
    if atoms.norm(after) == data.HYPHEN and ordinal < 10 and value[-1] == "0":
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
    if sign not in data.CURRENCY_SIGNS:
        return None
    if len(out) > 1 and out[-2][2] == out[-1][1]:
        longer = text[out[-2][1] : out[-1][2]]
        if longer in data.CURRENCY_SIGNS:
            sign_start = out[-2][1]
            del out[-2:]
            out.append((data.CURRENCY_SIGNS[longer], sign_start, start))
            return data.CURRENCY_SIGNS[longer]
    return data.CURRENCY_SIGNS[sign]


def _glued_scale(atoms: Atoms, at: int, currency: str | None) -> int | None:
    printed = atoms.printed(at)
    if printed == "m" or (printed == "M" and currency):
        following = atoms.printed(at + 1)
        counted = following.islower() and (following in data.COUNTED or (following[-1] == "s" and len(following) > 4))
        return 10**6 if currency or counted else None
    return data.GLUED_SCALES.get(printed.lower())


def _currency_after(atoms: Atoms, after: int) -> tuple[str | None, int]:
    at = atoms.past_hyphen(after)
    if atoms.norm(at) == "united states":
        at += 1
    norm = atoms.norm(at)
    return (norm, at + 1) if norm in data.CURRENCIES else (None, after)


def _dated(atoms: Atoms, day: str, at: int, after: int, out: list[Unit]) -> int | None:
    """A day of the month in either order: Nov. 9, 9 November, the 9th of November."""
    number = day[:-2] if day[-2:] in ("st", "nd", "rd", "th") else day
    if not (number.isdecimal() and len(number) <= 2 and 1 <= int(number) <= 31):
        return None
    month_at = after + 1 if atoms.norm(after) == "of" else after
    if (month := _month(atoms.norm(month_at), atoms.printed(month_at))) is not None:
        start = out.pop()[1] if number != day and out and out[-1][0] == "the" else atoms.starts[at]
        out.append((f"{month} {number}", start, atoms.ends[month_at]))
        return month_at + 1
    if out and (month := _month(out[-1][0], atoms.text[out[-1][1] : out[-1][2]])) is not None:
        start = out.pop()[1]
        out.append((f"{month} {number}", start, atoms.ends[at]))
        return after
    return None


def _month(norm: str, printed: str) -> str | None:
    if norm in data.MONTHS:
        return norm.rstrip("^")
    return data.SHORT_MONTHS.get(printed.lower(), "").rstrip("^") or None if printed[:1].isupper() else None


def _ordinal(atoms: Atoms, at: int, out: list[Unit]) -> int | None:
    norm = atoms.norm(at)
    if norm[:1].isdecimal() and norm[-1].isalpha():
        return _dated(atoms, norm, at, at + 1, out)
    number = data.ORDINALS.get(norm)
    if number is None:
        return None
    out.append((_ordinal_norm(number), atoms.starts[at], atoms.ends[at]))
    return at + 1


def _scale(atoms: Atoms, at: int, out: list[Unit]) -> int | None:
    """A scale behind an article: a million."""
    scale = data.SCALES.get(atoms.norm(at))
    if scale is None or not out or out[-1][0] != "a":
        return None
    start = out.pop()[1]
    out.append((str(scale), start, atoms.ends[at]))
    return at + 1


def _clock(atoms: Atoms, at: int, out: list[Unit]) -> int | None:
    minutes = _MINUTES.get(atoms.norm(at))
    if minutes is None:
        return None
    start = out.pop()[1] if out and out[-1][0] == "12" else atoms.starts[at]
    out.append((minutes, start, atoms.ends[at]))
    return at + 1


def _prefixed(atoms: Atoms, at: int, out: list[Unit]) -> int | None:
    """A prefix before a hyphen: anti-war, co-operate, re-elect; but re-sign is not resign."""
    prefix, rest = atoms.norm(at), atoms.printed(at + 2)
    if prefix not in data.PREFIXES or atoms.norm(at + 1) != data.HYPHEN:
        return None
    if not (atoms.glued(at + 1) and atoms.glued(at + 2) and rest.isalpha() and rest.islower()):
        return None
    if (prefix == "re" and rest[0] != "e") or (prefix == "co" and len(rest) < 4):
        return None
    whole = prefix + atoms.norm(at + 2)
    out.append((atoms.style.plain.get(whole, whole), atoms.starts[at], atoms.ends[at + 2]))
    return at + 3


def _phrase(atoms: Atoms, at: int, out: list[Unit]) -> int | None:
    """The longest phrase of the style; what it gives may begin a longer one."""
    if atoms.norm(at) not in atoms.style.phrases:
        return None
    places, k = [at], at + 1
    while k < len(atoms.norms) and len(places) < atoms.style.reach:
        if atoms.norms[k] != data.HYPHEN:
            places.append(k)
        k += 1
    window = [atoms.norms[k] for k in places]
    end = None
    while (found := atoms.style.match(window, 0)) is not None:
        taken, whole = found
        end = places[taken - 1]
        window[:taken], places[:taken] = [whole], [end]
    if end is None:
        return None
    out.append((window[0], atoms.starts[at], atoms.ends[end]))
    return end + 1


def _nearness(atoms: Atoms, at: int, out: list[Unit]) -> int | None:
    """Words of nearness before a number: some 300, about 300."""
    near = data.APPROXIMATELY.get(atoms.norm(at))
    following = atoms.printed(at + 1)
    if near is None or not (
        following[:1].isdecimal() or atoms.norm(at + 1) in _NUMBER_WORDS or following in data.CURRENCY_SIGNS
    ):
        return None
    out.append((near, atoms.starts[at], atoms.ends[at]))
    return at + 1


def _name(atoms: Atoms, at: int, out: list[Unit]) -> int | None:
    """A common word with a capital at the head of a sentence is no name: "May he ...", but "May 5"."""
    norm = atoms.norm(at)
    if norm not in data.NAMES_INSIDE or atoms.is_figure(at + 1) or any(n not in ("", '"') for n, _, _ in out[-3:]):
        return None
    out.append((norm.rstrip("^"), atoms.starts[at], atoms.ends[at]))
    return at + 1


def _short(atoms: Atoms, at: int, out: list[Unit]) -> int | None:
    """he's, cannot, No. 10"""
    norm, start, end = atoms.norms[at], atoms.starts[at], atoms.ends[at]
    if norm == "'s" and out and out[-1][0] in data.IS_AFTER:
        out.append(("is", start, end))
        return at + 1
    if norm == "cannot" and end - start == 6:
        out.extend((("can", start, start + 3), ("not", start + 3, end)))
        return at + 1
    if norm == "no":
        stop = at + 1 if atoms.printed(at + 1) == "." and atoms.glued(at + 1) else at
        if atoms.is_figure(stop + 1):
            out.append(("number", start, atoms.ends[stop]))
            return stop + 1
    return None


def _hyphen(atoms: Atoms, at: int, out: list[Unit]) -> int:
    """A hyphen that joins nothing says nothing."""
    out.append(("", atoms.starts[at], atoms.ends[at]))
    return at + 1


_OF_FIGURES: tuple[Rule, ...] = (_number, _ordinal)
