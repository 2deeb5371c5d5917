"""Segments of the edit script of a link: words exchanged, dropped or put in, that nothing harmless explains.

    left   She was jailed for three months by the court, he said.      months → years      exchanged
    right  She was jailed for three years by the court.                he said             dropped

What a house prints otherwise is out already: the edit script is over norms. What is left is explained away where the
same stems stand on the other side of the link (another form, another order), and cut down to the words that say
something. A long segment is taken apart at its commas, so that a flag says little more than the fact.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from reader.collation.changes.facts import ResolvedFacts, tokens_in
from reader.collation.changes.flags.phrases import BREAKS, PHRASE, phrase
from reader.collation.changes.flags.senses import says_something, sense
from reader.collation.changes.linked_sides import LinkedSides
from reader.collation.changes.resemblance import closed_up
from reader.collation.changes.slots import Place
from reader.collation.edit_script import edit_script
from reader.model import DetailKind, Edit, Op, Side, Span, Token
from reader.text.details.names import in_title_case
from reader.text.languages.language import Language

_LONG = 8
"""Words of a side beyond which a segment is taken apart."""
_CLOCK = re.compile(r"\d{1,2}[.:h]\d{2}")
_SPELLED = 8
"""Letters from which a single one is a matter of spelling."""
_MANY = 60
"""Differences of a pair beyond which it is a list, and none of them a segment."""
Scripts = Mapping[tuple[int, int], Sequence[Edit]]
"""Edit scripts by pair of sentences."""


@dataclass(frozen=True, slots=True)
class Segment:
    """Words of a pair that differ: their places, one of them None for what one side alone has.

    `pair` are the numbers of the two sentences; `alone` is whether the pair differs nowhere else. `shown` are the
    places with as many words around as it takes to understand them.
    """

    pair: tuple[int, int]
    left: Place | None
    right: Place | None
    shown: tuple[Place | None, Place | None]
    alone: bool

    def at(self, side: Side) -> Place | None:
        """The place on a side."""
        return self.left if side is Side.LEFT else self.right


def scripts_of(link: LinkedSides) -> Scripts:
    """The edit script of each pair of the link."""
    left, right = link.left, link.right
    return {
        (i, j): edit_script(left.sentences[i].text, right.sentences[j].text, left.tokens[i], right.tokens[j])
        for i, j in sorted(link.pairs)
    }


def segments(link: LinkedSides, scripts: Scripts) -> list[Segment]:
    """The segments of all pairs of the link, in reading order; none of a line in title case."""
    found: list[Segment] = []
    for (i, j), script in sorted(scripts.items()):
        if in_title_case(link.left.sentences[i].text) or in_title_case(link.right.sentences[j].text):
            continue
        spans = list(_spans(script))
        if len(spans) > _MANY:
            continue
        for one, other in spans:
            found += _explained(link, (i, j), one, other, alone=len(spans) == 1)
    return found


def _spans(script: Iterable[Edit]) -> Iterator[tuple[Span, Span]]:
    """(left span, right span) of what differs in more than style, each run of drops and adds as one."""
    x = y = 0
    start: tuple[int, int] | None = None
    for edit in script:
        if edit.op is Op.KEEP or edit.style:
            if start is not None:
                yield (start[0], x), (start[1], y)
                start = None
        elif start is None:
            start = x, y
        x += len(edit.text) * (edit.op is not Op.ADD)
        y += len(edit.text) * (edit.op is not Op.DROP)
    if start is not None:
        yield (start[0], x), (start[1], y)


def _explained(link: LinkedSides, pair: tuple[int, int], one: Span, other: Span, *, alone: bool) -> Iterator[Segment]:
    """What is left of a segment when what is harmless in it is explained away; several pieces of a long one."""
    left = list(_tokens(link.left, pair[0], one))
    right = list(_tokens(link.right, pair[1], other))
    elsewhere = _stems_across(link, pair[0], Side.LEFT), _stems_across(link, pair[1], Side.RIGHT)
    if _same_sense(left, right, link, pair) or _is_pronoun(left, right, link, pair) or _is_spelled(left, right, link):
        return
    lefts, rights = _pieces(left, link.left, pair[0]), _pieces(right, link.right, pair[1])
    if lefts and rights and max(len(left), len(right)) <= _LONG:
        ours, theirs = _trimmed(left, link.left.language), _trimmed(right, link.right.language)
        telling = _tells(ours, link.left.language), _tells(theirs, link.right.language)
        if telling[0] != telling[1]:
            ours, theirs = (ours, []) if telling[0] else ([], theirs)
        elif all(telling):
            moved = _all_in(ours, elsewhere[0], link.left.language), _all_in(theirs, elsewhere[1], link.right.language)
            ours, theirs = [] if moved[0] else ours, [] if moved[1] else theirs
        if ours and theirs:
            shown = _phrase(link.left, pair[0], left, ours), _phrase(link.right, pair[1], right, theirs)
            yield Segment(pair, _place(pair[0], ours), _place(pair[1], theirs), shown, alone)
            return
        lefts, rights = [left] if ours else [], [right] if theirs else []
    for piece in lefts:
        words = _trimmed(piece, link.left.language)
        if not _is_known(words, elsewhere[0], link.left.language):
            yield Segment(pair, _place(pair[0], words), None, (_phrase(link.left, pair[0], piece, words), None), alone)
    for piece in rights:
        words = _trimmed(piece, link.right.language)
        if not _is_known(words, elsewhere[1], link.right.language):
            yield Segment(pair, None, _place(pair[1], words), (None, _phrase(link.right, pair[1], piece, words)), alone)


def _tokens(facts: ResolvedFacts, sentence: int, span: Span) -> Iterator[Token]:
    """The tokens of a span that carry something, behind the dateline."""
    start = max(span[0], facts.starts[sentence])
    return (t for t in tokens_in(facts.tokens[sentence], (start, span[1])) if t.norm and t.span[1] > start)


def _stems_across(link: LinkedSides, sentence: int, side: Side) -> frozenset[str]:
    """The stems of all sentences that answer one of this side."""
    facts = link.facts(side.other)
    return frozenset[str]().union(*(facts.senses[k] for k in link.answers(sentence, side)))


def _same_sense(left: Sequence[Token], right: Sequence[Token], link: LinkedSides, pair: tuple[int, int]) -> bool:
    """Whether both say the same in other forms, another order, by synonyms, cut short or in another spelling."""
    ours = sorted(sense(t.norm, link.left.language) for t in left if says_something(t.norm, link.left.language))
    theirs = sorted(sense(t.norm, link.right.language) for t in right if says_something(t.norm, link.right.language))
    if ours and ours == theirs:
        return True
    if left and right and closed_up("".join(t.text for t in left)) == closed_up("".join(t.text for t in right)):
        return True
    if not left or len(left) != len(right):
        return False
    names = _names(link.left, pair[0]) + _names(link.right, pair[1])
    texts = link.left.sentences[pair[0]].text, link.right.sentences[pair[1]].text
    return all(_same_word((x, y), texts, names) for x, y in zip(left, right, strict=True))


def _is_spelled(left: Sequence[Token], right: Sequence[Token], link: LinkedSides) -> bool:
    """Whether words stand for a figure in a language whose number words are not read: "dertien", "13"."""
    if DetailKind.NUMBER in link.left.language.checked and DetailKind.NUMBER in link.right.language.checked:
        return False
    digits = [any(c.isdigit() for t in side for c in t.text) for side in (left, right)]
    return bool(left) and bool(right) and digits[0] != digits[1]


def _is_pronoun(left: Sequence[Token], right: Sequence[Token], link: LinkedSides, pair: tuple[int, int]) -> bool:
    """Whether one side has a pronoun for the other's name: "Hale called", "she called"."""
    for side, other, facts, sentence in (
        (left, right, link.right, pair[1]),
        (right, left, link.left, pair[0]),
    ):
        pronouns = facts.language.speech.pronouns
        named = " ".join(_names(facts, sentence))
        if side and other and all(t.text.lower() in pronouns for t in side) and all(t.text in named for t in other):
            return True
    return False


