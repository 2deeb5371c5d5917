"""Encoding detection: bytes to text, or the reason why they are no text.

UTF-8 is proved, every other encoding is only likely, so the proof comes first: byte order mark,
strict UTF-8, what the bytes say of themselves, then what chardet finds. A file that is UTF-8 but for
a few broken bytes stays UTF-8, the broken bytes marked with U+FFFD and reported, rather than every
curly quote misread; one put together of two encodings is read line by line.
"""

from __future__ import annotations

import codecs
import math
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
# Of guesses that are nearly as likely as the best, the one is taken that reads least oddly, then the commonest: in a
# short text one letter decides, and half a dozen encodings have it in the same place, or another letter there.
_AS_LIKELY = 0.99
_FREQUENT = ("cp1252", "iso8859-1", "cp1250", "iso8859-2", "mac-roman", "cp437", "cp850")
_SUPERSETS = {"iso8859-1": "cp1252", "ascii": "cp1252"}  # as browsers read it: what is really meant by it
_ODD = re.compile(
    r"[^\W\d_][\x80-\x9f\xa1-\xac\xae-\xb6\xb8-\xbf\u2000-\u2018\u201a-\u2bff]+(?=[^\W\d_])|[a-zß-ÿ](?=[À-ÖØ-Þ])"
)
_SAMPLE_BYTES = 1 << 16
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
    if mixed := _mixed(data):
        return mixed
    if _is_broken_utf8(data) and b"\x00" not in data:
        return _with_replacements(data, "utf-8")
    return _with_replacements(data, _likeliest(data))


def _mixed(data: bytes) -> Decoded | None:
    """The text of a file whose lines are in two encodings, UTF-8 the one of them; None of any other.

    Each line of the other is told by its being no UTF-8 in most of its places, while other lines are UTF-8.
    """
    lines = data.split(b"\n")
    odd = [n for n, line in enumerate(lines) if not line.isascii() and not _is_utf8(line)]
    foreign = [n for n in odd if not _is_broken_utf8(lines[n])]
    plain = sum(1 for line in lines if line.isascii())
    if not foreign or len(foreign) + plain == len(lines) or b"\x00" in data:
        return None
    encoding = _likeliest(b"\n".join([lines[n] for n in foreign]))
    text = [line.decode("utf-8", "replace") for line in lines]
    for n in foreign:
        text[n] = lines[n].decode(encoding, "replace")
    told = f"is in two encodings: from here {encoding.upper()}, elsewhere UTF-8"
    return Decoded(_checked_text("\n".join(text)), ((foreign[0] + 1, told),))


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _is_broken_utf8(data: bytes) -> bool:
    """Whether bytes are UTF-8 but for a few."""
    replaced = data.decode("utf-8", "replace")
    broken = replaced.count("\ufffd") - data.count("\ufffd".encode())
    return sum(1 for char in replaced if char > "\x7f") - broken > 2 * broken


def _likeliest(data: bytes) -> str:
    """The encoding that bytes are most likely in, UTF-8 excepted.

    Raises:
        NotText: in none.
    """
    import chardet  # most copy is UTF-8 and never needs it

    eras = chardet.EncodingEra
    guesses = chardet.detect_all(
        data,
        encoding_era=eras.MODERN_WEB | eras.LEGACY_ISO | eras.LEGACY_MAC | eras.DOS,
        compat_names=False,
        ignore_threshold=True,
    )
    best = guesses[0]
    if best["encoding"] is None:
        raise NotText(f"not text: {best['mime_type'] or 'binary data'}")
    if best["encoding"].startswith("utf"):
        return best["encoding"]
    near = [g["encoding"] for g in guesses if g["encoding"] and g["confidence"] >= _AS_LIKELY * best["confidence"]]
    if best["confidence"] < _UNSURE_CONFIDENCE:
        near.insert(0, "cp1252")
    likely = min(near, key=lambda name: (_oddities(data, name), _rarity(name)))
    return _SUPERSETS.get(likely, likely)


def _oddities(data: bytes, encoding: str) -> float:
    """How many places of a text no writer would write so, were it in this encoding; infinite where it is none."""
    try:
        text = data[:_SAMPLE_BYTES].decode(encoding, "strict" if len(data) <= _SAMPLE_BYTES else "ignore")
    except (UnicodeDecodeError, LookupError):
        return math.inf
    return len(_ODD.findall(text))


def _rarity(encoding: str) -> int:
    return _FREQUENT.index(encoding) if encoding in _FREQUENT else len(_FREQUENT)


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
        raise NotText("binary data (NUL): not text", text.count("\n", 0, nul) + 1)
    if len(_CONTROL.findall(text)) > _CONTROL_SHARE * len(text):
        raise NotText("binary data (control characters): not text")
    if not text.strip("\ufeff \t\r\n\f\v"):
        raise NotText("nothing but white space")
    return text
