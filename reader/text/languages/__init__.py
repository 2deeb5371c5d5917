"""The registry of languages: one file each, with all that is known of the language.

language    the record `Language` and its parts
germanic romance slavic asian other
            one `LANGUAGE` each; en de es pt fr in full, it nl lb in part, the others with the ends of their sentences
            and their stop words
detect      the language of a text, by its script and its stop words
lexicon     words by what they do to a claim, with a desk's own on top
stems       what the forms of a word have in common
word_lists  word lists written as running text
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

from reader.text.languages.asian import ar, bn, fa, he, hi, ja, ko, ta, tr, ur, zh
from reader.text.languages.germanic import da, de, en, lb, nl, no, sv
from reader.text.languages.language import OWN, Language
from reader.text.languages.other import el, fi, hu
from reader.text.languages.romance import es, fr, it, pt, ro
from reader.text.languages.slavic import be, cs, pl, ru, uk

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

__all__ = ["all_stop_words", "codes", "get", "merged", "name_of", "reading", "register", "registered", "stop_words"]

_Record = TypeVar("_Record", bound="DataclassInstance")
_FILES = (
    en, es, pt, de, fr, it, nl, lb, ar, be, bn, cs, da, el, fa, fi, he, hi, hu, ja, ko, no, pl, ro, ru, sv, ta,
    tr, uk, ur, zh,
)  # fmt: skip
_LANGUAGES: dict[str, Language] = {file.LANGUAGE.code: file.LANGUAGE for file in _FILES}
_OTHERS = {"am": "Amharic", "hy": "Armenian", "ka": "Georgian", "sr": "Serbian", "te": "Telugu", "th": "Thai"}
"""The names of languages that are recognised by their script and have no file."""


def get(code: str | None) -> Language | None:
    """The language of an ISO 639-1 code by itself; None where none is registered."""
    return _LANGUAGES.get(code or "")


def name_of(code: str | None) -> str:
    """The English name of a language (ISO 639-1); of an unknown one its code, "this language" for None."""
    language = get(code)
    return language.name if language else _OTHERS.get(code, code) if code else "this language"


def codes() -> tuple[str, ...]:
    """The codes of all languages, in the order in which they were registered."""
    return tuple(_LANGUAGES)


def stop_words(code: str | None) -> frozenset[str]:
    """The stop words of a language; none of one that is not registered."""
    language = get(code)
    return language.stop_words if language else frozenset()


@cache
def all_stop_words() -> frozenset[str]:
    """The stop words of all languages."""
    return frozenset[str]().union(*(language.stop_words for language in _LANGUAGES.values()))


def register(language: Language) -> None:
    """Read copy in a further language, or in one by another record."""
    _LANGUAGES[language.code] = language
    _forget()


@contextmanager
def registered(language: Language) -> Iterator[Language]:
    """The same for a while: the registry is as before at the end."""
    before = dict(_LANGUAGES)
    register(language)
    try:
        yield language
    finally:
        _LANGUAGES.clear()
        _LANGUAGES.update(before)
        _forget()


@cache
def merged() -> Language:
    """The words of all languages, for copy whose language is not known; all kinds of detail are read in it.

    What every language has for itself alone (see `Language`) is that of the first, English, but for figures with
    a stop, which may be ordinals.
    """
    whole = _joined(tuple(_LANGUAGES.values()))
    return replace(whole, code="", name="", sentences=replace(whole.sentences, ordinal_stop=True))


@cache
def reading(code: str | None) -> Language:
    """What copy in a language is read with: its own words first, those of all others behind them.

    `code`: ISO 639-1; None, or one that is not registered, gives `merged()`.
    """
    language = get(code)
    if language is None:
        return merged()
    whole = merged()
    joint = _joined((language, *(other for other in _LANGUAGES.values() if other is not language)))
    # Parts that are as in `merged()` are the same objects, so that what is cached for them is found again.
    return replace(joint, **{part: record for part, record in _parts(whole) if _equal(record, getattr(joint, part))})


def _forget() -> None:
    all_stop_words.cache_clear()
    merged.cache_clear()
    reading.cache_clear()


def _parts(language: Language) -> Iterator[tuple[str, Any]]:
    """The records within a language, each by the name of its field."""
    records = ((field.name, getattr(language, field.name)) for field in fields(language))
    return ((name, record) for name, record in records if is_dataclass(record))


def _equal(one: Any, other: Any) -> bool:
    """Whether two records say the same; records themselves compare by identity."""
    return all(getattr(one, field.name) == getattr(other, field.name) for field in fields(one))


def _joined(records: Sequence[_Record]) -> _Record:
    """Records of one type as one: the first decides what the others contradict."""
    joint: dict[str, Any] = {
        field.name: _values([getattr(record, field.name) for record in records])
        for field in fields(records[0])
        if field.metadata != OWN
    }
    return replace(records[0], **joint)


def _values(values: Sequence[Any]) -> Any:
    first = values[0]
    if isinstance(first, frozenset):
        return first.union(*values[1:])
    if isinstance(first, tuple):
        return tuple(dict.fromkeys(item for value in values for item in value))
    if isinstance(first, Mapping):
        return {key: item for value in reversed(values) for key, item in value.items()}
    return _joined(values)
