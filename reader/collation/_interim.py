"""Stand-ins until reader.text and reader.collation.words are in place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from reader.model import Edit, Kind, Op, Span, Token


class Style: ...


DEFAULT = Style()


def split(text: str, lang: str | None = None) -> list[Span]:  # noqa: ARG001
    return [m.span() for m in re.finditer(r"\S.*?(?:[.!?][”\"]?(?=\s)|\s*\Z)", text, re.DOTALL)]


def tokenise(text: str, style: Style = DEFAULT) -> tuple[Token, ...]:  # noqa: ARG001
    found = re.finditer(r"\w+(?:[’'.,]\w+)*|[^\w\s]", text)
    return tuple(Token(m[0], m[0].lower() if m[0][0].isalnum() else "", m.span()) for m in found)


def edit_script(left: str, right: str) -> tuple[Edit, ...]:
    a, b = re.findall(r"\s*\S+\s*\Z|\s*\S+", left), re.findall(r"\s*\S+\s*\Z|\s*\S+", right)
    edits: list[Edit] = []
    for op, i1, i2, j1, j2 in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if op == "equal":
            edits.append(Edit(Op.KEEP, "".join(a[i1:i2])))
            continue
        if i2 > i1:
            edits.append(Edit(Op.DROP, "".join(a[i1:i2])))
        if j2 > j1:
            edits.append(Edit(Op.ADD, "".join(b[j1:j2])))
    return tuple(edits)


def kind_of(lefts: Sequence[str], rights: Sequence[str]) -> Kind:
    return Kind.SAME if " ".join(lefts).split() == " ".join(rights).split() else Kind.REPHRASED
