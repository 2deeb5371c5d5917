"""The words beside the marks: no state is shown by a glyph or a colour alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from reader.report.phrases import change, kind_label, percent, plural
from reader.report.version_labels import outlet, version_labels, when
from reader.text.visible import visible
from reader.tui.paint.lines import Tone

if TYPE_CHECKING:
    from reader.model import Listed, Role, Sentence, Version

__all__ = [
    "ASCII",
    "LOUDNESS",
    "TONES",
    "UNICODE",
    "Glyphs",
    "Mark",
    "change",
    "cited",
    "day",
    "kind_label",
    "outlet",
    "percent",
    "plural",
    "role",
    "title",
    "version_labels",
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
    ALERT = "flags"


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
    same: str
    rule: str
    done: str


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
    *("│", "┄", "↑", "↓", "→", "█", "▐", "▾", "▸", "✓", "★", "●", "=", "─", "━"),
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
    *("|", ".", "^", "v", "->", "#", "|", "v", ">", "x", "#", "*", ".", "-", "="),
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

LOUDNESS = (Mark.SAME, Mark.STYLE, Mark.MOVED, Mark.REWORDED, Mark.REMOVED, Mark.ADDED, Mark.ALERT)


def in_sight(shown: range, count: int) -> str:
    """Which of `count` versions beside the base have a column in a table, numbered from 0 in `shown`."""
    told = plural(count, "version") + " beside the base"
    if len(shown) >= count:
        return told
    first = f"{shown.start + 1} {'and' if len(shown) == 2 else 'to'} " if len(shown) > 1 else ""
    return f"{first}{shown.stop} of {told}"


def role(of: Role) -> str:
    """What the block is on the page; nothing for the running text."""
    return "" if of.is_paragraph else of.value


def title(version: Listed) -> str:
    """The headline or what is printed in its place, fit to be shown."""
    return visible(version.title).strip()


def cited(name: str, version: Version, sentence: Sentence) -> str:
    """A sentence with whose it is and where it stands, fit to be pasted: "Keel Wire, para 3: The dam held."."""
    number = version.paragraphs.get(sentence.block)
    return f"{name}{f', para {number}' if number else ''}: {visible(sentence.text)}"


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
