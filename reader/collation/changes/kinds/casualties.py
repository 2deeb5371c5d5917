"""Casualties among figures: whether a number counts harm done to people, or only points at what was named before.

killing seven people        seven people were hurt      a toll: news wherever it comes or goes
between the two neighbours                              points back: those that were named before
"""

from __future__ import annotations

from reader.collation.changes.facts import ResolvedFacts
from reader.collation.changes.linked_sides import LocatedDetail
from reader.text import languages
from reader.text.languages.lexicon import Lexicon

_NEAR = 4
"""Words between a figure and what was done to those it counts."""
_CLAUSE = frozenset(",;:—–.")


def counts_harm(facts: ResolvedFacts, figure: LocatedDetail, lexicon: Lexicon) -> bool:
    """Whether a figure stands with a word of harm in its clause: "killing seven people", "seven were hurt"."""
    start, end = figure.detail.span
    text = facts.sentences[figure.sentence].text
    if figure.detail.value.partition(" ")[2] or figure.detail.value.startswith("#"):
        return False
    tokens = facts.tokens[figure.sentence]
    before = [t for t in tokens if t.span[1] <= start and _CLAUSE.isdisjoint(text[t.span[0] : start])][-_NEAR:]
    behind = [t for t in tokens if t.span[0] >= start and _CLAUSE.isdisjoint(text[start : t.span[1]])]
    within = [t for t in behind if t.span[0] < end]
    near = [*before, *behind[: len(within) + _NEAR]]
    return any(t.text.lower() in lexicon.harm for t in near)


def points_back(facts: ResolvedFacts, figure: LocatedDetail) -> bool:
    """Whether a figure in words only points at what was named before: "between the two neighbours"."""
    before = facts.sentences[figure.sentence].text[: figure.detail.span[0]].split()[-1:]
    pointing = languages.merged().comparison.pointing
    return not figure.detail.text[:1].isdigit() and bool(before) and before[0].lower() in pointing
