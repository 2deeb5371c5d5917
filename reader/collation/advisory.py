"""What a version does to the base, in one line, as a wire desk writes it above the copy.

    ‘12 people’ now ‘21 people’, para 1; drops ‘illegally’, para 12; ‘claimed’ now ‘reported’, para 4;
    adds Taldorf blackout, para 7; drops base paras 3 and 4; ends at base para 14; 3 lesser changes

Facts that were altered come first, gravest before all, then what is added, then what is cut, last another byline,
dateline or credit. Paragraphs are those of the version, unless said to be the base's. What a line has no room for
is counted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reader.collation.furniture import Furniture
from reader.collation.gist import gist, short
from reader.collation.note import check_note
from reader.collation.paper import Paper, in_words
from reader.collation.remarks import Gravity, Remark, at, remarks
from reader.collation.tail import tail_cut
from reader.model import Kind, Link, Role
from reader.text.lexicon import DEFAULT, Lexicon

_ROOM, _ADDITION = 210, 46
"""Characters of a line, and those kept for an addition; what is counted and a remark on the note may overrun."""


def advisory(
    base: Paper,
    witness: Paper,
    links: Sequence[Link],
    note: str | None = None,
    lexicon: Lexicon = DEFAULT,
    around: Iterable[Furniture] = (),
) -> str:
    """One line on the witness, never empty; `note` is its own editor's note, told where it is wrong.

    What is `around` the story on both sides (byline, dateline, credit) comes last, where it is another.
    """
    facts, added = remarks(base, witness, links, lexicon), _additions(base, witness, links)
    cuts = list(_losses(base, links))
    room = _ROOM - sum(len(cut) + 2 for cut in cuts)
    shown = _fitting([(f.text, f.brief) for f in facts], room - min(_ADDITION, sum(len(a) + 2 for a in added[:1])))
    adding = _fitting([(a, a) for a in added], room - sum(len(f) + 2 for f in shown))
    told = [*shown, *adding, *cuts, *_left_out(facts[len(shown) :], len(added) - len(adding))]
    told = told or [_unchanged(base, witness, links)]
    told += [f"{piece.role} now {short(piece.right)}" for piece in around if piece.altered]
    line = "; ".join([*told, *filter(None, [check_note(note, witness, links)])])
    return line[:1].upper() + line[1:]


def _fitting(told: Iterable[tuple[str, str]], room: int) -> list[str]:
    """As many as there is room for, from the front, one at least; each whole, or else in brief."""
    shown: list[str] = []
    for whole, brief in told:
        fits = next((text for text in (whole, brief) if len(text) + 2 <= room), None)
        if fits is None and shown:
            break
        shown.append(fits or brief)
        room -= len(shown[-1]) + 2
    return shown


def _left_out(facts: Sequence[Remark], additions: int) -> Iterator[str]:
    """What there was no room for, by what it is."""
    number = sum(fact.changes for fact in facts)
    told = []
    if number:
        sort = "lesser" if facts[0].gravity >= Gravity.ATTRIBUTION else "more"
        told.append(f"{number} {sort} change{'s' if number > 1 else ''}")
    if additions:
        told.append(f"{additions} more addition{'s' if additions > 1 else ''}")
    if told:
        yield " and ".join(told)


def _unchanged(base: Paper, witness: Paper, links: Iterable[Link]) -> str:
    """What is said where no fact was changed and nothing added or cut."""
    prose = (link for link in links if any(base.told.sentences[i].role.is_prose for i in link.left))
    kinds = {Kind.SAME if _alike(base, witness, link) else link.kind for link in prose}
    if kinds <= {Kind.SAME, Kind.RESTYLED}:
        told = "word for word" if kinds <= {Kind.SAME} else "house style only"
        return told if _headline(base) == _headline(witness) else f"{told}, under another headline"
    return "reworded, no facts changed"


def _alike(base: Paper, witness: Paper, link: Link) -> bool:
    """Whether one sentence answers one with the same words behind its dateline."""
    if len(link.pairs) != 1:
        return False
    texts = (
        side.told.sentences[k].text[side.told.starts[k] :]
        for side, k in zip((base, witness), link.pairs[0], strict=True)
    )
    return len(set(texts)) == 1


def _headline(paper: Paper) -> list[str]:
    return [s.text for s in paper.told.sentences if s.role is Role.HEADLINE]


def _additions(left: Paper, right: Paper, links: Iterable[Link]) -> list[str]:
    """What only the version has, one remark for each run of paragraphs, known by what is new in it."""
    sentences = right.told.sentences
    runs: list[list[int]] = []
    for j in right.added(links):
        level = runs and (sentences[j].role is Role.STANDFIRST) == (sentences[runs[-1][-1]].role is Role.STANDFIRST)
        if level and sentences[j].block - sentences[runs[-1][-1]].block <= 1:
            runs[-1].append(j)
        else:
            runs.append([j])
    return [
        "adds standfirst"
        if sentences[run[0]].role is Role.STANDFIRST
        else at(f"adds {gist(run, right.told, left.told)}", [right.place(j) for j in run])
        for run in runs
    ]


def _losses(base: Paper, links: Sequence[Link]) -> Iterator[str]:
    """Base paragraphs that are gone whole, and where the version ends."""
    sentences = base.told.sentences
    tail = tail_cut(sentences, links)
    kept = {i for link in links if link.pairs for i in link.left}
    gone: dict[int, bool] = {}
    for s in sentences:
        if (number := base.paragraphs.get(s.block)) is not None and s.index not in tail:
            gone[number] = gone.get(number, True) and s.index not in kept
    lost = [number for number, whole in gone.items() if whole]
    if lost:
        yield f"drops {'' if lost == [0] else 'base '}{in_words(lost)}"
    running = [number for i in kept if (number := base.paragraphs.get(sentences[i].block))]
    if tail and running:
        yield f"ends at base para {max(running)}"
