"""Article bodies of saved web pages against bodies marked by hand.

Scored as scrapinghub's article-extraction-benchmark does: runs of four words with their counts; precision and recall
of each page, averaged over the pages; F1 of the two averages. Beside it the mean over pages of each page's own F1.
"""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import mean

from reader.model import Role
from reader.sources.read import parse
from tests.quality.measure import Measure, f1, ratio

_RUN = 4
_BODY = frozenset({Role.STANDFIRST, Role.LEDE, Role.BODY, Role.SUBHEAD})
Score = tuple[float, float]
"""Precision and recall of one page."""


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """The runs of four words with their counts; a shorter text is one run."""
    words = re.findall(r"\w+", text)
    starts = range(max(1, len(words) - _RUN + 1))
    return Counter(tuple(words[n : n + _RUN]) for n in starts if words)


def score(wanted: str, got: str) -> Score:
    """Precision and recall of the runs of `got`; nothing got where nothing is wanted is right."""
    right, read = shingles(wanted), shingles(got)
    if right == read:
        return 1.0, 1.0
    hits = (right & read).total()
    return ratio(hits, read.total()), ratio(hits, right.total())


def body(page: bytes, name: str) -> tuple[str, int]:
    """The article body that is read of a page, and how many problems came with it."""
    versions, problems = parse(page, Path(name))
    blocks = [block.text for version in versions for block in version.blocks if block.role in _BODY]
    return "\n".join(blocks), len(problems)


def over_pages(scores: Sequence[Score]) -> tuple[float, float]:
    """F1 of mean precision and mean recall, and the mean of each page's F1."""
    together = f1(mean(precision for precision, _ in scores), mean(recall for _, recall in scores))
    return together, mean(f1(*each) for each in scores)


def labelled(data: Path) -> Iterator[Measure]:
    """F1 over the labelled pages, and how many of them could not be read."""
    folder = data / "data" / "html"
    truth = json.loads((folder / "ground-truth.json").read_text(encoding="utf-8"))
    scores, refused = [], 0
    for name, page in truth.items():
        read, problems = body(gzip.decompress((folder / f"{name}.html.gz").read_bytes()), f"{name}.html")
        scores.append(score(page["articleBody"], read))
        refused += bool(problems)
    together, each = over_pages(scores)
    yield Measure("html", "article body, F1 of mean precision and recall", together, floor=0.955, target=0.955)
    yield Measure("html", "article body, mean F1 of a page", each, floor=0.955, target=0.955)
    yield Measure("html", "pages not read", refused, floor=0, target=0, at_least=False)
