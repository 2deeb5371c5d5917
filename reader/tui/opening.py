"""Opening of the desk and of what was named on the command line: imported after the first frame, for it reads copy."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.desk import Desk, versions_named
from reader.desk.options import collation_options

if TYPE_CHECKING:
    from reader.config import Config
    from reader.model import Listing
    from reader.tui.run_files import RunFiles


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


def open_desk(paths: Sequence[str], config: Config, files: RunFiles, labels: Mapping[str, str]) -> Desk:
    """A desk over the paths, under the settings of the config, on the files of the run."""
    return Desk(
        paths,
        outlets=config.outlets,
        options=collation_options(config),
        work=files.work(),
        cache=files.cache(),
        problems=files.problems,
        labels=labels,
    )
