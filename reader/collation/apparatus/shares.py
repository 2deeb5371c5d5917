"""How much of the base a witness keeps, and how much of the witness comes from the base.

base     Some 240 traders work under its iron roof.      kept     6 of 8 words: all but "work", "roof"
witness  About 240 traders under its iron canopy.        derived  6 of 7 words: all but "canopy"

Counted in words as printed, over running text behind its dateline. A word counts where any counterpart of
its sentence has it, in whatever house style.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from reader.collation.changes.facts import ResolvedFacts as Told
from reader.collation.edit_script import unmatched
from reader.model import Edit, Link, Op, Shares, Span

_LETTER = re.compile(r"\w")
_BLOT = "\0"


def shares(told: tuple[Told, Told], links: Iterable[Link]) -> Shares:
    """The shares of one collation, 0 to 1; `told` is base and witness. A side without running text has share 0."""
    ours: dict[int, list[Sequence[Edit]]] = defaultdict(list)
    theirs: dict[int, list[Sequence[Edit]]] = defaultdict(list)
    for link in links:
        for (i, j), script in link.edits.items():
            ours[i].append(script)
            theirs[j].append(script)
    return Shares(_share(told[0], ours, Op.DROP), _share(told[1], theirs, Op.ADD))


def _share(side: Told, scripts: Mapping[int, Sequence[Sequence[Edit]]], own: Op) -> float:
    """The part of one side's words that its counterparts have too; `own` is the edit of what only this side has."""
    total = kept = 0
    for sentence, start in zip(side.sentences, side.starts, strict=True):
        if not sentence.role.is_prose:
            continue
        words = len(sentence.text[start:].split())
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
    return sum(_BLOT in word for word in "".join(blotted)[start:].split())
