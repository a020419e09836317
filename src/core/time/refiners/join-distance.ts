import type { Meaning } from '../meaning.ts';
import { wordsBetween, type Join } from './neighbours.ts';

/** "Two years before the 2022 offensive", "three days after September 19": the distance from the date it names. */
export const joinDistance: Join = (tokens, left, right) => {
  const { meaning } = left;
  if (meaning.kind !== 'duration' || meaning.count === undefined || !isDated(right.meaning))
    return undefined;
  const between = /^(before|after|from|since)(?: the| its| his| her| their| that)?$/.exec(
    wordsBetween(tokens, left, right) ?? '',
  );
  if (!between) return undefined;
  const count = between[1] === 'before' ? -meaning.count : meaning.count;
  return {
    first: left.first,
    last: right.last,
    meaning: { kind: 'shift', unit: meaning.unit, count, anchor: right.meaning, whole: false },
  };
};

function isDated(meaning: Meaning): boolean {
  return (
    meaning.kind === 'date' ||
    meaning.kind === 'holiday' ||
    (meaning.kind === 'shift' && meaning.anchor === 'reference')
  );
}
