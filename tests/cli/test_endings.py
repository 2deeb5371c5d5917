"""The program ends when others end it, with the exit code of that, and reports progress while it works."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import PROGRAM
from tests.e2e.terminal import Terminal


def test_a_reader_that_goes_away_is_no_error(copy: Path) -> None:
    command = f"'{PROGRAM}' compare '{copy}/northern.txt' '{copy}'/*.txt --format json | head -c 10 >/dev/null"
    run = subprocess.run(
        ["bash", "-c", f"{command}; echo ${{PIPESTATUS[0]}}"], capture_output=True, text=True, check=True, timeout=60
    )
    assert run.stderr == ""
    assert run.stdout.strip() in ("0", "141")


def test_a_stream_whose_reader_goes_away_ends_quietly() -> None:
    line = '{"id": 1, "text": "The ferry was late. It rained."}'
    run = subprocess.run(
        ["bash", "-c", f"yes '{line}' | '{PROGRAM}' segment | head -n 2; echo ${{PIPESTATUS[1]}}"],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert run.stderr == ""
    assert run.stdout.splitlines()[2:] == ["141"]


def test_an_interrupt_ends_it_quietly() -> None:
    with subprocess.Popen(
        [PROGRAM, "segment"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL) and None,  # as from a shell, whoever runs this
    ) as program:
        assert program.stdin
        assert program.stdout
        assert program.stderr
        program.stdin.write(b'{"id": 1, "text": "The ferry was late."}\n')
        program.stdin.flush()
        program.stdout.readline()
        program.send_signal(signal.SIGINT)
        assert program.wait(20) == 130
        assert program.stderr.read() == b""


def test_a_report_in_a_terminal_is_coloured_and_fits(copy: Path) -> None:
    command = [PROGRAM, "compare", f"{copy}/northern.txt", f"{copy}/courier.txt", "--format", "text"]
    with Terminal(command, columns=72) as terminal:
        assert terminal.wait_closed() == 0
        assert b"\x1b[" in terminal.printed
        assert "{+44+}" in terminal.text
    for plain, env in (([*command, "--no-color"], {}), (command, {"NO_COLOR": "1"}), (command, {"TERM": "dumb"})):
        with Terminal(plain, columns=72, env=env) as terminal:
            assert terminal.wait_closed() == 0
            assert b"\x1b" not in terminal.printed


def test_long_work_shows_how_far_it_is(tmp_path: Path) -> None:
    lines = tmp_path / "many.jsonl"
    lines.write_text('{"id": 1, "text": "The ferry to Skerry Point was late. It rained."}\n' * 60_000)
    with Terminal(["bash", "-c", f"'{PROGRAM}' segment '{lines}' > '{tmp_path}/out.jsonl'"]) as terminal:
        terminal.wait_for("lines")


def test_a_full_disk_is_told(copy: Path) -> None:
    run = subprocess.run(
        ["bash", "-c", f"'{PROGRAM}' stories '{copy}' > /dev/full"],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (run.returncode, run.stderr) == (2, "wirediff: No space left on device\n")


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-"])
def test_closed_streams_do_no_harm(closed: str, copy: Path) -> None:
    for call in (f"stories '{copy}' none.txt", "show -", "segment"):
        run = subprocess.run(
            ["bash", "-c", f"'{PROGRAM}' {call} {closed}"],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        assert run.returncode in (0, 1)
        assert "Traceback" not in run.stderr
        assert "no such file" not in run.stdout


_STOPPED_AT = """
import os, signal, sys
class Sends:
    def find_spec(self, name, path=None, target=None):
        if name == {module!r}:
            os.kill(os.getpid(), {number})
sys.meta_path.insert(0, Sends())
from reader.cli import main
sys.exit(main({argv!r}))
"""


_LOADED = (
    *(
        "reader.ending",
        "argparse",
        "reader.cli.commands",
        "reader.config.settings",
        "reader.desk.desk",
        "yaml",
        "regex",
    ),
    *("regex", "reader.stories.clustering", "reader.text.house_style.style", "rapidfuzz", "reader.collation.pipeline"),
    "reader.report.as_text",
)


@pytest.mark.parametrize("module", _LOADED)
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_while_modules_are_loaded(copy: Path, module: str, number: signal.Signals, code: int) -> None:
    argv = ["compare", f"{copy}/northern.txt", f"{copy}/courier.txt", "--format", "text"]
    program = _STOPPED_AT.format(module=module, number=int(number), argv=argv)
    run = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler) and None,
    )
    expected = code if (module, number) != ("reader.ending", signal.SIGTERM) else -number
    assert (run.returncode, run.stderr, run.stdout) == (expected, "", "")


def test_what_is_ignored_under_nohup_stays_so() -> None:
    with subprocess.Popen(
        [PROGRAM, "segment"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(signal.SIGHUP, signal.SIG_IGN) and None,
    ) as program:
        assert program.stdin
        assert program.stdout
        for _ in range(2):
            program.stdin.write(b'{"id": 1, "text": "The ferry was late."}\n')
            program.stdin.flush()
            assert program.stdout.readline()
            program.send_signal(signal.SIGHUP)
        program.stdin.close()
        assert program.wait(20) == 0
