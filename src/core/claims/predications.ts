import type { Frame, Syntax } from './frames.ts';
import { lexicon } from './lexicon/lexicon.ts';
import {
  announcingVerbs,
  lightVerbs,
  negatingVerbs,
  planningVerbs,
  verbsOfSides,
} from './lexicon/own-words.ts';
import { canBeOne, nameUnits, type NameUnit } from './name-units.ts';
import type { NounGroup } from './noun-groups.ts';
import { landOf } from './places.ts';
import { isNegative } from './small-words.ts';
import type { Token } from './tokens.ts';

/**
 * Who does what to whom, active and passive alike: "the summit was boycotted by Pashinyan" and
 * "Pashinyan boycotted the summit" are one. Numbers are token indices.
 */
export interface Predication {
  readonly frame: Frame;
  /** The word that says what is done: the verb, or the noun of "has no involvement". */
  readonly word: Token;
  readonly doer: readonly NameUnit[];
  readonly doerGroup?: NounGroup;
  /** The names in what it is done to, its modifiers included. */
  readonly target: readonly NameUnit[];
  readonly targetGroup?: NounGroup;
  /** Content words of the target and of what prepositions tie to the verb. */
  readonly rest: readonly number[];
  /** True when it is said not to be so: an odd number of negations, denials and failures. */
  readonly isNegated: boolean;
  /** Asked, supposed, planned: nothing that can be contradicted. */
  readonly isOpen: boolean;
  /** "Will", "would not": open, but held to what else is said to come. */
  readonly isForecast: boolean;
  /** "Voted for", "argued against": the side that is taken; undefined where none or both are. */
  readonly stance: 'for' | 'against' | undefined;
  /** "Announced that it would leave": the verb of what is announced. */
  readonly announced?: number;
}

/** "They" and "it" may mean too much to be held to. */
export const doerPronouns: readonly string[] = ['he', 'she', 'which', 'who', 'that'];

/** The predications of a sentence. `spokenOf` tells the names that a pronoun can mean. */
export function findPredications(
  tokens: readonly Token[],
  syntax: Syntax,
  spokenOf: () => readonly NameUnit[],
  isContent: (i: number) => boolean,
): Predication[] {
  const negated: boolean[] = [];
  const open: boolean[] = [];
  const forecast: boolean[] = [];
  return syntax.frames.flatMap((frame, i) => {
    const outer = outerOf(tokens, syntax, i);
    negated[i] = isNegatedIn(
      tokens,
      frame,
      outer?.negates === true,
      outer ? negated[outer.index] === true : false,
    );
    // "I want to emphasize that …" does emphasize it.
    const says = lexicon().isSpeechVerb(tokens[frame.verb]!.lemma);
    const isHeadline = isHeadlinePlan(tokens, syntax, i);
    open[i] =
      frame.hypothetical ||
      isHeadline ||
      (outer?.opens === true && !says) ||
      (outer !== undefined && open[outer.index] === true);
    const isForecast =
      isHeadline ||
      (isToCome(tokens, frame) &&
        (outer === undefined || (open[outer.index] !== true && (!outer.opens || says)))) ||
      (outer !== undefined &&
        open[outer.index] !== true &&
        isOwnPlan(tokens, syntax, outer, frame)) ||
      (goesOn(tokens, syntax, i) && forecast[i - 1] === true);
    forecast[i] = isForecast;
    const stands = { isNegated: negated[i], isOpen: open[i], isForecast };
    const meant = (): readonly NameUnit[] => personBefore(tokens, syntax, i) ?? spokenOf();
    return predicationOf(tokens, syntax, frame, meant, isContent, stands) ?? [];
  });
}

/** "Moss spoke in Oster, where she praised the bill": the one person that clauses before this one are about. */
function personBefore(
  tokens: readonly Token[],
  { frames }: Syntax,
  index: number,
): readonly NameUnit[] | undefined {
  const { subject } = frames[index]!;
  if (!subject || !/^(?:he|she)$/.test(tokens[subject.head]!.lower)) return undefined;
  const people = frames.slice(0, index).flatMap(({ subject: before }) => {
    if (!before || before.to > subject.from) return [];
    const head = tokens[before.head]!;
    const isPerson = head.tag === 'name' && landOf(head.lower) === undefined;
    return isPerson ? [nameUnits(tokens, before.from, before.to).at(-1)!] : [];
  });
  const [first] = people;
  return first && people.every((unit) => canBeOne(unit, first)) ? [first] : undefined;
}

/** "Will keep falling", "would continue to fall": the second verb says what will be. */
export function goesOn(tokens: readonly Token[], { frames }: Syntax, index: number): boolean {
  const [before, frame] = [frames[index - 1], frames[index]!];
  if (before?.to !== frame.from || frame.opener < before.verb) return false;
  const { lower, lemma } = tokens[frame.verb]!;
  const isNext = lower !== lemma ? lower.endsWith('ing') : tokens[frame.opener]!.tag === 'to';
  return isNext && /^(?:keep|continue|go|start|begin|stop|cease)$/.test(tokens[before.verb]!.lemma);
}

