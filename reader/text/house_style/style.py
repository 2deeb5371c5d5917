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
from dataclasses import dataclass, replace
from functools import lru_cache

from reader.text import languages
from reader.text.house_style.spelling import fold
from reader.text.languages.language import Language

Phrases = Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]


@dataclass(frozen=True, eq=False, slots=True)
class Style:
    """Equivalences of house style, those of a language (or of all, see `languages.merged`) and a desk's own.

    `phrases`: norm of the first word -> (norms of the further words, norm of the whole), longest first.
    `reach`: norms in the longest phrase. `dotted`: abbreviations without their closing stop, which belongs to them.
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

    def match(self, norms: Sequence[str], at: int) -> tuple[int, str] | None:
        """The longest phrase that begins at `at` in a row of norms: how many norms it takes, and its norm."""
        for rest, whole in self.phrases.get(norms[at], ()):
            if tuple(norms[at + 1 : at + 1 + len(rest)]) == rest:
                return 1 + len(rest), whole
        return None

    def extended(self, extra: Iterable[Iterable[str]]) -> Style:
        """This style and further groups of spellings that say the same, the first of each being the norm."""
        style = self
        for group in map(tuple, extra):
            style = replace(style, groups=(*style.groups, group))
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
            phrase = self.match(norms, at)
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


def _with(phrases: Phrases, entries: Iterable[tuple[tuple[str, ...], str]]) -> Phrases:
    merged = {first: dict(rests) for first, rests in phrases.items()}
    for (first, *rest), whole in entries:
        merged.setdefault(first, {})[tuple(rest)] = whole
    return {first: tuple(sorted(rests.items(), key=lambda r: -len(r[0]))) for first, rests in merged.items()}


@lru_cache(maxsize=64)
def _of(style: Style, language: Language) -> Style:
    words = language.style
    dotted = frozenset(s[:-1] for s in (*words.cased, *words.plain) if s.endswith("."))
    reach = max(map(len, words.phrases), default=1)
    plain = Style(language, words.cased, words.plain, _with({}, words.phrases.items()), reach, dotted)
    return plain.extended(style.groups)


def _of_all() -> Style:
    language = languages.merged()
    return _of(Style(language, {}, {}, {}, 1, frozenset()), language)


DEFAULT = _of_all()
