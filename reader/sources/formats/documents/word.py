"""Word documents: docx as an editor sees it with all tracked changes accepted.

inserted by Ada, not yet accepted   copy
deleted by Ada, not yet accepted    no copy; that there are such is told
Title, Heading 1 ... Caption        headline, subheads, captions
pictures, comments, headers         no copy
"""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.model import Item, Role
from reader.sources.encoding import NotText
from reader.sources.formats.extra import from_extra
from reader.sources.formats.format import Outlets, Reading
from reader.sources.formats.refusals import zip_kind
from reader.sources.formats.shared.times import iso_time
from reader.sources.formats.structured import Said, headline_first, version_of
from reader.sources.formats.web.html_fragment import paragraphs_of

if TYPE_CHECKING:
    from zipfile import ZipFile

# The text of a novel; the unpacked size is asked before anything is unpacked.
MAX_XML_BYTES = 2 * 1024 * 1024
_KIND = "Word document"
_MAIN = "word/document.xml"
_PROPERTIES = "docProps/core.xml"
_FOOTNOTE_MARK = re.compile(r'(?:<sup>)?<a href="#(?:foot|end)note-[^"]*"[^>]*>(?:\[\d+\]|↑)</a>(?:</sup>)?')
_FOOTNOTES = re.compile(r'<ol>(?=<li id="(?:foot|end)note-)')
_TRACKED = re.compile(rb"<w:(?:ins|del|moveFrom|moveTo)\b")
_STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Subtitle'] => summary:fresh
p[style-name='Caption'] => figcaption:fresh
p[style-name='caption'] => figcaption:fresh
"""


def read(data: bytes, path: Path, outlets: Outlets = ()) -> Reading:
    """Read the bytes of a Word document as an article.

    Raises:
        NotText: they are no Word document (it is named what they are), broken, too large once unpacked or without
            text; or what reads Word documents is not installed.
    """
    with _opened(data) as packed:
        unpacked = sum(entry.file_size for entry in packed.infolist() if entry.filename.endswith((".xml", ".rels")))
        if unpacked > MAX_XML_BYTES:
            raise NotText(f"{_KIND}: more than {MAX_XML_BYTES >> 20} MB of text once unpacked")
        with from_extra(_KIND):
            import mammoth

            tracked = _TRACKED.search(packed.read(_MAIN)) is not None
            said = _properties(packed)
            made = mammoth.convert_to_html(
                io.BytesIO(data),
                style_map=_STYLES,
                include_embedded_style_map=False,
                convert_image=lambda _: [],
            )
            copy, footnotes = _without_footnotes(made.value)
            paragraphs = paragraphs_of(copy)
            notes = paragraphs_of(footnotes) if footnotes else []
    parts = headline_first([(part.role, part.text) for part in paragraphs])
    parts += [(Role.NOTE, part.text) for part in notes]
    if not parts:
        raise NotText(f"{_KIND}: no text in it")
    version = version_of(parts, said, path, outlets, typed=True)
    losses = ((None, "tracked changes are read as accepted"),) if tracked else ()
    return Reading((version,), losses)


def _without_footnotes(html: str) -> tuple[str, str]:
    """The copy and its footnotes, which mammoth puts at the end as a list; the signs that tie them are no copy."""
    found = _FOOTNOTES.search(html)
    copy, footnotes = (html[: found.start()], html[found.start() :]) if found else (html, "")
    return _FOOTNOTE_MARK.sub("", copy), _FOOTNOTE_MARK.sub("", footnotes)


def _opened(data: bytes) -> ZipFile:
    import zipfile  # Word documents alone need it

    try:
        packed = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, OSError):
        raise NotText(f"{_KIND} or other ZIP archive: broken or cut off") from None
    if _MAIN not in packed.namelist():
        raise NotText(f"{zip_kind(packed.namelist())} isn't supported")
    return packed


def _properties(packed: ZipFile) -> Said:
    """What the document says of itself. Who typed it and what the template was called are no byline and headline."""
    if _PROPERTIES not in packed.namelist():
        return Said()
    from lxml import etree  # of the extra

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=True)
    root = etree.fromstring(packed.read(_PROPERTIES), parser)
    given: dict[str, Any] = {
        etree.QName(element).localname: " ".join((element.text or "").split())
        for element in (root if root is not None else ())
        if isinstance(element.tag, str)
    }
    item = Item(
        _KIND,
        version=given.get("revision") or None,
        version_created=iso_time(given.get("modified")),
        first_created=iso_time(given.get("created")),
        category=given.get("category") or None,
        keywords=tuple(filter(None, map(str.strip, re.split("[,;]", given.get("keywords", ""))))),
    )
    return Said(lang=given.get("language"), item=item if item != Item(_KIND) else None)
