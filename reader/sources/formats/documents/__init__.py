"""Documents in which copy is typed: how each format is recognised; its module is imported when one is met.

word       Word documents (docx)
markdown   Markdown
"""

from __future__ import annotations

import re

from reader.sources.formats.deferred import deferred
from reader.sources.formats.format import Format
from reader.sources.formats.refusals import ZIP_MAGIC

# Marks that plain copy does not hold, each with what it weighs: two of the lighter or one of the heavier settle it.
_MARKS = re.compile(
    rb"(?P<heavy>^\#{1,6}[ ]\S|^={3,}\s*$|^```|\[[^\]\n]{1,200}\]\((?:https?:|mailto:|/|\#)[^)\s]{0,300}\))"
    rb"|(?P<light>\*\*[^*\s][^*\n]{0,200}\*\*|^>[ ]\S)",
    re.MULTILINE | re.VERBOSE,
)
_ENOUGH = 2
_FRONT = re.compile(rb"(?:\xef\xbb\xbf)?(?:---[ \t]*\r?\n[A-Za-z][\w -]{0,40}:(?:\s|$)|\+\+\+[ \t]*\r?\n[\w-]+[ ]*=)")
_FIELDS = frozenset({"path", "headline", "byline", "dateline", "credit", "lang", "note", "item"})
_ITEM_FIELDS = frozenset({"category", "first_created", "keywords", "version", "version_created"})


def _is_markdown(head: bytes) -> bool:
    if _FRONT.match(head):
        return True
    if not (b"#" in head or b"](" in head or b"**" in head or b"==" in head or b"```" in head or b"> " in head):
        return False
    weights = (_ENOUGH if mark["heavy"] else 1 for mark in _MARKS.finditer(head))
    return sum(weights) >= _ENOUGH


WORD = Format(
    "Word document",
    sniff=lambda head: head.startswith(ZIP_MAGIC) and not head[30:].startswith(b"mimetype"),
    read=deferred("reader.sources.formats.documents.word"),
    fields=_FIELDS,
    item_fields=_ITEM_FIELDS,
    max_bytes=32 * 1024 * 1024,  # pictures and all
)
MARKDOWN = Format(
    "Markdown",
    sniff=_is_markdown,
    read=deferred("reader.sources.formats.documents.markdown"),
    fields=_FIELDS | {"published", "slug"},
    item_fields=_ITEM_FIELDS | {"guid", "usage"},
    max_bytes=256 * 1024,  # forty thousand words; what takes longest, brackets that nothing closes, takes seconds
)
