"""Copy that no desk runs, made by rule in any size: what grows faster than its text grows fastest here.

one word a line     kelo⏎ marib⏎ …        thousands of sentences with next to nothing in them
near copies         word1.⏎⏎ word2.⏎⏎ …   every sentence much like a hundred others
one sentence        kelo marib sut …      no sentence any more
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping

from benchmarks.corpus import CONSONANTS, VOWELS

Piece = Callable[[random.Random, list[str], int], str]
_WORDS = 3_000


def _word(rng: random.Random, words: list[str], _: int) -> str:
    return rng.choice(words)


def _new_word(rng: random.Random, _words: list[str], _at: int) -> str:
    return "".join(rng.choice(CONSONANTS) + rng.choice(VOWELS) for _ in range(rng.randint(2, 4)))


def _few(rng: random.Random, words: list[str], _: int) -> str:
    return rng.choice(words[:20])


def _fact(rng: random.Random, words: list[str], at: int) -> str:
    town, who = words[at % _WORDS].title(), words[(7 * at + 3) % _WORDS].title()
    return f"The town of {town} has {rng.randint(1_000, 99_999)} people, {who} said on {rng.randint(1, 28)} March."


def _quote(rng: random.Random, words: list[str], _: int) -> str:
    return f"“{rng.choice(words)} {rng.choice(words)},” said {rng.choice(words).title()}"


_KINDS: Mapping[str, tuple[Piece, str]] = {
    "one word a line": (_word, "\n"),
    "one new word a line": (_new_word, "\n"),
    "one word a paragraph": (lambda rng, words, at: f"{_word(rng, words, at).title()}.", "\n\n"),
    "few words, one a paragraph": (_few, "\n\n"),
    "the same paragraph": (lambda *_: "The ferry left at dawn.", "\n\n"),
    "near copies": (lambda _rng, _words, at: f"word{at}", "\n\n"),
    "facts that differ": (_fact, "\n\n"),
    "one sentence": (_word, " "),
    "one sentence of quotations": (_quote, " and "),
    "one sentence of figures": (lambda rng, *_: str(rng.randint(1, 99_999)), ", "),
    "one sentence in capitals": (lambda rng, words, at: _word(rng, words, at).upper(), " "),
    "no spaces": (_new_word, ""),
}
KINDS = tuple(_KINDS)


def copy(kind: str, size: int, seed: int) -> str:
    """About `size` characters of a kind; another seed gives another version of them."""
    piece, between = _KINDS[kind]
    made = random.Random(0)
    words = [_new_word(made, [], 0) for _ in range(_WORDS)]
    rng, pieces, length = random.Random(seed), list[str](), 0
    while length < size:
        pieces.append(piece(rng, words, len(pieces) + seed))
        length += len(pieces[-1]) + len(between)
    return between.join(pieces)
