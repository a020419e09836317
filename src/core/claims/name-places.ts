import { findNames } from '../names/index.ts';
import type { NameUnit } from './name-units.ts';
import { demonymOf, placeKey } from './places.ts';
import type { SentenceReading } from './sentence-reading.ts';

/** A name where it stands, with the part that it plays there. Numbers are token indices, `to` excluded. */
export interface NamePlace {
  readonly unit: NameUnit;
  readonly from: number;
  readonly to: number;
  /** What it hangs on: its verb, the noun that it owns or describes, or the word before its preposition. */
  readonly governor: number | undefined;
  /** "doer", "target", "owner", "beside" the noun that it describes, or its preposition; undefined where none can be told. */
  readonly part: string | undefined;
}

/** What a name can name, as far as its looks tell. */
export type NamedKind = 'people' | 'place' | 'body' | 'other';

const honorific = /^(?:mr|mrs|ms|dr|sen|rep|gov|prof|gen|col|lt|capt|sgt|rev|st)$/;

/** The names of a sentence, in order. An honorific that its full stop parts from its bearer is none. */
export function namePlaces(reading: SentenceReading): NamePlace[] {
  const { tokens, units } = reading;
  let at = 0;
  return units.flatMap((unit): NamePlace[] => {
    while (tokens[at]!.tag !== 'name') at++;
    const from = at;
    // Its words are names, with "of" or "for" between them.
    for (let left = unit.keys.length; left > 0; at++) if (tokens[at]!.tag === 'name') left--;
    if (at - from === 1 && honorific.test(tokens[from]!.lower)) return [];
    return [{ unit, from, to: at, ...partOf(reading, from, at) }];
  });
}

function partOf(
  { tokens, syntax, content }: SentenceReading,
  from: number,
  to: number,
): Pick<NamePlace, 'part' | 'governor'> {
  const groups = syntax.groups.filter((each) => each.from < to && each.to > from);
  // The full stop of "St. Louis" parts it in two: its preposition stands before the first.
  const last = groups.at(-1);
  const isParted = tokens[from + 1]?.text === '.' && last !== undefined && last.head >= to;
  const group = isParted ? last : groups[0];
  if (!group) return { part: undefined, governor: undefined };
  if (tokens[to - 1]!.possessive) {
    return { part: 'owner', governor: content.find((i) => i >= to) };
  }
  if (group.head >= to) return { part: 'beside', governor: group.head };
  for (const { subject, object, agent, passive, verb } of syntax.frames) {
    if ((passive ? agent : subject) === group) return { part: 'doer', governor: verb };
    if ((passive ? subject : object) === group) return { part: 'target', governor: verb };
  }
  const { preposition } = group;
  if (preposition === undefined) return { part: undefined, governor: undefined };
  return {
    part: tokens[preposition]!.lower,
    governor: content.findLast((i) => i < preposition),
  };
}

/** What kind of thing a name names: a people, a place, a body ("the Senate", "NATO"), or what may be a person. */
export function namedKind({ tokens }: SentenceReading, { from, to }: NamePlace): NamedKind {
  const words = tokens.slice(from, to);
  if (words.some(({ lower }) => demonymOf(lower) !== undefined)) return 'people';
  if (placeKey(words.map(({ lower }) => lower).join(' ')) !== undefined) return 'place';
  const isBody =
    tokens[from - 1]?.lower === 'the' ||
    findNames(words.map(({ text }) => text).join(' ')).some(({ kind }) => kind === 'organisation');
  return isBody ? 'body' : 'other';
}

/** "Hale and Brandt": one of several. */
export function isListed({ tokens }: SentenceReading, { from, to }: NamePlace): boolean {
  const joins = /^(?:and|or|nor|&|with|versus|vs)$/;
  return joins.test(tokens[to]?.lower ?? '') || joins.test(tokens[from - 1]?.lower ?? '');
}
