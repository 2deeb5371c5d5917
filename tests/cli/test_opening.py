"""The app opens on the paths of its call."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import PROGRAM
from tests.e2e.terminal import Terminal


@pytest.mark.parametrize(
    "call", [["open", "compare"], ["./compare"], ["--", "compare"], ["--no-color", "open", "compare"]]
)
def test_a_folder_named_like_a_command(call: list[str], copy: Path, tmp_path: Path) -> None:
    copy.rename(tmp_path / "compare")
    with Terminal([PROGRAM, *call], cwd=tmp_path) as terminal:
        terminal.wait_for("Bakers in Lower Tarn")
        terminal.press("q")
        assert terminal.wait_closed() == 0
        terminal.restored()


def test_a_first_word_that_is_no_command_is_a_path(copy: Path, tmp_path: Path) -> None:
    with Terminal([PROGRAM, copy.name, "--config", "mine.yaml"], cwd=tmp_path) as terminal:
        assert terminal.wait_closed() == 2
        assert "mine.yaml: cannot be read" in terminal.text
    with Terminal([PROGRAM, copy.name], cwd=tmp_path) as terminal:
        terminal.wait_for("Bakers in Lower Tarn")


def test_compare_opens_straight_at_the_comparison(copy: Path, tmp_path: Path) -> None:
    with Terminal([PROGRAM, "compare", f"{copy}/northern.txt", f"{copy}/courier.txt"], cwd=tmp_path) as terminal:
        shown = terminal.wait_for("Ferries will cross")
        assert "The mayor of Skerry Point" in shown


def test_two_files_open_at_their_first_flag(copy: Path, tmp_path: Path) -> None:
    with Terminal([PROGRAM, f"{copy}/northern.txt", f"{copy}/courier.txt"], cwd=tmp_path) as terminal:
        assert "flag 1 of" in terminal.wait_for("Ferries will cross")


def test_the_sources_of_the_config_are_opened(copy: Path, tmp_path: Path) -> None:
    start = tmp_path / "start"
    start.mkdir()
    (start / "config.yaml").write_text(f"wirediff: 1\nsources: [../{copy.name}]\n")
    with Terminal([PROGRAM], cwd=start) as terminal:
        terminal.wait_for("Use this folder's settings?")
        terminal.press("Enter")  # as typed ahead: confirms nothing
        terminal.wait_for("this folder)")
        terminal.press("\x1bOS")
        terminal.wait_for("y use them")
        terminal.press("y")
        terminal.wait_for("Bakers in Lower Tarn")
        terminal.press("q")
        assert terminal.wait_closed() == 0
        terminal.restored()
    with Terminal([PROGRAM], cwd=start) as terminal:
        assert "Use this folder" not in terminal.wait_for("Bakers in Lower Tarn")


def test_a_comparison_waits_for_the_answer(copy: Path, tmp_path: Path) -> None:
    (tmp_path / "config.yaml").write_text("wirediff: 1\noutlets: {'courier*': Bay Courier}\n")
    with Terminal([PROGRAM, "compare", f"{copy}/northern.txt", f"{copy}/courier.txt"], cwd=tmp_path) as terminal:
        terminal.wait_for("Use this folder's settings?")
        terminal.press("y")
        assert "Bay Courier" in terminal.wait_for("Ferries will cross")


def test_the_sample_desk(tmp_path: Path) -> None:
    with Terminal([PROGRAM, "--demo"], cwd=tmp_path) as terminal:
        terminal.wait_for("6 stories")
        terminal.press("q")
        assert terminal.wait_closed() == 0
    with Terminal([PROGRAM, "--demo", "copy"], cwd=tmp_path) as terminal:
        assert terminal.wait_closed() == 2


def test_without_a_path_the_current_folder_is_opened_and_named(copy: Path) -> None:
    with Terminal([PROGRAM], cwd=copy) as terminal:
        shown = terminal.wait_for("Bakers in Lower Tarn")
        assert f"{copy.name} (this folder)" in shown
        terminal.press("q")
        assert terminal.wait_closed() == 0


def test_an_empty_folder_says_what_to_do_and_takes_in_what_comes(copy: Path, tmp_path: Path) -> None:
    start = tmp_path / "start"
    start.mkdir()
    with Terminal([PROGRAM], cwd=start) as terminal:
        terminal.wait_for("sources")
        (copy / "northern.txt").rename(start / "northern.txt")
        terminal.wait_for("1 article")
        terminal.press("q")
        assert terminal.wait_closed() == 0


@pytest.mark.parametrize("call", [["-"], [".", "-"], ["open", "-"], ["compare", "northern.txt", "-"]])
def test_standard_input_is_refused_by_the_app(call: list[str], copy: Path) -> None:
    with Terminal([PROGRAM, *call], cwd=copy) as terminal:
        assert terminal.wait_closed() == 2
        assert "does not read standard input" in " ".join(terminal.text.split())
        terminal.restored()


def test_standard_input_among_the_sources_is_refused(copy: Path, tmp_path: Path) -> None:
    (tmp_path / "config.yaml").write_text(f'wirediff: 1\nsources:\n  - {copy.name}\n  - "-"\n')
    with Terminal([PROGRAM], cwd=tmp_path) as terminal:
        assert terminal.wait_closed() == 2
        assert "config.yaml:4: sources: - is standard input" in " ".join(terminal.text.split())
        terminal.restored()


@pytest.mark.parametrize("called", [".", "./-", "*"])
def test_a_file_called_dash_is_read_and_the_keys_are_left_alone(called: str, tmp_path: Path) -> None:
    (tmp_path / "-").write_text("The ferries stopped at noon on Friday, the harbour office said.\n")
    with Terminal([PROGRAM, called], cwd=tmp_path) as terminal:
        terminal.wait_for("The ferries stopped at noon")
        terminal.press("q")
        assert terminal.wait_closed() == 0
        terminal.restored()
