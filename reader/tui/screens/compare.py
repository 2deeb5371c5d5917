"""Two versions side by side, the base on the left."""

from __future__ import annotations

from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.message import Message
from textual.worker import get_current_worker

from reader.desk import Snapshot
from reader.model import Collation, Listed, Sentence, Version
from reader.text.visible import visible
from reader.tui.actions import Where
from reader.tui.in_thread import in_thread
from reader.tui.keys import bindings
from reader.tui.paint import bars, wording
from reader.tui.paint.comparison import BASE, WITNESS, Comparison
from reader.tui.paint.levels import compare
from reader.tui.paint.lines import Line, Piece, Tone
from reader.tui.screens.base import ReaderScreen, Walked
from reader.tui.widgets.footer import Footer
from reader.tui.widgets.lines import Lines
from reader.tui.widgets.panes import Panes

_ADVISORY_FROM = 30


class CompareScreen(ReaderScreen):
    """Shows `base` beside one of `witnesses` (version ids); `place` is a side and a sentence to begin at.

    `alone`: the program was opened for this comparison, and leaving it leaves the program.
    """

    where = Where.COMPARE
    BINDINGS = bindings(where)

    @dataclass
    class Collated(Message):
        collation: Collation

    def __init__(
        self,
        base: str,
        witnesses: tuple[str, ...],
        at: int = 0,
        *,
        place: tuple[int, int] | None = None,
        alone: bool = False,
    ) -> None:
        super().__init__()
        self._base = base
        self._witnesses = witnesses
        self._at = at
        self._place = place
        self._alone = alone
        self._house_style = True
        self._collation: Collation | None = None
        self._joining: tuple[int, Sentence] | None = None
        self._ahead: list[tuple[int, bool]] = []  # changes asked for before there was anything to go to

    def compose(self) -> ComposeResult:
        yield Lines(id="title")
        yield Lines(id="legend")
        yield Lines(id="advisory")
        yield Lines(id="heads")
        yield Panes(self.reader.glyphs, id="panes")
        yield Lines(id="status")
        yield Footer(id="keys")

    def on_mount(self) -> None:
        self._ask()

    def on_resize(self) -> None:
        self.call_after_refresh(self._around)

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
        self._bar("title", [Piece(" Comparing …", Tone.FAINT)])
        self._collate(self._base, self._witnesses[self._at])

    @in_thread(exclusive=True, group="collate")
    def _collate(self, base: str, witness: str) -> None:
        worker, desk = get_current_worker(), self.desk
        if desk is None:
            return
        try:
            collation = desk.collation(base, witness)
        except KeyError:
            raise LookupError("one of the two articles is gone") from None
        if not worker.is_cancelled:
            self.post_message(self.Collated(collation))

    @on(Collated)
    def _collated(self, message: Collated) -> None:
        before = self._collation
        self._collation = message.collation
        shown = compare(message.collation, house_style=self._house_style)
        cursor = None
        if self._place:
            cursor = shown.at(*self._place)
            self.panes.pane = self._place[0]
            self._place = None
        elif before and (before.base.id, before.witness.id) == (shown.collation.base.id, shown.collation.witness.id):
            cursor = self._same_place(shown)
        self.panes.show(shown, cursor)
        self._around()
        ahead, self._ahead = self._ahead, []
        for by, alerts in ahead:
            self._seek(by, alerts=alerts)
        desk, witness = self.desk, message.collation.witness.id
        if desk is not None and witness not in self.reader.snapshot.read:
            self._set_read(witness)

    def failed(self, reason: str) -> None:
        self.panes.clear()
        self.trouble(f"These two could not be compared: {reason}.")

    def _same_place(self, shown: Comparison) -> int | None:
        level = self.panes.level
        for pane in (BASE, WITNESS):
            cell = level.cell(pane) if level else None
            if cell:
                return shown.at(pane, cell.sentence)
        return None

    @in_thread(group="read")
    def _set_read(self, version: str) -> None:
        if self.desk is not None:
            self.reader.seen(self.desk.set_read(version))

    def desk_changed(self, _: Snapshot, *, stale: bool = False) -> None:
        if stale:
            self._ask()

    def _around(self) -> None:
        """What stands around the panes."""
        said, glyphs = self.said, self.reader.glyphs
        if said is None:
            return
        base = said.collation.base
        count = len(self._witnesses)
        right = [Piece(f"version {self._at + 1} of {count} ", Tone.FAINT)] if count > 1 else []
        self.query_one("#title", Lines).show(
            lambda width: [bars.spread([Piece(f" {wording.title(base)}", Tone.STRONG)], right, width)]
        )
        self.query_one("#legend", Lines).show(lambda width: [bars.legend(said, glyphs, width)])
        advisory = visible(said.collation.advisory)
        told = self.query_one("#advisory", Lines)
        told.set_class(bool(advisory) and self.size.height >= _ADVISORY_FROM, "shown")
        told.show(lambda width: bars.advisory(advisory, width))
        panes = self.panes
        head = bars.unified_head(said) if panes.unified else bars.heads(said, panes.columns(), glyphs)
        self.query_one("#heads", Lines).show(lambda _: [head])
        self._status()

    @on(Panes.Moved)
    def _status(self) -> None:
        said, panes = self.said, self.panes
        if said is None:
            return
        if self._joining:
            hint = " Go to the sentence it answers, in the other pane, and press P; Esc gives up"
            self._bar("status", [Piece(hint, Tone.ALERT_TEXT)])
            return
        self.query_one("#status", Lines).show(
            lambda width: [bars.status(said, panes.cursor, panes.pane, panes.folded, width)]
        )

    def _bar(self, id: str, pieces: list[Piece]) -> None:
        self.query_one(f"#{id}", Lines).show(lambda _: [Line(tuple(pieces))])

    # What is under the cursor

    def _sentences(self) -> tuple[Sentence | None, Sentence | None]:
        level, said = self.panes.level, self._collation
        if level is None or said is None:
            return None, None
        left, right = level.cell(BASE), level.cell(WITNESS)
        return (said.left[left.sentence] if left else None), (said.right[right.sentence] if right else None)

    def subject(self) -> Version | None:
        if self._collation is None:
            return None
        return self._collation.base if self.panes.pane == BASE else self._collation.witness

    def place(self) -> tuple[str, int] | None:
        level, version = self.panes.level, self.subject()
        cell = level.cell(self.panes.pane) if level else None
        return (version.id, cell.sentence) if version and cell else None

    def compared(self) -> tuple[Listed, ...]:
        made = self._collation
        return (made.base, made.witness) if made else ()

    def copied(self) -> str:
        level, said = self.panes.level, self._collation
        if level is None or said is None:
            return ""
        lines = []
        for version, sentence in zip((said.base, said.witness), self._sentences(), strict=True):
            if sentence:
                number = wording.paragraph(version, sentence.block)
                place = f", para {number}" if number else ""
                lines.append(f"{wording.outlet(version)}{place}: {visible(sentence.text)}")
        return "\n".join([*lines, *(wording.change(change) for change in level.changes)])

    # Actions

    def action_left(self) -> None:
        self.panes.turn(BASE)

    def action_right(self) -> None:
        self.panes.turn(WITNESS)

    def action_next_change(self) -> None:
        self._seek(1)

    def action_previous_change(self) -> None:
        self._seek(-1)

    def action_next_alert(self) -> None:
        self._seek(1, alerts=True)

    def action_previous_alert(self) -> None:
        self._seek(-1, alerts=True)

    def _seek(self, by: int, *, alerts: bool = False) -> None:
        if self.said is None:
            self._ahead.append((by, alerts))
        elif not self.panes.seek(by, alerts):
            self.say("No changed facts" if alerts else "No changes")

    def action_follow(self) -> None:
        if not self.panes.follow():
            self.say("This sentence stands in one place only")

    def action_fold(self) -> None:
        self.panes.set_folded(not self.panes.folded)
        self.say("Paragraphs that are alike: " + ("folded" if self.panes.folded else "shown"))

    def action_house_style(self) -> None:
        self._house_style = not self._house_style
        if self._collation:
            self.panes.show(compare(self._collation, house_style=self._house_style), self.panes.cursor)
            self._around()
        self.say("Changes of house style: " + ("shown" if self._house_style else "hidden"))

    def action_next_version(self) -> None:
        self._cycle(1)

    def action_previous_version(self) -> None:
        self._cycle(-1)

    def _cycle(self, by: int) -> None:
        if len(self._witnesses) < 2:
            self.say("There are only these two versions")
            return
        self._at = (self._at + by) % len(self._witnesses)
        self._ask()

    def action_swap(self) -> None:
        witness = self._witnesses[self._at]
        self._witnesses = tuple(self._base if id == witness else id for id in self._witnesses)
        self._base = witness
        self._ask()

    def action_base(self) -> None:
        version, desk = self.subject(), self.desk
        if version is None or desk is None:
            return
        if version.id == self._base:
            self.say(f"{wording.outlet(version)} is the base already")
            return
        self.action_swap()
        id = version.id
        self.keep(lambda: desk.choose_base(id), f"{wording.outlet(version)} is the base now")

    async def action_unique(self) -> None:
        desk = self.desk
        if desk is None:
            return
        try:
            await self.reader.open_unique(desk.story_of(self._witnesses[self._at]))
        except KeyError:
            self.say("This article is gone", wrong=True)

    async def action_why(self) -> None:
        from reader.tui.screens.why import WhyScreen

        level = self.panes.level
        if level and self._collation:
            await self.app.push_screen(WhyScreen(self._collation, level.link))

    def action_pair(self) -> None:
        desk, panes = self.desk, self.panes
        left, right = self._sentences()
        if desk is None or (left is None and right is None):
            return
        if self._joining:
            pane, first = self._joining
            second = (right, left)[pane]
            if second is None:
                self.say("That is the same side: choose a sentence of the other version", wrong=True)
                return
            self._joining = None
            left, right = (first, second) if pane == BASE else (second, first)
            a, b = left.text, right.text
            self.keep(lambda: desk.pair(a, b), "Paired; U takes it back")
        elif left and right:
            a, b = left.text, right.text
            self.keep(lambda: desk.unpair(a, b), "Taken apart; U takes it back")
        else:
            alone = left or right
            assert alone is not None
            self._joining = (BASE if left else WITNESS), alone
            panes.refresh()
            self._status()

    def action_back(self) -> None:
        if self._joining:
            self._joining = None
            self._status()
        elif self._alone:
            self.app.exit(0)
        else:
            self.dismiss()
