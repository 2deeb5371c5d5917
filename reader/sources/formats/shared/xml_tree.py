"""XML trees of items: nothing is fetched, no entity is expanded, and what can be mended is read with its loss named.

bytes ──decoded──> text ──without its DOCTYPE──> tree
         │                                        └ broken: read as far as it goes, the line told
         └ proved UTF-8 first, then the encoding declared, then the likeliest

A DOCTYPE is cut out unread: no DTD, no external and no bomb of nested entities ever reaches the parser.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from html import unescape
from html.entities import html5
from itertools import islice
from typing import Any, NamedTuple, TypeAlias

from reader.sources.encoding import NotText, decode

Element: TypeAlias = Any
"""An element of lxml, which is imported when the first file of markup is met."""

_DECLARED = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{2,40})[\"']")
_DECLARATION = re.compile(r"\s*<\?xml[^>]*\?>")
_DOCTYPE = re.compile(r"(?:\s|<!--.*?-->|<\?.*?\?>)*+<!DOCTYPE", re.IGNORECASE | re.DOTALL)
_IN_DOCTYPE = re.compile(r"<!--.*?-->|<\?.*?\?>|\"[^\"]*\"|'[^']*'|[\[\]>]", re.DOTALL)
_ENTITY_DECLARED = re.compile(r"<!ENTITY\s+([A-Za-z_][\w.-]*)\s")
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ENTITY = re.compile(r"&(#\d{1,7};|#[xX][0-9a-fA-F]{1,6};|[A-Za-z][A-Za-z0-9]{1,31};)?")
_OF_XML = {"amp;", "lt;", "gt;", "quot;", "apos;"}
_ESCAPED = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_LATIN = {"iso-8859-1", "iso8859-1", "latin-1", "latin1", "us-ascii", "ascii"}


class Tree(NamedTuple):
    """The root of a document, and what was lost: `(line, reason)` each."""

    root: Element
    losses: tuple[tuple[int, str], ...] = ()


def parse(data: bytes) -> Tree:
    """Parse the bytes of an XML document.

    Raises:
        NotText: they are no text, or nothing of the document can be read.
    """
    from lxml import etree  # a tenth of the start of the program, and most copy is plain text

    text, losses = _decoded(data)
    text, doctype = _without_doctype(_DECLARATION.sub("", text, count=1))
    losses += _unexpanded(doctype, text)
    text = _NO_XML.sub("", text)
    try:
        return Tree(etree.fromstring(text.encode(), _parser(recover=False)), losses)
    except etree.XMLSyntaxError as error:
        fault = error
    mended = _with_known_entities(text)
    try:
        return Tree(etree.fromstring(mended.encode(), _parser(recover=False)), losses)
    except etree.XMLSyntaxError as error:
        fault = error
    line = fault.lineno or 1
    root = etree.fromstring(mended.encode(), _parser(recover=True))
    if root is None:
        raise NotText(f"XML: broken, {_said(fault)}", line)
    return Tree(root, (*losses, (line, f"XML: broken, read as far as it goes: {_said(fault)}")))


def fragment(markup: str) -> Element | None:
    """The tree of a piece of HTML; None where there is nothing in it."""
    from lxml import etree  # as in `parse`

    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        return etree.fromstring(_NO_XML.sub("", markup).encode(), parser)
    except etree.XMLSyntaxError:
        return None


def local(element: Element) -> str:
    """The name of an element, without its namespace and in lower case; "" for what is none."""
    tag = element.tag
    return _local_name(tag) if type(tag) is str else ""


@lru_cache(maxsize=1 << 12)
def _local_name(tag: str) -> str:
    return tag.rpartition("}")[2].lower()


def attribute(element: Element | None, name: str) -> str | None:
    """The value of an attribute, whatever its namespace; None where it is absent or empty."""
    if element is None:
        return None
    value = element.get(name)
    if value is None:
        value = next((given for key, given in element.items() if key.rpartition("}")[2] == name), None)
    return value.strip() or None if value else None


def text_of(element: Element | None) -> str | None:
    """The text of an element on one line; None where there is none."""
    if element is None:
        return None
    return plain("".join(element.itertext()) if len(element) else element.text or "") or None


def plain(text: str) -> str:
    """A text on one line, the entities that were escaped twice read."""
    return " ".join(unescaped(text).split())


def unescaped(text: str) -> str:
    """A text with the entities read that mark-up escaped twice has left in it."""
    for _ in range(2):
        if "&" not in text or not _ESCAPED.search(text):
            break
        text = unescape(text)
    return text


class Index:
    """The elements below one, by their names in lower case, in document order; `without` are not gone into."""

    def __init__(self, root: Element, without: Iterable[str] = ()) -> None:
        by_name: dict[str, list[Element]] = {}
        left_out = frozenset(without)
        below = root.iterdescendants()
        for element in below:
            tag = element.tag
            name = _local_name(tag) if type(tag) is str else ""
            if name in left_out:
                inside = sum(1 for _ in element.iterdescendants())
                next(islice(below, inside, inside), None)  # passes over them
            else:
                by_name.setdefault(name, []).append(element)
        self._by_name = by_name

    def all(self, *names: str) -> list[Element]:
        """Those of some names, name by name."""
        return [element for name in names for element in self._by_name.get(name, ())]

    def first(self, *names: str) -> Element | None:
        """The first of the first name that is there."""
        return next((found[0] for name in names if (found := self._by_name.get(name))), None)

    def text(self, *names: str) -> str | None:
        """The first text that is not empty, name by name."""
        return next((text for element in self.all(*names) if (text := text_of(element))), None)


def descendants(root: Element, without: frozenset[str] = frozenset()) -> Iterator[Element]:
    """The elements below one, in document order; those of some names are not gone into, nor given."""
    levels = [iter(root)]
    while levels:
        for element in levels[-1]:
            tag = element.tag
            if type(tag) is str and _local_name(tag) in without:
                continue
            yield element
            if len(element):
                levels.append(iter(element))
                break
        else:
            levels.pop()


def _decoded(data: bytes) -> tuple[str, tuple[tuple[int, str], ...]]:
    declared = _DECLARED.match(data.lstrip()[:400])
    encoding = declared[1].decode("ascii").lower() if declared else "utf-8"
    if encoding.startswith("utf") or _is_utf8(data):
        return _as_pair(data)
    try:
        return data.decode("cp1252" if encoding in _LATIN else encoding), ()
    except (LookupError, UnicodeDecodeError):
        return _as_pair(data)


def _as_pair(data: bytes) -> tuple[str, tuple[tuple[int, str], ...]]:
    decoded = decode(data)
    return decoded.text, decoded.losses


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def _without_doctype(text: str) -> tuple[str, str]:
    """The text with its DOCTYPE blanked out, its lines kept, and the DOCTYPE."""
    start = _DOCTYPE.match(text)
    if not start:
        return text, ""
    depth = 0
    for token in _IN_DOCTYPE.finditer(text, start.end()):
        sign = token[0]
        depth += (sign == "[") - (sign == "]")
        if sign == ">" and depth <= 0:
            lines = "\n" * text.count("\n", 0, token.end())
            return lines + text[token.end() :], text[start.end() : token.end()]
    raise NotText("XML: its DOCTYPE has no end", text.count("\n", 0, start.start()) + 1)


def _unexpanded(doctype: str, text: str) -> tuple[tuple[int, str], ...]:
    """The loss of entities that the document declares for itself, where it uses them."""
    for name in dict.fromkeys(_ENTITY_DECLARED.findall(doctype)):
        if (place := text.find(f"&{name};")) >= 0:
            return ((text.count("\n", 0, place) + 1, f"XML: entities of its own are not expanded (&{name};)"),)
    return ()


def _with_known_entities(text: str) -> str:
    """The text with HTML's entities read, which XML knows only by its DTD, and every other ampersand taken as one."""

    def read(match: re.Match[str]) -> str:
        name = match[1]
        if not name or (name[0] != "#" and name not in html5):
            return "&amp;" + (name or "")
        return match[0] if name[0] == "#" or name in _OF_XML else html5[name]

    return _ENTITY.sub(read, text)


@lru_cache(maxsize=2)
def _parser(*, recover: bool) -> Any:
    from lxml import etree  # as in `parse`

    return etree.XMLParser(
        encoding="utf-8", resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=recover,
        remove_comments=True, remove_pis=True, strip_cdata=True,
    )  # fmt: skip


def _said(error: Exception) -> str:
    return str(getattr(error, "msg", error)).split(", line ")[0][:120]
