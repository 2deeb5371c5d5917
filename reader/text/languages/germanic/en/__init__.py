"""English: the words and habits of the language, the larger parts each in a module of its own."""

from __future__ import annotations

from reader.text.languages.germanic.en.calendar import CALENDAR
from reader.text.languages.germanic.en.claims import CLAIMS
from reader.text.languages.germanic.en.names import NAMES
from reader.text.languages.germanic.en.numbers import NUMBERS
from reader.text.languages.germanic.en.speech import SPEECH
from reader.text.languages.germanic.en.style import STYLE
from reader.text.languages.language import ALL_CHECKED, Comparison, Furniture, Language, Notes, Sentences
from reader.text.languages.word_lists import numbered, one_sense, words

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
        leading=words("vs v viz cf eg ie approx esp est excl incl resp max min avg"),
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
    calendar=CALENDAR,
    numbers=NUMBERS,
    names=NAMES,
    speech=SPEECH,
    claims=CLAIMS,
    style=STYLE,
    comparison=Comparison(
        nobody=words("he she they it who we i you he's statement that which"),
        vague_speakers=words("officials authorities sources witnesses experts observers reports media insiders aides"),
        speaker_words=words("the a an of in for and its his her their local regional said to at on"),
        synonyms=one_sense("""
            match game | field pitch | inquiry investigation probe | supporters fans | news press | home house |
            chest box | shuttered shut closed | striking hitting | begin start began started commence begun | police
            officers | company firm | companies firms | hurt injured wounded | car vehicle | cars vehicles | about
            around roughly some approximately | almost nearly | help assist aid assistance relief | children kids |
            purchase buy bought purchased acquire | money cash funds funding | physician doctor | attorney lawyer |
            attorneys lawyers | workers employees staff | killed slain murdered | die perish | film movie | blaze
            fire | large big | small little | near close | said stated | told informed | people persons | village
            hamlet | road street | attempt try attempted tried | end finish | ended finished | vow pledge promise |
            vowed pledged promised | storm tempest | quickly swiftly rapidly | jail prison jailed imprisoned |
            inmates prisoners | crash collision | via through | before ahead | soccer football | flat apartment |
            lorry truck | petrol gasoline | holiday vacation | shop store | shops stores | underground subway |
            railway railroad | pavement sidewalk | mobile cellphone | straight successive consecutive | cleanup
            clean-up | repair fix | demand call | demanded called | show reveal find found shown | showed revealed |
            also additionally | however but | can could | will would | may might | use utilise | used utilised |
            carry transport | carried transported | spokesman spokesperson spokeswoman | chairman chair chairwoman |
            remain stay | remained stayed | aim goal | continue persist | allow permit allowed permitted | seek
            pursue sought pursued look search hunt | next following | previously earlier | later afterwards | fight
            battle tackle fought | build construct erect built | prompt spark trigger provoke drew drawn | badly
            severely seriously heavily | happen occur | get receive obtain got | need require | halt stop prevent |
            wait await | choose select pick chose chosen | vast huge enormous gigantic | rapid swift fast | whole
            entire | many numerous | area region zone | leader chief boss | staffer employee worker | policeman
            policemen officer | soldier troops servicemen serviceman | talks negotiations discussions | deal
            agreement accord pact | plan scheme | lawmaker legislator parliamentarian mp mps | row dispute quarrel |
            plane aircraft aeroplane airplane | ship vessel | highway motorway freeway expressway | poll survey |
            election vote | outcome result | answer reply respond response | pay salary wage | protest demonstration
            rally | protester demonstrator marcher | walkout stoppage | firearm gun | blast explosion | victory win
            | coach manager | relative family kin | resident inhabitant local villager | customer client | currently
            presently now | immediately instantly straightaway | finally eventually | only just merely | mainly
            chiefly primarily | although though while whereas | therefore thus | nonetheless nevertheless | whether
            if | until till | request ask | praise hail laud commend | go head travel went | come arrive came |
            leave depart left departed | keep retain kept | give provide gave given | live reside | make produce
            manufacture made | display exhibit | publish issue | caution warn | worry fear | want wish | force
            compel oblige | rescue save | flee escape fled | hide conceal hid hidden | drop fall fell | grow
            increase grew | change alter modify | run operate manage ran | confront face | suffer sustain | examine
            inspect check | discuss debate | gather assemble | crowd throng | dangerous hazardous risky | important
            significant | clear obvious evident | difficult hard tough | easy simple | rich wealthy affluent | sick
            ill | afraid scared frightened | pleased delighted glad | famous renowned | empty deserted vacant |
            strong powerful | annual yearly | abroad overseas | outskirts suburbs | border frontier | coast shore |
            wood forest woodland | quake earthquake tremor | illness disease sickness | drug medicine medication |
            vaccine jab | country nation | parliament legislature | law legislation | court tribunal | judge
            magistrate | killer murderer | thief burglar robber | army military | government administration |
            revenue turnover | factory plant | pupil student schoolchildren | photograph photo picture image |
            footage video | burial funeral | offer bid | partner ally | view opinion | task job | chance opportunity
            | amount sum | toward towards | despite notwithstanding | regarding concerning | fewer less | additional
            extra further more | sufficient enough | entirely completely wholly totally | often frequently | rarely
            seldom | sometimes occasionally | perhaps maybe | likely probably | permission consent approval
        """),
        bodies=words("""
            company firm group corporation business agency ministry department club team party union bank airline
            carrier retailer manufacturer maker carmaker operator utility charity foundation university college school
            hospital council commission committee board court authority association federation league organisation
            organization institute newspaper broadcaster network publisher studio church army military force watchdog
            regulator
            lender insurer producer startup government body trust museum society
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
        openers=words("""
            updat add correct recast repeat refil rewrit writes writethr trims fix chang clarif delet edits
            new_throughout
        """),
    ),
    furniture=Furniture(
        pictures=words("photo photos photograph photographs picture pictures image"),
        captions=words("caption"),
        archive=words("file handout"),
        pictured_by=words("credit by courtesy courtesy_of"),
        worked_on_by=words("reporting_by writing_by editing_by compiled_by translated_by"),
        material_from=words("input_from inputs_from reporting_from files_from material_from"),
        before_work=words("with additional with_additional"),
        sources=words("source sources credit credits"),
        agencies=words("agencies wires wire_reports staff_and_agencies"),
        rights=words("all_rights_reserved"),
        outlet_follows=words("of for"),
        writes_from=words("in at"),
        posts=words("editor correspondent reporter writer chief bureau"),
        corrections=words("correction corrections corrected clarification"),
        earlier_version=words(
            "an_earlier_version_of a_previous_version_of the_earlier_version_of the_previous_version_of"
        ),
        this_copy=words("this_article this_story this_report this_item this_copy"),
        amended=words("was_corrected was_amended was_updated has_been_corrected has_been_amended has_been_updated"),
        editors=words("ed eds editor editors attn_editors attn._editors attention attention_editors"),
        note_to_editors=words("editor's_note editors'_note editors_note note_to_editors eds:"),
        before_embargo=words("strictly under news press strictly_under"),
        until=words("until till to for"),
        embargoes=words("hold_for_release"),
        embargoed_until=words("""
            embargoed_until embargoed_till embargoed_to embargoed_for not_for_publication_before
            not_for_publication_until not_for_release_before not_for_release_until not_for_use_before
            not_for_use_until not_for_broadcast_before not_for_broadcast_until
        """),
        standfirst_verbs=words("""
            say says warns vows urges denies admits tells seeks agrees insists accuses rejects announces confirms
            reveals continue continues wants remains pleads refuses
        """),
        lede_words=words("""
            said told reported announced confirmed stated added had has have was were did monday tuesday wednesday
            thursday friday saturday sunday yesterday
        """),
        contacts=words("contact contacts inquiries enquiries investor_relations"),
        whose_contacts=words("media press news investor investors key editorial company further more for_more"),
        contacts_for=words("information details (only)"),
        ends=words("end ends"),
    ),
)
