"""Invented items of every wire format: one story of Port Ellery, as each would deliver it."""

# ruff: noqa: E501 - items stand as they are sent
from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

from reader.model import Problem, Role, Version
from reader.sources.read import parse

LEDE = "PORT ELLERY (KW) - The quay at Port Ellery was shut on Sunday after forty crates fell, the harbour office said."
SECOND = "It opens again on Monday at noon, the office said in a statement."
THIRD = "No one was hurt, said Tilda Quist, who runs the office."
PARAGRAPHS = [LEDE, SECOND, THIRD]


def read(data: bytes | str, name: str = "item") -> tuple[list[Version], list[Problem]]:
    return parse(data.encode() if isinstance(data, str) else data, Path(name))


def one(data: bytes | str) -> Version:
    """The only article of a file that is read without loss."""
    versions, problems = read(data)
    assert problems == []
    (version,) = versions
    return version


def running(version: Version) -> list[str]:
    return [block.text for block in version.blocks if block.role.is_paragraph]


def texts(version: Version, role: Role) -> list[str]:
    return [block.text for block in version.blocks if block.role is role]


def mail(text: str = "", subject: str = "For tonight") -> EmailMessage:
    message = EmailMessage()
    message["From"], message["Subject"] = "Desk <desk@keelwire.example>", subject
    message["Date"], message["Message-ID"] = "Sun, 09 Nov 2031 18:04:00 +0100", "<7@keelwire.example>"
    message.set_content(text)
    return message


def newsml_g2(
    *,
    guid: str = "urn:newsml:keelwire.example:quay",
    version: str = "3",
    status: str = "stat:usable",
    meta: str = "",
    content_meta: str = "",
    headline: str = "Quay shut after crates fall",
    body: str = "".join(f"<p>{text}</p>" for text in PARAGRAPHS),
    content: str | None = None,
    item_class: str = "ninat:text",
) -> str:
    content = content or (
        '<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml">'
        f"<head><title>x</title></head><body>{body}</body></html></inlineXML>"
    )
    return f"""<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="{guid}" version="{version}" xml:lang="en-GB">
  <rightsInfo><usageTerms>Not for Norvik</usageTerms></rightsInfo>
  <itemMeta>
    <itemClass qcode="{item_class}"/><provider literal="Keelwire"/>
    <versionCreated>2031-11-09T18:04:00+01:00</versionCreated>
    <firstCreated>2031-11-09T17:00:00+01:00</firstCreated>
    <pubStatus qcode="{status}"/>{meta}
  </itemMeta>
  <contentMeta>
    <urgency>2</urgency><slugline>ELLERY-QUAY</slugline><headline>{headline}</headline>
    <by>By Ada Hale</by><dateline>PORT ELLERY (KW) -</dateline><creditline>Keelwire</creditline>
    <keyword>harbour</keyword><keyword>crates</keyword>
    <subject type="kwtype:category" literal="Home"/><subject qcode="kwsubj:1"><name>Shipping</name></subject>
    {content_meta}
  </contentMeta>
  <contentSet>{content}</contentSet>
</newsItem>"""


def message(*items: str) -> str:
    return (
        '<?xml version="1.0"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header>'
        "<sent>2031-11-09T18:05:00Z</sent><priority>4</priority></header>"
        f"<itemSet>{''.join(items)}</itemSet></newsMessage>"
    )


