"""wirediff: the versions of one wire story, side by side.

    from reader import load, collate, collate_all

    base, = load("tonight/agency.txt")
    witness, = load("tonight/morning-post.txt")
    collate(base, witness).shares.kept

The three names are imported when they are first asked for, so that `import reader` costs nothing.
"""

from __future__ import annotations

from reader.lazy import TYPE_CHECKING, lazily

if TYPE_CHECKING:
    from reader.collation.pipeline import collate, collate_all
    from reader.sources import load

__version__ = "0.1.0"
__all__ = ["__version__", "collate", "collate_all", "load"]

if not TYPE_CHECKING:
    __getattr__ = lazily(__name__, __all__, "sources", "collation.pipeline")
