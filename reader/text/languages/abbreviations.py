"""Words that keep their full stop inside a sentence, and words that open one.

Kept without their stop, in lower case. Of one list for all languages: an abbreviation of one is
hardly ever a word at a sentence's end in another, and quotations cross languages.
"""

from __future__ import annotations

from reader.text.languages.word_lists import listed

# Something always follows: a name, a thing, a figure.
LEADING = frozenset(
    listed("""
    adm amb asst atty brig capt cdr cmdr col comdr cpl dr drs gen gov govs hon insp lt lieut maj messrs mr
    mrs ms mx msgr ofc pfc pres prof profs pte pvt rep reps rev rt sen sens sgt supt treas vs viz mt ft st ste
    cf eg ie approx esp incl resp
    d dª dña dra dras excmo exma exmo exmos fdo fray gral hno ilmo lic mons ntra pbro profa sr sra sras sres srta sto
    sta ud uds vd vds engo arq
    bzw evtl frhr ggf gez geb hr inh insb mag mme mlle nr sog vgl zzgl
    """)
)
# Something follows before a figure: otherwise plain words.
BEFORE_FIGURES = frozenset(
    listed("""
    no nos nº núm num nr art arts abs pág pag págs p pp par para fig figs vol vols ch cap chap sec sect bd kap ref
    tel ext cl aprox lat long op st av avda ave
    """)
)
# May end a sentence or not: only a word that opens sentences tells. The first list when capitalised.
OPEN_CAPITAL = frozenset(
    listed("""
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri
    ala ariz ark calif cal colo conn del fla ga ill ind kan kans ky la md mass mich minn miss mo mont neb nebr nev okla
    ore pa penn tenn tex va vt wash wis wyo alta ont que sask
    inc corp co cos ltd bros assn assoc dept dist div univ inst intl natl est ave blvd rd hwy jr sr esq
    prov sec dep det const
    """)
)
OPEN = frozenset(
    listed("""
    al cía cia ltda depto dpto izq dcha eds tít trad hab aprox abb allg betr bspw einschl entspr ges inkl mio mrd std
    str tsd usf usw vors etc ca
    """)
)
# No vowel, but a word like any other.
UNITS = frozenset(listed("km kms kg kgs cm mm kph mph mw gw kw ft yd yds lb lbs pm am hp db hz mhz ghz tv"))

# Opens a sentence more often than it stands with a capital inside one.
OPENERS = {
    "en": frozenset(
        listed("""
        the a an this that these those there here he she it they we i you his her its their our my your in on at for
        from with by as of to after before during since until under over through between among about around despite
        without within according amid and but or nor so yet if when while where although though because unless whether
        however meanwhile moreover instead also even still then now later earlier once again perhaps some many most
        more few several such all both each every another others not no none nobody nothing what who why how which
        whose only just officials police authorities mr mrs ms
        """)
    ),
    "es": frozenset(
        listed("""
        el los las un una unos unas este esta estos estas ese esa esos esas aquel aquella esto eso él ella ellos ellas
        su sus nuestro en con por para sobre entre desde hasta según tras durante ante contra sin a al de del y pero o
        ni si cuando mientras aunque como porque pues además también sin ahora entonces luego después antes así ya
        aún todavía no nada nadie todo todos todas cada otro otra otros muchos algunos quien quienes qué lo le se hay
        """)
    ),
    "pt": frozenset(
        listed("""
        o a os as um uma uns umas este esta estes estas esse essa esses essas aquele aquela isto isso ele ela eles
        elas seu sua seus suas em no na nos nas com por pelo pela para sobre entre desde até segundo após durante
        contra sem ao à de do da e mas ou nem se quando enquanto embora como porque além também agora então depois
        antes assim já ainda não nada ninguém todo todos todas cada outro outra muitos alguns quem que há
        """)
    ),
    "de": frozenset(
        listed("""
        der die das den dem des ein eine einen einem einer dieser diese dieses diesen es er sie wir ich ihr sein seine
        ihre in im am an auf aus bei beim mit nach von vom vor zu zum zur für über unter durch gegen ohne um bis seit
        während wegen trotz und aber oder doch denn wenn als weil obwohl da dass damit dabei dazu darauf danach auch
        noch nur schon so nun jetzt dann hier dort nicht kein keine alle viele einige man was wer wie wo warum zudem
        außerdem allerdings zuvor laut
        """)
    ),
    "fr": frozenset(
        listed("""
        le la les un une des ce cet cette ces il elle ils elles on nous vous je son sa ses leur leurs dans en sur avec
        par pour sans sous entre depuis pendant après avant selon contre à au aux de du et mais ou ni si quand lorsque
        alors comme puis ainsi aussi encore tout tous toutes chaque plusieurs qui que
        """)
    ),
    "it": frozenset(
        listed("""
        il lo la i gli le un uno una questo questa questi queste quello quella egli lui lei loro in nel nella con per
        su sul tra fra di del della da dal dopo prima durante secondo contro senza e ma o se quando mentre anche come
        perché poi così già ancora non tutti tutte ogni
        """)
    ),
}

# After a time of day these go on with it.
AFTER_HOURS = frozenset(
    listed("""
    et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst cet cest ist jst hkt aest aedt eastern central mountain
    pacific local monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december mon tue tues wed thu thurs fri sat sun jan feb mar apr aug sept oct nov
    dec
    """)
)

# After a question or a cry in quotation marks, a name and one of these is still the same sentence.
ASKING = frozenset(
    listed("""
    said says asked asks wrote writes shouted cried yelled added replied answered told wondered exclaimed demanded
    tweeted posted screamed joked sang chanted insisted
    """)
)
