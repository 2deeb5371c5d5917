"""Countries by every name copy gives them, and the seats of government that stand for them.

Ukrainian, Ukraine’s  → ukraine        Kremlin, Moscow  → a metonym of russia

The names of a country are words of a language and stand in its file; the seats are facts of the world.
"""

from __future__ import annotations

from functools import lru_cache

from reader.text import languages
from reader.text.languages.language import Names
from reader.text.languages.word_lists import valued

SEATS = {
    seat.replace("_", " "): country
    for seat, country in valued("""
        washington=us white_house=us london=uk downing_street=uk moscow=russia kremlin=russia kyiv=ukraine
        kiev=ukraine beijing=china paris=france elysee=france berlin=germany brussels=eu jerusalem=israel
        tehran=iran baghdad=iraq damascus=syria ankara=turkey new_delhi=india delhi=india islamabad=pakistan
        tokyo=japan seoul=south_korea pyongyang=north_korea warsaw=poland madrid=spain rome=italy lisbon=portugal
        the_hague=netherlands athens=greece stockholm=sweden oslo=norway copenhagen=denmark helsinki=finland
        dublin=ireland bern=switzerland vienna=austria budapest=hungary prague=czech_republic belgrade=serbia
        holyrood=scotland ottawa=canada brasilia=brazil buenos_aires=argentina caracas=venezuela havana=cuba
        canberra=australia wellington=new_zealand cairo=egypt riyadh=saudi_arabia beirut=lebanon amman=jordan
        sanaa=yemen kabul=afghanistan manila=philippines bangkok=thailand hanoi=vietnam taipei=taiwan
        jakarta=indonesia abuja=nigeria nairobi=kenya pretoria=south_africa addis_ababa=ethiopia khartoum=sudan
        minsk=belarus tbilisi=georgia yerevan=armenia baku=azerbaijan astana=kazakhstan
    """).items()
}
"""A seat of government in lower case -> the country it stands for."""


def country_of(name: str, names: Names | None = None) -> str | None:
    """The country of a name, a people or an adjective in lower case; None for what is none.

    `names`: those of the language of the copy; by default those of all languages.
    """
    return (names or languages.merged().names).countries.get(name)


def is_country(value: str) -> bool:
    """Whether a folded name is that of a country, by its one value."""
    return value in _values(languages.merged().names)


def is_land(value: str) -> bool:
    """Whether it is a country or a seat that stands for one."""
    return value in SEATS or is_country(value)


@lru_cache(maxsize=4)
def _values(names: Names) -> frozenset[str]:
    return frozenset(names.countries.values())
