"""The scorers, on copy small enough to count by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.collation.pipeline import align_texts
from reader.model import Change, ChangeKind, DetailKind
from tests.quality.coverage import covers, mentions, near
from tests.quality.labelled import Labelled
from tests.quality.measure import Score
from tests.quality.sets import links, minimal_pairs, pages, segmentation
from tests.quality.sets.syndication import flags

STORM = "The port of Orrin was closed for a second day as a storm battered the coast."
BASE = (STORM, "Rescue crews took 340 residents to a hall in Velm.")
CHANGED = (STORM, "Rescue crews took 430 residents to a hall in Velm.")


def change(left: str | None, right: str | None = None) -> Change:
    return Change(DetailKind.NUMBER, ChangeKind.CHANGED, 1, True, left, right)


@pytest.mark.parametrize(
    ("told", "labelled", "covered"),
    [
        (change("340"), {"left": "340 residents"}, True),
        (change("some 340 residents"), {"left": "340 residents", "right": None}, True),
        (change("430", "340"), {"left": "340"}, False),
        (change("430", "340"), {"left": "341", "right": "340"}, True),
        (change(BASE[1]), {"left": "340 residents"}, False),
        (change("Velm hall 340"), {"left": "340"}, True),
        (change("The Mayor"), {"left": "mayor of Velm"}, True),
        (change("the mayor"), {"left": "Ada Reyes of Velm"}, False),
        (change("in"), {"left": "in"}, True),
        (change("on"), {"left": "in"}, False),
        (change("in the hall"), {"left": "in"}, False),
        (change(None, "340"), {"left": "340"}, False),
        (change("والميناء"), {"left": "الميناء"}, True),
        (change("第三艘"), {"left": "第三艘渡轮"}, True),
        (change("三"), {"left": "第三艘渡轮"}, False),
        (change("第三艘渡轮昨天离开了港口"), {"left": "渡轮"}, False),
    ],
    ids=ascii,
)
def test_a_change_covers_a_fact_by_half_its_words_and_few_others(
    told: Change, labelled: dict[str, str | None], covered: bool
) -> None:
    assert covers(told, labelled) is covered


@given(st.text(min_size=1))
def test_every_phrase_covers_itself(phrase: str) -> None:
    assert covers(change(phrase), {"left": phrase})
    assert mentions(phrase, {"left": phrase, "right": None})


def test_kinds_that_are_taken_for_each_other_are_near_and_others_are_not() -> None:
    assert near("quote") == {"quote", "attribution"}
    assert near("colour") == {"colour"}
    assert "number" not in near("name")


def test_a_pair_is_right_when_its_change_is_flagged_or_nothing_is() -> None:
    changed, same = align_texts(BASE, CHANGED), align_texts(BASE, BASE)
    due = {"pair": 1, "expect": "alert", "change": {"left": "340", "right": "430"}}
    assert minimal_pairs.right(due, changed)
    assert not minimal_pairs.right(due, same)
    assert not minimal_pairs.right({**due, "pair": 0}, changed)
    assert not minimal_pairs.right({**due, "change": {"left": "Velm"}}, changed)
    quiet = {"pair": 1, "expect": "quiet", "change": {"left": "Velm"}}
    assert minimal_pairs.right(quiet, same)
    assert not minimal_pairs.right(quiet, changed)
    assert minimal_pairs.right({**quiet, "partial": True}, changed)


def test_flags_count_facts_by_weight_and_the_alerts_on_quiet_pairs() -> None:
    fact = {"link": [1, 1], "kind": "number", "left": "340", "right": "430", "weight": 3}
    labels = {"id": "x", "left": BASE, "right": CHANGED, "links": [[0, 0], [1, 1]], "facts": [fact]}
    told = flags([(Labelled.of({**labels, "quiet": [[0, 0]]}), align_texts(BASE, CHANGED))])
    assert (told.share(3), told.share(2), told.quiet) == (1.0, 0.0, 0)
    assert told.judged == told.right == told.alerts == 1
    told = flags([(Labelled.of({**labels, "facts": [], "quiet": [[1, 1]]}), align_texts(BASE, CHANGED))])
    assert (told.quiet, told.loud, told.judged, told.right) == (1, 1, 1, 0)


def test_links_are_right_when_possible_and_wanted_when_sure() -> None:
    row = Labelled.of({"id": "x", "left": BASE, "right": BASE, "links": [[0, 0]], "possible": [[1, 1]]})
    got = links.score([(row, align_texts(BASE, BASE))])
    assert (got.precision, got.recall, got.f1) == (1.0, 1.0, 1.0)
    row = Labelled.of({"id": "x", "left": BASE, "right": BASE, "links": [[0, 0], [0, 1]]})
    got = links.score([(row, align_texts(BASE, BASE))])
    assert (got.precision, got.recall) == (0.5, 0.5)


def test_a_paragraph_is_cut_exactly_or_not() -> None:
    whole = {"text": "One went. Two stayed.", "sentences": ["One went.", "Two stayed."]}
    assert segmentation.exact([whole, {"text": "One went.", "sentences": ["One", "went."]}]) == 0.5


def test_the_mean_of_precision_and_recall_is_harmonic() -> None:
    assert Score(recall=0.5, precision=1.0).f1 == pytest.approx(2 / 3)
    assert Score(recall=0.0, precision=0.0).f1 == 0.0


@pytest.mark.parametrize(
    ("wanted", "got", "precision", "recall"),
    [
        ("a b c d e", "a b c d e", 1.0, 1.0),
        ("a b c d e", "a b c d", 1.0, 0.5),
        ("a b c d", "a b c d e f", 1 / 3, 1.0),
        ("a b c d a b c d", "a b c d", 1.0, 0.2),
        ("a b", "a b", 1.0, 1.0),
        ("a b c d", "", 0.0, 0.0),
        ("", "", 1.0, 1.0),
    ],
)
def test_bodies_are_scored_by_runs_of_four_words(wanted: str, got: str, precision: float, recall: float) -> None:
    assert pages.score(wanted, got) == (precision, recall)


def test_pages_count_alike_however_long_they_are() -> None:
    assert pages.over_pages([(1.0, 1.0), (0.5, 0.0)]) == (pytest.approx(0.6), 0.5)
