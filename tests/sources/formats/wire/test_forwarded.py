"""Forwarded copy: read for the message it was, whichever program forwarded it, with what stands over it as a note."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Role, Version
from reader.sources.formats.wire.forwarded import forwarded
from tests.sources.formats.wire.items import LEDE, SECOND, THIRD, mail, one, running, texts
from tests.timing import IN_STEP, growth

COPY = f"{LEDE}\n\n{SECOND}\n\n{THIRD}"
QUOTED = "\n".join(f"> {line}".rstrip() for line in COPY.split("\n"))


def sent(text: str, subject: str = "Fwd: Quay shut") -> Version:
    return one(mail(text + "\n", subject).as_bytes())


@pytest.mark.parametrize(
    "text",
    [
        f"---------- Forwarded message ---------\nFrom: Keelwire <k@kw.example>\nDate: Sun, 9 Nov 2031 at 17:00\n"
        f"Subject: Quay shut\nTo: Ben Orr <ben@bay.example>\n\n\n{COPY}",
        f"-----Original Message-----\nFrom: Keelwire [mailto:k@kw.example]\nSent: Sunday, November 9, 2031 5:00 PM\n"
        f"To: Ben Orr\nSubject: Quay shut\n\n{COPY}",
        f"________________________________\nVon: Keelwire <k@kw.example>\nGesendet: Sonntag, 9. November 2031\n"
        f"An: Ben Orr\nBetreff: Kai gesperrt\n\n{COPY}",
        f"*De :* Keelwire\n*Envoyé :* dimanche 9 novembre 2031\n*À :* Ben Orr\n*Objet :* Quai fermé\n\n{COPY}",
        f"On Sun, 9 Nov 2031 at 17:00, Keelwire <k@kw.example> wrote:\n\n{QUOTED}",
        f"Am 9. November 2031 schrieb Keelwire:\n{QUOTED}",
    ],
    ids=["Gmail", "Outlook", "Outlook, German", "French", "quoted", "quoted, German"],
)
def test_the_copy_is_the_message_that_was_forwarded(text: str) -> None:
    assert running(sent(text)) == [LEDE, SECOND, THIRD]
    covered = sent(f"FYI, for tonight?\n\n{text}")
    assert (running(covered), covered.note) == ([LEDE, SECOND, THIRD], "FYI, for tonight?")


def test_what_was_forwarded_twice_is_read_for_the_innermost() -> None:
    inner = f"From: Keelwire <k@kw.example>\nDate: Sunday\nSubject: Quay shut\n\n{COPY}"
    version = sent(f"Take this.\n\nFrom: Ben Orr\nDate: Monday\nSubject: Fwd: Quay shut\n\nFor you?\n\n{inner}")
    assert (running(version), version.note) == ([LEDE, SECOND, THIRD], "Take this. For you?")


def test_copy_over_what_it_answers_is_the_copy() -> None:
    own = f"{COPY}\n\n" + " ".join(["The quay is counted again."] * 20)
    version = sent(f"{own}\n\nOn Sunday, Ben Orr wrote:\n> Where is the quay story?\n> We wait for it.", "Re: Quay")
    assert running(version)[:3] == [LEDE, SECOND, THIRD]
    assert "We wait" not in " ".join(running(version))


def test_prose_that_begins_like_a_header_is_copy() -> None:
    lines = [LEDE, "From: the harbour office comes no word.", SECOND, "He wrote:", THIRD]
    assert list(forwarded(lines).lines) == lines


_KINDS = ["The quay is shut", "> It opens", "From: Keelwire", "Sent: Sunday", "Subject: Quay", "-----Mail-----"]


@given(st.lists(st.sampled_from([*_KINDS, "wrote"]), max_size=30))
def test_lines_are_never_made_up_nor_put_in_another_order(kinds: list[str]) -> None:
    lines = [f"{kind} {n}:" if kind == "wrote" else f"{kind} {n}" for n, kind in enumerate(kinds)]
    found = forwarded(lines)
    numbers = [int(line.rstrip(":").split()[-1]) for line in (*found.cover, *found.lines)]
    assert numbers == sorted(set(numbers))


@pytest.mark.parametrize("line", ["He wrote:\n", "From: a\nSent: b\nSubject: c\n", "He wrote:\n> a\n"])
def test_lines_without_end_are_read_in_step_with_their_number(line: str) -> None:
    assert growth(lambda times: forwarded((line * times).split("\n")), 400) < IN_STEP


def test_below_the_end_of_a_release_stand_notes() -> None:
    version = sent(
        f"EMBARGOED UNTIL 00:01 MONDAY 10 NOVEMBER 2031\n\nFOR IMMEDIATE RELEASE\n\n{COPY}\n\nENDS\n\n"
        "Notes to editors:\n\nPhotos are at the office.\n\nContact: Tilda Quist, +44 20 7946 0000",
        "Quay shut",
    )
    assert running(version) == [LEDE, SECOND, THIRD]
    assert version.note == "EMBARGOED UNTIL 00:01 MONDAY 10 NOVEMBER 2031"
    assert "Photos are at the office." in texts(version, Role.NOTE)


@pytest.mark.parametrize(
    "notice",
    [
        "This e-mail and any attachments are confidential and intended solely for the addressee.",
        "Diese E-Mail ist nur für den Empfänger bestimmt.",
        "Ce message est confidentiel et réservé à son destinataire.",
    ],
)
def test_a_notice_of_who_may_read_a_mail_is_no_copy(notice: str) -> None:
    version = sent(f"{COPY}\n\n{notice}", "Quay shut")
    assert (running(version), texts(version, Role.NOTE)) == ([LEDE, SECOND, THIRD], [notice])
