"""Wire formats: each gives the fields it names and no other, and its notes, tables and many items are read as such."""

# ruff: noqa: E501 - items stand as they are sent
from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import fields

import pytest

from reader.model import Item, Role, Version
from reader.sources.formats import FORMATS, Format, format_of
from tests.sources.formats.wire import items
from tests.sources.formats.wire.items import LEDE, SECOND, THIRD, one, read, running, texts

_OPTIONAL = {field.name for field in fields(Version)} - {"id", "outlet", "blocks", "part"}
_OF_ITEM = {field.name for field in fields(Item)} - {"format"}
SAMPLES = {
    "NewsML-G2": (
        items.message(
            items.newsml_g2(
                meta='<embargoed>2031-11-10T06:00:00Z</embargoed><edNote>Adds office</edNote><signal qcode="sig:update"/>'
                '<link rel="irel:previousVersion" residref="x"/>'
            )
        ),
    ),
    "NewsML 1": (
        items.NEWSML_1,
        items.NEWSML_1.replace(
            "<Status FormalName=\"Usable\"/>",
            '<Status FormalName="Embargoed"/><StatusWillChange><DateAndTime>20311110T060000Z</DateAndTime></StatusWillChange>',
        ).replace("Adds the harbour office", "Embargoed until Monday"),
    ),
    "NITF": (items.NITF, items.NITF.replace('"usable"', '"embargoed"').replace("Updates with", "Embargoed until 6 -")),
    "RBNews": (items.RBNEWS, items.RBNEWS.replace("<Replaces>", "<embargo>2031-11-10T06:00:00</embargo><Replaces>")),
    "WXR": (items.WXR, items.WXR.replace("<p>", "<p>EMBARGOED until Monday</p><p>UPDATE</p><p>", 1).replace("Quay shut a", "UPDATE 1-Quay shut a").replace("</p>]]", "</p><p>— Bay Notes</p>]]")),
    "ninjs": (
        '{"guid": "kw:7", "version": "3", "type": "text", "versioncreated": "2031-11-09T17:04:00Z", "priority": 4,'
        '"firstcreated": "2031-11-09T16:00:00Z", "urgency": 2, "pubstatus": "usable", "language": "en-GB", "slugline": "ELLERY-QUAY",'
        '"headline": "Quay shut after crates fall", "byline": "By Ada Hale", "located": "Port Ellery", "creditline": "Keelwire",'
        '"ednote": "Adds office", "service": [{"name": "Home"}], "keywords": ["harbour"], "usageterms": "Not for Norvik",'
        '"embargoed": "2031-11-10T06:00:00Z", "evolvedfrom": "kw:6", "signals": [{"qcode": "sig:update"}],'
        f'"body_html": "<p>{LEDE}</p><p>{SECOND}</p>"}}',
    ),
    "ANPA 1312": (items.ANPA, items.ANPA.replace(b"Adds the harbour office", b"EMBARGOED until 6 a.m.")),
    "IPTC 7901": (items.IPTC_7901, items.IPTC_7901.replace(b"adds the", b"EMBARGOED until the").replace(b"crates fall", b"crates fall").replace(b"statement.\r\n", b"statement.\r\n\r\n   KW ah\r\n")),
    "mail": (
        items.MAIL.replace("Keywords:", "Supersedes: <6@keelwire.example>\r\nKeywords:"),
        "From: form@keelwire.example\r\nSubject: x\r\nDate: Sun, 09 Nov 2031 18:04:00 +0100\r\n\r\n"
        '{"Headline": ["CORRECTED-Quay shut"], "Body": ["Crates fell."], "Byline": ["Ada Hale"], "Dateline": ["PORT ELLERY"],'
        '"Slugline": ["QUAY"], "News Value": ["2"], "Category": ["Home"], "Embargo": ["2031-11-10T06:00"], "Legal flag": ["LEGAL"]}',
        f"From: a@keelwire.example\r\nSubject: x\r\n\r\n{LEDE}\r\n\r\n{SECOND}\r\n\r\n— Keelwire\r\n",
    ),
}  # fmt: skip
WIRE = [known for known in FORMATS if known.name in SAMPLES]


@pytest.mark.parametrize("known", WIRE, ids=lambda each: each.name)
def test_each_field_that_a_format_names_can_be_had_and_no_other(known: Format) -> None:
    given: set[str] = set()
    of_item: set[str] = set()
    for sample in SAMPLES[known.name]:
        data = sample if isinstance(sample, bytes) else sample.encode()
        assert format_of(data[:1024]) is known
        for version in read(data)[0]:
            assert version.item is not None
            assert version.item.format == known.name
            given |= {name for name in _OPTIONAL if getattr(version, name) is not None}
            of_item |= {name for name in _OF_ITEM if getattr(version.item, name) not in (None, ())}
    assert given == known.fields
    assert of_item == known.item_fields


