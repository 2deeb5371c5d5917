"""Encoding detection: bytes to text, or the reason why they are no text.

UTF-8 is proved, every other encoding is only likely, so the proof comes first: byte order mark,
strict UTF-8, then what chardet finds. A file that is UTF-8 but for a few broken bytes stays
UTF-8, the broken bytes marked with U+FFFD and reported, rather than every curly quote misread.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

# UTF-32 before UTF-16: the mark of UTF-16 LE begins that of UTF-32 LE.
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# chardet puts short Western text below this; there its first guess is a toss-up and cp1252 the likelier.
_UNSURE_CONFIDENCE = 0.1
# Control characters that no copy holds. Escape stays: a stray colour code is shown, not refused.
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_CONTROL_SHARE = 0.02


class NotText(Exception):
    """The bytes are no copy; `args` are the reason and the line, None where no line is to blame."""

    def __init__(self, reason: str, line: int | None = None) -> None:
        super().__init__(reason, line)
        self.reason = reason
        self.line = line


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text, and what was lost in decoding it: `(line, reason)` each, lines 1-based."""

    text: str
    losses: tuple[tuple[int, str], ...] = ()


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """Decode a file's bytes, losslessly where that is possible, with the losses named where it is not.

    `declared` is the encoding that the bytes say they are in. What is valid UTF-8 is UTF-8 whatever they say.

    Raises:
        NotText: the bytes are empty, binary, or in no encoding that could be found.
    """
    if not data.strip():
        raise NotText("empty file" if not data else "nothing but white space")
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _with_replacements(data[len(mark) :], encoding)
    try:
        return Decoded(_checked_text(data.decode("utf-8")))
    except UnicodeDecodeError:
        return _as_declared(data, declared) or _detected(data)


def _as_declared(data: bytes, declared: str | None) -> Decoded | None:
    """The text in the encoding that it is declared in; None where it is no valid text in it."""
    try:
        name = codecs.lookup(declared or "utf-8").name
        # Browsers read Latin-1 as what is really meant by it.
        text = data.decode("cp1252" if name in ("iso8859-1", "ascii") else name)
    except (LookupError, UnicodeDecodeError, ValueError):
        return None
    return Decoded(_checked_text(text))


def _detected(data: bytes) -> Decoded:
    replaced = data.decode("utf-8", "replace")
    broken = replaced.count("\ufffd") - data.count("\ufffd".encode())
    multibyte = sum(1 for char in replaced if char > "\x7f") - broken
    if multibyte > 2 * broken and "\x00" not in replaced:
        return _with_replacements(data, "utf-8")

    import chardet  # most copy is UTF-8 and never needs it

    era = chardet.EncodingEra.MODERN_WEB | chardet.EncodingEra.LEGACY_ISO | chardet.EncodingEra.LEGACY_MAC
    guess = chardet.detect(data, encoding_era=era, prefer_superset=True, compat_names=False)
    encoding = guess["encoding"]
    if encoding is None:
        raise NotText(f"not text: {guess['mime_type'] or 'binary data'}")
    if not encoding.startswith("utf") and guess["confidence"] < _UNSURE_CONFIDENCE:
        try:
            return Decoded(_checked_text(data.decode("cp1252")))
        except UnicodeDecodeError:
            pass
    return _with_replacements(data, encoding)


def _with_replacements(data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(_checked_text(data.decode(encoding)))
    except UnicodeDecodeError:
        text = _checked_text(data.decode(encoding, "replace"))
    except LookupError:
        raise NotText(f"encoding {encoding} is not known here") from None
    lines = [number for number, line in enumerate(text.split("\n"), 1) if "\ufffd" in line]
    shown = f"is no valid {encoding.upper()} in places, shown as \ufffd"
    return Decoded(text, tuple((line, shown) for line in lines[:1]) if lines else ())


def _checked_text(text: str) -> str:
    """The text, when it is text: NUL and a sprinkling of control characters are a program's, not a writer's."""
    nul = text.find("\x00")
    if nul >= 0:
        raise NotText("binary data (NUL), not copy", text.count("\n", 0, nul) + 1)
    if len(_CONTROL.findall(text)) > _CONTROL_SHARE * len(text):
        raise NotText("binary data (control characters), not copy")
    if not text.strip("\ufeff \t\r\n\f\v"):
        raise NotText("nothing but white space")
    return text
