import { wordText, type Segment } from '../../index/segment.ts';
import { isFigureWord } from '../../quantity/index.ts';
import { mayBeTime } from '../../time/index.ts';
import { lexicon } from '../lexicon/lexicon.ts';
import { phrasalVerbs } from '../lexicon/own-words.ts';
import { wordKey } from '../name-keys.ts';
import { isRank } from '../offices.ts';
import { isNegation } from '../predications.ts';

/** What a word can bring to its passage whatever stands around it; bits that add up. */
export const signs = { figure: 1, time: 2, negation: 4, rank: 8 } as const;

/**
 * What the words of a segment can be read as before any sentence is: a word is looked at once, when
 * first met, and all its readings count ("leaves" is of "leave" and of "leaf"). A trait is the number
 * of a key, of a group of synonyms or of one of antonyms.
 */
export class WordTraits {
  readonly #segment: Segment;
  readonly #keys = new Map<string, number>();
  readonly #traits: (readonly number[] | undefined)[];
  readonly #signs: Uint8Array;

  constructor(segment: Segment) {
    this.#segment = segment;
    this.#traits = new Array<readonly number[] | undefined>(segment.vocabularySize);
    this.#signs = new Uint8Array(segment.vocabularySize);
  }

  /** How many keys are numbered: those of the words met, and those that were asked for. */
  get keyCount(): number {
    return this.#keys.size;
  }

  of(id: number): readonly number[] {
    return this.#traits[id] ?? this.#read(id);
  }

  /** Known once `of` was asked for the word. */
  signsOf(id: number): number {
    return this.#signs[id]!;
  }

  key(key: string): number {
    let number = this.#keys.get(key);
    if (number === undefined) this.#keys.set(key, (number = this.#keys.size));
    return number * 3;
  }

  #read(id: number): readonly number[] {
    const traits = new Set<number>();
    let found = 0;
    for (const word of partsOf(wordText(this.#segment, id))) {
      for (const form of formsOf(word)) {
        traits.add(this.key(form));
        for (const trait of synonymTraits(form)) traits.add(trait);
        for (const trait of antonymTraits(form)) traits.add(trait);
        if (isNegation(form)) found |= signs.negation;
      }
      if (isFigureWord(word)) found |= signs.figure;
      if (mayBeTime(word)) found |= signs.time;
      if (isRank(word)) found |= signs.rank;
    }
    const read = [...traits];
    this.#traits[id] = read;
    this.#signs[id] = found;
    return read;
  }
}

export function synonymTraits(word: string): number[] {
  return lexicon()
    .synonymGroups(word)
    .map((group) => group * 3 + 1);
}

export function antonymTraits(word: string): number[] {
  return lexicon()
    .antonymGroups(word)
    .map((group) => group * 3 + 2);
}

/** A word of the index as a reader of sentences may cut it: "Russian-led", "didn't", "Yerevan's", "19th". */
function partsOf(word: string): Set<string> {
  const parts = new Set<string>();
  for (const part of [word, ...word.split('-')]) {
    const bare = part.replace(/'s?$/, '');
    parts
      .add(bare)
      .add(bare.replace(/^[\d.,]+-?/, ''))
      .add(bare.replace(/-[\d.,]+$/, ''));
    const contraction = /^(.+?)(n't|'(?:re|ve|ll|d|m))$/.exec(bare);
    if (contraction) parts.add(contraction[1]!).add(contraction[2]!);
  }
  parts.delete('');
  return parts;
}

/** The word and what it is a form of, by itself and by its derivation, as a word and as a name. */
function formsOf(word: string): Set<string> {
  const lex = lexicon();
  const forms = new Set([word, lex.nounBase(word), lex.verbBase(word) ?? word]);
  for (const whole of phrasesOf(lex.verbBase(word))) forms.add(whole);
  for (const form of [...forms]) forms.add(lex.family(form));
  return forms.add(wordKey(word));
}

/** What a verb may mean with a particle behind it. */
function phrasesOf(base: string | undefined): readonly string[] {
  return base === undefined ? [] : (phrasesByVerb.get(base) ?? []);
}

const phrasesByVerb = new Map<string, string[]>();
for (const [phrase, whole] of phrasalVerbs) {
  const verb = phrase.slice(0, phrase.indexOf(' '));
  phrasesByVerb.set(verb, [...(phrasesByVerb.get(verb) ?? []), whole]);
}

/** Keys that drafts ask for are numbered too; beyond so many, start afresh. */
const mostKeys = 400_000;
const traitsBySegment = new WeakMap<Segment, WordTraits>();

export function traitsOf(segment: Segment): WordTraits {
  let traits = traitsBySegment.get(segment);
  if (!traits || traits.keyCount > mostKeys) {
    traits = new WordTraits(segment);
    traitsBySegment.set(segment, traits);
  }
  return traits;
}
