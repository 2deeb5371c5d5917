"""What a version does to the base, in one line, as a wire desk writes it above the copy.

    ‘12 people’ now ‘21 people’, para 1; ‘claimed’ now ‘reported’, para 4; drops attribution, paras 4 and 8;
    adds Taganrog, 240,000 people, para 7; ends at base para 14

Gravest first. Paragraphs are those of the version, unless said to be the base's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reader.collation.ledger import tail_cut
from reader.collation.sameness import verb
from reader.collation.told import Told
from reader.model import Block, Change, ChangeKind, DetailKind, Kind, Link, Role

_FACTS, _ADDED = 5, 2
"""Remarks on facts, and on what is added, that a line has room for; the rest is counted."""
_SHOWN = 40
_NAMED = 2
_GROUPED = {
    DetailKind.ATTRIBUTION: "attribution",
    DetailKind.QUOTE: "quote",
    DetailKind.NEGATION: "negation",
}


@dataclass(frozen=True, slots=True)
class _Paper:
    """One side as the line counts it: paragraph numbers by block, running text alone, from 1."""

    told: Told
    paragraphs: dict[int, int]
    standfirst: frozenset[int]

    @classmethod
    def of(cls, told: Told, blocks: Sequence[Block]) -> _Paper:
        running = (at for at, block in enumerate(blocks) if block.role in (Role.LEDE, Role.BODY))
        above = frozenset(at for at, block in enumerate(blocks) if block.role is Role.STANDFIRST)
        return cls(told, {at: number for number, at in enumerate(running, 1)}, above)

    def place(self, sentence: int) -> int | None:
        """The paragraph of a sentence; 0 for the standfirst, None for what is no running text."""
        block = self.told.sentences[sentence].block
        return 0 if block in self.standfirst else self.paragraphs.get(block)


def advisory(base: Told, witness: Told, blocks: tuple[Sequence[Block], Sequence[Block]], links: Sequence[Link]) -> str:
    """One line on the witness; `blocks` are those of base and witness. Never empty."""
    left, right = _Paper.of(base, blocks[0]), _Paper.of(witness, blocks[1])
    facts, added, lost = _facts(left, right, links), _additions(left, right, links), list(_losses(left, links))
    remarks = [*facts[:_FACTS], *added[:_ADDED], *lost]
    if not remarks:
        return _unchanged(links)
    over = len(facts[_FACTS:]) + len(added[_ADDED:])
    line = "; ".join([*remarks, *([f"{over} more"] if over else [])])
    return line[:1].upper() + line[1:]


def _unchanged(links: Iterable[Link]) -> str:
    kinds = {link.kind for link in links}
    if kinds <= {Kind.SAME}:
        return "Word for word"
    return "House style only" if kinds <= {Kind.SAME, Kind.RESTYLED} else "Reworded, no facts changed"


def _facts(left: _Paper, right: _Paper, links: Sequence[Link]) -> list[str]:
    """The alerts of all links, gravest first; those of a kind are told together with their paragraphs."""
    alerts = sorted(
        ((_weight(c), at, link, c) for at, link in enumerate(links) for c in link.details if c.alert),
        key=lambda a: a[:2],
    )
    together: dict[str, list[tuple[Change, int | None]]] = {}
    for _, _, link, change in alerts:
        sentence = change.right_at[0] if change.right_at else _counterpart(link, change)
        place = None if sentence is None else right.place(sentence)
        together.setdefault(_heading(change, left, right), []).append((change, place))
    return [_at(_filled(heading, [c for c, _ in told]), [p for _, p in told]) for heading, told in together.items()]


def _weight(change: Change) -> tuple[int, int]:
    """Rank first; then what was altered before what is gone or new."""
    return change.rank, int(change.change is not ChangeKind.CHANGED)


def _counterpart(link: Link, change: Change) -> int | None:
    """The witness's sentence that answers the one a detail was dropped from."""
    if change.left_at is None:
        return None
    return next((j for i, j in link.pairs if i == change.left_at[0]), None)


def _heading(change: Change, left: _Paper, right: _Paper) -> str:
    """What a change is told as; "{}" is filled with all that share the heading."""
    if change.change is ChangeKind.CHANGED:
        return _altered(change, left, right)
    does = "drops" if change.change is ChangeKind.DROPPED else "adds"
    if change.kind is DetailKind.NEGATION:
        return f"{does} ‘{change.left or change.right}’"
    return f"{does} {_GROUPED[change.kind]}" if change.kind in _GROUPED else f"{does} {{}}"


def _filled(heading: str, told: Iterable[Change]) -> str:
    return heading.replace("{}", ", ".join(dict.fromkeys(f"‘{_short(c.left or c.right)}’" for c in told)))


