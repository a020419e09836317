import type { Span } from '../text/span.ts';

export type NameKind = 'person' | 'organisation' | 'place' | 'unknown';

/** A name as it stands in the text. `text` leaves out titles, which `title` holds as read. */
export interface Name {
  readonly span: Span;
  readonly text: string;
  readonly kind: NameKind;
  /** "Armenian Prime Minister", "Sen.": what stands before the name and says what its bearer is. */
  readonly title?: string;
}

/**
 * Capitalised runs that name someone or something, in order of place.
 *
 *     Armenian Prime Minister Nikol Pashinyan → Nikol Pashinyan (person, "Armenian Prime Minister")
 *     the Collective Security Treaty Organization → organisation
 */
export function findNames(text: string): Name[] {
  const names: Name[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!mayBeCapital(text.charCodeAt(at))) continue;
    const end = runEnd(text, at);
    if (end === at) continue;
    for (const { offset, ...piece } of piecesOf(text.slice(at, end))) {
      const span = { start: at + offset, end: at + offset + piece.text.length };
      const { text: name, kind = kindBeside(text, span), title } = piece;
      names.push(
        title === undefined ? { span, text: name, kind } : { span, text: name, kind, title },
      );
    }
    at = end - 1;
  }
  return names;
}

/** A cheap look before the long one: beyond ASCII any letter may be a capital. */
function mayBeCapital(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || code >= 0xc0;
}

/** After the run that begins at `at`, or `at` itself. Plain words between spaces, which most are, are read without the pattern. */
function runEnd(text: string, at: number): number {
  let i = at;
  for (;;) {
    const from = i;
    while (isAsciiLetter(text.charCodeAt(i))) i++;
    const code = text.charCodeAt(i);
    if (i === from || code > 0x7f || isDigit(code)) break;
    if (code === HYPHEN || code === APOSTROPHE) break;
    // "Sen." and "J." go on behind their dot.
    if (code === DOT && i - from <= LONGEST_SHORT_FORM) break;
    if (code !== SPACE) return i;
    const next = text.charCodeAt(i + 1);
    if (next > 0x7f || next === AMPERSAND) break;
    if (!isAsciiLetter(next)) return i;
    if (next >= 0x61) {
      small.lastIndex = i + 1;
      if (small.test(text)) break;
      return i;
    }
    i++;
  }
  run.lastIndex = at;
  return run.test(text) ? run.lastIndex : at;
}

const SPACE = 0x20;
const AMPERSAND = 0x26;
const APOSTROPHE = 0x27;
const HYPHEN = 0x2d;
const DOT = 0x2e;
/** "Capt", "Prof". */
const LONGEST_SHORT_FORM = 4;

function isAsciiLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** What a capitalised run says by itself, wherever it stands. */
interface Piece {
  readonly offset: number;
  readonly text: string;
  readonly title?: string;
  /** Undefined where the words beside it decide. */
  readonly kind: NameKind | undefined;
}

/** Kept, because texts give the same names again and again. */
function piecesOf(words: string): readonly Piece[] {
  const kept = knownRuns.get(words);
  if (kept !== undefined) return kept;
  const pieces = cut(words).flatMap(({ words: part, at }) => {
    const piece = pieceOf(part, at);
    return piece === undefined ? [] : [piece];
  });
  if (words.length > LONGEST_KEPT) return pieces;
  if (knownRuns.size >= MOST_KEPT) knownRuns.clear();
  knownRuns.set(words, pieces);
  return pieces;
}

const knownRuns = new Map<string, readonly Piece[]>();
/** Chosen: the names of some thousand articles, a few megabytes. */
const MOST_KEPT = 50_000;
/** Longer runs are headlines in capitals, and come once. Chosen. */
const LONGEST_KEPT = 80;

/** "Clinton and Sanders" are two, the "Department of Health and Human Services" is one. */
function cut(words: string): { words: string; at: number }[] {
  const country = countryLetters.exec(words)?.[0];
  if (country !== undefined) {
    const rest = words.slice(country.length);
    // "in the U.S. Putin said": the letters are nobody's first name.
    if (!bodies.test(words) && !titles.test(rest))
      return [
        { words: country.trimEnd(), at: 0 },
        ...cut(rest).map((piece) => ({ ...piece, at: piece.at + country.length })),
      ];
  }
  if (!words.includes(' and ') && !words.includes(' for ')) return [{ words, at: 0 }];
  if (bodies.test(words)) return [{ words, at: 0 }];
  const pieces: { words: string; at: number }[] = [];
  let start = 0;
  for (const part of words.split(/ (?:and|for)(?: the)? /u)) {
    const found = words.indexOf(part, start);
    pieces.push({ words: part, at: found });
    start = found + part.length;
  }
  return pieces;
}

/** One word of a name: "Pashinyan", "Al-Sisi", "U.S.", the initial in "George W. Bush", "Sen." and its like. */
const word = String.raw`(?:(?:\p{Lu}\.)+|(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Prof|Gen|Col|Lt|Rev|Sgt|Capt|St|Jr|Sr|Pres)\.|\p{Lu}[\p{L}\p{M}\d]*(?:[-'’](?!s\b)[\p{L}\p{M}\d]+)*)`;

