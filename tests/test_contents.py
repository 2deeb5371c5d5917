"""The `__init__` of a folder is its table of contents: it names each of its modules, and nothing that is not there."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from tests.conftest import ROOT

_ENTRY = re.compile(r"(?m)^([a-z_]\w*)/?(?=  |,|$| [a-z_]+/)")


def _contents(init: Path) -> str:
    """What a folder says of itself, behind the sentence that opens it."""
    return (ast.get_docstring(ast.parse(init.read_text(encoding="utf-8"))) or "").partition("\n\n")[2]


TABLES = {
    str(init.parent.relative_to(ROOT)): init
    for init in sorted((ROOT / "reader").rglob("__init__.py"))
    if init.parent.name != "reader" and _ENTRY.search(_contents(init))
}


@pytest.mark.parametrize("folder", TABLES)
def test_a_table_of_contents_names_what_is_there(folder: str) -> None:
    beside = [path for path in (ROOT / folder).iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()]
    there = {path.stem for path in beside} - {"__init__", "__main__"}
    contents = _contents(TABLES[folder])
    assert there - set(re.findall(r"\w+", contents)) == set(), "not in the table"
    assert set(_ENTRY.findall(contents)) - there == set(), "not there"


def test_the_rooms_have_tables() -> None:
    rooms = {path.parent.name for path in (ROOT / "reader").glob("*/__init__.py")}
    assert rooms - {Path(folder).name for folder in TABLES} <= {"model"}
