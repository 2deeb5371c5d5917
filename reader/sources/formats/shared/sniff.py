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
# Pages and feeds have formats of their own, or are refused by their names.
_NOT_ITEMS = frozenset(["html", "head", "body", "rss", "feed", "rdf", "channel", "svg"])
_WORDPRESS = (b"wordpress.org/export/", b"WordPress eXtended RSS")
_JSON = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:\{\s*[\"}]|\[(?:\s*\[)*\s*\{\s*\"|(?:\[\s*){20})")
_ANPA = re.compile(rb"\s*(?:\x16+\s*\x01|\x01(?=[A-Za-z]{1,2}\d{3,5}[ \x1f\-])|\x02\s*\^)")
_IPTC_7901 = re.compile(rb"\s*(?:\x01\s*[A-Za-z]{1,4}\d{1,6}[a-z]?[ \t]+\d[ \t]|\x02\s*[^\s^]|ZCZC[ \t\r\n])")
_MAIL_FIELD = re.compile(rb"\s*(?:From \S+[^\r\n]*\r?\n)?([A-Za-z][A-Za-z0-9-]{1,60}):[ \t]")
_MAIL_HEADERS = re.compile(
    rb"^(?:from|to|date|subject|message-id|mime-version|received|return-path|delivered-to|content-type|reply-to|cc|sender"
    rb"|dkim-signature|x-[\w-]+):",
    re.IGNORECASE | re.MULTILINE,
)
_OF_MAIL = {
    b"subject",
    b"from",
    b"date",
    b"to",
    b"received",
    b"message-id",
    b"return-path",
    b"delivered-to",
    b"mime-version",
}


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


def is_other_xml(head: bytes) -> bool:
    """Whether it is XML of any root but those of pages and feeds."""
    root = root_name(head)
    return root is not None and root not in _NOT_ITEMS


def is_wordpress_export(head: bytes) -> bool:
    return any(mark in head for mark in _WORDPRESS) and root_name(head) in ("rss", None)


def is_json(head: bytes) -> bool:
    return _JSON.match(head) is not None


def is_anpa(head: bytes) -> bool:
    return _ANPA.match(head) is not None and not is_iptc_7901(head)


def is_iptc_7901(head: bytes) -> bool:
    return _IPTC_7901.match(head) is not None


def is_mail(head: bytes) -> bool:
    """Whether it begins with a header, and has two that only mail has."""
    if not _MAIL_FIELD.match(head):
        return False
    start = head.lstrip()
    names = {
        name.rstrip(b":").lower()
        for name in _MAIL_HEADERS.findall(start.partition(b"\n\n")[0].partition(b"\r\n\r\n")[0])
    }
    return len(names) > 1 and bool(names & _OF_MAIL)
