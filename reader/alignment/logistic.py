"""Logistic regression as the scorers use it: log odds are a bias and a weight for each sign."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import exp
from operator import mul


@dataclass(frozen=True, slots=True)
class Logistic:
    """What each sign adds to the log odds, by its name and in its order; the `bias` before anything is seen."""

    bias: float
    by_sign: Mapping[str, float]
    _row: tuple[float, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_row", tuple(self.by_sign.values()))

    def log_odds(self, signs: Sequence[float]) -> float:
        """The log odds by signs in the order of the weights."""
        return self.bias + float(sum(map(mul, self._row, signs)))


def probability(log_odds: float) -> float:
    """0 to 1."""
    return 1 / (1 + exp(-log_odds)) if log_odds > -40 else 0.0
