import type { Mention } from '../meaning.ts';
import {
  follows,
  gapAfter,
  isHyphen,
  nextWord,
  previousWord,
  textOfToken,
  wordAt,
  type Tokens,
} from '../tokens.ts';
import { countedNouns } from './calendar-date.ts';
import { yearNumber } from './numbers.ts';

/**
 * Years that stand without a month: "in 2020", "the 2020 war", "2019–2021", "2019-20", "(1991)".
 * Silent on amounts: "2000 people", "more than 2020", "Pay ABC 2000".
 */
export function findYear(tokens: Tokens, at: number): Mention | undefined {
  const year = yearNumber(tokens, at);
  if (year === undefined || !isBare(tokens, at) || countedNouns.test(nextWord(tokens, at)))
    return undefined;
  const to = yearRangeEnd(tokens, at, year);
  const last = to?.at ?? at;
  const led = yearPreposition.test(previousWord(tokens, at));
  const usual = year >= 1900 && year < 2100;
  if (!led && !(usual && (to ?? isYearByContext(tokens, at)))) return undefined;
  if (!usual && !/^(?:in|since|until|by|year|circa)$/.test(previousWord(tokens, at)))
    return undefined;
  const from = { kind: 'date', year } as const;
  if (!to) return { first: at, last, meaning: from };
  return { first: at, last, meaning: { kind: 'range', from, to: { kind: 'date', year: to.year } } };
}

const yearPreposition =
  /^(?:in|since|until|till|of|from|through|throughout|during|between|before|after|early|mid|late|year|circa|by|pre|post|quarter|q1|q2|q3|q4|h1|h2|half|summer|winter|spring|autumn|fall|vintage|for)$/;

/** No sign, separator or letter clings to it: "$2020", "#2020", "2020%", "v2020.1". */
function isBare(tokens: Tokens, at: number): boolean {
  const { start, end } = tokens.at(at)!;
  const before = tokens.text.charAt(start - 1);
  const after = tokens.text.slice(end, end + 2);
  if (/[$€£#@&=_+*\\/:.]/.test(before) && before !== '/') return false;
  if (before === '/' || /^(?:%|°|:\d|[.,]\d|\/|@|_)/.test(after)) return false;
  return !(
    isHyphen(tokens, at - 1) &&
    !/^(?:mid|pre|post|early|late)$/.test(wordAt(tokens, at - 1)) &&
    yearNumber(tokens, at - 1) === undefined
  );
}

interface YearEnd {
  readonly year: number;
  readonly at: number;
}

/** "2019-2021", "2019–21": the later year, in two figures or four. */
function yearRangeEnd(tokens: Tokens, at: number, from: number): YearEnd | undefined {
  if (gapAfter(tokens, at) !== 'dash') return undefined;
  const word = textOfToken(tokens, at + 1);
  const gap = tokens.text.slice(tokens.at(at)!.end, tokens.at(at + 1)?.start ?? 0);
  if (/\s/.test(gap) && !/^\d{4}$/.test(word)) return undefined;
  if (!/^\d{2}$|^\d{4}$/.test(word) || gapAfter(tokens, at + 1) === 'dash') return undefined;
  const year = word.length === 4 ? Number(word) : Math.floor(from / 100) * 100 + Number(word);
  return year > from && year - from < 150 ? { year, at: at + 1 } : undefined;
}

/**
 * Without a preposition: in brackets or after a slash of years, an adjective ("the 2020 war", "2024
 * election"), the subject of a sentence ("2020 was"), or beside another year.
 */
function isYearByContext(tokens: Tokens, at: number): boolean {
  const before = previousWord(tokens, at);
  const next = nextWord(tokens, at);
  if (/^(?:and|or|to|than|vs)$/.test(before) && isNearYear(tokens, at - 2)) return true;
  if (/^(?:to|through|until|till)$/.test(next) && isNearYear(tokens, at + 2)) return true;
  if (amountBefore.test(before)) return false;
  if (tokens.at(at)!.possessive) return true;
  if (gapAfter(tokens, at - 1) === 'bracket') return true;
  if (
    /^(?:the|a|its|his|her|their|this|that|'s)$/.test(before) ||
    tokens.at(at - 1)?.possessive === true
  ) {
    return follows(tokens, at);
  }
  if (gapAfter(tokens, at - 1) === 'comma' && isNearYear(tokens, at - 1)) return true;
  if (adjectiveOf.test(next)) return true;
  return isStart(tokens, at) && /^(?:was|is|has|will|saw|brought|marked|would)$/.test(next);
}

function isNearYear(tokens: Tokens, at: number): boolean {
  return yearNumber(tokens, at) !== undefined;
}

function isStart(tokens: Tokens, at: number): boolean {
  return (
    at === 0 || /[.!?\n]/.test(tokens.text.slice(tokens.at(at - 1)!.end, tokens.at(at)!.start))
  );
}

const amountBefore =
  /^(?:about|some|nearly|almost|over|around|approximately|than|least|most|to|up|another|additional|roughly|only|no|number|room|page|route|highway|flight|model|version|abc)$/;
const adjectiveOf =
  /^(?:war|wars|offensive|election|elections|campaign|budget|season|report|agreement|treaty|ceasefire|truce|deal|law|constitution|vote|referendum|coup|revolution|attack|attacks|invasion|conflict|crisis|census|olympics|olympic|games|summit|protests|uprising|pandemic|earthquake|hurricane|presidential|midterm|midterms|primary|primaries|general|parliamentary|race|nominee|convention|cycle|world|fiscal|financial|edition|study|survey|interview|speech|memo|case|ruling|decision|film|book|novel|article|paper|debut|graduate|annual)$/;

/** "the 1990s", "1990s", "’90s", "the mid-1980s". `at` is the token. Silent on "in his 70s". */
export function findDecade(tokens: Tokens, at: number): Mention | undefined {
  const found = /^((?:1[0-9]|20)?)(\d)0s$/.exec(wordAt(tokens, at));
  if (!found) return undefined;
  const [, century = '', tens = ''] = found;
  const start = tokens.at(at)!.start;
  const apostrophe = /[’'‘]/.test(tokens.text.charAt(start - 1));
  if (century === '' && !apostrophe && !isNearDecade(tokens, at)) return undefined;
  if (
    /^(?:his|her|their|my|our|your)$/.test(wordAt(tokens, at - 1)) ||
    (/^(?:his|her|their)$/.test(wordAt(tokens, at - 2)) &&
      /^(?:early|mid|late)$/.test(wordAt(tokens, at - 1)))
  )
    return undefined;
  const first = Number(century === '' ? `19${tens}0` : `${century}${tens}0`);
  const article = previousWord(tokens, at) === 'the' && !apostrophe ? 1 : 0;
  return {
    first: at - article,
    last: at,
    meaning: { kind: 'years', first, last: first + 9 },
    ...(apostrophe && { span: { start: start - 1, end: tokens.at(at)!.end } }),
  };
}

/** "the 70s and 80s": two bare decades side by side, and no degrees. */
function isNearDecade(tokens: Tokens, at: number): boolean {
  const near = (index: number) => /^(?:\d{2})?\d0s$/.test(wordAt(tokens, index));
  const joined = /^(?:and|or|to)$/;
  return (
    (near(at + 2) && joined.test(wordAt(tokens, at + 1))) ||
    (near(at - 2) && joined.test(wordAt(tokens, at - 1)))
  );
}
