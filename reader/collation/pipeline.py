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
from dataclasses import dataclass, field, replace
from hashlib import blake2b

from reader.alignment.aligner import SentenceGroup, align
from reader.alignment.cross_witness import shared_additions
from reader.alignment.features import Features, common_language, features_of
from reader.analysis.analyser import Analysis, analyse, analyse_texts
from reader.cancellation import StillWanted, always, watched
from reader.collation.advisory.paragraphs import NumberedVersion
from reader.collation.advisory.summary import advisory
from reader.collation.apparatus.bylines import furniture
from reader.collation.apparatus.ledger import of_pair, of_story
from reader.collation.apparatus.paragraph_rows import rows
from reader.collation.apparatus.shares import shares
from reader.collation.changes.dismissal import NOTHING, Dismissals, dismiss, joined
from reader.collation.changes.facts import ExtractedFacts, ResolvedFacts, extract_facts, resolve_names
from reader.collation.changes.flags.passages import passage_flags
from reader.collation.changes.kinds.registry import extractors
from reader.collation.changes.ranking import changes
from reader.collation.edit_script import edit_script
from reader.collation.links import evidence, kind_of
from reader.model import Apparatus, Collation, Kind, Link, Op, Pairing, Side, Version
from reader.text import languages
from reader.text.house_style.style import DEFAULT, Style
from reader.text.languages.lexicon import DEFAULT as LEXICON
from reader.text.languages.lexicon import Lexicon


@dataclass(frozen=True, eq=False)
class _Side:
    """One version made ready for every comparison: its analysis, its features, and its facts by the day it is read."""

    analysis: Analysis
    _facts_by_day: dict[str | None, ExtractedFacts] = field(default_factory=dict)
    _features_by_language: dict[str | None, Features] = field(default_factory=dict)

    def features(self, language: str | None) -> Features:
        """The features of the version, its words stemmed by a language."""
        if language not in self._features_by_language:
            self._features_by_language[language] = features_of(self.analysis, language, self.analysis.wanted)
        return self._features_by_language[language]

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
    dismissals: Dismissals = NOTHING,
    wanted: StillWanted = always,
) -> Collation:
    """What the witness keeps, rewords, moves, adds and leaves out of the base, and which facts it alters.

    `style` says which spellings are one in house style, `lexicon` which verbs and words weigh, and `pairings`
    what was ruled by hand about two sentences, in either order; `dismissals` are flags that are no alerts by hand.
    Exchanging base and witness mirrors the answer.
    `wanted` is called many times a second, and may raise to end it.

    Returns a Collation: every sentence of both sides in one Link, every block in one Row, shares from 0 to 1.
    Raises nothing, whatever the copy: empty sides, lone surrogates, a million characters give an answer too.

    The method is this program's own, in the manner of a sentence aligner: candidates by shared rare words
    (inverse document frequency over the two sides), a logistic score weighed anew by the neighbours that pair,
    longest common subsequence for words and for what stays in order.
    """
    left, right = (_side(version, style, lexicon, wanted) for version in (base, witness))
    return _collation((base, witness), (left, right), pairings, dismissals, lexicon, wanted)


def collate_all(
    base: Version,
    witnesses: Iterable[Version],
    *,
    style: Style = DEFAULT,
    lexicon: Lexicon = LEXICON,
    pairings: Sequence[Pairing] = (),
    dismissals: Dismissals = NOTHING,
    wanted: StillWanted = always,
) -> Apparatus:
    """The base read against every witness, and who alone says what.

    The arguments are those of `collate`. Returns an Apparatus whose `collations[n]` is `collate(base,
    witnesses[n])`, whoever else is compared; the ledger is of all together. Each version is analysed once; the
    time grows with the number of witnesses. Raises nothing; without witnesses there are no collations.
    """
    versions = tuple(witnesses)
    first, *others = (_side(version, style, lexicon, wanted) for version in (base, *versions))
    collations = tuple(
        _collation((base, version), (first, side), pairings, dismissals, lexicon, wanted)
        for version, side in zip(versions, others, strict=True)
    )
    added = [frozenset(c.unique_right) for c in collations]
    language = common_language(side.analysis for side in others)
    between = shared_additions([side.features(language) for side in others], added, wanted)
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
    left: Sequence[str],
    right: Sequence[str],
    *,
    style: Style = DEFAULT,
    lexicon: Lexicon = LEXICON,
    lang: str | None = None,
) -> tuple[Link, ...]:
    """Links between sentences already split, all of them taken for undated body copy; the method is `collate`'s.

    `lang` is the ISO 639-1 code of their language where that is known.

    Returns Links in the order of `left`, added ones where `right` has them; sentences are known by their places
    in the two sequences, from 0, and each stands in exactly one Link. Raises nothing: empty strings are
    sentences too, without a counterpart but for each other.
    """
    ours, theirs = (
        _Side(analyse_texts(texts, style=style, lexicon=lexicon, extractors=extractors(), lang=lang))
        for texts in (left, right)
    )
    return _links((ours, theirs), _facts(ours, theirs), (), lexicon, always)


