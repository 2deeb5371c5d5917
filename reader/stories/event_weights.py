"""Weights of the signs of one event, in the order of EventSigns; written by tools/fit_stories.py."""

BIAS = -8.69
WEIGHTS = (
    14.42,  # whole
    4.82,  # names
    7.65,  # openings
    -13.50,  # gap
    2.76,  # opening_names
    -12.13,  # opening_gap
    4.16,  # named_runs
)
THRESHOLD = 0.90
"""The log odds from which on two articles are joined: where, out of fold, 98.5% of the pairs are right, and 1 more."""
