"""A complete collation, from segmentation to changes, beside tools that do a part of it.

difflib finds the closest sentence of the other side for each sentence; CollateX collates the
words of both texts; redlines marks the words of both texts, and finds no pairs; rapidfuzz compares
every sentence with every other, and decides nothing. prosediff is run as its users run it, from two
files to a report, and so is `wirediff compare`.
"""

from __future__ import annotations

import difflib
import os
import subprocess
import sys
import tempfile
import tracemalloc
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

from benchmarks.corpus import Article, Writer, printed
from benchmarks.timing import Line, Options, in_turn, of_children
from reader import collate, collate_all, load
from reader.analysis.sentences import sentences_of
from reader.model import Block, Role, Version

SEEDS = Path(__file__).resolve().parent.parent / "seeds"
PROGRAMS = Path(sys.executable).parent


def lines(options: Options) -> Iterator[Line]:
    """One Line for each peer and each promised bound."""
    for folder in (SEEDS, *_given()):
        pair = _thirty_sentences(folder)
        yield from _beside_peers(pair, options.runs)
        yield _from_files(pair, options.runs)
    writer = Writer(seed=7)
    base = writer.original(60 * 20)[:60]
    story = [_version(writer.rewritten(base)) for _ in range(10)]
    (mine,) = in_turn(options.runs, lambda: collate_all(_version(base), story))
    yield Line("ten versions of sixty sentences against a base", mine, target=0.1)

    long = writer.original(2_000 * 20)[:2_000]
    two = _version(long), _version(writer.light(long))
    (mine,) = in_turn(1, lambda: collate(*two))
    yield Line("two articles of 2,000 sentences", mine, target=2.0)
    tracemalloc.start()
    collate(*two)
    megabytes = tracemalloc.get_traced_memory()[1] / 1e6
    tracemalloc.stop()
    yield Line("the same, at the highest", megabytes, target=500, unit="MB")


def _given() -> Iterator[Path]:
    """Real copy, where there is some: its sentences are half as long again as those of the sample desk."""
    if folder := os.environ.get("WIREDIFF_DATA"):
        yield Path(folder) / "seeds"


def _beside_peers(pair: tuple[Version, Version], runs: int) -> Iterator[Line]:
    left, right = pair
    ours_left, ours_right = _texts(left), _texts(right)

    def ours() -> object:
        return collate(left, right)

    def pairs() -> object:
        return [difflib.get_close_matches(s, ours_right, n=1, cutoff=0.4) for s in ours_left]

    characters = sum(map(len, [*ours_left, *ours_right])) // len([*ours_left, *ours_right])
    what = f"two articles of {len(ours_left)} and {len(ours_right)} sentences of {characters} characters"
    mine, theirs = in_turn(runs, ours, pairs)
    yield Line(what, mine, "difflib.get_close_matches, pairs alone", theirs, 40)

    from collatex import Collation
    from collatex import collate as collatex

    def collated() -> object:
        both = Collation()
        both.add_plain_witness("A", " ".join(ours_left))
        both.add_plain_witness("B", " ".join(ours_right))
        return collatex(both, segmentation=False)

    mine, theirs = in_turn(max(1, runs // 2), ours, collated)
    yield Line(what, mine, "CollateX, words alone", theirs, 250)

    from redlines import Redlines

    mine, theirs = in_turn(runs, ours, lambda: Redlines(" ".join(ours_left), " ".join(ours_right)).output_markdown)
    yield Line(what, mine, "redlines, words alone", theirs)

    from rapidfuzz.fuzz import token_sort_ratio
    from rapidfuzz.process import cdist

    mine, theirs = in_turn(runs, ours, lambda: cdist(ours_left, ours_right, scorer=token_sort_ratio))
    yield Line(what, mine, "rapidfuzz cdist, likeness alone", theirs)


def _from_files(pair: tuple[Version, Version], runs: int) -> Line:
    """The whole command, from two files of plain text to a report, in processor time."""
    with tempfile.TemporaryDirectory() as made:
        files = [Path(made, f"{name}.txt") for name in ("old", "new")]
        for file, version in zip(files, pair, strict=True):
            file.write_text("\n\n".join(block.text for block in version.blocks), encoding="utf-8")

        def command(*argv: str) -> object:
            return subprocess.run(argv, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=made)

        mine, theirs = in_turn(
            runs,
            lambda: command(str(PROGRAMS / "wirediff"), "compare", *map(str, files), "--format", "text"),
            lambda: command(
                str(PROGRAMS / "prosediff"), "--files", *map(str, files), "--split", "sentence", "-o", "report.html"
            ),
            clock=of_children,
        )
    return Line("the same two from files to a report", mine, "prosediff", theirs)


def _thirty_sentences(folder: Path) -> tuple[Version, Version]:
    """The pair of versions of one story nearest to thirty sentences a side."""
    from reader.stories import cluster_versions

    versions = {v.id: v for path in sorted(folder.glob("*.txt")) for v in load(path)}
    stories = [[versions[v.id] for v in story.versions] for story in cluster_versions(list(versions.values()))]
    pairs = [pair for story in stories for pair in combinations(story, 2)]
    return min(pairs, key=lambda pair: sum(abs(30 - len(sentences_of(v))) for v in pair))


def _texts(version: Version) -> list[str]:
    return [s.text for s in sentences_of(version)]


def _version(article: Article) -> Version:
    text = printed(article)
    blocks = tuple(Block(Role.LEDE if not at else Role.BODY, s) for at, s in enumerate(text))
    return Version(id=str(hash(text)), outlet="Corpus", blocks=blocks)
