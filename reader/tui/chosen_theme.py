"""The theme shown: that of the config, or the one chosen in the app, for as long as the config names the same.

config.yaml   theme: textual-dark        chosen: nord    ──>  nord at the next start too
config.yaml   theme: wirediff-contrast                   ──>  wirediff-contrast
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from reader.tui import theme

if TYPE_CHECKING:
    from textual.app import App
    from textual.theme import Theme

    from reader.config import Config
    from reader.store import Work

_KEPT = "theme"


class ChosenTheme:
    """Sets the theme of an app, and keeps another that is chosen in the editor's own file, by `keep`."""

    def __init__(self, app: App[Any], config: Config, keep: Callable[[Callable[[], str]], None]) -> None:
        self._app = app
        self._config = config
        self._keep = keep
        self._work: Work | None = None
        self._shown: str | None = None

    def begin(self) -> None:
        """Show the theme of the config, and notice from now on when another is chosen."""
        self._show(self._wanted())
        self._app.theme_changed_signal.subscribe(self._app, lambda chosen: self._chosen(chosen.name))

    def recall(self, work: Work | None) -> None:
        """Show the theme that was chosen at an earlier start under the same config, if there is one of its name."""
        self._work = work
        kept = work.remembered(_KEPT) if work else None
        config, _, chosen = (kept or "").partition("\n")
        if config == self._config.theme and chosen in self._app.available_themes:
            self._show(self._app.available_themes[chosen])

    def _show(self, wanted: Theme) -> None:
        self._shown = self._app.theme = theme.shown_in(wanted, self._app.console.color_system)

    def _chosen(self, name: str) -> None:
        work, value = self._work, f"{self._config.theme}\n{name}"
        if name == self._shown or work is None:
            return

        def kept() -> str:
            work.remember(_KEPT, value)
            return f"Theme: {name}, kept"

        self._shown = name
        self._keep(kept)

    def _wanted(self) -> Theme:
        """The theme of the config, all of its own made known."""
        app = self._app
        app.register_theme(theme.CONTRAST_DARK)
        app.register_theme(theme.CONTRAST_LIGHT)
        for name, sets in self._config.themes:
            colours = dict(sets)
            like = app.available_themes[colours.pop("like", "textual-dark")]
            app.register_theme(theme.own(name, like, colours))
        return app.available_themes[self._config.theme]
