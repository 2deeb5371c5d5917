"""Flags of a story as rows of cells: what the base says of a fact, and how each version stands to it.

    flag table ──> Row   number   | 12 people ¶2 | ! 21 people ¶1 | = 12 people ¶2 | − missing     disagree
                   Row   name     | − missing    | + Ada Hale ¶4  | − missing      | − missing     told by one alone

Independent of width and colour; painter.py paints it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from reader.collation.apparatus.flag_table import FlagRow, FlagValue, flag_table
from reader.collation.changes.dismissal import count
from reader.collation.changes.kinds.checked import KINDS, all_clear, caveat
from reader.model import Apparatus, Change, DetailKind, Link, Listed, Sentence
from reader.report.phrases import contrast
from reader.text.visible import visible
from reader.tui.paint.comparison import BASE, WITNESS
from reader.tui.paint.wording import version_labels


class Stand(StrEnum):
    """How a version stands to what the base says of a fact."""

    BASE = "base"
    SAME = "same"
    DIFFERS = "differs"
    ADDED = "added"
    MISSING = "missing"


class Only(StrEnum):
    """The rows to be seen: all of them, or those of a sort."""

    ALL = ""
    DISAGREE = "where versions disagree"
    ALONE = "that only one version has"


@dataclass(frozen=True, slots=True)
class FlagCell:
    """What one version says of a fact: `text` whole, `short` cut down to where two values differ, both fit to be shown.

    `sentence` and `paragraph` are the version's own, None where they are not known.
    """

    stand: Stand
    text: str = ""
    short: str = ""
    sentence: int | None = None
    paragraph: int | None = None


@dataclass(frozen=True, slots=True)
class FlagLine:
    """One flagged fact; `cells` has the base first. `alone`: one version tells it, and no other.

    `changes` are the flags it is made of, each with the id of the version that is read against the base.
    """

    kind: DetailKind
    rank: int
    disagree: bool
    cells: tuple[FlagCell, ...]
    changes: tuple[tuple[str, Change], ...] = ()

    @property
    def alone(self) -> bool:
        return sum(cell.stand is not Stand.MISSING for cell in self.cells) == 1

    def is_of(self, only: Only) -> bool:
        return {Only.ALL: True, Only.DISAGREE: self.disagree, Only.ALONE: self.alone}[only]

    def place(self, column: int) -> tuple[int, tuple[int, int] | None]:
        """Where Compare shows the fact: the version beside the base (from 0), and the pane and the sentence there.

        `column` is the cell that is meant, 0 the base. The place is None where no version's is known.
        """
        base, *others = self.cells
        meant = max(0, column - 1)
        if column == 0:
            meant = next((at for at, cell in enumerate(others) if cell.stand is not Stand.SAME), 0)
        if base.sentence is not None:
            return meant, (BASE, base.sentence)
        order = sorted(range(len(others)), key=lambda at: at != meant)
        for at in order:
            sentence = others[at].sentence
            if sentence is not None:
                return at, (WITNESS, sentence)
        return meant, None


@dataclass(frozen=True, slots=True)
class Flags:
    """The flags of a story, the gravest first. `versions` has the base first, `names` what they are called by id.

    `nothing` is what to say where there are none: what was checked in the languages of the copy, and what was not.
    `dismissed` is how many flags of its versions are.
    """

    versions: tuple[Listed, ...]
    names: Mapping[str, str]
    lines: tuple[FlagLine, ...]
    nothing: str = ""
    dismissed: int = 0

    def counts(self, only: Only = Only.ALL) -> dict[DetailKind, int]:
        """How many flags there are of each kind, in the order of the kinds; none for one without."""
        found = [line.kind for line in self.lines if line.is_of(only)]
        return {kind: found.count(kind) for kind in dict.fromkeys((*KINDS, *found)) if kind in found}

    def picked(self, kind: DetailKind | None = None, only: Only = Only.ALL) -> tuple[FlagLine, ...]:
        """The flags of a kind, or of all, and of a sort."""
        return tuple(line for line in self.lines if kind in (None, line.kind) and line.is_of(only))

    def liveliest(self, lines: Sequence[FlagLine], column: int) -> int:
        """The column where the most of these lines are not as in the base; the given one where it has any."""

        def told(at: int) -> int:
            return sum(line.cells[at].stand in (Stand.DIFFERS, Stand.ADDED) for line in lines)

        return column if told(column) else max(range(1, len(self.versions)), key=told, default=column)

    def told_at(self, version: str, sentence: int) -> tuple[FlagLine, int] | None:
        """The gravest flag on a sentence of a version, and the column of the version; None where there is none."""
        column = next((at for at, each in enumerate(self.versions) if each.id == version), None)
        if column is None:
            return None
        return next(((line, column) for line in self.lines if line.cells[column].sentence == sentence), None)


def flags(apparatus: Apparatus) -> Flags:
    """The flag table of a story; without any version beside the base an empty one."""
    versions = apparatus.versions
    sentences: dict[str, Sequence[Sentence]] = {made.witness.id: made.right for made in apparatus.collations}
    if apparatus.collations:
        sentences[apparatus.base.id] = apparatus.collations[0].left
    paragraphs = {version.id: version.paragraphs for version in versions}

    def cell(id: str, told: FlagValue | None, answer: int | None, short: str, stand: Stand) -> FlagCell:
        at = told.at[0] if told and told.at else answer
        if told is None or at is None:
            return FlagCell(stand, visible(told.text) if told else "", short)
        sentence = sentences[id][at]
        return FlagCell(stand, visible(told.text), short, sentence.index, paragraphs[id].get(sentence.block))

    answers = {made.witness.id: _answers(made.links) for made in apparatus.collations}
    lines = []
    for row in flag_table(apparatus.collations) if apparatus.collations else ():
        short = _shortened(row)
        said = [(version.id, row.values.get(version.id)) for version in versions]
        base = said[0][1]
        asked = base.at[0] if base and base.at else None
        cells = (
            cell(
                id,
                told,
                answers.get(id, {}).get(asked),
                short[told.text] if told else "",
                _stand(base, told) if at else _of_base(told),
            )
            for at, (id, told) in enumerate(said)
        )
        lines.append(FlagLine(row.kind, row.rank, row.disagree, tuple(cells), tuple(row.changes.items())))
    langs = [version.lang for version in versions]
    nothing = ": ".join(filter(None, ["No flags", ", ".join(filter(None, [all_clear(langs), caveat(langs)]))]))
    dismissed = sum(map(count, apparatus.collations))
    return Flags(versions, version_labels(versions), tuple(lines), nothing, dismissed)


def _answers(links: Iterable[Link]) -> dict[int | None, int]:
    """The first sentence of a version that answers each of the base's, by which a fact is found in other words."""
    return {i: min(j for other, j in link.pairs if other == i) for link in links for i, _ in link.pairs}


def _of_base(told: FlagValue | None) -> Stand:
    return Stand.BASE if told else Stand.MISSING


def _stand(base: FlagValue | None, told: FlagValue | None) -> Stand:
    if told is None:
        return Stand.MISSING
    if base is None:
        return Stand.ADDED
    is_same = told.as_base or told.text.casefold() == base.text.casefold()
    return Stand.SAME if is_same else Stand.DIFFERS


def _shortened(row: FlagRow) -> dict[str, str]:
    """Each text of a row, fit to be shown, cut down to where it differs from the others."""
    texts = list(dict.fromkeys(told.text for told in row.values.values() if told))
    short = contrast(*texts) if len(texts) > 1 else texts
    return {text: visible(cut) for text, cut in zip(texts, short, strict=True)}
