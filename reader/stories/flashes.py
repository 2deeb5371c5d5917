"""Which flashes tell the same news? They are too short to share runs, and one changed figure is an eighth of them.

    At least 12 people were killed when a bus fell off a bridge in Norda, police say.
             14 people have been killed after a bus fell from ...                said.
                people          killed         fell      bridge    Norda  police       the words that tell

Of every six words that tell, five must stand in the other; little words and figures do not count. A flash that is
mostly figures (prices, results) stands by those.

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

_LONGEST = 40
_FEWEST = 4
_ONE_MISSING_IN = 6
# From this share of the telling words on, figures are what a flash is about.
_FIGURES = 0.2
_BOILERPLATE = 256


class Agreement(NamedTuple):
    """Two flashes, by their places; how much of each stands in the other, 0 to 1."""

    left: int
    right: int
    of_left: float
    of_right: float


def is_flash(print_: Fingerprint) -> bool:
    """Whether it is a sentence or two."""
    return print_.length <= _LONGEST


def agreeing(flashes: Mapping[int, Fingerprint]) -> Iterator[Agreement]:
    """Every two flashes, by their places, that tell the same, but for figures; each pair once, in no order."""
    tells = {place: words for place, print_ in flashes.items() if (words := _telling(print_))}
    holders: defaultdict[int, list[int]] = defaultdict(list)
    for place, words in tells.items():
        for word in words:
            holders[word].append(place)
    for place, words in tells.items():
        if len(words) < _FEWEST:
            continue
        rarest = sorted(words, key=lambda word: (len(holders[word]), word))[: _may_miss(words) + 1]
        for other in {at for word in rarest if len(holders[word]) <= _BOILERPLATE for at in holders[word]}:
            theirs = tells[other]
            if (len(words), place) < (len(theirs), other):
                both = len(words & theirs)
                if both >= len(words) - _may_miss(words) and _figures_agree(flashes[place], flashes[other]):
                    yield Agreement(place, other, both / len(words), both / len(theirs))


def _may_miss(words: frozenset[int]) -> int:
    return len(words) // _ONE_MISSING_IN


def _telling(print_: Fingerprint) -> frozenset[int]:
    """The words that tell; a figure is both a word and a figure."""
    return frozenset(print_.words).difference(print_.figures, _little(languages.all_stop_words()))


def _figures_agree(left: Fingerprint, right: Fingerprint) -> bool:
    few = min(len(left.figures), len(right.figures))
    if few < _FIGURES * min(len(left.words), len(right.words)):
        return True
    return 2 * (Counter(left.figures) & Counter(right.figures)).total() >= few


@lru_cache(maxsize=4)
def _little(stop_words: frozenset[str]) -> frozenset[int]:
    return frozenset(crc32(word.encode()) for word in stop_words)
