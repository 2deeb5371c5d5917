"""House style told from news: pairs that say the same in two styles, and pairs that nearly do.

The sentences are invented. The first must all be `restyled`, none of the second may be.
"""

from __future__ import annotations

from collections.abc import Iterator

from reader.collation.links import kind_of
from reader.model import Kind
from reader.text.tokens.tokenizer import tokenise
from tests.quality.measure import Measure

# What house style alone sets apart, by the sort of difference.
ALIKE: dict[str, tuple[tuple[str, str], ...]] = {
    "spelling": (
        ("The harbor board favored the colorful plan.", "The harbour board favoured the colourful plan."),
        ("Orrin organized the rally and apologized.", "Orrin organised the rally and apologised."),
        ("The defense of the town center cost him a license.", "The defence of the town centre cost him a licence."),
        ("Crews traveled 40 miles and canceled leave.", "Crews travelled 40 miles and cancelled leave."),
        ("Analysts analyzed the catalog.", "Analysts analysed the catalogue."),
        ("The program for pediatric anemia was skillful.", "The programme for paediatric anaemia was skilful."),
        ("Gray tires lay by the plow.", "Grey tyres lay by the plough."),
        ("He moved toward the theater, skeptical.", "He moved towards the theatre, sceptical."),
        ("The Labor Organization honored its neighbors.", "The Labour Organisation honoured its neighbours."),
        ("Maneuvers near Velm were labeled a rehearsal.", "Manoeuvres near Velm were labelled a rehearsal."),
        ("The adviser learned of the judgment.", "The advisor learnt of the judgement."),
        ("The fiancé met her at a café in Tessel.", "The fiance met her at a cafe in Tessel."),
    ),
    "numbers": (
        ("About 1 million people fled Velm.", "About one million people fled Velm."),
        ("The bridge cost 20,000 crowns.", "The bridge cost 20 000 crowns."),
        ("The bridge cost 20,000 crowns.", "The bridge cost 20\u202f000 crowns."),
        ("Twelve boats sank off Keel.", "12 boats sank off Keel."),
        ("Police held twenty-one men.", "Police held 21 men."),
        ("Police held two hundred and fifty men.", "Police held 250 men."),
        ("The fund holds 2.5 million shares.", "The fund holds 2,500,000 shares."),
        ("Some 5,000 marched.", "Some five thousand marched."),
        ("A million people saw it.", "One million people saw it."),
        ("It was the third raid in the 21st century.", "It was the 3rd raid in the twenty-first century."),
        ("Between 5-10 houses burned.", "Between 5 to 10 houses burned."),
        ("The fund lost 3bn shares.", "The fund lost 3 billion shares."),
        ("A 4-year-old was found.", "A four-year-old was found."),
    ),
    "nearness": (
        ("Some 340,000 people live in Orrin.", "About 340,000 people live in Orrin."),
        ("Around 60 homes were lost.", "Roughly 60 homes were lost."),
        ("Over 300 left the hall.", "More than 300 left the hall."),
        ("Fewer than 20 stayed in Velm.", "Less than 20 stayed in Velm."),
        ("Nearly 80 ships waited.", "Almost 80 ships waited."),
    ),
    "per cent": (
        ("Prices rose 5 percent.", "Prices rose 5 per cent."),
        ("Prices rose 5 percent.", "Prices rose 5%."),
        ("Prices rose five percent.", "Prices rose 5 %."),
    ),
    "money": (
        ("The dam cost $5 million.", "The dam cost US$5m."),
        ("The dam cost $5 million.", "The dam cost five million dollars."),
        ("The fine was £20.", "The fine was 20 pounds."),
        ("A grant of €3.5bn was agreed.", "A grant of 3.5 billion euros was agreed."),
        ("It sold for 900 rubles.", "It sold for 900 roubles."),
    ),
    "titles": (
        ("Regional Gov. Ada Reyes said so.", "Regional governor Ada Reyes said so."),
        ("Sen. Bo Ty and Rep. Al Moor met.", "Senator Bo Ty and Representative Al Moor met."),
        ("Lt. Gen. Orrin Vale and Sgt. Pym spoke.", "Lieutenant General Orrin Vale and Sergeant Pym spoke."),
        ("Dr. Ina Holt examined him.", "Doctor Ina Holt examined him."),
        ("Foreign Minister Ilko Varr resigned.", "foreign minister Ilko Varr resigned."),
        ("Prime Minister Ilko Varr resigned.", "PM Ilko Varr resigned."),
        ("Capt Orrin Vale took command.", "Captain Orrin Vale took command."),
        ("The Defense Ministry denied it.", "The defence ministry denied it."),
    ),
    "honorifics": (
        ("The crowd met Varr at noon.", "The crowd met Mr Varr at noon."),
        ("The crowd met Mrs. Holt in Keel.", "The crowd met Holt in Keel."),
        ("The plan, Ms. Holt said, was dead.", "The plan, Holt said, was dead."),
    ),
    "dates and hours": (
        ("He left on Nov. 9, 2031.", "He left on 9 November 2031."),
        ("He left on November 9.", "He left on the 9th of November."),
        ("He left on November 9th.", "He left on Nov. 9."),
        ("It opened in Sept. 2031.", "It opened in September 2031."),
        ("They met Thurs. in Velm.", "They met Thursday in Velm."),
        ("The gates closed at 9 a.m. on Friday.", "The gates closed at 9am on Friday."),
        ("The gates closed at 9:00 p.m.", "The gates closed at 21:00."),
        ("The gates closed at 5.30pm.", "The gates closed at 5:30 p.m."),
    ),
    "places and bodies": (
        ("The U.S. and Velmish presidents met.", "The US and Velmish presidents met."),
        ("U.S.-led talks failed.", "US-led talks failed."),
        ("U.S.-led talks failed.", "United States-led talks failed."),
        ("A U.N. envoy and the E.U. agreed.", "A UN envoy and the EU agreed."),
        ("The UK withdrew.", "The United Kingdom withdrew."),
        ("He lives in Fresk, Calif., now.", "He lives in Fresk, California, now."),
        ("She flew from N.Y. to Keel.", "She flew from New York to Keel."),
        ("NATO and Unesco agreed.", "Nato and UNESCO agreed."),
        ("Mt. Orrin and St. Brann were cut off.", "Mount Orrin and Saint Brann were cut off."),
        ("Keel Corp. and Velm Ltd. merged.", "Keel Corporation and Velm Limited merged."),
    ),
    "units": (
        ("The wreck lay 300 km away.", "The wreck lay 300 kilometres away."),
        ("The wreck lay 300km away.", "The wreck lay 300 kilometers away."),
        ("It weighed 20 kg.", "It weighed 20 kilograms."),
        ("It hit 30C in Tessel.", "It hit 30 degrees Celsius in Tessel."),
        ("Winds of 90 mph struck.", "Winds of 90 miles per hour struck."),
    ),
    "compounds": (
        ("Near daily raids went on.", "Near-daily raids went on."),
        ("The coast guard left.", "The coastguard left."),
        ("The cease-fire and the air strikes ended.", "The ceasefire and the airstrikes ended."),
        ("Anti-war groups co-operated.", "Antiwar groups cooperated."),
        ("The re-election drive is underway.", "The reelection drive is under way."),
        ("A counter-offensive in the north-east stalled.", "A counteroffensive in the northeast stalled."),
    ),
    "points": (
        ("Light, heat, and water failed.", "Light, heat and water failed."),
        ("“We go on,” Varr said.", "‘We go on’, Varr said."),
        ("He called it “a loss.”", "He called it “a loss”."),
        ("He said: “We go on.”", "He said, “We go on.”"),
        ("The team can't win.", "The team cannot win."),
        ("They didn’t stay.", "They did not stay."),
        ("It was cold … and wet.", "It was cold ... and wet."),
    ),
}  # fmt: skip

