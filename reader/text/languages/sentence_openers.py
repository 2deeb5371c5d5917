"""Ordinary words that open English sentences: a capital on one of them makes no name."""

from __future__ import annotations

from reader.text.languages.word_lists import listed

OPENERS = frozenset(
    listed("""
    a about above abroad according accordingly across actually added adding additionally after afterwards again
    against ahead all allegedly allowing almost alone along already also although altogether always amid among
    an and announcing another answering any anybody anyone anything apart apparently appearing approximately are
    around as aside ask asked at attacks attempts aside authorities away back based be because been before
    behind being below beneath beside besides best better between beyond both britons brought but by call called
    calling calls can cannot causes certain certainly citing citizens clearly close comments companies concern
    concerned concerns consequently considering critics crowds currently dear deaths debris deputies describing
    despite details did diplomats do does doing done drivers due during each earlier early eight eighteen eighty
    either eleven else elsewhere emergency employees enough especially even eventually ever every everybody
    everyone everything evidence exactly except experts facing families far farmers few fewer fifteen fifty
    figures final finally find firefighters firms first five following foreign for forces former formerly forty
    four fourteen fourth friends from full further furthermore general generally get given go going good
    government great half hardly has have having he hence her here here's hers herself high him himself his
    historically home homes hope hopefully hospitals hours how however hundreds if images immediately in
    including increasingly indeed inside insisting instead intense investigators is it it's its itself jobs
    journalists just keep key know knowing known lack last late lately later laws lawmakers lawyers leaders
    leading least less let let's like likely little local locals long look looking low made mainly major make
    making many maybe me meanwhile media members men might military millions mine minutes months moreover more
    morning most mostly mounting moving much must my near nearby nearly neighbours neighbors neither never
    nevertheless new newly news next nine nineteen ninety no nobody none nonetheless nor normally not nothing
    notably noting now of off offering officers officials often oh ok old on once one ones only open opponents
    opposition or ordinary originally other others otherwise our ours out outside over overall overnight owing
    parents parliament part particularly parts passengers people perhaps permanent photograph photo pictures
    please plans plus police political politicians poor power prices probably protesters prosecutors protests
    public quite quoting rain rather real recent recently regardless regional relations relatives reporters
    reportedly reports rescue rescuers researchers residents results right roads rumours said same saying
    schools scientists second security see seeing seen several seven seventeen seventy shares she short shortly
    should similar similarly simply since six sixteen sixty so social soldiers some somebody somehow someone
    something sometimes somewhere soon sources speaking special state staff still stocks storms streets strikes
    strong students such suddenly supporters sure survivors suspected take taking talks teachers tell ten tens
    temperatures thank thanks that that's the their theirs them themselves then there there's thereafter
    therefore these they they're they've thing things think third thirteen thirty this those though thousands
    three through throughout thus till to together told tomorrow too total toward towards traffic traders trains
    troops twelve twenty twice two ultimately under underlining undoubtedly unfortunately union unknown unless
    unlike until up upon urging use used using usually various very victims video videos villagers violence
    visiting volunteers voters wages war was water we we'll we're we've weather weeks well were western what
    what's whatever when whenever where whereas wherever whether which while who who's whoever whole whom whose
    why widespread will winds with within without witnesses women word words work workers world worse would
    writing yes yesterday yet you you'll you're young your yours zero aber alle als am an auch auf aus bei beim
    bereits bis da dabei dafür damit danach dann das dass dem den denn der derweil des deshalb die dies diese
    dieser dieses doch dort durch ein eine einem einen einer er es für gegen hier ich ihr ihre im in insgesamt
    ist ja jedoch jetzt kein keine man mehr mit nach nachdem nicht noch nun nur ob oder ohne schon sein seine
    seit sich sie so sogar sondern trotz über um und unter viele vom von vor während was weil weiter wenn wer
    wie wir wird wo zu zudem zugleich zum zunächst zur zuvor zwar zwischen
    """)
)
