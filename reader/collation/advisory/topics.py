"""What a passage that only one version has is about, in two or three words.

… a short blackout in the town of Taldorf on Friday …          Taldorf blackout     place and what happened there
“We ran,” said the baker Ada Quist.                            Ada Quist quote      a new voice
Shares in the company fell 18 percent before noon.             ‘Shares in the company fell …’

Only what the passage itself says is used, and only names that the other version lacks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.collation.changes.equivalence import LANDS
from reader.collation.changes.facts import ResolvedFacts as Told
from reader.collation.changes.slots import Found, content, norms
from reader.model import Detail, DetailKind
from reader.text.details.words import Word, words_of
from reader.text.languages.word_lists import listed

_NAMED = 2
"""Names that stand for a passage."""
_SHOWN = 34
_PLACING = frozenset(listed("in at near off on over outside around of"))
_ARTICLES = frozenset(listed("a an the"))
_KINDS_OF_PLACE = frozenset(listed("city town village region province county district port area suburb island state"))
_NO_EVENT = frozenset(
    listed("""
    rest most part parts number north south east west centre center side latest first last best worst same largest
    biggest city town village region province county district port area suburb island state edge outskirts
    """)
)
_CONNECTIVES = frozenset(listed("meanwhile elsewhere however but and also"))


def gist(sentences: Sequence[int], own: Told, other: Told) -> str:
    """What sentences of one side, by number, say that the other side does not."""
    named = dict.fromkeys(_named(sentences, own, other))
    if named:
        return ", ".join(list(named)[:_NAMED])
    first = sentences[0]
    quoted = next((d for d in own.details[first] if d.kind is DetailKind.QUOTE), None)
    if quoted is not None and quoted.span[0] <= 1:
        return f"quote ‘{short(quoted.text, _SHOWN)}’"
    return f"‘{short(_opening(own.sentences[first].text), _SHOWN)}’"


def short(text: str | None, length: int = 40) -> str:
    """A phrase cut at a word."""
    text = " ".join((text or "").split())
    return text if len(text) <= length else text[:length].rsplit(" ", 1)[0].rstrip(",;:–—-") + " …"


def _named(sentences: Sequence[int], own: Told, other: Told) -> Iterator[str]:
    """The new names, each with what happened there or that it is quoted, where the text plainly says so."""
    known = {norm for i in range(len(other.sentences)) for norm in content(other, i)}
    told: set[str] = set()
    for i in sentences:
        text = own.sentences[i].text
        words = words_of(text)
        for d in own.details[i]:
            if d.kind is not DetailKind.NAME or (d.kind, d.value) in other.said or d.value in told | LANDS:
                continue
            if (i, d.span[0]) in own.doubtful or known.issuperset(norms(own, Found(i, d))):
                continue
            if text[d.span[1] :].lstrip()[:1].isdigit():
                continue
            told.add(d.value)
            yield _with_event(d, words) or _with_quote(d, own.details[i]) or d.text


def _with_quote(name: Detail, details: Sequence[Detail]) -> str | None:
    speaks = any(
        d.kind is DetailKind.ATTRIBUTION and d.span[0] <= name.span[0] and name.span[1] <= d.span[1] for d in details
    )
    return f"{name.text} quote" if speaks and any(d.kind is DetailKind.QUOTE for d in details) else None


def _with_event(name: Detail, words: Sequence[Word]) -> str | None:
    """ "Taldorf blackout" of "a blackout in the town of Taldorf": the noun between an article and a preposition."""
    at = next((k for k, w in enumerate(words) if w.start >= name.span[0]), 0) - 1
    if at > 0 and words[at].low in _ARTICLES:
        at -= 1
    if at > 2 and words[at].low == "of" and words[at - 1].low in _KINDS_OF_PLACE and words[at - 2].low in _ARTICLES:
        at -= 3
    if at < 2 or words[at].low not in _PLACING:
        return None
    noun = words[at - 1]
    before = [w.low for w in words[max(0, at - 4) : at - 1] if w.kind == "w"]
    plain = noun.kind == "w" and noun.text.islower() and len(noun.text) > 3 and noun.low not in _NO_EVENT
    return f"{name.text} {noun.text}" if plain and not _ARTICLES.isdisjoint(before) else None


def _opening(text: str) -> str:
    """A sentence without the word that only ties it to the one before."""
    first, _, rest = text.partition(" ")
    return rest if first.strip(",").lower() in _CONNECTIVES and rest else text
