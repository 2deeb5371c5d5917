"""The summary of a version: what it does to the base, as a wire desk writes it above the copy.

    ‘21 people’, base ‘12’ (1); ‘the pier held’ unattributed, base ‘she said’ (4). Adds Taldorf blackout (7).
    Cuts Ada Quist quote (base 3). Ends at base para 14; otherwise as the base

Changed facts come first, by consequence, then what is added, what is cut, last where it ends, another byline,
dateline or credit, and how much else differs. Numbers are the version's paragraphs, unless said to be the base's.
The line may be cut at any item (reader/text/summary_line.py).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence

from reader.cancellation import StillWanted, always
from reader.collation.advisory.alerts import Remark, remarks
from reader.collation.advisory.editors_note import check_note
from reader.collation.advisory.paragraphs import NumberedVersion, in_words
from reader.collation.advisory.passages import Passage, additions, losses
from reader.collation.apparatus.bylines import Furniture
from reader.collation.changes.flags.places import overlap
from reader.collation.changes.kinds.checked import all_clear, caveat
from reader.collation.changes.kinds.record import Gravity
from reader.collation.excerpts import shortened
from reader.collation.truncation import truncation
from reader.model import Kind, Link, Role
from reader.text.languages.lexicon import DEFAULT, Lexicon
from reader.text.summary_line import line_of

_ROOM, _FOR_GRAVE, _MOST = 57, 2, 90
"""Words of the whole: what an editor reads in ten seconds; more for each remark that contradicts the base, and at most.
"""
_ADDED, _CUT = 16, 8
"""Words kept for what is added, and for what is cut."""
_TURN, _GRAVE_TURN = 2, 3
"""Remarks of one gravity that go before all others of less, so that twenty figures hide no lost source; and of what
contradicts the base."""
_LISTED = 4
"""Paragraphs with more changes that are told one by one."""


def advisory(
    base: NumberedVersion,
    witness: NumberedVersion,
    links: Sequence[Link],
    note: str | None = None,
    lexicon: Lexicon = DEFAULT,
    around: Iterable[Furniture] = (),
    wanted: StillWanted = always,
) -> str:
    """What to say of the witness, never empty; `note` is its own editor's note, mentioned where it is wrong.

    A correction that it prints is a note too.
    What is `around` the story on both sides (byline, dateline, credit) comes last, where it is another.
    """
    if not any(link.pairs for link in links):
        return "Nothing in common: not versions of one story"
    facts = _by_turns(remarks(base, witness, links, lexicon))
    adds, cuts = additions(base, witness, links, wanted), losses(base, witness, links, wanted)
    end = list(_end(base, witness, links))
    room = _room(facts) - _words(end)
    kept = min(_ADDED, _words(p.text for p in adds)), min(_CUT, _words(p.text for p in cuts))
    shown = _without_echoes(facts, room - sum(kept))
    room -= _words(r.text for r in shown)
    adding = _fitting("adds", adds, "", room - kept[1])
    cutting = _fitting("cuts", cuts, "base ", room - _words(adding))
    groups = [
        [r.text for r in sorted(shown, key=lambda r: (not r.alert, r.gravity))],
        adding,
        cutting,
        [*end, *_more(r for r in facts if r.alert and r not in shown)],
    ]
    langs = base.lang, witness.lang
    around = tuple(around)
    told_beside = {piece.role for piece in around if piece.altered}
    if not any(groups):
        groups = [[_unchanged(base, witness, links, langs, told_beside)]]
    elif shown and len(shown) == len(facts) and _all_is_told(base, links, shown):
        groups[-1].append("otherwise as the base")
    groups[-1] += [f"{piece.role} now {shortened(piece.right)}" for piece in around if piece.altered]
    printed = " ".join(filter(None, [note, *(s.text for s in witness.facts.sentences if s.role is Role.CORRECTION)]))
    if any(link.kind is Kind.REPHRASED for link in links):
        groups[-1].append(caveat(langs))
    groups[-1].append(check_note(printed, witness, links))
    return line_of(groups)


def _room(facts: Sequence[Remark]) -> int:
    """How many words a summary may have: the more contradicts the base, the more."""
    grave = sum(fact.alert and fact.gravity <= Gravity.ALTERED for fact in facts)
    return min(_MOST, _ROOM + _FOR_GRAVE * grave)


def _words(texts: Iterable[str]) -> int:
    return sum(len(text.split()) for text in texts)


def _by_turns(facts: Sequence[Remark]) -> list[Remark]:
    """The gravest first, but after a few of one gravity those of the next; what is no alert last."""
    seen: Counter[tuple[bool, Gravity]] = Counter()
    turns: list[tuple[bool, int, Gravity, int]] = []
    for k, fact in enumerate(facts):
        key = fact.alert, fact.gravity
        turn = _GRAVE_TURN if fact.gravity <= Gravity.ALTERED else _TURN
        turns.append((not fact.alert, seen[key] // turn, fact.gravity, k))
        seen[key] += 1
    return [facts[k] for *_, k in sorted(turns)]


def _without_echoes(facts: Iterable[Remark], room: int) -> list[Remark]:
    """The remarks there is room for, from the front, one at least; none that says again what another has said."""
    shown: list[Remark] = []
    for fact in facts:
        size = len(fact.text.split())
        if shown and size > room:
            continue
        places = [(c.left_at, c.right_at) for c in fact.changes]
        told = [(c.left_at, c.right_at) for other in shown for c in other.changes]
        if all(any(overlap(one, other) for other in told) for one in places):
            continue
        shown.append(fact)
        room -= size
    return shown


def _fitting(verb: str, passages: Sequence[Passage], prefix: str, room: int) -> list[str]:
    """As many as there is room for, from the front; of the others the paragraphs."""
    if _words(p.text for p in passages) > room:
        room -= _words([in_words(place for p in passages for place in p.places)])
    shown: list[str] = []
    rest: list[int | None] = []
    for passage in passages:
        size = len(passage.text.split())
        if size <= room:
            shown.append(f"{verb} {passage.text}")
            room -= size
        else:
            rest += passage.places
    if told := in_words(rest):
        shown.append(f"{verb} {prefix}{told}")
    return shown


def _end(base: NumberedVersion, witness: NumberedVersion, links: Sequence[Link]) -> Iterator[str]:
    """Where the version ends before the base."""
    cut = truncation(base.facts.sentences, witness.facts.sentences, links)
    if cut:
        yield f"{'ends at' if cut.ends else 'drops all after'} base para {cut.paragraph}"


def _more(left_out: Iterable[Remark]) -> Iterator[str]:
    """In which paragraphs more facts differ than there was room for."""
    places = {place for fact in left_out for place in fact.places}
    if len(places) > _LISTED:
        yield "more throughout"
    elif places:
        yield f"more in {in_words(places)}"


def _all_is_told(base: NumberedVersion, links: Iterable[Link], shown: Iterable[Remark]) -> bool:
    """Whether half of the base's running text stands in the version, but for style, and a remark is of every other
    sentence that both have.
    """
    told = {change for remark in shown for change in remark.changes}
    prose = [link for link in links if any(base.facts.sentences[i].role.is_prose for i in link.left)]
    others = [link for link in prose if link.kind not in (Kind.SAME, Kind.RESTYLED)]
    return 2 * len(others) <= len(prose) and all(not told.isdisjoint(link.details) for link in others if link.pairs)


def _unchanged(
    base: NumberedVersion,
    witness: NumberedVersion,
    links: Iterable[Link],
    langs: Iterable[str | None],
    told_beside: Container[Role],
) -> str:
    """What is said where no flag was raised and nothing added or cut: no more than what was checked.

    `told_beside` are the roles around the story of which it is said that they are others.
    """
    prose = [link for link in links if any(base.facts.sentences[i].role.is_prose for i in link.left)]
    alike = [(link.kind, _alike(base, witness, link)) for link in prose]
    kinds = {Kind.SAME if is_alike else kind for kind, is_alike in alike}
    dateline = Role.DATELINE not in told_beside and any(is_alike and kind is not Kind.SAME for kind, is_alike in alike)
    if kinds <= {Kind.SAME, Kind.RESTYLED}:
        same = "identical" if kinds <= {Kind.SAME} else "house style only"
        if dateline:
            same = f"identical but for {'the dateline' if kinds <= {Kind.SAME} else 'dateline and house style'}"
        return same if _headline(base) == _headline(witness) else f"{same}, under another headline"
    return "; ".join(filter(None, ["reworded", all_clear(langs)]))


def _alike(base: NumberedVersion, witness: NumberedVersion, link: Link) -> bool:
    """Whether one sentence answers one with the same words behind its dateline."""
    if len(link.pairs) != 1:
        return False
    texts = (
        side.facts.sentences[k].text[side.facts.starts[k] :]
        for side, k in zip((base, witness), link.pairs[0], strict=True)
    )
    return len(set(texts)) == 1


def _headline(paper: NumberedVersion) -> list[str]:
    return [s.text for s in paper.facts.sentences if s.role is Role.HEADLINE]
