"""Positions in the JSON hold in the copy: a script that follows them finds the words."""

from __future__ import annotations

import json
from dataclasses import fields, replace

from reader import collate, collate_all, load
from reader.analysis.analyser import analyse
from reader.model import Block, Item, Role
from reader.report import as_json
from tests.conftest import ROOT

BASE, *WITNESSES = (load(str(path))[0] for path in sorted((ROOT / "seeds").glob("dam-*.txt"), reverse=True))


def test_an_entry_of_the_ledger_leads_to_its_words() -> None:
    told = json.loads(as_json.dumps(as_json.apparatus(collate_all(BASE, WITNESSES), ())))
    sentences = {version["id"]: version["sentences"] for version in (told["base"], *told["witnesses"])}
    sides, states = set(), set()
    for entry in told["ledger"]:
        counts_in = told["base"]["id"] if entry["side"] == "left" else entry["version"]
        assert entry["side"] == "left" or entry["version"] != told["base"]["id"]
        sides.add(entry["side"])
        if entry["state"] == "dropped" and entry["version"] == told["base"]["id"]:
            continue  # stands below the place, not at it
        states.add((entry["state"], entry["detail"] == "sentence"))
        said = sentences[counts_in][entry["sentence"]]["text"]
        assert entry["text"] == said if entry["detail"] == "sentence" else entry["text"] in said, entry
    assert sides == {"left", "right"}
    assert {("unique", True), ("unique", False), ("dropped", True), ("disagrees", False), ("moved", True)} <= states


def test_a_change_leads_to_its_words() -> None:
    found = 0
    for collation in collate_all(BASE, WITNESSES).collations:
        told = as_json.collation(collation, ())
        for link in told["links"]:
            for change in link["details"]:
                for side, version in (("left", "base"), ("right", "witness")):
                    if change[f"{side}_at"] is not None:
                        sentence, start, end = change[f"{side}_at"]
                        assert told[version]["sentences"][sentence]["text"][start:end] == change[side]
                        found += 1
    assert found


def test_what_an_item_says_of_itself_stands_whole_in_the_document() -> None:
    item = Item("ticker", guid="tick:7", version="3", priority=2, keywords=("quay", "crates"), updates=("tick:6",))
    told = json.loads(as_json.dumps(as_json.version(replace(BASE, item=item), ())))["item"]
    assert told.keys() == {field.name for field in fields(Item)}
    assert (told["guid"], told["version"], told["priority"]) == ("tick:7", "3", 2)
    assert (told["keywords"], told["updates"], told["signals"]) == (["quay", "crates"], ["tick:6"], [])


def test_a_flag_that_was_dismissed_is_told_from_a_change_that_raised_none() -> None:
    links = collate(BASE, WITNESSES[0]).links
    (first, *_) = (change for link in links for change in link.details if change.alert)
    told = as_json.change(first._replace(alert=False, dismissed=True))
    assert (told["alert"], told["dismissed"]) == (False, True)
    assert as_json.change(first)["dismissed"] is False


def test_what_is_checked_is_that_of_the_language_a_version_declares() -> None:
    """Copy of a line or two tells no language by itself."""
    short = replace(BASE, lang=None, blocks=(Block(Role.LEDE, "Karsk 12."),))
    unknown, declared = (as_json.version(replace(short, lang=lang), ()) for lang in (None, "de"))
    assert unknown["checked"] == []
    assert declared["checked"] == as_json.coverage("de")["checked"] != []
    assert analyse(replace(short, lang="de")).language == declared["lang"] == "de"


def test_copy_that_says_nothing_of_itself_has_no_item() -> None:
    assert as_json.version(BASE, ())["item"] is None
