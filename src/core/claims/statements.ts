/** A statement by itself: a verb with what it is said of, to where the next statement of the sentence begins. */
import { coverageOf, likeness } from './alignment.ts';
import { isContent } from './events.ts';
import { lexicon } from './lexicon/lexicon.ts';
import { wordKey } from './name-keys.ts';
import type { NounGroup } from './noun-groups.ts';
import type { Predication } from './predications.ts';
import type { SentenceReading } from './sentence-reading.ts';
import type { Token } from './tokens.ts';

/** The words of a statement, its verb apart: from who it is said of to where the next statement beside it begins. */
export function statementOf({ tokens, syntax }: SentenceReading, own: Predication): number[] {
  const { frame } = own;
  const first = Math.min(frame.from, frame.subject?.from ?? frame.from);
  const next = syntax.frames.find(
    ({ opener, verb, subject }) =>
      verb > frame.verb &&
      (isRelative(tokens, opener) ||
        (subject !== undefined && subject.from >= opener && joins.test(tokens[opener]!.lower))),
  );
  const end = next?.opener ?? tokens.length;
  return tokens.flatMap((token, i) => {
    if (i < first || i >= end || (i >= frame.verbFrom && i <= frame.verb)) return [];
    return isContent(token) || isManner(token) ? [i] : [];
  });
}

/** The words of a statement, who it is said of apart. */
export function saidOf(reading: SentenceReading, own: Predication): number[] {
  return statementOf(reading, own).filter((i) => !isWho(reading, own, i));
}

/** The word that says most of what the verb is said of: the head of its target, or of what stands next behind it. */
export function leadOf(draft: SentenceReading, own: Predication): number | undefined {
  if (own.targetGroup) return own.targetGroup.head;
  const next = statementOf(draft, own).find((i) => i > own.frame.verb);
  return (
    draft.syntax.groups.find(({ from, to }) => next !== undefined && from <= next && next < to)
      ?.head ?? next
  );
}

/** How much of some words a source has, heavier words counting more; of none, none. */
export function shareMet(
  draft: SentenceReading,
  words: readonly number[],
  source: SentenceReading,
): number {
  let met = 0;
  let all = 0;
  for (const i of words) {
    const weight = weightOf(draft.tokens[i]!);
    all += weight;
    if (isMet(draft, i, source)) met += weight;
  }
  return all === 0 ? 0 : met / all;
}

export function isMet(draft: SentenceReading, i: number, source: SentenceReading): boolean {
  const token = draft.tokens[i]!;
  return isManner(token)
    ? source.tokens.some(({ lower }) => lower === token.lower)
    : // A noun that opens a sentence has a capital there.
      coverageOf(draft, [i], source) > 0 ||
        (i === 0 && source.tokens.some(({ lower }) => lower === token.lower));
}

/** "An offer" is not "she offered". */
export function isAlike(
  draft: SentenceReading,
  i: number,
  source: SentenceReading,
  j: number,
): boolean {
  const [a, b] = [draft.tokens[i]!, source.tokens[j]!];
  return likeness(a, b) > 0 && (a.tag === b.tag || a.tag === 'name' || b.tag === 'name');
}

/** The same verb or another word for it; of what people say only the same, for they say many things. */
export function areOneWord(a: Token, b: Token): boolean {
  if (plainSpeech.test(a.lemma) || plainSpeech.test(b.lemma)) return false;
  return lexicon().isSpeechVerb(a.lemma) ? a.lemma === b.lemma : likeness(a, b) > 0;
}

/** Who it is said of, under the noun or pronoun of the clause or by name elsewhere. */
export function isWho(
  { tokens }: SentenceReading,
  { doerGroup, doer }: Predication,
  i: number,
): boolean {
  const { tag, lower } = tokens[i]!;
  const key = wordKey(lower);
  return isIn(doerGroup, i) || (tag === 'name' && doer.some(({ keys }) => keys.includes(key)));
}

/** "Firms that had closed": which ones, and nothing that is said of them here. */
function isRelative(tokens: readonly Token[], opener: number): boolean {
  return (
    /^(?:that|who|whom)$/.test(tokens[opener]!.lower) &&
    /^(?:noun|name|mark)$/.test(tokens[opener - 1]?.tag ?? '')
  );
}

/** "Retroactively": how it is done is part of what is said. */
export function isManner({ tag, lower }: Token): boolean {
  return tag === 'adverb' && lower.endsWith('ly');
}

export function isIn(group: NounGroup | undefined, i: number): boolean {
  return group !== undefined && i >= group.from && i < group.to;
}

/** Names and figures say which matter it is, and so does how it is done, which is seldom said; verbs say least. Chosen. */
function weightOf(token: Token): number {
  if (isManner(token)) return 2;
  switch (token.tag) {
    case 'name':
    case 'number':
      return 1.5;
    case 'noun':
      return 1;
    default:
      return 0.7;
  }
}

const joins = /^(?:and|but|while|whereas|though|although|which|because)$/;

const plainSpeech = /^(?:say|tell|speak|state|note|add|talk|ask)$/;
