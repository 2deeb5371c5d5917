"""German: the words and habits of the language."""

from __future__ import annotations

from reader.text.languages.language import (
    ALL_CHECKED,
    DENIES,
    Calendar,
    Claims,
    Comparison,
    Furniture,
    HouseStyle,
    Language,
    Names,
    Notes,
    Numbers,
    Sentences,
    Speech,
)
from reader.text.languages.word_lists import (
    listed,
    named,
    numbered,
    one_sense,
    phrases,
    sides,
    spellings,
    valued,
    verbs,
    words,
)

_ONES = numbered("zwei drei vier fünf sechs sieben acht neun", 2)
_TENS = numbered("zwanzig dreissig vierzig fünfzig sechzig siebzig achtzig neunzig", 20, 10)
_TEENS = numbered("zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn", 10)
# The ones come first: einundzwanzig.
_TOGETHER = {f"{one}und{ten}": n + m for one, n in {"ein": 1, **_ONES}.items() for ten, m in _TENS.items()}
_UNDER_HUNDRED = {**_ONES, **_TEENS, **_TENS, **_TOGETHER}
_BEHIND = {"": 0, **{f"{glue}{word}": n for glue in ("", "und") for word, n in {"eins": 1, **_UNDER_HUNDRED}.items()}}
# Written together: zweihundertfünfzig, zwölftausend.
_HUNDREDS = {
    f"{times}hundert{rest}": n * 100 + more
    for times, n in {"": 1, "ein": 1, **_ONES}.items()
    for rest, more in _BEHIND.items()
    if times or rest
}
_THOUSANDS = {f"{times}tausend": n * 1000 for times, n in {"ein": 1, **_UNDER_HUNDRED}.items()}
# Lasting or aged: achtjährig, dreitägige.
_LASTING = {
    f"{word}{unit}{ending}": f"{n} {span}"
    for unit, span in {
        "jährig": "year",
        "monatig": "month",
        "wöchig": "week",
        "tägig": "day",
        "stündig": "hour",
    }.items()
    for ending in ("", "e", "er", "es", "en", "em")
    for word, n in {"ein": 1, **_UNDER_HUNDRED}.items()
}
_NUMBERS = {**_UNDER_HUNDRED, **_HUNDREDS, **_THOUSANDS}

