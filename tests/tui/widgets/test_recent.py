"""Least recently used lines: in the order they were asked for, and never more than there is room for."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.tui.widgets.recent import Recent

ROOM = 3
ACTS = st.lists(st.tuples(st.sampled_from(("put", "get", "discard")), st.integers(0, 6)))


@given(ACTS)
def test_the_last_asked_for_are_kept(acts: list[tuple[str, int]]) -> None:
    recent: Recent[int, str] = Recent()
    wanted: list[int] = []
    for act, key in acts:
        known = key in wanted
        if act == "get":
            assert recent.get(key) == (str(key) if known else None)
        elif act == "put":
            recent.put(key, str(key), ROOM)
        else:
            recent.discard(key)
        wanted = [other for other in wanted if other != key]
        wanted += [key] if act == "put" or (act == "get" and known) else []
        wanted = wanted[-ROOM:]
        assert list(recent) == wanted
        assert len(recent) == len(wanted)


@given(st.integers(-2, 2))
def test_the_last_one_is_kept_even_where_there_is_no_room(room: int) -> None:
    recent: Recent[int, str] = Recent()
    recent.put(1, "one", room)
    assert recent.get(1) == "one"


def test_keys_may_be_discarded_while_they_are_gone_through() -> None:
    recent: Recent[int, str] = Recent()
    for key in range(ROOM):
        recent.put(key, str(key), ROOM)
    for key in recent:
        recent.discard(key)
    assert not len(recent)
