"""Two versions told apart: sentences, links, words, changes, one stage after the other.

Version ──prepare──┐
                   ├─ align ── words ── classify ── changes ── rows ──> Collation
Version ──prepare──┘
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b

from reader.alignment.aligner import Group, align
from reader.alignment.cross_witness import echoes
from reader.alignment.features import Prepared, prepare, sentences
from reader.cancellation import StillWanted, always, watched
from reader.collation.advisory.paragraphs import NumberedVersion
from reader.collation.advisory.summary import advisory
from reader.collation.apparatus.bylines import furniture
from reader.collation.apparatus.ledger import of_pair, of_story
from reader.collation.apparatus.paragraph_rows import rows
from reader.collation.apparatus.shares import shares
from reader.collation.changes.facts import ExtractedFacts, ResolvedFacts, details_of, resolve_names
from reader.collation.changes.kinds.registry import extractors
from reader.collation.changes.ranking import changes
from reader.collation.edit_script import edit_script
from reader.collation.links import evidence, kind_of
from reader.model import Apparatus, Collation, Kind, Link, Op, Pairing, Role, Sentence, Version
from reader.text import languages
from reader.text.house_style.style import DEFAULT, Style
from reader.text.languages.lexicon import DEFAULT as LEXICON
from reader.text.languages.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class _Read:
    """One side, read once: what its sentences are known by, and by each day that it is read on what they tell."""

    prepared: Prepared
    published: str | None
    lexicon: Lexicon
    wanted: StillWanted = always
    on_day: dict[str | None, ExtractedFacts] = field(default_factory=dict)

    @classmethod
    def of(cls, version: Version, style: Style, lexicon: Lexicon, wanted: StillWanted) -> _Read:
        found = sentences(version, wanted)
        return cls(prepare(found, style, wanted=wanted), version.published, lexicon, wanted)

    def side(self, day: str | None = None) -> ExtractedFacts:
        """What the sentences tell; `day` (ISO 8601) stands in for a date of the version's own."""
        day = self.published or day
        if day not in self.on_day:
            found = self.prepared.sentences
            details = details_of(
                found,
                self.prepared.tokens,
                published=day,
                lexicon=self.lexicon,
                extractors=extractors(),
                wanted=self.wanted,
            )
            self.on_day[day] = ExtractedFacts.of(found, self.prepared.tokens, details)
        return self.on_day[day]


def collate(
    base: Version,
    witness: Version,
    *,
    style: Style = DEFAULT,
    lexicon: Lexicon = LEXICON,
    pairings: Sequence[Pairing] = (),
    wanted: StillWanted = always,
) -> Collation:
    """What the witness keeps, rewords, moves, adds and leaves out of the base, and which facts it alters.

    `style` says which spellings are one in house style, `lexicon` which verbs and words weigh, and `pairings`
    what was ruled by hand about two sentences, in either order. Exchanging base and witness mirrors the answer.
    `wanted` is called many times a second, and may raise to end it.

    Returns a Collation: every sentence of both sides in one Link, every block in one Row, shares from 0 to 1.
    Raises nothing, whatever the copy: empty sides, lone surrogates, a million characters give an answer too.

    The method is this program's own, in the manner of a sentence aligner: candidates by shared rare words
    (inverse document frequency over the two sides), a logistic score weighed anew by the neighbours that pair,
    longest common subsequence for words and for what stays in order.
    """
    sides = (_Read.of(base, style, lexicon, wanted), _Read.of(witness, style, lexicon, wanted))
    return _collation((base, witness), sides, pairings, lexicon, wanted)


def collate_all(
    base: Version,
    witnesses: Iterable[Version],
    *,
    style: Style = DEFAULT,
    lexicon: Lexicon = LEXICON,
    pairings: Sequence[Pairing] = (),
    wanted: StillWanted = always,
) -> Apparatus:
    """The base read against every witness, and who alone says what.

    The arguments are those of `collate`. Returns an Apparatus whose `collations[n]` is `collate(base,
    witnesses[n])`, whoever else is compared; the ledger is of all together. Each version is analysed once; the
    time grows with the number of witnesses. Raises nothing; without witnesses there are no collations.
    """
    versions = tuple(witnesses)
    first, *others = (_Read.of(version, style, lexicon, wanted) for version in (base, *versions))
    found = tuple(
        _collation((base, version), (first, read), pairings, lexicon, wanted)
        for version, read in zip(versions, others, strict=True)
    )
    between = echoes([read.prepared for read in others], [frozenset(c.unique_right) for c in found], wanted)
    day = next((v.published for v in (base, *versions) if v.published), None)
    told = resolve_names(*(read.side(day) for read in (first, *others)))
    entries = of_story(
        [v.id for v in (base, *versions)],
        told,
        [c.links for c in found],
        between,
        [furniture((base, c.witness), (told[0], side), c.links) for c, side in zip(found, told[1:], strict=True)],
    )
    return Apparatus(base, versions, found, entries, between)


