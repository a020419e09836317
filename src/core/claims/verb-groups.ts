import { lexicon } from './lexicon/lexicon.ts';
import { isBe } from './small-words.ts';
import type { Token } from './tokens.ts';

/** A verb with its auxiliaries and negations. Numbers are token indices. */
export interface VerbGroup {
  /** The first auxiliary or the verb itself. */
  readonly from: number;
  readonly main: number;
  readonly finite: boolean;
  readonly passive: boolean;
  readonly negations: number;
  readonly modal: boolean;
  readonly future: boolean;
}

const modals = /^(?:can|could|will|would|shall|should|may|might|must|'ll|'d|ca|wo)$/;

/** The verb groups of a sentence, in order. */
export function findVerbs(tokens: readonly Token[]): VerbGroup[] {
  const verbs: VerbGroup[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.tag === 'verb') verbs.push(verbGroup(tokens, i, i, verbs.at(-1)));
    else if (token.tag === 'auxiliary') {
      const main = mainVerb(tokens, i);
      verbs.push(verbGroup(tokens, i, main, verbs.at(-1)));
      i = main;
    }
  }
  return verbs;
}

/** From an auxiliary to its verb, over adverbs and negations; the auxiliary itself when it stands alone. */
function mainVerb(tokens: readonly Token[], from: number): number {
  let last = from;
  for (let i = from + 1; i < tokens.length; i++) {
    const { tag } = tokens[i]!;
    if (tag === 'verb') return i;
    if (tag === 'auxiliary') last = i;
    else if (
      tag !== 'adverb' &&
      !(tag === 'negation' && /^(?:not|n't|never)$/.test(tokens[i]!.lower))
    )
      break;
  }
  return last;
}

function verbGroup(
  tokens: readonly Token[],
  from: number,
  main: number,
  previous: VerbGroup | undefined,
): VerbGroup {
  let negations = 0;
  let modal = false;
  let future = false;
  let be = false;
  for (let i = from; i <= main; i++) {
    const token = tokens[i]!;
    if (token.tag === 'negation') negations++;
    if (modals.test(token.lower)) modal = true;
    if (/^(?:will|would|'ll|shall)$/.test(token.lower)) future = true;
    if (i < main && isBe(token)) be = true;
  }
  negations += negationsBefore(tokens, from) + negationsBehind(tokens, main);
  const verb = tokens[main]!;
  const isIng = verb.lower.endsWith('ing') && verb.lower !== verb.lemma;
  const isPast = !isIng && verb.lower !== verb.lemma && !/[^s]s$/.test(verb.lower);
  const after = tokens[main + 1];
  const before = tokens[isClosingMark(tokens[from - 1]) ? from - 2 : from - 1];
  const bareParticiple =
    from === main &&
    isPast &&
    (before?.tag === 'noun' || before?.tag === 'name' || before?.text === ',') &&
    (after === undefined ||
      /^(?:preposition|mark|adverb|subordinator|to|conjunction)$/.test(after.tag));
  const describes =
    bareParticiple &&
    (after?.lower === 'by' ||
      isBehindGovernedNoun(tokens, from) ||
      (previous !== undefined && sameClause(tokens, previous, from)));
  const finite =
    from < main
      ? !/^(?:being|been|having)$/.test(tokens[from]!.lower)
      : !isIng && !describes && before?.tag !== 'to';
  return {
    from,
    main,
    finite,
    passive:
      (be && !isIng && verb.tag === 'verb') || describes || goesOnAsPassive(tokens, from, previous),
    negations,
    modal,
    future,
  };
}

/** "Was called in and given a note": a participle that is no past form takes over the auxiliary before it. */
function goesOnAsPassive(
  tokens: readonly Token[],
  from: number,
  previous: VerbGroup | undefined,
): boolean {
  return (
    previous?.passive === true &&
    tokens[from - 1]?.tag === 'conjunction' &&
    isPureParticiple(tokens[from]!)
  );
}

function isPureParticiple({ lower, lemma }: Token): boolean {
  return lower !== lemma && /(?:en|wn|un|ven|ne)$/.test(lower);
}

/**
 * "…, in a note of protest handed to the ambassador": what a preposition governs does nothing, so a past
 * form behind it describes it, where its part of the sentence has no other noun that could be the subject.
 */
function isBehindGovernedNoun(tokens: readonly Token[], from: number): boolean {
  let i = from - 1;
  while (/^(?:noun|name|adjective|determiner|preposition)$/.test(tokens[i]?.tag ?? '')) i--;
  return (
    tokens[i]?.text === ',' &&
    tokens[i + 1]!.tag === 'preposition' &&
    tokens[i + 2]?.tag === 'determiner'
  );
}

/** “Unfriendly steps” taken by somebody: the mark closes what is quoted and parts nothing. */
function isClosingMark(token: Token | undefined): boolean {
  return token !== undefined && /^[”’"']$/u.test(token.text);
}

/** "never said", "no longer works", "decided not to leave", "has yet to pay". */
function negationsBefore(tokens: readonly Token[], from: number): number {
  let negations = 0;
  let i = from - 1;
  for (; i >= 0 && (tokens[i]!.tag === 'adverb' || tokens[i]!.tag === 'negation'); i--) {
    if (
      tokens[i]!.tag === 'negation' &&
      (tokens[i]!.lower !== 'no' || tokens[i + 1]?.lower === 'longer')
    )
      negations++;
  }
  if (tokens[i]?.tag !== 'to') return negations;
  const before = tokens[i - 1]?.lower ?? '';
  const isYet = before === 'yet' && tokens[i - 2]?.tag === 'auxiliary';
  return negations + (isYet || /^(?:not|never)$/.test(before) ? 1 : 0);
}

/** "Is not a website", "is no longer safe", "pleaded not guilty": a "not" behind the verb that no "to" follows. */
function negationsBehind(tokens: readonly Token[], main: number): number {
  const isAuxiliary = tokens[main]!.tag === 'auxiliary';
  let i = main + 1;
  while (isAuxiliary && tokens[i]?.tag === 'adverb') i++;
  const next = tokens[i];
  if (next?.tag !== 'negation') return 0;
  if (next.lower === 'no') return tokens[i + 1]?.lower === 'longer' ? 1 : 0;
  if (!/^(?:not|n't|never)$/.test(next.lower)) return 0;
  const after = tokens[i + 1];
  // "Not only", "not just" say that it is so, and more.
  if (after === undefined || /^(?:only|just|merely|simply|least)$/.test(after.lower)) return 0;
  return isAuxiliary ? (after.tag === 'to' ? 0 : 1) : after.tag === 'adjective' ? 1 : 0;
}

/** No joint between two verbs: the second, a past form behind a noun, describes that noun ("forces stationed there"). */
function sameClause(tokens: readonly Token[], previous: VerbGroup, from: number): boolean {
  if (lexicon().isSpeechVerb(tokens[previous.main]!.lemma)) return false;
  for (let t = previous.main + 1; t < from; t++) {
    const { tag } = tokens[t]!;
    if (tag === 'subordinator' || tag === 'conjunction' || tag === 'mark' || tag === 'pronoun')
      return false;
  }
  return true;
}
