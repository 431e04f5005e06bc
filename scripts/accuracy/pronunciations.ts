/**
 * How long sounds last in careful speech, in ms; hand-written after the tables of rule-based synthesisers,
 * in ARPAbet. Nothing here is taken from the model that is measured: it counts syllables and letters, this
 * counts sounds.
 */
export const SOUND_MS: Readonly<Record<string, number>> = {
  AA: 170,
  AE: 165,
  AH: 85,
  AO: 165,
  AW: 190,
  AY: 180,
  EH: 115,
  ER: 130,
  EY: 150,
  IH: 90,
  IY: 125,
  OW: 160,
  OY: 200,
  UH: 110,
  UW: 135,
  B: 65,
  CH: 95,
  D: 55,
  DH: 40,
  F: 85,
  G: 65,
  HH: 60,
  JH: 80,
  K: 80,
  L: 60,
  M: 65,
  N: 55,
  NG: 70,
  P: 80,
  R: 60,
  S: 95,
  SH: 100,
  T: 65,
  TH: 80,
  V: 55,
  W: 60,
  Y: 50,
  Z: 75,
  ZH: 70,
}

/** Words that carry no weight of their own and are said in passing. */
export const IN_PASSING: ReadonlySet<string> = new Set(
  'a an the of to for at on in is it i you we can do your my me and or that be are have was'.split(' '),
)

const LINES = `
a AH|about AH B AW T|account AH K AW N T|address AE D R EH S|afternoon AE F T ER N UW N
again AH G EH N|all AO L|am AE M|an AE N|and AH N D|any EH N IY|appointment AH P OY N T M AH N T
are AA R|at AE T|available AH V EY L AH B AH L|balance B AE L AH N S|bank B AE NG K|be B IY
before B IH F AO R|booked B UH K T|booking B UH K IH NG|by B AY|call K AO L|can K AE N
card K AA R D|change CH EY N JH|check CH EH K|confirm K AH N F ER M|could K UH D
delivered D IH L IH V ER D|delivery D IH L IH V ER IY|depot D IY P OW|do D UW|doctor D AA K T ER
driver D R AY V ER|earliest ER L IY AH S T|eight EY T|eleven IH L EH V AH N|else EH L S
evening IY V N IH NG|five F AY V|for F AO R|four F AO R|friday F R AY D EY|good G UH D
great G R EY T|half HH AE F|have HH AE V|hello HH AH L OW|help HH EH L P|here HH IH R|hi HH AY
hold HH OW L D|how HH AW|hundred HH AH N D R AH D|i AY|in IH N|is IH Z|it IH T|last L AE S T
later L EY T ER|left L EH F T|let L EH T|like L AY K|look L UH K|me M IY|message M EH S IH JH
minutes M IH N AH T S|moment M OW M AH N T|monday M AH N D EY|morning M AO R N IH NG|move M UW V
my M AY|name N EY M|need N IY D|nine N AY N|no N OW|noon N UW N|not N AA T|number N AH M B ER
of AH V|on AA N|one W AH N|or AO R|order AO R D ER|parcel P AA R S AH L|past P AE S T
people P IY P AH L|please P L IY Z|possible P AA S AH B AH L|question K W EH S CH AH N
reservation R EH Z ER V EY SH AH N|right R AY T|said S EH D|savings S EY V IH NG Z|see S IY
seven S EH V AH N|sixty S IH K S T IY|sorry S AA R IY|spell S P EH L|sure SH UH R|table T EY B AH L
take T EY K|ten T EH N|thank TH AE NG K|thanks TH AE NG K S|that DH AE T|the DH AH|there DH EH R
three TH R IY|thursday TH ER Z D EY|time T AY M|to T UW|today T AH D EY|tomorrow T AH M AA R OW
tonight T AH N AY T|two T UW|until AH N T IH L|up AH P|wait W EY T|was W AA Z|we W IY
wednesday W EH N Z D EY|what W AH T|will W IH L|with W IH DH|works W ER K S|would W UH D
yes Y EH S|you Y UW|your Y AO R|zero Z IH R OW
`

/** The sounds of a word that the fixture uses; undefined for any other. */
export function soundsOf(word: string): readonly string[] | undefined {
  return DICTIONARY.get(word.toLowerCase().replace(/[^\p{L}]/gu, ''))
}

const DICTIONARY: ReadonlyMap<string, readonly string[]> = new Map(
  LINES.trim()
    .split(/[|\n]/)
    .map((entry): [string, readonly string[]] => {
      const [word = '', ...sounds] = entry.split(' ')
      return [word, sounds]
    }),
)
