"""Captions, credits, corrections and notes are recognised in every language that has the words for them."""

from __future__ import annotations

import pytest

from reader.sources.formats import furniture


@pytest.mark.parametrize(
    "text",
    [
        "Photo credit: Ada Hale",
        "FILE - The fish market in Norvik.",
        "Archivbild: Der Fischmarkt in Norvik",
        "ARCHIVO - El mercado de pescado de Norvik.",
        "Légende : le marché aux poissons",
        "Das Dach ist eingestürzt. (Foto: Ada Hale/Keel Wire)",
    ],
)
def test_a_caption_is_known_by_its_word_for_a_picture(text: str) -> None:
    assert furniture.is_caption(text)


@pytest.mark.parametrize(
    "text",
    [
        "With additional reporting by Ada Hale and Finn Orr",
        "(With inputs from Keel Wire)",
        "Mit Material von Keel Wire",
        "Con información de Keel Wire",
        "Com informações da Keel Wire",
        "Fuente: Keel Wire",
        "Quelle: Keel Wire",
        "(Keel Wire, Agenturen)",
        "(Keel Wire avec agences)",
    ],
)
def test_a_credit_says_only_where_copy_comes_from(text: str) -> None:
    assert furniture.is_credit(text)


@pytest.mark.parametrize(
    "text",
    [
        "Correction: The beam was 4 metres long, not 3.",
        "An earlier version of this article gave the wrong year.",
        "In einer früheren Fassung dieses Artikels stand ein falsches Jahr.",
        "Una versión anterior de este artículo daba otro año.",
        "Uma versão anterior deste artigo trazia outro ano.",
        "Une version précédente de cet article donnait une autre année.",
        "Rectificatif : la poutre mesurait quatre mètres.",
        "Este texto foi corrigido na terça-feira.",
    ],
)
def test_a_correction_says_what_was_put_right(text: str) -> None:
    assert furniture.is_correction(text)


@pytest.mark.parametrize(
    "text",
    [
        "(Updates with death toll in second paragraph)",
        "Eds: Adds photo.",
        "Note to editors: The mayor speaks at noon.",
        "(Aktualisiert: zweiter Absatz)",
        "Hinweis an die Redaktionen: Um zwölf spricht der Bürgermeister.",
        "Nota a los editores: el alcalde habla a mediodía.",
        "Note aux rédactions : le maire parle à midi.",
    ],
)
def test_a_note_speaks_to_editors(text: str) -> None:
    assert furniture.is_note(text)


@pytest.mark.parametrize(
    "text",
    [
        "The photo shows the market before the beam fell.",
        "Sources close to the mayor said the beam was old.",
        "Agencies were told to close the hall.",
        "An earlier version of the beam was made of oak.",
        "(Neukölln liegt südlich der Halle.)",
        "Editors met on Monday and chose the picture.",
        "Das Bild des Marktes hängt im Rathaus.",
        "Archives from 1911 show the hall under construction.",
    ],
)
def test_running_text_on_pictures_sources_and_editors_stays_copy(text: str) -> None:
    recognised = (furniture.is_caption, furniture.is_credit, furniture.is_correction, furniture.is_note)
    assert not any(f(text) for f in recognised)
