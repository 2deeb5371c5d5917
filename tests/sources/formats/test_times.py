"""Times as formats, feeds and mail programs write them, in any language; what is none stays none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.sources.formats.shared.times import iso_time


@pytest.mark.parametrize(
    ("written", "time"),
    [
        ("20311109T180400+0100", "2031-11-09T18:04:00+01:00"),
        ("Sun, 09 Nov 2031 18:04:00 +0100", "2031-11-09T18:04:00+01:00"),
        ("dim., 09 nov. 2031 18:04:00 +0100", "2031-11-09T18:04:00+01:00"),
        ("9 de noviembre de 2031 18:04", "2031-11-09T18:04:00"),
        ("So, 09. Dez 2031 18:04", "2031-12-09T18:04:00"),
        ("9 novembre 2031", "2031-11-09"),
        ("30 février 2031", None),
        ("9 quays 2031", None),
        ("1 or 2 crates 2031", None),
        ("", None),
    ],
)
def test_a_time_is_read_as_it_is_written(written: str, time: str | None) -> None:
    assert iso_time(written) == time


@given(st.text(max_size=60))
def test_any_text_is_a_time_or_none(written: str) -> None:
    assert iso_time(written) is None or iso_time(iso_time(written)) == iso_time(written)
