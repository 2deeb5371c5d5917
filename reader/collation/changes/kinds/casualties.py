"""Casualties among figures: what harm a number counts, or whether it only points at what was named before.

killing seven people        seven were hurt     tolls, of the dead and of the hurt: news wherever they come or go
between the two neighbours                      points back: those that were named before
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from reader.collation.changes.facts import ResolvedFacts
from reader.collation.changes.linked_sides import LocatedDetail
from reader.model import Token
from reader.text import languages
from reader.text.languages.lexicon import Lexicon

_NEAR = 4
"""Words between a figure and what was done to those it counts."""
_CLAUSE, _CLAUSE_WORDS = frozenset(",;:—–."), 30
"""What ends a clause, and the words of the longest that is looked through."""


def counts_harm(facts: ResolvedFacts, figure: LocatedDetail, lexicon: Lexicon) -> bool:
    """Whether a figure stands near a word of harm in its clause: "killing seven people", "seven were hurt"."""
    return any(distance < _NEAR for distance, _ in _harm(facts, figure, lexicon))


def toll(facts: ResolvedFacts, figure: LocatedDetail, lexicon: Lexicon) -> str:
    """What harm a figure counts, by the nearest word of harm in its clause, "dead" say; "" where there is none."""
    return min(_harm(facts, figure, lexicon), default=(0, ""))[1]


def _harm(facts: ResolvedFacts, figure: LocatedDetail, lexicon: Lexicon) -> Iterator[tuple[int, str]]:
    """The words of harm in the clause of a figure: how many words stand between, and what harm it is."""
    if figure.detail.value.partition(" ")[2] or figure.detail.value.startswith("#"):
        return
    tokens = facts.tokens[figure.sentence]
    first = bisect_left(tokens, figure.detail.span[0], key=_start)
    behind = bisect_left(tokens, figure.detail.span[1], key=_start)
    for at in range(first, behind):
        if (harm := lexicon.tolls.get(tokens[at].text.lower())) is not None:
            yield 0, harm
    for way in (range(first - 1, -1, -1), range(behind, len(tokens))):
        for distance, at in enumerate(way[:_CLAUSE_WORDS]):
            word = tokens[at].text.lower()
            if not _CLAUSE.isdisjoint(word):
                break
            if (harm := lexicon.tolls.get(word)) is not None:
                yield distance, harm


def _start(token: Token) -> int:
    return token.span[0]


def points_back(facts: ResolvedFacts, figure: LocatedDetail) -> bool:
    """Whether a figure in words only points at what was named before: "between the two neighbours"."""
    before = facts.sentences[figure.sentence].text[: figure.detail.span[0]].split()[-1:]
    pointing = languages.merged().comparison.pointing
    return not figure.detail.text[:1].isdigit() and bool(before) and before[0].lower() in pointing
