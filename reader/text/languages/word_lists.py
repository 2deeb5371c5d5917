"""Lists of words kept as running text, so that they read like words and not like code."""

from __future__ import annotations


def listed(text: str) -> tuple[str, ...]:
    """The white-space separated words of `text`, in order."""
    return tuple(text.split())
