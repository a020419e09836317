import { departments } from './departments.ts';
import { nameUnits, type NameUnit } from './name-units.ts';
import { countryNamed, demonymOf, liesIn, placeKey } from './places.ts';
import { bodySpokenFor, speaksForAnother, type Body } from './spoken-for.ts';
import type { Token } from './tokens.ts';

/** A person and what the text calls them. Numbers are token indices, `to` excluded. */
export interface OfficeMention {
  readonly person: NameUnit;
  readonly name: { readonly from: number; readonly to: number };
  /** The title with its department ("Foreign Minister"), the body before it apart. */
  readonly from: number;
  readonly to: number;
  readonly office: Office;
}

/** An office as far as it can be compared. */
export interface Office {
  /** One name for all words of one rank: "premier" is "prime minister". */
  readonly rank: string;
  /** "foreign", "defense", of a minister or a secretary. */
  readonly department: string | undefined;
  /** Whose office it is: the key of a place or people, where one stands beside the title. */
  readonly of: string | undefined;
  readonly ofAt: number | undefined;
  readonly isPast: boolean;
  /** "Then": held at the time that the sentence tells of. */
  readonly isThen: boolean;
  /** For whom a spokesman speaks. */
  readonly body?: Body;
}

/** Offices of which a person holds one at a time, by the words that name them. */
const ranks: ReadonlyMap<string, string> = new Map(
  [
    'president',
    'prime-minister premier',
    'minister',
    'chancellor',
    'king',
    'queen',
    'pope',
    'governor',
    'mayor',
    'senator sen',
    'congressman congresswoman representative rep',
    'secretary',
    'ambassador envoy',
    'speaker',
    'spokesman spokeswoman spokesperson',
    'chairman chairwoman chairperson chair',
    'judge justice',
    'general',
    'colonel',
    'sheriff',
    'archbishop',
    'cardinal',
    'bishop',
    'prince',
    'princess',
    'deputy',
    'sultan',
    'emir',
    'coach',
    'goalkeeper',
    'striker',
  ].flatMap((words) => words.split(' ').map((word) => [word, words.split(' ')[0]!] as const)),
);

const past =
  /^(?:former|ex|late|then|ousted|outgoing|incoming|acting|future|retired|onetime|would-be)$/;

/** The people of a sentence with the titles that stand beside their names, before or behind a comma. */
export function findOffices(tokens: readonly Token[]): OfficeMention[] {
  const found: OfficeMention[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const rank = rankAt(tokens, i);
    if (rank === undefined) continue;
    const mention =
      titleBefore(tokens, i, rank) ?? titleBehind(tokens, i, rank) ?? titleSaid(tokens, i, rank);
    if (mention) found.push(mention);
  }
  return found;
}

/** A title that stands for whoever has it: "the Armenian prime minister". Numbers are token indices, `to` excluded. */
export interface BareTitle {
  readonly from: number;
  readonly to: number;
  readonly office: Office;
}

/** The titles with whose office it is, and without a name: "Armenia's premier", "the speaker of Norway's parliament". */
export function findBareTitles(tokens: readonly Token[]): BareTitle[] {
  const named = findOffices(tokens);
  const found: BareTitle[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const rank = rankAt(tokens, i);
    if (rank === undefined || tokens[i]!.lower.endsWith('s')) continue;
    // "The premier's aide" is not the premier.
    if (tokens[i]!.possessive || tokens[i + 1]?.tag === 'name' || isPartOfTitle(tokens[i + 1]))
      continue;
    if (named.some(({ from, to, name }) => from <= i && i < Math.max(to, name.to))) continue;
    const title = bareTitle(tokens, i, rank);
    if (title) found.push(title);
  }
  return found;
}

