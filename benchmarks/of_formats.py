"""What it costs to read copy as it is delivered, beside the same copy as plain text and the bare parser of each format.

an item     400 words, from the bytes to a Version; the parser takes apart and reads nothing
a page      the same among menus, beside trafilatura, which finds the article and gives its text
a desk      10,000 NewsML-G2 items cold in the app, beside 20,000 files of plain text
"""

from __future__ import annotations

import io
import json
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from email import message_from_bytes
from email.message import EmailMessage
from functools import partial
from pathlib import Path
from xml.sax.saxutils import escape
from zipfile import ZipFile

from benchmarks.corpus import Writer
from benchmarks.of_start import PROGRAM, all_read
from benchmarks.terminal import Terminal
from benchmarks.timing import Line, Options, in_turn

_WORDS = 400
_AT_ONCE = 50
"""Items read between two looks at the clock."""
_DESK = 10_000
_FOLDER_SIZE = 1000
_SETTLED_SECONDS = 2.5
_AS_PLAIN_TEXT, _AS_TRAFILATURA = 1 / 2, 1 / 1.3
_HEADLINE = "Quay shut after crates fall"

Paragraphs = tuple[str, ...]


def lines(options: Options) -> Iterator[Line]:
    """Each format beside its parser and beside plain text; pages; a desk of items."""
    paragraphs = next(iter(Writer(seed=3).items(1, _WORDS))).sentences
    plain = _reading("\n\n".join((_HEADLINE, *paragraphs)).encode())
    for name, made in _ITEMS.items():
        data = made(paragraphs)
        parser, parsed = _PARSERS[name]
        ways = _reading(data), _often(partial(parsed, data)), plain
        mine, theirs, text = in_turn(options.runs, *ways, clock=time.process_time)
        yield Line(f"{name}: {_AT_ONCE} of {_WORDS} words", mine, parser, theirs)
        yield Line("the same", mine, "the same copy as plain text", text, _AS_PLAIN_TEXT if name in _WIRE else None)
    yield from _page(paragraphs, options)
    yield from _desk(options)


def _reading(data: bytes) -> Callable[[], None]:
    from reader.sources.read import parse

    if not parse(data, Path("copy"))[0]:
        raise RuntimeError(f"no copy in {data[:80]!r}")
    return _often(lambda: parse(data, Path("copy")))


def _often(way: Callable[[], object]) -> Callable[[], None]:
    def run() -> None:
        for _ in range(_AT_ONCE):
            way()

    return run


def _page(paragraphs: Paragraphs, options: Options) -> Iterator[Line]:
    from trafilatura import extract

    data = _html(paragraphs)
    find = _often(lambda: extract(data, include_comments=False, include_tables=False))
    mine, theirs = in_turn(options.runs, _reading(data), find, clock=time.process_time)
    yield Line(f"web page: {_AT_ONCE} of {_WORDS} words", mine, "trafilatura", theirs, _AS_TRAFILATURA)


def _desk(options: Options) -> Iterator[Line]:
    """A desk of items and one of twice as many plain files, each cold, from the start of the app on."""
    with tempfile.TemporaryDirectory() as made:
        items, texts = Path(made, "items"), Path(made, "texts")
        for n, item in enumerate(Writer(seed=1).items(2 * _DESK)):
            if n < _DESK:
                _write(items, n, ".xml", newsml_g2(item.sentences, n))
            _write(texts, n, ".txt", item.text.encode())
        time.sleep(_SETTLED_SECONDS)  # copy written this very moment is read again, lest it is still being written
        runs = min(2, options.runs)
        mine, theirs = in_turn(runs, partial(_cold, items, _DESK), partial(_cold, texts, 2 * _DESK))
        yield Line(f"{_DESK:,} NewsML-G2 items, cold: all stories", mine, f"{2 * _DESK:,} plain files", theirs, 1.0)


def _write(folder: Path, n: int, ending: str, data: bytes) -> None:
    below = folder / f"{n // _FOLDER_SIZE:03}"
    below.mkdir(parents=True, exist_ok=True)
    (below / f"{n:06}{ending}").write_bytes(data)


