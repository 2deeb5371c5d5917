"""config.yaml: found where it should be, equal to the defaults, and refused with every fault at once."""

from __future__ import annotations

import contextlib
import os
from dataclasses import fields, replace
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from reader.config import (
    DEFAULT,
    THEMES,
    Config,
    ConfigError,
    confirmed,
    load,
    spelled_out,
    to_confirm,
    waiting,
)
from reader.config.confirm import LOOKS as looks
from reader.config.read import read, schema
from reader.tui.actions import ACTIONS, faults
from tests.conftest import ROOT

SHIPPED = ROOT / "config.yaml"


def written(folder: Path, text: str | bytes) -> Path:
    path = folder / "config.yaml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def told(path: Path) -> list[tuple[int | None, str]]:
    with pytest.raises(ConfigError) as caught:
        read(path, check_keys=faults)
    assert {problem.path for problem in caught.value.problems} == {str(path)}
    return [(problem.line, problem.reason) for problem in caught.value.problems]


# The file that comes with the program


def test_the_shipped_file_says_what_the_code_says() -> None:
    shipped = read(SHIPPED, check_keys=faults)
    assert dict(shipped.keys) == {action.id: action.keys for action in ACTIONS}
    assert shipped == Config(path=SHIPPED, keys=shipped.keys)


def test_the_shipped_file_holds_every_key() -> None:
    content = yaml.safe_load(SHIPPED.read_text(encoding="utf-8"))
    assert next(iter(content)) == "wirediff"
    assert set(content) == set(schema())
    assert set(content["words"]) == {"hedges", "charged", "opposites", "reporting"}


def test_every_key_of_the_shipped_file_is_commented() -> None:
    lines = SHIPPED.read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines[1:], 1):
        if line and not line.lstrip().startswith("#"):
            assert "#" in line or lines[number - 1].lstrip().startswith("#"), line


def test_themes_are_those_of_the_screen() -> None:
    from textual.theme import BUILTIN_THEMES

    from reader.tui.theme import CONTRAST_DARK, CONTRAST_LIGHT

    assert set(THEMES) <= {*BUILTIN_THEMES, CONTRAST_DARK.name, CONTRAST_LIGHT.name}
    comment = SHIPPED.read_text(encoding="utf-8")
    assert not [name for name in THEMES if name not in comment]


def test_a_theme_of_ones_own_is_read(tmp_path: Path) -> None:
    text = 'wirediff: 1\nthemes:\n  night:\n    like: nord\n    mark-added: "#0f0"\ntheme: night\n'
    config = read(written(tmp_path, text))
    assert config.theme == "night"
    assert config.themes == (("night", (("like", "nord"), ("mark-added", "#0f0"))),)


def test_faults_of_a_theme_are_told_with_their_lines(tmp_path: Path) -> None:
    text = (
        "wirediff: 1\ntheme: nigth\nthemes:\n  night:\n    like: norde\n    background: #101010\n"
        "    mark-add: '#fff'\n    panel: reddish\n"
    )
    faults = told(written(tmp_path, text))
    assert [line for line, _ in faults] == [2, 5, 6, 7, 8]
    assert 'did you mean "night"' in faults[0][1]
    assert 'did you mean "nord"' in faults[1][1]
    assert "quotation marks" in faults[2][1]
    assert 'did you mean "mark-added"' in faults[3][1]
    assert "wants a colour" in faults[4][1]


@pytest.mark.parametrize("listed", ['["-"]', "[tonight, ' - ']", '["./x", "-"]'])
def test_standard_input_is_no_source(listed: str, tmp_path: Path) -> None:
    ((line, reason),) = told(written(tmp_path, f"wirediff: 1\nsources: {listed}\n"))
    assert line == 2
    assert "sources: - is standard input" in reason


def test_a_file_called_dash_may_be_a_source(tmp_path: Path) -> None:
    (source,) = read(written(tmp_path, "wirediff: 1\nsources: [./-]\n")).sources
    assert Path(source) == tmp_path / "-"


# Which file counts


