"""Sentence boundaries against treebanks: the sentences of a paragraph are joined and split again.

Counted strictly: only boundaries inside paragraphs, since the end of a paragraph is given away.
Told beside it is the count with paragraph ends, as others report it. Beside the treebanks stand single
paragraphs that other programs cut wrongly: their sentences must come out exactly.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader.text.languages.detect import guess
from reader.text.sentences import split
from tests.quality.labelled import rows
from tests.quality.measure import Measure, ratio

TREEBANKS = (("en_gum_news", "en", 0.977), ("es_ancora_dev", "es", 0.998))
ALIGNED = (("porsimples", "pt"), ("news_outlets", "de"))

Paragraph = Sequence[tuple[str, bool]]  # sentence, whether a space follows


@dataclass(frozen=True, slots=True)
class Score:
    """F1 of boundaries inside paragraphs, and with paragraph ends counted in."""

    inside: float
    with_ends: float


def score(paragraphs: Iterable[Paragraph], lang: str | None) -> Score:
    """How well `split` finds the boundaries again."""
    hits = found = wanted = count = 0
    for paragraph in paragraphs:
        text, ends = joined(paragraph)
        got = {end for _, end in split(text, lang)}
        hits += len(got & ends)
        found += len(got)
        wanted += len(ends)
        count += len(text.rstrip()) in got
    inside = 2 * (hits - count) / max(1, found + wanted - 2 * count)
    return Score(inside, 2 * hits / max(1, found + wanted))


def joined(paragraph: Paragraph) -> tuple[str, set[int]]:
    """The paragraph's text, and where its sentences end."""
    text, ends = "", set()
    for sentence, space in paragraph:
        text += sentence
        ends.add(len(text))
        text += " " if space else ""
    return text, ends


def treebank(folder: Path, name: str) -> list[Paragraph]:
    docs = json.loads((folder / "data" / "segmentation" / f"{name}.json").read_text(encoding="utf-8"))
    return [[(sentence, space) for sentence, space in par] for doc in docs for par in doc["pars"]]


def aligned(folder: Path, name: str, lang: str) -> Iterator[Paragraph]:
    """Each side of an aligned pair as one paragraph: cut by others, for other ends, so only a check."""
    lines = (folder / "data" / "alignment" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    for row in map(json.loads, lines):
        if row["lang"] == lang:
            yield from ([(sentence, True) for sentence in row[side]] for side in ("left", "right"))


def exact(cases: Sequence[Mapping[str, Any]]) -> float:
    """The share of the paragraphs (`text`) whose `sentences` come out exactly, white space around them aside."""
    right = 0
    for case in cases:
        text = case["text"]
        found = [text[start:end].strip() for start, end in split(text, guess(text))]
        right += found == [sentence.strip() for sentence in case["sentences"]]
    return ratio(right, len(cases))


def labelled(data: Path) -> Iterator[Measure]:
    """Boundary F1 of every treebank and of the aligned texts joined again, and boundary cases."""
    for name, lang, floor in TREEBANKS:
        got = score(treebank(data, name), lang)
        yield Measure(name, "boundaries inside paragraphs, F1", got.inside, floor=floor, target=floor)
        yield Measure(name, "boundaries with paragraph ends, F1", got.with_ends, floor=floor, target=floor)
    for name, lang in ALIGNED:
        got = score(aligned(data, name, lang), lang)
        yield Measure(f"{name} ({lang})", "boundaries of joined sentences, F1", got.inside)
    cases = rows(data / "cases" / "segment.jsonl")
    yield Measure("cases", "paragraphs cut exactly", exact(cases), floor=0.990)
