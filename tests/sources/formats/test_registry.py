"""The registry of formats: a format that is registered is read, whatever it is, and gives the fields it names."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Block, Role, Version
from reader.sources import formats
from reader.sources.encoding import NotText
from reader.sources.formats import FORMATS, Format, Outlets, Reading, format_of
from reader.sources.read import parse

_REQUIRED = {"id", "outlet", "blocks"}
_OPTIONAL = {field.name for field in fields(Version)} - _REQUIRED


def _read_ticker(data: bytes, path: Path, outlets: Outlets) -> Reading:  # noqa: ARG001
    """Copy of a made-up format: a mark, the urgency, then an article a line."""
    head, *lines = data.decode().splitlines()
    urgency = int(head.removeprefix("TICKER "))
    if not lines:
        raise NotText("a ticker without a line", 1)
    versions = [
        Version(f"t{n}", "Ticker", (Block(Role.LEDE, line),), path=str(path), urgency=urgency)
        for n, line in enumerate(lines)
    ]
    return Reading(tuple(versions), ((1, "has no date"),))


TICKER = Format("ticker", lambda head: head.startswith(b"TICKER "), _read_ticker, frozenset({"path", "urgency"}))


@pytest.fixture
def registered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(formats, "FORMATS", (TICKER, *FORMATS))


@pytest.mark.usefixtures("registered")
def test_a_format_is_read_once_it_is_registered() -> None:
    versions, problems = parse(b"TICKER 3\nThe quay is shut.\nThe quay is open.", Path("wire.tick"))
    assert [(version.urgency, version.blocks[0].text) for version in versions] == [
        (3, "The quay is shut."),
        (3, "The quay is open."),
    ]
    assert [str(problem) for problem in problems] == ["wire.tick:1: has no date"]


@pytest.mark.usefixtures("registered")
def test_what_a_format_refuses_is_a_problem_with_its_line() -> None:
    assert parse(b"TICKER 3", Path("wire.tick"))[0] == []
    assert [str(problem) for problem in parse(b"TICKER 3", Path("wire.tick"))[1]] == [
        "wire.tick:1: a ticker without a line"
    ]


@pytest.mark.usefixtures("registered")
def test_what_no_other_format_takes_is_plain_text() -> None:
    (version,), problems = parse(b"The quay at Port Ellery was shut on Sunday, the harbour office said.", Path("a.txt"))
    assert problems == []
    assert version.urgency is None


@given(st.binary(max_size=200))
def test_every_head_has_a_format(head: bytes) -> None:
    assert format_of(head) in FORMATS


@pytest.mark.parametrize("registered_format", FORMATS, ids=lambda each: each.name)
def test_a_format_names_fields_that_a_version_has(registered_format: Format) -> None:
    assert registered_format.fields <= _OPTIONAL


@given(st.text(min_size=1, max_size=200))
def test_plain_text_gives_no_field_that_it_does_not_name(text: str) -> None:
    plain_text = FORMATS[-1]
    for version in parse(f"Fog {text}".encode("utf-8", "replace"), Path("a.txt"))[0]:
        assert {name for name in _OPTIONAL if getattr(version, name) is not None} <= plain_text.fields


def test_each_field_that_plain_text_names_can_be_had() -> None:
    copy = (
        " date 2031-11-09 \n(UPDATES with the harbour office)\n\nQuay shut after crates fall\n\nBy Ada Hale\n\n"
        "PORT ELLERY (Keel Wire) — The quay was shut on Sunday after forty crates fell, the harbour office said.\n\n"
        "It opens again on Monday, the office said.\n\n— Keel Wire"
    )
    (version,), _ = parse(copy.encode(), Path("a.txt"))
    assert {name for name in _OPTIONAL if getattr(version, name) is not None} == FORMATS[-1].fields
