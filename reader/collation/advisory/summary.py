"""The summary of a version: what it does to the base, as a wire desk writes it above the copy.

    ‘12 people’ now ‘21 people’, para 1; drops ‘illegally’, para 12; ‘claimed’ now ‘reported’, para 4;
    adds Taldorf blackout, para 7; drops base paras 3 and 4; ends at base para 14; 3 minor changes

Facts that were altered come first, gravest before all, then what is added, then what is cut, last another byline,
dateline or credit. Paragraphs are those of the version, unless said to be the base's. What a line has no room for
is counted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from reader.analysis.details import language_of
from reader.cancellation import StillWanted, always, watched
from reader.collation.advisory.alerts import Remark, at, remarks
from reader.collation.advisory.editors_note import check_note
from reader.collation.advisory.paragraphs import NumberedVersion, in_words
from reader.collation.advisory.topics import topic
from reader.collation.apparatus.bylines import Furniture
from reader.collation.changes.kinds.checked import all_clear, caveat
from reader.collation.changes.kinds.record import Gravity
from reader.collation.excerpts import shortened
from reader.collation.truncation import truncation
from reader.model import Kind, Link, Role
from reader.text.languages.lexicon import DEFAULT, Lexicon

_ROOM, _ADDITION = 360, 46
"""Characters of the whole, three to four lines of a page, and those kept for an addition.

What is counted and a remark on the note may overrun.
"""
_TURN = 4
"""Remarks of one gravity that go before all others of less, so that twenty figures hide no negation."""


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
    facts, added = remarks(base, witness, links, lexicon), _additions(base, witness, links, wanted)
    cuts = list(_losses(base, witness, links))
    room = _ROOM - sum(len(cut) + 2 for cut in cuts)
    facts = _by_turns(facts)
    shown = _fitting([(f.text, f.brief) for f in facts], room - min(_ADDITION, sum(len(a) + 2 for a in added[:1])))
    adding = _fitting([(a, a) for a in added], room - sum(len(f) + 2 for f in shown))
    first = [text for _, text in sorted(zip(facts, shown, strict=False), key=lambda entry: entry[0].gravity)]
    parts = [*first, *adding, *cuts, *_left_out(facts[len(shown) :], len(added) - len(adding))]
    langs = language_of(base.facts.sentences), language_of(witness.facts.sentences)
    parts = parts or [_unchanged(base, witness, links, langs)]
    parts += [f"{piece.role} now {shortened(piece.right)}" for piece in around if piece.altered]
    printed = " ".join(filter(None, [note, *(s.text for s in witness.facts.sentences if s.role is Role.CORRECTION)]))
    if any(link.kind is Kind.REPHRASED for link in links):
        parts.append(caveat(langs))
    line = "; ".join(filter(None, [*parts, check_note(printed, witness, links)]))
    line = " ".join(line.split())  # a name may run over the end of a line of the copy
    return line[:1].upper() + line[1:]


def _by_turns(facts: Sequence[Remark]) -> list[Remark]:
    """The gravest first, but after a few of one gravity those of the next."""
    seen: Counter[Gravity] = Counter()
    turns: list[tuple[int, Gravity, int]] = []
    for k, fact in enumerate(facts):
        turns.append((seen[fact.gravity] // _TURN, fact.gravity, k))
        seen[fact.gravity] += 1
    return [facts[k] for *_, k in sorted(turns)]


def _fitting(remarks: Iterable[tuple[str, str]], room: int) -> list[str]:
    """As many as there is room for, from the front, one at least; each whole, or else in brief."""
    shown: list[str] = []
    for whole, brief in remarks:
        fits = next((text for text in (whole, brief) if len(text) + 2 <= room), None)
        if fits is None and shown:
            break
        shown.append(fits or brief)
        room -= len(shown[-1]) + 2
    return shown


def _left_out(facts: Sequence[Remark], additions: int) -> Iterator[str]:
    """What there was no room for, by what it is."""
    number = sum(fact.changes for fact in facts)
    counts = []
    if number:
        sort = "minor" if min(fact.gravity for fact in facts) > Gravity.ATTRIBUTION else "more"
        counts.append(f"{number} {sort} change{'s' if number > 1 else ''}")
    if additions:
        counts.append(f"{additions} more addition{'s' if additions > 1 else ''}")
    if counts:
        yield " and ".join(counts)


def _unchanged(
    base: NumberedVersion, witness: NumberedVersion, links: Iterable[Link], langs: Iterable[str | None]
) -> str:
    """What is said where no flag was raised and nothing added or cut: no more than what was checked."""
    prose = (link for link in links if any(base.facts.sentences[i].role.is_prose for i in link.left))
    kinds = {Kind.SAME if _alike(base, witness, link) else link.kind for link in prose}
    if kinds <= {Kind.SAME, Kind.RESTYLED}:
        same = "identical" if kinds <= {Kind.SAME} else "house style only"
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


def _additions(left: NumberedVersion, right: NumberedVersion, links: Iterable[Link], wanted: StillWanted) -> list[str]:
    """What only the version has, one remark for each run of paragraphs, known by what is new in it."""
    sentences = right.facts.sentences
    runs: list[list[int]] = []
    for j in right.added(links):
        level = runs and (sentences[j].role is Role.STANDFIRST) == (sentences[runs[-1][-1]].role is Role.STANDFIRST)
        if level and sentences[j].block - sentences[runs[-1][-1]].block <= 1:
            runs[-1].append(j)
        else:
            runs.append([j])
    known = frozenset(chain.from_iterable([row.norms for row in left.facts.content])) if runs else frozenset[str]()
    return [
        "adds standfirst"
        if sentences[run[0]].role is Role.STANDFIRST
        else at(f"adds {topic(run, right.facts, left.facts, known)}", [right.place(j) for j in run])
        for run in watched(runs, wanted)
    ]


def _losses(base: NumberedVersion, witness: NumberedVersion, links: Sequence[Link]) -> Iterator[str]:
    """Base paragraphs that are gone whole, and where the version ends."""
    sentences = base.facts.sentences
    cut = truncation(sentences, witness.facts.sentences, links)
    beyond = cut.beyond if cut else frozenset()
    kept = {i for link in links if link.pairs for i in link.left}
    gone: dict[int, bool] = {}
    for s in sentences:
        if (number := base.paragraphs.get(s.block)) is not None and s.index not in beyond:
            gone[number] = gone.get(number, True) and s.index not in kept
    lost = [number for number, whole in gone.items() if whole]
    if lost:
        yield f"drops {'' if lost == [0] else 'base '}{in_words(lost)}"
    if cut:
        yield f"{'ends at' if cut.ends else 'drops all after'} base para {cut.paragraph}"
