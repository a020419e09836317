/** Words that turn a statement into its opposite: not, never, nobody, without, and every contraction in -n't. */
export function isNegation(key: string): boolean {
  return negations.has(key) || key.endsWith("n't");
}

const negations = new Set(
  'not no never none nobody nothing nowhere neither nor cannot without hardly barely scarcely'.split(
    ' ',
  ),
);

/** Verbs and adjectives that deny what follows them: "refused to", "it is unlikely that". */
export function turnsRound(key: string): boolean {
  return reversing.has(key);
}

const reversing = new Set(
  `refuse refused refuses refusing fail failed fails failing deny denied denies denying doubt doubted doubts
   doubtful unlikely impossible unable untrue false wrong lack lacked lacks stop stopped prevent prevented
   reject rejected rejects instead`.split(/\s+/),
);

/** The beginning of a condition: if, unless, until, "provided that", "as long as", "only when". */
export function isCondition(key: string, next: string | undefined): boolean {
  if (key === 'as') return next === 'long';
  if (key === 'only') return next === 'if' || next === 'when';
  if (key === 'provided')
    return next === 'that' || next === 'we' || next === 'they' || next === 'it';
  return key === 'if' || key === 'unless' || key === 'until' || key === 'except';
}

/** Words that hold a statement back: likely, almost, perhaps. Modal verbs do so only where they are left out alone. */
export function isHedge(key: string): boolean {
  return hedges.has(key);
}

const hedges = new Set(
  `likely probably possibly perhaps maybe almost nearly allegedly reportedly apparently supposedly seemingly
   presumably potentially may might could`.split(/\s+/),
);

/** Words that begin another clause, which a negation before them does not reach. */
export function isJoiningWord(key: string): boolean {
  return joining.has(key);
}

const joining = new Set('and but or so because while although though when who which'.split(' '));

/** Auxiliary verbs, after which "not" denies the verb. */
export function carriesSense(key: string): boolean {
  return auxiliaries.has(key);
}

const auxiliaries = new Set(
  'is am are was were be been do does did have has had will would shall should can could may might must'.split(
    ' ',
  ),
);

/** Words that say little about which text they come from: a match made of these alone is a chance. */
export function isFunctionWord(key: string): boolean {
  return functionWords.has(key);
}

const functionWords = new Set(
  `a an the this that these those i you he she it we they me him her us them my your his its our their
   and or but nor so yet if as than then because while when where who whom whose which what how why
   of to in on at by for from with without about into over under after before between through against
   is am are was were be been being do does did done doing have has had having will would shall should
   can could may might must not no never it's i'm we're they're you're he's she's that's there's don't
   doesn't didn't isn't aren't wasn't won't can't i've we've they've i'll we'll they'll there here very
   just also too more most much many some any all both each every other such only own same up down out
   off again well now think know say said get got go going want one`.split(/\s+/),
);
