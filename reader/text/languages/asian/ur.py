"""Urdu: where sentences end, and the little words that tell the language."""

from __future__ import annotations

from reader.text.languages.language import Language, Sentences
from reader.text.languages.word_lists import words

LANGUAGE = Language(
    code="ur",
    name="Urdu",
    stop_words=words("""
        کے کی کا میں ہے ہیں نے سے کو پر اور کہ یہ وہ اس ان جو تھا تھی تھے بھی نہیں ایک ہو کر رہے رہا رہی گا گی گے لیے
        ساتھ بعد پہلے تک مگر لیکن یا اگر جب کیا کیوں کہاں کون کب ہم آپ انہوں کہا گیا گئی گئے
    """),
    sentences=Sentences(
        titles=words("ڈاکٹر ڈا پروفیسر پروف مسٹر مسز سر بیرسٹر انجینئر کرنل جنرل میجر"),
        before_figures=words("ص ج نمبر"),
        open=words("وغیرہ ء ھ م"),
        asking=words("پوچھا کہا بولے بولا چلایا لکھا"),
    ),
)
