"""Comparison of a story's versions on a screen: asked for, laid out, and summed up in the lines around it.

base and versions wanted ──desk──> a Comparison each ──beside──> the panes, title, legend, advisory, names, status
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.message import Message
from textual.worker import get_current_worker

from reader.collation.changes.dismissal import count, with_dismissed
from reader.desk import Snapshot, side_by_side
from reader.model import Collation, Listed, Sentence, Story, Version
from reader.tui.actions import Hint, footer, show_key
from reader.tui.common.find_bar import FindBar
from reader.tui.common.screen import ReaderScreen, Walked
from reader.tui.compare import counterparts
from reader.tui.compare.columns import beside
from reader.tui.compare.pairing import Pairing
from reader.tui.compare.panes import Panes
from reader.tui.compare.selection import Chosen
from reader.tui.compare.surroundings import Surroundings
from reader.tui.paint import bars, wording
from reader.tui.paint.comparison import BASE, WITNESS, Comparison, Level, Stops
from reader.tui.paint.levels import compare
from reader.tui.services.workers import in_thread
from reader.tui.widgets.footer import Footer


class ComparingScreen(ReaderScreen):
    """Shows `base` beside `witnesses` (version ids), the one at `at` first, as many as fit.

    `place` is a side, BASE or WITNESS, and a sentence to begin at.
    `picked`: the editor picked just these. `alone`: the program was opened for this comparison: it begins at the first
    flag, and leaving it leaves the program.
    """

    @dataclass
    class Collated(Message):
        collations: tuple[Collation, ...]

    def __init__(
        self,
        base: str,
        witnesses: tuple[str, ...],
        at: int = 0,
        *,
        place: tuple[int, int] | None = None,
        alone: bool = False,
        picked: bool = False,
    ) -> None:
        super().__init__()
        self.pairing = Pairing(self)
        self._chosen = Chosen(base, witnesses, at)
        self._place = place
        self._alone = alone
        self._picked = picked
        self._house_style = True
        self._dismissed = False  # whether flags that were dismissed are shown
        self._listed: tuple[Listed, ...] = ()
        self._sides: tuple[Comparison, ...] = ()  # each version with the base alone
        self._ahead: list[tuple[int, Stops]] = []  # changes asked for before there was anything to go to

    def compose(self) -> ComposeResult:
        yield from Surroundings.over()
        yield Panes(self.reader.glyphs, id="panes")
        yield Surroundings.under()
        yield FindBar()
        yield Footer(id="keys")

    def on_mount(self) -> None:
        self._ask()

    def on_resize(self) -> None:
        self.call_after_refresh(self._resized)

    def _resized(self) -> None:
        if self._sides and self._shown() != tuple(side.collation.witness.id for side in self._sides):
            self._ask()
        self._around()

    def hints(self) -> tuple[Hint, ...]:
        idle = ["next-version"] if len(self._chosen.witnesses) < 2 else []
        if self.said and not self.said.alerts:
            idle += ["next-alert", "alerts-only"]
        return footer(self.where, self.reader.keys, dict.fromkeys(idle, ""))

    @property
    def _surroundings(self) -> Surroundings:
        return Surroundings(self, self.reader.glyphs)

    @property
    def panes(self) -> Panes:
        return self.query_one("#panes", Panes)

    @property
    def walked(self) -> Walked:
        return self.panes

    @property
    def said(self) -> Comparison | None:
        return self.panes.comparison

    # Asking and showing

    def _ask(self) -> None:
        self._surroundings.wait()
        ids = {self._chosen.base, *self._chosen.witnesses}
        there = tuple(version for version in self.reader.snapshot.versions if version.id in ids)
        kept = tuple(version for version in self._listed if version.id in ids - {one.id for one in there})
        self._listed = (*there, *kept)
        self._collate(self._chosen.base, self._shown())

    def _shown(self) -> tuple[str, ...]:
        """The versions to stand beside the base."""
        return self._chosen.shown(0 if self.panes.one_column else self.size.width)

    @in_thread(exclusive=True, group="collate")
    def _collate(self, base: str, witnesses: Sequence[str]) -> None:
        worker, desk = get_current_worker(), self.desk
        if desk is None:
            return
        try:
            collations = tuple(desk.collation(base, witness, lambda: worker.is_cancelled) for witness in witnesses)
        except KeyError:
            raise LookupError("one of the articles is no longer here") from None
        if not worker.is_cancelled:
            self.post_message(self.Collated(collations))

    @on(Collated)
    def _collated(self, message: Collated) -> None:
        self.waits_in_vain = False
        before = self.said
        told = map(with_dismissed, message.collations) if self._dismissed else message.collations
        self._sides = tuple(compare(each, house_style=self._house_style) for each in told)
        panes = self.panes
        panes.pane, panes.about = min(panes.pane, len(self._sides)), min(panes.about, len(self._sides))
        shown = beside(self._sides, panes.about - 1)
        cursor = None
        if self._place:
            self.panes.pane = self._place[0]
            cursor = shown.at(*self._place)
            self._place = None
        elif before and counterparts.related(before, shown):
            cursor = counterparts.same_place(panes.level, before, shown)
        elif self._alone and before is None and shown.alerts:
            cursor = shown.alerts[0]
        self.panes.show(shown, cursor)
        self._around()
        if before is None:
            self._say_what_is_hidden()
        ahead, self._ahead = self._ahead, []
        for by, stops in ahead:
            self._seek(by, stops)
        for side in self._sides:
            if side.collation.witness.id not in self.reader.snapshot.read:
                self._set_read(side.collation.witness.id)

    def _say_what_is_hidden(self) -> None:
        """All versions that were picked are wanted: say so where they do not all fit."""
        shown, count = len(self._sides), len(self._chosen.witnesses)
        if self._picked and shown < count:
            key = show_key(self.reader.keys["next-version"][0])
            self.say(f"{shown} of {count} shown beside the base; {key} shows the next")

    def failed(self, reason: str) -> None:
        self._sides = ()
        self.panes.clear()
        self.trouble(f"These two could not be compared: {reason}.")

    def _set_read(self, version: str) -> None:
        if desk := self.desk:
            self.reader.keep(lambda: desk.set_read(version), stale=False)

    def desk_changed(self, _: Snapshot, *, stale: bool = False) -> None:
        if stale or self.waits_in_vain:
            self._ask()

    def _around(self) -> None:
        """Fill the bars around the panes."""
        said, chosen = self.said, self._chosen
        if said is None:
            return
        which = bars.which(chosen.at, len(self._sides), len(chosen.witnesses))
        self._surroundings.show(said, self.panes, [*_left_out(said, self._dismissed), which])
        self.show_keys()
        self.show_status()

    @on(Panes.Divided)
    def _divided(self) -> None:
        self._around()

    @on(Panes.Moved)
    def _moved(self) -> None:
        """The base is marked against the version that the cursor is in, which the legend and advisory are about."""
        said, about = self.said, self.panes.about
        if said and len(self._sides) > 1 and said.collation is not self._sides[about - 1].collation:
            self.panes.mark_against(beside(self._sides, about - 1))
            self._around()
        self.show_status()

    def show_status(self) -> None:
        if said := self.said:
            self._surroundings.show_status(said, self.panes, self.pairing.hint)

    # What is under the cursor

    def _here(self) -> Level | None:
        """The level under the cursor as between the base and the version that is meant."""
        level = self.panes.level
        return level.side(self.panes.about) if level else None

    def versions_paired(self) -> tuple[str, str]:
        collation = self.said.collation if self.said else None
        return (collation.base.id, collation.witness.id) if collation else ("", "")

    def matches(self, side: int, sentence: int) -> tuple[Sentence, ...]:
        made = self.said.collation if self.said else None
        return counterparts.matches(made, side, sentence) if made else ()

    def sentences(self) -> tuple[Sentence | None, Sentence | None]:
        level, said = self._here(), self.said
        if level is None or said is None:
            return None, None
        left, right = level.cell(BASE), level.cell(WITNESS)
        lefts, rights = said.collation.left, said.collation.right
        return (lefts[left.sentence] if left else None), (rights[right.sentence] if right else None)

    def side(self) -> int:
        return BASE if self.panes.pane == BASE else WITNESS

    def subject(self) -> Version | None:
        return self.said.versions[self.panes.pane] if self.said else None

    def place(self) -> tuple[str, int] | None:
        level, version = self.panes.level, self.subject()
        cell = level.cell(self.panes.pane) if level else None
        return (version.id, cell.sentence) if version and cell else None

    def shown(self) -> tuple[Listed, ...]:
        return self._listed

    def take_in(self, replaced: Mapping[str, str]) -> None:
        if (place := self.place()) and self.said:
            self._place = self.panes.pane, place[1]
        self._chosen = self._chosen.replaced(replaced)
        self._ask()

    def compared(self) -> tuple[Listed, ...]:
        return self.said.versions if self.said else ()

    def story(self) -> Story | None:
        try:
            return side_by_side(self.reader.snapshot, [self._chosen.base, *self._chosen.witnesses])
        except KeyError:
            self.say("These articles are no longer here", wrong=True)
            return None

    def copied(self) -> str:
        level, said = self._here(), self.said
        if level is None or said is None:
            return ""
        lines = []
        names = wording.version_labels(said.versions)
        versions = said.collation.base, said.collation.witness
        for version, sentence in zip(versions, self.sentences(), strict=True):
            if sentence:
                lines.append(wording.cited(names[version.id], version, sentence))
        return "\n".join([*lines, *(wording.change(change) for change in level.changes)])

    def _seek(self, by: int, stops: Stops = Stops.CHANGES) -> None:
        if self.said is None:
            self._ahead.append((by, stops))
        elif not self.panes.seek(by, stops):
            self.say(f"No {stops}")


def _left_out(said: Comparison, dismissed_shown: bool) -> list[str]:
    """What the editor has left out of a comparison."""
    dismissed = count(said.collation)
    hidden = [] if said.house_style else ["house style hidden"]
    return [*hidden, f"{dismissed} dismissed{' (shown)' if dismissed_shown else ''}"] if dismissed else hidden
