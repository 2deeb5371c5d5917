"""No way out of the program lets a character through that may steer a terminal or pass unseen; none swallows one."""

from __future__ import annotations

import ast
import contextlib
import io
import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from rich.console import Console
from rich.segment import Segment
from textual.color import Color

from reader.cli import arguments, commands
from reader.cli.console import report_problems
from reader.config import DEFAULT
from reader.console import guard_errors, say
from reader.desk import Desk
from reader.model import Block, Problem, Role, Sentence, Story, Version
from reader.report import as_json, as_text
from reader.text.visible import visible
from reader.tui.paint.width import FILLER
from reader.tui.services import export
from reader.tui.services.unseen import Unseen, error_console
from tests.cli.conftest import PROGRAM
from tests.conftest import ROOT
from tests.unseen import ALL, SOME, raw, words

EVERY = " ".join(words(ALL))
READER = ROOT / "reader"


def swallowed(text: str, printed: str) -> list[str]:
    """The parts of a text, as it is to be seen, that are not in what was printed, wrapped as it may be."""
    found = "".join(printed.split())
    return [part for part in visible(text).split() if part not in found]


def version(text: str, short: str) -> Version:
    """An article of that text, with something shorter wherever else it can hold any."""
    return Version("a" * 16, short, (Block(Role.LEDE, text),), *(short,) * 7, lang="en", status=short, note=short)


# Reports


@pytest.mark.parametrize("colour", [False, True])
def test_text_reports(colour: bool) -> None:
    short = " ".join(words(SOME))
    read = version(EVERY, short)
    told = as_text.articles([(read, [Sentence(0, 0, Role.LEDE, EVERY, (0, len(EVERY)))])], width=300, colour=colour)
    told += as_text.stories([Story("s", (read, read))], width=400, colour=colour)
    plain = re.sub(r"\x1b\[[0-9;]*m", "", told) if colour else told
    assert not raw(plain)
    assert not swallowed(EVERY, plain)
    assert "".join(visible(short).split()) in "".join(plain.split())


def test_json_reports() -> None:
    read = version(EVERY, " ".join(words(SOME)))
    told = as_json.written(as_json.articles([(read, ())], [Problem("a.txt", EVERY, 1)]), indent=2)
    assert not raw(told)
    back = json.loads(told)
    assert back["versions"][0]["blocks"][0]["text"] == back["problems"][0]["reason"] == EVERY
    assert back["versions"][0]["path"] == back["versions"][0]["outlet"] == read.path


# Standard error


@contextlib.contextmanager
def guarded() -> Iterator[Callable[[], str]]:
    """Standard error as the program has it: what came of it, once it is asked for."""
    to, before = io.StringIO(), sys.stderr
    sys.stderr = to
    try:
        guard_errors()
        yield to.getvalue
    finally:
        sys.stderr = before


def test_narration() -> None:
    with guarded() as printed:
        say(EVERY)
        report_problems([Problem("a.txt", EVERY, 3), EVERY])
    assert not raw(printed())
    assert not swallowed(EVERY, printed())
    assert printed().count("\n") == 3


@pytest.mark.parametrize(
    "call",
    [
        ["compare", "a", "b", "--{}"],
        ["compare", "a", "b", "--format", "{}"],
        ["compare", "a", "--output={}"],
        ["config", "{}"],
        ["segment", "--lang", "{}"],
        ["segment", "a", "{}"],
        ["--version={}"],
        ["-{}"],
    ],
    ids=" ".join,
)
def test_usage_errors(call: list[str]) -> None:
    text = "".join(words(ALL))
    with guarded() as printed, pytest.raises(SystemExit, match="2"):
        arguments.parse([word.format(text) for word in call])
    assert not raw(printed())
    assert printed().splitlines()[-1].startswith("wirediff")
    if call[0] == "-{}" or call[-1] == "--{}":  # quoted as it is; argparse shows other values as Python writes them
        assert not swallowed(text, printed())


def test_a_command_mistyped() -> None:
    for char in SOME:
        with guarded() as printed, pytest.raises(SystemExit, match="2"):
            commands.run(arguments.parse([f"compare{char}s"]))
        assert f"folder {visible(f'compare{char}s')}; did you mean" in printed()
        assert not raw(printed())


def test_faults_of_a_config(tmp_path: Path) -> None:
    sound = [char for char in ALL if not "\ud800" <= char <= "\udfff"]  # YAML has no escapes for lone surrogates
    text, short = " ".join(words(sound)), " ".join(words([char for char in SOME if char in sound]))
    path = tmp_path / "config.yaml"
    keys = f"{quoted(short)}: 1\noutlets:\n  {quoted(short)}: [1]\nsources: {{{quoted(short)}: 1}}\n"
    path.write_text(f"wirediff: 1\ntheme: {quoted(text)}\n{keys}", encoding="utf-8")
    with guarded() as printed:
        assert commands.run(arguments.parse(["config", "check", str(path)])) == 1
    assert not raw(printed())
    assert not swallowed(text, printed())


def quoted(text: str) -> str:
    """A text in YAML, escaped where it may not stand as it is."""
    shown = (
        char if char in "x " or (char > "\ue000" and char not in "\ufeff\ufffe\uffff") else f"\\U{ord(char):08x}"
        for char in text
    )
    return f'"{"".join(shown)}"'


def test_tracebacks_and_whatever_else_python_prints() -> None:
    with guarded() as printed:
        sys.excepthook(ValueError, ValueError(EVERY), None)
        sys.stderr.writelines([EVERY])
    assert not raw(printed())
    assert not swallowed(EVERY, printed())


