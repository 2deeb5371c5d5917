"""Encodings of old copy are told apart, and what is lost or mixed is told with its line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.sources.encoding import Decoded, NotText, decode

POLISH = (
    "Premier ogłosił w poniedziałek nowy budżet państwa. Opozycja zażądała śledztwa w sprawie wydatków, które "
    "wzrosły o jedną piątą. Rzecznik rządu powiedział, że minister złoży wyjaśnienia jeszcze w tym tygodniu."
)
CZECH = (
    "Předseda vlády v pondělí oznámil nový rozpočet. Opozice žádá vyšetření výdajů, které vzrostly o pětinu. "
    "Mluvčí uvedl, že ministr podá vysvětlení ještě tento týden."
)
HUNGARIAN = (
    "A miniszterelnök hétfőn bejelentette az új költségvetést. Az ellenzék vizsgálatot követel a kiadások ügyében, "
    "amelyek egyötödével nőttek. A szóvivő szerint a miniszter még a héten magyarázatot ad."
)
CROATIAN = (
    "Predsjednik vlade u ponedjeljak je objavio novi proračun. Oporba traži istragu troškova koji su porasli za "
    "petinu. Glasnogovornik je rekao da će ministar još ovaj tjedan dati objašnjenje."
)
GERMAN = (
    "Der Bürgermeister kündigte am Montag für die Küste größere Schutzmaßnahmen an. Über vierzig Straßen wurden "
    "überflutet, sagte er. Die Behörden prüfen, ob für die Schäden früher hätte gewarnt werden können."
)
FRENCH = (
    "Le maire a annoncé lundi un nouveau budget après l'effondrement de la digue. L'opposition a réclamé une enquête "
    "sur les dépenses, qui ont augmenté d'un cinquième. « Ça ne peut plus durer », a déclaré son porte-parole."
)
SPANISH = (
    "El alcalde anunció el lunes un nuevo presupuesto tras el derrumbe del muelle. La oposición exigió una "
    "investigación sobre los gastos. «Mañana habrá más», dijo el señor Núñez. ¿Quién pagará?"
)
SWEDISH = (
    "Borgmästaren meddelade på måndagen en ny budget efter att kajen rasat. Oppositionen kräver en utredning av "
    "utgifterna, som ökat med en femtedel. Ministern ska förklara sig före helgen, säger talesmannen."
)
RUSSIAN = (
    "Премьер-министр заявил в понедельник, что бюджет будет принят до конца года. Оппозиция требует расследования."
)


@pytest.mark.parametrize(
    ("text", "encodings"),
    [
        (POLISH, "iso-8859-2 cp1250 cp852"),
        (CZECH, "iso-8859-2 cp1250 cp852"),
        (HUNGARIAN, "iso-8859-2 cp1250 cp852"),
        (CROATIAN, "iso-8859-2 cp1250 cp852"),
        (GERMAN, "cp1252 iso-8859-1 cp437 cp850 mac-roman"),
        (FRENCH, "cp1252 iso-8859-1 cp437 cp850 mac-roman"),
        (SPANISH, "cp1252 iso-8859-1 cp437 cp850 mac-roman"),
        (SWEDISH, "cp1252 iso-8859-1 cp437 cp850 mac-roman"),
        (RUSSIAN, "cp1251 koi8-r cp866 iso-8859-5"),
    ],
    ids=["pl", "cs", "hu", "hr", "de", "fr", "es", "sv", "ru"],
)
def test_an_encoding_is_told_from_its_neighbours(text: str, encodings: str) -> None:
    wrong = [name for name in encodings.split() if decode(text.encode(name)) != Decoded(text)]
    assert wrong == []


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("a annoncé lundi un nouveau budget après", "cp1252"),
        ("a annoncé lundi", "cp1252"),
        ("für die Küste", "cp1252"),
        ("für die Küste größere Maßnahmen", "cp437"),
    ],
)
def test_a_few_words_are_enough(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == Decoded(text)


def test_valid_utf8_comes_before_any_declaration() -> None:
    assert decode(POLISH.encode(), "iso-8859-2") == Decoded(POLISH)
    assert decode(POLISH.encode("iso-8859-2"), "iso-8859-2") == Decoded(POLISH)
    assert decode(GERMAN.encode("cp1252"), "iso-8859-1") == Decoded(GERMAN)


def test_a_declaration_that_is_none_is_passed_over() -> None:
    assert decode(POLISH.encode("cp1250"), "no-such-encoding") == Decoded(POLISH)
    assert decode(RUSSIAN.encode("cp1251"), "utf-8") == Decoded(RUSSIAN)


@pytest.mark.parametrize("other", ["cp1252", "cp437"])
def test_a_file_put_together_of_two_encodings_is_read_and_told(other: str) -> None:
    text = f"{FRENCH}\n\nNothing odd here.\n{GERMAN}\n"
    found = decode(f"{FRENCH}\n\nNothing odd here.\n".encode() + f"{GERMAN}\n".encode(other))
    assert found.text == text
    ((line, reason),) = found.losses
    assert line == 4
    assert "two encodings" in reason
    assert "UTF-8" in reason


def test_a_broken_byte_in_a_line_of_utf8_stays_one() -> None:
    data = POLISH.encode().replace(b"Opozycja", b"Opo\xffzycja") + b"\n" + FRENCH.encode()
    found = decode(data)
    assert found.text == f"{POLISH}\n{FRENCH}".replace("Opozycja", "Opo\ufffdzycja")
    assert [line for line, _ in found.losses] == [1]


@given(st.lists(st.sampled_from([POLISH, FRENCH, "Plain.", ""]), max_size=5), st.binary(max_size=60))
def test_any_bytes_are_text_or_a_reason(lines: list[str], tail: bytes) -> None:
    data = "\n".join(lines).encode() + tail
    try:
        told = decode(data).text
    except NotText as refused:
        told = refused.reason
    assert told.strip()
