"""Packages of the extra: what lacks one says what to install, and what one raises is a reason."""

from __future__ import annotations

import subprocess
import sys

import pytest

from reader.sources.encoding import NotText
from reader.sources.formats.extra import from_extra
from tests.conftest import ROOT
from tests.sources.formats.documents.test_word import docx, paragraph
from tests.sources.formats.web.test_feeds import KINDS
from tests.sources.formats.web.test_html_page import page


@pytest.mark.parametrize(
    ("package", "data", "kind"),
    [
        ("trafilatura", page(), "HTML page"),
        ("feedparser", KINDS["rss 2.0"], "feed"),
        ("mammoth", docx(paragraph("The wall gave way.")), "Word document"),
    ],
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
