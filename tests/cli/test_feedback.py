"""`feedback`: what was corrected by hand, as JSON Lines, and nothing of the copy around it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.desk import Desk
from reader.desk.selection import versions_named
from reader.store import open_work
from tests.cli.conftest import Run

Wirediff = Callable[..., Run]


@pytest.fixture
def corrected(copy: Path) -> dict[str, str]:
    """A flag dismissed, a kind muted and a pair made by hand, in the editor's own file; the texts they are about."""
    work, problems = open_work()
    assert not problems
    desk = Desk([copy], work=work)
    *_, last = desk.scan()
    (base,), (other,) = versions_named(f"{copy}/northern.txt", [f"{copy}/courier.txt"], last.versions)
    made = desk.collation(base.id, other.id)
    link, flag = next((link, one) for link in made.links for one in link.details if one.alert)
    desk.dismiss(made, link, flag)
    desk.mute("date")
    left, right = made.left[-1].text, made.right[0].text
    desk.pair(left, right, (base.id, other.id))
    desk.close()
    return {"left": left, "right": right, "flag": flag.left or flag.right or "", "kind": flag.kind}


def test_corrections_are_written_without_the_copy_around_them(
    wirediff: Wirediff, copy: Path, corrected: dict[str, str], tmp_path: Path
) -> None:
    run = wirediff("feedback", "--export")
    assert (run.code, run.err) == (0, "")
    dismissed, muted, pair = map(json.loads, run.out.splitlines())
    assert {line["schema"] for line in (dismissed, muted, pair)} == {"wirediff/1"}
    assert (dismissed["kind"], dismissed["detail"]) == ("dismissed", corrected["kind"])
    assert corrected["flag"] in (dismissed["left"], dismissed["right"])
    assert corrected["flag"] in dismissed["left_text"] + dismissed["right_text"]
    assert muted == {"schema": "wirediff/1", "kind": "muted", "detail": "date"}
    assert (pair["kind"], pair["joined"]) == ("pairing", True)
    assert {pair["left_text"], pair["right_text"]} == {corrected["left"], corrected["right"]}
    assert str(copy) not in run.out
    assert "northern" not in run.out.lower()
    assert wirediff("feedback", "--export", "--output", tmp_path / "told.jsonl").out == ""
    assert (tmp_path / "told.jsonl").read_text() == run.out


@pytest.mark.usefixtures("corrected")
def test_without_export_they_are_counted(wirediff: Wirediff) -> None:
    assert wirediff("feedback").out == "1 dismissed flag, 1 muted kind, 1 pair; --export writes them\n"


def test_where_nothing_was_corrected_nothing_is_written_nor_made(wirediff: Wirediff) -> None:
    run = wirediff("feedback", "--export")
    assert (run.code, run.out, run.err) == (0, "", "")


def test_what_is_dismissed_is_no_flag_of_a_printed_comparison(
    wirediff: Wirediff, copy: Path, corrected: dict[str, str]
) -> None:
    run = wirediff("compare", copy / "northern.txt", copy / "courier.txt", "--format", "json")
    flagged = [c for link in run.json["links"] for c in link["details"] if c["alert"]]
    assert all(c["kind"] != "date" for c in flagged)
    assert all(corrected["flag"] not in (c["left"], c["right"]) for c in flagged)
