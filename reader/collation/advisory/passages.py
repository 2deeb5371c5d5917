"""Passages that only one version has, an item for each run of paragraphs, known by what is telling in it.

adds Taldorf blackout (7)                  a paragraph of the version that answers nothing
cuts Ada Quist quote (base 3, 4)           two paragraphs of the base that nothing answers, before where it ends
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from reader.cancellation import StillWanted, watched
from reader.collation.advisory.paragraphs import NumberedVersion, numbered
from reader.collation.advisory.topics import topic
from reader.collation.truncation import truncation
from reader.model import Link, Role


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of sentences that one version alone has: its topic with its paragraphs, and those alone."""

    text: str
    places: tuple[int | None, ...]


def additions(
    base: NumberedVersion, witness: NumberedVersion, links: Sequence[Link], wanted: StillWanted
) -> list[Passage]:
    """What only the version has."""
    return list(
        _told(witness, base, witness.alone(j for link in links if not link.pairs for j in link.right), "", wanted)
    )


def losses(
    base: NumberedVersion, witness: NumberedVersion, links: Sequence[Link], wanted: StillWanted
) -> list[Passage]:
    """What only the base has; what is beyond the end of the version is left to the remark on that."""
    cut = truncation(base.facts.sentences, witness.facts.sentences, links)
    beyond: Collection[int] = cut.beyond if cut else ()
    alone = base.alone(i for link in links if not link.pairs for i in link.left if i not in beyond)
    return list(_told(base, witness, alone, "base ", wanted))


def _told(
    own: NumberedVersion, other: NumberedVersion, alone: Sequence[int], prefix: str, wanted: StillWanted
) -> Iterator[Passage]:
    """A passage for each run of sentences."""
    sentences = own.facts.sentences
    runs: list[list[int]] = []
    for k in alone:
        level = runs and (sentences[k].role is Role.STANDFIRST) == (sentences[runs[-1][-1]].role is Role.STANDFIRST)
        if level and sentences[k].block - sentences[runs[-1][-1]].block <= 1:
            runs[-1].append(k)
        else:
            runs.append([k])
    known = frozenset(chain.from_iterable([row.norms for row in other.facts.content])) if runs else frozenset[str]()
    for run in watched(runs, wanted):
        places = tuple(dict.fromkeys(own.place(k) for k in run))
        if sentences[run[0]].role is Role.STANDFIRST:
            yield Passage("standfirst", ())
        else:
            yield Passage(f"{topic(run, own.facts, other.facts, known)}{numbered(places, prefix)}", places)
