"""Packages whose names cost nothing until they are asked for.

__getattr__ = lazily(__name__, __all__, "snapshot", "desk")

from package import Snapshot    imports package.snapshot
from package import Desk        imports package.desk too
"""

from __future__ import annotations

TYPE_CHECKING = False  # as typing has it, without importing it
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any


def lazily(package: str, names: Sequence[str], *homes: str) -> Callable[[str], Any]:
    """A `__getattr__` for a package that imports its modules, the lightest first, until one of them has the name."""

    def find(name: str) -> Any:
        import sys
        from importlib import import_module

        if name in names:
            for home in homes:
                found = vars(import_module(f"{package}.{home}"))
                if name in found:
                    setattr(sys.modules[package], name, found[name])
                    return found[name]
        raise AttributeError(f"module {package!r} has no attribute {name!r}")

    return find
