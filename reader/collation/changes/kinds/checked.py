"""Coverage of kinds: which kinds of fact are checked in copy of a language, and which are not.

en   checked number date name place quote attribution qualifier negation event      unchecked actor cause
pl   checked –                                                                      unchecked all of them

A language's file claims the kinds that its words are good enough for (`Language.checked`). What is not claimed may
raise a flag all the same, but its silence says nothing.
"""

from __future__ import annotations

from collections.abc import Iterable

from reader.model import DetailKind
from reader.text import languages

KINDS = tuple(
    map(
        DetailKind,
        ["number", "date", "name", "place", "quote", "attribution", "qualifier", "negation", "event", "actor", "cause"],
    )
)
"""Every kind that may be asked for, in the order of lists."""
_HEADLINE_KINDS = {DetailKind.NUMBER: "figures", DetailKind.NAME: "names", DetailKind.DATE: "dates"}


def checked(lang: str | None) -> tuple[DetailKind, ...]:
    """The kinds checked in copy of a language (ISO 639-1); none where the language is not known or claims none."""
    language = languages.get(lang)
    claimed = language.checked if language else frozenset[DetailKind]()
    return tuple(kind for kind in KINDS if kind in claimed)


def unchecked(lang: str | None) -> tuple[DetailKind, ...]:
    """The kinds that are not."""
    done = frozenset(checked(lang))
    return tuple(kind for kind in KINDS if kind not in done)


def all_clear(langs: Iterable[str | None]) -> str:
    """What a summary may claim of versions that raise no flag: "figures, names and dates checked"; "" for nothing."""
    common = frozenset(KINDS).intersection(*(checked(lang) for lang in langs))
    words = [noun for kind, noun in _HEADLINE_KINDS.items() if kind in common]
    return f"{' and '.join(filter(None, [', '.join(words[:-1]), words[-1]]))} checked" if words else ""


def caveat(langs: Iterable[str | None]) -> str:
    """What a summary must own up to: "facts not checked in Polish"; "" where every language claims its main kinds."""
    unread = [lang for lang in dict.fromkeys(langs) if not frozenset(_HEADLINE_KINDS).issubset(checked(lang))]
    named = [languages.name_of(lang) for lang in unread]
    return f"facts not checked in {' or '.join(named)}" if named else ""