def _names(facts: ResolvedFacts, sentence: int) -> list[str]:
    return [d.text for d in facts.details[sentence] if d.kind is DetailKind.NAME]


def _same_word(words: tuple[Token, Token], texts: tuple[str, str], names: Sequence[str]) -> bool:
    """Whether two words are one: "prof." and "professor", "Potenzial" and "Potential"; of names nobody can say."""
    (short, text), (full, _) = sorted(zip(words, texts, strict=True), key=lambda entry: len(entry[0].norm))
    cut = short.norm.rstrip(".")
    stopped = short.text.endswith(".") or text[short.span[1] : short.span[1] + 1] == "."
    if stopped and cut and len(cut) < len(full.norm) - 1 and full.norm.startswith(cut):
        return True
    if _CLOCK.fullmatch(short.norm) and _CLOCK.fullmatch(full.norm):
        return re.findall(r"\d+", short.norm) == re.findall(r"\d+", full.norm)
    one, other = _plain(short.norm), _plain(full.norm)
    if one == other:
        return True
    if len(one) < _SPELLED or not (one.isalpha() and other.isalpha()):
        return False
    return not any(short.text in name or full.text in name for name in names) and (
        Levenshtein.distance(one, other, score_cutoff=1) <= 1
    )


def _plain(norm: str) -> str:
    """A norm without the marks on its letters."""
    return "".join(c for c in unicodedata.normalize("NFD", norm) if not unicodedata.combining(c))


