"""Ranking of changed facts: alerts, quiet changes and house style."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.collation.changes.ranking import changes
from reader.model import ChangeKind, Role
from reader.text.languages.lexicon import DEFAULT
from tests.collation.made_links import FACTS, between, facts_of, in_short
from tests.timing import IN_STEP, growth

BASE = "At least 12 people died when the ferry sank off Fernhold on Friday, Gov. Anna Quist said."


@pytest.mark.parametrize(
    ("right", "due"),
    [
        (BASE.replace("12", "21"), ("number", "12 people", "21 people")),
        (BASE.replace("12", "twelve hundred"), ("number", "12 people", "twelve hundred people")),
        (BASE.replace("Fernhold", "Fernwold"), ("name", "Fernhold", "Fernwold")),
        (BASE.replace("Friday", "Thursday"), ("date", "Friday", "Thursday")),
        (BASE.replace("Quist", "Quill"), ("name", "Anna Quist", "Anna Quill")),
    ],
)
def test_a_fact_altered_in_standing_text_is_of_rank_1(right: str, due: tuple[str, str, str]) -> None:
    found = [c for c in between(BASE, right) if c.alert]
    assert in_short(found) == [due]
    assert found[0].rank == 1
    assert found[0].change is ChangeKind.CHANGED


@pytest.mark.parametrize(
    ("left", "right", "due"),
    [
        ("Two boats sank, he said.", "Two boats sank.", ("attribution", "he said", None)),
        ("The port claimed it held.", "The port said it held.", ("attribution", "The port claimed", "The port said")),
        ("The oil was illegally dumped.", "The oil was dumped.", ("qualifier", "oil was illegally dumped", None)),
        ("He took the boat home.", "He allegedly took the boat home.", ("qualifier", None, "He allegedly took")),
        ("They did not leave the harbour.", "They did leave the harbour.", ("negation", "did not leave", None)),
        ("Police met Mr Hale in Ostburg.", "Police met Mrs Hale in Ostburg.", ("name", "Mr Hale", "Mrs Hale")),
        ("They met Sen. Bo Ty in Ostburg.", "They met Rep. Bo Ty in Ostburg.", ("name", "Sen. Bo Ty", "Rep. Bo Ty")),
        (
            "They met Vice President Lea Orne there.",
            "They met President Lea Orne there.",
            ("name", "Vice President Lea Orne", "President Lea Orne"),
        ),
        (
            "They met the former minister Lea Orne there.",
            "They met the minister Lea Orne there.",
            ("name", "former minister Lea Orne", "minister Lea Orne"),
        ),
        ("He met a former minister.", "He met a minister.", ("qualifier", "met a former minister", None)),
        ("It fell to -5 degrees at sea.", "It fell to 5 degrees at sea.", ("number", "-5 degrees", "5 degrees")),
        ("It fell to minus 5 degrees.", "It fell to 5 degrees.", ("number", "minus 5 degrees", "5 degrees")),
        ("It cost A$5 million to raise.", "It cost $5 million to raise.", ("number", "A$5 million", "$5 million")),
        ("It cost £5 million to raise.", "It cost $5 million to raise.", ("number", "£5 million", "$5 million")),
        ("A mast of 10 m fell on the quay.", "A mast of 10 km fell on the quay.", ("number", "10 m", "10 km")),
        ("A dozen boats sank off Ostburg.", "Dozens of boats sank.", ("number", "A dozen boats", "Dozens of boats")),
        ("They can leave the harbour.", "They can’t leave the harbour.", ("negation", None, "They can’t leave")),
        (
            "She called it “a sorry end to a long road.”",
            "She called it “a sorry end to a short road.”",
            ("quote", "a sorry end to a long road", "a sorry end to a short road"),
        ),
        (
            "She called it “a sorry end to a long road.”",
            "She called it “a sorry end.”",
            ("quote", "a sorry end to a long road", "a sorry end"),
        ),
        ("More than 40 boats sank.", "Nearly 40 boats sank.", ("qualifier", "More than 40 boats", "Nearly 40 boats")),
        (
            "The hall holds no more than 40 guests.",
            "The hall holds more than 40 guests.",
            ("qualifier", "no more than 40 guests", "more than 40 guests"),
        ),
        ("The road of 22 miles is shut.", "The road of 22 km is shut.", ("number", "22 miles", "22 km")),
        ("It rose 31 feet (9.4 meters).", "It rose 33 feet (10.1 meters).", ("number", "31 feet", "33 feet")),
        ("It sank before dawn Thursday off Ostburg.", "It sank off Ostburg.", ("date", "dawn Thursday", None)),
        ("Prices rose 5 percent on Friday.", "Prices fell 5 percent on Friday.", ("qualifier", "rose", "fell")),
        ("The wave left 12 sailors dead.", "The wave left 12 sailors hurt.", ("qualifier", "dead", "hurt")),
        ("He said he would sell the boat.", "She said she would sell the boat.", ("qualifier", "He", "She")),
        ("The council voted for it.", "The council voted against it.", ("qualifier", "for", "against")),
        ("The oil was illegally dumped.", "The oil was allegedly dumped.", ("qualifier", "illegally", "allegedly")),
        ("She alleged that he fled.", "She said that he fled.", ("attribution", "She alleged", "She said")),
        ("Roughly 35 percent of them sank.", "35 percent of them sank.", ("qualifier", "Roughly 35 percent", None)),
    ],
)  # fmt: skip
def test_a_word_that_bends_a_claim_is_an_alert(left: str, right: str, due: tuple[str, str | None, str | None]) -> None:
    found = [c for c in between(left, right) if c.alert]
    assert in_short(found) == [due]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Police met Mr. Hale in Ostburg.", "Police met Hale in Ostburg."),
        ("Police met Ms Hale in Ostburg.", "Police met Mrs Hale in Ostburg."),
        ("Police met Mr Hale in Ostburg.", "Police met Dr Hale in Ostburg."),
        ("They met former Gov. Bo Ty in Ostburg.", "They met Ty in Ostburg."),
        ("They met Lt. Gen. Orrin Vale in Ostburg.", "They met Gen. Orrin Vale in Ostburg."),
        ("It fell to minus five degrees.", "It fell to five degrees below zero."),
        ("A quarter of a million people left.", "250,000 people left."),
        ("Half a million people left the isle.", "500,000 people left the isle."),
        ("Two dozen boats sank off Ostburg.", "24 boats sank off Ostburg."),
        ("It closed at 9 p.m. on Friday.", "It closed at 21:00 on Friday."),
        ("A mast of 10m fell on the quay.", "A mast of 10 metres fell on the quay."),
        ("Gov. Anna Quist met 1 million people.", "Governor Anna Quist met one million people."),
        ("The U.S. center stood 300 km off.", "The US centre stood 300 kilometres off."),
        ("Some 210,000 people left.", "About 210,000 people left."),
        ("It sank Sunday, Quist said.", "It sank on Sunday, Mr Quist said."),
        ("“We go,” she said.", '"We go", she said.'),
        ("The Kremlin will not yield the isle.", "Moscow will not yield the isle."),
        ("Prices rose 5 percent, the bank said.", "Prices rose 5%, according to the bank."),
        ("Norwegian crews left at dawn.", "Norway’s crews left at dawn."),
        ("He said the crops could not be saved.", "He said the crops cannot be saved."),
        ("The 22-mile (35-kilometer) road is shut.", "The 35km (22-mile) road is shut."),
        ("The 22-mile (35-kilometer) road is shut.", "The 35km road is shut."),
        ("The road is 22 miles long.", "The road is 35 kilometres long."),
        ("The bell weighs 2,000 pounds.", "The bell weighs 907 kilograms."),
        ("It lasted 2½ hours, half the night.", "It lasted two and a half hours, ½ the night."),
        ("It fell to 20 degrees Celsius (68 Fahrenheit).", "It fell to 20C."),
        ("It sank before dawn Thursday off Ostburg.", "It sank on Thursday off Ostburg."),
        ("Twelve sailors were killed.", "Twelve sailors died."),
        ("It sank before the game off Ostburg.", "Off Ostburg, after the storm, it sank."),
        ("It was what Ordanian officials call “war”.", "It was what Ordanian officials say is “war”."),
        ("Hit late on Saturday, it sank the following morning.", "Hit late Saturday, it sank on Sunday morning."),
    ],
)  # fmt: skip
def test_house_style_is_silent(left: str, right: str) -> None:
    assert in_short(between(left, right)) == []


def test_a_commitment_dropped_with_its_clause_is_an_alert() -> None:
    left = "The mayor opened the bridge on Friday, and promised to pay the wages."
    right = "The mayor opened the bridge on Friday."
    assert in_short(between(left, right)) == [("attribution", "promised", None)]
    assert in_short(between(right, left)) == [("attribution", None, "promised")]
    clause = in_short(between(left.replace("promised", "was asked"), right))
    assert [told for told in clause if told[0] == "attribution"] == []


def test_a_pronoun_for_a_name_known_already_is_no_alert() -> None:
    left = ["Anna Quist closed the port.", "Quist called for calm in all the towns along the shore."]
    right = ["Anna Quist closed the port.", "She called for calm in all the towns along the shore."]
    assert in_short(between(left, right, [(0, 0), (1, 1)])) == []
    name = [c for c in between(left, right, [(1, 1)]) if c.kind == "name"]
    assert all(c.rank == 3 and not c.alert for c in name)


def test_figures_that_change_places_are_alerts() -> None:
    found = between("The storm left 12 dead and 21 hurt in Ostburg.", "The storm left 21 dead and 12 hurt in Ostburg.")
    assert [(c.left, c.right) for c in found if c.alert] == [("12", "21"), ("21", "12")]


def test_a_detail_in_another_sentence_of_the_link_is_not_dropped() -> None:
    left = "Some 44 boats sank off Ostburg on Friday, Quist said."
    right = ["Some 44 boats sank.", "It was off Ostburg on Friday, Quist said."]
    assert in_short(between(left, right), alerts=False) == []


def test_a_quotation_broken_anew_is_kept() -> None:
    left = "“We saw the wave and ran. Nobody looked back,” he said."
    right = ["“We saw the wave and ran,” he said.", "“Nobody looked back.”"]
    assert [c for c in between(left, right) if c.kind == "quote"] == []


def test_near_misses_come_first() -> None:
    right = BASE.replace("Fernhold", "Fernwold").replace(", Gov. Anna Quist said", "")
    assert next(c.kind.value for c in between(BASE, right)) == "name"


def test_a_slip_in_a_name_among_capitals_is_an_alert() -> None:
    left = "Photograph: Tallmark Harbour Press Service"
    assert in_short(between(left, left.replace("Tallmark", "Tallnark"))) == [("name", "Tallmark", "Tallnark")]
    assert in_short(between("Ferry Sinks Off Norvik Killing Two", "Ferry Lost Off Norvik Killing Two")) == []


def test_officials_for_a_named_speaker_is_another_speaker() -> None:
    found = between("Inspector Odd Brandt said the bow door was open.", "Officials said the bow door was open.")
    assert [(c.kind.value, c.rank) for c in found if c.alert] == [("attribution", 2)]


def test_headlines_raise_no_alert() -> None:
    found = between("Ferry sinks, killing 12", "Ferry sinks, killing 21", role=Role.HEADLINE)
    assert found
    assert in_short(found) == []


def test_a_table_is_one_remark() -> None:
    left = "Ostburg 12 14 9 31 Tallmark 3 8 22 17 Norvik 5 6 11 40 2"
    assert [c.kind for c in between(left, left.replace("31", "33").replace("40", "44"))] == ["number"]


def test_lists_that_differ_throughout_are_one_remark_and_soon_done() -> None:
    crews = [f"{a}{b}{c}or" for a in "BDFGHKLM" for b in ("an", "ol", "ur", "em") for c in ("d", "st", "ll", "m", "rr")]
    left, right = ("The crews of " + ", ".join(names) + " sailed." for names in (crews[:150], crews[100:]))
    assert len(in_short(between(left, right))) <= 1

    def fleets(n: int) -> tuple[str, str]:
        counted = (" and ".join(f"{m * k} boats" for m in range(100, 100 + n)) for k in (7, 9))
        return next(counted), next(counted)

    assert len(in_short(between(*fleets(800)))) == 1
    assert growth(lambda n: between(*fleets(n)), 200) < IN_STEP


def test_a_desks_own_words_raise_alerts() -> None:
    left, right = "It was a land grab by the coast company.", "It was done by the coast company."
    assert in_short(between(left, right)) == []
    lexicon = DEFAULT.extended(charged=["land grab"])
    assert in_short(between(left, right, lexicon=lexicon)) == [("qualifier", "land grab", None)]


def test_unpaired_sentences_have_no_changes() -> None:
    a, b = facts_of(["Two boats sank."], ["Three boats sank."])
    assert changes([0], [], [], a, b) == ()


@given(FACTS)
def test_a_sentence_and_itself_differ_in_nothing(text: str) -> None:
    assert between(text, text) == ()


@given(FACTS, FACTS)
def test_changes_hold_their_places(left: str, right: str) -> None:
    found = between(left, right)
    for c in found:
        assert 1 <= c.rank <= 3
        for text, said, at in ((left, c.left, c.left_at), (right, c.right, c.right_at)):
            assert (said is None) == (at is None)
            if at is not None:
                assert text[at[1] : at[2]] == said


@given(st.lists(FACTS, min_size=1, max_size=3), st.lists(FACTS, min_size=1, max_size=3))
@example(left=["12 boats", "Quist claimed Quist claimed"], right=["he said"])
def test_changes_of_any_group_stand_where_they_say_once_each_and_the_gravest_first(
    left: list[str], right: list[str]
) -> None:
    found = between(left, right)
    assert [c.rank for c in found] == sorted(c.rank for c in found)
    assert len({(c.kind, c.left_at, c.right_at) for c in found}) == len(found)
    said = {(c.left, c.right) for c in found if c.kind == "attribution" and c.left_at and c.right_at}
    for one in said:
        assert len({c.rank for c in found if (c.left, c.right) == one}) == 1
    for texts, places in (
        (left, [(c.left, c.left_at) for c in found if c.left_at]),
        (right, [(c.right, c.right_at) for c in found if c.right_at]),
    ):
        for words, (sentence, start, end) in places:
            assert 0 <= start < end <= len(texts[sentence])
            assert texts[sentence][start:end] == words
