import { phrase, type Phrase } from '../text/phrase.ts';
import { textOf } from '../text/span.ts';
import { datePhrase } from './date-in-words.ts';
import type { TimeExpression } from './time-expression.ts';

/**
 * How an expression of a text was placed, in a sentence for the writer: “Thursday” is read as
 * December 14, 2023, counted from December 15, 2023, the day of the text. `dayNamed` says what that
 * day is. Undefined where there is nothing to explain: a date printed in full, a length of time, a
 * vague "recently".
 */
export function describeTime(
  text: string,
  time: TimeExpression,
  reference: string | undefined,
  dayNamed: Phrase = phrase('the day of the text'),
): Phrase | undefined {
  const words = textOf(text, time.span).replace(/\s+/g, ' ');
  if (time.impossible) return phrase('“{0}” is a day that no calendar has.', words);
  const days = daysInWords(time);
  if (days === undefined) return unknownDay(time, words, reference);
  const basis = basisOf(text, time, reference, dayNamed);
  return basis && phrase('“{0}” is read as {1}, counted from {2}.', words, days, basis);
}

/** "December 2022", or first and last day where the value is not a date of its own. */
export function daysInWords({
  type,
  value,
  earliest,
  latest,
  mod,
}: TimeExpression): Phrase | undefined {
  if (type === 'DURATION' || type === 'SET' || earliest === undefined || latest === undefined) {
    return undefined;
  }
  const isDate = /^\d{4}(?:-\d\d){0,2}$/.test(value) && mod === undefined;
  if (isDate) return datePhrase(value);
  return earliest === latest
    ? datePhrase(earliest)
    : phrase('{0} to {1}', datePhrase(earliest), datePhrase(latest));
}

function unknownDay(
  { type, value, granularity }: TimeExpression,
  words: string,
  reference: string | undefined,
): Phrase | undefined {
  const isDated = type === 'DATE' && value.startsWith('XXXX') && value !== 'XXXX-XX-XX';
  if (!isDated) return undefined;
  if (reference === undefined)
    return phrase('“{0}” cannot be placed: the day of the text is not known.', words);
  return granularity === 'day'
    ? phrase(
        '“{0}” cannot be placed: of the day of the text only {1} is known.',
        words,
        datePhrase(reference),
      )
    : undefined;
}

function basisOf(
  text: string,
  { inferred }: TimeExpression,
  reference: string | undefined,
  dayNamed: Phrase,
): Phrase | undefined {
  if (inferred?.from === 'text')
    return phrase('“{0}”', textOf(text, inferred.span).replace(/\s+/g, ' '));
  if (inferred?.from !== 'reference') return undefined;
  return reference === undefined
    ? phrase('the date line')
    : phrase('{0}, {1}', datePhrase(reference), dayNamed);
}
