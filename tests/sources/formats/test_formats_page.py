"""Pages on formats: the table is the registry, and the format of the recipe is read once it is registered."""

from __future__ import annotations

import re
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Problem
from reader.sources import formats
from reader.sources.formats import FORMATS, Format
from reader.sources.read import parse
from tests.conftest import ROOT

DOCS = ROOT / "docs"


def recipe() -> Format:
    """The format that docs/adding-a-format.md writes."""
    page = (DOCS / "adding-a-format.md").read_text(encoding="utf-8")
    code = re.search(r'(?m)^        """Ticker:.*\n(?:(?:        .*)?\n)+', page)
    assert code
    names: dict[str, Any] = {}
    exec(compile(dedent(code[0]), "ticker.py", "exec", dont_inherit=True), names)
    made: Format = names["FORMAT"]
    return made


def test_the_table_is_the_registry() -> None:
    page = (DOCS / "formats.md").read_text(encoding="utf-8")
    rows = re.findall(r"(?m)^\| ([^|]+) \| ([^|]+) \| ([^|]*) \|$", page)[1:]
    assert rows == [
        (known.name, ", ".join(sorted(known.fields - {"path", "item"})), ", ".join(sorted(known.item_fields)) or "–")
        for known in FORMATS
        if known.fields
    ]


def test_the_format_of_the_recipe_is_read() -> None:
    page = (DOCS / "adding-a-format.md").read_text(encoding="utf-8")
    sample = re.search(r"(?m)^    (TICKER .*\n(?:    .*\n)+)", page)
    assert sample
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(formats, "FORMATS", (recipe(), *FORMATS))
        versions, problems = parse(dedent("    " + sample[1]).encode(), Path("wire.tick"))
        refused = parse(b"TICKER soon\nThe quay is shut.", Path("wire.tick"))
    assert [(version.urgency, version.blocks[0].text) for version in versions] == [
        (3, "The quay at Norvik is shut."),
        (3, "The ferries run again at noon."),
    ]
    assert problems == []
    assert refused == ([], [Problem("wire.tick", "a ticker without an urgency from 1 to 8", 1)])


@given(st.binary(max_size=100))
def test_the_format_of_the_recipe_bears_any_bytes(tail: bytes) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(formats, "FORMATS", (recipe(), *FORMATS))
        versions, problems = parse(b"TICKER 3\n" + tail, Path("wire.tick"))
    assert versions or problems
