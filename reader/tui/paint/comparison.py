"""A Collation as the panes show it: levels of cells, independent of width and colour.

The same shape for any number of panes; levels.py makes it, the painters read it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from reader.collation.truncation import Truncation
from reader.model import Change, Collation, Link, Role, Sentence, Version
from reader.tui.paint.lines import Piece, Tone
from reader.tui.paint.wording import Mark

BASE, WITNESS = 0, 1
_TITLES = (Role.HEADLINE, Role.SUBHEAD)


@dataclass(frozen=True, slots=True)
class Cell:
    """A sentence in a pane. `paragraph` is its number where it opens one; `beside` says where its counterpart is."""

    sentence: int
    pieces: tuple[Piece, ...]
    mark: Mark
    role: Role
    paragraph: int | None = None
    opens: bool = False
    moved: bool = False
    alert: bool = False


@dataclass(frozen=True, slots=True)
class Gap:
    """Where a pane has no sentence: the word that says why.

    Where its answer stands elsewhere in other words, `answers` are the sentences, and `pieces` what they say.
    """

    word: str
    tone: Tone
    answers: tuple[int, ...] = ()
    pieces: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True)
class Level:
    """Cells that stand level, one for each pane; `row` is the paragraph row they belong to.

    `marks` holds what is to be told here, the loudest first; `changes` are the alerts in words' stead.
    Where more than one version stands beside the base, `sides` holds the level of each with the base alone, None
    where it has nothing here; `twin` is the level that such a one was made from.
    """

    cells: tuple[Cell | Gap, ...]
    row: int
    link: Link
    marks: tuple[Mark, ...]
    changes: tuple[Change, ...] = ()
    tail: bool = False
    sides: tuple[Level | None, ...] = ()
    twin: Level | None = None

    @property
    def mark(self) -> Mark:
        return self.marks[0]

    def cell(self, pane: int) -> Cell | None:
        found = self.cells[pane]
        return found if isinstance(found, Cell) else None

    def side(self, pane: int) -> Level | None:
        """The level as between the base and the version of a pane."""
        return self.sides[pane - 1] if self.sides and pane != BASE else self

    @property
    def links(self) -> tuple[Link, ...]:
        """The link that each version has here."""
        return tuple(side.link for side in self.sides if side) or (self.link,)


class Stops(StrEnum):
    """What a key can walk from one to the next."""

    CHANGES = "changes"
    ALERTS = "flags"
    ALONE = "passages that only one version has"


@dataclass(frozen=True)
class Comparison:
    """A Collation as the panes show it. `house_style` False treats what only house style changed as the same.

    `stops` are the levels that `n` and `p` walk, `alerts` those of them with a changed fact; `truncation` is
    where a witness was cut from the bottom.

    With several versions beside the base, `collations` holds one for each, `collation` the one that the base's words
    are marked against, and `stop_panes` and `alert_panes` tell which panes a stop is for.
    """

    collation: Collation
    levels: tuple[Level, ...]
    stops: tuple[int, ...]
    alerts: tuple[int, ...]
    counts: dict[Mark, int]
    house_style: bool = True
    truncation: Truncation | None = None
    collations: tuple[Collation, ...] = ()
    stop_panes: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    alert_panes: Mapping[int, tuple[int, ...]] = field(default_factory=dict)

    def stops_for(self, stops: Stops) -> tuple[int, ...]:
        """The levels that such a walk stops at, in order."""
        if stops is Stops.ALONE:
            return tuple(place for place in self.stops if {Mark.ADDED, Mark.REMOVED} & {*self.levels[place].marks})
        return self.alerts if stops is Stops.ALERTS else self.stops

    @property
    def opening(self) -> int:
        """The first change in the story itself; captions and credits above it come before it on the screen alone."""
        return next((stop for stop in self.stops if self._in_story(stop)), next(iter(self.stops), 0))

    def _in_story(self, place: int) -> bool:
        """Whether a level tells the story; a headline does where both have one, as many a file of copy has none."""
        level = self.levels[place]
        roles = [cell.role for cell in level.cells if isinstance(cell, Cell)]
        return any(role.is_prose or (role in _TITLES and level.link.pairs) for role in roles)

    @property
    def versions(self) -> tuple[Version, ...]:
        """The version of each pane, the base first."""
        return (self.collation.base, *(each.witness for each in self.collations or (self.collation,)))

    @property
    def related(self) -> bool:
        """Whether any sentence of the base has an answer in the version it is marked against."""
        return any(link.pairs for link in self.collation.links)

    def collation_of(self, pane: int) -> Collation:
        """The collation that a pane belongs to, the base's pane to the one it is marked against."""
        return self.collations[pane - 1] if self.collations and pane != BASE else self.collation

    def sentence(self, pane: int, cell: Cell) -> Sentence:
        """The sentence that a cell of a pane shows."""
        collation = self.collation_of(pane)
        return (collation.left if pane == BASE else collation.right)[cell.sentence]

    def at(self, pane: int, sentence: int) -> int:
        """The level of a sentence; 0 where there is none."""
        for place, level in enumerate(self.levels):
            cell = level.cell(pane)
            if cell and cell.sentence == sentence:
                return place
        return 0

    def partners(self, place: int) -> tuple[int, ...]:
        """The other levels of the same link: where a moved or split sentence goes on."""
        if not self.levels:
            return ()
        found = {other for link in self.levels[place].links for other in self._places[id(link)]}
        return tuple(sorted(found - {place}))

    @cached_property
    def _places(self) -> Mapping[int, Sequence[int]]:
        """The levels of each link, by its identity: a key asks for them, and an article may have thousands."""
        places: dict[int, list[int]] = defaultdict(list)
        for place, level in enumerate(self.levels):
            for link in level.links:
                places[id(link)].append(place)
        return places
