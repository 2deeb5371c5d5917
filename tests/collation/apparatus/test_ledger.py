"""The ledger: unique and lacking passages and details, disagreements; and the summary made of it."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from reader.collation.apparatus.ledger import of_story
from reader.collation.pipeline import collate, collate_all
from reader.model import Change, ChangeKind, DetailKind, Kind, LedgerEntry, Link, Shape, State
from reader.text.languages.word_lists import listed
from tests.collation.made_links import facts_of, version
from tests.text.strategies import copy
from tests.timing import FACTOR, IN_STEP, growth

LEDE = "A ferry with 44 passengers sank off the port of Ostburg in heavy fog on Friday, the coast guard said."
CREW = "Captain Odd Brandt and six sailors were pulled from the water by a passing trawler."
CAUSE = "Inspectors found rust on the bow door during their last visit, a report seen by the harbour board shows."
TOWN = "Shops in the old town closed early and church bells rang for an hour in the evening."
RECORD = "The vessel was built in 1971 and had carried timber before it was sold to an island company."
FERRIES = "Ferries to the outer islands will not run before the wreck has been lifted, the company wrote."
DIVERS = "Divers from the navy base at Tallmark searched the hull until darkness, but found nobody inside."
BELL = "The ship’s bell was brought ashore by a fisherman, who gave it to the chapel on the quay."


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


def test_the_summary_names_paragraphs_gravest_first() -> None:
    base = version("base", LEDE, CREW, CAUSE, TOWN, RECORD, FERRIES)
    made = collate(base, version("other", LEDE.replace("44", "46"), CREW, DIVERS, CAUSE, TOWN.replace(" early", "")))
    assert made.advisory.startswith("‘44 passengers’ now ‘46 passengers’, para 1; ")
    assert "adds Tallmark" in made.advisory
    assert "para 3" in made.advisory
    assert made.advisory.endswith("ends at base para 4")


PROBE = "Inspector Lea Sandvik claimed that the hull was illegally welded, and her office denied any delay."
QUAY = "Police reported a fire in the city of Tallmark, and a second boat burned down to the keel before midnight."


def test_the_summary_counts_what_it_has_no_room_for() -> None:
    base = version("base", LEDE, CREW, CAUSE, PROBE, TOWN)
    said = PROBE.replace("claimed", "said").replace("illegally ", "")
    made = collate(base, version("other", LEDE.replace("Friday", "Thursday"), CREW, QUAY, CAUSE, said, TOWN))
    assert made.advisory == (
        "‘Friday’ now ‘Thursday’, para 1; drops ‘illegally’, para 5; ‘claimed’ now ‘said’, para 5; "
        "adds Tallmark fire, para 3"
    )
    numbers = [f"Mill {k} by bridge {k} lost {n} sacks of flour in the flood of last winter." for n, k in _MILLS]
    risen = [text.replace(" sacks", "7 sacks") for text in numbers]
    line = collate(version("base", LEDE, *numbers, FERRIES), version("other", LEDE, *risen, FERRIES)).advisory
    assert line.endswith(" more changes")
    assert len(line) < 430


_MILLS = list(enumerate(listed("Alder Birch Cedar Elder Hazel Larch Maple Rowan Thorn Aspen Holly Olive Poplar"), 20))


def test_a_changed_speaker_is_named_with_the_one_before() -> None:
    base = version("base", LEDE, f"{CAUSE[:-1]}, according to harbour master Anna Quist.", TOWN)
    made = collate(base, version("other", LEDE, f"{CAUSE[:-1]}, according to two company officials.", TOWN))
    assert made.advisory == "Credits two company officials, not Anna Quist, para 2"


def test_a_negation_is_shown_with_its_words() -> None:
    base = version("base", LEDE, CREW, FERRIES)
    made = collate(base, version("other", LEDE, CREW, FERRIES.replace(" not", "")))
    assert made.advisory == "Drops ‘not’ from ‘will not run’, para 3"


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
    assert entries(ledger, "second", State.DROPPED) == [("illegally", "qualifier")]
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


def test_the_same_copy_says_so() -> None:
    base = version("base", LEDE, CREW, CAUSE)
    assert collate(base, version("other", LEDE, CREW, CAUSE)).advisory == "Word for word"


def test_an_editors_note_is_held_to_account() -> None:
    base = version("base", LEDE, CREW, CAUSE, TOWN)
    changed = (LEDE.replace("44", "46"), CREW.replace("six", "seven"), CAUSE, TOWN)
    right = collate(base, version("a", *changed, note="Updates number of passengers in first and second paragraphs"))
    assert "note" not in right.advisory
    short = collate(base, version("b", *changed, note="UPDATES number of passengers, para 1"))
    assert short.advisory.endswith("own note leaves out para 2")
    wrong = collate(base, version("c", *changed, note="Updates with number of passengers in paras 1-3"))
    assert wrong.advisory.endswith("note names para 3, where nothing changed")
    silent = collate(base, version("d", *changed, note="Our correspondent reports from Ostburg, 3rd paragraph"))
    assert "note" not in silent.advisory


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