def _altered(change: Change, left: _Paper, right: _Paper) -> str:
    old, new = change.left or "", change.right or ""
    if change.kind is DetailKind.ATTRIBUTION:
        said = _printed_verb(change.left_at, left.told), _printed_verb(change.right_at, right.told)
        old, new = said if said[0] != said[1] else (old, new)
    elif change.kind is DetailKind.QUOTE:
        if change.rank > 1:
            return f"cuts quote to ‘{_short(new)}’" if len(new) < len(old) else f"fuller quote ‘{_short(new)}’"
        old, new = _differing(old, new)
        if not old or not new:
            return f"quote altered, {'drops' if old else 'adds'} ‘{_short(old or new)}’"
        return f"quote altered, ‘{_short(old)}’ now ‘{_short(new)}’"
    return f"‘{_short(old)}’ now ‘{_short(new)}’"


def _printed_verb(at: tuple[int, int, int] | None, told: Told) -> str:
    """The reporting verb of an attribution as printed."""
    if at is None:
        return ""
    detail = next(d for d in told.details[at[0]] if d.kind is DetailKind.ATTRIBUTION and d.span == (at[1], at[2]))
    words = detail.text.split()
    if verb(detail) == "according":
        return "according to"
    return next((w for w in reversed(words) if w.lower()[:3] == verb(detail)[:3]), words[-1])


def _differing(left: str, right: str) -> tuple[str, str]:
    """The words in the middle in which two quotations differ."""
    a, b = left.split(), right.split()
    front = 0
    while front < min(len(a), len(b)) and a[front] == b[front]:
        front += 1
    back = 0
    while back < min(len(a), len(b)) - front and a[-1 - back] == b[-1 - back]:
        back += 1
    return " ".join(a[front : len(a) - back]), " ".join(b[front : len(b) - back])


def _additions(left: _Paper, right: _Paper, links: Iterable[Link]) -> list[str]:
    """What only the version has, one remark for each run of paragraphs, known by what is new in it."""
    sentences = right.told.sentences
    runs: list[list[int]] = []
    for j in sorted(j for link in links if not link.pairs for j in link.right if sentences[j].role.is_prose):
        if runs and sentences[j].block - sentences[runs[-1][-1]].block <= 1:
            runs[-1].append(j)
        else:
            runs.append([j])
    return [_at(f"adds {_gist(run, right.told, left.told)}", [right.place(j) for j in run]) for run in runs]


def _gist(run: Sequence[int], own: Told, other: Told) -> str:
    """The new names and figures of some sentences; without any, their first words."""
    new: dict[str, str] = {}
    for kind in (DetailKind.NAME, DetailKind.NUMBER):
        for i in run:
            for d in own.details[i]:
                if d.kind is kind and (kind, d.value) not in other.said and (i, d.span[0]) not in own.doubtful:
                    new.setdefault(d.value, d.text)
    if new:
        return ", ".join(list(new.values())[:_NAMED])
    return f"‘{_short(own.sentences[run[0]].text)}’"


def _losses(base: _Paper, links: Sequence[Link]) -> Iterator[str]:
    """Base paragraphs that are gone whole, and where the version ends."""
    sentences = base.told.sentences
    tail = tail_cut(sentences, links)
    kept = {i for link in links if link.pairs for i in link.left}
    gone: dict[int, bool] = {}
    for s in sentences:
        if (number := base.paragraphs.get(s.block)) and s.index not in tail:
            gone[number] = gone.get(number, True) and s.index not in kept
    lost = [number for number, whole in gone.items() if whole]
    if lost:
        yield f"drops base {_numbers(lost)}"
    running = [number for i in kept if (number := base.paragraphs.get(sentences[i].block))]
    if tail and running:
        yield f"ends at base para {max(running)}"


def _at(what: str, places: Iterable[int | None]) -> str:
    """A remark with the paragraphs it stands in."""
    known = sorted({place for place in places if place is not None})
    numbered = [place for place in known if place]
    told = [*(["standfirst"] if 0 in known else []), *([_numbers(numbered)] if numbered else [])]
    return f"{what}, {' and '.join(told)}" if told else what


def _numbers(paragraphs: Sequence[int]) -> str:
    """ "para 7", "paras 2, 4 and 7", "paras 3–5"."""
    runs: list[list[int]] = []
    for number in paragraphs:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    told = [n for r in runs for n in ([f"{r[0]}–{r[-1]}"] if len(r) > 2 else map(str, r))]
    listed = told[0] if len(told) == 1 else f"{', '.join(told[:-1])} and {told[-1]}"
    return f"para{'s' if len(paragraphs) > 1 else ''} {listed}"


def _short(text: str | None) -> str:
    """A phrase cut at a word."""
    text = " ".join((text or "").split())
    return text if len(text) <= _SHOWN else text[:_SHOWN].rsplit(" ", 1)[0] + " …"
