"""What house styles write in different ways: the tables behind `style.DEFAULT`.

One group a line, `norm = spelling | spelling ...`. Spellings are matched in
lower case, after the British/American difference is folded, except in CASED, where the capitals
tell the meaning. A norm that ends in ^ keeps a name apart from the common word (May, may).
"""

from __future__ import annotations

from reader.text.languages.word_lists import listed

# Written with these very capitals, and these only. A norm of "" may stand or fall freely.
CASED = """
united states = US | USA | EEUU | EUA
united kingdom = UK
united nations = UN | ONU
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
million = Mio. | Mio
milliarde = Mrd. | Mrd
ee = EE.
uu = UU.
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
"" = Mr | Mr. | Mrs | Mrs. | Ms | Ms. | Mx | Mx. | Messrs | Messrs. | Miss | Sir | Dame | Mme | Mme. | Mlle | Herr
"" = Frau | Sra. | Srta. | Señor | Señora | Senhor | Senhora | Monsieur | Madame
"""

# Whatever the capitals.
PLAIN = """
versus = vs. | vs | v.
and = &
circa = ca.
percent = % | pc | pct | prozent
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
nato = otan
"""

# A run of words that stands for one. Parts may be joined by hyphens as well.
PHRASES = """
percent = per cent | por ciento | por cento
united states = united states | united states of america | the usa | estados unidos | ee uu
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
"""

# Closed up by one house, hyphened by another: anti-war, antiwar.
PREFIXES = frozenset(
    listed(
        "anti co counter inter intra macro mega micro mid mini multi non over post pre pro pseudo re semi sub super "
        "trans ultra under"
    )
)

# The norm of a hyphen inside a word while tokens are joined; it ends as "".
HYPHEN = "\u2010"
HYPHENS = frozenset("-‐‑–−")

MONTHS = frozenset(
    listed("january february march^ march april may^ june july august september october november december")
)
# Month names cut short without a stop: only beside a number.
SHORT_MONTHS = {
    "jan": "january", "feb": "february", "mar": "march", "apr": "april", "aug": "august", "sep": "september",
    "oct": "october", "nov": "november", "dec": "december", "may": "may^", "march": "march^",
}  # fmt: skip

# Words of nearness, equal among themselves before a number.
APPROXIMATELY = {
    **dict.fromkeys(listed("some about around roughly approximately circa etwa rund unos unas"), "about"),
    "over": "more than",
    "under": "less than",
    "nearly": "nearly",
    "almost": "nearly",
}

# Accents that tell one common word from another; elsewhere a capitalised word may lose them.
ACCENTED = frozenset(listed("él sí qué más está tú así aún cómo dónde cuándo quién cuál sólo éste ésta será à é há"))

CONTRACTIONS = {"n't": "not", "'t": "not", "'re": "are", "'ve": "have", "'ll": "will", "'m": "am"}

# Common words with a capital at the head of a sentence, names elsewhere.
NAMES_INSIDE = frozenset(listed("may^ march^ nice^ reading^ job^ will^ mark^"))
# Before 's these are pronouns: he's is he is.
IS_AFTER = frozenset(listed("he she it that there who what where here how"))
