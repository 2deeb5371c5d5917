"""Text reports: golden pages made from hand-built collations, and what holds at every width."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reader.model import (
    Apparatus,
    Block,
    Change,
    ChangeKind,
    Collation,
    DetailKind,
    Edit,
    Kind,
    LedgerEntry,
    Link,
    Op,
    Role,
    Row,
    Sentence,
    Shape,
    Shares,
    State,
    Story,
    Version,
)
from reader.report import as_text
from tests.golden import golden

GOLDEN = Path(__file__).parent / "golden"

BASE = Version(
    "b1",
    "Northern Wire",
    (
        Block(Role.HEADLINE, "Harbour bridge closes after crack is found"),
        Block(Role.LEDE, "The harbour bridge was closed on Tuesday. Gov. Ada Hale said so."),
        Block(Role.BODY, "Some 40 people were on the span at the time, Hale said."),
        Block(Role.BODY, "The mayor has called a meeting. It starts at six and ends at nine."),
    ),
    path="copy/northern.txt",
    headline="Harbour bridge closes after crack is found",
    published="2031-05-06T18:04:00+00:00",
)
WITNESS = Version(
    "w1",
    "Bay Courier",
    (
        Block(Role.LEDE, "The harbour bridge was closed on Tuesday. Governor Ada Hale said so."),
        Block(Role.BODY, "It starts at six. It ends at nine."),
        Block(Role.BODY, "Forty-four people were on the span."),
        Block(Role.BODY, "Ferries [sic] run \x1b[31mtwice\x1b[0m an \u202ehour."),
    ),
    path="copy/courier.txt",
)


def sentence(version: Version, index: int, block: int, text: str) -> Sentence:
    start = version.blocks[block].text.index(text)
    return Sentence(index, block, version.blocks[block].role, text, (start, start + len(text)))


def collation() -> Collation:
    left = tuple(
        sentence(BASE, index, block, text)
        for index, (block, text) in enumerate(
            [
                (0, "Harbour bridge closes after crack is found"),
                (1, "The harbour bridge was closed on Tuesday."),
                (1, "Gov. Ada Hale said so."),
                (2, "Some 40 people were on the span at the time, Hale said."),
                (3, "The mayor has called a meeting."),
                (3, "It starts at six and ends at nine."),
            ]
        )
    )
    right = tuple(
        sentence(WITNESS, index, block, text)
        for index, (block, text) in enumerate(
            [
                (0, "The harbour bridge was closed on Tuesday."),
                (0, "Governor Ada Hale said so."),
                (1, "It starts at six."),
                (1, "It ends at nine."),
                (2, "Forty-four people were on the span."),
                (3, WITNESS.blocks[3].text),
            ]
        )
    )
    keep, drop, add = Op.KEEP, Op.DROP, Op.ADD
    links = (
        Link("a", (0,), (), (), Kind.REMOVED, Shape.ONE),
        Link("b", (1,), (0,), ((1, 0),), Kind.SAME, Shape.ONE, edits={(1, 0): (Edit(keep, left[1].text),)}),
        Link(
            "c",
            (2,),
            (1,),
            ((2, 1),),
            Kind.RESTYLED,
            Shape.ONE,
            edits={(2, 1): (Edit(drop, "Gov.", True), Edit(add, "Governor", True), Edit(keep, " Ada Hale said so."))},
        ),
        Link(
            "d",
            (3,),
            (4,),
            ((3, 4),),
            Kind.REPHRASED,
            Shape.ONE,
            edits={
                (3, 4): (
                    Edit(drop, "Some 40"),
                    Edit(add, "Forty-four"),
                    Edit(keep, " people were on the span"),
                    Edit(drop, " at the time, Hale said"),
                    Edit(keep, "."),
                )
            },
            details=(
                Change(DetailKind.NUMBER, ChangeKind.CHANGED, 1, True, "40", "Forty-four", (3, 5, 7), (4, 0, 10)),
                Change(DetailKind.QUALIFIER, ChangeKind.DROPPED, 3, False, "Some", None, (3, 0, 4)),
                Change(DetailKind.ATTRIBUTION, ChangeKind.DROPPED, 2, True, "Hale said", None, (3, 45, 54)),
            ),
        ),
        Link("e", (4,), (), (), Kind.REMOVED, Shape.ONE),
        Link(
            "f",
            (5,),
            (2, 3),
            ((5, 2), (5, 3)),
            Kind.REPHRASED,
            Shape.SPLIT,
            moved=True,
            edits={
                (5, 2): (Edit(keep, "It starts at six"), Edit(drop, " and ends at nine"), Edit(keep, ".")),
                (5, 3): (Edit(keep, "It "), Edit(drop, "starts at six and "), Edit(keep, "ends at nine.")),
            },
        ),
        Link("g", (), (5,), (), Kind.ADDED, Shape.ONE),
    )
    return Collation(
        BASE,
        WITNESS,
        left,
        right,
        links,
        (Row((0,), ()), Row((1,), (0,)), Row((2,), (2,)), Row((3,), (1,)), Row((), (3,))),
        (0, 4),
        (5,),
        Shares(24 / 38, 25 / 32),
        advisory="‘40’ now ‘Forty-four’, para 3; drops attribution, para 3",
    )


def story() -> Apparatus:
    entry = LedgerEntry("w1", WITNESS.blocks[3].text, State.UNIQUE, 5)
    fact = LedgerEntry("b1", "Hale said", State.UNIQUE, 3, DetailKind.ATTRIBUTION)
    return Apparatus(BASE, (WITNESS,) * 2, (collation(),) * 2, (fact, entry))


@pytest.mark.parametrize(
    ("name", "page"),
    [
        ("compare-100.txt", lambda: as_text.compare(collation())),
        ("compare-60.txt", lambda: as_text.compare(collation(), width=60)),
        ("compare-colour.txt", lambda: as_text.compare(collation(), colour=True)),
        ("apparatus.txt", lambda: as_text.compare(story())),
        ("stories.txt", lambda: as_text.stories([Story("s1", (BASE, WITNESS)), Story("s2", (WITNESS,))])),
        ("show.txt", lambda: as_text.articles([(BASE, collation().left), (WITNESS, collation().right)])),
    ],
)
def test_golden(name: str, page) -> None:
    assert page() == golden(GOLDEN / name, page())


def test_every_golden_page_belongs_to_a_test() -> None:
    (marker,) = [mark for mark in test_golden.pytestmark if mark.name == "parametrize"]
    assert {name for name, _ in marker.args[1]} == {path.name for path in GOLDEN.iterdir()}


@pytest.mark.parametrize(("urgency", "shown"), [(1, "urgency    1\n"), (None, "")])
def test_the_urgency_of_an_article_is_shown_where_it_has_one(urgency: int | None, shown: str) -> None:
    page = as_text.articles([(replace(BASE, urgency=urgency), collation().left)])
    assert [line for line in page.splitlines(keepends=True) if line.startswith("urgency")] == [shown][: bool(shown)]


@pytest.mark.parametrize("width", [1, 20, 37, 80, 250])
def test_every_width_holds_every_word(width: int) -> None:
    page = as_text.compare(collation(), width=width)
    assert not set("\x1b\u202e\x00") & set(page)
    if width >= 37:
        assert max(map(len, page.splitlines())) <= width
        assert {"Ferries", "[sic]", "meeting."} <= set(page.split())


def test_no_mark_is_told_by_colour_alone() -> None:
    import re

    coloured = as_text.compare(collation(), colour=True)
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured).split() == as_text.compare(collation()).split()


def test_changed_words_stand_in_marks_and_white_space_outside_them() -> None:
    page = " ".join(as_text.compare(collation(), width=250).split())
    assert "[-Some 40-] {+Forty-four+} people were on the span[- at the time" not in page
    assert "[-Some 40-] {+Forty-four+} people were on the span [-at the time, Hale said-]." in page
    assert "qualifier" not in page


def test_versions_of_one_outlet_are_told_apart() -> None:
    from reader import collate_all

    def run(id: str, path: str, count: str) -> Version:
        text = f"The quay at Port Ellery was shut after {count} crates fell, the harbour office said."
        return Version(
            id, "Northern Wire", (Block(Role.LEDE, text), Block(Role.BODY, f"It opens at {count}.")), path=path
        )

    made = collate_all(run("a", "early.txt", "seven"), [run("b", "noon.txt", "nine"), run("c", "late.txt", "ten")])
    page = as_text.compare(made)
    assert "Northern Wire (noon) against Northern Wire (early)" in page
    assert "Northern Wire (late) against Northern Wire (early)" in page
