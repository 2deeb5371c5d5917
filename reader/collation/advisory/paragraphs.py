"""Paragraph numbers as an editor counts them: of the running text, from 1.

headline   –         The line says "para 3" of what the eye finds by counting,
standfirst 0         whatever headlines, bylines and captions stand between.
lede       1
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reader.analysis.details import language_of
from reader.collation.changes.facts import ResolvedFacts
from reader.model import Change, Link, Role, Version

_LISTED = 8
"""Paragraphs, or runs of them, that are told one by one; of more the last are counted."""


@dataclass(frozen=True, slots=True)
class NumberedVersion:
    """The facts of a version with its paragraph numbers, by block; a standfirst counts as 0. `lang`: ISO 639-1."""

    facts: ResolvedFacts
    paragraphs: dict[int, int]
    lang: str | None = None

    @classmethod
    def of(cls, facts: ResolvedFacts, version: Version) -> NumberedVersion:
        above = {at: 0 for at, block in enumerate(version.blocks) if block.role is Role.STANDFIRST}
        return cls(facts, above | version.paragraphs, language_of((s.text for s in facts.sentences), version.lang))

    def place(self, sentence: int) -> int | None:
        """The paragraph of a sentence; None for what is no running text."""
        return self.paragraphs.get(self.facts.sentences[sentence].block)

    def alone(self, sentences: Iterable[int]) -> list[int]:
        """Those of some sentences that are running text, in order."""
        return sorted(k for k in sentences if self.facts.sentences[k].role.is_prose)


def place_of(change: Change, link: Link, witness: NumberedVersion) -> int | None:
    """The witness's paragraph in which a change stands, or stood before it was dropped."""
    if change.right_at is not None:
        return witness.place(change.right_at[0])
    if change.left_at is None:
        return None
    answer = next((j for i, j in sorted(link.pairs) if i == change.left_at[0]), None)
    return None if answer is None else witness.place(answer)


def in_words(places: Iterable[int | None]) -> str:
    """ "para 7", "paras 2, 4 and 7", "paras 3–5", "standfirst and para 1"; "" for nothing.

    Of many the first: "paras 2, 4, 6, 8, 10, 12, 14 and 23 more".
    """
    known = sorted({place for place in places if place is not None})
    runs: list[list[int]] = []
    for number in (place for place in known if place):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    shown = runs if len(runs) <= _LISTED else runs[: _LISTED - 1]
    numbers = [text for r in shown for text in ([f"{r[0]}–{r[-1]}"] if len(r) > 2 else map(str, r))]
    several = len(numbers) > 1 or "–" in "".join(numbers)
    if rest := sum(map(len, runs[len(shown) :])):
        numbers.append(f"{rest} more")
    listed = numbers[0] if len(numbers) == 1 else f"{', '.join(numbers[:-1])} and {numbers[-1]}" if numbers else ""
    numbered = f"para{'s' if several else ''} {listed}" if numbers else ""
    return " and ".join(filter(None, ("standfirst" if 0 in known else "", numbered)))


def numbered(places: Iterable[int | None], prefix: str = "") -> str:
    """ " (7)", " (2, 4–6)", " (standfirst)"; "" for nothing; with a prefix " (base 7)"."""
    told = in_words(places).replace("paras ", "").replace("para ", "").replace(" and ", ", ")
    return f" ({prefix}{told})" if told else ""
