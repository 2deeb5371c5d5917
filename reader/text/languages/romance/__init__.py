"""Romance languages: a `LANGUAGE` each."""
