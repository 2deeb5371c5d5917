"""Edit scripts: they rebuild both sides, mirror, and read like an editor's."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.collation.changed_spans import unmatched
from reader.collation.edit_script import edit_script
from reader.model import Edit, Op
from reader.text.tokens.tokenizer import tokenise
from tests.text.strategies import copy
from tests.timing import IN_STEP, growth

MIRROR = {Op.KEEP: Op.KEEP, Op.DROP: Op.ADD, Op.ADD: Op.DROP}


def script(left: str, right: str) -> tuple[Edit, ...]:
    return edit_script(left, right, tokenise(left), tokenise(right))


def told(edits: Sequence[Edit]) -> str:
    """[dropped] and {added}; a tilde where only style stands behind it."""
    signs = {Op.KEEP: ("", ""), Op.DROP: ("[", "]"), Op.ADD: ("{", "}")}
    return "".join(f"{'~' * e.style}{signs[e.op][0]}{e.text}{signs[e.op][1]}" for e in edits)


versions = st.tuples(copy, st.lists(st.tuples(st.integers(0, 40), st.sampled_from(["", " the", " Velm", ","])))).map(
    lambda drawn: (drawn[0], _mangled(*drawn))
)


def _mangled(text: str, cuts: list[tuple[int, str]]) -> str:
    for at, new in cuts:
        text = text[:at] + new + text[at + len(new) :]
    return text


@given(st.one_of(versions, st.tuples(copy, copy)))
def test_edits_rebuild_either_side(pair: tuple[str, str]) -> None:
    left, right = pair
    edits = script(left, right)
    assert "".join(e.text for e in edits if e.op is not Op.ADD) == left
    assert "".join(e.text for e in edits if e.op is not Op.DROP) == right
    assert all(e.text for e in edits)


@given(st.one_of(versions, st.tuples(copy, copy)))
def test_exchanging_the_sides_exchanges_drop_and_add(pair: tuple[str, str]) -> None:
    there, back = script(*pair), script(*reversed(pair))
    for op in Op:
        assert [(e.text, e.style) for e in there if e.op is op] == [
            (e.text, e.style) for e in back if MIRROR[e.op] is op
        ]


@pytest.mark.parametrize(
    ("left", "right", "edits"),
    [
        ("Gov. Reyes left Velm.", "governor Reyes left Velm.", "~[Gov.]~{governor} Reyes left Velm."),
        ("Some 20 homes were hit, he said.", "Some 20 homes were hit.", "Some 20 homes were hit[, he said]."),
        ("Varr left Keel.", "Mr Varr left Keel.", "~{Mr }Varr left Keel."),
        ("Mr Varr left Keel.", "Mrs Varr left Keel.", "[Mr]{Mrs} Varr left Keel."),
        ("Ms Varr left Keel.", "Mrs Varr left Keel.", "~[Ms]~{Mrs} Varr left Keel."),
        ("Mr Varr saw six men.", "Mr Varr saw five men.", "Mr Varr saw [six]{five} men."),
        ("Mr. Varr met Ms Oda, a friend.", "Mr Varr saw Ms Oda.", "~[Mr.]~{Mr} Varr [met]{saw} Ms Oda[, a friend]."),
        ("We saw Mr Varr, Mr Keel.", "We saw Mr Varr, Mrs Keel.", "We saw Mr Varr, [Mr]{Mrs} Keel."),
        ("U.S.-led talks failed.", "US-led talks failed.", "~[U.S.-led]~{US-led} talks failed."),
        ("Long-range drones flew.", "Short-range drones flew.", "[Long-range]{Short-range} drones flew."),
        ("Varr’s plan failed.", "Varr failed.", "[Varr’s plan]{Varr} failed."),
        (
            "Talks in the old town of Velm went on.",
            "Talks at the new port of Keel went on.",
            "Talks [in the old town of Velm]{at the new port of Keel} went on.",
        ),
        ("War in Velm and unending talks.", "War and talks.", "War [in Velm ]and [unending ]talks."),
        ("It rose 5 per cent on Friday.", "It rose 5% on Monday.", "It rose 5~[ per cent]~{%} on [Friday]{Monday}."),
        ("“We go on,” he said.", "“We go on,” she said.", "“We go on,” [he]{she} said."),
        ("他昨天走了。", "他今天走了。", "他[昨]{今}天走了。"),
        ("Velm fell.", "Velm fell.", "Velm fell."),
        ("", "Velm fell.", "{Velm fell.}"),
        ("", "", ""),
    ],
)
def test_edits_read_like_an_editors(left: str, right: str, edits: str) -> None:
    assert told(script(left, right)) == edits


def test_no_cut_falls_inside_a_word() -> None:
    left = "Kyre’s near-daily anti-war rallies drew 300km convoys from re-elected mayors."
    right = "Kyren’s almost daily antiwar rallies drew 30km convoys from elected mayor."
    at = 0
    for edit in script(left, right):
        if edit.op is not Op.ADD:
            at += len(edit.text)
            assert not (left[at - 1 : at].isalnum() and left[at : at + 1].isalnum())


def test_what_any_partner_has_is_matched() -> None:
    whole = "Varr left Keel and Holt stayed in Velm."
    scripts = [script("Varr left Keel.", whole), script("Holt stayed there.", whole)]
    marks = [(whole[start:end], style) for (start, end), style in unmatched(scripts, Op.ADD)]
    assert [text.strip() for text, _ in marks] == ["and", "in Velm"]
    assert not any(style for _, style in marks)


def test_style_shows_where_no_partner_says_it_alike() -> None:
    left = "Gov. Reyes left."
    (mark,) = unmatched([script(left, "Governor Reyes left."), script(left, "Nothing.")], Op.DROP)
    assert (left[slice(*mark[0])], mark[1]) == ("Gov.", True)
    assert unmatched([script(left, left), script(left, "Nothing.")], Op.DROP) == ()
    assert unmatched([], Op.DROP) == ()


@given(copy, st.lists(copy, min_size=1, max_size=3))
def test_marks_are_ordered_disjoint_and_inside(text: str, partners: list[str]) -> None:
    at = 0
    for (start, end), _ in unmatched([script(text, partner) for partner in partners], Op.DROP):
        assert at <= start < end <= len(text)
        at = end


@pytest.mark.parametrize("word", ["a ", "Velm ", "1 million ", "中", "- ", "a-", "\ud800 "])
def test_comparing_grows_in_step_with_the_sentence(word: str) -> None:
    def compared(size: int) -> None:
        left = word * (size // len(word))
        right = left[: len(left) // 3] + " zebra " + left[len(left) // 2 :] + "end"
        assert "".join(e.text for e in script(left, right) if e.op is not Op.DROP) == right

    assert growth(compared, 6_000) < IN_STEP


def test_two_endless_sentences_of_different_words_are_one_change() -> None:
    def compared(size: int) -> None:
        left, right = (" ".join(f"{side}{n}" for n in range(size)) for side in "ab")
        assert [e.op for e in script(left, right)] == [Op.DROP, Op.ADD]

    assert growth(compared, 2_500) < IN_STEP
