"""The stories of the desk: what each key does there."""

from __future__ import annotations

from textual import on

from reader.tui.actions import Hint, Where, footer, on_screen
from reader.tui.keys import bindings
from reader.tui.paint import wording
from reader.tui.services.workers import in_thread
from reader.tui.stories import index
from reader.tui.stories.index import Entry
from reader.tui.stories.listing import ListingScreen
from reader.tui.stories.story_list import StoryList

# What the foot names only where there is a story of several versions, and only where there is an article.
_ON_VERSIONS = ("unique", "flags", "grid", "base", "save")
_ON_ARTICLES = (*_ON_VERSIONS, "open", "pick", "read", "outlet", "mark", "copy", "filter", "group", "sort")
_FILTERING = {"open": "Keep filter", "back": "All stories"}
_MOVING = {"join": "Put it here", "pick": "", "compare": "", "open": "Put it here", "back": "Cancel"}


class StoriesScreen(ListingScreen):
    """Opening, finding, ordering; naming at the foot the keys that do something for the entry under the cursor."""

    where = Where.STORIES
    BINDINGS = bindings(where)
    AUTO_FOCUS = ""

    def hints(self) -> tuple[Hint, ...]:
        entry, keys = self.rows.entry, self.reader.keys
        if self.focused is self.search:
            labels = {action.id: "" for action in on_screen(self.where)}
            return footer(self.where, {**keys, "back": ("escape",)}, labels | _FILTERING)
        labels = {"compare": "Compare selected" if len(self.picked) > 1 else ""}
        if entry is None:
            labels |= dict.fromkeys(_ON_ARTICLES, "")
        elif entry.is_article and entry.lone:
            labels |= {**dict.fromkeys(_ON_VERSIONS, ""), "open": "Read", "read": ""}
        elif entry.is_group:
            labels |= {**dict.fromkeys(_ON_ARTICLES, ""), "open": "Open or close", "filter": "Filter"}
        if self.search.value:
            labels["back"] = "All stories"
        if self.moving:
            labels |= _MOVING
        return footer(self.where, keys, labels)

    # Actions

    def action_filter(self) -> None:
        self.search.display = True
        self.set_focus(self.search)
        self._around()

    def action_copy(self) -> None:
        """Copy what is said of an entry; what stands in the place of a headline whole, which a list holds cut short."""
        entry = self.rows.entry
        if entry is None or entry.is_group or entry.version.headline or self._advisory(entry):
            super().action_copy()
        else:
            self._copy_whole(entry.version.id)

    @in_thread(group="copy whole")
    def _copy_whole(self, id: str) -> None:
        if desk := self.desk:
            try:
                title = wording.title(desk.version(id))
            except KeyError:
                self.reader.tell("This article is no longer here", wrong=True)
            else:
                self.app.call_from_thread(self.copy, title)

    def _advisory(self, entry: Entry) -> str:
        known = self.preview.known(entry.story)
        summary = known.summaries.get(entry.version.id) if known else None
        return summary.advisory if summary else ""

    def copied(self) -> str:
        entry = self.rows.entry
        if entry is None or entry.is_group:
            return ""
        told = self._advisory(entry)
        name = wording.version_labels(entry.story.versions)[entry.version.id]
        return f"{name}: {told}" if told else wording.title(entry.version)

    def action_preview_down(self) -> None:
        self.preview.page(1)

    def action_preview_up(self) -> None:
        self.preview.page(-1)

    def action_left(self) -> None:
        self._open_up(False)

    def action_right(self) -> None:
        self._open_up(True)

    def _open_up(self, opened: bool) -> None:
        entry = self.rows.entry
        if entry and (entry.group or not entry.lone):
            section = {entry.section.id}
            self._shut = self._shut - section if opened else self._shut | section
            self._rearrange()

    @on(StoryList.Turned)
    def _turned(self) -> None:
        entry = self.rows.entry
        self._open_up(entry is not None and entry.section.id in self._shut)

    @on(StoryList.Opened)
    async def action_open(self) -> None:
        if self.focused is self.search:
            self.set_focus(None)
            return
        entry = self.rows.entry
        if entry is None:
            self.say(self.nothing_meant, wrong=True)
            return
        if self.moving:
            self.put_here()
        elif entry.is_group:
            self._turned()
        elif entry.lone:
            await self.action_read()
        else:
            others = [version.id for version in entry.story.versions[1:]]
            at = others.index(entry.version.id) if entry.version.id in others else 0
            await self.reader.ways.open_comparison(entry.story.base.id, others, at)

    def action_sort(self) -> None:
        self._sort = _after(self._sort, index.SORTS)
        self._rearrange()

    def action_group(self) -> None:
        self._group = _after(self._group, index.GROUPS)
        self._shut = frozenset()
        self._rearrange()

    def action_own_copy(self) -> None:
        self._own_copy = _after(self._own_copy, index.OWN_COPY)
        self._rearrange()
        self.say(f"Own copy on the same event: {self._own_copy}")

    async def action_why_here(self) -> None:
        """Show why an article stands in its story."""
        entry, desk = self._in_story(), self.desk
        if entry is None or desk is None:
            return
        story, version = entry.story, entry.version
        if entry.lone:
            second = desk.next_best(version.id)
            self.say("No other versions" + (f"; next-closest story: {wording.title(second.base)}" if second else ""))
        elif version.id == story.base.id:
            self.say("This is the base")
        elif (known := self.preview.known(story)) and (summary := known.summaries.get(version.id)):
            from reader.tui.stories.why_here import WhyHereScreen

            await self.app.push_screen(WhyHereScreen(story, version, summary, desk.next_best(version.id)))
        else:
            base = wording.version_labels(story.versions)[story.base.id]
            event = story.tie(version.id) == "event"
            self.say(f"Same event as {base}, in its own words" if event else f"Shares wording with {base}")

    def action_back(self) -> None:
        if self.focused is self.search or (self.search.value and not self.moving):
            self.search.value = ""
            self.search.display = False
            self.set_focus(None)
            self._around()
        elif self.moving:
            self.let_go()
        else:
            self.leave()

    async def action_unique(self) -> None:
        entry = self._in_story()
        if entry is None:
            return
        if entry.lone:
            self.say("Only one version: nothing to compare")
        else:
            await self.reader.ways.open_unique(entry.story)

    async def action_problems(self) -> None:
        from reader.tui.stories.problems import ProblemsScreen

        await self.app.push_screen(ProblemsScreen(self._snapshot.problems))

    async def action_settings(self) -> None:
        await self.reader.open_settings()


def _after(one: str, among: tuple[str, ...]) -> str:
    return among[(among.index(one) + 1) % len(among)]
