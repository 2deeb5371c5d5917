"""The flag table: a row a fact, what every version says of it, and whether they contradict each other."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reader.collation.apparatus.flag_table import flag_table
from reader.collation.pipeline import collate, collate_all
from reader.model import Change, ChangeKind, Collation, DetailKind, Kind, Link, Shape
from tests.collation.ferry import CREW, LEDE, TOWN
from tests.collation.made_links import version
from tests.timing import IN_STEP, growth


def test_versions_that_contradict_each_other_share_a_row() -> None:
    base = version("base", LEDE, CREW, TOWN)
    second = version("second", LEDE, CREW.replace("six sailors", "nine sailors"), TOWN)
    third = version("third", LEDE, CREW, TOWN)
    short = version("short", LEDE, TOWN)
    made = collate_all(base, [second, third, short])
    (row,) = [row for row in flag_table(made.collations) if row.kind == "number"]
    said = {
        name: told and told.text
        for name, told in zip(["base", "second", "third", "short"], row.values.values(), strict=False)
    }
    assert row.disagree
    assert row.rank == 1
    assert said == {"base": "six sailors", "second": "nine sailors", "third": "six sailors", "short": None}


def test_every_value_stands_where_it_says() -> None:
    base = version("base", LEDE, CREW, TOWN)
    made = collate_all(base, [version("w", LEDE, CREW.replace("six", "nine"), TOWN), version("x", LEDE, CREW, TOWN)])
    texts = {v.id: c for c in made.collations for v in (c.base, c.witness)}
    for row in flag_table(made.collations):
        for name, told in row.values.items():
            if told and told.at:
                of = texts[name]
                sentences = of.left if name == made.base.id else of.right
                sentence, start, end = told.at
                assert sentences[sentence].text[start:end] == told.text


def test_versions_that_say_the_same_have_no_row() -> None:
    base = version("base", LEDE, CREW, TOWN)
    assert flag_table(collate_all(base, [version("w", LEDE, CREW, TOWN)]).collations) == ()


def _alert(kind: DetailKind, place: tuple[int, int, int] | None, word: str) -> Change:
    how = ChangeKind.CHANGED if place else ChangeKind.GAINED
    return Change(kind, how, 1, True, word if place else None, word, place, (0, 0, 1))


def _made(name: str, alerts: list[Change]) -> Collation:
    """A witness with these alerts, each in a link of its own."""
    links = [
        Link(str(n), alert.left_at[:1] if alert.left_at else (), (n,), (), Kind.REPHRASED, Shape.ONE, details=(alert,))
        for n, alert in enumerate(alerts)
    ]
    made = collate(version("base", LEDE), version(name, LEDE))
    return replace(made, links=tuple(links))


def _is_one_fact(one: Change, other: Change) -> bool:
    a, b = one.left_at, other.left_at
    if a is None or b is None:
        return a is b and one.kind is other.kind and (one.right or "").casefold() == (other.right or "").casefold()
    return one.kind is other.kind and a[0] == b[0] and a[1] < b[2] and b[1] < a[2]


_PLACES = st.builds(
    lambda sentence, start, long: (sentence, start, start + long), *map(st.integers, (0, 0, 1), (1, 150, 90))
)
_ALERTS = st.lists(
    st.builds(
        _alert, st.sampled_from([DetailKind.NUMBER, DetailKind.NAME]), st.none() | _PLACES, st.sampled_from("aAb")
    ),
    max_size=9,
)


@given(st.lists(_ALERTS, min_size=1, max_size=3))
def test_changes_of_one_fact_share_the_first_row_of_it(alerts: list[list[Change]]) -> None:
    rows: list[tuple[Change, dict[str, Change]]] = []
    for witness, found in enumerate(alerts):
        for alert in found:
            row = next((changes for first, changes in rows if _is_one_fact(first, alert)), None)
            if row is None:
                rows.append((alert, {f"w{witness}": alert}))
            else:
                row.setdefault(f"w{witness}", alert)
    table = flag_table([_made(f"w{witness}", found) for witness, found in enumerate(alerts)])
    assert [dict(row.changes) for row in table] == [changes for _, changes in rows]


def test_the_time_grows_with_the_flags_not_with_their_pairs() -> None:
    def told(size: int) -> None:
        alerts = [_alert(DetailKind.NUMBER, (n, 0, 5), str(n)) for n in range(size)]
        gained = [_alert(DetailKind.NAME, None, f"Merrin {n}") for n in range(size)]
        assert len(flag_table([_made("one", alerts + gained), _made("two", alerts)])) == 2 * size

    assert growth(told, 300) < IN_STEP


def test_a_version_without_a_flag_is_told_in_its_own_words() -> None:
    base = version("base", "The harbor wall held, Captain Lea Tern said.", "Nobody was hurt in Velm.")
    own = version("own", "The harbour wall held, Captain Lea Tarn said.", "Nobody was hurt in Velm.")
    same = version("same", "The harbour wall held, said Captain Lea Tern.", "Nobody was hurt in Velm.")
    bare = version("bare", "The harbor wall held.", "Nobody was hurt in Velm.")
    rows = flag_table(collate_all(base, [own, same, bare]).collations)
    (row,) = [row for row in rows if row.kind == "attribution"]
    said = {made: told and told.text for made, told in row.values.items()}
    assert said[own.id] == "Captain Lea Tarn said"
    assert said[bare.id] is None
    told = row.values[same.id]
    assert told is not None
    assert told.at is not None
    assert told.text == same.blocks[0].text[told.at[1] : told.at[2]]


def test_a_value_in_other_house_style_is_told_whole() -> None:
    """ "2 feet" beside "two feet", of which the edit script keeps the "feet" alone."""
    mark = "The river peaked 2 feet above the old mark on Sunday."
    base = version("base", LEDE, mark)
    higher = version("higher", LEDE, mark.replace("2 feet", "4 feet"))
    spelled = version("spelled", LEDE, mark.replace("2 feet", "two feet"))
    (row,) = [row for row in flag_table(collate_all(base, [higher, spelled]).collations) if row.kind == "number"]
    assert [told and told.text for told in row.values.values()] == ["2 feet", "4 feet", "two feet"]