def test_nitf_breaks_that_wrap_a_line_are_spaces() -> None:
    version = one(items.NITF)
    assert running(version) == [
        "The quay at Port Ellery was shut on Sunday after forty crates fell, the harbour office said.",
        *(SECOND, "Ship    Crates", "Hesper  14", "Orrin   26", THIRD),
    ]
    assert texts(version, Role.SUBHEAD) == ["Open on Monday"]
    assert texts(version, Role.CAPTION) == ["The quay."]
    assert texts(version, Role.STANDFIRST) == ["Forty crates lie on the quay."]
    assert texts(version, Role.CREDIT) == ["ah/tq", "Ben Orr contributed."]
    assert (version.note, version.dateline, version.byline) == (
        *("Updates with the harbour office", "PORT ELLERY, Nov 9", "By Ada Hale"),
    )
    assert version.item is not None
    assert (version.item.guid, version.item.version, version.item.updates) == ("kw.7", "3", ("kw.6",))


def test_nitf_that_is_withheld_until_its_release_is_embargoed() -> None:
    version = one(items.NITF.replace('"usable"', '"embargoed"'))
    assert (version.status, version.embargo) == ("withheld", "2031-11-09T18:10:00+01:00")


def test_newsml_1_takes_the_text_of_its_components_alone() -> None:
    version = one(items.NEWSML_1)
    assert running(version) == [LEDE, SECOND]
    assert version.item is not None
    assert (version.item.version, version.item.updates) == ("3", ("urn:newsml:keelwire.example:20311109:quay:2",))
    assert (version.note, version.item.signals) == ("Adds the harbour office", ("update",))


def test_rbnews_reads_the_html_that_is_escaped_in_it() -> None:
    version = one(items.RBNEWS)
    assert running(version) == [LEDE, SECOND]
    assert texts(version, Role.CREDIT) == ["/keelwire/"]
    assert (version.note, version.slug) == ("Corrects para 1", "ELLERY/QUAY")
    assert version.item is not None
    assert version.item.signals[0] == "correction"


def test_rbnews_that_was_annulled_is_killed() -> None:
    assert one(items.RBNEWS.replace("<Annuleret>false", "<Annuleret>true")).status == "cancelled"


def test_an_export_gives_its_posts_and_tells_what_is_none() -> None:
    (version,), (problem,) = read(items.WXR)
    assert (version.byline, version.outlet, version.slug) == ("Ada Hale", "Bay Notes", "quay-shut")
    assert running(version) == [LEDE, SECOND]
    assert "attachment" in problem.reason


@pytest.mark.parametrize(
    "data",
    [
        f'{{"uri": "a", "type": "text", "headline": "Quay shut", "body_text": "{LEDE}\\n\\n{SECOND}"}}',
        f'{{"uri": "a", "headlines": [{{"value": "Quay shut"}}], "bodies": [{{"contentType": "text/plain", "value": "x"}},'
        f'{{"contentType": "text/html", "value": "<p>{LEDE}</p><p>{SECOND}</p>"}}]}}',
        f'{{"data": {{"items": [{{"meta": {{}}, "item": {{"altids": {{"itemid": "a"}}, "type": "text", "headline": "Quay shut",'
        f'"body_nitf": "<nitf><body.content><p>{LEDE}</p><p>{SECOND}</p></body.content></nitf>"}}}}]}}}}',
        f'{{"total": 1, "item": [{{"uri": "a", "type": "text", "headline": "Quay shut", "body_xhtml": "<p>{LEDE}</p><p>{SECOND}</p>"}}]}}',
        f'[{{"uri": "a", "headline": "Quay shut", "body_html": "{LEDE}<br/><br/>{SECOND}"}}]',
    ],
    ids=["ninjs 1", "ninjs 3", "AP", "BBC", "a list"],
)  # fmt: skip
def test_json_of_any_make_is_read(data: str) -> None:
    version = one(data)
    assert (version.headline, running(version)) == ("Quay shut", [LEDE, SECOND])
    assert version.item is not None
    assert version.item.guid == "a"


@pytest.mark.parametrize("kind", ["picture", "video", "graphic", "planning"])
def test_json_of_what_has_no_copy_is_refused_by_its_type(kind: str) -> None:
    versions, (problem,) = read(f'{{"uri": "a", "type": "{kind}", "headline": "Quay", "body_text": "A caption."}}')
    assert versions == []
    assert problem.reason == f"{kind} (Quay): no article text"


