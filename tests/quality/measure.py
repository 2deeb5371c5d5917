"""Measure: one figure of quality, the floor that the tests hold it to, and the target it is on its way to."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure. `at_least` says which side of floor and target is good; without a floor it is only told."""

    data: str
    what: str
    value: float
    floor: float | None = None
    target: float | None = None
    at_least: bool = True

    @property
    def held(self) -> bool:
        """Whether the value is no worse than the floor."""
        return self._as_good_as(self.floor)

    @property
    def reached(self) -> bool:
        """Whether the value is no worse than the target."""
        return self._as_good_as(self.target)

    def _as_good_as(self, bound: float | None) -> bool:
        if bound is None:
            return True
        return self.value >= bound if self.at_least else self.value <= bound


def ratio(part: float, whole: float) -> float:
    """The share, 0 of nothing."""
    return part / whole if whole else 0.0


def f1(precision: float, recall: float) -> float:
    """The harmonic mean of precision and recall."""
    return ratio(2 * precision * recall, precision + recall)


@dataclass(frozen=True, slots=True)
class Score:
    """Precision and recall of pairs that were found."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        return f1(self.precision, self.recall)


def data_folder() -> Path | None:
    """The folder of labelled data named by WIREDIFF_DATA: None when unset, an error when set and absent."""
    named = os.environ.get("WIREDIFF_DATA")
    if not named:
        return None
    folder = Path(named)
    if not folder.is_dir():
        raise FileNotFoundError(f"WIREDIFF_DATA names {named}, which is no folder")
    return folder
