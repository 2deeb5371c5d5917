"""Collations written out by hand, so that what is painted can be tested without the engine."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hypothesis import strategies as st

from reader.model import (
    Block,
    Change,
    ChangeKind,
    Collation,
    DetailKind,
    Edit,
    Kind,
    Link,
    Op,
    Role,
    Row,
    Sentence,
    Shape,
    Shares,
    Version,
    Why,
)


@dataclass(frozen=True)
class Told:
    """One link, each side one paragraph of one sentence; `moved` puts the right side at the end."""

    left: str | None
    right: str | None
    kind: Kind
    changes: tuple[Change, ...] = ()
    moved: bool = False
    edits: tuple[Edit, ...] | None = None


def version(id: str, outlet: str, paragraphs: Sequence[str]) -> Version:
    blocks = [Block(Role.LEDE if place == 0 else Role.BODY, text) for place, text in enumerate(paragraphs)]
    return Version(id, outlet, tuple(blocks))


def collation(told: Sequence[Told], base: str = "Northern Wire", witness: str = "Bay Courier") -> Collation:
    lefts = [item for item in told if item.left is not None]
    rights = [item for item in told if item.right is not None and not item.moved]
    rights += [item for item in told if item.moved]
    left_at = {id(item): place for place, item in enumerate(lefts)}
    right_at = {id(item): place for place, item in enumerate(rights)}
    left = version("left", base, [item.left or "" for item in lefts])
    right = version("right", witness, [item.right or "" for item in rights])
    links, rows = [], []
    for place, item in enumerate(told):
        i, j = left_at.get(id(item)), right_at.get(id(item))
        links.append(_link(f"k{place}", item, i, j))
        if item.moved:
            rows.append(Row((i,) if i is not None else (), ()))
        else:
            rows.append(Row(*(() if at is None else (at,) for at in (i, j))))
    rows += [Row((), (right_at[id(item)],)) for item in told if item.moved]
    return Collation(
        left,
        right,
        _sentences(left),
        _sentences(right),
        tuple(links),
        tuple(rows),
        tuple(i for link in links if not link.pairs for i in link.left),
        tuple(j for link in links if not link.pairs for j in link.right),
        Shares(0.5, 0.5),
    )


def _link(id: str, item: Told, i: int | None, j: int | None) -> Link:
    lefts, rights = (() if at is None else (at,) for at in (i, j))
    if i is None or j is None:
        return Link(id, lefts, rights, (), item.kind, Shape.ONE, details=item.changes)
    edits = item.edits or (
        (Edit(Op.KEEP, item.left or ""),)
        if item.left == item.right
        else (Edit(Op.DROP, item.left or ""), Edit(Op.ADD, item.right or ""))
    )
    return Link(
        id, lefts, rights, ((i, j),), item.kind, Shape.ONE, item.moved, 0.9, Why(), {(i, j): edits}, item.changes
    )


def _sentences(version: Version) -> tuple[Sentence, ...]:
    return tuple(
        Sentence(place, place, block.role, block.text, (0, len(block.text)))
        for place, block in enumerate(version.blocks)
    )


def alert(left: str | None, right: str | None, kind: DetailKind = DetailKind.NUMBER) -> Change:
    change = ChangeKind.DROPPED if right is None else ChangeKind.GAINED if left is None else ChangeKind.CHANGED
    return Change(kind, change, 1, True, left, right)


FERRY = (
    Told("The harbour bridge was closed on Tuesday.", "The harbour bridge was closed on Tuesday.", Kind.SAME),
    Told(
        "Some 40 people were on the span.",
        "Some 44 people were on the span.",
        Kind.REPHRASED,
        (alert("40", "44"),),
        edits=(
            Edit(Op.KEEP, "Some "),
            Edit(Op.DROP, "40"),
            Edit(Op.ADD, "44"),
            Edit(Op.KEEP, " people were on the span."),
        ),
    ),
    Told("The mayor has called a meeting.", None, Kind.REMOVED),
    Told(None, "Ferries will run every ten minutes.", Kind.ADDED),
    Told("Traffic was sent over the old bridge.", "Traffic was sent over the old bridge.", Kind.SAME, moved=True),
    Told(
        "It was built in the center.",
        "It was built in the centre.",
        Kind.RESTYLED,
        edits=(
            Edit(Op.KEEP, "It was built in the "),
            Edit(Op.DROP, "center", style=True),
            Edit(Op.ADD, "centre", style=True),
            Edit(Op.KEEP, "."),
        ),
    ),
)


QUEUES = Told(
    "Queues reached four miles.",
    "Queues reached five miles.",
    Kind.REPHRASED,
    moved=True,
    edits=(Edit(Op.KEEP, "Queues reached "), Edit(Op.DROP, "four"), Edit(Op.ADD, "five"), Edit(Op.KEEP, " miles.")),
)

SENTENCE = st.text("abcdef XYZ,.[]/\\x1b漢é", min_size=1, max_size=60).filter(lambda text: bool(text.strip()))


@st.composite
def tellings(draw: st.DrawFn) -> list[Told]:
    told = []
    for _ in range(draw(st.integers(1, 12))):
        kind = draw(st.sampled_from(Kind))
        left = None if kind is Kind.ADDED else draw(SENTENCE)
        right = None if kind is Kind.REMOVED else left if kind is Kind.SAME else draw(SENTENCE)
        moved = left is not None and right is not None and draw(st.booleans())
        changes = (alert("1", "2"),) if draw(st.booleans()) else ()
        told.append(Told(left, right, kind, changes, moved))
    return told
