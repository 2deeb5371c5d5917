"""The words that carry the weight of a claim: who speaks and how hard, what is hedged, what is loaded.

    claimed  -2 │ signalled -1 │ said 0 │ insisted +1 │ confirmed +2        force of a reporting verb
    "allegedly"  hedge          "illegally"  charged        "never"  negation        "nearly"  approximator

Data, not code. A desk extends it from its config with `Lexicon.extended`; nothing here is a rule.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from types import MappingProxyType

Phrase = tuple[str, ...]

DENIES = -3
"""The force of a verb that turns the claim down: no step of a ladder but a side of its own."""

_VERBS: dict[int, str] = {
    DENIES: """deny/denies/denied/denying reject/rejects/rejected/rejecting dispute/disputes/disputed/disputing
        refute/refutes/refuted/refuting rebut/rebuts/rebutted dismiss/dismisses/dismissed/dismissing
        dementieren/dementiert/dementierte bestreiten/bestreitet/bestritt bestritten""",
    -2: """claim/claims/claimed/claiming allege/alleges/alleged/alleging purport/purports/purported/purporting
        profess/professes/professed boast/boasts/boasted/boasting speculate/speculates/speculated/speculating
        behaupten/behauptet/behauptete/behaupteten""",
    -1: """suggest/suggests/suggested/suggesting imply/implies/implied/implying hint/hints/hinted/hinting
        signal/signals/signalled/signaled/signalling/signaling indicate/indicates/indicated/indicating
        believe/believes/believed think/thinks/thought suspect/suspects/suspected estimate/estimates/estimated
        expect/expects/expected assume/assumes/assumed reckon/reckons/reckoned fear/fears/feared hope/hopes/hoped
        intimate/intimates/intimated/intimating propose/proposes/proposed vermuten/vermutet/vermutete
        glauben/glaubt/glaubte meinen/meint/meinte""",
    0: """say/says/said/saying tell/tells/told/telling repeat/repeats/repeated/repeating
        add/adds/added/adding state/states/stated/stating
        write/writes/wrote/writing report/reports/reported/reporting according explain/explains/explained/explaining
        announce/announces/announced/announcing comment/commented reply/replies/replied respond/responds/responded
        tweet/tweets/tweeted post/posts/posted remark/remarks/remarked mention/mentions/mentioned
        describe/describes/described/describing recall/recalls/recalled/recalling quote/quoted ask/asks/asked
        call/calls/called/calling speak/speaks/spoke/speaking
        testify/testifies/testified brief/briefed observe/observed express/expressed/expresses voice/voices/voiced
        sagen/sagt/sagte/sagten mitteilen/mitteilte/mitgeteilt teilen/teilte/teilten schreiben/schreibt/schrieb
        erklären/erklärt/erklärte/erklärten berichten/berichtet/berichtete/berichteten melden/meldet/meldete/meldeten
        fügen/fügte ankündigen/kündigte sprechen/spricht/sprach bezeichnen/bezeichnet/bezeichnete zufolge laut/angaben
        heißen/hieß""",
    1: """insist/insists/insisted/insisting stress/stresses/stressed/stressing maintain/maintains/maintained
        assert/asserts/asserted/asserting reiterate/reiterates/reiterated/reiterating argue/argues/argued/arguing
        warn/warns/warned/warning declare/declares/declared/declaring emphasise/emphasises/emphasised/emphasize
        /emphasizes/emphasized contend/contends/contended vow/vows/vowed/vowing pledge/pledges/pledged/pledging
        promise/promises/promised/promising swear/swears/swore guarantee/guarantees/guaranteed
        agree/agrees/agreed/agreeing undertake/undertakes/undertook urge/urges/urged/urging
        demand/demands/demanded/demanding
        threaten/threatens/threatened/threatening predict/predicts/predicted
        complain/complains/complained accuse/accuses/accused/accusing blame/blames/blamed/blaming
        criticise/criticises/criticised/criticize/criticizes/criticized condemn/condemns/condemned/condemning
        betonen/betont/betonte warnen/warnt/warnte fordern/fordert/forderte klagen/klagt/klagte
        beklagen/beklagt/beklagte kritisieren/kritisiert/kritisierte versichern/versichert/versicherte
        drohen/droht/drohte""",
    2: """confirm/confirms/confirmed/confirming reveal/reveals/revealed/revealing admit/admits/admitted/admitting
        acknowledge/acknowledges/acknowledged/acknowledging concede/concedes/conceded/conceding
        disclose/discloses/disclosed/disclosing conclude/concludes/concluded/concluding note/notes/noted/noting
        certify/certifies/certified confess/confesses/confessed verify/verifies/verified
        bestätigen/bestätigt/bestätigte/bestätigten zugeben/zugab räumte einräumen/eingeräumt""",
}

_NOUN_TOO = """claim claims report reports state states note notes comment post posts signal signals voice hope hopes
    fear fears quote express brief stress demand demands blame promise promises estimate estimates suspect suspects
    dispute disputes tweet tweets pledge pledges vow vows reply remark remarks mention mentions ask warning
    expected suspected alleged proposed repeated fordern laut recall vow think hint hints answer purported reported
    added posted stated writing meaning feared estimated noted quoted call
    calls called"""

_HEDGES = """
    allegedly=alleged alleged reportedly=reported apparently=apparent apparent possibly=may perhaps=may
    maybe=may probably=likely probable=likely likely unlikely purportedly=purported purported
    supposedly=supposed supposed so-called=so-called seemingly=seem seem=seem seems=seem seemed=seem appear=seem
    appears=seem appeared=seem presumably=presumed presumed suspected may might=may could=may believed thought
    potentially=potential potential tentatively=tentative tentative unconfirmed unverified disputed
    ostensibly=ostensible rumoured=rumoured rumored=rumoured self-styled self-proclaimed would-be putative
    conceivably=may arguably presumptive in_general=generally generally mostly largely partly partially
    effectively in_theory=theory stopped_short_of=stop-short stops_short_of=stop-short stop_short_of=stop-short
    is_said_to=said-to are_said_to=said-to was_said_to=said-to were_said_to=said-to is_believed_to=believed
    are_believed_to=believed is_thought_to=thought are_thought_to=thought angeblich mutmaßlich
    mutmaßliche=mutmaßlich mutmaßlichen=mutmaßlich mutmaßlicher=mutmaßlich offenbar vermutlich möglicherweise
    wahrscheinlich wohl anscheinend vielleicht sogenannte=sogenannt sogenannten=sogenannt soll=soll sollen=soll
    offensichtlich voraussichtlich
    """

_CHARGED = """
    illegally=illegal illegal unlawfully=unlawful unlawful full-scale full-blown all-out unprovoked unjustified
    deliberately=deliberate deliberate intentionally=intentional intentional recklessly=reckless reckless
    brutally=brutal brutal brutality=brutal barbaric savage savagely=savage vicious viciously=vicious cruel
    ruthless ruthlessly=ruthless regime junta puppet stooge terrorist terrorists=terrorist terrorism=terrorist
    extremist extremists=extremist militant militants=militant radical radicals=radical hardline hard-line
    far-right far-left ultranationalist maximalist notorious infamous controversial contentious disgraced
    embattled beleaguered scandal-hit scandal-ridden massacre massacred=massacre slaughter slaughtered=slaughter
    atrocity atrocities=atrocity genocide genocidal=genocide carnage bloodbath bloody deadly lethal catastrophic
    devastating disastrous horrific horrifying gruesome shocking massive unprecedented dramatic
    dramatically=dramatic blatant blatantly=blatant flagrant flagrantly=flagrant corrupt fraudulent
    fraudulently=fraudulent bogus sham fake false falsely=false baseless groundless unfounded discredited
    debunked without_evidence=without-evidence fabricated misleading propaganda indiscriminate
    indiscriminately=indiscriminate innocent unarmed defenceless=defenceless defenseless=defenceless peaceful
    peacefully=peaceful violent violently=violent repeatedly=repeated unanimously=unanimous
    overwhelmingly=overwhelming overwhelming forcibly=forcible forcible forced unilaterally=unilateral
    unilateral authoritarian autocratic dictator dictatorial tyrant thug thugs=thug mob rampage crackdown purge
    purged=purge stalled faltering troubled doomed charged_with=charged murder murdered=murder manslaughter
    invasion occupation occupied illegitimate rogue botched failed inept incompetent negligent
    negligently=negligent shameful outrageous scandalous alarming voluntarily=voluntary vigorously=vigorous
    secretly=secret covert covertly=covert clandestine swiftly=swift fiercely=fierce fierce sharply=sharp bitter
    bitterly=bitter heroic heroically=heroic illegale=illegal illegalen=illegal völkerrechtswidrig
    völkerrechtswidrige=völkerrechtswidrig völkerrechtswidrigen=völkerrechtswidrig brutale=brutal
    brutalen=brutal umstritten umstrittene=umstritten umstrittenen=umstritten umstrittener=umstritten
    rechtswidrig rechtswidrige=rechtswidrig rechtsextrem rechtsextreme=rechtsextrem sogar maßgeblich
    """

_NEGATIONS = """
    not=not cannot=not no=not nor=not neither=not none=not never=never nobody=nobody nothing=nothing
    doubt=not doubts=not doubted=not zweifelt=not bezweifelt=not bezweifelte=not
    without=without nowhere=nowhere hardly=hardly scarcely=hardly barely=hardly nicht=not kein=not keine=not
    keinen=not keiner=not keinem=not keines=not nie=never niemals=never ohne=without weder=not niemand=nobody
    nichts=nothing
    """

_APPROXIMATORS = """
    some=about about=about around=about roughly=about approximately=about circa=about an_estimated=about
    estimated=about in_the_region_of=about more_or_less=about or_so=about nearly=nearly almost=nearly
    close_to=nearly just_under=nearly just_short_of=nearly approaching=nearly more_than=over over=over
    just_over=over upwards_of=over in_excess_of=over above=over exceeding=over well_over=over less_than=under
    fewer_than=under under=under below=under well_under=under at_least=at-least no_fewer_than=at-least
    no_less_than=at-least a_minimum_of=at-least not_less_than=at-least up_to=up-to as_many_as=up-to
    as_much_as=up-to at_most=up-to no_more_than=up-to a_maximum_of=up-to rund=about etwa=about ungefähr=about
    circa=about fast=nearly knapp=nearly mehr_als=over über=over weniger_als=under unter=under
    mindestens=at-least bis_zu=up-to höchstens=up-to
    """

_OPPOSITES = """
    level:+ = rose rise rises risen rising increased increase increases increasing climbed grew higher stieg
    level:+ = gestiegen steigt
    level:- = fell fall falls fallen falling decreased decrease decreases decreasing declined dropped shrank
    level:- = lower fiel gefallen sank gesunken fällt sinkt
    win:+ = won wins win winning gewann gewonnen
    win:- = lost loses lose losing verlor verloren
    harm:+ = killed died dead getötet tot
    harm:- = injured hurt wounded verletzt
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
    compass:n = north northern
    compass:s = south southern
    compass:e = east eastern
    compass:w = west western
    sex:+ = he him his man men husband son brother father boy
    sex:- = she her woman women wife daughter sister mother girl
    """

_COMMITS = "promise pledge vow swear guarantee agree undertake threaten versichern drohen ankündigen"

_HARM = """
    dead died dying die dies death deaths killed killing kills kill slain murdered drowned wounded wounding injured
    injuring injuries hurt hurting missing arrested arresting detained detaining hospitalised hospitalized kidnapped
    tot tote toten getötet starben verletzt verletzte vermisst festgenommen muertos heridos morts blessés
    """


@dataclass(frozen=True)
class Lexicon:
    """Words by what they do to a claim. Keys are lower case; phrases are tuples of words.

    `verbs` maps each form to (lemma, force), force from -2 (doubts) through 0 (neutral) to 2 (vouches),
    `DENIES` apart; `bare` are forms that need a plural subject, `ambiguous` those that are as often nouns
    or adjectives. `hedges`, `charged`, `negations` and `approximators` map a phrase to the value under
    which its spellings agree; `harm` are the words whose figures are tolls; `commits` the lemmas of verbs that
    bind who speaks; `opposites` maps a word to "scale:side", two sides of one scale being contrary.
    """

    verbs: Mapping[str, tuple[str, int]]
    bare: frozenset[str]
    ambiguous: frozenset[str]
    hedges: Mapping[Phrase, str]
    charged: Mapping[Phrase, str]
    negations: Mapping[Phrase, str]
    approximators: Mapping[Phrase, str]
    opposites: Mapping[Phrase, str]
    harm: frozenset[str]
    commits: frozenset[str]

    @cached_property
    def phrases(self) -> Mapping[str, tuple[tuple[Phrase, str, str], ...]]:
        """First word -> (phrase, class, value), longest first, over hedges, charged words and approximators."""
        found: dict[str, list[tuple[Phrase, str, str]]] = {}
        for name, table in (
            ("approximator", self.approximators),
            ("charged", self.charged),
            ("hedge", self.hedges),
            ("negation", self.negations),
            ("opposite", self.opposites),
        ):
            for phrase, value in table.items():
                found.setdefault(phrase[0], []).append((phrase, name, value))
        return {word: tuple(sorted(group, key=lambda g: -len(g[0]))) for word, group in found.items()}

    @cached_property
    def _kinds(self) -> Mapping[str, str]:
        return {value: name for group in self.phrases.values() for _, name, value in group}

    def kind_of(self, value: str) -> str:
        """What a qualifier's value is: "charged", "hedge", "approximator", "negation", "opposite", or "" for none."""
        return self._kinds.get(value, "")

    def force(self, lemma: str) -> int:
        """The force of a reporting verb by its lemma; neutral when unknown."""
        return self.verbs.get(lemma, (lemma, 0))[1]

    def extended(
        self,
        *,
        charged: Iterable[str] = (),
        hedges: Iterable[str] = (),
        opposites: Iterable[tuple[str, str]] = (),
        verbs: Mapping[str, int] = MappingProxyType({}),
    ) -> Lexicon:
        """This lexicon with a desk's own words: phrases as printed; verbs as written with their force, -3 to 2;

        `opposites` are words and their contraries.
        """
        contrary: dict[Phrase, str] = {
            tuple(word.lower().split()): f"{one.lower()}/{other.lower()}:{side}"
            for one, other in opposites
            for word, side in ((one, "+"), (other, "-"))
        }
        return replace(
            self,
            charged={**self.charged, **{tuple(p.lower().split()): p.lower() for p in charged if p.strip()}},
            hedges={**self.hedges, **{tuple(p.lower().split()): p.lower() for p in hedges if p.strip()}},
            opposites={**self.opposites, **contrary},
            verbs={**self.verbs, **{v.lower(): (v.lower(), force) for v, force in verbs.items()}},
        )


