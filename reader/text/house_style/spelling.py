"""British and American spelling of one word, folded to one: the American form, with -ise for -ize.

    favourable -> favorable    centred -> centered    travelled -> traveled    organize -> organise

Patterns where the language has a pattern, a table for the rest. The folded form is for comparing
only and need not be a word ("prize" keeps its z, "capsize" may lose it).
"""

from __future__ import annotations

import re
from functools import cache

# British stem without its "ur": colo-ur, favo-ur.
_OUR = """
ardo armo behavio cando clamo colo demeano endeavo favo fervo flavo glamo harbo hono humo labo misdemeano neighbo odo
parlo ranco rigo rumo savio savo splendo succo tumo valo vapo vigo
"""
# Stem before a doubled l: travel-led, cancel-ling.
_DOUBLED = """
apparel barrel bedevil bevel cancel carol channel chisel counsel cudgel dial dishevel duel enamel equal fuel funnel
gambol gravel grovel hovel imperil initial jewel kennel label level libel marshal marvel medal metal model panel parcel
pedal pencil peril pistol pummel quarrel ravel refuel rival revel shovel shrivel signal snivel spiral stencil swivel
tassel tinsel total towel trammel travel tunnel unravel yodel
"""
# British stem without its "re": cent-re, theat-re.
_RE = """
amphitheat calib cent centilit centimet epicent fib goit kilolit kilomet lit lust maneuv meag met millilit millimet mit
och reconnoit sab saltpet scept sepulch somb spect theat
"""
# Written ae or oe in Britain, e in America.
_DIGRAPHS = """
aesthet anaem anaesth archaeolog caesarean caesium diarrhoea encyclopaed faec foet gynaecolog haem homoeopath leukaem
manoeuv mediaev oedema oesoph oestr orthopaed paed palaeo septicaem toxaem uraem
"""

_PAIRS = """
adviser=advisor advisers=advisors aeroplane=airplane aeroplanes=airplanes afterwards=afterward ageing=aging
aluminium=aluminum amidst=amid amongst=among analogue=analog annexe=annex appal=appall appals=appalls
artefact=artifact artefacts=artifacts axe=ax backwards=backward benefitted=benefited benefitting=benefiting
burnt=burned carcase=carcass catalogue=catalog catalogued=cataloged catalogues=catalogs cheque=check
cheques=checks chequebook=checkbook chilli=chili cosy=cozy councillor=councilor councillors=councilors
counsellor=counselor counsellors=counselors cypher=cipher defence=defense defenceless=defenseless defences=defenses
dialogue=dialog dialogues=dialogs distil=distill doughnut=donut doughnuts=donuts downwards=downward draught=draft
draughts=drafts draughty=drafty dreamt=dreamed enquire=inquire enquired=inquired enquiries=inquiries enquiry=inquiry
enrol=enroll enrolment=enrollment enrols=enrolls enthral=enthrall focussed=focused focussing=focusing
forwards=forward fulfil=fulfill fulfilment=fulfillment fulfils=fulfills furore=furor gaol=jail gaoled=jailed
grey=gray greys=grays greyish=grayish acknowledgement=acknowledgment acknowledgements=acknowledgments
instalment=installment instalments=installments instil=instill jewellery=jewelry judgement=judgment
judgements=judgments kerb=curb kerbs=curbs kidnaped=kidnapped kidnaper=kidnapper kidnapers=kidnappers
kidnaping=kidnapping leant=leaned leapt=leaped learnt=learned licence=license licences=licenses marvellous=marvelous
modeller=modeler monologue=monolog mould=mold moulded=molded moulds=molds mouldy=moldy moult=molt
moustache=mustache moustaches=mustaches mum=mom mums=moms offence=offense offences=offenses okay=ok omelette=omelet
orientated=oriented pedlar=peddler phoney=phony plough=plow ploughed=plowed ploughing=plowing ploughs=plows
practise=practice practised=practiced practises=practices practising=practicing pretence=pretense programme=program
programmes=programs protestor=protester protestors=protesters pyjamas=pajamas rouble=ruble roubles=rubles
sceptic=skeptic sceptical=skeptical scepticism=skepticism sceptics=skeptics skilful=skillful skilfully=skillfully
smoulder=smolder smouldered=smoldered smouldering=smoldering smoulders=smolders speciality=specialty
specialities=specialties spelt=spelled spilt=spilled spoilt=spoiled storey=story storeys=stories sulphur=sulfur
sulphuric=sulfuric targetted=targeted towards=toward tranquillity=tranquility tyre=tire tyres=tires upwards=upward
whilst=while wilful=willful wilfully=willfully woollen=woolen worshiped=worshipped worshiper=worshipper
worshipers=worshippers worshiping=worshipping yoghurt=yogurt yoghurts=yogurts
café=cafe cafés=cafes cliché=cliche clichés=cliches décor=decor façade=facade fiancé=fiance
fiancée=fiancee naïve=naive protégé=protege protégés=proteges résumé=resume soirée=soiree
"""

_WORDS = dict(pair.split("=") for pair in _PAIRS.split())


def _any(stems: str) -> str:
    return "|".join(stems.split())


@cache
def _laws() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Patterns and what becomes of them; the first that matches decides."""
    return (
        (re.compile(rf"^((?:dis|un|mis|re|out|be|multi)?(?:{_any(_OUR)}))ur"), r"\1r"),
        (re.compile(rf"^((?:un|re)?(?:{_any(_DOUBLED)}))l(ed|ing|er|ers|ings|ation|ations|ist|ists|ous)$"), r"\1\2"),
        (re.compile(rf"^({_any(_RE)})re(s?)$"), r"\1er\2"),
        (re.compile(rf"^({_any(_RE)})r(ed|ing)$"), r"\1er\2"),
        (re.compile(r"^([a-z]*(?:anal|paral|catal|electrol|hydrol|dial))yz(e|ed|er|es|ers|ing)$"), r"\1ys\2"),
    )


@cache
def _digraph() -> re.Pattern[str]:
    return re.compile(rf"^(?:an|hyper|hypo|pre|neo)?(?:{_any(_DIGRAPHS)})")


_IZE = re.compile(r"^([a-z]{3,}i)z(e|es|er|ed|ing|ers|able|ation|ations|ational)$")
_NAMELIKE = ("e", "es", "er")


def fold(word: str, *, name: bool = False) -> str:
    """One spelling for both sides of the ocean, of a word in lower case.

    `name`: it was printed with a capital, so endings that names have too (Denize, Mizer) stay.
    """
    if not word.isascii():
        return _WORDS.get(word, word)
    found = _WORDS.get(word)
    if found is not None:
        return found
    if len(word) < 5:
        return word
    if (match := _IZE.match(word)) is not None:
        return word if name and match[2] in _NAMELIKE else f"{match[1]}s{match[2]}"
    if ("ae" in word or "oe" in word) and _digraph().match(word):
        word = word.replace("ae", "e", 1).replace("oe", "e", 1)
    for law, form in _laws():
        word, hits = law.subn(form, word, count=1)
        if hits:
            break
    return word
