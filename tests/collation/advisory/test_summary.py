"""The summary: grave changes first, headlines, endings, and a version's editors' note."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from reader.collation.pipeline import collate
from reader.model import Block, DetailKind, Kind, Role, Version
from reader.text.languages.word_lists import listed
from reader.text.summary_line import cuts, line_of
from tests.collation.ferry import BELL, CAUSE, CREW, DIVERS, FERRIES, LEDE, PROBE, QUAY, RECORD, TOWN
from tests.collation.made_links import version

FLOODED = [
    f"Mill {k} by bridge {k} lost {n} sacks of flour in the flood of last winter."
    for n, k in enumerate(listed("Alder Birch Cedar Elder Hazel Larch Maple Rowan Thorn Aspen Holly Olive Poplar"), 20)
]


def _with(made: Version, role: Role, text: str) -> Version:
    return replace(made, blocks=(Block(role, text), *made.blocks))


def test_versions_with_nothing_in_common_are_said_to_be_none() -> None:
    made = collate(version("base", LEDE, CREW), version("other", TOWN))
    assert made.advisory == "Nothing in common: not versions of one story"


def test_rewording_is_not_said_to_change_no_fact() -> None:
    other = version("other", LEDE, CREW.replace("were pulled from the water by", "were pulled out of the water by"))
    assert collate(version("base", LEDE, CREW), other).advisory == ("Reworded; figures, names and dates checked")


def test_what_is_not_read_in_a_language_is_not_said_to_be_checked() -> None:
    text = (
        "Rada miasta przyjęła w piątek budżet na przyszły rok i nie jest to dla nikogo zaskoczenie.",
        "Мэр города сказал в пятницу, что мост закрыт до конца года.",
    )
    others = text[0].replace("przyjęła", "odrzuciła"), text[1].replace("закрыт", "открыт")
    for one, other in zip(text, others, strict=True):
        advisory = collate(version("base", one, one), version("other", other, other)).advisory
        assert "facts not checked in" in advisory.lower()
        assert "names and dates checked" not in advisory


def test_a_figure_altered_in_a_headline_comes_first() -> None:
    base = _with(version("base", LEDE, CREW), Role.HEADLINE, "Ferry sinks off Ostburg; 3 dead, 40 missing")
    other = _with(version("other", LEDE, CREW), Role.HEADLINE, "Ferry sinks off Ostburg; 13 dead, 40 missing")
    made = collate(base, other)
    assert made.advisory.startswith("Headline: ‘13 dead’, base ‘3’")
    assert not any(change.alert for link in made.links for change in link.details)


def test_a_name_altered_in_a_quotation_is_one_remark() -> None:
    said = "“We saw Odd Brandt go down with the wheel in his hands,” the pilot of the tug Hedda said in Ostburg."
    made = collate(version("base", LEDE, said), version("other", LEDE, said.replace("Odd Brandt", "Odd Brandvik")))
    assert made.advisory.startswith("In quote ‘Brandvik’, base ‘Brandt’ (2)")
    named = [c for link in made.links for c in link.details if c.kind is DetailKind.NAME and c.alert]
    assert named, "the sentence itself is marked with the name"


def test_a_version_that_goes_on_does_not_end() -> None:
    base = version("base", LEDE, CREW, FERRIES, TOWN)
    assert collate(base, version("other", LEDE, CREW, FERRIES)).advisory == "Ends at base para 3"
    assert "ends" not in collate(base, version("other", LEDE, CREW, FERRIES, BELL)).advisory
    assert "ends" not in collate(base, version("other", LEDE, FERRIES, CREW)).advisory


def test_twenty_figures_hide_no_negation() -> None:
    base = version("base", LEDE, *FLOODED, FERRIES)
    other = version("other", LEDE, *(f.replace(" sacks", "7 sacks") for f in FLOODED), FERRIES.replace(" not", ""))
    line = collate(base, other).advisory
    assert "base ‘will not run’ (15)" in line
    assert re.search(r"More in paras \d+–14$", line)


def test_the_note_and_a_printed_correction_are_held_to_every_alert() -> None:
    base = version("base", LEDE, CREW, FERRIES)
    changed = (LEDE.replace("44", "46"), CREW, FERRIES.replace(" not", ""))
    noted = version("other", *changed, note="(Corrects number of passengers in 1st paragraph)")
    assert collate(base, noted).advisory.endswith("ditors' note omits changes in para 3")
    printed = _with(version("other", *changed), Role.CORRECTION, "(Berichtigung: Zahl im 1. Absatz)")
    assert collate(base, printed).advisory.endswith("ditors' note omits changes in para 3")
    spelled = _with(version("other", *changed), Role.CORRECTION, "(Berichtigung im ersten und dritten Absatz)")
    assert "ditors' note" not in collate(base, spelled).advisory


def test_additions_that_the_line_has_no_room_for_are_told_by_their_paragraphs() -> None:
    kept = ("The bridge was shut on Tuesday.", "A crack was found in its pier.", "The mayor called a meeting.")
    trades = listed("baker fisher weaver miller tanner cooper sawyer glazier potter mason tinker fuller")
    base = version("base", *(f"{told} {at} hours later." for at in range(2, 6) for told in kept))
    added = [f"Some wholly other news of the {trade} and his trade came about." for trade in trades]
    mixed = [text for both in zip((b.text for b in base.blocks), added, strict=True) for text in both]
    line = collate(base, version("other", *mixed)).advisory
    told = line.count("‘Some wholly other news")
    assert 0 < told < len(added)
    assert re.search(r"\(\d+\); paras \d.* and \d+$", line)


def test_the_summary_names_paragraphs_gravest_first() -> None:
    base = version("base", LEDE, CREW, CAUSE, TOWN, RECORD, FERRIES)
    made = collate(base, version("other", LEDE.replace("44", "46"), CREW, DIVERS, CAUSE, TOWN.replace(" early", "")))
    assert made.advisory.startswith("‘46 passengers sank’, base ‘44 passengers’ (1). Adds ")
    assert "Adds Tallmark" in made.advisory
    assert "(3)" in made.advisory
    assert "Ends at base para 4" in made.advisory


def test_the_summary_counts_what_it_has_no_room_for() -> None:
    base = version("base", LEDE, CREW, CAUSE, PROBE, TOWN)
    said = PROBE.replace("claimed", "said").replace("illegally ", "")
    made = collate(base, version("other", LEDE.replace("Friday", "Thursday"), CREW, QUAY, CAUSE, said, TOWN))
    assert made.advisory == (
        "‘heavy fog on Thursday’, base ‘Friday’ (1); ‘hull was welded’, base ‘hull was illegally welded’ (5); "
        "‘Inspector Lea Sandvik said’, base ‘claimed’ (5). Adds Tallmark fire (3). Otherwise as the base"
    )
    risen = [text.replace(" sacks", "7 sacks") for text in FLOODED]
    line = collate(version("base", LEDE, *FLOODED, FERRIES), version("other", LEDE, *risen, FERRIES)).advisory
    assert "More in paras" in line
    assert len(line.split()) < 110


def test_a_changed_speaker_is_named_with_the_one_before() -> None:
    base = version("base", LEDE, f"{CAUSE[:-1]}, according to harbour master Anna Quist.", TOWN)
    made = collate(base, version("other", LEDE, f"{CAUSE[:-1]}, according to two company officials.", TOWN))
    assert made.advisory == "Credits two company officials, base Anna Quist (2). Otherwise as the base"


def test_a_negation_is_shown_with_its_words() -> None:
    base = version("base", LEDE, CREW, FERRIES)
    made = collate(base, version("other", LEDE, CREW, FERRIES.replace(" not", "")))
    assert made.advisory == "‘will run before’, base ‘will not run’ (3). Otherwise as the base"


def test_the_same_copy_says_so() -> None:
    base = version("base", LEDE, CREW, CAUSE)
    assert collate(base, version("other", LEDE, CREW, CAUSE)).advisory == "Identical"


def test_copy_without_its_agency_mark_is_not_called_identical() -> None:
    """The mark on the screen says that the sentence is another, and so does the line over it."""
    base = version("base", f"ORRIN, Arland (KWS) — {LEDE}", CREW, CAUSE)
    bare = collate(base, version("bare", f"ORRIN, Arland — {LEDE}", CREW, CAUSE))
    assert bare.advisory == "Identical but for the dateline"
    styled = collate(base, version("styled", f"ORRIN, Arland — {LEDE}", CREW.replace("six", "6"), CAUSE))
    assert styled.advisory == "Identical but for dateline and house style"


def test_an_editors_note_is_held_to_account() -> None:
    base = version("base", LEDE, CREW, CAUSE, TOWN)
    changed = (LEDE.replace("44", "46"), CREW.replace("six", "seven"), CAUSE, TOWN)
    right = collate(base, version("a", *changed, note="Updates number of passengers in first and second paragraphs"))
    assert "note" not in right.advisory
    short = collate(base, version("b", *changed, note="UPDATES number of passengers, para 1"))
    assert short.advisory.endswith("ditors' note omits changes in para 2")
    wrong = collate(base, version("c", *changed, note="Updates with number of passengers in paras 1-3"))
    assert wrong.advisory.endswith("note names para 3, where nothing changed")
    silent = collate(base, version("d", *changed, note="Our correspondent reports from Ostburg, 3rd paragraph"))
    assert "note" not in silent.advisory


def test_paragraphs_without_number_are_counted() -> None:
    words = ["".join(letters) for letters in product("bdgklmnprs", "aeiou", "gkltz", "aeiou")]
    told = [f"{' '.join(words[k * 8 : k * 8 + 8]).capitalize()}." for k in range(61)]
    witness = version("b", *[text for k, text in enumerate(told, 1) if k % 2])
    assert re.search(r"base paras \d+, .* and \d+ more$", collate(version("base", *told), witness).advisory)


def test_a_claim_without_its_source_is_told_with_the_source() -> None:
    said = "The bow door was never locked before the sailing, Inspector Lea Sandvik said."
    base = version("base", LEDE, said, TOWN)
    bare = collate(base, version("other", LEDE, "The bow door was never locked before the sailing.", TOWN))
    assert bare.advisory == (
        "‘The bow door was never’ unattributed, base ‘Inspector Lea Sandvik said’ (2). Otherwise as the base"
    )
    lede = collate(base, version("other", LEDE.removesuffix(", the coast guard said.") + ".", said, TOWN))
    assert lede.advisory.startswith("Lede in own voice, base ‘the coast guard said’ (1)")


def test_cut_passages_are_known_by_what_they_hold() -> None:
    base = version("base", LEDE, QUAY, CREW, TOWN, FERRIES)
    made = collate(base, version("other", LEDE, CREW, TOWN, FERRIES))
    assert made.advisory == "Cuts Tallmark fire (base 2)"


@given(
    changes=st.lists(st.sampled_from(["‘x. Yet’, base ‘y’ (2)", "lede in own voice, base ‘she said’ (1)"])),
    rest=st.lists(st.lists(st.sampled_from(["adds a (1)", "cuts b (base 3)", "", "ends at base para 4"]))),
)
def test_a_line_is_cut_at_whole_items(changes: list[str], rest: list[list[str]]) -> None:
    groups = [changes, *rest]
    line = line_of(groups)
    whole, *shorter = cuts(line)
    assert whole == line
    assert len(shorter) == max(0, sum(bool(item) for group in groups for item in group) - 1)
    for cut in shorter:
        assert cut.endswith(" …")
        kept, rest = cut.removesuffix(" …"), line[len(cut) - 2 :]
        assert line.startswith(kept)
        assert rest.startswith(("; ", ". "))


def test_otherwise_as_the_base_is_said_only_where_no_sentence_is_reworded_untold() -> None:
    stands = ["The harbour was built in 1911.", "Some 240 traders work there.", "The council meets on Tuesday."]
    base = version("base", "At least 12 people were hurt, Gov. Ada Hale said.", *stands)
    figure = "At least 21 people were hurt, Gov. Ada Hale said."
    assert collate(base, version("other", figure, *stands)).advisory.endswith("Otherwise as the base")
    reworded = "There the council will come together on Tuesday."
    told = collate(base, version("other", figure, *stands[:2], reworded))
    assert [link.kind for link in told.links].count(Kind.REPHRASED) == 2
    assert "therwise" not in told.advisory
