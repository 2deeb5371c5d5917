"""Truncation: copy cut from the bottom is one thing, not one for each sentence.

base      1  2  3  4  5          version   1  2  3           ends at base para 3: 4 and 5 are cut
                                 version   1  2  3  own      drops all after base para 3

Summary, ledger, apparatus and screens all go by this.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader.model import Link, Sentence


@dataclass(frozen=True, slots=True)
class Truncation:
    """Where a witness leaves the base for good.

    `paragraph` is the number of the base paragraph that its last words from the base stand in, from 1; `sentences`
    are those of the base's running text behind them, `beyond` these and the captions and subheads among them;
    `paragraphs` counts what is cut whole. `ends`: the witness says nothing more itself.
    """

    paragraph: int
    sentences: tuple[int, ...]
    beyond: frozenset[int]
    paragraphs: int
    ends: bool


def truncation(base: Sequence[Sentence], witness: Sequence[Sentence], links: Iterable[Link]) -> Truncation | None:
    """How the witness is cut from the bottom; None where it keeps the base's last sentence, or none of its paragraphs.

    A caption or a credit that the witness keeps below does not make the copy whole, nor does its own text.
    """
    answers = {i: link for link in links if link.pairs for i in link.left}
    last = max((s.index for s in base if s.role.is_paragraph and s.index in answers), default=None)
    if last is None:
        return None
    behind = [s for s in base if s.index > last and s.index not in answers]
    sentences = tuple(s.index for s in behind if s.role.is_prose)
    if not sentences:
        return None
    blocks = {s.block for s in base if s.index <= last and s.role.is_paragraph}
    final = max((s.index for s in witness if s.role.is_paragraph), default=None)
    return Truncation(
        paragraph=len(blocks),
        sentences=sentences,
        beyond=frozenset(s.index for s in behind),
        paragraphs=len({s.block for s in behind if s.role.is_prose} - blocks),
        ends=final in answers[last].right,
    )
