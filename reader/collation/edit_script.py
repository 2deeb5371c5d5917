"""Edit script of a pair of sentences: the words kept, dropped and put in, as an editor would mark them.

    left    Gov. Ada Reyes said  two bridges  were shut  on Friday.
    right   governor Ada Reyes said  the harbour bridge  was shut .
            style    keep            drop, add           keep  drop keep

Words of substance are matched first (longest common subsequence); little words follow only where
they stand next to a match, so no phrase is broken up around a lone "of the". Cuts fall between
words: what is joined by a hyphen or an apostrophe changes as a whole.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import LCSseq

from reader.collation.changed_spans import CHANGE, EQUAL, STYLE
from reader.model import Edit, Op, Span, Token
from reader.model.unspaced import is_unspaced
from reader.text import languages
from reader.text.details.titles import courtesies, exchanged
from reader.text.languages.language import Language

_LARGEST = 25_000_000  # words times words; beyond it what differs is one change
_JOINTS = frozenset("-‐‑'’")
_WEAK_MARKS = frozenset(('"', "'", "'s", "—", "(", ")", "[", "]", ":", ";", "...", "?", "!", "/"))

_KEEP, _DROP, _ADD = Op.KEEP, Op.DROP, Op.ADD


@dataclass(slots=True)
class _Piece:
    """Slices of both texts that answer each other, and how far they differ."""

    left: Span
    right: Span
    state: int


def edit_script(left: str, right: str, left_tokens: Sequence[Token], right_tokens: Sequence[Token]) -> tuple[Edit, ...]:
    """The edits that lead from `left` to `right`; the tokens are those of the two texts.

    Keep and drop joined are `left`, keep and add joined `right`, to the character. Exchanging the
    sides exchanges drop and add. Within one place a drop comes before its add.
    """
    if left == right:
        return (Edit(_KEEP, left),) if left else ()
    ours = [k for k, t in enumerate(left_tokens) if t.norm]
    theirs = [k for k, t in enumerate(right_tokens) if t.norm]
    pairs = _matches([left_tokens[k].norm for k in ours], [right_tokens[k].norm for k in theirs])
    pairs = _without_islands(pairs, [left_tokens[k].text for k in ours], len(theirs))
    worn, theirs_worn = courtesies(left_tokens), courtesies(right_tokens)
    titled = any(worn) and any(theirs_worn)
    others = {i for i, j in pairs if exchanged(worn[i], theirs_worn[j])} if titled else frozenset[int]()
    matches = _with_silent(left_tokens, right_tokens, (ours, theirs), pairs, others)
    return _edits(left, right, _joined(left, right, _pieces(left, right, left_tokens, right_tokens, matches)))


def _matches(left: Sequence[str], right: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs of equal norms, rising on both sides."""
    head = 0
    shorter = min(len(left), len(right))
    while head < shorter and left[head] == right[head]:
        head += 1
    tail = 0
    while tail < shorter - head and left[-1 - tail] == right[-1 - tail]:
        tail += 1
    pairs = [(k, k) for k in range(head)]
    lows, highs = (head, head), (len(left) - tail, len(right) - tail)
    for i, j in [*_anchors(left, right, lows, highs), highs]:
        pairs += _from_edges(left, right, lows, (i, j))
        if (i, j) != highs:
            pairs.append((i, j))
        lows = (i + 1, j + 1)
    pairs += [(len(left) - k, len(right) - k) for k in range(tail, 0, -1)]
    return pairs


@lru_cache(maxsize=4)
def _weak(language: Language) -> frozenset[str]:
    """The norms that anchor nothing: little words and marks."""
    return language.function_words | _WEAK_MARKS


