"""Settings of the program and their defaults, and the error for a file that cannot be used."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from reader.model import Problem

GLYPHS = ("unicode", "ascii")
SORTS = ("newest", "headline", "outlet", "versions", "urgency")
GROUPS = ("story", "outlet", "day")
OWN_COPY = ("shown", "hidden")
RESUME = ("place", "desk", "off")
FORCES = {"denies": -3, "doubts": -2, "suggests": -1, "says": 0, "insists": 1, "confirms": 2}
"""The force of a reporting verb, in a desk's words."""
THEMES = (
    "textual-dark",
    "textual-light",
    "nord",
    "gruvbox",
    "catppuccin-mocha",
    "catppuccin-latte",
    "dracula",
    "tokyo-night",
    "monokai",
    "flexoki",
    "solarized-light",
    "solarized-dark",
    "rose-pine",
    "rose-pine-dawn",
    "atom-one-dark",
    "atom-one-light",
    "ansi-dark",
    "ansi-light",
    "wirediff-contrast",
    "wirediff-contrast-light",
)
COLOURS = (
    *("foreground", "background", "surface", "panel", "boost", "primary", "secondary", "accent"),
    *("mark-added", "mark-put-in", "mark-put-in-ground", "mark-removed", "mark-dropped", "mark-dropped-ground"),
    *("mark-moved", "mark-style", "mark-reworded", "mark-alert", "mark-alert-ground", "mark-alert-text"),
    *("mark-faint", "mark-rule", "mark-strong"),
    *("mark-cursor", "mark-cursor-ground", "mark-cell-ground", "mark-partner-ground"),
)
"""The parts that a theme of one's own may colour: the screen, the marks in the copy, and the ground behind some."""

_LARGEST = 1024 * 1024

Check = Callable[[Mapping[str, Any]], Iterable[tuple[str, str]]]
"""Judges {name: value}: what is wrong, as (name, reason)."""
Groups = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Config:
    """The settings in force. `path` is the file they were read from, None when all are at their defaults; `withheld`
    is what that file sets beyond them, until the editor confirms it.

    `sources` are the paths opened by default. `outlets` are (glob, outlet name); the first that fits a path wins.
    `style` holds groups of spellings that say the same; `hedges`, `charged`, `opposites`, (word, contrary), and
    `reporting`, (verb, force), come on top of the program's own (see `reader.text.languages.lexicon`). `keys` are
    (action, its keys) for the actions named.
    """

    path: Path | None = None
    sources: tuple[str, ...] = ()
    outlets: tuple[tuple[str, str], ...] = ()
    style: Groups = ()
    hedges: tuple[str, ...] = ()
    charged: tuple[str, ...] = ()
    opposites: tuple[tuple[str, str], ...] = ()
    reporting: tuple[tuple[str, int], ...] = ()
    theme: str = THEMES[0]
    themes: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = ()
    glyphs: str = GLYPHS[0]
    sort: str = SORTS[0]
    group: str = GROUPS[0]
    own_copy: str = OWN_COPY[0]
    resume: str = RESUME[0]
    keys: tuple[tuple[str, tuple[str, ...]], ...] = ()
    withheld: Withheld | None = None


@dataclass(frozen=True, slots=True)
class Withheld:
    """A folder's settings that wait to be confirmed.

    `digest` is the SHA-256 of the file as it was read, in hexadecimal; `config` holds all that it sets.
    """

    digest: str
    config: Config


DEFAULT = Config()


class ConfigError(Exception):
    """The settings cannot be used; `problems` name every fault with its file, line and key."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Content:
    """The bytes of a file of settings, and the identity of that very file."""

    data: bytes
    stat: os.stat_result


def contents(path: Path) -> Content:
    """A file of settings, opened and read once. Raises OSError, or ValueError for what can be none."""
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)  # a pipe would be waited for
    try:
        found = os.fstat(descriptor)
        if not stat.S_ISREG(found.st_mode):
            raise ValueError("is no file")
        with os.fdopen(descriptor, "rb", closefd=False) as file:
            data = file.read(_LARGEST + 1)
    finally:
        os.close(descriptor)
    if len(data) > _LARGEST:
        raise ValueError(f"larger than {_LARGEST // 1024 // 1024} MB, which no settings need")
    return Content(data, found)
