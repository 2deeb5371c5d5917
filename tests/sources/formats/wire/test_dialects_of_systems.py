"""Dialects of JSON, WordPress and telegraphic copy: what systems do with them, over invented items."""

# ruff: noqa: E501 - items stand as they are sent
from __future__ import annotations

import json

import pytest

from reader.model import Role
from tests.sources.formats.wire import items
from tests.sources.formats.wire.items import LEDE, SECOND, THIRD, one, read, running, texts

_BODY = f"<p>{LEDE}</p><p>{SECOND}</p>"


def _ninjs(**fields: object) -> str:
    item = {"uri": "kw:7", "type": "text", "versioncreated": "2031-11-09T17:04:00Z", "headline": "Quay shut", **fields}
    return json.dumps(item)


def test_a_ninjs_text_of_a_description_alone_is_that_description() -> None:
    assert running(one(_ninjs(description_text="Ferries run again at noon."))) == ["Ferries run again at noon."]
    assert read(_ninjs(type="picture", description_text="The quay."))[0] == []


def test_copy_laid_beside_an_item_is_its_copy() -> None:
    item = {"data": {"item": json.loads(_ninjs())}, "nitf": {"body_html": _BODY}}
    assert running(one(json.dumps(item))) == [LEDE, SECOND]


def test_an_item_whose_parts_stand_in_its_fields_is_read_from_them() -> None:
    fields = {"headline": "Quay shut", "standfirst": "<p>Ferries wait</p>", "byline": "Ada Hale", "body": _BODY}
    item = {"id": "kw/7", "type": "article", "sectionName": "Harbour", "webPublicationDate": "2031-11-09T17:04:00Z"}
    version = one(json.dumps({"response": {"results": [item | {"fields": fields}]}}))
    assert running(version) == [LEDE, SECOND]
    assert (version.headline, version.byline) == ("Quay shut", "Ada Hale")
    assert texts(version, Role.STANDFIRST) == ["Ferries wait"]
    assert version.item is not None
    assert (version.item.guid, version.item.category) == ("kw/7", "Harbour")
    assert version.item.first_created == "2031-11-09T17:04:00Z"


def test_whose_picture_it_is_and_where_the_copy_is_from_are_no_copy() -> None:
    body = (
        '<article><div class="dat"><span class="vignette">Norvik</span><span class="source">KW</span></div>'
        f'<p>{SECOND}</p><figure><div class="byline">Ada Hale/KW</div><figcaption>The quay.</figcaption></figure></article>'
    )
    version = one(_ninjs(body_html=body))
    assert running(version) == [SECOND]
    assert version.byline is None
    assert version.dateline == "Norvik KW"
    assert texts(version, Role.CAPTION) == ["Ada Hale/KW", "The quay."]


@pytest.mark.parametrize(
    ("content", "shown"),
    [
        ("[dropcap]T[/dropcap]he quay is [sic] shut.", ["The quay is [sic] shut."]),
        (f"{SECOND}\n\n[contact_form]\n\n{THIRD}", [SECOND, THIRD]),
        (f'{SECOND}\n\n[gallery ids="1,2"]{THIRD}', [SECOND, THIRD]),
        (f"<p>By Ada\n{LEDE}\n{SECOND}</p>", ["By Ada", LEDE, SECOND]),
        (f"{SECOND}\n\n[caption id=\"a\"]<img src=\"q.jpg\"/> The quay.[/caption]\n\n{THIRD}", [SECOND, THIRD]),
    ],
)  # fmt: skip
def test_a_wordpress_post_is_read_as_it_is_shown(content: str, shown: list[str]) -> None:
    before = f"<p>{LEDE}</p><p>{SECOND}</p>"
    version = next(iter(read(items.WXR.replace(before, content))[0]))
    assert running(version) == shown


def test_rows_with_semicolons_between_their_cells_are_rows_of_a_table() -> None:
    rows = b"^;W;L;Pct;GB\r\nNorvik;23;13;.639;_\r\nOrrin;9;28;.243;13\r\n^By The Harbour League=\r\n"
    data = items.ANPA.replace(b"^Crates=\r\n", b"^Crates=\r\n" + rows)
    assert running(one(data))[2:5] == [
        "        W   L   Pct   GB",
        "Norvik  23  13  .639  _",
        "Orrin   9   28  .243  13",
    ]


def test_lines_that_route_a_telex_are_no_copy() -> None:
    telex = f"  ZCZC KW\r\n%KWALL MFI\r\n$J\r\n:\r\n:Harbour Office\r\n*X\r\nQuay shut\r\n\r\n{LEDE}\r\n\r\n{SECOND}\r\nNNNN\r\n"
    version = one(telex)
    assert version.headline == "Quay shut"
    assert version.slug == "Harbour Office"
    assert running(version) == [LEDE, SECOND]


def test_headline_and_body_of_ninjs_may_be_lists() -> None:
    version = one(_ninjs(headline=[{"name": "main", "value": "Quay shut"}], body=[{"name": "xhtml", "value": _BODY}]))
    assert version.headline == "Quay shut"
    assert running(version) == [LEDE, SECOND]


def test_rows_of_a_telex_are_lines_and_its_marks_for_the_typesetter_are_none_of_them() -> None:
    telex = "ZCZC KWA001\nYY TDA\nWeights Norvik<!\n(For 9112031   )=!\nHARBOUR PLATE .=!\nCrate Star (AUS) 58.0\nQuay Boy (NZ) 57.0\n<FERRY CUP .=!\nTug (NZ)\nNNNN\n"
    version = one(telex)
    assert version.headline == "Weights Norvik"
    rows = ["(For 9112031   )", "HARBOUR PLATE", "Crate Star (AUS) 58.0", "Quay Boy (NZ) 57.0", "FERRY CUP", "Tug (NZ)"]
    assert running(version) == rows


def test_a_topic_above_a_telex_is_its_slug() -> None:
    telex = f"ZCZC\n#Norvik Trot\n:DIVS 1-4 Friday\nNORVIK TROT\nDIVS FOR ONE\n    {LEDE}\n    {SECOND}\nNNNN\n"
    assert one(telex).slug == "Norvik Trot"
