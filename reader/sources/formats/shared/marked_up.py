"""Marked-up bodies: the elements of XHTML, NITF and other news mark-up to blocks with their roles.

    <hl2>Local nooks</hl2>                       subhead
    <p>stakes in <br/>four affiliates</p>        one paragraph: a break that wraps a line is a space
    <table> ... </table>                         a block a row, its cells in columns
    <section class="np-nonpublic">               a note
    <media-caption>                              a caption

A role of None is running text. What is no text of the item (scripts, files, keys) is left out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from reader.model import Role
from reader.sources.formats.shared.columns import table_lines
from reader.sources.formats.shared.text_lines import is_indented, joined_lines, wrapped_paragraphs
from reader.sources.formats.shared.xml_tree import Element, fragment, local, plain, unescaped


class Para(NamedTuple):
    """A paragraph and the role that its mark-up gives it."""

    text: str
    role: Role | None = None


_LEFT_OUT = frozenset([
    "head", "title", "script", "style", "nav", "form", "iframe", "object", "svg", "noscript", "template",
    "button", "select", "textarea", "video", "audio", "canvas", "media-reference", "media-metadata",
    "media-producer", "media-object", "bildfil", "bildskapare", "dat", "figure-meta",
])  # fmt: skip
_BLOCKS = frozenset([
    "p", "div", "section", "article", "blockquote", "li", "ul", "ol", "dl", "dt", "dd", "pre", "address",
    "aside", "header", "footer", "figure", "figcaption", "main", "hr", "center", "h1", "h2", "h3", "h4", "h5",
    "h6", "hl1", "hl2", "hedline", "headline", "block", "media", "media-caption", "note", "fn", "bq", "body",
    "body.head", "body.content", "body.end", "tagline", "byline", "dateline", "abstract", "distributor",
    "copyrite", "credit", "bibliography", "series", "rights", "text", "rubrik", "ingress", "brodtext", "citat",
    "mellis", "bild", "bildtext", "fakta", "td", "tr", "table", "tbody", "nitf", "html",
])  # fmt: skip
_ROLES = {
    "hl1": Role.HEADLINE, "h1": Role.HEADLINE, "rubrik": Role.HEADLINE,
    "hl2": Role.SUBHEAD, "mellis": Role.SUBHEAD, **dict.fromkeys(("h2", "h3", "h4", "h5", "h6"), Role.SUBHEAD),
    "ingress": Role.STANDFIRST, "abstract": Role.STANDFIRST,
    "bildtext": Role.CAPTION, "media-caption": Role.CAPTION, "figcaption": Role.CAPTION, "media": Role.CAPTION,
    "byline": Role.BYLINE, "dateline": Role.DATELINE, "note": Role.NOTE,
    "tagline": Role.CREDIT, "credit": Role.CREDIT, "distributor": Role.CREDIT, "copyrite": Role.CREDIT,
    "bibliography": Role.CREDIT,
}  # fmt: skip
_CLASSES = (
    (Role.NOTE, re.compile(r"np-|notepad|nonpublic|editor-?note|ednote|closingline|contact", re.IGNORECASE)),
    (Role.STANDFIRST, re.compile(r"teaser|abstract|standfirst|ingress|\bdeck\b|subtitle|vorspann", re.IGNORECASE)),
    (Role.CAPTION, re.compile(r"caption", re.IGNORECASE)),
    (Role.BYLINE, re.compile(r"\bbyline\b|\bauthor\b", re.IGNORECASE)),
    (Role.DATELINE, re.compile(r"\bdateline\b|^dat$", re.IGNORECASE)),
    (Role.SUBHEAD, re.compile(r"sub-?head|crosshead|zwischentitel", re.IGNORECASE)),
)
_NO_COPY = re.compile(r"\b(?:slugline|genre|publicationdate|keywords?|navigation|share|related)\b", re.IGNORECASE)
_TABLES = ("table", "nitf-table")
_BREAK = "\v"  # no XML can hold it
_NARROWEST_WRAP = 40
_EMPTY_LINES = re.compile(r"\n[ \t]*\n\s*")
_NEEDS_A_LOOK = re.compile("[&<\n\v\u00a0]")
_TAG = re.compile(r"<(/?)([A-Za-z][\w.-]*)(?:\s[^<>]*)?/?>")
_BOLD = frozenset(("b", "strong"))
_FIGURES = frozenset(("figure", "media", "bild"))
_MARKUP = re.compile(
    r"</?(?:p|br|div|h[1-6]|span|ul|ol|li|strong|em|b|i|a|table|section|body|html)\b[^<>]*>", re.IGNORECASE
)
_PARTING = re.compile(r"<(?:p|br|div|li|h[1-6])\b[^<>]*>", re.IGNORECASE)
_SUBHEAD_WORDS = 12


def paragraphs_of(root: Element) -> list[Para]:
    """The paragraphs of a tree in order, those without text left out."""
    return _Walk().paragraphs(root)


def paragraphs_in(text: str) -> list[Para]:
    """The paragraphs of a text that may be HTML, whole or in its paragraphs, or plain text."""
    if _MARKUP.search(text):
        tree = fragment(text if text.lstrip()[:1] == "<" else f"<div>{text}</div>")
        return paragraphs_of(tree) if tree is not None else []
    return [Para(plain(paragraph)) for paragraph in wrapped_paragraphs(_without_tags(unescaped(text)))]


def body_of(element: Element) -> list[Para]:
    """The paragraphs of an element that holds either elements or text, which may again be mark-up."""
    if len(element):
        return paragraphs_of(element)
    return paragraphs_in(element.text or "")


class _Walk:
    """One walk over a tree; text is collected until an element begins or ends a block."""

    def __init__(self, *, nested: bool = False) -> None:
        self._nested = nested
        self._paragraphs: list[Para] = []
        self._text: list[str] = []
        self._roles: list[Role | None] = [None]
        self._bold = self._figures = 0
        self._preformatted = 0
        self._plain = False  # whether any of the text collected stands outside bold

    def paragraphs(self, root: Element) -> list[Para]:
        if not self._open(root, name := local(root)):
            self._end(name)
            return self._paragraphs
        ancestors = [(root, name, iter(root))]
        while ancestors:
            element, name, children = ancestors[-1]
            for child in children:
                inside = local(child)
                if inside == "p" and not len(child) and child.get("class") is None:
                    self._whole(child)
                elif self._open(child, inside):
                    ancestors.append((child, inside, iter(child)))
                    break
                else:
                    self._close(child, inside)
            else:
                ancestors.pop()
                if ancestors:
                    self._close(element, name)
                else:
                    self._end(name)
        self._flush()
        return self._paragraphs

    def _whole(self, element: Element) -> None:
        """A paragraph without mark-up in it, as most are."""
        self._flush()
        text = element.text
        if text and not (self._preformatted or self._bold or _NEEDS_A_LOOK.search(text)):
            if shown := " ".join(text.split()):
                self._paragraphs.append(Para(shown, self._roles[-1]))
        elif text:
            self._add(text)
            self._flush()
        if element.tail and not element.tail.isspace():
            self._add(element.tail)

    def _open(self, element: Element, name: str) -> bool:
        """Begin an element; whether to go into it."""
        if _is_left_out(element, name):
            self._enter(name)
            return False
        if name in _TABLES:
            self._enter(name)
            self._paragraphs += [Para(line, self._roles[-1] or Role.BODY) for line in table_lines(element)]
            return False
        self._begin(element, name)
        return True

    def _close(self, element: Element, name: str) -> None:
        self._end(name)
        if element.tail:
            self._add(element.tail)
        elif name == "span" and _is_apart(element):
            self._add(" ")

    def _enter(self, name: str) -> None:
        if name in _BLOCKS:
            self._flush()
            self._roles.append(self._roles[-1])
        self._bold += name in _BOLD
        self._figures += name in _FIGURES
        self._preformatted += name == "pre"

    def _begin(self, element: Element, name: str) -> None:
        self._enter(name)
        if name in _BLOCKS and (role := _role(element, name)) is not None:
            # Who is named under a picture took it.
            self._roles[-1] = Role.CAPTION if role is Role.BYLINE and self._figures else role
        if name == "br":
            self._text.append(_BREAK)
        if element.text:
            self._add(element.text)

    def _end(self, name: str) -> None:
        if name in _BLOCKS:
            self._flush()
            self._roles.pop()
        self._bold -= name in _BOLD
        self._figures -= name in _FIGURES
        self._preformatted -= name == "pre"

    def _add(self, text: str) -> None:
        self._text.append(text.replace("\n", _BREAK) if self._preformatted else text)
        self._plain = self._plain or not (self._bold or text.isspace())

    def _flush(self) -> None:
        if not self._text:
            return
        text, bold = "".join(self._text), not self._plain
        self._text, self._plain = [], False
        if not text.strip():
            return
        text = unescaped(text)
        if (
            "<" in text
            and not self._nested
            and _PARTING.search(text)
            and (tree := fragment(f"<div>{text}</div>")) is not None
        ):
            role = self._roles[-1]
            self._paragraphs += [Para(each.text, each.role or role) for each in _Walk(nested=True).paragraphs(tree)]
            return
        for paragraph in _parted(_without_tags(text)):
            role = self._roles[-1]
            if role is None and bold and self._paragraphs and _is_subhead(paragraph):
                role = Role.SUBHEAD
            self._paragraphs.append(Para(paragraph, role))


def _without_tags(text: str) -> str:
    """A text without the tags that were escaped in it: pairs, those that close themselves, and those of HTML."""
    if "<" not in text or not (tags := _TAG.findall(text)):
        return text
    ended = {name for closes, name in tags if closes}
    return _TAG.sub(
        lambda tag: "" if tag[2] in ended or tag[0].endswith("/>") or _MARKUP.match(tag[0]) else tag[0], text
    )


def _is_left_out(element: Element, name: str) -> bool:
    if name in _LEFT_OUT or not name:
        return True
    named = element.get("class")
    return bool(named and _NO_COPY.search(named))


def _is_apart(element: Element) -> bool:
    """Whether an element that nothing parts from the next is another thing, by the class of both."""
    following = element.getnext()
    return following is not None and bool(element.get("class") and following.get("class"))


def _role(element: Element, name: str) -> Role | None:
    """The role that an element gives its text, by its name or class."""
    if role := _ROLES.get(name):
        return role
    named = element.get("class")
    return next((role for role, pattern in _CLASSES if pattern.search(named)), None) if named else None


def _parted(text: str) -> list[str]:
    """The paragraphs in the text of one element, parted by its breaks."""
    if "\n" not in text and _BREAK not in text:
        return [plain(text.replace("\u00a0", " ").rstrip())]
    if is_indented(text.split("\n")):
        return [plain(each) for each in wrapped_paragraphs(text.replace(_BREAK, "\n"))]
    if len(parts := [part for part in _EMPTY_LINES.split(text) if part.strip()]) > 1:
        return [paragraph for part in parts for paragraph in _parted(part)]
    lines = [" ".join(line.split("\n")).replace("\u00a0", " ").rstrip() for line in text.split(_BREAK)]
    if len(lines) == 1:
        return [plain(lines[0])]
    if max(map(len, lines)) < _NARROWEST_WRAP:
        lines = _joined_in_mid_sentence(lines)
        return [shown for line in lines if (shown := plain(line))]
    return [plain(each) for each in joined_lines(lines)]


def _joined_in_mid_sentence(lines: Sequence[str]) -> list[str]:
    """Short lines, which nothing tells were wrapped but that the next goes on in small letters."""
    found: list[str] = []
    for line in lines:
        if found and found[-1] and found[-1][-1:] not in ".!?:" and line.strip()[:1].islower():
            found[-1] += f" {line.strip()}"
        else:
            found.append(line)
    return found


def _is_subhead(text: str) -> bool:
    return len(text.split()) <= _SUBHEAD_WORDS and text[-1:] not in '.!?:,;…"”»'
