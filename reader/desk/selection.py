"""Which articles a base and its witnesses mean that are named as files, folders and globs.

wire.txt  tonight/      ──>    base: wire.txt    witnesses: all of tonight/ but wire.txt
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.model import Listing, Problem
from reader.sources import discover

__all__ = ["named"]


def named(
    base: str, witnesses: Sequence[str], versions: Sequence[Listing]
) -> tuple[tuple[Listing, ...], tuple[Listing, ...]]:
    """The versions that BASE means and those that the witnesses' names mean, each once, in the order of the names.

    A folder or glob among several witnesses may hold the base too, which is left out of them. To be called in a
    worker: folders are listed.
    """
    of: dict[str, list[Listing]] = {}
    for version in versions:
        if version.path is not None:
            of.setdefault(version.path, []).append(version)

    bases, others = _meant([base], of), _meant(witnesses, of)
    if len(others) > 1:
        ids = {version.id for version in bases}
        others = tuple(version for version in others if version.id not in ids)
    return bases, others


def _meant(names: Sequence[str], of: dict[str, list[Listing]]) -> tuple[Listing, ...]:
    wanted = dict.fromkeys(str(found) for found in discover(names) if not isinstance(found, Problem))
    return tuple(version for path in wanted for version in of.get(path, ()))
