/**
 * The key under which spellings of one name meet: case, accents and marks are gone, titles and
 * initials dropped, and each word folded by rules of transliteration that hold across languages,
 * none for one name.
 *
 *     Pashinyan, Pashinian → pashinian · Zelenskyy, Zelensky, Zelenskiy → zelenski
 *     Mirzoyan → mirzoian · Saakashvili → saakashvili · Dendias → dendias
 */
export function nameKey(name: string): string {
  return nameWords(name).map(foldWord).join(' ');
}

/** The words of a name that tell who it is: no titles, no initials, no "the". */
export function nameWords(name: string): string[] {
  const words = plain(name)
    .replace(/['’]s?(?=\s|$)/g, '')
    .replace(/['’ʼ‘`]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const bare = words.slice(titleEnd(words));
  const telling = bare.filter(
    (word, i) => !suffixes.has(word) && (word.length > 1 || i === bare.length - 1),
  );
  return telling.length > 0 ? telling : words;
}

/** How many words the title takes that a name begins with: 3 of "Armenian Prime Minister Nikol Pashinyan". */
function titleEnd(words: readonly string[]): number {
  let end = 0;
  for (let i = 0; i < words.length - 1; i++) if (titleNouns.has(words[i]!)) end = i + 1;
  return end > 0 || words[0] !== 'the' ? end : 1;
}

/** The folded words of a name, for comparing; kept, because a text gives the same names again and again. */
export function foldedWords(name: string): readonly string[] {
  const kept = foldedNames.get(name);
  if (kept !== undefined) return kept;
  const words = nameWords(name).map(foldWord);
  if (foldedNames.size > 100_000) foldedNames.clear();
  foldedNames.set(name, words);
  return words;
}

const foldedNames = new Map<string, readonly string[]>();

function plain(name: string): string {
  const lower = name.toLowerCase();
  let isAscii = true;
  for (let i = 0; i < lower.length && isAscii; i++) isAscii = lower.charCodeAt(i) < 128;
  if (isAscii) return lower;
  return lower
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[ßæœøłđðþı]/g, (letter) => letters[letter] ?? letter);
}

const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** Folds one word of a name. Letters that transliterations interchange become one. */
export function foldWord(word: string): string {
  const kept = folded.get(word);
  if (kept !== undefined) return kept;
  let key = word;
  for (const [from, to] of transliterations) key = key.replace(from, to);
  if (folded.size > 100_000) folded.clear();
  folded.set(word, key);
  return key;
}

const folded = new Map<string, string>();

/** In this order; each with two spellings of a name that it brings together. */
const transliterations: readonly (readonly [RegExp, string])[] = [
  // Mohammed, Muhammad, Mohamed; doubled letters come and go: Ghaddafi, Gadafi.
  [/(.)\1+/g, '$1'],
  // Khamenei, Hamenei stay apart, but Tchaikovsky and Chaikovsky, Kosachev and Kosatchev meet.
  [/tch|tsch/g, 'ch'],
  // Lukashenka, Lukaschenko meet in sh.
  [/sch/g, 'sh'],
  // Peskow, Ivanoff, Ivanov.
  [/([oe])[fw]$/g, '$1v'],
  // Zelenskyy, Zelenskiy, Zelensky, Zelenskij.
  [/(?:yi|iy|ij|yj|ii|y)$/g, 'i'],
  // Pashinyan, Pashinian; Mirzoyan, Mirzoian.
  [/y(?=[aeou])/g, 'i'],
  // Yerevan, Erevan; Yeltsin, Eltsin.
  [/^[iy]e/g, 'e'],
  // Gorbachyov, Gorbachev.
  [/[iy]ov$/g, 'ev'],
  [/y/g, 'i'],
  // Alexander, Aleksander.
  [/ks/g, 'x'],
  // Kaddafi, Qaddafi.
  [/q/g, 'k'],
  [/(.)\1+/g, '$1'],
];

/** Nouns that end a title; everything before them belongs to it. */
const titleNouns: ReadonlySet<string> = new Set(
  `mr mrs ms miss mx dr sir dame lord lady madam sen senator rep representative gov governor prof professor
  rev reverend gen general col colonel lt lieutenant maj major capt captain sgt sergeant adm admiral hon
  president minister premier chancellor secretary ambassador judge justice king queen prince princess pope
  cardinal archbishop bishop mayor congressman congresswoman pres speaker spokesman spokeswoman chairman
  chairwoman`.split(/\s+/u),
);

const suffixes: ReadonlySet<string> = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'phd', 'md', 'esq']);
