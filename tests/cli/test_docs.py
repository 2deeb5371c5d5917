"""The program does what the docs show it doing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from textwrap import dedent, indent

import pytest

from tests.cli.conftest import Run
from tests.conftest import ROOT

DOCS = ROOT / "docs"
NORTHERN = """date 2031-05-06 18:04
Harbour bridge closes after crack is found

The harbour bridge was closed on Tuesday. Gov. Ada Hale said so.

Some 40 people were on it that day, Hale said.

The mayor has called a meeting. It starts at six and ends at nine.
"""
COURIER = """The harbour bridge was closed on Tuesday. Governor Ada Hale said so.

It starts at six. It ends at nine.

Forty-four people were on it that day.

Ferries will run twice an hour.
"""
Wirediff = Callable[..., Run]


def shown(page: str) -> list[tuple[str, str]]:
    """The calls that a page shows behind a `$`, each with what it prints."""
    text = (DOCS / page).read_text(encoding="utf-8")
    blocks = re.findall(r"(?m)^    \$ (.*)\n((?:    .*\n)+)", text)
    return [(call, dedent(printed)) for call, printed in blocks]


def test_the_report_of_two_articles(wirediff: Wirediff, tmp_path: Path) -> None:
    (tmp_path / "copy").mkdir()
    (tmp_path / "copy" / "northern.txt").write_text(NORTHERN)
    (tmp_path / "copy" / "courier.txt").write_text(COURIER)
    (tmp_path / "config.yaml").write_text(
        "wirediff: 1\noutlets:\n  northern.txt: Northern Wire\n  courier.txt: Bay Courier\n"
    )
    assert wirediff("config", "trust").code == 0
    run = wirediff("compare", "copy/northern.txt", "copy/courier.txt", "--format", "text")
    assert indent(run.out, "    ") in (DOCS / "command-line.md").read_text(encoding="utf-8")


def test_the_worked_example(wirediff: Wirediff, tmp_path: Path) -> None:
    """The two articles that docs/how-it-works.md follows are read and reported as the page says."""
    page = (DOCS / "how-it-works.md").read_text(encoding="utf-8")
    (tmp_path / "copy").mkdir()
    copies = re.findall(r"(?m)^`([\w-]+\.txt)`\n\n((?:(?:    .*)?\n)+)", page)
    assert [name for name, _ in copies] == ["keel-wire.txt", "bay-courier.txt"]
    for name, text in copies:
        (tmp_path / "copy" / name).write_text(dedent(text), encoding="utf-8")
    (tmp_path / "config.yaml").write_text(
        "wirediff: 1\noutlets:\n  keel-wire.txt: Keel Wire\n  bay-courier.txt: Bay Courier\n"
    )
    assert wirediff("config", "trust").code == 0
    run = wirediff("compare", "copy/keel-wire.txt", "copy/bay-courier.txt", "--format", "text")
    report = run.out.split("\nsettings:")[0]
    assert indent(report, "    ") in page
    (article,) = wirediff("show", "copy/keel-wire.txt", "--format", "json").json["versions"]
    for sentence in article["sentences"]:
        assert f"{sentence['index']} {sentence['role']:<8}  {sentence['text']}\n" in page


def test_json_lines(wirediff: Wirediff) -> None:
    ((call, printed),) = shown("command-line.md")
    given = re.fullmatch(r"echo '(.*)' \| wirediff segment", call)
    assert given
    assert wirediff("segment", stdin=given[1].encode()).out == printed


def test_faults_of_a_config(wirediff: Wirediff, tmp_path: Path) -> None:
    (tmp_path / "config.yaml").write_text(
        "wirediff: 1\n\n\nthme: nord\n\nsort: newest\n\n\nsort: outlet\n\nkeys:\n  fold: [n]\n"
    )
    ((call, printed),) = shown("config.md")
    assert call == "wirediff config check"
    assert wirediff("config", "check").err == printed


@pytest.mark.parametrize("page", [*sorted(DOCS.glob("*.md")), *sorted(ROOT.glob("*.md"))], ids=lambda page: page.name)
def test_no_paragraph_is_printed_twice(page: Path) -> None:
    """Examples, which are indented, and tables may come again."""
    paragraphs = [text for text in page.read_text(encoding="utf-8").split("\n\n") if text[:1] not in " |"]
    again = [text for text, times in Counter(map(str.strip, paragraphs)).items() if times > 1 and len(text) > 30]
    assert again == []
