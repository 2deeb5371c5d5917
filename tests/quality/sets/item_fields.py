"""Fields of wire items measured: the share of what right values ask for that is read, a mean over files.

Right values hold no text of an item: headlines, first and last words and notes are SHA-1 of lower-case words.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from hashlib import sha1
from pathlib import Path
from typing import Any
from unicodedata import normalize

from reader.model import Problem, Role, Version
from reader.sources.read import parse
from tests.quality.measure import Measure, ratio

FLOOR, TARGET = 0.99, 0.97
_ENDS, _OF_NOTE = 8, 4


def labelled(data: Path) -> Iterator[Measure]:
    """The mean over files of the share of their fields that are right."""
    folder = data / "data" / "wire_gold"
    right = json.loads((folder / "gold.json").read_text(encoding="utf-8"))["files"]
    shares = []
    for name, gold in right.items():
        versions, problems = parse((folder / name).read_bytes(), folder / name)
        checks = list(_checks(gold, versions, problems))
        shares.append(ratio(sum(checks), len(checks)))
    yield Measure("wire items", "fields right", ratio(sum(shares), len(shares)), FLOOR, TARGET)


def _checks(gold: dict[str, Any], versions: list[Version], problems: list[Problem]) -> Iterator[bool]:
    """Whether each field that the right values of a file ask for is right."""
    if "refuse" in gold:
        reasons = " ".join(problem.reason.casefold() for problem in problems)
        yield not any(_running(version) for version in versions)
        yield any(word in reasons for word in gold["reason_any"])
    elif "items" in gold:
        headlines = {_hash(version.headline or "") for version in versions if _running(version)}
        yield from ((item["headline"] in headlines) != ("refuse" in item) for item in gold["items"])
    elif not versions:
        yield False
    else:
        yield from _of_article(gold, versions[0])


def _of_article(gold: dict[str, Any], version: Version) -> Iterator[bool]:
    running = _running(version)
    if headline := gold.get("headline"):
        yield _hash(version.headline or "") in headline["sha1"] or (not version.headline and "or_null" in headline)
    for name, given in (("slug", version.slug), ("status", version.status), ("lang", version.lang)):
        if gold.get(name) and "*" not in gold[name]:
            yield (given or "null").casefold() in {value.casefold() for value in gold[name]}
    for name, given in (("byline", version.byline), ("dateline", version.dateline)):
        if gold.get(name, "*") != "*":
            yield _alike(given or "", gold[name])
    if gold.get("urgency", "*") != "*":
        yield str(version.urgency) == str(gold["urgency"])
    if gold.get("published"):
        yield any(_same_time(version.published, gold.get(name)) for name in ("published", "versioned"))
    if "first8" in gold:
        yield bool(running) and _hash(" ".join(running[0].split()[:_ENDS])) in gold["first8"]
    if "last8" in gold:
        yield bool(running) and _hash(" ".join(running[-1].split()[-_ENDS:])) in gold["last8"]
    if "paragraphs" in gold:
        least, most = gold["paragraphs"]
        yield least <= len(running) <= most
    if gold.get("note"):
        notes = [block.text.split() for block in version.blocks if block.role in (Role.NOTE, Role.CORRECTION)]
        found = {_hash(" ".join(words[at : at + _OF_NOTE])) for words in notes for at in range(len(words))}
        yield gold["note"]["sha1_first4"] in found
    if version.item and gold.get("id"):
        yield gold["id"].strip("<>").casefold() in (version.item.guid or "").casefold()


def _running(version: Version) -> list[str]:
    return [block.text for block in version.blocks if block.role.is_paragraph]


def _alike(given: str, wanted: str | None) -> bool:
    """Whether one holds the other, in any case of letters; nothing is right where nothing is wanted."""
    if wanted is None or not given:
        return not wanted and not given
    return any(one.casefold() in given.casefold() or given.casefold() in one.casefold() for one in wanted.split("|"))


def _hash(text: str) -> str:
    return sha1(" ".join(normalize("NFC", text).split()).lower().encode(), usedforsecurity=False).hexdigest()


def _same_time(given: str | None, wanted: str | None) -> bool:
    """Whether two times are the same, by the clock on the wall where one has no zone."""
    if not given or not wanted:
        return False
    left, right = datetime.fromisoformat(given), datetime.fromisoformat(wanted)
    if left.tzinfo is None or right.tzinfo is None:
        left, right = left.replace(tzinfo=None), right.replace(tzinfo=None)
    return abs((left - right).total_seconds()) < 60
