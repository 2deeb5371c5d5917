"""Germanic languages: a `LANGUAGE` each."""
