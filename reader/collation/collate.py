"""Two versions told apart: sentences, links, words, changes, one stage after the other.

Version ──prepare──┐
                   ├─ align ── words ── classify ── changes ── rows ──> Collation
Version ──prepare──┘
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b
from itertools import combinations

from reader.collation.advisory import advisory
from reader.collation.align import Group, align
from reader.collation.changes import changes
from reader.collation.classify import kind_of
from reader.collation.ledger import of_pair, of_story
from reader.collation.paper import Paper
from reader.collation.prepare import Prepared, fingerprint, prepare, sentences
from reader.collation.rows import rows
from reader.collation.shares import shares
from reader.collation.told import Side, Told, details_of, tell
from reader.collation.why import why
from reader.collation.words import edit_script
from reader.model import Apparatus, Collation, Kind, Link, Op, Pair, Pairing, Role, Sentence, Version
from reader.text.lexicon import DEFAULT as LEXICON
from reader.text.lexicon import Lexicon
from reader.text.style import DEFAULT, Style

_SAID_TOO = 0.4
"""Similarity from which two witnesses are held to say the same thing that the base does not."""


@dataclass(frozen=True, slots=True)
class _Read:
    """One side, read once: what its sentences are known by, and what they tell."""

    prepared: Prepared
    side: Side


def collate(
    base: Version,
    witness: Version,
    *,
    style: Style = DEFAULT,
    lexicon: Lexicon = LEXICON,
    pairings: Sequence[Pairing] = (),
) -> Collation:
    """What the witness keeps, rewords, moves, adds and leaves out of the base, and which facts it alters."""
    return collate_all(base, (witness,), style=style, lexicon=lexicon, pairings=pairings).collations[0]


def collate_all(
    base: Version,
    witnesses: Iterable[Version],
    *,
    style: Style = DEFAULT,
    lexicon: Lexicon = LEXICON,
    pairings: Sequence[Pairing] = (),
) -> Apparatus:
    """The base read against every witness; the base itself is analysed once."""
    versions = tuple(witnesses)
    day = next((v.published for v in (base, *versions) if v.published), None)
    first, *others = (_read(sentences(v), v.published or day, style, lexicon) for v in (base, *versions))
    told = tell(*(read.side for read in (first, *others)))
    found = tuple(
        _collation(base, first, w, read, told if len(told) == 2 else tell(first.side, read.side), pairings, lexicon)
        for w, read in zip(versions, others, strict=True)
    )
    entries = of_story(
        [v.id for v in (base, *versions)],
        told,
        [c.links for c in found],
        _between(others, [bool(c.unique_right) for c in found]),
    )
    return Apparatus(base, versions, found, entries)


def _between(reads: Sequence[_Read], adding: Sequence[bool]) -> dict[tuple[int, int], frozenset[Pair]]:
    """The pairs that witnesses have with each other, where both say what the base does not."""
    return {
        (a, b): frozenset(
            pair
            for group in align(reads[a].prepared, reads[b].prepared)
            for pair in group.pairs
            if group.similarity >= _SAID_TOO
        )
        for a, b in combinations(range(len(reads)), 2)
        if adding[a] and adding[b]
    }


def align_texts(
    left: Sequence[str], right: Sequence[str], *, style: Style = DEFAULT, lexicon: Lexicon = LEXICON
) -> tuple[Link, ...]:
    """Links between sentences already split, all of them taken for body copy."""
    sides = (_read(_body(left), None, style, lexicon), _read(_body(right), None, style, lexicon))
    base, witness = tell(*(read.side for read in sides))
    return _links(sides, (base, witness), (), lexicon)


def _read(found: Sequence[Sentence], published: str | None, style: Style, lexicon: Lexicon) -> _Read:
    """`published` is the version's own date, or for want of one that of the story's."""
    prepared = prepare(found, style)
    details = details_of(found, published=published, lexicon=lexicon)
    return _Read(prepared, Side.of(prepared.sentences, prepared.tokens, details))


def _body(texts: Sequence[str]) -> tuple[Sentence, ...]:
    return tuple(Sentence(k, k, Role.BODY, text, (0, len(text))) for k, text in enumerate(texts))


def _collation(
    base: Version,
    left_read: _Read,
    witness: Version,
    right_read: _Read,
    told: Sequence[Told],
    pairings: Sequence[Pairing],
    lexicon: Lexicon,
) -> Collation:
    links = _links((left_read, right_read), (told[0], told[1]), pairings, lexicon)
    left, right = left_read.prepared, right_read.prepared
    return Collation(
        base=base,
        witness=witness,
        left=left.sentences,
        right=right.sentences,
        links=links,
        rows=rows(left.sentences, right.sentences, links, (len(base.blocks), len(witness.blocks))),
        unique_left=tuple(i for link in links if not link.pairs for i in link.left),
        unique_right=tuple(j for link in links if not link.pairs for j in link.right),
        shares=shares((told[0], told[1]), links),
        ledger=of_pair((base.id, witness.id), (told[0], told[1]), links),
        advisory=advisory(
            Paper.of(told[0], base.blocks), Paper.of(told[1], witness.blocks), links, witness.note, lexicon
        ),
    )


def _links(
    reads: tuple[_Read, _Read], told: tuple[Told, Told], pairings: Sequence[Pairing], lexicon: Lexicon
) -> tuple[Link, ...]:
    left, right = reads[0].prepared, reads[1].prepared
    seen: Counter[str] = Counter()
    found: list[Link] = []
    for group in align(left, right, pairings):
        name = _name(group, left, right)
        seen[name] += 1
        link = _link(group, name if seen[name] == 1 else f"{name}-{seen[name]}", left, right, told)
        if link.pairs and not _word_for_word(link):
            link = replace(link, details=changes(link.left, link.right, link.pairs, *told, lexicon))
        found.append(link)
    return tuple(found)


def _word_for_word(link: Link) -> bool:
    """Whether one sentence answers one with nothing dropped or put in: then no fact is altered."""
    return len(link.pairs) == 1 and all(edit.op is Op.KEEP for edit in link.edits[link.pairs[0]])


def _name(group: Group, left: Prepared, right: Prepared) -> str:
    """A hash of the texts, so that a link is known again in another run or after a file was renamed."""
    ours = (fingerprint(left.sentences[i].text) for i in group.left)
    theirs = (fingerprint(right.sentences[j].text) for j in group.right)
    return blake2b("|".join((" ".join(ours), " ".join(theirs))).encode(), digest_size=6).hexdigest()


def _link(group: Group, id: str, left: Prepared, right: Prepared, told: tuple[Told, Told]) -> Link:
    lefts = [left.sentences[i].text for i in group.left]
    rights = [right.sentences[j].text for j in group.right]
    if not group.pairs:
        return Link(id, group.left, group.right, (), Kind.REMOVED if group.left else Kind.ADDED, group.shape)
    return Link(
        id=id,
        left=group.left,
        right=group.right,
        pairs=group.pairs,
        kind=kind_of(
            lefts,
            rights,
            [t for i in group.left for t in left.tokens[i]],
            [t for j in group.right for t in right.tokens[j]],
        ),
        shape=group.shape,
        moved=group.moved,
        similarity=group.similarity,
        why=why(
            group.words,
            (d for i in group.left for d in told[0].details[i]),
            (d for j in group.right for d in told[1].details[j]),
            group.rival,
            by_hand=group.by_hand,
        ),
        edits={
            (i, j): edit_script(left.sentences[i].text, right.sentences[j].text, left.tokens[i], right.tokens[j])
            for i, j in group.pairs
        },
    )
