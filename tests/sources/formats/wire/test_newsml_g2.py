"""NewsML-G2: what an item says of itself, whatever mark-up its copy is in, and what of a message is no copy."""

# ruff: noqa: E501 - items stand as they are sent
from __future__ import annotations

import pytest

from reader.model import Role
from tests.sources.formats.wire.items import (
    LEDE,
    PARAGRAPHS,
    SECOND,
    THIRD,
    message,
    newsml_g2,
    one,
    read,
    running,
    texts,
)


def test_an_item_says_all_of_itself() -> None:
    version = one(
        newsml_g2(
            meta='<embargoed>2031-11-10T06:00:00+01:00</embargoed><signal qcode="sig:update"/>'
            '<link rel="irel:previousVersion" residref="urn:newsml:keelwire.example:quay" version="2"/>'
        )
    )
    assert (version.headline, version.byline, version.dateline) == (
        *("Quay shut after crates fall", "By Ada Hale", "PORT ELLERY (KW)"),
    )
    assert (version.outlet, version.credit, version.slug, version.lang) == ("Keelwire", "Keelwire", "ELLERY-QUAY", "en")
    assert (version.urgency, version.status, version.published) == (2, "usable", "2031-11-09T18:04:00+01:00")
    item = version.item
    assert item is not None
    assert (item.guid, item.version, item.first_created) == (
        *("urn:newsml:keelwire.example:quay", "3", "2031-11-09T17:00:00+01:00"),
    )
    assert (item.category, item.keywords, item.usage) == ("Home", ("harbour", "crates"), "Not for Norvik")
    assert (item.embargo, item.signals) == ("2031-11-10T06:00:00+01:00", ("update",))
    assert item.updates == ("urn:newsml:keelwire.example:quay:2",)
    assert running(version) == PARAGRAPHS


@pytest.mark.parametrize(
    "content",
    [
        f"<inlineXML><nitf><body><body.content><p>{LEDE}</p><p>{SECOND}</p></body.content></body></nitf></inlineXML>",
        f"<inlineXML><BODY><TEXT><RUBRIK>Quay shut after crates fall</RUBRIK><BRODTEXT><P>{LEDE}</P>"
        f"<CITAT>{SECOND}</CITAT></BRODTEXT></TEXT></BODY></inlineXML>",
        f'<inlineData contenttype="text/html">&lt;p&gt;{LEDE}&lt;/p&gt;&lt;p&gt;{SECOND}&lt;/p&gt;</inlineData>',
        f'<inlineData contenttype="text/plain">{LEDE}\n\n{SECOND}</inlineData>',
        f'<inlineData contenttype="text/plain"><![CDATA[<p>\n   {LEDE[:61]}\n{LEDE[62:]}\n   {SECOND}\n</p>]]></inlineData>',
        f'<inlineData contenttype="text/plain" rendition="x:headline">Quay</inlineData>'
        f'<inlineData contenttype="text/plain" rendition="x:text">{LEDE}\n\n{SECOND}</inlineData>',
    ],
    ids=["NITF", "TT", "escaped HTML", "plain text", "wrapped text in CDATA", "text beside its headline"],
)
def test_copy_is_read_in_any_mark_up(content: str) -> None:
    version = one(newsml_g2(content=content))
    assert [" ".join(text.split()) for text in running(version)] == [" ".join(LEDE.split()), SECOND]


def test_parts_of_a_body_have_their_roles() -> None:
    version = one(
        newsml_g2(
            body=f'<header><ul class="slugline"><li class="subject">Home</li></ul><p class="genre">Summary</p>'
            f'<h1>Quay shut after crates fall</h1></header><section><p class="teaser">Crates lie about.</p><p>{LEDE}</p>'
            f"<h3>Open on Monday</h3><p>{SECOND}<br/></p><figure><img/><figcaption>The quay.</figcaption></figure>"
            f"<p> </p><p>{THIRD}</p></section>"
        )
    )
    assert [(block.role, block.text) for block in version.blocks] == [
        (Role.HEADLINE, "Quay shut after crates fall"),
        (Role.BYLINE, "By Ada Hale"),
        (Role.STANDFIRST, "Crates lie about."),
        (Role.LEDE, LEDE),
        (Role.SUBHEAD, "Open on Monday"),
        (Role.BODY, SECOND),
        (Role.CAPTION, "The quay."),
        (Role.BODY, THIRD),
    ]


