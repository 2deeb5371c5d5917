"""Logistic regression fitted by iteratively reweighted least squares, with a ridge on standardised signs."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from reader.alignment.logistic import Logistic

Matrix = NDArray[np.float64]
_STEPS = 40
_ENOUGH = 1e-5
"""Share of the loss below which a step brings nothing more."""


def fit(
    signs: Matrix,
    answers: Matrix,
    weights: Matrix,
    names: Sequence[str],
    ridge: float = 20.0,
    *,
    standardised: bool = True,
) -> Logistic:
    """The logistic score of rows of signs whose answers are 0 or 1, each row of a weight.

    `ridge`: the penalty on half the square of each weight, of signs with unit variance, or as they are where they are
    not to be `standardised` (Hastie, Tibshirani and Friedman, The Elements of Statistical Learning, 4.4.1).
    """
    mean, spread = np.zeros(signs.shape[1]), np.ones(signs.shape[1])
    if standardised:
        mean = np.average(signs, axis=0, weights=weights)
        spread = np.sqrt(np.average((signs - mean) ** 2, axis=0, weights=weights)) + 1e-9
    rows = np.concatenate([(signs - mean) / spread, np.ones((len(signs), 1))], axis=1)
    penalty = np.full(rows.shape[1], ridge)
    penalty[-1] = 0.0

    def loss(at: Matrix) -> float:
        odds = rows @ at
        return float((weights * (np.logaddexp(0, odds) - answers * odds)).sum() + (penalty * at * at).sum() / 2)

    at, best = np.zeros(rows.shape[1]), np.inf
    for _ in range(_STEPS):
        p = 1 / (1 + np.exp(-np.clip(rows @ at, -30, 30)))
        certainty = weights * p * (1 - p)
        slope = rows.T @ (weights * (p - answers)) + penalty * at
        curvature = (rows * certainty[:, None]).T @ rows + np.diag(penalty + 1e-9)
        step, share = np.linalg.solve(curvature, slope), 1.0
        while share > 1e-4 and loss(at - share * step) > best:
            share /= 2
        at = at - share * step
        now = loss(at)
        if best - now < _ENOUGH * abs(now):
            break
        best = now
    per_sign = at[:-1] / spread
    return Logistic(float(at[-1] - per_sign @ mean), dict(zip(names, map(float, per_sign), strict=True)))
