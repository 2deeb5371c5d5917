"""Ukrainian: where sentences end, and the little words that tell the language."""

from __future__ import annotations

from reader.text.languages.language import Furniture, Language, Sentences
from reader.text.languages.word_lists import words

LANGUAGE = Language(
    code="uk",
    name="Ukrainian",
    stop_words=words("""
        і й та в у на не що з із зі до за від по як це він вона вони воно для але про при або чи був була було були
        бути є його її їх їй йому їм так все всі всіх цей ця ці цього цієї той те вже ще лише якщо коли де хто щоб
        також після перед між через під над без який яка яке які яких більше ми ви я ти нас вас мене себе свій свою
        своїх ні немає буде будуть може можна сказав сказала заявив заявила повідомив повідомила потім тепер там тут
        тому однак проте бо ніхто нічого ніколи чому серед близько
    """),
    sentences=Sentences(
        titles=words("""
            м с смт сел ст вул пр просп пров пл наб бул б-р шос туп кв корп р о оз ім проф акад доц канд д-р інж ген
            полк підполк майор кап лейт адм св гр тов п пп пан респ обл р-н зам заст нач дир ред худ реж арх деп мін
            губ буд
        """),
        leading=words("т т.зв т.к напр див пор тис млн млрд нар засл вид"),
        before_figures=words("ст ч гл рис табл с стор тел п пп кв д оф вип розд"),
        open=words("д п р рр ст м грн коп тис млн млрд трлн дол од прим ос хв год н.е е обл кв л га т"),
        closing=words("ін т.д т.п"),
        asking=words("спитав спитала запитав запитала сказав сказала вигукнув"),
    ),
    furniture=Furniture(
        pictures=words("фото"),
    ),
)