# News, however small the difference.
UNLIKE: tuple[tuple[str, str], ...] = (
    ("Police held 12 men.", "Police held 21 men."),
    ("The fire killed three people.", "The fire killed four people."),
    ("The fire killed three people.", "The fire wounded three people."),
    ("The blast hit Norvald.", "The blast hit Norwald."),
    ("The blast hit Kelbury.", "The blast hit Kelburn."),
    ("Varr may resign.", "Varr must resign."),
    ("Varr will resign in May.", "Varr will resign in March."),
    ("Some 340,000 people live in Orrin.", "340,000 people live in Orrin."),
    ("Over 300 left the hall.", "About 300 left the hall."),
    ("Nearly 80 ships waited.", "More than 80 ships waited."),
    ("At least 20 died.", "About 20 died."),
    ("Prices rose 5 percent.", "Prices rose 5 percentage points."),
    ("Prices rose 5 percent.", "Prices fell 5 percent."),
    ("Prices rose 5%.", "Prices rose 0.5%."),
    ("The dam cost $5 million.", "The dam cost $5 billion."),
    ("The dam cost $5 million.", "The dam cost £5 million."),
    ("The dam cost $5 million.", "The dam cost A$5 million."),
    ("The dam cost 5 million.", "The dam cost $5 million."),
    ("The wreck lay 300 miles away.", "The wreck lay 300 kilometres away."),
    ("It hit 30C in Tessel.", "It hit 30F in Tessel."),
    ("Sen. Bo Ty resigned.", "Rep. Bo Ty resigned."),
    ("Gov. Ada Reyes resigned.", "Gen. Ada Reyes resigned."),
    ("Lt. Orrin Vale spoke.", "Lt. Gen. Orrin Vale spoke."),
    ("Former Gov. Ada Reyes resigned.", "Gov. Ada Reyes resigned."),
    ("He left on Nov. 9.", "He left on Dec. 9."),
    ("He left on Nov. 9.", "He left on Nov. 19."),
    ("He left on Monday.", "He left on Sunday."),
    ("The gates closed at 9 a.m.", "The gates closed at 9 p.m."),
    ("The gates closed at 9:30.", "The gates closed at 9:50."),
    ("The US withdrew.", "The UN withdrew."),
    ("The EU told US officials.", "The EU told us officials."),
    ("They polish the floor in May.", "They Polish the floor in May."),
    ("Varr did not resign.", "Varr did resign."),
    ("Varr can't win.", "Varr can win."),
    ("Some 20,000 homes were hit, he said.", "Some 20,000 homes were hit."),
    ("The minister said so.", "The minister claimed so."),
    ("Troops illegally annexed Velm.", "Troops annexed Velm."),
    ("He called it “a loss”.", "He called it a loss."),
    ("He called it “a loss”.", "He called it “a defeat”."),
    ("The team will re-sign.", "The team will resign."),
    ("The first ship sank.", "The second ship sank."),
    ("A 4-year-old was found.", "A 14-year-old was found."),
    ("Varr prized the medal.", "Varr prised the medal."),
    ("Elise Denize spoke.", "Elise Denise spoke."),
    ("Is he dead?", "Is he dead!"),
    ("The trial is in the spring.", "The trial was in the spring."),
    ("A dozen men fled.", "Dozens of men fled."),
    ("Millions fled Velm.", "A million fled Velm."),
    ("The strikes were on Keel.", "The strike was on Keel."),
    ("He met Holt and Varr.", "He met Holt or Varr."),
    ("It fell by 1.5 metres.", "It fell by 15 metres."),
    ("It fell to 1,250.", "It fell to 1.25."),
    ("The vote was 51-49.", "The vote was 49-51."),
    ("He was born in 1931.", "He was born in 1913."),
    ("The Velmish army attacked the Keelish army.", "The Keelish army attacked the Velmish army."),
)  # fmt: skip


def kind(left: str, right: str) -> Kind:
    """The kind of a pair of single sentences."""
    return kind_of([left], [right], tokenise(left), tokenise(right))


def invented() -> Iterator[Measure]:
    """The share of each list that is told right."""
    pairs = [pair for group in ALIKE.values() for pair in group]
    alike = [kind(*pair) is Kind.RESTYLED and kind(*reversed(pair)) is Kind.RESTYLED for pair in pairs]
    yield Measure(f"style, {len(pairs)} pairs alike", "restyled", sum(alike) / len(alike), floor=1.0, target=1.0)
    unlike = [kind(*pair) is Kind.REPHRASED and kind(*reversed(pair)) is Kind.REPHRASED for pair in UNLIKE]
    yield Measure(f"style, {len(UNLIKE)} near-misses", "not restyled", sum(unlike) / len(unlike), floor=1.0, target=1.0)
