"""Sentence segmentation of news prose.

    Gov. Reyes left at 9 a.m. EST. “We go on. We must.” The U.S. team stayed.
       ·                 · ·     ‖         ‖           ‖      · ·           ‖      · no end   ‖ end

A full stop ends a sentence or closes an abbreviation, and may do both. The words before and behind
it decide (see `abbreviations`). Question marks, ellipses, quotations, headings, lists and the stops of other
scripts have rules of their own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise

from reader.model import Span
from reader.text.abbreviations import abbreviate_together, is_full, is_title
from reader.text.paragraph import Paragraph
from reader.text.speaker_behind import goes_on, names_speaker

_CLOSERS = "\"'”’“‘»«›‹)\\]}"
_LATIN, _WIDE, _OTHER, _BULLETS = ".!?…", "。！？｡．", "؟۔।॥։።፧៕។။", "•▪■●◦‣"
_GREEK = ";\u037e"  # the question mark of Greek
# One set of characters first, told apart by looking back, so that the scan skips quickly over the rest.
_STOP = re.compile(
    rf"[{_LATIN}{_WIDE}{_OTHER}{_BULLETS}{_GREEK}\n](?:"
    rf"(?P<near>(?<=[{_LATIN}])(?<![{_LATIN}].)[{_LATIN}]*+[{_CLOSERS}]*+(?=\s))"
    r"|(?P<tight>(?<=[^\s.][.!?])[\"“”«»„]{0,2}(?=[^\W\d_a-z]))"
    rf"|(?P<greek>(?<=[{_GREEK}])(?<=[\w»”\")].)[{_CLOSERS}]*+(?=\s))"
    rf"|(?P<far>(?<=[{_WIDE}])[{_WIDE}!?]*[」』”’）】〕》〉\"»]*)"
    rf"|(?P<plain>(?<=[{_OTHER}])(?<![{_OTHER}].)[{_OTHER}!?]*+[{_CLOSERS}]*+(?=\s|[^\W\d_]))"
    rf"|(?P<bullet>(?<=\s[{_BULLETS}])(?=\s))"
    r"|(?P<line>(?<=\n)))"
)
# Letters and the marks on them: those of the scripts of India and further east are no word characters.
_LETTER = r"[\w'’\u064b-\u065f\u0900-\u0963\u0980-\u109f\u1780-\u17d3-]"
_NEXT = re.compile(
    r"\s+(?P<quote>[\"'“‘«])?(?P<dash>(?:(?:[-–—]|--)\s*)+)?(?P<open>[\"'“‘”’«»‹›„‚(\[¿¡]*)"
    rf"(?:(?<=[\"«»„])\s)?(?P<word>[^\W_]{_LETTER}*|[$£€¥#@]\S*)"
)
_STOPS = r".!?…。！？؟۔।॥"
# Who wrote or took it, at the end of a paragraph and without a stop: — Agencies, (Keel Wire), Ada Reyes.
_CREDIT = re.compile(
    rf"\s*(?:(?:--|[-–—]|\()[^{_STOPS}\n]{{1,60}}|(?:[^\W\d_a-zß-öø-ÿ][\w'’-]*+(?:\s+|\Z)){{1,3}})\s*\Z"
)
# A quotation that is a paragraph of its own, with who said it behind it and no stop.
_EPIGRAPH = re.compile(
    rf"\s*(?:\"[^\"]{{1,600}}\"|“[^”]{{1,600}}”)\s*[^\s,a-zß-öø-ÿ{_STOPS}][^{_STOPS}\n]{{1,80}}\s*\Z"
)
_LABEL = 4  # words of the longest date or place before a dash
_ITEM = re.compile(r"\s*(?:[-–—*•▪■●◦‣]|\(?\w{1,2}[.)])\s")
_SMALL_ITEM = re.compile(r"\s*\(?(?P<label>[a-z]|[ivx]{2,4})(?P<close>[.)])\s")
_HEADING = re.compile(r"\s*(?:[^\W\d_a-zß-öø-ÿ]+[,:;’'-]*\s+|\d+\s+){4,}(?=[^\W\d_a-zß-öø-ÿ]\w*[a-zß-öø-ÿ])")
_GLUED = re.compile(r"[¿¡]?(?P<word>[^\W\d_]\w*)(?=[\s,:;?!’'-])")
_AMOUNT = re.compile(r"(?<!\w)\d[\d.,]*\s?\w{0,3}[%€$£)\"”»]?\Z")
_GREEK_LETTER = re.compile(r"[\u0370-\u037d\u0386-\u03ff\u1f00-\u1fff]")
# What a company is by law, behind a name with a mark of its own: Yahoo! Inc.
_COMPANY = re.compile(r"(?:Inc|Corp|Co|Ltd|LLC|PLC|plc|AG|SE|SA|NV|GmbH|Holdings?|Group)\Z")
# Scripts whose copy has no full stop: a stop there abbreviates.
_STOPLESS = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]\Z")
# Scripts that have a full stop of their own, which leaves the other to abbreviations where the copy has both.
_OWN_STOPS = (
    (re.compile(r"[\u0900-\u0d7f]\Z"), "।"),
    (re.compile(r"[\u0620-\u06d3\u06d5-\u06ff]\Z"), "۔"),
    (re.compile(r"[\u0531-\u0587]\Z"), "։"),
    (re.compile(r"[\u1200-\u137f]\Z"), "።"),
)
_HANGUL = re.compile(r"[\uac00-\ud7a3]")
_AND_SO_ON = "ល។"  # of Khmer, ។ល។
_LETTERS_BEHIND = 3  # in small letters before a stop that a word is glued to
_WINDOW = 60  # characters looked at before a stop


def split(text: str, lang: str | None = None) -> list[Span]:
    """The spans of the sentences of a paragraph, in order; only white space lies outside them.

    `lang` is an ISO 639-1 code; without one the language is guessed where it matters.
    """
    spans: list[Span] = []
    start = 0
    if _EPIGRAPH.match(text):
        start, end = len(text) - len(text.lstrip()), len(text.rstrip())
        return [(start, end)]
    for end in _ends(Paragraph(text, lang)):
        heading = _HEADING.match(text, start, end)
        parts = [start, heading.end(), end] if heading and heading[0].isupper() else [start, end]
        for first, last in pairwise(parts):
            piece = text[first:last]
            first += len(piece) - len(piece.lstrip())
            last -= len(piece) - len(piece.rstrip())
            if first < last:
                spans.append((first, last))
        start = end
    return spans


def _ends(paragraph: Paragraph) -> Iterator[int]:
    """The ends of the sentences, rising; the end of the text last."""
    begun = 0
    for match in _STOP.finditer(paragraph.text):
        if match.start() < begun:
            continue
        end = _RULES[match.lastgroup or ""](paragraph, begun, match)
        if end is not None:
            yield end
            begun = end
    yield len(paragraph.text)


def _at_bullet(_paragraph: Paragraph, _begun: int, stop: re.Match[str]) -> int | None:
    return stop.start()


def _at_line(paragraph: Paragraph, _begun: int, stop: re.Match[str]) -> int | None:
    """The end of a line, where a line break was meant: the next line's first word would still have fitted on it."""
    text, at = paragraph.text, stop.start()
    following = text[at + 1 : at + 1 + _WINDOW]
    words = following.split(None, 1)
    if not words or not following.split("\n", 1)[0].strip() or _ITEM.match(following):
        return stop.end()
    if words[0][0].islower():
        return None
    line = at - (text.rfind("\n", 0, at) + 1)
    return stop.end() if line + 1 + len(words[0]) <= paragraph.longest_line else None