function bareTitle(tokens: readonly Token[], i: number, rank: string): BareTitle | undefined {
  const { from, office } = titleAt(tokens, i, rank);
  if (office.isPast || (tokens[i + 1]?.text === ',' && tokens[i + 2]?.tag === 'name'))
    return undefined;
  const { ofAt } = office;
  if (ofAt === undefined) {
    const body = bodyBehind(tokens, i);
    const start = tokens[from - 1]?.lower === 'the' ? from - 1 : from;
    if (!body || isApposed(tokens[start - 1])) return undefined;
    return { from: start, to: body.to, office: { ...office, of: body.of } };
  }
  const isThe = tokens[ofAt - 1]?.lower === 'the';
  const start = isThe ? ofAt - 1 : ofAt;
  if ((!isThe && !tokens[ofAt]!.possessive) || isApposed(tokens[start - 1])) return undefined;
  return { from: start, to: i + 1, office };
}

/** "Brandt, the Norwegian premier", "as the premier": said of somebody who is named. */
function isApposed(before: Token | undefined): boolean {
  return (
    before?.text === ',' ||
    before?.tag === 'name' ||
    /^(?:as|former|then)$/.test(before?.lower ?? '')
  );
}

/** "The speaker of Norway's parliament", "of the Norwegian parliament". */
function bodyBehind(
  tokens: readonly Token[],
  at: number,
): { readonly of: string; readonly to: number } | undefined {
  if (tokens[at + 1]?.lower !== 'of') return undefined;
  const owner = tokens[at + 2]?.lower === 'the' ? at + 3 : at + 2;
  const of = landNamed(tokens[owner]?.lower ?? '');
  if (of === undefined) return undefined;
  const isBody = /^(?:parliament|government|republic|senate)$/.test(tokens[owner + 1]?.lower ?? '');
  return { of, to: owner + (isBody ? 2 : 1) };
}

/** "Prime minister's office", "defence minister-designate": the title goes on. */
function isPartOfTitle(token: Token | undefined): boolean {
  return token !== undefined && /^(?:elect|designate|general)$/.test(token.lower);
}

/** True for a word that names an office by itself. */
export function isRank(folded: string): boolean {
  return ranks.has(folded);
}

/** "Attorney General" is no general, and a "keynote speaker" presides over nothing. */
const otherTitle: Readonly<Record<string, RegExp>> = {
  general:
    /^(?:attorney|solicitor|surgeon|inspector|director|comptroller|auditor|consul|postmaster)$/,
  speaker:
    /^(?:keynote|guest|motivational|featured|main|commencement|native|public|closing|opening)$/,
};

/** Offices of two words that are neither of the second's: a secretary general is no general. */
const ranksOfTwoWords = /^(?:secretary-general|high-representative)$/;

function rankAt(tokens: readonly Token[], i: number): string | undefined {
  const { lower } = tokens[i]!;
  if (otherTitle[lower]?.test(tokens[i - 1]?.lower ?? '') === true) return undefined;
  const rank = ranks.get(lower);
  const whole = `${tokens[i - 1]?.lower ?? ''}-${lower}`;
  if (ranksOfTwoWords.test(whole)) return whole;
  return rank === 'minister' && tokens[i - 1]?.lower === 'prime' ? 'prime-minister' : rank;
}

/** "Greek Foreign Minister Nikolaos Dendias", "Ministry spokeswoman, Maria Zakharova". */
function titleBefore(
  tokens: readonly Token[],
  at: number,
  rank: string,
): OfficeMention | undefined {
  let i = at + 1;
  const comma = tokens[i]?.text === ',';
  if (comma) i++;
  const from = i;
  while (
    tokens[i]?.tag === 'name' &&
    !tokens[i - 1]?.possessive &&
    ranks.get(tokens[i]!.lower) === undefined
  )
    i++;
  if (i === from || !isPerson(tokens, from, i)) return undefined;
  // After a comma only a full name that a comma closes is an apposition.
  if (comma && (i - from < 2 || !/^[,.]$/.test(tokens[i]?.text ?? '.'))) return undefined;
  const [person] = nameUnits(tokens, from, i);
  return person && mentionOf(tokens, person, { from, to: i }, at, rank, at + 1);
}

