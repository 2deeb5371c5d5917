"""House style as data: which spellings say the same.

    Gov. Reyes, per cent, 20 000     one house
    governor Reyes, %, 20,000        another       -> equal norms, no news

A Style gives the norm of one word and finds runs of words that stand for one ("per cent",
"United States"). What depends on the neighbours (numbers, dates, money) is in `tokens`.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache

from reader.text.house_style import tables as data
from reader.text.house_style.spelling import fold

_UMLAUTS = frozenset("äöüÄÖÜ")


@dataclass(slots=True)
class Phrases:
    """Spellings of several norms in a trie, so that a text is held against thousands of them at once.

    per ── cent        -> percent        `whole` is the norm of the phrase that ends here, None where none does;
     └─── mille        -> permille       `further` leads on, by the next norm
    """

    whole: str | None = None
    further: dict[str, Phrases] = field(default_factory=dict)

    def add(self, parts: Iterable[str], whole: str) -> None:
        """`parts` stand for `whole` from now on."""
        at = self
        for part in parts:
            at = at.further.setdefault(part, Phrases())
        at.whole = whole

    def match(self, norms: Sequence[str], at: int) -> tuple[int, str] | None:
        """The longest phrase that begins at `at` in a row of norms: how many norms it takes, and its norm."""
        found, here = None, self
        for place in range(at, len(norms)):
            onward = here.further.get(norms[place])
            if onward is None:
                break
            here = onward
            if here.whole is not None:
                found = place + 1 - at, here.whole
        return found

    def copy(self) -> Phrases:
        """The same phrases, to be added to apart."""
        copied = Phrases(self.whole)
        pending = [(self, copied)]
        while pending:
            old, new = pending.pop()
            for part, onward in old.further.items():
                new.further[part] = Phrases(onward.whole)
                pending.append((onward, new.further[part]))
        return copied


@dataclass(frozen=True, eq=False, slots=True)
class Style:
    """Equivalences of house style.

    `cased`: spelling as printed -> norm. `plain`: lower-case spelling -> norm. `phrases`: norms of the words
    -> norm of the whole. `reach`: norms in the longest phrase. `dotted`: abbreviations without their closing
    stop, which belongs to them.
    """

    cased: Mapping[str, str]
    plain: Mapping[str, str]
    phrases: Phrases
    reach: int
    dotted: frozenset[str]

    def norm(self, word: str) -> str:
        """The norm of one word or abbreviation as printed; "" when it may stand or fall freely."""
        return _norm(self, word)

    def extended(self, extra: Iterable[Iterable[str]]) -> Style:
        """This style and further groups of spellings that say the same, the first of each being the norm.

        What a group makes one is one in the groups that follow it.
        """
        phrases, reach = self.phrases.copy(), self.reach
        for group in extra:
            spelled = [parts for spelling in group if (parts := self._resolve(spelling, phrases))]
            if len(spelled) < 2:
                continue
            whole = " ".join(spelled[0])
            for parts in spelled:
                if parts != (whole,):
                    phrases.add(parts, whole)
            reach = max(reach, *map(len, spelled))
        return Style(self.cased, self.plain, phrases, reach, self.dotted)

    def _resolve(self, spelling: str, phrases: Phrases) -> tuple[str, ...]:
        norms = [n for word in spelling.replace("-", " ").split() if (n := self.norm(word))]
        at = 0
        while at < len(norms):
            found = phrases.match(norms, at)
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


@cache
def _default() -> Style:
    cased = {spelling: norm for norm, spellings in _groups(data.CASED) for spelling in spellings}
    plain = {spelling: norm for norm, spellings in _groups(data.PLAIN) for spelling in spellings}
    phrases, reach = Phrases(), 0
    for norm, spellings in _groups(data.PHRASES):
        for parts in map(str.split, spellings):
            phrases.add(parts, norm)
            reach = max(reach, len(parts))
    dotted = frozenset(s[:-1] for s in (*cased, *plain) if s.endswith("."))
    return Style(cased, plain, phrases, reach, dotted)


DEFAULT = _default()