NITF = f"""<?xml version="1.0"?>
<!DOCTYPE nitf SYSTEM "http://127.0.0.1:9/nitf.dtd">
<nitf baselang="en-GB"><head><title>Quay shut after crates fall</title>
  <meta name="kw-slug" content="ELLERY-QUAY"/><meta name="kw-category" content="h"/><meta name="category" content="Home"/>
  <meta name="kw-priority" content="4"/>
  <docdata management-status="usable" management-doc-idref="kw.6">
    <doc-id id-string="kw.7"/><urgency ed-urg="2"/>
    <date.issue norm="20311109T180400+0100"/><date.release norm="2031-11-09 18:10:00+01:00"/>
    <ed-msg info="Updates with the harbour office"/>
    <du-key key="quay" version="3"/><key-list><keyword key="harbour"/><keyword key="crates"/></key-list>
    <doc.copyright holder="Keelwire"/><doc.rights limitations="Not for Norvik"/>
  </docdata></head>
  <body xml:lang="en"><body.head>
    <hedline><hl1>Quay shut after crates fall</hl1></hedline><byline>By <person>Ada Hale</person></byline>
    <distributor>Keelwire</distributor><dateline>PORT ELLERY, Nov 9 -</dateline>
    <abstract><p>Forty crates lie on the quay.</p></abstract>
  </body.head><body.content>
    <p>The quay at Port Ellery was shut <br/>on Sunday after forty crates fell, <br/>the harbour office said.</p>
    <hl2>Open on Monday</hl2><p>{SECOND}</p>
    <media media-type="image"><media-reference source="q.jpg"/><media-caption>The quay.</media-caption></media>
    <table><tr><th>Ship</th><th>Crates</th></tr><tr><td>Hesper</td><td>14</td></tr><tr><td>Orrin</td><td>26</td></tr></table>
    <p>{THIRD}</p><p>ah/tq</p>
  </body.content><body.end><tagline>Ben Orr contributed.</tagline></body.end></body></nitf>"""

NEWSML_1 = f"""<NewsML Version="1.2"><NewsEnvelope><DateAndTime>20311109T180500Z</DateAndTime>
  <Priority FormalName="4"/></NewsEnvelope><NewsItem xml:lang="en"><Identification><NewsIdentifier>
  <ProviderId>keelwire.example</ProviderId><DateId>20311109</DateId><NewsItemId>quay</NewsItemId>
  <RevisionId PreviousRevision="2" Update="U">3</RevisionId>
  <PublicIdentifier>urn:newsml:keelwire.example:20311109:quay:3</PublicIdentifier></NewsIdentifier>
  <NameLabel>ELLERY-QUAY</NameLabel></Identification><NewsManagement><FirstCreated>20311109T170000+0100</FirstCreated>
  <ThisRevisionCreated>20311109T180400+0100</ThisRevisionCreated><Status FormalName="Usable"/><Urgency FormalName="2"/>
  </NewsManagement><NewsComponent><NewsLines><HeadLine>Quay shut after crates fall</HeadLine>
  <SubHeadLine>Forty crates lie on the quay</SubHeadLine>
  <ByLine>By Ada Hale</ByLine><DateLine>PORT ELLERY, Nov 9 (KW) -</DateLine><CreditLine>Keelwire</CreditLine>
  <KeywordLine>harbour</KeywordLine><NewsLine><NewsLineType FormalName="EditorialNote"/>
  <NewsLineText>Adds the harbour office</NewsLineText></NewsLine></NewsLines>
  <RightsMetadata><UsageRights><UsageType>Not for Norvik</UsageType></UsageRights></RightsMetadata>
  <DescriptiveMetadata><Language FormalName="en"/><SubjectCode><Subject FormalName="1" cat="HOM"/></SubjectCode>
  </DescriptiveMetadata><NewsComponent><ContentItem><MediaType FormalName="Photo"/><DataContent>no copy</DataContent>
  </ContentItem><ContentItem><MediaType FormalName="Text"/><DataContent><nitf><body><body.content>
  <p>{LEDE}</p><p>{SECOND}</p></body.content></body></nitf></DataContent></ContentItem></NewsComponent>
  </NewsComponent></NewsItem></NewsML>"""

RBNEWS = f"""<?xml version="1.0"?><RBNews><NewsID>kw-7</NewsID><PublishDate>2031-11-09T18:04:00.5</PublishDate>
  <strapline>ELLERY/QUAY</strapline><headline>Quay shut after crates fall</headline>
  <subtitle>Forty crates lie on the quay.&lt;br /&gt;</subtitle><town>Port Ellery</town><origin>/keelwire/</origin>
  <section>Home</section><version>3</version><Replaces>kw-6</Replaces><Priority>2</Priority>
  <Annuleret>false</Annuleret><Korrektion>true</Korrektion><byLine>Ada Hale</byLine>
  <SubjectKeyword><string>harbour</string></SubjectKeyword><TilRedaktionen>Corrects para 1</TilRedaktionen>
  <content>&lt;p&gt;{LEDE}&lt;/p&gt;&lt;p&gt;{SECOND}&lt;/p&gt;&lt;p&gt;/keelwire/&lt;/p&gt;</content></RBNews>"""

