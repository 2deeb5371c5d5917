"""Markdown as copy: its marks and its front matter are read."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Item, Version
from reader.sources.formats import format_of
from reader.sources.formats.documents import MARKDOWN
from reader.sources.read import parse

LEDE = "PORT ANSELM — The harbour wall gave way on Sunday, flooding forty streets, the mayor said."
BODY = "Engineers had asked for repairs twice since the spring, and twice the council put the decision off."


def only(text: str) -> Version:
    assert format_of(text.encode()[:1024]).name == "Markdown"
    versions, problems = parse(text.encode(), Path("copy.md"))
    assert problems == []
    (version,) = versions
    return version


def roles(version: Version) -> list[tuple[str, str]]:
    return [(block.role.value, block.text) for block in version.blocks]


def test_marks_are_read_and_are_no_copy() -> None:
    text = (
        "# Wall gives way\n\n*By Ines Calder*\n\nPORT ANSELM — The harbour **wall** gave way on Sunday,\nflooding "
        f"[forty streets](https://keel.example/map), the mayor said.\n\n"
        f"![The quay](quay.jpg)\n\n## ‘We asked twice’\n\n> {BODY}\n\n"
        "- One boat\n- Two boats\n\n1. First\n2. Second\n\n| Street | Metres |\n|---|---|\n| Orrin Row | 2 |\n"
    )
    assert roles(only(text)) == [
        ("headline", "Wall gives way"),
        ("byline", "By Ines Calder"),
        ("lede", LEDE),
        ("subhead", "‘We asked twice’"),
        ("body", BODY),
        ("body", "One boat"),
        ("body", "Two boats"),
        ("body", "1. First"),
        ("body", "2. Second"),
        ("body", "Street | Metres"),
        ("body", "Orrin Row | 2"),
    ]


YAML = """---
title: "Wall gives way: forty streets flooded"
author:
  - Ines Calder
  - name: Odo Marsh
date: 2031-11-09T18:30:00Z
updated: 2031-11-10
tags: [floods, coast]
category: Coast
slug: WALL-FALL
lang: en
source: Norvik Courier
description: Mayor defends delay
id: nc-7
---
"""
TOML = """+++
title = "Wall gives way: forty streets flooded"
authors = ["Ines Calder", "Odo Marsh"]
date = 2031-11-09T18:30:00Z
updated = 2031-11-10
tags = ["floods", "coast"]
category = "Coast"
slug = "WALL-FALL"
lang = "en"
source = "Norvik Courier"
description = "Mayor defends delay"
id = "nc-7"
+++
"""


@pytest.mark.parametrize("front", [YAML, TOML, YAML.replace("\n", "\r\n"), YAML.replace("title", "Title")])
def test_front_matter_says_what_the_copy_is(front: str) -> None:
    version = only(f"{front}\n{LEDE}\n\n{BODY}\n")
    assert (version.headline, version.byline, version.published, version.slug, version.outlet) == (
        "Wall gives way: forty streets flooded",
        "Ines Calder, Odo Marsh",
        "2031-11-09T18:30:00+00:00",
        "WALL-FALL",
        "Norvik Courier",
    )
    assert version.item == Item(
        "Markdown",
        guid="nc-7",
        version_created="2031-11-10",
        first_created="2031-11-09T18:30:00+00:00",
        category="Coast",
        keywords=("floods", "coast"),
    )
    assert roles(version)[2:] == [("standfirst", "Mayor defends delay"), ("lede", LEDE), ("body", BODY)]


def test_the_title_printed_again_is_one_headline() -> None:
    version = only(f"---\ntitle: Wall gives way\n---\n# Wall gives way\n\n{LEDE}\n\n{BODY}\n")
    assert roles(version) == [("headline", "Wall gives way"), ("lede", LEDE), ("body", BODY)]


def test_front_matter_that_is_none_costs_itself_alone() -> None:
    versions, (problem,) = parse(f"---\ntitle: [a\n---\n# Wall gives way\n\n{LEDE}\n".encode(), Path("copy.md"))
    assert versions[0].headline == "Wall gives way"
    assert (problem.line, problem.reason) == (1, "front matter cannot be read")


def test_html_in_it_is_copy_without_its_tags() -> None:
    text = (
        f"# Wall gives way\n\n{LEDE} It <b>rained</b>.\n\n<div class='x'>Three boats &amp; a ferry were lost.</div>\n"
    )
    assert [text for _, text in roles(only(text))[1:]] == [
        f"{LEDE} It rained.",
        "Three boats & a ferry were lost.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"{LEDE}\n\n{BODY}\n",
        f"#storm is what they wrote.\n\n{BODY}\n",
        f"- One boat\n- Two boats\n\n{BODY}\n",
        f"** UPDATES **\n\n{LEDE}\n",
        f"-----\n\n{LEDE}\n",
        f"Prices rose 2 * 3 * 4 times [sic] (see below)\n\n{BODY}\n",
    ],
)
def test_plain_text_is_none(text: str) -> None:
    assert format_of(text.encode()[:1024]).name == "plain text"


def test_a_byte_order_mark_hides_nothing() -> None:
    assert only(f"\ufeff# Wall gives way\n\n{LEDE}\n").headline == "Wall gives way"


def test_a_file_without_copy_says_so() -> None:
    assert parse(b"---\ntitle: Wall\n---\n", Path("copy.md"))[1][0].reason == "Markdown: no text in it"
    assert parse(b"# ![quay](quay.jpg)\n", Path("copy.md"))[1][0].reason == "Markdown: no text in it"


def test_what_is_too_long_is_refused_with_the_bound() -> None:
    data = b"# Wall\n" + b"[" * (MARKDOWN.max_bytes or 0)
    assert parse(data, Path("copy.md"))[1][0].reason == "Markdown: too large (more than 256 KB)"


def test_aliases_in_front_matter_do_not_unfold() -> None:
    bomb = "\n".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9) if n else 'x'}]" for n in range(40))
    versions, _ = parse(f"---\n{bomb}\ntitle: *a39\n---\n{LEDE}\n\n{BODY}\n".encode(), Path("copy.md"))
    assert versions[0].lede in LEDE


@given(st.text(alphabet="#*_`[]()<>!|-=+~: \n\\&ab1.", max_size=120), st.sampled_from(["# Wall\n\n", YAML, "---\na: "]))
def test_any_markdown_gives_a_version_or_a_problem(text: str, head: str) -> None:
    versions, problems = parse((head + text).encode(), Path("copy.md"))
    assert versions or problems
