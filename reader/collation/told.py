"""What each side tells, made comparable: names tied over both versions, and what is said anywhere.

left   Governor Anna Quist … Quist … the National Grid Board (NGB) … Strikes hit
right  Quist …  NGB …                                                 the strikes
       └ anna quist  └ national grid board                            └ no name: it has lower case elsewhere
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from reader.model import Detail, DetailKind, Sentence, Token
from reader.text.details import dateline, find
from reader.text.details.names import seat_of, title_case
from reader.text.details.places import COUNTRIES
from reader.text.details.quotes import opens_and_stays_open, value
from reader.text.details.scan import scan
from reader.text.lang import guess
from reader.text.lexicon import DEFAULT, Lexicon
from reader.text.vocabulary import listed

Details = tuple[tuple[Detail, ...], ...]
Side = tuple[Sequence[Sentence], Sequence[Sequence[Token]], Details]
"""(sentences, tokens, details), one entry a sentence."""

_COMPASS = frozenset(listed("north south east west new upper lower saint st greater northern southern eastern western"))
_OFFICES = frozenset(
    listed("""
    ministry university party council bank city county river lake sea island street court times post news agency
    board union committee association institute company group bridge airport hospital school park valley mountain
    """)
)
_SMALL = frozenset(listed("of the and for de la du des y & in"))
_TASTE = 12
"""Sentences from which the language is guessed."""
_RUN_ON = 8
"""Sentences that a quotation left open may run through before its closing mark is taken for lost."""


@dataclass(frozen=True, slots=True)
class Told:
    """One side: per sentence its tokens and details with tied names; over all, what is said anywhere.

    `said` holds (kind, value) of every detail; `quoted` all quoted words in order; `doubtful` are
    (sentence, start) of names whose capital may only mark a beginning; `starts` is where each
    sentence begins behind its dateline.
    """

    sentences: tuple[Sentence, ...]
    tokens: tuple[tuple[Token, ...], ...]
    details: Details
    said: frozenset[tuple[DetailKind, str]]
    quoted: str
    doubtful: frozenset[tuple[int, int]]
    starts: tuple[int, ...]


def details_of(sentences: Sequence[Sentence], *, published: str | None = None, lexicon: Lexicon = DEFAULT) -> Details:
    """The details of each sentence; inside a quotation that runs over several, each is a quotation whole."""
    lang = guess(" ".join(s.text for s in sentences[:_TASTE]))
    found: list[tuple[Detail, ...]] = []
    open_since: int | None = None
    for at, sentence in enumerate(sentences):
        details = find(sentence.text, published=published, lexicon=lexicon, lang=lang)
        quotes = [d for d in details if d.kind is DetailKind.QUOTE]
        if open_since is not None and not quotes and at - open_since <= _RUN_ON:
            details = _all_quoted(sentence, details)
        elif quotes:
            open_since = None
        if opens_and_stays_open(sentence.text) and _is_closed(sentences[at + 1 : at + 1 + _RUN_ON]):
            open_since = at
        found.append(details)
    return tuple(found)


def tell(*sides: Side) -> tuple[Told, ...]:
    """Sides of one story, in the order given, their names tied over all of them."""
    small = {w for sentences, _, _ in sides for s in sentences for w in s.text.split() if w[:1].islower()}
    plain = frozenset(w.strip(",.;:!?”’\"'()") for w in small)
    firm = _firm(sides)
    ties = _ties(firm)
    return tuple(_side(sentences, tokens, details, ties, firm, plain) for sentences, tokens, details in sides)


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


def _firm(sides: Iterable[Side]) -> dict[str, str]:
    """Names that stand where only a name has a capital, by value, as first printed."""
    firm: dict[str, str] = {}
    for sentences, _, details in sides:
        for sentence, row in zip(sentences, details, strict=True):
            if title_case(scan(sentence.text)):
                continue
            for d in row:
                if d.kind is DetailKind.NAME and (" " in d.value or not _opens(sentence.text, d.span[0])):
                    firm.setdefault(d.value, d.text)
    return firm


def _opens(text: str, start: int) -> bool:
    before = text[:start].rstrip("“”\"«»„‘'([ ")
    return not before or before[-1] in ".!?:—–"


def _ties(firm: Mapping[str, str]) -> dict[str, str]:
    """Short form -> full name, where only one full name will do: surnames, and acronyms of expansions."""
    holders: dict[str, set[str]] = defaultdict(set)
    for name in firm:
        parts = name.split()
        if len(parts) < 2 or len(parts) > 6:
            continue
        last = parts[-1]
        if not (set(parts) & _SMALL or parts[0] in _COMPASS or last in _OFFICES):
            holders[last].add(name)
        initials = "".join(p[0] for p in parts if p not in _SMALL)
        if len(initials) > 1:
            holders[initials].add(name)
    return {
        short: next(iter(names))
        for short, names in holders.items()
        if len(names) == 1 and short not in COUNTRIES and not seat_of(short)
    }


def _in_any_style(quote: Detail, tokens: Sequence[Token]) -> str:
    """The quoted words as every house would print them."""
    start, end = quote.span
    norms = (t.norm for t in tokens if start < t.span[1] and t.span[0] < end)
    return " ".join(norm for norm in norms if norm and norm[0].isalnum()) or quote.value


def _side(
    sentences: Sequence[Sentence],
    tokens: Sequence[Sequence[Token]],
    details: Details,
    ties: Mapping[str, str],
    firm: Mapping[str, str],
    plain: frozenset[str],
) -> Told:
    rows: list[tuple[Detail, ...]] = []
    doubtful: set[tuple[int, int]] = set()
    for at, row in enumerate(details):
        kept: list[Detail] = []
        for d in row:
            if d.kind is not DetailKind.NAME:
                kept.append(replace(d, value=_in_any_style(d, tokens[at])) if d.kind is DetailKind.QUOTE else d)
                continue
            if d.value not in firm and d.value not in COUNTRIES.values() and not seat_of(d.value):
                if d.text.lower() in plain:
                    continue
                doubtful.add((at, d.span[0]))
            full = ties.get(d.value)
            kept.append(Detail(d.kind, d.text, full, d.span) if full else d)
        rows.append(tuple(kept))
    return Told(
        sentences=tuple(sentences),
        tokens=tuple(tuple(row) for row in tokens),
        details=tuple(rows),
        said=frozenset((d.kind, d.value) for row in rows for d in row),
        quoted=" ".join(d.value for row in rows for d in row if d.kind is DetailKind.QUOTE),
        doubtful=frozenset(doubtful),
        starts=tuple(dateline(s.text) for s in sentences),
    )
