"""House style of English: spellings that are one, and the laws behind British and American ones."""

from __future__ import annotations

from reader.text.languages.language import HouseStyle, SpellingLaw
from reader.text.languages.word_lists import spelled_phrases, spellings, valued, words

# British stem without its "ur": colo-ur, favo-ur.
_OUR = """
    ardo armo behavio cando clamo colo demeano endeavo favo fervo flavo glamo harbo hono humo labo misdemeano neighbo
    odo parlo ranco rigo rumo savio savo splendo succo tumo valo vapo vigo
"""
# Stem before a doubled l: travel-led, cancel-ling.
_DOUBLED = """
    apparel barrel bedevil bevel cancel carol channel chisel counsel cudgel dial dishevel duel enamel equal fuel
    funnel gambol gravel grovel hovel imperil initial jewel kennel label level libel marshal marvel medal metal model
    panel parcel pedal pencil peril pistol pummel quarrel ravel refuel rival revel shovel shrivel signal snivel spiral
    stencil swivel tassel tinsel total towel trammel travel tunnel unravel yodel
"""
# British stem without its "re": cent-re, theat-re.
_RE = """
    amphitheat calib cent centilit centimet epicent fib goit kilolit kilomet lit lust maneuv meag met millilit
    millimet mit och reconnoit sab saltpet scept sepulch somb spect theat
"""
# Written ae or oe in Britain, e in America.
_AE, _OE = (
    """
    aesthet anaem anaesth archaeolog caesarean caesium encyclopaed faec gynaecolog haem leukaem mediaev orthopaed paed
    palaeo septicaem toxaem uraem
""",
    "diarrhoea foet homoeopath manoeuv oedema oesoph oestr",
)


def _any(stems: str) -> str:
    return "|".join(stems.split())


# All are folded to the American form, with -ise for -ize. The folded form is for comparing only and need not be a
# word ("prize" keeps its z, "capsize" may lose it).
_LAWS = (
    SpellingLaw(r"([a-z]{3,}i)z(e|es|er|ed|ing|ers|able|ation|ations|ational)$", r"\1s\2", names_keep=words("e es er")),
    SpellingLaw(rf"(?=(?:an|hyper|hypo|pre|neo)?(?:{_any(_AE)}))(.*?)ae", r"\1e", goes_on=True),
    SpellingLaw(rf"(?=(?:an|hyper|hypo|pre|neo)?(?:{_any(_OE)}))(.*?)oe", r"\1e", goes_on=True),
    SpellingLaw(rf"((?:dis|un|mis|re|out|be|multi)?(?:{_any(_OUR)}))ur", r"\1r"),
    SpellingLaw(rf"((?:un|re)?(?:{_any(_DOUBLED)}))l(ed|ing|er|ers|ings|ation|ations|ist|ists|ous)$", r"\1\2"),
    SpellingLaw(rf"({_any(_RE)})re(s?)$", r"\1er\2"),
    SpellingLaw(rf"({_any(_RE)})r(ed|ing)$", r"\1er\2"),
    SpellingLaw(r"([a-z]*(?:anal|paral|catal|electrol|hydrol|dial))yz(e|ed|er|es|ers|ing)$", r"\1ys\2"),
)

