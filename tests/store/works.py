"""The editor's own file, opened, filled and locked; and a program of its own that writes to it."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from reader.model import Pairing
from reader.store import Act, Paired, Work, acts, open_work

WRITER = """
import sys
from pathlib import Path
from reader.store import acts, open_work
work, _ = open_work(Path(sys.argv[1]))
for n in range(int(sys.argv[2]), 1_000_000):
    work.do(acts.name_outlet(f"v{n}", f"name {n}"))
    print(n, flush=True)
"""


def opened(path: Path) -> Work:
    work, problems = open_work(path)
    assert problems == ()
    return work


@contextlib.contextmanager
def locked(path: Path, how: str = "IMMEDIATE") -> Iterator[None]:
    """As long as another program writes, and does not let go."""
    other = sqlite3.connect(path, isolation_level=None)
    other.execute(f"BEGIN {how}")
    try:
        yield
    finally:
        other.close()


def rule(left: str, right: str, joined: bool | None) -> tuple[Act, ...]:
    """Pair two sentences, given by their hashes, or take them apart; None withdraws the ruling."""
    return acts.pair((left, right), None if joined is None else Paired(left, right, None, None, joined))


FILLING = (
    (acts.name_outlet("v1", "The Star"),),
    rule("left", "right", True),
    rule("left", "other", False),
    (acts.choose_base("v1"),),
    (acts.choose_base("v2"),),
    (acts.set_read("v1"),),
    (acts.set_marked("v2"),),
)
"""What an editor does, one thing after the other."""


def fill(work: Work) -> None:
    for done in FILLING:
        work.do(*done)


def assert_filled(work: Work) -> None:
    assert work.outlets() == {"v1": "The Star"}
    assert work.pairings() == (Pairing("left", "other", False), Pairing("left", "right", True))
    assert work.bases() == {"v1": 1, "v2": 2}
    assert (work.read(), work.marked()) == ({"v1"}, {"v2"})
