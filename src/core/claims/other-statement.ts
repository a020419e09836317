/**
 * When yes and no in passages that were found do not meet: on two people's word, of some and of
 * others, denied only in part, or done for the sake of something.
 */
import { likeness } from './alignment.ts';
import { isSomeOf } from './apart.ts';
import { isContent } from './events.ts';
import type { Frame } from './frames.ts';
import { recurringByYear } from './lexicon/own-words.ts';
import { isOtherMatter } from './matters.ts';
import { canBeOne, type NameUnit } from './name-units.ts';
import type { NounGroup } from './noun-groups.ts';
import { canBothBe } from './opposites.ts';
import { isNegation, type Predication } from './predications.ts';
import { actForOthers } from './same-doer.ts';
import type { SentenceReading } from './sentence-reading.ts';
import type { Token } from './tokens.ts';

/** True when something says that a yes and a no of one predicate can both hold. */
export function canBothHold(
  draft: SentenceReading,
  own: Predication,
  source: SentenceReading,
  other: Predication,
): boolean {
  return (
    !areHeldByOne(draft, own, source, other) ||
    actForOthers(draft, own, source, other) ||
    isOtherMatter(draft, own.rest, source, other.rest) ||
    isSomeOf(draft, own.doerGroup) ||
    isSomeOf(source, other.doerGroup) ||
    isPurpose(draft, own.frame) ||
    isPurpose(source, other.frame) ||
    isDeniedInPart(draft, own, source, other) ||
    isDeniedForATime(draft, own, source, other) ||
    countOf(draft, own.doerGroup) !== countOf(source, other.doerGroup) ||
    isNearly(draft, own) !== isNearly(source, other) ||
    (own.word.key !== other.word.key &&
      !areBothToCome(own, other) &&
      canBothBe(own.word, other.word)) ||
    (recurs(draft, own) && draft.expressions.length > 0 !== source.expressions.length > 0)
  );
}

/** "Was not born on December 25": the day is what is denied, where the other names none. */
function isDeniedForATime(
  draft: SentenceReading,
  own: Predication,
  source: SentenceReading,
  other: Predication,
): boolean {
  const timed = ({ tokens }: SentenceReading, { frame }: Predication): boolean =>
    tokens.slice(frame.verb, frame.to).some(({ tag }) => tag === 'time');
  return own.isNegated
    ? timed(draft, own) && !timed(source, other)
    : other.isNegated && timed(source, other) && !timed(draft, own);
}

/** "21 states": of how many it is said. */
function countOf({ tokens }: SentenceReading, group: NounGroup | undefined): string | undefined {
  return tokens.slice(group?.from ?? 0, group?.to ?? 0).find(({ tag }) => tag === 'number')?.lower;
}

/** What has begun may have ended, but what will go on will not end. */
function areBothToCome(own: Predication, other: Predication): boolean {
  return own.isForecast && other.isForecast && own.isNegated === other.isNegated;
}

/** On the same person's word, or on one side on nobody's. What a court finds is not what a party argued. */
export function areHeldByOne(
  draft: SentenceReading,
  own: Predication,
  source: SentenceReading,
  other: Predication,
): boolean {
  const [near, far] = [holderOf(draft, own), holderOf(source, other)];
  if (
    isRuled(draft, own) !== isRuled(source, other) &&
    isArgued(draft, own) !== isArgued(source, other)
  )
    return false;
  return (
    near.length === 0 ||
    far.length === 0 ||
    near.some((unit) => far.some((each) => canBeOne(unit, each)))
  );
}

function isRuled(reading: SentenceReading, predication: Predication): boolean {
  return rulings.has(outerVerb(reading, predication) ?? '');
}

function isArgued(reading: SentenceReading, predication: Predication): boolean {
  return pleas.has(outerVerb(reading, predication) ?? '');
}

const rulings = new Set('rule find hold decide conclude determine'.split(' '));
const pleas = new Set('argue claim contend maintain insist plead allege'.split(' '));

function outerVerb(
  { tokens, syntax }: SentenceReading,
  { frame }: Predication,
): string | undefined {
  const before = syntax.frames[syntax.frames.indexOf(frame) - 1];
  // "Ruled on Monday that": a day parts the verb from what is said.
  const outer =
    syntax.frames[frame.within ?? -1] ??
    (tokens[frame.opener]?.lower === 'that' && before?.to === frame.from ? before : undefined);
  return outer && tokens[outer.verb]!.lemma;
}

function holderOf(reading: SentenceReading, { frame }: Predication): readonly NameUnit[] {
  const outer = reading.predications.find(
    (each) => each.frame === reading.syntax.frames[frame.within ?? -1],
  );
  const head = outer?.doerGroup?.head;
  // "Armenia's speaker announced" names the country: whoever it is may be the one named elsewhere.
  return head !== undefined && reading.tokens[head]!.tag === 'noun' ? [] : (outer?.doer ?? []);
}

