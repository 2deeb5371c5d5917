"""Language detection: by the script of a text, and among Latin ones by stop words."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache

from reader.text import languages
from reader.text.languages.language import Language

_SAMPLE = 2000  # characters looked at
_SHARE = 5  # one word in so many is a stop word in any language's running text
_SCRIPTS = {
    "HIRAGANA": "ja", "KATAKANA": "ja", "HANGUL": "ko", "CJK": "zh", "ARABIC": "ar", "HEBREW": "he", "GREEK": "el",
    "CYRILLIC": "ru", "DEVANAGARI": "hi", "BENGALI": "bn", "TAMIL": "ta", "TELUGU": "te", "THAI": "th",
    "GEORGIAN": "ka", "ARMENIAN": "hy", "ETHIOPIC": "am",
}  # fmt: skip
_LETTERS = {"ru": (("uk", "іїєґ"), ("be", "ў"), ("sr", "јљњћђ")), "ar": (("ur", "ٹڈڑے"), ("fa", "پچژگ"))}
# Initials and abbreviations are letters of every language, and words of some: d.v.s., J. K.
_LETTER_WITH_STOP = re.compile(r"\b[^\W\d_]\.")
_WORDS = re.compile(r"[^\W\d_]+")
# The same in ASCII, at a third of the time.
_SPACED = {code: " " for code in range(128) if not chr(code).isalpha()}


def guess(text: str) -> str | None:
    """The ISO 639-1 code of the language of a text, None when nothing tells it."""
    sample = text[:_SAMPLE].casefold()
    if not sample.isascii() and (script := _script(sample)) is not None:
        return script
    sample = _LETTER_WITH_STOP.sub(" ", sample)
    words = sample.translate(_SPACED).split() if sample.isascii() else _WORDS.findall(sample)
    if sum(map(sample.count, "0123456789")) >= len(words):
        # Names and figures in columns: what are short words elsewhere are their heads, units and initials.
        words = [word for word in words if len(word) > 1]
    return of_words(words) if words else None


def of_words(words: Sequence[str]) -> str | None:
    """The code of the language whose stop words make up most of these lower-case words; None when hardly any does."""
    speakers = _by_stop_word(languages.merged())
    hits = dict.fromkeys(languages.codes(), 0)
    for word, count in Counter(filter(speakers.__contains__, words)).items():
        for code in speakers[word]:
            hits[code] += count
    best = max(hits.values())
    if not best or best * _SHARE < len(words):
        return None
    first, *others = (code for code in hits if hits[code] == best)
    return max((first, *others), key=lambda code: _signs(words, code)) if others else first


def _signs(words: Sequence[str], code: str) -> int:
    """How many of the words have a letter or are an abbreviation of a language, where stop words leave it open."""
    language = languages.get(code)
    if language is None:
        return 0
    listed = language.sentences
    short = listed.titles | listed.leading | listed.before_figures
    return sum((len(word) > 1 and word in short) or not language.letters.isdisjoint(word) for word in words)


@lru_cache(maxsize=4)
def _by_stop_word(_registry: Language) -> Mapping[str, tuple[str, ...]]:
    """Each stop word -> the languages that have it; `_registry` is what is merged of all languages registered now."""
    speakers: dict[str, tuple[str, ...]] = {}
    for code in languages.codes():
        for word in languages.stop_words(code):
            speakers[word] = (*speakers.get(word, ()), code)
    return speakers


def _script(sample: str) -> str | None:
    """The language of a script that most letters are in; None for Latin."""
    if not any(char > "\u036f" and char.isalpha() for char in set(sample)):
        return None
    counts = Counter({char: count for char, count in Counter(sample).items() if char.isalpha()})
    total = counts.total()
    by_language: Counter[str] = Counter()
    for char, count in counts.items():
        if char > "\u036f":
            by_language[_SCRIPTS.get(unicodedata.name(char, "").split(" ")[0], "")] += count
    del by_language[""]
    if 10 * by_language["ja"] > total:
        return "ja"
    lang, count = max(by_language.items(), key=lambda item: item[1], default=("", 0))
    if 2 * count < total or not count:
        return None
    return next((near for near, letters in _LETTERS.get(lang, ()) if any(c in counts for c in letters)), lang)
