"""Nearest known word to one that is not known: a slip of the finger away, or none.

thme     ──1 edit──>   theme
storeis  ──1 swap──>   stories
copy     ──4 edits─>   (nothing: compare is another word)
"""

from __future__ import annotations

from collections.abc import Iterable

_LETTERS_AN_EDIT = 3
"""A word may be wrong in one letter of so many; fewer, and short words would all be near one another."""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that a word was meant to be, in whatever capitals; None where none is near."""
    from rapidfuzz.distance import DamerauLevenshtein  # asked for only when something is wrong

    typed = word.lower()
    near = (
        (distance, other)
        for other in known
        if (distance := DamerauLevenshtein.distance(typed, other.lower()))
        <= max(len(typed), len(other)) // _LETTERS_AN_EDIT
    )
    return min(near, default=(0, None))[1]
