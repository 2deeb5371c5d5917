"""Language: one frozen record of everything that the reader knows of a language.

    Language(code="de", …)
      ├ sentences   abbreviations, words that open a sentence      bzw. · Der
      ├ calendar    months, weekdays, days told from today         Montag · gestern
      ├ numbers     number words, scales, clock words              zwölf · Millionen
      ├ names       titles, particles, countries                   Herr · von · Frankreich
      ├ speech      reporting verbs, words around a speaker        sagte · laut · hat
      ├ claims      hedges, charged words, negation, opposites     angeblich · nicht · knapp
      ├ style       spellings that say the same                    Prozent = percent
      ├ comparison  words that say little when versions differ     beide · oder
      ├ notes       an editor's note on its own changes            im dritten Absatz
      └ furniture   captions, credits, corrections around a story  Foto: · Quelle:

Every field has an empty default, so that a language begins with the few words that are known of it.
Words are in lower case unless a field says otherwise; all records compare by identity.

A field marked OWN holds for copy of its own language alone. All others are joined over all languages
for copy whose language nobody knows, and for quotations and names that cross languages.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from reader.model import DetailKind

Phrase = tuple[str, ...]
Words = frozenset[str]

DENIES = -3
"""The force of a verb that turns the claim down: no step of a ladder but a side of its own."""

OWN: Mapping[str, bool] = {"own": True}
"""Metadata of a field that is never joined with that of another language."""
_NO_WORDS: Words = frozenset()


class SpellingLaw(NamedTuple):
    """A regular difference of spelling: what `pattern` matches at the head of a word becomes `form`.

    The first law that matches is the last to be tried, unless it `goes_on`. `names_keep` are last groups of the
    pattern with which a capitalised word is left as it is.
    """

    pattern: str
    form: str
    goes_on: bool = False
    names_keep: Words = _NO_WORDS


BUILT_IN_KINDS = frozenset(
    {
        DetailKind.NUMBER,
        DetailKind.DATE,
        DetailKind.NAME,
        DetailKind.QUOTE,
        DetailKind.ATTRIBUTION,
        DetailKind.QUALIFIER,
        DetailKind.NEGATION,
    }
)
"""The kinds of detail that a language may leave out; a kind that is registered besides is read in every language."""
ALL_CHECKED = BUILT_IN_KINDS | {DetailKind("place"), DetailKind.EVENT}
"""The kinds that a complete language file claims to check."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Sentences:
    """Where sentences end. Abbreviations are given without their closing stop.

    Those of other languages are read in copy whose language is not known, besides titles, which names carry everywhere.
    One that stands in `open` and in a list of those that something follows is open behind a figure alone: 2024 г.
    """

    titles: Words = _NO_WORDS  # a name always follows: of a person, a street, a town
    leading: Words = _NO_WORDS  # something always follows: a thing, a figure
    before_figures: Words = _NO_WORDS  # abbreviations before a figure, otherwise plain words
    open: Words = _NO_WORDS  # abbreviations that may end a sentence
    closing: Words = _NO_WORDS  # close an enumeration, and before a capital the sentence: etc.
    open_capital: Words = _NO_WORDS  # the same, when capitalised
    # Open a sentence more often than they have a capital inside one; the stop words where none are given.
    openers: Words = field(default=_NO_WORDS, metadata=OWN)
    asking: Words = _NO_WORDS  # verbs behind a question or a cry in quotation marks
    after_quotation: Words = _NO_WORDS  # particles that a sentence goes on with behind a quotation
    after_hours: Words = _NO_WORDS  # go on with a time of day: EST, Monday
    # Whether a stop after a figure may make an ordinal of it: am 3. Mai.
    ordinal_stop: bool = field(default=False, metadata=OWN)
    before_ordinals: Words = field(default=_NO_WORDS, metadata=OWN)  # make an ordinal of three figures: der 100. Tag
    inward_guillemets: bool = field(default=False, metadata=OWN)  # whether »this« is quoted, besides «this»
    place_particles: Words = _NO_WORDS  # small words inside the place of a dateline
    place_joiners: Words = _NO_WORDS  # "and" between two places of a dateline


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Calendar:
    """When it happened."""

    months: Mapping[str, int] = field(default_factory=dict)  # full or short name -> 1 to 12
    weekdays: Mapping[str, int] = field(default_factory=dict)  # full or short name -> 0 (Monday) to 6
    small: Words = field(default=_NO_WORDS, metadata=OWN)  # names of these that are written without a capital
    # Behind the span of time that they tell: la semaine dernière -> "last" or "next".
    which_behind: Mapping[str, str] = field(default_factory=dict, metadata=OWN)
    # Word -> (days from today, part of the day or "").
    relative_days: Mapping[str, tuple[int, str]] = field(default_factory=dict)
    # Word behind or before a day -> night, morning, noon, late, ....
    parts: Mapping[str, str] = field(default_factory=dict)
    parts_alone: Mapping[str, str] = field(default_factory=dict)  # words that are a time without a day
    night: Words = _NO_WORDS  # a time of its own behind one of `before_night`
    before_night: Words = _NO_WORDS
    over_night: Words = _NO_WORDS  # prepositions before those
    only_before: Words = _NO_WORDS  # parts that go with a day only in front of it
    which: Mapping[str, str] = field(default_factory=dict)  # last, previous, next, this -> "last", "next" or "this"
    following: Words = _NO_WORDS  # words of the day after the one told before
    day: Words = _NO_WORDS  # the plain word for a day
    spans: Words = _NO_WORDS  # week, month, year, ...: what `which` may stand before
    year: Words = _NO_WORDS  # the spans that are a year
    month: Words = _NO_WORDS  # the spans that are a month
    seasons: Words = _NO_WORDS  # before a year
    edges: Mapping[str, str] = field(default_factory=dict, metadata=OWN)  # early, late, Anfang -> part of a span
    front: Words = _NO_WORDS  # early, late: before a year
    before_year: Words = _NO_WORDS  # what makes a year of a figure like 1990
    not_before_year: Words = _NO_WORDS  # what makes a plain number of it
    counted: Words = _NO_WORDS  # things counted, where a plural ending does not show it
    # Between the first day and the last: to, through.
    ranges: Words = field(default=_NO_WORDS, metadata=OWN)
    range_starts: Words = _NO_WORDS  # before the first, where `range_ends` stands between them: between
    range_ends: Words = _NO_WORDS  # and
    on: Words = _NO_WORDS  # prepositions between a part and its day: late on Saturday
    of: Words = _NO_WORDS  # between day, month and year: the 9th of November
    articles: Words = _NO_WORDS  # between weekday and date, before "following"
    between: Words = _NO_WORDS  # small words between a day and a part of it
    before_month: Words = _NO_WORDS  # before a doubtful month, besides `before_year` and `which`
    doubtful: Words = _NO_WORDS  # months and weekdays that are common words too
    ordinal_endings: Words = _NO_WORDS  # behind the figure of a day: 9th


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Numbers:
    """How many. Words are norms of the tokeniser: lower case, one spelling for all houses."""

    words: Mapping[str, int] = field(default_factory=dict)  # under a hundred, of one meaning in all languages
    ambiguous: Mapping[str, int] = field(default_factory=dict, metadata=OWN)
    """The same, read only in copy of the language: "once" is eleven in Spanish alone."""
    bare: Words = field(default=_NO_WORDS, metadata=OWN)  # scales that are one of their own without a number: mil
    ordinals: Mapping[str, int] = field(default_factory=dict)
    scales: Mapping[str, int] = field(default_factory=dict)  # a dozen, thousand, million and what is short for them
    strong_scales: Words = _NO_WORDS  # scales that count alone before a hyphen: million-dollar
    vague: Mapping[str, str] = field(default_factory=dict)  # dozens, thousands -> "12s", "1000s"
    fractions: Mapping[str, int] = field(default_factory=dict)  # half, third -> 2, 3
    half: Words = _NO_WORDS  # the fraction that needs no number before it
    halves: Words = _NO_WORDS
    quarter: Words = _NO_WORDS  # the fraction that a scale may follow: a quarter million
    and_half: frozenset[Phrase] = frozenset()  # behind a number or its unit: two and a half, a year and a half
    decimals: Mapping[str, str] = field(default_factory=dict)  # words for what is no whole number: anderthalb -> "1.5"
    amounts: Mapping[Phrase, str] = field(default_factory=dict)  # phrases -> value with unit: a decade -> "10 year"
    points: Words = _NO_WORDS  # before decimals in words: two point five
    joiners: Words = _NO_WORDS  # before the last part: two hundred and six
    tens_joiners: Words = _NO_WORDS  # between tens and ones: treinta y seis
    articles: Words = _NO_WORDS  # as good as one before a scale: a million
    of: Words = _NO_WORDS  # hundreds of, a third of, the 9th of
    ranges: Words = _NO_WORDS  # from 5 to 10
    out_of: frozenset[Phrase] = field(default=frozenset(), metadata=OWN)  # between a part and its whole: one in four
    minus: Words = _NO_WORDS
    below_zero: frozenset[Phrase] = frozenset()  # behind a figure
    numero: Words = _NO_WORDS  # "number" before a figure: No. 10
    clock: Mapping[str, str] = field(default_factory=dict)  # noon -> "12:00"
    oclock: Words = _NO_WORDS  # behind an hour, and only there: Uhr
    clock_words: Words = _NO_WORDS  # behind an hour with minutes, or one told by `at_hour`: las 18.30 horas
    hours: Mapping[str, int] = field(default_factory=dict)  # number words that are an hour behind one of `at_hour`
    at_hour: Words = _NO_WORDS  # before an hour: at, às
    before_hour: Mapping[Phrase, int] = field(default_factory=dict)  # minutes from the hour behind: half past -> 30
    behind_hour: Mapping[Phrase, int] = field(default_factory=dict)  # the same behind the hour: y media -> 30
    half_of_day: Mapping[Phrase, int] = field(default_factory=dict)  # behind an hour -> 0 or 12: in the evening -> 12
    zones: Words = _NO_WORDS  # behind four figures that are a time
    units: Mapping[str, str] = field(default_factory=dict)  # spelling of a unit of measure -> its norm
    own_units: Mapping[str, str] = field(default_factory=dict, metadata=OWN)  # those that are other words elsewhere
    people: Words = _NO_WORDS  # what "10m" counts millions of, where a plural ending does not show it
    plurals: Words = _NO_WORDS  # things counted without a plural ending
    not_counted: Words = _NO_WORDS  # words behind a figure that are not what it counts
    in_a_row: Words = _NO_WORDS  # behind an ordinal, before what is counted


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Names:
    """Who and where: titles, particles, and the capitals that make no name."""

    heads: Words = _NO_WORDS  # titles and offices before a name
    modifiers: Words = _NO_WORDS  # before those: deputy, foreign
    of_office: frozenset[Phrase] = frozenset()  # behind those: of state
    bodies: Words = _NO_WORDS  # ministry, court: a common word before one is part of its name
    links: Words = _NO_WORDS  # tie a name together: of, von, de la
    not_names: Words = _NO_WORDS  # always capitalised, never a name
    openers: Words = _NO_WORDS  # ordinary words: capitalised at the head of a sentence they make no name
    telltales: Words = _NO_WORDS  # tell whether a sentence is in a language whose nouns have capitals
    articles: Words = _NO_WORDS  # dropped from the front of a name
    before_author: Words = _NO_WORDS  # opens a byline: By Ada Hale
    courtesy: Mapping[str, str] = field(default_factory=dict)  # Mr, Mrs -> "he" or "she"
    service: Words = _NO_WORDS  # ranks, by their norm
    offices: Mapping[str, str] = field(default_factory=dict)  # norm of an office -> the office it is compared as
    standing: Mapping[str, str] = field(default_factory=dict)  # former, acting, ... -> the standing it is compared as
    standing_prefixes: Words = _NO_WORDS  # the standings that a hyphen may join to the office: ex-governor
    fields: Mapping[str, str] = field(default_factory=dict)  # foreign, finance -> the field an office is held in
    office_fields: Mapping[str, str] = field(default_factory=dict)  # offices that name their field
    # Rank before an office -> the office both make together.
    deputy_offices: Mapping[str, str] = field(default_factory=dict)
    # Country, people or adjective -> country, one name for all languages.
    countries: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Speech:
    """Who says it: reporting verbs with their force, and the words around a speaker."""

    # Each form -> (lemma, force), -2 doubts to 2 vouches, -3 denies.
    verbs: Mapping[str, tuple[str, int]] = field(default_factory=dict)
    ambiguous: Words = _NO_WORDS  # forms of them that are as often nouns or adjectives
    commits: Words = _NO_WORDS  # lemmas that bind who speaks: promise
    tells: Words = _NO_WORDS  # lemmas whose object is who is told
    naming: Words = _NO_WORDS  # lemmas that report only where quoted words follow close: they call it "theft"
    # Lemma -> the word behind it, before the speaker: according to.
    prepositions_to: Mapping[str, str] = field(default_factory=dict)
    postpositions: Words = _NO_WORDS  # lemmas behind the speaker: der Polizei zufolge
    # Form -> the word before it or "", the speaker behind: nach Angaben.
    prepositions: Mapping[str, str] = field(default_factory=dict)
    before_phrases: Words = _NO_WORDS  # those of them that a common noun may follow: selon la police
    # Verbs before a reporting participle, whatever they are in another language: a déclaré.
    auxiliaries: Words = field(default=_NO_WORDS, metadata=OWN)
    inverted: Words = _NO_WORDS  # forms that may be put before the speaker
    go_betweens: Words = _NO_WORDS  # who speaks beside another, not for him: a source close to, an aide to
    pronouns: Words = _NO_WORDS
    articles: Words = _NO_WORDS
    determiners: Words = _NO_WORDS
    singular: Words = _NO_WORDS  # determiners of one thing
    plural: Words = _NO_WORDS  # many speakers, where a plural ending does not show it
    conjunctions: Words = _NO_WORDS  # and
    breaks: Words = _NO_WORDS  # where a clause begins
    small: Words = _NO_WORDS  # prepositions
    of: Words = _NO_WORDS  # the preposition that goes on with a speaker's name
    adverbs: Words = _NO_WORDS  # between a speaker and the verb
    adverb_endings: tuple[str, ...] = ()
    gerund_endings: tuple[str, ...] = ()
    participle_endings: tuple[str, ...] = ()
    not_adverbs: Words = _NO_WORDS  # words so ending that are none
    relative: Words = _NO_WORDS  # who, which
    that: Words = _NO_WORDS  # opens what is claimed
    perfect: Words = _NO_WORDS  # have, had
    passive: Words = _NO_WORDS  # make a participle of a verb's form
    modal: Words = _NO_WORDS
    noun_forms: Words = _NO_WORDS  # forms that are a noun behind a name: Gulf states
    not_claims: Words = _NO_WORDS  # behind a verb that reports nothing: claimed responsibility
    not_before: Words = _NO_WORDS  # behind a form that is a noun: claims of
    when: Words = _NO_WORDS  # this, last, next before a span of time
    spans: Words = _NO_WORDS
    days: Words = _NO_WORDS
    on: Words = _NO_WORDS  # before a day
    at: Words = _NO_WORDS  # at least, at most
    bounds: Words = _NO_WORDS
    ordinal_endings: Words = _NO_WORDS
    audience: Words = _NO_WORDS  # who is told, in lower case
    before_audience: Words = _NO_WORDS


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Claims:
    """Words by what they do to a claim. Mappings go from a phrase to the value under which its spellings agree."""

    hedges: Mapping[Phrase, str] = field(default_factory=dict)
    charged: Mapping[Phrase, str] = field(default_factory=dict)
    negations: Mapping[Phrase, str] = field(default_factory=dict)
    refusals: frozenset[Phrase] = frozenset()  # verbs that hold a negation, besides those of speech that deny
    approximators: Mapping[Phrase, str] = field(default_factory=dict)
    opposites: Mapping[Phrase, str] = field(default_factory=dict)  # "scale:side"; two sides of one scale are contrary
    tolls: Mapping[str, str] = field(default_factory=dict)  # a word of harm to what its figure counts: dead, hurt ...
    deaths: Words = _NO_WORDS  # somebody died or was killed: told wherever it comes or goes
    charges: Words = _NO_WORDS  # somebody was charged, held, tried, freed or left an office: told likewise
    negated_endings: tuple[str, ...] = ()  # of a verb: n't
    agents: Words = field(default=_NO_WORDS, metadata=OWN)  # before who did it: by
    passives: Words = field(default=_NO_WORDS, metadata=OWN)  # auxiliaries of the passive: was, were, been
    causes: frozenset[Phrase] = field(default=frozenset(), metadata=OWN)  # before why: because of, caused by
    aimed: Words = field(default=_NO_WORDS, metadata=OWN)  # acts that a preposition aims: war, strike
    carriers: Words = _NO_WORDS  # hedges shown with the verb they weaken
    auxiliary: Words = _NO_WORDS  # between those two
    months_too: Words = _NO_WORDS  # hedges that are a name with a capital: May
    showing_up: tuple[str, ...] = ()  # beginnings of hedges that may only say that someone came
    where: Words = _NO_WORDS  # what follows those then
    place_words: Words = _NO_WORDS  # approximators that are prepositions of place before a single digit
    not_negating: Words = _NO_WORDS  # negations that a figure or one of `after_no` makes another word: No. 10
    after_no: Words = _NO_WORDS
    manner_endings: tuple[str, ...] = ()  # of adverbs that colour a verb: -ly
    not_manner: Words = _NO_WORDS  # other words so ending
    # Word -> those behind it with which it says how near in time.
    shortly: Mapping[str, Words] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class HouseStyle:
    """Spellings that say the same. A norm that ends in ^ keeps a name apart from the common word (May, may)."""

    # Printed with these very capitals -> norm; "" may stand or fall freely.
    cased: Mapping[str, str] = field(default_factory=dict)
    plain: Mapping[str, str] = field(default_factory=dict)  # lower case, after `variants` and `laws` -> norm
    phrases: Mapping[Phrase, str] = field(default_factory=dict)  # a run of norms -> the norm of the whole
    prefixes: Words = _NO_WORDS  # closed up by one house, hyphened by another
    approximately: Mapping[str, str] = field(default_factory=dict)  # words of nearness before a number -> norm
    variants: Mapping[str, str] = field(default_factory=dict)  # spelling of one country -> that of the other
    laws: tuple[SpellingLaw, ...] = ()  # regular differences between them, in the order of trying
    accented: Words = _NO_WORDS  # words that an accent tells from another, whatever their capitals
    letters: Words = _NO_WORDS  # letters of their own, whose marks are no accents, in both cases
    contractions: Mapping[str, str] = field(default_factory=dict)  # n't -> not
    contracted: Mapping[str, Phrase] = field(default_factory=dict)  # cannot -> can, not
    names_inside: Words = _NO_WORDS  # norms that are common words at the head of a sentence, names elsewhere
    before_is: Words = _NO_WORDS  # before 's these are pronouns: he's is he is
    months: Words = _NO_WORDS  # norms of the months
    before_not: Mapping[str, str] = field(default_factory=dict)  # what is left before n't -> norm: wo -> will
    stopped: Words = _NO_WORDS  # keep their closing stop, without it: Gov, Feb; those of `cased` and `plain` besides
    # Cut short without a stop -> norm; only beside a number.
    short_months: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Comparison:
    """Words that carry little, or a special weight, when two versions are compared."""

    nobody: Words = _NO_WORDS  # speakers that name nobody
    vague_speakers: Words = _NO_WORDS  # speakers that may be anybody
    bodies: Words = _NO_WORDS  # behind an article they stand for a body that was named before: the company
    speaker_words: Words = _NO_WORDS  # small words within a speaker's name
    pointing: Words = _NO_WORDS  # before a figure: those that were named before
    listing: Words = _NO_WORDS  # between the names of a list
    compass: Words = _NO_WORDS  # open the name of a place
    institutions: Words = _NO_WORDS  # close the name of an institution or a place
    name_words: Words = _NO_WORDS  # small words left out of an acronym
    placing: Words = _NO_WORDS  # prepositions before a place
    of: Words = _NO_WORDS
    articles: Words = _NO_WORDS
    kinds_of_place: Words = _NO_WORDS
    no_event: Words = _NO_WORDS  # nouns before a place that tell no event
    connectives: Words = _NO_WORDS  # open a sentence and say nothing alone
    synonyms: Mapping[str, str] = field(default_factory=dict)  # norm -> one for all words that say the same in copy


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Notes:
    """An editor's note on what was changed: "Updates death toll in 3rd paragraph"."""

    ordinals: Mapping[str, int] = field(default_factory=dict)
    paragraph: Words = _NO_WORDS  # words for a paragraph; a stop may follow
    ordinal_endings: Words = _NO_WORDS
    joiners: Words = _NO_WORDS
    ranges: Words = _NO_WORDS
    edits: Words = _NO_WORDS  # beginnings of words of editing
    everything: Words = _NO_WORDS  # words that claim all paragraphs
    openers: Words = _NO_WORDS  # beginnings of a note in brackets; words of a phrase are tied by underscores


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Furniture:
    """What stands around a story: captions, credits, corrections, addresses to editors.

    Words of a phrase are tied by underscores.
    """

    pictures: Words = _NO_WORDS  # before a picture's credit, or its caption: photo
    captions: Words = _NO_WORDS  # others that a caption follows
    archive: Words = _NO_WORDS  # pictures taken before: file
    pictured_by: Words = _NO_WORDS  # between picture and credit: by, courtesy of
    worked_on_by: Words = _NO_WORDS  # who wrote, translated, edited follows: reporting by
    material_from: Words = _NO_WORDS  # where copy came from follows: inputs from
    before_work: Words = _NO_WORDS  # before those two: with additional
    sources: Words = _NO_WORDS  # the same, before a colon: source
    agencies: Words = _NO_WORDS  # agencies as such
    rights: Words = _NO_WORDS  # behind a copyright: all rights reserved
    outlet_follows: Words = _NO_WORDS  # between author and outlet in a byline: for
    writes_from: Words = _NO_WORDS  # between author and town in a byline: in
    posts: Words = _NO_WORDS  # of those who write: correspondent
    corrections: Words = _NO_WORDS  # head a correction: Correction
    earlier_version: Words = _NO_WORDS  # open one in a sentence, before `this_copy`: an earlier version of
    this_copy: Words = _NO_WORDS  # this article
    amended: Words = _NO_WORDS  # behind it: was corrected
    editors: Words = _NO_WORDS  # whom a note is for, before a stop or a colon
    note_to_editors: Words = _NO_WORDS  # the same as a heading, whatever follows it
    before_embargo: Words = _NO_WORDS  # before the word embargo: strictly under
    until: Words = _NO_WORDS  # behind it, before a time
    embargoes: Words = _NO_WORDS  # open an order not to publish yet, whatever follows
    embargoed_until: Words = _NO_WORDS  # such an order, wherever it stands
    contacts: Words = _NO_WORDS  # head those whom editors may ask: contact
    whose_contacts: Words = _NO_WORDS  # before it: media, for more
    contacts_for: Words = _NO_WORDS  # behind it: information
    ends: Words = _NO_WORDS  # close the copy: ends
    standfirst_verbs: Words = _NO_WORDS  # in the tense of a headline, as printed
    lede_words: Words = _NO_WORDS  # when, who said so, what has happened: in a lede and in no standfirst


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Language:
    """A language by its ISO 639-1 code.

    `kinds` are the kinds of detail that are read in its copy, `checked` those of which silence means that none changed.
    """

    code: str = field(default="", metadata=OWN)
    name: str = field(default="", metadata=OWN)
    kinds: frozenset[DetailKind] = field(default=BUILT_IN_KINDS, metadata=OWN)
    stemmer: str = field(default="", metadata=OWN)  # the name of its Snowball algorithm, "" for none
    checked: frozenset[DetailKind] = field(default=frozenset(), metadata=OWN)
    nouns_capital: bool = field(default=False, metadata=OWN)  # whether every noun has a capital
    # Words that every text is full of; they tell the language too.
    stop_words: Words = field(default=_NO_WORDS, metadata=OWN)
    letters: Words = field(default=_NO_WORDS, metadata=OWN)  # which few other languages have
    function_words: Words = _NO_WORDS  # words that tie a phrase together and say nothing alone
    sentences: Sentences = Sentences()
    calendar: Calendar = Calendar()
    numbers: Numbers = Numbers()
    names: Names = Names()
    speech: Speech = Speech()
    claims: Claims = Claims()
    style: HouseStyle = HouseStyle()
    comparison: Comparison = Comparison()
    notes: Notes = Notes()
    furniture: Furniture = Furniture()

    def reads(self, kind: DetailKind) -> bool:
        """Whether details of a kind are read in its copy."""
        return kind in self.kinds or kind not in BUILT_IN_KINDS
