"""wirediff: the versions of one wire story, side by side.

    from reader import load, collate, collate_all

    base, = load("tonight/agency.txt")
    witness, = load("tonight/morning-post.txt")
    collate(base, witness).shares.kept

The three names are imported when they are first asked for, so that `import reader` costs nothing.
"""

from __future__ import annotations

TYPE_CHECKING = False  # as typing has it, without the ten milliseconds that importing typing costs
if TYPE_CHECKING:
    from typing import Any

    from reader.collation.collate import collate, collate_all
    from reader.sources import load

__version__ = "0.1.0"
__all__ = ["__version__", "collate", "collate_all", "load"]

_HOMES = {"collate": "reader.collation.collate", "collate_all": "reader.collation.collate", "load": "reader.sources"}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
