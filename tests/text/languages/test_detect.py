"""Languages told apart by script and by little words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.languages.detect import guess


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The harbour board said on Friday that it would shut the docks for a week."),
        ("es", "El consejo del puerto dijo el viernes que cerrará los muelles por una semana."),
        ("pt", "O conselho do porto disse na sexta-feira que vai fechar as docas por uma semana."),
        ("de", "Der Hafenrat teilte am Freitag mit, dass die Docks für eine Woche geschlossen werden."),
        ("fr", "Le conseil du port a dit vendredi qu’il fermerait les quais pendant une semaine."),
        ("ja", "港は金曜日に閉まった。"),
        ("zh", "港口星期五关闭。"),
        ("ko", "항구는 금요일에 문을 닫았다."),
        ("ru", "Порт закрыли в пятницу."),
        ("uk", "Порт закрили у п’ятницю, і його не відкриють."),
        ("ar", "أغلق الميناء يوم الجمعة."),
        ("el", "Το λιμάνι έκλεισε την Παρασκευή."),
        ("hi", "बंदरगाह शुक्रवार को बंद हुआ।"),
        (None, ""),
        (None, "12 345 — 678"),
        (None, "W L Pct GB L10 Str Norvik 23 13 .639 8-2 L-1 Orrin 24 14 .632 7-3 W-2 Ellery 19 21 .475 L-3"),
    ],
)
def test_guess(lang: str | None, text: str) -> None:
    assert guess(text) == lang


@given(st.text())
def test_any_text_gives_a_code_or_none(text: str) -> None:
    lang = guess(text)
    assert lang is None or (len(lang) == 2 and lang.isalpha())
