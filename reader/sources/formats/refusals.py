"""Refused kinds of file, known by their first bytes, so that the reason names what a file is.

{\\rtf1 ...     RTF             text in a form that nothing here reads yet: its codes would be words of the article
%PDF-1.7       PDF
\\x89PNG        picture (PNG)    no text at all
"""

from __future__ import annotations

import re
from collections.abc import Collection
from pathlib import Path

from reader.sources.encoding import NotText
from reader.sources.formats.format import Format, Outlets, Reading

ZIP_MAGIC = b"PK\x03\x04"
_NOT_READ = "this form of copy is not read"
_NO_COPY = "no copy"

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
    ("picture (JPEG)", rb"\xff\xd8\xff"),
    ("picture (PNG)", rb"\x89PNG\r\n\x1a\n"),
    ("picture (GIF)", rb"GIF8[79]a"),
    ("picture (WebP)", rb"(?s:RIFF.{4}WEBP)"),
    ("picture (TIFF)", rb"II\*\x00|MM\x00\*"),
    ("picture (BMP)", rb"(?s:BM.{4}\x00\x00\x00\x00)"),
    ("picture (Photoshop)", rb"8BPS\x00"),
    ("picture (HEIC or AVIF)", rb"(?s:.{4}ftyp(?:heic|heix|mif1|avif))"),
    ("picture (SVG)", rb"(?is:\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*(?:<!doctype\s+svg[^>]*>\s*)?<svg\b)"),
    ("picture (icon)", rb"\x00\x00\x01\x00"),
    ("sound (M4A)", rb"(?s:.{4}ftypM4A)"),
    ("film (MP4 or QuickTime)", rb"(?s:.{4}(?:ftyp|moov|mdat|wide))"),
    ("film (Matroska or WebM)", rb"\x1a\x45\xdf\xa3"),
    ("film (AVI)", rb"(?s:RIFF.{4}AVI )"),
    ("film (FLV)", rb"FLV\x01"),
    ("film (MPEG)", rb"\x00\x00\x01[\xba\xb3]"),
    ("film or sound (Windows Media)", rb"\x30\x26\xb2\x75\x8e\x66\xcf\x11"),
    ("sound (WAV)", rb"(?s:RIFF.{4}WAVE)"),
    ("sound (MP3)", rb"ID3[\x02-\x04]|\xff[\xfb\xf3\xf2][\x10-\xef]"),
    ("sound (Ogg)", rb"OggS\x00"),
    ("sound (FLAC)", rb"fLaC"),
    ("sound (AIFF)", rb"(?s:FORM.{4}AIF[FC])"),
    ("sound (MIDI)", rb"MThd\x00"),
    ("database (SQLite)", rb"SQLite format 3\x00"),
    ("font", rb"wOF[F2]|OTTO\x00|\x00\x01\x00\x00\x00"),
    ("program", rb"\x7fELF|MZ\x90\x00|\xca\xfe\xba\xbe|\xcf\xfa\xed\xfe|\x00asm"),
)
_KINDS = tuple(
    (name, re.compile(pattern), reason)
    for kinds, reason in ((_TEXTS, _NOT_READ), (_OTHERS, _NO_COPY))
    for name, pattern in kinds
)
# One look settles it for nearly every file: text begins with none of these.
_BEGINS = re.compile(b"|".join(b"(?:%s)" % pattern for kinds in (_TEXTS, _OTHERS) for _, pattern in kinds))


def zip_kind(names: Collection[str]) -> str:
    """What a ZIP archive is by the names of its parts."""
    return next((kind for part, kind in _ZIP_PARTS if any(name.startswith(part) for name in names)), "ZIP archive")


def _sniff(head: bytes) -> bool:
    return head.startswith(ZIP_MAGIC) or _BEGINS.match(head) is not None


def read(data: bytes, path: Path, outlets: Outlets = ()) -> Reading:  # noqa: ARG001
    """Refuse the bytes of a file.

    Raises:
        NotText: always; the reason names what they are.
    """
    if data.startswith(ZIP_MAGIC):
        kinds = (kind for mimetype, kind in _ZIP_MIMETYPES if data[30:].startswith(b"mimetype" + mimetype))
        raise NotText(f"{next(kinds, 'ZIP archive')}: {_NOT_READ}")
    name, _, reason = next(kind for kind in _KINDS if kind[1].match(data))
    raise NotText(f"{name}: {reason}")


FORMAT = Format("refused by name", sniff=_sniff, read=read, fields=frozenset(), max_bytes=None)
