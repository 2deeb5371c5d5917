"""Sentence boundaries by kind and language, each sentence parted from the next by a bar."""

from __future__ import annotations

import pytest

from reader.text.languages.detect import guess
from reader.text.sentences import split

# Spaces inside the marks, French and German ways round.
SPACED_GUILLEMETS = (
    ("fr", "« Nous restons », répète Ada Brandt.|« Le pont est fermé. »|Il pleut."),
    ("fr", "Elle hésite.|« Qui paiera ? » demande le maire.|Personne ne répond."),
    ("fr", "« On y va.|Il faut partir. »|Puis il sortit."),
    ("fr", "« Jamais ! »|Le conseil a voté contre."),
    ("de", "Sie schwieg.|» Niemand zahlt «, sagte Voss.|Der Rat vertagte sich."),
    ("de", "» Wer zahlt? « fragte er.|Keiner wusste es."),
    ("ru", "Мэр ждал.|« Кто заплатит? » — спросил он.|Никто не ответил."),
    ("uk", "Він чекав.|« Ми лишаємося », — сказала вона.|Міст закрито."),
    ("es", "« No sabemos nada », dijo Ruiz.|« Hay que esperar. »|La sesión terminó."),
    ("fr", "La présidente attend.|« Rien n’est sûr », glisse-t-elle.|« Il faut voter ! »|Le conseil se lève."),
    ("it", "« Restiamo qui », disse Neri.|« Il ponte è chiuso. »|Poi uscì."),
    ("da", "Han tøvede.|» Vi bliver «, sagde hun.|Ingen gik."),
)
# British quotation marks, which apostrophes look like.
SINGLE_QUOTES = (
    ("en", "'It's our bridge,' she said.|'We won't sell it.'|The mayor's aide left."),
    ("en", "‘We can’t wait.|It’s the workers’ money,’ said Bell.|‘They’re owed it.’|Nobody spoke."),
    ("en", "‘Who’ll pay?’ the mayor’s deputy asked.|‘We won’t.’|It was the ’90s."),
    ("en", "‘Who’ll pay?’|Nobody answered.|He called it 'the boys' toy'."),
    ("en", "The players' union met.|'Who's next?' Councillor Brandt asked.|No one knew."),
    ("en", "He wrote: 'The dogs' home is full.|We're closed.'|It shut on Friday."),
    ("en", "\"We're done,\" he said.|'Then go,' said Lind.|The boys' club was shut."),
)
# Items with a figure or a letter.
LISTS = (
    ("en", "1. Close the bridge.|2. Pay the ferry.|3. Tell the press."),
    ("en", "a) Close the bridge.|b) Pay the ferry.|c) Tell the press."),
    ("en", "a. Close the bridge.|b. Pay the ferry.|c. Tell the press."),
    ("en", "(i) Close the bridge.|(ii) Pay the ferry."),
    ("en", "A. The bridge stays shut.|B. The ferry is free."),
    ("en", "The board wants to: 1. close the bridge; 2. pay the ferry.|It met at six."),
    ("en", "(1) Close the bridge.|(2) The ferry is free.|They voted."),
    ("en", "i. Close the bridge.|ii. Pay the ferry.|iii. Go home."),
    ("es", "1. Cerrar el puente.|2. Pagar el barco."),
    ("de", "1. Die Brücke bleibt zu.|2. Die Fähre ist frei."),
    ("en", "Dr. med. Anna Voss met Dott. Rossi and Ing. Gil.|They agreed."),
    ("en", "Sig. Bianchi met Sra. Gil at noon.|They left."),
    ("en", "I. Close the bridge.|II. Pay the ferry.|III. Tell the press."),
    ("en", "The plan has two parts: a) Close the bridge.|b) Pay the ferry.|Nobody objected."),
    ("en", "See section 3.|The bridge is shut.|See item 4.|Ferries run."),
)
# Titles, streets and years, and plain words that look like them.
ABBREVIATIONS = (
    ("es", "La Sra. Gil y el Lic. Paz hablaron.|La Av. Mayor sigue cerrada."),
    ("es", "Los Sres. Gil y la Dra. Paz viven en la Pza. España.|Volvieron a EE. UU. en mayo."),
    ("es", "Las FF. AA. vigilan.|RR. HH. no contestó."),
    ("pt", "A Profa. Lima e o Eng. Rocha saíram.|O Des. Paiva ficou."),
    ("pt", "O Cel. Matos mora na R. Augusta.|A Dra. Nunes chegou às 8h."),
    ("fr", "Le gén. Martin et Mme Roy arrivent.|L’av. Foch est fermée."),
    ("fr", "M. Roy, MM. Martin et Petit sont partis.|Me Blanc reste."),
    ("fr", "Le Dr. Blanc habite bd. Voltaire.|Mgr. Petit arrive.|Voir p. 12 et art. 4."),
    ("it", "L’on. Verdi e la sig.ra Neri tacciono.|Il prof. Conti parla."),
    ("it", "La dott.ssa Galli e il gen. Serra restano.|Vedi pag. 5.|Poi basta."),
    ("it", "Il sig. Bruni, l’arch. Costa ecc. aspettano.|Non è vero."),
    ("nl", "De hr. Jansen en mevr. De Boer zwegen.|Prof. dr. Bakker sprak."),
    ("nl", "Dhr. Visser en ir. Smit komen om 9 uur.|Zie blz. 4.|Het is klaar."),
    ("nl", "Er waren appels, peren enz.|De markt sloot."),
    ("de", "Prof. Dr. med. Voss und Dr. phil. Lind kamen.|Frau Dipl.-Kfm. Kern blieb."),
    ("de", "Der Stv. Bürgermeister Hr. Voss schwieg.|Es war ca. 9 Uhr."),
    ("de", "Der 200. Gast kam.|Sie zählte 350.|Dann ging sie."),
    ("de", "Am 7. März siegte der 2. FC Orrin.|Papst Pius XII.|Er starb 1958."),
    ("de", "Zum 125. Jubiläum kamen alle.|Es war das 300. Spiel."),
    ("ru", "Ул. Садовая закрыта.|В д. Орлово и с. Новое был дождь.|Акад. Петров молчал."),
    ("ru", "Это было в 2024 г.|Потом пришла зима.|Гл. инж. Серов ушёл."),
    ("ru", "Он родился в 1990 г. в г. Орёл.|Купили хлеб, соль и т. д.|Она ушла."),
    ("ru", "Ген. Власов и полк. Сидоров молчат.|Это стоило 5 млн руб.|Но денег нет."),
    ("ru", "А. С. Пушкин и Л. Н. Толстой.|Они писали."),
    ("uk", "Просп. Перемоги закрито.|Ген. Мельник і полк. Бойко мовчать."),
    ("uk", "У 2024 р.|Він поїхав.|У с. Нове дощ."),
    ("uk", "Акад. Шевчук і доц. Лисенко пішли.|Вул. Лісова порожня."),
    ("pl", "Prof. Nowak i inż. Wilk milczą.|Al. Lipowa jest pusta."),
    ("pl", "Św. Anna i ks. Lis.|To było w 2024 r.|Potem przyszła zima."),
    ("pl", "Pl. Wolności jest zamknięty.|Por. Kos i kpt. Wrona nie przyszli."),
    ("cs", "Ul. Dlouhá je zavřená.|Ing. Novák a MUDr. Dvořák mlčí."),
    ("cs", "Gen. Král a plk. Malý přijeli.|To je nám. Míru."),
    ("sv", "Prof. Berg och dr. Lind teg.|Hon gick kl. 9.|Det var allt."),
    ("sv", "Det var hon.|Sedan gick de."),
    ("da", "Hr. Holm og adv. Krog tav.|Han gik ud.|Så kom hun."),
    ("da", "Den 3. juni kom han.|Det var den 2. Verdenskrig."),
    ("no", "Hr. Berg og dr. Lie tidde.|Hun kom kl. 9.|Så gikk de."),
    ("fi", "Prof. Virtanen ja toht. Laine vaikenivat.|Silta on kiinni."),
    ("tr", "Prof. Kaya ve Av. Demir sustu.|Atatürk Cad. kapalı."),
    ("tr", "Dr. Yılmaz, Doç. Şahin ve Gen. Arslan geldi.|Köprü kapalı."),
    ("ro", "Dl. Popescu și dna. Ionescu tac.|Str. Lungă este închisă."),
    ("hu", "Dr. Nagy és ifj. Kiss hallgatott.|A híd zárva van."),
    ("el", "Ο κ. Παππάς και η κα. Λίνου σώπασαν.|Ο Δρ. Νίκου έφυγε."),
    ("en", "It cost $5m.|Officials said so."),
    ("en", "The meeting is on Nov. 3.|Mayor Lind will speak.|It ends at 5 p.m.|Then all leave."),
    ("en", "See example.com or Booking.com for more.|Visit v2.Beta now."),
    ("en", "Sgt. Ann Bell of Fort St. John, B.C., left at 9 a. m. EST on Friday."),
    ("en", "Come on.|Next came the band."),
    ("en", "The car was red.|That was art.|It was a lot.|He had his say."),
    ("es", "¿Quién paga?|Nadie sabe.|El Ing. Gil calló."),
    ("de", "Die Fa. Holt GmbH u. Co. KG zahlt.|Das gilt bis 31. Dez. 2024."),
    ("de", "Die Feuerwehr, das THW usw. kamen.|Um 18.30 Uhr war Schluss."),
    ("es", "Mide 3 m.|El puente cierra a las 8 p. m.|La alcaldesa calló."),
    ("fr", "Le prof. Martin, env. 40 ans, dit non.|Le Pr. Petit aussi."),
    ("ru", "По словам проф. И. И. Иванова, парк закрыт.|Пришли врачи, учителя и др.|Дождь шёл."),
    ("ru", "На ул. Мира, д. 5, кв. 12 пожар.|Ушли ген.-лейт. Орлов и др.|Мэр молчал."),
    ("uk", "На вул. Лісовій, буд. 5, пожежа.|Гол. інж. Сірко пішов."),
    ("pl", "Przy ul. Długiej 5 m. 3 wybuchł pożar.|Dr hab. Lis milczał."),
    ("sv", "Kl. 9 kom doc. Holm, f.d. ordf. Lind m.fl.|Det kostade 5 milj. kr.|Nu regnar det."),
    ("el", "Η κ. Λίνου, ο κ. Α. Παππάς κ.λπ. ήρθαν.|Η λεωφ. Μάχης έκλεισε."),
    ("pt", "O gen. Matos e o Prof. Dr. Rocha vieram.|O art. 5.º vale.|Ver p. 3."),
    ("it", "Il rag. Bruni abita in P.za Roma.|L’art. 3 vale.|Il dott. ing. Neri parla."),
    ("be", "Мэр маўчаў.|Вул. Міру зачынена.|Праф. Коваль пайшоў."),
    ("de", "Die 3. Liga spielt am 2. Mai.|Er wurde 100.|Alle feierten."),
    ("de", "Am 1.2.2024 um 8.15 Uhr kam der 1. Zug.|Es war 1999.|Niemand ahnte es."),
)
# Scripts with stops of their own, or without capitals.
OWN_STOPS = (
    ("el", "Ποιος θα πληρώσει;|Κανείς δεν ξέρει.|Η γέφυρα έκλεισε."),
    ("el", "«Πότε ανοίγει;» ρώτησε ο δήμαρχος.|Δεν απάντησε κανείς."),
    ("el", "Πόσα ήταν το 2024;|Περίπου 300;|Όχι."),
    ("el", "Γιατί έκλεισε;|Η πόλη περιμένει."),
    ("ar", "قالت د. ليلى إن الجسر مغلق.|سكت الجميع."),
    ("ar", "وصل م. كريم وأ. سعاد مساء.|لم يحضر أحد."),
    ("ar", "متى يفتح الجسر؟|لا أحد يعرف.|انتهى الاجتماع."),
    ("ar", "«من سيدفع؟» تساءلت النائبة.|ساد الصمت."),
    ("ar", "كتب أ. د. سامي المقال.|نشر أمس."),
    ("ar", '"لن ننتظر!" هتف الرجل.|ثم خرج.'),
    ("fa", "پل بسته است.|«کی باز می‌شود؟» شهردار پرسید.|کسی نمی‌داند."),
    ("fa", "د. رضایی رفت.|پل بسته شد."),
    ("ur", 'پل بند ہے۔|"کب کھلے گا؟" انہوں نے پوچھا۔|کسی نے جواب نہیں دیا۔'),
    ("ur", "ڈاکٹر. احمد وہاں تھے۔|بارش ہوئی۔"),
    ("he", 'הגשר סגור.|"מתי ייפתח?" שאל ראש העיר.|איש לא ענה.'),
    ("he", 'עו"ד לוי שתק.|ד"ר כהן הלך.'),
    ("hi", "प्रो. वर्मा चुप रहे।|पुल कब खुलेगा?|पं. मिश्र चले गए।"),
    ("hi", '"कौन भुगतान करेगा?" मेयर ने पूछा।|कोई नहीं बोला।'),
    ("hi", '"पुल बंद है।" महापौर ने कहा।|बारिश हुई।'),
    ("hi", "श्री. राम और कु. सीता आए।|पुल बंद था।"),
    ("th", "นายกฯ เดินทางถึง จ. เชียงใหม่ เวลา 10.00 น. วันนี้"),
    ("hy", "Կամուրջը փակ է։|Ոչ ոք չգիտի։"),
    ("km", "ស្ពានបិទ។|មនុស្សរង់ចាំ។"),
    ("my", "တံတားပိတ်သည်။|လူများစောင့်ကြသည်။"),
    ("el", "«Ποιος θα πληρώσει;»|Ο δήμαρχος δεν απάντησε."),
    ("ar", "ماذا حدث؟!|لا أحد يعلم؛ فالجسر مغلق، والمدينة صامتة.|انتهى."),
    ("ar", "«هل نبقى؟» سأل كريم.|«لن نبقى!» صاحت ليلى.|خرج الجميع."),
    ("ka", "მერი დუმდა.|ხიდი დაკეტილია.|ვინ გადაიხდის?|არავინ იცის."),
    ("am", "ከንቲባው ዝም አለ።|ድልድዩ መቼ ይከፈታል፧|ማንም አያውቅም።"),
    ("bn", 'মেয়র চুপ ছিলেন।|ডা. সেন সেখানে ছিলেন।|"কখন খুলবে?" তিনি জিজ্ঞাসা করলেন।'),
    ("ta", "மேயர் அமைதியாக இருந்தார்.|திரு. ராமன் சென்றார்."),
)
# Quotations that the sentence goes on behind, or not.
EAST_ASIAN = (
    ("ja", "「誰が払うのか？」と記者が尋ねた。|答えはなかった。"),
    ("ja", "「橋は閉まった。」|その後、雨が降った。"),
    ("ja", "知事は「待て！」と叫んだ。|誰も動かなかった。"),
    ("ja", "『もう無理だ。』と彼女は語った。|会議は続いた。"),
    ("ja", "市長は「いつ開くのか？」、「誰が払うのか？」と問うた。|会議は終わった。"),
    ("ja", "「待てない。|行こう。」と市長は述べた。"),
    ("ja", "「無理です。」市長はそう答えた。|雨だった。"),
    ("ja", "「もう遅い！」って彼は言った。|皆が笑った。"),
    ("zh", "“谁来付钱？”记者问道。|没有人回答。"),
    ("zh", "市长说：“桥关了。|不能走！”|会议结束了。"),
    ("zh", "「我們必須等。」市長表示。|雨停了。"),
    ("zh", "“谁来付钱？”女议员林德问。|市长没有回答。"),
    ("zh", "“桥关了。”|第二天，人们走了。"),
    ("zh", '"我们走。"她喊道。|他留下了。'),
    ("zh", '他走了。|"桥关了。"她说。'),
    ("zh", "市长说，“太晚了。”|会议结束。"),
    ("zh", "“走吧！”他说，“天黑了。”|雨停了。"),
    ("ko", "다리가 닫혔다.|“언제 열립니까?” 시장이 물었다.|아무도 몰랐다."),
    ("ko", '"못 기다린다!"라고 그는 외쳤다.|비가 왔다.'),
    ("ja", "「本当か？」と聞くと、彼は「そうだ。」とだけ答えた。|雨が降った。"),
    ("ja", "「なぜ？」|誰も答えなかった。"),
    ("zh", "他问：“谁来付钱？”|没有人回答。|“等等，”她说，“还早。”"),
    ("zh", "「誰付錢？」記者問道。|「不知道。」市長答道。"),
)
# No space behind a stop.
GLUED = (
    ("hi", "पुल बंद है।|लोग नाराज़ हैं।"),
    ("en", "The toll rose 3.5%.|Nobody paid."),
    ("en", "The vote was 12-9.|Councillor Brandt left."),
    ("en", "It fell to $4.20.|Traders shrugged."),
    ("en", "It closed in 2024.|The ferry sank."),
    ("en", "He ran 5 km.|She swam."),
    ("en", "It hit 45.|Mayor Lind left."),
    ("en", "“We go on,” he said.|“We must.”"),
    ("en", "Who pays?|Nobody knows."),
    ("en", "He said “no”.|Then he left."),
    ("en", 'It cost 300 euros.|"We paid," said Lind.'),
    ("en", '"We go on."|"Nobody asked."'),
    ("de", "Die Brücke kostet 5 Mio. Euro.|Niemand zahlt."),
    ("de", "Es kamen 300.|Niemand blieb."),
    ("de", "Der Rat tagte.|Niemand kam."),
    ("fr", "Le pont a coûté 3 %.|Personne ne paie."),
    ("es", "El voto fue 5-4.|La alcaldesa se abstuvo."),
    ("ru", "Мост закрыт.|Движение остановлено."),
    ("ru", "Их было 300.|Никто не ушёл."),
    ("el", "Η γέφυρα έκλεισε.|Κανείς δεν μίλησε."),
    ("ar", "الجسر مغلق.|لم يجب أحد."),
    ("en", "The bridge is so.|He left."),
    ("en", "It went to NATO.|The mayor said so."),
    ("en", "Traffic stopped at 6.30.|Police came."),
    ("en", "“Stop!” he cried.|“Why?” she asked."),
    ("en", "It opened (late).|Nobody came."),
)


@pytest.mark.parametrize(
    ("lang", "text"), [*SPACED_GUILLEMETS, *SINGLE_QUOTES, *LISTS, *ABBREVIATIONS, *OWN_STOPS, *EAST_ASIAN]
)
def test_boundaries_are_found_where_the_language_is_known_and_where_it_is_guessed(lang: str, text: str) -> None:
    together = text.replace("|", "" if lang in ("zh", "ja") else " ")
    for code in (lang, guess(together)):
        assert [together[start:end] for start, end in split(together, code)] == text.split("|")


@pytest.mark.parametrize(("lang", "text"), GLUED)
def test_a_word_glued_behind_a_stop_begins_a_sentence(lang: str, text: str) -> None:
    together = text.replace("|", "")
    assert [together[start:end] for start, end in split(together, lang)] == text.split("|")
