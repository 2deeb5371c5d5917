"""Numbers of English: words, ordinals, scales, units and what surrounds them."""

from __future__ import annotations

from reader.text.languages.language import Numbers
from reader.text.languages.word_lists import listed, numbered, spellings, words

NUMBERS = Numbers(
    words=numbered(
        """
        zero/nought one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
        seventeen eighteen nineteen
        """,
        0,
    )
    | numbered("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10),
    ordinals=numbered("""
        first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
        fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
        """)
    | {"thirtieth": 30, "fortieth": 40, "fiftieth": 50, "hundredth": 100},
    scales={
        "dozen": 12,
        "hundred": 10**2,
        "thousand": 10**3,
        **dict.fromkeys(listed("million mn mln"), 10**6),
        **dict.fromkeys(listed("billion bn bln"), 10**9),
        **dict.fromkeys(listed("trillion tn trn"), 10**12),
        **dict.fromkeys(listed("lakh lakhs"), 10**5),
        **dict.fromkeys(listed("crore crores"), 10**7),
    },
    strong_scales=words("hundred thousand million billion"),
    vague={
        "dozens": "12s",
        "scores": "20s",
        "hundreds": "100s",
        "thousands": "1000s",
        "millions": "1000000s",
        "billions": "1000000000s",
        "tens": "10s",
    },
    fractions={
        "half": 2,
        "halves": 2,
        "third": 3,
        "thirds": 3,
        "quarter": 4,
        "quarters": 4,
        "fourths": 4,
        "fifth": 5,
        "fifths": 5,
        "sixth": 6,
        "sixths": 6,
        "eighth": 8,
        "eighths": 8,
        "tenth": 10,
        "tenths": 10,
    },
    half=words("half"),
    halves=words("halves"),
    quarter=words("quarter"),
    and_half=frozenset({("and", "a", "0.5"), ("and", "one", "0.5"), ("and", "1", "0.5")}),
    amounts={("a", unit): f"1 {unit}" for unit in ("fortnight", "decade", "century")},
    points=words("point"),
    units=spellings("""
        second = seconds
        minute = minutes
        hour = hours
        day = days
        week = weeks
        month = months
        year = years
        fortnight = fortnights
        decade = decades
        century = centuries
    """),
    joiners=words("and"),
    articles=words("a an"),
    of=words("of"),
    out_of=frozenset({("in",), ("out", "of"), ("in", "every"), ("of", "every")}),
    ranges=words("to"),
    minus=words("minus"),
    numero=words("no"),
    oclock=words("o'clock"),
    clock_words=words("hours hrs"),
    at_hour=words("at by around about until from before after since"),
    before_hour={
        ("half", "past"): 30,
        ("quarter", "past"): 15,
        ("a", "quarter", "past"): 15,
        ("quarter", "to"): -15,
        ("a", "quarter", "to"): -15,
    },
    half_of_day={
        ("in", "the", "morning"): 0,
        ("in", "the", "afternoon"): 12,
        ("in", "the", "evening"): 12,
        ("at", "night"): 12,
    },
    zones=words("gmt utc"),
    below_zero=frozenset({("below", "0"), ("below", "freezing")}),
    clock={"noon": "12:00", "midday": "12:00", "midnight": "0:00"},
    people=words("people women men children barrels"),
    plurals=words("people men women children police troops cattle feet lives staff personnel"),
    not_counted=words("""
        of in at by to for with from and or but that who which on as than is was were are has have had a an the
        this it its his her their he she they not so if when while after before into over under more less most
        would will could ago later earlier also only other others people
    """),
    in_a_row=words("consecutive straight successive"),
)
