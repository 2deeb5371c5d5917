"""Copy made by rule, so that its versions are known: Zipf vocabulary, topics, rewrites.

topic words ─┐
common words ┴─> original ─┬─ light    a word in thirty changed
                           ├─ trimmed  the last two fifths cut
                           └─ rewritten  a fifth of the words changed, a quarter of the sentences dropped
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from math import ceil

CONSONANTS, VOWELS = "bcdfghklmnprstvz", "aeiou"
Article = list[list[str]]


@dataclass(frozen=True, slots=True)
class Item:
    """One article: the number of its story, and its sentences as printed."""

    story: int
    sentences: tuple[str, ...]

    @property
    def text(self) -> str:
        return "\n\n".join(self.sentences)


class Writer:
    """Writes copy of `words` words in sentences of 12 to 28; the same seed writes the same."""

    def __init__(self, seed: int = 1, vocabulary: int = 30_000, topics: int = 400) -> None:
        self._rng = random.Random(seed)
        self._words = self._vocabulary(vocabulary)
        self._weights = list(accumulate(1 / (rank + 3) for rank in range(vocabulary)))
        self._topics = [self._rng.sample(self._words[300:], 120) for _ in range(topics)]

    def original(self, words: int) -> Article:
        topic = self._rng.choice(self._topics)
        subject = self._rng.sample(topic, 30)
        sentences: Article = []
        written = 0
        while written < words:
            length = min(self._rng.randint(12, 28), max(6, words - written))
            common = self._rng.choices(self._words, cum_weights=self._weights, k=length)
            sentences.append([self._rng.choice(subject) if self._rng.random() < 0.3 else word for word in common])
            written += length
        return sentences

    def light(self, article: Article) -> Article:
        return self._changed(article, 1 / 30)

    def trimmed(self, article: Article) -> Article:
        return article[: ceil(len(article) * 0.6)]

    def rewritten(self, article: Article) -> Article:
        kept = [s for s in article if self._rng.random() >= 0.25] or article[:1]
        return self._changed(kept, 0.2)

    def items(self, count: int, words: int = 400) -> Iterator[Item]:
        """`count` articles; about two in five stand alone, the other stories have two to four versions."""
        story = made = 0
        while made < count:
            first = self.original(words)
            versions = [first]
            if self._rng.random() < 0.6:
                ways = [self.light, self.trimmed, self.rewritten]
                versions += [way(first) for way in self._rng.sample(ways, self._rng.randint(1, 3))]
            for version in versions[: count - made]:
                yield Item(story, printed(version))
                made += 1
            story += 1

    def _changed(self, article: Article, share: float) -> Article:
        swap = iter(self._rng.choices(self._words, cum_weights=self._weights, k=sum(map(len, article))))
        return [[next(swap) if self._rng.random() < share else w for w in sentence] for sentence in article]

    def _vocabulary(self, size: int) -> list[str]:
        found: dict[str, None] = {}
        while len(found) < size:
            syllables = self._rng.choices((1, 2, 3, 4), weights=(1, 4, 4, 1))[0]
            word = "".join(self._rng.choice(CONSONANTS) + self._rng.choice(VOWELS) for _ in range(syllables))
            found[word + self._rng.choice(("", "n", "r", "s"))] = None
        return sorted(found, key=len)


def printed(article: Article) -> tuple[str, ...]:
    """Sentences with their capital and their stop."""
    return tuple(" ".join(words).capitalize() + "." for words in article)
