"""Alerts of two versions in the words of an editor, gravest first.

‘12 people’ now ‘21 people’, paras 1 and 3    what was altered          gravity 0
drops ‘not’ from ‘did not leak’, para 6       turned round                      1
drops ‘illegally’, para 12                    a charged word                    2
‘claimed’ now ‘reported’, para 4              how hard it is said               3
drops ‘he said’, para 8                       who says it                       4
cuts quote to ‘piracy’, para 5                                                  5
drops ‘may fail’, para 9                      a hedge                           6
drops ‘Sunday’, para 2                        the rest                          7

Changes that share their words are one remark, with all its paragraphs.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader.collation.advisory.paragraphs import NumberedVersion, in_words, place_of
from reader.collation.changes.kinds.record import ChangeInContext, Gravity
from reader.collation.changes.kinds.registry import record_of
from reader.collation.excerpts import differing_middle, shortened
from reader.model import Change, DetailKind, Link, Role
from reader.text.languages.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class Remark:
    """What is said of `changes` that are alike; `brief` names them by their sort."""

    text: str
    brief: str
    gravity: Gravity
    changes: int


def remarks(left: NumberedVersion, right: NumberedVersion, links: Sequence[Link], lexicon: Lexicon) -> list[Remark]:
    """One remark for each sort of alert in all links, in the words of its kind of detail."""
    together: dict[tuple[Gravity, str], list[tuple[ChangeInContext, int | None]]] = {}
    for link in links:
        for change in link.details:
            if (change.alert or _is_loud_in_headline(change, link, left, right)) and not _is_told_with_quote(
                change, link
            ):
                context = ChangeInContext(change, left.facts, right.facts, lexicon)
                record = record_of(change.kind)
                words = record.remark.key(context)
                key = f"headline: {words}" if _in_headline(change, left, right) else words
                alike = together.setdefault((record.ranking.gravity(context), key), [])
                alike.append((context, place_of(change, link, right)))
    return [
        _remark(gravity, alike, left, right)
        for (gravity, _), alike in sorted(together.items(), key=lambda entry: entry[0][0])
    ]


def _remark(
    gravity: Gravity,
    alike: Sequence[tuple[ChangeInContext, int | None]],
    left: NumberedVersion,
    right: NumberedVersion,
) -> Remark:
    """What is said of changes that share a key; it is of the headline where all of them stand in one."""
    contexts, places = [context for context, _ in alike], [place for _, place in alike]
    rule = record_of(contexts[0].change.kind).remark
    full, brief = rule.words(contexts), rule.brief(contexts)
    if all(_in_headline(context.change, left, right) for context in contexts):
        full, brief = f"headline: {full}", ""
    return Remark(at(full, places), at(brief or full, places), gravity, len(alike))


def _is_loud_in_headline(change: Change, link: Link, left: NumberedVersion, right: NumberedVersion) -> bool:
    """Whether a figure, name, date or negation is altered in a headline that otherwise stands."""
    return change.rank == 1 and bool(link.pairs) and _in_headline(change, left, right)


def _is_told_with_quote(change: Change, link: Link) -> bool:
    """Whether what is said of a quotation already has the name or figure altered in it."""
    if change.kind is DetailKind.QUOTE or change.left is None or change.right is None:
        return False
    for quote in link.details:
        if quote.kind is DetailKind.QUOTE and quote.alert and _inside(change, quote):
            gone, put = differing_middle(quote.left or "", quote.right or "")
            old, new = differing_middle(change.left, change.right)
            if old in shortened(gone) and new in shortened(put):
                return True
    return False


def _inside(change: Change, quote: Change) -> bool:
    places = ((change.left_at, quote.left_at), (change.right_at, quote.right_at))
    return all(a and b and a[0] == b[0] and b[1] <= a[1] and a[2] <= b[2] for a, b in places)


def _in_headline(change: Change, left: NumberedVersion, right: NumberedVersion) -> bool:
    places = ((change.left_at, left), (change.right_at, right))
    return all(version.facts.sentences[at[0]].role is Role.HEADLINE for at, version in places if at is not None)


def at(what: str, places: Iterable[int | None]) -> str:
    """A remark with the paragraphs it stands in."""
    paragraphs = in_words(places)
    return f"{what}, {paragraphs}" if paragraphs else what
