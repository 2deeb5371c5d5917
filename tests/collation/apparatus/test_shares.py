"""Shares, counted word by word: what is kept of the base, what of a witness comes from it."""

from __future__ import annotations

import pytest
from hypothesis import given

from reader.collation.pipeline import collate
from reader.model import Block, Role, Version
from tests.alignment.invented import STORY, VERSIONS, version
from tests.examples import examples

ICE = "The price of ice at the quay rose by a third in one week, the stallholders say."


def share_of(base: Version, witness: Version) -> tuple[float, float]:
    found = collate(base, witness).shares
    return found.kept, found.derived


def test_words_cut_from_a_sentence_are_not_kept() -> None:
    full = version(*STORY[:3], f"{STORY[4][:-1]}, in a report that runs to ninety pages and was kept from the council.")
    kept, derived = share_of(full, version(*STORY[:3], STORY[4]))
    total, cut = sum(len(b.text.split()) for b in full.blocks), 14
    assert kept == pytest.approx((total - cut) / total)
    assert derived == 1.0


def test_a_word_put_for_another_is_neither_kept_nor_derived_and_house_style_is_both() -> None:
    restyled = STORY[1].replace("Some 240 traders work", "About 240 traders toil")
    kept, derived = share_of(version(*STORY), version(STORY[0], restyled, *STORY[2:]))
    total = sum(len(text.split()) for text in STORY)
    assert kept == pytest.approx((total - 1) / total)
    assert derived == pytest.approx((total - 1) / total)


def test_what_one_part_of_a_split_carries_on_is_kept() -> None:
    parts = (
        "The harbour council of Port Wessel voted on Tuesday to close the old fish market.",
        "The harbour council said it would be shut by October.",
    )
    kept, _ = share_of(version(*STORY), version(*parts, *STORY[1:]))
    assert kept == 1.0


def test_furniture_and_datelines_are_not_counted() -> None:
    lede = Block(Role.LEDE, f"PORT WESSEL, Arland (KWS) — {STORY[0]}")
    base = Version("base", "base", (Block(Role.HEADLINE, "Market shut"), lede, Block(Role.BODY, STORY[1])))
    witness = Version(
        "w", "w", (Block(Role.LEDE, STORY[0]), Block(Role.BODY, STORY[1]), Block(Role.CREDIT, "Agencies"))
    )
    assert share_of(base, witness) == (1.0, 1.0)


def test_a_dash_or_stop_that_changed_is_no_word() -> None:
    one, other = f"{STORY[0][:-1]} — at last.", f"{STORY[0][:-1]}, at last!"
    assert share_of(version(*STORY, one), version(*STORY, other)) == (1.0, 1.0)


def test_added_copy_lowers_what_is_derived_alone() -> None:
    kept, derived = share_of(version(*STORY), version(*STORY, ICE))
    total = sum(len(text.split()) for text in STORY)
    assert kept == 1.0
    assert derived == pytest.approx(total / (total + len(ICE.split())))


@examples(60)
@given(VERSIONS, VERSIONS)
def test_shares_are_parts_of_one_and_mirror(left: Version, right: Version) -> None:
    kept, derived = share_of(left, right)
    assert 0.0 <= kept <= 1.0
    assert 0.0 <= derived <= 1.0
    assert share_of(right, left) == (derived, kept)
