"""Typed or pasted: whatever a paste holds and however it is delivered, nothing in it is typed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.tui.services.pastes import Pastes

START, END = b"\x1b[200~", b"\x1b[201~"
ESCAPE_SECONDS = 0.1
AT_ONCE, A_PAUSE, LONG = 0.01, 0.2, 3.0
KEYS = [b"j", b"q", b"!", b"\r", b"\x03", b"[", b"2", b"~", b"\xc3\xa9", b"\x1b[A", b"\x1b[20~", b"\x1bOP", b"\x1b"]
MARKERS = [START, END, b"\x1b", b"\x1b[", b"\x1b[20", b"201~", b"\x1b[31m", b"\x1b]52;c;", b"\0", b"\x1b[A", b"mj"]

pieces = st.lists(st.one_of(st.sampled_from(MARKERS), st.binary(max_size=4)), max_size=12)
contents = pieces.map(b"".join)
unclosed = contents.map(lambda content: content.replace(END, b"")).filter(lambda content: END not in content)


def told(delivered: Iterable[tuple[bytes, float]]) -> list[bytes | str]:
    """What becomes of bytes, each with the seconds that nothing comes after them."""
    pastes = Pastes(ESCAPE_SECONDS)
    now = 0.0
    out: list[bytes | str] = []
    for data, seconds in delivered:
        out += pastes.read(data, now)
        until = now + seconds
        while now < until:
            now = min(now + 0.05, until)
            out += pastes.wait(now)
    return out


def typed(out: Iterable[bytes | str]) -> bytes:
    return b"".join(piece for piece in out if isinstance(piece, bytes))


def pasted(out: Iterable[bytes | str]) -> list[str]:
    return [piece for piece in out if isinstance(piece, str)]


def split(data: bytes, cuts: Sequence[int], seconds: float) -> list[tuple[bytes, float]]:
    """Data in pieces, a pause after each."""
    places = [0, *sorted(cut % (len(data) + 1) for cut in cuts), len(data)]
    parts = (data[start:end] for start, end in pairwise(places))
    return [(part, seconds) for part in parts if part]


cuts = st.lists(st.integers(0, 200), max_size=8)


@given(contents, cuts)
def test_nothing_that_is_pasted_is_typed_whatever_it_holds(content: bytes, cuts: list[int]) -> None:
    out = told([*split(START + content + END, cuts, AT_ONCE), (b"", A_PAUSE)])
    assert typed(out) == b""
    assert len(out) <= 1
    assert all(c.isprintable() or c in "\n\t" for text in pasted(out) for c in text)


@given(unclosed, cuts, st.sampled_from([AT_ONCE, A_PAUSE, 1.5]))
def test_however_slowly_it_is_delivered(content: bytes, cuts: list[int], seconds: float) -> None:
    whole = content + END
    out = told([(START, seconds), *split(whole, cuts, seconds), (b"", A_PAUSE)])
    assert typed(out) == b""
    assert len(out) <= 1


@given(st.integers(1, len(START) - 1), st.integers(1, len(END) - 1), st.sampled_from([AT_ONCE, A_PAUSE, 1.5]))
def test_markers_may_come_in_pieces(first: int, last: int, seconds: float) -> None:
    parts = [START[:first], START[first:] + b"mj" + END[:last], END[last:]]
    out = told([(part, seconds) for part in parts] + [(b"", A_PAUSE)])
    assert pasted(out) == ["mj"]
    assert typed(out) == (b"\x1b" if first == 1 and seconds > ESCAPE_SECONDS else b"")  # it may have been the key


@given(contents, st.lists(st.sampled_from(KEYS), max_size=5), st.lists(st.sampled_from(KEYS), max_size=5), cuts)
def test_what_is_typed_before_and_after_is_typed(
    content: bytes, before: list[bytes], after: list[bytes], cuts: list[int]
) -> None:
    out = told(
        [
            *((key, A_PAUSE) for key in before),
            (b"", LONG),
            *split(START + content + END, cuts, AT_ONCE),
            (b"", A_PAUSE),
            *((key, A_PAUSE) for key in after),
        ]
    )
    assert typed(out) == b"".join(before + after)
    for text in pasted(out):
        assert typed(out[: out.index(text)]) == b"".join(before)


@given(st.lists(st.tuples(st.sampled_from(KEYS), st.sampled_from([0.0, AT_ONCE, A_PAUSE, LONG]))))
def test_without_a_paste_everything_is_typed_and_in_order(keys: list[tuple[bytes, float]]) -> None:
    out = told([*keys, (b"j", A_PAUSE)])
    assert out == [piece for piece in out if isinstance(piece, bytes)]
    assert typed(out) == b"".join(key for key, _ in keys) + b"j"


@pytest.mark.parametrize("key", [key for key in KEYS if key != b"["])
def test_a_key_alone_is_typed_soon(key: bytes) -> None:
    assert told([(key, A_PAUSE)]) == [key]
    assert told([(b"\x1b", A_PAUSE), (b"[", A_PAUSE), (key, A_PAUSE)]) == [b"\x1b", b"[", key]


def test_keys_sent_with_the_end_of_a_paste_come_after_it() -> None:
    assert told([(START + b"mj" + END + b"j\x1b", AT_ONCE), (b"", 2 * A_PAUSE)]) == ["mj", b"j", b"\x1b"]


def test_a_paste_ends_though_the_mouse_never_rests() -> None:
    moves = [(b"\x1b[<35;%d;1M" % column, 0.05) for column in range(1, 30)]
    out = told([(START + b"mj" + END, 0.05), *moves])
    assert pasted(out) == ["mj"]
    assert typed(out) == b"".join(move for move, _ in moves)


@given(unclosed, st.sampled_from(KEYS[:5]))
def test_where_a_paste_is_cut_off_keys_count_again_after_a_silence(content: bytes, key: bytes) -> None:
    out = told([(START + content, LONG), (key, A_PAUSE), (key, A_PAUSE)])
    assert typed(out) == 2 * key


@given(unclosed, unclosed.map(lambda rest: b"mj" + rest))
def test_the_rest_of_one_that_was_cut_off_is_not_typed(content: bytes, rest: bytes) -> None:
    assert typed(told([(START + content, LONG), (rest, LONG), (rest + END, A_PAUSE), (b"j", A_PAUSE)])) == b"j"


def test_two_pastes_in_a_row() -> None:
    assert pasted(told([(START + b"a" + END, A_PAUSE), (START + b"b" + END, A_PAUSE)])) == ["a", "b"]
    assert pasted(told([(START + b"a" + END + START + b"b" + END, A_PAUSE)])) == ["ab"]


def test_text_comes_as_text() -> None:
    text = "“Zürich”\r\n\tDnipro: Дніпро\rend"
    assert told([(START + text.encode() + END, A_PAUSE)]) == ["“Zürich”\n\tDnipro: Дніпро\nend"]
    assert told([(START + b"a\x1b[31mmj\0\xe2\x80\xae\xff" + END, A_PAUSE)]) == ["a[31mmj\ufffd"]


def test_of_a_paste_without_end_no_more_is_kept_than_an_input_takes() -> None:
    out = told([(START, AT_ONCE), *[(b"mj" * 8192, AT_ONCE)] * 200, (END, A_PAUSE)])
    assert typed(out) == b""
    assert [len(text) for text in pasted(out)] == [1 << 16]
