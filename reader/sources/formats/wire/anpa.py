"""ANPA 1312: a message between control characters, lines marked at their ends.

SYN SYN SOH W2870 US asian                     service and number
r i DC4 DC2 BC-US--Quay-Shut 1stLd  11-13 0500 priority, category, keyword, day, words
STX ^BC-US--Quay Shut, 1st Ld-Writethru,416<   slug and words
    ^Quay shut after crates fall<              headline
    ^Eds: Updates with mayor.<                 note
    ^By ADA HALE=                              byline
       PORT ELLERY (KW) _ The quay ...         the copy, an indent a paragraph
ETX AP-WF-11-13-13 1509GMT<                    when it was filed
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from reader.model import Item, Role
from reader.sources import agencies
from reader.sources.formats.format import Outlets, Reading
from reader.sources.formats.furniture import is_byline
from reader.sources.formats.shared import signals
from reader.sources.formats.shared.assembly import Draft
from reader.sources.formats.shared.columns import columns
from reader.sources.formats.shared.marked_up import Para
from reader.sources.formats.shared.telegraph import ETX, SOH, STX, read_messages, shown_text
from reader.sources.formats.shared.times import iso_time

NAME = "ANPA 1312"
_SERVICE = re.compile(r"[A-Za-z]{1,2}\d{1,5}")
_KEYWORD = re.compile(
    r"^\s*(?P<priority>\w)\s+(?P<category>\w)\s+(?P<keyword>.*?)\s+\d\d-\d\d(?:\s+\d+)?\s*$", re.MULTILINE
)
_SLUG_WORDS = re.compile(r",?\s*\d*\s*$")
_COUNTED = re.compile(r",\s*\d+$")
_NUMBERED = re.compile(r"^\*\d+\s*<?\s*\^?")
_FILED = re.compile(r"([A-Za-z]+)-[A-Za-z-]*(\d\d)-(\d\d)-(\d\d)\s+(\d\d)(\d\d)\s*([A-Z]{2,4})?")
_EDITORS = re.compile(
    r"\(?\s*(?:eds?|editors?|attn)\b.{0,3}[:.]|\(?editor'?s'? note\b|att(?:entio)?n\b.{0,20}\beditors\b", re.IGNORECASE
)
_ADVANCE = re.compile(r"\$?adv\s?\d*|\$adv\b.*", re.IGNORECASE)
_RELEASE = re.compile(r"(?:hold )?for (?:use|release|publication)\b.*\d.*", re.IGNORECASE)
_PICTURES = re.compile(r"[A-Z][\w ]{0,12}\s(?:Photos?|Video|Graphics?|Audio)s?\b")
_URGENCIES = {"f": 1, "b": 2, "u": 3, "r": 4, "d": 5}
_CELL = re.compile(r"[\x1e\x1f]")
_TABLE_LINE = "\x08"
_FEWEST_CELLS = 3
_STOPS = re.compile(r";\s|[.!?]\s*$")
"""What running text has and a row of cells has not."""


def read(data: bytes, path: Path, outlets: Outlets = ()) -> Reading:
    """Read the bytes of some ANPA 1312 messages.

    Raises:
        NotText: none of them can be read.
    """
    return read_messages(data, path, outlets, NAME, _draft)


class _Head(NamedTuple):
    """What stands over the copy, and the number of the line at which the copy begins."""

    slug: str | None = None
    headline: str | None = None
    standfirst: str | None = None
    byline: str | None = None
    credit: str | None = None
    notes: tuple[str, ...] = ()
    private: tuple[str, ...] = ()
    copy: int = 0


def _draft(data: bytes, line: int) -> Draft:
    head, _, rest = data.partition(STX)
    body, _, foot = rest.partition(ETX)
    header = shown_text(head.strip(SOH).replace(b"\x12", b" ").replace(b"\x1f", b" "))
    service, keyword = _SERVICE.match(header), _KEYWORD.search(header)
    lines = _lines(body)
    told = _head(lines, named=keyword is not None)
    filed = _FILED.search(shown_text(foot))
    return Draft(
        Item(
            NAME,
            guid=service[0] if service else None,
            version_created=_filed(filed),
            category=keyword["category"] if keyword else None,
            embargo_as_written=next(filter(_RELEASE.fullmatch, told.notes), None),
            signals=signals.of_words(keyword["keyword"]) if keyword else (),
        ),
        body=_paragraphs(lines[told.copy :]),
        headline=told.headline,
        standfirst=told.standfirst,
        byline=told.byline,
        credit=told.credit,
        provider=filed[1] if filed else None,
        slug=told.slug or (keyword["keyword"].strip() or None if keyword else None),
        urgency=_URGENCIES.get(keyword["priority"].lower()) if keyword else None,
        notes=told.notes,
        private=told.private,
        kind=f"{NAME} message",
        line=line,
    )


def _lines(body: bytes) -> list[str]:
    """The lines of the text; the rows of a table keep their cells apart, and begin with its sign."""
    found: list[str] = []
    for line in shown_text(body, keep=b"\x08\x1e\x1f").split("\n"):
        if _TABLE_LINE in line:
            cells = (" ".join(cell.split()) for cell in _CELL.split(line.replace(_TABLE_LINE, " ").strip("^ ")))
            found.append(_TABLE_LINE + "\x1f".join(filter(None, cells)))
        else:
            found.append(_CELL.sub(" ", line))
    return found


def _head(lines: Sequence[str], *, named: bool) -> _Head:
    """The marked lines over the copy: slug, headline, summary, notes, byline. `named`: the header has a keyword."""
    told = _Head()
    pictures: list[str] = []
    for place, raw in enumerate(lines):
        line = raw.rstrip()
        if not line:
            continue
        closed = line[-1] in "<="
        if (
            raw.startswith(_TABLE_LINE)
            or not (line.startswith("^") or told.slug is None)
            or (told.slug is not None and not closed)
        ):
            return told._replace(copy=place, private=tuple(pictures))
        text = line.strip("^<= ")
        if told.slug is None and is_byline(text):
            told = told._replace(slug="", byline=text)
        elif told.slug is None and not named and not _COUNTED.search(text):
            told = told._replace(slug="", headline=text)
        elif told.slug is None:
            told = told._replace(slug=_SLUG_WORDS.sub("", _NUMBERED.sub("", line.strip("^< ")).strip("^< ")))
        elif _ADVANCE.fullmatch(text):
            continue
        elif _EDITORS.match(text) or _RELEASE.fullmatch(text):
            told = told._replace(notes=(*told.notes, text))
        elif _PICTURES.match(text):
            pictures.append(text)
        elif is_byline(text) and not told.byline:
            told = told._replace(byline=text)
        elif told.byline and (line.endswith("=") or agencies.agency(text)):
            told = told._replace(credit=told.credit or text)
        elif told.headline is None:
            told = told._replace(headline=text)
        elif line.endswith("<") and told.standfirst is None:
            told = told._replace(standfirst=text)
        else:
            return told._replace(copy=place, private=tuple(pictures))
    return told._replace(copy=len(lines), private=tuple(pictures))


def _paragraphs(lines: Sequence[str]) -> list[Para]:
    """The copy: an indent or a mark begins a paragraph, a line without one goes on with it."""
    found: list[tuple[list[str], Role | None]] = []
    rows: list[list[str]] = []
    ended = True
    for line in [*lines, ""]:
        if line.startswith(_TABLE_LINE):
            rows.append(_CELL.split(line[1:]))
            continue
        if line.count(";") > _FEWEST_CELLS and not _STOPS.search(line):
            rows.append([cell.strip() for cell in line.strip("^<= \t").split(";")])
            continue
        found += [([row], Role.BODY) for row in columns(rows)]
        rows = []
        text = line.strip().strip("^").rstrip("<= ")
        if text == "END":
            break
        if not any(map(str.isalnum, text)):
            ended = True
            continue
        if line.startswith("^") and line.rstrip().endswith("=") and found:
            found.append(([text], Role.BYLINE if is_byline(text) else Role.SUBHEAD))
            ended = True
            continue
        if not ended and line[0] not in " \t^":
            found[-1][0].append(text)
        else:
            found.append(([text], None))
        ended = line.rstrip().endswith("<")
    return [Para(" ".join(parts), role) for parts, role in found]


def _filed(match: re.Match[str] | None) -> str | None:
    if match is None:
        return None
    _, month, day, year, hour, minute, zone = match.groups()
    return iso_time(f"20{year}-{month}-{day}T{hour}:{minute}:00{'Z' if zone in ('GMT', 'UTC') else ''}")
