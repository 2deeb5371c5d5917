"""Paragraph segmentation of a plain text, with hard-wrapped lines joined again.

    one a line            blank lines between       hard-wrapped

    KYIV - The first...   KYIV - The first...       KYIV - The first sentence of
    The second...                                   this paragraph, broken by the
                          The second...             editor of some terminal.

A hard-wrapped line is one that had no room for the first word of the next; when the lines of a
file were filled like that, they are joined again. The line break stood for a space and becomes
one; nothing else of the text changes, so a word is joined in the block as it was typed.
"""

from __future__ import annotations

import re
from itertools import pairwise

import regex

_BREAK = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
_STOP = re.compile(r"[.!?…。！？]['\"”’»)\]]*$")
# Scripts that put no space between words: a joined line gets none either.
_UNSPACED = regex.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_WIDEST = 100
_FEWEST_FULL = 3


def paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of a text in order, without the white space around them; empty ones left out."""
    lines = [line.rstrip() for line in _BREAK.split(text)]
    width = _wrapped_at(lines)
    joined: list[str] = []
    previous = ""
    for line in lines:
        if width and joined and _is_wrapped(previous, line, width):
            joined[-1] = _join(joined[-1], line.strip())
        elif stripped := line.strip().strip("\ufeff").strip():
            joined.append(stripped)
        previous = line
    return tuple(joined)


def _wrapped_at(lines: list[str]) -> int:
    """The width the file was wrapped at, 0 when it was not: its full lines mostly break in mid-sentence."""
    width = max(map(len, lines))
    if width > _WIDEST:
        return 0
    followed = [(line, after) for line, after in pairwise(lines) if line and after]
    full = [line for line, after in followed if _is_wrapped(line, after, width)]
    stopped = sum(1 for line in full if _STOP.search(line))
    return width if len(full) >= _FEWEST_FULL and 2 * len(full) > len(followed) and 3 * stopped < len(full) else 0


def _is_wrapped(line: str, after: str, width: int) -> bool:
    """Whether the first word of `after` had no room on `line`. An indented line begins a paragraph."""
    if not line or not after or after[0] in " \t":
        return False
    unspaced = _UNSPACED.match(after)
    first = 1 if unspaced else len(after.split(None, 1)[0]) + 1
    return len(line) + first > width


def _join(start: str, rest: str) -> str:
    return start + ("" if _UNSPACED.match(start[-1]) and _UNSPACED.match(rest) else " ") + rest
