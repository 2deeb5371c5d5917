"""The room that versions need beside the base is said as it is counted."""

from __future__ import annotations

import re

from reader.tui.compare.selection import MOST, columns_needed, fitting


def test_the_columns_in_the_message_are_those_that_make_room() -> None:
    columns = [int(number) for number in re.findall(r"\d+", columns_needed())]
    assert [fitting(width) for width in columns] == list(range(2, MOST + 1))
    assert [fitting(width - 1) for width in columns] == list(range(1, MOST))


def test_the_message_says_how_many_versions_find_room() -> None:
    assert columns_needed() == "two versions need 150 columns, three need 200"