const smallWord = '(?:of|the|de|da|del|di|van|von|der|den|bin|al|el|la|le|and|for|&)';
const small = new RegExp(String.raw`${smallWord}[ \u00a0]`, 'uy');

/** Capitalised words joined by spaces, with the small words inside names between them: "bin", "de", "of the". */
const run = new RegExp(
  String.raw`${word}(?:[ \u00a0](?:${smallWord}[ \u00a0]){0,2}${word})*`,
  'uy',
);

const bodies =
  /\b(?:Ministry|Department|Council|Committee|Commission|Agency|Union|Organi[sz]ation|Party|Parliament|Congress|Senate|House|Court|Government|Service|Office|Bank|University|Institute|Association|Federation|Force|Forces|Army|Police|Bureau|Authority|Board|Group|Company|Corp|Inc|Ltd|Foundation|Fund|Center|Centre|Church|Times|Post|News|Journal|Assembly|Alliance|Treaty|Movement|Coalition|Campaign|Administration|Embassy|Kremlin|Pentagon|NATO|UN|EU)\b/u;

const titles =
  /^(?:(?:[A-Z][\p{L}-]+ )*?(?:President|Prime Minister|Minister|Chancellor|Secretary|Senator|Governor|Ambassador|Mayor|Speaker|Spokesman|Spokeswoman|General|Colonel|Captain|Judge|Justice|King|Queen|Prince|Princess|Pope|Congressman|Congresswoman|Representative|Professor|Premier|Chairman|Chairwoman|Director|Leader|Candidate|Whip|Commissioner|Envoy|Adviser|Strategist|Pastor|Officer|Sheriff|Inspector|Detective|Sergeant|Superintendent|Constable|Lieutenant|Bishop|Archbishop|Rabbi|Imam|Coach|Republican|Democrat|GOP)|(?:Rt )?(?:Rev|Hon)\.?|(?:State )?(?:Sen|Rep)\.?|(?:Mr|Mrs|Ms|Mme|Mlle|Herr|Frau|Dr|Gov|Prof|Gen|Col|Lt|Sgt|Capt)\.?) (?=\p{Lu})/u;

/** Words that begin sentences in capitals and name nobody. */
const starters = new Set(
  `The A An In On At But And He She It They We I You This That These Those His Her Its Their Our My As For From
  If When While After Before Since With Without According However Meanwhile There Here What Who Why How Which
  Also Yet So Then Now Still Not No Yes By To Of Or Last Next Some Many Most All Both Each Few Other Another
  Earlier Later Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June
  July August September October November December`.split(/\s+/u),
);

/** Of a country or a union of them: before an office they belong to it, "U.S. President". */
const countryLetters = /^(?:(?:U\.S\.(?:A\.)?|U\.K\.|U\.N\.|E\.U\.|D\.C\.)[ \u00a0])+(?=\p{Lu})/u;

function pieceOf(words: string, at: number): Piece | undefined {
  let offset = at;
  let name = words;
  for (;;) {
    const space = name.search(/[ \u00a0]/u);
    const first = space === -1 ? name : name.slice(0, space);
    if (!starters.has(first)) break;
    if (space === -1) return undefined;
    offset += space + 1;
    name = name.slice(space + 1);
    while (/^(?:of|the|and|for|de|la|al)[ \u00a0]/u.test(name)) {
      const skip = name.search(/[ \u00a0]/u) + 1;
      offset += skip;
      name = name.slice(skip);
    }
  }
  const country = countryLetters.exec(name)?.[0] ?? '';
  const office = titles.exec(name.slice(country.length))?.[0];
  const title = office === undefined ? undefined : country + office;
  if (title !== undefined) {
    offset += title.length;
    name = name.slice(title.length);
  }
  if (name === '' || compound.test(name)) return undefined;
  return {
    offset,
    text: name,
    kind: kindOf(name, title),
    ...(title === undefined ? {} : { title: title.trim() }),
  };
}

/** An adjective made of a name names nobody. Takes "Russian-led", "Moscow-based"; refuses "Jong-un", "Al-Assad", "Fort-de-France". */
const compound =
  /^[^ ]+-(?:\p{Ll}{2,}ed|led|born|made|run|held|built|wide|style|era|speaking|only|old|long|owned)$/u;

function kindOf(name: string, title: string | undefined): NameKind | undefined {
  if (title !== undefined) return 'person';
  return bodies.test(name) || /^\p{Lu}{2,}$/u.test(name) ? 'organisation' : undefined;
}

function kindBeside(text: string, { start }: Span): NameKind {
  if (text.charCodeAt(start - 1) !== 0x20) return 'unknown';
  return /\b(?:in|at|from|near|to) $/u.test(text.slice(Math.max(0, start - 5), start))
    ? 'place'
    : 'unknown';
}
