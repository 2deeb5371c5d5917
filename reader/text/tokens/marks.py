"""Hyphens, which join words in one house and part them in another."""

from __future__ import annotations

HYPHEN = "\u2010"
"""The norm of a hyphen inside a word while tokens are joined; it ends as ""."""
HYPHENS = frozenset("-‐‑–−")