def _pieces(tokens: Sequence[Token], facts: ResolvedFacts, sentence: int) -> list[list[Token]]:
    """The tokens, taken apart at commas and brackets where they are many."""
    if len(tokens) <= _LONG:
        return [list(tokens)] if tokens else []
    text = facts.sentences[sentence].text
    pieces: list[list[Token]] = [[]]
    for token in tokens:
        if pieces[-1] and not BREAKS.isdisjoint(text[pieces[-1][-1].span[1] : token.span[0]]):
            pieces.append([])
        pieces[-1].append(token)
    return pieces


def _trimmed(tokens: Sequence[Token], language: Language) -> list[Token]:
    """The tokens without little words and marks at either end; those alone where there is nothing else."""
    words = [t for t in tokens if any(c.isalnum() for c in t.norm)]
    telling = [k for k, t in enumerate(words) if says_something(t.norm, language)]
    return words[telling[0] : telling[-1] + 1] if telling else words


def _tells(tokens: Sequence[Token], language: Language) -> bool:
    return any(says_something(t.norm, language) for t in tokens)


def _is_known(words: Sequence[Token], stems: frozenset[str], language: Language) -> bool:
    """Whether words that one side alone has tell nothing: the other has them elsewhere, or they are a bare title."""
    heads = language.names.heads
    return all(t.norm in heads for t in words if says_something(t.norm, language)) or _all_in(words, stems, language)


def _all_in(tokens: Sequence[Token], stems: frozenset[str], language: Language) -> bool:
    """Whether all that says something stands on the other side too; little words alone are no loss."""
    telling = [t for t in tokens if says_something(t.norm, language)]
    return all(sense(t.norm, language) in stems for t in telling)


def _phrase(facts: ResolvedFacts, sentence: int, piece: Sequence[Token], core: Sequence[Token]) -> Place:
    """How a segment is shown: all of it where it is short, with its neighbours where it is shorter."""
    printed = [t for t in piece if t.norm[:1].isalnum()]
    return phrase(facts, _place(sentence, printed if len(printed) <= PHRASE else core), full=True)


def _place(sentence: int, tokens: Sequence[Token]) -> Place:
    return (sentence, tokens[0].span[0], tokens[-1].span[1])
