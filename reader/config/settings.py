"""Every setting of the program and its default: what config.yaml may say."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

GLYPHS = ("unicode", "ascii")
SORTS = ("newest", "headline", "outlet", "versions")
FORCES = {"denies": -3, "doubts": -2, "suggests": -1, "says": 0, "insists": 1, "confirms": 2}
"""How hard a reporting verb speaks, in a desk's words."""
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
)

Groups = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Config:
    """The settings in force. `path` is the file they were read from, None when all are at their defaults.

    `sources` are the paths opened by default. `outlets` are (glob, outlet name); the first that fits a path wins.
    `style` holds groups of spellings that say the same; `hedges`, `charged` and `reporting`, (verb, force), come on
    top of the program's own (see `reader.text.lexicon`). `keys` are (action, its keys) for the actions named.
    """

    path: Path | None = None
    sources: tuple[str, ...] = ()
    outlets: tuple[tuple[str, str], ...] = ()
    style: Groups = ()
    hedges: tuple[str, ...] = ()
    charged: tuple[str, ...] = ()
    reporting: tuple[tuple[str, int], ...] = ()
    theme: str = THEMES[0]
    glyphs: str = GLYPHS[0]
    sort: str = SORTS[0]
    keys: tuple[tuple[str, tuple[str, ...]], ...] = ()


DEFAULT = Config()
