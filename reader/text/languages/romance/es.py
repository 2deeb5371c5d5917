"""Spanish: the words and habits of the language."""

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

_PLAIN_VOWELS = str.maketrans("áéíóú", "aeiou")


def _both_accents(numbers: dict[str, int]) -> dict[str, int]:
    """The same numbers, also as written without accents."""
    return numbers | {word.translate(_PLAIN_VOWELS): n for word, n in numbers.items()}


LANGUAGE = Language(
    code="es",
    name="Spanish",
    stemmer="spanish",
    checked=ALL_CHECKED,
    stop_words=words("""
            el la los las lo un una unos unas este esta estos estas ese esa esos esas aquel aquella esto eso yo me mi
            mis tú te tu tus él ella ellos ellas se le les su sus nos nosotros nuestro nuestra usted ustedes que quien
            quienes cual cuales cuyo cuya donde cuando como cuanto porque pues si no ni y e o u pero sino aunque
            mientras de del a al en con sin por para sobre entre hasta desde hacia según contra tras durante ante bajo
            muy más menos mucho muchos poco pocos todo toda todos todas otro otra otros otras mismo misma cada algún
            alguna algunos ya también tampoco sólo solo así aún aun todavía entonces ahora hoy luego después antes
            además aquí allí es son era eran fue fueron ser sido siendo está están estaba estado estar ha han había
            habían haber hay he tiene tienen tenía tener hace hacer hizo puede pueden poder podría debe va van dijo
            dice dicen decir señaló afirmó uno dos primer primera 1 2
        """),
    function_words=words("""
            el la los las lo un una unos unas de del al en con por para que se su sus y e o u no es son fue ha han
            como más le les pero sin sobre ya era
        """),
    letters=frozenset("ñáéíóú"),
    sentences=Sentences(
        titles=words("""
            d dª da dña dr dra dras dres excmo excma exma exmo exmos fray gral hno hna hnos ilmo ilma lic lda ldo
            licda mons ntra pbro prof profa sr sra sras sres srta srtas srito st sta sto ud uds vd vds ing ings arq
            abog cap cnel cte cdte tte tcnel sgto alm vicealm gob gobdor sen dip pdte pte pdta mtro mtra rvdo rvda
            psic econ av avda pza plza pl ctra urb bv blvr edif col
        """),
        leading=words("fdo pcia prov vs p.ej ej cf cfr máx mín"),
        before_figures=words("""
            apdo nº nro nros núm núms num pág pag págs p pp cap caps art arts fig vol tel tlf aprox cl párr inc
        """),
        open=words("""
            cía cia ltda depto dpto izq dcha eds ed tít trad hab aprox hnos hno ee uu ff aa rr jj oo ss hrs pts ptas
            admón ene feb abr may jun jul ago sep sept oct nov dic
        """),
        closing=words("etc"),
        asking=words("preguntó preguntaba dijo exclamó gritó respondió contestó replicó escribió añadió"),
        openers=words("""
            el los las un una unos unas este esta estos estas ese esa esos esas aquel aquella esto eso él ella ellos
            ellas su sus nuestro en con por para sobre entre desde hasta según tras durante ante contra sin a al de
            del y pero o ni si cuando mientras aunque como porque pues además también ahora entonces luego después
            antes así ya aún todavía no nada nadie todo todos todas cada otro otra otros muchos algunos quien quienes
            qué lo le se hay
        """),
        place_joiners=words("y"),
        place_particles=words("de del la"),
    ),
    calendar=Calendar(
        small=words("""
            enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre lunes
            martes miércoles miercoles jueves viernes sábado sabado domingo
        """),
        which_behind=valued("pasado=last pasada=last próximo=next próxima=next"),
        months=numbered("""
            enero/ene febrero/feb marzo abril/abr mayo junio/jun julio/jul agosto/ago septiembre/setiembre/sept
            octubre/oct noviembre/nov diciembre/dic
        """),
        weekdays=numbered("lunes martes miércoles/miercoles jueves viernes sábado/sabado domingo", 0),
        relative_days={"hoy": (0, ""), "ayer": (-1, ""), "anteayer": (-2, ""), "anoche": (-1, "night")},
        parts=valued("mañana=morning madrugada=dawn tarde=afternoon noche=night mediodía=noon amanecer=dawn"),
        following=words("siguiente"),
        day=words("día"),
        year=words("año"),
        month=words("mes"),
        spans=words("semana mes año fin primavera verano otoño invierno trimestre década siglo"),
        edges=valued("""
            principios=early comienzos=early inicios=early mediados=middle finales=late fines=late temprano=early
        """),
        seasons=words("primavera verano otoño invierno"),
        before_year=words("en desde hasta durante año"),
        which=valued("pasado=last pasada=last próximo=next próxima=next"),
        of=words("de del"),
        on=words("por"),
        articles=words("el la"),
        ranges=words("a al hasta el"),
        range_starts=words("entre"),
        range_ends=words("y"),
        between=words("por en la el de"),
        before_month=words("en de desde hasta"),
        doubtful=words("mayo"),
    ),
    numbers=Numbers(
        out_of=frozenset({("de", "cada")}),
        ambiguous=_both_accents(
            numbered("""
            un/una/uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis
            diecisiete dieciocho diecinueve veinte veintiuno/veintiún/veintiuna veintidós veintitrés veinticuatro
            veinticinco veintiséis veintisiete veintiocho veintinueve
            """)
            | numbered("treinta cuarenta cincuenta sesenta setenta ochenta noventa cien/ciento", 30, 10)
            | numbered(
                """
                doscientos/doscientas trescientos/trescientas cuatrocientos/cuatrocientas quinientos/quinientas
                seiscientos/seiscientas setecientos/setecientas ochocientos/ochocientas novecientos/novecientas
                """,
                200,
                100,
            )
        ),
        scales={"mil": 10**3, **dict.fromkeys(listed("millón millon millones"), 10**6)},
        bare=words("mil"),
        and_half=frozenset({("y", "medio"), ("y", "media")}),
        amounts={("media", "hora"): "0.5 hour", ("medio", "año"): "0.5 year", ("medio", "siglo"): "0.5 century"},
        clock={"medianoche": "0:00", "mediodía": "12:00"},
        clock_words=words("h hs hora horas"),
        hours=numbered("una dos tres cuatro cinco seis siete ocho nueve diez once doce"),
        at_hour=words("las"),
        behind_hour={("y", "media"): 30, ("y", "cuarto"): 15, ("menos", "cuarto"): -15},
        half_of_day={
            ("de", "la", "madrugada"): 0,
            ("de", "la", "mañana"): 0,
            ("de", "la", "tarde"): 12,
            ("de", "la", "noche"): 12,
        },
        points=words("coma"),
        tens_joiners=words("y"),
        vague={"decenas": "10s", "docenas": "12s", "centenares": "100s", "cientos": "100s", "miles": "1000s"},
        units=spellings("""
            euro = euro | euros
            degree = grado | grados
            second = segundos
            minute = minuto | minutos
            hour = hora | horas
            day = día | días | dia | dias
            week = semana | semanas
            month = meses
            year = año | años
            decade = década | décadas
            century = siglo | siglos
        """),
        own_units={"mes": "month"},
    ),
    names=Names(
        before_author=words("por"),
        heads=words("""
            señor señora presidente presidenta ministro ministra alcalde alcaldesa gobernador gobernadora senador
            senadora diputado diputada juez jueza fiscal general coronel capitán comandante secretario secretaria
            director directora canciller portavoz vocero rey reina papa obispo cardenal entrenador doctor doctora
            profesor profesora consejero consejera
        """),
        openers=words("""
            el la los las un una unos unas este esta estos estas ese esa esto eso él ella ellos ellas su sus en con
            por
            para sobre entre desde hasta según tras durante ante contra sin al de del pero si cuando mientras aunque
            como además también ahora entonces luego después antes así ya aún todavía no nada nadie todo todos todas
            cada otro otra otros muchos algunos quien lo le se hay dos tres cuatro cinco seis siete ocho nueve diez
            doce quince veinte cien uno
        """),
        links=words("de del la el y"),
        courtesy=dict.fromkeys(listed("señor sr"), "he") | dict.fromkeys(listed("sra srta señora"), "she"),
    ),
    speech=Speech(
        go_betweens=words("fuente fuentes allegado allegados abogado abogados asesor asesores persona personas"),
        verbs=verbs(
            {
                DENIES: """
                    negar/niega/negó/negaron/niegan/negaba/negado
                    desmentir/desmiente/desmintió/desmintieron/desmentido
                    rechazar/rechaza/rechazó/rechazaron/rechazan refutar/refuta/refutó
                """,
                -2: """
                    alegar/alega/alegó/alegaron pretender/pretende presumir/presume
                """,
                -1: """
                    creer/cree/creyó/creen pensar/piensa/pensó opinar/opina/opinó considerar/considera/consideró
                    sospechar/sospecha/sospechó sospechan sugerir/sugiere/sugirió suponer/supone/supuso
                    estimar/estima/estimó/estiman temer/teme/temen esperar/espera/esperan calcular/calcula/calculó
                """,
                0: """
                    decir/dice/dijo/dijeron/dicen/decía/dicho afirmar/afirma/afirmó/afirmaron/afirman/afirmado
                    señalar/señala/señaló/señalaron/señalan/señalado indicar/indica/indicó/indicaron/indican/indicado
                    explicar/explica/explicó/explicaron/explicado declarar/declara/declaró/declararon/declarado
                    anunciar/anuncia/anunció/anunciaron/anunciado informar/informa/informó/informaron/informado
                    agregar/agrega/agregó añadir/añade/añadió apuntar/apunta/apuntó comentar/comenta/comentó
                    relatar/relata/relató/relataron contar/contó/contaron manifestar/manifiesta/manifestó
                    expresar/expresa/expresó precisar/precisa/precisó/precisaron detallar/detalla/detalló
                    recordar/recuerda/recordó responder/responde/respondió replicar/replica/replicó
                    comunicar/comunica/comunicó escribir/escribe/escribió sostener/sostiene/sostuvo/sostienen
                    concluir/concluye/concluyó achacar/achaca/achacó atribuir/atribuye/atribuyó según acuerdo
                    asegurar/asegura/aseguró/aseguraron/aseguran insistir/insiste/insistió subrayar/subraya/subrayó
                    recalcar/recalca/recalcó destacar/destaca/destacó
                """,
                1: """
                    advertir/advierte/advirtió/advirtieron alertar/alerta/alertó
                    exigir/exige/exigió/exigieron reclamar/reclama/reclamó denunciar/denuncia/denunció/denunciaron
                    acusar/acusa/acusó/acusaron criticar/critica/criticó lamentar/lamenta/lamentó
                    prometer/promete/prometió amenazar/amenaza/amenazó
                """,
                2: """
                    confirmar/confirma/confirmó/confirmaron/confirmado reconocer/reconoce/reconoció/reconocieron
                    admitir/admite/admitió/admitieron/admitido confesar/confiesa/confesó revelar/revela/reveló
                    constatar/constata/constató certificar/certifica/certificó
                """,
            }
        ),
        ambiguous=words("""
            cuenta espera presume pretende alerta denuncia critica recuerda precisa dicho informa destaca supone
            considera indicado señalado reclama indica indican teme
        """),
        commits=words("prometer"),
        prepositions={"según": ""},
        before_phrases=words("según"),
        prepositions_to={"acuerdo": "con"},
        auxiliaries=words("ha han había habían haber"),
        inverted=words("""
            dijo dice afirmó afirma señaló señala indicó indica explicó explica declaró aseguró asegura agregó añadió
            apuntó comentó relató manifestó precisó detalló recordó respondió replicó confirmó reconoció admitió
            subrayó insistió advirtió denunció lamentó informó anunció sostuvo indicaron dijeron afirmaron aseguraron
            explicaron señalaron concluyó negó informaron contó escribió
        """),
        pronouns=words("él ella ellos ellas"),
        determiners=words("el la los las un una unos unas su sus este esta"),
        plural=words("autoridades testigos fuentes"),
        conjunctions=words("y"),
        breaks=words("que quien donde pero cuando mientras aunque porque como si"),
        small=words("en con por para sobre entre desde durante tras ante contra hasta"),
        of=words("de del"),
        adverbs=words("también además ayer hoy después luego asimismo"),
        relative=words("que quien"),
        that=words("que"),
        days=words("lunes martes miércoles jueves viernes sábado domingo hoy ayer"),
        audience=words("periodistas"),
    ),
    claims=Claims(
        hedges=phrases("""
            habría=would habrían=would presunto presunta=presunto presuntos=presunto presuntas=presunto
            presuntamente=presunto supuesto supuesta=supuesto supuestos=supuesto supuestas=supuesto
            supuestamente=supuesto probablemente=likely probable=likely posiblemente=may posible=may quizás=may
            quizá=may tal_vez=may aparentemente=apparent planea=plan planean=plan prevé=plan prevén=plan
            al_parecer=apparent parece=seem parecen=seem podría=may
            podrían=may pudo=may eventual sospechoso sospechosa=sospechoso
        """),
        charged=phrases("""
            ilegal ilegales=ilegal ilegalmente=ilegal brutal brutales=brutal brutalmente=brutal deliberado
            deliberada=deliberado deliberadamente=deliberado polémico polémica=polémico controvertido
            controvertida=controvertido terrorista terroristas=terrorista extremista extremistas=extremista radical
            radicales=radical masacre matanza=masacre genocidio régimen dictador sangriento sangrienta=sangriento
            catastrófico catastrófica=catastrófico escandaloso fraudulento fraudulenta=fraudulento falso falsa=falso
            injustificado injustificada=injustificado violento violenta=violento violentamente=violento masivo
            masiva=masivo grave graves=grave gravemente=grave leve leves=leve levemente=leve negligente
            unánime unánimemente=unánime
        """),
        refusals=frozenset(
            phrases("""
                rechaza rechazan rechazó rechazaron descarta descartan descartó descartaron descartado rehúsa rehusó
                rehusaron
            """)
        ),
        negations=phrases("""
            no=not nunca=never jamás=never ningún=not ninguna=not ninguno=not nadie=nobody nada=nothing tampoco=not
            ni=nor sin=without
        """),
        approximators=phrases("""
            unos=about unas=about cerca_de=about alrededor_de=about aproximadamente=about casi=nearly más_de=over
            menos_de=under al_menos=at-least por_lo_menos=at-least hasta=up-to como_máximo=up-to
        """),
        opposites=sides("""
            level:+ = subió subieron sube suben aumentó aumentaron aumenta creció crecieron elevó
            level:- = bajó bajaron baja bajan cayó cayeron descendió disminuyó redujo
            win:+ = ganó ganaron gana venció
            win:- = perdió perdieron pierde
            harm:+ = muerto muertos muerta muertas murió murieron
            harm:- = herido heridos herida heridas
            guilt:+ = condenado condenada condenados culpable culpables
            guilt:- = absuelto absuelta absueltos inocente inocentes
            vote:+ = aprobó aprobaron aprobado aceptó respaldó apoyó acató
            vote:- = rechazó rechazaron rechazado
            ruling:+ = confirmó ratificó validó
            ruling:- = anuló revocó invalidó
            planned:+ = aplazado aplazada aplazados mantenido
            planned:- = cancelado cancelada cancelados suspendido suspendida anulado
            open:+ = abrió abierto abierta reabrió
            open:- = cerró cerrado cerrada
            order:+ = antes
            order:- = después
            held:+ = detenido detenidos detuvo encarcelado
            held:- = liberado liberados liberó
            harm:+ = mató mataron mata asesinó
            harm:- = hirió hirieron hiere
            harm:0 = sobrevivió sobrevivieron ileso ilesos
            vote:+ = aprueba avaló
            vote:- = rechaza tumbó
            ruling:+ = confirma mantuvo
            ruling:- = anula revoca
            planned:+ = aplazó pospuso pospuesto
            planned:- = canceló suspendió
            step:1 = disculpó pidió_disculpas pidió_perdón
            step:2 = renunció dimitió
            battle:+ = atacó atacaron
            battle:- = capturó tomó tomaron conquistó
            hit:+ = alcanzó impactó golpeó
            hit:- = apuntó dirigió
            ban:+ = permitió autorizó autorizado permite
            ban:- = prohibió prohibido vetó prohíbe
            trade:+ = compró compraron adquirió
            trade:- = vendió vendieron
            curb:+ = impuso
            curb:- = levantó alivió
            harm_done:1 = dañó dañaron dañado dañada dañados dañadas averiado
            harm_done:2 = destruyó destruyeron destruido destruida destruidos destruidas
            case:1 = interrogado
            case:2 = imputado procesado
            balance:+ = superávit
            balance:- = déficit
            result:+ = ganancias beneficio beneficios
            result:- = pérdidas pérdida
            staff:+ = contrató nombró
            staff:- = despidió destituyó
            sinking:1 = encalló
            sinking:2 = hundió naufragó
            start:+ = comenzó empezó inició
            start:- = terminó finalizó concluyó
        """),
        deaths=words("""
            murió murieron muere mueren muerto muertos muerta muertas falleció fallecieron fallecido
            fallecidos asesinado asesinados asesinada ejecutado ahogado ahogados
        """),
        charges=words("""
            acusado acusados acusada imputado imputados detenido detenidos detenida arrestado
            arrestados encarcelado condenado condenados condenada absuelto absueltos procesado
            extraditado dimitió dimite dimisión renunció destituido destituidos suspendido
            suspendidos cesado liberado liberados
        """),
        agents=words("por"),
        passives=words("es son fue fueron era eran sido ser será serán está están estaba estaban"),
        causes=frozenset(
            phrases("""
                debido_a debido_al a_causa a_raíz por_culpa porque gracias_a gracias_al como_consecuencia en_respuesta
                en_represalia por_falta por_temor por_miedo provocado_por provocada_por provocados_por provocadas_por
                causado_por causada_por causados_por causadas_por desatado_por desatada_por ante_la_falta
            """)
        ),
        aimed=words("guerra ataque ataques ofensiva"),
        tolls=named("""
            dead: muerto muertos muertas murió murieron fallecidos fallecido
            hurt: herido heridos heridas
            missing: desaparecidos
        """),
        carriers=words("habría habrían podría podrían parece parecen pudo"),
        auxiliary=words("haber ser sido"),
    ),
    style=HouseStyle(
        cased=spellings("""
            united states = EEUU
            united nations = ONU
            ee = EE.
            uu = UU.
            "" = Sra. | Srta. | Señor | Señora
        """),
        plain={"otan": "nato", "doctor": "doctor", "profesor": "professor"},
        phrases=spelled_phrases("""
            percent = por ciento
            united states = estados unidos | ee uu
        """),
        approximately=valued("unos=about unas=about"),
        accented=words("él sí qué más está tú así aún cómo dónde cuándo quién cuál sólo éste ésta será"),
    ),
    comparison=Comparison(
        bodies=words("""
            empresa compañía grupo firma club equipo partido sindicato banco ministerio agencia asociación fundación
            universidad hospital tribunal comisión diario cadena editorial fabricante aerolínea operador organización
            federación gobierno consejo entidad
        """),
        pointing=words("los las"),
        listing=words("y"),
        name_words=words("de la y"),
        nobody=words("él ella ellos ellas"),
        placing=words("en"),
        synonyms=one_sense("""
            partido encuentro | investigación indagación | murió falleció | muertos fallecidos | casa vivienda
            domicilio | empresa compañía firma | trabajadores empleados | papeletas sufragios votos | mesas casillas
            | decisión resolución fallo | inició comenzó empezó | carro coche auto automóvil vehículo | alcalde edil
            | policía agentes | juicio proceso | además también asimismo | actualmente ahora | personas gente |
            luego después | jornada día | señaló indicó afirmó dijo | manifestantes protestantes | ordenó mandó |
            buscar búsqueda busca | intentar tratar intentó trató | construir edificar | detener parar frenar |
            negociaciones conversaciones diálogo | acuerdo pacto convenio | disputa conflicto | avión aeronave |
            barco buque embarcación navío | autopista autovía | encuesta sondeo | respuesta reacción | ayuda
            asistencia auxilio | dinero fondos recursos | salario sueldo | protesta manifestación marcha | huelga
            paro | explosión estallido | victoria triunfo | entrenador técnico | familiares parientes allegados |
            habitantes vecinos residentes pobladores | clientes consumidores | niños menores | alumnos estudiantes |
            maestros profesores docentes | médico doctor | médicos doctores | inmediatamente enseguida | solo
            solamente únicamente | elogiar alabar elogió | llegar arribar llegó arribó | dejar abandonar dejó
            abandonó | dar entregar dio entregó | vivir residir vive reside | fabricar producir | rescatar salvar
            rescató salvó | huir escapar huyó escapó | cambiar modificar | dirigir gestionar | examinar revisar
            inspeccionar | discutir debatir | peligroso arriesgado | importante relevante | difícil complicado |
            rico adinerado | fuerte potente | costa litoral | sismo terremoto temblor | enfermedad dolencia |
            medicamento fármaco | país nación | parlamento congreso | ley legislación | juez magistrado | ejército
            militares | gobierno ejecutivo | fábrica planta | foto imagen fotografía | cárcel prisión penal | oferta
            propuesta | suma monto cantidad | frecuentemente menudo | varios diversos | calle vía | incendio fuego |
            jefe líder dirigente | diputados legisladores parlamentarios congresistas | elección votación comicios |
            conductor chofer chófer | móvil celular | ordenador computadora | autobús bus ómnibus colectivo
        """),
    ),
    notes=Notes(openers=words("actualiza corrige")),
    furniture=Furniture(
        pictures=words("foto fotos fotografía fotografías imagen imágenes"),
        captions=words("pie_de_foto"),
        archive=words("archivo"),
        pictured_by=words("de por cortesía cortesía_de"),
        worked_on_by=words("redacción_de editado_por traducido_por"),
        material_from=words("con_información_de"),
        sources=words("fuente fuentes"),
        agencies=words("agencias"),
        rights=words("todos_los_derechos_reservados"),
        outlet_follows=words("para"),
        writes_from=words("en"),
        posts=words("corresponsal redactor redactora enviado enviada"),
        corrections=words("corrección rectificación fe_de_errores"),
        earlier_version=words("una_versión_anterior_de una_versión_previa_de"),
        this_copy=words("este_artículo este_texto esta_noticia esta_nota"),
        amended=words(
            "fue_corregido fue_corregida fue_actualizado ha_sido_corregido ha_sido_corregida ha_sido_actualizado"
        ),
        note_to_editors=words("nota_a_los_editores nota_del_editor nota_de_la_redacción"),
        until=words("hasta"),
        contacts=words("contacto contactos"),
        contacts_for=words("de_prensa"),
        ends=words("fin"),
    ),
)
