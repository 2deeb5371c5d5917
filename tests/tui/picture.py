"""A screen as a picture that can be held against another: SVG that is the same wherever and whenever it is taken.

    export_screenshot  <text class="terminal-81273-r4" ...>  numbers that any change gives out anew, fonts fetched
    picture            <text style="fill: #7f8790" ...>      one element a line, each with its own look, no fonts

A shade that changes in one place changes the lines of that place alone, in a comparison as in a commit.
"""

from __future__ import annotations

import difflib
import re
from xml.etree import ElementTree

from textual.app import App

_FETCHED_FONT = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)
_LOOK = re.compile(r"\.(terminal-\d+-r\d+) \{ (.*?);? \}\n?")
_CLIP = re.compile(
    r'\s*<clipPath id="terminal-\d+-line-\d+">.*?</clipPath>| clip-path="url\(#terminal-\d+-line-\d+\)"', re.DOTALL
)
_SVG = "{http://www.w3.org/2000/svg}"
_WIDTH, _HEIGHT = 12.2, 24.4
"""Of a character, as Rich draws them."""


def picture(app: App[object]) -> str:
    """The screen of an app that runs, as SVG."""
    svg = app.export_screenshot(title="wirediff", simplify=True)
    looks = dict(_LOOK.findall(svg))
    svg = _CLIP.sub("", _LOOK.sub("", _FETCHED_FONT.sub("", svg)))
    svg = re.sub(r'class="(terminal-\d+-r\d+)"', lambda found: f'style="{looks[found[1]]}"', svg)
    svg = re.sub(r"terminal-\d+", "terminal", svg).replace(' shape-rendering="crispEdges"', "")
    svg = svg.replace("&#160;", " ").replace('-matrix">', '-matrix" xml:space="preserve">')
    return re.sub(r"(<rect |<text )", r"\n\1", svg) + "\n"


def differences(kept: str, now: str) -> list[str]:
    """What differs between two pictures, line by line of the screen: `-` as it was, `+` as it is."""
    told = difflib.unified_diff(_told(kept), _told(now), "kept", "now", n=0, lineterm="")
    rows = [line for line in told if not line.startswith("@@")]
    return rows or list(difflib.unified_diff(kept.splitlines(), now.splitlines(), "kept", "now", n=0, lineterm=""))


def _told(svg: str) -> list[str]:
    """Every run of text and every ground of a picture, from the upper left to the lower right."""
    screen = ElementTree.fromstring(svg).findall(f"{_SVG}g")[-1]
    runs = []
    for part in screen.iter():
        x, y, width = (float(part.get(key, 0)) for key in ("x", "y", "width"))
        line, column = int(y / _HEIGHT) + 1, round(x / _WIDTH) + 1
        if part.tag == f"{_SVG}text":
            runs.append((line, column, f"“{part.text}” {part.get('style')}"))
        elif part.tag == f"{_SVG}rect":
            runs.append((line, column, f"ground {part.get('fill')}, {round(width / _WIDTH)} wide"))
    return [f"line {line}, column {column}: {what}" for line, column, what in sorted(runs)]
