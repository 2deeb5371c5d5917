"""Copy of more paragraphs than any article has is refused with the number, in every form; what is near is read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reader.sources.formats.format import MOST_PARAGRAPHS
from reader.sources.read import parse

MANY = MOST_PARAGRAPHS + 1
MARKED = "<p>a</p>" * MANY


@pytest.mark.parametrize(
    "copy",
    [
        "a\n\n" * MANY,
        f"<nitf><head><title>Quay</title></head><body><body.content>{MARKED}</body.content></body></nitf>",
        json.dumps({"uri": "kw:7", "type": "text", "headline": "Quay", "body_html": MARKED}),
        "From: a@keelwire.example\nSubject: Quay\nDate: Sun, 09 Nov 2031 18:04:00 +0100\n\n" + "a\n\n" * MANY,
        "# Quay\n\n" + "a\n\n" * MANY,
    ],
    ids=["plain text", "NITF", "ninjs", "mail", "Markdown"],
)
def test_endless_copy_is_refused(copy: str) -> None:
    versions, problems = parse(copy.encode(), Path("copy"))
    assert versions == []
    assert [f"{MOST_PARAGRAPHS:,} paragraphs" in problem.reason for problem in problems] == [True]


def test_long_copy_is_read_whole() -> None:
    (version,), problems = parse(b"a\n\n" * (MOST_PARAGRAPHS // 2), Path("copy"))
    assert problems == []
    assert len(version.blocks) == MOST_PARAGRAPHS // 2
