"""The checkable facts of a sentence, with their places: one module for each kind.

Some 31,000 households were not reached, Gov. Quist said late on Sunday.
└qualifier       └negation                 └name             └date
     └number                               └attribution

numbers         numbers in any dress, with units: what is counted or measured
dates           calendar_dates and relative_dates under one value
names           people, organisations, places; titles before them; countries and their seats
quotations      the words between quotation marks
attributions    who says it and how hard; speakers finds the words that name the speaker
qualifiers      hedges, charged words, approximations, negation
words           the words of a sentence, for all of them to walk over
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.model import Detail, DetailKind, Token
from reader.text import languages
from reader.text.datelines import begins
from reader.text.details import attributions, dates, names, numbers, qualifiers, quotations
from reader.text.details.words import LONGEST, Word, scan
from reader.text.languages.language import Language
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
) -> tuple[Detail, ...]:
    """All details of one sentence, ordered by span (code points of `text`). Never raises on any text.

    `tokens` are those of the text, where they are known already. `published` is the version's own ISO 8601
    date, by which "yesterday" and "last year" are resolved.
    `lang` (ISO 639-1) is the language whose words come first, and whose kinds of detail are read; without one the
    words of all languages are read alike, and the sentence tells whether every noun has a capital.
    Details of different kinds may overlap: a name within an attribution, a number within a quotation.
    What is no sentence any more, beyond 20,000 characters, is not read for details: its words are compared alone.
    """
    text = text[:LONGEST]
    language = languages.reading(lang)
    lexicon = lexicon.of(language)
    body = begins(text)
    scanned = scan(text)
    words = [w for w in scanned if w.start >= body] if body else scanned
    dateline = scanned[: len(scanned) - len(words)]
    whole = not body and len(text) < LONGEST
    known = tokenise(text, lang=lang) if tokens is None else tokens
    row = known if whole else [t for t in known if t.span[0] >= body and t.span[1] <= LONGEST]
    dated, counted = _dates_and_numbers(words, row, text, language, published)
    quoted = quotations.find(text)
    nouns_capital = None if lang is None else language.nouns_capital
    measured = [d.span for d in counted if nouns_capital or " " in d.value]
    said = attributions.find(words, text, lexicon, [d.span for d in quoted])
    details = [
        *dated,
        *counted,
        *quoted,
        *names.find(dateline, text, language.names),
        *names.find(words, text, language.names, [*(d.span for d in dated), *measured], nouns_capital=nouns_capital),
        *said,
        *(q for q in qualifiers.find(words, text, lexicon, counted) if not _is_verb_of(q, said, lexicon)),
    ]
    if len(language.kinds) < len(DetailKind):
        details = [d for d in details if d.kind in language.kinds]
    details.sort(key=lambda d: (d.span, d.kind))
    return tuple(details)


def _dates_and_numbers(
    words: Sequence[Word], row: Sequence[Token], text: str, language: Language, published: str | None
) -> tuple[list[Detail], list[Detail]]:
    """The dates, and the numbers outside them. In a table run as text, what looks like a year is a figure more."""
    dated = dates.find(words, text, language.calendar, published) if DetailKind.DATE in language.kinds else []
    counted = numbers.find(words, row, text, language, [d.span for d in dated])
    if len(counted) == 1 and numbers.is_table(counted[0]):
        dated = [d for d in dated if not d.text.isdigit()]
        counted = numbers.find(words, row, text, language, [d.span for d in dated])
    return dated, counted


def _is_verb_of(qualifier: Detail, said: Sequence[Detail], lexicon: Lexicon) -> bool:
    """Whether a hedge is the very verb by which someone says it: "she alleged"; a contrary counts as such too."""
    if lexicon.kind_of(qualifier.value) == "opposite":
        return False
    lemma = lexicon.verbs.get(qualifier.text.lower(), ("", 0))[0]
    start, end = qualifier.span
    return any(d.value.endswith(f": {lemma}") and d.span[0] <= start and end <= d.span[1] for d in said if lemma)
