import { wordKey } from '../name-keys.ts';
import type { NameUnit } from '../name-units.ts';
import { capitalsOf, seatOf } from '../places.ts';
import type { SentenceReading } from '../sentence-reading.ts';
import type { Token } from '../tokens.ts';

/**
 * What a passage must hold so that one value of a draft's sentence can be held against it: told by
 * words alone, before any of its sentences is read. A passage that lacks it has nothing to say of the
 * value; one that has it may still have nothing to say.
 */
export interface Prospect {
  /** So that it can contradict the value. */
  readonly toContradict: Need;
  /** So that it can bear on the value at all; asked only where some passage can contradict it. */
  readonly toBear: Need;
}

export interface Need {
  /** Of each list one word must stand in the passage. */
  readonly words: readonly (readonly Wanted[])[];
  /** `signs` that words of the passage must have, together. */
  readonly signs: number;
  /** One of them must be reached; none need be where there are none. */
  readonly shares: readonly Share[];
}

/** Words of which a passage must have a part, in any form. */
export interface Share {
  readonly words: readonly Wanted[];
  readonly least: number;
}

/** A word in every form under which a source may have it: by its key, another word for it, its opposite. */
export type Wanted =
  | {
      readonly kind: 'word';
      readonly keys: readonly string[];
      readonly synonymsOf: readonly string[];
      readonly antonymsOf: readonly string[];
    }
  | { readonly kind: 'anything' };

const anything: Wanted = { kind: 'anything' };

/** What `likeness` takes for the same. A figure is written in many ways. */
export function alike({ tag, lemma, key, lower }: Token): Wanted {
  if (tag === 'number') return anything;
  if (tag === 'name') return withKeys(spellingsOf(wordKey(lower)));
  return {
    kind: 'word',
    keys: [lemma, key, lower, wordKey(lower)],
    synonymsOf: [lemma, key],
    antonymsOf: [],
  };
}

/** What `coverageOf` takes for the same: a name may stand in the headline alone. */
function covered(token: Token): Wanted {
  return token.tag === 'name' ? anything : alike(token);
}

/** A name, a capital that speaks for its country, the country that it speaks for. */
function spellingsOf(key: string): string[] {
  const seat = seatOf(key);
  return [key, ...(seat === undefined ? [] : [seat]), ...capitalsOf(key)];
}

/** One of some names of a sentence, in full or in part; an acronym may be spelt out. */
export function named({ tokens }: SentenceReading, units: readonly NameUnit[]): Wanted[] {
  const keys = new Set(units.flatMap((unit) => [...unit.keys, unit.initials]));
  const isAcronym = tokens.some(
    ({ tag, lower, text }) =>
      tag === 'name' && /^[\p{Lu}.]{2,}$/u.test(text) && keys.has(wordKey(lower)),
  );
  return isAcronym ? [anything] : [withKeys([...keys].flatMap(spellingsOf))];
}

function withKeys(keys: readonly string[]): Wanted {
  return { kind: 'word', keys, synonymsOf: [], antonymsOf: [] };
}

export function withKey(key: string): Wanted {
  return withKeys([key]);
}

export function opposite({ lemma, lower }: Token): Wanted {
  return { kind: 'word', keys: [], synonymsOf: [], antonymsOf: [lemma, lower] };
}

/** `least` of some content words of a sentence. */
export function share(
  { tokens }: SentenceReading,
  content: readonly number[],
  least: number,
): Share {
  return { words: content.map((i) => covered(tokens[i]!)), least };
}
