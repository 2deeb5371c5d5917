"""Resemblance of words and figures: what could be a slip for what.

Fernhold ≠! Fernwold   one letter      12 ≠! 21   two digits exchanged      privatise ~ privatising   one stem
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.model import Detail

LONG_WORD = 6
"""Letters that a word has more of when one wrong among them is a slip, and the first of which are its stem."""


def same_value(a: Detail, b: Detail) -> bool:
    """Whether two details of one kind have one value."""
    return a.value == b.value


def never(a: Detail, b: Detail) -> bool:  # noqa: ARG001
    """No two details: for a kind that has no such pairs."""
    return False


def closed_up(words: str) -> str:
    """The letters and figures alone: "dock workers" and "dockworkers" are one."""
    return "".join(c for c in words.lower() if c.isalnum())


def contains_words(whole: Sequence[str], part: Sequence[str]) -> bool:
    """Whether words stand in a row of words, together and in order."""
    return f" {' '.join(part)} " in f" {' '.join(whole)} "


def one_letter_apart(a: str, b: str) -> bool:
    """Whether two words of one length differ in one letter."""
    return len(a) == len(b) and sum(x != y for x, y in zip(a, b, strict=True)) == 1


def digits_apart(a: str, b: str) -> bool:
    """Whether two figures are a slip apart: one digit, or two digits exchanged."""
    if len(a) != len(b):
        return False
    wrong = [k for k in range(len(a)) if a[k] != b[k]]
    return len(wrong) == 1 or (len(wrong) == 2 and a[wrong[0]] == b[wrong[1]] and a[wrong[1]] == b[wrong[0]])


def same_stem(a: str, b: str) -> bool:
    """Whether two words may be forms of one: "privatise", "privatising"."""
    return len(a) > LONG_WORD and a[:LONG_WORD] == b[:LONG_WORD]
