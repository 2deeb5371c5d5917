"""The nouns: what every room of the program hands to the next.

Frozen dataclasses over the standard library alone; what there is most of is a named tuple. Spans are half-open
`(start, end)` in code points.

To make a dataclass takes half a millisecond, so each module is imported when one of its names is first asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from reader.model.comparison import (
        Apparatus,
        Between,
        Change,
        ChangeKind,
        Collation,
        Edit,
        Kind,
        LedgerEntry,
        Link,
        Op,
        Pair,
        Pairing,
        Rival,
        Row,
        Shape,
        Shares,
        Side,
        State,
        Why,
    )
    from reader.model.copy import (
        ID_SEPARATOR,
        STDIN,
        Block,
        Detail,
        DetailKind,
        Item,
        Listed,
        Listing,
        Problem,
        Role,
        Sentence,
        Span,
        Story,
        Token,
        Version,
        content_of,
    )

__all__ = [
    "ID_SEPARATOR",
    "STDIN",
    "Apparatus",
    "Between",
    "Block",
    "Change",
    "ChangeKind",
    "Collation",
    "Detail",
    "DetailKind",
    "Edit",
    "Item",
    "Kind",
    "LedgerEntry",
    "Link",
    "Listed",
    "Listing",
    "Op",
    "Pair",
    "Pairing",
    "Problem",
    "Rival",
    "Role",
    "Row",
    "Sentence",
    "Shape",
    "Shares",
    "Side",
    "Span",
    "State",
    "Story",
    "Token",
    "Version",
    "Why",
    "content_of",
]


def __getattr__(name: str) -> Any:
    """PEP 562: the list of stories, which is all that a first frame shows, does without the nouns of comparing."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from reader.model import copy

    if hasattr(copy, name):
        return getattr(copy, name)
    from reader.model import comparison

    return getattr(comparison, name)
