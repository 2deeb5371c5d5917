"""Copy cut from the bottom: summary, ledger, text report and Compare say the same of it."""

from __future__ import annotations

import pytest

from reader.collation.pipeline import collate, collate_all
from reader.model import Block, Collation, Role, State, Version
from reader.report.as_text import compare as report
from reader.tui.compare.layout import Layout
from reader.tui.paint.comparison import BASE, Comparison
from reader.tui.paint.levels import compare
from reader.tui.paint.unified import UnifiedPainter
from reader.tui.paint.wording import UNICODE
from tests.collation.made_links import version

LEDE = "A ferry with 44 passengers sank off the port of Ostburg in heavy fog on Friday, the coast guard said."
CREW = "Captain Odd Brandt and six sailors were pulled from the water by a passing trawler."
CAUSE = "Inspectors found rust on the bow door during their last visit, a report shows."
TOWN = "Shops in the old town closed early. Church bells rang for an hour in the evening."
RECORD = "The vessel was built in 1971 and had carried timber before it was sold to an island company."
OWN = "Divers from the navy base at Tallmark searched the hull until darkness, but found nobody inside."
PARAGRAPHS = (LEDE, CREW, CAUSE, TOWN, RECORD)


def cut(made: Collation) -> list[str]:
    """The base's words that the ledger has as cut from the tail."""
    return [entry.text for entry in made.ledger if entry.state is State.CUT_TAIL]


def on_screen(shown: Comparison) -> list[str]:
    """The lines of Compare, wide enough that none is broken."""
    layout = Layout(shown, UnifiedPainter(160, UNICODE), UNICODE)
    return [layout.line(y).text for y in range(layout.height)]


@pytest.mark.parametrize(
    ("kept", "paragraph", "first_cut", "rule"),
    [
        (PARAGRAPHS[:4], 4, RECORD, "the base goes on for 1 paragraph"),
        (PARAGRAPHS[:3], 3, "Shops in the old town closed early.", "the base goes on for 2 paragraphs"),
        (
            (LEDE, CREW, CAUSE, "Shops in the old town closed early."),
            4,
            "Church bells rang for an hour in the evening.",
            "the base goes on for 1 sentence",
        ),
    ],
    ids=["one paragraph", "two paragraphs", "the last sentence alone"],
)
def test_all_say_where_a_version_ends(kept: tuple[str, ...], paragraph: int, first_cut: str, rule: str) -> None:
    full = PARAGRAPHS[:4] if rule.endswith("sentence") else PARAGRAPHS
    made = collate(version("base", *full), version("short", *kept))
    assert made.advisory == f"Ends at base para {paragraph}"
    assert cut(made) == [first_cut]
    assert not [entry for entry in made.ledger if entry.state is State.DROPPED]
    assert f"Ends at base para {paragraph}\n" in report(made)
    shown = compare(made)
    (stop,) = shown.stops
    first = shown.levels[stop].cell(BASE)
    assert first is not None
    assert made.left[first.sentence].text == first_cut
    assert any(f"short ends here at base ¶{paragraph}: {rule}" in line for line in on_screen(shown))


def test_a_version_that_goes_on_in_its_own_words_drops_all_after() -> None:
    made = collate(version("base", *PARAGRAPHS), version("other", *PARAGRAPHS[:3], OWN))
    assert made.advisory.endswith("rops all after base para 3")
    assert cut(made) == ["Shops in the old town closed early."]
    shown = compare(made)
    assert shown.truncation is not None
    assert (shown.truncation.paragraph, shown.truncation.ends) == (3, False)
    assert any("other drops all after base ¶3" in line for line in on_screen(shown))


def test_a_credit_that_is_kept_below_does_not_make_the_copy_whole() -> None:
    def credited(name: str, *paragraphs: str) -> Version:
        blocks = version(name, *paragraphs).blocks
        return Version(id=name, outlet=name, blocks=(*blocks, Block(Role.CREDIT, "— Agencies")))

    made = collate(credited("base", *PARAGRAPHS), credited("short", *PARAGRAPHS[:3]))
    assert made.advisory == "Ends at base para 3"
    assert cut(made) == ["Shops in the old town closed early."]


def test_the_ledger_of_a_story_counts_a_truncation_once() -> None:
    base = version("base", *PARAGRAPHS)
    ledger = collate_all(base, [version("short", *PARAGRAPHS[:4]), version("whole", *PARAGRAPHS)]).ledger
    assert [(e.version, e.text) for e in ledger if e.state is State.CUT_TAIL] == [("short", RECORD)]
    assert not [e for e in ledger if e.state in (State.DROPPED, State.UNIQUE)]


def test_a_whole_version_and_a_stranger_are_not_cut() -> None:
    base = version("base", *PARAGRAPHS)
    for other in (version("same", *PARAGRAPHS), version("stranger", OWN)):
        made = collate(base, other)
        assert cut(made) == []
        assert compare(made).truncation is None
