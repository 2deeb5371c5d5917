"""Unspaced scripts: the letters of Chinese, Japanese, Thai, Lao, Khmer and Burmese, and words counted in any copy.

    The mayor left at 9 .        5 words, as white space parts them
    市 长 9 点 离 开 。           6 words: every letter of these scripts is one, and what stands between them
    น า ย ก (vowel signs aside)  4 words

Korean parts its words and is counted by them.
"""

from __future__ import annotations

import re

UNSPACED = (
    "\u0e01-\u0e30\u0e32\u0e33\u0e40-\u0e46\u0e81-\u0eb0\u0eb2\u0eb3\u0ebd-\u0ec6\u0edc-\u0edf"  # Thai, Lao
    "\u1000-\u102a\u103f\u1050-\u1055\u105a-\u105d\u1061\u1065\u1066\u106e-\u1070\u1075-\u1081\u108e"  # Burmese
    "\u1780-\u17b3\u17d7\u17dc"  # Khmer
    "\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003fffd"
)
"""The letters as the inside of a class of characters, vowel signs and tones left out."""
_SIGNS = (
    "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u102b-\u103e\u1056-\u1059\u105e-\u1060"
    "\u1062-\u1064\u1067-\u106d\u1071-\u1074\u1082-\u108d\u17b4-\u17d3\u17dd\u3099\u309a"
)
_LETTER = re.compile(f"[{UNSPACED}]")
_WORD = re.compile(f"[{UNSPACED}][{_SIGNS}]*|[^\\s{UNSPACED}]*[^\\W{UNSPACED}][^\\s{UNSPACED}]*")
_PARTED = re.compile(r"\S+")


def is_unspaced(char: str) -> bool:
    """Whether a character is a letter of a script that puts no space between words."""
    return _LETTER.match(char) is not None


def count_words(text: str) -> int:
    """The words of a text: what white space parts, and each letter of an unspaced script."""
    return len(text.split()) if _is_spaced(text) else len(word_spans(text))


def word_spans(text: str) -> list[tuple[int, int]]:
    """Where the same words stand, in order."""
    return [match.span() for match in (_PARTED if _is_spaced(text) else _WORD).finditer(text)]


def _is_spaced(text: str) -> bool:
    return text.isascii() or not _LETTER.search(text)
