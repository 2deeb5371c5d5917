"""How like two sentences are: half the order of their words, half the rarity of those they share.

left   Some 20,000 households were affected, he said.
right  About 20,000 households lost power.
             ^^^^^^ ^^^^^^^^^^ rare in the story: strong evidence      ^^^ common: next to none
"""

from __future__ import annotations

from collections import Counter, defaultdict
from math import log, sqrt

from rapidfuzz.distance import Indel

from reader.collation.prepare import Prepared
from reader.model import Pair


def similarities(left: Prepared, right: Prepared) -> dict[Pair, float]:
    """The pairs of sentences that share a word, with their similarity from 0 to 1."""
    sides = [[[t.norm for t in tokens if t.norm] for tokens in side.tokens] for side in (left, right)]
    held = Counter(word for side in sides for words in side for word in set(words))
    total = sum(map(len, sides)) + 1
    weight = {word: log(total / n) for word, n in held.items()}
    lengths = [[sqrt(sum(weight[w] ** 2 for w in set(words))) or 1.0 for words in side] for side in sides]
    holders: dict[str, list[int]] = defaultdict(list)
    for j, words in enumerate(sides[1]):
        for word in set(words):
            holders[word].append(j)
    found: dict[Pair, float] = {}
    for i, words in enumerate(sides[0]):
        shared: dict[int, float] = defaultdict(float)
        for word in sorted(set(words)):
            for j in holders.get(word, ()):
                shared[j] += weight[word] ** 2
        for j, dot in shared.items():
            cosine = dot / (lengths[0][i] * lengths[1][j])
            found[i, j] = (cosine + Indel.normalized_similarity(words, sides[1][j])) / 2
    return found