/** "Planned to increase" says of the planner what "would increase" says. */
function isOwnPlan(
  tokens: readonly Token[],
  { frames }: Syntax,
  { index }: Outer,
  { opener }: Frame,
): boolean {
  const { verb, object, hypothetical } = frames[index]!;
  return (
    tokens[opener]?.tag === 'to' &&
    object === undefined &&
    !hypothetical &&
    /^(?:plan|intend|decide|vow|pledge|promise|want|mean|aim)$/.test(tokens[verb]!.lemma)
  );
}

/** "Council to close library": the one predicate of a headline, with who is to do it right before its "to". */
function isHeadlinePlan(tokens: readonly Token[], { frames, groups }: Syntax, at: number): boolean {
  const { verb, verbFrom } = frames[at]!;
  const to = verbFrom - 1;
  return (
    at === 0 &&
    tokens[to]?.tag === 'to' &&
    tokens[verb]!.lower === tokens[verb]!.lemma &&
    groups.some((group) => group.to === to && tokens[group.head]!.tag !== 'pronoun')
  );
}

/** "Will sue", "would not sue"; not what would have been, nor what hangs on an "if". */
function isToCome(tokens: readonly Token[], { future, verb, verbFrom }: Frame): boolean {
  return (
    future &&
    !tokens.slice(verbFrom, verb).some(({ lower }) => /^(?:have|could|might|may)$/.test(lower)) &&
    !tokens.some(({ lower }) => /^(?:if|unless|whether)$/.test(lower))
  );
}

function predicationOf(
  tokens: readonly Token[],
  syntax: Syntax,
  frame: Frame,
  spokenOf: () => readonly NameUnit[],
  isContent: (i: number) => boolean,
  stands: Pick<Predication, 'isNegated' | 'isOpen' | 'isForecast'>,
): Predication | undefined {
  const verb = tokens[frame.verb]!;
  const doerGroup = frame.passive ? frame.agent : frame.subject;
  const targetGroup = frame.passive ? frame.subject : frame.object;
  const isLight = verb.tag !== 'verb' || lightVerbs.has(verb.lemma);
  const word = isLight ? targetOrComplement(tokens, syntax, frame, targetGroup) : verb;
  if (!word) return undefined;
  const speaker = frame.within === undefined ? undefined : syntax.frames[frame.within]!.subject;
  const doer = namesOf(tokens, syntax, doerGroup, spokenOf, speaker);
  const rest: number[] = [];
  const end = withInfinitives(tokens, syntax, frame);
  for (let i = frame.verb + 1; i < end; i++) if (isContent(i)) rest.push(i);
  const announced = announcedIn(tokens, syntax, frame);
  for (let i = announced?.from ?? end; i < (announced?.to ?? end); i++)
    if (isContent(i)) rest.push(i);
  if (frame.passive && targetGroup) {
    for (let i = targetGroup.from; i < targetGroup.to; i++) if (isContent(i)) rest.push(i);
  }
  return {
    frame,
    word,
    doer,
    ...(doerGroup && { doerGroup }),
    target: namesOf(tokens, syntax, targetGroup, spokenOf),
    ...(targetGroup && { targetGroup }),
    rest,
    ...stands,
    stance: stanceOf(tokens, frame),
    ...(announced && { announced: announced.verb }),
  };
}

function stanceOf(tokens: readonly Token[], { verb, to }: Frame): Predication['stance'] {
  if (!verbsOfSides.has(tokens[verb]!.lemma)) return undefined;
  const words = tokens.slice(verb + 1, to).map(({ lower }) => lower);
  const isAgainst = words.includes('against');
  const isFor = words.some(
    (word, i) => word === 'for' || (word === 'in' && /^favou?r$/.test(words[i + 1] ?? '')),
  );
  return isAgainst === isFor ? undefined : isAgainst ? 'against' : 'for';
}

/** Where what a verb is said of ends: "decided to leave the bloc" goes on over the infinitive. */
function withInfinitives(tokens: readonly Token[], syntax: Syntax, frame: Frame): number {
  let end = frame.to;
  for (const next of syntax.frames) {
    if (next.from === end && tokens[next.opener]?.tag === 'to') end = next.to;
  }
  return end;
}

/** "Announced that his country would leave": the clause is what is announced, as "the exit" would be. */
function announcedIn(
  tokens: readonly Token[],
  { frames }: Syntax,
  frame: Frame,
): Frame | undefined {
  if (!announcingVerbs.has(tokens[frame.verb]!.lemma) || frame.object) return undefined;
  const at = frames.indexOf(frame);
  const next = frames[at + 1];
  return next?.within === at ? next : undefined;
}

