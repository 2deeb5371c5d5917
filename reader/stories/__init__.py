"""Versions to stories: which articles are versions of one piece of copy, and which the others come from."""

from __future__ import annotations

from reader.stories.clustering import group, part
from reader.stories.corpus_stats import InHand, Prints
from reader.stories.fingerprint import Fingerprint, fingerprint

__all__ = ["Fingerprint", "InHand", "Prints", "fingerprint", "group", "part"]
