"""Every paragraph gets its role on the page, from its form and its position."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.model import Role, Version
from reader.sources.read import parse

LEDE = "The harbour wall at Port Anselm gave way on Sunday, flooding forty streets, the mayor said."
BODY = "Engineers had asked for repairs twice since the spring, and twice the council put the decision off."
MORE = "Three boats were lost. The market will stay closed until the weekend, a spokeswoman said."


def read(*paragraphs: str) -> Version:
    versions, problems = parse("\n\n".join(paragraphs).encode(), Path("copy.txt"))
    assert problems == []
    return versions[0]


def roles(*paragraphs: str) -> list[str]:
    return [block.role.value for block in read(*paragraphs).blocks]


def test_a_page_with_everything() -> None:
    found = read(
        "Harbour wall gives way at Port Anselm",
        "Forty streets under water as council defends delay",
        "By Ines Calder",
        "(Updates with mayor's statement in 4th paragraph)",
        "PORT ANSELM, Norlund (NWS) — The harbour wall gave way on Sunday, flooding forty streets, the mayor said.",
        "The quay on Sunday morning. Photograph: Tomas Reil/NWS",
        BODY,
        "‘We asked twice’",
        MORE,
        "CORRECTION: An earlier version of this story misspelt the name of the mayor.",
        "(Reporting by Ines Calder; Editing by Odo Marsh)",
        "© NWS",
    )
    assert [block.role.value for block in found.blocks] == [
        *("headline", "standfirst", "byline", "note", "lede", "caption", "body", "subhead", "body"),
        *("correction", "credit", "credit"),
    ]
    assert found.headline == "Harbour wall gives way at Port Anselm"
    assert found.byline == "By Ines Calder"
    assert found.dateline == "PORT ANSELM, Norlund (NWS)"
    assert found.note == "(Updates with mayor's statement in 4th paragraph)"
    assert found.outlet == "NWS"


def test_copy_alone() -> None:
    assert roles(LEDE) == ["lede"]
    assert roles(LEDE, BODY, MORE) == ["lede", "body", "body"]


def test_a_first_line_with_a_stop_is_no_headline() -> None:
    assert roles("The wall gave way.", BODY, MORE) == ["lede", "body", "body"]


def test_a_caption_may_come_first() -> None:
    assert roles("Boats on the quay. Photograph: PA", LEDE, BODY) == ["caption", "lede", "body"]


@pytest.mark.parametrize(
    "standfirst",
    [
        "As clean-up begins, Mayor Ilse Brandt says she is ready to meet the engineers who warned of the fall.",
        "Council denies that it ignored two warnings about the harbour wall.",
    ],
)
def test_a_sentence_in_the_present_that_sums_up_is_a_standfirst(standfirst: str) -> None:
    assert roles(standfirst, LEDE, BODY, MORE) == ["standfirst", "lede", "body", "body"]


def test_what_stands_between_headline_and_byline_is_a_standfirst() -> None:
    headline, deck = "Harbour wall gives way", "Forty streets were flooded in an hour."
    assert roles(headline, deck, "Ines Calder in Port Anselm", LEDE, BODY) == [
        *("headline", "standfirst", "byline", "lede", "body")
    ]


def test_what_follows_a_byline_is_the_lede_whatever_its_tense() -> None:
    text = "Mayor Ilse Brandt says she wants a new wall and remains in charge of the work."
    assert roles("Harbour wall gives way", "By Ines Calder", text, BODY)[2:] == ["lede", "body"]


def test_a_list_of_short_lines_is_no_head_of_the_page() -> None:
    lines = [f"Calder Rovers {n} Anselm Town {n + 1}" for n in range(6)]
    assert roles("Sunday's results", *lines, LEDE).count("standfirst") <= 2


@pytest.mark.parametrize("subhead", ["A warning unheard", "‘We asked twice’", "What happens next?"])
def test_a_title_between_paragraphs_is_a_subhead(subhead: str) -> None:
    assert roles(LEDE, BODY, subhead, MORE)[2] == "subhead"


@pytest.mark.parametrize(
    "text",
    [
        "“No,” she said.",
        "- a pump",
        "1. Boots",
        "[Norlund Gazette]",
        "https://norlund.example/wall",
        "9 Calder 12 0 1 7",
    ],
)
def test_other_short_paragraphs_are_body(text: str) -> None:
    assert roles(LEDE, BODY, text, MORE)[2] == "body"


def test_a_paragraph_of_a_script_without_stops_is_no_subhead() -> None:
    lede = "สภาเมืองออรินลงมติเมื่อวันอังคารให้ปิดสะพานท่าเรือเก่า เพราะวิศวกรพบรอยร้าวสามแห่ง และการซ่อมจะใช้เวลาแปดเดือนเต็ม"
    assert roles(lede, "ทุกวันมีคนประมาณ 12000 คนข้ามสะพาน เรือข้ามฟากจะเริ่มเดินเวลาหกโมงเช้า", lede) == ["lede", "body", "body"]


def test_a_title_with_nothing_below_it_is_no_subhead() -> None:
    assert roles(LEDE, BODY, "More follows")[-1] == "body"


@pytest.mark.parametrize(
    "credit",
    ["— Agencies", "(With inputs from agencies)", "Reuters", "© Reuters 2025", "Source: dpa", "Agencies", "(AP)"],
)
def test_a_credit_below_the_copy(credit: str) -> None:
    assert roles(LEDE, BODY, credit)[-1] == "credit"


def test_a_credit_set_on_at_the_end_is_cut_off() -> None:
    found = read(LEDE, BODY + " — Agencies")
    assert [(block.role.value, block.text) for block in found.blocks[1:]] == [("body", BODY), ("credit", "— Agencies")]
    assert found.credit == "— Agencies"


def test_a_dash_inside_the_last_sentence_is_no_credit() -> None:
    assert roles(LEDE, "She had seen it all before – the water, the boats, the mayor.") == ["lede", "body"]


@pytest.mark.parametrize(
    ("text", "dateline", "outlet"),
    [
        ("KELBURY, Norlund (AP) — The wall fell.", "KELBURY, Norlund (AP)", "AP"),
        ("KELBURY, Nov 9 (Reuters) - The wall fell.", "KELBURY, Nov 9 (Reuters)", "Reuters"),
        ("KELBURY — The wall fell.", "KELBURY", None),
        ("PORT ANSELM/KELBURY -- The wall fell.", "PORT ANSELM/KELBURY", None),
        ("Kelbury (dpa) - Die Mauer fiel.", "Kelbury (dpa)", "dpa"),
        ("Kelbury: The wall fell.", "Kelbury", None),
        ("(Reuters) — The wall fell.", "(Reuters)", "Reuters"),
        ("KELBURY (The Associated Press) — The wall fell.", "KELBURY (The Associated Press)", "AP"),
        ("KELBURY (AP/Reuters) — The wall fell.", "KELBURY (AP/Reuters)", None),
        ("Kelbury/Anselm (dpa) - Die Mauer fiel.", "Kelbury/Anselm (dpa)", "dpa"),
    ],
)
def test_datelines(text: str, dateline: str, outlet: str | None) -> None:
    version = read(text, BODY)
    assert (version.dateline, version.outlet) == (dateline, outlet or "copy")
    assert version.blocks[0].text == text


@pytest.mark.parametrize(
    "byline",
    [
        *("By Ines Calder", "BY INES CALDER", "by Ines Calder", "By Ines Calder and Odo Marsh", "Von Ines Calder"),
        *("Por Inés Calder", "Par Inès Calder", "Di Ines Caldera", "Door Ines Calder", "Vun Ines Calder"),
        *("Af Ines Calder", "Av Ines Calder"),
    ],
)
def test_bylines(byline: str) -> None:
    assert roles("Harbour wall gives way", byline, LEDE, BODY)[:3] == ["headline", "byline", "lede"]


@pytest.mark.parametrize(
    "caption",
    [
        "The quay on Sunday. Photograph: Tomas Reil/The Gazette",
        "The quay on Sunday. Photo: PA",
        "Der Kai am Sonntag. Foto: Tomas Reil/dpa",
        "File photo: the harbour wall in the spring",
        "The quay on Sunday [Tomas Reil/Norlund News]",
        "The quay on Sunday. (AP Photo/Tomas Reil)",
        "FILE - The quay in the spring of last year.",
    ],
)
def test_captions(caption: str) -> None:
    assert roles(LEDE, caption, BODY) == ["lede", "caption", "body"]


@pytest.mark.parametrize(
    "text", ["The clerk said nobody knew what became of it (his/her words).", "See photo: it fell."]
)
def test_what_is_no_caption(text: str) -> None:
    assert roles(LEDE, text, BODY) == ["lede", "body", "body"]


@pytest.mark.parametrize(
    "note", ["Eds: Adds details on toll.", "(Corrects spelling of mayor's name)", "EDITOR'S NOTE: Story is developing."]
)
def test_notes(note: str) -> None:
    version = read("Harbour wall gives way", note, LEDE, BODY)
    assert version.blocks[1].role is Role.NOTE
    assert version.note == note


@pytest.mark.parametrize(
    ("paragraphs", "outlet"),
    [
        (("Harbour wall gives way", "By Ines Calder, Associated Press", LEDE), "AP"),
        (("Harbour wall gives way", "By Ines Calder, Norlund Gazette", LEDE), "Norlund Gazette"),
        (("Harbour wall gives way", "By Ines Calder of The Norlund Star", LEDE), "The Norlund Star"),
        (("Harbour wall gives way", "By Ines Calder, Port Anselm", LEDE), "copy"),
        (("Harbour wall gives way", "By Ines Calder, Political Editor", LEDE), "copy"),
        ((LEDE, BODY, "© Norlund Gazette 2025"), "Norlund Gazette"),
        ((LEDE, BODY, "— Agencies"), "copy"),
        ((LEDE, "Boats on the quay. Photograph: Tomas Reil/AP", BODY), "copy"),
        ((LEDE, BODY, "(Reporting by Ines Calder)"), "copy"),
    ],
)
def test_whose_copy_it_is(paragraphs: tuple[str, ...], outlet: str) -> None:
    assert read(*paragraphs).outlet == outlet


def test_the_config_names_what_the_copy_does_not(tmp_path: Path) -> None:
    outlets = [("star-*.txt", "The Star"), ("*/mercury/*", "Mercury")]

    def named(text: str, path: Path) -> str:
        return parse(text.encode(), path, outlets=outlets)[0][0].outlet

    assert named(LEDE, tmp_path / "star-1.txt") == "The Star"
    assert named(LEDE, tmp_path / "mercury" / "1.txt") == "Mercury"
    assert named(LEDE, tmp_path / "other.txt") == "other"
    assert named("KELBURY (AP) — " + LEDE, tmp_path / "star-1.txt") == "AP"


def test_the_real_copy(data: Path) -> None:
    found: dict[str, Version] = {}
    for path in sorted((data / "seeds").iterdir()):
        (version,), problems = parse(path.read_bytes(), path)
        assert problems == []
        found[path.name[:3]] = version
    assert {name: version.outlet for name, version in found.items() if version.outlet == "AP"} == {"003": "AP"}
    assert [v.published for v in found.values()] == ["2025-11-09", "2025-11-09", None, None, None]
    assert [v.dateline for v in found.values()] == [None, None, "KYIV", "KYIV, Ukraine (AP)", "Moscow"]
    assert [[n for n, block in enumerate(v.blocks) if block.role is Role.CAPTION] for v in found.values()] == [
        *([0, 9], [], [], [], [])
    ]
    assert [[n for n, block in enumerate(v.blocks) if block.role is Role.SUBHEAD] for v in found.values()] == [
        *([], [12], [], [4, 11, 17], [])
    ]
    assert [next(n for n, block in enumerate(v.blocks) if block.role is Role.LEDE) for v in found.values()] == [
        *(1, 1, 0, 0, 0)
    ]
    assert found["002"].credit == "— Agencies"
    assert all(version.headline is None for version in found.values())
