"""Slavic languages: a `LANGUAGE` each."""