def _at_greek(paragraph: Paragraph, begun: int, stop: re.Match[str]) -> int | None:
    """The end of a question in Greek; in any other copy a semicolon ends nothing."""
    if not _GREEK_LETTER.search(paragraph.text, max(begun, stop.start() - _WINDOW), stop.start()):
        return None
    return _at_space(paragraph, begun, stop)


def _at_wide(paragraph: Paragraph, _begun: int, stop: re.Match[str]) -> int | None:
    """The end at a stop that no space follows, of Chinese and Japanese."""
    text, at = paragraph.text, stop.start()
    if text[at] == "．" and text[at + 1 : at + 2].isdigit():
        return None
    end = paragraph.without_openers(at, stop.end())
    return None if end > at + 1 and _is_closed(text[end - 1]) and goes_on(paragraph, end) else end


def _at_plain(paragraph: Paragraph, _begun: int, stop: re.Match[str]) -> int | None:
    """The end at a stop that has no other use."""
    text, at = paragraph.text, stop.start()
    if text.startswith(_AND_SO_ON, at + 1):
        return None
    end = paragraph.without_openers(at, stop.end())
    return None if _is_closed(text[end - 1]) and names_speaker(paragraph, end) else end


def _at_glued(paragraph: Paragraph, begun: int, stop: re.Match[str]) -> int | None:
    """The end at a stop of Latin shape that a word follows without a space."""
    text, at = paragraph.text, stop.start()
    end = paragraph.without_openers(at, stop.end()) if stop[0][-1] in '"«»' else at + 1 + (stop[0][-1] == "”")
    word = _GLUED.match(text, stop.end())
    if word is None:
        return None
    return end if _is_glued_end(paragraph, begun, at, end, word) else None


