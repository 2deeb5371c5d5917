"""The checkable facts of a sentence, with their places: one module for each kind.

Some 31,000 households were not reached, Gov. Quist said late on Sunday.
└qualifier       └negation                 └name             └date
     └number                               └attribution
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.model import Detail, Token
from reader.text.datelines import begins
from reader.text.details.extractors import BUILT_IN, Extractor, ScannedSentence
from reader.text.details.words import LONGEST, scan
from reader.text.languages.lexicon import DEFAULT, Lexicon
from reader.text.tokens.tokenizer import tokenise

__all__ = ["find"]


def find(
    text: str,
    *,
    tokens: Sequence[Token] | None = None,
    published: str | None = None,
    lexicon: Lexicon = DEFAULT,
    lang: str | None = None,
    extractors: Sequence[Extractor] = BUILT_IN,
) -> tuple[Detail, ...]:
    """All details of one sentence, ordered by span (code points of `text`). Never raises on any text.

    `tokens` are those of the text, where they are known already. `published` is the version's own ISO 8601
    date, by which "yesterday" and "last year" are resolved.
    `lang` (ISO 639-1) tells whether every noun has a capital; it is guessed from the sentence when None.
    `extractors` run in their order, each given what those before it found.
    Details of different kinds may overlap: a name within an attribution, a number within a quotation.
    What is no sentence any more, beyond 20,000 characters, is not read for details: its words are compared alone.
    """
    text = text[:LONGEST]
    body = begins(text)
    scanned = scan(text)
    words = [w for w in scanned if w.start >= body] if body else scanned
    known = tokenise(text) if tokens is None else tokens
    whole = not body and len(text) < LONGEST
    row = known if whole else [t for t in known if t.span[0] >= body and t.span[1] <= LONGEST]
    before = scanned[: len(scanned) - len(words)]
    sentence = ScannedSentence(text, words, before, row, published, lexicon, lang)
    found: list[Detail] = []
    for extract in extractors:
        found += extract(sentence, tuple(found))
    found.sort(key=lambda d: (d.span, d.kind))
    return tuple(found)
