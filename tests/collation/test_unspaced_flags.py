"""Changed numerals of scripts without capitals are told as numbers, other words with little around them."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader import collate
from reader.model import Change
from reader.sources.read import parse


def changes(left: str, right: str) -> list[Change]:
    (one,), (other,) = (parse(text.encode(), Path(name))[0] for text, name in ((left, "a.txt"), (right, "b.txt")))
    return [change for link in collate(one, other).links for change in link.details]


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        ("渔船沉没造成三人失踪，港口已经关闭。", "渔船沉没造成五人失踪，港口已经关闭。", "number"),
        ("غرق ثلاثة بحارة قرب الميناء القديم.", "غرق خمسة بحارة قرب الميناء القديم.", "number"),
        ("पुराने बंदरगाह के पास तीन नाविक डूब गए।", "पुराने बंदरगाह के पास पाँच नाविक डूब गए।", "number"),
    ],
)
def test_changed_numerals_are_flagged_as_numbers(left: str, right: str, kind: str) -> None:
    assert [str(change.kind) for change in changes(left, right) if change.alert] == [kind]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("港口管理局宣布将关闭码头进行修理。", "港口管理局宣布将关闭码头以便修理。"),
        ("ท่าเรือเก่าจะปิดเพื่อซ่อมแซมในเดือนหน้า", "ท่าเรือเก่าจะปิดเพื่อปรับปรุงในเดือนหน้า"),
    ],
)
def test_an_exchanged_word_is_told_without_the_whole_clause(left: str, right: str) -> None:
    found = changes(left, right)
    assert found
    assert all(len(change.left or "") < len(left) / 2 for change in found)
