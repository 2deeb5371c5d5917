"""Cells of a text, as many as any terminal gives it, and columns that stand straight in all of them.

    हिन्दी        rich, kitty: 3   tmux, by the C library: 5      terminals disagree on marks beside a letter, and more

    cell_len      5: what is wrapped and padded by it has room in both
    measured      हि·न्दी·  a filler for each cell more, so that whoever counts by rich counts as many
    in_columns    save the cursor, blanks, back, the text without fillers, back, forward 5

What follows such a text so begins in its column, however wide the terminal draws the text.
"""

from __future__ import annotations

import re
from functools import cache
from unicodedata import category

from rich import cells

FILLER = "\ufdd0"
"""A noncharacter: no text that was made visible holds it."""

# Where the marks stand that take a cell beside their letter in some terminals (category Mc), and shades of skin.
_SPACING = re.compile(
    "[\u0903-\u0df3\u0f3e-\u0f7f\u102b-\u109c\u1715-\u1cf7\u302e\u302f\ua823-\uabec"
    "\U00011000-\U00011fff\U00016f51-\U00016ff1\U0001d165-\U0001d172\U0001f3fb-\U0001f3ff]"
)
# All whose cells terminals count differently: marks, joiners, selectors, scripts that are shaped, emoji.
_DISPUTED = re.compile(
    "[\u0300-\u036f\u0483-\u0489\u0590-\u1cff\u1dc0-\u1dff\u200c\u200d\u20d0-\u20ff\u302a-\u302f\u3099\u309a"
    "\ua66f-\ua69f\ua800-\uabff\ud7b0-\ud7ff\ufb1e\ufe00-\ufe0f\ufe20-\ufe2f"
    "\U00010000-\U0001ffff\U000e0100-\U000e01ef]"
)
_CONTROLS = re.compile(r"(\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[ -/]*[0-~]|[\x00-\x1f\x7f])")
_SAVE, _BACK = "\x1b7", "\x1b8"


@cache
def _more(char: str) -> int:
    """How many cells more than rich a terminal may give a character that comes behind another."""
    return 2 if "\U0001f3fb" <= char <= "\U0001f3ff" else int(category(char) == "Mc")


def cell_len(text: str) -> int:
    """The cells of a text in the terminal that gives it most."""
    if text.isascii() and text.isprintable():
        return len(text)
    return cells.cell_len(text) + sum(map(_more, _SPACING.findall(text)))


def graphemes(text: str) -> list[tuple[int, int, int]]:
    """The characters of a text as they are seen: where each begins and ends, and its cells."""
    return [
        (start, end, size + sum(map(_more, _SPACING.findall(text, start, end))))
        for start, end, size in cells.split_graphemes(text)[0]
    ]


def measured(text: str) -> str:
    """The text with fillers, so that rich gives it as many cells as `cell_len`."""
    return _SPACING.sub(lambda found: found[0] + FILLER * _more(found[0]), text)


def bare(text: str) -> str:
    """A text without its fillers."""
    return text.replace(FILLER, "")


def in_columns(data: str) -> str:
    """What is sent to a terminal, each run of text that terminals disagree on held in the cells that it was given."""
    if not (_DISPUTED.search(data) or FILLER in data):
        return data
    return "".join(_held(part) if at % 2 == 0 else part for at, part in enumerate(_CONTROLS.split(data)))


def _held(run: str) -> str:
    if not (_DISPUTED.search(run) or FILLER in run):
        return run
    size = cells.cell_len(run)
    return f"{_SAVE}{' ' * size}{_BACK}{bare(run)}{_BACK}\x1b[{size}C" if size else bare(run)
