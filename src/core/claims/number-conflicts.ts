import { compareQuantities, type QuantityBearing } from '../quantity/index.ts';
import { textOf } from '../text/span.ts';
import { coverageOf, likeness } from './alignment.ts';
import type { ClaimConflict, ClaimEvidence, Sensitivity, SourceSentence } from './conflict.ts';
import { durationNouns, type CountedThing } from './counted.ts';
import { unmetNames } from './name-units.ts';
import type { SentenceReading } from './sentence-reading.ts';
import type { Token } from './tokens.ts';
import { compareTimes, type TimeValue } from './time-values.ts';

/** Share of the clause's words, the figure apart, that a source's sentence must have. Chosen on the open drafts and on news against itself. */
const leastCoverage: Readonly<Record<Sensitivity, number>> = {
  careful: 0.7,
  balanced: 0.6,
  eager: 0.4,
};

/** A thing that the sources count in more ways than this is counted again and again. */
const mostValues = 3;

interface Comparison {
  readonly sentence: SourceSentence;
  readonly thing: CountedThing;
  readonly bearing: QuantityBearing;
  readonly coverage: number;
}

/** The quantities of a draft's sentence that the sources give otherwise, of the same things in the same clause. */
export function numberConflicts(
  text: string,
  draft: SentenceReading,
  sentences: readonly SourceSentence[],
  sensitivity: Sensitivity,
): ClaimConflict[] {
  if (draft.isQuestion) return [];
  return draft.counted.flatMap((thing) => {
    if (thing.noun === undefined || thing.isArticle || draft.quoted[thing.at] === true) return [];
    const comparisons = sentences.flatMap((sentence) =>
      compare(draft, thing, sentence, sensitivity),
    );
    return judge(text, thing, comparisons) ?? [];
  });
}

function compare(
  draft: SentenceReading,
  thing: CountedThing,
  sentence: SourceSentence,
  sensitivity: Sensitivity,
): Comparison[] {
  const least = leastCoverage[sensitivity];
  const { reading } = sentence;
  return reading.counted.flatMap((other) => {
    const bearing = compareQuantities(thing.quantity, other.quantity);
    if (bearing === 'unknown') return [];
    const agrees = bearing === 'same' || bearing === 'wider';
    if (agrees && canSupport(draft, thing, reading, other)) {
      return [
        {
          sentence,
          thing: other,
          bearing,
          coverage: coverageOf(draft, clauseOf(draft, thing), reading),
        },
      ];
    }
    if (
      other.noun === undefined ||
      other.isArticle ||
      !countsTheSame(draft, thing, reading, other, sensitivity)
    )
      return [];
    const content = clauseOf(draft, thing);
    const coverage = coverageOf(draft, content, reading);
    const supports = bearing === 'same' || bearing === 'wider';
    if (!supports && (coverage < least || isApart(draft, reading, other))) return [];
    return [{ sentence, thing: other, bearing, coverage }];
  });
}

/**
 * Support is looked for generously: an agreeing figure of the same kind, and for bare counts one
 * that may count the same thing.
 */
function canSupport(
  draft: SentenceReading,
  thing: CountedThing,
  source: SentenceReading,
  other: CountedThing,
): boolean {
  if (thing.quantity.kind === 'money' || thing.quantity.kind === 'percent') return true;
  if (other.noun === undefined) return thing.quantity.value === other.quantity.value;
  return (
    likeness(draft.tokens[thing.noun!]!, source.tokens[other.noun]!) > 0 ||
    thing.quantity.value === other.quantity.value
  );
}

/** The content words of the clause in which the figure stands, figures apart. */
function clauseOf(draft: SentenceReading, thing: CountedThing): number[] {
  const content = thing.event?.content ?? draft.content;
  return content.filter((i) => draft.tokens[i]!.tag !== 'number' && i !== thing.at);
}

/**
 * The same noun, nothing that describes it on both sides differently, and more than the bare noun
 * in common: a describing word, or the verb and nearly all else.
 */
