"""Belarusian: where sentences end, and the little words that tell the language."""

from __future__ import annotations

from reader.text.languages.language import Language, Sentences
from reader.text.languages.word_lists import words

LANGUAGE = Language(
    code="be",
    name="Belarusian",
    stop_words=words("""
        і ў у на не што з да за ад па як гэта ён яна яны яно для пра пры або ці быў была было былі быць ёсць яго яе іх
        усе гэты гэтая гэтыя той тая ўжо яшчэ калі дзе хто каб таксама пасля перад паміж праз пад без які якая якія
        больш мы вы я ты свой няма будзе будуць можа сказаў сказала заявіў паведаміў потым цяпер там тут таму аднак
        ніхто нічога ніколі чаму
    """),
    sentences=Sentences(
        titles=words("""
            г гп с в р вул пр пл праф акад дац інж ген палк маёр кап лейт адм св гр бул зав кв д буд нам дыр рэд мін
        """),
        leading=words("т т.зв напр тыс млн млрд"),
        before_figures=words("арт ч гл мал табл с стар тэл п кв д"),
        closing=words("інш др т.д т.п"),
        open=words("г гг ст км руб кап тыс млн млрд"),
        asking=words("спытаў спытала сказаў сказала крыкнуў"),
    ),
)
