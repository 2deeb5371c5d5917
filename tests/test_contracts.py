"""Imports go down only, and nothing is imported before it is wanted."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.golden import WRITE, golden

HEAVY = ("textual", "rich", "yaml", "rapidfuzz", "regex", "chardet", "sqlite3", "typing", "dataclasses")


def imported(*argv: str, cwd: Path) -> set[str]:
    """The modules that a run of the program has imported by its end."""
    program = "import sys, runpy, atexit; atexit.register(lambda: print(*sys.modules, file=sys.stderr)); "
    program += "from reader.cli import main; sys.exit(main(sys.argv[1:]))"
    run = subprocess.run(
        [sys.executable, "-S", "-c", f"sys_path = {sys.path!r}; import sys; sys.path[:] = sys_path; {program}", *argv],
        capture_output=True,
        text=True,
        cwd=cwd,
        check=False,
        timeout=60,
    )
    assert run.returncode == 0, run.stderr
    return set(run.stderr.splitlines()[-1].split())


def test_import_contracts() -> None:
    run = subprocess.run(
        [str(Path(sys.executable).parent / "lint-imports"), "--no-cache"],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
        timeout=110,
    )
    assert run.returncode == 0, run.stdout + run.stderr


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    (tmp_path / "copy.txt").write_text("The ferry to Skerry Point was late again on Monday.\n")
    (tmp_path / "lines.jsonl").write_text('{"id": 1, "text": "It was late.", "left": ["It was late."], "right": []}\n')
    return tmp_path


def test_the_version_costs_next_to_nothing(tmp_path: Path) -> None:
    found = imported("--version", cwd=tmp_path)
    assert not found.intersection(HEAVY)
    assert {name for name in found if name.startswith("reader")} == {"reader", "reader.cli"}


@pytest.mark.parametrize(
    "command",
    [
        ("--help",),
        ("stories", "copy.txt"),
        ("stories", "copy.txt", "--format", "json"),
        ("show", "copy.txt"),
        ("show", "copy.txt", "--format", "json"),
        ("compare", "copy.txt", "copy.txt", "--format", "text"),
        ("compare", "copy.txt", "copy.txt", "--format", "json"),
        ("align", "lines.jsonl"),
        ("segment", "lines.jsonl"),
        ("config", "check"),
        ("config", "check", str(ROOT / "config.yaml")),
    ],
    ids=" ".join,
)
def test_no_command_imports_the_screen(command: tuple[str, ...], copy: Path) -> None:
    assert "textual" not in imported(*command, cwd=copy)


def test_a_list_of_stories_imports_nothing_that_compares(copy: Path) -> None:
    found = imported("stories", "copy.txt", "--format", "json", cwd=copy)
    assert not found & {"rich", "yaml", "rapidfuzz", "reader.model.comparison", "reader.collation.pipeline"}


def test_the_app_paints_before_it_imports_what_reads_copy() -> None:
    """What `reader.tui.app` brings with it is what the first frame waits for."""
    program = "import reader.tui.app, sys; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60)
    unwanted = {"sqlite3", "regex", "rapidfuzz", "yaml", "reader.model.copy", "reader.model.comparison"}
    rooms = {"reader.desk.desk", "reader.store", "reader.sources", "reader.stories", "reader.collation"}
    assert not set(run.stdout.split()) & (unwanted | rooms)


def test_what_tests_share_lies_in_a_module_that_is_no_test() -> None:
    """A test imported by another is collected with it, and a helper moved with it breaks the other."""
    imported_test = re.compile(r"^\s*(?:from|import)\s+tests(?:\.\w+)*\.test_\w+", re.MULTILINE)
    modules = (ROOT / "tests").rglob("*.py")
    assert [str(path) for path in modules if imported_test.search(path.read_text(encoding="utf-8"))] == []


def test_make_golden_writes_every_folder_of_golden_pages() -> None:
    (recipe,) = re.findall(r"^golden:.*\n\t(.*)$", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    tested = {(ROOT / path).parent for path in re.findall(r"tests/\S+\.py", recipe)}
    assert tested == {folder.parent for folder in (ROOT / "tests").rglob("golden") if folder.is_dir()}


def test_a_golden_page_is_written_where_that_is_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = tmp_path / "page.txt"
    page.write_text("before")
    monkeypatch.delenv(WRITE, raising=False)
    assert (golden(page, "now"), page.read_text()) == ("before", "before")
    monkeypatch.setenv(WRITE, "write")
    assert (golden(page, "now"), page.read_text()) == ("now", "now")
