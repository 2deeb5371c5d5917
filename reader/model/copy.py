"""Copy: what an outlet ran, what a sentence of it says, and the stories that versions make.

Version ──> Block ──> Sentence ──> Token, Detail
   │└──> Item: what it was delivered with
   └──> Story
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar, NamedTuple

from reader.model.unspaced import count_words

Span = tuple[int, int]
STDIN = "-"
"""The path that means standard input."""
ID_SEPARATOR = "-"
"""What stands in the id of a version between the hash of its content and that of its place, where it has both."""
_LISTED_LEDE = 300


class Role(StrEnum):
    """What a block of copy is on the page."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    DATELINE = "dateline"
    LEDE = "lede"
    BODY = "body"
    SUBHEAD = "subhead"
    CAPTION = "caption"
    CREDIT = "credit"
    NOTE = "note"
    CORRECTION = "correction"

    @property
    def is_prose(self) -> bool:
        """Whether the block tells the story itself: what shares, alerts and moves are counted over."""
        return self in _PROSE

    @property
    def is_paragraph(self) -> bool:
        """Whether a desk counts the block as a paragraph: prose, but for the standfirst."""
        return self in _PARAGRAPHS


_PARAGRAPHS = frozenset({Role.LEDE, Role.BODY})
_PROSE = _PARAGRAPHS | {Role.STANDFIRST}


class DetailKind(str):
    """A kind of checkable fact, by the name that it has in JSON.

    The set is open: any name makes a kind, and one name makes one object, so that kinds compare by identity.
    What there is to know of a kind stands in its record (reader.collation.changes.kinds).
    """

    __slots__ = ()

    _made: ClassVar[dict[str, DetailKind]] = {}

    NUMBER: ClassVar[DetailKind]
    DATE: ClassVar[DetailKind]
    NAME: ClassVar[DetailKind]
    QUOTE: ClassVar[DetailKind]
    ATTRIBUTION: ClassVar[DetailKind]
    QUALIFIER: ClassVar[DetailKind]
    NEGATION: ClassVar[DetailKind]
    EVENT: ClassVar[DetailKind]

    def __new__(cls, name: str) -> DetailKind:
        known = cls._made.get(name)
        return cls._made.setdefault(name, super().__new__(cls, name)) if known is None else known

    @property
    def value(self) -> str:
        """The name as a plain string."""
        return str(self)

    def __repr__(self) -> str:
        return f"DetailKind({self.value!r})"


DetailKind.NUMBER = DetailKind("number")
DetailKind.DATE = DetailKind("date")
DetailKind.NAME = DetailKind("name")
DetailKind.QUOTE = DetailKind("quote")
DetailKind.ATTRIBUTION = DetailKind("attribution")
DetailKind.QUALIFIER = DetailKind("qualifier")
DetailKind.NEGATION = DetailKind("negation")
DetailKind.EVENT = DetailKind("event")


@dataclass(frozen=True, slots=True)
class Problem:
    """What could not be read, and why. `line` is 1-based, None where no line is to blame."""

    path: str
    reason: str
    line: int | None = None

    def __str__(self) -> str:
        where = self.path if self.line is None else f"{self.path}:{self.line}"
        return f"{where}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph as printed, without the white space around it."""

    role: Role
    text: str