STYLE = HouseStyle(
    cased=spellings("""
        united states = US | USA
        united kingdom = UK
        united nations = UN
        european union = EU
        prime minister = PM
        foreign minister = FM
        member of parliament = MP
        members of parliament = MPs
        chief executive = CEO
        governor = Gov.
        governors = Govs.
        senator = Sen. | Sen
        senators = Sens.
        representative = Rep. | Rep
        representatives = Reps.
        general = Gen.
        generals = Gens.
        lieutenant = Lt. | Lt | Lieut.
        colonel = Col. | Col
        major = Maj. | Maj
        captain = Capt. | Capt
        commander = Cmdr. | Cdr. | Cmdr | Cdr
        admiral = Adm. | Adm
        sergeant = Sgt. | Sgt
        corporal = Cpl. | Cpl
        private = Pvt. | Pvt | Pte. | Pte
        private first class = Pfc. | Pfc
        brigadier = Brig. | Brig
        doctor = Dr. | Dr
        doctors = Drs. | Drs
        professor = Prof. | Prof
        reverend = Rev. | Rev | Revd
        president = Pres.
        secretary = Sec.
        superintendent = Supt. | Supt
        inspector = Insp. | Insp
        detective = Det. | Det
        constable = Const. | Pc
        attorney = Atty.
        saint = St. | St
        mount = Mt. | Mt
        fort = Ft.
        avenue = Ave. | Ave
        boulevard = Blvd. | Blvd
        road = Rd. | Rd
        department = Dept. | Dept
        company = Co.
        corporation = Corp. | Corp
        incorporated = Inc. | Inc
        limited = Ltd. | Ltd
        brothers = Bros. | Bros
        university = Univ.
        association = Assn. | Assn
        junior = Jr. | Jr
        senior = Sr. | Snr
        january = Jan.
        february = Feb.
        april = Apr.
        august = Aug. | August
        september = Sept. | Sep. | Sept
        october = Oct.
        november = Nov.
        december = Dec.
        march = Mar.
        may^ = May
        march^ = March
        monday = Mon.
        tuesday = Tue. | Tues.
        wednesday = Wed.
        thursday = Thu. | Thur. | Thurs.
        friday = Fri.
        polish^ = Polish
        pole^ = Pole
        poles^ = Poles
        turkey^ = Turkey
        china^ = China
        nice^ = Nice
        reading^ = Reading
        job^ = Job
        will^ = Will
        mark^ = Mark
        it^ = IT
        who^ = WHO
        aids^ = AIDS | Aids
        alabama = Ala.
        arizona = Ariz.
        arkansas = Ark.
        california = Calif. | Cal.
        colorado = Colo.
        connecticut = Conn.
        delaware = Del.
        florida = Fla.
        georgia = Ga.
        illinois = Ill.
        indiana = Ind.
        kansas = Kan. | Kans.
        kentucky = Ky.
        louisiana = La.
        maryland = Md.
        massachusetts = Mass.
        michigan = Mich.
        minnesota = Minn.
        mississippi = Miss.
        missouri = Mo.
        montana = Mont.
        nebraska = Neb. | Nebr.
        nevada = Nev.
        new hampshire = NH
        new jersey = NJ
        new mexico = NM
        new york = NY
        north carolina = NC
        north dakota = ND
        oklahoma = Okla.
        oregon = Ore.
        pennsylvania = Pa. | Penn.
        rhode island = RI
        south carolina = SC
        south dakota = SD
        tennessee = Tenn.
        texas = Tex.
        vermont = Vt.
        virginia = Va.
        washington = Wash.
        west virginia = WVa
        wisconsin = Wis.
        wyoming = Wyo.
        district of columbia = DC
        ontario = Ont.
        quebec = Que.
        british columbia = BC
        "" = Mr | Mr. | Mrs | Mrs. | Ms | Ms. | Mx | Mx. | Messrs | Messrs. | Miss | Sir | Dame
    """),
    plain=spellings("""
        versus = vs. | vs | v.
        and = &
        circa = ca.
        percent = % | pc | pct
        kilometer = km | kms | kilometers
        meter = meters
        centimeter = cm | centimeters
        millimeter = mm | millimeters
        kilogram = kg | kgs | kilograms | kilo | kilos | kilogramme | kilogrammes
        gram = grams | gramme | grammes
        mile = miles
        foot = feet
        inch = inches
        pound = lb | lbs | lb. | lbs. | pounds
        ounce = oz | ounces
        hectare = ha | hectares
        acre = acres
        liter = liters | litre | litres
        tonne = tonnes
        kph = kmh
        megawatt = mw | megawatts
        gigawatt = gw | gigawatts
        kilowatt = kw | kilowatts
        ton = tons
        degree = degrees
        celsius = centigrade
        square = sq | sq.
        dollar = dollars | usd
        euro = euros | eur
        yuan = renminbi
        rupee = rupees
        ruble = rubles
        franc = francs
        peso = pesos
        hryvnia = hryvnias
        shekel = shekels
        lira = liras
        naira = nairas
        krone = kroner
        krona = kronor
        zloty = zlotys | zloties
        forint = forints
        dinar = dinars
        dirham = dirhams
        riyal = riyals
        shilling = shillings
    """),
    phrases=spelled_phrases("""
        percent = per cent
        united states = united states | united states of america | the usa
        united kingdom = united kingdom
        united nations = united nations
        european union = european union
        prime minister = prime minister
        foreign minister = foreign minister
        member of parliament = member of parliament
        members of parliament = members of parliament
        chief executive = chief executive officer | chief executive
        district of columbia = district of columbia
        british columbia = british columbia
        new hampshire = new hampshire
        new jersey = new jersey
        new mexico = new mexico
        new york = new york
        north carolina = north carolina
        north dakota = north dakota
        rhode island = rhode island
        south carolina = south carolina
        south dakota = south dakota
        west virginia = west virginia
        degree celsius = degree celsius | degree c
        degree fahrenheit = degree fahrenheit | degree f
        mph = mile per hour | mile an hour | miles per hour | miles an hour
        percentage point = percentage point | percentage points
        kph = kilometer / h | kilometers per hour | kilometers an hour | kilometer per hour
        more than = more than
        less than = less than | fewer than
        world war two = world war two | world war ii | world war 2 | second world war
        world war one = world war one | world war i | world war 1 | first world war
        airstrike = air strike
        airstrikes = air strikes
        airfield = air field
        airbase = air base
        coastguard = coast guard
        ceasefire = cease fire
        ceasefires = cease fires
        healthcare = health care
        website = web site
        websites = web sites
        email = e mail
        emails = e mails
        northeast = north east
        northwest = north west
        southeast = south east
        southwest = south west
        northeastern = north eastern
        northwestern = north western
        southeastern = south eastern
        southwestern = south western
        underway = under way
        policymaker = policy maker
        policymakers = policy makers
        frontline = front line
        frontlines = front lines
        peacekeeper = peace keeper
        peacekeepers = peace keepers
        peacekeeping = peace keeping
        byelection = by election
        byelections = by elections
        worldwide = world wide
        nationwide = nation wide
        landmine = land mine
        landmines = land mines
        secretary general = secretary general
        headteacher = head teacher
        firefighter = fire fighter
        firefighters = fire fighters
        childcare = child care
        taskforce = task force
    """),
    prefixes=words("""
        anti co counter inter intra macro mega micro mid mini multi non over post pre pro pseudo re semi sub super
        trans ultra under
    """),
    approximately=valued("""
        some=about about around=about roughly=about approximately=about circa=about over=more_than under=less_than
        nearly almost=nearly
    """),
    variants=valued("""
        adviser=advisor advisers=advisors aeroplane=airplane aeroplanes=airplanes afterwards=afterward
        ageing=aging aluminium=aluminum amidst=amid amongst=among analogue=analog annexe=annex appal=appall
        appals=appalls artefact=artifact artefacts=artifacts axe=ax backwards=backward benefitted=benefited
        benefitting=benefiting burnt=burned carcase=carcass catalogue=catalog catalogued=cataloged
        catalogues=catalogs cheque=check cheques=checks chequebook=checkbook chilli=chili cosy=cozy
        councillor=councilor councillors=councilors counsellor=counselor counsellors=counselors cypher=cipher
        defence=defense defenceless=defenseless defences=defenses dialogue=dialog dialogues=dialogs distil=distill
        doughnut=donut doughnuts=donuts downwards=downward draught=draft draughts=drafts draughty=drafty
        dreamt=dreamed enquire=inquire enquired=inquired enquiries=inquiries enquiry=inquiry enrol=enroll
        enrolment=enrollment enrols=enrolls enthral=enthrall focussed=focused focussing=focusing forwards=forward
        fulfil=fulfill fulfilment=fulfillment fulfils=fulfills furore=furor gaol=jail gaoled=jailed grey=gray
        greys=grays greyish=grayish acknowledgement=acknowledgment acknowledgements=acknowledgments
        instalment=installment instalments=installments instil=instill jewellery=jewelry judgement=judgment
        judgements=judgments kerb=curb kerbs=curbs kidnaped=kidnapped kidnaper=kidnapper kidnapers=kidnappers
        kidnaping=kidnapping leant=leaned leapt=leaped learnt=learned licence=license licences=licenses
        marvellous=marvelous modeller=modeler monologue=monolog mould=mold moulded=molded moulds=molds
        mouldy=moldy moult=molt moustache=mustache moustaches=mustaches mum=mom mums=moms offence=offense
        offences=offenses okay=ok omelette=omelet orientated=oriented pedlar=peddler phoney=phony plough=plow
        ploughed=plowed ploughing=plowing ploughs=plows practise=practice practised=practiced practises=practices
        practising=practicing pretence=pretense programme=program programmes=programs protestor=protester
        protestors=protesters pyjamas=pajamas rouble=ruble roubles=rubles sceptic=skeptic sceptical=skeptical
        scepticism=skepticism sceptics=skeptics skilful=skillful skilfully=skillfully smoulder=smolder
        smouldered=smoldered smouldering=smoldering smoulders=smolders speciality=specialty
        specialities=specialties spelt=spelled spilt=spilled spoilt=spoiled storey=story storeys=stories
        sulphur=sulfur sulphuric=sulfuric targetted=targeted towards=toward tranquillity=tranquility tyre=tire
        tyres=tires upwards=upward whilst=while wilful=willful wilfully=willfully woollen=woolen
        worshiped=worshipped worshiper=worshipper worshipers=worshippers worshiping=worshipping yoghurt=yogurt
        yoghurts=yogurts café=cafe cafés=cafes cliché=cliche clichés=cliches décor=decor façade=facade
        fiancé=fiance fiancée=fiancee naïve=naive protégé=protege protégés=proteges résumé=resume soirée=soiree
    """),
    laws=_LAWS,
    contractions={"n't": "not", "'t": "not", "'re": "are", "'ve": "have", "'ll": "will", "'m": "am"},
    contracted={"cannot": ("can", "not")},
    before_not={"wo": "will", "sha": "shall", "ca": "can"},
    stopped=words("""
        Mr Mrs Ms Dr Prof Profs Gov Govs Sen Sens Rep Reps Gen Col Lt Sgt Capt Maj Cmdr Adm Supt Rev Hon St No Nos
        Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Inc Corp Ltd Co Jr Sr vs ca
    """),
    names_inside=words("may^ march^ nice^ reading^ job^ will^ mark^"),
    before_is=words("he she it that there who what where here how"),
    months=words("""
        january february march^ march april may^ june july august september october november december
    """),
    short_months={
        "jan": "january",
        "feb": "february",
        "mar": "march",
        "apr": "april",
        "aug": "august",
        "sep": "september",
        "oct": "october",
        "nov": "november",
        "dec": "december",
        "may": "may^",
        "march": "march^",
    },
)
