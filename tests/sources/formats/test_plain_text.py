"""Plain text as it is found: encodings, line endings, paragraphs, the date before the copy."""

from __future__ import annotations

from pathlib import Path
from textwrap import wrap

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.model import Block, Role, Version
from reader.sources.formats.paragraphs import paragraphs
from reader.sources.formats.plain_text import content_id
from reader.sources.read import parse
from tests.timing import IN_STEP, growth

COPY = (
    "PORT ANSELM (Norlund) — The harbour wall gave way on Sunday, flooding 40 streets – “the worst day in years”.\n\n"
    "Nobody was hurt, the mayor’s office said. Café owners on the quay put the damage at £2 million.\n"
)
WRAPPED = """\
The harbour wall at Port Anselm gave way on Sunday, flooding forty
streets in the old town, the mayor said. Nobody was hurt, but three
boats were lost and the market will stay closed until the weekend.

Engineers had asked for repairs twice since the spring, and twice the
council put the decision off because the money had gone to the bridge.
"""


def version(data: str | bytes, name: str = "copy.txt") -> Version:
    versions, problems = parse(data.encode() if isinstance(data, str) else data, Path(name))
    assert problems == []
    return versions[0]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "mac-roman"]
)
def test_the_encoding_makes_no_difference(encoding: str) -> None:
    assert version(COPY.encode(encoding)) == version(COPY)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Премьер-министр заявил в понедельник, что бюджет будет принят до конца года.", "cp1251"),
        ("Premier ogłosił w poniedziałek nowy budżet. Opozycja zażądała śledztwa.", "cp1250"),
        ("首相は月曜日に新しい予算案を発表した。野党は反対している。", "shift_jis"),
        ("总理周一宣布了新的预算案，反对党表示反对。", "gb18030"),
        ("총리는 월요일에 새로운 예산안을 발표했다고 밝혔다.", "euc-kr"),
    ],
)
def test_encodings_of_other_scripts(text: str, encoding: str) -> None:
    assert version(text.encode(encoding)).blocks[0].text == text


@pytest.mark.parametrize("newline", ["\r\n", "\r", "\u2028"])
def test_line_endings_make_no_difference(newline: str) -> None:
    assert version(COPY.replace("\n", newline)) == version(COPY)


def test_one_paragraph_a_line() -> None:
    lines = ["The wall gave way on Sunday and the water came in, the mayor said.", "Nobody was hurt.", "It rained."]
    assert paragraphs("\n".join(lines)) == tuple(lines)
    assert paragraphs("\n\n".join(lines)) == tuple(lines)


def test_a_hard_wrapped_paragraph_is_one() -> None:
    first, second = paragraphs(WRAPPED)
    assert first.startswith("The harbour wall")
    assert first.endswith("closed until the weekend.")
    assert "flooding forty streets" in first
    assert second.startswith("Engineers")
    assert second.endswith("to the bridge.")


@pytest.mark.parametrize(
    "brief",
    [
        "The harbour wall at Port Anselm gave way on Sunday, flooding forty\nstreets in the old town, the mayor said.",
        "Quay shut\n\nThe quay at Port Ellery was shut on Sunday after forty crates fell\nfrom a crane, it was said.",
        "The quay was shut on Sunday, said the harbour office of Port Ellery,\n"
        "which has the only crane.\n\nhttps://keel.example/a/very/long/address/of/a/page/that/no/line/has/room/for\n",
    ],
)
def test_a_brief_of_two_lines_is_joined_too(brief: str) -> None:
    assert [text.replace("\n", " ") for text in brief.strip().split("\n\n")] == list(paragraphs(brief))


def test_an_indent_begins_a_paragraph_and_a_margin_does_not() -> None:
    indented = (
        WRAPPED.replace("\n\n", "\n").replace("The harbour", "   The harbour").replace("Engineers", "   Engineers")
    )
    margin = "".join(f"     {line}\n" if line else "\n" for line in WRAPPED.split("\n"))
    assert paragraphs(indented) == paragraphs(margin) == paragraphs(WRAPPED)


@pytest.mark.parametrize(
    "lines",
    [
        ["Roses are red tonight,", "violets are blue,", "sugar is sweet", "and so are you."],
        ["Ferry late again at Skerry Point", "the ferry came at nine.", "Nobody was hurt, the office said."],
    ],
)
def test_lines_that_agree_on_no_width_stay_apart(lines: list[str]) -> None:
    assert paragraphs("\n".join(lines)) == tuple(lines)


def hyphened(first: str, second: str, rest: str) -> str:
    """A text wrapped at seventy in which a hyphen stands at a line end, as the one paragraph that it makes."""
    line = "The office told the council on Sunday"
    while len(line) + len(first) < 64:
        line += " well"
    tail = f"{second} of the quay had been asked for twice, and that it was put off as the money had gone elsewhere."
    (joined,) = paragraphs("\n".join([f"{line} {first}", *wrap(f"{tail} {rest}", 70, break_on_hyphens=False)]))
    return joined


