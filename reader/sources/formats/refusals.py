"""Refused kinds of file, known by their first bytes, so that the reason names what a file is.

{\\rtf1 ...     RTF             text in a form that nothing here reads yet: its codes would be words of the article
%PDF-1.7       PDF
\\x89PNG        PNG image       no text at all
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache
from pathlib import Path

from reader.sources.encoding import NotText
from reader.sources.formats.format import Format, Outlets, Reading

ZIP_MAGIC = b"PK\x03\x04"
_NOT_READ = " isn't supported"
_NO_COPY = ": not text"

_ZIP_MIMETYPES = (
    (b"application/epub+zip", "EPUB"),
    (b"application/vnd.oasis.opendocument.text", "OpenDocument text (odt)"),
    (b"application/vnd.oasis.opendocument", "OpenDocument file"),
)
_ZIP_PARTS = (
    ("xl/", "Excel workbook"),
    ("ppt/", "PowerPoint presentation"),
    ("word/", "Word document in an unknown arrangement"),
    ("META-INF/container.xml", "EPUB"),
    ("Index/Document.iwa", "Pages document"),
)
_TEXTS = (
    ("RTF", rb"\s*\{\\rtf"),
    ("PDF", rb"\s*%PDF-\d"),
    ("PostScript", rb"%!PS"),
    ("old Office document (doc, xls, ppt)", rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
    ("WordPerfect document", rb"\xffWPC"),
    ("WARC archive", rb"WARC/\d"),
    ("TAR archive", rb"(?s:.{257})ustar"),
    ("7-Zip archive", rb"7z\xbc\xaf\x27\x1c"),
    ("RAR archive", rb"Rar!\x1a\x07"),
    ("ZIP archive", rb"PK(?:\x05\x06|\x07\x08)"),
    ("bzip2 archive", rb"BZh[1-9]1AY&SY"),
    ("xz archive", rb"\xfd7zXZ\x00"),
    ("Zstandard archive", rb"\x28\xb5\x2f\xfd"),
    ("gzip archive", rb"\x1f\x8b"),
    ("MHTML page", rb"From: <Saved by "),
)
_OTHERS = (
    ("JPEG image", rb"\xff\xd8\xff"),
    ("PNG image", rb"\x89PNG\r\n\x1a\n"),
    ("GIF image", rb"GIF8[79]a"),
    ("WebP image", rb"(?s:RIFF.{4}WEBP)"),
    ("TIFF image", rb"II\*\x00|MM\x00\*"),
    ("BMP image", rb"(?s:BM.{4}\x00\x00\x00\x00)"),
    ("Photoshop image", rb"8BPS\x00"),
    ("HEIC or AVIF image", rb"(?s:.{4}ftyp(?:heic|heix|mif1|avif))"),
    ("SVG image", rb"(?is:\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*(?:<!doctype\s+svg[^>]*>\s*)?<svg\b)"),
    ("icon", rb"\x00\x00\x01\x00"),
    ("M4A audio", rb"(?s:.{4}ftypM4A)"),
    ("MP4 or QuickTime video", rb"(?s:.{4}(?:ftyp|moov|mdat|wide))"),
    ("Matroska or WebM video", rb"\x1a\x45\xdf\xa3"),
    ("AVI video", rb"(?s:RIFF.{4}AVI )"),
    ("FLV video", rb"FLV\x01"),
    ("MPEG video", rb"\x00\x00\x01[\xba\xb3]"),
    ("Windows Media audio or video", rb"\x30\x26\xb2\x75\x8e\x66\xcf\x11"),
    ("WAV audio", rb"(?s:RIFF.{4}WAVE)"),
    ("MP3 audio", rb"ID3[\x02-\x04]|\xff[\xfb\xf3\xf2][\x10-\xef]"),
    ("Ogg audio", rb"OggS\x00"),
    ("FLAC audio", rb"fLaC"),
    ("AIFF audio", rb"(?s:FORM.{4}AIF[FC])"),
    ("MIDI audio", rb"MThd\x00"),
    ("SQLite database", rb"SQLite format 3\x00"),
    ("font", rb"wOF[F2]|OTTO\x00|\x00\x01\x00\x00\x00"),
    ("program", rb"\x7fELF|MZ\x90\x00|\xca\xfe\xba\xbe|\xcf\xfa\xed\xfe|\x00asm"),
)
KINDS = (*((*kind, _NOT_READ) for kind in _TEXTS), *((*kind, _NO_COPY) for kind in _OTHERS))
"""All kinds: name, the pattern of their first bytes, and why they are refused."""

# One look at a few bytes settles it for nearly every file: hardly any text has one of these.
_STARTS = frozenset(
    (
        b"PK %! \xd0\xcf \xffW WA 7z Ra BZ \xfd7 \x28\xb5 \x1f\x8b Fr \xff\xd8 \x89P GI RI II MM BM 8B "
        b"\x00\x00 \x00\x01 \x1a\x45 FL \x30\x26 ID \xff\xfb \xff\xf3 \xff\xf2 Og fL FO MT SQ wO OT \x7fE MZ "
        b"\xca\xfe \xcf\xfa \x00a"
    ).split(b" ")
)
_BOXES = frozenset((b"ftyp", b"moov", b"mdat", b"wide"))
_MARKS = frozenset((b"{", b"%", b"<"))


def zip_kind(names: Collection[str]) -> str:
    """What a ZIP archive is by the names of its parts."""
    return next((kind for part, kind in _ZIP_PARTS if any(name.startswith(part) for name in names)), "ZIP archive")


def _kind(head: bytes) -> tuple[str, str] | None:
    """The name of a refused kind, and why it is refused, by the first bytes; None where they are of none."""
    if head.startswith(ZIP_MAGIC):
        kinds = (kind for mimetype, kind in _ZIP_MIMETYPES if head[30:].startswith(b"mimetype" + mimetype))
        return next(kinds, "ZIP archive"), _NOT_READ
    return next(((name, reason) for name, pattern, reason in KINDS if re.match(pattern, head)), None)


@cache
def _any_kind() -> re.Pattern[bytes]:
    """An expression for all kinds at once, which hardly any file is asked one by one after."""
    return re.compile(b"|".join(b"(?:" + pattern + b")" for _, pattern, _ in KINDS))


def _sniff(head: bytes) -> bool:
    likely = head[:2] in _STARTS or head[4:8] in _BOXES or head[257:262] == b"ustar" or head.lstrip()[:1] in _MARKS
    return likely and (head.startswith(ZIP_MAGIC) or _any_kind().match(head) is not None)


def read(data: bytes, path: Path, outlets: Outlets = ()) -> Reading:  # noqa: ARG001
    """Refuse the bytes of a file.

    Raises:
        NotText: always; the reason names what they are.
    """
    kind = _kind(data[:1024])
    raise NotText("".join(kind) if kind else "binary data")


FORMAT = Format("refused by name", sniff=_sniff, read=read, fields=frozenset(), max_bytes=None)