def _anchors(left: Sequence[str], right: Sequence[str], lows: Span, highs: Span) -> list[tuple[int, int]]:
    """Matches of words of substance between the bounds, found the same way from either side."""
    weak = _weak(languages.merged())
    ours = [i for i in range(lows[0], highs[0]) if left[i] not in weak]
    theirs = [j for j in range(lows[1], highs[1]) if right[j] not in weak]
    if not ours or not theirs or len(ours) * len(theirs) > _LARGEST:
        return []
    a, b = [left[i] for i in ours], [right[j] for j in theirs]
    swap = a > b
    blocks = LCSseq.opcodes(b, a) if swap else LCSseq.opcodes(a, b)
    found: list[tuple[int, int]] = []
    for block in blocks:
        if block.tag == "equal":
            x, y = (block.dest_start, block.src_start) if swap else (block.src_start, block.dest_start)
            length = block.src_end - block.src_start
            found += [(ours[x + k], theirs[y + k]) for k in range(length)]
    return [(i, j) for i, j in found if left[i] == right[j]]


def _from_edges(left: Sequence[str], right: Sequence[str], lows: Span, highs: Span) -> list[tuple[int, int]]:
    """What matches on from the near edges of a gap; all of one side, where the other only adds to it."""
    (i, j), (k, m) = lows, highs
    pairs = []
    while i < k and j < m and left[i] == right[j]:
        pairs.append((i, j))
        i, j = i + 1, j + 1
    back = []
    while i < k and j < m and left[k - 1] == right[m - 1]:
        k, m = k - 1, m - 1
        back.append((k, m))
    if k - i < m - j:
        pairs += _within(left, right, range(i, k), range(j, m))
    elif m - j < k - i:
        pairs += [(x, y) for y, x in _within(right, left, range(j, m), range(i, k))]
    return pairs + back[::-1]


def _within(few: Sequence[str], many: Sequence[str], ours: range, theirs: range) -> list[tuple[int, int]]:
    """All of `few` matched in `many`, in order, or nothing."""
    pairs, y = [], theirs.start
    for x in ours:
        while y < theirs.stop and many[y] != few[x]:
            y += 1
        if y == theirs.stop:
            return []
        pairs.append((x, y))
        y += 1
    return pairs


def _without_islands(pairs: Sequence[tuple[int, int]], ours: Sequence[str], theirs: int) -> list[tuple[int, int]]:
    """The matches but lone letters of unspaced scripts between changes, which the words changed share by chance.

    `ours` are the words of the left, `theirs` is how many the right has.
    """
    ends = [(-1, -1), *pairs, (len(ours), theirs)]
    return [
        (i, j)
        for before, (i, j), after in zip(ends, pairs, ends[2:], strict=False)
        if not is_unspaced(ours[i][:1])
        or not _parts_changes((i - before[0], j - before[1]), (after[0] - i, after[1] - j))
    ]


def _parts_changes(before: tuple[int, int], after: tuple[int, int]) -> bool:
    """Whether a match parts two changes, one of them an exchange, by its distances to its neighbours on both sides."""
    return max(before) > 1 and max(after) > 1 and (min(before) > 1 or min(after) > 1)


def _with_silent(
    left: Sequence[Token],
    right: Sequence[Token],
    places: tuple[Sequence[int], Sequence[int]],
    pairs: Iterable[tuple[int, int]],
    others: Collection[int],
) -> Iterator[tuple[int, int, int]]:
    """The places of tokens that match and how far the gap before each differs; the last are the ends of both.

    `places` are those of the tokens that say something, `pairs` the matches among these. What says nothing ("Mr")
    matches at the edges of a gap, where both sides print it. `others` are the left of the `pairs` before which Mr
    stands for Mrs: a gap that is no house style.
    """
    ours, theirs = places
    x = y = 0
    last = (-1, -1)
    for i, j in [*pairs, (len(ours), len(theirs))]:
        k, m = ours[i] if i < len(ours) else len(left), theirs[j] if j < len(theirs) else len(right)
        state = STYLE if i - last[0] == 1 and j - last[1] == 1 and i not in others else CHANGE
        after, last = (k + 1, m + 1), (i, j)
        while x < k and y < m and _silent(left[x], right[y]):
            yield x, y, STYLE
            x, y = x + 1, y + 1
        back = 0
        while x < k - back and y < m - back and _silent(left[k - back - 1], right[m - back - 1]):
            back += 1
        for n in range(back, -1, -1):
            yield k - n, m - n, state if n == back else STYLE
        x, y = after


