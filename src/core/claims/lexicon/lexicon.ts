import { eventGroups, newsAntonyms, speechVerbs } from './own-words.ts';
import * as tables from './tables.ts';

/**
 * What the reader knows of English words: base forms, words of one derivation, synonyms,
 * antonyms, nouns that name events. Decoded once, on first use.
 */
export interface Lexicon {
  /** `often` when the word is mostly a verb, `seldom` when it can be one. */
  verb(base: string): 'often' | 'seldom' | undefined;
  isAdjective(word: string): boolean;
  isEventNoun(lemma: string): boolean;
  isSpeechVerb(lemma: string): boolean;
  /** The base form of a word read as a verb ("launched" → "launch"), undefined when it cannot be one. */
  verbBase(word: string): string | undefined;
  /** The singular of a word read as a noun. */
  nounBase(word: string): string;
  /** One name for all words of a derivation ("recognize", "recognition"). */
  family(lemma: string): string;
  /** Same event or meaning in other words ("offensive", "assault"). */
  areSynonyms(a: string, b: string): boolean;
  areAntonyms(a: string, b: string): boolean;
  /** The numbers of the groups of synonyms that a word is in: two words are synonyms when they share one. */
  synonymGroups(word: string): readonly number[];
  antonymGroups(word: string): readonly number[];
}

let loaded: Lexicon | undefined;

export function lexicon(): Lexicon {
  loaded ??= load();
  return loaded;
}

function load(): Lexicon {
  const often = new Set(tables.verbsOften.split(' '));
  const seldom = new Set(tables.verbsSeldom.split(' '));
  const adjectives = new Set(tables.adjectives.split(' '));
  const eventNouns = new Set(tables.eventNouns.split(' '));
  const verbForms = pairs(tables.irregularVerbs);
  const nounForms = pairs(tables.irregularNouns);
  const families = new Map<string, string>();
  for (const group of tables.families.split('|')) {
    const words = group.split(' ');
    for (const word of words) families.set(word, words[0]!);
  }
  const groups = eventGroups.map((group) => group.split(' '));
  for (const group of groups) for (const word of group) eventNouns.add(word);
  const synonyms = groupIndex([...tables.synonyms.split('|').map((g) => g.split(' ')), ...groups]);
  const antonyms = groupIndex(
    [...tables.antonyms.split('|'), ...newsAntonyms].map((pair) => pair.split(' ')),
  );
  const speech = new Set(speechVerbs.split(' '));

  const isVerb = (base: string): boolean => often.has(base) || seldom.has(base);
  const verbBase = (word: string): string | undefined => {
    const irregular = verbForms.get(word);
    if (irregular !== undefined) return irregular;
    return regularBases(word).find(isVerb) ?? (isVerb(word) ? word : guessedBase(word));
  };
  const family = (lemma: string): string => {
    const known = families.get(british(lemma));
    if (known !== undefined) return known;
    // A doer or a doing that no table knows belongs to its verb ("peacekeeper", "peacekeeping").
    const stem = /^(.{4,})(?:er|or|ing|ment)$/.exec(lemma)?.[1];
    const base = stem !== undefined && [stem, `${stem}e`].find((word) => often.has(word));
    return base === undefined || base === false ? british(lemma) : (families.get(base) ?? base);
  };
  return {
    verb: (base) => (often.has(base) ? 'often' : seldom.has(base) ? 'seldom' : undefined),
    isAdjective: (word) => adjectives.has(word),
    isEventNoun: (lemma) => eventNouns.has(lemma),
    isSpeechVerb: (lemma) => speech.has(lemma),
    verbBase: remembered(verbBase),
    nounBase: remembered((word) => nounForms.get(word) ?? singular(word)),
    family: remembered(family),
    areSynonyms: (a, b) => a === b || shares(synonyms, british(a), british(b)),
    areAntonyms: (a, b) => a !== b && shares(antonyms, british(a), british(b)),
    synonymGroups: (word) => synonyms.get(british(word)) ?? none,
    antonymGroups: remembered((word) => antonyms.get(british(word)) ?? none),
  };
}

/** No word of English is longer; a run of letters that is gets no forms of its own. */
const longestWord = 60;

