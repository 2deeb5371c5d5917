"""Stories kept up to date: a desk grouped from cold, then copy that comes, changes and goes, one article at a time.

    corpus ──> fingerprints on disk ──> Grouping, cold ──> forty articles come, change, go
               a tenth of them      ──> Grouping, cold     how time grows with the desk

In processor time, each desk in a process of its own. Fingerprints lie in a database as they do in the program's cache,
and their making is not counted: `grouping` counts it. A million articles: `--articles 1000000`.
"""

from __future__ import annotations

import gc
import pickle
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from zlib import crc32

from benchmarks.corpus import Writer
from benchmarks.timing import Line, Options, apart, peak_mb
from reader.stories import Fingerprint

_WORDS = 400
_FULL_SIZE = 100_000
_SECONDS, _MEGABYTES = 20.0, 400.0
"""For the full size; a desk ten times as large has twelve times as long, and six gigabytes."""
_GROWTH = 1.2
_ARRIVAL = 0.1
_TRIED = 40
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Measured:
    """Seconds from cold and the most MB; the seconds of each article that came, changed and went."""

    cold: float
    megabytes: float
    arrivals: Mapping[str, Sequence[float]]


def lines(options: Options) -> Iterator[Line]:
    """A desk from cold, its growth, and one article more or less on it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "fingerprints.db")
        apart(_write, path, options.articles)
        small = apart(_measured, path, options.articles // 10)
        large = apart(_measured, path, options.articles)
    times = options.articles / _FULL_SIZE
    full = times >= 1
    what = f"{options.articles:,} fingerprints, grouped with both ties"
    yield Line(what, large.cold, target=_SECONDS * times * (_GROWTH if times > 1 else 1) if full else None)
    yield Line("their memory", large.megabytes, target=_MEGABYTES if times == 1 else None, unit="MB")
    yield Line("time for each, of time for each of a tenth", large.cold / small.cold / 10, target=_GROWTH, unit="times")
    for act, seconds in large.arrivals.items():
        yield Line(f"an article that {act}, of {_TRIED} the median", statistics.median(seconds), target=_ARRIVAL)
        yield Line("the slowest", max(seconds))


class _OnDisk:
    """Fingerprints in a database, the first so many of them."""

    def __init__(self, path: Path, count: int) -> None:
        self._connection = sqlite3.connect(path)
        self._count = count

    def items(self) -> Iterator[tuple[str, Fingerprint]]:
        rows = self._connection.execute("SELECT id, packed FROM print WHERE n < ?", (self._count,))
        return ((version_id, Fingerprint(*pickle.loads(packed))) for version_id, packed in rows)

    def of(self, ids: Sequence[str], /) -> Mapping[str, Fingerprint]:
        found: dict[str, Fingerprint] = {}
        for start in range(0, len(ids), _AT_ONCE):
            some = ids[start : start + _AT_ONCE]
            marks = ", ".join("?" * len(some))
            rows = self._connection.execute(f"SELECT id, packed FROM print WHERE id IN ({marks})", some)
            found.update((version_id, Fingerprint(*pickle.loads(packed))) for version_id, packed in rows)
        return found


def _write(path: Path, count: int) -> None:
    from reader.model import Block, Role, Version
    from reader.stories import fingerprint

    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE print (n INTEGER PRIMARY KEY, id TEXT UNIQUE, packed BLOB)")
    articles = enumerate(Writer(seed=1).items(count, _WORDS))
    while batch := list(islice(articles, _AT_ONCE)):
        rows = []
        for n, item in batch:
            blocks = tuple(Block(Role.BODY, sentence) for sentence in item.sentences)
            print_ = fingerprint(Version(_id(n), "Corpus", blocks))
            rows.append((n, _id(n), pickle.dumps(tuple(print_), pickle.HIGHEST_PROTOCOL)))
        connection.executemany("INSERT INTO print VALUES (?, ?, ?)", rows)
    connection.commit()
    connection.close()


def _measured(path: Path, count: int) -> Measured:
    from reader.model import Version
    from reader.stories import Grouping

    listed = {_id(n): [Version(_id(n), "Corpus", (), path=str(n))] for n in range(count)}
    tried = {_id(n): listed[_id(n)] for n in range(0, count, -(-count // _TRIED))}
    prints, grouping = _OnDisk(path, count), Grouping()
    gc.collect()
    began = time.process_time()
    grouping.update((), {each: listed[each] for each in listed if each not in tried}, prints)
    cold = time.process_time() - began
    arrivals: dict[str, list[float]] = {"comes": [], "changes": [], "goes": []}
    for act, taken in arrivals.items():
        for each, copies in tried.items():
            began = time.process_time()
            grouping.update([] if act == "comes" else [each], {} if act == "goes" else {each: copies}, prints)
            assert grouping.stories
            taken.append(time.process_time() - began)
    return Measured(cold, peak_mb(), arrivals)


def _id(n: int) -> str:
    return f"{crc32(str(n).encode()):08x}-{n}"
