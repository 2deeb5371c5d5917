"""Helpers: the changes between sentences that are taken for each other's counterparts, and versions made of text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.analysis.analyser import Analysis
from reader.collation.changes.facts import ResolvedFacts, extract_facts, resolve_names
from reader.collation.changes.ranking import changes
from reader.model import Block, Change, Pair, Role, Sentence, Version
from reader.text.languages.lexicon import DEFAULT, Lexicon


def resolved(*sides: Sequence[str], role: Role = Role.BODY, lexicon: Lexicon = DEFAULT) -> tuple[ResolvedFacts, ...]:
    """Each side's sentences as running text, or in another role."""
    analyses = [
        Analysis(tuple(Sentence(k, k, role, t, (0, len(t))) for k, t in enumerate(texts)), lexicon=lexicon)
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
    a, b = resolved(lefts, rights, role=role, lexicon=lexicon)
    places = range(len(lefts)), range(len(rights))
    return changes(*places, pairs or [(i, j) for i in places[0] for j in places[1]], a, b, lexicon)


def in_short(found: Iterable[Change], alerts: bool = True) -> list[tuple[str, str | None, str | None]]:
    """(kind, left, right) of the alerts, or of all changes."""
    return [(c.kind.value, c.left, c.right) for c in found if c.alert or not alerts]


def version(name: str, *paragraphs: str, note: str | None = None, published: str | None = None) -> Version:
    """A version of body copy, its first paragraph the lede."""
    roles = [Role.LEDE, *[Role.BODY] * (len(paragraphs) - 1)]
    blocks = tuple(Block(role, text) for role, text in zip(roles, paragraphs, strict=True))
    return Version(id=name, outlet=name, blocks=blocks, note=note, published=published)
