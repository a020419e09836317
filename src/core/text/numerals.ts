/** A number read from words that stand in a row. `length` is how many of them it takes. */
export interface Numeral {
  readonly value: number;
  readonly length: number;
}

/**
 * The number that begins at the folded word `at`: "1,200", "3.5", "two hundred and nine",
 * "twenty-one", "1.2 million", "a dozen", "two and a half"; undefined when none begins there.
 * `wordAt` gives the empty string outside the text and where two words do not belong together.
 */
export function numeralAt(wordAt: (at: number) => string, at: number): Numeral | undefined {
  const first = wordAt(at);
  const figure = figureOf(first);
  if (figure !== undefined) return withScales(wordAt, at, figure, 1);
  if (first === 'a' || first === 'an') {
    const scale = scales.get(wordAt(at + 1));
    return scale === undefined ? undefined : withScales(wordAt, at, scale, 2);
  }
  if (first === 'half') {
    return wordAt(at + 1) === 'a' && wordAt(at + 2) === 'dozen'
      ? { value: 6, length: 3 }
      : undefined;
  }
  const scale = scales.get(first);
  if (scale !== undefined && first !== 'score') return undefined;
  const small = smallNumeral(wordAt, at);
  return small && withScales(wordAt, at, small.value, small.length);
}

/** "19" or "1,200.50"; undefined for a word with anything else in it. */
export function figureOf(word: string): number | undefined {
  if (!/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$/.test(word)) return undefined;
  return Number(word.replaceAll(',', ''));
}

/** "first", "21st", "twenty-first" (as one word); undefined for a cardinal. */
export function ordinalOf(word: string): number | undefined {
  const figure = /^(\d{1,4})(?:st|nd|rd|th)$/.exec(word);
  if (figure) return Number(figure[1]);
  const [tens = '', unit = ''] = word.split('-');
  const known = ordinals.get(word);
  if (known !== undefined) return known;
  const base = cardinals.get(tens);
  const rest = ordinals.get(unit);
  return base !== undefined && rest !== undefined && base >= 20 && rest < 10
    ? base + rest
    : undefined;
}

/** "nineteen"; undefined for figures, ordinals and scale words. A hyphenated word is one word here. */
export function cardinalOf(word: string): number | undefined {
  const known = cardinals.get(word);
  if (known !== undefined) return known;
  const [tens = '', unit = ''] = word.split('-');
  const base = cardinals.get(tens);
  const rest = cardinals.get(unit);
  return base !== undefined && rest !== undefined && base >= 20 && rest > 0 && rest < 10
    ? base + rest
    : undefined;
}

/** "dozen", "hundred", "million". */
export function isScale(word: string): boolean {
  return scales.has(word);
}

/** A number below a hundred in words, hyphenated or not. */
function smallNumeral(wordAt: (at: number) => string, at: number): Numeral | undefined {
  const value = cardinalOf(wordAt(at));
  if (value === undefined) return undefined;
  const unit = cardinals.get(wordAt(at + 1));
  return value >= 20 && value % 10 === 0 && unit !== undefined && unit > 0 && unit < 10
    ? { value: value + unit, length: 2 }
    : { value, length: 1 };
}

/** Goes on from a first number: "… hundred and nine", "… million", "… and a half". */
function withScales(
  wordAt: (at: number) => string,
  at: number,
  value: number,
  length: number,
): Numeral {
  let total = 0;
  let current = value;
  let taken = length;
  for (;;) {
    const scale = scales.get(wordAt(at + taken));
    if (scale !== undefined) {
      current *= scale;
      taken++;
      if (scale >= 1000) {
        total += current;
        current = 0;
      }
      continue;
    }
    const joined = wordAt(at + taken) === 'and' ? 1 : 0;
    if (joined === 1 && /^an?$/.test(wordAt(at + taken + 1)) && wordAt(at + taken + 2) === 'half') {
      return { value: total + current + 0.5, length: taken + 3 };
    }
    const rest = taken > length ? smallNumeral(wordAt, at + taken + joined) : undefined;
    if (!rest || rest.value === 0) return { value: total + current, length: taken };
    if (joined === 1 && current === 0 && total < 1000) return { value: total, length: taken };
    current += rest.value;
    taken += joined + rest.length;
  }
}

const scales: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);

const cardinals: ReadonlyMap<string, number> = new Map([
  ...`zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen`
    .split(/\s+/)
    .map((word, value): [string, number] => [word, value]),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, tens): [string, number] => [word, (tens + 2) * 10]),
]);

const ordinals: ReadonlyMap<string, number> = new Map([
  ...`first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
    fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth`
    .split(/\s+/)
    .map((word, value): [string, number] => [word, value + 1]),
  ...'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'
    .split(' ')
    .map((word, tens): [string, number] => [word, (tens + 2) * 10]),
  ['hundredth', 100],
]);
