"""Collation options: the settings of the config that bear on comparing, as the typed arguments it takes."""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.config import Config
from reader.text.house_style.style import DEFAULT as STYLE
from reader.text.house_style.style import Style
from reader.text.languages.lexicon import DEFAULT as LEXICON
from reader.text.languages.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class CollationOptions:
    """Arguments of every collation of a desk; see `reader.collation.pipeline.collate`."""

    style: Style = field(default=STYLE)
    lexicon: Lexicon = field(default=LEXICON)


def collation_options(config: Config) -> CollationOptions:
    """The program's own house style and lexicon, extended by those of the config."""
    return CollationOptions(
        STYLE.extended(config.style) if config.style else STYLE,
        LEXICON.extended(
            hedges=config.hedges, charged=config.charged, opposites=config.opposites, verbs=dict(config.reporting)
        ),
    )
