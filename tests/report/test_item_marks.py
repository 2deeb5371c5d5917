"""Item marks: what stops copy from being run is told first and in words, whatever the clock says."""

from __future__ import annotations

import pytest

from reader.model import Block, Item, Role, Version
from reader.report import as_text, item_marks


def version(status: str | None = None, urgency: int | None = None, **of_item: object) -> Version:
    item = Item("ticker", **of_item)  # type: ignore[arg-type]
    blocks = (Block(Role.LEDE, "The quay is shut."),)
    return Version("a", "Keel Wire", blocks, path="a.xml", status=status, urgency=urgency, item=item)


@pytest.mark.parametrize(
    ("given", "loud"),
    [
        (version("usable"), ()),
        (version("cancelled"), ("KILLED",)),
        (version(signals=("kill",)), ("KILLED",)),
        (version("withheld"), ("WITHHELD",)),
        (version("withheld", embargo="2031-11-09T18:00:00"), ("EMBARGOED until 9 Nov 18:00",)),
        (version(embargo="2001-11-09T18:00:00Z"), ("EMBARGOED until 9 Nov 18:00 UTC",)),
        (version(embargo_as_written="after the mayor \x1b[31m"), ("EMBARGOED: after the mayor ␛[31m",)),
        (version(signals=("embargo",)), ("EMBARGOED",)),
        (version("cancelled", signals=("correction",)), ("KILLED", "CORRECTION")),
    ],
)
def test_what_nobody_may_overlook(given: Version, loud: tuple[str, ...]) -> None:
    assert item_marks.loud(given) == loud
    assert item_marks.loud(given.listing) == loud
    assert item_marks.brief(given) == (loud[0].split()[0].strip(":") if loud else "")


def test_the_rest_is_told_quietly() -> None:
    assert item_marks.quiet(version(urgency=1, version="3", signals=("update",))) == ("urgency 1", "update", "v3")
    assert item_marks.quiet(version(urgency=4, version="1542761538")) == ()


def test_embargoed_copy_says_so_in_the_text_report() -> None:
    page = as_text.articles([(version(embargo="2031-11-09T18:00:00"), ())])
    assert "EMBARGOED until 9 Nov 18:00" in page
