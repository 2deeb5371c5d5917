"""Feeds saved as files: an article an entry, with what the feed says of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model import Item, Problem, Version
from reader.sources.formats.web import feed_entry
from reader.sources.read import parse

LEDE = "The harbour wall at Port Anselm gave way on Sunday, flooding forty streets, the mayor said."
BODY = "Engineers had asked for repairs twice since the spring."
FULL = f"<p>{LEDE}</p>\n<p>{BODY}</p>"
WHEN = "Sun, 09 Nov 2031 18:30:00 +0100"
ISO = "2031-11-09T18:30:00+01:00"
ATOM = "http://www.w3.org/2005/Atom"


def item(tag: str = "item", **fields: str) -> str:
    inner = "".join(f"<{name.replace('_', ':')}>{text}</{name.replace('_', ':')}>" for name, text in fields.items())
    return f"<{tag}>{inner}</{tag}>"


def rss(*items: str, head: str = "<?xml version='1.0'?>") -> bytes:
    spaces = (
        "xmlns:content='http://purl.org/rss/1.0/modules/content/' xmlns:dc='http://purl.org/dc/elements/1.1/' "
        "xmlns:media='http://search.yahoo.com/mrss/'"
    )
    channel = f"<channel><title>Keel Wire</title><language>en-GB</language>{''.join(items)}</channel>"
    return f"{head}<rss version='2.0' {spaces}>{channel}</rss>".encode()


def rdf(*items: str) -> bytes:
    spaces = (
        "xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/' "
        "xmlns:content='http://purl.org/rss/1.0/modules/content/' xmlns:dc='http://purl.org/dc/elements/1.1/'"
    )
    channel = "<channel rdf:about='http://keel.example/'><title>Keel Wire</title></channel>"
    return f"<?xml version='1.0'?><rdf:RDF {spaces}>{channel}{''.join(items)}</rdf:RDF>".encode()


def atom(*entries: str) -> bytes:
    return f"<feed xmlns='{ATOM}' xml:lang='en'><title>Keel Wire</title>{''.join(entries)}</feed>".encode()


def json_feed(*items: dict[str, Any], **more: Any) -> bytes:
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "Keel Wire", **more, "items": list(items)}
    return json.dumps(feed).encode()


def read(data: bytes) -> list[Version]:
    versions, problems = parse(data, Path("saved.xml"))
    assert problems == []
    return versions


def reason(data: bytes) -> str:
    versions, (problem,) = parse(data, Path("saved.xml"))
    assert versions == []
    return problem.reason


def roles(version: Version) -> list[tuple[str, str]]:
    return [(block.role.value, block.text) for block in version.blocks]


KINDS = {
    "rss 2.0": rss(item(title="Wall gives way", dc_creator="Ines Calder", pubDate=WHEN, content_encoded=escape(FULL))),
    "rss 1.0": rdf(item(title="Wall gives way", dc_creator="Ines Calder", dc_date=ISO, content_encoded=escape(FULL))),
    "rss 0.92": b"<rss version='0.92'><channel><title>Keel Wire</title>"
    + item(title="Wall gives way", author="Ines Calder", pubDate=WHEN, description=f"<![CDATA[{FULL}]]>").encode()
    + b"</channel></rss>",
    "atom": atom(
        "<entry><title>Wall gives way</title><author><name>Ines Calder</name></author>"
        f"<published>{ISO}</published><content type='html'>{escape(FULL)}</content></entry>"
    ),
    "atom in xhtml": atom(
        "<entry><title type='html'>Wall gives &lt;b&gt;way&lt;/b&gt;</title><author><name>Ines Calder</name></author>"
        f"<published>{ISO}</published><content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>{FULL}</div>"
        "</content></entry>"
    ),
    "json feed": json_feed(
        {"title": "Wall gives way", "authors": [{"name": "Ines Calder"}], "date_published": ISO, "content_html": FULL}
    ),
    "json feed 1.0 as text": json_feed(
        {
            "title": "Wall gives way",
            "author": {"name": "Ines Calder"},
            "date_published": ISO,
            "content_text": f"{LEDE}\n\n{BODY}",
        },
        version="https://jsonfeed.org/version/1",
    ),
}


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_feed_is_read_alike(kind: str) -> None:
    (version,) = read(KINDS[kind])
    assert roles(version) == [
        ("headline", "Wall gives way"),
        ("byline", "Ines Calder"),
        ("lede", LEDE),
        ("body", BODY),
    ]
    assert (version.outlet, version.published, version.lang) == ("Keel Wire", ISO, "en")


def test_an_entry_says_when_it_changed_and_what_it_is_about() -> None:
    address = "https://keel.example/wall"
    entry = (
        f"<entry><id>tag:keel.example,2031:7</id><title>Wall gives way</title><link href='{address}'/>"
        f"<published>{ISO}</published><updated>2031-11-10T08:00:00Z</updated><category term='floods'/>"
        f"<content>{LEDE}</content></entry>"
    )
    item = {"url": address, "date_published": ISO, "date_modified": "2031-11-10T08:00:00Z", "tags": ["floods"]}
    for data, kind in ((atom(entry), "feed"), (json_feed({**item, "content_text": LEDE}), "JSON Feed")):
        found = read(data)[0].item
        assert found == Item(
            kind,
            guid=address,
            version_created="2031-11-10T08:00:00Z",
            first_created=ISO,
            keywords=("floods",),
        )


def test_entries_are_numbered_in_order() -> None:
    found = read(rss(*[item(title=f"Wall {n} gives way", description=LEDE) for n in range(3)]))
    assert [(version.located, version.headline) for version in found] == [
        ("saved.xml#1", "Wall 0 gives way"),
        ("saved.xml#2", "Wall 1 gives way"),
        ("saved.xml#3", "Wall 2 gives way"),
    ]


def test_a_summary_is_the_standfirst_unless_the_text_says_it_too() -> None:
    new = item(title="Wall gives way", description="Mayor defends delay", content_encoded=escape(FULL))
    excerpt = item(title="Wall gives way", description=LEDE[:40] + " […]", content_encoded=escape(FULL))
    alone = item(title="Wall gives way", description=LEDE)
    first, second, third = read(rss(new, excerpt, alone))
    assert roles(first)[1] == ("standfirst", "Mayor defends delay")
    assert [role for role, _ in roles(second)] == ["headline", "lede", "body"]
    assert roles(third)[1] == ("lede", LEDE)


def test_what_leads_back_to_the_entry_is_no_copy() -> None:
    link = "https://keel.example/wall"
    post = f"<p>The post <a href='{link}'>Wall gives way</a> appeared first on <a href='/'>Keel Wire</a>.</p>"
    more = f"<a href='{link}'>Continue reading...</a>"
    for last in (post, more):
        entry = item(title="Wall gives way", link=link, content_encoded=escape(FULL + last))
        assert roles(read(rss(entry))[0])[-1] == ("body", BODY)


def test_headings_captions_and_tables_of_the_full_text() -> None:
    text = (
        f"{LEDE}<br/>{BODY}<h3>‘We asked twice’</h3><figure><img src='x'/><figcaption>The quay</figcaption></figure>"
        "<table><tr><th>Street</th><th>Metres</th></tr><tr><td><p>Orrin Row</p></td><td>2</td></tr></table>"
        "<script>track()</script><ul><li>One boat</li><li>Two boats</li></ul>"
    )
    (version,) = read(rss(item(title="Wall gives way", content_encoded=escape(text))))
    assert roles(version)[1:] == [
        ("lede", LEDE),
        ("body", BODY),
        ("subhead", "‘We asked twice’"),
        ("caption", "The quay"),
        ("body", "Street | Metres"),
        ("body", "Orrin Row | 2"),
        ("body", "One boat"),
        ("body", "Two boats"),
    ]


@pytest.mark.parametrize(
    ("author", "byline"),
    [
        ("ada@keel.example (Ada Quist)", "Ada Quist"),
        ("Ada Quist &lt;ada@keel.example&gt;", "Ada Quist"),
        ("ada@keel.example", None),
        ("Ada Quist", "Ada Quist"),
    ],
)
def test_an_author_is_a_name(author: str, byline: str | None) -> None:
    assert read(rss(item(title="Wall gives way", author=author, description=LEDE)))[0].byline == byline


def test_several_authors_are_all_named() -> None:
    authors = "".join(f"<author><name>{name}</name></author>" for name in ("Ada Quist", "Bo Reil"))
    assert read(atom(f"<entry><title>Wall</title>{authors}</entry>"))[0].byline == "Ada Quist, Bo Reil"


def test_a_few_words_are_in_the_language_that_is_declared() -> None:
    data = atom("<entry><title>Wall</title><content>Der Kai.</content></entry>").replace(
        b"xml:lang='en'", b"xml:lang='de'"
    )
    assert read(data)[0].lang == "de"


@pytest.mark.parametrize(
    "description",
    [
        f"{LEDE}\n\n{BODY}",
        escape(f"{LEDE}\n\n{BODY}".replace("gave way", "gave <i>way</i>")),
        escape(f"{LEDE}\n\n{BODY}".replace(" the mayor", "&nbsp;the mayor")),
        f"\n      {LEDE.replace(' on ', chr(10) + '      on ')}\n\n      {BODY}\n    ",
    ],
)
def test_text_without_elements_is_parted_by_blank_lines(description: str) -> None:
    (version,) = read(rss(item(title="Wall gives way", description=description)))
    assert roles(version)[1:] == [("lede", LEDE), ("body", BODY)]


def test_an_entry_that_another_outlet_ran_first_names_it() -> None:
    source = "<source url='http://orrin.example/rss'>Orrin Courier</source>"
    (version,) = read(rss(f"<item><title>Wall gives way</title><description>{LEDE}</description>{source}</item>"))
    assert version.outlet == "Orrin Courier"


def test_text_that_looks_like_markup_stays_where_the_feed_says_it_is_text() -> None:
    title, summary = (
        "<title type='text'>a &lt; b &amp;amp; c</title>",
        "<summary type='text'>1 &lt; 2, said Ada.</summary>",
    )
    (version,) = read(atom(f"<entry>{title}{summary}</entry>"))
    assert roles(version) == [("headline", "a < b &amp; c"), ("lede", "1 < 2, said Ada.")]


def test_an_entry_without_anything_costs_nothing() -> None:
    empty, titled = item(link="https://keel.example/a"), item(title="Flash: wall gives way")
    (version,) = read(rss(empty, titled))
    assert roles(version) == [("headline", "Flash: wall gives way")]
    assert "no entries" in reason(rss())
    assert "no entries" in reason(rss(empty))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-2"])
def test_the_encoding_makes_no_difference(encoding: str) -> None:
    text = rss(item(title="Łódź: two ferries", description=LEDE)).decode()
    data = text.replace("version='1.0'", f"version='1.0' encoding='{encoding}'").encode(encoding)
    assert read(data)[0].headline == "Łódź: two ferries"


def test_valid_utf8_is_utf8_whatever_is_declared() -> None:
    data = rss(item(title="Łódź", description=LEDE), head="<?xml version='1.0' encoding='iso-8859-1'?>")
    assert read(data)[0].headline == "Łódź"


@pytest.mark.parametrize("kind", ["rss 2.0", "atom"])
def test_a_feed_cut_off_gives_what_is_whole_and_says_so(kind: str) -> None:
    versions, (problem,) = parse(KINDS[kind][:-25], Path("saved.xml"))
    assert versions[0].headline == "Wall gives way"
    assert "breaks off" in problem.reason


def test_too_many_entries_are_refused_with_the_number() -> None:
    entries = ["<item><title>a</title></item>"] * (feed_entry.MAX_ENTRIES + 1)
    assert "3,001 entries; up to 3,000" in reason(rss(*entries))
    assert "3,001 entries; up to 3,000" in reason(json_feed(*[{}] * (feed_entry.MAX_ENTRIES + 1)))


def test_entities_are_neither_unfolded_nor_fetched(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("socket.getaddrinfo", lambda *_: pytest.fail("asked for the network"))
    (tmp_path / "secret").write_text("the harbour master's word")
    bomb = "".join(f"<!ENTITY e{n} '{f'&e{n - 1};' * 10}'>" for n in range(1, 10))
    fetched = f"<!ENTITY far SYSTEM 'http://keel.example/x'><!ENTITY near SYSTEM 'file://{tmp_path}/secret'>"
    head = f"<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY e0 'wall '>{bomb}{fetched}]>"
    versions, problems = parse(rss(item(title="Wall &e9; &far; &near;", description=LEDE), head=head), Path("a.xml"))
    told = str(versions) + str(problems)
    assert "harbour master" not in told
    assert len(told) < 10_000


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b'{"version": "https://jsonfeed.org/version/1"', "no valid JSON"),
        (b'{"version": "https://jsonfeed.org/version/1", "items": 3}', "list of items"),
        (b'{"version": "https://jsonfeed.org/version/1", "items": ' + b"[" * 1_000_000, "JSON"),
    ],
)
def test_a_broken_json_feed_gives_its_reason(data: bytes, word: str) -> None:
    assert word in reason(data)


@settings(deadline=None)
@given(st.sampled_from(sorted(KINDS)), st.binary(max_size=60), st.floats(0, 1))
def test_any_feed_gives_versions_or_a_problem(kind: str, wedge: bytes, share: float) -> None:
    data = KINDS[kind]
    at = int(len(data) * share)
    versions, problems = parse(data[:at] + wedge + data[at:], Path("saved.xml"))
    assert versions or problems
    assert all(isinstance(problem, Problem) for problem in problems)


def test_a_time_in_seconds_is_one() -> None:
    data = rss(item(title="Wall gives way", pubDate="1952010240", description="The harbour wall gave way on Sunday."))
    versions, _ = parse(data if isinstance(data, bytes) else data.encode(), Path("feed.xml"))
    assert [version.published for version in versions] == ["2031-11-09T17:04:00Z"]
