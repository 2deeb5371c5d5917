"""Placeholders: what systems write into a field where they have nothing to say, as "n/a" or "No headline"."""

from __future__ import annotations

import re

_PLACEHOLDER = re.compile(
    r"\W*(?:no[\s_-]?data(?:[\s_-]available)?|n/?a|none|null|nil|unknown|not\s(?:available|applicable|specified)|undefined"
    r"|unspecified|tb[ad]|no\s(?:headline|title))?\W*",
    re.IGNORECASE,
)
_LONGEST = 60


def is_placeholder(text: str | None) -> bool:
    """Whether a text says nothing; None is no text."""
    return text is not None and len(text) <= _LONGEST and _PLACEHOLDER.fullmatch(text) is not None
