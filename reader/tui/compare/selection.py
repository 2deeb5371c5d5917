"""Selection of versions in Compare: those that are compared, and how many of them stand beside the base. Pure.

base   A  B  C  D    at = 1, two wanted    ──>    base | B | C
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

_WIDE_ENOUGH = ((200, 3), (150, 2))
_COUNTS = {2: "two", 3: "three"}
MOST = 3


def fitting(width: int) -> int:
    """How many versions stand legibly beside the base in so many columns."""
    return next((count for least, count in _WIDE_ENOUGH if width >= least), 1)


def columns_needed() -> str:
    """The columns that several versions need beside the base, in words."""
    (least, fewest), *wider = reversed(_WIDE_ENOUGH)
    more = "".join(f", {_COUNTS[count]} need {columns}" for columns, count in wider)
    return f"{_COUNTS[fewest]} versions need {least} columns{more}"


@dataclass(frozen=True, slots=True)
class Chosen:
    """Version ids: the base, all it is compared with, and the place of the first shown.

    `wanted` is how many the editor wants to see beside the base, None for as many as fit.
    """

    base: str
    witnesses: tuple[str, ...]
    at: int = 0
    wanted: int | None = None

    def shown(self, width: int) -> tuple[str, ...]:
        """The versions to stand beside the base in so many columns, at least one."""
        count = min(self.wanted or MOST, fitting(width), len(self.witnesses))
        return tuple(self.witnesses[(self.at + k) % len(self.witnesses)] for k in range(count))

    def turned(self, by: int) -> Chosen:
        """The next version first, or the one before."""
        return replace(self, at=(self.at + by) % len(self.witnesses))

    def replaced(self, by: Mapping[str, str]) -> Chosen:
        """What stands in the place of versions now, by their ids."""
        base = by.get(self.base, self.base)
        return replace(self, base=base, witnesses=tuple(by.get(w, w) for w in self.witnesses))

    def swapped(self, witness: str) -> Chosen:
        """That version as the base, the base in its place."""
        return replace(self, base=witness, witnesses=tuple(self.base if w == witness else w for w in self.witnesses))
