import { isSameName, wordKey } from './name-keys.ts';
import { demonymOf, placeKey } from './places.ts';
import type { Token } from './tokens.ts';

/** A name as it stands: "Russian Foreign Ministry" has the keys of its words, its last as head, and "rfm" as initials. */
export interface NameUnit {
  readonly keys: readonly string[];
  readonly head: string;
  readonly initials: string;
  /** Keys that are places or peoples, the head apart. */
  readonly places: readonly string[];
}

/** The names among tokens `from` to `to`; a possessive ends one ("Russia's | Foreign Ministry" are two). */
export function nameUnits(tokens: readonly Token[], from: number, to: number): NameUnit[] {
  const units: NameUnit[] = [];
  let run: Token[] = [];
  const close = (): void => {
    if (run.length > 0) units.push(unitOf(run));
    run = [];
  };
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    if (token.tag !== 'name') {
      if (token.text === '.' && isSaint(tokens, i)) continue;
      const joins =
        run.length > 0 &&
        /^(?:of|for)$/.test(token.lower) &&
        tokens[i + 1]?.tag === 'name' &&
        i + 1 < to;
      if (!joins || run.at(-1)!.possessive) close();
      continue;
    }
    const hyphened = run.length > 0 && token.start - run.at(-1)!.end === 1;
    if (run.at(-1)?.possessive === true) close();
    else if (
      hyphened &&
      demonymOf(run.at(-1)!.lower) !== undefined &&
      demonymOf(token.lower) !== undefined
    )
      close();
    run.push(token);
  }
  close();
  return units;
}

/** The full stop of "St. Louis" or "Mt. Hood". */
function isSaint(tokens: readonly Token[], i: number): boolean {
  return /^(?:st|mt|ft)$/.test(tokens[i - 1]?.lower ?? '') && tokens[i + 1]?.tag === 'name';
}

function unitOf(run: readonly Token[]): NameUnit {
  const keys = run.map((token) => wordKey(token.lower));
  return {
    keys,
    head: keys.at(-1)!,
    initials: run.length > 1 ? run.map((token) => token.lower[0] ?? '').join('') : '',
    places: run.slice(0, -1).flatMap(({ lower }) => demonymOf(lower) ?? placeKey(lower) ?? []),
  };
}

/** True when two names can be one: same head or initials, and no two places that differ before it. */
export function canBeOne(a: NameUnit, b: NameUnit): boolean {
  if (a.initials !== '' && b.keys.includes(a.initials)) return true;
  if (b.initials !== '' && a.keys.includes(b.initials)) return true;
  const isShared = isSameName(a.head, b.head) || a.keys.includes(b.head) || b.keys.includes(a.head);
  if (!isShared || areTwoOfAKind(a, b)) return false;
  return (
    a.places.length === 0 ||
    b.places.length === 0 ||
    a.places.some((place) => b.places.some((other) => isSameName(place, other)))
  );
}

/** What bodies, laws and places are called by kind: the words before it tell which one is meant. */
const kindWords = new Set(
  `act bill law treaty committee council court party university college school institute center centre bank company
  corporation ministry department agency bureau office commission union league association federation foundation fund
  forum conference summit church street road avenue river lake island county district province valley bridge airport
  hospital hotel museum stadium prison station post times journal show cup`
    .split(/\s+/u)
    .map(wordKey),
);

/** "Secure Fence Act" and "Voting Rights Act": of one kind, and nothing else in common. */
function areTwoOfAKind(a: NameUnit, b: NameUnit): boolean {
  if (a.keys.length < 2 || b.keys.length < 2 || a.head !== b.head || !kindWords.has(a.head))
    return false;
  const before = a.keys.slice(0, -1);
  return !b.keys.slice(0, -1).some((key) => before.some((other) => isSameName(key, other)));
}

/** The names of `a` that none of `b` can be. */
export function unmetNames(a: readonly NameUnit[], b: readonly NameUnit[]): NameUnit[] {
  return a.filter((unit) => !b.some((other) => canBeOne(unit, other)));
}
