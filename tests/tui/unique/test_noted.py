"""The ledger of a story as the Unique screen tells it."""

from __future__ import annotations

from itertools import pairwise

import pytest

from reader.collation.pipeline import collate_all
from reader.model import Apparatus, Block, Role, State, Story, Version
from reader.tui.paint import wording
from reader.tui.paint.wording import UNICODE
from reader.tui.unique import painter
from reader.tui.unique.view import noted

BASE = (
    "The harbour bridge was closed to all traffic on Tuesday after a crack was found in its northern pier.",
    "Some 40 people were on the span when the barriers came down, spokeswoman Ada Hale said.",
    "The mayor has called a meeting of the town council for Thursday evening to talk about the ferries.",
    "Repairs would take eleven weeks, the contractor Osric Penhallow estimated in a letter.",
)


def version(id: str, outlet: str, *paragraphs: str) -> Version:
    blocks = [Block(Role.LEDE if place == 0 else Role.BODY, text) for place, text in enumerate(paragraphs)]
    return Version(id, outlet, tuple(blocks))


@pytest.fixture(scope="module")
def apparatus() -> Apparatus:
    courier = BASE[1].replace("40", "44")
    ferries = "Ferries across the sound will run every ten minutes from six in the morning until further notice."
    base = version("w", "Northern Wire", *BASE)
    return collate_all(
        base,
        [
            version("c", "Bay Courier", BASE[0], courier, BASE[2], ferries, BASE[3]),
            version("p", "Capital Post", BASE[0], courier, BASE[3]),
        ],
    )


def test_a_disagreement_is_told_once_with_all_who_say_which(apparatus: Apparatus) -> None:
    disputed = [one for one in noted(apparatus) if one.version is None]
    assert [one.values for one in disputed] == [(("40 people", ("w",)), ("44 people", ("c", "p")))]
    assert disputed[0].place == ("w", 1)
    assert disputed[0].paragraph == 2


def test_each_outlet_has_what_it_alone_says_and_what_it_lacks(apparatus: Apparatus) -> None:
    found = [(one.version, one.state, one.place, one.witness) for one in noted(apparatus) if one.version]
    assert ("c", State.UNIQUE, ("c", 3), "c") in found
    assert ("p", State.DROPPED, ("w", 2), "p") in found


@pytest.mark.parametrize("width", [10, 38, 80, 250])
def test_every_entry_is_a_place_to_go_to_and_fits(apparatus: Apparatus, width: int) -> None:
    found = noted(apparatus)
    story = Story("s", apparatus.versions)
    advisories = {each.witness.id: each.advisory for each in apparatus.collations}
    lines = painter.paint(story, found, advisories, UNICODE, width)
    words = " ".join(line.text for line in lines).split()
    for advisory in filter(None, advisories.values()):  # in full, however narrow
        if width >= 38:
            assert " ".join(advisory.split()) in " ".join(words)
    levels = [line.level for line in lines if line.level is not None]
    assert sorted(set(levels)) == list(range(len(found)))
    assert all(one <= other for one, other in pairwise(levels))
    if width >= 38:
        assert all(len(line.text) <= width for line in lines)


def test_an_entry_is_copied_as_a_line(apparatus: Apparatus) -> None:
    names = wording.version_labels(apparatus.versions)
    told = [painter.copied(one, names) for one in noted(apparatus)]
    assert told[0] == "They disagree, para 2: Northern Wire: 40 people; Bay Courier, Capital Post: 44 people"
    assert "Missing in Capital Post, base para 3: " + BASE[2] in told
    assert any(line.startswith("Only Bay Courier, para 4: Ferries") for line in told)
    assert not any("\n" in line for line in told)