def align_texts(
    left: Sequence[str], right: Sequence[str], *, style: Style = DEFAULT, lexicon: Lexicon = LEXICON
) -> tuple[Link, ...]:
    """Links between sentences already split, all of them taken for undated body copy; the method is `collate`'s.

    Returns Links in the order of `left`, added ones where `right` has them; sentences are known by their places
    in the two sequences, from 0, and each stands in exactly one Link. Raises nothing: empty strings are
    sentences too, without a counterpart but for each other.
    """
    ours, theirs = (_Read(prepare(_body(texts), style), None, lexicon) for texts in (left, right))
    return _links((ours.prepared, theirs.prepared), _told(ours, theirs), (), lexicon, always)


def _told(left: _Read, right: _Read) -> tuple[ResolvedFacts, ResolvedFacts]:
    """Two sides and no third: an undated one is read as of the other's day, names are tied over the two."""
    base, witness = resolve_names(left.side(right.published), right.side(left.published))
    return base, witness


def _body(texts: Sequence[str]) -> tuple[Sentence, ...]:
    return tuple(Sentence(k, k, Role.BODY, text, (0, len(text))) for k, text in enumerate(texts))


def _collation(
    versions: tuple[Version, Version],
    sides: tuple[_Read, _Read],
    pairings: Sequence[Pairing],
    lexicon: Lexicon,
    wanted: StillWanted,
) -> Collation:
    base, witness = versions
    lexicon = lexicon.of(languages.merged())
    told = _told(*sides)
    left, right = sides[0].prepared, sides[1].prepared
    links = _links((left, right), told, pairings, lexicon, wanted)
    around = furniture(versions, told, links)
    return Collation(
        base=base,
        witness=witness,
        left=left.sentences,
        right=right.sentences,
        links=links,
        rows=rows(left.sentences, right.sentences, links, (len(base.blocks), len(witness.blocks))),
        unique_left=tuple(i for link in links if not link.pairs for i in link.left),
        unique_right=tuple(j for link in links if not link.pairs for j in link.right),
        shares=shares(told, links),
        ledger=of_pair((base.id, witness.id), told, links, around),
        advisory=advisory(
            NumberedVersion.of(told[0], base),
            NumberedVersion.of(told[1], witness),
            links,
            witness.note,
            lexicon,
            around,
            wanted,
        ),
    )


def _links(
    sides: tuple[Prepared, Prepared],
    told: tuple[ResolvedFacts, ResolvedFacts],
    pairings: Sequence[Pairing],
    lexicon: Lexicon,
    wanted: StillWanted,
) -> tuple[Link, ...]:
    left, right = sides
    seen: Counter[str] = Counter()
    found: list[Link] = []
    for group in watched(align(left, right, pairings, wanted), wanted):
        name = _name(group, left, right)
        seen[name] += 1
        found.append(_link(group, name if seen[name] == 1 else f"{name}-{seen[name]}", left, right, told, lexicon))
    return tuple(found)


def _name(group: Group, left: Prepared, right: Prepared) -> str:
    """A hash of the texts, so that a link is known again in another run or after a file was renamed."""
    ours, theirs = (" ".join([side.names[k] for k in at]) for side, at in ((left, group.left), (right, group.right)))
    return blake2b(f"{ours}|{theirs}".encode(), digest_size=6).hexdigest()


def _link(
    group: Group, id: str, left: Prepared, right: Prepared, told: tuple[ResolvedFacts, ResolvedFacts], lexicon: Lexicon
) -> Link:
    if not group.pairs:
        return Link(id, group.left, group.right, (), Kind.REMOVED if group.left else Kind.ADDED, group.shape)
    lefts = [left.sentences[i].text for i in group.left]
    rights = [right.sentences[j].text for j in group.right]
    edits = {
        (i, j): edit_script(left.sentences[i].text, right.sentences[j].text, left.tokens[i], right.tokens[j])
        for i, j in group.pairs
    }
    word_for_word = len(edits) == 1 and all(edit.op is Op.KEEP for edit in edits[group.pairs[0]])
    return Link(
        id=id,
        left=group.left,
        right=group.right,
        pairs=group.pairs,
        kind=kind_of(
            lefts,
            rights,
            (t for i in group.left for t in left.tokens[i]),
            (t for j in group.right for t in right.tokens[j]),
        ),
        shape=group.shape,
        moved=group.moved,
        similarity=group.similarity,
        why=evidence(
            group.words,
            (d for i in group.left for d in told[0].details[i]),
            (d for j in group.right for d in told[1].details[j]),
            group.rival,
            by_hand=group.by_hand,
        ),
        edits=edits,
        details=() if word_for_word else changes(group.left, group.right, group.pairs, *told, lexicon),
    )
