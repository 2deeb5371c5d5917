"""A figure put right in the copy answers its own sentence, not the correction that tells of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader import collate
from reader.model import Kind
from reader.sources.read import parse

ENGLISH = (
    "Harbour pilot dies\n\nNORVIK (KW) — Ida Hale, the first woman to pilot ships into Norvik, has died, her family "
    "said.\n\nShe was {}.\n\nHale began work in 1961 and retired in 1999.\n\nFlags will fly at half mast on Friday.\n"
)
GERMAN = (
    "Lotsin gestorben\n\nNORVIK (KW) - Ida Hale, die erste Lotsin im Hafen von Norvik, ist gestorben, wie ihre Familie "
    "mitteilte.\n\nSie wurde {} Jahre alt.\n\nHale begann 1961 und ging 1999 in den Ruhestand.\n"
)


@pytest.mark.parametrize(
    ("copy", "correction"),
    [
        (ENGLISH, "\nCorrection: An earlier version of this article gave a wrong age. Ida Hale was 87, not 86.\n"),
        (ENGLISH, "\nThis article was corrected on Friday: she was 87.\n"),
        (GERMAN, "\nBerichtigung: Ida Hale wurde 87 Jahre alt, nicht 86.\n"),
    ],
)
def test_a_figure_put_right_answers_the_sentence_of_the_copy(copy: str, correction: str) -> None:
    one, other = (
        parse(text.encode(), Path(f"{name}.txt"))[0][0]
        for name, text in (("one", copy.format(86)), ("other", copy.format(87) + correction))
    )
    for left, right in ((one, other), (other, one)):
        collation = collate(left, right)
        (changed,) = [link for link in collation.links if link.kind is Kind.REPHRASED]
        texts = [collation.left[i].text for i in changed.left] + [collation.right[j].text for j in changed.right]
        assert texts == sorted(texts, reverse=left is other)
        assert [("86" in text, "87" in text) for text in sorted(texts)] == [(True, False), (False, True)]
        assert [change.alert for change in changed.details] == [True]