def test_iptc_7901_joins_its_lines_and_keeps_its_notebook_out_of_the_copy() -> None:
    version = one(items.IPTC_7901)
    assert version.headline == "Quay shut at Port Ellery after crates fall"
    assert (version.byline, version.dateline, version.slug) == ("By Ada Hale, KW", "Port Ellery (KW)", "Ellery-quay/")
    assert (version.urgency, version.published, version.outlet) == (2, "2031-11-09T17:04:00Z", "KW")
    assert [len(text.split()) for text in running(version)] == [21, 13]
    assert version.note == "adds the harbour office"
    assert texts(version, Role.NOTE)[-2:] == ["Reporting by: Ada Hale, +49 30 1", "kw ah tq"]


def test_anpa_reads_the_marks_at_its_lines() -> None:
    version = one(items.ANPA)
    assert (version.headline, version.slug) == ("Quay shut after crates fall", "BC-LO--Quay Shut, 1st Ld-Writethru")
    assert (version.byline, version.dateline, version.urgency) == ("By ADA HALE", "PORT ELLERY (KW)", 3)
    assert (version.note, version.published) == ("Eds: Adds the harbour office.", "2031-11-09T17:04:00Z")
    assert running(version) == [
        "PORT ELLERY (KW) _ The quay was shut on Sunday after forty crates fell, the harbour office said.",
        *("``It opens again on Monday,'' the office said.", "Ship    Crates", "Hesper  14", "Orrin   26"),
    ]
    assert texts(version, Role.SUBHEAD) == ["Crates"]
    assert version.item is not None
    assert (version.item.guid, version.item.signals) == ("W2870", ("update",))


@pytest.mark.parametrize("sample", [items.ANPA, items.IPTC_7901], ids=["ANPA", "IPTC 7901"])
def test_a_message_cut_short_is_told_and_the_next_is_read(sample: bytes) -> None:
    versions, (problem,) = read(sample[: sample.index(b"\x03")] + sample)
    assert [version.part for version in versions] == [1, 2]
    assert "cut short" in problem.reason
    assert read(sample[: sample.index(b"\x02")])[0] == []


def test_an_embargo_without_a_date_is_told_as_it_is_written() -> None:
    version = one(items.newsml_g2(body=f"<p>EMBARGOED until the mayor has spoken</p><p>{LEDE}</p>"))
    assert version.embargo == "EMBARGOED until the mayor has spoken"
    assert (running(version), version.note) == ([LEDE], "EMBARGOED until the mayor has spoken")


def test_copy_about_an_embargo_is_under_none() -> None:
    text = "The oil embargo to be lifted on Monday was a mistake, the office said, and embargoes never work."
    assert one(items.newsml_g2(body=f"<p>{LEDE}</p><p>{text}</p>")).embargo is None


@pytest.mark.parametrize(
    "item",
    [items.NITF, items.newsml_g2(), items.RBNEWS, items.NEWSML_1],
    ids=["NITF", "NewsML-G2", "RBNews", "NewsML 1"],
)
def test_items_in_an_envelope_of_another_make_are_read(item: str) -> None:
    inner = item.partition("?>")[2] if item.startswith("<?xml") else item
    inner = inner[inner.index("<nitf") :] if "<nitf" in inner and "NewsML" not in inner else inner
    version = one(f"<?xml version='1.0'?><response><payload>{inner}</payload></response>")
    assert (version.headline, running(version)[-1]) == (one(item).headline, running(one(item))[-1])


def test_xml_of_another_make_is_refused_by_its_root_and_text_like_it_is_not() -> None:
    versions, (problem,) = read("<ledger><entry>7</entry></ledger>")
    assert versions == []
    assert problem.reason == "XML: <ledger> is no form of copy that is read"
    assert one("<quay> is what the board says.\n\nThe office said on Sunday that it was to be mended.").item is None


def test_newsml_1_joins_the_parts_of_a_text_and_leaves_another_language_out() -> None:
    def component(role: str, text: str) -> str:
        return (
            f'<NewsComponent><Role FormalName="{role}"/><ContentItem><Format FormalName="Text"/>'
            f"<DataContent><p>{text}</p></DataContent></ContentItem></NewsComponent>"
        )

    start = items.NEWSML_1.index("<NewsComponent><ContentItem>")
    parts = component("Title", "Quay shut") + component("Lead", "Crates lie about.") + component("Body", LEDE)
    other = f"<NewsComponent xml:lang='nl'>{component('Body', 'De kade is dicht.')}</NewsComponent>"
    item = items.NEWSML_1[:start].replace("<SubHeadLine>Forty crates lie on the quay</SubHeadLine>", "")
    version = one(f"{item}{parts}</NewsComponent>{other}</NewsItem></NewsML>")
    assert (running(version), texts(version, Role.STANDFIRST)) == ([LEDE], ["Crates lie about."])
    assert version.headline == "Quay shut after crates fall"


