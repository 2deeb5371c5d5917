"""Analysis of a version: one row of everything a sentence, and days told from that of the copy."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.analyser import analyse, analyse_texts
from reader.model import Block, DetailKind, Role, Version
from reader.text.details import find
from reader.text.tokens.tokenizer import tokenise
from tests.examples import examples
from tests.text.strategies import copy


@examples(50)
@given(st.lists(copy, max_size=4))
def test_every_sentence_has_a_row_of_tokens_and_of_details(texts: list[str]) -> None:
    analysis = analyse_texts(texts)
    assert analysis.tokens == tuple(map(tokenise, texts))
    assert [s.text for s in analysis.sentences] == texts
    assert len(analysis.details()) == len(texts)


@given(copy)
def test_details_are_the_same_whether_or_not_the_text_was_cut_before(text: str) -> None:
    analysis = analyse_texts([text])
    (chunks,), (tokens,) = analysis.chunks, analysis.tokens
    assert find(text, chunks=chunks, tokens=tokens) == find(text)


def test_a_day_stands_in_for_a_date_of_the_versions_own_and_never_replaces_it() -> None:
    block = (Block(Role.BODY, "The quay was shut yesterday."),)
    undated, dated = (analyse(Version("x", "x", block, published=day)) for day in (None, "2031-04-09"))
    assert [d.value for d in undated.details()[0] if d.kind is DetailKind.DATE] == ["yesterday"]
    assert [d.value for d in undated.details("2031-04-02")[0] if d.kind is DetailKind.DATE] == ["2031-04-01"]
    assert dated.details("2031-04-02") == dated.details()
    assert [d.value for d in dated.details()[0] if d.kind is DetailKind.DATE] == ["2031-04-08"]


def test_a_quotation_that_runs_over_several_sentences_is_quoted_in_each() -> None:
    texts = ["“The ice came early, Quist said.", "Nobody was told.", "We know that now.”", "She left."]
    quoted = [any(d.kind is DetailKind.QUOTE for d in row) for row in analyse_texts(texts).details()]
    assert quoted[1]
    assert not quoted[3]
