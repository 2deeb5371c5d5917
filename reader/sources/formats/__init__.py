"""Registry of formats: a new format of copy is one module here and one line in FORMATS.

format        the record a format fills in: name, sniff, read, fields
plain_text    plain text, the format in which copy is pasted, mailed and saved
markup        HTML, XML and JSON, recognised so that their markup is not taken for copy
paragraphs    where the paragraphs of a plain text begin and end
block_roles   the role of each paragraph on the page
furniture     bylines, captions, credits and notes, by their form alone
shared/       what formats have in common
wire/         items as agencies and systems deliver them, one module a format
"""

from __future__ import annotations

from reader.sources.formats import plain_text
from reader.sources.formats.format import Format, Outlets, Reading
from reader.sources.formats.wire import WIRE_FORMATS

__all__ = ["FORMATS", "HEAD_BYTES", "Format", "Outlets", "Reading", "format_of"]

HEAD_BYTES = 1024
"""The bytes at the beginning of a file that a format is recognised by."""

FORMATS: tuple[Format, ...] = (*WIRE_FORMATS, plain_text.FORMAT)
"""In the order they are asked; plain text, which takes whatever no other does, comes last."""


def format_of(head: bytes) -> Format:
    """The first format whose `sniff` takes the first HEAD_BYTES bytes of a file."""
    return next(candidate for candidate in FORMATS if candidate.sniff(head))
