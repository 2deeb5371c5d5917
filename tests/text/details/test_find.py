"""Details found in single sentences: what they are worth, where they stand, and that no text breaks it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import DetailKind
from reader.text.details import find
from reader.text.languages.lexicon import DEFAULT
from reader.text.languages.word_lists import listed


def values(text: str, kind: DetailKind, **known: str) -> list[str]:
    return [d.value for d in find(text, **known) if d.kind is kind]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Over 1 million people fled", "1000000"),
        ("Over one million people fled", "1000000"),
        ("Over 1,000,000 people fled", "1000000"),
        ("twenty-one boats sank", "21"),
        ("two hundred and fifty thousand homes", "250000"),
        ("a dozen goats", "12"),
        ("half a million trees", "500000"),
        ("17 percent of them", "17 percent"),
        ("17 per cent of them", "17 percent"),
        ("17% of them", "17 percent"),
        ("a bell of 3,690 pounds", "3690 pound"),
        ("a fine of $5m was paid", "5000000 dollar"),
        ("a fine of five million dollars", "5000000 dollar"),
        ("some 300km away", "300 kilometer"),
        ("some 300 kilometers away", "300 kilometer"),
        ("two-thirds of them", "2/3"),
        ("a third of them", "1/3"),
        ("the 4th winter", "#4"),
        ("the fourth winter", "#4"),
        ("5-10 barges", "5..10"),
        ("um 2,47 Prozent", "2.47 percent"),
        ("auf 21 508,37 Punkte", "21508.37"),
        ("siebenundvierzig Boote", "47"),
        ("½ a mile off", "0.5 mile"),
        ("a walk of 2½ hours", "2.5 hour"),
        ("two and a half million trees", "2500000"),
        ("three-quarters of them", "0.75"),
        ("26 square miles of sea", "26 square mile"),
        ("it was 20C at dusk", "20 degree celsius"),
        ("68 degrees Fahrenheit", "68 degree fahrenheit"),
        ("600 Meter Höhenunterschied", "600 meter"),
        ("the MiG-29 landed", "29"),
        ("the A320 landed", "320"),
        ("it cost A$5 million", "5000000 australian dollar"),
        ("it cost 5 million Canadian dollars", "5000000 canadian dollar"),
        ("-5 degrees at dusk", "-5 degree"),
        ("minus five degrees at dusk", "-5 degree"),
        ("five degrees below zero", "-5 degree"),
        ("a mast of 10 m", "10 meter"),
        ("some 10 m people", "10000000"),
        ("a fine of $10 m", "10000000 dollar"),
        ("a quarter of a million trees", "250000"),
        ("a hundred and fifty goats", "150"),
        ("two dozen goats", "24"),
        ("half a dozen goats", "6"),
        ("scores of goats", "20s"),
        ("tens of thousands of goats", "10s 1000s"),
        ("1’000 Franken", "1000"),
        ("it closed at 9:30 p.m.", "21:30"),
    ],
)
def test_number(text: str, value: str) -> None:
    assert values(text, DetailKind.NUMBER) == [value]


@pytest.mark.parametrize(
    ("text", "lang", "values_"),
    [
        ("Murieron cuarenta y dos personas y once perros", "es", ["42", "11"]),
        ("Morreram quarenta e duas pessoas, trinta por cento", "pt", ["42", "30 percent"]),
        ("He came once, and his dos and don’ts", "en", []),
    ],
)
def test_number_words_of_other_languages(text: str, lang: str, values_: list[str]) -> None:
    assert values(text, DetailKind.NUMBER, lang=lang) == values_


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It began on Feb. 24, 2022.", "2022-02-24"),
        ("It began on 24 February 2022.", "2022-02-24"),
        ("It began in February 2022.", "2022-02"),
        ("It closed late on Saturday.", "saturday late"),
        ("It closed late Saturday.", "saturday late"),
        ("the 2021 census", "2021"),
        ("in the 1990s", "1990s"),
        ("am 31.02. begann es", "--02-31"),
        ("am 05.03.2025 begann es", "2025-03-05"),
        ("It burned during the night.", "night"),
        ("It burned overnight.", "night"),
    ],
)
def test_date(text: str, value: str) -> None:
    assert values(text, DetailKind.DATE) == [value]


def test_relative_days_are_resolved_by_the_day_of_publication() -> None:
    assert values("It sank yesterday.", DetailKind.DATE, published="2025-11-10") == ["2025-11-09"]
    assert values("It sank on Sunday.", DetailKind.DATE, published="2025-11-10T09:00:00Z") == ["2025-11-09"]
    assert values("It sank last year.", DetailKind.DATE, published="2025-11-10") == ["2024"]


def test_the_following_morning_is_the_day_after_the_one_named() -> None:
    assert values("It sank on Saturday, the mayor said the following morning.", DetailKind.DATE) == [
        "saturday",
        "sunday morning",
    ]


def test_a_year_is_no_number_and_a_number_no_year() -> None:
    assert values("In 2019 the plant had 2,019 workers.", DetailKind.NUMBER) == ["2019"]
    assert values("In 2019 the plant had 2,019 workers.", DetailKind.DATE) == ["2019"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Gov. Anna Quist spoke.", ["anna quist"]),
        ("The harbour office praised governor Anna Quist.", ["anna quist"]),
        ("The minister met U.S. Secretary of State Odd Brandt.", ["us", "odd brandt"]),
        ("Months of strikes hit Fernhold.", ["fernhold"]),
        ("Canadian and Dutch crews arrived.", ["canada", "netherlands"]),
        ("He joined the Northern Atomic Agency board.", ["northern atomic agency"]),
    ],
)
def test_name(text: str, names: list[str]) -> None:
    assert values(text, DetailKind.NAME) == names


def test_german_nouns_are_no_names() -> None:
    text = "Der Bürgermeister hat am Morgen mit der Feuerwehr den Brand in der Halle gelöscht, sagte Ute Lindqvist."
    assert values(text, DetailKind.NAME) == ["ute lindqvist"]


@pytest.mark.parametrize(
    "text",
    [
        "Nun wurde der Haushalt von Ute Lindqvist unterstützt.",
        "Am Abend kam der Bruder von Ute Lindqvist in die Halle.",
        "Das war die Idee der Architektin und von Ute Lindqvist.",
    ],
)
def test_a_noun_tied_to_a_german_name_is_no_part_of_it(text: str) -> None:
    assert values(text, DetailKind.NAME) == ["ute lindqvist"]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("She called it “a bad road.”", ["a bad road"]),
        ('She called it "a bad road".', ["a bad road"]),
        ("Sie nannte es «eine Schande».", ["eine schande"]),
        ("Sie nannte es „eine Schande“.", ["eine schande"]),
        ("Sie nannte es »eine Schande«.", ["eine schande"]),
        ("She called it ‘a bad road’.", ["a bad road"]),
        ("“He told me ‘no’ twice,” she said.", ["he told me no twice"]),
        ("“This goes on", ["this goes on"]),
        ("and this ends it.”", ["and this ends it"]),
        ("The farmers’ dogs and the farmer's cat ran.", []),
    ],
)
def test_quote(text: str, quotes: list[str]) -> None:
    assert values(text, DetailKind.QUOTE) == quotes


@pytest.mark.parametrize(
    ("text", "value", "force"),
    [
        ("The dam broke, she said.", "she: say", 0),
        ("Kollberg claimed the dam broke.", "kollberg: claim", -2),
        ("The dam broke, according to Gov. Anna Quist.", "gov. anna quist: according", 0),
        ("The company confirmed the leak.", "the company: confirm", 2),
        ("The company denied the leak.", "the company: deny", -3),
        ("Tove Brandt, 71, said it was cold.", "tove brandt: say", 0),
        ("Laut Bergwacht wurde niemand verletzt.", "bergwacht: laut", 0),
    ],
)
def test_attribution(text: str, value: str, force: int) -> None:
    (found,) = values(text, DetailKind.ATTRIBUTION)
    assert found == value
    assert DEFAULT.force(found.rpartition(": ")[2]) == force


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A spokesman for the harbour board said the pier would close.", "a spokesman for the harbour board"),
        (
            "A councillor from Orm with a record of missed votes said so.",
            "a councillor from orm with a record of missed votes",
        ),
        ("In a statement the ministry said the road was shut.", "the ministry"),
        ("In a statement on Monday the ministry said the road was shut.", "the ministry"),
        ("This year the town said it would pay.", "the town"),
        ("Keel on Sunday said it would pay.", "keel"),
        ("In the 62nd minute Ove Brandt said he was hurt.", "ove brandt"),
        ("At least three divers said the hull was cracked.", "at least three divers"),
        ("The board today quietly confirmed the leak.", "the board"),
        ("The hull is cracked, said Tove Brandt at the quay.", "tove brandt"),
        ("Tove Brandt, a diver from Orm, showed a photograph, saying the hull was cracked.", ""),
        ("The diver, back in Orm, said he would go down again, said he was ready.", "the diver"),
        ("The hull is cracked, said on Tuesday by divers.", ""),
        ("She told how the captain denied the leak.", "the captain"),
    ],
)
def test_who_says_it_is_told_whole_and_without_when_and_where(text: str, speaker: str) -> None:
    found = values(text, DetailKind.ATTRIBUTION)
    assert speaker in [value.rpartition(": ")[0] for value in found], found


def test_a_clause_behind_the_verb_is_no_speaker() -> None:
    for text in ("Asked twice, said he agrees with it.", "Asked twice, said Tuesday was fine."):
        assert [v for v in values(text, DetailKind.ATTRIBUTION) if v.endswith(": say")] == [": say"]


def test_a_noun_is_no_attribution() -> None:
    assert values("She called a New Orm Times report wrong.", DetailKind.ATTRIBUTION) == []
    assert values("Four states have banned it.", DetailKind.ATTRIBUTION) == []
    assert values("It is a consistent way of describing them.", DetailKind.ATTRIBUTION) == []
    assert values("It did not renew its claim to the island.", DetailKind.ATTRIBUTION) == []
    assert values("The report angered them.", DetailKind.ATTRIBUTION) == []


def test_showing_up_is_no_hedge() -> None:
    assert values("The mayor appeared on the quay, and appeared Friday at the board.", DetailKind.QUALIFIER) == []
    assert values("The pier appeared to hold, it appears the wall did too.", DetailKind.QUALIFIER) == ["seem", "seem"]


def test_qualifiers_and_negation() -> None:
    text = "They allegedly did not take nearly 40 boats that the regime had illegally seized."
    assert values(text, DetailKind.QUALIFIER) == ["alleged", "nearly", "regime", "illegal"]
    assert values(text, DetailKind.NEGATION) == ["not"]
    assert values("It can’t and won't.", DetailKind.NEGATION) == ["not", "not"]
    assert values("See No. 4.", DetailKind.NEGATION) == []


def test_a_desk_adds_its_own_words() -> None:
    lexicon = DEFAULT.extended(charged=["land grab"], hedges=["by some accounts"], verbs={"thundered": 1})
    text = "By some accounts the land grab was legal, she thundered."
    found = [(d.kind, d.value) for d in find(text, lexicon=lexicon)]
    assert (DetailKind.QUALIFIER, "land grab") in found
    assert (DetailKind.QUALIFIER, "by some accounts") in found
    assert (DetailKind.ATTRIBUTION, "she: thundered") in found


def test_a_dateline_is_no_fact() -> None:
    assert values("OSTBURG (XYZ) — Two boats sank.", DetailKind.NUMBER) == ["2"]


def test_a_table_is_one_detail() -> None:
    text = "Ostburg 12 14 9 31 Tallmark 3 8 22 17 Norvik 5 6 11 40 2"
    assert len(values(text, DetailKind.NUMBER)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "9" * 400,
        "9" * 400 + " million",
        "1,2,3,4,5",
        "“““”””",
        "''''",
        "31.02. 99.99.9999 0/0/0000",
        "№ 5 — ½ %",
    ],
)
def test_odd_text_is_borne(text: str) -> None:
    for d in find(text):
        assert text[slice(*d.span)] == d.text


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31"])
def test_the_ends_of_the_calendar_are_borne(published: str) -> None:
    text = "It rained yesterday, on Friday and the following day, and will tomorrow and next year."
    assert len([d for d in find(text, published=published) if d.kind is DetailKind.DATE]) == 5


_PIECES = st.sampled_from(
    listed("""
    Quist Ostburg said not “ ” « » „ ' " 12 one million % Monday 31.02. $ , . the Gov. allegedly - – May 2021 U.S. third
    a laut nach Angaben 🙂 9,000 3/4 ½ told “No I'm F-16 yesterday tomorrow last next month year following day night
    """)
)
_DAYS = st.none() | st.dates().map(date.isoformat) | st.sampled_from(["0001-01-01", "9999-12-31", "soon"])


@given(st.one_of(st.text(max_size=80), st.lists(_PIECES, max_size=25).map(" ".join)), _DAYS)
def test_details_are_ordered_pieces_of_the_text(text: str, published: str | None) -> None:
    details = find(text, published=published)
    assert [d.span for d in details] == sorted(d.span for d in details)
    for d in details:
        assert 0 <= d.span[0] < d.span[1] <= len(text)
        assert text[slice(*d.span)] == d.text
        assert d.value