def _verbs() -> dict[str, tuple[str, int]]:
    forms: dict[str, tuple[str, int]] = {}
    for force, text in _VERBS.items():
        for entry in text.replace("\n        /", "/").split():
            lemma, *others = entry.split("/")
            forms.update(dict.fromkeys((lemma, *others), (lemma, force)))
    return forms


def _table(text: str) -> dict[Phrase, str]:
    pairs = (entry.partition("=") for entry in text.split())
    return {tuple(phrase.strip("_").split("_")): value or phrase for phrase, _, value in pairs}


def _sides(text: str) -> Iterator[tuple[Phrase, str]]:
    """Each word with its "scale:side", one side and its words a line."""
    for line in text.strip().splitlines():
        side, _, words = line.partition("=")
        yield from (((word,), side.strip()) for word in words.split())


DEFAULT = Lexicon(
    verbs=_verbs(),
    bare=frozenset(lemma for lemma, _ in _verbs().values()) - {"according"},
    ambiguous=frozenset(_NOUN_TOO.split()),
    hedges=_table(_HEDGES),
    charged=_table(_CHARGED),
    negations=_table(_NEGATIONS),
    approximators=_table(_APPROXIMATORS),
    opposites=dict(_sides(_OPPOSITES)),
    harm=frozenset(_HARM.split()),
    commits=frozenset(_COMMITS.split()),
)
