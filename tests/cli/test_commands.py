"""Every command as a user calls it: what it prints where, and how it ends."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.shapes import APPARATUS, COLLATION, STORIES, VERSION, misfits

Wirediff = Callable[..., Run]


# compare


def test_compare_as_json_keeps_the_contract(wirediff: Wirediff, copy: Path) -> None:
    run = wirediff("compare", copy / "northern.txt", copy / "courier.txt", "--format", "json")
    assert (run.code, run.err) == (0, "")
    told = run.json
    assert misfits(told, COLLATION) == []
    assert told["base"]["path"].endswith("northern.txt")
    assert told["witness"]["path"].endswith("courier.txt")
    for side, version in (("left", "base"), ("right", "witness")):
        told_of = told[version]
        placed = sorted(n for link in told["links"] for n in link[side])
        assert placed == [sentence["index"] for sentence in told_of["sentences"]]
        blocks = sorted(n for row in told["rows"] for n in row[side])
        assert blocks == list(range(len(told_of["blocks"])))
        assert told["unique"][side] == [n for link in told["links"] if not link["pairs"] for n in link[side]]
        for sentence in told_of["sentences"]:
            start, end = sentence["span"]
            assert told_of["blocks"][sentence["block"]]["text"][start:end] == sentence["text"]
    for link in told["links"]:
        assert set(link["edits"]) == {f"{left}-{right}" for left, right in link["pairs"]}
        for left, right in link["pairs"]:
            script = link["edits"][f"{left}-{right}"]
            dropped = "".join(edit["text"] for edit in script if edit["op"] != "add")
            added = "".join(edit["text"] for edit in script if edit["op"] != "drop")
            assert dropped == told["base"]["sentences"][left]["text"]
            assert added == told["witness"]["sentences"][right]["text"]
    numbers = [d for link in told["links"] for d in link["details"] if d["kind"] == "number" and d["alert"]]
    assert [(d["change"], d["left"], d["right"]) for d in numbers] == [("changed", "40 people", "44 people")]


def test_compare_as_text_tells_what_changed(wirediff: Wirediff, copy: Path) -> None:
    run = wirediff("compare", copy / "northern.txt", copy / "courier.txt", "--format", "text")
    assert (run.code, run.err) == (0, "")
    assert "\x1b" not in run.out
    assert "[-40-] {+44+}" in run.out
    assert 'number changed: "40 people" → "44 people"' in run.out
    lines = run.out.splitlines()
    assert any("− removed" in line and "The mayor of Skerry Point" in line for line in lines)
    assert any("+ added" in line and "Ferries will cross" in line for line in lines)
    assert max(map(len, lines)) <= 100


def test_several_witnesses_make_an_apparatus(wirediff: Wirediff, copy: Path) -> None:
    run = wirediff("compare", *(copy / f"{n}.txt" for n in ("northern", "courier", "post")), "--format", "json")
    assert run.code == 0
    assert misfits(run.json, APPARATUS) == []
    assert [w["path"].rpartition("/")[2] for w in run.json["witnesses"]] == ["courier.txt", "post.txt"]
    assert [c["witness"]["id"] for c in run.json["collations"]] == [w["id"] for w in run.json["witnesses"]]
    text = wirediff("compare", *(copy / f"{n}.txt" for n in ("northern", "courier", "post")), "--format", "text")
    assert "courier against" in text.out
    assert "post against" in text.out


def test_an_article_with_itself_differs_in_nothing(wirediff: Wirediff, copy: Path) -> None:
    run = wirediff("compare", copy / "northern.txt", copy / "northern.txt", "--format", "json")
    assert {link["kind"] for link in run.json["links"]} == {"same"}
    assert run.json["shares"] == {"kept": 1.0, "derived": 1.0}
    assert "identical" in wirediff("compare", copy / "northern.txt", copy / "northern.txt", "--format", "text").out


def test_what_cannot_be_read_is_told_and_the_rest_goes_on(wirediff: Wirediff, copy: Path) -> None:
    run = wirediff("compare", copy / "northern.txt", copy / "none.txt", copy / "courier.txt", "--format", "json")
    assert run.code == 1
    assert "none.txt: no such file" in run.err
    assert misfits(run.json, APPARATUS) == []
    assert [problem["path"].rpartition("/")[2] for problem in run.json["problems"]] == ["none.txt"]
    nothing = wirediff("compare", copy / "northern.txt", copy / "none.txt", "--format", "json")
    assert (nothing.code, nothing.out) == (1, "")
    assert "nothing to compare" in nothing.err
    (copy / "empty").mkdir()
    for names in ((copy / "empty", copy / "post.txt"), (copy / "post.txt", copy / "empty")):
        nothing = wirediff("compare", *names, "--format", "text")
        assert (nothing.code, nothing.out) == (1, "")
        assert nothing.err == f"wirediff: {copy / 'empty'} contains no article: nothing to compare\n"


def test_a_base_is_one_article(wirediff: Wirediff, copy: Path) -> None:
    run = wirediff("compare", copy, copy / "post.txt", "--format", "text")
    assert (run.code, run.out) == (2, "")
    assert "BASE means 3 articles" in run.err


# stories and show


def test_stories(wirediff: Wirediff, copy: Path) -> None:
    run = wirediff("stories", copy, "--format", "json")
    assert (run.code, run.err) == (0, "")
    assert misfits(run.json, STORIES) == []
    names = [{v["path"].rpartition("/")[2] for v in story["versions"]} for story in run.json["stories"]]
    assert names == [{"northern.txt", "courier.txt"}, {"post.txt"}]
    for story in run.json["stories"]:
        assert story["base"] in {version["id"] for version in story["versions"]}
    text = wirediff("stories", copy)
    assert text.out.startswith("3 articles in 2 stories\n")
    assert "courier.txt" in "".join(text.out.split())  # a long path goes on in the next line


def test_stories_of_the_sources_of_the_config(wirediff: Wirediff, copy: Path, tmp_path: Path) -> None:
    (tmp_path / "config.yaml").write_text(
        f"wirediff: 1\nsources: [{copy.name}]\noutlets: {{'courier*': Bay Courier}}\n"
    )
    assert wirediff("stories").code == 2
    assert wirediff("config", "trust").code == 0
    run = wirediff("stories", "--format", "json")
    assert len(run.json["stories"]) == 2
    assert "Bay Courier" in {v["outlet"] for story in run.json["stories"] for v in story["versions"]}
    assert wirediff("--config", tmp_path / "none.yaml", "stories").code == 2


def test_stories_of_nothing(wirediff: Wirediff) -> None:
    run = wirediff("stories")
    assert run.code == 2
    assert "sources" in run.err


def test_show(wirediff: Wirediff, copy: Path) -> None:
    run = wirediff("show", copy / "northern.txt", "--format", "json")
    assert run.code == 0
    assert run.json["schema"] == "wirediff/1"
    assert [misfits(version, VERSION) for version in run.json["versions"]] == [[]]
    text = wirediff("show", copy / "northern.txt").out
    assert "lede 1" in text
    assert "Some 40 people were on the span" in text
    piped = wirediff("show", "-", stdin=(copy / "northern.txt").read_bytes())
    assert "Some 40 people were on the span" in piped.out


def test_a_file_called_dash_is_shown_for_itself(wirediff: Wirediff, copy: Path, tmp_path: Path) -> None:
    (copy / "courier.txt").rename(tmp_path / "-")
    for called in ("./-", "*"):
        run = wirediff("show", called, stdin=b"Somebody else's copy.\n")
        assert "Some 44 people were on the span" in run.out
        assert "Somebody else" not in run.out


def test_bad_copy_of_every_kind(wirediff: Wirediff, tmp_path: Path) -> None:
    folder = tmp_path / "bad"
    folder.mkdir()
    (folder / "empty.txt").touch()
    (folder / "nul.txt").write_bytes(b"The ferry\0 was late.\n")
    (folder / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    (folder / "long.txt").write_bytes(b"a" * 20_000_000)
    (folder / "gone.txt").symlink_to(folder / "nowhere")
    (folder / "good.txt").write_text("The ferry [sic] was \x1b[31mlate[/b] on \u202eMonday.\n", encoding="utf-8")
    run = wirediff("stories", folder, "--format", "json")
    assert run.code == 1
    assert {p["path"].rpartition("/")[2] for p in run.json["problems"]} == {
        "empty.txt",
        "nul.txt",
        "picture.png",
        "long.txt",
        "gone.txt",
    }
    assert len(run.err.splitlines()) == 5
    assert not set("\x1b\u202e") & set(run.out)
    assert run.json["stories"][0]["headline"] == "The ferry [sic] was \x1b[31mlate[/b] on \u202eMonday."
    shown = wirediff("show", folder / "good.txt").out
    assert "The ferry [sic] was ␛[31mlate[/b] on ⇠Monday." in shown


# Where results go


def test_output_to_a_file(wirediff: Wirediff, copy: Path, tmp_path: Path) -> None:
    target = tmp_path / "report.json"
    target.write_text("old")
    target.chmod(0o640)
    run = wirediff("stories", copy, "--format", "json", "--output", target)
    assert (run.code, run.out) == (0, "")
    assert target.read_text(encoding="utf-8") == wirediff("stories", copy, "--format", "json").out
    assert target.stat().st_mode & 0o777 == 0o600
    assert {path.name for path in tmp_path.iterdir()} == {"copy", "report.json"}


def test_a_report_named_json_is_json(wirediff: Wirediff, copy: Path, tmp_path: Path) -> None:
    wirediff("compare", copy / "northern.txt", copy / "courier.txt", "--output", tmp_path / "o.json")
    assert json.loads((tmp_path / "o.json").read_text(encoding="utf-8"))["kind"] == "collation"


def test_a_folder_of_witnesses_leaves_the_base_out(wirediff: Wirediff, copy: Path) -> None:
    run = wirediff("compare", copy / "northern.txt", copy, "--format", "json")
    assert run.json["kind"] == "apparatus"
    assert run.json["base"]["id"] not in {witness["id"] for witness in run.json["witnesses"]}


@pytest.mark.parametrize(("words", "meant"), [(["stroies"], "stories"), (["compar", "a.txt", "b.txt"], "compare")])
def test_a_command_mistyped_is_no_empty_desk(wirediff: Wirediff, words: list[str], meant: str) -> None:
    run = wirediff(*words)
    assert run.code == 2
    assert f"did you mean the command `{meant}`" in run.err


def test_output_that_cannot_be_written(wirediff: Wirediff, copy: Path, tmp_path: Path) -> None:
    run = wirediff("stories", copy, "--output", tmp_path / "none" / "report.txt")
    assert (run.code, run.out) == (2, "")
    assert "cannot be written" in run.err


# The call


def test_common_options_stand_before_or_after(wirediff: Wirediff, copy: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text("wirediff: 1\noutlets: {'*': Own Outlet}\n")
    before = wirediff("--config", "mine.yaml", "--no-color", "stories", copy / "post.txt")
    after = wirediff("stories", copy / "post.txt", "--no-color", "--config", "mine.yaml")
    assert before.out == after.out
    assert "Own Outlet" in before.out
    between = wirediff("compare", copy / "northern.txt", "--format", "text", copy / "courier.txt")
    assert between.code == 0


@pytest.mark.parametrize(
    "argv",
    [
        ["compare"],
        ["compare", "one.txt"],
        ["config"],
        ["config", "chek"],
        ["stories", "--format", "xml", "x"],
        ["--nonsense"],
        ["stories", "--form", "json", "x"],
    ],
)
def test_a_wrong_call(argv: list[str], wirediff: Wirediff) -> None:
    run = wirediff(*argv)
    assert (run.code, run.out) == (2, "")
    assert "usage: wirediff" in run.err


@pytest.mark.parametrize("argv", [[], ["copy"], ["open", "compare"], ["compare", "a", "b"], ["--", "compare"]])
def test_the_app_wants_a_terminal(argv: list[str], wirediff: Wirediff) -> None:
    run = wirediff(*argv)
    assert (run.code, run.out) == (2, "")
    assert "needs a terminal" in run.err


@pytest.mark.parametrize("argv", [["--version"], ["stories", "--version"], ["--version", "compare"]])
def test_version(argv: list[str], wirediff: Wirediff) -> None:
    from reader import __version__

    assert wirediff(*argv).out == f"wirediff {__version__}\n"


def test_help_names_every_command(wirediff: Wirediff) -> None:
    run = wirediff("--help")
    assert run.code == 0
    for command in ("open", "compare", "stories", "show", "align", "segment", "config check", "config trust"):
        assert f"wirediff {command} " in run.out
        assert wirediff(*command.split(), "--help").out.startswith(f"usage: wirediff {command.split()[0]} ")


# config check


def test_config_check(wirediff: Wirediff, tmp_path: Path) -> None:
    assert wirediff("config", "check").out == "no config file: every setting is at its default\n"
    (tmp_path / "config.yaml").write_text("wirediff: 1\nsort: newest\n")
    assert wirediff("config", "check").out == "config.yaml: no faults; in force\n"
    assert wirediff("config", "check", "config.yaml").out == "config.yaml: no faults\n"
    (tmp_path / "bad.yaml").write_text("wirediff: 1\nsort: newst\nkeys: {fold: n}\n")
    run = wirediff("config", "check", "bad.yaml")
    assert (run.code, run.out) == (1, "")
    assert run.err.splitlines() == [
        'wirediff: bad.yaml:2: sort: "newst" is not one of newest, headline, outlet, versions, urgency; '
        'did you mean "newest"?',
        "wirediff: bad.yaml:3: keys.fold: 'n' is already the key of next-change",
    ]
    refused = wirediff("--config", "bad.yaml", "stories", "x")
    assert (refused.code, refused.err) == (2, run.err)


WAITS = "wirediff: 1\nstyle: [['40', '44'], [\"a\\e[31m\", b]]\noutlets: {'courier*': Bay Courier}\n"


def test_a_folders_settings_silence_nothing_before_they_are_confirmed(
    wirediff: Wirediff, copy: Path, tmp_path: Path
) -> None:
    def alerts() -> tuple[set[str], Run]:
        run = wirediff("compare", copy / "northern.txt", copy / "courier.txt", "--format", "json")
        return {d["left"] for link in run.json["links"] for d in link["details"] if d["kind"] == "number"}, run

    found, plain = alerts()
    assert plain.json["settings"] == {"path": None, "waiting": []}
    (tmp_path / "config.yaml").write_text(WAITS)
    told, run = alerts()
    assert told == found != set()
    assert run.code == 0
    assert run.json["settings"] == {"path": "config.yaml", "waiting": ["outlets", "style"]}
    assert run.err.startswith("wirediff: config.yaml: not confirmed, so outlets, style left out")
    assert "wirediff config trust" in run.err
    text = wirediff("compare", copy / "northern.txt", copy / "courier.txt", "--format", "text").out
    assert text.endswith("\nsettings: config.yaml, looks and keys alone: outlets, style not confirmed\n")

    listed = ["  outlets", "    courier*: Bay Courier", "  style", "    40, 44", "    a␛[31m, b"]
    assert wirediff("config", "check").out.splitlines()[2:] == listed
    trusted = wirediff("config", "trust")
    assert (trusted.code, trusted.err) == (0, "")
    assert trusted.out.splitlines() == ["config.yaml: sets", *listed, "confirmed, until the file changes"]
    told, run = alerts()
    assert told == set()
    assert (run.err, run.json["settings"]) == ("", {"path": "config.yaml", "waiting": []})
    assert wirediff("stories", copy).out.endswith("\n\nsettings: config.yaml\n")
    assert wirediff("config", "check").out == "config.yaml: no faults; in force\n"

    (tmp_path / "config.yaml").write_text(f"{WAITS}# changed\n")
    assert alerts()[0] == found


def test_config_trust_of_what_needs_or_takes_none(wirediff: Wirediff, tmp_path: Path) -> None:
    run = wirediff("config", "trust")
    assert (run.code, run.out) == (2, "")
    assert "no config.yaml of its own" in run.err
    (tmp_path / "config.yaml").write_text("wirediff: 1\nsort: outlet\nstyle: []\n")
    assert "need no confirmation" in wirediff("config", "trust").out
    (tmp_path / "bad.yaml").write_text("wirediff: 1\nstyle: [[alone]]\n")
    run = wirediff("config", "trust", "bad.yaml")
    assert (run.code, run.out) == (1, "")


def test_where_nothing_can_be_kept_nothing_is_confirmed(
    wirediff: Wirediff, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "config.yaml").write_text(WAITS)
    (tmp_path / "taken").write_text("no folder\n")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "taken"))
    run = wirediff("config", "trust")
    assert run.code == 2
    assert run.err.endswith("work.db: not kept: not a directory: not confirmed\n")
    assert "confirmed, until" not in run.out
    assert "not confirmed" in wirediff("config", "check").out


def test_the_desks_own_words_reach_the_comparison(wirediff: Wirediff, tmp_path: Path) -> None:
    shared = "The bridge in Skerry Point opened in 1931 and carries cars, carts and, on Sundays, the marching band."
    (tmp_path / "a.txt").write_text(f"The Harbour Board shut the bridge after a squall.\n\n{shared}\n")
    (tmp_path / "b.txt").write_text(f"The port authority shut the bridge after a rotten squall.\n\n{shared}\n")
    (tmp_path / "mine.yaml").write_text(
        "wirediff: 1\nstyle: [[Harbour Board, port authority]]\nwords: {charged: [rotten]}\n"
    )

    def edits(*argv: str) -> tuple[set[str], list[str | None]]:
        links = wirediff("compare", "a.txt", "b.txt", "--format", "json", *argv).json["links"]
        scripts = [edit for link in links for script in link["edits"].values() for edit in script]
        changes = [d["right"] for link in links for d in link["details"] if d["kind"] == "qualifier"]
        return {e["text"].strip() for e in scripts if e["op"] == "drop" and not e["style"]}, changes

    assert edits() == ({"Harbour Board"}, [])
    assert edits("--config", "mine.yaml") == (set(), ["after a rotten squall"])
