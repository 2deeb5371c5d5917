"""Reversal: two phrases of a sentence that change places around its verb, in otherwise equal words.

The driver shot the guard.      → The guard shot the driver.        exchanged
Teams from Orrin and Tarn came. → Teams from Tarn and Orrin came.   a list in another order
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from reader.collation.changes.facts import ResolvedFacts
from reader.collation.changes.flags.senses import says_something
from reader.collation.changes.linked_sides import LinkedSides
from reader.collation.changes.slots import Place
from reader.model import Pair, Token
from reader.text.languages.language import Language

_LONGEST: Final = 5
"""Words of a phrase that may be exchanged."""


def exchanged(link: LinkedSides, pair: Pair) -> tuple[Place, Place] | None:
    """The two places, from one phrase to the other, where a pair differs in nothing but who does what to whom."""
    left, right = _words(link.left, pair[0]), _words(link.right, pair[1])
    ours, theirs = [t.norm for t in left], [t.norm for t in right]
    if len(ours) != len(theirs) or ours == theirs or Counter(ours) != Counter(theirs):
        return None
    first = next(k for k, (x, y) in enumerate(zip(ours, theirs, strict=True)) if x != y)
    last = len(ours) - next(k for k, (x, y) in enumerate(zip(ours[::-1], theirs[::-1], strict=True)) if x != y)
    if not _is_swap(left[first:last], [t.norm for t in right[first:last]], link.left.language):
        return None
    return (
        (pair[0], left[first].span[0], left[last - 1].span[1]),
        (pair[1], right[first].span[0], right[last - 1].span[1]),
    )


def _is_swap(ours: Sequence[Token], theirs: Sequence[str], language: Language) -> bool:
    norms = [t.norm for t in ours]
    for i in range(1, min(_LONGEST, len(norms)) + 1):
        for j in range(1, min(_LONGEST, len(norms) - i) + 1):
            one, between, two = norms[:i], norms[i : len(norms) - j], norms[len(norms) - j :]
            if [*two, *between, *one] == theirs:
                return any(says_something(norm, language) for norm in between) and all(
                    _may_act(words, language) for words in (one, two)
                )
    return False


def _may_act(words: Sequence[str], language: Language) -> bool:
    """Whether a phrase may be who acts or whom it befalls, no item of a count and no day; where cases tell that, its
    article stays behind.
    """
    calendar = language.calendar
    if any(norm[:1].isdecimal() or norm in calendar.weekdays or norm in calendar.spans for norm in words):
        return False
    telling = [says_something(norm, language) for norm in words]
    return words[0] not in language.speech.small and (all(telling) if language.nouns_capital else any(telling))


def _words(facts: ResolvedFacts, sentence: int) -> list[Token]:
    return [t for t in facts.tokens[sentence] if t.norm[:1].isalnum() and t.span[0] >= facts.starts[sentence]]
