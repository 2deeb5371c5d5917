"""Terms of an article: its content words, weighed, with what is a name and what stands in the opening.

    "Ferry runs aground off Nordsand"  ──>  ferry 2.7   aground 3.8   nordsand 4.4   the longer, the rarer
                                            opening     opening       opening, name

How rare a word is, its length tells in any language: frequent words are short (Zipf's law of abbreviation). So the
weight of a term depends on the article alone, and two articles are judged alike on every desk.
"""

from __future__ import annotations

import re
from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import chain, islice, pairwise
from math import log
from operator import itemgetter
from zlib import crc32

from reader.text import languages
from reader.text.languages.language import Language

NAME, OPENING, CELL, DAY = 1, 2, 4, 8
WEIGHT_SHIFT, HASH_SHIFT = 4, 16
# Terms that are kept of an article: so many distinct ones that it opens with, names, the most repeated, the longest.
_OPENING_TERMS, _REPEATED_TERMS, _MAX_TERMS = 40, 24, 96
# Terms that an article is looked up by.
_KEYS = 24
_WEIGHT_AND_FLAGS = ((1 << HASH_SHIFT) - 1).__and__
# From this share of figures on, an article is a table or a roll of results, and each figure counts with its label.
_TABLE_FIGURES = 0.12
# N-grams of scripts without spaces, from Thai to Han in UTF-8: they overlap, two to a word.
_FIRST_NGRAM, _LAST_NGRAM = "\u0e00".encode(), "\uac00".encode()
# A weight is stored in tenths.
_SCALE = 10
_PER_LETTER, _LIGHTEST, _HEAVIEST = 0.55, 1.5, 5.0
_SHORT_FIGURE, _LONG_FIGURE = 3.0, 4.5
_MOST_REPEATS = 64
# From so many letters on, a word weighs no more.
_LONGEST = 10
_BY_LENGTH = [min(_HEAVIEST, max(_LIGHTEST, letters * _PER_LETTER)) for letters in range(_LONGEST + 1)]
# By how often a word stands in the article: the weight at each length, then of a short and of a long figure, shifted.
_WEIGHTS = [
    [
        round(weight * (1 + log(times or 1)) * _SCALE) << WEIGHT_SHIFT
        for weight in (*_BY_LENGTH, _SHORT_FIGURE, _LONG_FIGURE)
    ]
    for times in range(_MOST_REPEATS + 1)
]
# What comes before the first word of a sentence, and a capitalised word that is none; the range holds some small
# letters too.
_BEFORE_FIRST_WORD = (". ", "? ", "! ", ": ", "” ", '" ', "» ", "… ")
_CAPITAL = "A-ZÀ-ÞĀ-ſΆ-ΫЀ-Яѐ-ӿԱ-Ֆ"
_CAPITALISED = re.compile(rf" [{_CAPITAL}]\w+")
# The first word of a sentence is part of a name where the next has a capital too.
_FIRST_OF_NAME = re.compile(rf"(?:^|\n)[\"'“‘«„]?([{_CAPITAL}]\w+)(?= [{_CAPITAL}]\w)")


def terms(text: str, content_words: Sequence[bytes]) -> array[int]:
    """The terms of an article, from its text and its content words in order, in 64 bits each.

    A term is the CRC-32 of its word, above its weight in tenths, above the flags NAME, OPENING, DAY (of the
    week) and CELL: a figure of a table with the word before it. No stop words.
    """
    stop_words = _stop_words(languages.all_stop_words())
    times = Counter([word for word in content_words if word not in stop_words])
    opening = dict.fromkeys(islice(times, _OPENING_TERMS))
    names = _names(text) & times.keys() or {word for word, n in times.items() if n > 1 and not word.isascii()}
    chosen: Iterable[bytes] = times
    if len(times) > _MAX_TERMS:
        repeated = [word for word, _ in sorted(times.items(), key=itemgetter(1), reverse=True)[:_REPEATED_TERMS]]
        longest = sorted(times, key=len, reverse=True)[:_MAX_TERMS]
        chosen = islice(dict.fromkeys(chain(opening, sorted(names), repeated, longest)), _MAX_TERMS)
    weekdays = _weekdays(languages.merged())
    weighed = [
        _term(word, times[word])
        | (OPENING if word in opening else 0)
        | (NAME if word in names else DAY if word in weekdays else 0)
        for word in chosen
    ]
    weighed.sort(key=_WEIGHT_AND_FLAGS, reverse=True)
    found = array("Q", weighed)
    ngrams = sum([_FIRST_NGRAM <= word < _LAST_NGRAM for word in content_words]) if not text.isascii() else 0
    if sum(map(bytes.isdigit, content_words)) >= _TABLE_FIGURES * (len(content_words) - ngrams / 2):
        cells = {before + b" " + word for before, word in pairwise(content_words) if word.isdigit()}
        found.extend([_term(cell, 1) | CELL for cell in sorted(cells)])
    return found


def event_keys(packed: array[int]) -> array[int]:
    """The terms that an article is looked up by, as hashes of 40 bits: the first, which weigh most."""
    return array("Q", [term >> HASH_SHIFT << 8 for term in packed[:_KEYS]])


def _term(word: bytes, times: int) -> int:
    weights = _WEIGHTS[times] if times < _MOST_REPEATS else _WEIGHTS[-1]
    if word.isdigit():
        weight = weights[-2] if len(word) < 3 else weights[-1]
    else:
        letters = len(word) if word.isascii() else len(word.decode("utf-8", "replace"))
        weight = weights[letters if letters < _LONGEST else _LONGEST]
    return crc32(word) << HASH_SHIFT | weight


def _names(text: str) -> frozenset[bytes]:
    """The words that are capitalised within a sentence, and nowhere written small; no days, months and titles."""
    for mark in _BEFORE_FIRST_WORD:
        text = text.replace(mark, "\n")
    capitalised = {word[1:] for word in _CAPITALISED.findall(text)}.union(_FIRST_OF_NAME.findall(text))
    if not capitalised:
        return frozenset()
    small = {word.lower() for word in capitalised if word[0].isupper()}.difference(text.split())
    names = frozenset([word.encode("utf-8", "surrogatepass") for word in small])
    return names - _never_names(languages.merged())


@lru_cache(maxsize=4)
def _stop_words(words: frozenset[str]) -> frozenset[bytes]:
    return frozenset(word.encode() for word in words)


@lru_cache(maxsize=4)
def _weekdays(language: Language) -> frozenset[bytes]:
    return frozenset(word.encode() for word in language.calendar.weekdays)


@lru_cache(maxsize=4)
def _never_names(language: Language) -> frozenset[bytes]:
    words = language.calendar.weekdays.keys() | language.calendar.months.keys() | language.names.heads
    return frozenset(word.encode() for word in words)
