"""Dialects of the wire formats: what agencies and systems do with them that no specification says, over invented items."""

# ruff: noqa: E501 - items stand as they are sent
from __future__ import annotations

import pytest

from reader.model import Role
from tests.sources.formats.wire import items
from tests.sources.formats.wire.items import LEDE, SECOND, one, read, running, texts

_BODY = f"<p>{LEDE}</p><p>{SECOND}</p>"


def _nitf(head: str = "", body: str = _BODY, end: str = "", meta: str = "") -> str:
    return (
        f"<nitf><head><title>Quay</title>{meta}</head><body><body.head><hedline><hl1>Quay shut</hl1></hedline>{head}"
        f"</body.head><body.content>{body}</body.content>{end}</body></nitf>"
    )


@pytest.mark.parametrize(
    ("byline", "read_as"),
    [
        ("By ADA HALE<byttl>KW Harbour Writer</byttl>", "By ADA HALE, KW Harbour Writer"),
        ("By Ada Hale, <byttl>Staff Writer</byttl>", "By Ada Hale, Staff Writer"),
        ("By<person>Ada Hale</person><byttl>Keelwire</byttl>", "By Ada Hale, Keelwire"),
        ("By <person>Ada Hale</person> and <person>Tilda Quist</person>", "By Ada Hale and Tilda Quist"),
        ("<person>Ada Hale</person><person>Tilda Quist</person>", "Ada Hale, Tilda Quist"),
        ("Ada Hale / <org>Keelwire</org>", "Ada Hale / Keelwire"),
        ("\n  <byttl>Harbour Network</byttl>\n", "Harbour Network"),
        ("ah/tq", None),
    ],
)
def test_the_parts_of_an_nitf_byline_are_words_apart(byline: str, read_as: str | None) -> None:
    assert one(_nitf(f"<byline>{byline}</byline>")).byline == read_as


def test_an_nitf_byline_that_says_something_is_a_standfirst() -> None:
    version = one(_nitf("<byline>Office hopeful, ferries to run again by noon says port</byline>"))
    assert version.byline is None
    assert texts(version, Role.STANDFIRST) == ["Office hopeful, ferries to run again by noon says port"]


def test_a_second_nitf_headline_is_a_standfirst_unless_it_repeats_the_first() -> None:
    second = "<hedline><hl2>{}</hl2></hedline>"
    assert texts(one(_nitf(second.format("Ferries run from Orrin"))), Role.STANDFIRST) == ["Ferries run from Orrin"]
    assert texts(one(_nitf(second.format("QUAY SHUT"))), Role.STANDFIRST) == []


def test_the_slug_of_nitf_is_no_subject_that_repeats_the_headline() -> None:
    meta = '<meta name="subject" content="Quay shut"/><meta name="KWStikkord" content="ELLERY-QUAY"/>'
    assert one(_nitf(meta=meta)).slug == "ELLERY-QUAY"
    assert one(_nitf(meta='<meta name="subject" content="Quay shut"/>')).slug == "Quay"


def test_the_line_that_ends_the_copy_is_no_copy() -> None:
    assert running(one(_nitf(body=f"{_BODY}<p>ends</p>"))) == [LEDE, SECOND]
    assert running(one(_nitf(body=f"<p>{LEDE}</p><p>Ends</p><p>{SECOND}</p>"))) == [LEDE, "Ends", SECOND]


def test_a_tag_line_that_says_what_a_note_says_is_no_credit() -> None:
    version = one(
        _nitf(end="<body.end><tagline>Adds office.</tagline></body.end>").replace(
            "<head>", '<head><docdata><ed-msg info="Adds office."/></docdata>'
        )
    )
    assert version.note == "Adds office."
    assert version.credit is None


def test_whom_editors_may_ask_is_a_note_to_the_next_heading() -> None:
    about = "The office runs four quays."
    body = f"{_BODY}<p><b>Media contact:</b></p><p>Tilda Quist, +49 30 1</p><hl2>About the office</hl2><p>{about}</p>"
    version = one(_nitf(body=body))
    assert running(version) == [LEDE, SECOND, about]
    assert texts(version, Role.NOTE) == ["Media contact:", "Tilda Quist, +49 30 1"]
    assert version.note is None


