"""Languages of Asia and the Near East: a `LANGUAGE` each."""
