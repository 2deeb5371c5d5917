"""The flag table: a row a fact, what every version says of it, and whether they contradict each other."""

from __future__ import annotations

from reader.collation.apparatus.flag_table import flag_table
from reader.collation.pipeline import collate_all
from tests.collation.ferry import CREW, LEDE, TOWN
from tests.collation.made_links import version


def test_versions_that_contradict_each_other_share_a_row() -> None:
    base = version("base", LEDE, CREW, TOWN)
    second = version("second", LEDE, CREW.replace("six sailors", "nine sailors"), TOWN)
    third = version("third", LEDE, CREW, TOWN)
    short = version("short", LEDE, TOWN)
    made = collate_all(base, [second, third, short])
    (row,) = [row for row in flag_table(made.collations) if row.kind == "number"]
    said = {
        name: told and told.text
        for name, told in zip(["base", "second", "third", "short"], row.values.values(), strict=False)
    }
    assert row.disagree
    assert row.rank == 1
    assert said == {"base": "six sailors", "second": "nine sailors", "third": "six sailors", "short": None}


def test_every_value_stands_where_it_says() -> None:
    base = version("base", LEDE, CREW, TOWN)
    made = collate_all(base, [version("w", LEDE, CREW.replace("six", "nine"), TOWN), version("x", LEDE, CREW, TOWN)])
    texts = {v.id: c for c in made.collations for v in (c.base, c.witness)}
    for row in flag_table(made.collations):
        for name, told in row.values.items():
            if told and told.at:
                of = texts[name]
                sentences = of.left if name == made.base.id else of.right
                sentence, start, end = told.at
                assert sentences[sentence].text[start:end] == told.text


def test_versions_that_say_the_same_have_no_row() -> None:
    base = version("base", LEDE, CREW, TOWN)
    assert flag_table(collate_all(base, [version("w", LEDE, CREW, TOWN)]).collations) == ()
