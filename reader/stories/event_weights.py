"""Weights of the signs of one event, in the order of EventSigns; written by tools/fit_stories.py."""

BIAS = -10.04
WEIGHTS = (
    9.53,  # whole
    4.48,  # names
    7.74,  # openings
    -10.46,  # gap
    1.20,  # opening_names
    -7.70,  # opening_gap
    11.12,  # named_runs
)
THRESHOLD = 0.50
"""The log odds from which on two articles are joined: where, out of fold, 97% of the pairs are right, and 1.5 more."""
