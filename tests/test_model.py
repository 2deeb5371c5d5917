"""The nouns say what they promise."""

from __future__ import annotations

import pytest

from reader.model import Block, Role, Version


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
