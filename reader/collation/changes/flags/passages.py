"""Flags of passages that one version alone has: the dead and the charged, told wherever they come or go.

+ The strikes killed seven people, officials said.        number gained: "killed seven people"
- He was charged with fraud on Friday.                    event dropped: "charged with fraud"

One flag a sentence, of the gravest rank; none for what the other version states too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reader.collation.changes.facts import ResolvedFacts, tokens_in
from reader.collation.changes.flags.phrases import object_of
from reader.collation.changes.flags.senses import says_something, sense
from reader.collation.changes.kinds.casualties import counts_harm
from reader.collation.changes.kinds.record import GRAVEST
from reader.collation.changes.linked_sides import LocatedDetail
from reader.collation.changes.slots import Place
from reader.model import Change, ChangeKind, DetailKind, Side, Token
from reader.text.languages.lexicon import Lexicon

_SHOWN = 5
"""Words that a flag is shown with."""


def passage_flags(
    sentences: Iterable[int], side: Side, own: ResolvedFacts, other: ResolvedFacts, lexicon: Lexicon
) -> tuple[Change, ...]:
    """The flags of sentences that only `side` has, in reading order; running text alone is read."""
    prose = (k for k in sentences if own.sentences[k].role.is_prose)
    found = (_toll(k, own, other, lexicon) or _act(k, own, other) for k in prose)
    return tuple(_change(kind, place, side, own) for kind, place in filter(None, found))


def _toll(sentence: int, own: ResolvedFacts, other: ResolvedFacts, lexicon: Lexicon) -> tuple[DetailKind, Place] | None:
    """The first figure that counts the dead or hurt and that the other version does not have."""
    for detail in own.details[sentence]:
        if detail.kind is DetailKind.NUMBER and (detail.kind, detail.value) not in other.stated:
            figure = LocatedDetail(sentence, detail)
            shown = object_of(own, figure.place, _SHOWN)
            words = {t.text.lower() for t in tokens_in(own.tokens[sentence], shown[1:])}
            if counts_harm(own, figure, lexicon) and words & lexicon.tolls.keys():
                return DetailKind.NUMBER, figure.place
    return None


def _act(sentence: int, own: ResolvedFacts, other: ResolvedFacts) -> tuple[DetailKind, Place] | None:
    """The first word of death or charge; where the other version has the word too, only of a name that it lacks."""
    claims = own.language.claims
    for token in _words(sentence, own):
        word = token.text.lower()
        if word not in claims.deaths and word not in claims.charges:
            continue
        heard = other.vocabulary.get(sense(token.norm, own.language))
        if not heard or _names_another(sentence, own, other):
            return DetailKind.EVENT, (sentence, *token.span)
    return None


def _words(sentence: int, facts: ResolvedFacts) -> Iterator[Token]:
    """The words of a sentence that say something, outside quotations."""
    quoted = [d.span for d in facts.details[sentence] if d.kind is DetailKind.QUOTE]
    for token in facts.tokens[sentence]:
        inside = any(start <= token.span[0] < end for start, end in quoted)
        if not inside and says_something(token.norm, facts.language) and token.span[0] >= facts.starts[sentence]:
            yield token


def _names_another(sentence: int, own: ResolvedFacts, other: ResolvedFacts) -> bool:
    """Whether the sentence names somebody whom the other version does not."""
    return any(
        d.kind is DetailKind.NAME
        and (d.kind, d.value) not in other.stated
        and (sentence, d.span[0]) not in own.doubtful
        for d in own.details[sentence]
    )


def _change(kind: DetailKind, core: Place, side: Side, own: ResolvedFacts) -> Change:
    place = object_of(own, core, _SHOWN)
    text = own.sentences[place[0]].text[place[1] : place[2]]
    if side is Side.LEFT:
        return Change(kind, ChangeKind.DROPPED, GRAVEST, True, left=text, left_at=place)
    return Change(kind, ChangeKind.GAINED, GRAVEST, True, right=text, right_at=place)
