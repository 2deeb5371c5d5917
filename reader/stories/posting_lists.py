"""Posting lists: an inverted index that articles enter and leave, each key with the numbers of those that hold it.

    bucket 0x3f   3f02.. 7 | 3f02.. 12 | 3f9a.. 3 | ...     key and number in one sorted integer
                  └─ key 3f02.. is held by 7 and 12

Most keys are held by one article alone and cost eight bytes here; a dict of them would take twenty times as many.
Sorted in small buckets, which stay in the processor's cache, rather than as one.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator

KEY_BITS, _NUMBER_BITS = 40, 24
_NUMBER_MASK = (1 << _NUMBER_BITS) - 1
_BUCKETS = 256
_BUCKET_SHIFT = KEY_BITS - 8


class PostingLists:
    """The holders of each key; a key has 40 bits, the number of an article 24."""

    def __init__(self) -> None:
        self._buckets = [array("Q") for _ in range(_BUCKETS)]

    def add(self, number: int, keys: Iterable[int]) -> None:
        """Let an article enter with its keys, each once."""
        for key in keys:
            insort(self._buckets[key >> _BUCKET_SHIFT], key << _NUMBER_BITS | number)

    def fill(self, articles: Iterable[tuple[int, Iterable[int]]]) -> None:
        """Let many enter at once, each with its keys."""
        buckets = self._buckets
        for number, keys in articles:
            for key in keys:
                buckets[key >> _BUCKET_SHIFT].append(key << _NUMBER_BITS | number)
        self._buckets = [array("Q", sorted(bucket)) for bucket in buckets]

    def remove(self, number: int, keys: Iterable[int]) -> None:
        """Let an article leave that entered with these keys."""
        for key in keys:
            bucket, entry = self._buckets[key >> _BUCKET_SHIFT], key << _NUMBER_BITS | number
            del bucket[bisect_left(bucket, entry)]

    def holders(self, key: int) -> list[int]:
        """The numbers of those that hold the key, in rising order."""
        bucket, first = self._buckets[key >> _BUCKET_SHIFT], key << _NUMBER_BITS
        start = bisect_left(bucket, first)
        end = bisect_left(bucket, first + _NUMBER_MASK + 1, start)
        return [entry & _NUMBER_MASK for entry in bucket[start:end]]

    def shared(self) -> Iterator[tuple[int, list[int]]]:
        """Each key that more than one article holds, and their numbers in rising order."""
        for bucket in self._buckets:
            previous, holders = -1, []
            for entry in bucket:
                key = entry >> _NUMBER_BITS
                if key == previous:
                    holders.append(entry & _NUMBER_MASK)
                    continue
                if len(holders) > 1:
                    yield previous, holders
                previous, holders = key, [entry & _NUMBER_MASK]
            if len(holders) > 1:
                yield previous, holders
