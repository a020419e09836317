import { foldWord, findNames, nameWords } from '../names/index.ts';
import { overlaps } from '../text/span.ts';
import { fold } from '../text/words.ts';
import { phrase, type Phrase } from '../text/phrase.ts';
import type { BlockReading, Check, CheckOptions, DraftReading, WrittenName } from './check.ts';
import { offering, saying, type Finding } from './finding.ts';

/**
 * The desk's rule: one person, one spelling. It is the house's where the house has one; else the
 * spelling that the draft uses most (the first one, where two are used as often) is held to be the
 * writer's. What stands in quotation marks keeps its own.
 *
 *     Nikol Pashinyan … Pashinian → flags "Pashinian"; Heydar Aliyev … Ilham Aliev are two people
 */
export const nameVariant: Check = {
  codes: ['name-variant'],
  names: {
    find: namesOutsideQuotations,
    doubtful: severalSpellings,
    weigh: (names, { houseSpellings = [] }) => {
      const house = new Map(houseSpellings.map((written) => [keyOf(written), written]));
      return [...byKey(names)].flatMap(([key, own]) => variantsOf(own, house.get(key)));
    },
  },
};

function namesOutsideQuotations({ block }: BlockReading, reading: DraftReading): WrittenName[] {
  const quoted = reading.quotations
    .flatMap((quotation) => quotation.parts)
    .filter((part) => overlaps(part, block.span));
  return findNames(block.prose.replaceAll('\n', ' ')).flatMap((name) => {
    const spelling = spellingOf(name.text, name.span.end + block.span.start);
    if (!spelling || quoted.some((part) => overlaps(part, spelling.span))) return [];
    return [spelling];
  });
}

/** Names that are spelt in two ways, and those that the house spells. */
function severalSpellings(
  lists: Iterable<readonly WrittenName[]>,
  { houseSpellings = [] }: CheckOptions,
): Set<string> {
  const found = new Set(houseSpellings.map(keyOf));
  const spellings = new Map<string, string>();
  for (const names of lists) {
    for (const { key, written } of names) {
      const first = spellings.get(key);
      if (first === undefined) spellings.set(key, written);
      else if (first !== written) found.add(key);
    }
  }
  return found;
}

function byKey(names: readonly WrittenName[]): Map<string, WrittenName[]> {
  const grouped = new Map<string, WrittenName[]>();
  for (const name of names) {
    const known = grouped.get(name.key);
    if (known) known.push(name);
    else grouped.set(name.key, [name]);
  }
  return grouped;
}

/** Shorter names fold together too easily ("Lee", "Li"). */
const leastLength = 5;

function spellingOf(name: string, end: number): WrittenName | undefined {
  const written = /[\p{L}\p{M}’'-]+$/u.exec(name)?.[0];
  if (written === undefined || written.length < leastLength) return undefined;
  // A stop inside a run of capitals may end a sentence ("in September. Pashinian"): nothing before it counts.
  const words = nameWords(name.replace(/^.*\.\s+/u, ''));
  return {
    span: { start: end - written.length, end },
    written,
    key: keyOf(written),
    first: words.length > 1 ? foldWord(words.at(-2)!) : undefined,
  };
}

/** The same for all spellings of a surname; of a name of several words, its last. */
function keyOf(written: string): string {
  return foldWord(fold(/\S+$/u.exec(written)?.[0] ?? written));
}

function variantsOf(spellings: readonly WrittenName[], house: string | undefined): Finding[] {
  if (house !== undefined) {
    const words = nameWords(house);
    const surname = words.at(-1)!;
    const first = words.length > 1 ? foldWord(words.at(-2)!) : undefined;
    return otherThan(
      surname,
      // Another first name is another person.
      spellings.filter((each) => !first || !each.first || each.first === first),
      (written) => phrase('The draft writes “{0}”; the house spells it “{1}”.', written, surname),
    );
  }
  const counts = new Map<string, number>();
  for (const { written } of spellings) counts.set(written, (counts.get(written) ?? 0) + 1);
  if (counts.size < 2) return [];
  const firsts = new Set(spellings.flatMap(({ first }) => first ?? []));
  // Two first names are two people, and then nobody can say whose surname is misspelt.
  if (firsts.size > 1) return [];
  // A Map keeps the order of the text, and the sort keeps it where counts are equal.
  const [usual] = [...counts].sort(([, a], [, b]) => b - a)[0]!;
  return otherThan(usual, spellings, (written) =>
    phrase('The draft writes “{0}” here and “{1}” elsewhere.', written, usual),
  );
}

function otherThan(
  right: string,
  spellings: readonly WrittenName[],
  message: (written: string) => Phrase,
): Finding[] {
  return spellings
    .filter(({ written }) => fold(written) !== fold(right))
    .map(({ span, written }) => ({
      code: 'name-variant',
      severity: 'information',
      span,
      ...saying(message(written)),
      expected: [right],
      evidence: [],
      fixes: [{ ...offering(phrase('Change to “{0}”', right)), edits: [{ span, text: right }] }],
    }));
}
