"""Packages of the extra: what lacks one says what to install, and what one raises is a reason."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile

import pytest

from reader.sources.encoding import NotText
from reader.sources.formats.extra import from_extra
from tests.conftest import ROOT


def docx() -> bytes:
    """The least that is taken for a Word document."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("word/document.xml", "<w:document xmlns:w='w'/>")
    return packed.getvalue()


@pytest.mark.parametrize(
    ("package", "data", "kind"),
    [
        ("trafilatura", b"<html><body><p>The wall gave way.</p></body></html>", "HTML page"),
        ("feedparser", b"<rss version='2.0'><channel><item><title>Wall</title></item></channel></rss>", "feed"),
        ("mammoth", docx(), "Word document"),
    ],
    ids=["page", "feed", "word"],  # the packed file holds the time it was made
)
def test_without_its_package_a_file_is_a_problem_that_says_what_to_install(
    package: str, data: bytes, kind: str
) -> None:
    code = (
        f"import sys; sys.modules[{package!r}] = None; "
        "from pathlib import Path; from reader.sources.read import parse; "
        "versions, (problem,) = parse(sys.stdin.buffer.read(), Path('copy')); print(versions, problem.reason)"
    )
    run = subprocess.run([sys.executable, "-c", code], input=data, capture_output=True, cwd=ROOT, check=True)
    assert run.stdout.decode().strip() == f"[] {kind}: to read it, install wirediff[formats]"
    assert run.stderr == b""


def test_whatever_a_package_raises_is_a_reason() -> None:
    with pytest.raises(NotText) as refused, from_extra("feed"):
        _ = 1 / 0
    assert refused.value.reason == "feed: cannot be read (ZeroDivisionError)"


def test_a_refusal_of_its_own_passes() -> None:
    with pytest.raises(NotText, match="no article"), from_extra("HTML page"):
        raise NotText("no article")