def test_breaks_within_a_cell_part_words() -> None:
    table = (
        "<table><tr><td>Ada Hale<br/>Writer</td><td>Orrin</td></tr><tr><td>Tilda Quist</td><td>Norvik</td></tr></table>"
    )
    assert "Ada Hale Writer  Orrin" in running(one(_nitf(body=f"<p>{LEDE}</p>{table}<p>{SECOND}</p>")))


def test_nitf_in_newsml_g2_says_what_the_item_does_not() -> None:
    nitf = (
        '<inlineXML contenttype="application/nitf+xml">'
        f"{_nitf('<byline>By Ada Hale</byline><dateline>NORVIK, Nov 9 -</dateline>')}</inlineXML>"
    )
    item = items.newsml_g2(headline="", content=nitf)
    version = one(item.replace("<by>By Ada Hale</by><dateline>PORT ELLERY (KW) -</dateline>", ""))
    assert version.headline == "Quay shut"
    assert version.byline == "By Ada Hale"
    assert version.dateline == "NORVIK, Nov 9"
    assert running(version) == [LEDE, SECOND]


def test_a_text_item_of_a_summary_alone_is_that_summary() -> None:
    summary = '<description role="drol:summary">Ferries run again at noon.</description>'
    empty = '<inlineXML contenttype="application/nitf+xml"><!-- none --></inlineXML>'
    assert running(one(items.newsml_g2(content_meta=summary, content=empty))) == ["Ferries run again at noon."]
    assert read(items.newsml_g2(content_meta=summary, content=empty, item_class="ninat:picture"))[0] == []
    assert read(items.newsml_g2(content=empty))[0] == []


def test_a_short_correction_stands_where_no_long_one_does() -> None:
    short = '<edNote role="kw:correctionshort">new picture</edNote>'
    assert one(items.newsml_g2(meta=f'<edNote role="kw:picture">two pictures</edNote>{short}')).note == "new picture"
    both = f'{short}<edNote role="kw:correction">The picture is new.</edNote>'
    assert texts(one(items.newsml_g2(meta=both)), Role.NOTE) == ["The picture is new."]


def test_the_outlet_is_an_agency_among_those_an_item_names() -> None:
    item = items.newsml_g2(content_meta="<infoSource><name>dpa</name></infoSource>")
    item = item.replace("<creditline>Keelwire</creditline>", "")
    assert one(item).outlet == "dpa"
    assert one(item.replace('literal="Keelwire"', 'literal="APA"')).outlet == "APA"
    signed = items.newsml_g2().replace("<creditline>Keelwire<", "<creditline>APA/Ada Hale<")
    assert one(signed).outlet == "APA"


def test_an_items_own_reference_is_nothing_that_it_updates() -> None:
    version = one(
        items.newsml_g2(content_meta='<altId type="kw:referenceid">ELLERY</altId><altId type="kw:refuno">kw-6</altId>')
    )
    assert version.item is not None
    assert version.item.updates == ("kw-6",)


def _newsml_1(*components: str, head: str = "<Urgency>2</Urgency>", public: str = "urn:newsml:kw") -> str:
    return (
        "<NewsML><NewsItem><Identification><NewsIdentifier><DateId>20311109T180400+0100</DateId><NewsItemId>q7</NewsItemId>"
        f"<PublicIdentifier>{public}</PublicIdentifier></NewsIdentifier></Identification>"
        f"<NewsManagement>{head}</NewsManagement><NewsComponent>{''.join(components)}</NewsComponent></NewsItem></NewsML>"
    )


def _component(role: str, headline: str, body: str = "", lines: str = "") -> str:
    return (
        f'<NewsComponent xml:lang="en"><Role FormalName="{role}"/><NewsLines><HeadLine>{headline}</HeadLine>{lines}</NewsLines>'
        f'<NewsComponent><Role FormalName="Title"/><ContentItem><DataContent>{headline}</DataContent></ContentItem></NewsComponent>'
        f'<NewsComponent><Role FormalName="Body"/><ContentItem><DataContent>{body}</DataContent></ContentItem></NewsComponent></NewsComponent>'
    )


def test_texts_with_headlines_of_their_own_are_articles_of_their_own() -> None:
    versions, problems = read(
        _newsml_1(
            _component("Short", "Quay shut", LEDE),
            _component("Short", "Ferries run", SECOND),
            _component("Picture", "The quay", "A quay."),
        )
    )
    assert problems == []
    assert [(version.headline, running(version)) for version in versions] == [
        ("Quay shut", [LEDE]),
        ("Ferries run", [SECOND]),
    ]


