"""Registry of formats: a new format of copy is one module here and one line in FORMATS.

format        the record a format fills in: name, sniff, read, fields
html_page     web pages as saved; html_body the article on them, html_metadata what they say of it
feed          RSS and Atom; json_feed JSON Feed; feed_entry an entry of either
html_fragment mark-up that is all copy, as feeds carry it
plain_text    plain text, the format in which copy is pasted, mailed and saved
word          Word documents
refusals      archives, PDF, pictures and others, recognised so that the reason names them
markup        XML and JSON, recognised so that their markup is not taken for copy
paragraphs    where the paragraphs of a plain text begin and end
block_roles   the role of each paragraph on the page
structured    a Version of paragraphs that the format names
iso_time      times as pages, feeds and documents write them
extra         packages that are imported when a file needs them
furniture     bylines, captions, credits and notes, by their form alone
"""

from __future__ import annotations

import codecs

from reader.sources.formats import feed, html_page, json_feed, plain_text, refusals, word
from reader.sources.formats.format import MAX_BYTES, Format, Outlets, Reading

__all__ = ["FORMATS", "HEAD_BYTES", "MAX_BYTES", "Format", "Outlets", "Reading", "format_of"]

HEAD_BYTES = 1024
"""The bytes at the beginning of a file that a format is recognised by."""

FORMATS: tuple[Format, ...] = (
    html_page.FORMAT,
    feed.FORMAT,
    json_feed.FORMAT,
    word.FORMAT,
    refusals.FORMAT,
    plain_text.FORMAT,
)
"""In the order they are asked; plain text, which takes whatever no other does, comes last."""


def format_of(head: bytes) -> Format:
    """The first format whose `sniff` takes the first HEAD_BYTES bytes of a file, as UTF-8 where they are UTF-16."""
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        head = head.decode("utf-16", "replace").encode()
    return next(candidate for candidate in FORMATS if candidate.sniff(head))
