"""Weights of the signs of one event, in the order of EventSigns; written by tools/fit_stories.py."""

BIAS = -9.40
WEIGHTS = (
    8.85,  # whole
    5.30,  # names
    7.21,  # openings
    1.53,  # opening_names
    -6.72,  # opening_gap
    5.86,  # named_runs
    -1.61,  # other_day
    -17.79,  # slots
)
THRESHOLD = 0.25
"""The log odds from which on two articles are joined: where, out of fold, 97% of the pairs are right, and 1.25 more."""
