"""Luxembourgish: the words and habits of the language."""

from __future__ import annotations

from reader.text.languages.language import Language, Names, Sentences
from reader.text.languages.word_lists import words

LANGUAGE = Language(
    code="lb",
    name="Luxembourgish",
    nouns_capital=True,
    names=Names(
        before_author=words("vun"),
    ),
    sentences=Sentences(
        ordinal_stop=True,
    ),
)
