import type { Library } from './index.mts';
import { pickFrom, randomFrom } from './measure.mts';
import type * as Stet from './stet.mts';

/** What a writer has typed of a quotation. */
export interface TypedPhrase {
  readonly typed: string;
  /** The words meant, folded, as they stand in a folded passage: the last one cut off. */
  readonly meant: string;
  readonly hasTypo: boolean;
}

/** A quotation with changed words. */
export interface AlteredQuotation {
  readonly text: string;
  /** The quotation's words in the source, folded. */
  readonly source: string;
  /** The longest run of unchanged words as it stands in the source: a passage that has it is the right one. */
  readonly anchor: string;
  /** What was changed: folded words of the quotation and of the source, in order. */
  readonly changed: string;
}

/** Real quotations of a library, long enough to type some words of. */
function quotationsOf({ passages }: Library): string[] {
  return passages.flatMap((passage) =>
    [...passage.matchAll(/["“]([^"“”\n]{40,600})["”]/gu)].map(([, quoted]) => quoted!),
  );
}

export function typedPhrases(stet: typeof Stet, library: Library, count: number): TypedPhrase[] {
  const random = randomFrom(7);
  const quotations = quotationsOf(library);
  const phrases: TypedPhrase[] = [];
  while (phrases.length < count) {
    const quotation = pickFrom(quotations, random);
    const words = stet.words(quotation);
    const from = Math.floor(random() * Math.max(1, words.length - 8));
    const chosen = words.slice(from, from + 3 + Math.floor(random() * 6));
    if (chosen.length < 3) continue;
    const typed = chosen.map(({ start, end }) => quotation.slice(start, end));
    const last = typed.pop()!;
    const cut = last.slice(0, Math.max(1, Math.ceil(last.length * random())));
    const [begun] = stet.words(cut);
    if (begun?.end !== cut.length) continue;
    const meant = ` ${[...chosen.slice(0, -1).map((word) => word.folded), begun.folded].join(' ')}`;
    const long = typed.flatMap((word, at) => (word.length >= 4 ? [at] : []));
    const hasTypo = phrases.length % 5 === 0 && long.length > 0;
    if (hasTypo) {
      const at = pickFrom(long, random);
      typed[at] = mistyped(typed[at]!, random);
    }
    phrases.push({ typed: [...typed, cut].join(' '), meant, hasTypo });
  }
  return phrases;
}

/** Two letters swapped, one missing, one added or one wrong. */
function mistyped(word: string, random: () => number): string {
  const at = Math.floor(random() * (word.length - 1));
  const letter = 'abcdefghijklmnopqrstuvwxyz'.charAt(Math.floor(random() * 26));
  switch (Math.floor(random() * 4)) {
    case 0:
      return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
    case 1:
      return word.slice(0, at) + word.slice(at + 1);
    case 2:
      return word.slice(0, at) + letter + word.slice(at);
    default:
      return word.slice(0, at) + letter + word.slice(at + 1);
  }
}

export function alteredQuotations(
  stet: typeof Stet,
  library: Library,
  count: number,
): AlteredQuotation[] {
  const random = randomFrom(23);
  const quotations = quotationsOf(library);
  const others = stet.words(quotations.slice(0, 400).join(' ')).map((word) => word.folded);
  const altered: AlteredQuotation[] = [];
  while (altered.length < count) {
    const quotation = pickFrom(quotations, random);
    const words = stet.words(quotation).slice(0, 60);
    if (words.length < 8) continue;
    const places = new Set<number>();
    const wanted = 1 + Math.floor(random() * 3);
    // Apart from each other, so that what was changed has one reading only.
    for (let tries = 0; places.size < wanted && tries < 20; tries++) {
      const at = 1 + Math.floor(random() * (words.length - 2));
      if (![...places].some((place) => Math.abs(place - at) < 2)) places.add(at);
    }
    const changed: string[] = [];
    const written = words.map(({ start, end, folded }, at) => {
      const word = quotation.slice(start, end);
      if (!places.has(at)) return word;
      const other = pickFrom(others, random);
      if (other === folded) return word;
      const kind = random();
      // A word beside one like it could be either of the two.
      if (kind < 0.2 && words[at - 1]!.folded !== folded && words[at + 1]!.folded !== folded) {
        changed.push(`>${folded}`);
        return '';
      }
      if (kind < 0.4 && words[at + 1]!.folded !== other) {
        changed.push(`${other}>`);
        return `${word} ${other}`;
      }
      changed.push(`${other}>${folded}`);
      return other;
    });
    if (changed.length === 0) continue;
    altered.push({
      text: written.filter((word) => word !== '').join(' '),
      source: words.map((word) => word.folded).join(' '),
      anchor: longestRun(quotation, words, places),
      changed: changed.join(' '),
    });
  }
  return altered;
}

function longestRun(
  text: string,
  words: readonly { start: number; end: number }[],
  changed: ReadonlySet<number>,
): string {
  let best = { from: 0, to: 0 };
  let from = 0;
  for (let at = 0; at <= words.length; at++) {
    if (at < words.length && !changed.has(at)) continue;
    if (at - from > best.to - best.from) best = { from, to: at };
    from = at + 1;
  }
  return text.slice(words[best.from]!.start, words[best.to - 1]!.end);
}
