"""Versions side by side, the base on the left: what each key does there."""

from __future__ import annotations

from dataclasses import replace

from textual import on

from reader.text.visible import visible
from reader.tui.actions import Where
from reader.tui.common import dismissing
from reader.tui.compare.comparing import ComparingScreen
from reader.tui.compare.panes import Panes
from reader.tui.compare.selection import Chosen, columns_needed
from reader.tui.keys import bindings
from reader.tui.paint import wording
from reader.tui.paint.comparison import Stops


class CompareScreen(ComparingScreen):
    """Walking changes, choosing the view, the versions and the base."""

    where = Where.COMPARE
    BINDINGS = bindings(where)

    @on(Panes.Chosen)
    async def _clicked_twice(self) -> None:
        await self.action_why()

    def action_left(self) -> None:
        self.panes.turn(-1)

    def action_right(self) -> None:
        self.panes.turn(1)

    def action_next_change(self) -> None:
        self._seek(1)

    def action_previous_change(self) -> None:
        self._seek(-1)

    def action_next_alert(self) -> None:
        self._seek(1, Stops.ALERTS)

    def action_previous_alert(self) -> None:
        self._seek(-1, Stops.ALERTS)

    def action_next_alone(self) -> None:
        self._seek(1, Stops.ALONE)

    def action_previous_alone(self) -> None:
        self._seek(-1, Stops.ALONE)

    def action_follow(self) -> None:
        if not self.panes.follow():
            self.say("This sentence is in one place only")

    def action_fold(self) -> None:
        self.panes.set_view(folded=not self.panes.folded)
        self._around()

    def action_one_column(self) -> None:
        self.panes.set_view(one_column=not self.panes.one_column)
        self._resized()

    def action_alerts_only(self) -> None:
        if self.said and not self.said.alerts and not self.panes.alerts_only:
            self.say("No flags")
            return
        self.panes.set_view(alerts_only=not self.panes.alerts_only)
        self._around()

    def action_dismiss_flag(self) -> None:
        level, said = self._here(), self.said
        if level is None or said is None:
            self.meant()
        else:
            dismissing.dismiss(self, said.collation, level.link, level.changes)

    async def action_mute(self) -> None:
        level = self._here()
        if level is None:
            self.meant()
        else:
            await dismissing.mute(self, level.changes, [self._chosen.base, *self._chosen.witnesses])

    def action_show_dismissed(self) -> None:
        self._dismissed = not self._dismissed
        self._ask()
        self.say("Dismissed flags: " + ("shown" if self._dismissed else "hidden"))

    def action_house_style(self) -> None:
        self._house_style = not self._house_style
        self._ask()
        self.say("House-style changes: " + ("shown" if self._house_style else "hidden"))

    def action_next_version(self) -> None:
        self._cycle(1)

    def action_previous_version(self) -> None:
        self._cycle(-1)

    def _cycle(self, by: int) -> None:
        if len(self._chosen.witnesses) < 2:
            self.say("Only these two versions")
        else:
            self._choose(self._chosen.turned(by))

    def action_more_versions(self) -> None:
        self._set_wanted(len(self._shown()) + 1)

    def action_fewer_versions(self) -> None:
        self._set_wanted(len(self._shown()) - 1)

    def _set_wanted(self, count: int) -> None:
        chosen = replace(self._chosen, wanted=count)
        if not count:
            self.say("At least one version stays beside the base")
        elif count > len(chosen.witnesses):
            self.say("No more versions of this story")
        elif len(chosen.shown(self.size.width)) == count:
            self.panes.set_view(one_column=False)
            self._choose(chosen)
        else:
            self.say(f"Window too narrow: {columns_needed()}")

    def _choose(self, chosen: Chosen) -> None:
        self.pairing.give_up()
        self._chosen = chosen
        self._ask()

    def action_swap(self) -> None:
        if self.meant() and self.said:
            self._choose(self._chosen.swapped(self.said.collation.witness.id))

    def action_base(self) -> None:
        version, desk = self.meant(), self.desk
        if version is None or desk is None:
            return
        id, name = version.id, wording.version_labels(self.compared())[version.id]
        try:
            kept = desk.snapshot.story_of(id).base.id == id
        except KeyError:
            self.say("This article is no longer here", wrong=True)
            return
        if id != self._chosen.base:
            self._choose(self._chosen.swapped(id))
        elif kept:
            self.say(f"{name} is already the base")
            return
        self.reader.keep(lambda: desk.choose_base(id), f"{name} is the base now")

    async def action_pair(self) -> None:
        await self.pairing.pair()

    def action_undo(self) -> None:
        if not self.pairing.give_up():
            super().action_undo()

    async def action_unique(self) -> None:
        self.pairing.give_up()
        if story := self.story():
            await self.reader.ways.open_unique(story)

    async def action_why(self) -> None:
        from reader.tui.common.why import WhyScreen

        level, said = self._here(), self.said
        if level is None or said is None:
            self.meant()
        else:
            await self.app.push_screen(WhyScreen(said.collation, level.link))

    def action_back(self) -> None:
        if self.pairing.give_up():
            return
        if self._alone:
            self.leave()
        else:
            self.dismiss()

    def action_copy_advisory(self) -> None:
        said = self.said
        advisory = visible(said.collation.advisory) if said else ""
        label = wording.version_labels(said.versions)[said.collation.witness.id] if said else ""
        self.copy(f"{label}: {advisory}" if advisory else "")
