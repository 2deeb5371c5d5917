"""Dismissed flags: no alerts wherever they are told, known by their content whichever side each value is on."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.collation.apparatus.flag_table import flag_table
from reader.collation.changes.dismissal import EVERYWHERE, Dismissals, count, flag_hash, joined, with_dismissed
from reader.collation.pipeline import collate, collate_all
from reader.model import Block, Change, ChangeKind, Collation, DetailKind, Link, Role, Version

BASE = (
    "The dam closed on Monday.",
    "Some 40 people were on the wall, the mayor said.",
    "Ada Hale will lead the inquiry.",
)
OTHER = (
    "The dam closed on Monday.",
    "Some 44 people were on the wall, the mayor said.",
    "Ida Hale will lead the inquiry.",
)
texts = st.text("ab \n", max_size=4)


def version(id: str, paragraphs: tuple[str, ...]) -> Version:
    return Version(id, id, tuple(Block(Role.BODY, text) for text in paragraphs), lang="en")


ONE, TWO = version("one", BASE), version("two", OTHER)


def alerts(made: Collation) -> list[tuple[Link, Change]]:
    return [(link, change) for link in made.links for change in link.details if change.alert]


def hash_of(made: Collation, at: int) -> str:
    link, change = alerts(made)[at]
    return flag_hash(change, joined(made.left, made.right, link))


def test_one_flag_is_dismissed_and_the_others_are_told() -> None:
    made = collate(ONE, TWO)
    number = next(at for at, (_, change) in enumerate(alerts(made)) if change.kind is DetailKind.NUMBER)
    dismissals = Dismissals(frozenset({hash_of(made, number)}))
    told = collate(ONE, TWO, dismissals=dismissals)
    assert len(alerts(told)) == len(alerts(made)) - 1
    assert count(told) == 1
    assert "44" in made.advisory
    assert "44" not in told.advisory
    assert alerts(with_dismissed(told)) == [
        (link, change._replace(dismissed=change.kind is DetailKind.NUMBER))
        for link, change in alerts(with_dismissed(told))
    ]
    assert len(alerts(with_dismissed(told))) == len(alerts(made))
    swapped = collate(TWO, ONE, dismissals=dismissals)
    assert count(swapped) == 1
    assert "40" not in swapped.advisory


def test_a_flag_comes_back_where_its_sentence_is_edited() -> None:
    made = collate(ONE, TWO)
    dismissals = Dismissals(frozenset(hash_of(made, at) for at in range(len(alerts(made)))))
    assert count(collate(ONE, TWO, dismissals=dismissals)) == len(alerts(made))
    edited = version("three", tuple(text.replace("44 people", "47 people") for text in OTHER))
    assert [c.right for _, c in alerts(collate(ONE, edited, dismissals=dismissals)) if c.kind is DetailKind.NUMBER]


def test_a_kind_is_muted_in_a_story_or_everywhere() -> None:
    other = version("four", BASE)
    for where, muted in ((EVERYWHERE, True), ("one", True), ("two", True), ("three", False)):
        dismissals = Dismissals(muted=frozenset({(DetailKind.NUMBER, where)}))
        told = collate(ONE, TWO, dismissals=dismissals)
        assert any(change.kind is DetailKind.NUMBER for _, change in alerts(told)) is not muted
        assert any(change.kind is not DetailKind.NUMBER for _, change in alerts(told))
        apparatus = collate_all(ONE, [TWO, other], dismissals=dismissals)
        assert any(row.kind is DetailKind.NUMBER for row in flag_table(apparatus.collations)) is not muted


def test_copy_in_two_files_is_muted_in_both() -> None:
    dismissals = Dismissals(muted=frozenset({(DetailKind.NUMBER, "one")}))
    assert count(collate(version("one-81c09d", BASE), TWO, dismissals=dismissals)) == 1


@given(texts, texts, st.none() | texts, st.none() | texts, st.sampled_from([DetailKind.NUMBER, DetailKind.NAME]))
def test_the_hash_is_the_same_from_either_side(
    one: str, other: str, left: str | None, right: str | None, kind: DetailKind
) -> None:
    change = Change(kind, ChangeKind.CHANGED, 1, True, left, right)
    mirrored = Change(kind, ChangeKind.CHANGED, 1, True, right, left)
    assert flag_hash(change, (one, other)) == flag_hash(mirrored, (other, one))
    spaced = f" {one} ", f"{other}\n"
    assert flag_hash(change, spaced) == flag_hash(change, (one, other))
    assert flag_hash(change._replace(left=f"{left}x"), (one, other)) != flag_hash(change, (one, other))