/** "has no involvement": the noun tells; "is responsible": the adjective does. */
function targetOrComplement(
  tokens: readonly Token[],
  syntax: Syntax,
  frame: Frame,
  target: NounGroup | undefined,
): Token | undefined {
  if (target && !frame.passive) return tokens[target.head];
  let at = frame.verb + 1;
  while (/^(?:adverb|negation)$/.test(tokens[at]?.tag ?? '')) at++;
  const next = tokens[at];
  if (isBeing(tokens[frame.verb]!) && stances.test(next?.lower ?? '')) return next;
  if (next?.tag === 'adjective' && !syntax.groups.some((g) => g.from <= at && g.to > at + 1))
    return next;
  return undefined;
}

/** "Was behind the rallies", "is against the deal": the small word is what is said. */
const stances = /^(?:behind|against)$/;

function isBeing({ lower }: Token): boolean {
  return /^(?:is|was|are|were|be|been|being|am)$/.test(lower);
}

function namesOf(
  tokens: readonly Token[],
  syntax: Syntax,
  group: NounGroup | undefined,
  spokenOf: () => readonly NameUnit[],
  speaker?: NounGroup,
): NameUnit[] {
  if (!group) return [];
  const { lower } = tokens[group.head]!;
  if (doerPronouns.includes(lower)) return [...spokenOf()];
  // "The ministry said that it was behind it": who speaks of "it" speaks of itself.
  if (lower === 'it' && speaker) return nameUnits(tokens, speaker.from, speaker.to);
  const units = nameUnits(tokens, group.from, group.to);
  let end = group.to;
  for (const other of syntax.groups) {
    if (other.preposition !== end) continue;
    units.push(...nameUnits(tokens, other.from, other.to));
    end = other.to;
  }
  return units;
}

/** True for the base form of a word without which nothing is said not to be so: "not", "deny", "refusal", "stop" short. */
export function isNegation(lemma: string): boolean {
  return isNegative(lemma) || negatingVerbs.has(lemma) || negatingNouns.has(lemma);
}

interface Outer {
  readonly index: number;
  readonly negates: boolean;
  readonly opens: boolean;
}

/** The frame on whose word this one stands: "denied that …", "refused to …", "plans to …". */
function outerOf(tokens: readonly Token[], syntax: Syntax, i: number): Outer | undefined {
  const frame = syntax.frames[i]!;
  const before = syntax.frames[i - 1];
  if (frame.within !== undefined) return bearing(tokens, syntax, frame.within);
  if (before?.to !== frame.from) return undefined;
  const opener = tokens[frame.opener]!;
  const tied =
    opener.tag === 'to' ||
    /^(?:of|from|against|for)$/.test(opener.lower) ||
    frame.opener === frame.verb;
  const isInfinitive = opener.tag === 'to' || tokens[frame.verb]!.lower.endsWith('ing');
  return tied && isInfinitive ? bearing(tokens, syntax, i - 1) : undefined;
}

const negatingNouns = new Set(['refusal', 'failure', 'denial']);

function bearing(tokens: readonly Token[], syntax: Syntax, index: number): Outer {
  const frame = syntax.frames[index]!;
  const { lemma } = tokens[frame.verb]!;
  const complement = tokens[frame.verb + 1]?.lower ?? '';
  const nouns = tokens.slice(frame.verb + 1, frame.to).map((token) => token.lemma);
  return {
    index,
    negates:
      (negatingVerbs.has(lemma) && !isForASake(tokens, syntax, index)) ||
      (lemma === 'stop' && complement === 'short') ||
      nouns.some((noun) => negatingNouns.has(noun)),
    opens:
      planningVerbs.has(lemma) ||
      nouns.some((noun) =>
        /^(?:plan|threat|offer|decision|possibility|chance|risk|bid|attempt|effort)$/.test(noun),
      ),
  };
}

/** "Barred entry to allow repairs": behind what is barred, "to" says what for; "was barred from" and "forbade her to" deny. */
function isForASake(tokens: readonly Token[], { frames }: Syntax, index: number): boolean {
  const { object, to, passive, verb } = frames[index]!;
  return (
    object !== undefined && !passive && tokens[to]?.tag === 'to' && tokens[verb]!.lemma !== 'forbid'
  );
}

function isNegatedIn(
  tokens: readonly Token[],
  frame: Frame,
  byOuter: boolean,
  outerNegated: boolean,
): boolean {
  const own = frame.negations % 2 === 1;
  // "Dismissed the remarks, asserting that …" asserts; "refused to comment" does not comment.
  const isSpeech = lexicon().isSpeechVerb(tokens[frame.verb]!.lemma) && frame.opener === frame.verb;
  return isSpeech ? own : [own, byOuter, byOuter && outerNegated].filter(Boolean).length % 2 === 1;
}
