"""Real items of the wire, as they were read by eye: counts, fields, and hashes of their first and last eight words."""

from __future__ import annotations

from hashlib import sha1
from pathlib import Path
from typing import NamedTuple

import pytest

from reader.sources.read import parse


class Right(NamedTuple):
    """What is right of the first article of a file; `slug` hashed as the words are."""

    name: str
    articles: int
    paragraphs: int
    first: str
    last: str
    slug: str | None
    urgency: int | None
    published: str
    status: str | None
    version: str | None
    has_note: bool
    is_embargoed: bool


RIGHT = (
    Right(
        "afp.xml",
        1,
        9,
        "f462467b360b",
        "f6c49f746d61",
        "262d7eed745a",
        4,
        "2014-08-29T13:49:51+00:00",
        "usable",
        "1",
        False,
        False,
    ),
    Right(
        "afp20.xml",
        1,
        2,
        "c869d9b970fe",
        "4b3b32f910c0",
        "4e9bf4882714",
        None,
        "2024-07-10T12:59:02Z",
        "usable",
        "1",
        False,
        False,
    ),
    Right(
        "ana1.xml",
        1,
        3,
        "b01e6c9b790e",
        "b8258cdb357e",
        None,
        None,
        "2018-04-04T17:58:59+03:00",
        "usable",
        "1",
        False,
        False,
    ),
    Right(
        "pa3.xml",
        1,
        1,
        "f77666885aff",
        "456e6f72ba1e",
        "9526675b6084",
        4,
        "2016-09-08T13:24:46+01:00",
        "withheld",
        None,
        True,
        True,
    ),
    Right(
        "handle_invalid_fields.xml",
        1,
        27,
        "16ef1bf6e594",
        "6e451473f01a",
        "acfb4121c031",
        2,
        "2020-07-03T16:51:36-04:00",
        "usable",
        None,
        True,
        False,
    ),
    Right(
        "nitf-ntb.xml",
        1,
        45,
        "b9b1bc40ac32",
        "f518f22440eb",
        "81b93beb23cd",
        5,
        "2020-09-07T14:45:26",
        None,
        "48",
        True,
        False,
    ),
    Right(
        "aap-sports.xml",
        1,
        4,
        "481cdd726caf",
        "7664d6f77dc7",
        "2b4faf0b64b2",
        5,
        "2015-02-18T16:01:41",
        None,
        None,
        False,
        False,
    ),
    Right(
        "dpa.xml",
        1,
        3,
        "182fcf7c03ff",
        "2236e7b9815f",
        None,
        4,
        "2022-10-11T11:14:42+02:00",
        "usable",
        "1",
        True,
        False,
    ),
    Right(
        "ap.xml",
        3,
        9,
        "c59aa4835686",
        "8cbcfba17ae0",
        "06935bb1d125",
        4,
        "2018-02-26T21:20:34Z",
        "usable",
        "2",
        True,
        False,
    ),
    Right("stt1.xml", 1, 4, "c57c38ad731c", "d01d7e1756ad", None, 3, "2019-04-15T13:49:15", "usable", "2", True, False),
    Right(
        "stt_newsml_note_test.xml",
        1,
        17,
        "57f5095ef339",
        "1257c607e179",
        None,
        3,
        "2017-01-31T21:52:11",
        "usable",
        "1",
        True,
        False,
    ),
    Right(
        "tag_reuters.com_0000_newsml_L4N1FL0N0_1132689232",
        1,
        16,
        "e827c6e39f0a",
        "33f9cb538155",
        "34edd0ff40bf",
        3,
        "2017-01-31T03:47:29Z",
        "usable",
        "1132689232",
        True,
        False,
    ),
    Right(
        "ninjs5.json",
        1,
        8,
        "3f1ea37f9071",
        "2179e4b83847",
        "f5026cf1a0eb",
        3,
        "2017-08-24T01:58:40+00:00",
        "usable",
        "4",
        False,
        False,
    ),
    Right(
        "ninjs_embargoed.json",
        1,
        18,
        "c2650cda2dbb",
        "7158aceea42f",
        "0cec0289f7f3",
        None,
        "2022-06-26T23:54:25+00:00",
        "usable",
        "11",
        False,
        True,
    ),
    Right(
        "bbc-ninjs-text-test.json",
        1,
        1,
        "02083f4579e0",
        "02083f4579e0",
        None,
        3,
        "2018-05-28T16:40:08",
        "usable",
        None,
        False,
        False,
    ),
    Right(
        "anpa-1.tst",
        1,
        14,
        "f391d09771c9",
        "1a88cc91764b",
        "6fbe2c745d4c",
        1,
        "2013-11-13T15:09:00Z",
        None,
        None,
        True,
        False,
    ),
    Right(
        "ap_anpa-1.tst",
        1,
        18,
        "4d32cda9d24e",
        "6d6d161095d8",
        "dcc8936e7b6f",
        4,
        "2016-02-20T03:37:00Z",
        None,
        None,
        True,
        False,
    ),
    Right(
        "ap_anpa-4.tst",
        1,
        25,
        "f7817536d4a2",
        "0c24c55a82ea",
        "2e709da4b7f2",
        4,
        "2017-05-09T00:56:00Z",
        None,
        None,
        True,
        False,
    ),
    Right(
        "IPTC7901_odd_charset.txt",
        1,
        21,
        "c9ba59810d88",
        "8c41d08bf538",
        "164e29a402f0",
        3,
        "2015-10-07T13:41:00Z",
        None,
        None,
        True,
        False,
    ),
    Right(
        "dpa_four_line.txt",
        1,
        15,
        "863d39ad670c",
        "4e3a20ac310d",
        "afea102e0179",
        3,
        "2018-11-21T23:22:00Z",
        None,
        None,
        True,
        False,
    ),
    Right(
        "dpa_two_line.txt",
        1,
        4,
        "18696244dc58",
        "de9f5baa1670",
        "aa9b9c1a5a8a",
        3,
        "2018-11-21T21:01:00Z",
        None,
        None,
        False,
        False,
    ),
    Right(
        "googleform.txt",
        1,
        3,
        "ef47e6474300",
        "c79efe880be1",
        "236efafcd466",
        1,
        "2016-05-05T04:11:45Z",
        None,
        None,
        True,
        False,
    ),
    Right(
        "odd_charset_email.txt",
        1,
        17,
        "06c30b20baa2",
        "6a471dc456f8",
        "eb4c39c40f11",
        None,
        "2015-03-10T14:17:01-07:00",
        None,
        None,
        True,
        False,
    ),
    Right(
        "ritzau_feed.xml",
        2,
        15,
        "e214fbb4bd7e",
        "b6f5c21738f9",
        "e8d8ff198729",
        5,
        "2018-02-01T18:44:52",
        "usable",
        "1",
        False,
        False,
    ),
)
NO_COPY = {
    "picture.xml": "picture item",
    "ap_media_picture.json": "picture",
    "ninjs6.json": "picture",
    "tag_reuters.com_2014_newsml_KBN0FL0NM_version_10": "package",
    "channel1": "XML: <results>",
    "ninjs4_mock.json": "JSON: no news item",
    "aap-finance-lite.xml": "NITF item",
}


