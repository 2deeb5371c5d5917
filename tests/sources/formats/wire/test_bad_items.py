"""Bad input: any bytes give Versions or a Problem, nothing is fetched, and what is broken costs itself alone."""

# ruff: noqa: E501 - items stand as they are sent
from __future__ import annotations

import socket

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.sources.formats import FORMATS
from tests.sources.formats.wire import items
from tests.sources.formats.wire.items import LEDE, SECOND, read, running

_BEGINNINGS = (
    b"<nitf>", b"<newsItem ", b"<newsMessage>", b"<NewsML>", b"<RBNews>", b"<?xml version='1.0'?><!-- WordPress eXtended RSS -->",
    b'{"uri": "a", ', b'[{"', b"\x16\x16\x01W2870\x1f", b"\x01eca062 4 i 211 dpa 061\r\n\x02", b"From: a@b.example\r\nSubject: x\r\n",
)  # fmt: skip
_SAMPLES = tuple(
    sample if isinstance(sample, bytes) else sample.encode()
    for sample in (
        items.NITF,
        items.NEWSML_1,
        items.RBNEWS,
        items.WXR,
        items.ANPA,
        items.IPTC_7901,
        items.MAIL,
        items.newsml_g2(),
    )
)


@given(st.sampled_from(_BEGINNINGS), st.binary(max_size=300))
def test_any_bytes_behind_the_first_of_a_format_are_borne(beginning: bytes, rest: bytes) -> None:
    versions, problems = read(beginning + rest)
    assert versions or problems


@given(st.sampled_from(_SAMPLES), st.data())
def test_an_item_that_is_cut_or_garbled_is_borne(sample: bytes, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(sample)))
    end = data.draw(st.integers(start, min(len(sample), start + 40)))
    versions, problems = read(sample[:start] + data.draw(st.binary(max_size=20)) + sample[end:])
    assert versions or problems
    assert all(version.blocks for version in versions)
    shorter, problems = read(sample[:start])
    assert shorter or problems or not sample[:start].strip()


@given(
    st.lists(
        st.text(st.characters(min_codepoint=33, max_codepoint=0x2FFF, exclude_categories=["Cs", "Cc"]), min_size=1),
        min_size=1,
        max_size=12,
    )
)
def test_no_word_of_the_copy_is_lost_or_altered(words: list[str]) -> None:
    text = "The quay " + " ".join(words) + " was shut on Sunday."
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if "&" in text or "<" in text:
        return  # mark-up escaped twice is read as mark-up
    versions, _ = read(items.newsml_g2(body=f"<p>{LEDE}</p><p>{escaped}</p><p>{SECOND}</p>"))
    shown = " ".join(block.text for block in versions[0].blocks)
    assert " ".join(text.split()) in shown


def _nitf(doctype: str, text: str) -> str:
    return f'<?xml version="1.0"?>{doctype}<nitf><body><body.content><p>{text}</p><p>{SECOND}</p></body.content></body></nitf>'


def test_entities_are_neither_expanded_nor_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("something was fetched")

    monkeypatch.setattr(socket, "socket", refuse)
    nested = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    for doctype, name in (
        (f'<!DOCTYPE nitf [<!ENTITY e0 "quay">{nested}]>', "e11"),
        ('<!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/hostname">]>', "x"),
        ('<!DOCTYPE nitf [<!ENTITY % p SYSTEM "http://127.0.0.1:9/p.dtd"> %p; <!ENTITY x "y">]>', "x"),
    ):
        (version,), (problem,) = read(_nitf(doctype, f"The quay is &{name}; shut."))
        assert running(version) == [f"The quay is &{name}; shut.", SECOND]
        assert problem.reason == f"XML: entities of its own are not expanded (&{name};)"


def test_a_doctype_that_names_a_dtd_is_no_hindrance() -> None:
    doctype = '<!DOCTYPE nitf PUBLIC "x" "../nitf.dtd" [\n<!-- it\'s here -->\n<!ENTITY % n SYSTEM "../n.dtd">\n%n;\n]>'
    versions, problems = read(_nitf(doctype, LEDE))
    assert problems == []
    assert running(versions[0]) == [LEDE, SECOND]


def test_html_entities_are_read_without_a_dtd() -> None:
    versions, problems = read(_nitf("", "Caf&eacute; &amp; bar A&B &mdash; shut."))
    assert problems == []
    assert running(versions[0])[0] == "Café & bar A&B — shut."


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ("[" * 1_000_000, "JSON: nested too deep"),
        ('{"uri": "a", "type": "text", "body_text": ' + "9" * 100_000 + "}", "JSON: broken"),
        ('{"uri": "a", "headline": ', "JSON: broken"),
        ('{"requests": {}}', "JSON: no news item"),
        ("<nitf>" + "<p>" * 100_000, "XML: broken"),
        ("<!DOCTYPE nitf [", "XML: "),
        (
            "From: a@b.example\r\nSubject: x\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
            + "--b\r\nContent-Type: text/plain\r\n\r\nx\r\n" * 10_000,
            "a message of more than",
        ),
        (
            "From: a@b.example\r\nSubject: x\r\n"
            + "".join(f"Content-Type: multipart/mixed; boundary=b{n}\r\n\r\n--b{n}\r\n" for n in range(3_000)),
            "a message that cannot be taken apart",
        ),
        ("From: a@b.example\r\nSubject: x\r\n" + "Content-Type: message/rfc822\r\n\r\n" * 5_000, "a message"),
    ],
    ids=["brackets", "digits", "cut", "other JSON", "depth", "DOCTYPE", "parts", "nested parts", "nested messages"],
)
def test_what_is_made_to_be_endless_is_refused_with_its_reason(data: str, reason: str) -> None:
    versions, (problem,) = read(data)
    assert versions == []
    assert problem.reason.startswith(reason)


def test_a_document_cut_short_is_read_as_far_as_it_goes_and_told_with_its_line() -> None:
    (version,), (problem,) = read(items.newsml_g2()[: items.newsml_g2().index(SECOND) + 20])
    assert running(version)[0] == LEDE
    assert problem.line is not None
    assert problem.reason.startswith("XML: broken")


@pytest.mark.parametrize(
    ("declared", "written"),
    [
        ("utf-16", "utf-8"),
        ("utf-8", "cp1252"),
        ("iso-8859-1", "cp1252"),
        ("iso-8859-1", "utf-8"),
        ("x-none", "utf-8"),
        ("utf-16", "utf-16"),
    ],
)
def test_an_encoding_declared_wrong_costs_nothing(declared: str, written: str) -> None:
    text = "The “café” at Évry was shut on Sunday, the office said."
    data = f'<?xml version="1.0" encoding="{declared}"?><nitf><body><body.content><p>{text}</p></body.content></body></nitf>'
    versions, problems = read(data.encode(written))
    assert problems == []
    assert running(versions[0]) == [text]


def test_every_wire_format_comes_before_plain_text() -> None:
    assert [known.name for known in FORMATS][-1] == "plain text"
