"""The throttle spaces the snapshots of a scan, by a clock of the test's own."""

from __future__ import annotations

import pytest

from reader.desk import throttle
from reader.desk.throttle import Throttle


class Clock:
    """Stands still until it is told otherwise."""

    def __init__(self) -> None:
        self.now = 1000.0

    def monotonic(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(throttle, "time", clock)
    return clock


def grouped(scan: Throttle, clock: Clock, articles: int, seconds: float) -> None:
    with scan.timed(articles):
        clock.now += seconds


def test_the_first_stories_come_as_soon_as_there_are_two_articles(clock: Clock) -> None:
    scan = Throttle()
    assert not scan.may_count()
    clock.now += 0.2
    assert scan.may_count()
    assert not scan.may_group(1, read=1, left=99_999)
    assert scan.may_group(2, read=2, left=99_998)


def test_before_there_are_stories_a_show_that_takes_long_does_not_keep_them_waiting(clock: Clock) -> None:
    scan = Throttle()
    grouped(scan, clock, 0, seconds=5)
    clock.now += 0.2
    assert scan.may_count()
    assert scan.may_show()


def test_how_many_files_are_read_is_told_several_times_a_second_however_long_showing_takes(clock: Clock) -> None:
    scan = Throttle()
    grouped(scan, clock, 100, seconds=0.01)
    grouped(scan, clock, 0, seconds=2)
    for _ in range(10):
        clock.now += 0.25
        assert scan.may_count()
        assert not scan.may_count()
        assert not scan.may_show()


def test_showing_takes_a_fortieth_of_the_time_at_the_most(clock: Clock) -> None:
    scan = Throttle()
    grouped(scan, clock, 100, seconds=0.01)
    grouped(scan, clock, 0, seconds=1)
    clock.now += 38
    assert not scan.may_show()
    clock.now += 2
    assert scan.may_show()


def test_grouping_takes_a_twentieth_of_the_time_at_the_most(clock: Clock) -> None:
    scan = Throttle()
    clock.now += 8
    grouped(scan, clock, 10_000, seconds=2)  # to group 50,000 would take ten
    assert not scan.may_group(50_000, read=50_000, left=900_000)  # 200 seconds altogether
    assert scan.may_group(50_000, read=50_000, left=1_200_000)


def test_all_is_grouped_anew_when_there_is_twice_as_much(clock: Clock) -> None:
    scan = Throttle()
    clock.now += 10
    grouped(scan, clock, 10_000, seconds=0.1)
    assert not scan.may_group(19_999, read=19_999, left=80_001)
    assert scan.may_group(20_000, read=20_000, left=80_000)