/** "Sargis Khandanian, the chairman of the Armenian parliament committee": name, comma, title. */
function titleBehind(
  tokens: readonly Token[],
  at: number,
  rank: string,
): OfficeMention | undefined {
  // A subject of its own ("…, the president said") is no apposition.
  if (
    !/^(?:,|\.|of|for|to|on|\))$/.test(tokens[at + 1]?.lower ?? '.') ||
    (/^\p{Lu}/u.test(tokens[at + 2]?.text ?? '') && tokens[at + 1]!.text === '.')
  )
    return undefined;
  let i = at - 1;
  while (
    i >= 0 &&
    (/^(?:name|noun|adjective|determiner)$/.test(tokens[i]!.tag) || tokens[i]!.lower === 'then')
  )
    i--;
  if (tokens[i]?.text !== ',' || tokens[i - 1]?.tag !== 'name') return undefined;
  const to = i;
  while (i > 0 && tokens[i - 1]!.tag === 'name' && ranks.get(tokens[i - 1]!.lower) === undefined)
    i--;
  if (to - i < 2 || !isPerson(tokens, i, to)) return undefined;
  const person = nameUnits(tokens, i, to).at(-1);
  return person && mentionOf(tokens, person, { from: i, to }, at, rank, at + 1);
}

/** "Suren Papikyan, who is Armenia's defence minister", "Suren Papikyan is the defence minister". */
function titleSaid(tokens: readonly Token[], at: number, rank: string): OfficeMention | undefined {
  if (/^(?:noun|name)$/.test(tokens[at + 1]?.tag ?? '')) return undefined;
  let i = at - 1;
  while (i >= 0 && /^(?:name|noun|adjective|determiner)$/.test(tokens[i]!.tag)) i--;
  if (tokens[i]?.lower !== 'is' || i + 1 === at) return undefined;
  if (tokens[i - 1]?.lower === 'who') i--;
  if (tokens[i - 1]?.text === ',') i--;
  const to = i;
  while (i > 0 && tokens[i - 1]!.tag === 'name' && ranks.get(tokens[i - 1]!.lower) === undefined)
    i--;
  if (to - i < 2 || !isPerson(tokens, i, to)) return undefined;
  const person = nameUnits(tokens, i, to).at(-1);
  return person && mentionOf(tokens, person, { from: i, to }, at, rank, at + 1);
}

function isPerson(tokens: readonly Token[], from: number, to: number): boolean {
  const last = tokens[to - 1]!;
  return (
    placeKey(last.lower) === undefined &&
    demonymOf(last.lower) === undefined &&
    !/^\p{Lu}{2,}$/u.test(last.text) &&
    to > from
  );
}

function mentionOf(
  tokens: readonly Token[],
  person: NameUnit,
  name: OfficeMention['name'],
  at: number,
  rank: string,
  to: number,
): OfficeMention {
  return { person, name, to, ...titleAt(tokens, at, rank) };
}

function landNamed(word: string): string | undefined {
  return demonymOf(word) ?? placeKey(word) ?? countryNamed(word);
}