def test_notes_are_notes_and_contacts_stand_below_the_copy() -> None:
    version = one(
        newsml_g2(
            meta='<edNote role="kw:contacts" pubconstraint="kw:nonpublic">Ada Hale, +49 30 1</edNote>'
            '<edNote role="kw:picture">Photo to come</edNote><edNote role="kw:correction">Para 1: forty, not fourteen</edNote>'
        )
    )
    assert version.note == "Para 1: forty, not fourteen"
    assert [block.text for block in version.blocks if block.role is Role.NOTE] == [
        *("Para 1: forty, not fourteen", "Photo to come", "Ada Hale, +49 30 1"),
    ]
    assert version.blocks[-1].text == "Ada Hale, +49 30 1"
    assert running(version) == PARAGRAPHS


def test_a_table_keeps_its_rows_and_columns() -> None:
    version = one(
        newsml_g2(
            body=f"<p>{LEDE}</p><table><tr><td>Hesper</td><td>14</td></tr><tr><td>Orrin II</td><td>26</td></tr></table>"
        )
    )
    assert running(version)[1:] == ["Hesper    14", "Orrin II  26"]


@pytest.mark.parametrize("status", ["stat:canceled", "stat:cancelled"])
def test_an_empty_killed_item_is_told_as_killed(status: str) -> None:
    version = one(newsml_g2(status=status, body="<p/>"))
    assert (version.status, version.headline, running(version)) == ("cancelled", "Quay shut after crates fall", [])
    assert version.item is not None
    assert "kill" in version.item.signals


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (newsml_g2(body="<p/>", item_class="ninat:video"), "video item"),
        (newsml_g2(content='<remoteContent href="q.jpg"/>', item_class="ninat:picture"), "picture item"),
        ('<planningItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="p"/>', "planning item"),
        ('<packageItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="p"/>', "package"),
    ],
)
def test_what_has_no_copy_is_refused_by_what_it_is(data: str, reason: str) -> None:
    versions, (problem,) = read(data)
    assert versions == []
    assert problem.reason.startswith(reason)
    assert problem.reason.endswith("no article text")


def test_a_message_of_many_items_gives_many_articles_and_tells_what_is_none() -> None:
    versions, problems = read(
        message(
            newsml_g2(),
            newsml_g2(guid="b", body=f"<p>{THIRD}</p>"),
            newsml_g2(guid="c", item_class="ninat:audio", body="<p/>"),
        ),
        "wire.xml",
    )
    assert [version.located for version in versions] == ["wire.xml#1", "wire.xml#2"]
    assert [version.item.guid for version in versions if version.item] == ["urn:newsml:keelwire.example:quay", "b"]
    assert [version.item.priority for version in versions if version.item] == [4, 4]
    (problem,) = problems
    assert "audio item" in problem.reason


def test_no_headline_is_no_headline() -> None:
    assert one(newsml_g2(headline="")).headline is None


def test_entities_that_were_escaped_twice_are_read() -> None:
    version = one(
        newsml_g2(body="<p>&amp;quot;It opens,&amp;quot; she said at 4 o&amp;#39;clock 800&lt;x&gt;-&lt;/x&gt;900.</p>")
    )
    assert running(version) == ['"It opens," she said at 4 o\'clock 800-900.']


def test_a_correction_in_the_headline_is_a_signal() -> None:
    item = one(newsml_g2(headline="CORRECTED-Quay shut after crates fall")).item
    assert item is not None
    assert "correction" in item.signals


def test_captions_alone_are_no_running_text() -> None:
    assert texts(one(newsml_g2(body=f'<p>{LEDE}</p><p class="caption">A quay.</p>')), Role.CAPTION) == ["A quay."]


def test_a_topic_without_a_name_is_no_category() -> None:
    topic = '<subject type="cpnat:abstract" literal="Related topic id" qcode="kwtopic:7"/>'
    sample = newsml_g2().replace('<subject type="kwtype:category" literal="Home"/>', topic)
    version = one(sample)
    assert version.item is not None
    assert version.item.category == "Shipping"
