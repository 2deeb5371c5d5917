"""Names of English: titles, offices, particles and countries."""

from __future__ import annotations

from reader.text.languages.language import Names
from reader.text.languages.word_lists import listed, named, valued, words

NAMES = Names(
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
    courtesy=dict.fromkeys(listed("mr messrs sir lord"), "he") | dict.fromkeys(listed("mrs ms miss dame lady"), "she"),
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
)
