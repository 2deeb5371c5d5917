"""Lines of toned text on the screen: the one place where a tone becomes a style.

Line(Piece("Some 40", DROPPED), …) ──component styles of the theme──> Strip
"""

from __future__ import annotations

from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reader.tui.paint.lines import Line, Tone
from reader.tui.paint.wording import ASCII

CURSOR, PARTNER, POINTER = "cursor", "partner", "pointer"
_POINTER = "▌"
# Signs of our own for terminals without them, each as wide as what it stands for.
_ASCII = str.maketrans("▌─↓↑←→¶…·", ">-v^<>#~,")


class Painted(ScrollView, inherit_bindings=False, can_focus=False):
    """A ScrollView that draws Lines; keys belong to the screen."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"painted--{name}" for name in (*Tone, CURSOR, PARTNER, POINTER)}

    DEFAULT_CSS = """
    Painted {
        scrollbar-size: 0 0;
        & > .painted--strong { color: $mark-strong; text-style: bold; }
        & > .painted--faint { color: $mark-faint; }
        & > .painted--rule { color: $mark-rule; }
        & > .painted--dropped { color: $mark-dropped; background: $mark-dropped-ground; text-style: strike; }
        & > .painted--put-in { color: $mark-put-in; background: $mark-put-in-ground; text-style: bold underline; }
        & > .painted--removed { color: $mark-removed; }
        & > .painted--added { color: $mark-added; }
        & > .painted--style { color: $mark-style; text-style: underline; }
        & > .painted--moved { color: $mark-moved; }
        & > .painted--reworded { color: $mark-reworded; }
        & > .painted--alert { color: $mark-alert; background: $mark-alert-ground; text-style: bold; }
        & > .painted--alert-text { color: $mark-alert-text; text-style: bold; }
        & > .painted--standfirst { text-style: italic; }
        & > .painted--figure { color: $mark-alert-text; text-style: underline; }
        & > .painted--named { color: $mark-added; text-style: underline; }
        & > .painted--speech { color: $mark-moved; text-style: underline; }
        & > .painted--hedge { color: $mark-removed; text-style: underline; }
        & > .painted--found { color: $mark-alert; background: $mark-alert-ground; text-style: bold; }
        & > .painted--cut { color: $mark-removed; text-style: italic; }
        & > .painted--cursor { background: $mark-cursor-ground; }
        & > .painted--pointer { color: $mark-cursor; }
        & > .painted--partner { background: $mark-partner-ground; }
    }
    """

    _styles_of: dict[str, Style] | None = None

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._styles_of = None

    def style_of(self, name: str) -> Style:
        """The style of a tone, CURSOR or PARTNER: only what it sets itself."""
        if self._styles_of is None:
            self._styles_of = {}
        if name not in self._styles_of:
            plain = name == Tone.PLAIN
            self._styles_of[name] = (
                Style.null() if plain else self.get_component_rich_style(f"painted--{name}", partial=True)
            )
        return self._styles_of[name]

    def strip(self, line: Line, width: int, ground: str | None = None) -> Strip:
        """A Line as a Strip of exactly `width` cells; `ground`, CURSOR or PARTNER, lies under all of it.

        The cursor's lines begin with a pointer, so that it is seen without colours too.
        """
        base = self.rich_style + self.style_of(ground) if ground else self.rich_style
        own = _ASCII if getattr(self.app, "glyphs", None) is ASCII else {}
        segments = [Segment(piece.text.translate(own), base + self.style_of(piece.tone)) for piece in line.pieces]
        painted = Strip(segments).adjust_cell_length(width, base)
        if ground != CURSOR or width < 1 or not painted.text[:1].isspace():
            return painted
        pointer = Segment(_POINTER.translate(own), base + self.style_of(POINTER))
        return Strip([pointer, *painted.crop(1, width)], width)
