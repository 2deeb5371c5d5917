"""Extractors of details: each finds one kind, or two that are told apart in one pass, in one sentence.

Some 31,000 households were not reached, Gov. Quist said late on Sunday.

    dates_and_numbers          31,000 households · Sunday
    names                      Quist                              no name lies in a date or a measure
    quotations
    attributions               Gov. Quist said                    whose words, by the quotations around it
    qualifiers_and_negations   Some 31,000 households · not       an approximator stands before a number
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reader.model import Detail, DetailKind, Token
from reader.text.details import attributions as _attributions
from reader.text.details import dates as _dates
from reader.text.details import names as _names
from reader.text.details import numbers as _numbers
from reader.text.details import qualifiers as _qualifiers
from reader.text.details import quotations as _quotations
from reader.text.details.words import Word
from reader.text.languages.language import Language
from reader.text.languages.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class ScannedSentence:
    """One sentence, scanned once for all extractors.

    `words` and `tokens` are those behind the dateline, `dateline` the words before. `published` is the version's
    own ISO 8601 date, `language` has the words to read it by, `lang` is its code (ISO 639-1); None where that is not
    known.
    """

    text: str
    words: Sequence[Word]
    dateline: Sequence[Word]
    tokens: Sequence[Token]
    published: str | None
    lexicon: Lexicon
    language: Language
    lang: str | None


Extractor = Callable[[ScannedSentence, Sequence[Detail]], Sequence[Detail]]
"""A sentence and the details that earlier extractors found in it -> the details of this one, spans over the text."""


def dates_and_numbers(sentence: ScannedSentence, earlier: Sequence[Detail]) -> list[Detail]:  # noqa: ARG001
    """Dates, and the numbers outside them; in a table run as text a bare year is one figure of many."""
    words, text, row, language = sentence.words, sentence.text, sentence.tokens, sentence.language
    has_dates = DetailKind.DATE in language.kinds
    dated = _dates.find(words, text, language.calendar, sentence.published) if has_dates else []
    counted = _numbers.find(words, row, text, language, [d.span for d in dated])
    if len(counted) == 1 and _numbers.is_table(counted[0]):
        dated = [d for d in dated if not d.text.isdigit()]
        counted = _numbers.find(words, row, text, language, [d.span for d in dated])
    return [*dated, *counted]


def names(sentence: ScannedSentence, earlier: Sequence[Detail]) -> list[Detail]:
    """Names, those of the dateline first; what is part of a date or of a measure is none."""
    language = sentence.language
    nouns_capital = None if sentence.lang is None else language.nouns_capital
    dated = [d.span for d in earlier if d.kind is DetailKind.DATE]
    measured = [d.span for d in earlier if d.kind is DetailKind.NUMBER and (nouns_capital or " " in d.value)]
    return [
        *_names.find(sentence.dateline, sentence.text, language.names),
        *_names.find(sentence.words, sentence.text, language.names, [*dated, *measured], nouns_capital=nouns_capital),
    ]


def quotations(sentence: ScannedSentence, earlier: Sequence[Detail]) -> list[Detail]:  # noqa: ARG001
    """What stands in quotation marks."""
    return _quotations.find(sentence.text)


def attributions(sentence: ScannedSentence, earlier: Sequence[Detail]) -> list[Detail]:
    """Who says it, by which verb."""
    quoted = [d.span for d in earlier if d.kind is DetailKind.QUOTE]
    return _attributions.find(sentence.words, sentence.text, sentence.lexicon, quoted)


def qualifiers_and_negations(sentence: ScannedSentence, earlier: Sequence[Detail]) -> list[Detail]:
    """Words that bend a claim; none that is the reporting verb of an attribution."""
    lexicon = sentence.lexicon
    counted = [d for d in earlier if d.kind is DetailKind.NUMBER]
    said = [d for d in earlier if d.kind is DetailKind.ATTRIBUTION]
    found = _qualifiers.find(sentence.words, sentence.text, lexicon, counted)
    return [q for q in found if not _is_verb_of(q, said, lexicon)]


def _is_verb_of(qualifier: Detail, said: Sequence[Detail], lexicon: Lexicon) -> bool:
    """Whether a hedge is the very verb by which someone says it: "she alleged"; a contrary counts by itself too."""
    if lexicon.kind_of(qualifier.value) == "opposite":
        return False
    lemma = lexicon.verbs.get(qualifier.text.lower(), ("", 0))[0]
    start, end = qualifier.span
    return any(d.value.endswith(f": {lemma}") and d.span[0] <= start and end <= d.span[1] for d in said if lemma)


BUILT_IN: tuple[Extractor, ...] = (dates_and_numbers, names, quotations, attributions, qualifiers_and_negations)
"""The extractors of this folder, each after those that it builds on."""