/** Verbs with an infinitive behind their object that tell what did happen: "forced the mayor to resign". */
const bringsAbout = new Set(
  'force compel cause lead get help enable persuade convince make prevent stop bar forbid ban'.split(
    ' ',
  ),
);

/** "Sent Ryan onstage to make the case", "important to cut taxes": meant or wished for, not said to be done. */
export function isPurpose({ tokens, syntax }: SentenceReading, frame: Frame): boolean {
  if (tokens[frame.opener]?.tag !== 'to') return false;
  const outer = syntax.frames[syntax.frames.indexOf(frame) - 1];
  if (outer?.to !== frame.from) return false;
  const before = tokens[frame.opener - 1];
  if (before?.tag === 'adjective') return wishes.test(before.lower);
  // "Refusal to attend" tells what was not done.
  if (before && isNegation(before.lemma)) return false;
  return (
    outer.object !== undefined && !outer.passive && !bringsAbout.has(tokens[outer.verb]!.lemma)
  );
}

const wishes =
  /^(?:important|better|best|possible|impossible|hard|harder|easy|easier|difficult|necessary|essential|good|wrong|right|ready|likely|unlikely|willing|unwilling|eager|prepared|set|free|due|time|reasonable)$/;

/** "Did not directly tell", "did not call straight away", "no longer", "not because of this": the rest of it may well be so. */
function isDeniedInPart(
  draft: SentenceReading,
  own: Predication,
  source: SentenceReading,
  other: Predication,
): boolean {
  const [denying, denied, asserting, asserted] = own.isNegated
    ? [draft, own, source, other]
    : [source, other, draft, own];
  const said = limitsOf(asserting, asserted);
  const isStill = wordsOf(asserting, asserted).some(({ lower }) =>
    /^(?:still|continues?)$/.test(lower),
  );
  // "Still regards" and "no longer regards" are of one day.
  return limitsOf(denying, denied).some(
    (limit) => !said.includes(limit) && !(isStill && /^(?:longer|anymore)$/.test(limit)),
  );
}

/** Who "nearly gave up" did not give up. */
function isNearly({ tokens }: SentenceReading, { frame }: Predication): boolean {
  return tokens
    .slice(frame.verbFrom, frame.verb)
    .some(({ lower }) => /^(?:nearly|almost|narrowly)$/.test(lower));
}

const limits =
  /^(?:directly|immediately|straight|instantly|only|just|always|usually|often|fully|entirely|completely|necessarily|exactly|longer|anymore|until|till|enough|alone|because|solely|personally|publicly|simultaneously|automatically|first|initially|originally|previously|formerly|yet|far|then|once)$/;

function limitsOf(reading: SentenceReading, predication: Predication): string[] {
  return wordsOf(reading, predication).flatMap(({ lower }) => (limits.test(lower) ? [lower] : []));
}

/** The words of its clause, and what opens the next. */
function wordsOf({ tokens }: SentenceReading, { frame }: Predication): readonly Token[] {
  return tokens.slice(frame.from, frame.to + 1);
}

/** Won last year and lost now: what has its turn every year. */
function recurs({ tokens }: SentenceReading, { rest }: Predication): boolean {
  return rest.some((i) => recurringByYear.has(tokens[i]!.lower));
}

/** In a passage that was found: of other people, of some of them, in part, or with another verb before the small word. */
export function isSaidOfOthers(
  draft: SentenceReading,
  i: number,
  source: SentenceReading,
  at: number,
): boolean {
  const [near, far] = [draft.tokens[i - 1], source.tokens[at - 1]];
  const isParticle = !isContent(draft.tokens[i]!);
  if (isParticle && near?.tag === 'verb' && far?.tag === 'verb' && likeness(near, far) === 0)
    return true;
  const own = predicationAt(draft, i);
  const other = predicationAt(source, at);
  if (!own || !other) return false;
  return doersPart(own, other) || canBothHold(draft, own, source, other);
}

/** One supports what another opposes. */
function doersPart(own: Predication, other: Predication): boolean {
  return (
    own.doer.length > 0 &&
    other.doer.length > 0 &&
    !own.doer.some((unit) => other.doer.some((far) => canBeOne(unit, far)))
  );
}

/** The predicate in whose clause a token stands. */
export function predicationAt(
  { syntax, predications }: SentenceReading,
  at: number,
): Predication | undefined {
  const frame = syntax.frames[syntax.frameOf[at] ?? -1];
  return predications.find((each) => each.frame === frame);
}
