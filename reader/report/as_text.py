"""Reports for people: what changed, told so that an editor sees it in seconds.

Bay Courier against Northern Wire         who is read against whom
Drops attribution, para 4; ...            the advisory
1 fact changed, 3 reworded, 1 added       the counts and shares
 2  2  ~ reworded  Some [-40-] ...        every link in order, what is alike folded to a line
       !           number changed: ...    each changed fact under its link
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from reader.collation.changed_spans import unmatched
from reader.model import (
    Apparatus,
    Collation,
    Kind,
    Link,
    Listed,
    Op,
    Sentence,
    Shape,
    State,
    Story,
    Version,
)
from reader.report.inline_diff import marked_runs, script_runs
from reader.report.page import Cell, Run, Sheet, Tone
from reader.report.phrases import change, kind_label, percent, plural
from reader.report.version_labels import names
from reader.text.visible import Printable

_STATES: dict[Kind, tuple[str, str, Tone]] = {
    Kind.SAME: (" ", "same", "dim"),
    Kind.RESTYLED: ("≈", "house style", "style"),
    Kind.REPHRASED: ("~", "reworded", "reworded"),
    Kind.ADDED: ("+", "added", "added"),
    Kind.REMOVED: ("−", "removed", "removed"),
}
_SHAPES = {Shape.SPLIT: "split", Shape.MERGED: "merged", Shape.MANY: "recast"}

Row = tuple[Cell, Cell, Cell, Cell]


def compare(made: Collation | Apparatus, *, width: int = 100, colour: bool = False) -> Printable:
    """A base and its witnesses, each told in turn."""
    sheet = Sheet(width, colour)
    collations = made.collations if isinstance(made, Apparatus) else (made,)
    sheet.line([(_title(made.base), "title")])
    called = names((made.base, *(each.witness for each in collations)))
    sheet.rows(_who(made.base, [each.witness for each in collations]), right=(2,), gap=2)
    if isinstance(made, Apparatus):
        _alone(sheet, made, called)
    for each in collations:
        sheet.line()
        if len(collations) > 1:
            sheet.line([(f"{called[each.witness.id]} against {called[made.base.id]}", "title")])
        _told(sheet, each)
    return sheet.text()


def stories(found: Sequence[Story], *, width: int = 100, colour: bool = False) -> Printable:
    """Which articles are versions of one story."""
    sheet = Sheet(width, colour)
    articles = sum(len(story.versions) for story in found)
    sheet.line(f"{plural(articles, 'article')} in {plural(len(found), 'story', 'stories')}")
    for story in found:
        sheet.line()
        sheet.line([(_title(story.base), "bold"), (f"  {plural(len(story.versions), 'version')}", "dim")])
        names = ["base" if len(story.versions) > 1 else "", *[""] * (len(story.versions) - 1)]
        places = zip(names, story.versions, strict=True)
        sheet.rows((("  " + name, *_facts(version)) for name, version in places), right=(2,), gap=2)
    return sheet.text()


def shown(read: Iterable[tuple[Version, Sequence[Sentence]]], *, width: int = 100, colour: bool = False) -> Printable:
    """Articles as they were read: what each block is, and where its sentences begin."""
    sheet = Sheet(width, colour)
    for place, (version, sentences) in enumerate(read):
        if place:
            sheet.line()
        sheet.line([(_title(version), "title")])
        told = [
            (name, getattr(version, name))
            for name in (
                "path",
                "outlet",
                "published",
                "byline",
                "dateline",
                "credit",
                "slug",
                "lang",
                "status",
                "note",
            )
        ]
        sheet.rows(([([(name, "dim")]), value] for name, value in told if value), gap=2)
        sheet.line([(f"{plural(version.words, 'word')}, {plural(len(sentences), 'sentence')}", "dim")])
        sheet.line()
        numbers = version.paragraphs
        rows: list[Sequence[Cell]] = []
        for block, group in groupby(sentences, key=lambda sentence: sentence.block):
            for first, sentence in enumerate(group):
                label = "" if first else f"{sentence.role.value} {numbers.get(block, '')}".rstrip()
                rows.append(([(label, "dim")], [(str(sentence.index), "dim")], sentence.text))
        sheet.rows(rows, right=(1,), gap=2)
    return sheet.text()


def _title(version: Listed) -> str:
    """The headline; a lede that stands for it is cut at a word."""
    title = " ".join(version.title.split())
    if version.headline or len(title) <= 80:
        return title
    return title[:80].rsplit(" ", 1)[0] + " …"


def _facts(version: Listed) -> tuple[Cell, ...]:
    published = (version.published or "").replace("T", " ")[:16]
    return version.outlet, plural(version.words, "word"), published, [(version.path or "", "dim")]


def _who(base: Version, witnesses: Sequence[Version]) -> Iterator[Sequence[Cell]]:
    yield [("base", "dim")], *_facts(base)
    for witness in witnesses:
        yield [("version", "dim")], *_facts(witness)


def _alone(sheet: Sheet, made: Apparatus, called: Mapping[str, str]) -> None:
    """What one version has and no other, from the ledger, with its paragraph and what it is."""
    texts = {made.base.id: made.collations[0].left if made.collations else ()}
    texts |= {each.witness.id: each.right for each in made.collations}
    for version in made.versions:
        mine = [entry for entry in made.ledger if entry.version == version.id and entry.state is State.UNIQUE]
        if not mine:
            continue
        numbers, sentences = version.paragraphs, texts[version.id]
        sheet.line()
        sheet.line([(f"Only {called[version.id]}", "bold")])
        sheet.rows(
            (
                (
                    _range([numbers.get(sentences[entry.sentence].block)]),
                    [("+", "added")],
                    [(kind_label(entry.detail).singular if entry.detail else "sentence", "dim")],
                    entry.text,
                )
                for entry in mine
            ),
            right=(0,),
        )


def _told(sheet: Sheet, made: Collation) -> None:
    if made.advisory:
        sheet.line([(made.advisory, "bold")])
    sheet.line(_counts(made))
    sheet.line(
        f"keeps {percent(made.shares.kept)} of the base's words; "
        f"{percent(made.shares.derived)} of its own come from the base"
    )
    sheet.line()
    sheet.rows(_rows(made))


def _counts(made: Collation) -> list[Run]:
    prose = [link for link in made.links if _is_prose(link, made)]
    alerts = sum(detail.alert for link in made.links for detail in link.details)
    runs: list[Run] = []
    if alerts:
        runs.append((f"! {plural(alerts, 'changed fact')}", "alert"))
    for kind in (Kind.REPHRASED, Kind.RESTYLED, Kind.ADDED, Kind.REMOVED):
        count = sum(link.kind is kind for link in prose)
        glyph, word, tone = _STATES[kind]
        if count:
            runs.append((f"{glyph} {count} {word}", tone))
    moved = sum(link.moved for link in prose)
    if moved:
        runs.append((f"↕ {moved} moved", "moved"))
    if not runs:
        runs.append(("nothing differs", ""))
    return [run for at, each in enumerate(runs) for run in ((("   ", ""), each) if at else (each,))]


def _is_prose(link: Link, made: Collation) -> bool:
    sides = [made.left[i] for i in link.left] + [made.right[j] for j in link.right]
    return any(sentence.role.is_prose for sentence in sides)


def _rows(made: Collation) -> Iterator[Row]:
    numbers = made.base.paragraphs, made.witness.paragraphs
    quiet = lambda link: link.kind is Kind.SAME and not link.moved and link.shape is Shape.ONE  # noqa: E731
    for alike, links in groupby(made.links, key=quiet):
        if alike:
            yield _folded(list(links), made, numbers)
        else:
            for link in links:
                yield from _link(link, made, numbers)


def _folded(links: Sequence[Link], made: Collation, numbers: tuple[dict[int, int], dict[int, int]]) -> Row:
    place = _place(
        _range(numbers[0].get(made.left[i].block) for link in links for i in link.left),
        _range(numbers[1].get(made.right[j].block) for link in links for j in link.right),
    )
    told = plural(len(links), "sentence")
    return place, " ", [("same", "dim")], [(told, "dim")]


def _place(base: str, witness: str) -> str:
    """Paragraphs of the base and, where they are others, of the witness: "2", "2→3", "→4"."""
    return base if witness in ("", base) else f"{base}→{witness}"


def _range(numbers: Iterable[int | None]) -> str:
    found = [number for number in numbers if number is not None]
    if not found:
        return ""
    return str(min(found)) if min(found) == max(found) else f"{min(found)}–{max(found)}"


def _link(link: Link, made: Collation, numbers: tuple[dict[int, int], dict[int, int]]) -> Iterator[Row]:
    glyph, word, tone = _STATES[link.kind]
    if link.moved:
        glyph, word, tone = "↕", "moved" if link.kind is Kind.SAME else f"moved, {word}", "moved"
    if link.shape in _SHAPES:
        word = f"{word}, {_SHAPES[link.shape]}"
    alerts = [detail for detail in link.details if detail.alert]
    if alerts:
        glyph = "!"
    state: Cell = [(glyph, "alert" if alerts else tone)]
    for at, (left, right, cell) in enumerate(_texts(link, made)):
        place = _place(
            _range([numbers[0].get(left.block)] if left else ()),
            _range([numbers[1].get(right.block)] if right else ()),
        )
        yield place, state if at == 0 else "", [(word, tone)] if at == 0 else "", cell
    for detail in alerts:
        yield "", [("!", "alert")], "", [(change(detail), "alert")]


def _texts(link: Link, made: Collation) -> Iterator[tuple[Sentence | None, Sentence | None, Cell]]:
    """The sentences of a link with their changes marked: one line for a pair, one a sentence for a group."""
    if link.shape is Shape.ONE and link.pairs:
        ((i, j),) = link.pairs
        script = link.edits.get((i, j), ())
        runs = script_runs(script, made.right[j].text, styled=link.kind is Kind.RESTYLED)
        yield made.left[i], made.right[j], [*_role(made.left[i]), *runs]
        return
    told: list[Run]
    for side, op, indexes, sentences in (
        (0, Op.DROP, link.left, made.left),
        (1, Op.ADD, link.right, made.right),
    ):
        for index in indexes:
            sentence = sentences[index]
            scripts = [script for pair, script in link.edits.items() if pair[side] == index]
            if link.pairs:
                spans = unmatched(scripts, op)
                styled = link.kind is Kind.RESTYLED
                told = marked_runs(sentence.text, [span for span, style in spans if styled or not style], op)
            else:
                told = [(sentence.text, _STATES[link.kind][2])]
            runs = [*_role(sentence), *told]
            yield (None, sentence, runs) if side else (sentence, None, runs)


def _role(sentence: Sentence) -> list[Run]:
    return [] if sentence.role.is_paragraph else [(f"{sentence.role.value}: ", "dim")]
