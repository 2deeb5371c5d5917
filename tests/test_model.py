"""The nouns say what they promise."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Block, Role, Version
from reader.model.unspaced import count_words, word_spans


def version(*blocks: Block, headline: str | None = None, dateline: str | None = None) -> Version:
    return Version(id="v", outlet="Tern Post", blocks=blocks, headline=headline, dateline=dateline)


LEDE = Block(Role.LEDE, "HALL BAY (TNS) — The ferry sank.")


@pytest.mark.parametrize(
    ("of", "title"),
    [
        (version(LEDE, headline="Ferry sinks"), "Ferry sinks"),
        (version(LEDE, dateline="HALL BAY (TNS)"), "The ferry sank."),
        (version(Block(Role.CAPTION, "A ferry."), LEDE), LEDE.text),
        (version(Block(Role.LEDE, "HALL BAY —"), dateline="HALL BAY"), "HALL BAY —"),
        (version(Block(Role.CAPTION, "A ferry.")), "A ferry."),
        (version(), "Tern Post"),
    ],
)
def test_the_lede_stands_for_a_missing_headline_without_its_dateline(of: Version, title: str) -> None:
    assert of.title == title


def test_prose_is_what_tells_the_story() -> None:
    assert {role for role in Role if role.is_prose} == {Role.STANDFIRST, Role.LEDE, Role.BODY}


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The mayor left — at 9.", 6),
        ("市长9点离开。", 6),
        ("G20峰会在Orrin开幕", 7),
        ("นายก", 4),
        ("น้ำ", 2),
        ("다리가 닫혔다.", 2),
        ("", 0),
    ],
)
def test_words_are_counted_by_spaces_and_by_letters_where_there_are_none(text: str, count: int) -> None:
    assert count_words(text) == count == len(word_spans(text))


@given(st.text(st.sampled_from("ab1 \n—.é市ชั้ー한ក្"), max_size=30))
def test_words_stand_in_order_without_white_space_inside(text: str) -> None:
    at = 0
    for start, end in word_spans(text):
        assert at <= start < end
        assert text[start:end].split() == [text[start:end]]
        at = end
    assert count_words(text) == len(word_spans(text))