def test_without_any_file_the_defaults_stand(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert load() == DEFAULT


def test_the_folder_comes_before_the_users_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from platformdirs import user_config_path

    users = user_config_path("wirediff", appauthor=False)
    users.mkdir(parents=True)
    written(users, "wirediff: 1\nsort: outlet\n")
    monkeypatch.chdir(tmp_path)
    assert load().sort == "outlet"
    written(tmp_path, "# mine\n\nwirediff: 1  # ours\nsort: headline\n")
    assert load().sort == "headline"
    (tmp_path / "named.yaml").write_text("wirediff: 1\nsort: versions\n")
    assert load("named.yaml").sort == "versions"


@pytest.mark.parametrize(
    "foreign",
    [
        "",
        "version: 2\nother:\n  wirediff: 1\n",
        "theme: [1\n",
        "wirediff: 2\n",
        "wirediff:\n  - 1\n",
        "\x00\x01",
        "- wirediff: 1",
    ],
)
def test_another_programs_file_is_none_of_ours(foreign: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written(tmp_path, foreign)
    monkeypatch.chdir(tmp_path)
    assert load() == DEFAULT


@pytest.mark.parametrize("broken", [b"sort: [", b"sort: \xff", b"sort: a\x07b", b"thme: nord"])
def test_our_own_broken_file_is_refused_and_not_passed_over(
    broken: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written(tmp_path, b"wirediff: 1\n" + broken)
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ConfigError) as caught:
        load()
    assert caught.value.problems[0].line == 2


def test_our_mark_below_other_keys_is_told_and_not_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written(tmp_path, "sort: outlet\nwirediff: 1\n")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ConfigError, match="move it up") as caught:
        load()
    assert caught.value.problems[0].line == 2


def test_a_named_file_must_be_there_and_be_ours(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="No such file"):
        load(tmp_path / "none.yaml")
    with pytest.raises(ConfigError, match="is no file"):
        load(tmp_path)
    assert told(written(tmp_path, "sort: newest\n"))[0][1].startswith("the first key must be `wirediff: 1`")
    assert told(written(tmp_path, ""))[0][0] == 1


# What a folder may bring along

ENGINE = {
    "sources": "sources: [tonight]",
    "outlets": "outlets: {'*': Keel Wire}",
    "style": "style: [[40, forty]]".replace("40", "'40'"),
    "words.hedges": "words: {hedges: [by some accounts]}",
    "words.charged": "words: {charged: [land grab]}",
    "words.opposites": "words: {opposites: {drained: flooded}}",
    "words.reporting": "words: {reporting: {avers: insists}}",
}
LOOKS = "wirediff: 1\ntheme: nord\nglyphs: ascii\nsort: outlet\ngroup: day\nkeys: {fold: f3}\n"


def refused(_: str) -> bool:
    raise AssertionError("nothing hangs on a confirmation")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "strange"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def test_looks_and_keys_need_no_confirmation(here: Path) -> None:
    path = written(here, LOOKS)
    assert load(is_confirmed=refused) == replace(read(path), path=Path("config.yaml"))


def test_the_shipped_file_needs_none_either(here: Path) -> None:
    written(here, SHIPPED.read_bytes())
    config = load(check_keys=faults, is_confirmed=refused)
    assert config.withheld is None
    assert spelled_out(config) == ()


@pytest.mark.parametrize("key", ENGINE)
def test_all_else_waits_until_that_very_content_is_confirmed(key: str, here: Path) -> None:
    path = written(here, f"{LOOKS}{ENGINE[key]}\n")
    asked: list[str] = []
    config = load(is_confirmed=lambda digest: asked.append(digest) or False)  # type: ignore[func-returns-value]
    whole = replace(read(Path("config.yaml")))
    assert config.withheld
    assert waiting(config) == (key,)
    assert confirmed(config) == whole == config.withheld.config
    written(here, LOOKS)
    assert replace(config, withheld=None) == load()
    written(here, f"{LOOKS}{ENGINE[key]}\n")
    assert load(is_confirmed=set(asked).__contains__) == whole
    path.write_bytes(path.read_bytes() + b"# more\n")
    assert waiting(load(is_confirmed=set(asked).__contains__)) == (key,)


def test_every_setting_but_looks_has_to_be_confirmed() -> None:
    """One that is added to the program is withheld until somebody says that it is a mere look."""
    about = {"path", "withheld"}
    assert {field.name for field in fields(Config)} - about - looks == {key.rpartition(".")[2] for key in ENGINE}


def test_what_is_named_and_what_is_the_users_own_is_always_in_force(here: Path, tmp_path: Path) -> None:
    from platformdirs import user_config_path

    written(here, f"{LOOKS}{ENGINE['style']}\n")
    assert load("config.yaml", is_confirmed=refused) == read(Path("config.yaml"))
    users = user_config_path("wirediff", appauthor=False)
    users.mkdir(parents=True)
    (here / "config.yaml").rename(users / "config.yaml")
    assert load(is_confirmed=refused).style
    (here / "config.yaml").symlink_to(users / "config.yaml")
    assert load(is_confirmed=refused) == read(users / "config.yaml")
    (here / "config.yaml").unlink()
    (tmp_path / "config.yaml").write_text(f"{LOOKS}{ENGINE['outlets']}\n")  # of the folder above: none of ours
    assert load(is_confirmed=refused) == read(users / "config.yaml")


def test_a_link_to_a_strangers_file_is_as_strange(here: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere.yaml").write_text(f"{LOOKS}{ENGINE['style']}\n")
    (here / "config.yaml").symlink_to(tmp_path / "elsewhere.yaml")
    assert waiting(load()) == ("style",)


def test_what_is_confirmed_is_what_was_shown(here: Path) -> None:
    written(here, f"{LOOKS}{ENGINE['style']}\n")
    found = to_confirm()
    written(here, f"{LOOKS}{ENGINE['style']}\n{ENGINE['outlets']}\n")
    assert found
    assert spelled_out(found.config) == (("style", ("40, forty",)),)
    assert waiting(load(is_confirmed={found.digest}.__contains__)) == ("outlets", "style")
    (here / "config.yaml").unlink()
    assert to_confirm() is None


def test_a_pipe_of_that_name_is_not_waited_for(here: Path) -> None:
    os.mkfifo(here / "config.yaml")
    assert load() == DEFAULT


# What it says


def test_values(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        """wirediff: 1
sources: [tonight, "late/*.txt", /abs]
outlets: {"*/keel/*": Keel Wire, "b*": Bee}
style: [[adviser, advisor], [Harbour Authority, port authority]]
words:
  {hedges: [by some accounts], charged: [land grab], opposites: {drained: flooded},
   reporting: {avers: confirms, tips: doubts}}
theme: nord
keys: {fold: F, next-change: [tab, "n"]}
""",
    )
    config = read(path, check_keys=faults)
    assert config.sources == (str(tmp_path / "tonight"), str(tmp_path / "late/*.txt"), "/abs")
    folder = tmp_path / "late [draft]"
    folder.mkdir()
    found = read(written(folder, 'wirediff: 1\nsources: [tonight, "*.txt"]\n')).sources
    assert found == (str(folder / "tonight"), str(tmp_path / "late [[]draft]" / "*.txt"))
    assert config.outlets == (("*/keel/*", "Keel Wire"), ("b*", "Bee"))
    assert config.style == (("adviser", "advisor"), ("Harbour Authority", "port authority"))
    assert (config.hedges, config.charged) == (("by some accounts",), ("land grab",))
    assert config.opposites == (("drained", "flooded"),)
    assert config.reporting == (("avers", 2), ("tips", -2))
    assert (config.theme, config.sort) == ("nord", "newest")
    assert config.keys == (("fold", ("F",)), ("next-change", ("tab", "n")))


def test_seven_faults_are_told_at_once(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        """wirediff: 1
thme: nord
sort: newst
glyphs: [ascii]
outlets: Keel Wire
sort: newest
words:
  hedges: [3]
  hedge: [x]
keys:
  nxt-change: n
  fold: "n"
style: [[alone]]
""",
    )
    assert told(path) == [
        (2, 'thme: unknown key; did you mean "theme"?'),
        (3, 'sort: "newst" is not one of newest, headline, outlet, versions, urgency; did you mean "newest"?'),
        (4, "glyphs: wants one of unicode, ascii, not a list"),
        (5, "outlets: wants a table of keys, not text"),
        (6, "sort: stands here a second time; first on line 3"),
        (8, 'words.hedges: wants text; YAML reads 3 as a number: write "3"'),
        (9, 'words.hedge: unknown key; did you mean "hedges"?'),
        (11, "keys.nxt-change: no such action; did you mean next-change?"),
        (12, "keys.fold: 'n' is already the key of next-change"),
        (13, "style: wants at least two spellings that say the same"),
    ]


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("sources: &a [x]\nstyle: [*a]", 2, "anchors are not used"),
        ("sources: &a [x]\nstyle: [*a]", 3, "aliases are not used"),
        ("<<: {sort: newest}", 2, "<<: unknown key"),
        ("sort: newest\n---\nsort: newest", 3, "second document"),
        ("sources: " + "[" * 5000, 2, "nested too deep"),
        ("sort: 'newest", 3, "is no YAML"),
        ("sources: [a\x07b]", 2, "U+0007"),
        ("sources:", 2, "sources: wants a list, not nothing"),
        ("sources: ['']", 2, "sources: wants text, not empty text"),
        ("? [a, b]\n: c", 2, "wants a name for a key"),
        ("keys: {fold: []}", 2, "keys.fold: has no key"),
        ("keys: {fold: hyper+q}", 2, "keys.fold: 'hyper+q' is no key"),
    ],
)
def test_refused(text: str, line: int, reason: str, tmp_path: Path) -> None:
    assert any(at == line and reason in why for at, why in told(written(tmp_path, f"wirediff: 1\n{text}\n")))


def test_a_bomb_costs_nothing(tmp_path: Path) -> None:
    layers = "\n".join(f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]" for n in range(1, 40))
    assert len(told(written(tmp_path, f"wirediff: 1\nl0: &l0 [x]\n{layers}\n"))) > 39
    assert "larger than 1 MB" in told(written(tmp_path, "wirediff: 1\n" + "#" * 2**20))[0][1]


@given(st.binary(max_size=200) | st.text(alphabet="wiredff:1 \n-[]{}&*!#'\"\tkeys,\x00\ud7ff", max_size=200))
def test_any_file_gives_settings_or_faults(tmp_path_factory: pytest.TempPathFactory, content: bytes | str) -> None:
    path = written(tmp_path_factory.getbasetemp(), content)
    for start in (b"", b"wirediff: 1\n"):
        path.write_bytes(start + (content if isinstance(content, bytes) else content.encode()))
        with contextlib.suppress(ConfigError):
            assert isinstance(read(path), Config)
