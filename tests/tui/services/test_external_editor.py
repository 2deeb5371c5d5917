"""The editor's own editor: a file's name is the name of a file and nothing else."""

from __future__ import annotations

import os
import shlex
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.tui.services import external_editor

ODD = ["+!touch PWNED", "+", "-", "--", "-c:q", "--cmd=!id", "`id`", "$(id)", "a b", "'", "~", "*", "a\nb"]
NAMES = st.one_of(
    st.text(st.characters(exclude_characters="\0/"), min_size=1),
    st.sampled_from(ODD),
    st.binary(min_size=1).filter(lambda raw: not {0, ord("/")} & set(raw)).map(os.fsdecode),
).filter(lambda name: name not in (".", ".."))
COMMANDS = st.lists(st.text("ab -+'\"\\\\$é", min_size=1), min_size=1)


@given(NAMES, st.sampled_from(["", "./", "tonight/"]), COMMANDS)
def test_any_file_is_one_word_from_the_root_of_all(name: str, folder: str, command: list[str]) -> None:
    *called, path = external_editor.call(shlex.join(command), folder + name)
    assert called == command
    assert path.startswith("/")
    assert Path(path) == Path.cwd() / folder / name


def test_a_program_whose_name_has_blanks_needs_no_quotation_marks(tmp_path: Path) -> None:
    program = tmp_path / "My Editor"
    program.write_text("#!/bin/sh\n")
    assert external_editor.call(str(program), "/x") == [str(tmp_path / "My"), "Editor", "/x"]  # as none can be run
    program.chmod(0o700)
    assert external_editor.call(str(program), "/x") == [str(program), "/x"]
    assert external_editor.call(f"'{program}' -p", "/x") == [str(program), "-p", "/x"]


@pytest.mark.parametrize(
    ("visual", "usual", "command"),
    [("vi -p", "ed", "vi -p"), ("", "ed", "ed"), (" ", " ed ", "ed"), (None, "ed", "ed"), (None, None, "")],
)
def test_visual_comes_before_editor(
    visual: str | None, usual: str | None, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in (("VISUAL", visual), ("EDITOR", usual)):
        monkeypatch.delenv(name, raising=False)
        if value is not None:
            monkeypatch.setenv(name, value)
    assert external_editor.command() == command
