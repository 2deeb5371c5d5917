"""The ledger: unique and lacking passages and details, and where versions disagree."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from reader.collation.apparatus.ledger import of_story
from reader.collation.pipeline import collate, collate_all
from reader.model import Change, ChangeKind, DetailKind, Kind, LedgerEntry, Link, Shape, State
from tests.collation.ferry import BELL, CAUSE, CREW, DIVERS, FERRIES, LEDE, PROBE, RECORD, TOWN
from tests.collation.made_links import facts_of, version
from tests.text.strategies import copy
from tests.timing import FACTOR, IN_STEP, growth


def entries(found: tuple[LedgerEntry, ...], name: str, state: State) -> list[tuple[str, str | None]]:
    return [(e.text, e.detail and e.detail.value) for e in found if e.version == name and e.state is state]


def test_what_one_version_alone_says_and_one_alone_lacks() -> None:
    base = version("base", LEDE, CREW, CAUSE, TOWN)
    second = version("second", LEDE, CREW, DIVERS, CAUSE, TOWN)
    third = version("third", LEDE, CAUSE, TOWN)
    ledger = collate_all(base, [second, third]).ledger
    assert entries(ledger, "second", State.UNIQUE) == [(DIVERS, None)]
    assert entries(ledger, "third", State.DROPPED) == [(CREW, None)]
    assert entries(ledger, "base", State.UNIQUE) == []


def test_what_two_witnesses_add_alike_is_neithers_own_but_lacking_in_the_base() -> None:
    base = version("base", LEDE, CREW, CAUSE, TOWN)
    second = version("second", LEDE, CREW, DIVERS, CAUSE, TOWN)
    third = version("third", LEDE, CREW, DIVERS, CAUSE, BELL, TOWN)
    ledger = collate_all(base, [second, third]).ledger
    assert entries(ledger, "second", State.UNIQUE) == []
    assert entries(ledger, "third", State.UNIQUE) == [(BELL, None)]
    assert entries(ledger, "base", State.DROPPED) == [(DIVERS, None)]


def test_what_the_base_lacks_has_its_place_below_a_sentence_of_the_base() -> None:
    base = version("base", LEDE, CREW, CAUSE, TOWN)
    for at in range(5):
        told = [LEDE, CREW, CAUSE, TOWN]
        told.insert(at, DIVERS)
        made = collate_all(base, [version("second", *told), version("third", *told)])
        (entry,) = [e for e in made.ledger if e.version == "base"]
        assert (entry.state, entry.text, entry.others) == (State.DROPPED, DIVERS, (("second", DIVERS),))
        assert entry.in_base
        assert entry.sentence == max(0, at - 1)


def test_a_trimmed_tail_is_one_remark() -> None:
    base = version("base", LEDE, CREW, CAUSE, TOWN, RECORD, FERRIES)
    made = collate(base, version("short", LEDE, CREW, CAUSE))
    assert entries(made.ledger, "short", State.CUT_TAIL) == [(TOWN, None)]
    assert entries(made.ledger, "short", State.DROPPED) == []
    assert made.advisory == "Ends at base para 3"


def test_a_passage_run_elsewhere_is_moved_not_lacking() -> None:
    base = version("base", LEDE, CREW, CAUSE, TOWN, RECORD, FERRIES)
    made = collate(base, version("other", LEDE, CAUSE, TOWN, RECORD, CREW, FERRIES))
    assert entries(made.ledger, "other", State.MOVED) == [(CREW, None)]
    assert entries(made.ledger, "other", State.DROPPED) == []


def test_versions_that_disagree_are_named_with_their_values() -> None:
    base = version("base", LEDE, CREW, CAUSE)
    second = version("second", LEDE.replace("44", "46"), CREW, CAUSE)
    third = version("third", LEDE.replace("44", "64"), CREW, CAUSE)
    ledger = collate_all(base, [second, third]).ledger
    (found,) = [e for e in ledger if e.version == "second" and e.state is State.DISAGREES]
    assert (found.text, found.others) == ("46 passengers", (("base", "44 passengers"), ("third", "64 passengers")))


def test_details_inside_shared_sentences() -> None:
    base = version("base", LEDE, CREW, CAUSE)
    second = version("second", LEDE, CREW.replace("passing trawler", "passing trawler from Norvik"), CAUSE)
    third = version("third", LEDE, CREW.replace(" and six sailors", ""), CAUSE)
    ledger = collate_all(base, [second, third]).ledger
    assert entries(ledger, "second", State.UNIQUE) == [("Norvik", "name")]
    assert ("six sailors", "number") in entries(ledger, "third", State.DROPPED)


def test_a_cut_quotation_is_lacking_and_no_rival() -> None:
    base = version("base", LEDE, CREW, "Anna Quist called it “a sorry end to a long road” at the quay.")
    other = version("other", LEDE, CREW, "Anna Quist called it “a sorry end” at the quay.")
    made = collate(base, other)
    assert entries(made.ledger, "other", State.DROPPED) == [("a sorry end to a long road", "quote")]
    assert entries(made.ledger, "other", State.DISAGREES) == []


def test_a_version_is_not_said_to_lack_details_of_a_sentence_it_does_not_run() -> None:
    base = version("base", LEDE, CREW, PROBE, TOWN)
    second = version("second", LEDE, CREW, PROBE.replace("illegally ", ""), TOWN)
    third = version("third", LEDE, CREW, PROBE, TOWN)
    short = version("short", LEDE, CREW)
    ledger = collate_all(base, [second, third, short]).ledger
    assert entries(ledger, "second", State.DROPPED) == [("hull was illegally welded", "qualifier")]
    assert entries(ledger, "short", State.CUT_TAIL) == [(PROBE, None)]
    assert entries(ledger, "base", State.UNIQUE) == []


def test_who_keeps_the_bases_value_is_named_with_it() -> None:
    base = version("base", LEDE, CREW, CAUSE)
    second = version("second", LEDE.replace("44", "46"), CREW, CAUSE)
    ledger = collate_all(base, [second, version("third", LEDE, CREW, CAUSE)]).ledger
    (found,) = [e for e in ledger if e.state is State.DISAGREES]
    assert found.others == (("base", "44 passengers"), ("third", "44 passengers"))


def test_an_amount_in_two_measures_stands_once() -> None:
    base = version("base", LEDE, CREW, CAUSE)
    second = version("second", LEDE, CREW.replace("water", "water 3 miles (4.8 km) out"), CAUSE)
    assert entries(collate(base, second).ledger, "second", State.UNIQUE) == [("3 miles", "number")]


_blocks = st.lists(copy.filter(str.strip).map(str.strip), min_size=1, max_size=4)


@given(_blocks, _blocks, _blocks)
@example(["Gov. Reyes"], ["0"], ["À\nÀ", "Gov. Reyes"])
def test_any_copy_has_a_line_and_a_ledger_of_its_own_words(one: list[str], two: list[str], three: list[str]) -> None:
    versions = [version(name, *blocks) for name, blocks in (("base", one), ("second", two), ("third", three))]
    made = collate_all(versions[0], versions[1:])
    for collation in made.collations:
        assert collation.advisory
        assert "\n" not in collation.advisory
        for entry in collation.ledger:
            assert entry.version == collation.witness.id
    printed = {v.id: " ".join(" ".join(b.text for b in v.blocks).split()) for v in versions}
    for entry in made.ledger:
        lacks = entry.state in (State.DROPPED, State.CUT_TAIL)
        places = printed.values() if lacks else [printed[entry.version]]
        assert any(" ".join(entry.text.split()) in text for text in places)


def test_thousands_of_additions_and_of_altered_figures() -> None:
    most = 200 * FACTOR
    facts = facts_of(*[["It held 12 boats."] * most] * 3)

    def told(size: int) -> None:
        places = range(size)
        altered = [
            Change(DetailKind.NUMBER, ChangeKind.CHANGED, 1, True, "12", str(k), (k, 8, 10), (k, 8, 10)) for k in places
        ]
        pairs = [Link("", (k,), (k,), ((k, k),), Kind.REPHRASED, Shape.ONE, details=(altered[k],)) for k in places]
        added = [Link("", (), (k,), (), Kind.ADDED, Shape.ONE) for k in range(most - size, most)]
        between = {(0, 1): frozenset((k, k) for k in range(most - size, most))}
        ledger = of_story(["base", "a", "b"], facts, [[*pairs, *added]] * 2, between)
        assert sum(entry.others == (("base", "12"), ("b", entry.text)) for entry in ledger) == size

    assert growth(told, 200) < IN_STEP
