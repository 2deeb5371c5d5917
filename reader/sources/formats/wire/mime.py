"""MIME: the bytes of a message taken apart, its headers as text, its parts as text or as attached files.

multipart/mixed
    multipart/alternative
        text/plain, text/html           texts
    image/jpeg                          passed over: it is not decoded, and its size does not count
    quay.xml, message/rfc822            attached files; a message's own parts follow
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from email.errors import MessageError
from email.header import decode_header
from email.message import Message
from email.parser import BytesParser
from email.policy import Compat32
from typing import Any, NamedTuple

from reader.sources.encoding import NotText, decode
from reader.sources.formats.format import MAX_BYTES

_HEADERS_END = re.compile(rb"\n\n|\r\n\r\n|\r\r")
_TEXT_TYPE = re.compile(r"(text/(?:plain|html))(?:; ?charset=\"?([\w.-]+)\"?)?", re.IGNORECASE | re.ASCII)
_QUOTED = re.compile(r"=\?([\w-]+)\?[qQ]\?([^?]*)\?=")
_ESCAPES = re.compile(r"(?:=[0-9A-Fa-f]{2})+")
_PICTURE_SET_IN = re.compile(rb"data:[\w/+.-]+;base64,[\w+/=%\s-]*", re.ASCII)
_MOST_PARTS, _MOST_BOUNDARIES, _MOST_LINES = 500, 20_000, 600_000
_LONGEST_HEADER = 20_000


class _Raw(Compat32):
    """Headers as they stand: the bytes of one that is no ASCII are kept, to be decoded here."""

    def header_source_parse(self, sourcelines: Sequence[str]) -> tuple[str, str]:
        name, value = super().header_source_parse(list(sourcelines))
        return name, value[:_LONGEST_HEADER]

    def header_fetch_parse(self, name: str, value: str) -> str:  # noqa: ARG002 - the policy's own signature
        return value


_RAW = _Raw()


class Contents(NamedTuple):
    """A message's texts as `(subtype, text)`, what is attached as `(name, bytes)`, and what was refused of them."""

    texts: tuple[tuple[str, str], ...]
    attached: tuple[tuple[str, bytes], ...]
    refused: tuple[str, ...]


def parsed(data: bytes) -> Message:
    """The message in some bytes, its parts not yet decoded.

    Raises:
        NotText: they cannot be taken apart, or there is no end of lines or parts in them.
    """
    data = data.lstrip()
    if data.startswith(b"From "):
        data = data.partition(b"\n")[2]
    if data.count(b"\n--") > _MOST_BOUNDARIES:
        raise NotText(f"a message of more than {_MOST_PARTS} parts")
    if max(data.count(b"\n"), data.count(b"\r")) > _MOST_LINES:
        raise NotText(f"a message of more than {_MOST_LINES:,} lines")
    try:
        return _single(data) or BytesParser(policy=_RAW).parsebytes(data)
    except (MessageError, RecursionError, ValueError, LookupError) as error:
        raise NotText(f"a message that cannot be taken apart: {type(error).__name__}") from None


def _single(data: bytes) -> Message | None:
    """The message of one part in some bytes: its headers are parsed alone, its text is cut off as it stands.

    None where it is of several parts, or its headers are not all that stands above the first empty line.
    """
    end = _HEADERS_END.search(data)
    if end is None:
        return None
    message = BytesParser(policy=_RAW).parsebytes(data[: end.end()])
    if message.defects or message.get_payload() or message.get_content_maintype() in ("multipart", "message"):
        return None
    text = data[end.end() :].decode("ascii", "surrogateescape")
    message.set_payload(text.replace("\r\n", "\n").replace("\r", "\n"))
    return message


def contents(message: Message) -> Contents:
    """The texts of a message and the files attached to it; pictures, sound and films are left where they are.

    Raises:
        NotText: it has too many parts, one in another.
    """
    texts: list[tuple[str, str]] = []
    attached: list[tuple[str, bytes]] = []
    refused: list[str] = []
    room = {"plain": MAX_BYTES, "html": MAX_BYTES}
    for part in _parts(message):
        kind, charset, name, is_attached = _described(part)
        if kind == "message/rfc822" or kind.partition("/")[0] not in ("text", "application", "message"):
            continue  # a message's own parts follow
        if kind in ("text/plain", "text/html") and not is_attached:
            subtype, data = kind.partition("/")[2], _payload(part)
            if subtype == "html":
                data = _PICTURE_SET_IN.sub(b"", data)
            room[subtype] -= len(data)
            if room[subtype] < 0:
                refused.append(f"its text is too large (more than {MAX_BYTES >> 20} MB)")
            else:
                texts.append((subtype, _text(data, charset)))
        elif is_attached and (data := _payload(part)):
            attached.append((header(name) or "attachment", data))
    return Contents(tuple(texts), tuple(attached), tuple(refused))


def _described(part: Message) -> tuple[str, str | None, str | None, bool]:
    """What a part is, its charset, its file's name and whether it is attached; a text that says no more in one step."""
    plain = _TEXT_TYPE.fullmatch(str(part.get("Content-Type")))
    if plain and "Content-Disposition" not in part:
        return plain[1].lower(), plain[2] and plain[2].lower(), None, False
    name = part.get_filename()
    is_attached = part.get_content_disposition() == "attachment" or bool(name)
    return part.get_content_type(), part.get_content_charset(), name, is_attached


def _parts(message: Message) -> Iterator[Message]:
    count = 0
    try:
        for part in message.walk():
            if part.is_multipart():
                continue
            count += 1
            if count > _MOST_PARTS:
                raise NotText(f"a message of more than {_MOST_PARTS} parts")
            yield part
    except RecursionError:
        raise NotText("a message nested too deep") from None


def _payload(part: Message) -> bytes:
    try:
        payload = part.get_payload(decode=True)
    except (ValueError, LookupError):
        return b""
    return payload if isinstance(payload, bytes) else b""


def _text(data: bytes, charset: str | None) -> str:
    """The text of a part: UTF-8 where it is, then what is declared, then what is likely."""
    for encoding in ("utf-8", charset or "utf-8"):
        try:
            return data.decode("cp1252" if encoding.lower() in ("iso-8859-1", "latin-1", "us-ascii") else encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    try:
        return decode(data).text
    except NotText:
        return data.decode("cp1252", "replace") if data.strip() else ""


def header(value: Any) -> str | None:
    """A header as text, its encoded words read; None where there is none."""
    if value is None:
        return None
    value = str(value)[:_LONGEST_HEADER]
    if not value.isascii():
        value = _QUOTED.sub(_unquoted, _text(value.encode("utf-8", "surrogateescape"), None))
    try:
        pieces = decode_header(value)
    except (MessageError, ValueError):
        return " ".join(str(value).split()) or None
    words = [piece if isinstance(piece, str) else _text(piece, charset) for piece, charset in pieces]
    return " ".join("".join(words).split()) or None


def _unquoted(word: re.Match[str]) -> str:
    """An encoded word in which letters stand that should have been encoded too."""
    if word[0].isascii():
        return word[0]
    return _ESCAPES.sub(lambda run: _text(bytes.fromhex(run[0].replace("=", "")), word[1]), word[2].replace("_", " "))
