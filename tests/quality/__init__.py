"""Quality, measured on labelled copy: `make eval` prints one table, the tests hold its floors.

    table.py         all kinds of measurement, and the table of what they find
    measure.py       one figure: value, floor, target
    labelled.py      labelled pairs of articles, each aligned once for all who measure on them
    coverage.py      whether a reported change covers a labelled fact

    links.py         which sentences answer which
    facts.py         facts told in running copy, and alerts where none may be
    minimal_pairs.py one fact changed, or house style alone
    syndication.py   five versions of a story: links, flags by weight, summary, stories
    stories.py       which articles are one story
    segmentation.py  where sentences end
    style.py         what is house style alone
    item_fields.py   what wire items say of themselves
    pages.py         article bodies of saved web pages
    mutations.py     facts altered by rule, for facts.py

A kind of measurement has `invented()`, on copy that comes with the program, or `labelled(data)`, on the
folder named by WIREDIFF_DATA, or both; each gives Measures.
"""
