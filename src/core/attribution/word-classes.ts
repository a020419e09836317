/**
 * Closed classes of English words, enough to find the subject of a reporting verb without a
 * tagger: everything that is in none of them may be a noun or an adjective.
 */
export const WordClass = {
  determiner: 1,
  preposition: 2,
  conjunction: 4,
  pronoun: 8,
  relative: 16,
  auxiliary: 32,
  adverb: 64,
  /** Words that stand before a name and belong to it: Mr., Sen., President. */
  title: 128,
  /** Days and months: capitalised, but nobody's name. */
  calendar: 256,
  number: 512,
} as const;

export function wordClasses(lower: string): number {
  const known = classes.get(lower);
  if (known !== undefined) return known;
  if (lower.length > 4 && lower.endsWith('ly') && !notAdverbs.has(lower)) return WordClass.adverb;
  const first = lower.charCodeAt(0);
  return first >= 48 && first <= 57 ? WordClass.number : 0;
}

const notAdverbs = new Set(
  'family assembly ally italy july supply reply rally monopoly belly bully anomaly'.split(' '),
);

const lists: readonly (readonly [number, string])[] = [
  [
    WordClass.determiner,
    `the a an this that these those his her their its my our your some any no each every either neither
    many several most few both all another other one two three four five six seven eight nine ten dozens
    hundreds thousands more half whose`,
  ],
  [
    WordClass.preposition,
    `of in on at by for with from to about into during after before over under between among against
    through without within via per amid despite since until toward towards upon like near outside inside
    behind beyond across along alongside around following including regarding concerning as than off`,
  ],
  [
    WordClass.conjunction,
    `and but or nor yet so that because if while when whereas although though unless whether as where
    after before since until once even plus how why what`,
  ],
  [
    WordClass.pronoun,
    `he she they it we i you him them me us this those everyone everybody someone somebody one others another many some nobody`,
  ],
  [WordClass.relative, `who which that whom`],
  [
    WordClass.auxiliary,
    `has have had having is are was were be been being am do does did will would can could shall should
    may might must 's ’s 've ’ve 'd ’d 'll ’ll 're ’re isn't hasn't haven't hadn't didn't doesn't don't
    wasn't weren't won't wouldn't can't couldn't cannot isn’t hasn’t haven’t hadn’t didn’t doesn’t don’t
    wasn’t weren’t won’t wouldn’t can’t couldn’t he's she's they've he’s she’s they’ve he'd she'd they'd
    he’d she’d they’d we've we’ve i've i’ve it's it’s gets got get`,
  ],
  [
    WordClass.adverb,
    `also later then now never ever still again once twice often always recently already just only even
    not further once soon too instead thus meanwhile however earlier yesterday today tomorrow here there
    first perhaps maybe therefore nevertheless nonetheless moreover furthermore besides almost quite rather
    afterward afterwards sometimes seldom back right out up down ago far well early late`,
  ],
  [
    WordClass.title,
    `mr mr. mrs mrs. ms ms. dr dr. sen sen. rep rep. gov gov. prof prof. rev rev. gen gen. col col. lt lt. maj maj.
    sgt sgt. capt capt. adm adm. hon hon. st st. sir dame lord lady senator representative
    congressman congresswoman governor president minister chancellor secretary ambassador judge justice
    professor doctor pope cardinal bishop archbishop imam rabbi king queen prince princess sheikh
    general colonel lieutenant major captain sergeant admiral mayor speaker chairman chairwoman chair
    director spokesman spokeswoman spokesperson premier sheriff detective officer attorney aide
    adviser advisor strategist candidate nominee leader pres. pastor reverend sens. reps. messrs.`,
  ],
  [
    WordClass.calendar,
    `monday tuesday wednesday thursday friday saturday sunday january february march april june july
    august september october november december jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec.
    mon. tues. wed. thurs. fri. sat. sun.`,
  ],
];

const classes: ReadonlyMap<string, number> = buildClasses();

function buildClasses(): ReadonlyMap<string, number> {
  const built = new Map<string, number>();
  for (const [bit, words] of lists) {
    for (const word of words.trim().split(/\s+/u)) built.set(word, (built.get(word) ?? 0) | bit);
  }
  return built;
}

/** Abbreviations whose full stop ends no sentence. */
export const abbreviations: ReadonlySet<string> = new Set(
  `mr mrs ms dr sen rep gov prof rev gen col lt maj sgt capt adm hon st jr sr pres sens reps messrs
  jan feb mar apr jun jul aug sept sep oct nov dec mon tues wed thurs fri sat sun
  inc corp co ltd llc bros dept assn univ vs etc no vol fig al approx est cf
  ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev
  okla ore pa tenn tex va vt wash wis wyo ph`.split(/\s+/u),
);
