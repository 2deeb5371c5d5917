"""A language is one record: everything that is read in copy of it comes from there, and no other file is touched."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from reader import collate
from reader.model import Block, DetailKind, Role, Version
from reader.sources.formats.furniture import (
    heads_contacts,
    is_byline,
    is_caption,
    is_correction,
    is_credit,
    is_end,
    is_note,
)
from reader.text import languages
from reader.text.details import find
from reader.text.languages.detect import guess
from reader.text.languages.language import (
    Calendar,
    Claims,
    Comparison,
    Furniture,
    HouseStyle,
    Language,
    Names,
    Notes,
    Numbers,
    Sentences,
    Speech,
    SpellingLaw,
)
from reader.text.languages.word_lists import numbered, phrases, sides, spelled_phrases, spellings, valued, verbs, words
from reader.text.sentences import split
from reader.text.tokens.tokenizer import tokenise

CODE = "qzo"  # among the codes that ISO 639 leaves to private use
OSKIR = Language(
    code=CODE,
    name="Oskir",
    stop_words=words("vun osk tirr ul krum seb nald"),
    function_words=words("osk ul"),
    sentences=Sentences(leading=words("dref"), open=words("pral"), openers=words("vun"), ordinal_stop=True),
    calendar=Calendar(
        months=numbered("frostel thawel budrel"),
        weekdays=numbered("umnag dornag vennag", 0),
        relative_days={"hestro": (-1, ""), "morrik": (1, "")},
        parts=valued("nokt=night"),
        which=valued("forrik=last"),
        spans=words("annul"),
        year=words("annul"),
    ),
    numbers=Numbers(
        words=numbered("plim trask dovv"),
        ambiguous={"says": 8},
        ordinals={"plimmest": 1},
        scales={"gorath": 1000},
        joiners=words("ul"),
        clock={"highsun": "12:00"},
        units={"leag": "mile"},
    ),
    names=Names(
        heads=words("jarlen"),
        links=words("vab"),
        openers=words("skiffen"),
        before_author=words("drun"),
        standing={"wasnt": "former"},
        offices={"jarlen": "governor"},
        countries={"nederbund": "netherlands"},
    ),
    speech=Speech(
        verbs=verbs({0: "murk/murket", 2: "brask/brasket", -2: "wimmel/wimmelt"}) | {"selon": ("selon", 0)},
        prepositions={"selon": ""},
        inverted=words("murket"),
    ),
    claims=Claims(
        hedges=phrases("quellish um_skein=quellish"),
        charged=phrases("dreckish"),
        negations=phrases("nepp=not"),
        approximators=phrases("circum=about"),
        opposites=sides("""
            tide:+ = uppet
            tide:- = downet
        """),
        tolls={"morden": "dead"},
    ),
    style=HouseStyle(
        cased=spellings("jarlen = Jl."),
        plain={"klorve": "klorf"},
        phrases=spelled_phrases("gullboat = gull boat"),
        laws=(SpellingLaw(r"(\w+)qua$", r"\1kwa"),),
    ),
    comparison=Comparison(pointing=words("beidel")),
    notes=Notes(
        ordinals={"plimmest": 1},
        paragraph=words("krumpa"),
        edits=words("nyskriv"),
        joiners=words("ul"),
        ranges=words("til"),
        openers=words("nyskriv"),
    ),
    furniture=Furniture(
        pictures=words("biltek"),
        archive=words("arkov"),
        pictured_by=words("drun"),
        worked_on_by=words("skriven_drun"),
        sources=words("kelde"),
        agencies=words("agentskap"),
        corrections=words("mending"),
        earlier_version=words("en_tidlik_versjal_av"),
        this_copy=words("dit_skrivel"),
        note_to_editors=words("til_redakten"),
        contacts=words("nåsfolk"),
        ends=words("sluttik"),
    ),
)


@pytest.fixture(autouse=True)
def _oskir() -> Iterator[None]:
    with languages.registered(OSKIR):
        yield


def values(text: str, kind: DetailKind, published: str | None = None) -> list[str]:
    return [d.value for d in find(text, lang=CODE, published=published) if d.kind is kind]


def norms(text: str) -> list[str]:
    return [token.norm for token in tokenise(text)]


def version(name: str, *paragraphs: str, note: str | None = None) -> Version:
    return Version(name, name, tuple(Block(Role.BODY, text) for text in paragraphs), note=note)


def test_a_registered_language_is_known_by_its_code_and_gone_afterwards() -> None:
    assert languages.get(CODE) is OSKIR
    with languages.registered(replace(OSKIR, code="qzp")):
        assert "qzp" in languages.codes()
    assert "qzp" not in languages.codes()
    assert languages.get(CODE) is OSKIR


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Skolm dref. Halda famm.", ["Skolm dref. Halda famm."]),  # something always follows a title
        ("Skolm rann pral. Halda famm.", ["Skolm rann pral. Halda famm."]),  # not before a word that opens nothing
        ("Skolm rann pral. Vun rann.", ["Skolm rann pral.", "Vun rann."]),
        ("Skolm rann tirr 3. Budrel.", ["Skolm rann tirr 3. Budrel."]),  # the stop may make an ordinal
        ("Skolm rann. Halda famm.", ["Skolm rann.", "Halda famm."]),
    ],
)
def test_its_abbreviations_and_openers_decide_where_sentences_end(text: str, sentences: list[str]) -> None:
    assert [text[start:end] for start, end in split(text, CODE)] == sentences


def test_its_stop_words_tell_the_language() -> None:
    assert guess("Vun skolm krum osk tirr halda ul seb.") == CODE


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Skolm rann 3 Budrel 2031.", "2031-03-03"),
        ("Skolm rann Dornag.", "2031-05-06"),
        ("Skolm rann hestro.", "2031-05-06"),
        ("Skolm rann hestro nokt.", "2031-05-06 night"),
        ("Skolm rann forrik annul.", "2030"),
    ],
)
def test_its_months_weekdays_and_relative_days_are_dates(text: str, value: str) -> None:
    assert values(text, DetailKind.DATE, published="2031-05-07") == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("trask skolmen rann", "2"),
        ("dovv gorath skolmen rann", "3000"),
        ("5 gorath skolmen rann", "5000"),
        ("plimmest skolm rann", "#1"),
        ("5 leag tirr", "5 mile"),
        ("skolm rann highsun", "12:00"),
        ("skolm says rann", "8"),  # another word elsewhere, a number in its own copy
    ],
)
def test_its_number_words_scales_and_units_are_numbers(text: str, value: str) -> None:
    assert values(text, DetailKind.NUMBER) == [value]


def test_a_word_that_is_a_number_in_its_copy_alone_is_none_elsewhere() -> None:
    assert [d for d in find("the skipper says so", lang="en") if d.kind is DetailKind.NUMBER] == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Halda Quist murket skolm rann.", "halda quist: murk"),
        ("skolm rann, murket Halda Quist.", "halda quist: murk"),
        ("skolm rann selon Halda Quist.", "halda quist: selon"),
    ],
)
def test_its_reporting_verbs_and_prepositions_are_attributions(text: str, value: str) -> None:
    assert values(text, DetailKind.ATTRIBUTION) == [value]


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("skolm quellish rann", DetailKind.QUALIFIER, "quellish"),
        ("skolm um skein rann", DetailKind.QUALIFIER, "quellish"),
        ("dreckish skolm rann", DetailKind.QUALIFIER, "dreckish"),
        ("circum 40 skolmen", DetailKind.QUALIFIER, "about"),
        ("skolm uppet", DetailKind.QUALIFIER, "tide:+"),
        ("wasnt jarlen tirr skolm", DetailKind.QUALIFIER, "former"),
        ("skolm nepp rann", DetailKind.NEGATION, "not"),
    ],
)
def test_its_hedges_charged_words_and_negations_bend_a_claim(text: str, kind: DetailKind, value: str) -> None:
    assert values(text, kind) == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("tirr Nederbund", "netherlands"),
        ("tirr jarlen Halda Quist", "halda quist"),
        ("tirr Halda vab Quist", "halda vab quist"),
        ("Skiffen tirr Halda", "halda"),
    ],
)
def test_its_titles_particles_and_countries_make_names(text: str, value: str) -> None:
    assert values(text, DetailKind.NAME) == [value]


def test_its_word_before_an_author_opens_a_byline() -> None:
    assert is_byline("Drun Ada Hale")
    assert not is_byline("Dran Ada Hale")


@pytest.mark.parametrize(
    ("one", "other"),
    [("klorve", "klorf"), ("Jl. Quist", "jarlen Quist"), ("gull boat", "gullboat"), ("tasqua", "taskwa"),
     ("dovv gorath", "3,000")],
)  # fmt: skip
def test_its_house_style_makes_spellings_one(one: str, other: str) -> None:
    assert [n for n in norms(one) if n] == [n for n in norms(other) if n]


def test_a_kind_of_detail_that_it_does_not_claim_is_not_read() -> None:
    text = "Halda Quist murket “trask skolmen” nepp rann 3 Budrel."
    claimed = frozenset({DetailKind.NUMBER, DetailKind.NAME})
    assert {d.kind for d in find(text, lang=CODE)} > claimed
    with languages.registered(replace(OSKIR, kinds=claimed)):
        assert {d.kind for d in find(text, lang=CODE)} == claimed
        assert "3" in values(text, DetailKind.NUMBER)  # where no dates are read, its day is a number


def test_two_versions_in_it_are_compared_by_its_words() -> None:
    left = "Halda Quist murket krum ul trask gorath klorve tirr seb nald vemmel skaar brunnel."
    right = "Halda Quist brasket krum ul 3,000 klorf tirr seb nepp nald vemmel skaar brunnel."
    (link,) = collate(version("a", left), version("b", right)).links
    assert {(d.kind, d.left, d.right) for d in link.details if d.rank < 3} == {
        (DetailKind.NUMBER, "trask gorath", "3,000"),
        (DetailKind.ATTRIBUTION, "Halda Quist murket", "Halda Quist brasket"),
        (DetailKind.NEGATION, None, "seb nepp nald vemmel"),
    }


def test_an_editors_note_in_it_is_held_to_account() -> None:
    same = "Skolm vemmel skaar brunnel tirr osk Halda ul krum."
    left, right = (f"Jarlen Quist murket krum ul {number} klorve tirr seb nald." for number in ("trask", "dovv"))
    noted = version("b", same, right, note="(Nyskriv plimmest krumpa)")
    advisory = collate(version("a", same, left), noted).advisory
    assert "editors' note names para 1, where nothing changed; editors' note omits changes in para 2" in advisory


@pytest.mark.parametrize("code", [code for code in languages.codes() if code != CODE])
def test_what_is_known_of_a_language_comes_before_what_others_say(code: str) -> None:
    rival = replace(OSKIR, calendar=Calendar(months={"mai": 9, "may": 9}), claims=Claims(hedges={("fast",): "wild"}))
    with languages.registered(rival):
        own, joint = languages.get(code), languages.reading(code)
        assert own is not None
        assert own.calendar.months.items() <= joint.calendar.months.items()
        assert own.speech.verbs.items() <= joint.speech.verbs.items()
        assert own.claims.hedges.items() <= joint.claims.hedges.items()
        assert rival.calendar.months.keys() <= joint.calendar.months.keys()


@pytest.mark.parametrize(
    ("recognises", "text"),
    [
        (is_caption, "Biltek: Halda Quist in Norvik"),
        (is_caption, "Arkov - Halda Quist in Norvik"),
        (is_caption, "Skolm rann vun halda. (Biltek drun: Halda Quist/Keel)"),
        (is_credit, "Skriven drun Halda Quist"),
        (is_credit, "Kelde: Keel Wire"),
        (is_credit, "(Keel Wire, agentskap)"),
        (is_correction, "Mending: skolm rann 4, nepp 3."),
        (is_correction, "En tidlik versjal av dit skrivel famm 3 skolmen."),
        (is_note, "(Nyskriver skolm til vun krumpa)"),
        (is_note, "Til redakten: skolm rann."),
        (heads_contacts, "Nåsfolk:"),
        (is_end, "- sluttik -"),
    ],
)
def test_its_captions_credits_corrections_and_notes_are_none_of_the_story(
    recognises: Callable[[str], bool], text: str
) -> None:
    assert recognises(text)
    assert not any(f(f"Vun skolm krum osk halda rann tirr {text}") for f in (is_credit, is_correction, is_note))
