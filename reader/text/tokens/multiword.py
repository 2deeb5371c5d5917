"""Multiword units: runs of atoms that mean one thing, be it a phrase, a prefixed word or a number.

    per · cent     -> percent            anti · - · war       -> antiwar
    1 · million    -> 1000000            9 · November         -> november 9

Each rule looks at one place, and either takes some atoms and says where to go on, or leaves the
place to the next rule. What no rule takes stands for itself.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import lru_cache

from reader.text.house_style.style import Style
from reader.text.tokens import number_rules
from reader.text.tokens.atoms import Atoms, Rule, Unit
from reader.text.tokens.marks import HYPHEN
from reader.text.tokens.quantities import FRACTION_SIGNS, currency_of


def join(atoms: Atoms) -> list[Unit]:
    """The units of the text, in order: every atom is in exactly one."""
    out: list[Unit] = []
    rules = _rules(atoms.style)
    units, norms = atoms.units, atoms.norms
    at = 0
    for place in [k for k, norm in enumerate(norms) if norm in rules or norm[:1].isdecimal()]:
        if place < at:
            continue
        out += units[at:place]
        for rule in rules.get(norms[place], number_rules.OF_FIGURES):
            after = rule(atoms, place, out)
            if after is not None:
                at = after
                break
        else:
            out.append(units[place])
            at = place + 1
    out += units[at:]
    return out


@lru_cache(maxsize=8)
def _rules(style: Style) -> Mapping[str, tuple[Rule, ...]]:
    """The norms at which something may have to be joined or told apart, and the rules that may do so, in order."""
    words, numbers = style.language.style, style.language.numbers
    table: tuple[tuple[Rule, Collection[str]], ...] = (
        (_phrase, style.phrases.further), *number_rules.rules(numbers), (_prefixed, words.prefixes),
        (_nearness, words.approximately), (_name, words.names_inside),
        (_short, ("'s", *words.contracted, *numbers.numero)), (_hyphen, (HYPHEN,)),
    )  # fmt: skip
    return {
        norm: tuple(
            rule for rule, norms in table if norm in norms or (rule in number_rules.OF_FIGURES and norm[:1].isdecimal())
        )
        for _, group in table
        for norm in group
    }


def _prefixed(atoms: Atoms, at: int, out: list[Unit]) -> int | None:
    """A prefix before a hyphen: anti-war, co-operate, re-elect; but re-sign is not resign."""
    prefix, rest = atoms.norm(at), atoms.printed(at + 2)
    if prefix not in atoms.words.prefixes or atoms.norm(at + 1) != HYPHEN:
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
    begun = atoms.style.phrases.further.get(atoms.norms[at])
    places, k = [at], at + 1
    while atoms.norm(k) == HYPHEN:
        k += 1
    following = atoms.norm(k)
    if begun is None or (begun.whole is None and following not in begun.further):
        return None
    while k < len(atoms.norms) and len(places) < atoms.style.reach:
        if atoms.norms[k] != HYPHEN:
            places.append(k)
        k += 1
    window = [atoms.norms[k] for k in places]
    end = None
    while (found := atoms.style.phrases.match(window, 0)) is not None:
        taken, whole = found
        end = places[taken - 1]
        window[:taken], places[:taken] = [whole], [end]
    if end is None:
        return None
    out.append((window[0], atoms.starts[at], atoms.ends[end]))
    return end + 1


def _nearness(atoms: Atoms, at: int, out: list[Unit]) -> int | None:
    """Words of nearness before a number: some 300, about 300."""
    near = atoms.words.approximately.get(atoms.norm(at))
    behind = at + 2 if atoms.norm(at + 1) in atoms.numbers.articles else at + 1
    following = atoms.norm(behind)
    counts = behind > at + 1 and (following in atoms.numbers.scales or following in atoms.numbers.fractions)
    if near is None or not (counts or atoms.is_figure(at + 1) or _is_number(atoms, at + 1)):
        return None
    out.append((near, atoms.starts[at], atoms.ends[at]))
    return at + 1


def _is_number(atoms: Atoms, at: int) -> bool:
    norm, numbers = atoms.norm(at), atoms.numbers
    return (
        norm in numbers.words
        or norm in FRACTION_SIGNS
        or norm in numbers.half
        or currency_of(atoms.printed(at)) is not None
    )


def _name(atoms: Atoms, at: int, out: list[Unit]) -> int | None:
    """A common word with a capital at the head of a sentence is no name: "May he ...", but "May 5"."""
    norm = atoms.norm(at)
    if (
        norm not in atoms.words.names_inside
        or atoms.is_figure(at + 1)
        or any(n not in ("", '"') for n, _, _ in out[-3:])
    ):
        return None
    out.append((norm.rstrip("^"), atoms.starts[at], atoms.ends[at]))
    return at + 1


def _short(atoms: Atoms, at: int, out: list[Unit]) -> int | None:
    """he's, No. 10"""
    norm, start, end = atoms.norms[at], atoms.starts[at], atoms.ends[at]
    if norm == "'s" and out and out[-1][0] in atoms.words.before_is:
        out.append(("is", start, end))
        return at + 1
    if (parts := atoms.words.contracted.get(norm)) and end - start == len(norm):
        for part in parts:
            out.append((part, start, start + len(part)))
            start += len(part)
        return at + 1
    if norm in atoms.numbers.numero:
        stop = at + 1 if atoms.printed(at + 1) == "." and atoms.glued(at + 1) else at
        if atoms.is_figure(stop + 1):
            out.append(("number", start, atoms.ends[stop]))
            return stop + 1
    return None


def _hyphen(atoms: Atoms, at: int, out: list[Unit]) -> int:
    """A hyphen that joins nothing says nothing."""
    out.append(("", atoms.starts[at], atoms.ends[at]))
    return at + 1
