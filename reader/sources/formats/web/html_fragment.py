"""HTML fragments: the paragraphs of mark-up that is all copy, as feeds and documents carry it.

<p>One.</p><h2>Two</h2>       One. | Two (subhead) | Three. | Norvik | 2 | 1
Three.<br><table>...          a table row is one paragraph, its cells parted by a bar
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from reader.model import Role

_BLOCKS = frozenset({
    *("address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "details"),
    *("div", "dl", "dt", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6"),
    *("header", "hr", "html", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table"),
    *("tbody", "tfoot", "thead", "tr", "ul"),
})  # fmt: skip
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_ROLES = {**dict.fromkeys(_HEADINGS, Role.SUBHEAD), "figcaption": Role.CAPTION, "summary": Role.STANDFIRST}
_NO_TEXT = frozenset({"script", "style", "iframe", "noscript", "object", "head", "template", "svg", "button", "select"})
CELL_BAR = " | "


class Paragraph(NamedTuple):
    """A paragraph, the role its element gives it, the targets of links in it, and how much of it they are, 0 to 1."""

    role: Role | None
    text: str
    targets: tuple[str, ...] = ()
    linked: float = 0.0


def paragraphs_of(markup: str) -> tuple[Paragraph, ...]:
    """The paragraphs of a fragment of HTML in order, empty ones left out. Nothing is fetched."""
    from lxml import html  # of the extra

    parser = html.HTMLParser(remove_comments=True, remove_pis=True, no_network=True, huge_tree=False, encoding="utf-8")
    if not markup.strip():
        return ()
    tree = html.fragment_fromstring(markup.encode("utf-8", "replace"), create_parent="div", parser=parser)
    collector = _Collector()
    for event in _walk(tree):
        collector.take(event)
    collector.end()
    return tuple(collector.paragraphs)


def plain(markup: str) -> str:
    """The text of a fragment on one line."""
    return " ".join(paragraph.text for paragraph in paragraphs_of(markup))


class _Event(NamedTuple):
    kind: str  # "open", "close" or "text"
    tag: str
    text: str = ""
    target: str = ""


def _walk(root: Any) -> Iterator[_Event]:
    """Elements and texts in order, without recursion: mark-up may be nested deeper than Python calls."""
    waiting: list[tuple[Any, bool]] = [(root, False)]
    while waiting:
        element, closing = waiting.pop()
        tag = element.tag if isinstance(element.tag, str) else ""
        if closing:
            yield _Event("close", tag)
            if element is not root:
                yield _Event("text", "", element.tail or "")
            continue
        yield _Event("open", tag, target=element.get("href") or "")
        waiting.append((element, True))
        if tag not in _NO_TEXT:
            yield _Event("text", "", element.text or "")
            waiting += [(child, False) for child in reversed(element)]


class _Collector:
    """What has been met so far: the paragraphs that ended, and the one under way."""

    def __init__(self) -> None:
        self.paragraphs: list[Paragraph] = []
        self._pieces: list[str] = []
        self._linked: list[str] = []
        self._targets: list[str] = []
        self._roles: list[Role] = []
        self._in_link = self._in_row = 0

    def take(self, event: _Event) -> None:
        if event.kind == "text":
            self._pieces.append(event.text)
            if self._in_link:
                self._linked.append(event.text)
            return
        opens = event.kind == "open"
        step = 1 if opens else -1
        if event.tag == "a":
            self._in_link += step
            if event.target:
                self._targets.append(event.target)
        elif event.tag in ("td", "th"):
            if opens and "".join(self._pieces).strip():
                self._pieces.append(CELL_BAR)
        elif event.tag in _BLOCKS and (not self._in_row or event.tag == "tr"):
            self.end()
        elif event.tag in _BLOCKS:
            self._pieces.append(" ")
        if event.tag == "tr":
            self._in_row += step
        if event.tag in _ROLES:
            if opens:
                self._roles.append(_ROLES[event.tag])
            elif self._roles:
                self._roles.pop()

    def end(self) -> None:
        """The paragraph under way is over."""
        text = " ".join("".join(self._pieces).split())
        if text:
            linked = len("".join("".join(self._linked).split())) / len("".join(text.split()))
            role = self._roles[-1] if self._roles else None
            self.paragraphs.append(Paragraph(role, text, tuple(self._targets), linked))
        self._pieces, self._linked, self._targets = [], [], []
