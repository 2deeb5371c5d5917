"""Analysis of one version: sentences, lexemes, tokens and details, each made when first asked for and never again.

    Version ── sentences ──┬── lexemes ──┬── tokens     by house style
                           │             └── details    by lexicon, and by the day that "yesterday" is told from
                           └── language ───────┘

Collation, the reading view and `show` all read a version through it, however many witnesses it meets.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from reader.analysis.details import Details, details_of, language_of
from reader.analysis.sentences import body_sentences, sentences_of
from reader.cancellation import StillWanted, always, watched
from reader.model import Sentence, Token, Version
from reader.text.details.extractors import BUILT_IN, Extractor
from reader.text.house_style.style import DEFAULT as HOUSE_STYLE
from reader.text.house_style.style import Style
from reader.text.languages.lexicon import DEFAULT as LEXICON
from reader.text.languages.lexicon import Lexicon
from reader.text.tokens.lexer import Chunk, chunks_of
from reader.text.tokens.tokenizer import tokenise


@dataclass(frozen=True, eq=False)
class Analysis:
    """One version as read: `tokens[k]` and `details()[k]` are those of `sentences[k]`.

    `published` is the version's own date (ISO 8601), None where it has none, `declared` its own language likewise.
    `extractors` find the details; `wanted` is called between sentences, and may raise to end the work.
    """

    sentences: tuple[Sentence, ...]
    published: str | None = None
    style: Style = HOUSE_STYLE
    lexicon: Lexicon = LEXICON
    extractors: Sequence[Extractor] = BUILT_IN
    wanted: StillWanted = always
    declared: str | None = None
    _by_day: dict[str | None, Details] = field(default_factory=dict, repr=False)

    @cached_property
    def chunks(self) -> tuple[Sequence[Chunk], ...]:
        """The lexemes of each sentence, by chunk; equal sentences share them, as they do their tokens."""
        known: dict[str, Sequence[Chunk]] = {}
        for s in watched(self.sentences, self.wanted):
            if s.text not in known:
                known[s.text] = chunks_of(s.text)
        return tuple([known[s.text] for s in self.sentences])

    @cached_property
    def tokens(self) -> tuple[tuple[Token, ...], ...]:
        """The tokens of each sentence."""
        known: dict[str, tuple[Token, ...]] = {}
        for s, row in zip(watched(self.sentences, self.wanted), self.chunks, strict=True):
            if s.text not in known:
                known[s.text] = tokenise(s.text, self.style, row)
        return tuple([known[s.text] for s in self.sentences])

    @cached_property
    def language(self) -> str | None:
        """The ISO 639-1 code of the language: as declared, else as the first sentences tell; None when nothing does."""
        return language_of((s.text for s in self.sentences), self.declared)

    def details(self, day: str | None = None) -> Details:
        """The details of each sentence; `day` (ISO 8601) stands in for a date of the version's own."""
        day = self.published or day
        if day not in self._by_day:
            self._by_day[day] = details_of(
                self.sentences,
                self.chunks,
                self.tokens,
                published=day,
                lexicon=self.lexicon,
                lang=self.language,
                extractors=self.extractors,
                wanted=self.wanted,
            )
        return self._by_day[day]


def analyse(
    version: Version,
    *,
    style: Style = HOUSE_STYLE,
    lexicon: Lexicon = LEXICON,
    extractors: Sequence[Extractor] = BUILT_IN,
    wanted: StillWanted = always,
) -> Analysis:
    """The analysis of a version. Raises nothing, whatever the copy."""
    return Analysis(
        sentences_of(version, wanted), version.published, style, lexicon, extractors, wanted, declared=version.lang
    )


def analyse_texts(
    texts: Iterable[str],
    *,
    style: Style = HOUSE_STYLE,
    lexicon: Lexicon = LEXICON,
    extractors: Sequence[Extractor] = BUILT_IN,
    lang: str | None = None,
) -> Analysis:
    """The analysis of sentences already split, all of them taken for undated body copy; `lang`: ISO 639-1."""
    return Analysis(body_sentences(texts), None, style, lexicon, extractors, declared=lang)
