"""Countries by every name copy gives them, and the cities and houses that stand for their governments.

Ukrainian, Ukraine’s  → ukraine        Kremlin, Moscow  → a metonym of russia
"""

from __future__ import annotations

_COUNTRIES = """us: u.s. u.s united_states america american americans usa u.s.a. | washington white_house
uk: u.k. united_kingdom britain british great_britain | london downing_street
russia: russian russians | moscow kremlin
ukraine: ukrainian ukrainians | kyiv kiev
china: chinese | beijing
france: french frankreich | paris elysee
germany: german germans deutschland deutsche deutschen deutscher | berlin
eu: e.u. european_union | brussels
un: u.n. united_nations |
israel: israeli israelis | jerusalem
iran: iranian iranians | tehran
iraq: iraqi iraqis | baghdad
syria: syrian syrians | damascus
turkey: turkish turks türkiye türkei | ankara
india: indian indians | new_delhi delhi
pakistan: pakistani pakistanis | islamabad
japan: japanese | tokyo
south_korea: south_korean south_koreans | seoul
north_korea: north_korean north_koreans | pyongyang
poland: polish poles | warsaw
spain: spanish spaniards | madrid
italy: italian italians | rome
portugal: portuguese | lisbon
netherlands: dutch holland | the_hague
belgium: belgian belgians |
greece: greek greeks | athens
sweden: swedish swedes | stockholm
norway: norwegian norwegians | oslo
denmark: danish danes | copenhagen
finland: finnish finns | helsinki
ireland: irish | dublin
switzerland: swiss | bern
austria: austrian austrians | vienna
hungary: hungarian hungarians | budapest
czech_republic: czech czechs czechia | prague
serbia: serbian serbs | belgrade
scotland: scottish scots | holyrood
wales: welsh |
england: english |
canada: canadian canadians | ottawa
mexico: mexican mexicans |
brazil: brazilian brazilians | brasilia
argentina: argentine argentinian argentines | buenos_aires
venezuela: venezuelan venezuelans | caracas
cuba: cuban cubans | havana
australia: australian australians | canberra
new_zealand: | wellington
egypt: egyptian egyptians | cairo
saudi_arabia: saudi saudis | riyadh
lebanon: lebanese | beirut
jordan: jordanian | amman
yemen: yemeni yemenis | sanaa
afghanistan: afghan afghans | kabul
philippines: philippine filipino filipinos | manila
thailand: thai | bangkok
vietnam: vietnamese | hanoi
taiwan: taiwanese | taipei
indonesia: indonesian indonesians | jakarta
nigeria: nigerian nigerians | abuja
kenya: kenyan kenyans | nairobi
south_africa: south_african south_africans | pretoria
ethiopia: ethiopian ethiopians | addis_ababa
sudan: sudanese | khartoum
belarus: belarusian belarusians | minsk
georgia: georgian georgians | tbilisi
armenia: armenian armenians | yerevan
azerbaijan: azerbaijani azeri | baku
kazakhstan: kazakh | astana
europe: european europeans |
africa: african africans |
asia: asian asians |"""


def _read() -> tuple[dict[str, str], dict[str, str]]:
    names: dict[str, str] = {}
    seats: dict[str, str] = {}
    for line in _COUNTRIES.splitlines():
        country, _, rest = line.partition(":")
        forms, _, houses = rest.partition("|")
        value = country.replace("_", " ")
        names.update({form.replace("_", " "): value for form in (country, *forms.split())})
        seats.update({house.replace("_", " "): value for house in houses.split()})
    return names, seats


COUNTRIES, SEATS = _read()
"""A name in lower case -> its country; a seat of government -> the country it stands for."""
