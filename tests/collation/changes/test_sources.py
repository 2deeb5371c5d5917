"""Who says it, and how firmly: what is told of a claim's source, and what is only another way to name it."""

from __future__ import annotations

import pytest

from tests.collation.made_links import alerts


@pytest.mark.parametrize(
    ("lang", "left", "right"),
    [
        ("en", "The quay is sound, the surveyor said.", "The quay is sound, the surveyor added."),
        ("en", "The governor said the levy would go.", "The governor insisted the levy would go."),
        ("en", "“We sold the herd,” he told the paper.", "“We sold the herd,” he said."),
        ("en", "The labour board said the mill would close.", "The labor board said the mill would close."),
        ("de", "Die Ministerin sagte, der Deich halte.", "Die Ministerin betonte, der Deich halte."),
        ("fr", "Le préfet a dit que la digue tenait bon.", "Le préfet a assuré que la digue tenait bon."),
        ("es", "El alcalde dijo que el dique resiste.", "El alcalde aseguró que el dique resiste."),
        ("pt", "O prefeito disse que o dique resiste.", "O prefeito ressaltou que o dique resiste."),
    ],
)
def test_a_verb_that_only_stresses_what_is_said_is_no_news(lang: str, left: str, right: str) -> None:
    assert alerts([left], [right], lang) == []


@pytest.mark.parametrize(
    ("lang", "left", "right"),
    [
        ("en", "The governor said he had known of the levy.", "The governor admitted he had known of the levy."),
        ("de", "Die Ministerin sagte, der Deich sei alt.", "Die Ministerin räumte ein, der Deich sei alt."),
        ("es", "El alcalde dijo que conocía la deuda.", "El alcalde reconoció que conocía la deuda."),
    ],
)
def test_a_verb_that_owns_up_is_news(lang: str, left: str, right: str) -> None:
    assert alerts([left], [right], lang)


@pytest.mark.parametrize(
    ("lang", "before", "described", "named"),
    [
        (
            "en",
            "Lowe Power runs the weir.",
            "The company said the gates were shut.",
            "Lowe Power said the gates were shut.",
        ),
        ("en", "The envoy, Ada Hale, left.", "The envoy said the talks had failed.", "Hale said the talks had failed."),
        (
            "de",
            "Lowe Energie betreibt das Wehr.",
            "Der Konzern sagte, das Tor sei zu.",
            "Lowe Energie sagte, das Tor sei zu.",
        ),
    ],
)
def test_a_speaker_named_before_is_called_by_what_it_is(lang: str, before: str, described: str, named: str) -> None:
    assert alerts([before, described], [before, named], lang) == []
    assert alerts([before, named], [before, described], lang) == []


def test_a_speaker_whom_nobody_described_before_is_another() -> None:
    before = "Ada Hale and her envoy met on a boat."
    assert alerts([before, "The union said the boat was full."], [before, "Joel Imbara said the boat was full."])


@pytest.mark.parametrize(
    ("beside", "himself"),
    [
        ("The abbot's lawyer said the mill was his.", "The abbot said the mill was his."),
        ("An aide to the abbot said the mill was his.", "The abbot said the mill was his."),
    ],
)
def test_who_speaks_beside_another_is_not_him(beside: str, himself: str) -> None:
    assert alerts([beside], [himself])
    assert alerts([himself], [beside])
