"""The registry's keys as textual's bindings, and its actions in the command palette."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Sequence
from functools import partial
from typing import Any, cast

from textual.binding import Binding, BindingType
from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.fuzzy import Matcher
from textual.theme import ThemeProvider

from reader.text.visible import visible
from reader.tui.actions import BY_ID, Action, Keymap, Where, on_screen, show_key
from reader.tui.host import Host


def bindings(where: Where) -> list[BindingType]:
    """The bindings of a screen at their default keys; a keymap replaces them by the action's id."""
    return [
        Binding(_joined(action.keys), action.method, action.label, id=action.id, show=False)
        for action in on_screen(where)
    ]


def as_textual(keys: Keymap) -> dict[str, str]:
    """A keymap as `App.set_keymap` wants it: what differs from the defaults, for it is gone through with every key."""
    return {action: _joined(names) for action, names in keys.items() if names != BY_ID[action].keys}


def _joined(keys: Sequence[str]) -> str:
    return ",".join("comma" if key == "," else key for key in keys)


class Themes(ThemeProvider):
    """Every theme by its name, which is the editor's own: text, no markup."""

    @property
    def commands(self) -> list[tuple[str, Callable[[], None]]]:
        return [(visible(name), choose) for name, choose in super().commands]

    async def discover(self) -> Hits:
        for name, choose in self.commands:
            yield DiscoveryHit(Content(name), choose, name)

    async def search(self, query: str) -> Hits:
        matcher = self.matcher(query)
        for name, choose in self.commands:
            if (score := matcher.match(name)) > 0:
                yield Hit(score, _matched(matcher, name), choose, name)


class Commands(Provider):
    """Every action of the screen by name, with its key and its line of help."""

    async def discover(self) -> Hits:
        for action in self._actions():
            yield DiscoveryHit(Content(self._name(action)), self._run(action), action.label, action.help)

    async def search(self, query: str) -> Hits:
        matcher = self.matcher(query)
        for action in self._actions():
            name = self._name(action)
            score = max(matcher.match(name), 0.9 * matcher.match(action.help))
            if score > 0:
                yield Hit(score, _matched(matcher, name), self._run(action), name, action.help)

    def _actions(self) -> tuple[Action, ...]:
        where = getattr(self.screen, "where", None)
        return tuple(a for a in on_screen(where) if a.id != "commands") if where else ()

    def _name(self, action: Action) -> str:
        keys = cast("Host", self.app).keys[action.id]
        return f"{action.label}   {' '.join(map(show_key, keys))}"

    def _run(self, action: Action) -> partial[Coroutine[Any, Any, None]]:
        return partial(self.screen.run_action, action.method)


def _matched(matcher: Matcher, name: str) -> Content:
    """A name with the letters that match; the matcher's own way would read it as markup."""
    _, places = matcher.fuzzy_search.match(matcher.query, name)
    content = Content(name)
    for place in places:
        if not name[place].isspace():
            content = content.stylize(matcher.match_style, place, place + 1)
    return content
