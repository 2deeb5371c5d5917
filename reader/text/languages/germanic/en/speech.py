"""Reporting verbs of English, each with its force, and the words around a speaker."""

from __future__ import annotations

from reader.text.languages.language import DENIES, Speech
from reader.text.languages.word_lists import verbs, words

SPEECH = Speech(
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
            insist/insists/insisted/insisting stress/stresses/stressed/stressing maintain/maintains/maintained
            assert/asserts/asserted/asserting reiterate/reiterates/reiterated/reiterating
            emphasise/emphasises/emphasised/emphasize/emphasizes/emphasized declare/declares/declared/declaring
            note/notes/noted/noting
        """,
            1: """
            argue/argues/argued/arguing warn/warns/warned/warning
            contend/contends/contended
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
            conclude/concludes/concluded/concluding certify/certifies/certified
            confess/confesses/confessed verify/verifies/verified
        """,
        }
    ),
    go_betweens=words("""
        source sources person people someone somebody aide aides lawyer lawyers attorney attorneys adviser advisers
        friend friends relative relatives colleague colleagues ally allies critic critics rival rivals insider insiders
    """),
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
)
