import type { Quantity } from './quantity.ts';

const small =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const tens = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const magnitudes: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 1e2,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
  lakh: 1e5,
  crore: 1e7,
};
const ordinalWords =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');

const word = `(?:(?:${tens})(?:[- ](?:${small}))?|${small})`;
const digits = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const magnitude = '(?:hundred|thousand|million|billion|trillion|dozen|lakh|crore)';
const number = `(?:${digits}|${word}|an?(?= ${magnitude}))(?:(?:[ -]|(?<=\\d))${magnitude}s?){0,2}(?:(?<=\\d)(?:bn|m|k)\\b)?`;

/** Words before a figure and what they make of it. */
const comparisons: readonly (readonly [RegExp, Comparison])[] = [
  [
    /(?:more|greater|higher|better|longer|older|larger|bigger) than|over|above|(?<!(?:not|never|n['’]t) )(?:exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|topped|topping)|upwards of|in excess of/,
    'above',
  ],
  [/at least|no fewer than|no less than|not less than|a minimum of|minimum/, 'from'],
  [/(?:fewer|less|lower|smaller|younger|shorter|worse) than|under|below/, 'below'],
  [
    /at most|(?<=(?:not|never|n['’]t) )(?:exceed|surpass)|no more than|not more than|up to|a maximum of|maximum|as many as|as much as/,
    'to',
  ],
  [
    /nearly|almost|hardly|barely|scarcely|close to|just under|just below|just short of|approaching/,
    'nearly',
  ],
  [/about|around|roughly|some|approximately|an estimated|estimated|circa|c\.|~/, 'about'],
];
const wholeComparisons = comparisons.map(
  ([{ source }, comparison]) => [new RegExp(`^(?:${source})$`), comparison] as const,
);
type Comparison = 'above' | 'from' | 'below' | 'to' | 'nearly' | 'about';

const before = `(?:(?<comparison>${comparisons.map(([test]) => test.source).join('|')})\\s+(?:the\\s+)?)?`;
const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}.,:/–-])${before}(?<figure>(?<sign>[$€£]|US\\$)?(?<number>${number})(?:(?<ordinal>st|nd|rd|th)\\b)?(?<percent>\\s?%|[ -]?per ?cent\\b)?)(?![\\p{L}\\p{N}]|[.,:]\\d|\\s?[–-]\\s?\\d|-(?!year|month|day|week|hour|mile|point|member|seat))`,
  'giu',
);

/** "about 2,000" and the like: a fifth of a tenth either side would be pedantry, a tenth is what editors allow. */
const vagueness = 0.1;

/** False for a word that no quantity can be read from, whatever stands beside it: no digit, no word of number. */
export function isFigureWord(folded: string): boolean {
  return (
    /\d/.test(folded) || wordsOfNumber.has(folded) || wordsOfNumber.has(folded.replace(/s$/, ''))
  );
}

const wordsOfNumber: ReadonlySet<string> = new Set([
  ...small.split('|'),
  ...tens.split('|'),
  ...Object.keys(magnitudes),
  ...ordinalWords,
]);

/** Every figure has a digit or one of these words, which is told far more quickly than where one stands; also in "often". */
const mayHoldFigure = new RegExp(
  `\\d|${[small, tens, magnitude, ordinalWords.join('|')].join('|')}`,
  'iu',
);

/**
 * The quantities of a text in order: figures and words, with what comparison words make of them.
 * Nothing is said about what they count. Figures inside words (COVID-19), clock times and parts of
 * longer numbers are none.
 *
 *     More than 4,000 soldiers, 64.5 percent, $1.2 million, twenty-one
 */
export function findQuantities(text: string): Quantity[] {
  if (!mayHoldFigure.test(text)) return [];
  const found: Quantity[] = [];
  for (const match of text.matchAll(pattern)) {
    const groups = match.groups!;
    const value = valueOf(groups['number']!);
    if (value === undefined) continue;
    const start = match.index;
    const end = start + match[0].length;
    const figure = { start: end - groups['figure']!.length, end };
    const { low, high, openLow, openHigh, isVague } = intervalOf(
      value,
      groups['number']!,
      comparisonOf(groups['comparison']),
    );
    const kind =
      groups['ordinal'] !== undefined
        ? 'ordinal'
        : groups['percent'] !== undefined
          ? 'percent'
          : groups['sign'] !== undefined
            ? 'money'
            : 'count';
    found.push({
      span: { start, end },
      figure,
      value,
      low,
      high,
      openLow,
      openHigh,
      isVague,
      kind,
      unit: kind === 'percent' ? '%' : (groups['sign'] ?? ''),
    });
  }
  return withOrdinals(text, withScores(text, found));
}

/**
 * A score or a vote: two figures that belong together, beside a word of playing or voting. "Ages 5-10"
 * and "19-20 September" are none.
 *
 *     a 7-4 ruling, won 3-1, voted 52 to 48
 */
const scorePattern =
  /(?<=\b(?:vot\w*|won|wins?|win|beat|beaten|lost|lose[sd]?|defeat\w*|score\w*|dr[ae]w|rul\w*|passed|by|a|an)\s(?:[\p{L}]+\s){0,3}?)(?<![\p{N}.,:–-])(\d{1,3})(?:[–-]|\sto\s)(\d{1,3})(?![\p{N}.,:–-]\d|\p{N}|[–-])(?=\s(?:vote|ruling|decision|majority|win|victory|loss|defeat|draw|lead|score|verdict|margin)|[.,;]|\s(?:on|in|to|against|over|for|at|with|that)\b|$)/giu;

/** What every score has: told far more quickly than the words before it. */
const twoFigures = /\d(?:[–-]|\sto\s)\d/i;

/** Keeps the two figures of a score apart: in the news no vote and no game has a thousand on one side. */
const widestScore = 1000;

function withScores(text: string, found: Quantity[]): Quantity[] {
  if (!twoFigures.test(text)) return found;
  const scores = [...text.matchAll(scorePattern)].flatMap((match): Quantity[] => {
    // "Rose by 10 to 12" is a range.
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    if (match[0].includes(' ') && !/\b(?:vot|won|lost|beat|defeat)\w*/iu.test(before)) return [];
    const span = { start: match.index, end: match.index + match[0].length };
    const value = Number(match[1]) * widestScore + Number(match[2]);
    const exact = { low: value, high: value, openLow: false, openHigh: false, isVague: false };
    return [{ span, figure: span, value, ...exact, kind: 'score', unit: '' }];
  });
  const isInScore = ({ span }: Quantity): boolean =>
    scores.some((score) => score.span.start < span.end && span.start < score.span.end);
  return [...found.filter((each) => !isInScore(each)), ...scores];
}

const ordinalPattern = new RegExp(
  `(?<![\\p{L}-])(?:${ordinalWords.join('|')})(?![\\p{L}-])`,
  'giu',
);

function withOrdinals(text: string, found: Quantity[]): Quantity[] {
  for (const match of text.matchAll(ordinalPattern)) {
    const value = ordinalWords.indexOf(match[0].toLowerCase()) + 1;
    const span = { start: match.index, end: match.index + match[0].length };
    found.push({
      span,
      figure: span,
      value,
      low: value,
      high: value,
      openLow: false,
      openHigh: false,
      isVague: false,
      kind: 'ordinal',
      unit: '',
    });
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

function comparisonOf(words: string | undefined): Comparison | undefined {
  if (words === undefined) return undefined;
  const folded = words.toLowerCase();
  return wholeComparisons.find(([test]) => test.test(folded))?.[1];
}

function valueOf(written: string): number | undefined {
  let total: number | undefined;
  for (const part of written.toLowerCase().split(/[\s-]+|(?<=\d)(?=[a-z])/u)) {
    const scale = magnitudes[part.replace(/s$/, '')];
    if (scale !== undefined) total = (total ?? 1) * scale;
    else if (/^\d/.test(part)) total = Number(part.replaceAll(',', ''));
    else if (part === 'a' || part === 'an') total = 1;
    else {
      const unit = small.split('|').indexOf(part) + 1;
      const ten = tens.split('|').indexOf(part) + 2;
      if (unit === 0 && ten === 1) return undefined;
      total = (total ?? 0) + (unit > 0 ? unit : ten * 10);
    }
  }
  return total;
}

/** "two million" is not meant to reach 2.4 million: rounding never widens a figure by more than this share. */
const widestRounding = 0.05;

/** Two neighbours that are rounded to the same digit do not touch. */
const nearlyHalf = 0.4999;

type Interval = Pick<Quantity, 'low' | 'high' | 'openLow' | 'openHigh' | 'isVague'>;

function intervalOf(value: number, written: string, comparison: Comparison | undefined): Interval {
  const closed = { openLow: false, openHigh: false };
  switch (comparison) {
    case 'above':
      return { low: value, high: Infinity, openLow: true, openHigh: false, isVague: false };
    case 'from':
      return { low: value, high: Infinity, ...closed, isVague: false };
    case 'below':
      return { low: -Infinity, high: value, openLow: false, openHigh: true, isVague: false };
    case 'to':
      return { low: -Infinity, high: value, ...closed, isVague: false };
    case 'nearly':
      return { low: value * (1 - vagueness), high: value, ...closed, isVague: true };
    case 'about':
      return {
        low: value * (1 - vagueness),
        high: value * (1 + vagueness),
        ...closed,
        isVague: true,
      };
    case undefined: {
      const rounding = roundingOf(value, written);
      // Of one digit that is all it can say: 0.01 percent may be 0.0115, but 0.1 is not 0.2.
      const isOneDecimal = rounding < 1 && value < 10 * rounding;
      const half = isOneDecimal
        ? rounding * nearlyHalf
        : Math.min(rounding / 2, value * widestRounding);
      return { low: value - half, high: value + half, ...closed, isVague: half > 0 };
    }
  }
}

/** The last step that a figure counts in: 1.2 million in hundred thousands, 4,000 in thousands, 4,130 and 12 exactly. */
function roundingOf(value: number, written: string): number {
  const scale = /(hundred|thousand|million|billion|trillion|lakh|crore|bn|m|k)s?$/i
    .exec(written)?.[1]
    ?.toLowerCase();
  const decimals = /\.(\d+)/.exec(written)?.[1]?.length ?? 0;
  if (scale !== undefined) return (magnitudes[scale] ?? 1) / 10 ** decimals;
  if (decimals > 0) return 10 ** -decimals;
  if (value < 100) return 0;
  const zeros = /0*$/.exec(String(value))![0].length;
  return zeros >= 2 ? 10 ** zeros : 0;
}
