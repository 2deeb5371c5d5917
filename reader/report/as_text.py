"""Text reports: changes between versions in an order that an editor takes in within seconds.

Bay Courier against Northern Wire         the witness and its base
Drops attribution, para 4; ...            the advisory
1 flag, 3 reworded, 1 added       the counts and shares
 2  2  ~ reworded  Some [-40-] ...        every link in order, what is alike folded to a line
       !           number changed: ...    each changed fact under its link
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from reader.collation.apparatus.flag_table import flag_table
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
from reader.report import item_marks, provenance
from reader.report.inline_diff import marked_runs, script_runs
from reader.report.page import Cell, Page, Run, Tone
from reader.report.phrases import change, kind_label, percent, plural
from reader.report.version_labels import version_labels
from reader.text.visible import Printable, concatenated

if TYPE_CHECKING:
    from reader.report.form import Context

_KIND_MARKS: dict[Kind, tuple[str, str, Tone]] = {
    Kind.SAME: (" ", "same", "dim"),
    Kind.RESTYLED: ("≈", "house style", "style"),
    Kind.REPHRASED: ("~", "reworded", "reworded"),
    Kind.ADDED: ("+", "added", "added"),
    Kind.REMOVED: ("−", "removed", "removed"),
}
_SHOWN_FIELDS = (*("outlet", "published", "byline", "dateline", "credit", "slug", "lang", "urgency", "status", "note"),)
_ITEM_FIELDS = (
    *("format", "guid", "version", "version_created", "first_created", "priority", "category", "keywords", "usage"),
    *("embargo", "embargo_as_written", "updates", "signals"),
)
_SHAPES = {Shape.SPLIT: "split", Shape.MERGED: "merged", Shape.MANY: "rewritten"}

_LinkRow = tuple[Cell, Cell, Cell, Cell]


def comparison_report(made: Collation | Apparatus, context: Context) -> Printable:
    """A comparison and the settings it was made under, see `reader.report.form.Renderer`."""
    return _with_footer(compare(made, width=context.width, colour=context.colour), context)


def stories_report(grouped: Sequence[Story], context: Context) -> Printable:
    """A list of stories and the settings it was made under."""
    return _with_footer(stories(grouped, width=context.width, colour=context.colour), context)


def articles_report(read: Iterable[tuple[Version, Sequence[Sentence]]], context: Context) -> Printable:
    """Articles as they were read, and the settings they were read under."""
    return _with_footer(articles(read, width=context.width, colour=context.colour), context)


def _with_footer(report: Printable, context: Context) -> Printable:
    return concatenated(report, provenance.footer(context.config))


def compare(made: Collation | Apparatus, *, width: int = 100, colour: bool = False) -> Printable:
    """A base and its witnesses, one collation after the other."""
    page = Page(width, colour)
    collations = made.collations if isinstance(made, Apparatus) else (made,)
    page.line([(_title(made.base), "title")])
    labels = version_labels((made.base, *(each.witness for each in collations)))
    page.rows(_version_rows(made.base, [each.witness for each in collations]), right=(2,), gap=2)
    if isinstance(made, Apparatus):
        _add_unique_passages(page, made, labels)
        _add_flags(page, made, labels)
    for each in collations:
        page.line()
        if len(collations) > 1:
            page.line([(f"{labels[each.witness.id]} against {labels[made.base.id]}", "title")])
        _add_collation(page, each)
    return page.text()


def _add_flags(page: Page, made: Apparatus, labels: Mapping[str, str]) -> None:
    """What is flagged in any version, with what each of them says."""
    table = flag_table(made.collations)
    if not table:
        return
    ids = [version.id for version in made.versions]
    page.line()
    page.line([("Flags", "bold")])
    rows = [["", *(labels[each] for each in ids)]]
    for row in table:
        said = [told.text if (told := row.values.get(each)) else "–" for each in ids]
        rows.append([f"{'!' if row.disagree else ' '} {kind_label(row.kind).singular}", *said])
    page.rows(rows, gap=2)


def stories(grouped: Sequence[Story], *, width: int = 100, colour: bool = False) -> Printable:
    """Stories, the most versions first, each with a row a version."""
    page = Page(width, colour)
    articles = sum(len(story.versions) for story in grouped)
    page.line(f"{plural(articles, 'article')} in {plural(len(grouped), 'story', 'stories')}")
    for story in grouped:
        page.line()
        page.line([(_title(story.base), "bold"), (f"  {plural(len(story.versions), 'version')}", "dim")])
        positions = ["base" if len(story.versions) > 1 else "", *[""] * (len(story.versions) - 1)]
        versions = zip(positions, story.versions, strict=True)
        page.rows((("  " + position, *_listing_cells(version)) for position, version in versions), right=(2,), gap=2)
    return page.text()


def articles(
    read: Iterable[tuple[Version, Sequence[Sentence]]], *, width: int = 100, colour: bool = False
) -> Printable:
    """Articles as they were read: their fields, then the role of each block and its numbered sentences."""
    page = Page(width, colour)
    for n, (version, sentences) in enumerate(read):
        if n:
            page.line()
        page.line([(_title(version), "title")])
        if marks := item_marks.loud(version):
            page.line([(" · ".join(marks), "alert")])
        given = [("path", version.located), *((name, getattr(version, name)) for name in _SHOWN_FIELDS)]
        given += _item_fields(version)
        page.rows(([([(name, "dim")]), str(value)] for name, value in given if value not in (None, "")), gap=2)
        page.line([(f"{plural(version.words, 'word')}, {plural(len(sentences), 'sentence')}", "dim")])
        page.line()
        numbers = version.paragraphs
        rows: list[Sequence[Cell]] = []
        for block, group in groupby(sentences, key=lambda sentence: sentence.block):
            for first, sentence in enumerate(group):
                label = "" if first else f"{sentence.role.value} {numbers.get(block, '')}".rstrip()
                rows.append(([(label, "dim")], [(str(sentence.index), "dim")], sentence.text))
        page.rows(rows, right=(1,), gap=2)
    return page.text()


def _item_fields(version: Version) -> list[tuple[str, object]]:
    """What the item says of itself besides, named as in the JSON; lists with commas."""
    if version.item is None:
        return []
    given = ((name, getattr(version.item, name)) for name in _ITEM_FIELDS)
    return [(name, ", ".join(value) if isinstance(value, tuple) else value) for name, value in given]


def _title(version: Listed) -> str:
    """The headline; a lede in its place is cut at a word."""
    title = " ".join(version.title.split())
    if version.headline or len(title) <= 80:
        return title
    return title[:80].rsplit(" ", 1)[0] + " …"


def _listing_cells(version: Listed) -> tuple[Cell, ...]:
    published = (version.published or "").replace("T", " ")[:16]
    place: list[Run] = [(f"{mark} ", "alert") for mark in item_marks.loud(version)]
    return version.outlet, plural(version.words, "word"), published, [*place, (version.located or "", "dim")]


def _version_rows(base: Version, witnesses: Sequence[Version]) -> Iterator[Sequence[Cell]]:
    yield [("base", "dim")], *_listing_cells(base)
    for witness in witnesses:
        yield [("version", "dim")], *_listing_cells(witness)


def _add_unique_passages(page: Page, made: Apparatus, labels: Mapping[str, str]) -> None:
    """Passages that one version has and no other, from the ledger, each with its paragraph and kind."""
    texts = {made.base.id: made.collations[0].left if made.collations else ()}
    texts |= {each.witness.id: each.right for each in made.collations}
    for version in made.versions:
        unique = [entry for entry in made.ledger if entry.version == version.id and entry.state is State.UNIQUE]
        if not unique:
            continue
        numbers, sentences = version.paragraphs, texts[version.id]
        page.line()
        page.line([(f"Only {labels[version.id]}", "bold")])
        page.rows(
            (
                (
                    _number_range([numbers.get(sentences[entry.sentence].block)]),
                    [("+", "added")],
                    [(kind_label(entry.detail).singular if entry.detail else "sentence", "dim")],
                    entry.text,
                )
                for entry in unique
            ),
            right=(0,),
        )


def _add_collation(page: Page, made: Collation) -> None:
    if made.advisory:
        page.line([(made.advisory, "bold")])
    page.line(_change_counts(made))
    page.line(
        f"{percent(made.shares.kept)} of the base's words kept; "
        f"{percent(made.shares.derived)} of the version's words come from the base"
    )
    page.line()
    page.rows(_all_link_rows(made))


def _change_counts(made: Collation) -> list[Run]:
    prose = [link for link in made.links if _is_prose(link, made)]
    alerts = sum(detail.alert for link in made.links for detail in link.details)
    runs: list[Run] = []
    if alerts:
        runs.append((f"! {plural(alerts, 'flag')}", "alert"))
    for kind in (Kind.REPHRASED, Kind.RESTYLED, Kind.ADDED, Kind.REMOVED):
        count = sum(link.kind is kind for link in prose)
        glyph, word, tone = _KIND_MARKS[kind]
        if count:
            runs.append((f"{glyph} {count} {word}", tone))
    moved = sum(link.moved for link in prose)
    if moved:
        runs.append((f"↕ {moved} moved", "moved"))
    if not runs:
        runs.append(("identical", ""))
    return [run for at, each in enumerate(runs) for run in ((("   ", ""), each) if at else (each,))]


def _is_prose(link: Link, made: Collation) -> bool:
    sides = [made.left[i] for i in link.left] + [made.right[j] for j in link.right]
    return any(sentence.role.is_prose for sentence in sides)


def _all_link_rows(made: Collation) -> Iterator[_LinkRow]:
    numbers = made.base.paragraphs, made.witness.paragraphs
    is_unchanged = lambda link: link.kind is Kind.SAME and not link.moved and link.shape is Shape.ONE  # noqa: E731
    for unchanged, links in groupby(made.links, key=is_unchanged):
        if unchanged:
            yield _unchanged_row(list(links), made, numbers)
        else:
            for link in links:
                yield from _link_rows(link, made, numbers)


def _unchanged_row(links: Sequence[Link], made: Collation, numbers: tuple[dict[int, int], dict[int, int]]) -> _LinkRow:
    paragraphs = _paragraphs(
        _number_range(numbers[0].get(made.left[i].block) for link in links for i in link.left),
        _number_range(numbers[1].get(made.right[j].block) for link in links for j in link.right),
    )
    return paragraphs, " ", [("same", "dim")], [(plural(len(links), "sentence"), "dim")]


def _paragraphs(base: str, witness: str) -> str:
    """Paragraphs of the base and, where they are others, of the witness: "2", "2→3", "→4"."""
    return base if witness in ("", base) else f"{base}→{witness}"


def _number_range(numbers: Iterable[int | None]) -> str:
    known = [number for number in numbers if number is not None]
    if not known:
        return ""
    return str(min(known)) if min(known) == max(known) else f"{min(known)}–{max(known)}"


def _link_rows(link: Link, made: Collation, numbers: tuple[dict[int, int], dict[int, int]]) -> Iterator[_LinkRow]:
    glyph, word, tone = _KIND_MARKS[link.kind]
    if link.moved:
        glyph, word, tone = "↕", "moved" if link.kind is Kind.SAME else f"moved, {word}", "moved"
    if link.shape in _SHAPES:
        word = f"{word}, {_SHAPES[link.shape]}"
    alerts = [detail for detail in link.details if detail.alert]
    if alerts:
        glyph = "!"
    mark: Cell = [(glyph, "alert" if alerts else tone)]
    for at, (left, right, cell) in enumerate(_marked_sentences(link, made)):
        paragraphs = _paragraphs(
            _number_range([numbers[0].get(left.block)] if left else ()),
            _number_range([numbers[1].get(right.block)] if right else ()),
        )
        yield paragraphs, mark if at == 0 else "", [(word, tone)] if at == 0 else "", cell
    for detail in alerts:
        yield "", [("!", "alert")], "", [(change(detail), "alert")]


def _marked_sentences(link: Link, made: Collation) -> Iterator[tuple[Sentence | None, Sentence | None, Cell]]:
    """The sentences of a link with their changes marked: one line for a pair, one a sentence for a group."""
    if link.shape is Shape.ONE and link.pairs:
        ((i, j),) = link.pairs
        script = link.edits.get((i, j), ())
        runs = script_runs(script, made.right[j].text, styled=link.kind is Kind.RESTYLED)
        yield made.left[i], made.right[j], [*_role_prefix(made.left[i]), *runs]
        return
    body: list[Run]
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
                body = marked_runs(sentence.text, [span for span, style in spans if styled or not style], op)
            else:
                body = [(sentence.text, _KIND_MARKS[link.kind][2])]
            runs = [*_role_prefix(sentence), *body]
            yield (None, sentence, runs) if side else (sentence, None, runs)


def _role_prefix(sentence: Sentence) -> list[Run]:
    return [] if sentence.role.is_paragraph else [(f"{sentence.role.value}: ", "dim")]