/** A title from its department on, and whose office it is. */
function titleAt(
  tokens: readonly Token[],
  at: number,
  rank: string,
): { readonly from: number; readonly office: Office } {
  let from = rank === 'prime-minister' && tokens[at - 1]?.lower === 'prime' ? at - 1 : at;
  let department: string | undefined;
  const before = tokens[from - 1];
  if (before && !before.possessive && departments.has(before.lower)) {
    department = departments.get(before.lower);
    from--;
  }
  let owner: number | undefined;
  let isPast = false;
  let isThen = false;
  for (let i = from - 1; i >= Math.max(0, from - 5); i--) {
    const token = tokens[i]!;
    if (past.test(token.lower)) isPast = true;
    if (token.lower === 'then') isThen = true;
    if (token.tag === 'determiner' && tokens[i - 1]?.lower === 'then') isPast = isThen = true;
    const key =
      token.tag === 'name' || token.tag === 'adjective' ? landNamed(token.lower) : undefined;
    if (key !== undefined) {
      owner = i;
      const before = tokens[i - 1]?.lower ?? '';
      if (past.test(before)) isPast = true;
      if (before === 'then') isThen = true;
      break;
    }
    if (!/^(?:name|noun|adjective|mark)$/.test(token.tag) || token.text === ',') break;
  }
  const word = owner === undefined ? undefined : tokens[owner]!.lower;
  const body = rank === 'spokesman' ? bodySpokenFor(tokens, at) : undefined;
  return {
    from,
    office: {
      rank,
      department,
      of: word === undefined ? undefined : landNamed(word),
      ofAt: owner,
      isPast,
      isThen,
      ...(body && { body }),
    },
  };
}

/** Ranks one of which is a general word for the other, or that one person often joins. */
const compatible = new Set(
  [
    'president general',
    'president chairman',
    'chairman deputy',
    'secretary general',
    'prime-minister minister',
    'ambassador secretary',
    'deputy minister',
    'deputy chairman',
    'deputy speaker',
    'deputy congressman',
    'speaker congressman',
    'senator chairman',
    'congressman chairman',
    'senator representative',
    'spokesman secretary',
    'spokesman deputy',
    'governor general',
    'prince minister',
    'prince deputy',
    'king prime-minister',
    'prince prime-minister',
    'colonel president',
    'archbishop cardinal',
    'archbishop bishop',
    'cardinal bishop',
    'judge president',
    'chancellor minister',
    'general minister',
    'general secretary',
    'general chairman',
    'minister deputy',
    'general deputy',
    'speaker president',
    'deputy spokesman',
    'mayor president',
    'mayor deputy',
    'senator deputy',
    'king queen',
    'prince king',
    'general colonel',
    'congressman minister',
    'general judge',
    'bishop pope',
    'general governor',
    'spokesman general',
    'spokesman colonel',
    'secretary deputy',
    'ambassador deputy',
    'secretary minister',
  ].flatMap((pair) => [pair, pair.split(' ').reverse().join(' ')]),
);

/** A prime minister is a minister, but not the one of defence; a deputy prime minister may be. */
function isHeadBesideMinister(a: Office, b: Office): boolean {
  return (
    a.rank === 'prime-minister' &&
    a.department === undefined &&
    b.rank === 'minister' &&
    b.department !== undefined &&
    !/^(?:deputy|general)$/.test(b.department)
  );
}

/** How two offices of one person compare: whether they agree, exclude each other, or say nothing. */
export function compareOffices(a: Office, b: Office): 'same' | 'rank' | 'body' | 'unknown' {
  // An office held then is held against an office held then.
  if ((a.isPast || b.isPast) && !(a.isThen && b.isThen)) return 'unknown';
  if (speaksForAnother(a.body, b.body)) return 'body';
  const sameRank = a.rank === b.rank;
  if (
    sameRank &&
    (a.department === undefined || b.department === undefined || a.department === b.department)
  ) {
    // A senator of Texas sits in the Senate of the country.
    if (a.of !== undefined && b.of !== undefined && (liesIn(a.of, b.of) || liesIn(b.of, a.of)))
      return 'unknown';
    if (a.of !== undefined && b.of !== undefined && a.of !== b.of) return 'body';
    return a.department === b.department ? 'same' : 'unknown';
  }
  if (isHeadBesideMinister(a, b) || isHeadBesideMinister(b, a)) return 'rank';
  if (!sameRank && compatible.has(`${a.rank} ${b.rank}`)) return 'unknown';
  return 'rank';
}
