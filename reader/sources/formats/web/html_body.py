"""Main-content extraction: the paragraphs of the article on a web page, without what stands around them.

menu, comments, tables            left out by trafilatura
Dam fails at Norvik               the page's title again: told apart as such
The dam at Norvik failed ...      a paragraph
Related: Ferries shut             nothing but a link to other copy
‘It went dark’                    a subhead
Sign up for our letter            speaks of the site, not of the story
More from Norvik                  a subhead that nothing is left under
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from lxml.html import HtmlElement

HEAD = "head"
# What marks words within a paragraph and parts none.
_INLINE = (
    *(
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "mark",
        "q",
        "s",
    ),
    *("samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var"),
)
# Many times what a paragraph has that somebody wrote; the time that trafilatura takes grows with their square.
_MOST_INLINE = 500
_UNITS = frozenset({"p", HEAD, "item", "quote", "cell", "ab", "code"})
_BREAKS = _UNITS | {"lb", "list", "table", "row"}
# A paragraph that is all link but for its marks leads to other copy: a headline of it, not an address or a footnote.
_LINKED_SHARE = 0.9
_FEWEST_WORDS_LINKED = 4
_ADDRESS = re.compile(r"@|://|\bwww\.|^\W*\d+[\])]|\bdoi\b", re.IGNORECASE)
_LABEL = re.compile(r"[^.!?]{1,40}[:|»>▶►]\s*")
_LABEL_WORDS = 5
_STOPS = ".!?…”’\"'"
_TEASERS = 3  # heads in a row; two are a head and one below it
# What a site says of itself: short, with a link in it.
_PROMOTION = re.compile(
    r"\b(?:sign(?:ing)? up|subscri(?:be|ption)|newsletters?|follow (?:us|him|her|them|@|\w+ on)|click here|"
    r"in your inbox|like us on|download (?:the|our) \w* ?app)\b",
    re.IGNORECASE,
)
_PROMOTION_WORDS = 45


class Unit(NamedTuple):
    """A paragraph, subhead (HEAD) or item of a list: `linked` what of it is in links, `before` what precedes."""

    kind: str
    text: str
    before: str
    linked: str


def article_units(tree: HtmlElement) -> tuple[Unit, ...]:
    """The units of copy on a page in order, none where there is no article; `tree` is not changed.

    Tables are left out, but for pages whose copy is one: standings, results, fixtures.
    """
    if _crowded(tree):
        tree = deepcopy(tree)
        _unmark(_crowded(tree))
    units = _extracted(tree, tables=False)
    in_tables = sum(len(text) for table in tree.xpath("//table[not(ancestor::table)]") for text in table.itertext())
    if in_tables > _length(units):
        with_tables = _extracted(tree, tables=True)
        if _length(with_tables) > 2 * _length(units):
            units = with_tables
    return tuple(_copy_alone(units))


def _crowded(tree: HtmlElement) -> list[HtmlElement]:
    """The elements with more inline mark-up than anybody writes into one paragraph."""
    holder_of: dict[HtmlElement, HtmlElement] = {}
    for element in tree.iter(*_INLINE):
        parent = element.getparent()
        holder_of[element] = holder_of.get(parent, parent)
    return [holder for holder, marks in Counter(holder_of.values()).items() if marks > _MOST_INLINE]


def _unmark(crowded: Iterable[HtmlElement]) -> None:
    """Take the inline mark-up out of elements; their text stays."""
    for element in crowded:
        texts: list[list[str]] = [[]]
        blocks: list[HtmlElement] = []
        for part in _within_marks(element):
            if isinstance(part, str):
                texts[-1].append(part)
            else:
                blocks.append(part)
                texts.append([])
        element[:] = blocks
        element.text, *tails = map("".join, texts)
        for block, tail in zip(blocks, tails, strict=True):
            block.tail = tail


def _within_marks(element: HtmlElement) -> Iterator[str | HtmlElement]:
    """The texts within an element and its inline mark-up, and the other elements there, in order."""
    yield element.text or ""
    for child in element:
        if child.tag in _INLINE:
            yield from _within_marks(child)
        else:
            yield child
        yield child.tail or ""


def _length(units: Sequence[Unit]) -> int:
    return sum(len(unit.text) for unit in units)


def _extracted(tree: HtmlElement, *, tables: bool) -> list[Unit]:
    from trafilatura import bare_extraction  # takes a fifth of a second, and pages alone need it

    page: Any = bare_extraction(tree, include_comments=False, include_tables=tables, include_links=True)
    return [] if page is None or page.body is None else list(_units(page.body))


def _units(body: Any) -> Iterator[Unit]:
    for element in body.iter():
        if element.tag in _UNITS or element is body:
            pieces: list[tuple[str, bool]] = []
            _collect(element, False, pieces)
            yield from _lines(element.tag, pieces)


def _collect(element: Any, linked: bool, pieces: list[tuple[str, bool]]) -> None:
    """The text of an element as (piece, in a link), "\\n" where units inside it or line breaks part it."""
    pieces.append((_flat(element.text), linked))
    for child in element:
        if child.tag in _BREAKS:
            pieces.append(("\n", False))
        else:
            _collect(child, linked or child.tag == "ref", pieces)
        pieces.append((_flat(child.tail), linked))


def _flat(text: str | None) -> str:
    return (text or "").replace("\n", " ")


def _lines(kind: str, pieces: Sequence[tuple[str, bool]]) -> Iterator[Unit]:
    line: list[tuple[str, bool]] = []
    for piece in (*pieces, ("\n", False)):
        if piece[0] != "\n":
            line.append(piece)
            continue
        text = " ".join("".join(text for text, _ in line).split())
        if text:
            first = next((n for n, (_, linked) in enumerate(line) if linked), len(line))
            before = "".join(text for text, _ in line[:first])
            yield Unit(kind, text, before, "".join(text for text, linked in line if linked))
        line = []


def _copy_alone(units: Sequence[Unit]) -> list[Unit]:
    kept: list[Unit] = []
    removed = False
    for unit in units:
        if _leads_away(unit) or _promotes(unit):
            if not removed and kept and _is_label(kept[-1]):
                kept.pop()
            removed = True
            continue
        if removed and unit.kind == HEAD:
            _drop_trailing_heads(kept)
        removed = False
        kept.append(unit)
    _drop_trailing_heads(kept)
    return _without_teasers(kept)


def _is_label(unit: Unit) -> bool:
    """Whether a unit only says what the links below it are: "Don't miss"."""
    return len(unit.text.split()) <= _LABEL_WORDS and unit.text[-1].isalpha()


def _without_teasers(units: Sequence[Unit]) -> list[Unit]:
    """The units without heads that stand in a row, which are titles of other copy; the last may have its own below."""
    run, kept = 0, list[Unit]()
    for unit in units:
        run = run + 1 if unit.kind == HEAD else 0
        if run == _TEASERS:
            del kept[-(_TEASERS - 1) :]
        elif run > _TEASERS:
            kept.pop()
        kept.append(unit)
    return kept


def _drop_trailing_heads(kept: list[Unit]) -> None:
    while kept and kept[-1].kind == HEAD:
        kept.pop()


def _leads_away(unit: Unit) -> bool:
    """Whether a unit is the headline of other copy, linked, with or without a label before it."""
    if not unit.linked or len(unit.linked.split()) < _FEWEST_WORDS_LINKED or _ADDRESS.search(unit.linked):
        return False
    beside = len(unit.text.split()) - len(unit.linked.split())
    if _solid(unit.linked) >= _LINKED_SHARE * _solid(unit.text) or (beside == 1 and unit.text[-1] not in _STOPS):
        return True
    labelled = _LABEL.fullmatch(unit.before.strip()) and len(unit.before.split()) <= _LABEL_WORDS
    return bool(labelled) and _solid(unit.linked) >= _LINKED_SHARE * (_solid(unit.text) - _solid(unit.before))


def _promotes(unit: Unit) -> bool:
    return bool(unit.linked) and len(unit.text.split()) <= _PROMOTION_WORDS and bool(_PROMOTION.search(unit.text))


def _solid(text: str) -> int:
    return len("".join(text.split()))