@pytest.mark.parametrize(
    ("first", "second", "rest", "word"),
    [
        ("infor-", "mation", "", "well information of"),
        ("infor-", "mation", "There was no information.", "well information of"),
        ("infor\u00ad", "mation", "", "well information of"),
        ("infor\u2010", "mation", "", "well information of"),
        ("flood-", "gates", "The flood-gates held.", "well flood-gates of"),
        ("12-", "year-old", "", "well 12-year-old of"),
        ("12-year-", "old", "", "well 12-year-old of"),
        ("state-", "of-the-art", "", "well state-of-the-art of"),
        ("U.S.-", "led", "", "well U.S.-led of"),
        ("pre-", "and post-war", "", "well pre- and post-war of"),
        ("repairs -", "all", "", "well repairs - all of"),
    ],
)
def test_a_word_broken_at_a_line_end_is_whole_again(first: str, second: str, rest: str, word: str) -> None:
    assert word in hyphened(first, second, rest)


@pytest.mark.parametrize("end", ["🚢", " 🌊🌊", " 👩‍🚒", " 🇳🇴", " 👍🏽", " ☔️", " 1️⃣ 🚢", "” 🚢"])
def test_a_headline_may_end_in_an_emoji(end: str) -> None:
    found = version(f"Wall gives way at Port Anselm{end}\n\n{COPY}")
    assert found.headline == f"Wall gives way at Port Anselm{end}"
    assert [block.role for block in found.blocks[:2]] == [Role.HEADLINE, Role.LEDE]


def test_a_sentence_that_ends_in_an_emoji_is_no_headline() -> None:
    assert version(f"The wall gave way. 🚢\n\n{COPY}").headline is None


def test_lines_that_merely_are_short_stay_apart() -> None:
    lines = ["Wall gives way at Port Anselm", "Nobody was hurt on Sunday.", "Boats were lost, the mayor said."]
    assert paragraphs("\n".join(lines)) == tuple(lines)


def test_a_wrapped_paragraph_in_a_script_without_spaces_is_joined_without_one() -> None:
    line = "港の防波堤が日曜日に崩れ市内の四十の通りが水につかったと市長が述べた"
    (joined,) = paragraphs(f"{line}\n{line}\n{line}\n{line}\n終わり。")
    assert joined == line * 4 + "終わり。"


def test_white_space_inside_a_paragraph_stays() -> None:
    assert paragraphs("a  b\tc") == ("a  b\tc",)


@pytest.mark.parametrize(
    ("head", "published"),
    [
        (" date 2025-11-09 ", "2025-11-09"),
        ("date 2025-11-09\n\n", "2025-11-09"),
        (" date: 2025-11-09T18:30:00+01:00 ", "2025-11-09T18:30:00+01:00"),
    ],
)
def test_a_date_before_the_copy_is_no_copy(head: str, published: str) -> None:
    dated = version(head + COPY)
    assert dated.published == published
    assert dated.blocks == version(COPY).blocks
    assert dated.id == version(COPY).id


def test_a_date_that_is_none_stays_copy() -> None:
    odd = version(" date 2025-13-45 The calendar was printed wrongly, the mayor said on Sunday.")
    assert odd.published is None
    assert odd.blocks[0].text.startswith("date 2025-13-45 The calendar")


def test_the_id_survives_name_encoding_and_line_width() -> None:
    assert version(WRAPPED).id == version(WRAPPED.encode("utf-16"), "other.txt").id
    assert version(WRAPPED).id == version("\n".join(paragraphs(WRAPPED))).id
    assert version(WRAPPED).id != version(WRAPPED.replace("forty", "fifty")).id


def test_without_a_headline_the_lede_stands_for_it() -> None:
    found = version(COPY)
    assert found.headline is None
    assert found.title == found.lede


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        (COPY, "en"),
        ("Die Mauer im Hafen ist eingestürzt, und nun stehen vierzig Straßen unter Wasser.", "de"),
    ],
)
def test_the_language_is_told_by_the_copy(text: str, lang: str) -> None:
    assert version(text).lang == lang


@given(st.text(alphabet=" a\t\xa0\u2028\u3000é\u0301\x1c\u200b", max_size=12))
@example(" a")
@example("a  a")
def test_whatever_white_space_stands_between_the_words_it_is_the_same_copy(text: str) -> None:
    assert content_id([Block(Role.BODY, text)]) == content_id([Block(Role.BODY, " ".join(text.split()))])


def test_lines_that_all_end_in_a_hyphen_are_joined_in_step_with_their_number() -> None:
    assert growth(lambda times: paragraphs("quay-\n" * times), 4_000) < IN_STEP
