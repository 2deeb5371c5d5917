"""The version of the reader is raised whenever a file would be read otherwise, so that the cache reads it again."""

from __future__ import annotations

from dataclasses import replace
from hashlib import blake2b
from pathlib import Path

from reader.desk.article_store import READER_VERSION
from reader.desk.ingest import ingest
from reader.sources import SourceFile, stamp
from reader.stories import fingerprint

READ = 8, "b770f353c330c003"
"""The version of the reader, and a digest of all that it makes of the copy below."""
ODD = (
    b"KELBURY (KW) \x97 The ferry was late.\r\n\r\nBy Ada Quist\r\n",
    "date 2031-05-06 Łódź: Dwa promy.\n".encode("utf-16"),
    b"Headline only\n",
    b"\x00\x01\x02",
    b"",
)


def test_other_reading_has_another_version(seeds: Path, tmp_path: Path) -> None:
    for n, content in enumerate(ODD):
        (tmp_path / f"{n}.txt").write_bytes(content)
    digest = blake2b(digest_size=8)
    for path in (*sorted(seeds.glob("*.txt")), *sorted(tmp_path.iterdir())):
        read = ingest(SourceFile(str(path), stamp(str(path))), ())
        versions = [replace(version, path=path.name) for version in read.versions]
        prints = [fingerprint(version) for version in versions]
        digest.update(repr((versions, prints, [problem.reason for problem in read.problems])).encode())
    assert (READER_VERSION, digest.hexdigest()) == READ, (
        "files are read otherwise than before: raise READER_VERSION, so that what is cached goes; pin both here"
    )
