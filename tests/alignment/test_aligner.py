"""Alignment of sentences: shapes, moves, roles, copies, hand pairings, and what must always hold."""

from __future__ import annotations

from collections import Counter
from itertools import chain

import pytest
from hypothesis import given

from reader.alignment.features import features_of, sentence_hash
from reader.analysis.analyser import analyse_texts
from reader.analysis.sentences import sentences_of
from reader.collation.pipeline import align_texts, collate, collate_all
from reader.model import Kind, Link, Op, Pairing, Role, Shape, Version
from tests.alignment.invented import STORY, STRANGE, TEXTS, VERSIONS, version
from tests.examples import examples


def pairs(links: tuple[Link, ...]) -> set[tuple[int, int]]:
    return set(chain.from_iterable(link.pairs for link in links))


def link_of(links: tuple[Link, ...], pair: tuple[int, int]) -> Link:
    return next(link for link in links if pair in link.pairs)


def test_a_story_and_itself_are_the_same_sentence_by_sentence() -> None:
    links = align_texts(STORY, STORY)
    assert [link.pairs for link in links] == [((k, k),) for k in range(len(STORY))]
    assert all(link.kind is Kind.SAME and not link.moved and link.similarity == 1.0 for link in links)


def test_thousands_of_equal_sentences_hold_what_a_few_do() -> None:
    few = ("The ferry left at dawn.", "The quay was shut.", "“Nobody was told,” said Ada Hale.")
    features = features_of(analyse_texts(few * 1000), "en")
    assert len({id(row) for row in features.rows}) == len(few)
    assert features.document_frequency[features.rows[0].stems[1]] == 1000


def test_a_sentence_run_as_two_is_split_and_two_run_as_one_are_merged() -> None:
    parts = (
        "The harbour council of Port Wessel voted on Tuesday to close the old fish market.",
        "It is to be shut by October, the harbour council said.",
    )
    links = align_texts(STORY, (*parts, *STORY[1:]))
    split = link_of(links, (0, 0))
    assert (split.shape, split.left, split.right) == (Shape.SPLIT, (0,), (0, 1))
    merged = link_of(align_texts((*parts, *STORY[1:]), STORY), (0, 0))
    assert (merged.shape, merged.left, merged.right) == (Shape.MERGED, (0, 1), (0,))


def test_what_left_the_order_has_moved_and_nothing_else() -> None:
    order = (0, 5, 1, 2, 3, 4, 6)
    links = align_texts(STORY, [STORY[k] for k in order])
    assert [link.left for link in links if link.moved] == [(5,)]
    assert pairs(links) == {(k, order.index(k)) for k in order}


def test_moved_and_reworded_is_still_found() -> None:
    reworded = "With empty crates on their shoulders, traders had marched to the town hall from the quay."
    links = align_texts(STORY, (STORY[0], reworded, *STORY[1:5], STORY[6]))
    link = link_of(links, (5, 1))
    assert link.moved
    assert link.kind is Kind.REPHRASED


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("PORT WESSEL, Arland (KWS) — Traders marched from the quay to the town hall.", ""),
        ("Port Wessel: Traders marched from the quay to the town hall.", ""),
        (" date 2031-04-09 Traders marched from the quay to the town hall.", ""),
        ("Traders marched from the quay to the town hall. — Agencies", ""),
    ],
)
def test_what_is_no_part_of_the_telling_does_not_count(left: str, right: str) -> None:
    plain = right or "Traders marched from the quay to the town hall."
    (link,) = align_texts([left], [plain])
    assert link.pairs == ((0, 0),)
    assert link.similarity == 1.0


def test_a_free_rewording_is_found_by_a_figure_and_by_what_surrounds_it() -> None:
    for at, text in ((1, "About 240 families live off it."), (3, "No one likes to sign such a thing, she said later.")):
        reworded = [*STORY[:at], text, *STORY[at + 1 :]]
        assert (at, at) in pairs(align_texts(STORY, reworded))
        assert (0, 2) not in pairs(align_texts([STORY[at], *STRANGE], [*STRANGE[:2], text]))


def test_two_merged_into_one_are_not_split_besides_on_slight_evidence() -> None:
    said = "Traders marched from the quay with crates on their shoulders, where stalls are to have places at Saltgate."
    links = align_texts(STORY, (*STORY[:5], "The town hall is a place of marble.", said))
    merged = link_of(links, (5, 6))
    assert (merged.left, merged.right, merged.shape) == ((5, 6), (6,), Shape.MERGED)


def test_a_theme_alone_pairs_nothing() -> None:
    other = (
        "Port Wessel counted its gulls this week, as it has every April since the war.",
        "Volunteers with clipboards stood on the quay from dawn and ate sandwiches.",
        "The tally came to 4,112 birds, a little more than last year.",
    )
    assert pairs(align_texts(STORY, other)) == set()