function countsTheSame(
  draft: SentenceReading,
  thing: CountedThing,
  source: SentenceReading,
  other: CountedThing,
  sensitivity: Sensitivity,
): boolean {
  if (thing.isPart !== other.isPart || isHypothetical(thing) || isHypothetical(other)) return false;
  const noun = draft.tokens[thing.noun!]!;
  const otherNoun = source.tokens[other.noun!]!;
  const describers = thing.describers.map((i) => draft.tokens[i]!);
  const otherDescribers = other.describers.map((i) => source.tokens[i]!);
  const heads = likeness(noun, otherNoun) > 0;
  const crossed = otherDescribers.some((token) => likeness(noun, token) > 0);
  if (!heads && !crossed) return false;
  const unmet = (
    tokens: readonly Token[],
    own: readonly Token[],
    sentence: readonly Token[],
  ): Token[] =>
    tokens.filter(
      (token) => !(token.tag === 'name' ? sentence : own).some((far) => likeness(token, far) > 0),
    );
  const missing = unmet(describers, [...otherDescribers, otherNoun], source.tokens);
  const extra = unmet(otherDescribers, [...describers, noun], draft.tokens);
  // Beside other figures of the same kind, a word that only one side has tells part from whole.
  const isAlone =
    source.counted.filter((each) => each.quantity.kind === other.quantity.kind).length === 1;
  if (missing.length > 0 && (extra.length > 0 || !isAlone)) return false;
  if (extra.length > 0 && !isAlone) return false;
  if (thing.quantity.kind === 'ordinal' || durationNouns.test(noun.lemma))
    return sameVerb(thing, other);
  if (sensitivity === 'eager') return true;
  const shared = describers.length - missing.length;
  return shared > 0 || sameVerb(thing, other);
}

function isHypothetical({ event }: CountedThing): boolean {
  return event?.frame?.hypothetical === true;
}

function sameVerb(thing: CountedThing, other: CountedThing): boolean {
  const words = thing.event?.words ?? [];
  const others = other.event?.words ?? [];
  return words.some((word) => others.some((far) => likeness(word, far) > 0));
}

/** Names on both sides that are not on the other, or times that part: another count of another thing. */
function isApart(draft: SentenceReading, source: SentenceReading, other: CountedThing): boolean {
  const missing = unmetNames(draft.units, [...source.units, ...source.subject]);
  const clause = other.event?.names ?? [];
  const extra = unmetNames(clause.length > 0 ? clause : source.units, draft.units);
  if (missing.length > 0 && extra.length > 0) return true;
  return draft.times.some(
    (time) =>
      source.times.some((far) => parts(time, far)) &&
      !source.times.some((far) =>
        /same|wider|narrower/.test(compareTimes(asDay(time), asDay(far))),
      ),
  );
}

/** For the scope of a count it does not matter how the day is tied to it: "by March 20", "as of March 21". */
function asDay(time: TimeValue): TimeValue {
  return { expression: time.expression, relation: 'at' };
}

function parts(a: TimeValue, b: TimeValue): boolean {
  return compareTimes(asDay(a), asDay(b)) === 'apart';
}

function judge(
  text: string,
  thing: CountedThing,
  comparisons: readonly Comparison[],
): ClaimConflict | undefined {
  if (comparisons.some((c) => c.bearing !== 'apart')) return undefined;
  const against = [...comparisons].sort((a, b) => b.coverage - a.coverage);
  const best = against[0];
  if (!best) return undefined;
  if (new Set(against.map((c) => c.thing.quantity.value)).size > mostValues) return undefined;
  const { quantity } = thing;
  const found = textOf(text, quantity.span);
  const replacement = textOf(best.sentence.source.text, best.thing.quantity.span);
  return {
    facet: 'number',
    span: quantity.span,
    found,
    expected: [...new Set(against.map(valueOf))],
    evidence: against.map((c): ClaimEvidence => ({
      sentence: c.sentence,
      bearing: 'contradicts',
      value: valueOf(c),
      coverage: c.coverage,
    })),
    repair: { span: quantity.span, text: capitalLike(found, replacement) },
    isDisputed: false,
  };
}

function capitalLike(written: string, words: string): string {
  return /^\p{Lu}/u.test(written)
    ? words.slice(0, 1).toUpperCase() + words.slice(1)
    : words.replace(/^\p{Lu}(?=\p{Ll})/u, (c) => c.toLowerCase());
}

function valueOf({ sentence, thing }: Comparison): string {
  return textOf(sentence.source.text, thing.quantity.span);
}
