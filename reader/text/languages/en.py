"""English: the words and habits of the language."""

from __future__ import annotations

from reader.text.languages.language import (
    ALL_CHECKED,
    DENIES,
    Calendar,
    Claims,
    Comparison,
    HouseStyle,
    Language,
    Names,
    Notes,
    Numbers,
    Sentences,
    Speech,
    SpellingLaw,
)
from reader.text.languages.word_lists import (
    listed,
    named,
    numbered,
    one_sense,
    phrases,
    sides,
    spelled_phrases,
    spellings,
    valued,
    verbs,
    words,
)

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

LANGUAGE = Language(
    code="en",
    name="English",
    stemmer="english",
    checked=ALL_CHECKED,
    stop_words=words("""
            a an the this that these those some any no every each all both either neither another such other others
            same own i me my we us our you your he him his she her it its they them their who whom whose which what
            where when why how there here then than thus so too very just only also even still yet already again ever
            never now once rather quite almost about around nearly more most much many less least few several of in on
            at to for by with without from into onto out off over under up down across along after before between
            among through during since until till against toward towards within upon per via amid despite and or but
            nor if as because while although though whether unless not be is are was were been being am have has had
            having do does did done doing will would shall should can could may might must say says said saying tell
            told add added according get got go going come came make made take took one two first last new well back
            way mr mrs ms dr isn't aren't wasn't weren't don't doesn't didn't won't wouldn't can't couldn't hasn't
            haven't hadn't it's he's she's i'm we're they're you're i've we've they've i'll we'll they'll that's
            there's 1 2
        """),
    function_words=words("""
            a an the this that these those of in on at to for by with from into onto as than and or but nor if so is
            are was were be been being am has have had do does did it its he she they we his her their who which what
            when where while not no there will would can could may there's more most also just very such both each any
            some
        """),
    sentences=Sentences(
        titles=words("""
            adm ald amb asst atty brig capt cdr cdre cllr cllrs cmdr col cols comdr comm cpl dr drs flt fr ft gen gens
            gov govs hon insp ldr lt lts lieut maj messrs mr mrs ms msgr mses mt mx ofc pfc pres prof profs pte pvt
            rep reps rev revs rt sen sens sgt sgts sqn ssgt st ste supt treas wg
        """),
        leading=words("vs viz cf eg ie approx esp incl resp"),
        before_figures=words("""
            no nos par para figs vols ch chap sec sect ref ext lat long op st ave art arts p pp fig vol tel cl
        """),
        open_capital=words("""
            jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri ala ariz ark calif
            cal colo conn del fla ga ill ind kan kans ky la md mass mich minn miss mo mont neb nebr nev okla ore pa
            penn tenn tex va vt wash wis wyo alta ont que sask inc corp co cos ltd bros assn assoc dept dist div univ
            inst intl natl est ave blvd rd hwy jr sr esq prov sec dep det const
        """),
        open=words("al etc ca eds"),
        closing=words("etc"),
        openers=words("""
            the a an this that these those there here he she it they we i you his her its their our my your in on at
            for from with by as of to after before during since until under over through between among about around
            despite without within according amid and but or nor so yet if when while where although though because
            unless whether however meanwhile moreover instead also even still then now later earlier once again
            perhaps some many most more few several such all both each every another others not no none nobody nothing
            what who why how which whose only just officials police authorities mr mrs ms
        """),
        asking=words("""
            said says asked asks wrote writes shouted cried yelled added replied answered told wondered exclaimed
            demanded tweeted posted screamed joked sang chanted insisted
        """),
        after_hours=words("""
            et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst cet cest ist jst hkt aest aedt eastern central
            mountain pacific local monday tuesday wednesday thursday friday saturday sunday january february march
            april may june july august september october november december mon tue tues wed thu thurs fri sat sun jan
            feb mar apr aug sept oct nov dec
        """),
        place_joiners=words("and"),
    ),
    calendar=Calendar(
        months=numbered(
            """
            january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sep/sept
            october/oct
            november/nov december/dec
            """
        ),
        weekdays=numbered(
            "monday/mon tuesday/tue/tues wednesday/wed thursday/thu/thurs friday/fri saturday/sat sunday/sun", 0
        ),
        relative_days={"today": (0, ""), "tonight": (0, "night"), "yesterday": (-1, ""), "tomorrow": (1, "")},
        parts=valued("""
            night nighttime=night night-time=night overnight=night evening=night morning afternoon lunchtime=noon dawn
            daybreak=dawn dusk nightfall=dusk late early
        """),
        parts_alone=valued("overnight=night nighttime=night night-time=night dawn dusk nightfall=dusk daybreak=dawn"),
        night=words("night"),
        before_night=words("the at by"),
        over_night=words("during in through over"),
        only_before=words("late early"),
        following=words("following next"),
        day=words("day"),
        year=words("year"),
        month=words("month"),
        on=words("on"),
        of=words("of"),
        articles=words("the"),
        before_month=words("on late early th st nd rd"),
        ordinal_endings=words("st nd rd th"),
        which=valued("last previous=last past=last next coming=next this"),
        spans=words("week month year weekend decade century spring summer autumn winter season quarter fall"),
        seasons=words("spring summer autumn fall winter"),
        front=words("late early mid-"),
        before_year=words("""
            since of by until till from to during early late mid before after year the and between for through late-
            around about back dated circa in
        """),
        not_before_year=words("some nearly about than"),
        counted=words("people men women"),
        between=words("on of into at before after around by just shortly the during in"),
        doubtful=words("may march mar sun sat wed mon"),
    ),
    numbers=Numbers(
        words=numbered(
            """
            zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
            seventeen eighteen nineteen
            """,
            0,
        )
        | numbered("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10),
        ordinals=numbered("""
            first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
            fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
            """)
        | {"thirtieth": 30, "fortieth": 40, "fiftieth": 50, "hundredth": 100},
        scales={
            "dozen": 12,
            "hundred": 10**2,
            "thousand": 10**3,
            **dict.fromkeys(listed("million mn mln"), 10**6),
            **dict.fromkeys(listed("billion bn bln"), 10**9),
            **dict.fromkeys(listed("trillion tn trn"), 10**12),
            **dict.fromkeys(listed("lakh lakhs"), 10**5),
            **dict.fromkeys(listed("crore crores"), 10**7),
        },
        strong_scales=words("hundred thousand million billion"),
        vague={
            "dozens": "12s",
            "scores": "20s",
            "hundreds": "100s",
            "thousands": "1000s",
            "millions": "1000000s",
            "billions": "1000000000s",
            "tens": "10s",
        },
        fractions={
            "half": 2,
            "halves": 2,
            "third": 3,
            "thirds": 3,
            "quarter": 4,
            "quarters": 4,
            "fourths": 4,
            "fifth": 5,
            "fifths": 5,
            "sixth": 6,
            "sixths": 6,
            "eighth": 8,
            "eighths": 8,
            "tenth": 10,
            "tenths": 10,
        },
        half=words("half"),
        halves=words("halves"),
        quarter=words("quarter"),
        joiners=words("and"),
        articles=words("a an"),
        of=words("of"),
        ranges=words("to"),
        minus=words("minus"),
        numero=words("no"),
        zones=words("gmt utc"),
        below_zero=frozenset({("below", "0"), ("below", "freezing")}),
        clock={"noon": "12:00", "midday": "12:00", "midnight": "0:00"},
        people=words("people women men children barrels"),
        plurals=words("people men women children police troops cattle feet lives staff personnel"),
        not_counted=words("""
            of in at by to for with from and or but that who which on as than is was were are has have had a an the
            this it its his her their he she they not so if when while after before into over under more less most
            would will could ago later earlier also only other others people
        """),
        in_a_row=words("consecutive straight successive"),
    ),
    names=Names(
        before_author=words("by"),
        heads=words("""
            mr mrs ms miss mx sir lady lord dame rev fr president president-elect premier chancellor secretary
            governor gov govs mayor senator sen sens rep reps congressman congresswoman representative judge justice
            king queen prince princess pope bishop archbishop cardinal ambassador envoy chairman chairwoman chair
            director chief commissioner inspector sergeant sgt lieutenant lt captain capt colonel col major maj
            general gen admiral adm corporal private cmdr commander marshal officer detective superintendent supt
            leader whip speaker deputy councillor spokesman spokeswoman spokesperson coach professor doctor attorney
            prosecutor sheriff mp mep fm pm ceo dr prof minister
        """),
        modifiers=words("""
            vice prime foreign defence defense interior finance home health trade deputy former acting first senior
            ex-vice majority minority attorney lord supreme managing executive chief house_majority ex-president
        """),
        of_office=frozenset({("of", "state")}),
        bodies=words("ministry office department court council commission agency parliament union"),
        links=words("of bin ibn al &"),
        not_names=words("i i'm i've i'd i'll a an o ok tv am pm a.m. p.m. no nos no. nos."),
        openers=words("""
            a about above abroad according accordingly across actually added adding additionally after afterwards
            again against ahead all allegedly allowing almost alone along already also although altogether always amid
            among an and announcing another answering any anybody anyone anything apart apparently appearing
            approximately are around as aside ask asked at attacks attempts authorities away back based be because
            been before behind being below beneath beside besides best better between beyond both britons brought but
            by call called calling calls can cannot causes certain certainly citing citizens clearly close comments
            companies concern concerned concerns consequently considering critics crowds currently dear deaths debris
            deputies describing despite details did diplomats do does doing done drivers due during each earlier early
            eight eighteen eighty either eleven else elsewhere emergency employees enough especially even eventually
            ever every everybody everyone everything evidence exactly except experts facing families far farmers few
            fewer fifteen fifty figures final finally find firefighters firms first five following foreign for forces
            former formerly forty four fourteen fourth friends from full further furthermore general generally get
            given go going good government great half hardly has have having he hence her here here's hers herself
            high him himself his historically home homes hope hopefully hospitals hours how however hundreds if images
            immediately in including increasingly indeed inside insisting instead intense investigators is it it's its
            itself jobs journalists just keep key know knowing known lack last late lately later laws lawmakers
            lawyers leaders leading least less let let's like likely little local locals long look looking low made
            mainly major make making many maybe me meanwhile media members men might military millions mine minutes
            months moreover more morning most mostly mounting moving much must my near nearby nearly neighbours
            neighbors neither never nevertheless new newly news next nine nineteen ninety no nobody none nonetheless
            nor normally not nothing notably noting now of off offering officers officials often oh ok old on once one
            ones only open opponents opposition or ordinary originally other others otherwise our ours out outside
            over overall overnight owing parents parliament part particularly parts passengers people perhaps
            permanent photograph photo pictures please plans plus police political politicians poor power prices
            probably protesters prosecutors protests public quite quoting rain rather real recent recently regardless
            regional relations relatives reporters reportedly reports rescue rescuers researchers residents results
            right roads rumours said same saying schools scientists second security see seeing seen several seven
            seventeen seventy shares she short shortly should similar similarly simply since six sixteen sixty so
            social soldiers some somebody somehow someone something sometimes somewhere soon sources speaking special
            state staff still stocks storms streets strikes strong students such suddenly supporters sure survivors
            suspected take taking talks teachers tell ten tens temperatures thank thanks that that's the their theirs
            them themselves then there there's thereafter therefore these they they're they've thing things think
            third thirteen thirty this those though thousands three through throughout thus till to together told
            tomorrow too total toward towards traffic traders trains troops twelve twenty twice two ultimately under
            underlining undoubtedly unfortunately union unknown unless unlike until up upon urging use used using
            usually various very victims video videos villagers violence visiting volunteers voters wages war was
            water we we'll we're we've weather weeks well were western what what's whatever when whenever where
            whereas wherever whether which while who who's whoever whole whom whose why widespread will winds with
            within without witnesses women word words work workers world worse would writing yes yesterday yet you
            you'll you're young your yours zero
        """),
        telltales=words("the of and to a is was with for that on by at from his her it said"),
        articles=words("the"),
        courtesy=dict.fromkeys(listed("mr messrs sir lord"), "he")
        | dict.fromkeys(listed("mrs ms miss dame lady"), "she"),
        service=words("""
            general colonel lieutenant major captain commander admiral sergeant corporal private brigadier marshal
            inspector superintendent constable
        """),
        offices=valued("""
            general colonel lieutenant major captain commander admiral sergeant corporal private brigadier marshal
            inspector superintendent constable senator representative governor mayor president minister chancellor
            judge king queen prince princess pope cardinal archbishop bishop ambassador sheriff councillor
            congressman=representative congresswoman=representative justice=judge secretary=minister
            premier=prime_minister
        """)
        | {"prime minister": "prime minister", "foreign minister": "minister"},
        standing=valued("former ex=former onetime=former acting interim=acting deputy vice elect outgoing"),
        standing_prefixes=words("ex"),
        fields=valued("foreign finance interior health trade defense justice education energy home=interior"),
        office_fields={"foreign minister": "foreign"},
        deputy_offices={"lieutenant governor": "lieutenant governor"},
        countries=named("""
            us: u.s. u.s united_states america american americans usa u.s.a.
            uk: u.k. united_kingdom britain british great_britain
            russia: russian russians
            ukraine: ukrainian ukrainians
            china: chinese
            france: french
            germany: german germans
            eu: e.u. european_union
            un: u.n. united_nations
            israel: israeli israelis
            iran: iranian iranians
            iraq: iraqi iraqis
            syria: syrian syrians
            turkey: turkish turks türkiye
            india: indian indians
            pakistan: pakistani pakistanis
            japan: japanese
            south_korea: south_korean south_koreans
            north_korea: north_korean north_koreans
            poland: polish poles
            spain: spanish spaniards
            italy: italian italians
            portugal: portuguese
            netherlands: dutch holland
            belgium: belgian belgians
            greece: greek greeks
            sweden: swedish swedes
            norway: norwegian norwegians
            denmark: danish danes
            finland: finnish finns
            ireland: irish
            switzerland: swiss
            austria: austrian austrians
            hungary: hungarian hungarians
            czech_republic: czech czechs czechia
            serbia: serbian serbs
            scotland: scottish scots
            wales: welsh
            england: english
            canada: canadian canadians
            mexico: mexican mexicans
            brazil: brazilian brazilians
            argentina: argentine argentinian argentines
            venezuela: venezuelan venezuelans
            cuba: cuban cubans
            australia: australian australians
            new_zealand:
            egypt: egyptian egyptians
            saudi_arabia: saudi saudis
            lebanon: lebanese
            jordan: jordanian
            yemen: yemeni yemenis
            afghanistan: afghan afghans
            philippines: philippine filipino filipinos
            thailand: thai
            vietnam: vietnamese
            taiwan: taiwanese
            indonesia: indonesian indonesians
            nigeria: nigerian nigerians
            kenya: kenyan kenyans
            south_africa: south_african south_africans
            ethiopia: ethiopian ethiopians
            sudan: sudanese
            belarus: belarusian belarusians
            georgia: georgian georgians
            armenia: armenian armenians
            azerbaijan: azerbaijani azeri
            kazakhstan: kazakh
            europe: european europeans
            africa: african africans
            asia: asian asians
        """),
    ),
    speech=Speech(
        verbs=verbs(
            {
                DENIES: """
                deny/denies/denied/denying reject/rejects/rejected/rejecting dispute/disputes/disputed/disputing
                refute/refutes/refuted/refuting rebut/rebuts/rebutted dismiss/dismisses/dismissed/dismissing
            """,
                -2: """
                claim/claims/claimed/claiming allege/alleges/alleged/alleging purport/purports/purported/purporting
                profess/professes/professed boast/boasts/boasted/boasting
                speculate/speculates/speculated/speculating
            """,
                -1: """
                suggest/suggests/suggested/suggesting imply/implies/implied/implying hint/hints/hinted/hinting
                signal/signals/signalled/signaled/signalling/signaling indicate/indicates/indicated/indicating
                believe/believes/believed think/thinks/thought suspect/suspects/suspected
                estimate/estimates/estimated expect/expects/expected assume/assumes/assumed reckon/reckons/reckoned
                fear/fears/feared hope/hopes/hoped intimate/intimates/intimated/intimating propose/proposes/proposed
            """,
                0: """
                say/says/said/saying tell/tells/told/telling repeat/repeats/repeated/repeating add/adds/added/adding
                state/states/stated/stating write/writes/wrote/writing report/reports/reported/reporting according
                explain/explains/explained/explaining announce/announces/announced/announcing comment/commented
                reply/replies/replied respond/responds/responded tweet/tweets/tweeted post/posts/posted
                remark/remarks/remarked mention/mentions/mentioned describe/describes/described/describing
                recall/recalls/recalled/recalling quote/quoted ask/asks/asked call/calls/called/calling
                speak/speaks/spoke/speaking testify/testifies/testified brief/briefed observe/observed
                express/expressed/expresses voice/voices/voiced
            """,
                1: """
                insist/insists/insisted/insisting stress/stresses/stressed/stressing maintain/maintains/maintained
                assert/asserts/asserted/asserting reiterate/reiterates/reiterated/reiterating
                argue/argues/argued/arguing warn/warns/warned/warning declare/declares/declared/declaring
                emphasise/emphasises/emphasised/emphasize/emphasizes/emphasized contend/contends/contended
                vow/vows/vowed/vowing pledge/pledges/pledged/pledging promise/promises/promised/promising
                swear/swears/swore guarantee/guarantees/guaranteed agree/agrees/agreed/agreeing
                undertake/undertakes/undertook urge/urges/urged/urging demand/demands/demanded/demanding
                threaten/threatens/threatened/threatening predict/predicts/predicted complain/complains/complained
                accuse/accuses/accused/accusing blame/blames/blamed/blaming
                criticise/criticises/criticised/criticize/criticizes/criticized
                condemn/condemns/condemned/condemning
            """,
                2: """
                confirm/confirms/confirmed/confirming reveal/reveals/revealed/revealing
                admit/admits/admitted/admitting acknowledge/acknowledges/acknowledged/acknowledging
                concede/concedes/conceded/conceding disclose/discloses/disclosed/disclosing
                conclude/concludes/concluded/concluding note/notes/noted/noting certify/certifies/certified
                confess/confesses/confessed verify/verifies/verified
            """,
            }
        ),
        ambiguous=words("""
            claim claims report reports state states note notes comment post posts signal signals voice hope hopes
            fear fears quote express brief stress demand demands blame promise promises estimate estimates suspect
            suspects dispute disputes tweet tweets pledge pledges vow vows reply remark remarks mention mentions ask
            warning expected suspected alleged proposed repeated recall think hint hints answer purported reported
            added posted stated writing meaning feared estimated noted quoted call calls called
        """),
        commits=words("promise pledge vow swear guarantee agree undertake threaten"),
        tells=words("tell"),
        naming=words("call speak"),
        prepositions_to={"according": "to"},
        inverted=words("said says wrote told added"),
        pronouns=words("he she they it who we i you"),
        articles=words("a an the"),
        determiners=words("a an the its his her their this that these those some any no every our my your of to"),
        singular=words("a an this that every each another"),
        plural=words("they we i you who people police men women some many others critics most beide"),
        conjunctions=words("and"),
        breaks=words("""
            that who which what as but when while because if where although though after before since than so whether
            said says is was were are has have had meanwhile elsewhere however how why whilst
        """),
        small=words("""
            with to from by for into of in at on over under about against between among during near across amid
        """),
        of=words("of"),
        adverbs=words("also has have had then later already again now today tonight yesterday"),
        adverb_endings=("ly",),
        gerund_endings=("ing",),
        participle_endings=("ed",),
        not_adverbs=words("""
            family ally rally assembly reply supply daily weekly monthly quarterly anomaly italy july
        """),
        relative=words("that which who"),
        that=words("that"),
        perfect=words("have had has"),
        passive=words("""
            is are was were be been being to will would could may might must should can not have had
        """),
        modal=words("would will could should can may might must is was were are has have had"),
        noun_forms=words("state states"),
        not_claims=words("responsibility victory lives asylum of no yes"),
        not_before=words("of by from for"),
        when=words("this last next"),
        spans=words("""
            year month week weekend season spring summer autumn fall winter morning afternoon evening
        """),
        days=words("monday tuesday wednesday thursday friday saturday sunday today yesterday late early"),
        on=words("on"),
        at=words("at"),
        bounds=words("least most"),
        ordinal_endings=words("st nd rd th"),
        audience=words("reporters journalists lawmakers parliament"),
        before_audience=words("the a state"),
    ),
    claims=Claims(
        hedges=phrases("""
            allegedly=alleged alleged reportedly=reported apparently=apparent apparent possibly=may perhaps=may
            maybe=may probably=likely probable=likely likely unlikely purportedly=purported purported
            supposedly=supposed supposed so-called=so-called seemingly=seem seem=seem seems=seem seemed=seem
            appear=seem appears=seem appeared=seem presumably=presumed presumed suspected may might=may could=may
            believed thought potentially=potential potential tentatively=tentative tentative unconfirmed unverified
            disputed ostensibly=ostensible rumoured=rumoured rumored=rumoured self-styled self-proclaimed would-be
            putative conceivably=may arguably presumptive in_general=generally generally mostly largely partly
            partially effectively in_theory=theory stopped_short_of=stop-short stops_short_of=stop-short
            stop_short_of=stop-short is_said_to=said-to are_said_to=said-to was_said_to=said-to were_said_to=said-to
            is_believed_to=believed are_believed_to=believed is_thought_to=thought are_thought_to=thought
        """),
        charged=phrases("""
            illegally=illegal illegal unlawfully=unlawful unlawful full-scale full-blown all-out unprovoked
            unjustified deliberately=deliberate deliberate intentionally=intentional intentional recklessly=reckless
            reckless brutally=brutal brutal brutality=brutal barbaric savage savagely=savage vicious viciously=vicious
            cruel ruthless ruthlessly=ruthless regime junta puppet stooge terrorist terrorists=terrorist
            terrorism=terrorist extremist extremists=extremist militant militants=militant radical radicals=radical
            hardline hard-line far-right far-left ultranationalist maximalist notorious infamous controversial
            contentious disgraced embattled beleaguered scandal-hit scandal-ridden massacre massacred=massacre
            slaughter slaughtered=slaughter atrocity atrocities=atrocity genocide genocidal=genocide carnage bloodbath
            bloody deadly lethal catastrophic devastating disastrous horrific horrifying gruesome shocking massive
            unprecedented dramatic dramatically=dramatic blatant blatantly=blatant flagrant flagrantly=flagrant
            corrupt fraudulent fraudulently=fraudulent bogus sham fake false falsely=false baseless groundless
            unfounded discredited debunked without_evidence=without-evidence fabricated misleading propaganda
            indiscriminate indiscriminately=indiscriminate innocent unarmed defenceless=defenceless
            defenseless=defenceless peaceful peacefully=peaceful violent violently=violent repeatedly=repeated
            unanimously=unanimous overwhelmingly=overwhelming overwhelming forcibly=forcible forcible forced
            unilaterally=unilateral unilateral authoritarian autocratic dictator dictatorial tyrant thug thugs=thug
            mob rampage crackdown purge purged=purge stalled faltering troubled doomed charged_with=charged murder
            murdered=murder manslaughter invasion occupation occupied illegitimate rogue botched failed inept
            incompetent negligent negligently=negligent shameful outrageous scandalous alarming voluntarily=voluntary
            vigorously=vigorous secretly=secret covert covertly=covert clandestine swiftly=swift fiercely=fierce
            fierce sharply=sharp bitter bitterly=bitter heroic heroically=heroic
        """),
        negations=phrases("""
            not=not cannot=not no=not nor=not neither=not none=not never=never nobody=nobody nothing=nothing doubt=not
            doubts=not doubted=not without=without nowhere=nowhere hardly=hardly scarcely=hardly barely=hardly
        """),
        approximators=phrases("""
            some=about about=about around=about roughly=about approximately=about circa=about an_estimated=about
            estimated=about in_the_region_of=about more_or_less=about or_so=about nearly=nearly almost=nearly
            close_to=nearly just_under=nearly just_short_of=nearly approaching=nearly more_than=over over=over
            just_over=over upwards_of=over in_excess_of=over above=over exceeding=over well_over=over less_than=under
            fewer_than=under under=under below=under well_under=under at_least=at-least no_fewer_than=at-least
            no_less_than=at-least a_minimum_of=at-least not_less_than=at-least up_to=up-to as_many_as=up-to
            as_much_as=up-to at_most=up-to no_more_than=up-to a_maximum_of=up-to
        """),
        opposites=sides("""
            level:+ = rose rise rises risen rising increased increase increases increasing climbed grew higher
            level:- = fell fall falls fallen falling decreased decrease decreases decreasing declined dropped shrank
            level:- = lower
            win:+ = won wins win winning
            win:- = lost loses lose losing
            harm:+ = killed died dead
            harm:- = injured hurt wounded
            guilt:+ = convicted guilty
            guilt:- = acquitted innocent cleared
            vote:+ = approved backed supported accepted for
            vote:- = rejected opposed refused against
            order:+ = before
            order:- = after
            open:+ = opened open reopened
            open:- = closed shut
            bound:+ = minimum
            bound:- = maximum
            ruling:+ = upheld uphold upholds affirmed
            ruling:- = overturned overturn quashed struck reversed annulled
            planned:+ = postponed delayed adjourned rescheduled
            planned:- = cancelled canceled scrapped abandoned axed
            rate:+ = raised raise raises hiked boosted
            rate:- = cut cuts lowered slashed reduced
            result:+ = profit profits gain gains
            result:- = loss losses
            share:+ = majority
            share:- = minority
            sentence:+ = life
            sentence:- = death
            held:+ = arrested detained jailed imprisoned
            held:- = released freed
            staff:+ = hired appointed
            staff:- = sacked fired dismissed
            moved:+ = up
            moved:- = down
            times:2 = doubled twice
            times:3 = tripled
            times:4 = quadrupled
            times:- = halved
            times:1 = once
            compass:n = north northern
            compass:s = south southern
            compass:e = east eastern
            compass:w = west western
            sex:+ = he him his man men husband son brother father boy
            sex:- = she her woman women wife daughter sister mother girl
        """),
        harm=words("""
            dead died dying die dies death deaths killed killing kills kill slain murdered drowned wounded wounding
            injured injuring injuries hurt hurting missing arrested arresting detained detaining hospitalised
            hospitalized kidnapped
        """),
        negated_endings=("n't",),
        carriers=words("may might could seems appears seemed appeared stopped stops stop"),
        auxiliary=words("have has had be been to not"),
        months_too=words("may"),
        showing_up=("appear",),
        where=words("""
            with from by for into of in at on over under about against between among during near across amid before
            after alongside here there again together live
        """),
        place_words=words("over under above below about some around"),
        not_negating=words("no"),
        after_no=words("to"),
        manner_endings=("ly",),
        not_manner=words("""
            early daily family only july italy reply supply apply ally rally assembly weekly monthly likely nearly
            hourly yearly fly rely imply comply multiply jelly belly bully folly holy ugly silly lonely friendly
            elderly deadly homily butterfly anomaly monopoly lovely costly quarterly fortnightly really finally
            recently previously formerly currently immediately directly locally originally especially particularly
            accordingly consequently additionally actually usually normally initially eventually similarly certainly
            respectively subsequently approximately roughly mostly mainly partly exactly simply lately newly namely
            nationally internationally globally federally annually basically supposedly emily sally kelly billy molly
            sicily lily duly jolly orderly leisurely scholarly unlikely hardly
        """),
    ),
    style=HouseStyle(
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
    ),
    comparison=Comparison(
        nobody=words("he she they it who we i you he's statement that which"),
        vague_speakers=words("officials authorities sources witnesses experts observers reports media insiders aides"),
        speaker_words=words("the a an of in for and its his her their local regional said to at on"),
        synonyms=one_sense("""
            match game | field pitch | inquiry investigation probe | supporters fans | news press | home house
            chest box | shuttered shut closed | striking hitting | begin start | began started | police officers
            company firm | companies firms | hurt injured wounded | car vehicle | cars vehicles | about around roughly
            almost nearly | help assist | children kids | purchase buy | bought purchased | money cash | physician
            doctor
            attorney lawyer | attorneys lawyers | workers employees staff | killed slain | die perish | film movie
            murdered killed | blaze fire | large big | small little | near close | said stated | told informed
            people persons | village hamlet | road street | attempt try | attempted tried | end finish | ended
            finished
            vow pledge promise | vowed pledged promised | storm tempest | quickly swiftly rapidly | jail prison
            jailed imprisoned | inmates prisoners | crash collision | via through | before ahead | some about
            autumn fall | soccer football | flat apartment | lorry truck | petrol gasoline | holiday vacation
            shop store | shops stores | underground subway | railway railroad | pavement sidewalk | mobile cellphone
            straight successive consecutive | cleanup clean-up | survivors survivors | repair fix | repairs repairs
            demand call | demanded called | show reveal | showed revealed | also additionally | however but
            can could | will would | may might | use utilise | used utilised | carry transport | carried transported
            | spokesman spokesperson spokeswoman
            chairman chair chairwoman | remain stay | remained stayed | aim goal | continue persist | allow permit
            allowed permitted | seek pursue | sought pursued | next following | previously earlier | later afterwards
        """),
        pointing=words("the both these those"),
        listing=words("and or & the"),
        compass=words("""
            north south east west new upper lower saint st greater northern southern eastern western
        """),
        institutions=words("""
            ministry university party council bank city county river lake sea island street court times post news
            agency board union committee association institute company group bridge airport hospital school park
            valley mountain
        """),
        name_words=words("of the and for & in"),
        placing=words("in at near off on over outside around of"),
        of=words("of"),
        articles=words("a an the"),
        kinds_of_place=words("city town village region province county district port area suburb island state"),
        no_event=words("""
            rest most part parts number north south east west centre center side latest first last best worst same
            largest biggest city town village region province county district port area suburb island state edge
            outskirts
        """),
        connectives=words("meanwhile elsewhere however but and also"),
    ),
    notes=Notes(
        ordinals=numbered("first second third fourth fifth sixth seventh eighth ninth tenth"),
        paragraph=words("paragraph paragraphs para paras graf grafs"),
        ordinal_endings=words("st nd rd th"),
        joiners=words("and"),
        ranges=words("to"),
        edits=words("update add correct recast amend fix clarif new change delete remove insert"),
        everything=words("throughout recasts rewrites writethrough write-through"),
    ),
)
