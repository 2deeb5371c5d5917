"""The words beside the marks: no state is told by a glyph or a colour alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import PurePath
from typing import TYPE_CHECKING

from reader.report.wording import change, paragraph, paragraphs, percent, plural
from reader.text.visible import visible
from reader.tui.paint.lines import Tone

if TYPE_CHECKING:
    from reader.model import Listed, Role

__all__ = [
    "ASCII",
    "LOUDNESS",
    "TONES",
    "UNICODE",
    "Glyphs",
    "Mark",
    "change",
    "day",
    "names",
    "outlet",
    "paragraph",
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
    marked: str
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
    *("│", "┄", "↑", "↓", "→", "█", "▐", "▾", "▸", "✓", "★", "●", "┊", "=", "─"),
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
    *("|", ".", "^", "v", "->", "#", "|", "v", ">", "x", "#", "*", ":", ".", "-"),
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

# How many folders a file is named by at most.
_DEEPEST = 8
_RUNNING_TEXT = ("lede", "body")

LOUDNESS = (Mark.SAME, Mark.STYLE, Mark.MOVED, Mark.REWORDED, Mark.REMOVED, Mark.ADDED, Mark.ALERT)


def names(versions: Sequence[Listed]) -> dict[str, str]:
    """What to call versions of one story, by id, no two alike.

    The outlet; where one has several, with the time, else the file, else its folder, else a number.
    """
    called = _clashing({version.id: outlet(version) for version in versions})
    found = {}
    for version in versions:
        name, clashes = called[version.id]
        about = when(version.published) or _file(version, 1)
        if clashes:
            name = f"{name}, {about}" if about not in ("", name) else name
        found[version.id] = name
    files = Counter(version.path for version in versions)
    for depth in range(1, _DEEPEST):
        told = _clashing(found)
        again = [v for v in versions if told[v.id][1] and v.path and files[v.path] == 1]
        if not again:
            break
        for version in again:
            file, own = _file(version, depth), outlet(version)
            found[version.id] = file if file.endswith(own) else f"{own}, {file}"
    seen: Counter[str] = Counter()
    for id, name in found.items():
        seen[name] += 1
        found[id] = name if seen[name] == 1 else f"{name} ({seen[name]})"
    return found


def _clashing(called: Mapping[str, str]) -> dict[str, tuple[str, bool]]:
    """The names by id, each with whether another has it too."""
    often = Counter(called.values())
    return {id: (name, often[name] > 1) for id, name in called.items()}


def _file(version: Listed, depth: int) -> str:
    """The file it came from, named with so many parts of its path."""
    if not version.path:
        return ""
    return "/".join(PurePath(visible(version.path)).with_suffix("").parts[-depth:])


def role(of: Role) -> str:
    """What the block is on the page; nothing for the running text."""
    return "" if of in _RUNNING_TEXT else of.value


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


def day(of: str) -> str:
    """An ISO date as a desk reads it: "Sunday 9 November 2025"; "" for none."""
    try:
        at = date.fromisoformat(of)
    except ValueError:
        return ""
    return f"{_DAYS[at.weekday()]} {at.day} {_WHOLE_MONTHS[at.month - 1]} {at.year}"


_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WHOLE_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_MONTHS = tuple(month[:3] for month in _WHOLE_MONTHS)
