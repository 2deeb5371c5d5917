"""Progress of reading: told in words and by the rule over the stories, which fills."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from reader.desk import Snapshot
from reader.tui.app import ReaderApp
from reader.tui.paint.wording import ASCII, UNICODE, Glyphs
from reader.tui.stories.desk_line import progress
from reader.tui.widgets.lines import Lines
from tests.tui.conftest import until


@pytest.mark.parametrize(("glyphs", "done", "rule"), [(UNICODE, "━", "─"), (ASCII, "=", "-")])
def test_the_rule_fills_while_files_are_read(glyphs: Glyphs, done: str, rule: str) -> None:
    quarter = Snapshot(done=25, total=100)
    assert progress(quarter, 40, glyphs).text == done * 10 + rule * 30
    assert progress(replace(quarter, done=100), 40, glyphs).text == done * 40
    assert progress(replace(quarter, done=100, finished=True), 40, glyphs).text == rule * 40
    assert progress(Snapshot(), 40, glyphs).text == rule * 40


async def test_reading_grouping_and_the_end_of_both_are_told(reader: Callable[..., ReaderApp]) -> None:
    app = reader()
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, lambda: app.snapshot.finished)
        whole = app.snapshot

        def told() -> tuple[str, str]:
            title, rule = (app.screen.query_one(f"#{name}", Lines).render_line(0).text for name in ("title", "rule"))
            return title, rule

        def standing(title: str, heavy: int) -> Callable[[], bool]:
            return lambda: title in told()[0] and told()[1].count("━") == heavy

        app.show(replace(whole, finished=False, done=1, total=3))
        await until(pilot, standing("reading 1 of 3   3 articles", 40))
        app.show(replace(whole, finished=False, done=3, total=3))
        await until(pilot, standing("grouping   3 articles", 120))
        app.show(whole)
        await until(pilot, standing(" 3 articles", 0))
        assert " of 3" not in told()[0]
        assert "grouping   " not in told()[0]
