"""Opening an article in an editor that records how it was called, from the desk, whatever the file is called."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.e2e.terminal import PROGRAM, Terminal

COPY = "The ferries stopped at noon on Friday, the harbour office said.\n"
CALLS = [
    ("+!touch PWNED", "."),
    ("+!touch PWNED", "*"),
    ("+!touch PWNED", "+!touch PWNED"),
    ("-", "."),
    ("-", "./-"),
    ("--cmd=!touch PWNED", "*"),
    ("a 'quoted\" name", "."),
    ("$(touch PWNED)\n;`id`", "."),
]


@pytest.fixture
def recorder(tmp_path: Path) -> Path:
    """A program that writes the words it is called with to the file that its first word names, each ended by NUL."""
    program = tmp_path / "a recorder"
    program.write_text('#!/bin/sh\nto=$1; shift; printf \'%s\\0\' "$@" > "$to"\n')
    program.chmod(0o700)
    return program


@pytest.mark.parametrize(("name", "called"), CALLS)
def test_a_file_of_any_name_is_opened_as_a_file(name: str, called: str, recorder: Path, tmp_path: Path) -> None:
    folder = tmp_path / "copy"
    folder.mkdir()
    (folder / name).write_text(COPY)
    record = tmp_path / "its words"
    env = {"EDITOR": "false", "VISUAL": f"'{recorder}' '{record}' -p 'a b'"}
    with Terminal([PROGRAM, called], cwd=folder, env=env) as terminal:
        terminal.wait_for("The ferries stopped at noon")
        terminal.press("Down", "e")
        terminal.wait_for(lambda _: record.exists() and record.read_bytes().count(b"\0") == 3)
        terminal.press("q")
        assert terminal.wait_closed() == 0
        terminal.restored()
    assert record.read_bytes() == b"-p\0a b\0" + os.fsencode(folder / name) + b"\0"
    assert [entry.name for entry in folder.iterdir()] == [name]
