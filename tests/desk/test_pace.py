"""How often a scan shows how far it has come, by a clock of the test's own."""

from __future__ import annotations

import pytest

from reader.desk import pace
from reader.desk.pace import Pace


class Clock:
    """Stands still until it is told otherwise."""

    def __init__(self) -> None:
        self.now = 1000.0

    def monotonic(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(pace, "time", clock)
    return clock


def grouped(scan: Pace, clock: Clock, articles: int, seconds: float) -> None:
    with scan.timed(articles):
        clock.now += seconds


def test_the_first_stories_come_as_soon_as_there_are_two_articles(clock: Clock) -> None:
    scan = Pace()
    assert not scan.due()
    clock.now += 0.2
    assert scan.due()
    assert not scan.may_group(1, read=1, left=99_999)
    assert scan.may_group(2, read=2, left=99_998)


def test_before_there_are_stories_a_show_that_takes_long_does_not_keep_them_waiting(clock: Clock) -> None:
    scan = Pace()
    grouped(scan, clock, 0, seconds=5)
    clock.now += 0.2
    assert scan.due()


def test_showing_takes_a_tenth_of_the_time_at_the_most(clock: Clock) -> None:
    scan = Pace()
    grouped(scan, clock, 100, seconds=0.01)
    grouped(scan, clock, 0, seconds=2)
    clock.now += 17
    assert not scan.due()
    clock.now += 2
    assert scan.due()


def test_grouping_takes_a_tenth_of_the_time_at_the_most(clock: Clock) -> None:
    scan = Pace()
    clock.now += 10
    grouped(scan, clock, 10_000, seconds=2)
    clock.now += 17
    assert not scan.may_group(50_000, read=50_000, left=10_000_000)
    clock.now += 2
    assert scan.may_group(50_000, read=50_000, left=10_000_000)


def test_nothing_is_grouped_that_soon_will_be_with_all_the_rest(clock: Clock) -> None:
    scan = Pace()
    clock.now += 3
    grouped(scan, clock, 10_000, seconds=2)
    clock.now += 20  # in these 25 seconds 80,000 were read, and to group them would take 16
    assert not scan.may_group(80_000, read=80_000, left=20_000)
    assert scan.may_group(80_000, read=80_000, left=60_000)