def _silent(one: Token, other: Token) -> bool:
    return not one.norm and not other.norm and one.text.rstrip(".") == other.text.rstrip(".")


def _pieces(
    left: str,
    right: str,
    ours: Sequence[Token],
    theirs: Sequence[Token],
    matches: Iterable[tuple[int, int, int]],
) -> list[_Piece]:
    """Both texts cut at the matches: each match and each gap a piece."""
    pieces: list[_Piece] = []
    x = y = 0
    for i, j, state in matches:
        ends = i == len(ours) and j == len(theirs)
        one = (len(left), len(left)) if ends else ours[i].span
        two = (len(right), len(right)) if ends else theirs[j].span
        if one[0] - x == two[0] - y == 1 and left[x] == right[y] == " ":
            pieces.append(_Piece((x, one[0]), (y, two[0]), EQUAL))
        elif one[0] > x or two[0] > y:
            _gap(pieces, left, right, (x, one[0]), (y, two[0]), state)
        if not ends:
            pieces.append(_Piece(one, two, EQUAL if ours[i].text == theirs[j].text else STYLE))
        x, y = one[1], two[1]
    return pieces


def _gap(pieces: list[_Piece], left: str, right: str, one: Span, two: Span, state: int) -> None:
    """A gap between matches, without the marks and spaces that both sides have at its edges."""
    (a, b), (c, d) = one, two
    while a < b and c < d and left[a] == right[c] and not left[a].isalnum():
        a, c = a + 1, c + 1
    head = (one[0], a), (two[0], c)
    while a < b and c < d and left[b - 1] == right[d - 1] and not left[b - 1].isalnum():
        b, d = b - 1, d - 1
    if head[0][0] < a:
        pieces.append(_Piece(*head, EQUAL))
    if a < b or c < d:
        pieces.append(_Piece((a, b), (c, d), state))
    if b < one[1]:
        pieces.append(_Piece((b, one[1]), (d, two[1]), EQUAL))


def _joined(left: str, right: str, pieces: Iterable[_Piece]) -> list[_Piece]:
    """No cut through a word: pieces that meet inside one become one, as changed as the more changed."""
    done: list[_Piece] = []
    for piece in pieces:
        while done and (done[-1].state or piece.state):
            before = done[-1]
            if not (_cuts(left, piece.left[0]) or _cuts(right, piece.right[0])):
                break
            done.pop()
            piece = _Piece(
                (before.left[0], piece.left[1]), (before.right[0], piece.right[1]), max(before.state, piece.state)
            )
        done.append(piece)
    return done


def _cuts(text: str, at: int) -> bool:
    """Whether a cut at `at` would fall inside a word."""
    if not 0 < at < len(text):
        return False
    before, after = text[at - 1], text[at]
    if before in _JOINTS:
        return after.isalnum() and at > 1 and text[at - 2].isalnum()
    if after in _JOINTS:
        return before.isalnum() and at + 1 < len(text) and text[at + 1].isalnum()
    return before.isalnum() and after.isalnum() and not (is_unspaced(before) or is_unspaced(after))


def _edits(left: str, right: str, pieces: Iterable[_Piece]) -> tuple[Edit, ...]:
    runs: list[_Piece] = []
    for piece in pieces:
        if runs and runs[-1].state == piece.state:
            runs[-1].left = (runs[-1].left[0], piece.left[1])
            runs[-1].right = (runs[-1].right[0], piece.right[1])
        else:
            runs.append(piece)
    edits: list[Edit] = []
    for run in runs:
        state = run.state
        dropped, added = left[slice(*run.left)], right[slice(*run.right)]
        if state == EQUAL:
            edits.append(Edit(_KEEP, dropped))
            continue
        if dropped:
            edits.append(Edit(_DROP, dropped, state == STYLE))
        if added:
            edits.append(Edit(_ADD, added, state == STYLE))
    return tuple(edits)
