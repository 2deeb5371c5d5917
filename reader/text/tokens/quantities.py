"""The words and signs of counting, measuring and paying, with what they are worth.

Units and currencies are given by their norms (see `style`): km, kms and kilometres are "kilometer" here.
"""

from __future__ import annotations

from reader.text.languages.word_lists import listed

_UNITS = dict(
    zip(
        listed("""
        zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
        seventeen eighteen nineteen
        """),
        range(20),
        strict=True,
    )
)
_TENS = dict(zip(listed("twenty thirty forty fifty sixty seventy eighty ninety"), range(20, 100, 10), strict=True))
_GERMAN_UNITS = dict(zip(listed("zwei drei vier fünf sechs sieben acht neun"), range(2, 10), strict=True))
_GERMAN_TEENS = dict(
    zip(
        listed("zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn"),
        range(10, 20),
        strict=True,
    )
)
_GERMAN_TENS = dict(
    zip(listed("zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig"), range(20, 100, 10), strict=True)
)
_GERMAN = {
    **_GERMAN_UNITS,
    **_GERMAN_TEENS,
    **_GERMAN_TENS,
    **{f"{u}und{t}": n + m for u, n in {"ein": 1, **_GERMAN_UNITS}.items() for t, m in _GERMAN_TENS.items()},
}
NUMBERS = {**_UNITS, **_TENS, **_GERMAN}
"""Number words under a hundred that mean nothing else in any language read."""
_PLAIN_VOWELS = str.maketrans("áéíóúâê", "aeiouae")
ROMANCE = {
    spelling: n
    for n, words in {
        **dict(
            enumerate(
                listed("""
                un/una/uno/um/uma dos/dois/duas tres/três cuatro/quatro cinco seis siete/sete ocho/oito nueve/nove
                diez/dez once/onze doce/doze trece/treze catorce/catorze/quatorze quince/quinze
                dieciséis/dezesseis/dezasseis diecisiete/dezessete/dezassete dieciocho/dezoito
                diecinueve/dezenove/dezanove veinte/vinte veintiuno/veintiún/veintiuna veintidós veintitrés
                veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve
                """),
                1,
            )
        ),
        **dict(
            zip(
                range(30, 110, 10),
                listed("""
                treinta/trinta cuarenta/quarenta cincuenta/cinquenta sesenta/sessenta setenta ochenta/oitenta noventa
                cien/ciento/cem/cento
                """),
                strict=True,
            )
        ),
    }.items()
    for word in words.split("/")
    for spelling in (word, word.translate(_PLAIN_VOWELS))
}
"""Spanish and Portuguese, read only in copy of those languages: "once" is eleven there."""
ORDINALS = {
    word: n
    for n, word in enumerate(
        listed("""
        first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
        fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
        """),
        1,
    )
} | {"thirtieth": 30, "fortieth": 40, "fiftieth": 50, "hundredth": 100}
SCALES = {
    "dozen": 12,
    **dict.fromkeys(listed("hundred hundert"), 10**2),
    **dict.fromkeys(listed("thousand tausend mil mille"), 10**3),
    **dict.fromkeys(listed("million mn mln mio millionen millón millones milhão milhões millon milhao milhoes"), 10**6),
    **dict.fromkeys(listed("billion bn bln milliarde milliarden mrd bilhão bilhões bilhao bilhoes"), 10**9),
    **dict.fromkeys(listed("trillion tn trn billionen"), 10**12),
}
GLUED_SCALES = {"k": 10**3, "b": 10**9}
"""Only right behind a figure: 20k."""
VAGUE = {"dozens": "12s", "scores": "20s", "hundreds": "100s", "thousands": "1000s", "millions": "1000000s",
         "billions": "1000000000s", "tens": "10s"}  # fmt: skip
PARTS = {"half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourths": 4, "fifth": 5,
         "fifths": 5, "sixth": 6, "sixths": 6, "eighth": 8, "eighths": 8, "tenth": 10, "tenths": 10}  # fmt: skip
FRACTION_SIGNS = {"½": (1, 2), "¼": (1, 4), "¾": (3, 4), "⅓": (1, 3), "⅔": (2, 3), "⅛": (1, 8), "⅜": (3, 8),
                  "⅝": (5, 8), "⅞": (7, 8), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5), "⅘": (4, 5)}  # fmt: skip
CURRENCIES = frozenset(listed("dollar euro pound yen yuan rupee ruble franc peso hryvnia real"))
DOLLARS = frozenset(("australian", "canadian", "hong kong", "new zealand", "singapore"))
CURRENCY_SIGNS = {
    "$": "dollar", "US$": "dollar", "USD": "dollar", "A$": "australian dollar", "AU$": "australian dollar",
    "C$": "canadian dollar", "CA$": "canadian dollar", "HK$": "hong kong dollar", "NZ$": "new zealand dollar",
    "S$": "singapore dollar", "R$": "real", "£": "pound", "€": "euro", "EUR": "euro", "GBP": "pound", "¥": "yen",
    "₹": "rupee", "₽": "ruble", "₴": "hryvnia",
}  # fmt: skip
FIGURE_UNITS = {
    "m": "meter", "ft": "foot", "g": "gram", "t": "tonne", "l": "liter", "C": "degree celsius", "F": "degree fahrenheit"
}  # fmt: skip
"""Short units as printed, only behind a figure."""
COUNTED = frozenset(listed("people women men children barrels"))
"""Behind a figure "m" is a million before these or before a plural in -s, otherwise metres."""
SIZES = {
    "kilometer": ("length", 1000.0, 0.0), "mile": ("length", 1609.344, 0.0), "meter": ("length", 1.0, 0.0),
    "centimeter": ("length", 0.01, 0.0), "millimeter": ("length", 0.001, 0.0), "foot": ("length", 0.3048, 0.0),
    "inch": ("length", 0.0254, 0.0), "kilogram": ("mass", 1.0, 0.0), "gram": ("mass", 0.001, 0.0),
    "tonne": ("mass", 1000.0, 0.0), "ton": ("mass", 1000.0, 0.0), "pound": ("mass", 0.4536, 0.0),
    "ounce": ("mass", 0.02835, 0.0), "hectare": ("area", 10_000.0, 0.0), "acre": ("area", 4046.86, 0.0),
    "mph": ("speed", 1.609344, 0.0), "kph": ("speed", 1.0, 0.0), "degree celsius": ("heat", 1.0, 273.15),
    "degree fahrenheit": ("heat", 5 / 9, 459.67),
}  # fmt: skip
"""Unit -> (what it measures, its size in a common unit, what is added to the figure before)."""
MEASURES = {
    **{unit: unit for unit in SIZES if unit != "pound"},
    **{unit: unit for unit in listed("percent liter megawatt gigawatt kilowatt degree cent pence")},
    "percentage point": "percentage point", "celsius": "degree celsius", "fahrenheit": "degree fahrenheit",
    "grad": "degree", "cents": "cent", "uhr": "uhr", "pound": "pound",
}  # fmt: skip
"""What may stand behind a figure as its unit -> the unit it is told as."""
