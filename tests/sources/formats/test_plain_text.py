"""Plain text as it is found: encodings, line endings, paragraphs, the date before the copy."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.model import Block, Role, Version
from reader.sources.formats.paragraphs import paragraphs
from reader.sources.formats.plain_text import content_id
from reader.sources.read import parse

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
