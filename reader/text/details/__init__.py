"""The checkable facts of a sentence, with their places: one module for each kind.

Some 31,000 households were not reached, Gov. Quist said late on Sunday.
└qualifier       └negation                 └name             └date
     └number                               └attribution

extractors      the finders of each kind, in the order they run
numbers         numbers in any dress, with units: what is counted or measured
dates           calendar_dates, date_ranges and relative_dates under one value
names           people, organisations, places; titles before them; countries and their seats
quotations      the words between quotation marks
attributions    who says it and how hard; speakers finds the words that name the speaker
qualifiers      hedges, charged words, approximations, negation
words           the words of a sentence, for all of them to walk over
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.model import Detail, Token
from reader.text import languages
from reader.text.datelines import begins
from reader.text.details.extractors import BUILT_IN, Extractor, ScannedSentence
from reader.text.details.words import LONGEST, words_of
from reader.text.languages.lexicon import DEFAULT, Lexicon
from reader.text.tokens.lexer import Chunk, chunks_of
from reader.text.tokens.tokenizer import tokenise

__all__ = ["find"]


def find(
    text: str,
    *,
    chunks: Sequence[Chunk] | None = None,
    tokens: Sequence[Token] | None = None,
    published: str | None = None,
    lexicon: Lexicon = DEFAULT,
    lang: str | None = None,
    extractors: Sequence[Extractor] = BUILT_IN,
) -> tuple[Detail, ...]:
    """All details of one sentence, ordered by span (code points of `text`). Never raises on any text.

    `chunks` and `tokens` are those of the text, where they are known already. `published` is the version's own
    ISO 8601 date, by which "yesterday" and "last year" are resolved.
    `lang` (ISO 639-1) is the language whose words come first, and whose kinds of detail are read; without one the
    words of all languages are read alike, and the sentence tells whether every noun has a capital.
    `extractors` run in their order, each given what those before it found.
    Details of different kinds may overlap: a name within an attribution, a number within a quotation.
    What is no sentence any more, beyond 20,000 characters, is not read for details: its words are compared alone.
    """
    text = text[:LONGEST]
    language = languages.reading(lang)
    lexicon = lexicon.of(language)
    body = begins(text)
    chunks = chunks_of(text) if chunks is None or len(text) == LONGEST else chunks
    scanned = words_of(text, chunks)
    words = [w for w in scanned if w.start >= body] if body else scanned
    whole = not body and len(text) < LONGEST
    known = tokenise(text, chunks=chunks, lang=lang) if tokens is None else tokens
    row = known if whole else [t for t in known if t.span[0] >= body and t.span[1] <= LONGEST]
    before = scanned[: len(scanned) - len(words)]
    sentence = ScannedSentence(text, words, before, row, published, lexicon, language, lang)
    details: list[Detail] = []
    for extract in extractors:
        details += extract(sentence, tuple(details))
    details = [d for d in details if language.reads(d.kind)]
    details.sort(key=lambda d: (d.span, d.kind))
    return tuple(details)
