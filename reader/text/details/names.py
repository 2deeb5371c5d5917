"""Names of people, organisations and places: runs of capitals, without what only decorates them.

Norwegian Foreign Minister Ingrid Moravek  → norway, ingrid moravek      titles stripped, demonyms folded
Months of strikes on Fernhold              → fernhold                    an opening capital is no name
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from reader.model import Detail, DetailKind, Span
from reader.text import languages
from reader.text.details.countries import SEATS, is_land
from reader.text.details.words import LONGEST, Word, covered, words_of
from reader.text.languages.language import Language, Names

_AFRESH = frozenset('“”"«»„‘(:—–[…!?.')
_STOPS = frozenset('.!?”"“»…')
_ELIDED, _APOSTROPHES = frozenset("dl"), frozenset("'’")
"""Prepositions and articles that lose their vowel before a name."""


def find(
    words: Sequence[Word],
    text: str,
    names: Names,
    taken: Sequence[Span] = (),
    *,
    nouns_capital: bool | None = None,
) -> list[Detail]:
    """The names of a sentence in order. `taken` are spans (of dates) that are none.

    `nouns_capital`: whether the language gives every noun a capital, as German does; guessed when None.
    """
    if not words:
        return []
    headline = title_case(words)
    picky = (_nouns_capital(words) if nouns_capital is None else nouns_capital) and not headline
    inside = covered(words, taken)
    details: list[Detail] = []
    for run in _runs(words, inside, names):
        parts = _parts(words, run, names) if not headline else _words_alone(words, run, names)
        for first, last in _sure_parts(words, parts, names) if picky else parts:
            value = _value(words, first, last, names)
            if not value or (len(value) == 1 and value != "x"):
                continue
            start, end = words[first].start, words[last].end
            details.append(Detail(DetailKind.NAME, text[start:end], value, (start, end)))
    return details


@lru_cache(maxsize=1 << 14)
def fold(name: str, names: Names) -> str:
    """A name as it is compared: lower case, without accents and stops; a country by its plain name."""
    if name[:1] in _ELIDED and name[1:2] in _APOSTROPHES and name[2:3].isupper():
        name = name[2:]  # d'Arnaud: the preposition is no part of the name
    low = name.lower().replace("’", "'").replace("‑", "-")
    if not low.isascii():
        low = "".join(c for c in unicodedata.normalize("NFKD", low) if not unicodedata.combining(c))
    first, _, rest = low.partition(" ")
    low = (rest if rest and first in names.articles else low).strip("'-")
    return names.countries.get(low) or names.countries.get(low.rstrip(".")) or low.replace(".", "")


def seat_of(value: str) -> str | None:
    """The country whose government a name may stand for: "kremlin" → "russia"."""
    return SEATS.get(value)


def opens_sentence(words: Sequence[Word], i: int) -> bool:
    """Whether a capital at `i` may only mark a beginning."""
    return all(not w.kind for w in words[:i]) or words[i - 1].text in _AFRESH


def is_title(word: str) -> bool:
    """Whether a word in lower case is a title or part of one ("gov.", "foreign")."""
    return _is_title(word, languages.merged().names)


def is_ordinary(word: str) -> bool:
    """Whether a word in lower case is one that opens sentences: a capital makes no name of it."""
    return word in languages.merged().names.openers


def before_title(text: str, end: int) -> bool:
    """Whether a title follows at `end`: the country in "US president Lea Quist" only decorates the name."""
    names = languages.merged().names
    following = text[end : end + 60].split()[:3]
    return any(w.lower().strip(",") in names.heads for w in following[:1]) or (
        len(following) > 1 and following[0].lower() in names.modifiers and following[1].lower() in names.heads
    )


def _is_title(low: str, names: Names) -> bool:
    return low.rstrip(".") in names.heads or low in names.modifiers


def _runs(words: Sequence[Word], inside: frozenset[int], names: Names) -> Iterator[list[int]]:
    """Indices of neighbouring capitals, with the small words that tie them."""
    run: list[int] = []
    for i in [i for i, word in enumerate(words) if word.kind == "w" and word.text != word.text.lower()]:
        if i in inside or not _capital(words[i].text) or words[i].low in names.not_names:
            continue
        if run and not all(words[k].low in names.links and k not in inside for k in range(run[-1] + 1, i)):
            yield run
            run = []
        run.append(i)
    if run:
        yield run


def _capital(printed: str) -> bool:
    return printed[0].isupper() or (len(printed) > 3 and not printed.isupper())


def _parts(words: Sequence[Word], run: Sequence[int], names: Names) -> Iterator[tuple[int, int]]:
    """A run cut at titles and after demonyms; an ordinary word that only opens the sentence is left out."""
    first = 0
    while first < len(run) and opens_sentence(words, run[first]) and _opener(words[run[first]], names):
        if _names_a_body(words, run[first : first + 2], names):
            break
        first += 1
    run = run[first:]
    longest = _longest_country(names)
    titles = _titles(words, run, names)
    part: list[int] = []
    for i in run:
        if i in titles:
            yield from _closed(part)
            part = []
            continue
        if part and any(k in titles or words[k].low == "'s" for k in range(part[-1] + 1, i)):
            yield from _closed(part)
            part = []
        part.append(i)
        country = len(part) <= longest and _low(words, part) in names.countries
        if country and not _continues_country(words, part, run, names):
            yield from _closed(part)
            part = []
    yield from _closed(part)


def _names_a_body(words: Sequence[Word], run: Sequence[int], names: Names) -> bool:
    """Whether an ordinary word opens the name of an office: "Foreign Ministry"."""
    return len(run) > 1 and run[1] == run[0] + 1 and words[run[1]].low in names.bodies


def _opener(word: Word, names: Names) -> bool:
    return word.low in names.openers and not (len(word.text) > 1 and word.text.isupper())


def _continues_country(words: Sequence[Word], part: Sequence[int], run: Sequence[int], names: Names) -> bool:
    after = part[-1] + 1
    return after in run and _low(words, (*part, after)) in names.countries


@lru_cache(maxsize=16)
def _longest_country(names: Names) -> int:
    """The words of the longest name of a country."""
    return max((len(country.split()) for country in names.countries), default=0)


def _low(words: Sequence[Word], part: Sequence[int]) -> str:
    return " ".join(words[k].low for k in part)


def _words_alone(words: Sequence[Word], run: Sequence[int], names: Names) -> Iterator[tuple[int, int]]:
    longer = (i for i in run if len(words[i].text) > 3)
    return ((i, i) for i in longer if not _opener(words[i], names) and not _is_title(words[i].low, names))


def _closed(part: Sequence[int]) -> Iterator[tuple[int, int]]:
    if part:
        yield part[0], part[-1]


def _titles(words: Sequence[Word], run: Sequence[int], names: Names) -> set[int]:
    """The words of the run that are titles: a head with its modifiers before it, "of State" and "General" behind it."""
    titles: set[int] = set()
    for place, i in enumerate(run):
        low = words[i].low.rstrip(".")
        if low not in names.heads:
            continue
        titles.add(i)
        back = place - 1
        while back >= 0 and run[back] == i - (place - back) and words[run[back]].low in names.modifiers:
            titles.add(run[back])
            back -= 1
        if i + 2 < len(words) and (words[i + 1].low, words[i + 2].low) in names.of_office:
            titles.update((i + 1, i + 2))
    return titles


def title_case(words: Sequence[Word]) -> bool:
    """Title case, as of a headline without a full stop: nearly every long word has a capital, so capitals say nothing.

    Each of its capitals is then found alone, and a name only if other copy says so.
    """
    if not words or words[-1].text in _STOPS or words[-1].text.endswith("."):
        return False
    longer = [w for w in words if w.kind == "w" and len(w.text) > 3]
    return len(longer) >= 4 and sum(w.capital for w in longer) >= 0.8 * len(longer)


def in_title_case(text: str) -> bool:
    """The same of a sentence not yet cut into words; a full stop settles it at a glance."""
    return not text.rstrip().endswith((*_STOPS,)) and title_case(words_of(text[:LONGEST]))


def _nouns_capital(words: Sequence[Word]) -> bool:
    """Whether a sentence is in a language like German, by its little words."""
    for_it, against = _telltales(languages.merged())
    lows = [w.low for w in words]
    return sum(low in for_it for low in lows) > sum(low in against for low in lows)


@lru_cache(maxsize=4)
def _telltales(_registry: Language) -> tuple[frozenset[str], frozenset[str]]:
    """The little words of languages whose nouns have capitals, and of others; `_registry` is all of them merged."""
    known = [language for code in languages.codes() if (language := languages.get(code))]
    one, other = (
        frozenset[str]().union(*(language.names.telltales for language in known if language.nouns_capital is capital))
        for capital in (True, False)
    )
    return one, other


def _value(words: Sequence[Word], first: int, last: int, names: Names) -> str:
    return fold(" ".join(words[i].text for i in range(first, last + 1)), names)


def _sure_parts(words: Sequence[Word], parts: Iterable[tuple[int, int]], names: Names) -> Iterator[tuple[int, int]]:
    """Those parts that are names where nouns too have capitals; of "Haushalt von Anna Brede" what stands together."""
    for first, last in parts:
        if _sure(words, first, last, _value(words, first, last, names)):
            yield first, last
            continue
        small = [k for k in range(first, last + 1) if not words[k].capital]
        for before, behind in pairwise((first - 1, *small, last + 1)) if small else ():
            one, other = before + 1, behind - 1
            if one <= other and _sure(words, one, other, _value(words, one, other, names)):
                yield one, other


def _sure(words: Sequence[Word], first: int, last: int, value: str) -> bool:
    """Where nouns too have capitals: only names that show it themselves."""
    printed = words[first].text
    if is_land(value):
        return True
    if any(c.isupper() for c in printed[1:]) and not printed.isupper():
        return True
    if first == last and 2 <= len(printed) <= 5 and printed.isupper():
        return True
    together = all(words[k].capital for k in range(first, last + 1))
    return last > first and together and not opens_sentence(words, first)
