"""Query parser of the filter: words, and states that an article is to be in. Pure.

    harbour is:unread slug:quay   ──parse──>   words "harbour", states {"is:unread"}, slugs ("quay",)

Any other word with a colon is a word to look for, as copy may hold it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from reader.model import Listed

_OF_EDITOR = ("is:unread", "is:read", "is:marked")
_OF_ITEM: Mapping[str, Callable[[Listed], bool]] = {
    "is:killed": lambda version: version.status == "cancelled" or "kill" in version.signals.split(),
    "is:withheld": lambda version: version.status == "withheld",
    "is:embargoed": lambda version: version.embargo is not None or "embargo" in version.signals.split(),
    "is:correction": lambda version: "correction" in version.signals.split(),
    "is:update": lambda version: "update" in version.signals.split(),
    "is:repeat": lambda version: "repeat" in version.signals.split(),
    "is:advisory": lambda version: "advisory" in version.signals.split(),
    "is:urgent": lambda version: version.urgency is not None and version.urgency <= _URGENT,
}
STATES = (*_OF_EDITOR, *_OF_ITEM)
_SLUG = "slug:"
_URGENT = 2


class Asked(NamedTuple):
    """Words as they were typed, the states and parts of slugs taken out."""

    words: str
    states: frozenset[str]
    slugs: tuple[str, ...] = ()

    @property
    def is_of_state(self) -> bool:
        """Whether more than words is asked for."""
        return bool(self.states or self.slugs)

    def holds(
        self, id: str, read: Collection[str], marked: Collection[str], versions: Mapping[str, Listed] | None = None
    ) -> bool:
        """Whether the article with that id is in every state asked for; `versions` are all there are, by id."""
        found = {"is:unread": id not in read, "is:read": id in read, "is:marked": id in marked}
        version = (versions or {}).get(id)
        if version is not None:
            found |= {state: _OF_ITEM[state](version) for state in self.states if state in _OF_ITEM}
        slug = (version.slug or "").casefold() if version else ""
        return all(found.get(state, False) for state in self.states) and all(part in slug for part in self.slugs)


def parse(query: str) -> Asked:
    """Tell the words of a query from the states."""
    given = query.split()
    states = frozenset(map(str.casefold, given)).intersection(STATES)
    slugs = tuple(word.casefold().removeprefix(_SLUG) for word in given if _is_slug(word))
    if not states and not slugs:
        return Asked(query, states)
    words = (word for word in given if word.casefold() not in states and not _is_slug(word))
    return Asked(" ".join(words), states, slugs)


def mistaken(query: str) -> list[str]:
    """The words of a query that ask for a state there is not."""
    return [word for word in query.split() if word.casefold().startswith("is:") and word.casefold() not in STATES]


def _is_slug(word: str) -> bool:
    return word.casefold().startswith(_SLUG) and len(word) > len(_SLUG)