def test_headlines_answer_headlines_and_captions_their_own_kind_first() -> None:
    base = version(
        (Role.HEADLINE, "Council shuts the fish market"),
        *STORY,
        (Role.CAPTION, "Traders with empty crates march from the quay to the town hall."),
    )
    witness = version(
        (Role.HEADLINE, "Last catch for 240 traders"),
        (Role.CAPTION, "Traders march with empty crates from the quay to the town hall."),
        *STORY,
    )
    links = collate(base, witness).links
    assert link_of(links, (0, 0)).kind is Kind.REPHRASED
    assert link_of(links, (8, 1)).right == (1,)
    assert pairs(links) == {(0, 0), (8, 1), *((k, k + 1) for k in range(1, 8))}
    assert not any(link.moved for link in links)


def test_a_caption_may_answer_the_story_where_nothing_better_does() -> None:
    witness = version(*STORY[:5], (Role.CAPTION, STORY[5]), STORY[6])
    links = collate(version(*STORY), witness).links
    assert (5, 5) in pairs(links)
    both = version(*STORY[:6], (Role.CAPTION, STORY[5]), STORY[6])
    assert link_of(collate(version(*STORY), both).links, (5, 5)).right == (5,)


def test_sentences_that_return_pair_by_place() -> None:
    refrain = "The council declined to comment."
    base = (STORY[0], refrain, STORY[1], STORY[2], refrain, STORY[3])
    links = align_texts(base, (*base, "A new line about the price of ice at the market."))
    assert pairs(links) == {(k, k) for k in range(len(base))}
    one_gone = [s for k, s in enumerate(base) if k != 1]
    assert (4, 3) in pairs(align_texts(base, one_gone))


def test_hand_pairings_hold_and_the_rest_finds_its_place() -> None:
    base, witness = version(*STORY), version(*STORY)
    apart = Pairing(sentence_hash(STORY[2]), sentence_hash(STORY[2]), joined=False)
    links = collate(base, witness, pairings=[apart]).links
    assert (2, 2) not in pairs(links)
    assert {(k, k) for k in range(7) if k != 2} <= pairs(links)
    joined = Pairing(sentence_hash(STORY[2]), sentence_hash(STORY[6]), joined=True)
    links = collate(base, witness, pairings=[apart, joined]).links
    assert (2, 6) in pairs(links)
    assert link_of(links, (2, 6)).why.by_hand
    again = collate(base, witness, pairings=[apart, Pairing(apart.left, apart.right, joined=True)]).links
    assert link_of(again, (2, 2)).why.by_hand


def test_hand_pairings_hold_whichever_side_is_the_base() -> None:
    one, other = version(*STORY), version(*STORY[:4], "A new line about ice.", *STORY[5:])
    apart = Pairing(sentence_hash(STORY[0]), sentence_hash(STORY[0]), joined=False)
    joined = Pairing(sentence_hash(STORY[4]), sentence_hash("A new line about ice."), joined=True)
    links, turned = collate(one, other, pairings=[apart, joined]), collate(other, one, pairings=[apart, joined])
    assert (0, 0) not in pairs(links.links) | pairs(turned.links)
    assert link_of(links.links, (4, 4)).why.by_hand
    assert link_of(turned.links, (4, 4)).why.by_hand
    withdrawn = Pairing(joined.right, joined.left, joined=False)
    assert (4, 4) not in pairs(collate(one, other, pairings=[joined, withdrawn]).links)


def test_a_link_says_why() -> None:
    witness = (
        *STORY[:4],
        "Engineers from Larkstead found rust in 11 of the 14 girders, their survey says.",
        *STORY[5:],
    )
    link = link_of(align_texts(STORY, witness), (4, 4))
    assert {"Larkstead", "rust", "engineers"} <= set(link.why.words)
    assert "Larkstead" in link.why.names
    assert link.why.numbers
    assert 0 < link.similarity < 1


def test_shares_are_counted_in_words_of_the_story_alone() -> None:
    base = version((Role.HEADLINE, "Market shut"), STORY[0], STORY[1])
    witness = version((Role.HEADLINE, "Something else entirely"), STORY[0])
    shares = collate(base, witness).shares
    ours, theirs = len(STORY[0].split()), len(STORY[1].split())
    assert shares.kept == pytest.approx(ours / (ours + theirs))
    assert shares.derived == 1.0


def test_ids_are_of_the_content() -> None:
    one = collate(version(*STORY, name="a"), version(*STORY[2:], name="b"))
    other = collate(version(*STORY, name="c"), version(*STORY[2:], name="d"))
    assert [link.id for link in one.links] == [link.id for link in other.links]
    assert len({link.id for link in one.links}) == len(one.links)


def test_the_apparatus_is_its_collations() -> None:
    base, witnesses = version(*STORY), [version(*STORY[k:]) for k in range(3)]
    apparatus = collate_all(base, witnesses)
    assert [c.links for c in apparatus.collations] == [collate(base, w).links for w in witnesses]


