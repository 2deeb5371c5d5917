"""The registry of kinds of detail: a record for each, in the order in which they are found, matched and listed.

    registered()          number, date, name, quote, attribution, qualifier, negation, event
    with added(colour)    …, colour

A kind of one's own is one module and one line here (docs/adding-a-detail.md).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from reader.collation.changes.kinds.attributions import ATTRIBUTION
from reader.collation.changes.kinds.dates import DATE
from reader.collation.changes.kinds.events import EVENT
from reader.collation.changes.kinds.names import NAME
from reader.collation.changes.kinds.negations import NEGATION
from reader.collation.changes.kinds.numbers import NUMBER
from reader.collation.changes.kinds.qualifiers import QUALIFIER
from reader.collation.changes.kinds.quotations import QUOTE
from reader.collation.changes.kinds.record import KindOfDetail
from reader.model import DetailKind
from reader.text.details.extractors import Extractor

_records: dict[DetailKind, KindOfDetail] = {
    record.kind: record
    for record in (
        NUMBER,
        DATE,
        NAME,
        QUOTE,
        ATTRIBUTION,
        QUALIFIER,
        NEGATION,
        EVENT,
    )
}


def registered() -> tuple[KindOfDetail, ...]:
    """All records, in order."""
    return tuple(_records.values())


def record_of(kind: DetailKind) -> KindOfDetail:
    """The record of a kind. Raises KeyError for one that is not registered."""
    return _records[kind]


def extractors() -> tuple[Extractor, ...]:
    """The extractors of all kinds, each once, in order: a later one may build on what earlier ones found."""
    return tuple(dict.fromkeys(record.extractor for record in _records.values()))


@contextmanager
def added(record: KindOfDetail) -> Iterator[None]:
    """Register one more kind for as long as the context lasts. Raises ValueError where the kind is registered."""
    if record.kind in _records:
        raise ValueError(f"the kind of detail {record.kind!r} is registered already")
    _records[record.kind] = record
    try:
        yield
    finally:
        del _records[record.kind]
