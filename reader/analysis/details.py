"""Details of each sentence of a version, in the language of the whole and as of its day.

3  “We shall not shut the quay,” …    details of sentence 3
4  “The ice came early.               opened here …
5  Nobody was told.                   … still quoted: one quotation whole, whoever is named in it says nothing
6  We know that now.”                 … and closed
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice

from reader.cancellation import StillWanted, always, watched
from reader.model import Detail, DetailKind, Sentence, Token
from reader.text.details import find
from reader.text.details.extractors import BUILT_IN, Extractor
from reader.text.details.quotations import opens_and_stays_open, value
from reader.text.languages.detect import guess
from reader.text.languages.lexicon import DEFAULT, Lexicon
from reader.text.tokens.lexer import Chunk

Details = tuple[tuple[Detail, ...], ...]
"""The details of each sentence of a version, ordered by span."""

_LANGUAGE_SAMPLE = 12
"""Sentences from which the language is guessed."""
_LONGEST_QUOTATION = 8
"""Sentences that a quotation left open may run through before its closing mark is taken for lost."""


def language_of(texts: Iterable[str], declared: str | None = None) -> str | None:
    """The ISO 639-1 code of the language of some sentences: as declared, else guessed; None when nothing tells it."""
    return declared or guess(" ".join(islice(texts, _LANGUAGE_SAMPLE)))


def details_of(
    sentences: Sequence[Sentence],
    chunks: Sequence[Sequence[Chunk]],
    tokens: Sequence[Sequence[Token]],
    *,
    published: str | None = None,
    lexicon: Lexicon = DEFAULT,
    lang: str | None = None,
    extractors: Sequence[Extractor] = BUILT_IN,
    wanted: StillWanted = always,
) -> Details:
    """The details of each sentence; inside a quotation that runs over several, each is a quotation whole.

    `chunks` and `tokens` have one row a sentence. `published` (ISO 8601) is the day that others are told from.
    """
    known: dict[str, tuple[Detail, ...]] = {}
    rows: list[tuple[Detail, ...]] = []
    open_since: int | None = None
    for at, sentence in enumerate(watched(sentences, wanted)):
        if sentence.text not in known:
            known[sentence.text] = find(
                sentence.text,
                chunks=chunks[at],
                tokens=tokens[at],
                published=published,
                lexicon=lexicon,
                lang=lang,
                extractors=extractors,
            )
        row = known[sentence.text]
        quotes = [d for d in row if d.kind is DetailKind.QUOTE]
        if open_since is not None and not quotes and at - open_since <= _LONGEST_QUOTATION:
            row = _all_quoted(sentence, row)
        elif quotes:
            open_since = None
        if opens_and_stays_open(sentence.text) and _is_closed(sentences[at + 1 : at + 1 + _LONGEST_QUOTATION]):
            open_since = at
        rows.append(row)
    return tuple(rows)


def _all_quoted(sentence: Sentence, details: tuple[Detail, ...]) -> tuple[Detail, ...]:
    text = sentence.text
    quote = Detail(DetailKind.QUOTE, text, value(text), (0, len(text)))
    others = (d for d in details if d.kind is not DetailKind.ATTRIBUTION)
    return (quote, *others) if quote.value else details


def _is_closed(following: Iterable[Sentence]) -> bool:
    """Whether a closing mark comes before the next opening one."""
    for sentence in following:
        for mark in sentence.text:
            if mark in "”»":
                return True
            if mark in "“«„":
                return False
            if mark == '"':
                return not sentence.text.startswith('"')
    return False
