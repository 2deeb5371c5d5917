"""The words of counting, measuring and paying, with what they are worth."""

from __future__ import annotations

from reader.text.vocabulary import listed

UNITS = {
    w: n
    for n, w in enumerate(
        listed("""
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen
    """)
    )
}
TENS = {w: n * 10 for n, w in enumerate(listed("twenty thirty forty fifty sixty seventy eighty ninety"), 2)}
SMALL = {**UNITS, **TENS}
_GERMAN_SMALL = dict(zip(listed("zwei drei vier fünf sechs sieben acht neun"), range(2, 10), strict=True))
_GERMAN_TENS = dict(
    zip(listed("zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig"), range(20, 100, 10), strict=True)
)
GERMAN = {
    **_GERMAN_SMALL,
    **dict(
        zip(
            listed("zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn"),
            range(10, 20),
            strict=True,
        )
    ),
    **_GERMAN_TENS,
    **{f"{u}und{t}": n + m for u, n in {"ein": 1, **_GERMAN_SMALL}.items() for t, m in _GERMAN_TENS.items()},
}
ROMANCE = {
    word: n
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
}
"""Spanish and Portuguese, read only in copy of those languages: "once" is eleven there."""
SCALES = {
    **dict.fromkeys(listed("hundred hundert"), 10**2),
    **dict.fromkeys(listed("thousand tausend mil mille"), 10**3),
    **dict.fromkeys(listed("million millions mn mln mio millionen millón millones"), 10**6),
    **dict.fromkeys(listed("billion billions bn bln milliarde milliarden mrd"), 10**9),
    **dict.fromkeys(listed("trillion trillions tn trn billionen"), 10**12),
    "dozen": 12,
}
GLUED = {"m": 10**6, "k": 10**3, "b": 10**9}
VAGUE = {"dozens": "12s", "scores": "20s", "hundreds": "100s", "thousands": "1000s", "millions": "1000000s",
          "billions": "1000000000s", "tens": "10s"}  # fmt: skip
ORDINALS = {
    w: n
    for n, w in enumerate(
        listed("""
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
    fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
    """),
        1,
    )
} | {"thirtieth": 30, "fortieth": 40, "fiftieth": 50, "hundredth": 100}
PARTS = {"half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourths": 4, "fifth": 5,
          "fifths": 5, "sixth": 6, "eighth": 8, "eighths": 8, "tenth": 10, "tenths": 10}  # fmt: skip
MONEY = {"$": "usd", "€": "eur", "£": "gbp", "¥": "yen", "dollar": "usd", "dollars": "usd", "usd": "usd",
          "euro": "eur",
          "euros": "eur", "eur": "eur", "pound": "gbp", "pounds": "gbp", "gbp": "gbp", "yen": "yen", "yuan": "cny",
          "rupee": "inr", "rupees": "inr", "₹": "inr", "rouble": "rub", "roubles": "rub", "ruble": "rub",
          "rubles": "rub", "francs": "chf", "cents": "cent", "pence": "penny"}  # fmt: skip
MEASURES = {
    unit: name
    for name, spellings in {
        "%": "% percent prozent pct",
        "km": "km kms kilometre kilometres kilometer kilometers",
        "mile": "mile miles mi",
        "m": "metre metres meter meters",
        "cm": "cm centimetre centimetres centimeter centimeters",
        "mm": "mm millimetre millimetres millimeter millimeters",
        "foot": "foot feet ft",
        "inch": "inch inches",
        "kg": "kg kilo kilos kilogram kilograms kilogramme kilogrammes",
        "t": "ton tons tonne tonnes",
        "lb": "lb lbs",
        "mph": "mph",
        "kph": "kph km/h kmh",
        "hectare": "hectare hectares ha",
        "acre": "acre acres",
        "l": "litre litres liter liters",
        "mw": "mw megawatt megawatts",
        "°": "° degree degrees grad",
    }.items()
    for unit in spellings.split()
}
SIZES = {
    "km": ("length", 1000.0, 0.0), "mile": ("length", 1609.344, 0.0), "m": ("length", 1.0, 0.0),
    "cm": ("length", 0.01, 0.0), "mm": ("length", 0.001, 0.0), "foot": ("length", 0.3048, 0.0),
    "inch": ("length", 0.0254, 0.0), "kg": ("mass", 1.0, 0.0), "t": ("mass", 1000.0, 0.0), "lb": ("mass", 0.4536, 0.0),
    "hectare": ("area", 10_000.0, 0.0), "acre": ("area", 4046.86, 0.0), "mph": ("speed", 1.609344, 0.0),
    "kph": ("speed", 1.0, 0.0), "°c": ("heat", 1.0, 273.15), "°f": ("heat", 5 / 9, 459.67),
}  # fmt: skip
"""Unit -> (what it measures, its size in a common unit, what is added to the figure before)."""
FRACTION_SIGNS = {"½": "0.5", "¼": "0.25", "¾": "0.75", "⅓": "1/3", "⅔": "2/3"}
CLOCK = {"am", "pm", "a.m.", "p.m.", "uhr", "gmt"}
