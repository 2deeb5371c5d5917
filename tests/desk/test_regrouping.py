"""A desk that stands as it was left is got ready, so that the first copy to come costs only itself."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pytest

from benchmarks.corpus import Writer
from reader.cancellation import Cancelled, always
from reader.desk import Desk
from reader.desk.regrouping import Regrouping
from reader.model import Block, Listing, Role, Version
from reader.store import Cache
from reader.stories import Fingerprint, fingerprint
from tests.desk.working_sets import scanned


class Read(Mapping[str, Listing]):
    """Listings of a corpus, and the ids whose fingerprints were asked for."""

    def __init__(self, count: int) -> None:
        items = Writer(seed=5, vocabulary=4000, topics=9).items(count, words=80)
        versions = [
            Version(f"{n:04x}", "Corpus", tuple(Block(Role.BODY, text) for text in item.sentences), path=f"{n}.txt")
            for n, item in enumerate(items)
        ]
        self.listed = {version.id: version.listing for version in versions}
        self.prints = {version.id: fingerprint(version) for version in versions}
        self.asked: set[str] = set()

    def __getitem__(self, version_id: str) -> Listing:
        return self.listed[version_id]

    def __iter__(self) -> Iterator[str]:
        return iter(self.listed)

    def __len__(self) -> int:
        return len(self.listed)

    def first(self, count: int) -> dict[str, Listing]:
        return dict(list(self.listed.items())[:count])

    def source(self, listed: Mapping[str, Listing]) -> Source:
        return Source(self, listed)


class Source:
    """The fingerprints of some listings."""

    def __init__(self, read: Read, listed: Mapping[str, Listing]) -> None:
        self._read, self._listed = read, listed

    def items(self) -> Iterator[tuple[str, Fingerprint]]:
        self._read.asked.update(self._listed)
        return ((version_id, self._read.prints[version_id]) for version_id in self._listed)

    def of(self, ids: Sequence[str], /) -> Mapping[str, Fingerprint]:
        self._read.asked.update(ids)
        return {version_id: self._read.prints[version_id] for version_id in ids}


@pytest.fixture(scope="module")
def corpus() -> Read:
    return Read(120)


def test_after_it_is_prepared_one_article_more_asks_for_few_fingerprints(corpus: Read) -> None:
    before = corpus.first(119)
    regrouping = Regrouping(corpus.source)
    regrouping.prepare(before, always)
    assert corpus.asked == set(before)
    corpus.asked.clear()
    stories = regrouping.stories(corpus, always)
    assert len(corpus.asked) < 40
    assert stories == Regrouping(corpus.source).stories(corpus, always)


def test_what_is_grouped_already_is_not_prepared(corpus: Read) -> None:
    regrouping = Regrouping(corpus.source)
    regrouping.stories(corpus, always)
    corpus.asked.clear()
    regrouping.prepare(corpus.first(10), always)
    assert not corpus.asked
    assert regrouping.known == len(corpus)


def test_a_scan_waits_for_what_is_being_prepared_and_goes_on_from_there(corpus: Read) -> None:
    regrouping = Regrouping(corpus.source)
    under_way, go_on = threading.Event(), threading.Event()

    def slow() -> None:
        under_way.set()
        go_on.wait()

    preparing = threading.Thread(target=regrouping.prepare, args=(corpus.first(119), slow))
    preparing.start()
    under_way.wait()
    asked = iter([None, None, Cancelled()])

    def impatient() -> None:
        if stop := next(asked):
            raise stop

    with pytest.raises(Cancelled):  # while it is under way another may give up
        regrouping.stories(corpus, impatient)
    go_on.set()
    assert regrouping.stories(corpus, always) == Regrouping(corpus.source).stories(corpus, always)
    preparing.join()


def test_what_was_left_in_the_middle_is_begun_anew(corpus: Read) -> None:
    regrouping = Regrouping(corpus.source)

    def stop() -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        regrouping.prepare(corpus, stop)
    assert regrouping.known == 0
    assert regrouping.stories(corpus, always) == Regrouping(corpus.source).stories(corpus, always)


def test_a_second_start_knows_what_came_second_once_it_is_prepared(tmp_path: Path) -> None:
    folder = tmp_path / "copy"
    folder.mkdir()
    for n, item in enumerate(Writer(seed=3, vocabulary=4000, topics=3).items(40, words=90)):
        (folder / f"{n:03}.txt").write_text(item.text, encoding="utf-8")
    cache = tmp_path / "library.db"
    first = Desk([folder], cache=Cache(cache))
    second = {one.id: first.next_best(one.id) for one in scanned(first).versions}
    assert any(second.values())
    desk = Desk([folder], cache=Cache(cache))
    assert not any(desk.next_best(one.id) for one in scanned(desk).versions)
    desk.prepare()
    assert {one.id: desk.next_best(one.id) for one in desk.snapshot.versions} == second
