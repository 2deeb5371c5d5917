"""Collation of two versions, one stage after the other, from sentences to the advisory.

Version ── analyse ── features ──┐
             │                   ├── align ── edit script ── kind ── changes ── links ──┐
             └── facts ── names ─┘                                                      │
                                                                                        ├──> Collation
                              bylines   rows   shares   ledger   advisory ──────────────┘
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import blake2b

from reader.alignment.aligner import SentenceGroup, align
from reader.alignment.cross_witness import shared_additions
from reader.alignment.features import Features, features_of
from reader.analysis.analyser import Analysis, analyse, analyse_texts
from reader.collation.advisory.paragraphs import Paper
from reader.collation.advisory.summary import advisory
from reader.collation.apparatus.bylines import furniture
from reader.collation.apparatus.ledger import of_pair, of_story
from reader.collation.apparatus.paragraph_rows import rows
from reader.collation.apparatus.shares import shares
from reader.collation.changes.facts import ExtractedFacts, ResolvedFacts, extract_facts, resolve_names
from reader.collation.changes.ranking import changes
from reader.collation.edit_script import edit_script
from reader.collation.explanation import why
from reader.collation.links import kind_of
from reader.model import Apparatus, Collation, Kind, Link, Op, Pairing, Version
from reader.text.house_style.style import DEFAULT, Style
from reader.text.languages.lexicon import DEFAULT as LEXICON
from reader.text.languages.lexicon import Lexicon


@dataclass(frozen=True, eq=False)
class _Side:
    """One version made ready for every comparison: its analysis, its features, and its facts by the day it is read."""

    analysis: Analysis
    _facts_by_day: dict[str | None, ExtractedFacts] = field(default_factory=dict)

    @cached_property
    def features(self) -> Features:
        return features_of(self.analysis)

    def facts(self, day: str | None) -> ExtractedFacts:
        """The facts of the version; `day` (ISO 8601) stands in for a date of its own."""
        day = self.analysis.published or day
        if day not in self._facts_by_day:
            self._facts_by_day[day] = extract_facts(self.analysis, day)
        return self._facts_by_day[day]


def collate(
    base: Version,
    witness: Version,
    *,
    style: Style = DEFAULT,
    lexicon: Lexicon = LEXICON,
    pairings: Sequence[Pairing] = (),
) -> Collation:
    """What the witness keeps, rewords, moves, adds and leaves out of the base, and which facts it alters.

    `style` says which spellings are one in house style, `lexicon` which verbs and words weigh, and `pairings`
    what was ruled by hand about two sentences, in either order. Exchanging base and witness mirrors the answer.

    Returns a Collation: every sentence of both sides in one Link, every block in one Row, shares from 0 to 1.
    Raises nothing, whatever the copy: empty sides, lone surrogates, a million characters give an answer too.

    The method is this program's own, in the manner of a sentence aligner: candidates by shared rare words
    (inverse document frequency over the two sides), a logistic score weighed anew by the neighbours that pair,
    longest common subsequence for words and for what stays in order.
    """
    sides = [_Side(analyse(version, style=style, lexicon=lexicon)) for version in (base, witness)]
    return _collation((base, witness), (sides[0], sides[1]), pairings, lexicon)


def collate_all(
    base: Version,
    witnesses: Iterable[Version],
    *,
    style: Style = DEFAULT,
    lexicon: Lexicon = LEXICON,
    pairings: Sequence[Pairing] = (),
) -> Apparatus:
    """The base read against every witness, and who alone says what.

    The arguments are those of `collate`. Returns an Apparatus whose `collations[n]` is `collate(base,
    witnesses[n])`, whoever else is compared; the ledger is of all together. Each version is analysed once; the
    time grows with the number of witnesses. Raises nothing; without witnesses there are no collations.
    """
    versions = tuple(witnesses)
    first, *others = (_Side(analyse(version, style=style, lexicon=lexicon)) for version in (base, *versions))
    collations = tuple(
        _collation((base, version), (first, side), pairings, lexicon)
        for version, side in zip(versions, others, strict=True)
    )
    between = shared_additions([side.features for side in others], [frozenset(c.unique_right) for c in collations])
    day = next((v.published for v in (base, *versions) if v.published), None)
    of_base, *of_witnesses = resolve_names(*(side.facts(day) for side in (first, *others)))
    ledger = of_story(
        [v.id for v in (base, *versions)],
        (of_base, *of_witnesses),
        [c.links for c in collations],
        between,
        [
            furniture((base, c.witness), (of_base, facts), c.links)
            for c, facts in zip(collations, of_witnesses, strict=True)
        ],
    )
    return Apparatus(base, versions, collations, ledger, between)


def align_texts(
    left: Sequence[str], right: Sequence[str], *, style: Style = DEFAULT, lexicon: Lexicon = LEXICON
) -> tuple[Link, ...]:
    """Links between sentences already split, all of them taken for undated body copy; the method is `collate`'s.

    Returns Links in the order of `left`, added ones where `right` has them; sentences are known by their places
    in the two sequences, from 0, and each stands in exactly one Link. Raises nothing: empty strings are
    sentences too, without a counterpart but for each other.
    """
    ours, theirs = (_Side(analyse_texts(texts, style=style, lexicon=lexicon)) for texts in (left, right))
    return _links((ours.features, theirs.features), (ours.analysis, theirs.analysis), _facts(ours, theirs), (), lexicon)


def _collation(
    versions: tuple[Version, Version], sides: tuple[_Side, _Side], pairings: Sequence[Pairing], lexicon: Lexicon
) -> Collation:
    base, witness = versions
    analyses = sides[0].analysis, sides[1].analysis
    left, right = analyses[0].sentences, analyses[1].sentences
    facts = _facts(*sides)
    links = _links((sides[0].features, sides[1].features), analyses, facts, pairings, lexicon)
    bylines = furniture(versions, facts, links)
    papers = Paper.of(facts[0], base), Paper.of(facts[1], witness)
    return Collation(
        base=base,
        witness=witness,
        left=left,
        right=right,
        links=links,
        rows=rows(left, right, links, (len(base.blocks), len(witness.blocks))),
        unique_left=tuple(i for link in links if not link.pairs for i in link.left),
        unique_right=tuple(j for link in links if not link.pairs for j in link.right),
        shares=shares(facts, links),
        ledger=of_pair((base.id, witness.id), facts, links, bylines),
        advisory=advisory(*papers, links, witness.note, lexicon, bylines),
    )


def _facts(left: _Side, right: _Side) -> tuple[ResolvedFacts, ResolvedFacts]:
    """The facts of two versions and no third: an undated one is read as of the other's day."""
    base, witness = resolve_names(left.facts(right.analysis.published), right.facts(left.analysis.published))
    return base, witness


