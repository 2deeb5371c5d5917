"""French: the words and habits of the language."""

from __future__ import annotations

from reader.text.languages.language import (
    ALL_CHECKED,
    Claims,
    Comparison,
    HouseStyle,
    Language,
    Names,
    Numbers,
    Sentences,
)
from reader.text.languages.word_lists import listed, spellings, words

LANGUAGE = Language(
    code="fr",
    name="French",
    checked=ALL_CHECKED,
    stop_words=words("""
            le la les l un une des du de d ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur
            leurs je j me m moi tu te t toi il elle on nous vous ils elles lui eux se s y en qui que qu quoi dont où
            quand comment pourquoi si ne n pas plus moins très trop aussi encore déjà jamais toujours et ou mais donc
            or ni car parce comme lorsque alors tandis bien puis ainsi à au aux dans par pour avec sans sur sous entre
            vers chez depuis pendant avant après contre selon jusque est sont était étaient fut être été étant a ont
            avait avaient avoir eu sera serait fait faire peut peuvent doit va vont dit dire déclaré affirmé tout
            toute tous toutes autre autres même mêmes quelque quelques chaque aucun aucune deux premier première 1 2
        """),
    sentences=Sentences(
        leading=words("dr mme mlle ste"),
        openers=words("""
            le la les un une des ce cet cette ces il elle ils elles on nous vous je son sa ses leur leurs dans en sur
            avec par pour sans sous entre depuis pendant après avant selon contre à au aux de du et mais ou ni si
            quand lorsque alors comme puis ainsi aussi encore tout tous toutes chaque plusieurs qui que
        """),
        place_joiners=words("et"),
        place_particles=words("de la le"),
    ),
    numbers=Numbers(
        scales={"mille": 10**3},
    ),
    names=Names(
        before_author=words("par"),
        heads=words("monsieur madame"),
        links=words("de la le du des"),
        courtesy={"monsieur": "he"} | dict.fromkeys(listed("mme mlle madame"), "she"),
    ),
    claims=Claims(
        harm=words("morts blessés"),
    ),
    style=HouseStyle(
        cased=spellings("""
            "" = Mme | Mme. | Mlle | Monsieur | Madame
        """),
        plain={"otan": "nato"},
    ),
    comparison=Comparison(
        pointing=words("les"),
        listing=words("et"),
        name_words=words("de la du des"),
    ),
)
