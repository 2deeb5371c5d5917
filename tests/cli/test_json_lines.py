"""align and segment: each line answered as it comes, a bad one answered too."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.cli.json_lines import MAX_LINE_BYTES
from tests.cli.conftest import PROGRAM, Run
from tests.cli.shapes import LINK, misfits

Wirediff = Callable[..., Run]

LEFT = ["The harbour bridge was closed on Tuesday.", "Some 40 people were on the span, Ada Hale said."]
RIGHT = ["Some 40 people were on the span.", "Ferries will cross every ten minutes from six."]


def lines(*objects: object) -> bytes:
    return b"".join(json.dumps(each).encode() + b"\n" for each in objects)


def test_align(wirediff: Wirediff) -> None:
    run = wirediff("align", stdin=lines({"id": "x", "left": LEFT, "right": RIGHT}, {"id": 2, "left": [], "right": []}))
    assert (run.code, run.err) == (0, "")
    first, second = map(json.loads, run.out.splitlines())
    assert (first["id"], second["id"], second["links"]) == ("x", 2, [])
    assert "number" in first["checked"]
    assert not set(first["checked"]) & set(first["unchecked"])
    assert second["checked"] == [], "a language that nobody knows is not said to be read"
    assert misfits(first["links"], [LINK]) == []
    assert sorted(i for link in first["links"] for i in link["left"]) == [0, 1]
    assert sorted(j for link in first["links"] for j in link["right"]) == [0, 1]
    assert [link["pairs"] for link in first["links"] if link["pairs"]] == [[[1, 0]]]


def test_the_language_of_a_line_may_be_given(wirediff: Wirediff) -> None:
    sides = {"left": ["Rada przyjęła budżet."], "right": ["Rada odrzuciła budżet."]}
    run = wirediff("align", stdin=lines({"id": 1, "lang": "en", **sides}, {"id": 2, "lang": "pl", **sides}))
    english, polish = map(json.loads, run.out.splitlines())
    assert "name" in english["checked"]
    assert (polish["checked"], "name" in polish["unchecked"]) == ([], True)


def test_a_bad_line_stops_nobody(wirediff: Wirediff) -> None:
    good = {"id": "good", "left": LEFT, "right": LEFT}
    bad = [
        (b"nonsense\n", "is no JSON: Expecting value (column 1)"),
        (b"\n", "is empty"),
        (b"[1]\n", "is no JSON object"),
        (b'{"left": [], "right": []}\n', 'has no "id"'),
        (b'{"id": 1, "left": [1], "right": []}\n', 'wants "left": a list of strings'),
        (b'{"id": NaN, "left": [], "right": []}\n', "NaN is no number"),
        (b"\xff\xfe\n", "is not UTF-8 (byte 1)"),
        (b"[" * 100_000 + b"\n", "is nested too deep"),
        (b'{"id": ' + b"9" * 5000 + b', "left": [], "right": []}\n', "is no JSON"),
    ]
    run = wirediff("align", "-", stdin=lines(good) + b"".join(line for line, _ in bad) + lines(good).rstrip())
    assert run.code == 1
    answers = [json.loads(line) for line in run.out.splitlines()]
    assert [answer["id"] for answer in answers] == ["good", *[None] * len(bad), "good"]
    for number, (answer, (_, reason)) in enumerate(zip(answers[1:-1], bad, strict=True), 2):
        assert answer["line"] == number
        assert reason in answer["error"]
        assert f"standard input:{number}: {answer['error']}" in run.err


@pytest.mark.parametrize("command", ["align", "segment"])
def test_a_line_without_an_end_is_refused_and_never_held(command: str) -> None:
    good = lines({"id": "good", "left": LEFT, "right": RIGHT, "text": "It rained. The ferry was late."})
    without_end = b"x" * (1 << 20)
    with subprocess.Popen([PROGRAM, command], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as program:
        assert program.stdin
        assert program.stdout
        program.stdin.write(b"\xef\xbb\xbf" + good)
        for _ in range((MAX_LINE_BYTES >> 20) + 1):
            program.stdin.write(without_end)
        program.stdin.flush()
        assert json.loads(program.stdout.readline())["id"] == "good"
        refused = json.loads(program.stdout.readline())  # while the line is still going on
        assert refused == {"id": None, "line": 2, "error": f"is longer than {MAX_LINE_BYTES >> 20} MiB"}
        for _ in range(256):
            program.stdin.write(without_end)
        program.stdin.write(b"\n" + good)
        program.stdin.flush()
        assert json.loads(program.stdout.readline())["id"] == "good"
        status = Path(f"/proc/{program.pid}/status")
        held = next(int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        assert held < 200 * 1024
        program.stdin.close()
        assert program.wait(60) == 1


@pytest.mark.parametrize("over", [0, 1])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_the_longest_line_is_answered_and_one_longer_is_not(wirediff: Wirediff, over: int, mark: bytes) -> None:
    shell = b'{"id": "%s", "text": ""}\n'
    line = shell % (b"x" * (MAX_LINE_BYTES - len(shell) + 2 + over))
    run = wirediff("segment", stdin=mark + line + lines({"id": "good", "text": "It rained."}))
    first, second = map(json.loads, run.out.splitlines())
    assert second["id"] == "good"
    assert (first["id"] is None) == (run.code == 1) == bool(over)


def test_every_line_is_answered_as_it_comes() -> None:
    with subprocess.Popen([PROGRAM, "align"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as program:
        assert program.stdin
        assert program.stdout
        for number in range(3):
            program.stdin.write(lines({"id": number, "left": LEFT, "right": RIGHT}))
            program.stdin.flush()
            assert json.loads(program.stdout.readline())["id"] == number
        program.stdin.close()
        assert program.wait(20) == 0


def test_lone_surrogates_and_control_characters_come_back_as_they_were(wirediff: Wirediff) -> None:
    told = "Ferry \ud83d was \x1b[31m late\u202e \x9b on Monday."
    run = wirediff("segment", stdin=lines({"id": told, "text": told}))
    assert run.code == 0
    assert run.json == {"id": told, "sentences": [told]}
    assert run.out.isprintable() or set(run.out) - {"\n"} == {c for c in run.out if c.isprintable()}


def test_segment(wirediff: Wirediff, tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_bytes(
        b"\xef\xbb\xbf" + lines({"id": 1, "text": "Gov. Hale left at 5 p.m. on Friday. She was late."}, {"id": 2})
    )
    run = wirediff("segment", "in.jsonl", "--lang", "en")
    assert run.code == 1
    first, second = map(json.loads, run.out.splitlines())
    assert first == {"id": 1, "sentences": ["Gov. Hale left at 5 p.m. on Friday.", "She was late."]}
    assert (second["id"], second["line"]) == (None, 2)


def test_the_language_of_all_texts_may_be_given(wirediff: Wirediff) -> None:
    dated = lines({"id": 1, "text": "Er kam am 3. Mai."})
    assert wirediff("segment", "--lang", "DE", stdin=dated).json["sentences"] == ["Er kam am 3. Mai."]
    assert wirediff("segment", "--lang", "en", stdin=dated).json["sentences"] == ["Er kam am 3.", "Mai."]
    run = wirediff("segment", "--lang", "german", stdin=dated)
    assert (run.code, run.out) == (2, "")
    assert "--lang: 'german' is not an ISO 639-1 code" in run.err


def test_a_file_that_is_not_there(wirediff: Wirediff) -> None:
    run = wirediff("align", "none.jsonl")
    assert (run.code, run.out) == (1, "")
    assert "none.jsonl: cannot be read: No such file" in run.err
