"""Facts of each version, with aliases resolved across versions.

left   Governor Anna Quist … Quist … the National Grid Board (NGB) … Strikes hit
right  Quist …  NGB …                                                 the strikes
       └ anna quist  └ national grid board                            └ no name: it has lower case elsewhere
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import NamedTuple, TypeVar

from reader.analysis.analyser import Analysis
from reader.analysis.details import Details
from reader.analysis.sentences import text_start
from reader.collation.changes.flags.senses import sense
from reader.model import Detail, DetailKind, Sentence, Span, Token
from reader.text import languages
from reader.text.details.countries import country_of, is_country
from reader.text.details.names import in_title_case, seat_of
from reader.text.languages.language import Language

Given = TypeVar("Given")
Made = TypeVar("Made")

_NAME, _QUOTE = DetailKind.NAME, DetailKind.QUOTE
_CARRY_NOTHING = frozenset(("", '"'))
"""Norms that say nothing by themselves."""


class Content(NamedTuple):
    """The norms of a sentence that carry something, and the spans they have in it."""

    norms: tuple[str, ...]
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class ExtractedFacts:
    """The facts of one version by itself: per sentence its tokens, content and details.

    `starts` is where each sentence begins behind its dateline, `words` are its tokens from there on that are no mark;
    `firm` are the values of names that stand where only a name has a capital; `plain` the words printed in lower case.
    """

    sentences: tuple[Sentence, ...]
    tokens: tuple[tuple[Token, ...], ...]
    details: Details
    starts: tuple[int, ...]
    content: tuple[Content, ...]
    words: tuple[tuple[Token, ...], ...]
    firm: frozenset[str]
    plain: frozenset[str]
    language: Language
    senses: tuple[frozenset[str], ...]
    vocabulary: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class ResolvedFacts:
    """The facts of one version, its names resolved over all versions that it is compared with.

    `stated` holds (kind, value) of every detail, `by_kind` one detail of each value; `quoted_words` are all quoted
    words in order, `named_words` all names, each on a line between spaces; `doubtful` are (sentence, start) of names
    whose capital may only mark a beginning. `senses` are those of the words of each sentence, read in `language`,
    `vocabulary` counts them in all.
    """

    sentences: tuple[Sentence, ...]
    tokens: tuple[tuple[Token, ...], ...]
    details: Details
    stated: frozenset[tuple[DetailKind, str]]
    by_kind: Mapping[DetailKind, tuple[Detail, ...]]
    quoted_words: str
    named_words: str
    doubtful: frozenset[tuple[int, int]]
    starts: tuple[int, ...]
    content: tuple[Content, ...]
    words: tuple[tuple[Token, ...], ...]
    language: Language
    senses: tuple[frozenset[str], ...]
    vocabulary: Mapping[str, int]


def extract_facts(analysis: Analysis, day: str | None = None) -> ExtractedFacts:
    """The facts of one version; `day` (ISO 8601) stands in for a date of the version's own."""
    sentences, tokens, details = analysis.sentences, analysis.tokens, analysis.details(day)
    starts = tuple(map(text_start, sentences))
    language = languages.reading(analysis.language)
    lower_case = {w for w in " ".join([s.text for s in sentences]).split() if w[0].islower()}
    senses = _of_each(tokens, starts, lambda row, _: [sense(t.norm, language) for t in row if t.norm])
    return ExtractedFacts(
        sentences=sentences,
        tokens=tokens,
        details=tuple(_in_any_style(row, at) for row, at in zip(details, tokens, strict=True)),
        starts=starts,
        content=_of_each(tokens, starts, _content),
        words=_of_each(tokens, starts, _words),
        firm=_firm(sentences, details),
        plain=frozenset(w.strip(",.;:!?”’\"'()") for w in lower_case),
        language=language,
        senses=_of_each(senses, starts, lambda row, _: frozenset(row)),
        vocabulary=Counter(chain.from_iterable(senses)),
    )


def resolve_names(*versions: ExtractedFacts) -> tuple[ResolvedFacts, ...]:
    """The facts of versions of one story, in the order given, each name under the fullest that any of them has."""
    plain = frozenset[str]().union(*(facts.plain for facts in versions))
    firm = {value for facts in versions for value in facts.firm}
    aliases = _aliases(firm)
    return tuple(_resolved(facts, aliases, firm, plain) for facts in versions)


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


def _aliases(firm: Iterable[str]) -> dict[str, str]:
    """Short form -> full name, where only one full name will do: surnames, and acronyms of expansions."""
    holders: dict[str, set[str]] = defaultdict(set)
    for name in firm:
        for short in _short_forms(name):
            holders[short].add(name)
    return {
        short: next(iter(names))
        for short, names in holders.items()
        if len(names) == 1 and country_of(short) is None and not seat_of(short)
    }


@lru_cache(maxsize=1 << 14)
def _short_forms(name: str) -> tuple[str, ...]:
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


def _of_each(given: Iterable[Given], starts: Iterable[int], made: Callable[[Given, int], Made]) -> tuple[Made, ...]:
    """What is made of each sentence, by what is given of it and where it begins; equal sentences share it."""
    known: dict[tuple[int, int], Made] = {}
    rows: list[Made] = []
    for row, start in zip(given, starts, strict=True):
        key = id(row), start
        if key not in known:
            known[key] = made(row, start)
        rows.append(known[key])
    return tuple(rows)


def _content(tokens: Sequence[Token], start: int) -> Content:
    kept = [(norm, span) for _, norm, span in tokens if norm not in _CARRY_NOTHING and span[0] >= start]
    return Content(*zip(*kept, strict=True)) if kept else Content((), ())


def _words(tokens: Sequence[Token], start: int) -> tuple[Token, ...]:
    return tuple([t for t in tokens if t.norm[:1].isalnum() and t.span[1] > start])


def _resolved(
    facts: ExtractedFacts, aliases: Mapping[str, str], firm: Collection[str], plain: Collection[str]
) -> ResolvedFacts:
    rows: list[tuple[Detail, ...]] = []
    doubtful: set[tuple[int, int]] = set()
    for at, row in enumerate(facts.details):
        resolved: list[Detail] = []
        for detail in row:
            if detail.kind is not _NAME:
                resolved.append(detail)
                continue
            if detail.value not in firm and not is_country(detail.value) and not seat_of(detail.value):
                if detail.text.lower() in plain:
                    continue
                doubtful.add((at, detail.span[0]))
            full = aliases.get(detail.value)
            resolved.append(detail._replace(value=full) if full else detail)
        named = tuple(resolved)
        rows.append(row if named == row else named)
    distinct = {(d.kind, d.value): d for row in rows for d in row}
    by_kind: dict[DetailKind, list[Detail]] = defaultdict(list)
    for detail in distinct.values():
        by_kind[detail.kind].append(detail)
    return ResolvedFacts(
        sentences=facts.sentences,
        tokens=facts.tokens,
        details=tuple(rows),
        stated=frozenset(distinct),
        by_kind={kind: tuple(details) for kind, details in by_kind.items()},
        quoted_words=" ".join(d.value for row in rows for d in row if d.kind is _QUOTE),
        named_words="\n".join([f" {d.value} " for d in by_kind[_NAME]]),
        doubtful=frozenset(doubtful),
        starts=facts.starts,
        content=facts.content,
        words=facts.words,
        language=facts.language,
        senses=facts.senses,
        vocabulary=facts.vocabulary,
    )
