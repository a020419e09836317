import { departments } from './departments.ts';
import { canBeOne, nameUnits, type NameUnit } from './name-units.ts';
import { demonymOf, placeKey } from './places.ts';
import type { Token } from './tokens.ts';

/** The body that a spokesman speaks for: "Foreign Ministry", "the Kremlin". Token indices, `to` excluded. */
export interface Body {
  readonly from: number;
  readonly to: number;
  readonly unit: NameUnit;
  readonly isMinistry: boolean;
}

const ministries = /^(?:ministry|department|office|agency|bureau|commission|council)$/;

/** "Foreign Ministry spokeswoman", "spokesman for the Kremlin"; nobody's own ("Putin's spokesman"), and no country. */
export function bodySpokenFor(tokens: readonly Token[], at: number): Body | undefined {
  let from = at;
  while (tokens[from - 1]?.tag === 'name' && !tokens[from - 1]!.possessive) from--;
  let to = at;
  if (from === at) {
    if (!/^(?:of|for)$/.test(tokens[at + 1]?.lower ?? '') || tokens[at + 2]?.lower !== 'the')
      return undefined;
    from = to = at + 3;
    while (tokens[to]?.tag === 'name') to++;
  }
  const unit = nameUnits(tokens, from, to).at(-1);
  if (!unit) return undefined;
  const isMinistry = ministries.test(tokens[to - 1]!.lower);
  const isPlace = tokens
    .slice(from, to)
    .every(({ lower }) => demonymOf(lower) !== undefined || placeKey(lower) !== undefined);
  return isPlace ? undefined : { from, to, unit, isMinistry };
}

/**
 * True where a draft's spokesman speaks for a ministry, and a source's for another or for what is none.
 * The other way round a seat of power may stand for all of its government ("the Kremlin").
 */
export function speaksForAnother(own: Body | undefined, other: Body | undefined): boolean {
  if (own?.isMinistry !== true || !other) return false;
  if (!other.isMinistry) return !canBeOne(own.unit, other.unit);
  const [near, far] = [departmentsOf(own), departmentsOf(other)];
  return near.length > 0 && far.length > 0 && !near.some((each) => far.includes(each));
}

function departmentsOf({ unit }: Body): readonly string[] {
  return unit.keys.flatMap((key) => departments.get(key) ?? []);
}
