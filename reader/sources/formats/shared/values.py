"""Values of fields as items write them: languages, urgencies and priorities, the places of datelines."""

from __future__ import annotations

import regex

_OF_TIME = regex.compile(
    r"(?:gmt|utc|cest|cet|est|edt|am|pm|[tz]|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*)",
    regex.IGNORECASE,
)
_LANGUAGES = {
    "eng": "en", "ger": "de", "deu": "de", "fre": "fr", "fra": "fr", "spa": "es", "ita": "it", "por": "pt", "swe": "sv",
    "nor": "no", "nob": "nb", "nno": "nn", "dan": "da", "fin": "fi", "dut": "nl", "nld": "nl", "pol": "pl", "rus": "ru",
}  # fmt: skip


def language(tag: str | None) -> str | None:
    """The primary subtag of a language tag, in two letters where there are two."""
    primary = (tag or "").replace("_", "-").split("-")[0].strip().casefold()
    if not primary.isalpha() or len(primary) > 3:
        return None
    return _LANGUAGES.get(primary, primary)


def number(text: str | None, most: int = 9) -> int | None:
    """An urgency or priority, 1 to `most`; None for anything else."""
    digits = (text or "").strip().lstrip("0")
    plain = digits.isascii() and digits.isdigit() and len(digits) <= len(str(most))
    return int(digits) if plain and int(digits) <= most else None


def is_place(text: str) -> bool:
    """Whether a dateline names a place: one of dates and times alone does not."""
    words = regex.findall(r"\p{L}+", text)
    return any(not _OF_TIME.fullmatch(word) for word in words)