# The app


def test_what_the_app_draws() -> None:
    for line in words(ALL):
        segments = [Segment(line[at : at + 7]) for at in range(0, len(line), 7)]
        drawn = Unseen().apply(segments, Color(0, 0, 0))
        shown = "".join(segment.text for segment in drawn)
        assert not raw(shown, but=FILLER), "the program's own filler, which the driver leaves out"
        assert Segment.get_line_length(drawn) == Segment.get_line_length(segments)


def test_an_error_that_ends_the_app(monkeypatch: pytest.MonkeyPatch) -> None:
    to = io.StringIO()
    monkeypatch.setattr(sys, "__stderr__", to)
    console: Console = error_console()
    console.print(EVERY)
    console.print(f"[b]{EVERY}[/b]", markup=True)
    assert not raw(to.getvalue())


def test_a_saved_report(tmp_path: Path) -> None:
    may = [
        char for char in SOME if char > "\x9f" and not "\ud800" <= char <= "\udfff"
    ]  # few controls, or it is no copy
    text = " ".join(words([char for char in may if char not in "\u2028\u2029"]))  # nor what ends a line
    for name, number in (("one", 30), ("two", 44)):
        story = f"The harbour bridge was shut on Tuesday.\n\nSome {number} people were \x1b[31mthere: {text}.\n"
        (tmp_path / f"{name}.txt").write_text(story, encoding="utf-8", newline="")
    desk = Desk([str(tmp_path)])
    *_, last = desk.scan()
    ids = [version.id for version in last.versions]
    assert len(ids) == 2
    for name in ("report.txt", "report.json"):
        path = export.save(desk, DEFAULT, ids, str(tmp_path / name), name)
        assert not raw(path.read_text(encoding="utf-8"))
    report = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    assert any(text.split()[3] in block["text"] for block in report["base"]["blocks"])
    assert not swallowed(text, (tmp_path / "report.txt").read_text(encoding="utf-8"))


# The installed program


def test_names_of_files(tmp_path: Path) -> None:
    """Names that are no UTF-8 too, told in every report and complaint."""
    names = [*(word[:60] for word in words([c for c in SOME if c not in "\0/" and not "\ud800" <= c <= "\udfff"], 12))]
    for place, name in enumerate(names):
        (tmp_path / f"{name}.txt").write_text(f"The ferry {place} was late again on Monday.\n", encoding="utf-8")
    (tmp_path / "x\udcff\udc9b.txt").write_bytes(b"The mill burned down at night.\n")
    (tmp_path / "bad\udc9b31m\x1b[31m.txt").write_bytes(b"\x00\x01\x02" * 9)
    for call in (["stories", "."], ["stories", ".", "--format", "json"], ["show", "."], ["show", "no\x1b[31m\u202e"]):
        done = subprocess.run([PROGRAM, *call], capture_output=True, cwd=tmp_path, check=False, timeout=110)
        out, err = done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
        assert not raw(out) + raw(err)
        assert "Traceback" not in err
        if "json" in call:
            paths = [version["path"] for story in json.loads(out)["stories"] for version in story["versions"]]
            assert {f"{name}.txt" for name in names} <= {Path(path).name for path in paths}


# What else could write


WRITERS = {
    "console.py": {"stderr", "stdout"},  # the console writer
    "cli/__init__.py": {"stdout"},  # the version alone, which no parser and no table is imported for; the end
    "cli/arguments.py": {"stderr"},  # usage, through the console writer's stream
    "cli/console.py": {"stdout", "stderr", "__stderr__", "Console"},  # is it a terminal; the bar, which quotes nothing
    "cli/commands.py": {"stdout"},  # is it a terminal
    "cli/json_lines.py": {"stdout"},  # is it a terminal
    "ending.py": {"__stdout__", "__stderr__"},  # flushed before the process ends
    "report/page.py": {"Console"},  # renders to text, every cell visible
    "desk/worker_pool.py": {"stdout"},  # a pipe to the program itself
    "tui/services/driver.py": {"stdout", "__stdout__", "os.write"},  # what textual draws on
    "tui/services/leaving.py": {"__stderr__"},  # the console writer's stream while an app draws
    "tui/services/unseen.py": {"__stderr__", "Console"},  # what textual prints errors on
}
NAMES = {"stdout", "stderr", "__stdout__", "__stderr__"}
CALLS = {"print", "Console", "Printable", "breakpoint", "print_exc", "pprint", "basicConfig"}
PRINTABLE = {"report/as_json.py", "report/page.py", "text/visible.py"}


def written(path: Path) -> set[str]:
    """By which names a module could write to a terminal."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "sys":
            found |= {node.attr} & NAMES
        if isinstance(node, ast.ImportFrom) and node.module == "sys":
            found |= {alias.name for alias in node.names} & NAMES
        if isinstance(node, ast.Call):
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            own = isinstance(node.func, ast.Name) or called not in ("print",)  # a rich console's own method
            found |= {called} & CALLS if own else set()
            if called == "write" and ast.unparse(node.func) == "os.write":
                found.add("os.write")
    return found


def test_nothing_else_writes() -> None:
    for path in sorted(READER.rglob("*.py")):
        name = path.relative_to(READER).as_posix()
        allowed = WRITERS.get(name, set()) | ({"Printable"} if name in PRINTABLE else set())
        assert written(path) <= allowed, f"{name} writes past the console writer"
