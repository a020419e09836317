import { cueForm, type CueForm } from './cue-verbs.ts';
import { WordClass, abbreviations, wordClasses } from './word-classes.ts';

/** What a word is wherever it stands. */
export interface WordReading {
  /** In lower case with straight apostrophes. */
  readonly lower: string;
  readonly capital: boolean;
  /** Bits of `WordClass`. */
  readonly classes: number;
  readonly cue: CueForm | undefined;
  readonly word: string;
  /** `“It matters,” Kelly said`: a capital inside a sentence is no adverb for its ending. */
  readonly classesOfName: number;
  readonly takesDot: boolean;
}

/**
 * The word at a place. Readings are kept, because texts repeat their words, and are found by a hash
 * of the text's own units, for to cut a word out only to look it up costs more than to read most.
 */
export function readingAt(text: string, start: number, end: number): WordReading {
  let hash = 0;
  for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
  const kept = readings[slot];
  if (kept?.word.length === end - start && standsAt(text, start, kept.word)) return kept;
  const reading = readingOf(text.slice(start, end));
  if (end - start <= LONGEST_KEPT) readings[slot] = reading;
  return reading;
}

/** A power of two. Chosen: the words of some thousand articles; a newer word takes an older one's place. */
const SLOTS = 1 << 15;
/** Longer pieces of a text keep all of it in memory, where engines cut without copying. */
const LONGEST_KEPT = 12;
const readings: (WordReading | undefined)[] = new Array<undefined>(SLOTS).fill(undefined);

function standsAt(text: string, start: number, word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  }
  return true;
}

function readingOf(word: string): WordReading {
  const lower = straight(word.toLowerCase());
  const classes = wordClasses(lower);
  const first = word.charAt(0);
  return {
    word,
    lower,
    capital: first !== first.toLowerCase() || first === '@',
    classes,
    cue: cueForm(lower),
    classesOfName: lower.endsWith('ly') ? classes & ~WordClass.adverb : classes,
    takesDot: takesDot(word, lower),
  };
}

function takesDot(word: string, lower: string): boolean {
  if (word.length === 1) return word !== 'I' && word !== word.toLowerCase();
  return word.includes('.') || abbreviations.has(lower);
}

function straight(word: string): string {
  return word.includes('’') ? word.replaceAll('’', "'") : word;
}
