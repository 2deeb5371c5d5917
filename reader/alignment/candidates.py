"""Candidate generation: the pairs of sentences worth scoring, found without comparing every two.

    equal sentences     at the same place from either end, or as often on both sides     certain
    inverted index      term ──> sentences that hold it, the rarest looked up first       a dozen a sentence

Terms weigh by their inverse document frequency over the two versions, stop words of the language a fraction of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from math import log

from reader.alignment.features import Features, SentenceFeatures
from reader.model import Pair, Role

STOP_WORD_DISCOUNT = 0.25
"""What a stop word of the language weighs beside a word as rare that is none."""
CANDIDATES = 12
"""Sentences of the witness scored for one of the base."""
POSTINGS = 400
"""Postings of its rarest terms read for one sentence of the base, beside a few for each term."""
DISTINCTIVE = 4
"""Words from which a sentence that both sides have as often is the same sentence wherever it stands."""
MANY_COPIES = 100
"""Copies times copies of a sentence beyond which their order alone pairs them."""


def inverse_document_frequency(
    document_frequency: Mapping[str, int], sentences: int, stop_words: Set[str]
) -> dict[str, float]:
    """The weight of each term, by how many of all the `sentences` have it; above 0."""
    weight = {n: log((sentences + 1) / n) for n in {*document_frequency.values()}}
    return {
        term: weight[n] * STOP_WORD_DISCOUNT if term in stop_words else weight[n]
        for term, n in document_frequency.items()
    }


def equal_sentences(left: Features, right: Features) -> Iterator[Pair]:
    """Pairs of equal sentences that are each other's wherever they stand.

    At the same place from the beginning or the end, or as often on either side, in their order.
    """
    ours, theirs = left.normalised, right.normalised
    shorter = min(len(ours), len(theirs))
    head = next((k for k in range(shorter) if ours[k] != theirs[k]), shorter)
    tail = next((k for k in range(shorter - head) if ours[-1 - k] != theirs[-1 - k]), shorter - head)
    yield from ((k, k) for k in range(head))
    yield from ((len(ours) - k, len(theirs) - k) for k in range(1, tail + 1))
    places: dict[tuple[Role, str], tuple[list[int], list[int]]] = {}
    for k in range(head, len(ours) - tail):
        places.setdefault(ours[k], ([], []))[0].append(k)
    for k in range(head, len(theirs) - tail):
        if theirs[k] in places:
            places[theirs[k]][1].append(k)
    for at_left, at_right in places.values():
        distinctive = len(at_left) == len(at_right) and len(left.rows[at_left[0]].stems) >= DISTINCTIVE
        if distinctive or len(at_left) * len(at_right) > MANY_COPIES:
            yield from zip(at_left, at_right, strict=False)


def candidates(
    left: Features,
    right: Features,
    idf: Mapping[str, float],
    settled: tuple[Collection[int], Collection[int]],
) -> Iterator[tuple[int, int, float]]:
    """For each base sentence the witness sentences that share most of what is rare, as `(left, right, mass shared)`.

    Sentences in `settled`, left and right, are looked up no more.
    """
    shared = left.document_frequency.keys() & right.document_frequency.keys()
    index = InvertedIndex([(j, row.terms & shared) for j, row in enumerate(right.rows) if j not in settled[1]], idf)
    for i, row in enumerate(left.rows):
        if i in settled[0]:
            continue
        masses = index.sharing(row)
        if len(masses) > CANDIDATES:
            least = sorted(masses.values())[-CANDIDATES]
            best = sorted([(-mass, j) for j, mass in masses.items() if mass >= least])[:CANDIDATES]
            yield from [(i, j, -mass) for mass, j in best]
        else:
            yield from [(i, j, mass) for j, mass in masses.items()]


class InvertedIndex:
    """Terms to the sentences that hold them; the rarest terms of a query are looked up first.

    `postings`: the sentences that hold a term; the commonest terms of a long text are never looked up.
    """

    def __init__(self, sentences: Iterable[tuple[int, Iterable[str]]], idf: Mapping[str, float]) -> None:
        self.postings: dict[str, list[int]] = defaultdict(list)
        for n, terms in sentences:
            for term in terms:
                self.postings[term].append(n)
        by_size = sorted([(len(holders), term) for term, holders in self.postings.items()])
        self._rank = {term: rank for rank, (_, term) in enumerate(by_size)}
        self._ranked: Sequence[tuple[int, float, list[int]]] = [
            (size, idf[term], self.postings[term][:POSTINGS]) for size, term in by_size
        ]

    def sharing(self, query: SentenceFeatures) -> Mapping[int, float]:
        """The sentences that share terms with one, each with the rare matter shared."""
        masses: dict[int, float] = defaultdict(float)
        room = POSTINGS + 4 * len(query.terms)
        for rank in sorted([self._rank[term] for term in query.terms & self._rank.keys()]):
            size, weight, holders = self._ranked[rank]
            room -= size
            if room < 0 and masses:
                break
            for n in holders:
                masses[n] += weight
        return masses
