"""Block roles: each paragraph of a page is given the role that it has there.

    Two cities dark after strikes          headline    short, no stop, copy below it
    Power fails on both sides of border    standfirst  stands above the byline or dateline, or sums up in
    By Ana Sandoval                        byline          the present tense what the lede reports in the past
    PORT VELA (Meridian) — Two cities ...  lede        the first paragraph of running text
    The blackout began at ...              body
    'It went dark'                         subhead     short, no stop, between paragraphs
    Crews at work. Photograph: Meridian    caption     ends in a picture credit
    — Agencies                             credit      names a source, below the copy

The roles that the form alone shows come from furniture.py; here the position among the others decides.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import regex

from reader.model import Block, Role
from reader.model.unspaced import count_words
from reader.sources.formats import furniture
from reader.sources.formats.machine_lines import is_machine_line
from reader.text.datelines import dateline, sign_off

# An item of a list, a remark in brackets, an address: short and without a stop, and no title.
_NO_TITLE = re.compile(r"^(?:[-–—•*·▪►]|\d+[.)])\s|^[(\[]|\w://|\.(?:com|org|net|co)/")
_CLOSING = "'\"’”»›“」』)"
_TITLE_ENDS = "?!？！%"
_FIRST_EMOJI = "\u203c"  # but for signs such as ©, which end no headline
_EMOJI_ENDS = regex.compile(
    r"(?:\s*(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|[\u200d\ufe0e\ufe0f\u20e3]))+\s*$"
)
_HEADLINE_WORDS, _HEADLINE_CHARS = 25, 160
_SUBHEAD_WORDS, _SUBHEAD_CHARS = 12, 90
_STANDFIRST_WORDS = 45
_UNSPACED_CHARS = 40
_UNSPACED_WORDS = 3  # to a space in scripts that part no words, each letter counted as one
_BARE_DATELINE_CHARS = 60

_MOST_STANDFIRSTS = 2


def assign_roles(paragraphs: Sequence[str]) -> tuple[Block, ...]:
    """Give every paragraph its role; only a credit set on at the end of the last one is cut off as its own block."""
    texts = list(paragraphs)
    if texts and (cut := sign_off(texts[-1])) is not None:
        texts[-1:] = [texts[-1][:cut].rstrip(), texts[-1][cut:]]
    roles: list[Role | None] = [_by_form(text) for text in texts]
    _assign_tail(texts, roles)
    body = _assign_head(texts, roles)
    _assign_subheads(texts, roles, body)
    return tuple(Block(role or Role.BODY, text) for role, text in zip(roles, texts, strict=True))


def _by_form(text: str) -> Role | None:
    """Notes, corrections and captions, which are recognised wherever they stand."""
    if furniture.is_note(text) or is_machine_line(text):
        return Role.NOTE
    if furniture.is_correction(text):
        return Role.CORRECTION
    return Role.CAPTION if furniture.is_caption(text) else None


def _assign_tail(texts: list[str], roles: list[Role | None]) -> None:
    """Credits and a signature below the copy, from the end upwards to the first paragraph of running text."""
    for place in range(len(texts) - 1, 0, -1):
        if roles[place] is not None:
            continue
        if furniture.is_credit(texts[place]):
            roles[place] = Role.CREDIT
        elif furniture.is_byline(texts[place]) and place > 1:
            roles[place] = Role.BYLINE
        else:
            return


def _assign_head(texts: list[str], roles: list[Role | None]) -> int:
    """Headline, standfirst, byline above the copy. Returns the place of the lede, past the end if there is none."""
    free = [place for place, role in enumerate(roles) if role is None]
    lede = _lede(texts, free)
    above = [place for place in free if place < lede]
    for place in above:
        if furniture.is_byline(texts[place], signed=Role.HEADLINE in roles):
            roles[place] = Role.BYLINE
        elif _is_bare_dateline(texts[place]):
            roles[place] = Role.DATELINE
        elif Role.HEADLINE not in roles and _is_title(texts[place]):
            roles[place] = Role.HEADLINE
        elif furniture.is_credit(texts[place]):
            roles[place] = Role.CREDIT
        else:
            roles[place] = Role.STANDFIRST
    if lede < len(texts):
        roles[lede] = Role.LEDE
    return lede


def _lede(texts: list[str], free: list[int]) -> int:
    """The place of the lede, where the copy itself begins, among the free places.

    A dateline near the top settles it. Else it is the first paragraph that is neither title nor byline,
    or the one after it when that first one stands above the byline or speaks as a standfirst does. What is
    more than a headline and a standfirst or two above it is no head, and the copy begins there.
    """
    near = free[:6]
    dated = [place for place in near if _is_dated(texts[place])]
    if dated and all(len(texts[place].split()) <= _STANDFIRST_WORDS for place in near if place < dated[0]):
        return dated[0]
    if len(free) == 1:
        return free[0]
    running = (place for n, place in enumerate(free) if not _is_furniture(texts[place], first=n == 0))
    lede = next(running, None)
    if lede is None:
        return free[-1] if free else len(texts)
    above = [
        place for n, place in enumerate(free) if place < lede and not furniture.is_byline(texts[place], signed=n > 0)
    ]
    if len(above) > 1 + _MOST_STANDFIRSTS:
        return above[1]
    below = [place for place in free if place > lede]
    if len(below) < 2:
        return lede
    if furniture.is_byline(texts[below[0]], signed=True) and len(texts[lede].split()) <= _STANDFIRST_WORDS:
        return below[1]
    signed_above = len(above) < len([place for place in free if place < lede])
    return next(running, lede) if not signed_above and _sums_up(texts[lede]) else lede


def _is_dated(text: str) -> bool:
    found = dateline(text)
    return bool(found and found.firm) and not _is_bare_dateline(text)


def _is_furniture(text: str, *, first: bool) -> bool:
    return (
        _is_title(text)
        or furniture.is_byline(text, signed=not first)
        or furniture.is_credit(text)
        or _is_bare_dateline(text)
    )


def _sums_up(text: str) -> bool:
    """Whether a paragraph at the top reads as a standfirst: one sentence, in the present, nobody having said it."""
    words = len(text.split())
    stops = len(re.findall(r"[.!?](?=\s)", text))
    return words <= _STANDFIRST_WORDS and not stops and furniture.reads_as_standfirst(text)


def _assign_subheads(texts: list[str], roles: list[Role | None], lede: int) -> None:
    """Subheads: a title between two paragraphs of running text."""
    for place in range(lede + 1, len(texts)):
        if roles[place] is not None or not _is_title(texts[place], _SUBHEAD_WORDS, _SUBHEAD_CHARS):
            continue
        below = next((after for after in range(place + 1, len(texts)) if roles[after] in (None, Role.BODY)), None)
        if below is not None and roles[place - 1] is not Role.SUBHEAD and not _is_title(texts[below]):
            roles[place] = Role.SUBHEAD


def _is_title(text: str, words: int = _HEADLINE_WORDS, chars: int = _HEADLINE_CHARS) -> bool:
    """Short, without a stop, and with a letter in it; no item of a list, no start of a quotation that runs on."""
    last = _without_emoji(text).rstrip(_CLOSING)[-1:]
    if not (last.isalnum() or last in _TITLE_ENDS) or len(text) > chars or len(text.split()) > words:
        return False
    if " " not in text and len(text) > _UNSPACED_CHARS:
        return False
    if 2 * len(text) > chars and count_words(text) > _UNSPACED_WORDS * len(text.split()):
        return False  # Thai and its like: spaces part phrases, and no paragraph ends with a stop
    figures = [any(map(str.isdigit, word)) for word in text.split()]
    return 2 * sum(figures) <= len(figures) and any(map(str.isalpha, text)) and not _NO_TITLE.search(text)


def _without_emoji(text: str) -> str:
    """A text without the emoji that it ends in; they are as good as no stop."""
    return text if text[-1:] < _FIRST_EMOJI or text[-1:].isalpha() else _EMOJI_ENDS.sub("", text)


def _is_bare_dateline(text: str) -> bool:
    """A dateline on a line of its own, with no copy after it: more than a place, or it could be a title."""
    if len(text) > _BARE_DATELINE_CHARS:
        return False
    alone = text.rstrip(" —–-:")
    found = dateline(f"{alone} — x")
    return found is not None and found.text == alone and bool(re.search(r"[,(\d]", alone))