def _cold(folder: Path, articles: int) -> float:
    with tempfile.TemporaryDirectory() as home:
        began = time.perf_counter()
        with Terminal([PROGRAM, str(folder)], Path(home)) as app:
            app.until(all_read(articles))
            return time.perf_counter() - began


def newsml_g2(paragraphs: Paragraphs, number: int = 7) -> bytes:
    """An item as agencies deliver it, with a dozen fields of its own."""
    subjects = "".join(
        f'<subject type="cpnat:abstract" qcode="kwsubj:{n}"><name xml:lang="en">Subject {n}</name></subject>'
        for n in range(12)
    )
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:kw:{number}" version="3" xml:lang="en">
  <catalogRef href="http://kw.example/catalog.xml"/>
  <rightsInfo><copyrightHolder literal="Keelwire"/><usageTerms>Not for Norvik</usageTerms></rightsInfo>
  <itemMeta><itemClass qcode="ninat:text"/><provider literal="Keelwire"/>
    <versionCreated>2031-11-09T18:04:00+01:00</versionCreated><firstCreated>2031-11-09T17:00:00+01:00</firstCreated>
    <pubStatus qcode="stat:usable"/><edNote>Adds the harbour office</edNote></itemMeta>
  <contentMeta><urgency>4</urgency><slugline>ELLERY-QUAY</slugline><headline>{_HEADLINE}</headline>
    <by>By Ada Hale</by><dateline>PORT ELLERY (KW) -</dateline><keyword>harbour</keyword>{subjects}</contentMeta>
  <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml">
    <head><title>x</title></head><body>{_marked(paragraphs)}</body></html></inlineXML></contentSet></newsItem>""".encode()


def _newsml_1(paragraphs: Paragraphs) -> bytes:
    return f"""<?xml version="1.0"?><NewsML Version="1.2"><NewsItem xml:lang="en"><Identification><NewsIdentifier>
  <ProviderId>kw.example</ProviderId><DateId>20311109</DateId><NewsItemId>quay</NewsItemId>
  <RevisionId PreviousRevision="0" Update="N">1</RevisionId><PublicIdentifier>urn:newsml:kw:quay:1</PublicIdentifier>
  </NewsIdentifier></Identification><NewsManagement><FirstCreated>20311109T170000+0100</FirstCreated>
  <ThisRevisionCreated>20311109T180400+0100</ThisRevisionCreated><Status FormalName="Usable"/></NewsManagement>
  <NewsComponent><NewsLines><HeadLine>{_HEADLINE}</HeadLine><ByLine>By Ada Hale</ByLine></NewsLines><ContentItem>
  <DataContent>{_marked(paragraphs)}</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>""".encode()


def _nitf(paragraphs: Paragraphs) -> bytes:
    return f"""<?xml version="1.0"?><nitf><head><docdata><doc-id id-string="kw.7"/><urgency ed-urg="2"/>
  <date.issue norm="20311109T180400+0100"/></docdata></head><body><body.head><hedline><hl1>{_HEADLINE}</hl1></hedline>
  <byline>By Ada Hale</byline></body.head><body.content>{_marked(paragraphs)}</body.content></body></nitf>""".encode()


def _ninjs(paragraphs: Paragraphs) -> bytes:
    item = {
        "uri": "http://kw.example/7",
        "type": "text",
        "versioncreated": "2031-11-09T18:04:00+01:00",
        "headline": _HEADLINE,
        "byline": "Ada Hale",
        "language": "en",
        "urgency": 4,
        "body_xhtml": _marked(paragraphs),
    }
    return json.dumps(item).encode()


def _anpa(paragraphs: Paragraphs) -> bytes:
    body = "\r\n".join(f"   {text}" for text in paragraphs)
    head = "\x16\x16\x01W2870\x1f\x1fu l\x13BC-Quay\x14\r\n\x02^BC-Quay,400<\r\n"
    return f"{head}^{_HEADLINE}<\r\n{body}\r\n\x03KW-WS-11-09-31 1704GMT\r\n\x04".encode()


def _iptc_7901(paragraphs: Paragraphs) -> bytes:
    body = "\r\n\r\n".join(f"   {text}" for text in paragraphs)
    head = "\x01kwa062 2 i 211 ccccb   KW 061\r\n\r\nEllery-quay/\r\n\x02"
    return f"{head}{_HEADLINE}\r\n\r\n{body}\r\n\r\nkw ah\r\n\x03091704 GMT Nov 31\r\n\x04".encode()


def _mail(paragraphs: Paragraphs) -> bytes:
    message = EmailMessage()
    message["From"], message["Subject"] = "Desk <desk@kw.example>", _HEADLINE
    message["Date"], message["Message-ID"] = "Sun, 09 Nov 2031 18:04:00 +0100", "<7@kw.example>"
    message.set_content("\n\n".join(paragraphs))
    return message.as_bytes()


def _feed(paragraphs: Paragraphs) -> bytes:
    return f"""<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
  <title>Bay Notes</title><link>https://bay.example</link><item><title>{_HEADLINE}</title><guid>https://bay.example/7</guid>
  <pubDate>Sun, 09 Nov 2031 17:04:00 +0000</pubDate>
  <content:encoded><![CDATA[{_marked(paragraphs)}]]></content:encoded></item></channel></rss>""".encode()


def _word(paragraphs: Paragraphs) -> bytes:
    import mammoth  # noqa: F401 - a Word document is read with it: without it there is nothing to measure

    space = "http://schemas.openxmlformats.org"
    runs = "".join(f"<w:p><w:r><w:t>{escape(text)}</w:t></w:r></w:p>" for text in (_HEADLINE, *paragraphs))
    document = f'<w:document xmlns:w="{space}/wordprocessingml/2006/main"><w:body>{runs}</w:body></w:document>'
    types = (
        f'<Types xmlns="{space}/package/2006/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/word/document.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
    )
    relations = (
        f'<Relationships xmlns="{space}/package/2006/relationships"><Relationship Id="r1" '
        f'Type="{space}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
    )
    packed = io.BytesIO()
    with ZipFile(packed, "w") as archive:
        archive.writestr("[Content_Types].xml", types)
        archive.writestr("_rels/.rels", relations)
        archive.writestr("word/document.xml", document)
    return packed.getvalue()


def _html(paragraphs: Paragraphs) -> bytes:
    menu = "".join(f'<li><a href="/{n}">Section {n}</a></li>' for n in range(60))
    related = "".join(f'<div class="teaser"><a href="/r{n}">Another story {n}</a></div>' for n in range(20))
    return f"""<!DOCTYPE html><html lang="en"><head><title>{_HEADLINE} - Bay Notes</title>
  <meta property="og:title" content="{_HEADLINE}">
  <meta property="article:published_time" content="2031-11-09T18:04:00Z">
  </head><body><nav><ul>{menu}</ul></nav><article><h1>{_HEADLINE}</h1><p class="byline">By Ada Hale</p>
  {_marked(paragraphs)}</article><aside>{related}</aside><footer>Bay Notes</footer></body></html>""".encode()


def _marked(paragraphs: Paragraphs) -> str:
    return "".join(f"<p>{escape(text)}</p>\n" for text in paragraphs)


def _lxml(data: bytes) -> object:
    from lxml import etree

    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))


def _feedparser(data: bytes) -> object:
    import feedparser

    return feedparser.parse(data)


def _mammoth(data: bytes) -> object:
    import mammoth

    return mammoth.convert_to_html(io.BytesIO(data))


_WIRE: Mapping[str, Callable[[Paragraphs], bytes]] = {
    "NewsML-G2": newsml_g2,
    "NewsML 1": _newsml_1,
    "NITF": _nitf,
    "ninjs": _ninjs,
    "ANPA 1312": _anpa,
    "IPTC 7901": _iptc_7901,
    "mail": _mail,
}
_ITEMS = {**_WIRE, "RSS feed of one entry": _feed, "Word document": _word}
_PARSERS: Mapping[str, tuple[str, Callable[[bytes], object]]] = {
    "NewsML-G2": ("lxml", _lxml),
    "NewsML 1": ("lxml", _lxml),
    "NITF": ("lxml", _lxml),
    "ninjs": ("json", json.loads),
    "ANPA 1312": ("its bytes decoded", bytes.decode),
    "IPTC 7901": ("its bytes decoded", bytes.decode),
    "mail": ("email", message_from_bytes),
    "RSS feed of one entry": ("feedparser", _feedparser),
    "Word document": ("mammoth", _mammoth),
}
