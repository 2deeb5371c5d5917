"""What a figure counts: harm done to people, or things that were counted before.

killing seven people        seven people were hurt      a toll: news wherever it comes or goes
between the two neighbours                              points back: those that were named before
"""

from __future__ import annotations

from reader.collation.changes.facts import ResolvedFacts as Told
from reader.collation.changes.slots import Found
from reader.text.languages.lexicon import Lexicon
from reader.text.languages.word_lists import listed

_NEAR = 4
"""Words between a figure and what was done to those it counts."""
_POINTING = frozenset(listed("the both these those die beiden der den les los las"))
_CLAUSE = frozenset(",;:—–.")


def counts_harm(told: Told, figure: Found, lexicon: Lexicon) -> bool:
    """Whether a figure stands with a word of harm in its clause: "killing seven people", "seven were hurt"."""
    start, end = figure.detail.span
    text = told.sentences[figure.sentence].text
    if figure.detail.value.partition(" ")[2] or figure.detail.value.startswith("#"):
        return False
    tokens = told.tokens[figure.sentence]
    before = [t for t in tokens if t.span[1] <= start and _CLAUSE.isdisjoint(text[t.span[0] : start])][-_NEAR:]
    behind = [t for t in tokens if t.span[0] >= start and _CLAUSE.isdisjoint(text[start : t.span[1]])]
    within = [t for t in behind if t.span[0] < end]
    near = [*before, *behind[: len(within) + _NEAR]]
    return any(t.text.lower() in lexicon.harm for t in near)


def points_back(told: Told, figure: Found) -> bool:
    """Whether a figure in words only points at what was named before: "between the two neighbours"."""
    before = told.sentences[figure.sentence].text[: figure.detail.span[0]].split()[-1:]
    return not figure.detail.text[:1].isdigit() and bool(before) and before[0].lower() in _POINTING
