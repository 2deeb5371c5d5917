"""Opening of the desk and of what was named on the command line: imported after the first frame, for it reads copy."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.desk import Desk, versions_named
from reader.desk.options import collation_options
from reader.store import Cache, cache_path

if TYPE_CHECKING:
    from reader.config import Config
    from reader.model import Listing, Problem
    from reader.store import Work


@dataclass(frozen=True, slots=True)
class Named:
    """What the program was opened to compare: ids, or why there is nothing to compare."""

    base: str
    witnesses: tuple[str, ...]
    trouble: str = ""


def named(base: str, witnesses: Sequence[str], versions: Sequence[Listing]) -> Named:
    """The articles that are meant by names or paths, the base first."""
    bases, others = versions_named(base, witnesses, versions)
    if len(bases) > 1:
        return Named("", (), f"{base} means {len(bases)} articles: name one of them as the base")
    if not bases or not others:
        return Named("", (), "Fewer than two of these are readable")
    return Named(bases[0].id, tuple(version.id for version in others))


def open_desk(
    paths: Sequence[str], config: Config, work: Work, problems: Sequence[Problem], labels: Mapping[str, str]
) -> Desk:
    """A desk over the paths, under the settings of the config."""
    return Desk(
        paths,
        outlets=config.outlets,
        options=collation_options(config),
        work=work,
        cache=Cache(cache_path()),
        problems=tuple(problems),
        labels=labels,
    )
