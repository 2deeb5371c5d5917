"""Versions side by side that need be of no one story: picked in the list, or named when the program was called.

base, others ──together──> a Story     the desk changes ──standing──> that Story as it stands now
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from reader.desk.snapshot import Snapshot
from reader.model import Story

__all__ = ["standing", "together"]

_BY_HAND = ""


def together(snapshot: Snapshot, ids: Sequence[str]) -> Story:
    """Those of these versions that are there, the first as the base: the desk's own story where it is just that,
    else one without an id. Raises KeyError: none is there.
    """
    by_id = {version.id: version for version in snapshot.versions if version.id in ids}
    there = [by_id[id] for id in dict.fromkeys(ids) if id in by_id]
    if not there:
        raise KeyError(*ids)
    with suppress(KeyError):
        own = snapshot.story_of(there[0].id)
        if own.base.id == there[0].id and {version.id for version in own.versions} == set(by_id):
            return own
    return Story(_BY_HAND, tuple(there))


def standing(snapshot: Snapshot, story: Story, foremost: str = "") -> Story:
    """A story as the desk has it now: that of the `foremost` of its versions, else of the first that is still there;
    versions put together by hand stay together. Raises KeyError: none is there.
    """
    ids = [version.id for version in story.versions]
    if story.id == _BY_HAND:
        return together(snapshot, ids)
    for id in (foremost, *ids):
        with suppress(KeyError):
            return snapshot.story_of(id)
    raise KeyError(*ids)