LANGUAGE = Language(
    code="de",
    name="German",
    stemmer="german",
    checked=ALL_CHECKED,
    nouns_capital=True,
    stop_words=words("""
            der die das den dem des ein eine einen einem einer eines kein keine keinen dieser diese dieses diesen
            diesem jener jede jeder jedes ich mich mir wir uns unser du dich dir ihr euch er ihn ihm sie ihnen es sich
            sein seine seinen seinem seiner ihre ihren ihrem ihrer wer was welche welcher welches wo wann wie warum da
            dort hier dann denn als ob dass daß weil wenn während obwohl nachdem bevor und oder aber sondern doch
            jedoch auch noch nur schon so sehr mehr wieder immer nicht nie etwa rund zudem außerdem damit dabei davon
            in im ins an am ans auf aus bei beim mit nach von vom vor zu zum zur für über unter durch gegen ohne um
            bis seit zwischen wegen trotz ist sind war waren bin bist sei seien wäre gewesen hat haben hatte hatten
            habe hätte wird werden wurde wurden worden werde würde kann können könne konnte soll sollen sollte muss
            müssen musste will wollen wollte darf dürfen sagte sagt sagten teilte erklärte hieß gibt gab man viel
            viele alle alles andere anderen einige eins zwei erste ersten 1 2
        """),
    function_words=words("""
            der die das den dem des ein eine einen einem einer eines und oder in im am an auf aus bei mit nach von vom
            vor zu zum zur für über ist sind war hat haben wird werden sich es er sie nicht auch noch als dass wie
        """),
    letters=frozenset("äöüß"),
    sentences=Sentences(
        titles=words("""
            dr dres prof hr hrn fr frl frhr frfr gf mag ing dipl kfm med jur phil rer nat habil theol oec pol vet dent
            soc mult univ doz pfr kard gen genlt genmaj oberstlt maj hptm oblt kmdr insp hl st skt sen stv bgm prim
            hofr wm komm fa
        """),
        leading=words("""
            bzw evtl exkl ggf ggü gez geb gegr ehem bes bzgl inh insb insbes lfd lt nr sog u.a verh vgl verw v.a wg
            z.b d.h zzgl zw zzt u
        """),
        before_figures=words("nr abs art bd fig kap tel vol s str ziff rn az hs buchst"),
        open=words("""
            abb allg betr bspw ca co einschl entspr etc ff ges inkl jan feb apr aug sept okt nov dez jh jhdt mind mio
            mrd o.ä o.g std str tsd u.ä usf usw v.chr n.chr vors
        """),
        openers=words("""
            der die das den dem des ein eine einen einem einer dieser diese dieses diesen es er sie wir ich ihr sein
            seine ihre in im am an auf aus bei beim mit nach von vom vor zu zum zur für über unter durch gegen ohne um
            bis seit während wegen trotz und aber oder doch denn wenn als weil obwohl da dass damit dabei dazu darauf
            danach auch noch nur schon so nun jetzt dann hier dort nicht kein keine alle viele einige man was wer wie
            wo warum zudem außerdem allerdings zuvor laut niemand nichts jemand jeder jede jedes manche mehrere beide
            hinzu bisher gestern heute später anschließend ebenso derzeit inzwischen
        """),
        asking=words("sagte fragte rief antwortete schrieb erklärte meinte erwiderte entgegnete"),
        ordinal_stop=True,
        before_ordinals=words("""
            der die das den dem des ein eine einen einem einer zum zur am im vom beim ihr ihre ihren ihrem ihrer sein
            seine seinen seinem seiner unser unsere unseren mein meine meinen jeder jede jedes jeden jedem dieser
            diese dieses diesen diesem
        """),
        inward_guillemets=True,
        place_joiners=words("und"),
        place_particles=words("am an der im"),
    ),
    calendar=Calendar(
        months=numbered(
            """
            januar/jänner/jan februar/feb märz april/apr mai juni/jun juli/jul august/aug september/sep/sept oktober
            november/nov dezember
            """
        ),
        weekdays=numbered("montag dienstag mittwoch donnerstag freitag samstag/sonnabend sonntag", 0),
        relative_days={"heute": (0, ""), "gestern": (-1, ""), "vorgestern": (-2, ""), "übermorgen": (2, "")},
        which=valued("""
            letzte=last letzten=last letzter=last letztes=last vergangene=last vergangenen=last vergangener=last
            vergangenes=last vorige=last vorigen=last nächste=next nächsten=next nächster=next nächstes=next
            kommende=next kommenden=next kommender=next
        """),
        spans=words("woche monat jahr jahres wochenende jahrzehnt jahrhundert frühling sommer herbst winter quartal"),
        edges=valued("""
            anfang=early mitte=middle ende=late früh=early frühe=early frühen=early früher=early frühem=early spät=late
            späte=late späten=late später=late spätem=late
        """),
        seasons=words("frühling frühjahr sommer herbst winter"),
        year=words("jahr jahres"),
        month=words("monat monats"),
        parts=valued("""
            nacht=night abend=night nachts=night morgen=morning vormittag=morning nachmittag=afternoon mittag=noon
            spät=late früh=early
        """),
        before_year=words("im in seit bis jahr ende anfang"),
        ranges=words("bis zum"),
        range_starts=words("zwischen"),
        range_ends=words("und"),
        between=words("in am vor"),
    ),
    numbers=Numbers(
        words=_NUMBERS,
        scales={
            "hundert": 10**2,
            "tausend": 10**3,
            **dict.fromkeys(listed("mio million millionen"), 10**6),
            **dict.fromkeys(listed("milliarde milliarden mrd"), 10**9),
            "billionen": 10**12,
        },
        bare=words("hundert tausend"),
        decimals={
            "anderthalb": "1.5",
            **{f"{one}einhalb": f"{n}.5" for one, n in {"ein": 1, **_ONES}.items()},
            **_LASTING,
            **dict.fromkeys(listed("halbe halber halbes halben"), "0.5"),
        },
        clock={"mitternacht": "0:00"},
        oclock=words("uhr"),
        clock_words=words("uhr"),
        at_hour=words("um gegen ab bis seit vor nach"),
        before_hour={("halb",): -30, ("viertel", "nach"): 15, ("viertel", "vor"): -15, ("dreiviertel",): -15},
        half_of_day={
            ("morgens",): 0,
            ("früh",): 0,
            ("vormittags",): 0,
            ("nachmittags",): 12,
            ("abends",): 12,
            ("am", "morgen"): 0,
            ("am", "vormittag"): 0,
            ("am", "nachmittag"): 12,
            ("am", "abend"): 12,
        },
        points=words("komma"),
        ranges=words("bis"),
        units=spellings("""
            degree = grad
            uhr = uhr
            second = sekunde | sekunden
            minute = minuten
            hour = stunde | stunden
            day = tage | tagen
            week = woche | wochen
            month = monat | monate | monaten | monats
            year = jahr | jahre | jahren
            decade = jahrzehnt | jahrzehnte | jahrzehnten
            century = jahrhundert | jahrhunderte | jahrhunderten
        """),
        own_units={"tag": "day"},
    ),
    names=Names(
        before_author=words("von"),
        heads=words("""
            dr prof herr frau präsident präsidentin kanzler kanzlerin bundeskanzler bundeskanzlerin außenminister
            innenminister ministerpräsident ministerpräsidentin regierungschef staatschef minister
        """),
        links=words("van von der den zu"),
        openers=words("""
            aber alle als am an auch auf aus bei beim bereits bis da dabei dafür damit danach dann das dass dem den
            denn der derweil des deshalb die dies diese dieser dieses doch dort durch ein eine einem einen einer er es
            für gegen hier ich ihr ihre im in insgesamt ist ja jedoch jetzt kein keine man mehr mit nach nachdem nicht
            noch nun nur ob oder ohne schon sein seine seit sich sie so sogar sondern trotz über um und unter viele
            vom von vor während was weil weiter wenn wer wie wir wird wo zu zudem zugleich zum zunächst zur zuvor zwar
            zwischen
        """),
        telltales=words("""
            der die das den dem des ein eine einer einem einen und ist nicht mit von im zum zur auf für sich auch am
            aus bei nach wird war hat sind als
        """),
        courtesy={"herr": "he", "frau": "she"},
        countries=named("""
            france: frankreich
            germany: deutschland deutsche deutschen deutscher
            turkey: türkei
        """),
    ),
    speech=Speech(
        go_betweens=words("insider vertrauter vertraute quelle quellen anwalt anwälte berater kreisen kreise"),
        verbs=verbs(
            {
                DENIES: """
                dementieren/dementiert/dementierte bestreiten/bestreitet/bestritt bestritten
                zurückweisen/zurückgewiesen leugnen/leugnet/leugnete/leugneten verneinen/verneint/verneinte
                widersprechen/widerspricht/widersprach
            """,
                -2: """
                behaupten/behauptet/behauptete/behaupteten
            """,
                -1: """
                vermuten/vermutet/vermutete glauben/glaubt/glaubte meinen/meint/meinte annehmen/annahm
                befürchten/befürchtet/befürchtete hoffen/hofft/hoffte schätzen/schätzt/schätzte
                andeuten/andeutete/angedeutet
            """,
                0: """
                sagen/sagt/sagte/sagten mitteilen/mitteilte/mitgeteilt teilen/teilte/teilten
                schreiben/schreibt/schrieb erklären/erklärt/erklärte/erklärten
                berichten/berichtet/berichtete/berichteten melden/meldet/meldete/meldeten fügen/fügte
                ankündigen/kündigte sprechen/spricht/sprach bezeichnen/bezeichnet/bezeichnete zufolge laut/angaben
                heißen/hieß/heißt antworten/antwortet/antwortete erzählen/erzählt/erzählte
                schildern/schildert/schilderte
                erläutern/erläutert/erläuterte hinzufügen/hinzugefügt verkünden/verkündet/verkündete verlautet
                mitteilten informieren/informiert/informierte
                betonen/betont/betonte versichern/versichert/versicherte bekräftigen/bekräftigt/bekräftigte
                unterstreichen/unterstreicht/unterstrich
            """,
                1: """
                warnen/warnt/warnte fordern/fordert/forderte klagen/klagt/klagte
                beklagen/beklagt/beklagte kritisieren/kritisiert/kritisierte
                drohen/droht/drohte verlangen/verlangt/verlangte
                vorwerfen/vorwarf/vorgeworfen mahnen/mahnt/mahnte
            """,
                2: """
                bestätigen/bestätigt/bestätigte/bestätigten zugeben/zugab/zugegeben räumte einräumen/eingeräumt
                gestehen/gesteht/gestand/gestanden/gestehend enthüllen/enthüllt/enthüllte belegen/belegt/belegte
                offenbaren/offenbart/offenbarte feststellen/festgestellt
            """,
            }
        ),
        ambiguous=words("fordern laut"),
        commits=words("versichern drohen ankündigen"),
        postpositions=words("zufolge"),
        prepositions={"laut": "", "angaben": "nach"},
        inverted=words("""
            laut sagte erklärte klagte sagt berichtete berichteten betonte bestätigte teilte gestand behauptete meinte
            erzählte schilderte räumte versicherte warnte kritisierte sagten erklärt meldete schrieb mahnte forderte
        """),
        determiners=words("der das den dem ein eine einer eines sein ihre seine"),
        pronouns=words("er sie es"),
        adverbs=words("hat haben"),
    ),
    claims=Claims(
        hedges={("potential",): ""}
        | phrases("""
            angeblich mutmaßlich mutmaßliche=mutmaßlich mutmaßlichen=mutmaßlich mutmaßlicher=mutmaßlich offenbar
            vermutlich möglicherweise wahrscheinlich wohl anscheinend vielleicht sogenannte=sogenannt
            sogenannten=sogenannt soll=soll sollen=soll plant=plan planen=plan beabsichtigt=plan beabsichtigen=plan
            erwägt=plan erwägen=plan
            offensichtlich voraussichtlich
        """),
        charged=phrases("""
            illegale=illegal illegalen=illegal völkerrechtswidrig völkerrechtswidrige=völkerrechtswidrig
            völkerrechtswidrigen=völkerrechtswidrig brutale=brutal brutalen=brutal umstritten umstrittene=umstritten
            umstrittenen=umstritten umstrittener=umstritten rechtswidrig rechtswidrige=rechtswidrig rechtsextrem
            rechtsextreme=rechtsextrem sogar maßgeblich
        """),
        refusals=frozenset(
            phrases("""
                weigert weigern weigerte weigerten verweigert verweigerte verweigerten ausgeschlossen abgelehnt
                ausschließen ablehnen fehlt fehlte fehlten
            """)
        ),
        negations={("not",): "", ("no",): ""}
        | phrases("""
            nicht=not kein=not keine=not keinen=not keiner=not keinem=not keines=not nie=never niemals=never
            ohne=without weder=not niemand=nobody nichts=nothing zweifelt=not bezweifelt=not bezweifelte=not
        """),
        approximators=phrases("""
            rund=about etwa=about ungefähr=about circa=about fast=nearly knapp=nearly mehr_als=over über=over
            weniger_als=under unter=under mindestens=at-least bis_zu=up-to höchstens=up-to
        """),
        opposites=sides("""
            level:+ = stieg gestiegen steigt
            level:- = fiel gefallen sank gesunken fällt sinkt
            win:+ = gewann gewonnen
            win:- = verlor verloren
            harm:+ = getötet tot gestorben starb starben
            harm:- = verletzt verletzte
            guilt:+ = verurteilt schuldig
            guilt:- = freigesprochen unschuldig
            vote:+ = angenommen gebilligt zugestimmt befürwortet
            vote:- = abgelehnt verworfen
            ruling:+ = bestätigt bestätigte
            ruling:- = aufgehoben kassiert
            planned:+ = verschoben
            planned:- = abgesagt gestrichen
            open:+ = geöffnet eröffnet
            open:- = geschlossen gesperrt
            held:+ = festgenommen verhaftet inhaftiert
            held:- = freigelassen entlassen
            order:+ = vor
            order:- = nach
            direction:+ = gestiegen erhöht erhöhte
            direction:- = gesenkt senkte
            level:+ = stiegen steigen gestiegene wuchs wuchsen zugenommen höher
            level:- = fielen sanken fallen sinken schrumpfte abgenommen niedriger
            win:+ = gewannen gewinnt siegte besiegte
            win:- = verloren verliert unterlag
            harm:+ = tötete töteten
            harm:- = verletzte verletzten verletzter verletzten
            harm:0 = überlebte überlebten unverletzt
            guilt:+ = verurteilte verurteilten
            ruling:+ = bestätigen bestätigten
            ruling:- = kippte gekippt verwarf annullierte annulliert aufhob
            vote:+ = billigte billigten beschloss beschlossen verabschiedete
            vote:- = lehnte lehnten verwarfen
            planned:+ = verschiebt verschob vertagt vertagte
            planned:- = absagte abgesagte gestoppt
            step:1 = entschuldigte entschuldigt
            step:2 = zurückgetreten zurücktrat
            quit:1 = angeboten
            quit:2 = erklärt eingereicht
            battle:+ = angegriffen angriff griffen
            battle:- = erobert eroberte eroberten eingenommen
            hit:+ = traf trafen getroffen
            hit:- = zielte zielten anvisiert
            ban:+ = erlaubt erlaubte erlaubten zugelassen
            ban:- = verboten verbot verbieten untersagt untersagte
            trade:+ = kaufte kauften gekauft erwarb übernahm
            trade:- = verkaufte verkauften verkauft
            curb:+ = verhängt verhängte verhängten
            curb:- = aufgehobene gelockert lockerte
            harm_done:1 = beschädigt beschädigte beschädigten
            harm_done:2 = zerstört zerstörte zerstörten
            sinking:1 = gekentert kenterte
            sinking:2 = untergegangen
            balance:+ = überschuss
            balance:- = defizit
            result:+ = gewinn gewinne
            result:- = verlust verluste
            staff:+ = eingestellt ernannt
            staff:- = entlassen gefeuert
        """),
        deaths=words("""
            starb starben stirbt gestorben getötet tötete tötet tot tote toten todesopfer ertrunken
            ertrank ermordet hingerichtet erschossen
        """),
        charges=words("""
            angeklagt anklage festgenommen verhaftet inhaftiert verurteilt freigesprochen ermittelt
            ausgeliefert zurückgetreten rücktritt entlassen suspendiert freigelassen beschuldigt
            geständig
        """),
        agents=words("von vom durch"),
        passives=words("wird werden wurde wurden worden"),
        causes=frozenset(
            phrases("""
                wegen aufgrund weil infolge angesichts dank auf_grund als_folge als_reaktion_auf aus_angst_vor
                aus_protest
                ausgelöst_durch verursacht_durch ausgelöst_von verursacht_von zurückzuführen_auf mangels
            """)
        ),
        aimed=words("krieg angriff angriffe"),
        tolls=named("""
            dead: tot tote toten getötet starben todesopfer
            hurt: verletzt verletzte
            missing: vermisst
            held: festgenommen
        """),
        place_words=words("über unter"),
        shortly={"kurz": words("zuvor vorher danach darauf nachdem bevor")},
    ),
    style=HouseStyle(
        cased=spellings("""
            million = Mio. | Mio
            milliarde = Mrd. | Mrd
            "" = Herr | Frau
        """),
        plain={"prozent": "percent", "ca.": "circa"},
        approximately=valued("circa=about etwa=about rund=about"),
        letters=frozenset("äöüÄÖÜ"),
    ),
    comparison=Comparison(
        nobody=words("er sie es"),
        bodies=words("""
            konzern unternehmen firma gesellschaft verein klub partei gewerkschaft bank behörde ministerium amt verband
            stiftung universität klinik krankenhaus gericht kommission agentur zeitung sender verlag hersteller
            fluggesellschaft betreiber organisation regierung
        """),
        pointing=words("die beiden der den"),
        listing=words("und oder"),
        placing=words("in im am bei an"),
        synonyms=one_sense("""
            polizei beamte | spiel partie begegnung | menschen personen leute | wagen auto fahrzeug pkw | firma
            unternehmen konzern | mitarbeiter beschäftigte angestellte | ermittlungen untersuchung | haus gebäude |
            gericht kammer | unfall unglück | beginnen starten anfangen | begann startete | anwohner bewohner |
            sonnabend samstag | feuer brand | derzeit momentan aktuell gegenwärtig | außerdem zudem ferner | etwa
            rund ungefähr circa | bereits schon | sofort umgehend unverzüglich | bekommen erhalten | wegen aufgrund
            | zusätzlich weitere | suchen fahnden suche fahndung | versuchen bemühen versuch | stoppen anhalten
            beenden | zeigen ergeben zeigte ergab | gespräche verhandlungen | abkommen vereinbarung einigung |
            streit konflikt auseinandersetzung | flugzeug maschine | autobahn schnellstraße | umfrage erhebung |
            ergebnis resultat | antwort reaktion | hilfe unterstützung | geld mittel | gehalt lohn löhne | protest
            demonstration kundgebung | demonstranten protestierende | explosion detonation | sieg erfolg | trainer
            coach | angehörige familie verwandte | kunden verbraucher | kinder nachwuchs | lehrer pädagogen | ärzte
            mediziner | krankenhaus klinik hospital | schließlich letztlich | nur lediglich bloß | obwohl obgleich |
            daher deshalb deswegen | dennoch trotzdem | bitten ersuchen bat | loben würdigen lobte würdigte | kommen
            eintreffen kam traf | wohnen leben | herstellen produzieren | retten bergen gerettet geborgen | fliehen
            flüchten floh flüchtete | sinken fallen | steigen wachsen | prüfen untersuchen kontrollieren |
            besprechen diskutieren beraten | gefährlich riskant | wichtig bedeutend | schwierig schwer | reich
            wohlhabend | krank erkrankt | beben erdbeben | krankheit erkrankung | medikament arznei arzneimittel |
            impfstoff vakzin | land staat | parlament bundestag | armee militär streitkräfte heer | regierung
            kabinett | umsatz erlöse | fabrik werk | foto bild aufnahme | gefängnis haft haftanstalt | angebot
            offerte | meinung ansicht | summe betrag | heftig stark | komplett vollständig völlig | oft häufig |
            mehrere einige | erneut wieder abermals | zuvor vorher | danach anschließend | stadtrat gemeinderat |
            chef leiter vorsitzender | abgeordnete parlamentarier | wahl abstimmung
        """),
    ),
    notes=Notes(
        ordinals=numbered("""
            erste/ersten/erster zweite/zweiten/zweiter dritte/dritten/dritter vierte/vierten/vierter
            fünfte/fünften/fünfter sechste/sechsten/sechster siebte/siebten/siebter achte/achten/achter
            neunte/neunten/neunter zehnte/zehnten/zehnter
        """),
        paragraph=words("absatz absätze absätzen abs"),
        joiners=words("und"),
        ranges=words("bis"),
        edits=words("berichtig korrig aktualisier ergänz geändert neu"),
        openers=words("aktualisier berichtigt korrigiert neu: neu, neu_im neu_in neu_mit"),
    ),
    furniture=Furniture(
        pictures=words("foto fotos bild bilder"),
        captions=words("bildunterschrift"),
        archive=words("archiv archivfoto archivbild"),
        pictured_by=words("von"),
        worked_on_by=words("von_unserem_korrespondenten"),
        material_from=words("mit_material_von mit_informationen_von"),
        sources=words("quelle quellen"),
        agencies=words("agenturen"),
        rights=words("alle_rechte_vorbehalten"),
        outlet_follows=words("für"),
        writes_from=words("in aus"),
        posts=words("korrespondent korrespondentin redakteur redakteurin"),
        corrections=words("berichtigung korrektur"),
        earlier_version=words(
            "eine_frühere_version eine_frühere_fassung in_einer_früheren_version in_einer_früheren_fassung"
        ),
        this_copy=words("dieses_artikels dieses_textes dieses_berichts dieser_artikel dieser_text dieser_bericht"),
        amended=words("wurde_korrigiert wurde_berichtigt wurde_aktualisiert"),
        editors=words("achtung_redaktionen"),
        note_to_editors=words("redaktionshinweis hinweis_an_die_redaktion hinweis_an_die_redaktionen"),
        until=words("bis"),
        embargoes=words("sperrfrist sperrefrist"),
        contacts=words("kontakt kontakte pressekontakt pressekontakte"),
        contacts_for=words("presse"),
        ends=words("ende schluss"),
    ),
)
