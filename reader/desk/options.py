"""What the config says to the engine, as the plain arguments it takes."""

from __future__ import annotations

from typing import Any

from reader.config import Config


def settings(config: Config) -> dict[str, Any]:
    """Keyword arguments for `collate` and its like; nothing where the config adds nothing to the defaults."""
    given: dict[str, Any] = {}
    if config.style:
        from reader.text.house_style.style import DEFAULT

        given["style"] = DEFAULT.extended(config.style)
    if config.hedges or config.charged or config.opposites or config.reporting:
        from reader.text.languages import lexicon

        given["lexicon"] = lexicon.DEFAULT.extended(
            hedges=config.hedges,
            charged=config.charged,
            opposites=config.opposites,
            verbs=dict(config.reporting),
        )
    return given
