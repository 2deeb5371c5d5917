"""Articles to stories, beside two that find pairs alone: MinHash with locality-sensitive hashing (datasketch), and a
table of three-word runs joined with itself (polars).

    corpus on disk ──> a process of its own for each side ──> seconds, MB at the highest, pairs missed, pairs wrong

Each side reads the articles one by one and is timed while it works on them, so that neither time
nor memory counts the reading. All use one processor; its time is counted, so that other programs do
not. Polars joins only the runs that stand in few articles. datasketch gets the settings with which it
finds nearly all pairs and hardly any others: three-word runs, its 128 permutations, a threshold far below
the similarity of a rewritten version. (With 64 it takes two thirds of the time, and one pair in twenty
that it finds is none.)
"""

from __future__ import annotations

import json
import os
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from zlib import crc32

from benchmarks.corpus import Writer
from benchmarks.timing import Line, Options, apart, peak_mb

_WORDS = 400
_PERMUTATIONS, _THRESHOLD = 128, 0.1
_FULL_SIZE = 100_000
_BOILERPLATE_RUN = 256
Pairs = set[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Measured:
    """What one side took and found."""

    seconds: float
    megabytes: float
    missed: float
    wrong: float


def lines(options: Options) -> Iterator[Line]:
    """Time and memory beside datasketch's, and the pairs that grouping missed or made up."""
    what = f"{options.articles:,} articles of {_WORDS} words, grouped"
    with tempfile.TemporaryDirectory() as folder:
        corpus = Path(folder, "corpus.jsonl")
        with corpus.open("w", encoding="utf-8") as file:
            for item in Writer(seed=1).items(options.articles, _WORDS):
                file.write(json.dumps([item.story, item.sentences]) + "\n")
        ours, theirs, joined = (apart(way, corpus) for way in (_ours, _datasketch, _polars))
    yield Line(what, ours.seconds, "datasketch", theirs.seconds, 3)
    yield Line("the same", ours.seconds, "polars, pairs alone", joined.seconds)
    full = options.articles >= _FULL_SIZE
    yield Line("the same, bound", ours.seconds, target=15 * options.articles / _FULL_SIZE if full else None)
    yield Line("the same, at the highest", ours.megabytes, "datasketch", theirs.megabytes, unit="MB")
    yield Line("the same, at the highest", ours.megabytes, "polars, pairs alone", joined.megabytes, unit="MB")
    yield Line("the same, bound", ours.megabytes, target=600, unit="MB")
    yield Line("pairs of versions not found", ours.missed, "datasketch", theirs.missed, unit="share")
    yield Line("the same, bound", ours.missed, target=0.02, unit="share")
    yield Line("pairs found that are none", ours.wrong, target=0.005, unit="share")


def _ours(corpus: Path) -> Measured:
    from dataclasses import replace

    from reader.model import Block, Role, Version
    from reader.stories import FingerprintsInMemory, cluster, fingerprint

    taken = 0.0
    versions: list[Version] = []
    prints = FingerprintsInMemory()
    for place, (_, sentences) in enumerate(_articles(corpus)):
        blocks = tuple(Block(Role.BODY, sentence) for sentence in sentences)
        version = Version(f"{crc32(str(place).encode()):08x}-{place}", "Corpus", blocks, path=str(place))
        began = time.process_time()
        print_ = fingerprint(version)
        taken += time.process_time() - began
        versions.append(replace(version, blocks=()))
        prints[version.id] = print_
    began = time.process_time()
    stories = cluster(versions, prints)
    taken += time.process_time() - began
    memory = peak_mb()
    found = {_pair(*map(int, pair)) for s in stories for pair in combinations([v.path or "" for v in s.versions], 2)}
    return Measured(taken, memory, *_faults(found, corpus))


def _datasketch(corpus: Path) -> Measured:
    from datasketch import MinHash, MinHashLSH

    taken = 0.0
    hashes = []
    for _, sentences in _articles(corpus):
        words = " ".join(sentences).lower().split()
        began = time.process_time()
        hashed = MinHash(num_perm=_PERMUTATIONS, hashfunc=crc32)
        hashed.update_batch({" ".join(words[at : at + 3]).encode() for at in range(len(words) - 2)})
        hashes.append(hashed)
        taken += time.process_time() - began
    began = time.process_time()
    index = MinHashLSH(threshold=_THRESHOLD, num_perm=_PERMUTATIONS)
    found: Pairs = set()
    for place, hashed in enumerate(hashes):
        found.update((other, place) for other in index.query(hashed))
        index.insert(place, hashed)
    taken += time.process_time() - began
    return Measured(taken, peak_mb(), *_faults(found, corpus))


def _polars(corpus: Path) -> Measured:
    os.environ["POLARS_MAX_THREADS"] = "1"  # read when it is imported
    import polars as pl

    texts = [" ".join(sentences) for _, sentences in _articles(corpus)]
    began = time.process_time()
    word, shared = pl.col("word"), pl.col("shared")
    run = pl.struct("word", second=word.shift(-1).over("place"), third=word.shift(-2).over("place")).hash()
    words = pl.DataFrame({"text": texts}).with_row_index("place").lazy()
    words = words.select("place", word=pl.col("text").str.to_lowercase().str.split(" ")).explode("word")
    runs = words.select("place", run=run).unique().collect().lazy()
    sizes = runs.group_by("place").len("size")
    few = runs.filter(pl.len().over("run").is_between(2, _BOILERPLATE_RUN))
    pairs = few.join(few, on="run").filter(pl.col("place") < pl.col("place_right"))
    pairs = pairs.group_by("place", "place_right").len("shared")
    pairs = pairs.join(sizes, on="place").join(sizes, left_on="place_right", right_on="place")
    found = pairs.filter(shared >= _THRESHOLD * pl.min_horizontal("size", "size_right")).collect()
    taken = time.process_time() - began
    return Measured(taken, peak_mb(), *_faults(set(found.select("place", "place_right").rows()), corpus))


def _articles(corpus: Path) -> Iterator[tuple[int, list[str]]]:
    with corpus.open(encoding="utf-8") as file:
        for line in file:
            story, sentences = json.loads(line)
            yield story, sentences


def _faults(found: Pairs, corpus: Path) -> tuple[float, float]:
    """Shares of the true pairs that are missing, and of the found ones that are wrong."""
    places: defaultdict[int, list[int]] = defaultdict(list)
    for place, (story, _) in enumerate(_articles(corpus)):
        places[story].append(place)
    true: Pairs = {_pair(*pair) for together in places.values() for pair in combinations(together, 2)}
    return len(true - found) / (len(true) or 1), len(found - true) / (len(found) or 1)


def _pair(left: int, right: int) -> tuple[int, int]:
    return min(left, right), max(left, right)