def _links(
    features: tuple[Features, Features],
    analyses: tuple[Analysis, Analysis],
    facts: tuple[ResolvedFacts, ResolvedFacts],
    pairings: Sequence[Pairing],
    lexicon: Lexicon,
) -> tuple[Link, ...]:
    copies: Counter[str] = Counter()
    links: list[Link] = []
    for group in align(*features, pairings):
        name = _content_hash(group, *features)
        copies[name] += 1
        link_id = name if copies[name] == 1 else f"{name}-{copies[name]}"
        links.append(_link(group, link_id, *analyses, facts, lexicon))
    return tuple(links)


def _content_hash(group: SentenceGroup, left: Features, right: Features) -> str:
    """A hash of the texts, so that a link is known again in another run or after a file was renamed."""
    ours = " ".join([left.hashes[i] for i in group.left])
    theirs = " ".join([right.hashes[j] for j in group.right])
    return blake2b(f"{ours}|{theirs}".encode(), digest_size=6).hexdigest()


def _link(
    group: SentenceGroup,
    link_id: str,
    left: Analysis,
    right: Analysis,
    facts: tuple[ResolvedFacts, ResolvedFacts],
    lexicon: Lexicon,
) -> Link:
    if not group.pairs:
        return Link(link_id, group.left, group.right, (), Kind.REMOVED if group.left else Kind.ADDED, group.shape)
    edits = {
        (i, j): edit_script(left.sentences[i].text, right.sentences[j].text, left.tokens[i], right.tokens[j])
        for i, j in group.pairs
    }
    word_for_word = len(edits) == 1 and all(edit.op is Op.KEEP for edit in edits[group.pairs[0]])
    return Link(
        id=link_id,
        left=group.left,
        right=group.right,
        pairs=group.pairs,
        kind=kind_of(
            [left.sentences[i].text for i in group.left],
            [right.sentences[j].text for j in group.right],
            (t for i in group.left for t in left.tokens[i]),
            (t for j in group.right for t in right.tokens[j]),
        ),
        shape=group.shape,
        moved=group.moved,
        similarity=group.similarity,
        why=why(
            group.shared_words,
            (d for i in group.left for d in facts[0].details[i]),
            (d for j in group.right for d in facts[1].details[j]),
            group.rival,
            by_hand=group.by_hand,
        ),
        edits=edits,
        details=() if word_for_word else changes(group.left, group.right, group.pairs, *facts, lexicon),
    )
