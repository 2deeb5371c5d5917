"""Lines of the ledger, shared by the kinds: where a detail is stated, and the words shown of it."""

from __future__ import annotations

import re

from reader.collation.changes.facts import ResolvedFacts
from reader.collation.changes.kinds.record import LedgerRule
from reader.model import Detail, Span

WORDS_BEHIND = re.compile(r"(?: [\w’'-]+){1,2}")
"""One or two words: "five more caravans" of "five"."""


def stated_as_such(detail: Detail, facts: ResolvedFacts) -> bool:
    """Whether a version states the value anywhere."""
    return (detail.kind, detail.value) in facts.stated


def as_printed(text: str, span: Span) -> Span:  # noqa: ARG001
    """The detail alone, without words around it."""
    return span


def always(text: str) -> bool:  # noqa: ARG001
    """Every detail of the kind is worth a line."""
    return True


def alerts_alone(text: str) -> bool:  # noqa: ARG001
    """Only what raised an alert is worth a line."""
    return False


def never_repeats(facts: ResolvedFacts, sentence: int, detail: Detail) -> bool:  # noqa: ARG001
    """No detail only says again what stands before it."""
    return False


ALERTS_ALONE = LedgerRule(
    always=alerts_alone, repeats=never_repeats, stated=stated_as_such, excerpt=as_printed, nests=False
)
"""A line for what raised an alert and is not stated elsewhere."""
