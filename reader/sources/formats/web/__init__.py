"""Copy from the web, saved as files: how each format is recognised; its module is imported when one is met.

html_page       web pages
html_body       the article on a page
html_metadata   what a page says of its article
feed            RSS and Atom
json_feed       JSON Feed
feed_entry      an entry of either kind of feed
html_fragment   mark-up that is all copy, as feeds and documents carry it
"""

from __future__ import annotations

import re

from reader.sources.formats.deferred import deferred
from reader.sources.formats.format import Format

_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*"
    rb"<(?:!doctype\s+html|html|head|body|title|meta|p|div|article|section|main|h[1-6]|blockquote|table)\b",
    re.IGNORECASE | re.DOTALL,
)
_BEFORE_ROOT = rb"(?:\xef\xbb\xbf)?\s*(?:<\?.*?\?>\s*|<!--.*?-->\s*|<!doctype[^>\[]*>\s*)*"
_ROOT = re.compile(_BEFORE_ROOT + rb"<(?:rss|(?:\w+:)?feed|rdf:rdf)\b", re.IGNORECASE | re.DOTALL)
_FEED_NAME = re.compile(rb"<rss\b|/atom\b|purl\.org/atom|purl\.org/rss|netscape\.com/rdf/simple", re.IGNORECASE)
_ARCHIVE = b"wordpress.org/export"  # a blog's whole archive, which only looks like a feed
_JSON_FEED = re.compile(rb"(?:\xef\xbb\xbf)?\s*\{.*jsonfeed\.org(?:\\?/)version", re.DOTALL)
_FIELDS = frozenset({"path", "headline", "byline", "dateline", "credit", "published", "lang", "note", "item"})
_ITEM_FIELDS = frozenset({"guid", "version_created", "first_created", "keywords"})

HTML_PAGE = Format(
    "HTML page",
    sniff=lambda head: _PAGE.match(head) is not None,
    read=deferred("reader.sources.formats.web.html_page"),
    fields=_FIELDS,
    item_fields=_ITEM_FIELDS | {"category"},
    max_bytes=8 * 1024 * 1024,
)
FEED = Format(
    "feed",
    sniff=lambda head: bool(_ROOT.match(head) and _FEED_NAME.search(head)) and _ARCHIVE not in head,
    read=deferred("reader.sources.formats.web.feed"),
    fields=_FIELDS,
    item_fields=_ITEM_FIELDS,
    max_bytes=16 * 1024 * 1024,
)
JSON_FEED = Format(
    "JSON Feed",
    sniff=lambda head: _JSON_FEED.match(head) is not None,
    read=deferred("reader.sources.formats.web.json_feed"),
    fields=_FIELDS,
    item_fields=_ITEM_FIELDS,
    max_bytes=16 * 1024 * 1024,
)
