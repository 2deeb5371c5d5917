"""Every character that may steer a terminal or pass unseen, computed from Unicode: what no exit may let through raw."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import groupby

JOINERS = "\u200c\u200d"
SELECTORS = "".join(
    map(chr, (*range(0x180B, 0x180E), 0x180F, *range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)))
)  # shown, but right behind what they vary
FILLERS = "\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0"  # ignorable by default, though letters or marks


def _unseen(code: int) -> bool:
    char = chr(code)
    noncharacter = code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF
    apart = 0xE0000 <= code <= 0xE0FFF or 0xFFF0 <= code <= 0xFFF8 or 0x13430 <= code <= 0x1343F or code == 0x2065
    unseen = unicodedata.category(char) in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp") or char in SELECTORS + FILLERS
    return unseen or noncharacter or apart


ALL = tuple(chr(code) for code in range(sys.maxunicode + 1) if _unseen(code))
_SET = frozenset(ALL)


def _ends(run: Sequence[str]) -> Sequence[str]:
    return run if len(run) < 40 else (run[0], run[-1])


def _runs() -> Iterable[list[str]]:
    for _, run in groupby(enumerate(ALL), key=lambda each: ord(each[1]) - each[0]):
        yield [char for _, char in run]


SOME = tuple(char for run in _runs() for char in _ends(run))
"""All of a short run of code points, the ends of a long one: what goes the slow ways, through a process or a screen."""


def words(chars: Sequence[str], each: int = 20) -> list[str]:
    """Words that hold every one of the characters, a Latin letter on either side of each."""
    return ["x" + "".join(f"{char}x" for char in chars[at : at + each]) for at in range(0, len(chars), each)]


def raw(printed: Iterable[str], *, but: str = "\n") -> list[str]:
    """Which of them stand in what was printed."""
    return sorted({f"U+{ord(char):04X}" for char in printed if char in _SET and char not in but})
