"""JSON Lines in and out: every line is answered as it comes, and a bad one stops nobody.

{"id": "x", "left": [...], "right": [...]}   ──align────> {"id": "x", "links": [...], "checked": [...], …}
{"id": "x", "text": "..."}                   ──segment──> {"id": "x", "sentences": [...]}
no such object                               ───────────> {"id": null, "line": 7, "error": "..."}

A line without an end is refused when it is longer than any may be, and the rest of it is never held.
"""

from __future__ import annotations

import codecs
import json
import sys
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO

from reader.cli.console import progress, report_problems
from reader.config import Config
from reader.console import put, say
from reader.model import Problem
from reader.report.as_json import Json, coverage, dumps, link, written

MAX_LINE_BYTES = 8 << 20
"""Bytes that a line may hold: hundreds of articles."""
_CHUNK_BYTES = 1 << 16
Answer = Callable[[Json], Json]


class _Refused(Exception):
    """The reason why a line is no such object."""


def align(file: str, config: Config) -> int:
    """Answer each line of `file` with its links. Returns the exit code."""
    from reader.analysis.details import language_of
    from reader.collation.pipeline import align_texts
    from reader.desk.options import collation_options

    options = collation_options(config)

    def answer(line: Json) -> Json:
        left, right = _texts(line, "left"), _texts(line, "right")
        lang = said if isinstance(said := line.get("lang"), str) else None
        links = align_texts(left, right, style=options.style, lexicon=options.lexicon, lang=lang)
        return {
            "links": [link(each) for each in links],
            **coverage(*(language_of(side, lang) for side in (left, right))),
        }

    return _stream(file, answer)


def segment(file: str, lang: str | None) -> int:
    """Answer each line of `file` with its sentences. Returns the exit code."""
    from reader.text.languages.detect import guess
    from reader.text.sentences import split

    def answer(line: Json) -> Json:
        text = line.get("text")
        if not isinstance(text, str):
            raise _Refused('wants "text": a string')
        return {"sentences": [text[start:end] for start, end in split(text, lang or guess(text))]}

    return _stream(file, answer)


def _stream(file: str, answer: Answer) -> int:
    if file == "-":
        return _answer_all("standard input", sys.stdin.buffer, answer)
    try:
        with open(file, "rb") as lines:  # noqa: PTH123 - a name from the command line, perhaps a pipe
            return _answer_all(file, lines, answer)
    except (OSError, ValueError) as error:
        if isinstance(error, BrokenPipeError):
            raise
        report_problems([Problem(file, f"cannot be read: {getattr(error, 'strerror', None) or error}")])
        return 1


def _answer_all(name: str, lines: BinaryIO, answer: Answer) -> int:
    code = 0
    with progress("lines") as report_progress:
        for number, line in enumerate(_lines(lines), 1):
            response = _answer(line, number, answer)
            if "error" in response:
                code = 1
                say(str(Problem(name, response["error"], number)))
            put(written(response))
            if not sys.stdout.isatty():
                report_progress(number, None)
    return code


def _lines(file: BinaryIO) -> Iterator[bytes]:
    """The lines of a file; of one longer than MAX_LINE_BYTES its beginning, longer by a byte, as soon as it is read."""
    opening = codecs.BOM_UTF8
    while read := file.readline(len(opening) + MAX_LINE_BYTES + 1):
        yield (line := read.removeprefix(opening))
        opening = b""
        rest = line[-1:] if len(line) > MAX_LINE_BYTES else b"\n"
        while rest and not rest.endswith(b"\n"):
            rest = file.readline(_CHUNK_BYTES)


def _answer(line: bytes, number: int, answer: Answer) -> Json:
    try:
        if len(line) > MAX_LINE_BYTES:
            raise _Refused(f"is longer than {MAX_LINE_BYTES >> 20} MiB")
        read = json.loads(line.decode("utf-8"), parse_constant=_no_constant)
        if not isinstance(read, dict):
            raise _Refused("is no JSON object")
        if "id" not in read:
            raise _Refused('has no "id"')
        dumps(read["id"])
        return {"id": read["id"], **answer(read)}
    except _Refused as refused:
        reason = str(refused)
    except UnicodeDecodeError as error:
        reason = f"is not UTF-8 (byte {error.start + 1})"
    except json.JSONDecodeError as error:
        reason = f"is no JSON: {error.msg} (column {error.colno})" if line.strip() else "is empty"
    except RecursionError:
        reason = "is nested too deep"
    except ValueError as error:
        reason = f"is no JSON: {error}"
    except Exception as error:  # one line that the engine cannot take must not cost the others their answer
        reason = f"could not be answered: {type(error).__name__}: {error}"
    return {"id": None, "line": number, "error": reason}


def _no_constant(name: str) -> Any:
    raise _Refused(f"is no JSON: {name} is no number")


def _texts(line: Json, side: str) -> list[str]:
    texts = line.get(side)
    if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
        raise _Refused(f'wants "{side}": a list of strings')
    return texts
