"""Telegraphic messages: bytes between control characters, one message after the other, as ANPA 1312 and IPTC 7901 send.

SOH header STX text ETX foot EOT    SOH header STX text ...
└────────── a message ──────────┘   └── another, cut short: no ETX
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from reader.sources.encoding import NotText, decode
from reader.sources.formats.format import Outlets, Reading
from reader.sources.formats.shared.assembly import Draft, reading

CUT_SHORT = "a message without an end: it was cut short, or another began within it"
_MOST_MESSAGES = 10_000
SOH, STX, ETX = b"\x01", b"\x02", b"\x03"


class Message(NamedTuple):
    """The bytes of a message from its SOH on, and the line it begins at, from 1."""

    data: bytes
    line: int


def messages(data: bytes) -> Iterator[Message]:
    """The messages of a file in order; what stands before the first is none, and a text without a head is one."""
    start = data.find(SOH)
    if start < 0 and STX in data:  # its envelope was taken off on the way
        yield Message(data, 1)
    line = data.count(b"\n", 0, max(0, start)) + 1
    while start >= 0:
        end = data.find(SOH, start + 1)
        message = Message(data[start:end] if end >= 0 else data[start:], line)
        yield message
        line += message.data.count(b"\n")
        start = end


def read_messages(
    data: bytes, path: Path, outlets: Outlets, name: str, draft: Callable[[bytes, int], Draft]
) -> Reading:
    """The messages of a file of the format `name`, each made a draft from its bytes and the number of its first line.

    Raises:
        NotText: none of them can be read.
    """
    drafts, losses = [], []
    if data.count(SOH) > _MOST_MESSAGES:
        raise NotText(f"{name}: more than {_MOST_MESSAGES:,} messages")
    for message in messages(data):
        if STX not in message.data:
            losses.append((message.line, "a message without a text: it was cut short"))
            continue
        if ETX not in message.data:
            losses.append((message.line, CUT_SHORT))
        drafts.append(draft(message.data, message.line))
    if not drafts:
        raise NotText(f"{name} without a text: the message was cut short", 1)
    return reading(drafts, path, outlets, losses)


def shown_text(data: bytes, keep: bytes = b"") -> str:
    """The text of some bytes, its lines ended by line feeds alone, without control characters but those to keep."""
    deleted = bytes(code for code in _CONTROLS if code not in keep)
    data = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").translate(None, delete=deleted)
    try:
        text = data.decode()
    except UnicodeDecodeError:
        text = _decoded(data)
    return _C1.sub("", text)


def _decoded(data: bytes) -> str:
    try:
        return decode(data).text
    except NotText:
        return data.decode("cp1252", "replace")


_CONTROLS = bytes(code for code in range(0x20) if code not in b"\t\n") + b"\x7f"
_C1 = re.compile("[\x80-\x9f]")
