"""The words beside the marks: no state is told by a glyph or a colour alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import PurePath

from reader.model import Listed, Role
from reader.report.wording import change, paragraphs, percent, plural
from reader.text.visible import visible
from reader.tui.paint.lines import Tone

__all__ = [
    "ASCII",
    "TONES",
    "UNICODE",
    "Glyphs",
    "Mark",
    "change",
    "names",
    "outlet",
    "paragraphs",
    "percent",
    "plural",
    "role",
    "title",
    "when",
]


class Mark(StrEnum):
    """What became of a sentence, as a desk would say it."""

    SAME = "same"
    STYLE = "house style"
    REWORDED = "reworded"
    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    ALERT = "facts changed"


@dataclass(frozen=True, slots=True)
class Glyphs:
    """The drawing characters in use: those of Unicode, or plain ASCII for terminals that have no others."""

    marks: Mapping[Mark, str]
    bar: str
    fold: str
    up: str
    down: str
    becomes: str
    block: str
    thumb: str
    opened: str
    closed: str
    picked: str
    unread: str
    half: str
    same: str
    rule: str


UNICODE = Glyphs(
    {
        Mark.SAME: " ",
        Mark.STYLE: "≈",
        Mark.REWORDED: "~",
        Mark.ADDED: "+",
        Mark.REMOVED: "−",
        Mark.MOVED: "↕",
        Mark.ALERT: "!",
    },
    *("│", "┄", "↑", "↓", "→", "█", "▐", "▾", "▸", "✓", "●", "┊", "=", "─"),
)
ASCII = Glyphs(
    {
        Mark.SAME: " ",
        Mark.STYLE: "=",
        Mark.REWORDED: "~",
        Mark.ADDED: "+",
        Mark.REMOVED: "-",
        Mark.MOVED: "%",
        Mark.ALERT: "!",
    },
    *("|", ".", "^", "v", "->", "#", "|", "v", ">", "x", "*", ":", ".", "-"),
)

TONES: Mapping[Mark, Tone] = {
    Mark.SAME: Tone.PLAIN,
    Mark.STYLE: Tone.STYLE,
    Mark.REWORDED: Tone.REWORDED,
    Mark.ADDED: Tone.ADDED,
    Mark.REMOVED: Tone.REMOVED,
    Mark.MOVED: Tone.MOVED,
    Mark.ALERT: Tone.ALERT,
}

_ROLES = {Role.LEDE: "", Role.BODY: ""}


def names(versions: Sequence[Listed]) -> dict[str, str]:
    """What to call versions of one story, by id: the outlet, with its time or file where one outlet has several."""
    called = Counter(outlet(version) for version in versions)
    found = {}
    for version in versions:
        name = outlet(version)
        if called[name] > 1:
            about = when(version.published) or (PurePath(visible(version.path)).stem if version.path else "")
            name = f"{name}, {about}" if about else name
        found[version.id] = name
    return found


def role(of: Role) -> str:
    """What the block is on the page; nothing for the running text."""
    return _ROLES.get(of, of.value)


def title(version: Listed) -> str:
    """The headline or what stands for it, fit to be shown."""
    return visible(version.title).strip()


def outlet(version: Listed) -> str:
    """Whose copy it is, fit to be shown."""
    return visible(version.outlet).strip() or "?"


def when(published: str | None) -> str:
    """A time as a desk reads it: "9 Nov 18:04"; as given where it is no ISO time."""
    if not published:
        return ""
    try:
        if len(published) == 10:
            day = date.fromisoformat(published)
            return f"{day.day} {_MONTHS[day.month - 1]}"
        at = datetime.fromisoformat(published)
    except ValueError:
        return published
    return f"{at.day} {_MONTHS[at.month - 1]} {at:%H:%M}"


_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
