"""House style: which spellings say the same.

    Gov. Reyes, per cent, 20 000     one house
    governor Reyes, %, 20,000        another       -> equal norms, no news

A Style gives the norm of one word and finds runs of words that stand for one ("per cent",
"United States"). What depends on the neighbours (numbers, dates, money) is in `tokens`; the
spellings themselves are those of the languages, and a desk's own.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from reader.text import languages
from reader.text.house_style.spelling import fold
from reader.text.languages.language import Language


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
    """Equivalences of house style, those of a language (or of all, see `languages.merged`) and a desk's own.

    `cased`: spelling as printed -> norm. `plain`: lower-case spelling -> norm. `phrases`: norms of the words
    -> norm of the whole. `reach`: norms in the longest phrase. `dotted`: abbreviations without their closing
    stop, which belongs to them.
    `groups`: the desk's spellings that say the same, the first of each being the norm.
    """

    language: Language
    cased: Mapping[str, str]
    plain: Mapping[str, str]
    phrases: Phrases
    reach: int
    dotted: frozenset[str]
    groups: tuple[tuple[str, ...], ...] = ()

    def of(self, language: Language) -> Style:
        """The same desk's style for copy that is read with `language`."""
        own = self.language
        alike = language is own or (language.style is own.style and language.numbers is own.numbers)
        return self if alike else _of(self, language)

    def norm(self, word: str) -> str:
        """The norm of one word or abbreviation as printed; "" when it may stand or fall freely."""
        return _norm(self, word)

    def extended(self, extra: Iterable[Iterable[str]]) -> Style:
        """This style and further groups of spellings that say the same, the first of each being the norm.

        What a group makes one is one in the groups that follow it.
        """
        phrases, reach = self.phrases.copy(), self.reach
        groups = tuple(map(tuple, extra))
        for group in groups:
            spelled = [parts for spelling in group if (parts := self._resolve(spelling, phrases))]
            if len(spelled) < 2:
                continue
            whole = " ".join(spelled[0])
            for parts in spelled:
                if parts != (whole,):
                    phrases.add(parts, whole)
            reach = max(reach, *map(len, spelled))
        return replace(self, phrases=phrases, reach=reach, groups=(*self.groups, *groups))

    def _resolve(self, spelling: str, phrases: Phrases) -> tuple[str, ...]:
        norms = [n for word in spelling.replace("-", " ").split() if (n := self.norm(word))]
        at = 0
        while at < len(norms):
            phrase = phrases.match(norms, at)
            if phrase is None:
                at += 1
            else:
                norms[at : at + phrase[0]] = [phrase[1]]
        return tuple(norms)


@lru_cache(maxsize=1 << 16)
def _norm(style: Style, word: str) -> str:
    norm = style.cased.get(word)
    if norm is not None:
        return norm
    if not word.isascii():
        word = unicodedata.normalize("NFC", word).replace("’", "'")
    if "." in word:
        bare = word.replace(".", "")
        if (norm := style.cased.get(bare)) is not None and bare.isupper():
            return norm
        plain = style.plain.get(word.casefold())
        return plain if plain is not None else bare.casefold()
    lower, words = word.casefold(), style.language.style
    if not lower.isascii() and word[0].isupper() and lower not in words.accented and not words.letters & set(word):
        lower = "".join(c for c in unicodedata.normalize("NFD", lower) if not unicodedata.combining(c))
    lower = fold(lower, words, name=word[0].isupper())
    return style.plain.get(lower, lower)


@lru_cache(maxsize=64)
def _of(style: Style, language: Language) -> Style:
    words = language.style
    phrases, reach = Phrases(), 1
    for parts, whole in words.phrases.items():
        phrases.add(parts, whole)
        reach = max(reach, len(parts))
    dotted = frozenset(s[:-1] for s in (*words.cased, *words.plain) if s.endswith("."))
    return Style(language, words.cased, words.plain, phrases, reach, dotted).extended(style.groups)


def _of_all() -> Style:
    language = languages.merged()
    return _of(Style(language, {}, {}, Phrases(), 1, frozenset()), language)


DEFAULT = _of_all()
