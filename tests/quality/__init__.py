"""Quality, measured: `make eval` prints one table of every figure beside its target.

Each module here has `measures() -> Iterable[Measure]`; the tests pin the same figures as floors.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure. `at_least` says which side of the target is good; a target of None is only told."""

    data: str
    what: str
    value: float
    target: float | None = None
    at_least: bool = True

    @property
    def reached(self) -> bool:
        if self.target is None:
            return True
        return self.value >= self.target if self.at_least else self.value <= self.target


def data_folder() -> Path | None:
    """The folder of labelled data named by WIREDIFF_DATA: None when unset, an error when set and absent."""
    named = os.environ.get("WIREDIFF_DATA")
    if not named:
        return None
    folder = Path(named)
    if not folder.is_dir():
        raise FileNotFoundError(f"WIREDIFF_DATA names {named}, which is no folder")
    return folder
