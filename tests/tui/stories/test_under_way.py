"""Progress of reading: told in words and by the rule over the stories, which fills."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from reader.desk import Snapshot
from reader.tui.app import ReaderApp
from reader.tui.paint.wording import ASCII, UNICODE, Glyphs
from reader.tui.stories.desk_line import rule as ruled
from reader.tui.widgets.lines import Lines
from tests.tui.conftest import until


@pytest.mark.parametrize(("glyphs", "done", "rule"), [(UNICODE, "━", "─"), (ASCII, "=", "-")])
def test_the_rule_fills_while_files_are_read(glyphs: Glyphs, done: str, rule: str) -> None:
    quarter = Snapshot(done=25, total=100)
    assert ruled(quarter, 40, glyphs, "story", 40).text == done * 10 + rule * 30
    assert ruled(replace(quarter, done=100), 40, glyphs, "story", 40).text == done * 40
    assert ruled(replace(quarter, done=100, finished=True), 40, glyphs, "story", 40).text == rule * 40
    assert ruled(Snapshot(), 40, glyphs, "story", 40).text == rule * 40


async def test_reading_grouping_and_the_end_of_both_are_told(reader: Callable[..., ReaderApp]) -> None:
    app = reader()
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, lambda: app.snapshot.finished)
        whole = app.snapshot

        def told() -> tuple[str, str]:
            title, rule = (app.screen.query_one(f"#{name}", Lines).render_line(0).text for name in ("title", "rule"))
            return title, rule

        def standing(title: str, heavy: int) -> Callable[[], bool]:
            def stands() -> bool:
                title_told, rule = told()
                return title in title_told and "─" not in rule[:heavy] and "━" not in rule[heavy:]

            return stands

        app.show(replace(whole, finished=False, done=1, total=3))
        await until(pilot, standing("reading 1 of 3   3 articles", 40))
        app.show(replace(whole, finished=False, done=3, total=3))
        await until(pilot, standing("grouping   3 articles", 120))
        app.show(whole)
        await until(pilot, standing(" 3 articles", 0))
        assert " of 3" not in told()[0]
        assert "grouping   " not in told()[0]
