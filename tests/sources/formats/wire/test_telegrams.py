"""Telegraphic messages as other agencies send them: without an envelope, by telex, with advances, kills and asides."""

from __future__ import annotations

import pytest

from reader.model import Role, Version
from tests.sources.formats.wire.items import LEDE, SECOND, one, read, running, texts

TEXT = f"   {LEDE}\r\n   {SECOND}\r\n"


def anpa(*lines: str, slug: str = "BC-Norvik Quay") -> Version:
    marked = "".join(f"^{line}<\r\n" for line in (f"{slug},0400", *lines))
    return one(
        f"\x16\x16\x01W2870\x1f\r\nu h\x14\x12 {slug}  11-09 0210\r\n\x02{marked}{TEXT}\x03KW-WF-11-09-31 1704GMT"
    )


def iptc_7901(text: str) -> Version:
    return one(f"\x01kwa062 2 i 211 KW 061\r\n\r\nEllery-quay/\r\n\x02{text}\r\n\x03091704 GMT Nov 31\r\n\x04")


@pytest.mark.parametrize(
    "message",
    [
        f"\x02^Quay shut after crates fall<\r\n^By ADA HALE<\r\n{TEXT}\x03",
        f"\x02Quay shut after crates fall\r\nBy Ada Hale =\r\n\r\n{TEXT}\x03",
        f"ZCZC KWA012\r\nELLERY-QUAY\r\n\r\nQuay shut after crates fall\r\nBy Ada Hale =\r\n\r\n{TEXT}\r\nNNNN\r\n",
    ],
    ids=["ANPA 1312", "IPTC 7901", "telex"],
)
def test_a_message_without_its_envelope_is_read(message: str) -> None:
    version = one(message)
    assert (version.headline, running(version)) == ("Quay shut after crates fall", [LEDE, SECOND])
    assert (version.byline or "").casefold() == "by ada hale"
    assert not any(char < " " or char in "^<" for block in version.blocks for char in block.text)


def test_telexes_behind_one_another_are_an_article_each() -> None:
    telex = f"ZCZC KWA012\r\nELLERY-QUAY\r\n\r\nQuay shut\r\n\r\n{TEXT}\r\nNNNN\r\n"
    versions, problems = read(telex + telex.replace("KWA012", "KWA013"))
    assert [(version.slug, running(version)) for version in versions] == 2 * [("ELLERY-QUAY", [LEDE, SECOND])]
    assert problems == []


def test_an_advance_is_embargoed_as_it_is_worded() -> None:
    version = anpa("$adv10", "For release Monday, Nov. 10, and thereafter", "Norvik counts crates", "By ADA HALE", "AP")
    assert version.embargo == version.note == "For release Monday, Nov. 10, and thereafter"
    assert (version.headline, version.byline, running(version)) == (
        "Norvik counts crates",
        "By ADA HALE",
        [LEDE, SECOND],
    )


def test_a_kill_is_told_by_its_slug_and_who_it_speaks_to_is_a_note() -> None:
    version = anpa("ATTENTION EDITORS:", slug="BC-Norvik Quay, KILL")
    assert "kill" in version.signals
    assert (version.headline, version.note) == (None, "ATTENTION EDITORS:")


def test_a_headline_that_ends_in_the_verb_is_no_kill() -> None:
    assert "kill" not in anpa("Floods, kill dozens", slug="BC-Floods, storms that kill").signals


def test_a_subtitle_is_a_standfirst_and_a_sign_off_no_copy() -> None:
    version = iptc_7901(
        f"Kai gesperrt\r\n\r\nUtl.: Taucher suchen\r\n\r\n   Norvik (APA) - {LEDE[23:]}\r\n\r\n(Schluss) ah/tq"
    )
    assert (texts(version, Role.STANDFIRST), version.outlet) == (["Taucher suchen"], "KW")
    assert texts(version, Role.CREDIT) == ["(Schluss) ah/tq"]
    assert version.credit is None


def test_contacts_in_two_brackets_below_who_wrote_it_are_notes() -> None:
    version = iptc_7901(
        f"Quay shut\r\n\r\n   {LEDE}\r\n\r\n   {SECOND}\r\n\r\n   (Reporting by Ada Hale; Editing by Ben Orr)\r\n\r\n"
        "   ((ada.hale@kw.example; +44 20 7946))"
    )
    assert running(version) == [LEDE, SECOND]
    assert (version.credit, texts(version, Role.NOTE)) == (
        "(Reporting by Ada Hale; Editing by Ben Orr)",
        ["((ada.hale@kw.example; +44 20 7946))"],
    )
