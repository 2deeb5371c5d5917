"""Number of examples that a property test tries: a share of the profile's, so that `make soak` tries more."""

from __future__ import annotations

from hypothesis import settings


def examples(percent: int) -> settings:
    """That many in a hundred of the examples of the profile: fewer for what is slow, more for what is rare."""
    return settings(max_examples=max(1, settings.default.max_examples * percent // 100))
