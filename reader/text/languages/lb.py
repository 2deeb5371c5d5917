"""Luxembourgish: the words and habits of the language."""

from __future__ import annotations

from reader.text.languages.language import Language, Sentences

LANGUAGE = Language(
    code="lb",
    name="Luxembourgish",
    nouns_capital=True,
    sentences=Sentences(
        ordinal_stop=True,
    ),
)
