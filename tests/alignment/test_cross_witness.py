"""Additions that several witnesses share, and that a collation is the same whoever else is compared."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reader.collation.pipeline import collate, collate_all
from reader.model import Role, State, Version
from tests.alignment.invented import STORY, VERSIONS, version
from tests.examples import examples
from tests.timing import IN_STEP, growth

ICE = "The price of ice at the quay rose by a third in one week, stallholders from Larkstead say."
ICE_AGAIN = "Stallholders from Larkstead say the price of ice rose by a third in one week at the quay."
GULLS = "Volunteers counted 4,112 gulls on the sheds in April, a little more than in the year before."


def test_what_two_add_in_their_own_words_is_neithers_own() -> None:
    base = version(*STORY, name="base")
    made = collate_all(base, [version(*STORY, ICE, name="a"), version(*STORY[:3], ICE_AGAIN, GULLS, name="b")])
    assert made.between == {(0, 1): {(7, 3)}}
    assert [e.text for e in made.ledger if e.state is State.UNIQUE and e.detail is None] == [GULLS]


def test_a_rewrite_that_no_longer_answers_the_base_answers_the_witness_that_kept_it() -> None:
    said = f"{STORY[4]} {ICE}"
    rewritten = f"{ICE_AGAIN} {GULLS}"
    made = collate_all(version(*STORY[:4]), [version(*STORY[:4], said), version(*STORY[:4], rewritten)])
    assert (5, 4) in made.between[0, 1]


def test_only_like_answers_like_among_witnesses() -> None:
    captioned = version(*STORY, (Role.CAPTION, ICE))
    assert collate_all(version(*STORY), [captioned, version(*STORY, ICE)]).between == {}
    assert collate_all(version(*STORY), [captioned, captioned]).between == {(0, 1): {(7, 7)}}


@examples(40)
@given(VERSIONS, VERSIONS, VERSIONS)
def test_the_order_of_the_witnesses_does_not_matter(base: Version, one: Version, other: Version) -> None:
    found = collate_all(base, [one, other]).between
    turned = collate_all(base, [other, one]).between
    assert {p for pairs in found.values() for p in pairs} == {(i, j) for pairs in turned.values() for j, i in pairs}


def test_the_time_grows_with_the_witnesses_not_with_their_pairs() -> None:
    def story(n: int) -> list[Version]:
        return [version(*STORY, ICE, f"Outlet {k} counted {k * 37 + 11} gulls.", name=f"w{k}") for k in range(n)]

    assert growth(lambda n: collate_all(version(*STORY), story(n)), 10) < IN_STEP


def test_the_time_grows_with_the_copies_of_a_line_not_with_their_pairs() -> None:
    def repeated(n: int) -> None:
        witnesses = [version(*STORY, *[ICE] * n, name=name) for name in "abc"]
        between = collate_all(version(*STORY), witnesses).between
        assert {len(pairs) for pairs in between.values()} == {n}

    assert growth(repeated, 40) < IN_STEP


def test_every_copy_of_few_answers_every_other() -> None:
    witnesses = [version(*STORY, *[ICE] * n, name=f"w{n}") for n in (2, 3)]
    assert len(collate_all(version(*STORY), witnesses).between[0, 1]) == 2 * 3


DAYS = st.sampled_from([None, None, "2031-05-06T18:04:00+00:00", "2031-05-09"])
TOLD = st.sampled_from(
    [
        "Traders marched from the quay to the town hall yesterday, Merrin said.",
        "Traders marched from the quay to the town hall on Thursday, Merrin said.",
        "The council votes tomorrow on the old fish market.",
        "The council votes on 7 May 2031 on the old fish market.",
        "Some 240 traders work under its iron roof, Ada Merrin said.",
        *STORY[:2],
    ]
)
DATED = st.builds(
    lambda texts, day, name: replace(version(*texts, name=name), published=day),
    st.lists(TOLD, max_size=5),
    DAYS,
    st.sampled_from("xyz"),
)


@examples(80)
@given(DATED, st.lists(DATED, min_size=1, max_size=3))
def test_a_collation_is_the_same_whoever_else_is_compared(base: Version, witnesses: list[Version]) -> None:
    together = collate_all(base, witnesses)
    assert list(together.collations) == [collate(base, witness) for witness in witnesses]


def test_an_undated_side_is_read_as_of_the_day_of_the_one_it_is_compared_with() -> None:
    undated = version("Traders marched to the town hall yesterday, a Friday.", *STORY)
    dated = version("Traders marched to the town hall on 9 May 2031, a Friday.", *STORY)
    on_day = replace(dated, published="2031-05-10")
    later = replace(dated, published="2031-05-20")
    alone, beside = collate(undated, on_day), collate_all(undated, [later, on_day])
    assert not any(change.alert for link in alone.links for change in link.details)
    assert beside.collations[1] == alone
    assert any(change.alert for link in beside.collations[0].links for change in link.details)