def test_plain_text_is_read_without_the_parsers_of_other_formats() -> None:
    code = (
        "import sys; from pathlib import Path; from reader.sources.read import parse;"
        "assert parse(b'The quay is shut.', Path('a.txt'))[0];"
        "print([n for n in sys.modules if n.split('.')[0] in ('lxml', 'email') or n.startswith('reader.sources.formats.wire.')])"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


def test_iptc_7901_without_the_sign_has_its_title_over_the_first_indent() -> None:
    version = one(
        b"\x01KW123 4 I 120 KW 045\r\n\r\nELLERY-QUAY\r\n\x02ELLERY-QUAY-CRATES\r\nQuay shut at Port Ellery\r\n\r\n   PORT ELLERY, "
        b"November 9. /KW/. The quay was shut on Sunday, the office\r\nsaid in a statement.\r\n\x03091704 GMT NOV 31"
    )
    assert (version.headline, version.dateline) == ("Quay shut at Port Ellery", "PORT ELLERY, November 9. /KW/")
    assert len(running(version)) == 1


def test_what_systems_write_where_they_have_nothing_to_say_is_no_field() -> None:
    version = one(
        items.newsml_g2(content_meta='<located literal="No-Data-Available"/>')
        .replace("By Ada Hale", "N/A")
        .replace("<creditline>Keelwire", "<creditline>None")
        .replace("ELLERY-QUAY", "-")
    )
    assert (version.byline, version.credit, version.slug, version.outlet) == (None, None, None, "Keelwire")


def test_ninjs_2_and_3_are_read_by_their_own_names() -> None:
    body = "".join(f"<p>{text}</p>" for text in (LEDE, SECOND))
    second = {
        "uri": "urn:kw:7", "type": "text", "version": "2", "versioncreated": "2031-11-09T18:04:00Z",
        "headlines": [{"role": "short", "value": "Quay"}, {"role": "main", "value": "Quay shut"}],
        "bodies": [{"role": "main", "contenttype": "text/html", "value": body}],
        "bylines": [{"role": "byline", "value": "Ada Hale"}], "infosources": [{"name": "Keelwire"}],
    }  # fmt: skip
    third = {
        "uri": "urn:kw:8", "type": "text", "versionCreated": "2031-11-09T18:04:00Z", "pubStatus": "withheld",
        "headlines": [{"role": "main", "value": "Quay shut"}], "by": "Ada Hale", "usageTerms": "Not for Norvik",
        "bodies": [{"role": "main", "contentType": "text/html", "value": body}], "infoSources": [{"name": "Keelwire"}],
    }  # fmt: skip
    for given in (second, third):
        version = one(json.dumps(given))
        assert (version.headline, running(version), version.byline) == ("Quay shut", [LEDE, SECOND], "Ada Hale")
        assert (version.outlet, version.published) == ("Keelwire", "2031-11-09T18:04:00Z")
    assert version.status == "withheld"
    assert version.item is not None
    assert version.item.usage == "Not for Norvik"


def test_a_json_package_is_read_for_the_texts_associated_with_it() -> None:
    text = {"uri": "urn:kw:10", "type": "text", "headline": "Quay shut", "body_xhtml": f"<p>{LEDE}</p>"}
    package = {
        "uri": "urn:kw:9",
        "type": "composite",
        "headline": "Quay",
        "associations": {"main": text, "b": {"type": "picture"}},
    }
    assert running(one(json.dumps(package))) == [LEDE]


def test_nitf_that_corrects_another_says_so_and_who_wrote_it_is_no_outlet() -> None:
    version = one(
        "<nitf><head><docdata><doc-id id-string='kw.7'/><correction info='Corrects para 2' id-string='kw.6'/></docdata></head>"
        f"<body><body.content><p>{LEDE[19:]}</p><p>{SECOND}</p></body.content>"
        "<body.end><tagline>By Ada Hale</tagline></body.end></body></nitf>"
    )
    assert version.item is not None
    assert (version.note, version.item.updates, version.signals) == ("Corrects para 2", ("kw.6",), "correction")
    assert version.outlet == "item"


def test_a_dateline_by_its_class_is_one() -> None:
    version = one(
        items.newsml_g2(body=f'<p class="dateline">NORVIK</p><p>{LEDE[19:]}</p>').replace("PORT ELLERY (KW) -", "-")
    )
    assert (version.dateline, running(version)) == ("NORVIK", [LEDE[19:]])
