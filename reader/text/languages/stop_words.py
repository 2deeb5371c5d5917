"""The words every text of a language is full of: sharing them says next to nothing.

A Collation weighs words by how rare they are in the story. In thirty sentences that is a poor
measure of "which" or "nachdem", which are rare in the story and common in the language.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

_LISTS = {
    "en": """
        a an the this that these those some any no every each all both either neither another such other others same
        own
        i me my we us our you your he him his she her it its they them their who whom whose which what
        where when why how there here then than thus so too very just only also even still yet already again ever
        never
        now once rather quite almost about around nearly more most much many less least few several
        of in on at to for by with without from into onto out off over under up down across along after before
        between among through
        during since until till against toward towards within upon per via amid despite
        and or but nor if as because while although though whether unless not
        be is are was were been being am have has had having do does did done doing will would shall should can
        could may might must
        say says said saying tell told add added according get got go going come came make made take took
        one two first last new well back way mr mrs ms dr
        isn't aren't wasn't weren't don't doesn't didn't won't wouldn't can't couldn't hasn't haven't hadn't it's
        he's she's
        i'm we're they're you're i've we've they've i'll we'll they'll that's there's""",
    "es": """
        el la los las lo un una unos unas este esta estos estas ese esa esos esas aquel aquella esto eso
        yo me mi mis tú te tu tus él ella ellos ellas se le les su sus nos nosotros nuestro nuestra usted ustedes
        que quien quienes cual cuales cuyo cuya donde cuando como cuanto porque pues si no ni y e o u pero sino
        aunque mientras
        de del a al en con sin por para sobre entre hasta desde hacia según contra tras durante ante bajo
        muy más menos mucho muchos poco pocos todo toda todos todas otro otra otros otras mismo misma cada algún
        alguna algunos
        ya también tampoco sólo solo así aún aun todavía entonces ahora hoy luego después antes además aquí allí
        es son era eran fue fueron ser sido siendo está están estaba estado estar ha han había habían haber hay he
        tiene tienen tenía tener hace hacer hizo puede pueden poder podría debe va van dijo dice dicen decir señaló
        afirmó
        uno dos primer primera""",
    "pt": """
        o a os as um uma uns umas este esta estes estas esse essa esses essas aquele aquela isto isso aquilo
        eu me meu minha tu você vocês ele ela eles elas lhe lhes se seu sua seus suas nos nós nosso nossa
        que quem qual quais cujo cuja onde quando como quanto porque pois se não nem e ou mas porém embora enquanto
        de do da dos das em no na nos nas num numa a ao à aos às com sem por pelo pela pelos pelas para sobre entre
        até desde
        segundo contra após durante sob perante ante
        muito mais menos muitos pouco poucos todo toda todos todas outro outra outros outras mesmo mesma cada algum
        alguma alguns
        já também só apenas assim ainda então agora hoje depois antes além aqui ali lá
        é são era eram foi foram ser sido sendo está estão estava estado estar há havia haver tem têm tinha ter teve
        faz fazer fez pode podem poder poderia deve vai vão disse diz dizem dizer afirmou afirma
        um dois primeiro primeira""",
    "de": """
        der die das den dem des ein eine einen einem einer eines kein keine keinen dieser diese dieses diesen diesem
        jener jede jeder jedes
        ich mich mir wir uns unser du dich dir ihr euch er ihn ihm sie ihnen es sich sein seine seinen seinem seiner
        ihre ihren ihrem ihrer
        wer was welche welcher welches wo wann wie warum da dort hier dann denn als ob dass daß weil wenn während
        obwohl nachdem bevor
        und oder aber sondern doch jedoch auch noch nur schon so sehr mehr wieder immer nicht nie etwa rund zudem
        außerdem damit dabei davon
        in im ins an am ans auf aus bei beim mit nach von vom vor zu zum zur für über unter durch gegen ohne um bis
        seit zwischen wegen trotz
        ist sind war waren bin bist sei seien wäre gewesen hat haben hatte hatten habe hätte wird werden wurde
        wurden worden werde würde
        kann können könne konnte soll sollen sollte muss müssen musste will wollen wollte darf dürfen
        sagte sagt sagten teilte erklärte hieß gibt gab man viel viele alle alles andere anderen einige
        eins zwei erste ersten""",
    "fr": """
        le la les l un une des du de d ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur
        leurs
        je j me m moi tu te t toi il elle on nous vous ils elles lui eux se s y en
        qui que qu quoi dont où quand comment pourquoi si ne n pas plus moins très trop aussi encore déjà jamais
        toujours
        et ou mais donc or ni car parce comme lorsque alors tandis bien puis ainsi
        à au aux dans par pour avec sans sur sous entre vers chez depuis pendant avant après contre selon jusque
        est sont était étaient fut être été étant a ont avait avaient avoir eu sera serait fait faire peut peuvent
        doit va vont
        dit ont dire déclaré affirmé tout toute tous toutes autre autres même mêmes quelque quelques chaque aucun
        aucune
        un deux premier première""",
    "it": """
        il lo la i gli le l un uno una di a da in con su per tra fra del dello della dei degli delle al allo alla ai
        agli alle
        dal dallo dalla dai dagli dalle nel nello nella nei negli nelle sul sullo sulla sui sugli sulle col
        io me mi noi ci tu te ti voi vi lui lei egli essa loro si ne suo sua suoi sue mio mia nostro nostra
        che chi cui quale quali dove quando come perché se non né e ed o ma però anche ancora già solo più meno
        molto poco
        questo questa questi queste quello quella quelli quelle tutto tutta tutti tutte altro altra altri altre
        stesso stessa ogni
        è sono era erano fu essere stato stata stati ha hanno aveva avere avuto fa fare fatto può possono deve va
        detto dice ha dopo prima durante contro secondo verso senza sotto sopra
        uno due primo prima""",
    "nl": """
        de het een der des dit dat deze die elk elke geen ik mij me mijn wij we ons onze jij je jouw u uw hij hem
        zijn zij ze haar hun hen
        wie wat welke waar wanneer hoe waarom er daar hier dan toen als of omdat terwijl hoewel want en maar dus ook
        nog al alleen
        niet nooit zo zeer meer meest veel weinig weer wel te om in op aan uit bij met naar van voor over onder door
        tegen zonder tot sinds
        tussen tijdens volgens na is zijn was waren ben bent geweest heeft hebben had hadden wordt worden werd
        werden kan kunnen kon
        zal zullen zou zouden moet moeten mag wil zegt zei zeggen
        een twee eerste alle alles andere anderen zich""",
}

COMMON: Mapping[str, frozenset[str]] = {lang: frozenset([*words.split(), "1", "2"]) for lang, words in _LISTS.items()}

_LANGUAGES = {
    word: tuple(lang for lang, common in COMMON.items() if word in common)
    for word in frozenset[str]().union(*COMMON.values())
}


def language(words: Sequence[str]) -> str | None:
    """The language whose common words make up most of these lower-case words; None when hardly any does."""
    hits = dict.fromkeys(COMMON, 0)
    for word, count in Counter(filter(_LANGUAGES.__contains__, words)).items():
        for lang in _LANGUAGES[word]:
            hits[lang] += count
    best = max(hits, key=lambda lang: hits[lang])
    return best if hits[best] * 5 >= len(words) else None
