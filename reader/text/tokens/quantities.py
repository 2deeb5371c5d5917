"""Units of measure, currencies and signs of counting, with what they are worth, whatever the language.

Units and currencies are given by their norms (see `style`): km, kms and kilometres are "kilometer" here.
Number words stand in the file of their language.
"""

from __future__ import annotations

from unicodedata import category

from reader.text.languages.word_lists import listed

GLUED_SCALES = {"k": 10**3, "b": 10**9}
"""Only right behind a figure: 20k."""
FRACTION_SIGNS = {"½": (1, 2), "¼": (1, 4), "¾": (3, 4), "⅓": (1, 3), "⅔": (2, 3), "⅛": (1, 8), "⅜": (3, 8),
                  "⅝": (5, 8), "⅞": (7, 8), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5), "⅘": (4, 5)}  # fmt: skip
CURRENCIES = frozenset(
    listed("""
    dollar euro pound yen yuan rupee ruble franc peso hryvnia real shekel lira naira krone krona zloty forint dinar
    dirham riyal baht shilling rand ringgit rupiah koruna taka birr cedi kwacha tenge lari
""")
)
DOLLARS = frozenset(("australian", "canadian", "hong kong", "new zealand", "singapore"))
CURRENCY_SIGNS = {
    "$": "dollar", "US$": "dollar", "USD": "dollar", "A$": "australian dollar", "AU$": "australian dollar",
    "C$": "canadian dollar", "CA$": "canadian dollar", "HK$": "hong kong dollar", "NZ$": "new zealand dollar",
    "S$": "singapore dollar", "R$": "real", "£": "pound", "€": "euro", "EUR": "euro", "GBP": "pound", "¥": "yen",
    "₹": "rupee", "₽": "ruble", "₴": "hryvnia", "₪": "shekel", "₩": "won", "₺": "lira", "₦": "naira", "₱": "peso",
    "JP¥": "yen", "CN¥": "yuan", "Rs": "rupee", "Rs.": "rupee", "kr": "kr", "INR": "rupee", "JPY": "yen", "CNY": "yuan",
    "CHF": "franc", "SEK": "krona", "NOK": "krone", "DKK": "krone", "PLN": "zloty", "RUB": "ruble", "UAH": "hryvnia",
    "ILS": "shekel", "KRW": "won", "TRY": "lira", "BRL": "real", "AUD": "australian dollar", "CAD": "canadian dollar",
    "HKD": "hong kong dollar", "NZD": "new zealand dollar", "SGD": "singapore dollar", "MXN": "peso", "NGN": "naira",
}  # fmt: skip
_MONEY = CURRENCIES.union(CURRENCY_SIGNS.values())


def currency_of(sign: str) -> str | None:
    """The currency that a sign or a code before a figure stands for; one that has no name here stands for itself."""
    known = CURRENCY_SIGNS.get(sign)
    return known or (sign if len(sign) == 1 and category(sign) == "Sc" else None)


def is_currency(unit: str) -> bool:
    """Whether the unit of a number's value is money."""
    return unit in _MONEY or (len(unit) == 1 and category(unit) == "Sc")


FIGURE_UNITS = {
    "m": "meter", "ft": "foot", "g": "gram", "t": "tonne", "l": "liter", "C": "degree celsius", "F": "degree fahrenheit"
}  # fmt: skip
"""Short units as printed, only behind a figure."""
SIZES = {
    "kilometer": ("length", 1000.0, 0.0), "mile": ("length", 1609.344, 0.0), "meter": ("length", 1.0, 0.0),
    "centimeter": ("length", 0.01, 0.0), "millimeter": ("length", 0.001, 0.0), "foot": ("length", 0.3048, 0.0),
    "inch": ("length", 0.0254, 0.0), "kilogram": ("mass", 1.0, 0.0), "gram": ("mass", 0.001, 0.0),
    "tonne": ("mass", 1000.0, 0.0), "ton": ("mass", 1000.0, 0.0), "pound": ("mass", 0.4536, 0.0),
    "ounce": ("mass", 0.02835, 0.0), "hectare": ("area", 10_000.0, 0.0), "acre": ("area", 4046.86, 0.0),
    "mph": ("speed", 1.609344, 0.0), "kph": ("speed", 1.0, 0.0), "degree celsius": ("heat", 1.0, 273.15),
    "degree fahrenheit": ("heat", 5 / 9, 459.67), "second": ("time", 1.0, 0.0), "minute": ("time", 60.0, 0.0),
    "hour": ("time", 3600.0, 0.0), "day": ("time", 86_400.0, 0.0), "week": ("time", 604_800.0, 0.0),
    "month": ("time", 2_629_800.0, 0.0), "year": ("time", 31_557_600.0, 0.0),
    "fortnight": ("time", 1_209_600.0, 0.0), "decade": ("time", 315_576_000.0, 0.0),
    "century": ("time", 3_155_760_000.0, 0.0),
}  # fmt: skip
"""Unit -> (what it measures, its size in a common unit, what is added to the figure before)."""
MEASURES = {
    **{unit: unit for unit in SIZES if unit != "pound"},
    **{unit: unit for unit in listed("percent liter megawatt gigawatt kilowatt degree cent pence")},
    "percentage point": "percentage point", "celsius": "degree celsius", "fahrenheit": "degree fahrenheit",
    "cents": "cent", "pound": "pound",
}  # fmt: skip
"""What may stand behind a figure as its unit -> the unit it is told as."""
