"""The outcomes in docs/tricky-cases.md are those of the program."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

import pytest

from tests.cli.conftest import Run
from tests.conftest import ROOT

PAGE = ROOT / "docs" / "tricky-cases.md"
ROWS = [
    tuple(cell.strip() for cell in line.strip("|\n").split("|"))
    for line in PAGE.read_text(encoding="utf-8").splitlines()
    if re.fullmatch(r"\|[^|]+\|[^|]+\|[^|]+\|", line)
]
CASES = [row for row in ROWS if row[0] != "base" and not row[0].startswith("--")]
KINDS = {"restyled": "house style", "rephrased": "reworded"}


def alert(change: dict[str, Any]) -> str:
    """A changed fact in the words of the page."""
    left, right = change["left"], change["right"]
    if left and right:
        return f"{change['kind']}: {left} → {right}, rank {change['rank']}"
    return f"{change['kind']}: {left or right} {change['change']}, rank {change['rank']}"


def outcome(links: list[dict[str, Any]]) -> str:
    """The links that are not the same, in the words of the page."""
    told = []
    for link in links:
        words = [KINDS.get(link["kind"], link["kind"])]
        words += [link["shape"]] * (link["shape"] != "one") + ["moved"] * link["moved"]
        told.append("; ".join([", ".join(words), *(alert(c) for c in link["details"] if c["alert"])]))
    return " / ".join(words for words in told if words != "same")


@pytest.fixture(scope="module")
def cases() -> str:
    """The cases of the page as JSON Lines."""
    return "".join(
        json.dumps({"id": base, "left": base.split(" / "), "right": version.split(" / ")}) + "\n"
        for base, version, _ in CASES
    )


def test_the_outcomes_on_the_page(wirediff: Callable[..., Run], cases: str) -> None:
    run = wirediff("align", stdin=cases.encode())
    outcomes = [outcome(json.loads(line)["links"]) for line in run.out.splitlines()]
    assert len(CASES) > 30
    assert outcomes == [stated for _, _, stated in CASES]
