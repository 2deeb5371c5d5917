"""Flash matching by content words: a flash is too short for shingles, and one changed figure is an eighth of it.

    At least 12 people were killed when a bus fell off a bridge in Norda, police say.
             14 people have been killed after a bus fell from ...                said.
                people          killed         fell      bridge    Norda  police       the content words

Of every six content words, five must be in the other; stop words and figures do not count. A flash that is mostly
figures (prices, results) is matched by those.
"""

from __future__ import annotations

from collections import Counter
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


class FlashMatch(NamedTuple):
    """The containment of each of two flashes in the other, 0 to 1."""

    left_in_right: float
    right_in_left: float


def is_flash(fingerprint: Fingerprint) -> bool:
    """Whether it is a sentence or two."""
    return fingerprint.length <= _MAX_WORDS


def flash_keys(fingerprint: Fingerprint) -> list[int]:
    """The content words that a flash is looked up by among others, as hashes of 40 bits."""
    return [word << 8 for word in sorted(content_words(fingerprint))]


def flash_match(left: Fingerprint, right: Fingerprint) -> FlashMatch | None:
    """How two flashes match; None where they are not of the same news, but for figures."""
    ours, theirs = content_words(left), content_words(right)
    fewer, shared = min(len(ours), len(theirs)), len(ours & theirs)
    if fewer < _MIN_CONTENT_WORDS or shared < fewer - fewer // _ONE_MISSING_IN or not _figures_agree(left, right):
        return None
    return FlashMatch(shared / len(ours), shared / len(theirs))


def content_words(fingerprint: Fingerprint) -> frozenset[int]:
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
