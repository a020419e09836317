/** Figures that stand beside a whole and say nothing of it. */
import type { CountedThing } from '../counted.ts';
import { scopesOf } from '../same-count.ts';
import type { SentenceReading } from '../sentence-reading.ts';

/** "41 out of 100": the scale says nothing. */
export function isDenominator({ tokens }: SentenceReading, { at }: CountedThing): boolean {
  return tokens[at - 1]?.lower === 'of' && tokens[at - 2]?.lower === 'out';
}

const additions = /\b(?:new|newly|additional|further|extra|another|other|others)\b/;

/** "Nine new cases were confirmed, bringing the total to 63": what was added is not the whole. */
export function isAddition(source: SentenceReading, other: CountedThing): boolean {
  return additions.test(scopesOf(source, other));
}

/** "41% (196 cases)", or one of several that add up. */
export function isPartOfWhole(source: SentenceReading, other: CountedThing): boolean {
  const { tokens } = source;
  const isShare =
    tokens[other.at - 1]?.text === '(' && /%$|^percent$/.test(tokens[other.at - 2]?.lower ?? '');
  return isShare || isPartOfSum(source, other);
}

/** "127 cases, 90 in the north, 35 in the south and 2 at sea": what adds up to a figure beside it is its parts. */
function isPartOfSum({ counted }: SentenceReading, thing: CountedThing): boolean {
  const row = counted.filter((each) => each.quantity.kind === thing.quantity.kind);
  return row.some((whole, at) => {
    let sum = 0;
    for (const [n, part] of row.slice(at + 1).entries()) {
      sum += part.quantity.value;
      if (n > 0 && sum === whole.quantity.value)
        return row.indexOf(thing) > at && row.indexOf(thing) <= at + 1 + n;
    }
    return false;
  });
}
