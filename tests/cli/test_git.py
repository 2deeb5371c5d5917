"""The recipes of docs/git.md, run by git itself: versions bear their paths in the repository."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import BASE, PROGRAM, WITNESS
from tests.conftest import ROOT
from tests.e2e.terminal import Terminal

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
RECIPES = re.findall(r"git config --global (\S+) '?(.*?)'?$", (ROOT / "docs" / "git.md").read_text(), re.MULTILINE)


@pytest.fixture
def env(tmp_path: Path) -> dict[str, str]:
    return os.environ | {
        "HOME": str(tmp_path),
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_PAGER": "cat",
        "PATH": f"{Path(PROGRAM).parent}{os.pathsep}{os.environ['PATH']}",
    }


@pytest.fixture
def repository(tmp_path: Path, env: dict[str, str]) -> Path:
    """One file in two commits, and the page's settings."""
    place = tmp_path / "desk"
    (place / "tonight").mkdir(parents=True)

    def git(*given: str) -> None:
        subprocess.run(["git", *given], cwd=place, env=env, check=True, capture_output=True)

    git("init", "-q")
    for name, value in (*RECIPES, ("user.name", "Desk"), ("user.email", "desk@example.org")):
        git("config", "--global", name, value)
    for text in (BASE, WITNESS):
        (place / "tonight" / "bridge.txt").write_text(text)
        git("add", ".")
        git("commit", "-qm", "Copy")
    (place / ".gitattributes").write_text("*.txt diff=wirediff\n")
    return place


def test_the_page_has_all_settings() -> None:
    assert [name for name, _ in RECIPES] == ["difftool.wirediff.cmd", "difftool.prompt", "diff.wirediff.command"]


@pytest.mark.parametrize(
    ("call", "named"),
    [
        (["diff", "HEAD~1", "--", "tonight/bridge.txt"], ["a/tonight/bridge.txt", "b/tonight/bridge.txt"]),
        (["diff", "--no-index", "one.txt", "tonight/bridge.txt"], ["a/one.txt"]),
    ],
)
def test_git_diff_prints_the_comparison(
    repository: Path, env: dict[str, str], call: list[str], named: list[str]
) -> None:
    (repository / "one.txt").write_text(BASE)
    done = subprocess.run(["git", *call], cwd=repository, env=env, capture_output=True, text=True, check=False)
    assert "40 people" in done.stdout, done
    assert "44 people" in done.stdout
    for name in named:
        assert name in done.stdout
    assert "/tmp/git" not in done.stdout


@pytest.mark.parametrize(
    "call",
    [["HEAD~1", "--", "tonight/bridge.txt"], ["--no-index", "one.txt", "tonight/bridge.txt"]],
    ids=["commits", "no-index"],
)
def test_git_difftool_opens_the_app(repository: Path, env: dict[str, str], call: list[str]) -> None:
    (repository / "one.txt").write_text(BASE)
    with Terminal(["git", "difftool", "--tool", "wirediff", *call], cwd=repository, env=env) as terminal:
        shown = terminal.wait_for("44 people")
        assert "a/tonight/bridge" in shown or "a/one" in shown or "b/tonight/bridge" in shown
        terminal.press("q")
        assert terminal.wait_closed() in (0, 1)  # 1: git itself says so that files differ, outside a repository
        terminal.restored()