def _is_glued_end(paragraph: Paragraph, begun: int, at: int, end: int, behind: re.Match[str]) -> bool:
    """Whether the stop at `at`, which closing marks to `end` and the match `behind` follow, ends a sentence."""
    text, word = paragraph.text, behind["word"]
    letters = text[max(begun, at - _LETTERS_BEHIND) : at]
    if _is_small(word[0]) or is_title(paragraph, at):
        return False
    if not word[0].isupper():  # a letter of a script without capitals
        if end > at + 1:
            return not _HANGUL.match(word) and not goes_on(paragraph, end)
        return text[at] != "." or (letters.isalpha() and _is_stop(paragraph, at))
    if len(word) > 1 and not word[1:].islower():
        return False
    if behind.start() > at + 1 and text[at - 1].isalnum():
        return True
    if len(letters) == _LETTERS_BEHIND and letters.isalpha() and (letters.islower() or paragraph.opens(word)):
        return True
    if paragraph.before(at, begun) in paragraph.language.stop_words:
        return True
    if _AMOUNT.search(text, max(begun, at - _WINDOW), at):
        return text[at] != "." or is_full(paragraph, begun, at, word, behind.end("word"))
    return not text[at - 1].isalnum()


def _at_space(paragraph: Paragraph, begun: int, stop: re.Match[str]) -> int | None:
    """The end at a stop of Latin shape before a space."""
    text, at = paragraph.text, stop.start()
    end = paragraph.past_spaced_closer(stop.end())
    after = _NEXT.match(text, end)
    if after is None:
        return None
    word, marks = after["word"], stop[0]
    if end > stop.end():
        marks += text[end - 1]
    if _is_small(word[0]) and not word[1:2].isupper() and not _is_small_item(text, begun, end):
        return None
    if _CREDIT.match(text, end) or not _is_stop(paragraph, at):
        return None
    if after["dash"]:
        full = not _is_label(text[begun:at][:_WINDOW].split())
    elif marks == "!" and _COMPANY.match(word):
        full = False
    elif marks[0] in _GREEK or "!" in marks or "?" in marks:
        full = not _is_closed(marks[-1]) or not names_speaker(paragraph, end)
    elif marks.startswith(("..", "…")):
        full = not text[at - 1 : at].isspace() or paragraph.opens(word)
    elif len(marks) > 1:
        full = word[0].isupper() or word[0].isdigit() or not names_speaker(paragraph, end)
    else:
        together = abbreviate_together(text, at, after.end("word"))
        full = not together and is_full(paragraph, begun, at, word, after.end("word"))
    return end if full else None


def _is_small(char: str) -> bool:
    """Whether a letter has a capital that a sentence would begin with; those of Georgian are not used so."""
    return char.islower() and not "\u10d0" <= char <= "\u10ff"


def _is_closed(mark: str) -> bool:
    """Whether a mark behind a stop may close a quotation."""
    return mark not in ".!?…)]}）】〕" and mark not in _WIDE and mark not in _OTHER and mark not in _GREEK


def _is_stop(paragraph: Paragraph, at: int) -> bool:
    """Whether the script that stands before a stop of Latin shape ends sentences with it."""
    text = paragraph.text
    before = text[at - 1 : at]
    if text[at] != "." or before < "\u0531":
        return True
    if _STOPLESS.match(before):
        return False
    return not any(script.match(before) and paragraph.has(own) for script, own in _OWN_STOPS)


def _is_small_item(text: str, begun: int, end: int) -> bool:
    """Whether the item of a list with a small letter follows: a. Cut the tax. b. Raise the dam."""
    item = _SMALL_ITEM.match(text, end)
    if item is None or item["close"] == ")":
        return item is not None
    last = _SMALL_ITEM.match(text, begun)
    return (
        last is not None
        and last["close"] == "."
        and (ord(item["label"][0]) - ord(last["label"][0]) == 1 or {*item["label"], *last["label"]} <= {*"ivx"})
    )


def _is_label(words: list[str]) -> bool:
    """Whether these words before a dash are a date or a place, not a sentence."""
    return 0 < len(words) <= _LABEL and (words[0][0].isdecimal() or not any(w[0].islower() for w in words))


_RULES: Mapping[str, Callable[[Paragraph, int, re.Match[str]], int | None]] = {
    "near": _at_space,
    "tight": _at_glued,
    "greek": _at_greek,
    "far": _at_wide,
    "plain": _at_plain,
    "bullet": _at_bullet,
    "line": _at_line,
}
"""By what a stop looks like: where the sentence that began at the second argument ends with it, or None."""
