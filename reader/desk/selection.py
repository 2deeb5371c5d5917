"""Selection of the versions to be compared: named as paths on a command line, or picked in the list.

wire.txt  tonight/    ──versions_named──>   base: wire.txt    witnesses: all of tonight/ but wire.txt
base, others          ──side_by_side──>     a Story, which need not be one of the desk's
the desk has changed  ──current_story──>    that Story as it is now
                      ──outdated──>         which of its versions were replaced, which are gone
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field

from reader.desk.snapshot import Snapshot
from reader.model import Listed, Listing, Problem, Story

_BY_HAND = ""


def versions_named(
    base: str, witnesses: Sequence[str], versions: Sequence[Listing]
) -> tuple[tuple[Listing, ...], tuple[Listing, ...]]:
    """The versions that BASE means and those that the witnesses' names mean, each once, in the order of the names.

    A folder or glob among several witnesses may hold the base too, which is left out of them. To be called in a
    worker: folders are listed.
    """
    by_path = _by_path(versions)
    bases, others = _at_paths([base], by_path), _at_paths(witnesses, by_path)
    if len(others) > 1:
        ids = {version.id for version in bases}
        others = tuple(version for version in others if version.id not in ids)
    return bases, others


def versions_at(names: Sequence[str], versions: Sequence[Listing]) -> tuple[Listing, ...]:
    """The versions that some paths mean, in the order of the names. To be called in a worker: folders are listed."""
    return _at_paths(names, _by_path(versions))


def _by_path(versions: Sequence[Listing]) -> dict[str, list[Listing]]:
    by_path: dict[str, list[Listing]] = {}
    for version in versions:
        if version.path is not None:
            by_path.setdefault(version.path, []).append(version)
    return by_path


def _at_paths(names: Sequence[str], by_path: dict[str, list[Listing]]) -> tuple[Listing, ...]:
    from reader.sources import discover, named_part  # what a screen asks of this module does without

    meant: dict[str, Listing] = {}
    for name in names:
        part = named_part(name)[1]
        paths = (str(path) for path in discover([name]) if not isinstance(path, Problem))
        found = (version for path in paths for version in by_path.get(path, ()) if part in (None, version.part))
        meant |= {version.id: version for version in found}
    return tuple(meant.values())


def side_by_side(snapshot: Snapshot, ids: Sequence[str]) -> Story:
    """Those of these versions that are there, the first as the base: the desk's own story where it is just that,
    else one without an id. Raises KeyError: none is there.
    """
    by_id = {version.id: version for version in snapshot.versions if version.id in ids}
    there = [by_id[version_id] for version_id in dict.fromkeys(ids) if version_id in by_id]
    if not there:
        raise KeyError(*ids)
    with suppress(KeyError):
        own = snapshot.story_of(there[0].id)
        if own.base.id == there[0].id and {version.id for version in own.versions} == set(by_id):
            return own
    return Story(_BY_HAND, tuple(there))


def current_story(snapshot: Snapshot, story: Story, foremost: str = "") -> Story:
    """A story as the desk has it now: that of the `foremost` of its versions, else of the first that is still there;
    versions put side by side by hand stay so. Raises KeyError: none is there.
    """
    ids = [version.id for version in story.versions]
    if story.id == _BY_HAND:
        return side_by_side(snapshot, ids)
    for version_id in (foremost, *ids):
        with suppress(KeyError):
            return snapshot.story_of(version_id)
    raise KeyError(*ids)


@dataclass(frozen=True, slots=True)
class Outdated:
    """Versions that stand on a screen and not on the desk: `replaced` by another in their place, by id, or `gone`."""

    replaced: Mapping[str, str] = field(default_factory=dict)
    gone: tuple[str, ...] = ()


def outdated(snapshot: Snapshot, shown: Iterable[Listed]) -> Outdated:
    """What has become of versions shown. Nothing is said as long as a desk is not read to the end."""
    if not snapshot.finished:
        return Outdated()
    missing = {version.id: version.located for version in shown} if shown else {}
    for version in snapshot.versions:
        missing.pop(version.id, None)
    if not missing:
        return Outdated()
    there = {version.located: version.id for version in snapshot.versions}
    replaced = {version_id: there[at] for version_id, at in missing.items() if at is not None and at in there}
    return Outdated(replaced, tuple(version_id for version_id in missing if version_id not in replaced))


def updated_story(snapshot: Snapshot, story: Story, replaced: Mapping[str, str]) -> Story:
    """A story with what stands in the place of its versions, as the desk has it now. Raises KeyError: none is there."""
    versions = {version.id: version for version in snapshot.versions}
    ids = [replaced.get(version.id, version.id) for version in story.versions]
    return current_story(snapshot, story._replace(versions=tuple(versions[one] for one in ids if one in versions)))
