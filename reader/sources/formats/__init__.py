"""Registry of formats: a new format of copy is one module here and one line in FORMATS.

format        the record a format fills in: name, sniff, read, fields
web/          web pages, RSS and Atom, JSON Feed
documents/    Word documents, Markdown
plain_text    plain text, the format in which copy is pasted, mailed and saved
refusals      archives, PDF, pictures and others, recognised so that the reason names them
markup        XML and JSON, recognised so that their markup is not taken for copy
paragraphs    where the paragraphs of a plain text begin and end
machine_lines codes that a wire's computers left over or under the copy
line_hyphens  words that a line end breaks
block_roles   the role of each paragraph on the page
deferred      formats whose modules are imported when a file of them is met
structured    a Version of paragraphs that the format names
extra         packages that are imported when a file needs them
furniture     bylines, captions, credits and notes, by their form alone
shared/       what formats have in common
wire/         items as agencies and systems deliver them, one module a format
"""

from __future__ import annotations

import codecs

from reader.sources.formats import plain_text, refusals
from reader.sources.formats.documents import MARKDOWN, WORD
from reader.sources.formats.format import MAX_BYTES, Format, Outlets, Reading
from reader.sources.formats.web import FEED, HTML_PAGE, JSON_FEED
from reader.sources.formats.wire import WIRE_FORMATS

__all__ = ["FORMATS", "HEAD_BYTES", "MAX_BYTES", "Format", "Outlets", "Reading", "format_of"]

HEAD_BYTES = 1024
"""The bytes at the beginning of a file that a format is recognised by."""

FORMATS: tuple[Format, ...] = (
    HTML_PAGE,
    FEED,
    JSON_FEED,
    WORD,
    refusals.FORMAT,
    *WIRE_FORMATS,
    MARKDOWN,
    plain_text.FORMAT,
)
"""In the order they are asked; plain text, which takes whatever no other does, comes last."""


def format_of(head: bytes) -> Format:
    """The first format whose `sniff` takes the first HEAD_BYTES bytes of a file, as UTF-8 where they are UTF-16."""
    head = head.removeprefix(codecs.BOM_UTF8)
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        head = head.decode("utf-16", "replace").encode()
    return next(candidate for candidate in FORMATS if candidate.sniff(head))
