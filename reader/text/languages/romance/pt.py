"""Portuguese: the words and habits of the language."""

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

_PLAIN_VOWELS = str.maketrans("áéíóúâê", "aeiouae")


def _both_accents(numbers: dict[str, int]) -> dict[str, int]:
    """The same numbers, also as written without accents."""
    return numbers | {word.translate(_PLAIN_VOWELS): n for word, n in numbers.items()}


LANGUAGE = Language(
    code="pt",
    name="Portuguese",
    stemmer="portuguese",
    checked=ALL_CHECKED,
    stop_words=words("""
            o a os as um uma uns umas este esta estes estas esse essa esses essas aquele aquela isto isso aquilo eu me
            meu minha tu você vocês ele ela eles elas lhe lhes se seu sua seus suas nos nós nosso nossa que quem qual
            quais cujo cuja onde quando como quanto porque pois não nem e ou mas porém embora enquanto de do da dos
            das em no na nas num numa ao à aos às com sem por pelo pela pelos pelas para sobre entre até desde segundo
            contra após durante sob perante ante muito mais menos muitos pouco poucos todo toda todos todas outro
            outra outros outras mesmo mesma cada algum alguma alguns já também só apenas assim ainda então agora hoje
            depois antes além aqui ali lá é são era eram foi foram ser sido sendo está estão estava estado estar há
            havia haver tem têm tinha ter teve faz fazer fez pode podem poder poderia deve vai vão disse diz dizem
            dizer afirmou afirma dois primeiro primeira 1 2
        """),
    function_words=words("""
            os as um uma uns umas do da dos das no na nos nas ao aos à às em com por pelo pela que se seu sua é são
            foi tem mas mais como não
        """),
    letters=frozenset("ãõçâêôáéíóú"),
    sentences=Sentences(
        titles=words("""
            dr dra drs dras eng engo enga engº engª arq exma exmo exmos ilmo ilma prof profa profs sr sra srs sras
            srta sta sto s. d fr pe gen gal cel cap maj ten sgt cb alm brig des dep sen ver gov min pres dir adv mons
            av al pç pca pça trav rod estr lg v.exa v.ex.ª
        """),
        leading=words("vs cf p.ex obs"),
        before_figures=words(
            "n nº nro núm num apto ap bl lt qd fl fls km pág págs p pp cap caps art arts fig vol tel tels aprox inc par"
        ),
        open=words("cia cias ltda lda depto dept trad hab aprox jan fev mar abr mai jun jul ago set out nov dez"),
        closing=words("etc"),
        asking=words("perguntou disse exclamou gritou respondeu escreveu afirmou acrescentou"),
        openers=words("""
            o a os as um uma uns umas este esta estes estas esse essa esses essas aquele aquela isto isso ele ela eles
            elas seu sua seus suas em no na nos nas com por pelo pela para sobre entre desde até segundo após durante
            contra sem ao à de do da e mas ou nem se quando enquanto embora como porque além também agora então depois
            antes assim já ainda não nada ninguém todo todos todas cada outro outra muitos alguns quem que há
        """),
        place_particles=words("de do da"),
    ),
    calendar=Calendar(
        small=words("""
            janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro segunda-feira
            terça-feira quarta-feira quinta-feira sexta-feira sábado sabado domingo
        """),
        which_behind=valued("passado=last passada=last próximo=next próxima=next"),
        months=numbered("""
            janeiro/jan fevereiro/fev março/marco abril/abr maio junho/jun julho/jul agosto/ago setembro/set
            outubro/out
            novembro/nov dezembro/dez
        """),
        weekdays=numbered(
            """
            segunda-feira/segunda terça-feira/terça quarta-feira/quarta quinta-feira/quinta sexta-feira/sexta
            sábado/sabado domingo
            """,
            0,
        ),
        relative_days={"hoje": (0, ""), "ontem": (-1, ""), "anteontem": (-2, ""), "amanhã": (1, "")},
        parts=valued("manhã=morning madrugada=dawn tarde=afternoon noite=night"),
        day=words("dia"),
        of=words("de"),
        year=words("ano"),
        month=words("mês"),
        spans=words("semana mês ano primavera verão outono inverno trimestre década século"),
        edges=valued("início=early começo=early meados=middle fim=late final=late cedo=early"),
        seasons=words("primavera verão outono inverno"),
        before_year=words("em desde até durante ano"),
        which=valued("passado=last passada=last próximo=next próxima=next"),
        before_month=words("em de desde até"),
        ranges=words("a até ao o"),
        range_starts=words("entre"),
        range_ends=words("e"),
        between=words("de na"),
        doubtful=words("segunda terça quarta quinta sexta set out marco"),
    ),
    numbers=Numbers(
        out_of=frozenset({("em", "cada"), ("de", "cada"), ("a", "cada")}),
        ambiguous=_both_accents(
            numbered("""
            um/uma dois/duas três quatro cinco seis sete oito nove dez onze doze treze catorze/quatorze quinze
            dezesseis/dezasseis dezessete/dezassete dezoito dezenove/dezanove vinte
            """)
            | numbered("trinta quarenta cinquenta sessenta setenta oitenta noventa cem/cento", 30, 10)
            | numbered(
                """
                duzentos/duzentas trezentos/trezentas quatrocentos/quatrocentas quinhentos/quinhentas
                seiscentos/seiscentas setecentos/setecentas oitocentos/oitocentas novecentos/novecentas
                """,
                200,
                100,
            )
        ),
        scales={
            "mil": 10**3,
            **dict.fromkeys(listed("milhão milhões milhao milhoes mi"), 10**6),
            **dict.fromkeys(listed("bilhão bilhões bilhao bilhoes bi"), 10**9),
        },
        bare=words("mil"),
        and_half=frozenset({("e", "meio"), ("e", "meia")}),
        amounts={("meia", "hora"): "0.5 hour", ("meio", "ano"): "0.5 year", ("meio", "século"): "0.5 century"},
        clock_words=words("h hora horas"),
        hours=numbered("uma duas três quatro cinco seis sete oito nove dez onze doze"),
        at_hour=words("às"),
        behind_hour={("e", "meia"): 30},
        half_of_day={
            ("da", "madrugada"): 0,
            ("da", "manhã"): 0,
            ("da", "tarde"): 12,
            ("da", "noite"): 12,
        },
        points=words("vírgula"),
        joiners=words("e"),
        tens_joiners=words("e"),
        vague={"dezenas": "10s", "dúzias": "12s", "centenas": "100s", "milhares": "1000s"},
        units=spellings("""
            real = real | reais
            euro = euro | euros
            degree = grau | graus
            second = segundos
            minute = minuto | minutos
            hour = hora | horas
            day = dia | dias
            week = semana | semanas
            month = mês | meses
            year = ano | anos
            decade = década | décadas
            century = século | séculos
        """),
    ),
    names=Names(
        before_author=words("por"),
        heads=words("""
            senhor senhora presidente presidenta ministro ministra prefeito prefeita governador governadora senador
            senadora deputado deputada juiz juíza promotor promotora delegado delegada general coronel capitão
            comandante secretário secretária diretor diretora chanceler rei rainha papa bispo cardeal técnico doutor
            doutora professor professora vereador vereadora
        """),
        openers=words("""
            os as um uma uns umas este esta esse essa isto isso ele ela eles elas seu sua seus suas em na nos nas com
            por pelo pela para sobre entre desde até segundo após durante contra sem ao à da mas ou nem se quando
            enquanto embora como porque além também agora então depois antes assim já ainda não nada ninguém todo
            todos
            todas cada outro outra muitos alguns quem que há dois duas três quatro cinco seis sete oito nove dez doze
            quinze vinte cem
        """),
        links=words("da do dos de"),
        courtesy=dict.fromkeys(listed("senhor sr"), "he") | dict.fromkeys(listed("sra srta senhora"), "she"),
    ),
    speech=Speech(
        go_betweens=words("fonte fontes aliado aliados advogado advogados assessor assessores pessoa pessoas"),
        verbs=verbs(
            {
                DENIES: """
                    negar/nega/negou/negaram/negam/negado desmentir/desmente/desmentiu/desmentiram
                    rejeitar/rejeita/rejeitou/rejeitaram refutar/refuta/refutou contestar/contesta/contestou
                """,
                -2: """
                    alegar/alega/alegou/alegaram/alegam
                """,
                -1: """
                    acreditar/acredita/acreditou achar/acha achou considerar/considera/considerou
                    suspeitar/suspeita/suspeitou sugerir/sugere/sugeriu supor/supõe estimar/estima/estimou
                    temer/teme/temem avaliar/avalia/avaliou esperar/espera esperam
                """,
                0: """
                    dizer/diz/disse/disseram/dizem/dizia/dito afirmar/afirma/afirmou/afirmaram/afirmam/afirmado
                    informar/informa/informou/informaram/informado declarar/declara/declarou/declararam/declarado
                    explicar/explica/explicou/explicaram anunciar/anuncia/anunciou/anunciaram/anunciado
                    acrescentar/acrescenta/acrescentou contar/contou/contaram relatar/relata/relatou/relataram
                    comentar/comenta/comentou apontar/aponta/apontou/apontam indicar/indica/indicou/indicaram
                    responder/responde/respondeu escrever/escreve/escreveu lembrar/lembra/lembrou
                    completar/completou divulgar/divulga/divulgou falar/falou concluir/conclui/concluiu
                    segundo conforme acordo
                    insistir/insiste/insistiu ressaltar/ressalta/ressaltou destacar/destaca/destacou
                    enfatizar/enfatiza/enfatizou assegurar/assegura/assegurou garantir/garante/garantiu
                """,
                1: """
                    alertar/alerta/alertou
                    advertir/adverte/advertiu exigir/exige/exigiu cobrar/cobra/cobrou denunciar/denuncia/denunciou
                    acusar/acusa/acusou/acusaram criticar/critica/criticou lamentar/lamenta/lamentou
                    prometer/promete/prometeu ameaçar/ameaça/ameaçou defender/defende/defendeu
                """,
                2: """
                    confirmar/confirma/confirmou/confirmaram/confirmado reconhecer/reconhece/reconheceu/reconheceram
                    admitir/admite/admitiu/admitiram/admitido confessar/confessa/confessou revelar/revela/revelou
                    constatar/constata/constatou assumir/assume/assumiu
                """,
            }
        ),
        ambiguous=words("""
            espera alerta denuncia critica dito conta acordo cobra suspeita ameaça estima achou aponta defende indica
            considera acha
        """),
        commits=words("prometer"),
        prepositions={"segundo": "", "conforme": ""},
        before_phrases=words("segundo conforme"),
        prepositions_to={"acordo": "com"},
        auxiliaries=words("tem têm tinha tinham havia haviam"),
        inverted=words("""
            disse diz afirmou afirma informou declarou explicou anunciou acrescentou contou relatou comentou apontou
            respondeu escreveu lembrou completou garantiu ressaltou destacou alertou criticou lamentou confirmou
            reconheceu admitiu revelou concluiu disseram afirmaram informaram declararam aponta negou indicou
        """),
        pronouns=words("ele ela eles elas"),
        determiners=words("os as um uma uns umas seu sua seus suas este esta"),
        plural=words("autoridades testemunhas fontes"),
        conjunctions=words("e"),
        breaks=words("que quem onde mas quando enquanto embora porque como se"),
        small=words("em com por para sobre entre desde durante após contra até na nas nos pelo pela"),
        of=words("de da dos das"),
        adverbs=words("também ainda ontem hoje depois já"),
        relative=words("que quem"),
        that=words("que"),
        days=words("segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo hoje ontem"),
        audience=words("jornalistas repórteres"),
    ),
    claims=Claims(
        hedges=phrases("""
            teria=would teriam=would haveria=would suposto suposta=suposto supostos=suposto supostas=suposto
            supostamente=suposto provavelmente=likely provável=likely possivelmente=may possível=may talvez=may
            planeja=plan planejam=plan pretende=plan pretendem=plan aparentemente=apparent parece=seem parecem=seem
            poderia=may poderiam=may suspeito suspeita=suspeito
            suspeitos=suspeito eventual eventuais=eventual
        """),
        charged=phrases("""
            ilegal ilegais=ilegal ilegalmente=ilegal brutal brutais=brutal brutalmente=brutal deliberado
            deliberada=deliberado deliberadamente=deliberado polêmico polêmica=polêmico controverso
            controversa=controverso terrorista terroristas=terrorista extremista extremistas=extremista radical
            radicais=radical massacre chacina=massacre genocídio regime ditador sangrento sangrenta=sangrento
            catastrófico catastrófica=catastrófico escandaloso fraudulento fraudulenta=fraudulento falso falsa=falso
            injustificado violento violenta=violento violentamente=violento maciço massivo grave graves=grave
            gravemente=grave leve leves=leve levemente=leve negligente
        """),
        refusals=frozenset(
            phrases("""
                recusa recusam recusou recusaram rejeita rejeitam rejeitou rejeitaram descarta descartam descartou
                descartaram descartado
            """)
        ),
        negations=phrases("""
            não=not nunca=never jamais=never nenhum=not nenhuma=not ninguém=nobody nada=nothing tampouco=not
            sem=without
            nem=nor
        """)
        | {("no",): ""},
        approximators=phrases("""
            cerca_de=about aproximadamente=about quase=nearly mais_de=over menos_de=under pelo_menos=at-least
            ao_menos=at-least até=up-to no_máximo=up-to em_torno_de=about por_volta_de=about
        """),
        opposites=sides("""
            level:+ = subiu subiram sobe aumentou aumentaram aumenta cresceu cresceram elevou
            level:- = caiu caíram cai diminuiu reduziu recuou baixou
            win:+ = ganhou ganharam ganha venceu
            win:- = perdeu perderam perde
            harm:+ = morto mortos morta mortas morreu morreram
            harm:- = ferido feridos ferida feridas
            guilt:+ = condenado condenada condenados culpado culpada
            guilt:- = absolvido absolvida absolvidos inocente
            vote:+ = aprovou aprovaram aprovado aceitou apoiou
            vote:- = rejeitou rejeitaram rejeitado
            ruling:+ = confirmou manteve validou
            ruling:- = anulou revogou invalidou
            planned:+ = adiado adiada adiados mantido
            planned:- = cancelado cancelada cancelados suspenso suspensa
            open:+ = abriu aberto aberta reabriu
            open:- = fechou fechado fechada
            order:+ = antes
            order:- = depois após
            held:+ = preso presos prendeu detido detidos
            held:- = solto soltos libertado libertados soltou
            harm:+ = matou mataram mata
            harm:- = feriu feriram fere
            harm:0 = sobreviveu sobreviveram ileso ilesos
            vote:+ = aprova aceita
            vote:- = rejeita recusou derrubou
            ruling:+ = confirma mantém
            ruling:- = anula revoga derruba
            planned:+ = adiou adiaram
            planned:- = cancelou cancelaram suspendeu
            step:1 = desculpou pediu_desculpas pediu_perdão
            step:2 = renunciou demitiu-se
            battle:+ = atacou atacaram
            battle:- = capturou tomou tomaram conquistou
            hit:+ = atingiu acertou
            hit:- = mirou alvejou
            ban:+ = permitiu autorizou autorizado libera liberou
            ban:- = proibiu proibido vetou proíbe
            trade:+ = comprou compraram adquiriu
            trade:- = vendeu venderam
            curb:+ = impôs
            curb:- = aliviou
            harm_done:1 = danificou danificaram danificado danificada danificados danificadas
            harm_done:2 = destruiu destruíram destruído destruída destruídos destruídas
            balance:+ = superávit
            balance:- = déficit
            result:+ = lucro lucros
            result:- = prejuízo prejuízos perda perdas
            staff:+ = contratou nomeou
            staff:- = demitiu dispensou
            sinking:1 = encalhou
            sinking:2 = afundou naufragou
            start:+ = começou iniciou
            start:- = terminou encerrou
        """),
        deaths=words("""
            morreu morreram morre morrem morto mortos morta mortas faleceu faleceram assassinado
            assassinados executado afogado afogados
        """),
        charges=words("""
            acusado acusados acusada indiciado indiciados denunciado preso presos presa detido
            detidos detida condenado condenados condenada absolvido absolvidos extraditado renunciou
            demitido demitidos afastado afastados suspenso suspensos libertado solto soltos
        """),
        agents=words("por pelo pela pelos pelas"),
        passives=words("é são foi foram era eram sido ser será serão está estão estava estavam"),
        causes=frozenset(
            phrases("""
                devido_a devido_à devido_ao por_causa por_conta porque graças_a graças_à graças_ao em_razão em_virtude
                em_decorrência em_resposta em_retaliação por_falta por_medo por_temor provocado_por provocada_por
                provocados_por provocadas_por causado_por causada_por causados_por causadas_por causado_pela
                causada_pela
                provocado_pela provocada_pela provocado_pelo causado_pelo
            """)
        ),
        aimed=words("guerra ataque ataques ofensiva"),
        tolls=named("""
            dead: morto mortos mortas morreu morreram
            hurt: ferido feridos feridas
            missing: desaparecidos
            homeless: desabrigados
            harmed: vítimas
        """),
        carriers=words("teria teriam haveria poderia poderiam parece parecem"),
        auxiliary=words("ter ser sido"),
    ),
    style=HouseStyle(
        cased=spellings("""
            united states = EUA
            united nations = ONU
            "" = Sra. | Srta. | Senhor | Senhora
        """),
        plain={"otan": "nato", "doutor": "doctor", "professor": "professor"},
        phrases=spelled_phrases("""
            percent = por cento
            united states = estados unidos
        """),
        accented=words("está será à é há"),
    ),
    comparison=Comparison(
        nobody=words("ele ela eles elas"),
        listing=words("e"),
        placing=words("em na no nas nos"),
        bodies=words("""
            empresa companhia grupo firma clube equipe partido sindicato banco ministério agência associação fundação
            universidade hospital tribunal comissão jornal emissora editora fabricante operadora organização
            federação governo conselho entidade
        """),
        synonyms=one_sense("""
            jogo partida | morreu faleceu | casa residência | empresa companhia firma | funcionários trabalhadores |
            carro veículo automóvel | começou iniciou | polícia policiais | julgamento processo | investigação
            inquérito | torcedores torcida | também ainda | show concerto apresentação | agora atualmente | pessoas
            gente | disse afirmou | cadeia prisão presídio | presos detentos | buscar procurar busca procura |
            tentar tentativa | construir erguer | parar deter interromper | negociações conversas tratativas |
            acordo pacto | disputa conflito | avião aeronave | barco navio embarcação | rodovia estrada autoestrada
            | pesquisa levantamento | resposta reação | ajuda assistência auxílio socorro | dinheiro recursos verba
            | salário vencimento | protesto manifestação ato | greve paralisação | explosão estouro | vitória
            triunfo | treinador técnico | familiares parentes | moradores habitantes residentes | clientes
            consumidores | crianças menores | alunos estudantes | professores docentes | médico doutor | médicos
            doutores | apenas somente só | porém entretanto contudo | elogiar elogiou | chegar chegou | deixar
            abandonar deixou abandonou | dar entregar deu entregou | viver morar vive mora | fabricar produzir |
            resgatar salvar resgatou salvou | fugir escapar fugiu escapou | mudar alterar modificar | dirigir gerir
            comandar | examinar inspecionar vistoriar | discutir debater | perigoso arriscado | importante relevante
            | difícil complicado | doente enfermo | forte potente | fronteira divisa | costa litoral | floresta mata
            | terremoto sismo tremor | doença enfermidade | remédio medicamento | vacina imunizante | país nação |
            parlamento congresso | lei legislação | juiz magistrado | exército militares | governo executivo |
            fábrica planta | foto imagem fotografia | oferta proposta | soma quantia montante valor | vários
            diversos | rua via | incêndio fogo | chefe líder dirigente | deputados parlamentares | eleição votação
            pleito | motorista condutor | ônibus autocarro | celular telemóvel | comboio trem
        """),
    ),
    notes=Notes(openers=words("atualiza corrige")),
    furniture=Furniture(
        pictures=words("foto fotos fotografia fotografias imagem imagens"),
        captions=words("legenda"),
        archive=words("arquivo"),
        pictured_by=words("de por divulgação cortesia"),
        worked_on_by=words("reportagem_de edição_de tradução_de"),
        material_from=words("com_informações_de com_informações_da com_informações_do"),
        sources=words("fonte fontes"),
        agencies=words("agências"),
        rights=words("todos_os_direitos_reservados"),
        outlet_follows=words("para"),
        writes_from=words("em"),
        posts=words("correspondente repórter editor editora"),
        corrections=words("correção retificação errata"),
        earlier_version=words("uma_versão_anterior uma_versão_prévia"),
        this_copy=words("deste_artigo deste_texto desta_reportagem este_artigo este_texto"),
        amended=words("foi_corrigido foi_corrigida foi_atualizado foi_atualizada"),
        note_to_editors=words("nota_aos_editores nota_do_editor nota_da_redação"),
        until=words("até"),
        contacts=words("contato contatos contacto contactos"),
        ends=words("fim"),
    ),
)
