import type { TimeExpression } from '../time/index.ts';
import type { SentenceReading } from './sentence-reading.ts';

/**
 * "Last year" beside "on Monday": a time that nobody can resolve, and none in the source that is
 * written so. What happens every week or lasts for one tells no day.
 */
export function isOfAnotherTime(draft: SentenceReading, source: SentenceReading): boolean {
  const others = source.expressions.filter(isPoint);
  return (
    others.length > 0 &&
    draft.expressions
      .filter((time) => isPoint(time) && time.earliest === undefined)
      .some((time) => others.every((other) => written(time, draft) !== written(other, source)))
  );
}

function isPoint({ type }: TimeExpression): boolean {
  return type === 'DATE' || type === 'TIME';
}

function written({ span }: TimeExpression, { tokens }: SentenceReading): string {
  return tokens
    .filter(({ start, end }) => start >= span.start && end <= span.end)
    .map(({ lower }) => lower)
    .join(' ');
}
