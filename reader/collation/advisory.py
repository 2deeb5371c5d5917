"""What a version does to the base, in one line, as a wire desk writes it above the copy.

    ‘12 people’ now ‘21 people’, para 1; ‘claimed’ now ‘reported’, para 4; drops attribution, paras 4 and 8;
    adds Taganrog, 240,000 people, para 7; ends at base para 14

Gravest first. Paragraphs are those of the version, unless said to be the base's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reader.collation.ledger import tail_cut
from reader.collation.matching import Found, content, norms
from reader.collation.note import check_note
from reader.collation.paper import Paper, in_words, place_of
from reader.collation.sameness import verb
from reader.collation.told import Told
from reader.model import Change, ChangeKind, DetailKind, Kind, Link

_FACTS, _ADDED = 5, 2
"""Remarks on facts, and on what is added, that a line has room for; the rest is counted."""
_SHOWN = 40
_NAMED = 2
_GROUPED = {
    DetailKind.ATTRIBUTION: "attribution",
    DetailKind.QUOTE: "quote",
    DetailKind.NEGATION: "negation",
}


def advisory(base: Paper, witness: Paper, links: Sequence[Link], note: str | None = None) -> str:
    """One line on the witness, never empty; `note` is its own editor's note, told where it is wrong."""
    facts, added = _facts(base, witness, links), _additions(base, witness, links)
    over = len(facts[_FACTS:]) + len(added[_ADDED:])
    remarks = [*facts[:_FACTS], *added[:_ADDED], *_losses(base, links)]
    remarks += [f"{over} more"] if over else []
    remarks = remarks or [_unchanged(links)]
    remarks += filter(None, [check_note(note, witness, links)])
    line = "; ".join(remarks)
    return line[:1].upper() + line[1:]


def _unchanged(links: Iterable[Link]) -> str:
    kinds = {link.kind for link in links}
    if kinds <= {Kind.SAME}:
        return "Word for word"
    return "House style only" if kinds <= {Kind.SAME, Kind.RESTYLED} else "Reworded, no facts changed"


def _facts(left: Paper, right: Paper, links: Sequence[Link]) -> list[str]:
    """The alerts of all links, gravest first; those of a kind are told together with their paragraphs."""
    alerts = sorted(
        ((_weight(c), at, link, c) for at, link in enumerate(links) for c in link.details if c.alert),
        key=lambda a: a[:2],
    )
    together: dict[str, list[tuple[Change, int | None]]] = {}
    for _, _, link, change in alerts:
        together.setdefault(_heading(change, left, right), []).append((change, place_of(change, link, right)))
    return [_at(_filled(heading, [c for c, _ in told]), [p for _, p in told]) for heading, told in together.items()]


def _weight(change: Change) -> tuple[int, int]:
    """Rank first; then what was altered before what is gone or new."""
    return change.rank, int(change.change is not ChangeKind.CHANGED)


def _heading(change: Change, left: Paper, right: Paper) -> str:
    """What a change is told as; "{}" is filled with all that share the heading."""
    if change.change is ChangeKind.CHANGED:
        return _altered(change, left, right)
    does = "drops" if change.change is ChangeKind.DROPPED else "adds"
    if change.kind is DetailKind.NEGATION:
        return f"{does} ‘{change.left or change.right}’"
    return f"{does} {_GROUPED[change.kind]}" if change.kind in _GROUPED else f"{does} {{}}"


def _filled(heading: str, told: Iterable[Change]) -> str:
    return heading.replace("{}", ", ".join(dict.fromkeys(f"‘{_short(c.left or c.right)}’" for c in told)))


def _altered(change: Change, left: Paper, right: Paper) -> str:
    old, new = change.left or "", change.right or ""
    if change.kind is DetailKind.ATTRIBUTION:
        said = _printed_verb(change.left_at, left.told), _printed_verb(change.right_at, right.told)
        old, new = said if said[0] != said[1] else (old, new)
    elif change.kind is DetailKind.QUOTE:
        if old in new or new in old:
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


def _additions(left: Paper, right: Paper, links: Iterable[Link]) -> list[str]:
    """What only the version has, one remark for each run of paragraphs, known by what is new in it."""
    sentences = right.told.sentences
    runs: list[list[int]] = []
    for j in right.added(links):
        if runs and sentences[j].block - sentences[runs[-1][-1]].block <= 1:
            runs[-1].append(j)
        else:
            runs.append([j])
    return [_at(f"adds {_gist(run, right.told, left.told)}", [right.place(j) for j in run]) for run in runs]


def _gist(run: Sequence[int], own: Told, other: Told) -> str:
    """The new names and figures of some sentences; without any, their first words."""
    new: dict[str, str] = {}
    known = {norm for i in range(len(other.sentences)) for norm in content(other, i)}
    for kind in (DetailKind.NAME, DetailKind.NUMBER):
        for i in run:
            for d in own.details[i]:
                if d.kind is not kind or (kind, d.value) in other.said or (i, d.span[0]) in own.doubtful:
                    continue
                if kind is DetailKind.NUMBER or not known.issuperset(norms(own, Found(i, d))):
                    new.setdefault(d.value, d.text)
    if new:
        return ", ".join(list(new.values())[:_NAMED])
    return f"‘{_short(own.sentences[run[0]].text)}’"


def _losses(base: Paper, links: Sequence[Link]) -> Iterator[str]:
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
        yield f"drops base {in_words(lost)}"
    running = [number for i in kept if (number := base.paragraphs.get(sentences[i].block))]
    if tail and running:
        yield f"ends at base para {max(running)}"


def _at(what: str, places: Iterable[int | None]) -> str:
    """A remark with the paragraphs it stands in."""
    told = in_words(places)
    return f"{what}, {told}" if told else what


def _short(text: str | None) -> str:
    """A phrase cut at a word."""
    text = " ".join((text or "").split())
    return text if len(text) <= _SHOWN else text[:_SHOWN].rsplit(" ", 1)[0] + " …"
