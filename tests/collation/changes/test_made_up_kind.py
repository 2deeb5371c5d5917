"""A kind of detail that one module makes up is found, matched, ranked, listed, shown and written as JSON."""

from __future__ import annotations

import pickle
import re
from collections.abc import Iterator, Sequence

import pytest

from reader.analysis.analyser import analyse_texts
from reader.collation.changes.assignment import (
    ChangedPair,
    KindMatch,
    Score,
    match_changed,
    match_equal,
    settle_unstated,
    unless_in_step,
)
from reader.collation.changes.deduplication import each_by_itself
from reader.collation.changes.evidence import LinkEvidence
from reader.collation.changes.kinds.record import (
    KindOfDetail,
    Label,
    LedgerRule,
    RankRule,
    Tone,
    Verdict,
    WhyHeading,
)
from reader.collation.changes.kinds.registry import added, extractors, record_of, registered
from reader.collation.changes.linked_sides import LinkedSides, LocatedDetail
from reader.collation.changes.listing import always, as_printed, never_repeats, stated_as_such
from reader.collation.changes.resemblance import same_value
from reader.collation.changes.wording import altered, altered_or_lesser, remark
from reader.collation.pipeline import collate, collate_all
from reader.model import Block, Change, ChangeKind, Detail, DetailKind, Role, Sentence, Side, State, Version
from reader.report import as_json
from reader.report.as_text import compare as report
from reader.text.details.extractors import ScannedSentence
from reader.tui.paint.lines import Tone as ScreenTone
from reader.tui.paint.wording import UNICODE
from reader.tui.reading.painter import count, legend, page, spots
from tests.collation.made_links import version

COLOUR = DetailKind("colour")
SHADES = {"red": "red", "crimson": "red", "green": "green", "blue": "blue"}


def extract(sentence: ScannedSentence, earlier: Sequence[Detail]) -> list[Detail]:  # noqa: ARG001
    found = re.finditer(rf"\b({'|'.join(SHADES)})\b", sentence.text)
    return [Detail(COLOUR, hit[0], SHADES[hit[0]], hit.span()) for hit in found]


def match(left: Sequence[LocatedDetail], right: Sequence[LocatedDetail], link: LinkedSides) -> KindMatch:
    found = match_equal(KindMatch(tuple(left), tuple(right)), same_value, link.slots)
    slots = link.slots
    found = match_changed(found, lambda x, y: Score(float(slots.get((x.place, y.place), 0))))
    return settle_unstated(found, COLOUR, link)


def changed(pair: ChangedPair, evidence: LinkEvidence) -> Verdict:  # noqa: ARG001
    return Verdict(1, alert=True)


def one_sided(found: LocatedDetail, side: Side, evidence: LinkEvidence) -> Verdict:
    return Verdict(3, alert=evidence.similarity(found.sentence, side).intact)


RECORD = KindOfDetail(
    kind=COLOUR,
    extractor=extract,
    mask="#c",
    matcher=unless_in_step(match),
    ranking=RankRule(changed=changed, one_sided=one_sided, gravity=altered_or_lesser),
    deduplicate=each_by_itself,
    ledger=LedgerRule(always=always, repeats=never_repeats, stated=stated_as_such, excerpt=as_printed, nests=False),
    remark=remark(altered),
    why=WhyHeading.NAMES,
    label=Label("colour", "colours", "col"),
    tone=Tone.HEDGE,
    in_reading=True,
)

BASE = version("base", "The red boat left the harbour of Ostburg before dawn.", "A blue flag was seen on the quay.")
OTHER = version("other", "The green boat left the harbour of Ostburg before dawn.", "A flag was seen on the quay.")


@pytest.fixture
def colour() -> Iterator[None]:
    with added(RECORD):
        yield


def reddened() -> tuple[tuple[Sentence, tuple[Detail, ...]], ...]:
    text = "The crimson boat passed a blue buoy."
    sentence = Sentence(0, 0, Role.LEDE, text, (0, len(text)))
    return ((sentence, analyse_texts([sentence.text], extractors=extractors()).details()[0]),)


