import type { Reference } from './calendar.ts';
import type { Meaning, Mention } from './meaning.ts';
import { tenseAt, type Tense } from './tense.ts';
import type { Tokens } from './tokens.ts';

/** Whether a verb can decide anything: dates that print their year are what they are. */
function needsTense(meaning: Meaning): boolean {
  switch (meaning.kind) {
    case 'date':
    case 'period':
    case 'holiday':
      return meaning.year === undefined;
    case 'duration':
      return meaning.ahead === true;
    case 'within':
      return needsTense(meaning.of);
    case 'clock':
      return meaning.of !== undefined && needsTense(meaning.of);
    case 'range':
      return needsTense(meaning.from) || needsTense(meaning.to);
    case 'shift':
      return typeof meaning.anchor === 'object' && needsTense(meaning.anchor);
    default:
      return false;
  }
}

/** "Talks will open in two weeks" dates; "it was built in two weeks" measures. */
export function asDateAhead(
  meaning: Meaning,
  tense: Tense | undefined,
  reference: Reference | undefined,
  alone: boolean,
): Meaning {
  if (meaning.kind !== 'duration' || !meaning.ahead || (tense !== 'future' && !alone))
    return meaning;
  const { unit, count } = meaning;
  if (count === undefined || reference?.day === undefined) return meaning;
  return { kind: 'shift', unit, count, anchor: 'reference', whole: false };
}

/** "By early June" and "until Friday" look ahead whatever the verb: "said it wants to close them by early June". */
export function tenseOf(
  tokens: Tokens,
  { first, last, meaning, relation }: Mention,
): Tense | undefined {
  if (!needsTense(meaning)) return undefined;
  const ahead =
    relation === 'by' ||
    (relation === 'until' && meaning.kind === 'date' && meaning.weekday !== undefined);
  return ahead ? 'future' : tenseAt(tokens, first, last);
}
