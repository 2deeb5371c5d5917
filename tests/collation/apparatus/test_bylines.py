"""Bylines, datelines and credits that changed are one remark each, and no alert."""

from __future__ import annotations

import pytest

from reader.collation.pipeline import collate, collate_all
from reader.model import Block, Collation, Role, State, Version

LEDE = "Inspectors closed the harbour bridge on Tuesday after a crack was found in its northern pier."
REST = "Ferries will run every ten minutes until further notice, the port authority wrote."


def copy(name: str, byline: str | None, dateline: str, credit: str | None) -> Version:
    blocks = [
        Block(Role.HEADLINE, "Bridge shut"),
        *([Block(Role.BYLINE, byline)] if byline else []),
        Block(Role.LEDE, f"{dateline}{LEDE}"),
        Block(Role.BODY, REST),
        *([Block(Role.CREDIT, credit)] if credit else []),
    ]
    return Version(name, name, tuple(blocks), dateline=dateline.strip(" —:") or None)


BASE = copy("base", "By Ana Sand", "PORT VELA, Arland (KWS) — ", "— Agencies")


def disagreements(made: Collation) -> list[tuple[str, str]]:
    return [(entry.text, entry.others[0][1]) for entry in made.ledger if entry.state is State.DISAGREES]


def alerts(made: Collation) -> int:
    return sum(change.alert for link in made.links for change in link.details)


def test_each_is_one_remark_at_the_end_of_the_summary_and_one_entry() -> None:
    made = collate(BASE, copy("w", "By Bo Lund", "ORRIN (KWS) — ", "(Staff and agencies)"))
    assert made.advisory == "Identical; byline now Bo Lund; dateline now ORRIN; credit now Staff and agencies"
    assert disagreements(made) == [
        ("Bo Lund", "Ana Sand"),
        ("ORRIN", "PORT VELA"),
        ("Staff and agencies", "Agencies"),
    ]
    assert alerts(made) == 0
    assert made.shares.kept == made.shares.derived == 1.0


@pytest.mark.parametrize("dateline", ["Orrin: ", "ORRIN — ", "Orrin (KWS) - "])
def test_a_dateline_of_any_form_is_no_part_of_the_sentence(dateline: str) -> None:
    made = collate(BASE, copy("w", "By Ana Sand", dateline, "— Agencies"))
    assert made.advisory.casefold() == "identical; dateline now orrin"
    assert made.shares.kept == made.shares.derived == 1.0


@pytest.mark.parametrize(
    ("byline", "dateline", "credit"),
    [
        ("ANA SAND", "Port Vela: ", "Agencies"),
        ("by Ana Sand", "PORT VELA — ", "(Agencies)"),
        (None, "", None),
    ],
)
def test_house_style_and_what_was_left_out_are_no_other(byline: str | None, dateline: str, credit: str | None) -> None:
    made = collate(BASE, copy("w", byline, dateline, credit))
    assert disagreements(made) == []
    assert "now" not in made.advisory


def test_a_slip_in_a_dateline_is_one_alert() -> None:
    made = collate(BASE, copy("w", "By Ana Sand", "PORT VELO, Arland (KWS) — ", "— Agencies"))
    assert made.advisory == "‘PORT VELO’, base ‘PORT VELA’ (1). Otherwise as the base"
    assert disagreements(made) == [("PORT VELO", "PORT VELA")]


def test_the_ledger_of_a_story_names_the_bylines_of_all() -> None:
    witnesses = [
        copy("one", "By Bo Lund", "", None),
        copy("two", "By Cy Merrin", "", None),
        copy("three", None, "", None),
    ]
    ledger = collate_all(BASE, witnesses).ledger
    assert [(e.version, e.text, e.sentence, e.others) for e in ledger] == [
        ("one", "Bo Lund", 1, (("base", "Ana Sand"), ("two", "Cy Merrin"))),
        ("two", "Cy Merrin", 1, (("base", "Ana Sand"), ("one", "Bo Lund"))),
    ]
