"""Escaping of control, format and other unseen characters: copy is data, and nothing in it may steer a terminal.

    a file holds    "ESC[31m red"     "abc RLO def"     "soft SHY hyphen"
    the reader sees "␛[31m red"       "abc ⇠ def"       "soft ¬ hyphen"
    JSON holds      "\\u001b[31m red"  "abc \\u202e def"  "soft \\u00ad hyphen"

One character becomes one character of one cell, so that spans into a text hold for its visible form too. JSON keeps
every text to the code point.

What is left as it is, in text for people alone, because correct copy needs it and there it can do no harm:

- a joiner (U+200C, U+200D) that touches a letter of a script whose letters join, or an emoji: Persian, Hindi, families;
- a variation selector right behind a character that has variants: emoji and keycaps, ideographs, Mongolian letters.

Elsewhere, as between Latin letters or in rows, nobody would see them and they could carry anything: there they are
shown like all others. Flags that are spelt in tag characters are the price of showing those.
"""

from __future__ import annotations

import re
from typing import NewType
from unicodedata import category, east_asian_width

Printable = NewType("Printable", str)
"""Text that may be sent to a terminal as it is: lines of visible text, with colours of our own at most, or JSON."""

_CONTROLS = "\x00-\x09\x0b-\x1f\x7f-\x9f"  # Cc but the line feed
_BREAKS = "\u2028\u2029"  # Zl, Zp
_FORMATS = (  # Cf, with U+13439 to U+1343F, which later editions of Unicode have
    "\xad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"
    "\ufff0-\ufffb\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
)
_SURROGATES = "\ud800-\udfff"  # Cs: what a file name holds that is no UTF-8
_PRIVATE = "\ue000-\uf8ff"  # Co; more of them stands beyond
_NONCHARACTERS = "\ufdd0-\ufdef\ufffe\uffff\U0001fffe\U0001ffff\U0002fffe\U0002ffff"
_FILLERS = "\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0"  # letters and marks that are never drawn
_SELECTORS = "\u180b-\u180d\u180f\ufe00-\ufe0f"  # and U+E0100 to U+E01EF
_BEYOND = "\U0003fffe-\U0010ffff"  # tags, selectors, private planes, and what is none of anybody's

_BUT_LINES = _CONTROLS + _BREAKS + _FORMATS + _SURROGATES + _PRIVATE + _NONCHARACTERS + _FILLERS + _SELECTORS + _BEYOND
_HIDDEN = re.compile(f"[\n{_BUT_LINES}]")
_HIDDEN_IN_LINES = re.compile(f"[{_BUT_LINES}]")
_SELECTOR = re.compile(f"[{_SELECTORS}\U000e0100-\U000e01ef]")
_JOINERS = "\u200c\u200d"

_UNSHOWABLE = "\ufffd"
_SIGNS: dict[str, str] = {
    **{chr(code): chr(0x2400 + code) for code in range(0x20)},
    **dict.fromkeys("\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\u2028\u2029", " "),
    "\x7f": "␡",
    "\xad": "¬",
    **dict.fromkeys("\u200e\u202a\u202d\u2066\u2068", "⇢"),  # turns the direction to the right
    **dict.fromkeys("\u061c\u200f\u202b\u202e\u2067", "⇠"),  # to the left
    **dict.fromkeys("\u202c\u2069", "⇡"),  # ends a turn
    **dict.fromkeys("\u200b\u2060\ufeff\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0" + _JOINERS, "␣"),  # has no looks
}

_MARKS = 3
"""Marks that a letter carries at most before a joiner."""


def visible(text: str) -> str:
    """The text with its control, format, private and other unseen characters made visible and harmless.

    As long as the text given, and the same for a text already visible. White space that would break a line
    becomes a blank. Joiners and selectors stay where they shape what is seen.
    """
    return text if text.isascii() and text.isprintable() else _HIDDEN.sub(_sign, text)


def visible_lines(text: str) -> Printable:
    """The text made visible, its line feeds kept."""
    return Printable(_HIDDEN_IN_LINES.sub(_sign, text))


def concatenated(*parts: Printable) -> Printable:
    """Several texts as one."""
    return Printable("".join(parts))


def escaped(json: str) -> Printable:
    """JSON with every character that `visible` may show replaced by its escape: it is parsed to the same value.

    Line feeds stay: they stand between values alone.
    """
    return Printable(_HIDDEN_IN_LINES.sub(_escape, json))


def _sign(found: re.Match[str]) -> str:
    char, text, at = found[0], found.string, found.start()
    if char in _JOINERS:
        stays = _joins(text, at)
    elif _SELECTOR.match(char):
        stays = _selects(text, at)
    else:
        stays = False
    return char if stays else _SIGNS.get(char, _UNSHOWABLE)


def _joins(text: str, at: int) -> bool:
    """Whether a joiner touches what it can shape; of several in a row none but the first does."""
    behind = at - 1
    if behind >= 0 and _SELECTOR.match(text[behind]):
        return _selects(text, behind)
    if behind >= 0 and text[behind] in _JOINERS:
        return False
    while behind > max(0, at - 1 - _MARKS) and category(text[behind]) in ("Mn", "Mc"):
        behind -= 1
    return any(_shaped(text[place]) for place in (behind, at + 1) if 0 <= place < len(text))


def _shaped(char: str) -> bool:
    """Whether a joiner beside it changes its looks: emoji, and letters without case that are no ideographs."""
    kind = category(char)
    if kind == "Lo":
        return east_asian_width(char) not in "WF" and not _HIDDEN.match(char)
    return kind == "So" or "\U0001f3fb" <= char <= "\U0001f3ff"


def _selects(text: str, at: int) -> bool:
    """Whether a variation selector stands behind a character that has variants."""
    base, selector = text[at - 1 : at], text[at]
    if not base or _HIDDEN.match(base):
        return False
    if selector < "\u1810":
        return "\u1820" <= base <= "\u18aa"
    if selector > "\uffff":
        return category(base) == "Lo" and east_asian_width(base) == "W"
    if base.isascii():
        return base in "#*0123456789"
    return category(base) in ("So", "Sm", "Po", "Pd", "Lo") or base == "\u2139"


def _escape(found: re.Match[str]) -> str:
    units = found[0].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))