def _hashed(words: list[str]) -> str:
    return sha1(" ".join(words).encode(), usedforsecurity=False).hexdigest()[:12]


@pytest.mark.parametrize("right", RIGHT, ids=lambda right: right.name)
def test_a_real_item_is_read_as_it_stands(data: Path, right: Right) -> None:
    path = data / "data" / "wire" / right.name
    versions, _ = parse(path.read_bytes(), path)
    version = versions[0]
    running = [block.text for block in version.blocks if block.role.is_paragraph]
    words = " ".join(running).split()
    assert version.item is not None
    assert Right(
        *(right.name, len(versions), len(running), _hashed(words[:8]), _hashed(words[-8:])),
        *(_hashed(version.slug.split()) if version.slug else None, version.urgency, version.published or ""),
        *(version.status, version.item.version, version.note is not None, version.embargo is not None),
    ) == right  # fmt: skip


@pytest.mark.parametrize(("name", "reason"), NO_COPY.items())
def test_a_real_item_without_copy_is_refused_by_what_it_is(data: Path, name: str, reason: str) -> None:
    path = data / "data" / "wire" / name
    versions, (problem,) = parse(path.read_bytes(), path)
    assert versions == []
    assert problem.reason.startswith(reason)


def test_every_real_item_is_read_or_refused_and_none_shows_its_mark_up(data: Path) -> None:
    paths = [
        path
        for folder in ("wire", "dpa")
        for path in sorted((data / "data" / folder).iterdir())
        if path.name != "chains.json"
    ]
    assert len(paths) > 100
    for path in paths:
        versions, problems = parse(path.read_bytes(), path)
        assert versions or problems, path.name
        for text in (block.text for version in versions if version.item for block in version.blocks):
            assert not any(sign in text for sign in ("</p>", "<br>", "<br/>", "&#", "\x03", "\x1f", "&quot;")), (
                path.name,
                text,
            )
