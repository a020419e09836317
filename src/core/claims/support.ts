import { compareQuantities } from '../quantity/index.ts';
import { overlaps, type Span } from '../text/span.ts';
import type { TimeExpression } from '../time/index.ts';
import { coverageOf } from './alignment.ts';
import { isContent } from './events.ts';
import { keyOf } from './weighed/pairing.ts';
import { unmetNames } from './name-units.ts';
import { hasOpposite } from './opposites.ts';
import type { SentenceReading } from './sentence-reading.ts';
import { compareTimes } from './time-values.ts';
import { isNegative } from './small-words.ts';

/** Share of the draft's words from which a sentence that has all its values says the same. Chosen high: it ends a finding. */
const beyondDoubt = 0.85;

/** True when a sentence of a source says all that one of the draft says, the words of a span of it included. */
export function bearsOut(draft: SentenceReading, reading: SentenceReading, words?: Span): boolean {
  const isThere = (i: number): boolean =>
    reading.keys.has(keyOf(draft.tokens[i]!)) || draft.tokens[i]!.tag === 'number';
  return (
    (words === undefined ||
      (draft.content.every((i) => !overlaps(draft.tokens[i]!, words) || isThere(i)) &&
        hasSmallWords(draft, reading, words))) &&
    isDenied(draft) === isDenied(reading) &&
    coverageOf(draft, draft.content, reading) >= beyondDoubt &&
    saysAsMuch(draft, reading)
  );
}

function isDenied({ tokens }: SentenceReading): boolean {
  return tokens.some(({ lower }) => isNegative(lower));
}

/** "Up" is no content, but says the opposite of "down". */
function hasSmallWords(draft: SentenceReading, reading: SentenceReading, words: Span): boolean {
  return draft.tokens.every(
    (token) =>
      !overlaps(token, words) ||
      isContent(token) ||
      !hasOpposite(token) ||
      reading.tokens.some(({ lower }) => lower === token.lower),
  );
}

/** Words alone support nothing: the names, figures, days and negations of the draft must be there as well. */
export function saysAsMuch(sentence: SentenceReading, reading: SentenceReading): boolean {
  return (
    unmetNames(sentence.units, [...reading.units, ...reading.subject]).length === 0 &&
    sentence.counted
      .filter(({ isArticle }) => !isArticle)
      .every(({ quantity }) =>
        reading.counted.some((other) =>
          ['same', 'wider'].includes(compareQuantities(quantity, other.quantity)),
        ),
      ) &&
    sentence.times.every(({ expression }) =>
      reading.times.some((other) => canBeOneTime(expression, other.expression)),
    ) &&
    sentence.predications.every(({ word, isNegated, stance }) =>
      reading.predications.every(
        (other) =>
          other.word.key !== word.key || (other.isNegated === isNegated && other.stance === stance),
      ),
    )
  );
}

/** A day that the draft leaves unknown leaves room for any; a month and a day speak without a year. */
function canBeOneTime(draft: TimeExpression, source: TimeExpression): boolean {
  if (draft.earliest === undefined || draft.latest === undefined)
    return (
      compareTimes(
        { expression: draft, relation: 'at' },
        { expression: source, relation: 'at' },
      ) !== 'apart'
    );
  if (source.earliest === undefined || source.latest === undefined) return false;
  return draft.earliest <= source.latest && source.earliest <= draft.latest;
}
