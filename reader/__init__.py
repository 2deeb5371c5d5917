"""wirediff: the versions of one wire story, side by side.

    from reader import load, collate, collate_all

    base, = load("tonight/agency.txt")
    witness, = load("tonight/morning-post.txt")
    collate(base, witness).shares.kept

The three names are imported when they are first asked for, so that `import reader` costs nothing.
"""

from __future__ import annotations

TYPE_CHECKING = False  # as typing has it, whose import costs as much as all else that prints the version
if TYPE_CHECKING:
    from typing import Any

    from reader.collation.pipeline import collate, collate_all
    from reader.sources import load

__version__ = "0.1.0"
__all__ = ["__version__", "collate", "collate_all", "load"]


def __getattr__(name: str) -> Any:
    """PEP 562: the command that prints the version imports this package and nothing that reads or compares."""
    if name == "load":
        from reader.sources import load

        return load
    if name in ("collate", "collate_all"):
        from reader.collation import pipeline

        return getattr(pipeline, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
