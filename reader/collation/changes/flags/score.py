"""Logistic score of a flag: the log odds that an editor wants to be told of a change, as the sum of its signs' weights.

p = 1 / (1 + exp(-(bias + sum of the weights of its signs)))         at LOUD or above it is an alert
"""

from __future__ import annotations

from math import exp

from reader.collation.changes.flags import weights as flag_weights
from reader.collation.changes.flags.signs import Signs
from reader.model import DetailKind


def probability(signs: Signs) -> float:
    """How likely a change with these signs is worth an alert, 0 to 1; signs that have no weight count nothing."""
    weights = flag_weights.WEIGHTS
    return 1.0 / (1.0 + exp(-flag_weights.BIAS - sum(weights.get(name, 0.0) * value for name, value in signs.items())))


def is_weighed(kind: DetailKind) -> bool:
    """Whether the weights know the kind; of one that they do not, its own rule decides."""
    return f"kind={kind}" in flag_weights.WEIGHTS
