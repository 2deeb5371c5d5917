"""Sniffing of wire formats by the first bytes of a file, without a parser.

<?xml version="1.0"?> <!-- ... --> <ns0:newsMessage xmlns:ns0=...     its root is newsmessage
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

_PROLOG = re.compile(
    rb"(?:\s++|<\?[^>]*>|<!--.*?-->|<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>)*+<(?:[\w.-]+:)?([A-Za-z][\w.-]*)", re.DOTALL
)
_HTML = re.compile(rb"\s*(?:<\?[^>]*>\s*|<!--.*?-->\s*)*+<!DOCTYPE\s+(html)\b", re.IGNORECASE | re.DOTALL)
_DOCTYPE = re.compile(rb"<!DOCTYPE\s+([\w.:-]+)", re.IGNORECASE)


def has_root(*names: str) -> Callable[[bytes], bool]:
    """A sniff for XML whose root element has one of some names, in lower case."""
    wanted = frozenset(names)
    return lambda head: root_name(head) in wanted


@lru_cache(maxsize=8)
def root_name(head: bytes) -> str | None:
    """The name of the root element in lower case; that of the DOCTYPE where the root lies beyond the head."""
    start = head.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n\x00")[:1]
    if start != b"<":
        return None
    if b"\x00" in head[:8]:
        head = head.replace(b"\x00", b"")
    head = head.lstrip(b"\xef\xbb\xbf\xff\xfe")
    found = _HTML.match(head) or _PROLOG.match(head) or _DOCTYPE.search(head)
    return found[1].decode("ascii", "replace").rpartition(":")[2].lower() if found else None
