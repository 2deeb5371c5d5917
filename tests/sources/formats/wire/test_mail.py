"""Mail: the copy is in the text of a message or attached to it, and headers are no copy."""

# ruff: noqa: E501 - items stand as they are sent
from __future__ import annotations

from base64 import b64encode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Role
from tests.sources.formats.wire import items
from tests.sources.formats.wire.items import LEDE, SECOND, THIRD, mail, one, read, running, texts


def test_a_message_is_an_article_under_its_subject() -> None:
    version = one(items.MAIL)
    assert (version.headline, running(version)) == ("Quay shut – crates fall", [LEDE, SECOND])
    assert (version.outlet, version.published) == ("Ada Hale", "2031-11-09T18:04:00+01:00")
    assert version.item is not None
    assert (version.item.guid, version.item.priority) == ("7@keelwire.example", 2)
    assert version.item.keywords == ("harbour", "crates")


def test_a_headline_over_a_byline_goes_before_the_subject() -> None:
    version = one(mail(f"Quay shut after crates fall\n\nBy Ada Hale\n\n{LEDE}\n\n{SECOND}\n").as_bytes())
    assert (version.headline, version.slug, version.byline) == (
        "Quay shut after crates fall",
        "For tonight",
        "By Ada Hale",
    )
    assert running(version) == [LEDE, SECOND]


def test_blank_lines_before_the_headers_are_passed_over() -> None:
    assert one(" " * 255 + "\r\n" + items.MAIL).headline == "Quay shut – crates fall"


def test_html_is_read_where_there_is_no_plain_text() -> None:
    message = mail()
    message.set_content(
        f"<html><body><p>{LEDE}</p><p>{SECOND}</p><div>--<br>Ada Hale</div></body></html>", subtype="html"
    )
    assert running(one(message.as_bytes())) == [LEDE, SECOND]


def test_text_attached_is_the_copy_and_a_few_words_beside_it_a_note() -> None:
    message = mail("Here is the quay story.")
    message.add_attachment(f"{LEDE}\n\n{SECOND}\n", filename="quay.txt")
    version = one(message.as_bytes())
    assert (running(version), version.note) == ([LEDE, SECOND], "Here is the quay story.")
    assert version.published == "2031-11-09T18:04:00+01:00"


def test_an_item_attached_is_read_as_a_file_of_its_kind() -> None:
    message = mail("See attached.")
    message.add_attachment(items.NITF.encode(), maintype="application", subtype="xml", filename="quay.xml")
    version = one(message.as_bytes())
    assert version.item is not None
    assert (version.item.format, version.item.guid, version.path) == ("NITF", "kw.7", "quay.xml")


def test_a_picture_attached_is_no_copy() -> None:
    message = mail(f"{LEDE}\n\n{SECOND}\n")
    message.add_attachment(b"\xff\xd8\xff", maintype="image", subtype="jpeg", filename="quay.jpg")
    assert running(one(message.as_bytes())) == [LEDE, SECOND]


PICTURE = bytes(range(256)) * 12_000


def test_the_size_of_a_picture_does_not_count() -> None:
    message = mail(f"{LEDE}\n\n{SECOND}\n")
    message.add_attachment(PICTURE, maintype="image", subtype="jpeg", filename="quay.jpg")
    assert running(one(message.as_bytes())) == [LEDE, SECOND]
    forwarded = mail("Please see below.")
    forwarded.add_attachment(message)
    versions, problems = read(forwarded.as_bytes())
    assert ([running(version)[-2:] for version in versions], problems) == ([[LEDE, SECOND]], [])
    inline = mail()
    source = b64encode(PICTURE).decode()
    inline.set_content(
        f'<html><body><p>{LEDE}</p><img src="data:image/png;base64,{source}"><p>{SECOND}</p></body></html>',
        subtype="html",
    )
    assert running(one(inline.as_bytes())) == [LEDE, SECOND]


@pytest.mark.parametrize("name", ["quay.txt", None], ids=["attached", "of its own"])
def test_text_larger_than_any_article_is_told_and_the_rest_read(name: str | None) -> None:
    message = mail(f"{LEDE}\n\n{SECOND}\n")
    message.add_attachment(f"{THIRD}\n\n" * 50_000, filename=name)
    if name is None:
        del message.get_payload()[1]["Content-Disposition"]  # type: ignore[union-attr, index]
    versions, problems = read(message.as_bytes())
    assert [running(version) for version in versions] == [[LEDE, SECOND]]
    assert ["too large" in problem.reason for problem in problems] == [True]


def test_mails_attached_as_files_one_in_another_are_read_to_a_depth() -> None:
    def within(depth: int) -> bytes:
        message = mail(f"{LEDE}\n\n{SECOND}\n" if not depth else "Below.")
        if depth:
            message.add_attachment(
                within(depth - 1), maintype="application", subtype="octet-stream", filename="quay.eml"
            )
        return message.as_bytes()

    assert running(one(within(2))) == [LEDE, SECOND]
    assert LEDE not in [text for version in read(within(9))[0] for text in running(version)]


def test_a_message_forwarded_whole_is_read() -> None:
    inner = mail(f"{LEDE}\n\n{SECOND}\n", "Quay shut")
    outer = mail("Please see below.")
    outer.add_attachment(inner)
    versions, problems = read(outer.as_bytes())
    assert problems == []
    assert LEDE in [text for version in versions for text in running(version)]


def test_a_mailbox_gives_a_version_a_message() -> None:
    box = b"".join(
        b"From a@b Sun Nov  9 18:04:00 2031\n" + mail(text + "\n", text[:9]).as_bytes() + b"\n"
        for text in (LEDE, THIRD)
    )
    versions, problems = read(box, "box")
    assert problems == []
    assert [(version.located, running(version)) for version in versions] == [("box#1", [LEDE]), ("box#2", [THIRD])]


def test_a_charset_that_is_declared_wrong_is_found_out() -> None:
    raw = b"From: a@b.example\r\nSubject: x\r\nContent-Type: text/plain; charset=us-ascii\r\n\r\nThe caf\xc3\xa9 in Norvik is shut.\r\n"
    assert running(one(raw)) == ["The café in Norvik is shut."]
    assert running(one(raw.replace(b"\xc3\xa9", b"\xe9"))) == ["The café in Norvik is shut."]


def test_an_encoding_of_a_part_is_undone() -> None:
    head = b"From: a@b.example\r\nSubject: x\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    assert running(one(head + b64encode(LEDE.encode()))) == [LEDE]


def test_a_message_without_copy_is_told() -> None:
    versions, (problem,) = read(mail().as_bytes())
    assert versions == []
    assert "without copy" in problem.reason


def test_prose_with_colons_is_no_mail() -> None:
    version = one(
        "Note: the quay is shut.\nTo: all hands, come at once.\n\nThe office said so on Sunday, and again on Monday."
    )
    assert version.item is None
    assert texts(version, Role.HEADLINE) == []


@given(
    st.lists(st.text(alphabet="ab c.-=é\t", max_size=30), max_size=12),
    st.sampled_from(("\n", "\r\n")),
    st.sampled_from(("7bit", "quoted-printable", "base64")),
)
def test_a_message_of_one_part_is_read_as_the_same_part_among_several(
    lines: list[str], line_end: str, transfer: str
) -> None:
    text = "\n".join([LEDE, "", *lines, "", SECOND])
    message = items.mail()
    message.set_content(text, cte=transfer if text.isascii() or transfer != "7bit" else "8bit")
    alone = message.as_bytes().replace(b"\n", line_end.encode())
    message.make_mixed()
    assert one(alone).blocks == one(message.as_bytes()).blocks
