"""Files that are no copy, or copy in a form that is not read, are refused by the name of what they are."""

from __future__ import annotations

import gzip
import io
import re
import tarfile
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.sources import MAX_BYTES
from reader.sources import read as read_file
from reader.sources.formats import refusals
from reader.sources.read import parse


def zipped(*parts: str, mimetype: str = "") -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        if mimetype:
            archive.writestr("mimetype", mimetype)
        for part in parts:
            archive.writestr(part, "The harbour wall gave way.")
    return packed.getvalue()


def tarred() -> bytes:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w") as archive:
        archive.addfile(tarfile.TarInfo("copy.txt"))
    return packed.getvalue()


COPY = b"The harbour wall at Port Anselm gave way on Sunday. "
KINDS = {
    "RTF": rb"{\rtf1\ansi " + COPY + b"}",
    "PDF": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + COPY,
    "OpenDocument text (odt)": zipped("content.xml", mimetype="application/vnd.oasis.opendocument.text"),
    "EPUB": zipped("META-INF/container.xml", mimetype="application/epub+zip"),
    "Excel workbook": zipped("[Content_Types].xml", "xl/workbook.xml"),
    "PowerPoint presentation": zipped("[Content_Types].xml", "ppt/presentation.xml"),
    "ZIP archive": zipped("copy.txt"),
    "TAR archive": tarred(),
    "WARC archive": b"WARC/1.0\r\nWARC-Type: response\r\n\r\n" + COPY,
    "old Office document (doc, xls, ppt)": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + COPY,
    "MHTML page": b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://norvik.example/\r\n\r\n" + COPY,
    "PNG image": b"\x89PNG\r\n\x1a\n" + COPY,
    "JPEG image": b"\xff\xd8\xff\xe0" + COPY,
    "SVG image": b"<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'><text>Wall</text></svg>",
    "MP4 or QuickTime video": b"\x00\x00\x00\x18ftypmp42" + COPY,
    "MP3 audio": b"ID3\x03" + COPY,
    "WAV audio": b"RIFF\x00\x00\x00\x00WAVEfmt " + COPY,
    "SQLite database": b"SQLite format 3\x00" + COPY,
    "program": b"\x7fELF\x02" + COPY,
}


SIGNED_WITHIN = {
    "TAR archive": 262,
    "MHTML page": len(b"From: <Saved by "),
    "SQLite database": len(b"SQLite format 3\x00"),
    "SVG image": KINDS["SVG image"].index(b"<svg ") + len(b"<svg "),
}
"""The bytes that tell what a file is, where those are more than 12."""


@pytest.mark.parametrize("kind", KINDS)
def test_the_reason_names_the_kind(kind: str) -> None:
    versions, (problem,) = parse(KINDS[kind], Path("copy.txt"))
    assert versions == []
    assert problem.reason.startswith((f"{kind}: not text", f"{kind} isn't supported"))


@pytest.mark.parametrize("kind", ["TAR archive", "WARC archive", "PDF"])
def test_what_gzip_packed_is_named_too(kind: str) -> None:
    assert parse(gzip.compress(KINDS[kind]), Path("copy.gz"))[1][0].reason.startswith(
        (f"{kind}: not text", f"{kind} isn't supported")
    )


def test_a_film_of_any_length_is_named_and_not_read_through(tmp_path: Path) -> None:
    film = tmp_path / "film.mp4"
    with film.open("wb") as file:
        file.write(KINDS["MP4 or QuickTime video"])
        file.truncate(MAX_BYTES * 1000)
    assert read_file(film)[1][0].reason == "MP4 or QuickTime video: not text"


@pytest.mark.parametrize(
    "text",
    [
        "PDF files were lost, the mayor said.",
        "ID3 of the harbour register was missing.",
        "BMW will build a works at Port Anselm, it said on Monday.",
        "GIF or JIF? The council could not agree on Monday.",
        "{The wall} gave way on Sunday.",
        "MM* and II* were the marks on the crates.",
    ],
)
def test_copy_that_begins_nearly_so_is_copy(text: str) -> None:
    versions, problems = parse(text.encode(), Path("copy.txt"))
    assert problems == []
    assert versions[0].blocks[0].text == text


def test_gzip_of_nothing_is_named() -> None:
    for data in (gzip.compress(b""), gzip.compress(COPY)[:9], b"\x1f\x8b\x08 and so on"):
        assert parse(data, Path("copy.gz"))[1][0].reason == "gzip archive: empty or broken"


def test_gzip_cut_off_gives_what_it_holds_and_says_so() -> None:
    text = "".join(f"The wall gave way {n} times, the mayor of Port Anselm said. " for n in range(500))
    versions, (problem,) = parse(gzip.compress(text.encode())[:-400], Path("copy.gz"))
    assert versions[0].blocks[0].text.startswith("The wall gave way 0 times")
    assert "breaks off" in problem.reason


def test_gzip_of_far_too_much_is_refused() -> None:
    assert "too large" in parse(gzip.compress(bytes(MAX_BYTES * 20)), Path("copy.gz"))[1][0].reason


@given(st.sampled_from(sorted(KINDS)), st.binary(max_size=200))
def test_what_begins_as_such_a_file_is_never_shown(kind: str, tail: bytes) -> None:
    begins = KINDS[kind][: SIGNED_WITHIN.get(kind, 12)] + tail
    versions, problems = parse(begins, Path("copy.txt"))
    assert (versions, len(problems)) == ([], 1)


@given(st.data(), st.sampled_from(refusals.KINDS))
def test_the_quick_look_passes_no_kind_over(data: st.DataObject, kind: tuple[str, bytes, str]) -> None:
    begins = data.draw(st.from_regex(re.compile(rb"\A(?:%s)" % kind[1])))
    assert refusals.FORMAT.sniff(begins)
