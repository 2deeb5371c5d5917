"""Passages that one version alone has: the dead and the charged are flagged, in every language read."""

from __future__ import annotations

import pytest

from reader.collation.apparatus.flag_table import flag_table
from reader.collation.pipeline import collate
from reader.model import Change, ChangeKind, Collation
from tests.collation.ferry import CAUSE, CREW, LEDE, TOWN
from tests.collation.made_links import version

GRAVE = {
    "Seven sailors drowned when a second boat went down off the cape.": "Seven sailors drowned",
    "The owner of the pier was charged with fraud on the same evening.": "charged with fraud",
    "Mayor Ines Falk resigned on the steps of the town hall.": "Falk resigned",
}


def flags(made: Collation) -> list[Change]:
    return [change for link in made.links if not link.pairs for change in link.details if change.alert]


@pytest.mark.parametrize("text", GRAVE)
def test_a_death_or_charge_in_an_added_sentence_is_flagged_first(text: str) -> None:
    base = version("base", LEDE, CREW, CAUSE, TOWN)
    made = collate(base, version("other", LEDE, CREW.replace("six", "five"), text, CAUSE, TOWN))
    (flag,) = flags(made)
    assert flag.change is ChangeKind.GAINED
    assert flag.rank == 1
    assert flag.right is not None
    assert GRAVE[text] in flag.right
    assert flag.right_at is not None
    sentence, start, end = flag.right_at
    assert made.right[sentence].text[start:end] == flag.right
    assert flag.right in made.advisory
    assert any(
        row.rank == 1 and any(t and t.text == flag.right for t in row.values.values()) for row in flag_table([made])
    )


@pytest.mark.parametrize("text", GRAVE)
def test_left_out_it_is_flagged_alike(text: str) -> None:
    one = version("base", LEDE, CREW, CAUSE, TOWN)
    other = version("other", LEDE, CREW, text, CAUSE, TOWN)
    gained, dropped = flags(collate(one, other)), flags(collate(other, one))
    assert [(c.right, c.right_at) for c in gained] == [(c.left, c.left_at) for c in dropped]
    assert dropped[0].change is ChangeKind.DROPPED


def test_what_the_other_version_says_elsewhere_is_no_flag() -> None:
    base = version("base", "Seven sailors drowned off the cape on Friday.", CREW, CAUSE)
    made = collate(
        base, version("other", base.blocks[0].text, CREW, CAUSE, "A bell rang for the seven sailors who drowned.")
    )
    assert flags(made) == []


@pytest.mark.parametrize(
    "copy",
    [
        ("Der Hafen wurde gesperrt, weil die Mole gebrochen ist.", "Vier Menschen starben in den Trümmern der Mole."),
        ("Le port a été fermé, car la jetée était rompue.", "Le maire de la ville a démissionné dans la soirée."),
        ("El puerto fue cerrado porque el muelle se había roto.", "Cuatro personas murieron entre los restos."),
        ("O porto foi fechado porque o cais se tinha partido.", "O dono do cais foi detido na mesma noite."),
    ],
)
def test_in_every_language_that_is_read(copy: tuple[str, str]) -> None:
    kept, added = copy
    assert len(flags(collate(version("base", kept, kept), version("other", kept, kept, added)))) == 1


def test_other_additions_raise_none() -> None:
    made = collate(version("base", LEDE, CREW, TOWN), version("other", LEDE, CREW, CAUSE, TOWN))
    assert flags(made) == []
