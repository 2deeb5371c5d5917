"""Flash matching by content words: a flash is too short for shingles, and one changed figure is an eighth of it.

    At least 12 people were killed when a bus fell off a bridge in Norda, police say.
             14 people have been killed after a bus fell from ...                said.
                people          killed         fell      bridge    Norda  police       the content words

Of every six content words, five must be in the other; stop words and figures do not count. A flash that is mostly
figures (prices, results) is matched by those.

Only the rarest words are looked up: two flashes that share all but k of n words share one of any k + 1 (the prefix
filter of set joins: Chaudhuri, Ganti and Kaushik, 2006).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple
from zlib import crc32

from reader.stories.fingerprint import Fingerprint
from reader.text import languages

_MAX_WORDS = 40
_MIN_CONTENT_WORDS = 4
_ONE_MISSING_IN = 6
# From this share of the content words on, a flash is about figures.
_FIGURE_SHARE = 0.2
_BOILERPLATE = 256


class FlashMatch(NamedTuple):
    """Two flashes, by index, and the containment of each in the other, 0 to 1."""

    left: int
    right: int
    left_in_right: float
    right_in_left: float


def is_flash(fingerprint: Fingerprint) -> bool:
    """Whether it is a sentence or two."""
    return fingerprint.length <= _MAX_WORDS


def matching_flashes(flashes: Mapping[int, Fingerprint]) -> Iterator[FlashMatch]:
    """Every two flashes, by index, of the same news, but for figures; each pair once, in no order."""
    words_of = {index: words for index, fingerprint in flashes.items() if (words := _content_words(fingerprint))}
    postings: defaultdict[int, list[int]] = defaultdict(list)
    for index, words in words_of.items():
        for word in words:
            postings[word].append(index)
    for index, words in words_of.items():
        if len(words) < _MIN_CONTENT_WORDS:
            continue
        rarest = sorted(words, key=lambda word: (len(postings[word]), word))[: _max_missing(words) + 1]
        for other in {holder for word in rarest if len(postings[word]) <= _BOILERPLATE for holder in postings[word]}:
            other_words = words_of[other]
            if (len(words), index) < (len(other_words), other):
                shared = len(words & other_words)
                if shared >= len(words) - _max_missing(words) and _figures_agree(flashes[index], flashes[other]):
                    yield FlashMatch(index, other, shared / len(words), shared / len(other_words))


def _max_missing(words: frozenset[int]) -> int:
    return len(words) // _ONE_MISSING_IN


def _content_words(fingerprint: Fingerprint) -> frozenset[int]:
    """The content words; a figure is both a word and a figure, and is none here."""
    return frozenset(fingerprint.words).difference(fingerprint.figures, _stop_word_hashes(languages.all_stop_words()))


def _figures_agree(left: Fingerprint, right: Fingerprint) -> bool:
    fewer = min(len(left.figures), len(right.figures))
    if fewer < _FIGURE_SHARE * min(len(left.words), len(right.words)):
        return True
    return 2 * (Counter(left.figures) & Counter(right.figures)).total() >= fewer


@lru_cache(maxsize=4)
def _stop_word_hashes(stop_words: frozenset[str]) -> frozenset[int]:
    return frozenset(crc32(word.encode()) for word in stop_words)
