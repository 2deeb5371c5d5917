"""Wire formats: items as agencies, systems and sites deliver them, with what they say of themselves.

nitf         NITF
newsml1      NewsML 1.x
newsml_g2    NewsML-G2: items, messages, packages
rbnews       Ritzau's RBNews
wxr          WordPress exports
ninjs        ninjs 1 to 3, AP's and BBC's JSON
anpa         ANPA 1312
iptc7901     IPTC 7901
mail         RFC 822 messages and mailboxes
mail_copy    the copy in the text of a message
forwarded    a message within the text of another
mime         a message taken apart: headers, texts, attached files
envelope     other XML, in which some of these may stand

A format is recognised without its module, which is imported when the first file of it is met: most copy is plain text.
"""

from __future__ import annotations

from collections.abc import Callable

from reader.sources.formats.deferred import deferred
from reader.sources.formats.format import MAX_BYTES, Format
from reader.sources.formats.shared.sniff import (
    has_root,
    is_anpa,
    is_iptc_7901,
    is_json,
    is_mail,
    is_other_xml,
    is_wordpress_export,
)

_OF_ALL = frozenset(("path", "headline", "byline", "dateline", "credit", "published", "slug", "lang", "note", "item"))
_FIELDS = _OF_ALL | {"urgency", "status"}
_ITEM_FIELDS_OF_ALL = frozenset(("guid", "version_created", "category", "embargo_as_written", "signals"))
_WITH_ORDERS = _ITEM_FIELDS_OF_ALL | {"priority", "keywords", "embargo", "updates"}
_ITEM_FIELDS = _WITH_ORDERS | {"version", "first_created", "usage"}
_MAIL_BYTES = 36 * 1024 * 1024
"""Pictures and all: the most that mail servers pass on, 25 MB, as it is encoded."""
_G2_ROOTS = ("newsmessage", "newsitem", "packageitem", "planningitem", "conceptitem", "knowledgeitem", "catalogitem")


def _format(
    name: str,
    module: str,
    sniff: Callable[[bytes], bool],
    fields: frozenset[str],
    item_fields: frozenset[str],
    max_bytes: int = MAX_BYTES,
) -> Format:
    """The record of a format that `read` of one of the modules here reads."""
    return Format(name, sniff, deferred(f"{__name__}.{module}"), fields, item_fields, max_bytes)


WIRE_FORMATS: tuple[Format, ...] = (
    _format("NewsML-G2", "newsml_g2", has_root(*_G2_ROOTS), _FIELDS, _ITEM_FIELDS),
    _format("NewsML 1", "newsml1", has_root("newsml"), _FIELDS, _ITEM_FIELDS),
    _format("NITF", "nitf", has_root("nitf"), _FIELDS, _ITEM_FIELDS - {"first_created"}),
    _format(
        *("RBNews", "rbnews", has_root("rbnews", "xmlnewsqueuedresponse"), _FIELDS),
        _WITH_ORDERS | {"version"},
    ),
    _format(
        *("WXR", "wxr", is_wordpress_export, _OF_ALL | {"status"}),
        _ITEM_FIELDS_OF_ALL | {"first_created", "keywords"},
    ),
    _format("ninjs", "ninjs", is_json, _FIELDS, _ITEM_FIELDS),
    _format("ANPA 1312", "anpa", is_anpa, _OF_ALL | {"urgency"}, _ITEM_FIELDS_OF_ALL),
    _format("IPTC 7901", "iptc7901", is_iptc_7901, _OF_ALL | {"urgency"}, _ITEM_FIELDS_OF_ALL),
    _format("mail", "mail", is_mail, _OF_ALL | {"urgency"}, _WITH_ORDERS, _MAIL_BYTES),
    _format("XML envelope", "envelope", is_other_xml, _FIELDS, _ITEM_FIELDS),
)
"""In the order they are asked."""