WXR = f"""<?xml version="1.0"?><!-- a WordPress eXtended RSS file --><rss version="2.0"
  xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Bay Notes</title>
  <language>en-GB</language><wp:author><wp:author_login>ada</wp:author_login>
  <wp:author_display_name>Ada Hale</wp:author_display_name></wp:author>
  <item><title>quay.jpg</title><wp:post_type>attachment</wp:post_type></item>
  <item><title>Quay shut after crates fall</title><dc:creator>ada</dc:creator><guid>https://bay.example/?p=7</guid>
  <pubDate>Sun, 09 Nov 2031 17:04:00 +0000</pubDate><wp:post_name>quay-shut</wp:post_name><wp:status>publish</wp:status>
  <wp:post_type>post</wp:post_type><category domain="category">Home</category><category domain="post_tag">harbour</category>
  <excerpt:encoded><![CDATA[Forty crates lie on the quay.]]></excerpt:encoded>
  <content:encoded><![CDATA[<p>{LEDE}</p><p>{SECOND}</p>]]></content:encoded></item></channel></rss>"""

IPTC_7901 = (
    b"\x01kwa062 2 i 211 ccccb   KW 061\r\n\r\nEllery-quay/\r\n\x021ST LEAD\r\nQuay shut at Port Ellery after\r\ncrates fall\r\n"
    b"By Ada Hale, KW =\r\n\r\n   Port Ellery (KW) - The quay at Port Ellery was shut on Sunday after\r\nforty crates fell, the harbour "
    b"office said.\r\n\r\n   It opens again on Monday at noon, the office said in a statement.\r\n\r\n# Notebook\r\n\r\n"
    b"## Note to editors\r\n- adds the harbour office\r\n\r\n## Internet links\r\n- [Office](http://kw.example)\r\n\r\n* * * *\r\n"
    b"The following information is not intended for publication\r\n\r\n## Contacts\r\n- Reporting by: Ada Hale, +49 30 1\r\n\r\n"
    b"kw ah tq\r\n\x03091704 GMT Nov 31\r\n\x7f\r\n\x04"
)

ANPA = (
    b"\x16\x16\x01W2870\x1fasian\r\nu h\x14\x12 BC-LO--Quay-Shut 1stLd-Writethru  11-09 0210\r\n"
    b"\x02^BC-LO--Quay Shut, 1st Ld-Writethru,210<\r\n^Quay shut after crates fall<\r\n^KW Photo KWP101<\r\n"
    b"^Eds: Adds the harbour office.<\r\n^By ADA HALE=\r\n^Keel Writer=\r\n"
    b"\t   PORT ELLERY (KW) _ The quay was shut on Sunday after forty crates fell,\r\nthe harbour office said.\r\n \r\n"
    b"\t   ``It opens again on Monday,'' the office said.\r\n^Crates=\r\n"
    b"\x08Ship\x1f\x1e\x1e Crates\r\n\x08Hesper\x1f\x1e\x1e 14\r\n\x08Orrin\x1f\x1e\x1e 26\r\n\t   ___\r\n\r\n"
    b"\t   \x03KW-WF-11-09-31 1704GMT<\r\n\r\n\x0c\r\n\x04"
)

MAIL = (
    "From: Ada Hale <ada@keelwire.example>\r\nTo: desk@bay.example\r\nDate: Sun, 09 Nov 2031 18:04:00 +0100\r\n"
    "Message-ID: <7@keelwire.example>\r\nX-Priority: 2 (High)\r\nKeywords: harbour, crates\r\n"
    "Subject: =?utf-8?Q?Fwd:_Quay_shut_=E2=80=93_crates_fall?=\r\nMIME-Version: 1.0\r\n"
    'Content-Type: multipart/alternative; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n'
    f"{LEDE}\r\n\r\n{SECOND}\r\n\r\n-- \r\nAda Hale, Keelwire\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>{LEDE}</p>\r\n--b--\r\n"
)
