"""Copy is data: whatever stands in it is shown, and nothing in it may steer a terminal.

    a file holds    "ESC[31m red"     "abc RLO def"     "soft SHY hyphen"
    the reader sees "␛[31m red"       "abc ⇠ def"       "soft ¬ hyphen"

One character becomes one character of one cell, so that spans into a text hold for its visible form too.
"""

from __future__ import annotations

_TURNS_RIGHT = "⇢"
_TURNS_LEFT = "⇠"
_ENDS_TURN = "⇡"
_NO_WIDTH = "␣"
_UNSHOWABLE = "\ufffd"

_TABLE: dict[int, str] = {
    **{code: chr(0x2400 + code) for code in range(0x20)},
    0x7F: "␡",
    **dict.fromkeys(range(0x80, 0xA0), _UNSHOWABLE),
    **dict.fromkeys(map(ord, "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\u2028\u2029"), " "),
    0xAD: "¬",
    **dict.fromkeys((0x200E, 0x202A, 0x202D, 0x2066, 0x2068), _TURNS_RIGHT),
    **dict.fromkeys((0x061C, 0x200F, 0x202B, 0x202E, 0x2067), _TURNS_LEFT),
    **dict.fromkeys((0x202C, 0x2069), _ENDS_TURN),
    **dict.fromkeys((0x200B, 0x2060, 0xFEFF), _NO_WIDTH),
    **dict.fromkeys((0x180E, *range(0x2061, 0x2066), *range(0x206A, 0x2070), *range(0xFFF0, 0xFFFC)), _UNSHOWABLE),
    **dict.fromkeys(range(0xD800, 0xE000), _UNSHOWABLE),
    **dict.fromkeys(range(0xE0000, 0xE0080), _UNSHOWABLE),
}


def visible(text: str) -> str:
    """The text with its control, formatting and direction characters made visible and harmless.

    As long as the text given, and the same for a text already visible. White space that would break a line
    becomes a blank. The joiners U+200C and U+200D stay: they shape the letters of several scripts.
    """
    return text if text.isprintable() else text.translate(_TABLE)
