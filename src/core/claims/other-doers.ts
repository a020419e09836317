import { coverageOf } from './alignment.ts';
import type { SourceSentence } from './conflict.ts';
import { datedDeeds, singularDeeds } from './lexicon/own-words.ts';
import { canBeOne, type NameUnit } from './name-units.ts';
import type { NounGroup } from './noun-groups.ts';
import { demonymOf, placeKey } from './places.ts';
import type { Predication } from './predications.ts';
import type { SentenceReading } from './sentence-reading.ts';

/** Share of what a deed is said of that both texts must have before another doer is held against it. Chosen: nearly all. */
export const leastForAnother = 0.8;
const leastReturned = 0.5;

/** True for a deed of which one doer excludes every other: the law was signed by one governor. */
export function hasOneDoer({ word, doer, isNegated, isOpen }: Predication): boolean {
  return (
    (singularDeeds.has(word.lemma) || datedDeeds.has(word.lemma)) &&
    doer.length > 0 &&
    !isNegated &&
    !isOpen
  );
}

/** What a deed is said of, its doer apart. */
export function saidOf({ rest, doerGroup }: Predication): number[] {
  return rest.filter((i) => !doerGroup || i < doerGroup.from || i >= doerGroup.to);
}

/**
 * The same deed to the same thing by somebody else: "the law was signed by Governor Brandt" beside
 * "Governor Hale signed the law". The source must not name the draft's doer in anything that was found,
 * nor the draft the source's: then both may well have had a part in it.
 */
export function isAnotherDoer(
  draft: SentenceReading,
  own: Predication,
  sentences: readonly SourceSentence[],
  { source, reading }: SourceSentence,
  other: Predication,
): boolean {
  if (!hasOneDoer(own) || !hasOneDoer(other)) return false;
  if (!own.targetGroup || !other.targetGroup) return false;
  const [rest, others] = [saidOf(own), saidOf(other)];
  if (rest.length === 0 || coverageOf(draft, rest, reading) < leastForAnother) return false;
  if (coverageOf(reading, others, draft) < leastReturned) return false;
  const isDated = draft.times.length > 0 && reading.times.length > 0;
  if (datedDeeds.has(own.word.lemma) && !isDated) return false;
  if (isJoined(draft, own.doerGroup) || isJoined(reading, other.doerGroup)) return false;
  if (kindOf(own.doer) !== kindOf(other.doer)) return false;
  const knowsOwn = sentences.some(
    (each) =>
      each.source === source &&
      namesOne(own.doer, [...each.reading.units, ...each.reading.subject]),
  );
  return !knowsOwn && !namesOne(other.doer, draft.units);
}

function namesOne(names: readonly NameUnit[], units: readonly NameUnit[]): boolean {
  return names.some((name) => units.some((unit) => canBeOne(name, unit)));
}

/** "Hale and Brandt": one of several. */
function isJoined({ tokens }: SentenceReading, group: NounGroup | undefined): boolean {
  // "He" has been somebody all along.
  if (!group || /^(?:he|she|they|it)$/.test(tokens[group.head]!.lower)) return true;
  return [tokens[group.from - 1], tokens[group.to]].some((token) =>
    /^(?:and|or|with|,)$/.test(token?.lower ?? ''),
  );
}

/** A country may act through a person or a ministry, so one kind of doer is not held against another. */
function kindOf(names: readonly NameUnit[]): 'place' | 'acronym' | 'full' | 'short' {
  const [{ keys } = { keys: [] as readonly string[] }] = names;
  if (keys.some((key) => demonymOf(key) !== undefined || placeKey(key) !== undefined))
    return 'place';
  return keys.length > 1 || (keys[0] ?? '').includes(' ') ? 'full' : 'short';
}
