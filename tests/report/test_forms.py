"""The registry of report forms: a form that is registered can be asked for by name and by the ending of a file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reader import cli, collate, report
from reader.config import DEFAULT
from reader.model import Block, Listing, Problem, Role, Story, Version
from reader.report import FORMS, Context, Form, form_named, form_of_file

BASE = Version("b1", "Northern Wire", (Block(Role.LEDE, "The quay was shut on Sunday, the harbour office said."),))
WITNESS = Version("w1", "Bay Courier", (Block(Role.LEDE, "The quay was shut on Monday, the harbour office said."),))
CONTEXT = Context(DEFAULT, (Problem("lost.txt", "no such file"),))
MARKDOWN = Form("markdown", (".md", ".markdown"), "tests.report.markdown")


@pytest.fixture
def registered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(report, "FORMS", (*FORMS, MARKDOWN))


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_every_form_renders_every_report(form: Form) -> None:
    renderer = form.renderer()
    made = collate(BASE, WITNESS)
    pages = (
        renderer.comparison_report(made, CONTEXT),
        renderer.stories_report([Story("s1", (BASE, WITNESS))], CONTEXT),
        renderer.articles_report([(BASE, made.left)], CONTEXT),
    )
    for page in pages:
        assert page.endswith("\n")
        assert "Northern Wire" in page


def test_forms_are_told_apart_by_name_and_ending() -> None:
    assert len({form.name for form in FORMS}) == len(FORMS)
    endings = [ending for form in FORMS for ending in form.endings]
    assert len(set(endings)) == len(endings)
    assert all(ending == ending.lower() and ending.startswith(".") for ending in endings)


@pytest.mark.parametrize(
    ("path", "name"),
    [("desk.json", "json"), ("DESK.JSON", "json"), ("desk.txt", "text"), ("desk", "text"), ("json", "text")],
)
def test_the_ending_of_a_file_asks_for_its_form(path: str, name: str) -> None:
    assert form_of_file(path).name == name


def test_a_name_that_is_no_form() -> None:
    with pytest.raises(KeyError):
        form_named("html")


@pytest.mark.usefixtures("registered")
def test_a_form_is_printed_and_written_once_it_is_registered(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "quay.txt").write_text(BASE.blocks[0].text)
    heading = f"# {BASE.blocks[0].text}\n"
    assert cli.main(["stories", "quay.txt", "--format", "markdown"]) == 0
    assert capfd.readouterr().out == heading
    assert cli.main(["show", "quay.txt", "--output", "quay.MD"]) == 0
    assert (tmp_path / "quay.MD").read_text() == heading


def test_json_holds_the_settings_and_the_problems() -> None:
    listed = Listing("b1", "Northern Wire", "quay.txt", None, "The quay was shut.", None, 4)
    page = form_named("json").renderer().stories_report([Story("s1", (listed,))], CONTEXT)
    document = json.loads(page)
    assert document["settings"] == {"path": None, "waiting": []}
    assert document["problems"] == [{"path": "lost.txt", "line": None, "reason": "no such file"}]
