"""The checkable facts of a sentence, with their places: one module for each kind.

Some 31,000 households were not reached, Gov. Quist said late on Sunday.
└qualifier       └negation                 └name             └date
     └number                               └attribution
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.model import Detail, Token
from reader.text.datelines import begins
from reader.text.details import attributions, dates, names, numbers, qualifiers, quotations
from reader.text.details.words import LONGEST, words_of
from reader.text.languages.lexicon import DEFAULT, Lexicon
from reader.text.tokens.lexer import Chunk, chunks_of
from reader.text.tokens.tokenizer import tokenise

__all__ = ["find"]

_NOUNS_CAPITAL = frozenset({"de", "lb"})


def find(
    text: str,
    *,
    chunks: Sequence[Chunk] | None = None,
    tokens: Sequence[Token] | None = None,
    published: str | None = None,
    lexicon: Lexicon = DEFAULT,
    lang: str | None = None,
) -> tuple[Detail, ...]:
    """All details of one sentence, ordered by span (code points of `text`). Never raises on any text.

    `chunks` and `tokens` are those of the text, where they are known already. `published` is the version's own
    ISO 8601 date, by which "yesterday" and "last year" are resolved.
    `lang` (ISO 639-1) tells whether every noun has a capital; it is guessed from the sentence when None.
    Details of different kinds may overlap: a name within an attribution, a number within a quotation.
    What is no sentence any more, beyond 20,000 characters, is not read for details: its words are compared alone.
    """
    text = text[:LONGEST]
    body = begins(text)
    chunks = chunks_of(text) if chunks is None or len(text) == LONGEST else chunks
    scanned = words_of(text, chunks)
    words = [w for w in scanned if w.start >= body] if body else scanned
    quoted = quotations.find(text)
    dated = dates.find(words, text, published)
    known = tokenise(text, chunks=chunks) if tokens is None else tokens
    whole = not body and len(text) < LONGEST
    row = known if whole else [t for t in known if t.span[0] >= body and t.span[1] <= LONGEST]
    counted = numbers.find(words, row, text, [d.span for d in dated], lang)
    if len(counted) == 1 and numbers.is_table(counted[0]):
        dated = [d for d in dated if not d.text.isdigit()]
        counted = numbers.find(words, row, text, [d.span for d in dated], lang)
    nouns_capital = None if lang is None else lang in _NOUNS_CAPITAL
    measured = [d.span for d in counted if nouns_capital or " " in d.value]
    said = attributions.find(words, text, lexicon, [d.span for d in quoted])
    found = [
        *dated,
        *counted,
        *quoted,
        *(names.find(scanned[: len(scanned) - len(words)], text) if body else ()),
        *names.find(words, text, [*(d.span for d in dated), *measured], nouns_capital=nouns_capital),
        *said,
        *(q for q in qualifiers.find(words, text, lexicon, counted) if not _is_verb_of(q, said, lexicon)),
    ]
    found.sort(key=lambda d: (d.span, d.kind))
    return tuple(found)


def _is_verb_of(qualifier: Detail, said: Sequence[Detail], lexicon: Lexicon) -> bool:
    """Whether a hedge is the very verb by which someone says it: "she alleged"; a contrary is told as such too."""
    if lexicon.kind_of(qualifier.value) == "opposite":
        return False
    lemma = lexicon.verbs.get(qualifier.text.lower(), ("", 0))[0]
    start, end = qualifier.span
    return any(d.value.endswith(f": {lemma}") and d.span[0] <= start and end <= d.span[1] for d in said if lemma)
