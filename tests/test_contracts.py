"""Imports go down only, and nothing is imported before it is wanted."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

HEAVY = ("textual", "rich", "yaml", "rapidfuzz", "regex", "chardet", "sqlite3", "typing", "dataclasses")


def imported(*argv: str, cwd: Path) -> set[str]:
    """The top-level modules that a run of the program has imported by its end."""
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
    return {name.partition(".")[0] for name in run.stderr.splitlines()[-1].split()}


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


def test_the_version_costs_next_to_nothing(tmp_path: Path) -> None:
    assert not imported("--version", cwd=tmp_path).intersection(HEAVY)


@pytest.mark.parametrize("command", [("stories", "copy.txt"), ("compare", "copy.txt", "copy.txt", "--format", "json")])
def test_reports_never_import_the_screen(command: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / "copy.txt").write_text("The ferry to Skerry Point was late again on Monday.\n")
    assert "textual" not in imported(*command, cwd=tmp_path)


def test_json_never_imports_what_only_text_needs(tmp_path: Path) -> None:
    (tmp_path / "copy.txt").write_text("The ferry to Skerry Point was late again on Monday.\n")
    assert "rich" not in imported("stories", "copy.txt", "--format", "json", cwd=tmp_path)
