"""Saved web pages: the article, what the page says of it, and nothing of what stands around it."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from datetime import UTC, datetime
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model import Item, Problem, Version
from reader.sources import read as read_file
from reader.sources.formats.web import HTML_PAGE
from reader.sources.formats.web.html_page import MAX_ELEMENTS
from reader.sources.read import parse
from tests.conftest import ROOT
from tests.timing import IN_STEP, growth

LEDE = (
    "The harbour wall at Port Anselm gave way on Sunday, flooding forty streets in the old town and "
    "leaving the market under a metre of water, the mayor said."
)
BODY = (
    "Engineers had asked for repairs twice since the spring, and twice the council put the decision off "
    "because the money had gone to the bridge across the Orrin."
)
MORE = (
    "Three boats were lost. The market will stay closed until the weekend, a spokeswoman said, and the ferries "
    "to Skerry Point will not run before the quay has been looked at by divers."
)
MENU = "<nav><ul><li><a href='/a'>Home</a></li><li><a href='/b'>Weather</a></li></ul></nav>"
COMMENTS = "<div id='comments' class='comments'><p>First! I always said that wall was rotten.</p></div>"


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def page(article: str = "", head: str = "", attributes: str = "lang='en'") -> bytes:
    """A page as sites make them."""
    article = article or f"<h1>Wall gives way</h1>{paragraphs(LEDE, BODY, MORE)}"
    footer = "<footer><p>All rights reserved by the Norvik Courier.</p></footer>"
    return (
        f"<!DOCTYPE html><html {attributes}><head><meta charset='utf-8'>{head}</head>"
        f"<body>{MENU}<main><article>{article}</article></main>{COMMENTS}{footer}</body></html>"
    ).encode()


def linked_data(**fields: Any) -> str:
    return f"<script type='application/ld+json'>{json.dumps(fields)}</script>"


def only(data: bytes, name: str = "page.html") -> Version:
    versions, problems = parse(data, Path(name))
    assert problems == []
    (version,) = versions
    return version


def reason(data: bytes) -> str:
    versions, (problem,) = parse(data, Path("page.html"))
    assert versions == []
    return problem.reason


def copy_of(version: Version) -> list[str]:
    return [block.text for block in version.blocks if block.role.is_paragraph]


def test_the_article_alone_is_copy() -> None:
    version = only(page())
    assert [(block.role.value, block.text) for block in version.blocks] == [
        ("headline", "Wall gives way"),
        ("lede", LEDE),
        ("body", BODY),
        ("body", MORE),
    ]


def test_what_leads_away_is_no_copy() -> None:
    related = (
        "<p><a href='/x'>Ferries to Skerry Point shut for the winter</a></p>"
        "<p><b>Read more:</b> <a href='/y'>How the bridge across the Orrin was paid for</a></p>"
        "<h3>More from Norvik</h3><ul><li><a href='/z'>Mayor of Norvik will not stand again</a></li></ul>"
        "<p>Sign up for <a href='/letter'>our newsletter</a> to read this first.</p>"
    )
    assert copy_of(only(page(f"<h1>Wall gives way</h1>{paragraphs(LEDE, BODY)}{related}{paragraphs(MORE)}"))) == [
        LEDE, BODY, MORE
    ]  # fmt: skip


def test_titles_in_a_row_and_labels_of_links_are_no_copy() -> None:
    titles = "".join(f"<h3>Mayor of Norvik will not stand again, part {n}</h3>" for n in range(4))
    label = "<p>Don't miss</p><p><a href='/x'>Ferries to Skerry Point shut for the winter</a> [FILM]</p>"
    article = f"<h1>Wall gives way</h1>{paragraphs(LEDE, BODY)}{label}{titles}<h3>What now?</h3>{paragraphs(MORE)}"
    assert [(block.role.value, block.text) for block in only(page(article)).blocks[1:]] == [
        ("lede", LEDE),
        ("body", BODY),
        ("subhead", "What now?"),
        ("body", MORE),
    ]


def test_a_head_and_one_below_it_both_stay() -> None:
    article = f"<h1>Wall gives way</h1>{paragraphs(LEDE)}<h2>The quay</h2><h3>On Monday</h3>{paragraphs(BODY, MORE)}"
    roles = [block.role.value for block in only(page(article)).blocks]
    assert roles == ["headline", "lede", "subhead", "subhead", "body", "body"]


def test_a_piece_cut_out_of_a_page_is_all_copy() -> None:
    version = only(f"<h1>Wall gives way</h1>{paragraphs(LEDE, 'It rained.')}<ul><li>One boat</li></ul>".encode())
    assert [(block.role.value, block.text) for block in version.blocks] == [
        ("headline", "Wall gives way"),
        ("lede", LEDE),
        ("body", "It rained."),
        ("body", "One boat"),
    ]


def test_links_within_the_copy_stay() -> None:
    linked = BODY.replace("Engineers", "<a href='/e'>Engineers</a>")
    assert copy_of(only(page(paragraphs(LEDE, linked, MORE)))) == [LEDE, BODY, MORE]


def test_subheads_are_told_apart_and_a_page_may_break_its_lines() -> None:
    version = only(page(f"<p>{LEDE}<br><br>{BODY}</p><h2>‘We asked twice’</h2>{paragraphs(MORE)}"))
    assert [block.role.value for block in version.blocks] == ["lede", "body", "subhead", "body"]


@pytest.mark.parametrize(
    "head",
    [
        linked_data(
            **{"@type": "NewsArticle", "headline": "Wall gives way", "datePublished": "2031-11-09T18:30:00Z"},
            author=[{"@type": "Person", "name": "Ines Calder"}, {"name": "https://norvik.example/ines"}],
            publisher={"@type": "Organization", "name": "Norvik Courier"},
        ),
        linked_data(
            **{
                "@graph": [
                    {"@type": "WebSite", "name": "elsewhere"},
                    {
                        "@type": ["ReportageNewsArticle"],
                        "headline": "Wall gives way",
                        "author": "Ines Calder",
                        "datePublished": "2031-11-09T18:30:00+0000",
                        "publisher": {"name": "Norvik Courier"},
                    },
                ]
            }
        ),
        "<meta property='og:title' content='Wall gives way'><meta property='og:site_name' content='Norvik Courier'>"
        "<meta name='author' content='Ines Calder'>"
        "<meta property='article:published_time' content='2031-11-09T18:30:00.000Z'>",
    ],
)
def test_what_the_page_says_of_itself(head: str) -> None:
    version = only(page(head=head))
    assert (version.headline, version.byline, version.outlet, version.lang) == (
        "Wall gives way", "Ines Calder", "Norvik Courier", "en"
    )  # fmt: skip
    assert datetime.fromisoformat(version.published or "") == datetime(2031, 11, 9, 18, 30, tzinfo=UTC)


def test_what_else_the_page_says() -> None:
    head = linked_data(
        **{"@type": "NewsArticle", "dateModified": "2031-11-10T08:00:00Z", "articleSection": "Coast"},
        keywords="floods, Port Anselm",
        url="https://norvik.example/wall",
    )
    found = only(page(head=head + "<link rel='canonical' href='https://norvik.example/wall'>")).item
    assert found == Item(
        "HTML page",
        guid="https://norvik.example/wall",
        version_created="2031-11-10T08:00:00Z",
        category="Coast",
        keywords=("floods", "Port Anselm"),
    )
    assert only(page()).item is None


def test_the_headline_is_the_printed_one_and_the_title_loses_the_site() -> None:
    assert only(page(head="<title>Wall gives way – Norvik Courier</title>")).headline == "Wall gives way"
    bare = page(paragraphs(LEDE, BODY, MORE), head="<title>Wall gives way at last | Norvik Courier</title>")
    assert only(bare).headline == "Wall gives way at last"


@pytest.mark.parametrize(
    ("title", "headline"),
    [
        ("Mayor quits at last - the vote on the dam is put off", None),
        ("Dam fails at Norvik - 12 dead", None),
        ("Dam fails at Norvik – mayor: nobody warned us", None),
        ("Dam fails at Norvik - Norvik Courier", "Dam fails at Norvik"),
        ("Dam fails at Norvik — Voice of the Coast", "Dam fails at Norvik"),
        ("Dam fails - twice | norvik-courier.example", "Dam fails - twice"),
    ],
)
def test_a_second_half_of_a_headline_is_no_site(title: str, headline: str | None) -> None:
    bare = page(paragraphs(LEDE, BODY, MORE), head=f"<title>{title}</title>")
    assert only(bare).headline == (headline or title)


@pytest.mark.parametrize(
    ("tail", "is_site"),
    [("Norvik Courier", True), ("Courier", True), ("Norvik Courier Sport", True), ("The Vote Is Off", False)],
)
def test_a_site_that_is_known_is_the_only_one(tail: str, is_site: bool) -> None:
    head = f"<title>Dam fails at Norvik after a night of rain - {tail}</title>"
    for site in (
        "<meta property='og:site_name' content='Norvik Courier'>",
        linked_data(**{"@type": "NewsArticle", "publisher": {"name": "Norvik Courier"}}),
    ):
        headline = only(page(paragraphs(LEDE, BODY, MORE), head=head + site)).headline or ""
        assert headline.endswith(tail) is not is_site


def test_linked_data_is_read_in_time_that_grows_with_it() -> None:
    def read(size: int) -> None:
        graph = [{"@type": "Thing", "sizes": list(range(size))}, list(range(size)), {"@type": "NewsArticle"}]
        assert only(page(head=linked_data(**{"@graph": graph})))

    assert growth(read, 8_000) < IN_STEP


MARKS = st.sampled_from(["b", "em", "span", "sup", "a href='/x'"])


@settings(deadline=None, max_examples=20)
@given(st.lists(MARKS, min_size=1, max_size=4), st.integers(400, 700), st.booleans())
def test_any_number_of_marks_in_a_paragraph_leaves_its_words(marks: list[str], number: int, nested: bool) -> None:
    words = [f"word{n}" for n in range(number)]
    marked = [f"<{mark}>{word}</{mark.split()[0]}>" for word, mark in zip(words, cycle(marks), strict=False)]
    if nested:
        marked = [f"<i>{' '.join(marked[n : n + 5])}</i>" for n in range(0, number, 5)]
    assert copy_of(only(page(paragraphs(LEDE, f"Told {' '.join(marked)}.", MORE))))[1] == f"Told {' '.join(words)}."


@pytest.mark.parametrize("mark", ["b", "span", "a href='/x'", "br"])
def test_marks_are_read_in_time_that_grows_with_them(mark: str) -> None:
    def read(size: int) -> None:
        marked = "".join(f"<{mark}>at {n}</{mark.split()[0]}> and " for n in range(size))
        assert only(page(paragraphs(LEDE, marked, MORE)))

    assert growth(read, 1_500) < IN_STEP


def test_a_time_that_no_editor_set_is_none() -> None:
    assert only(page(head="<meta name='date' content='0001-01-01T00:00:00Z'>")).published is None


def test_without_a_name_the_host_stands_for_the_outlet_after_what_the_config_says() -> None:
    data = page(head="<link rel='canonical' href='https://www.norvik.example/wall'>")
    assert only(data).outlet == "norvik.example"
    assert parse(data, Path("wall.html"), outlets=[("wall*", "The Courier")])[0][0].outlet == "The Courier"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
def test_the_encoding_makes_no_difference(encoding: str) -> None:
    text = page(paragraphs(LEDE, BODY.replace("the bridge", "“the café”"), MORE)).decode()
    data = text.replace("charset='utf-8'", f"charset='{encoding}'").encode(encoding)
    assert copy_of(only(data))[1] == BODY.replace("the bridge", "“the café”")


def test_what_is_valid_utf8_is_utf8_whatever_the_page_declares() -> None:
    data = page(paragraphs(LEDE, "Café owners on the quay: “the worst day in years”. " + BODY, MORE))
    assert only(data.replace(b"charset='utf-8'", b"charset='iso-8859-1'")) == only(data)


def test_a_declared_encoding_is_believed_where_bytes_alone_say_little() -> None:
    line = "Lődd, őr, űr: " + BODY
    data = page(paragraphs(LEDE, line, MORE)).decode().replace("charset='utf-8'", "charset='iso-8859-2'")
    assert copy_of(only(data.encode("iso-8859-2")))[1] == line


def test_a_packed_page_is_the_same(tmp_path: Path) -> None:
    packed = tmp_path / "page.html.gz"
    packed.write_bytes(gzip.compress(page()))
    (version,), problems = read_file(packed)
    assert problems == []
    assert version.blocks == only(page()).blocks


def test_a_page_that_is_a_table_is_read_as_one() -> None:
    rows = "".join(f"<tr><td>Skerry {n}</td><td>won {n} games of the winter season</td></tr>" for n in range(20))
    table = f"<table>{rows}</table>"
    assert any(
        "won 7 games" in text
        for text in copy_of(only(page(f"{paragraphs('How they stand after ten rounds.')}{table}")))
    )
    assert not any(
        "won 7" in text for text in copy_of(only(page(paragraphs(LEDE, BODY, MORE, LEDE, BODY) * 3 + table)))
    )


WALL = "<h1>Wall gives way</h1><p>Log in to read on.</p><form><input type='text'><input type='password'></form>"


def test_a_login_wall_is_no_copy() -> None:
    assert "login wall" in reason(page(WALL))
    walled = linked_data(**{"@type": "NewsArticle", "isAccessibleForFree": False})
    assert "login wall" in reason(page("<p>Only subscribers can read this article.</p>", head=walled))


def test_a_page_with_its_whole_copy_is_read_though_it_asks_to_log_in() -> None:
    form = "<form><input type='password'></form>"
    assert copy_of(only(page(paragraphs(LEDE, BODY, MORE) + form))) == [LEDE, BODY, MORE]


def test_a_teaser_is_shown_and_told() -> None:
    head = linked_data(**{"@type": "NewsArticle", "isAccessibleForFree": "False"})
    versions, (problem,) = parse(page(paragraphs(LEDE, BODY, MORE), head=head), Path("page.html"))
    assert copy_of(versions[0])[0] == LEDE
    assert "subscribers" in problem.reason


@pytest.mark.parametrize(
    "data", [b"<html></html>", b"<!DOCTYPE html><body><script>x()</script></body>", b"<html>" * 999]
)
def test_a_page_without_an_article_says_so(data: bytes) -> None:
    assert reason(data).startswith("HTML page: no article")


def test_a_page_cut_off_gives_what_is_there() -> None:
    whole = page()
    assert copy_of(only(whole[: whole.index(BODY.encode()) + len(BODY)])) == [LEDE, BODY]


def test_too_much_is_refused_with_the_bound() -> None:
    assert "more than 8 MB" in reason(b"<html>" + b"a" * (HTML_PAGE.max_bytes or 0))
    assert "20,000 elements" in reason(b"<html><body>" + b"<i>a</i>" * MAX_ELEMENTS)
    assert "more than 8 MB" in reason(gzip.compress(b"<html>" + b"a" * (HTML_PAGE.max_bytes or 0)))


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_network(*_: object) -> None:
        raise AssertionError("asked for the network")

    monkeypatch.setattr("socket.socket.connect", no_network)
    monkeypatch.setattr("socket.getaddrinfo", no_network)
    head = "<base href='http://norvik.example/'><link rel='stylesheet' href='http://norvik.example/a.css'>"
    article = paragraphs(LEDE, BODY, MORE) + "<img src='http://norvik.example/a.png'>"
    assert copy_of(only(page(article, head))) == [LEDE, BODY, MORE]
    entity = b"<!DOCTYPE html SYSTEM 'http://norvik.example/x.dtd' [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>"
    with_entity = entity + page(paragraphs(LEDE, BODY + " &e;", MORE)).removeprefix(b"<!DOCTYPE html>")
    assert "root:" not in " ".join(copy_of(only(with_entity)))


def test_plain_text_imports_nothing_that_pages_need() -> None:
    code = (
        "import sys; from pathlib import Path; from reader.sources.read import parse; "
        f"parse({LEDE!r}.encode(), Path('a.txt')); "
        "print(*{'lxml', 'trafilatura', 'feedparser', 'mammoth', 'markdown_it', 'zipfile'} & set(sys.modules))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    assert run.stdout.strip() == ""


@settings(deadline=None)
@given(
    st.text(max_size=200) | st.sampled_from(["<p>", "<table>", "<a href='x'>", "</html>", "\x00", "<!--"]),
    st.binary(max_size=80),
)
def test_any_page_gives_a_version_or_a_problem(text: str, tail: bytes) -> None:
    data = page(paragraphs(LEDE, text))[:-40] + text.encode("utf-8", "replace") + tail
    versions, problems = parse(data, Path("page.html"))
    assert versions or problems
    assert all(isinstance(problem, Problem) for problem in problems)
