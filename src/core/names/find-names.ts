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
  for (const match of text.matchAll(run)) {
    for (const piece of piecesOf(match[0], match.index)) {
      const name = nameOf(piece.words, piece.at, text);
      if (name !== undefined) names.push(name);
    }
  }
  return names;
}

/** "Clinton and Sanders" are two, the "Department of Health and Human Services" is one. */
function piecesOf(words: string, at: number): { words: string; at: number }[] {
  if (!words.includes(' and ') && !words.includes(' for ')) return [{ words, at }];
  if (bodies.test(words)) return [{ words, at }];
  const pieces: { words: string; at: number }[] = [];
  let start = 0;
  for (const part of words.split(/ (?:and|for)(?: the)? /u)) {
    const found = words.indexOf(part, start);
    pieces.push({ words: part, at: at + found });
    start = found + part.length;
  }
  return pieces;
}

/** One word of a name: "Pashinyan", "Al-Sisi", "U.S.", the initial in "George W. Bush", "Sen." and its like. */
const word = String.raw`(?:(?:\p{Lu}\.)+|(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Prof|Gen|Col|Lt|Rev|Sgt|Capt|St|Jr|Sr|Pres)\.|\p{Lu}[\p{L}\p{M}\d]*(?:[-'’](?!s\b)[\p{L}\p{M}\d]+)*)`;

/** Capitalised words joined by spaces, with the small words inside names between them: "bin", "de", "of the". */
const run = new RegExp(
  String.raw`${word}(?:[ \u00a0](?:(?:of|the|de|da|del|di|van|von|der|den|bin|al|el|la|le|and|for|&)[ \u00a0]){0,2}${word})*`,
  'gu',
);

const bodies =
  /\b(?:Ministry|Department|Council|Committee|Commission|Agency|Union|Organi[sz]ation|Party|Parliament|Congress|Senate|House|Court|Government|Service|Office|Bank|University|Institute|Association|Federation|Force|Forces|Army|Police|Bureau|Authority|Board|Group|Company|Corp|Inc|Ltd|Foundation|Fund|Center|Centre|Church|Times|Post|News|Journal|Assembly|Alliance|Treaty|Movement|Coalition|Campaign|Administration|Embassy|Kremlin|Pentagon|NATO|UN|EU)\b/u;

const titles =
  /^(?:(?:[A-Z][\p{L}-]+ )*?(?:President|Prime Minister|Minister|Chancellor|Secretary|Senator|Governor|Ambassador|Mayor|Speaker|Spokesman|Spokeswoman|General|Colonel|Captain|Judge|Justice|King|Queen|Prince|Princess|Pope|Congressman|Congresswoman|Representative|Professor|Premier|Chairman|Chairwoman|Director|Leader|Candidate|Whip|Commissioner|Envoy|Adviser|Strategist|Pastor|Officer|Sheriff|Republican|Democrat|GOP)|(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Prof|Gen|Col|Lt|Rev|Sgt|Capt)\.?) (?=\p{Lu})/u;

/** Words that begin sentences in capitals and name nobody. */
const starters = new Set(
  `The A An In On At But And He She It They We I You This That These Those His Her Its Their Our My As For From
  If When While After Before Since With Without According However Meanwhile There Here What Who Why How Which
  Also Yet So Then Now Still Not No Yes By To Of Or Last Next Some Many Most All Both Each Few Other Another
  Earlier Later Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June
  July August September October November December`.split(/\s+/u),
);

function nameOf(words: string, at: number, text: string): Name | undefined {
  let start = at;
  let name = words;
  for (;;) {
    const space = name.search(/[ \u00a0]/u);
    const first = space === -1 ? name : name.slice(0, space);
    if (!starters.has(first)) break;
    if (space === -1) return undefined;
    start += space + 1;
    name = name.slice(space + 1);
    while (/^(?:of|the|and|for|de|la|al)[ \u00a0]/u.test(name)) {
      const skip = name.search(/[ \u00a0]/u) + 1;
      start += skip;
      name = name.slice(skip);
    }
  }
  const title = titles.exec(name)?.[0];
  if (title !== undefined) {
    start += title.length;
    name = name.slice(title.length);
  }
  if (name === '' || compound.test(name)) return undefined;
  const span = { start, end: start + name.length };
  return {
    span,
    text: name,
    kind: kindOf(name, title, text, span),
    ...(title === undefined ? {} : { title: title.trim() }),
  };
}

/** An adjective made of a name names nobody. Takes "Russian-led", "Moscow-based"; refuses "Jong-un", "Al-Assad", "Fort-de-France". */
const compound =
  /^[^ ]+-(?:\p{Ll}{2,}ed|led|born|made|run|held|built|wide|style|era|speaking|only|old|long|owned)$/u;

function kindOf(name: string, title: string | undefined, text: string, span: Span): NameKind {
  if (title !== undefined) return 'person';
  if (bodies.test(name) || /^\p{Lu}{2,}$/u.test(name)) return 'organisation';
  if (/\b(?:in|at|from|near|to) $/u.test(text.slice(Math.max(0, span.start - 5), span.start)))
    return 'place';
  return 'unknown';
}
