"""Excerpts of copy for a line of print: cut at a word, or down to where two passages differ."""

from __future__ import annotations


def shortened(text: str | None, length: int = 40) -> str:
    """A phrase of at most about `length` characters, cut at a word."""
    text = " ".join((text or "").split())
    return text if len(text) <= length else text[:length].rsplit(" ", 1)[0].rstrip(",;:–—-") + " …"


def differing_middle(left: str, right: str) -> tuple[str, str]:
    """The words in the middle in which two passages differ."""
    a, b = left.split(), right.split()
    front = 0
    while front < min(len(a), len(b)) and a[front] == b[front]:
        front += 1
    back = 0
    while back < min(len(a), len(b)) - front and a[-1 - back] == b[-1 - back]:
        back += 1
    return " ".join(a[front : len(a) - back]), " ".join(b[front : len(b) - back])
