"""Facts per version, with aliases resolved across versions.

left   Governor Anna Quist … Quist … the National Grid Board (NGB) … Strikes hit
right  Quist …  NGB …                                                 the strikes
       └ anna quist  └ national grid board                            └ no name: it has lower case elsewhere
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from reader.alignment.features import begins_at
from reader.cancellation import StillWanted, always, watched
from reader.model import Detail, DetailKind, Sentence, Span, Token
from reader.text import languages
from reader.text.details import find
from reader.text.details.countries import country_of, is_country
from reader.text.details.extractors import BUILT_IN, Extractor
from reader.text.details.names import in_title_case, seat_of
from reader.text.details.quotations import opens_and_stays_open, value
from reader.text.languages.detect import guess
from reader.text.languages.lexicon import DEFAULT, Lexicon

Details = tuple[tuple[Detail, ...], ...]

_NAME, _QUOTE = DetailKind.NAME, DetailKind.QUOTE

_TASTE = 12
"""Sentences from which the language is guessed."""
_RUN_ON = 8
"""Sentences that a quotation left open may run through before its closing mark is taken for lost."""


class Content(NamedTuple):
    """The norms of a sentence that carry something, and the spans they have in it."""

    norms: tuple[str, ...]
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class ExtractedFacts:
    """The facts of one version by itself: per sentence its tokens, content and details.

    `starts` is where each sentence begins behind its dateline; `firm` are the values of names that
    stand where only a name has a capital; `plain` the words printed in lower case.
    """

    sentences: tuple[Sentence, ...]
    tokens: tuple[tuple[Token, ...], ...]
    details: Details
    starts: tuple[int, ...]
    content: tuple[Content, ...]
    firm: frozenset[str]
    plain: frozenset[str]

    @classmethod
    def of(cls, sentences: Sequence[Sentence], tokens: Sequence[Sequence[Token]], details: Details) -> ExtractedFacts:
        """`tokens` and `details` (of `details_of`) have one entry a sentence."""
        rows = tuple(tuple(row) for row in tokens)
        starts = tuple(map(begins_at, sentences))
        small = {w for w in " ".join([s.text for s in sentences]).split() if w[0].islower()}
        return cls(
            tuple(sentences),
            rows,
            tuple(_in_any_style(row, at) for row, at in zip(details, rows, strict=True)),
            starts,
            tuple(_content(row, start) for row, start in zip(rows, starts, strict=True)),
            _firm(sentences, details),
            frozenset(w.strip(",.;:!?”’\"'()") for w in small),
        )


@dataclass(frozen=True, slots=True)
class ResolvedFacts:
    """The facts of one version, its names resolved over all versions that it is compared with.

    `stated` holds (kind, value) of every detail, `by_kind` one detail of each value; `quoted_words` are all quoted
    words in order; `doubtful` are (sentence, start) of names whose capital may only mark a beginning.
    """

    sentences: tuple[Sentence, ...]
    tokens: tuple[tuple[Token, ...], ...]
    details: Details
    stated: frozenset[tuple[DetailKind, str]]
    by_kind: Mapping[DetailKind, tuple[Detail, ...]]
    quoted_words: str
    doubtful: frozenset[tuple[int, int]]
    starts: tuple[int, ...]
    content: tuple[Content, ...]


def details_of(
    sentences: Sequence[Sentence],
    tokens: Sequence[Sequence[Token]] | None = None,
    *,
    published: str | None = None,
    lexicon: Lexicon = DEFAULT,
    extractors: Sequence[Extractor] = BUILT_IN,
    wanted: StillWanted = always,
) -> Details:
    """The details of each sentence; inside a quotation that runs over several, each is a quotation whole.

    `tokens` are those of the sentences, where they are known already; `extractors` find the details, in their order.
    """
    lang = guess(" ".join(s.text for s in sentences[:_TASTE]))
    found: list[tuple[Detail, ...]] = []
    open_since: int | None = None
    for at, sentence in enumerate(watched(sentences, wanted)):
        row = None if tokens is None else tokens[at]
        details = find(
            sentence.text, tokens=row, published=published, lexicon=lexicon, lang=lang, extractors=extractors
        )
        quotes = [d for d in details if d.kind is _QUOTE]
        if open_since is not None and not quotes and at - open_since <= _RUN_ON:
            details = _all_quoted(sentence, details)
        elif quotes:
            open_since = None
        if opens_and_stays_open(sentence.text) and _is_closed(sentences[at + 1 : at + 1 + _RUN_ON]):
            open_since = at
        found.append(details)
    return tuple(found)


def resolve_names(*sides: ExtractedFacts) -> tuple[ResolvedFacts, ...]:
    """The facts of versions of one story, in the order given: every alias is the full name, where only one will do."""
    plain = frozenset[str]().union(*(side.plain for side in sides))
    firm = {value for side in sides for value in side.firm}
    ties = _ties(firm)
    return tuple(_resolved(side, ties, firm, plain) for side in sides)


def _all_quoted(sentence: Sentence, details: tuple[Detail, ...]) -> tuple[Detail, ...]:
    text = sentence.text
    quote = Detail(DetailKind.QUOTE, text, value(text), (0, len(text)))
    kept = (d for d in details if d.kind is not DetailKind.ATTRIBUTION)
    return (quote, *kept) if quote.value else details


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


def _firm(sentences: Iterable[Sentence], details: Details) -> frozenset[str]:
    """The values of names that stand where only a name has a capital."""
    return frozenset(
        d.value
        for sentence, row in zip(sentences, details, strict=True)
        if not in_title_case(sentence.text)
        for d in row
        if d.kind is _NAME and (" " in d.value or not _opens(sentence.text, d.span[0]))
    )


def _opens(text: str, start: int) -> bool:
    before = text[:start].rstrip("“”\"«»„‘'([ ")
    return not before or before[-1] in ".!?:—–"


def _ties(firm: Iterable[str]) -> dict[str, str]:
    """Short form -> full name, where only one full name will do: surnames, and acronyms of expansions."""
    holders: dict[str, set[str]] = defaultdict(set)
    for name in firm:
        for short in _shorts(name):
            holders[short].add(name)
    return {
        short: next(iter(names))
        for short, names in holders.items()
        if len(names) == 1 and country_of(short) is None and not seat_of(short)
    }


@lru_cache(maxsize=1 << 14)
def _shorts(name: str) -> tuple[str, ...]:
    """What a full name may be cut to: its last word, its initials."""
    parts = name.split()
    if len(parts) < 2 or len(parts) > 6:
        return ()
    last, words = parts[-1], languages.merged().comparison
    initials = "".join(p[0] for p in parts if p not in words.name_words)
    official = set(parts) & words.name_words or parts[0] in words.compass or last in words.institutions
    return (*(() if official else (last,)), *((initials,) if len(initials) > 1 else ()))


def tokens_in(tokens: Sequence[Token], span: Span) -> Iterator[Token]:
    """The tokens that a span touches, found by bisection."""
    at = bisect_right(tokens, span[0], key=_end)
    while at < len(tokens) and tokens[at].span[0] < span[1]:
        yield tokens[at]
        at += 1


def _end(token: Token) -> int:
    return token.span[1]


def _in_any_style(details: tuple[Detail, ...], tokens: Sequence[Token]) -> tuple[Detail, ...]:
    """The details with their quoted words as every house would print them."""
    if all(d.kind is not _QUOTE for d in details):
        return details
    return tuple([d._replace(value=_quoted(d, tokens)) if d.kind is _QUOTE else d for d in details])


def _quoted(quote: Detail, tokens: Sequence[Token]) -> str:
    norms = (t.norm for t in tokens_in(tokens, quote.span))
    return " ".join(norm for norm in norms if norm[:1].isalnum()) or quote.value


def _content(tokens: Sequence[Token], start: int) -> Content:
    kept = [(norm, span) for _, norm, span in tokens if norm and norm != '"' and span[0] >= start]
    return Content(*zip(*kept, strict=True)) if kept else Content((), ())


def _resolved(
    side: ExtractedFacts, ties: Mapping[str, str], firm: Collection[str], plain: Collection[str]
) -> ResolvedFacts:
    rows: list[tuple[Detail, ...]] = []
    doubtful: set[tuple[int, int]] = set()
    for at, row in enumerate(side.details):
        kept: list[Detail] = []
        for d in row:
            if d.kind is not _NAME:
                kept.append(d)
                continue
            if d.value not in firm and not is_country(d.value) and not seat_of(d.value):
                if d.text.lower() in plain:
                    continue
                doubtful.add((at, d.span[0]))
            full = ties.get(d.value)
            kept.append(Detail(d.kind, d.text, full, d.span) if full else d)
        rows.append(tuple(kept))
    distinct = {(d.kind, d.value): d for row in rows for d in row}
    by_kind: dict[DetailKind, list[Detail]] = defaultdict(list)
    for d in distinct.values():
        by_kind[d.kind].append(d)
    return ResolvedFacts(
        sentences=side.sentences,
        tokens=side.tokens,
        details=tuple(rows),
        stated=frozenset(distinct),
        by_kind={kind: tuple(details) for kind, details in by_kind.items()},
        quoted_words=" ".join(d.value for row in rows for d in row if d.kind is _QUOTE),
        doubtful=frozenset(doubtful),
        starts=side.starts,
        content=side.content,
    )
