import type { DateMeaning, Meaning, Mention } from '../meaning.ts';
import { gapBetween, wordsBetween, type Join } from './neighbours.ts';

/** "Friday, September 12, 2023", "Friday 12 September", "Friday (September 12)", "September 12 (Friday)", "Monday next week". */
export const joinWeekday: Join = (tokens, left, right) => {
  const gap = gapBetween(tokens, left, right);
  // A headline that ends in a weekday is not the beginning of the date line below it.
  if (
    gap === 'space' &&
    tokens.text.slice(tokens.at(left.last)!.end, tokens.at(right.first)!.start).includes('\n')
  )
    return undefined;
  if (isBareWeekday(left.meaning)) {
    const beside = gap === 'space' || gap === 'comma' || gap === 'point' || gap === 'bracket';
    if (beside || wordsBetween(tokens, left, right) === 'the')
      return withWeekday(left.meaning, left, right);
  }
  if (isBareWeekday(right.meaning) && isDay(left.meaning) && gap === 'bracket') {
    return withWeekday(right.meaning, left, right);
  }
  return undefined;
};

function isBareWeekday(meaning: Meaning): meaning is DateMeaning & { weekday: number } {
  return (
    meaning.kind === 'date' &&
    meaning.weekday !== undefined &&
    meaning.day === undefined &&
    meaning.month === undefined
  );
}

function isDay(meaning: Meaning): meaning is DateMeaning {
  return meaning.kind === 'date' && meaning.day !== undefined && meaning.weekday === undefined;
}

function withWeekday(
  { weekday }: { weekday: number },
  left: Mention,
  right: Mention,
): Mention | undefined {
  const { first } = left.first < right.first ? left : right;
  const dated = isDay(left.meaning) ? left.meaning : right.meaning;
  if (isDay(dated)) return { ...right, first, last: right.last, meaning: { ...dated, weekday } };
  if (
    dated.kind === 'shift' &&
    dated.unit === 'week' &&
    dated.whole &&
    dated.anchor === 'reference'
  ) {
    return { first, last: right.last, meaning: { kind: 'date', weekday, weekShift: dated.count } };
  }
  return undefined;
}
