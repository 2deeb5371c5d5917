"""The page of formats says of every registered format what it can give, and of no other."""

from __future__ import annotations

import re

from reader.sources.formats import FORMATS
from tests.conftest import ROOT


def test_the_page_is_the_registry() -> None:
    page = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
    rows = re.findall(r"(?m)^\| ([^|]+) \| ([^|]+) \|$", page)[1:]
    assert rows == [(known.name, ", ".join(sorted(known.fields))) for known in FORMATS]