const none: readonly number[] = [];

/** News uses the same few thousand words again and again. Beyond this many, start afresh. */
const mostRemembered = 50_000;

function remembered<T>(look: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    if (word.length > longestWord) return look(word.slice(0, longestWord));
    // `as T`: the map has the word, so what it gives is a T, which may itself be undefined.
    const kept = known.get(word);
    if (kept !== undefined || known.has(word)) return kept as T;
    if (known.size > mostRemembered) known.clear();
    const found = look(word);
    known.set(word, found);
    return found;
  };
}

function pairs(table: string): Map<string, string> {
  return new Map(
    table.split(' ').map((entry) => {
      const [form = '', base = ''] = entry.split(':');
      return [form, base];
    }),
  );
}

function groupIndex(groups: readonly (readonly string[])[]): Map<string, readonly number[]> {
  const index = new Map<string, number[]>();
  groups.forEach((group, id) => {
    for (const word of group) {
      const known = index.get(word);
      if (known) known.push(id);
      else index.set(word, [id]);
    }
  });
  return index;
}

function shares(index: Map<string, readonly number[]>, a: string, b: string): boolean {
  const ofA = index.get(a);
  const ofB = index.get(b);
  return ofA !== undefined && ofB !== undefined && ofA.some((id) => ofB.includes(id));
}

/** Possible bases of a regular form, best first: "planned" → plan, planne. */
function regularBases(word: string): string[] {
  const bases: string[] = [];
  if (/[^s]s$/.test(word) && word.length > 3) {
    bases.push(word.slice(0, -1));
    if (word.endsWith('ies')) bases.push(`${word.slice(0, -3)}y`);
    if (word.endsWith('es')) bases.push(word.slice(0, -2));
  }
  const stem = word.endsWith('ed')
    ? word.slice(0, -2)
    : word.endsWith('ing')
      ? word.slice(0, -3)
      : '';
  if (stem.length >= 2) {
    if (word.endsWith('ied')) bases.push(`${word.slice(0, -3)}y`);
    bases.push(`${stem}e`, stem);
    if (/([^aeiou])\1$/.test(stem)) bases.push(stem.slice(0, -1));
  }
  return bases.map(british);
}

/** A past form that no table knows is still a verb ("boycotted"): its bare stem. */
function guessedBase(word: string): string | undefined {
  if (word.length < 6 || !/[^aeiou]ed$|[^aeiou]ing$/.test(word)) return undefined;
  const stem = word.replace(/(?:ed|ing)$/, '');
  if (/(?:tt|pp|gg|mm|nn|bb|rr)$/.test(stem) && !stem.endsWith('boycott')) return stem.slice(0, -1);
  return /(?:[^aeiou]s|[cvuz]|[^aeiou][aeiou][gt])$/.test(stem) && !stem.endsWith('ss')
    ? `${stem}e`
    : stem;
}

/** American spelling, which the tables use: "recognise" → "recognize", "defence" → "defense". */
function british(lemma: string): string {
  if (!/(?:ise|isation|ence|our|me)$/.test(lemma)) return lemma;
  if (/[a-z]{3}is(?:e|ation)$/.test(lemma) && !keepsS.has(lemma)) {
    return lemma.replace(/is(e|ation)$/, 'iz$1');
  }
  if (/(?:def|off|pret|lic)ence$/.test(lemma)) return lemma.replace(/ence$/, 'ense');
  if (/(?:lab|col|hon|fav|neighb|behavi|harb|rum)our$/.test(lemma))
    return lemma.replace(/our$/, 'or');
  return /program+e$/.test(lemma) ? 'program' : lemma;
}

const keepsS = new Set(
  'exercise promise premise surprise advise raise praise compromise revise supervise precise concise otherwise likewise enterprise expertise noise poise comprise disguise franchise rise arise devise excise televise wise paradise merchandise demise improvise despise'.split(
    ' ',
  ),
);

function singular(word: string): string {
  if (
    word.length < 4 ||
    !word.endsWith('s') ||
    /(?:ss|us|is|ics|news|series|species)$/.test(word)
  ) {
    return word;
  }
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|x|ss|zz)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}