def check(links: tuple[Link, ...], left: int, right: int) -> None:
    assert sorted(i for link in links for i in link.left) == list(range(left))
    assert sorted(j for link in links for j in link.right) == list(range(right))
    for link in links:
        assert {i for i, _ in link.pairs} == (set(link.left) if link.pairs else set())
        assert {j for _, j in link.pairs} == (set(link.right) if link.pairs else set())
        assert bool(link.pairs) == (link.kind not in (Kind.ADDED, Kind.REMOVED))
        assert 0.0 <= link.similarity <= 1.0
        reached, frontier = {link.pairs[0]} if link.pairs else set(), list(link.pairs[:1])
        while frontier:
            i, j = frontier.pop()
            near = {p for p in link.pairs if (p[0] == i or p[1] == j) and p not in reached}
            reached |= near
            frontier += near
        assert reached == set(link.pairs)
    assert len({link.id for link in links}) == len(links)


@examples(60)
@given(TEXTS, TEXTS)
def test_every_sentence_stands_in_one_link_that_its_pairs_connect(left: list[str], right: list[str]) -> None:
    check(align_texts(left, right), len(left), len(right))


@examples(40)
@given(TEXTS)
def test_anything_and_itself_is_all_the_same(texts: list[str]) -> None:
    links = align_texts(texts, texts)
    assert [link.pairs for link in links] == [((k, k),) for k in range(len(texts))]
    assert all(link.kind is Kind.SAME for link in links)


TURNED_KIND = {Kind.ADDED: Kind.REMOVED, Kind.REMOVED: Kind.ADDED}
TURNED_SHAPE = {Shape.SPLIT: Shape.MERGED, Shape.MERGED: Shape.SPLIT}
TURNED_OP = {Op.DROP: Op.ADD, Op.ADD: Op.DROP}


@examples(60)
@given(VERSIONS, VERSIONS)
def test_exchanging_the_sides_mirrors_every_link(left: Version, right: Version) -> None:
    one, other = collate(left, right), collate(right, left)
    check(one.links, len(one.left), len(one.right))
    mirrored = {
        (
            link.right,
            link.left,
            TURNED_KIND.get(link.kind, link.kind),
            TURNED_SHAPE.get(link.shape, link.shape),
            link.moved,
            link.similarity,
        )
        for link in other.links
    }
    assert mirrored == {(x.left, x.right, x.kind, x.shape, x.moved, x.similarity) for x in one.links}
    edits = {pair: Counter((e.op, e.text, e.style) for e in s) for x in one.links for pair, s in x.edits.items()}
    turned = {
        (j, i): Counter((TURNED_OP.get(e.op, e.op), e.text, e.style) for e in script)
        for x in other.links
        for (i, j), script in x.edits.items()
    }
    assert edits == turned


@examples(60)
@given(VERSIONS, VERSIONS)
def test_rows_hold_every_block_once_in_its_order(left: Version, right: Version) -> None:
    rows = collate(left, right).rows
    assert [b for row in rows for b in row.left] == list(range(len(left.blocks)))
    assert [b for row in rows for b in row.right] == list(range(len(right.blocks)))
    assert all(row.left or row.right for row in rows)


def test_rows_are_level_where_paragraphs_answer() -> None:
    witness = (STORY[0], "A new paragraph on the weather over the quay.", STORY[1] + " " + STORY[2], *STORY[3:])
    rows = collate(version(*STORY), version(*witness)).rows
    assert [(row.left, row.right) for row in rows] == [
        ((0,), (0,)),
        ((), (1,)),
        ((1, 2), (2,)),
        *(((k,), (k,)) for k in range(3, 7)),
    ]


def test_sentences_are_numbered_through_and_lossless() -> None:
    made = version((Role.HEADLINE, "Shut. For good?"), "One here. “Two there.” Three.", "   ", STORY[0])
    found = sentences_of(made)
    assert [s.index for s in found] == list(range(len(found)))
    assert all(s.text == made.blocks[s.block].text[s.span[0] : s.span[1]] for s in found)
    assert [s.text for s in found if s.block == 0] == ["Shut. For good?"]


def test_a_lede_without_the_name_answers_the_lede_that_has_it() -> None:
    blind = [
        "One of the most travelled voices at the ferry office, where next month's budget will live or die, thinks that "
        "crews deserve a smaller levy after so hard and windless a winter.",
        "Oona Brask, who has chaired it since 2009, told a packed chapel that money was short and mooring fees unfair.",
        "The northern channel is dredged every spring.",
    ]
    named = [
        "Oona Brask said Tuesday before a packed chapel that mooring fees were unfair, money short and a ferry levy "
        "for skippers no longer wanted.",
        "Every spring the northern channel is dredged.",
    ]
    assert (0, 0) in pairs(align_texts(blind, named))
    assert (0, 0) in pairs(align_texts(named, blind))
    other = "Ticket sales at the swimming pool will rest until a committee, its oldest member thinks, has seen it."
    assert (0, 0) not in pairs(align_texts([other, *blind[1:]], named))
