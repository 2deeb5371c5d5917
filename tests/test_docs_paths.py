"""Paths, dotted names and links in the docs lead to something that is there."""

from __future__ import annotations

import re
from collections.abc import Iterable
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.conftest import ROOT

PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
ROOMS = "reader|tests|benchmarks|docs|seeds|tools"
# A path that begins at the root; `xx` stands for a name that whoever adds it will choose.
PATH = re.compile(rf"(?<![\w/.-])((?:{ROOMS})/(?:[\w.-]+/)*(?:[\w-]+\.\w+)?)(?![\w/*])")
DOTTED = re.compile(r"(?<![\w/.-])(reader(?:\.[A-Za-z_]\w*)+)(?![\w/])")
LINK = re.compile(r"\]\((?!https?:|#)([^)#\s]+)")
PLACEHOLDER = re.compile(r"\bxx\b|_xx\b")


def resolves(dotted: str) -> bool:
    """Whether a dotted name is a module, or an attribute of one."""
    parts = dotted.split(".")
    for end in range(len(parts), 0, -1):
        name = ".".join(parts[:end])
        try:
            if find_spec(name) is None:
                continue
        except ModuleNotFoundError:
            continue
        held: object = import_module(name)
        for attribute in parts[end:]:
            if not hasattr(held, attribute):
                return False
            held = getattr(held, attribute)
        return True
    return False


def missing(page: Path) -> Iterable[str]:
    """What a page names and the tree does not have."""
    text = page.read_text(encoding="utf-8")
    for path in dict.fromkeys(PATH.findall(text)):
        if not PLACEHOLDER.search(path) and not (ROOT / path).exists():
            yield path
    for dotted in dict.fromkeys(DOTTED.findall(text)):
        if not resolves(dotted):
            yield dotted
    for link in dict.fromkeys(LINK.findall(text)):
        if not (page.parent / link).exists():
            yield link


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_a_page_names_is_there(page: Path) -> None:
    assert not list(missing(page))


def test_names_that_lead_nowhere_are_found(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(
        "`reader/nowhere.py`, `reader/text/`, `reader/text/xx.py`, `reader.model.Version.title`, "
        "`reader.model.Nothing`, `reader.nowhere.at_all`, [a page](gone.md), [this](page.md)",
        encoding="utf-8",
    )
    assert list(missing(page)) == ["reader/nowhere.py", "reader.model.Nothing", "reader.nowhere.at_all", "gone.md"]
