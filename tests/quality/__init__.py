"""Quality, measured on labelled copy: `make eval` prints one table, the tests hold its floors.

    table.py         all kinds of measurement, and the table of what they find
    measure.py       one figure: value, floor, target
    labelled.py      labelled pairs of articles, each aligned once for all who measure on them
    coverage.py      whether a reported change covers a labelled fact

    held_out.py      the fits out of fold, with a set left out, without a group of signs
    sets/            a module for each set of labelled copy

A kind of measurement has `invented()`, on copy that comes with the program, or `labelled(data)`, on the
folder named by WIREDIFF_DATA, or both; each gives Measures. What takes a minute is `labelled_at_length(data)`, which
`make eval` and `make soak` hold to its floors.
"""
