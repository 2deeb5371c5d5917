"""Signs of a pair: what the words of two sentences say for and against their answering each other, as numbers.

left   Some 8,500 hydrants were frozen, she said.
right  About 8,500 hydrants ran dry.
             ^^^^^ ^^^^^^^^                      a figure, and most of what is rare in the poorer one: for
                            ^^^                  next to nothing of what is rare in the richer one: against

Two articles on one story share a theme in every sentence, so words, and pieces of words, count by their rarity in
the two (inverse document frequency), and stop words of the language a fraction of it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from math import fsum, log, log1p

from rapidfuzz.distance import Indel

from reader.alignment.candidates import inverse_document_frequency
from reader.alignment.features import Features, SentenceFeatures

PAIR_SIGNS = {
    "poorer": "share of the poorer sentence's rare matter that the other has",
    "richer": "the same of the richer sentence",
    "mass": "rare matter shared, its logarithm",
    "poorer_grams": "share of the poorer sentence's letter 4-grams, by rarity, that the other has",
    "grams": "likeness of their letter 4-grams, by rarity",
    "order": "likeness of their stems in order",
    "nearly_equal": "how far that likeness goes beyond .6",
    "run": "rare matter of the heaviest run of stems they share, its logarithm",
    "sole": "rare matter shared that no other sentence of either version has, its logarithm",
    "both_quote": "whether both quote",
    "quotation": "share of what the one quotes that the other quotes too, of the one that quotes less",
    "quotation_told": "share of what only one of them quotes that the other has in its own words",
    "numbers": "figures of two digits or more that they share, three at most",
    "no_shared_number": "whether both have such figures and share none",
    "names": "rare matter of the names they share, its logarithm",
    "poorer_names": "share of it in the names of the one that has less of them",
    "no_shared_name": "whether both have names and share none",
    "poorer_content": "share of the poorer one's rare matter, names and figures aside, that the other has",
    "length": "stems of the shorter one, their logarithm",
    "length_apart": "difference of their lengths in stems, its logarithm",
    "place_apart": "how far their places in the two versions are apart",
    "ledes": "whether both open their version",
}
"""The name and the meaning of each sign, in the order of `Signs`; shares and likenesses from 0 to 1."""

Signs = tuple[float, ...]

_NEAR = 0.6
_MOST_NUMBERS = 3
_LEAST = 0.5
"""Rare matter below which a share of it says little."""
_A_STORY = 3
"""Sentences from which a version has an opening that tells it apart from the rest."""
_LONGEST = 120
"""Stems of a sentence in which runs are looked for; longer ones are no prose."""
_LEAST_ORDER = 0.01
"""Likeness in order below which it counts as none: a sentence beside one two hundred times as long."""


@dataclass(frozen=True, slots=True)
class Rarity:
    """What terms and letter 4-grams weigh over all sentences that are compared."""

    terms: Mapping[str, float]
    grams: Mapping[str, float]
    sole: frozenset[str]

    @classmethod
    def of(cls, *sides: Features) -> Rarity:
        """Their weights over all sentences of some versions; `sole` are the terms that two sentences have, of two."""
        terms, grams, sides_with = Counter[str](), Counter[str](), Counter[str]()
        for side in sides:
            terms.update(side.document_frequency)
            grams.update(side.gram_frequency)
            sides_with.update(side.document_frequency.keys())
        sentences = sum(len(side.rows) for side in sides)
        stop_words = frozenset[str]().union(*(side.stop_words for side in sides))
        weight = [0.0, *[log((sentences + 1) / n) for n in range(1, sentences + 1)]]
        return cls(
            inverse_document_frequency(terms, sentences, stop_words),
            {gram: weight[n] for gram, n in grams.items()},
            frozenset([term for term, n in terms.items() if n == 2 == sides_with[term]]),
        )


class SidePrepared:
    """Sentences made ready to be compared: the rare matter of each, of its letters and of its content.

    `places`: where each stands in its version, 0 to 1; `lede`: the one that opens the story, None for none.
    """

    __slots__ = ("content", "encoded", "grams", "lede", "mass", "names", "places", "quoted", "rows")

    def __init__(
        self,
        rows: Sequence[SentenceFeatures],
        rarity: Rarity,
        characters: Mapping[str, str],
        places: Sequence[float],
        lede: int | None = None,
    ) -> None:
        term, gram, encode = rarity.terms.__getitem__, rarity.grams.__getitem__, characters.__getitem__
        self.rows, self.places, self.lede = rows, places, lede
        self.mass = [fsum(map(term, row.terms)) for row in rows]
        self.content = [fsum(map(term, row.content)) for row in rows]
        self.names = [fsum(map(term, row.names)) for row in rows]
        self.quoted = [fsum(map(term, row.quoted)) for row in rows]
        self.grams = [fsum(map(gram, row.grams)) for row in rows]
        self.encoded = ["".join(map(encode, row.stems)) for row in rows]

    @classmethod
    def of(cls, side: Features, rarity: Rarity, characters: Mapping[str, str]) -> SidePrepared:
        """A whole version."""
        lede = side.lede if len(side.rows) >= _A_STORY else None
        return cls(side.rows, rarity, characters, places(len(side.rows)), lede)


def places(sentences: int) -> list[float]:
    """Where each sentence stands in its version, 0 to 1."""
    last = max(1, sentences - 1)
    return [k / last for k in range(sentences)]


def pair_signs(left: SidePrepared, i: int, right: SidePrepared, j: int, rarity: Rarity, shared_mass: float) -> Signs:
    """The signs of two sentences that share `shared_mass` of rare matter, in the order of PAIR_SIGNS."""
    one, other = left.rows[i], right.rows[j]
    weight = rarity.terms.__getitem__
    ours, theirs = left.mass[i], right.mass[j]
    poorer, richer = (ours, theirs) if ours < theirs else (theirs, ours)
    grams = fsum(map(rarity.grams.__getitem__, one.grams & other.grams))
    order = Indel.normalized_similarity(left.encoded[i], right.encoded[j], score_cutoff=_LEAST_ORDER)
    content = fsum(map(weight, (one.content & other.terms) | (other.content & one.terms)))
    n, m = len(one.stems), len(other.stems)
    numbers = len(one.numbers & other.numbers) if one.numbers and other.numbers else 0
    both_quote = bool(one.quoted and other.quoted)
    quotation = told = names = poorer_names = 0.0
    if both_quote:
        quotation = fsum(map(weight, one.quoted & other.quoted)) / max(_LEAST, min(left.quoted[i], right.quoted[j]))
    elif one.quoted:
        told = fsum(map(weight, one.quoted & other.terms)) / max(_LEAST, left.quoted[i])
    elif other.quoted:
        told = fsum(map(weight, other.quoted & one.terms)) / max(_LEAST, right.quoted[j])
    if shared_names := one.names & other.names:
        names = fsum(map(weight, shared_names))
        poorer_names = names / max(_LEAST, min(left.names[i], right.names[j]))
    shared = one.terms & other.terms
    return (
        shared_mass / poorer if poorer else 0.0,
        shared_mass / richer if richer else 0.0,
        log1p(shared_mass),
        grams / max(1.0, min(left.grams[i], right.grams[j])),
        2 * grams / max(1.0, left.grams[i] + right.grams[j]),
        order,
        max(0.0, order - _NEAR),
        log1p(_heaviest_run(one.stems, other.stems, shared, rarity.terms)),
        log1p(fsum(map(weight, shared & rarity.sole))),
        float(both_quote),
        quotation,
        told,
        min(numbers, _MOST_NUMBERS),
        float(bool(one.numbers and other.numbers) and not numbers),
        log1p(names),
        poorer_names,
        float(bool(one.names and other.names) and not shared_names),
        content / max(_LEAST, min(left.content[i], right.content[j])),
        log1p(min(n, m)),
        log1p(abs(n - m)),
        abs(left.places[i] - right.places[j]),
        float(i == left.lede and j == right.lede),
    )


def _heaviest_run(one: Sequence[str], other: Sequence[str], shared: Set[str], weights: Mapping[str, float]) -> float:
    """The rare matter of the heaviest run of stems that stand in both as they are, neighbour by neighbour."""
    if len(shared) < 2:
        return fsum(map(weights.__getitem__, shared))
    places: defaultdict[str, list[int]] = defaultdict(list)
    for k, stem in enumerate(other[:_LONGEST]):
        if stem in shared:
            places[stem].append(k)
    heaviest = 0.0
    ending: dict[int, float] = {}
    for stem in one[:_LONGEST]:
        if stem not in places:
            if ending:
                ending = {}
            continue
        weight, before = weights[stem], ending
        ending = {}
        for k in places[stem]:
            run = ending[k] = before[k - 1] + weight if k - 1 in before else weight
            if run > heaviest:
                heaviest = run
    return heaviest


def characters(terms: Iterable[str]) -> dict[str, str]:
    """A character for each stem (a million of them): rows of such compare fastest."""
    return {term: chr(at % 0x10FFFF) for at, term in enumerate(terms)}
