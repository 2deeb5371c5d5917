"""JSON reports: the nouns as the interface other programs rely on, field by field (docs/json.md).

    Collation ──collation()──> dict ──dumps()──> one line of UTF-8
        └──────comparison_report()──────────> a whole document, with the settings it was made under

`dumps` leaves letters as they are and escapes what could steer a terminal, pass unseen or break UTF-8: the value
that a reader parses is the same, to the code point.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from reader.analysis.details import language_of
from reader.collation.changes.kinds.checked import KINDS, unchecked
from reader.report import provenance
from reader.text.visible import Printable, escaped

if TYPE_CHECKING:
    from reader.collation.apparatus.flag_table import FlagRow
    from reader.model import (
        Apparatus,
        Change,
        Collation,
        Item,
        LedgerEntry,
        Link,
        Problem,
        Rival,
        Sentence,
        Story,
        Version,
    )
    from reader.report.form import Context

SCHEMA = "wirediff/1"

Json = dict[str, Any]


def dumps(value: object, indent: int | None = None) -> Printable:
    """JSON that any terminal may show and any UTF-8 stream may carry.

    Raises:
        ValueError: a number that JSON does not know (not a number, infinity).
    """
    return escaped(json.dumps(value, ensure_ascii=False, allow_nan=False, indent=indent))


def written(value: object, indent: int | None = None) -> Printable:
    """The same with the line feed that ends it, as it goes to a file or a stream."""
    return Printable(dumps(value, indent) + "\n")


def comparison_report(made: Collation | Apparatus, context: Context) -> Printable:
    """The document of a comparison, see `reader.report.form.Renderer`."""
    from reader.model import Collation  # a list of stories does without the nouns of comparing

    if isinstance(made, Collation):
        return _document(collation(made, context.problems), context)
    return _document(apparatus(made, context.problems), context)


def stories_report(grouped: Sequence[Story], context: Context) -> Printable:
    """The document of a list of stories."""
    return _document(stories(grouped, context.problems), context)


def articles_report(read: Iterable[tuple[Version, Sequence[Sentence]]], context: Context) -> Printable:
    """The document of articles as they were read."""
    return _document(articles(read, context.problems), context)


def _document(fields: Json, context: Context) -> Printable:
    return written(fields | {"settings": provenance.settings_field(context.config)}, indent=2)


def collation(made: Collation, problems: Iterable[Problem] = ()) -> Json:
    """A base and one witness."""
    return {
        "schema": SCHEMA,
        "kind": "collation",
        "base": version(made.base, made.left),
        "witness": version(made.witness, made.right),
        "links": [link(each) for each in made.links],
        "rows": [{"left": list(row.left), "right": list(row.right)} for row in made.rows],
        "unique": {"left": list(made.unique_left), "right": list(made.unique_right)},
        "ledger": [entry(each, made.base) for each in made.ledger],
        "flags": _flags([made]),
        "advisory": made.advisory,
        "problems": [problem(each) for each in problems],
        "shares": {"kept": made.shares.kept, "derived": made.shares.derived},
    }


def apparatus(made: Apparatus, problems: Iterable[Problem] = ()) -> Json:
    """A base and several witnesses, each with a collation of its own."""
    return {
        "schema": SCHEMA,
        "kind": "apparatus",
        "base": version(made.base, made.collations[0].left if made.collations else ()),
        "witnesses": [version(each.witness, each.right) for each in made.collations],
        "collations": [collation(each) for each in made.collations],
        "ledger": [entry(each, made.base) for each in made.ledger],
        "flags": _flags(made.collations),
        "problems": [problem(each) for each in problems],
    }


def stories(grouped: Iterable[Story], problems: Iterable[Problem] = ()) -> Json:
    """Stories, each with the listing of its versions."""
    return {
        "schema": SCHEMA,
        "kind": "stories",
        "stories": [
            {
                "id": story.id,
                "headline": story.headline,
                "base": story.base.id,
                "versions": [
                    {
                        "id": each.id,
                        "path": each.located,
                        "outlet": each.outlet,
                        "headline": each.headline,
                        "published": each.published,
                        "words": each.words,
                        "tie": story.tie(each.id),
                    }
                    for each in story.versions
                ],
            }
            for story in grouped
        ],
        "problems": [problem(each) for each in problems],
    }


def articles(read: Iterable[tuple[Version, Sequence[Sentence]]], problems: Iterable[Problem] = ()) -> Json:
    """Articles as they were read, each with its sentences."""
    return {
        "schema": SCHEMA,
        "kind": "articles",
        "versions": [version(each, sentences) for each, sentences in read],
        "problems": [problem(each) for each in problems],
    }


def coverage(*langs: str | None) -> Json:
    """The kinds of fact that are checked in all of these languages, and those that are not in one of them."""
    missed = {kind for lang in langs for kind in unchecked(lang)}
    return {"checked": [k for k in KINDS if k not in missed], "unchecked": [k for k in KINDS if k in missed]}


def version(of: Version, sentences: Sequence[Sentence]) -> Json:
    """VERSION: one article, its blocks and sentences."""
    return {
        "id": of.id,
        "path": of.located,
        "outlet": of.outlet,
        "headline": of.headline,
        "byline": of.byline,
        "dateline": of.dateline,
        "credit": of.credit,
        "published": of.published,
        "slug": of.slug,
        "lang": of.lang,
        "urgency": of.urgency,
        "status": of.status,
        "note": of.note,
        "words": of.words,
        **coverage(language_of((each.text for each in sentences), of.lang)),
        "blocks": [{"role": block.role.value, "text": block.text} for block in of.blocks],
        "sentences": [
            {
                "index": each.index,
                "block": each.block,
                "role": each.role.value,
                "text": each.text,
                "span": list(each.span),
            }
            for each in sentences
        ],
        "item": item(of.item) if of.item else None,
    }


def item(of: Item) -> Json:
    """ITEM: what a wire item, mail, feed or page says of itself; null where it does not."""
    return {
        "format": of.format,
        "guid": of.guid,
        "version": of.version,
        "version_created": of.version_created,
        "first_created": of.first_created,
        "priority": of.priority,
        "category": of.category,
        "keywords": list(of.keywords),
        "usage": of.usage,
        "embargo": of.embargo,
        "embargo_as_written": of.embargo_as_written,
        "updates": list(of.updates),
        "signals": list(of.signals),
    }


def link(of: Link) -> Json:
    """LINK: sentences that answer each other, how far they differ, and the evidence."""
    return {
        "id": of.id,
        "left": list(of.left),
        "right": list(of.right),
        "pairs": [list(pair) for pair in of.pairs],
        "kind": of.kind.value,
        "shape": of.shape.value,
        "moved": of.moved,
        "similarity": of.similarity,
        "why": {
            "words": list(of.why.words),
            "names": list(of.why.names),
            "numbers": list(of.why.numbers),
            "quotes": list(of.why.quotes),
            "second_best": _rival(of.why.second_best),
            "by_hand": of.why.by_hand,
        },
        "edits": {
            f"{left}-{right}": [{"op": edit.op.value, "text": edit.text, "style": edit.style} for edit in script]
            for (left, right), script in of.edits.items()
        },
        "details": [change(each) for each in of.details],
    }


def change(of: Change) -> Json:
    """CHANGE: a fact changed, dropped or gained."""
    return {
        "kind": of.kind.value,
        "change": of.change.value,
        "rank": of.rank,
        "alert": of.alert,
        "dismissed": of.dismissed,
        "left": of.left,
        "right": of.right,
        "left_at": None if of.left_at is None else list(of.left_at),
        "right_at": None if of.right_at is None else list(of.right_at),
    }


def entry(of: LedgerEntry, base: Version) -> Json:
    """A line of the ledger; `side` is that of the version `sentence` counts in."""
    return {
        "side": "left" if of.in_base or of.version == base.id else "right",
        "version": of.version,
        "text": of.text,
        "detail": of.detail.value if of.detail else "sentence",
        "sentence": of.sentence,
        "state": of.state.value,
        "others": [{"version": other, "text": value} for other, value in of.others],
    }


def _flags(made: Sequence[Collation]) -> list[Json]:
    from reader.collation.apparatus.flag_table import flag_table  # a list of stories compares nothing

    return [flag(row) for row in flag_table(made)]


def flag(of: FlagRow) -> Json:
    """FLAG: a fact that is flagged, and what each version says of it."""
    return {
        "kind": of.kind,
        "rank": of.rank,
        "disagree": of.disagree,
        "values": {
            version: None if told is None else {"text": told.text, "at": None if told.at is None else list(told.at)}
            for version, told in of.values.items()
        },
    }


def problem(of: Problem) -> Json:
    """PROBLEM: an input that could not be read, and the reason."""
    return {"path": of.path, "line": of.line, "reason": of.reason}


def _rival(of: Rival | None) -> Json | None:
    return None if of is None else {"left": of.left, "right": of.right, "similarity": of.similarity}
