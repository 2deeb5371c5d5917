"""IPTC 7901: a message between control characters, its text wrapped for a teleprinter.

SOH  eca062 4 i 211 ccccb  dpa 061    service and number, urgency, category, words, agency
     Germany-politics/                slug
STX  1ST LEAD                         the take
     Talks with Merkel could fail =   the headline, to the sign that ends it
     Berlin (dpa) - Negotiations ...  the copy
     # Notebook ...                   notes, and from a line of stars on what is not for publication
ETX  131137 GMT Nov 13                day, hour, minute, month, year
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from reader.model import Item
from reader.sources.formats.format import Outlets, Reading
from reader.sources.formats.furniture import is_byline, is_note, opens_byline
from reader.sources.formats.shared import signals
from reader.sources.formats.shared.assembly import Draft
from reader.sources.formats.shared.marked_up import Para
from reader.sources.formats.shared.telegraph import ETX, SOH, STX, read_messages, shown_text
from reader.sources.formats.shared.text_lines import wrapped_paragraphs
from reader.sources.formats.shared.times import of_day
from reader.sources.formats.shared.values import number

NAME = "IPTC 7901"
_HEADER = re.compile(
    r"\s*(?P<id>\w+)\s+(?P<urgency>\d)(?:\s+(?P<category>[A-Za-z]{1,4}))?(?:\s+(?P<words>\d+))?(?P<rest>[^\r\n]*)"
)
_AGENCY = re.compile(r"([A-Za-z][\w./-]*)\s+\d+\s*$")
_FILED = re.compile(r"(\d\d)(\d\d)(\d\d)\s*(?:([A-Z]{2,5})\s+)?([^\W\d_]{3,9})\.?\s+(\d{4}|\d\d)\b")
_TELEX = re.compile(rb"^\s*ZCZC[ \t]*(?P<id>[^\r\n]*)\r?\n(?P<text>.*?)(?:^NNNN[^\r\n]*|\Z)", re.DOTALL | re.MULTILINE)
_TELEX_HEAD = re.compile(
    rb"\s*(?:[%$*&?=^~](?![ \t]*[A-Z][a-z])[^\r\n]{0,60}|:(?P<slug>[^\r\n]{0,80}?)"
    rb"|#(?P<topic>[^\r\n]{1,80}?)|[A-Z]{1,3}(?:[ \t][A-Z]{1,3}){1,3})[ \t]*\r?\n"
)
"""A line that routes it: a sign and a code, or some short codes. A hash or a colon stands before the slug."""
_TYPESET = re.compile(rb"^<(?=[^\r\n]*[<=]!)|[ \t.]*[<=]![ \t]*\r?$", re.MULTILINE)
_EMPTY_LINE = re.compile(rb"\r?\n[ \t]*\r?\n")
_LONGEST_SLUG = 80
_SUBTITLE = re.compile(r"(?:utl|untertitel|uz)\.?\s*:\s*(\S.*)", re.IGNORECASE)
_NOTEBOOK = re.compile(r"^(?:#{1,2}\s*\S.*|\*(?:\s*\*){2,}\s*)$", re.MULTILINE)
_NOT_PUBLIC = re.compile(r"not\s+(?:intended\s+)?for\s+publication|nicht\s+zur\s+Ver.{1,2}ffentlichung", re.IGNORECASE)
_HEADING = re.compile(r"#+\s*(.*)")
_OF_CONTENT = re.compile(r"note|correct|refile|berichtigung|aktualisierung|update|hinweis|redaktion", re.IGNORECASE)
_TAKE = re.compile(r"[^a-z]{2,40}")
_END_OF_HEAD = re.compile(r"\s=\s*$", re.MULTILINE)
_GAP = re.compile(r"\n[ \t]*(?=\n)|\n(?=[ \t])")
_LINES_OF_HEAD, _LINES_WITHOUT_SIGN = 12, 4


def read(data: bytes, path: Path, outlets: Outlets = ()) -> Reading:
    """Read the bytes of some IPTC 7901 messages.

    Raises:
        NotText: none of them can be read.
    """
    return read_messages(_TELEX.sub(_from_telex, data), path, outlets, NAME, _draft)


def _from_telex(message: re.Match[bytes]) -> bytes:
    """A telex (ZCZC to NNNN) as a message between control characters: its slug is above the first empty line."""
    text, slug, routed = _TYPESET.sub(b"\n", message["text"]), b"", False
    topic = False
    while head := _TELEX_HEAD.match(text):
        slug = slug if topic else (head["topic"] or head["slug"] or b"").strip() or slug
        routed, topic, text = True, topic or bool(head["topic"]), text[head.end() :]
    if not routed:
        first, *below = _EMPTY_LINE.split(text, maxsplit=1)
        if below and len(first) <= _LONGEST_SLUG:
            slug, text = first, below[0]
    return SOH + (message["id"].strip() or b"-") + b"\r\n" + slug + STX + text + ETX


def _draft(data: bytes, line: int) -> Draft:
    head, _, rest = data.partition(STX)
    body, _, foot = rest.partition(ETX)
    first, _, slug = shown_text(head.strip(SOH)).strip().partition("\n")
    given = _HEADER.match(first)
    agency = _AGENCY.search(given["rest"]) if given else None
    titled, text = _titled(shown_text(body))
    notebook = _NOTEBOOK.search(text)
    copy, extra = (text[: notebook.start()], text[notebook.start() :]) if notebook else (text, "")
    notes, private = _notes(extra)
    paragraphs = [line for line in titled if _SUBTITLE.fullmatch(line)] + list(wrapped_paragraphs(copy))
    titled = [line for line in titled if not _SUBTITLE.fullmatch(line)]
    below = _SUBTITLE.fullmatch(paragraphs[0]) if paragraphs else None
    takes, headline, byline, remarks = _titles(titled)
    return Draft(
        Item(
            NAME,
            guid=given["id"] if given else None,
            version_created=_filed(shown_text(foot)),
            category=given["category"] if given else None,
            signals=signals.of_words(*takes),
        ),
        body=[Para(paragraph) for paragraph in (paragraphs[1:] if below else paragraphs)],
        headline=headline,
        standfirst=below[1] if below else None,
        byline=byline,
        provider=agency[1] if agency else None,
        slug=" ".join(slug.split()) or None,
        urgency=number(given["urgency"]) if given else None,
        notes=[*remarks, *notes],
        private=private,
        kind=f"{NAME} message",
        line=line,
    )


def _titled(text: str) -> tuple[list[str], str]:
    """The lines of the title and the text below: to the sign that ends it, else to the first empty or indented line."""
    text = text.lstrip("\n")
    end = _END_OF_HEAD.search(text)
    lines = text[: end.start()].split("\n") if end else []
    if end and len(lines) <= _LINES_OF_HEAD:
        return [line.strip() for line in lines if line.strip()], text[end.end() :]
    gap = _GAP.search(text)
    lines = text[: gap.start()].split("\n") if gap else []
    if not gap or len(lines) > _LINES_WITHOUT_SIGN or any(line.rstrip()[-1:] in ".,;" for line in lines):
        return [], text
    return [line.strip() for line in lines], text[gap.end() :]


def _titles(lines: Sequence[str]) -> tuple[list[str], str | None, str | None, list[str]]:
    """Takes (1ST LEAD), the headline with its wrapped lines joined, the byline, and remarks to editors."""
    takes: list[str] = []
    titles: list[str] = []
    remarks: list[str] = []
    byline = None
    for place, line in enumerate(lines):
        if not titles and place < len(lines) - 1 and _TAKE.fullmatch(line):
            takes.append(line)
        elif is_note(line) or (line.startswith("(") and line.endswith(")")):
            remarks.append(line)
        elif titles and (is_byline(line.split(",")[0]) or opens_byline(line)):
            byline = line
        else:
            titles.append(line)
    return takes, " ".join(titles) or None, byline, remarks


def _notes(extra: str) -> tuple[list[str], list[str]]:
    """What the notebook says of the copy, and the rest of it: links, contacts, a closing line."""
    notes: list[str] = []
    private: list[str] = []
    heading, public = "", True
    for paragraph in wrapped_paragraphs(extra):
        if title := _HEADING.fullmatch(paragraph):
            heading = title[1]
        elif not any(map(str.isalnum, paragraph)):
            continue
        elif _NOT_PUBLIC.search(paragraph):
            public = False
        elif public and _OF_CONTENT.search(heading):
            notes.append(paragraph.lstrip("-*• "))
        else:
            private.append(paragraph.lstrip("-*• "))
    return notes, private


def _filed(foot: str) -> str | None:
    match = _FILED.search(foot)
    if not match:
        return None
    day, hour, minute, zone, month, year = match.groups()
    time = of_day(int(day), int(hour), int(minute), month, int(year) + (2000 if len(year) == 2 else 0))
    return time if zone in (None, "GMT", "UTC") or time is None else time.removesuffix("Z")
