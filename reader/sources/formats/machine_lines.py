"""Machine lines: routing codes that a wire's computers put over or under the copy, and no reader is meant to see.

ZCZC0434/SXA
XCI62213_SXA_QBXB                  service, desk, category, number: codes, no words
R CRO S0A QBXB
NORVIK - The quay was shut ...     the copy
"""

from __future__ import annotations

import re

from reader.text import languages

_LONGEST = 120
_CODES = re.compile(r"[A-Z0-9]+(?:[/_.-][A-Z0-9]+)*(?:\s+[A-Z0-9]+(?:[/_.-][A-Z0-9]+)*)*")
_MIXED = re.compile(r"(?=\S*[A-Z])(?=\S*[0-9_])\S+")
_BEGINS = re.compile(r"ZCZC\b.*|ZCZC[A-Z]{0,3}\d\S*|(?:.*\s)?NNNN")
_WITHOUT_VOWEL = re.compile(r"[B-DF-HJ-NP-TV-XZ]{2,}")
_FEWEST = 3


def is_machine_line(text: str) -> bool:
    """Whether a line holds codes alone: figures, letters and figures in one, letters that make no word."""
    if len(text) > _LONGEST or not text.isupper():
        return False
    if _BEGINS.fullmatch(text):
        return True
    if not _CODES.fullmatch(text):
        return False
    codes = text.split()
    mixed = sum(_MIXED.fullmatch(code) is not None for code in codes)
    if not mixed or (len(codes) < _FEWEST and "_" not in text):
        return False
    unread = mixed + sum(
        code.isdigit() or len(code) == 1 or _WITHOUT_VOWEL.fullmatch(code) is not None for code in codes
    )
    return 4 * unread >= 3 * len(codes) and not any(map(_is_word, codes))


def _is_word(code: str) -> bool:
    return len(code) > 1 and code.casefold() in languages.all_stop_words()