def _side(version: Version, style: Style, lexicon: Lexicon, wanted: StillWanted) -> _Side:
    return _Side(analyse(version, style=style, lexicon=lexicon, extractors=extractors(), wanted=wanted))


def _collation(
    versions: tuple[Version, Version],
    sides: tuple[_Side, _Side],
    pairings: Sequence[Pairing],
    dismissals: Dismissals,
    lexicon: Lexicon,
    wanted: StillWanted,
) -> Collation:
    base, witness = versions
    lexicon = lexicon.of(languages.merged())
    left, right = sides[0].analysis.sentences, sides[1].analysis.sentences
    facts = _facts(*sides)
    links = _links(sides, facts, pairings, lexicon, wanted)
    if dismissals != NOTHING:
        links = _dismissed(links, versions, sides, dismissals)
    bylines = furniture(versions, facts, links)
    numbered = NumberedVersion.of(facts[0], base), NumberedVersion.of(facts[1], witness)
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
        advisory=advisory(*numbered, links, witness.note, lexicon, bylines, wanted),
    )


def _facts(left: _Side, right: _Side) -> tuple[ResolvedFacts, ResolvedFacts]:
    """The facts of two versions and no third: an undated one is read as of the other's day."""
    base, witness = resolve_names(left.facts(right.analysis.published), right.facts(left.analysis.published))
    return base, witness


def _links(
    sides: tuple[_Side, _Side],
    facts: tuple[ResolvedFacts, ResolvedFacts],
    pairings: Sequence[Pairing],
    lexicon: Lexicon,
    wanted: StillWanted,
) -> tuple[Link, ...]:
    analyses = sides[0].analysis, sides[1].analysis
    language = common_language(analyses)
    features = sides[0].features(language), sides[1].features(language)
    copies: Counter[str] = Counter()
    links: list[Link] = []
    for group in watched(align(*features, pairings, wanted), wanted):
        name = _content_hash(group, *features)
        copies[name] += 1
        link_id = name if copies[name] == 1 else f"{name}-{copies[name]}"
        links.append(_link(group, link_id, *analyses, facts, lexicon))
    return tuple(links)


def _dismissed(
    links: Iterable[Link], versions: tuple[Version, Version], sides: tuple[_Side, _Side], dismissals: Dismissals
) -> tuple[Link, ...]:
    left, right = (side.analysis.sentences for side in sides)
    ids = versions[0].id, versions[1].id
    return tuple(
        replace(link, details=dismiss(link.details, joined(left, right, link), ids, dismissals)) for link in links
    )


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
        kind, side = (Kind.REMOVED, Side.LEFT) if group.left else (Kind.ADDED, Side.RIGHT)
        own, other = facts if group.left else facts[::-1]
        told = passage_flags((*group.left, *group.right), side, own, other, lexicon)
        return Link(link_id, group.left, group.right, (), kind, group.shape, details=told)
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
        why=evidence(
            group.shared_words,
            (d for i in group.left for d in facts[0].details[i]),
            (d for j in group.right for d in facts[1].details[j]),
            group.rival,
            by_hand=group.by_hand,
        ),
        edits=edits,
        details=() if word_for_word else changes(group.left, group.right, group.pairs, *facts, lexicon, edits),
    )
