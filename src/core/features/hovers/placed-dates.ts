import type { Source } from '../../corpus/source.ts';
import { escapeMarkdown } from '../../text/markdown.ts';
import { phrase, say, type Translation } from '../../text/phrase.ts';
import { describeTime, type TimeExpression } from '../../time/index.ts';

/** How the dates of a passage were placed, a line each: "Thursday" means nothing without the day of its source. */
export function placedDates(
  source: Source,
  placed: readonly TimeExpression[],
  translation: Translation | undefined,
): string[] {
  const day = phrase('the day {0} published it', source.outlet ?? source.id);
  return placed
    .map((time) => describeTime(source.text, time, source.issued, day))
    .filter((described) => described !== undefined)
    .map((described) => `*${escapeMarkdown(say(described, translation))}*`);
}
