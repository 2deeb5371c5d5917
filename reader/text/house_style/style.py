"""House style as data: which spellings say the same.

    Gov. Reyes, per cent, 20 000     one house
    governor Reyes, %, 20,000        another       -> equal norms, no news

A Style gives the norm of one word and finds runs of words that stand for one ("per cent",
"United States"). What depends on the neighbours (numbers, dates, money) is in `tokens`.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from reader.text.house_style import tables as data
from reader.text.house_style.spelling import fold

_UMLAUTS = frozenset("äöüÄÖÜ")

Phrases = Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]


@dataclass(frozen=True, eq=False, slots=True)
class Style:
    """Equivalences of house style.

    `cased`: spelling as printed -> norm. `plain`: lower-case spelling -> norm. `phrases`: norm of
    the first word -> (norms of the further words, norm of the whole), longest first.
    `reach`: norms in the longest phrase. `dotted`: abbreviations without their closing stop, which belongs to them.
    """

    cased: Mapping[str, str]
    plain: Mapping[str, str]
    phrases: Phrases
    reach: int
    dotted: frozenset[str]

    def norm(self, word: str) -> str:
        """The norm of one word or abbreviation as printed; "" when it may stand or fall freely."""
        return _norm(self, word)

    def match(self, norms: Sequence[str], at: int) -> tuple[int, str] | None:
        """The longest phrase that begins at `at` in a row of norms: how many norms it takes, and its norm."""
        for rest, whole in self.phrases.get(norms[at], ()):
            if tuple(norms[at + 1 : at + 1 + len(rest)]) == rest:
                return 1 + len(rest), whole
        return None

    def extended(self, extra: Iterable[Iterable[str]]) -> Style:
        """This style and further groups of spellings that say the same, the first of each being the norm."""
        style = self
        for group in extra:
            spelled = [parts for s in group if (parts := style._resolve(s))]
            if len(spelled) < 2:
                continue
            whole = " ".join(spelled[0])
            entries = [(p, whole) for p in spelled if p != (whole,)]
            reach = max(style.reach, *(len(p) for p in spelled))
            style = replace(style, phrases=_with(style.phrases, entries), reach=reach)
        return style

    def _resolve(self, spelling: str) -> tuple[str, ...]:
        norms = [n for word in spelling.replace("-", " ").split() if (n := self.norm(word))]
        at = 0
        while at < len(norms):
            found = self.match(norms, at)
            if found is None:
                at += 1
            else:
                norms[at : at + found[0]] = [found[1]]
        return tuple(norms)


@lru_cache(maxsize=1 << 16)
def _norm(style: Style, word: str) -> str:
    found = style.cased.get(word)
    if found is not None:
        return found
    if not word.isascii():
        word = unicodedata.normalize("NFC", word).replace("’", "'")
    if "." in word:
        bare = word.replace(".", "")
        if (found := style.cased.get(bare)) is not None and bare.isupper():
            return found
        plain = style.plain.get(word.casefold())
        return plain if plain is not None else bare.casefold()
    lower = word.casefold()
    if not lower.isascii() and word[0].isupper() and lower not in data.ACCENTED and not _UMLAUTS & set(word):
        lower = "".join(c for c in unicodedata.normalize("NFD", lower) if not unicodedata.combining(c))
    lower = fold(lower, name=word[0].isupper())
    return style.plain.get(lower, lower)


def _groups(table: str) -> Iterable[tuple[str, list[str]]]:
    for line in table.strip().splitlines():
        norm, _, spellings = line.partition(" = ")
        yield norm.strip('"'), spellings.split(" | ")


def _with(phrases: Phrases, entries: Iterable[tuple[tuple[str, ...], str]]) -> Phrases:
    merged = {first: dict(rests) for first, rests in phrases.items()}
    for (first, *rest), whole in entries:
        merged.setdefault(first, {})[tuple(rest)] = whole
    return {first: tuple(sorted(rests.items(), key=lambda r: -len(r[0]))) for first, rests in merged.items()}


@cache
def _default() -> Style:
    cased = {spelling: norm for norm, spellings in _groups(data.CASED) for spelling in spellings}
    plain = {spelling: norm for norm, spellings in _groups(data.PLAIN) for spelling in spellings}
    phrases = [(tuple(s.split()), norm) for norm, spellings in _groups(data.PHRASES) for s in spellings]
    dotted = frozenset(s[:-1] for s in (*cased, *plain) if s.endswith("."))
    return Style(cased, plain, _with({}, phrases), max(len(parts) for parts, _ in phrases), dotted)


DEFAULT = _default()