@pytest.mark.usefixtures("colour")
def test_it_is_found_matched_and_ranked() -> None:
    found = [change for link in collate(BASE, OTHER).links for change in link.details]
    assert found == [
        Change(COLOUR, ChangeKind.CHANGED, 1, True, "red", "green", (0, 4, 7), (0, 4, 9)),
        Change(COLOUR, ChangeKind.DROPPED, 3, True, "blue", None, (1, 2, 6), None),
    ]


@pytest.mark.usefixtures("colour")
def test_equal_values_are_no_change_and_stand_among_the_reasons() -> None:
    (link, _) = collate(
        BASE, version("other", BASE.blocks[0].text.replace("red", "crimson"), BASE.blocks[1].text)
    ).links
    assert link.details == ()
    assert link.why.names == ("red", "Ostburg")


@pytest.mark.usefixtures("colour")
def test_it_stands_in_ledger_and_summary() -> None:
    ledger = collate_all(BASE, [OTHER, version("third", *(block.text for block in BASE.blocks))]).ledger
    mine = [(e.version, e.text, e.state, e.others) for e in ledger if e.detail is COLOUR]
    assert mine == [
        ("other", "green", State.DISAGREES, (("base", "red"), ("third", "red"))),
        ("other", "blue", State.DROPPED, ()),
    ]
    assert collate(BASE, OTHER).advisory == "‘green boat left’, base ‘red’ (1); drops ‘blue flag was seen’ (2)"


@pytest.mark.usefixtures("colour")
def test_it_is_told_in_the_report_and_written_as_json() -> None:
    made = collate(BASE, OTHER)
    assert 'colour changed: "red" → "green"' in report(made)
    written = as_json.collation(made)
    assert [detail["kind"] for link in written["links"] for detail in link["details"]] == ["colour", "colour"]
    assert {entry["detail"] for entry in written["ledger"]} == {"colour"}
    assert '"kind": "colour"' in as_json.dumps(written)


@pytest.mark.usefixtures("colour")
def test_it_is_marked_in_reading() -> None:
    told = reddened()
    shown = Version(id="v", outlet="Tern Post", blocks=(Block(Role.LEDE, told[0][0].text),))
    assert count(told) == {COLOUR: 2}
    marked = spots(told, (COLOUR,))
    pieces = [piece for line in page(shown, marked, 80, UNICODE).lines for piece in line.pieces]
    assert [piece.text for piece in pieces if piece.tone is ScreenTone.HEDGE] == ["crimson", "blue"]
    assert legend(count(told), (COLOUR,), 80).text.strip() == "2 colours"
    assert legend(count(told), (COLOUR,), 8).text.strip() == "col 2"


def test_without_its_record_it_is_not_there() -> None:
    with pytest.raises(KeyError):
        record_of(COLOUR)
    assert count(reddened()) == {}
    assert not [change for link in collate(BASE, OTHER).links for change in link.details if change.kind is COLOUR]


def test_a_kind_is_registered_once() -> None:
    with pytest.raises(ValueError, match="registered already"), added(registered()[0]):
        pass
    assert record_of(DetailKind.NUMBER) is registered()[0]


def test_a_part_that_is_missing_is_a_type_error() -> None:
    with pytest.raises(TypeError, match="matcher"):
        KindOfDetail(  # type: ignore[call-arg]
            kind=COLOUR,
            extractor=extract,
            mask="",
            ranking=RECORD.ranking,
            deduplicate=each_by_itself,
            ledger=RECORD.ledger,
            remark=RECORD.remark,
            why=WhyHeading.NONE,
            label=RECORD.label,
            tone=Tone.HEDGE,
            in_reading=True,
        )


def test_one_name_is_one_kind_in_every_process() -> None:
    assert DetailKind("colour") is COLOUR
    assert pickle.loads(pickle.dumps(COLOUR)) is COLOUR
    assert COLOUR.value == "colour"
    assert type(COLOUR.value) is str