def test_a_text_behind_components_without_one_is_found() -> None:
    version = one(
        _newsml_1(
            _component("Quote", "12 quote"),
            _component("Audio", "Noon bulletin", f'{LEDE}&#13;&lt;Ref id="1"/&gt;&#13;{SECOND}'),
        )
    )
    assert version.headline == "Noon bulletin"
    assert running(version) == [LEDE, SECOND]


def test_newsml_1_says_urgency_summary_time_and_comments_in_several_ways() -> None:
    lines = '<NewsLine><NewsLineType FormalName="Summary"/><NewsLineText>Forty crates fell.</NewsLineText></NewsLine>'
    version = one(
        _newsml_1(
            "<Comment>Embargoed to 0001 Monday</Comment>",
            _component("Main", "Quay shut", f"{LEDE}&lt;BR&gt;{SECOND}", lines),
        )
    )
    assert version.urgency == 2
    assert version.published == "2031-11-09T18:04:00+01:00"
    assert texts(version, Role.STANDFIRST) == ["Forty crates fell."]
    assert version.note == "Embargoed to 0001 Monday"
    assert running(version) == [LEDE, SECOND]
    assert version.item is not None
    assert (version.item.guid, version.item.embargo_as_written) == ("urn:newsml:kw:q7", "Embargoed to 0001 Monday")


def test_a_placeholder_is_no_headline() -> None:
    assert one(_newsml_1(_component("Main", "No headline !", LEDE))).headline is None


def test_what_a_dutch_item_replaces_is_a_note_over_it() -> None:
    version = one(_nitf(body=f"<p>N i e u w bericht, vervangt: Kade dicht</p>{_BODY}"))
    assert version.note == "N i e u w bericht, vervangt: Kade dicht"
    assert running(version) == [LEDE, SECOND]
    assert version.item is not None
    assert "update" in version.item.signals


def test_the_name_of_a_source_in_brackets_signs_off() -> None:
    version = one(_nitf(body=f"{_BODY}<p>(BayDesk)</p>"))
    assert running(version) == [LEDE, SECOND]
    assert version.credit == "(BayDesk)"


def _part(role: str, text: str, mime: str = "text/xhtml") -> str:
    return f'<NewsComponent><Role FormalName="{role}"/><ContentItem><MimeType FormalName="{mime}"/><DataContent>{text}</DataContent></ContentItem></NewsComponent>'


def test_of_a_releases_parts_the_body_is_copy_and_the_contact_a_note() -> None:
    parts = (
        _part("StyleSheet", "p { margin: 0 }", "text/css") + _part("Abstract", "Forty crates lie on the quay.")
        + _part("HeadLine", "<p>Quay shut</p>") + _part("Contact", "<p>Tilda Quist</p>")
        + _part("Body", f"<p>{LEDE}</p><p>{SECOND}</p>") + _part("TweetText", "Quay shut!")
    )  # fmt: skip
    version = one(
        _newsml_1(
            f"<NewsComponent><NewsLines><HeadLine>Quay shut</HeadLine><DateLine>NORVIK, Orr.</DateLine></NewsLines>{parts}</NewsComponent>"
        )
    )
    assert running(version) == [LEDE, SECOND]
    assert version.dateline == "NORVIK, Orr."
    assert texts(version, Role.STANDFIRST) == ["Forty crates lie on the quay."]
    assert texts(version, Role.NOTE) == ["Tilda Quist"]
    assert version.note is None


def test_a_paragraph_given_twice_in_a_row_stands_once() -> None:
    assert running(one(_nitf(body=f"<block><p>{LEDE}</p></block><block><p>{LEDE}</p><p>{SECOND}</p></block>"))) == [
        LEDE,
        SECOND,
    ]


def test_a_line_between_dashes_is_a_subhead() -> None:
    version = one(_nitf(body=f"<p>{LEDE}</p><p>- Open on Monday -</p><p>{SECOND}</p>"))
    assert running(version) == [LEDE, SECOND]
    assert texts(version, Role.SUBHEAD) == ["- Open on Monday -"]
