"""Sentences of a version, numbered through, and where the text of each begins.

headline      Council shuts the fish market. For good?        one sentence whole
lede          NORVIK (KW) — Some 8,500 hydrants were frozen.
              ~~~~~~~~~~~~~ dateline: whose copy it is, no part of what it says
"""

from __future__ import annotations

from collections.abc import Iterable

from reader.cancellation import StillWanted, always, watched
from reader.model import Role, Sentence, Version
from reader.text.datelines import begins, header
from reader.text.sentences import split

_UNDIVIDED = frozenset({Role.HEADLINE, Role.BYLINE, Role.DATELINE, Role.SUBHEAD, Role.CREDIT})


def sentences_of(version: Version, wanted: StillWanted = always) -> tuple[Sentence, ...]:
    """The sentences of a version in its order, numbered through; a headline or credit is one sentence whole."""
    sentences: list[Sentence] = []
    for place, block in enumerate(watched(version.blocks, wanted)):
        spans = [(0, len(block.text))] if block.role in _UNDIVIDED else split(block.text, version.lang)
        for start, end in filter(lambda span: span[0] < span[1], spans):
            sentences.append(Sentence(len(sentences), place, block.role, block.text[start:end], (start, end)))
    return tuple(sentences)


def body_sentences(texts: Iterable[str]) -> tuple[Sentence, ...]:
    """Texts already split, each taken for a sentence and a paragraph of body copy."""
    return tuple(Sentence(k, k, Role.BODY, text, (0, len(text))) for k, text in enumerate(texts))


def text_start(sentence: Sentence) -> int:
    """Where a sentence begins behind its header and dateline, in code points of its text.

    A place and a colon are a dateline only where the copy opens.
    """
    opening = sentence.role is Role.LEDE or (sentence.role is Role.BODY and not sentence.index)
    start = header(sentence.text)[1]
    return start + begins(sentence.text[start:], opening=opening and not sentence.span[0])
