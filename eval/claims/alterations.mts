/**
 * How one value of a sentence is changed so that its restatement contradicts it. Each kind looks for a
 * value that both sentences have, and gives one that the article nowhere has. They know words, not
 * syntax: a maker of tests that read like the engine would only ask what the engine can answer.
 */
import { findNames, type Name } from '../../src/core/names/index.ts';

/** `from`, at an offset of the sentence, becomes `to`. */
export interface Alteration {
  readonly at: number;
  readonly from: string;
  readonly to: string;
}

type Alter = (sentence: string, restating: string, article: string) => Alteration | undefined;

export const alterations = {
  number: alterNumber,
  date: alterDate,
  polarity: alterPolarity,
  role: alterRole,
  name: alterName,
  actor: alterActor,
} as const satisfies Readonly<Record<string, Alter>>;

const numberWords = 'two three four five six seven eight nine ten eleven twelve'.split(' ');
const monthNames =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const monthForms = [...monthNames, 'Jan.', 'Feb.', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'];
const month = `(?:${monthForms.map((form) => form.replace('.', String.raw`\.`)).join('|')})`;
const weekdays = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

/** "138 observers", "$1.5 million", "three people"; never a year, a day of a month, a clock time or a part of a name. */
function alterNumber(sentence: string, restating: string, article: string): Alteration | undefined {
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\p{N}:.,/-])(?:\d+(?:,\d{3})*(?:\.\d+)?|${numberWords.join('|')})(?![\p{L}\p{N}:/-]|[.,]\d)`,
    'gu',
  );
  const dateBefore = new RegExp(String.raw`(?:${month}|No\.|\p{Lu}[\p{L}]+) $`, 'u');
  for (const { 0: from, index: at } of sentence.matchAll(pattern)) {
    const after = sentence.slice(at + from.length);
    if (isYear(from) || dateBefore.test(sentence.slice(0, at))) continue;
    if (/^ (?:a\.m|p\.m|o'clock|st\b|nd\b|th\b)/u.test(after)) continue;
    if (new RegExp(`^ ${month}`, 'u').test(after) || !standsAlike(sentence, restating, from))
      continue;
    const to = [anotherNumber(from, 0), anotherNumber(from, 1), anotherNumber(from, 2)].find(
      (each) => !hasWord(article, each),
    );
    if (to !== undefined) return { at, from, to };
  }
  return undefined;
}

/** A figure alone may count anything: one of the next words, or the one before, must be beside it in both. */
function standsAlike(sentence: string, restating: string, figures: string): boolean {
  const here = neighbours(sentence, figures);
  return neighbours(restating, figures).some((word) => here.includes(word));
}

function neighbours(sentence: string, figures: string): string[] {
  const escaped = figures.replace('.', String.raw`\.`);
  const found = new RegExp(
    String.raw`([\p{L}$]*) ?(?<![\p{L}\p{N}.,])${escaped}(?![\p{L}\p{N}]|[.,]\d)[ -]?([\p{L}%]*) ?([\p{L}]*)`,
    'u',
  ).exec(sentence);
  return (found?.slice(1) ?? []).filter((word) => /^(?:[$%]|.{4,})$/u.test(word));
}

function isYear(figures: string): boolean {
  return /^(?:1[6-9]|20)\d\d$/u.test(figures);
}

/** A figure of the same look, far enough away that no rounding brings the two together. */
function anotherNumber(figures: string, attempt: number): string {
  const word = numberWords.indexOf(figures);
  if (word >= 0) return numberWords[(word + 3 + attempt) % numberWords.length]!;
  const value = Number(figures.replaceAll(',', ''));
  const [, decimals = ''] = figures.split('.');
  const times = [1.6, 0.6, 2.3][attempt]!;
  const other = value < 10 && decimals === '' ? value + 3 + attempt : value * times;
  const rounded = roundedLike(other, figures);
  return rounded.toLocaleString('en-US', {
    useGrouping: figures.includes(',') || rounded >= 10_000,
    minimumFractionDigits: decimals.length,
    maximumFractionDigits: decimals.length,
  });
}

/** With as many closing zeros: 1,000 becomes 2,000 and not 1,600. */
function roundedLike(value: number, figures: string): number {
  const zeros = /0*$/u.exec(figures.replaceAll(',', ''))![0].length;
  const unit = figures.includes('.') ? 1 : 10 ** zeros;
  return figures.includes('.') ? value : Math.max(1, Math.round(value / unit)) * unit;
}

/** A year, a day of a month, a month or a weekday. */
function alterDate(sentence: string, restating: string, article: string): Alteration | undefined {
  const pattern = new RegExp(
    String.raw`\b(${weekdays.join('|')})\b|\b${month} (\d{1,2})\b(?!:)|\b(?:in|since|until|of|,|${month}) ((?:19|20)\d\d)\b|\b(?:in|since|last) (${monthNames.join('|')})\b`,
    'gu',
  );
  for (const match of sentence.matchAll(pattern)) {
    const [whole, weekday, day, year, named] = match;
    const from = weekday ?? day ?? year ?? named!;
    const at = match.index + whole.lastIndexOf(from);
    // A day of a month is looked for with its month: "17" alone may count anything.
    if (!hasWord(restating, day === undefined ? from : whole)) continue;
    const to = anotherDate(match).find((each) => !hasWord(article, each));
    if (to !== undefined) return { at, from, to };
  }
  return undefined;
}

function anotherDate([, weekday, day, year, named]: RegExpExecArray): string[] {
  if (weekday !== undefined) return around(weekdays, weekday);
  if (named !== undefined) return around(monthNames, named);
  if (year !== undefined) return [-2, -3, -1, 1].map((step) => String(Number(year) + step));
  return [5, -5, 9, -9, 3]
    .map((step) => Number(day) + step)
    .filter((each) => each > 0 && each <= 28)
    .map(String);
}

function around(cycle: readonly string[], from: string): string[] {
  const at = cycle.indexOf(from);
  return [2, 5, 3, 4].map((step) => cycle[(at + step) % cycle.length]!);
}

const negation =
  /\b(?:not|never|no|none|nobody|without|deny|denie[ds]|refuse[ds]?|fail(?:s|ed)?)\b|n['’]t\b/iu;
const opposites = [
  'won lost',
  'approved rejected',
  'increased decreased',
  'rose fell',
  'supported opposed',
  'supports opposes',
  'supporting opposing',
  'accepted refused',
  'confirmed denied',
  'attended boycotted',
  'agreed refused',
  'allowed banned',
  'began ended',
  'begins ends',
  'guilty innocent',
  'allows bans',
  'opened closed',
  'higher lower',
].map((pair) => pair.split(' ') as [string, string]);

/** A "not" put behind an auxiliary or taken away, or a word turned into its opposite. */
function alterPolarity(sentence: string, restating: string): Alteration | undefined {
  for (const [one, other] of [...opposites, ...opposites.map(([a, b]) => [b, a] as const)]) {
    const at = sentence.search(new RegExp(String.raw`\b${one}\b`, 'u'));
    if (at >= 0 && hasWord(restating, one) && !hasWord(restating, other)) {
      return { at, from: one, to: other };
    }
  }
  const denial = / (?:not|never) /u.exec(sentence);
  const follower = denial && /^\w+/u.exec(sentence.slice(denial.index + denial[0].length))?.[0];
  if (denial && follower && hasWord(restating, follower) && negation.test(restating)) {
    return { at: denial.index, from: denial[0], to: ' ' };
  }
  if (negation.test(sentence) || negation.test(restating)) return undefined;
  const auxiliary =
    /\b(?:has|have|had|was|were|is|are|did)(?= (\w+(?:ed|en|ing|ade|elt|ept|old))\b)/gu;
  for (const match of sentence.matchAll(auxiliary)) {
    if (!hasWord(restating, match[1]!)) continue;
    return { at: match.index, from: match[0], to: `${match[0]} not` };
  }
  return undefined;
}

/** Titles of which nobody holds two at a time, each with another. */
const titles = new Map([
  ['President', 'Prime Minister'],
  ['Vice President', 'Secretary of State'],
  ['Prime Minister', 'President'],
  ['Secretary of State', 'Defense Secretary'],
  ['Defense Secretary', 'Secretary of State'],
  ['Treasury Secretary', 'Attorney General'],
  ['Attorney General', 'Secretary of State'],
  ['Foreign Minister', 'Defense Minister'],
  ['Defense Minister', 'Foreign Minister'],
  ['Chancellor', 'Foreign Minister'],
  ['Senator', 'Governor'],
  ['Sen.', 'Gov.'],
  ['Rep.', 'Sen.'],
  ['Gov.', 'Sen.'],
  ['Governor', 'Senator'],
  ['Mayor', 'Governor'],
]);

function alterRole(sentence: string, restating: string, article: string): Alteration | undefined {
  const pattern = new RegExp(
    String.raw`(?<!\b(?:[Ff]ormer|[Tt]hen|[Ee]x|[Vv]ice|[Dd]eputy|[Aa]cting)[- ])\b(${[
      ...titles.keys(),
    ]
      .sort((a, b) => b.length - a.length)
      .join('|')
      .replaceAll('.', String.raw`\.`)}) ((?:\p{Lu}[\p{L}.'’-]+ ?){1,3})`,
    'gu',
  );
  for (const { 0: whole, 1: from, 2: name, index: at } of sentence.matchAll(pattern)) {
    const to = titles.get(from!)!;
    const surname = name!
      .trim()
      .replace(/['’]s$/u, '')
      .split(' ')
      .at(-1)!;
    if (!hasWord(restating, surname) || !restating.includes(from!)) continue;
    if (article.includes(`${to} ${surname}`) || whole.includes(to)) continue;
    return { at, from: from!, to };
  }
  return undefined;
}

/** Another name of the same kind and length from the same article. */
function alterName(sentence: string, restating: string, article: string): Alteration | undefined {
  for (const name of findNames(sentence)) {
    if (!isProper(name) || !hasWord(restating, name.text)) continue;
    const length = name.text.split(' ').length;
    const other = namesOf(article).find(
      ({ kind, text }) =>
        kind === name.kind &&
        text.split(' ').length === length &&
        text.split(' ').every((word) => !sentence.includes(word) && !restating.includes(word)),
    );
    if (other)
      return { at: sentence.indexOf(name.text, name.span.start), from: name.text, to: other.text };
  }
  return undefined;
}

/** A name that news writes as one; words all in capitals may be a shout or a label. */
function isProper({ kind, text }: Name): boolean {
  return kind !== 'unknown' && /\p{Ll}/u.test(text);
}

let lastArticle = { text: '', names: [] as readonly Name[] };

function namesOf(article: string): readonly Name[] {
  if (lastArticle.text !== article) {
    lastArticle = { text: article, names: findNames(article).filter(isProper) };
  }
  return lastArticle.names;
}

/** What both sides of do alike: exchanged, the sentence still holds. */
const mutual =
  /\b(?:and|or|with|met|meets?|married|joined|faced?|debated|versus|vs|of|in|at|as|said|says|like|than|whose|who|which|that|his|is|was|its|across|insists|belongs)\b/u;

/** "Russia summoned Armenia": the two names in each other's place, where one verb stands between them. */
function alterActor(sentence: string, restating: string): Alteration | undefined {
  const names = findNames(sentence).filter(({ text }) => hasWord(restating, text));
  for (const [at, first] of names.entries()) {
    const second = names[at + 1];
    const between = second && betweenNames(sentence, restating, first, second);
    if (!second || between === undefined) continue;
    const from = first.text + between + second.text;
    return {
      at: sentence.indexOf(from, first.span.start),
      from,
      to: second.text + between + first.text,
    };
  }
  return undefined;
}

/** The words between two names if they can be one verb with its small words, else undefined. */
function betweenNames(
  sentence: string,
  restating: string,
  first: Name,
  second: Name,
): string | undefined {
  const from = sentence.indexOf(first.text, first.span.start) + first.text.length;
  const to = sentence.indexOf(second.text, from);
  const between = to < 0 ? '' : sentence.slice(from, to);
  const isVerb =
    /^ (?:\w+ly )?(?:(?:has|had|was|is|will) )?(\w+(?:ed|es|s)|beat|won|sent|told|led|struck|hit|shot|took|gave|sued|left|fought|drew)(?: (?:by|against|to|for))? $/u;
  const verb = isVerb.exec(between)?.[1];
  if (verb === undefined || mutual.test(between) || first.text === second.text) return undefined;
  // The restatement must have the verb in some form: two names alone may meet in many ways.
  if (!restating.toLowerCase().includes(verb.replace(/(?:ed|es|s)$/u, ''))) return undefined;
  return between;
}

function hasWord(text: string, word: string): boolean {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped}(?![\p{L}\p{N}]|[.,]\d)`, 'u').test(text);
}
