"""What the filter asks for: words, and states that an article is to be in. Pure.

    harbour is:unread   ──parse──>   words "harbour", states {"unread"}

Any other word with a colon is a word to look for, as copy may hold it.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

STATES = ("is:unread", "is:read", "is:marked")


class Asked(NamedTuple):
    """Words as they were typed, the states taken out."""

    words: str
    states: frozenset[str]

    def holds(self, id: str, read: Collection[str], marked: Collection[str]) -> bool:
        """Whether the article with that id is in every state asked for."""
        found = {"is:unread": id not in read, "is:read": id in read, "is:marked": id in marked}
        return all(found[state] for state in self.states)


def parse(query: str) -> Asked:
    """Tell the words of a query from the states."""
    states = frozenset(word.casefold() for word in query.split()).intersection(STATES)
    if not states:
        return Asked(query, states)
    return Asked(" ".join(word for word in query.split() if word.casefold() not in states), states)


def mistaken(query: str) -> list[str]:
    """The words of a query that ask for a state there is not."""
    return [word for word in query.split() if word.casefold().startswith("is:") and word.casefold() not in STATES]
