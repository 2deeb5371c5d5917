"""Shares of words: how much of the base a witness keeps, how much of the witness comes from the base.

base     Some 240 traders work under its iron roof.      kept     6 of 8 words: all but "work", "roof"
witness  About 240 traders under its iron canopy.        derived  6 of 7 words: all but "canopy"

Counted in words as printed, over running text behind its dateline; in scripts that part no words each letter is one. A
word counts where any counterpart of its sentence has it, in whatever house style.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from reader.collation.changed_spans import unmatched
from reader.collation.changes.facts import ResolvedFacts
from reader.model import Edit, Link, Op, Shares, Span
from reader.model.unspaced import count_words, word_spans

_LETTER = re.compile(r"\w")
_BLOT = "\0"


def shares(facts: tuple[ResolvedFacts, ResolvedFacts], links: Iterable[Link]) -> Shares:
    """The shares of one collation, 0 to 1; `facts` are of base and witness. A side without running text has share 0."""
    ours: dict[int, list[Sequence[Edit]]] = defaultdict(list)
    theirs: dict[int, list[Sequence[Edit]]] = defaultdict(list)
    for link in links:
        for (i, j), script in link.edits.items():
            ours[i].append(script)
            theirs[j].append(script)
    return Shares(_share(facts[0], ours, Op.DROP), _share(facts[1], theirs, Op.ADD))


def _share(side: ResolvedFacts, scripts: Mapping[int, Sequence[Sequence[Edit]]], own: Op) -> float:
    """The part of one side's words that its counterparts have too; `own` is the edit of what only this side has."""
    total = kept = 0
    for sentence, start in zip(side.sentences, side.starts, strict=True):
        if not sentence.role.is_prose:
            continue
        words = count_words(sentence.text[start:])
        total += words
        if sentence.index in scripts:
            gone = [span for span, style in unmatched(scripts[sentence.index], own) if not style]
            kept += words - _words_in(sentence.text, start, gone)
    return kept / total if total else 0.0


def _words_in(text: str, start: int, spans: Iterable[Span]) -> int:
    """How many words behind `start` have a letter or digit in the spans, which are in order."""
    blotted: list[str] = []
    at = 0
    for begin, end in spans:
        blotted += text[at:begin], _LETTER.sub(_BLOT, text[begin:end])
        at = end
    marked = "".join([*blotted, text[at:]])[start:]
    return sum(_BLOT in marked[low:high] for low, high in word_spans(text[start:]))
