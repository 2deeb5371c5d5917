"""French: the words and habits of the language."""

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
    spelled_phrases,
    spellings,
    valued,
    verbs,
    words,
)

_TEENS = numbered(
    "un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit "
    "dix-neuf"
)
_TENS = {"vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "quatre-vingt": 80}
_BELGIAN = {"septante": 70, "huitante": 80, "octante": 80, "nonante": 90}
# Sixty and eighty count on to nineteen: soixante-dix-sept, quatre-vingt-onze.
_TOGETHER = {
    f"{ten}-{'et-' if one in ('un', 'une', 'onze') and n != 80 else ''}{one}": n + m
    for ten, n in {**_TENS, **_BELGIAN}.items()
    for one, m in _TEENS.items()
    if m < 10 or n in (60, 80)
}
_COMPOUND = {
    word: n for word, n in {**_TEENS, **_TOGETHER, "quatre-vingts": 80, "quatre-vingt": 80}.items() if "-" in word
}

LANGUAGE = Language(
    code="fr",
    name="French",
    stemmer="french",
    checked=ALL_CHECKED,
    stop_words=words("""
            le la les l un une des du de d ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur
            leurs je j me m moi tu te t toi il elle on nous vous ils elles lui eux se s y en qui que qu quoi dont où
            quand comment pourquoi si ne n pas plus moins très trop aussi encore déjà jamais toujours et ou mais donc
            or ni car parce comme lorsque alors tandis bien puis ainsi à au aux dans par pour avec sans sur sous entre
            vers chez depuis pendant avant après contre selon jusque est sont était étaient fut être été étant a ont
            avait avaient avoir eu sera serait fait faire peut peuvent doit va vont dit dire déclaré affirmé tout
            toute tous toutes autre autres même mêmes quelque quelques chaque aucun aucune deux premier première 1 2
        """),
    function_words=words("""
            le la les un une des du de ce cet cette ces il elle ils elles nous se qui que qu dont et ou à au aux dans
            par pour avec sur sous est sont été ont avait était leur leurs sa ses comme
        """),
    letters=frozenset("àâçèéêëîïôûùœ"),
    sentences=Sentences(
        titles=words("""
            m mm mme mmes mlle mlles dr drs pr prs me mes mgr gén gal général col lcl cdt cne cap capt lt ltt lieut
            sgt adj adjt brig maj amiral st ste sts stes vve pdt prés dir av bd bld boul bvd fg fbg rte pl sq imp chem
            all r ch rev hon prof profs
        """),
        leading=words("env cf c.-à-d càd p.ex ex vs resp not adr réf dép"),
        before_figures=words("art arts chap fig p pp vol t tél tel al coll n nº no nos par §"),
        open=words("""
            cie ltée ltee hab janv févr fév avr juil juill sept oct nov déc éd ed av.j.-c apr.j.-c s.a s.a.r.l
        """),
        closing=words("etc"),
        asking=words("demande demandé demandait dit lance lancé répond répondu écrit interroge interrogé"),
        openers=words("""
            le la les un une des ce cet cette ces il elle ils elles on nous vous je son sa ses leur leurs dans en sur
            avec par pour sans sous entre depuis pendant après avant selon contre à au aux de du et mais ou ni si
            quand lorsque alors comme puis ainsi aussi encore tout tous toutes chaque plusieurs qui que
        """),
        place_joiners=words("et"),
        place_particles=words("de la le"),
    ),
    calendar=Calendar(
        small=words("""
            janvier février fevrier mars avril mai juin juillet août aout septembre octobre novembre décembre
            decembre lundi mardi mercredi jeudi vendredi samedi dimanche
        """),
        which_behind=valued("dernier=last dernière=last passé=last passée=last prochain=next prochaine=next"),
        months=numbered("""
            janvier/janv février/févr/fevrier mars avril/avr mai juin juillet/juil août/aout septembre/sept
            octobre/oct
            novembre/nov décembre/déc/decembre
        """),
        weekdays=numbered("lundi mardi mercredi jeudi vendredi samedi dimanche", 0),
        relative_days={
            "aujourd'hui": (0, ""),
            "hier": (-1, ""),
            "avant-hier": (-2, ""),
            "demain": (1, ""),
            "après-demain": (2, ""),
        },
        parts=valued("matin=morning matinée=morning après-midi=afternoon soir=night soirée=night nuit=night midi=noon"),
        following=words("lendemain"),
        day=words("jour"),
        year=words("an année"),
        month=words("mois"),
        spans=words("semaine mois an année week-end printemps été automne hiver trimestre siècle décennie"),
        edges=valued("début=early milieu=middle mi=middle fin=late tôt=early tard=late"),
        seasons=words("printemps automne hiver"),
        before_year=words("en depuis fin début dès jusqu'en"),
        which=valued("dernier=last dernière=last passé=last passée=last prochain=next prochaine=next"),
        ordinal_endings=words("er"),
        doubtful=words("mars"),
        before_month=words("en de mi-mars"),
        ranges=words("à au jusqu'au"),
        range_starts=words("entre"),
        range_ends=words("et"),
    ),
    numbers=Numbers(
        out_of=frozenset({("sur",)}),
        ambiguous={**_TEENS, **_TENS, **_BELGIAN, "quatre-vingts": 80, **_TOGETHER},
        scales={
            "cent": 10**2,
            "cents": 10**2,
            "mille": 10**3,
            **dict.fromkeys(listed("million millions"), 10**6),
            **dict.fromkeys(listed("milliard milliards md mds mrd"), 10**9),
            "douzaine": 12,
            "vingtaine": 20,
            "trentaine": 30,
            "centaine": 100,
        },
        bare=words("cent mille"),
        vague={"dizaines": "10s", "centaines": "100s", "milliers": "1000s", "douzaines": "12s"},
        and_half=frozenset({("et", "demi"), ("et", "demie")}),
        amounts={("demi", "heure"): "0.5 hour", ("demi", "siècle"): "0.5 century"},
        clock={"minuit": "0:00"},
        clock_words=words("h heure heures"),
        hours=numbered("une deux trois quatre cinq six sept huit neuf dix onze douze"),
        at_hour=words("à vers dès"),
        behind_hour={("et", "demie"): 30, ("et", "quart"): 15, ("moins", "le", "quart"): -15},
        half_of_day={("du", "matin"): 0, ("du", "soir"): 12, ("de", "l'après", "midi"): 12},
        points=words("virgule"),
        ranges=words("à"),
        units=spellings("""
            euro = euro | euros
            degree = degré | degrés
            second = seconde | secondes
            hour = heure | heures
            day = jour | jours
            week = semaine | semaines
            month = mois
            year = ans | année | années
            decade = décennie | décennies
            century = siècle | siècles
        """),
        own_units={"an": "year"},
    ),
    names=Names(
        before_author=words("par"),
        heads=words("""
            monsieur madame maître président présidente ministre premier-ministre maire sénateur sénatrice député
            députée juge procureur procureure préfet préfète directeur directrice général colonel capitaine commandant
            docteur professeur professeure porte-parole chancelier chancelière secrétaire évêque cardinal pape roi
            reine prince princesse gouverneur gouverneure entraîneur
        """),
        links=words("de la le du des"),
        openers=words("""
            le la les un une des ce cet cette ces il elle ils elles nous vous son sa ses leur leurs dans en sur avec
            par pour sans sous entre depuis pendant après avant selon contre au aux du et mais ou si quand lorsque
            alors comme puis ainsi aussi encore tout tous toutes chaque plusieurs qui que près plus quant interrogé
            deux trois quatre cinq six sept huit neuf dix onze douze quinze vingt trente quarante cinquante soixante
            cent aucun aucune ni cela ceci enfin toutefois cependant pourtant quelque quelques
        """),
        courtesy={"monsieur": "he"} | dict.fromkeys(listed("mme mlle madame"), "she"),
        countries=named("""
            france: français française françaises
            germany: allemagne allemand allemande allemands
            united_kingdom: royaume-uni britannique britanniques
            united_states: états-unis américain américaine américains
            spain: espagne espagnol espagnole
            italy: italie italien italienne
            russia: russie russe russes
            turkey: turquie turc turque
            switzerland: suisse
            belgium: belgique belge belges
        """),
    ),
    speech=Speech(
        go_betweens=words("source sources proche proches entourage avocat avocats conseiller conseillers"),
        verbs=verbs(
            {
                DENIES: """
                    démentir/dément/démenti/démentie nier/nie/nié/niait contester/conteste/contesté/contestent
                    réfuter/réfute/réfuté rejeter/rejette/rejeté récuser/récuse/récusé
                """,
                -2: """
                    prétendre/prétend/prétendu/prétendent/prétendait alléguer/allègue/allégué
                """,
                -1: """
                    estimer/estime/estimé/estiment croire/croit/cru penser/pense/pensé supposer/suppose/supposé
                    suggérer/suggère/suggéré espérer/espère/espéré craindre/craint soupçonner/soupçonne/soupçonné
                """,
                0: """
                    dire/dit/dite/disent/disait/disaient déclarer/déclare/déclaré/déclarent
                    affirmer/affirme/affirmé/affirment
                    indiquer/indique/indiqué/indiquent annoncer/annonce/annoncé/annoncent
                    expliquer/explique/expliqué/expliquent
                    préciser/précise/précisé/précisent ajouter/ajoute/ajouté raconter/raconte/raconté/racontent
                    écrire/écrit/écrivait rapporter/rapporte/rapporté/rapportent répondre/répond/répondu
                    rappeler/rappelle/rappelé commenter/commente/commenté poursuivre/conclure/conclut/conclu
                    témoigner/témoigne/témoigné résumer/résume/résumé détailler/détaille/détaillé noter/note/noté
                    relever/relève/relevé observer/observe/observé lancer/lance/lancé confier/confie/confié
                    selon d'après
                    assurer/assure/assuré/assurent insister/insiste/insisté souligner/souligne/souligné/soulignent
                    marteler/martèle/martelé
                """,
                1: """
                    avertir/avertit/averti promettre/promet/promis prévenir/prévient/prévenu
                    dénoncer/dénonce/dénoncé/dénoncent accuser/accuse/accusé/accusent critiquer/critique/critiqué
                    exiger/exige/exigé réclamer/réclame/réclamé menacer/menace/menacé plaider/plaide/plaidé
                    soutenir/soutient/soutenu regretter/regrette/regretté déplorer/déplore/déploré
                """,
                2: """
                    confirmer/confirme/confirmé/confirment reconnaître/reconnaît/reconnu/reconnaissent
                    admettre/admet/admis/admettent avouer/avoue/avoué révéler/révèle/révélé concéder/concède/concédé
                    établir/établit/établi certifier/certifie/certifié
                """,
            }
        ),
        ambiguous=words("""
            dite déclaré affirmé indiqué annoncé expliqué précisé ajouté raconté écrit rapporté rappelé estimé assuré
            souligné promis accusé dénoncé critiqué exigé confirmé reconnu admis avoué révélé établi démenti prétendu
            supposé note lance annonce conteste relevé observé lancé promet menacé soupçonné cru critique reconnue
            nie réclamé regretté déploré conclu soutenu averti accuse estime rejeté contesté nié
        """),
        commits=words("promettre"),
        prepositions={"selon": "", "d'après": ""},
        before_phrases=words("selon d'après"),
        auxiliaries=words("a ont avait avaient aurait auraient ai avons s'est sont"),
        inverted=words("dit déclare affirme explique indique précise ajoute assure estime confirme souligne annonce")
        | words("déclaré affirmé expliqué indiqué précisé ajouté assuré estimé confirmé souligné annoncé raconté écrit")
        | words("reconnu admis rappelé répondu rapporté"),
        pronouns=words("il elle ils elles nous je"),
        determiners=words("le la les un une sa leur leurs cette ces plusieurs ce cet"),
        plural=words("autorités témoins"),
        conjunctions=words("et"),
        breaks=words("que qu dont où mais lorsque tandis alors comme parce puisque si"),
        small=words("dans sur avec pour par entre depuis pendant après avant contre vers"),
        of=words("de du des d"),
        adverbs=words(
            "également aussi ensuite encore toutefois notamment pourtant mardi lundi mercredi jeudi vendredi"
        ),
        relative=words("qui"),
        that=words("que qu"),
        days=words("lundi mardi mercredi jeudi vendredi samedi dimanche hier"),
        audience=words("journalistes"),
        before_audience=words("aux"),
    ),
    claims=Claims(
        hedges=phrases("""
            aurait=would auraient=would serait=would seraient=would présumé présumée=présumé présumés=présumé
            présumées=présumé supposé supposée=supposé supposés=supposé apparemment probablement=likely
            probable=likely
            probables=likely vraisemblablement=likely sans_doute=likely peut-être=may éventuel éventuelle=éventuel
            éventuels=éventuel possible possibles=possible potentiel potentielle=potentiel prétendu prétendue=prétendu
            soi-disant prévoit=plan prévoient=plan envisage=plan envisagent=plan semble=seem semblent=seem
            semblait=seem pourrait=may pourraient=may devrait=should
            devraient=should soupçonné soupçonnée=soupçonné soupçonnés=soupçonné
        """),
        charged=phrases("""
            illégal illégale=illégal illégaux=illégal illégalement=illégal brutal brutale=brutal brutalement=brutal
            délibéré délibérée=délibéré délibérément=délibéré controversé controversée=controversé terroriste
            terroristes=terroriste extrémiste extrémistes=extrémiste radical radicaux=radical massacre
            massacré=massacre
            génocide régime dictateur sanglant sanglante=sanglant meurtrier meurtrière=meurtrier catastrophique
            scandaleux scandaleuse=scandaleux frauduleux frauduleuse=frauduleux faux=faux fausse=faux mensonger
            mensongère=mensonger injustifié injustifiée=injustifié violent violente=violent violemment=violent
            massif massive=massif sévère sévèrement=sévère négligent négligence=négligent gravement=grave
            grièvement=grave légèrement=léger
        """),
        refusals=frozenset(
            phrases("""
                refuse refusent refusé refusait exclut excluent exclu exclure écarte écarté écarter rejette rejeté
                décline décliné
            """)
        ),
        negations=phrases("""
            pas=not non=not jamais=never aucun=not aucune=not rien=nothing nul=not nulle=not sans=without ni=nor
            guère=hardly nullement=not
        """),
        approximators=phrases("""
            environ=about près_de=about quelque=about autour_de=about presque=nearly plus_de=over moins_de=under
            au_moins=at-least jusqu'à=up-to au_plus=up-to à_peine=nearly
        """),
        opposites=sides("""
            level:+ = augmenté augmentent augmente progressé progresse grimpé hausse relevé relève
            level:- = baissé baisse baissent reculé recule chuté chute diminué abaissé abaisse
            win:+ = gagné gagne remporté remporte victoire
            win:- = perdu perd défaite
            harm:+ = tué tués tuée tuées mort morts morte mortes
            harm:- = blessé blessés blessée blessées
            guilt:+ = condamné condamnée condamnés coupable coupables
            guilt:- = acquitté acquittée acquittés relaxé relaxée innocent innocente
            vote:+ = approuvé adopté accepté soutenu
            vote:- = rejeté repoussé refusé
            ruling:+ = confirmé validé
            ruling:- = annulé invalidé cassé infirmé
            planned:+ = maintenu maintenue reporté reportée reportés
            planned:- = annulé annulée annulés supprimé supprimée
            open:+ = ouvert ouverte ouverts rouvert
            open:- = fermé fermée fermés
            order:+ = avant
            order:- = après
            held:+ = arrêté arrêtés interpellé interpellés détenu incarcéré
            held:- = libéré libérés relâché relâchés
            harm:+ = tue tuent tua
            harm:- = blesse blessent
            harm:0 = survécu indemne indemnes
            win:+ = battu bat vainqueur
            ruling:+ = confirme confirmée
            ruling:- = annule annulée invalidée
            vote:+ = adoptée adopte approuvée approuve votée voté
            vote:- = rejetée rejette repoussée refusée
            planned:+ = suspendu suspendue reportées
            planned:- = annulées abandonné abandonnée
            step:1 = excusé excusée présenté_ses_excuses
            step:2 = démissionné démissionne
            battle:+ = attaqué attaquée attaquent
            battle:- = capturé conquis pris_le_contrôle
            hit:+ = frappé touché atteint
            hit:- = visé visée ciblé ciblée
            ban:+ = autorisé autorisée autorise permis
            ban:- = interdit interdite interdits
            trade:+ = acheté achète acquis racheté
            trade:- = vendu vend cédé
            curb:+ = imposé impose
            curb:- = levé levée assoupli
            harm_done:1 = endommagé endommagée endommagés endommagées
            harm_done:2 = détruit détruite détruits détruites
            case:1 = entendu
            case:2 = inculpé
            balance:+ = excédent
            balance:- = déficit
            result:+ = bénéfice bénéfices
            result:- = perte pertes
            staff:+ = embauché nommé nommée
            staff:- = licencié limogé limogée
            sinking:1 = chaviré
            sinking:2 = coulé
        """),
        deaths=words("""
            mort morts morte mortes mourut meurt meurent tué tués tuée tuées décédé décédés décédée
            décédées noyé noyés exécuté exécutés assassiné assassinés
        """),
        charges=words("""
            inculpé inculpés inculpée arrêté arrêtés arrêtée interpellé interpellés détenu incarcéré
            écroué condamné condamnés condamnée acquitté acquittés relaxé relaxée extradé
            démissionné démission limogé suspendu libéré libérés
        """),
        agents=words("par"),
        passives=words("est sont était étaient été être fut furent sera seront"),
        causes=frozenset(
            phrases("""
                à_cause en_raison parce_que parce_qu suite_à à_la_suite dû_à due_à dus_à dues_à grâce_à faute_de
                par_crainte par_peur en_réponse en_réaction en_représailles provoqué_par provoquée_par causé_par
                causée_par
                provoqués_par provoquées_par causés_par causées_par déclenché_par déclenchée_par
            """)
        ),
        aimed=words("guerre attaque attaques frappe frappes raid raids"),
        tolls=named("""
            dead: mort morts morte tué tués tuée tuées noyés
            hurt: blessé blessés blessées
            missing: disparu disparus
            harmed: victimes
        """),
        carriers=words("aurait auraient serait seraient pourrait pourraient devrait devraient semble semblent"),
        auxiliary=words("été avoir être bien"),
    ),
    style=HouseStyle(
        cased=spellings("""
            "" = Mme | Mme. | Mlle | M. | MM. | Monsieur | Madame
        """),
        plain={
            "otan": "nato",
            "docteur": "doctor",
            "professeur": "professor",
            "évènement": "événement",
            "évènements": "événements",
            "clef": "clé",
            "clefs": "clés",
        },
        phrases={tuple(word.split("-")): str(n) for word, n in _COMPOUND.items()}
        | spelled_phrases("""
            percent = pour cent
            united states = états unis
        """),
        approximately=valued("environ=about quelque=about"),
    ),
    comparison=Comparison(
        nobody=words("il elle ils elles on a-t-il a-t-elle ont-ils ont-elles dit-il dit-elle"),
        bodies=words("""
            entreprise société groupe compagnie firme club parti syndicat banque ministère agence association fondation
            université hôpital tribunal commission journal chaîne éditeur constructeur fabricant opérateur organisation
            fédération gouvernement établissement
        """),
        pointing=words("les"),
        listing=words("et"),
        name_words=words("de la du des"),
        placing=words("à en dans près"),
        synonyms=one_sense("""
            match rencontre partie | policiers police | enquête investigation | personnes gens | débuté commencé
            débute commence | mort décédé | maison domicile | entreprise société firme | salariés employés | avocat
            défenseur | tribunal cour | voiture automobile véhicule | supporteurs supporters fans | également aussi
            | lors pendant durant | afin pour | car parce | actuellement désormais maintenant | près environ quelque
            | notamment entre_autres | mis placé | arrêté interpellé | demandé réclamé | somme montant | bébés
            nourrissons | montré présenté | rechercher chercher recherche | tenter essayer tenté essayé | construire
            bâtir construit bâti | arrêter stopper cesser | négociations pourparlers discussions | accord entente
            pacte | dispute querelle différend | avion appareil | navire bateau bâtiment | résultat issue | réponse
            réaction | aide assistance secours | argent fonds | salaire rémunération paie | manifestation
            rassemblement | manifestants protestataires | grève débrayage | explosion déflagration | victoire succès
            | entraîneur coach | proches famille | habitants riverains résidents | clients consommateurs | enfants
            mineurs | élèves écoliers | enseignants professeurs | médecin docteur | médecins docteurs |
            immédiatement aussitôt | finalement enfin | seulement uniquement | cependant toutefois néanmoins | louer
            saluer salué loué | venir arriver venu arrivé | quitter partir quitté parti | garder conserver gardé
            conservé | donner fournir donné fourni | vivre habiter vit habite | fabriquer produire | sauver secourir
            sauvé secouru | fuir échapper fui | chuter baisser | augmenter croître | changer modifier | gérer
            exploiter | examiner inspecter vérifier | discuter débattre | dangereux risqué | important significatif
            | difficile ardu | riche fortuné | malade souffrant | fort puissant | côte littoral | forêt bois |
            séisme tremblement | maladie affection | médicament remède | pays nation | parlement assemblée | loi
            législation | juge magistrat | armée militaires | gouvernement exécutif | usine site | photo image
            cliché | offre proposition | avis opinion | souvent fréquemment | incendie feu | chef dirigeant leader
            responsable | députés parlementaires élus | scrutin vote élection | gravement grièvement
        """),
    ),
    notes=Notes(openers=words("corrige actualise")),
    furniture=Furniture(
        pictures=words("photo photos photographie image images"),
        captions=words("légende"),
        archive=words("archives archive"),
        pictured_by=words("de par crédit"),
        worked_on_by=words("édité_par traduit_par rédigé_par"),
        material_from=words("avec_des_informations_de"),
        sources=words("source sources"),
        agencies=words("agences avec_agences"),
        rights=words("tous_droits_réservés"),
        outlet_follows=words("pour"),
        writes_from=words("à en"),
        posts=words("correspondant correspondante envoyé envoyée rédacteur rédactrice"),
        corrections=words("correctif rectificatif correction"),
        earlier_version=words("une_version_précédente_de une_version_antérieure_de"),
        this_copy=words("cet_article ce_texte cette_dépêche"),
        amended=words("a_été_corrigé a_été_rectifié a_été_mis_à_jour a_été_corrigée"),
        note_to_editors=words("note_aux_rédactions note_aux_rédacteurs note_de_la_rédaction"),
        until=words("jusqu"),
        contacts=words("contact contacts"),
        contacts_for=words("presse"),
        ends=words("fin"),
    ),
)
