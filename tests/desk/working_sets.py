"""Copy of two stories, and a desk that has read it."""

from __future__ import annotations

from pathlib import Path

from reader.desk import Desk, Snapshot

FIRST = (
    "PORT ANSELM (NWS) — The harbour wall gave way on Sunday, flooding forty streets, the mayor said.\n\n"
    "Engineers had asked for repairs twice since the spring, and twice the council put the decision off.\n\n"
    "Three boats were lost. The market will stay closed until the weekend, a spokeswoman said.\n"
)
SECOND = FIRST.replace("PORT ANSELM (NWS) — ", "").replace("forty streets", "fifty streets")
THIRD = FIRST.replace("Three boats were lost. ", "") + "\nThe council meets on Tuesday to hear why.\n"
OTHER = (
    "KELBURY (NWS) — Members of parliament rejected the budget on Monday by a single vote, the clerk said.\n\n"
    "The finance minister offered to resign; the prime minister would not hear of it.\n"
)


def scanned(desk: Desk) -> Snapshot:
    *_, last = desk.scan()
    assert last.finished
    assert last == desk.snapshot
    return last


def ids(desk: Desk) -> dict[str, str]:
    return {Path(version.path or "").stem: version.id for version in desk.snapshot.versions}
