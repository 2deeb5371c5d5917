"""People, organisations and places: runs of capitals, without what only decorates them.

Norwegian Foreign Minister Ingrid Moravek  → norway, ingrid moravek      titles stripped, demonyms folded
Months of strikes on Fernhold              → fernhold                    an opening capital is no name
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from reader.model import Detail, DetailKind, Span
from reader.text.details.countries import COUNTRIES, SEATS
from reader.text.details.words import LONGEST, Word, covered, words_of
from reader.text.languages.sentence_openers import OPENERS
from reader.text.languages.word_lists import listed

_HEADS = frozenset(
    listed("""
    mr mrs ms miss mx dr prof sir lady lord dame rev fr president president-elect premier minister chancellor
    secretary governor gov govs mayor senator sen sens rep reps congressman congresswoman representative judge
    justice king queen prince princess pope bishop archbishop cardinal ambassador envoy chairman chairwoman
    chair director chief commissioner inspector sergeant sgt lieutenant lt captain capt colonel col major maj
    general gen admiral adm corporal private cmdr commander marshal officer detective superintendent supt leader
    whip speaker deputy councillor spokesman spokeswoman spokesperson coach professor doctor attorney prosecutor
    sheriff mp mep fm pm ceo herr frau präsident präsidentin kanzler kanzlerin bundeskanzler bundeskanzlerin
    außenminister innenminister ministerpräsident ministerpräsidentin regierungschef staatschef monsieur madame
    señor señora
    """)
)
_MODIFIERS = frozenset(
    listed("""
    vice prime foreign defence defense interior finance home health trade deputy former acting first senior
    ex-vice majority minority attorney lord supreme managing executive chief house_majority ex-president
    """)
)
_BODIES = frozenset(listed("ministry office department court council commission agency parliament union"))
_LINKS = frozenset(listed("of de la le du des da do dos del della di van von der den zu bin ibn al el y &"))
_NOT_NAMES = frozenset(listed("i i'm i've i'd i'll a an o ok tv am pm a.m. p.m. no nos no. nos."))
_AFRESH = frozenset('“”"«»„‘(:—–[…!?.')
_STOPS = frozenset('.!?”"“»…')
_GERMAN = frozenset(
    listed("""
    der die das den dem des ein eine einer einem einen und ist nicht mit von im zum zur auf für sich auch am aus
    bei nach wird war hat sind als
    """)
)
_ENGLISH = frozenset(listed("the of and to a is was with for that on by at from his her it said"))


def find(
    words: Sequence[Word], text: str, taken: Sequence[Span] = (), *, nouns_capital: bool | None = None
) -> list[Detail]:
    """The names of a sentence in order. `taken` are spans (of dates) that are none.

    `nouns_capital`: whether the language gives every noun a capital, as German does; guessed when None.
    """
    if not words:
        return []
    headline = title_case(words)
    picky = (_german(words) if nouns_capital is None else nouns_capital) and not headline
    inside = covered(words, taken)
    found: list[Detail] = []
    for run in _runs(words, inside):
        for first, last in _parts(words, run) if not headline else _words_alone(words, run):
            value = fold(" ".join(words[i].text for i in range(first, last + 1)))
            if not value or (len(value) == 1 and value != "x") or (picky and not _sure(words, first, last, value)):
                continue
            start, end = words[first].start, words[last].end
            found.append(Detail(DetailKind.NAME, text[start:end], value, (start, end)))
    return found


def fold(name: str) -> str:
    """A name as it is compared: lower case, without accents and stops; a country by its plain name."""
    low = name.lower().replace("’", "'").replace("‑", "-")
    if not low.isascii():
        low = "".join(c for c in unicodedata.normalize("NFKD", low) if not unicodedata.combining(c))
    low = low.removeprefix("the ").strip("'-")
    return COUNTRIES.get(low) or COUNTRIES.get(low.rstrip(".")) or low.replace(".", "")


def seat_of(value: str) -> str | None:
    """The country whose government a name may stand for: "kremlin" → "russia"."""
    return SEATS.get(value)


def opens_sentence(words: Sequence[Word], i: int) -> bool:
    """Whether a capital at `i` may only mark a beginning."""
    return all(not w.kind for w in words[:i]) or words[i - 1].text in _AFRESH


def is_title(word: str) -> bool:
    """Whether a word in lower case is a title or part of one ("gov.", "foreign")."""
    return word.rstrip(".") in _HEADS or word in _MODIFIERS


def before_title(text: str, end: int) -> bool:
    """Whether a title follows at `end`: the country in "US president Lea Quist" only decorates the name."""
    following = text[end : end + 60].split()[:3]
    return any(w.lower().strip(",") in _HEADS for w in following[:1]) or (
        len(following) > 1 and following[0].lower() in _MODIFIERS and following[1].lower() in _HEADS
    )


def _runs(words: Sequence[Word], inside: frozenset[int]) -> Iterator[list[int]]:
    """Indices of neighbouring capitals, with the small words that tie them."""
    run: list[int] = []
    for i in [i for i, word in enumerate(words) if word.kind == "w" and not word.text.islower()]:
        if i in inside or not _capital(words[i].text) or words[i].low in _NOT_NAMES:
            continue
        if run and not all(words[k].low in _LINKS and k not in inside for k in range(run[-1] + 1, i)):
            yield run
            run = []
        run.append(i)
    if run:
        yield run


def _capital(printed: str) -> bool:
    return printed[0].isupper() or (len(printed) > 3 and not printed.isupper())


def _parts(words: Sequence[Word], run: Sequence[int]) -> Iterator[tuple[int, int]]:
    """A run cut at titles and after demonyms; an ordinary word that only opens the sentence is left out."""
    run = list(run)
    while run and opens_sentence(words, run[0]) and _opener(words[run[0]]) and not _names_a_body(words, run):
        run = run[1:]
    titles = _titles(words, run)
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
        pair = " ".join(words[k].low for k in part)
        if pair in COUNTRIES and not _continues_country(words, part, run):
            yield from _closed(part)
            part = []
    yield from _closed(part)


def _names_a_body(words: Sequence[Word], run: Sequence[int]) -> bool:
    """Whether an ordinary word opens the name of an office: "Foreign Ministry"."""
    return len(run) > 1 and run[1] == run[0] + 1 and words[run[1]].low in _BODIES


def _opener(word: Word) -> bool:
    return word.low in OPENERS and not (len(word.text) > 1 and word.text.isupper())


def _continues_country(words: Sequence[Word], part: Sequence[int], run: Sequence[int]) -> bool:
    after = part[-1] + 1
    if after not in run:
        return False
    return f"{' '.join(words[k].low for k in part)} {words[after].low}" in COUNTRIES


def _words_alone(words: Sequence[Word], run: Sequence[int]) -> Iterator[tuple[int, int]]:
    return ((i, i) for i in run if len(words[i].text) > 3 and not _opener(words[i]) and not is_title(words[i].low))


def _closed(part: Sequence[int]) -> Iterator[tuple[int, int]]:
    if part:
        yield part[0], part[-1]


def _titles(words: Sequence[Word], run: Sequence[int]) -> set[int]:
    """Which words of the run are titles: a head with its modifiers before it, "of State" and "General" behind it."""
    found: set[int] = set()
    for place, i in enumerate(run):
        low = words[i].low.rstrip(".")
        if low not in _HEADS:
            continue
        found.add(i)
        back = place - 1
        while back >= 0 and run[back] == i - (place - back) and words[run[back]].low in _MODIFIERS:
            found.add(run[back])
            back -= 1
        if i + 2 < len(words) and words[i + 1].low == "of" and words[i + 2].low == "state":
            found.update((i + 1, i + 2))
    return found


def title_case(words: Sequence[Word]) -> bool:
    """Whether capitals say nothing because nearly every long word has one, as in a headline, which has no full stop.

    Each of its capitals is then found alone, and a name only if other copy says so.
    """
    if not words or words[-1].text in _STOPS or words[-1].text.endswith("."):
        return False
    longer = [w for w in words if w.kind == "w" and len(w.text) > 3]
    return len(longer) >= 4 and sum(w.capital for w in longer) >= 0.8 * len(longer)


def in_title_case(text: str) -> bool:
    """The same of a sentence not yet cut into words; a full stop settles it at a glance."""
    return not text.rstrip().endswith((*_STOPS,)) and title_case(words_of(text[:LONGEST]))


def _german(words: Sequence[Word]) -> bool:
    lows = [w.low for w in words]
    return sum(w in _GERMAN for w in lows) > sum(w in _ENGLISH for w in lows)


def _sure(words: Sequence[Word], first: int, last: int, value: str) -> bool:
    """Where nouns too have capitals: only names that show it themselves."""
    printed = words[first].text
    if value in COUNTRIES.values() or value in SEATS:
        return True
    if any(c.isupper() for c in printed[1:]) and not printed.isupper():
        return True
    if first == last and 2 <= len(printed) <= 5 and printed.isupper():
        return True
    together = all(words[k].capital for k in range(first, last + 1))
    return last > first and together and not opens_sentence(words, first)
