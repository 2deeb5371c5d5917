"""A crash report tells where an error came from, and nothing of what it was about."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.tui.services import crash

COPY = "The ferryman of Tollen Head had counted nine seals."


def raised(do: Callable[[], object]) -> BaseException:
    try:
        do()
    except BaseException as error:
        return error
    raise AssertionError("nothing was raised")


def fails(error: BaseException, cause: BaseException | None = None) -> None:
    held = COPY
    raise error from cause if held else None


def told(error: BaseException) -> str:
    return crash.report(error, (120, 40))


def in_a_group() -> None:
    raise ExceptionGroup(COPY, [raised(lambda: int(COPY)), KeyError(COPY)])  # type: ignore[list-item]


@pytest.mark.parametrize(
    "do",
    [
        lambda: fails(KeyError(COPY)),
        lambda: fails(ValueError(COPY), RuntimeError(COPY)),
        lambda: int(COPY),
        lambda: COPY.encode().decode("utf-16"),
        lambda: open(f"/nowhere/{COPY}"),  # noqa: SIM115, PTH123
        lambda: fails(type("OwnIndexError", (IndexError,), {})(COPY)),
        in_a_group,
    ],
)
def test_no_word_of_copy_is_in_a_report(do: Callable[[], object]) -> None:
    error = raised(do)
    error.add_note(COPY)
    text = told(error)
    assert COPY not in text
    assert type(error).__name__ in text
    assert Path(__file__).name in text


@given(st.text(), st.sampled_from((KeyError, ValueError, LookupError, OSError, AssertionError)))
def test_whatever_an_error_says_is_left_out(said: str, kind: type[Exception]) -> None:
    silent, speaking = (told(raised(lambda text=text: fails(kind(text)))) for text in ("", said))  # type: ignore[misc]
    assert silent.splitlines()[4:] == speaking.splitlines()[4:]


def test_what_speaks_of_code_alone_is_told() -> None:
    assert "IndexError: list index out of range" in told(raised(lambda: [][0]))
    assert "TypeError: 'int' object is not iterable" in told(raised(lambda: [*1]))  # type: ignore[list-item]
    assert "FileNotFoundError: No such file or directory" in told(raised(lambda: Path("/no/such").read_text()))


def test_what_led_to_an_error_comes_before_it_and_a_ring_of_them_ends() -> None:
    cause, error = raised(lambda: [][0]), ValueError(COPY)
    error.__cause__, cause.__context__ = cause, error
    lines = told(error).splitlines()
    first, second = (
        next(y for y, line in enumerate(lines) if kind in line[:12]) for kind in ("IndexError", "ValueErr")
    )
    assert first < lines.index("which led to:") < second
    assert sum(line.startswith("ValueError: ") for line in lines) == 1


@pytest.mark.parametrize("umask", [0, 0o022, 0o777])
def test_its_owner_alone_can_read_it_whatever_the_umask(umask: int) -> None:
    Path(os.environ["XDG_STATE_HOME"]).mkdir(parents=True)
    before = os.umask(umask)
    try:
        said = crash.last_words(raised(lambda: [][0]), (80, 24))
    finally:
        os.umask(before)
    path = Path(said.partition("report: ")[2])
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert "terminal 80x24" in path.read_text()


def test_the_latest_ten_are_kept() -> None:
    folder = Path(os.environ["XDG_STATE_HOME"]) / "wirediff"
    folder.mkdir(parents=True)
    for day in range(10, 25):
        (folder / f"crash-200001{day}-120000-7.txt").touch()
    (folder / "other.txt").touch()
    latest = Path(crash.last_words(raised(lambda: [][0]), (80, 24)).partition("report: ")[2])
    assert sorted(folder.glob("crash-*")) == [
        *(folder / f"crash-200001{day}-120000-7.txt" for day in range(16, 25)),
        latest,
    ]
    assert (folder / "other.txt").exists()