@dataclass(frozen=True, slots=True)
class Item:
    """Item metadata: what a wire item, mail, feed or page says of itself besides its copy.

    `format` is the name of the format in the registry. Times are ISO 8601, with their zone where one is given. An
    embargo is a time in `embargo`, and in any case as the copy has it in `embargo_as_written`. `updates` are the ids or
    headlines of what the item replaces. `signals` are lower-case words: correction, update, kill, repeat, advisory,
    and whatever else the item says. `priority` is 1 (the most urgent) to 9.
    """

    format: str
    guid: str | None = None
    version: str | None = None
    version_created: str | None = None
    first_created: str | None = None
    priority: int | None = None
    category: str | None = None
    keywords: tuple[str, ...] = ()
    usage: str | None = None
    embargo: str | None = None
    embargo_as_written: str | None = None
    updates: tuple[str, ...] = ()
    signals: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Version:
    """One article as one outlet ran it. `id` is the hash of its content, so it survives a renamed file.

    `status` is usable, withheld or cancelled; `urgency` 1 (flash) to 9. `item` is None where the copy came without
    anything said of it. `path` is that of its file; `part` its number there, from 1, where the file holds many.
    """

    id: str
    outlet: str
    blocks: tuple[Block, ...]
    path: str | None = None
    headline: str | None = None
    byline: str | None = None
    dateline: str | None = None
    credit: str | None = None
    published: str | None = None
    slug: str | None = None
    lang: str | None = None
    urgency: int | None = None
    status: str | None = None
    note: str | None = None
    item: Item | None = None
    part: int | None = None

    @property
    def located(self) -> str | None:
        """The path, with the number of the article in a file that holds many."""
        return located(self.path, self.part)

    @property
    def embargo(self) -> str | None:
        """The time until which it is embargoed, or how the copy words it where no time can be read."""
        return (self.item.embargo or self.item.embargo_as_written) if self.item else None

    @property
    def signals(self) -> str:
        """The signals of its item, parted by spaces."""
        return " ".join(self.item.signals) if self.item else ""

    @property
    def revision(self) -> str | None:
        """The number of this version among those of its item."""
        return self.item.version if self.item else None

    @property
    def words(self) -> int:
        """The words over all blocks, counted as by `count_words`."""
        return count_words("\n".join([block.text for block in self.blocks]))

    @property
    def paragraphs(self) -> dict[int, int]:
        """Block to paragraph number as a desk counts: the running text alone, from 1."""
        running = (place for place, block in enumerate(self.blocks) if block.role.is_paragraph)
        return {block: number for number, block in enumerate(running, 1)}

    @property
    def lede(self) -> str:
        """The paragraph that the copy begins with, whole but for its dateline."""
        lede = next((b for b in self.blocks if b.role is Role.LEDE), None)
        first = lede or next(iter(self.blocks), None)
        if first is None:
            return ""
        return first.text.removeprefix(self.dateline or "").lstrip(" :—–-") or first.text

    @property
    def title(self) -> str:
        """The headline; without one the lede stands for it."""
        return self.headline or self.lede or self.outlet

    @property
    def listing(self) -> Listing:
        return Listing(
            *(self.id, self.outlet, self.path, self.headline, self.lede[:_LISTED_LEDE], self.published, self.words),
            *(self.slug, self.urgency, self.status, self.embargo, self.signals, self.revision, self.part),
        )


class Listing(NamedTuple):
    """A Version without its copy: what a list tells of it, light enough for a hundred thousand.

    `lede` is cut short; `words` counts all blocks; the others are as on Version.
    """

    id: str
    outlet: str
    path: str | None
    headline: str | None
    lede: str
    published: str | None
    words: int
    slug: str | None = None
    urgency: int | None = None
    status: str | None = None
    embargo: str | None = None
    signals: str = ""
    revision: str | None = None
    part: int | None = None

    @property
    def located(self) -> str | None:
        """The path, with the number of the article in a file that holds many."""
        return located(self.path, self.part)

    @property
    def title(self) -> str:
        """The headline; without one the lede stands for it."""
        return self.headline or self.lede or self.outlet


Listed = Version | Listing


def content_of(version_id: str) -> str:
    """The hash of the content in the id of a version, wherever it lies."""
    return version_id.partition(ID_SEPARATOR)[0]


def located(path: str | None, part: int | None) -> str | None:
    """Where an article lies: the path of its file, and its number there where the file holds many, as "wire.xml#3"."""
    return path if path is None or part is None else f"{path}#{part}"


@dataclass(frozen=True, slots=True)
class Sentence:
    """`text == block.text[span]`; `index` counts over the whole version, `block` is the place in its blocks."""

    index: int
    block: int
    role: Role
    text: str
    span: Span


class Token(NamedTuple):
    """A unit of comparing: a word, number, mark or fixed phrase, as printed and as normalised.

    Two tokens say the same in any house style when their `norm` is equal. A `norm` of ""
    carries nothing of its own (a comma, an honorific): it may stand or fall freely.
    """

    text: str
    norm: str
    span: Span


class Detail(NamedTuple):
    """A checkable fact in a sentence. Two details agree when `kind` and `value` are equal."""

    kind: DetailKind
    text: str
    value: str
    span: Span


class Story(NamedTuple):
    """Versions of one piece of copy, the base first; and own copy on the same event, whose ids are `own_copy`."""

    id: str
    versions: tuple[Listed, ...]
    own_copy: frozenset[str] = frozenset()

    @property
    def base(self) -> Listed:
        return self.versions[0]

    @property
    def headline(self) -> str:
        return self.base.title

    def tie(self, version_id: str) -> str:
        """Why a version stands in the story: "copy", it has words of another; "event", it tells of the same."""
        return "event" if version_id in self.own_copy else "copy"
