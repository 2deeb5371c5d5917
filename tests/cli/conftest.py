"""The installed program, run as a user runs it, on invented copy."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

PROGRAM = str(Path(sys.executable).parent / "wirediff")

BASE = """SKERRY POINT (NW) — The harbour bridge was closed to all traffic on Tuesday, the Port Authority said.

Some 40 people were on the span at the time, spokeswoman Ada Hale said.

The mayor of Skerry Point, Tom Brandreth, has called a public meeting for Thursday evening.

The bridge was opened in 1931 and carries about 12,000 vehicles a day between the two halves of the town.
"""
WITNESS = """The harbour bridge was closed to all traffic on Tuesday, the Port Authority said.

Some 44 people were on the span at the time, spokeswoman Ada Hale said.

The bridge was opened in 1931 and carries about 12,000 vehicles a day between the two halves of the town.

Ferries will cross every ten minutes from six in the morning until the pier has been mended.
"""
OTHER = "Bakers in Lower Tarn have run out of rye flour after the mill there burned down in the night.\n"


@dataclass(frozen=True)
class Run:
    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A folder with two versions of one story and one article alone."""
    folder = tmp_path / "copy"
    folder.mkdir()
    for name, text in (("northern", BASE), ("courier", WITNESS), ("post", OTHER)):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def wirediff(tmp_path: Path) -> Callable[..., Run]:
    """Run `wirediff` in the test's own folder; `stdin` is bytes."""

    def run(*argv: str | Path, stdin: bytes = b"") -> Run:
        done = subprocess.run(
            [PROGRAM, *map(str, argv)], input=stdin, capture_output=True, cwd=tmp_path, check=False, timeout=60
        )
        out, err = done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
        assert "Traceback" not in err, err
        return Run(done.returncode, out, err)

    return run
