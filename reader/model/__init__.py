"""The nouns: what every room of the program hands to the next.

Frozen dataclasses over the standard library alone; what there is most of is a named tuple. Spans are half-open
`(start, end)` in code points.

To make a dataclass takes half a millisecond, so each module is imported when one of its names is first asked for.
"""

from __future__ import annotations

TYPE_CHECKING = False  # as typing has it, without importing it
if TYPE_CHECKING:
    from typing import Any

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
        State,
        Why,
    )
    from reader.model.copy import (
        Block,
        Detail,
        DetailKind,
        Listed,
        Listing,
        Problem,
        Role,
        Sentence,
        Span,
        Story,
        Token,
        Version,
    )

__all__ = [
    "Apparatus",
    "Between",
    "Block",
    "Change",
    "ChangeKind",
    "Collation",
    "Detail",
    "DetailKind",
    "Edit",
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
    "Span",
    "State",
    "Story",
    "Token",
    "Version",
    "Why",
]

_HOMES = ("copy", "comparison")


def __getattr__(name: str) -> Any:
    from importlib import import_module

    if name in __all__:
        for home in _HOMES:
            found = vars(import_module(f"reader.model.{home}"))
            if name in found:
                return found[name]
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
