"""Words of English that weigh on a claim: hedges, negations, charged words and acts."""

from __future__ import annotations

from reader.text.languages.language import Claims
from reader.text.languages.word_lists import named, phrases, sides, words

CLAIMS = Claims(
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
        plans_to=plan plan_to=plan planned_to=plan planning_to=plan intends_to=plan intend_to=plan intended_to=plan
        wants_to=plan want_to=plan wanted_to=plan hopes_to=plan expected_to=expected
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
    refusals=frozenset(
        phrases("""
        refuse refuses refused refusing decline declines declined declining rule_out rules_out ruled_out ruling_out
        fail_to fails_to failed_to failing_to lack lacks lacked lacking
    """)
    ),
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
        planned:+ = put_on_hold put_on_ice deferred shelved
        planned:- = called_off
        harm:0 = survived survives unhurt unharmed
        hit:+ = hit hits
        hit:- = targeted targets aimed_at fired_at
        battle:+ = attacked attacks attack
        battle:- = captured captures capture overran
        battle:0 = repelled repulsed
        step:1 = apologised apologized apologises apologizes
        step:2 = resigned resigns quit quits
        case:1 = questioned
        case:2 = charged indicted
        sinking:1 = ran_aground grounded
        sinking:2 = capsized
        sinking:3 = sank sunk
        goal:+ = scored scores
        goal:- = missed misses
        harm_done:1 = damaged
        harm_done:2 = destroyed
        ban:+ = allowed permitted legalised legalized
        ban:- = banned barred prohibited outlawed forbade forbidden
        curb:+ = imposed imposes
        curb:- = lifted lifts eased eases
        law:+ = signed signs
        law:- = vetoed vetoes
        trade:+ = bought buys buy acquired acquires
        trade:- = sold sells sell
        army:+ = advanced advances advancing
        army:- = retreated retreats retreating withdrew
        pace:+ = accelerated quickened
        pace:- = slowed slows
        gap:+ = widened widens
        gap:- = narrowed narrows
        balance:+ = surplus
        balance:- = deficit
        flow:+ = imports imported import
        flow:- = exports exported export
        party:1 = victim victims
        party:2 = suspect suspects
        party:3 = witness witnesses
        talks:+ = succeeded
        talks:- = collapsed
        part:+ = attended
        part:- = boycotted skipped
        rank:+ = best
        rank:- = worst
        height:+ = highest
        height:- = lowest
        size:+ = largest biggest
        size:- = smallest
        speed:+ = fastest
        speed:- = slowest
        years:+ = oldest eldest
        years:- = youngest
        degree:1 = minor slight
        degree:2 = serious severe
        degree:3 = critical
        term:+ = temporary temporarily
        term:- = permanent permanently
        mood:+ = optimistic
        mood:- = pessimistic
    """),
    deaths=words("""
        died dies killed kills slain murdered drowned executed assassinated perished fatally
    """),
    charges=words("""
        charged arrested detained jailed imprisoned indicted convicted acquitted sentenced
        extradited pleaded sued fined resigned resigns sacked dismissed suspended ousted impeached
        freed released surrendered
    """),
    agents=words("by"),
    passives=words("is are was were be been being got"),
    causes=frozenset(
        phrases("""
        because due_to owing_to as_a_result_of thanks_to in_response_to in_retaliation_for in_protest_at in_protest_over
        caused_by sparked_by triggered_by prompted_by provoked_by blamed_on attributed_to stemming_from resulting_from
        brought_on_by set_off_by on_account_of in_the_wake_of amid_fears for_lack_of for_fear_of
    """)
    ),
    aimed=words("war wars strike strikes attack attacks raid raids assault assaults crackdown airstrike airstrikes"),
    tolls=named("""
        dead: died dying die dies death deaths killed killing kills kill slain murdered drowned
        hurt: hurting wounded wounding injured injuring injuries hospitalised hospitalized
        missing:
        held: arrested arresting detained detaining kidnapped
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
)
