"""Machine lines: codes are known from copy in capitals, and are neither copy nor a note that editors are told."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Role
from reader.sources.formats.machine_lines import is_machine_line
from reader.sources.formats.plain_text import parse

LEDE = "NORVIK (KW) - The quay at Norvik was shut on Sunday after forty crates fell, the harbour office said."
SECOND = "It opens again on Monday at noon."


@pytest.mark.parametrize(
    "line",
    [
        "51 77 03 KWO01 1113 NPE4800 GEST GEST03 MAE03 LOC03 QKWXBXB",
        "XKW62213_SXA_QKWB",
        "R KWO S0A QKWB",
        "ZCZC3434/SXA",
        "09-NOV-31 18:04 NNNN",
    ],
)
def test_codes_are_machine_lines(line: str) -> None:
    assert is_machine_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "QUAY SHUT AFTER CRATES FALL",
        "A320 HITS A380 IN NORVIK",
        "G20 SUMMIT BEGINS",
        "F16 JETS DOWN",
        "NORVIK",
        "1. HALE 9.58 2. QUIST 9.70",
        "Norvik 3 Orrin 2",
        "KW NORVIK 31 12 4",
        "2031",
        "",
    ],
)
def test_headlines_and_results_are_none(line: str) -> None:
    assert not is_machine_line(line)


@given(st.text(alphabet=st.characters(codec="ascii"), max_size=200))
def test_what_has_a_small_letter_is_none(line: str) -> None:
    assert not (any(map(str.islower, line)) and is_machine_line(line))


def test_a_machine_line_over_plain_copy_is_no_copy_and_no_note_to_tell() -> None:
    version = parse(f"R KWO S0A QKWB\n\nQuay shut\n\n{LEDE}\n\n{SECOND}", Path("quay.txt"))
    assert [block.text for block in version.blocks if block.role.is_paragraph] == [LEDE, SECOND]
    assert version.headline == "Quay shut"
    assert version.note is None
    assert (version.blocks[0].role, version.blocks[0].text) == (Role.NOTE, "R KWO S0A QKWB")
