"""XML envelopes: documents of any other make, in which items of a known one may stand.

<response><payload><nitf> ... </nitf></payload></response>     the items in it
<results><result><id>...</id></result></results>               refused by the name of its root
"""

from __future__ import annotations

from pathlib import Path

from reader.sources.encoding import NotText
from reader.sources.formats import plain_text
from reader.sources.formats.format import Outlets, Reading
from reader.sources.formats.shared.assembly import reading
from reader.sources.formats.shared.xml_tree import Index, local, parse
from reader.sources.formats.wire import newsml1, newsml_g2, nitf, rbnews

NAME = "XML envelope"


def read(data: bytes, path: Path, outlets: Outlets = ()) -> Reading:
    """Read the items in the bytes of an XML document.

    Raises:
        NotText: they are no text, or hold no item that is known.
    """
    try:
        tree = parse(data)
    except NotText:
        return _as_text(data, path, outlets)
    if tree.losses and not data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<?xml"):
        return _as_text(data, path, outlets)
    inside = Index(tree.root)
    items = inside.all("newsitem")
    if items:
        make = newsml_g2.draft if any(item.get("guid") for item in items) else newsml1.draft
        return reading([make(item, inside) for item in items], path, outlets, tree.losses)
    drafts = [rbnews.draft(item) for item in inside.all("rbnews")] or [nitf.draft(item) for item in inside.all("nitf")]
    if not drafts:
        raise NotText(f"XML: <{local(tree.root)}> is no form of copy that is read")
    return reading(drafts, path, outlets, tree.losses)


def _as_text(data: bytes, path: Path, outlets: Outlets) -> Reading:
    """A text that begins with a sign like a tag, and is none."""
    return plain_text.read(data, path, outlets)
