"""Helpers: changes between sentences that are linked by hand, and versions made of text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hypothesis import strategies as st

from reader.analysis.analyser import Analysis
from reader.collation.changes.facts import ResolvedFacts, extract_facts, resolve_names
from reader.collation.changes.kinds.registry import extractors
from reader.collation.changes.ranking import changes
from reader.collation.pipeline import align_texts
from reader.model import Block, Change, Pair, Role, Sentence, Version
from reader.text.languages.lexicon import DEFAULT, Lexicon

FACTS = st.lists(
    st.sampled_from(
        [
            *("12 boats", "21 boats", "two", "one", "5%", "17 percent", "nearly 40", "on Friday", "late Sunday"),
            *("Fernhold", "Fernwold", "Anna Quist", "Quist", "Kremlin", "Moscow", "he said", "Quist claimed", "not"),
            *("rose", "fell", "he", "she", "31 feet", "(9 meters)", "dawn Friday", "could", "can", "no more than 12"),
            *("“a bad road”", "“a long bad road”", "«so»", "“open", "closed”", "allegedly", "illegally"),
            *("the harbour", "sank", ",", ".", "and"),
        ]
    ),
    min_size=1,
    max_size=12,
).map(" ".join)
"""Text full of details of every kind, in any order."""


def facts_of(*sides: Sequence[str], role: Role = Role.BODY, lexicon: Lexicon = DEFAULT) -> tuple[ResolvedFacts, ...]:
    """Each side's sentences as running text, or in another role."""
    analyses = [
        Analysis(
            tuple(Sentence(k, k, role, text, (0, len(text))) for k, text in enumerate(texts)),
            lexicon=lexicon,
            extractors=extractors(),
        )
        for texts in sides
    ]
    return resolve_names(*map(extract_facts, analyses))


def between(
    left: str | Sequence[str],
    right: str | Sequence[str],
    pairs: Iterable[Pair] | None = None,
    lexicon: Lexicon = DEFAULT,
    role: Role = Role.BODY,
) -> tuple[Change, ...]:
    """The changes between one link's sentences; by default every left one answers every right one."""
    lefts = [left] if isinstance(left, str) else left
    rights = [right] if isinstance(right, str) else right
    a, b = facts_of(lefts, rights, role=role, lexicon=lexicon)
    places = range(len(lefts)), range(len(rights))
    return changes(*places, pairs or [(i, j) for i in places[0] for j in places[1]], a, b, lexicon)


def in_short(found: Iterable[Change], alerts: bool = True) -> list[tuple[str, str | None, str | None]]:
    """(kind, left, right) of the alerts, or of all changes."""
    return [(c.kind.value, c.left, c.right) for c in found if c.alert or not alerts]


def alerts(left: Sequence[str], right: Sequence[str], lang: str = "en") -> list[tuple[str, str | None, str | None]]:
    """(kind, left, right) of the alerts on all links between two texts in one language, aligned as copy is."""
    return [told for link in align_texts(left, right, lang=lang) for told in in_short(link.details)]


def version(name: str, *paragraphs: str, note: str | None = None, published: str | None = None) -> Version:
    """A version of body copy, its first paragraph the lede."""
    roles = [Role.LEDE, *[Role.BODY] * (len(paragraphs) - 1)]
    blocks = tuple(Block(role, text) for role, text in zip(roles, paragraphs, strict=True))
    return Version(id=name, outlet=name, blocks=blocks, note=note, published=published)
