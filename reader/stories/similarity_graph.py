"""Similarity graph: what is alike enough to be joined, kept up to date as nodes come and go.

candidates ──> score ──> edges     A ─ B ─ C   D ─ E   F
                                   └ component ┘       a node that comes or goes leaves the other
                                                       components as they are
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import Generic, TypeVar

from reader.stories.candidates import Candidates, Pair, PairingRule, by_component

Edge = TypeVar("Edge")
_BATCH = 200


class SimilarityGraph(Generic[Edge]):
    """Nodes, given by number, and an edge between every two candidates that are alike."""

    def __init__(self, rules: Sequence[PairingRule], place: Callable[[int], object]) -> None:
        """One rule for each kind of key that nodes are looked up by; `place` as for `Candidates`."""
        self._candidates = [Candidates(rule, place) for rule in rules]
        self._edges: dict[int, dict[int, Edge]] = {}

    def update(
        self,
        gone: Collection[int],
        come: Sequence[Mapping[int, Sequence[int]]],
        edges_of: Callable[[Sequence[Pair]], Sequence[Edge | None]],
    ) -> set[int]:
        """Let nodes leave, then others enter with their keys of each kind; `edges_of` says for some pairs at a time
        whether they are alike. Returns the nodes still there whose edges changed.
        """
        touched: set[int] = set()
        for node in gone:
            for other in self._edges.pop(node, {}):
                del self._edges[other][node]
                touched.add(other)
        changes = [each.update(gone, keys) for each, keys in zip(self._candidates, come, strict=True)]
        for one, other in {pair for change in changes for pair in change.disappeared}:
            if other in self._edges.get(one, {}) and not any(each.has((one, other)) for each in self._candidates):
                del self._edges[one][other], self._edges[other][one]
                touched.update((one, other))
        for change in changes:
            appeared = by_component(pair for pair in change.appeared if pair[1] not in self._edges.get(pair[0], {}))
            for start in range(0, len(appeared), _BATCH):
                batch = appeared[start : start + _BATCH]
                for (one, other), edge in zip(batch, edges_of(batch), strict=True):
                    if edge is not None:
                        self._edges.setdefault(one, {})[other] = edge
                        self._edges.setdefault(other, {})[one] = edge
                        touched.update((one, other))
        return touched.difference(gone)

    def edges(self, node: int) -> Mapping[int, Edge]:
        """The edges of a node, by the node at their other end."""
        return self._edges.get(node, {})

    def candidates(self, node: int) -> set[int]:
        """The nodes that one was worth comparing with, alike or not."""
        return {other for candidates in self._candidates for other in candidates.of(node)}

    def components(self, nodes: Iterable[int]) -> Iterator[list[int]]:
        """The connected components that hold any of these nodes, each once."""
        seen: set[int] = set()
        for node in nodes:
            if node in seen:
                continue
            found = [node]
            seen.add(node)
            for each in found:
                found += (new := self._edges.get(each, {}).keys() - seen)
                seen |= new
            yield found
