"""Invented sentences made of facts: numbers, dates, names, verbs of saying and quotations in any order."""

from __future__ import annotations

from hypothesis import strategies as st

FACTS = st.lists(
    st.sampled_from(
        [
            *("12 boats", "21 boats", "two", "one", "5%", "17 percent", "nearly 40", "on Friday", "late Sunday"),
            *("Fernhold", "Fernwold", "Anna Quist", "Quist", "Kremlin", "Moscow", "he said", "Quist claimed", "not"),
            *("rose", "fell", "he", "she", "31 feet", "(9 meters)", "dawn Friday", "could", "can", "no more than 12"),
            *("“a bad road”", "“a long bad road”", "«so»", "“open", "closed”", "allegedly", "illegally"),
            *("the harbour", "sank", ",", ".", "and"),
        ]
    ),
    min_size=1,
    max_size=12,
).map(" ".join)
