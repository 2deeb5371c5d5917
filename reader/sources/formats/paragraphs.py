"""Paragraph segmentation of a plain text, with hard-wrapped lines joined again.

    one a line            blank lines between       hard-wrapped

    KYIV - The first...   KYIV - The first...       KYIV - The first sentence of
    The second...                                   this paragraph, broken by the
                          The second...             edi-
                                                    tor of some terminal.

A hard-wrapped line is one that had no room for the first word of the next; when the lines of a
file were filled like that, they are joined again. The line break stood for a space and becomes
one; nothing else of the text changes but for words that a hyphen broke (line_hyphens.py).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

import regex

from reader.sources.formats.line_hyphens import LineHyphens

_BREAK = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
_STOP = re.compile(r"[.!?…。！？]['\"”’»)\]]*$")
# Scripts that put no space between words: a joined line gets none either.
_UNSPACED = regex.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_NARROWEST, _WIDEST = 40, 100
_FEWEST_FULL = 3
_LONGEST_WORD = 100
# Of the lines that run on, so many break where one width says; of those, so many run on; and so few are wider.
_AGREEING, _RUNNING_ON, _WIDER = 0.8, 0.3, 0.05

Pair = tuple[str, str]
"""A line and the one below it in the same paragraph, as far as blank lines and indents tell."""


def paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of a text in order, without the white space around them; empty ones left out."""
    lines = _without_margin([line.rstrip() for line in _BREAK.split(text)])
    width = _wrapped_at(lines)
    hyphens = LineHyphens(text)
    found: list[list[str]] = []
    previous = ""
    for line in lines:
        if width and found and _continues(previous, line, width):
            _go_on(found[-1], line.strip(), hyphens)
        elif stripped := line.strip().strip("\ufeff").strip():
            found.append([stripped])
        previous = line
    return tuple(["".join(pieces) for pieces in found])


def _without_margin(lines: list[str]) -> list[str]:
    """The lines without the white space that all of them begin with: a margin indents nothing."""
    if any(line and not line[0].isspace() for line in lines):
        return lines
    margin = min((len(line) - len(line.lstrip()) for line in lines if line), default=0)
    return [line[margin:] for line in lines]


def _wrapped_at(lines: Sequence[str]) -> int:
    """The width the file was wrapped at, 0 when it was not."""
    pairs = [(line, after) for line, after in pairwise(lines) if line and after and after[0] not in " \t"]
    return (_filled_width(lines, pairs) or _agreed_width(lines, pairs)) if pairs else 0


def _filled_width(lines: Sequence[str], pairs: Sequence[Pair]) -> int:
    """The width of the widest line, when most lines are filled up to it and break in mid-sentence."""
    width = max(map(len, lines))
    if width > _WIDEST:
        return 0
    full = [line for line, after in pairs if _has_no_room(line, after, width)]
    stopped = sum(1 for line in full if _STOP.search(line))
    return width if len(full) >= _FEWEST_FULL and 2 * len(full) > len(pairs) and 3 * stopped < len(full) else 0


def _agreed_width(lines: Sequence[str], pairs: Sequence[Pair]) -> int:
    """The width at which the lines whose sentence runs on below were broken, when they agree on one.

    A brief has few lines, and one of them may be enough; an address or a table may be wider than the rest.
    """
    running = [pair for pair in pairs if _runs_on(*pair)]
    widths = [_room(*pair) for pair in running]
    if not running:
        return 0
    # Broken at `low` or wider, or it would have been broken before; below `high`, or the next word had gone up.
    low = max((at for at, _ in widths), key=lambda at: sum(1 for start, end in widths if start <= at < end))
    high = min(end for start, end in widths if start <= low < end)
    width = max(length for length in map(len, lines) if length < high)
    if not _NARROWEST <= width <= _WIDEST:
        return 0
    agreeing = sum(1 for start, end in widths if start <= width < end)
    full = sum(1 for pair in pairs if _has_no_room(*pair, width))
    wider = sum(1 for line in lines if len(line) > width and " " in line.strip())
    agreed = agreeing >= _AGREEING * len(running) and agreeing >= _RUNNING_ON * full
    return width if agreed and wider <= _WIDER * len(lines) else 0


def _continues(line: str, after: str, width: int) -> bool:
    """Whether `after` goes on with the paragraph of `line`. An indented line begins a paragraph."""
    if not line or not after or after[0] in " \t":
        return False
    return _has_no_room(line, after, width) or (2 * len(line) > width and _runs_on(line, after))


def _has_no_room(line: str, after: str, width: int) -> bool:
    return _room(line, after)[1] > width


def _room(line: str, after: str) -> tuple[int, int]:
    """The widths at which `line` would have been broken before `after`: from the first, up to the second excluded."""
    first = 1 if _UNSPACED.match(after) else len(after.split(None, 1)[0]) + 1
    return len(line), len(line) + first


def _runs_on(line: str, after: str) -> bool:
    """Whether a sentence runs on from one line to the next: no stop, and a small letter."""
    return after[0].islower() and not _STOP.search(line)


def _go_on(pieces: list[str], rest: str, hyphens: LineHyphens) -> None:
    """Join a line to the pieces of a paragraph. Only the last is looked at: a paragraph may have a million lines."""
    start = pieces[-1]
    if _UNSPACED.match(start[-1]) and _UNSPACED.match(rest):
        pieces.append(rest)
    elif (whole := hyphens.joined(start, rest)) is None:
        pieces.append(f" {rest}")
    elif " " in rest or len(whole) > _LONGEST_WORD:
        pieces[-1:] = [whole[: -len(rest)], rest]
    else:
        pieces[-1] = whole
