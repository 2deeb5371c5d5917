"""Markup recognised and refused: formats that are no plain text and that nothing here reads yet.

    <!DOCTYPE html> ...    HTML        shown as copy, their tags would be words of the article;
    <?xml ... <nitf ...    XML         refused, the editor learns the name of the format
    {"headline": ...       JSON

A format that gets a module of its own is asked first, by its bytes, and never comes here.
"""

from __future__ import annotations

import re

_BEGINNINGS = (
    ("HTML", re.compile(r"\s*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)),
    ("XML", re.compile(r"\s*<(?:\?xml\s|!doctype\s|(?:\w+:)?(?:nitf|newsml|newsitem|rss|feed)\b)", re.IGNORECASE)),
    ("JSON", re.compile(r"\s*(?:\{\s*\"|\[\s*\{\s*\")")),
)


def markup_name(text: str) -> str | None:
    """The name of the markup that a text begins with; None for plain text."""
    return next((name for name, beginning in _BEGINNINGS if beginning.match(text)), None)
