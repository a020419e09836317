import * as tables from './lexicon/tables.ts';
import type { Token } from './tokens.ts';

/** What kind of thing a noun names, as far as nothing is of two: a person is no film, a city no county. */
export type ThingKind = string;

let loaded: ReadonlyMap<string, ThingKind> | undefined;

/** Words that mean other things as well, but not behind "is a". */
const behindIs =
  'film:film|video:video|book:book novel memoir|music:album single|picture:painting|programme:show sitcom|body:band company corporation';
/** Places of one rank each; nothing is of two ranks. */
const ranks =
  'town-or-city:city town village|county:county|country:country nation|continent:continent|river:river|lake:lake|mountain:mountain|island:island';

function table(): ReadonlyMap<string, ThingKind> {
  if (loaded) return loaded;
  const kinds = new Map<string, ThingKind>();
  for (const line of [...tables.things.split('|'), ...behindIs.split('|'), ...ranks.split('|')]) {
    const [kind = '', words = ''] = line.split(':');
    for (const word of words.split(' ')) kinds.set(word, kind);
  }
  loaded = kinds;
  return kinds;
}

/** The kind of what a noun names behind "is a"; undefined where it may be of several or the table does not know it. */
export function kindOfThing(tokens: readonly Token[], head: number): ThingKind | undefined {
  const { lower, lemma } = tokens[head]!;
  const before = tokens[head - 1]?.lower ?? '';
  if (/^(?:series|program|programme|show|drama|serial)$/.test(lower))
    return /^(?:television|tv|drama|comedy|radio)$/.test(before) ? 'programme' : undefined;
  if (lower === 'party') return before === 'political' ? 'body' : undefined;
  if (lower === 'game') return /^(?:video|board|computer)$/.test(before) ? 'game' : undefined;
  return table().get(lemma);
}

/** Kinds that one name is often borrowed between: a novel and the film of it, a city and its club. */
const works = new Set(['film', 'programme', 'music', 'book', 'picture', 'game']);
const places = new Set(
  'place town-or-city county country continent river lake mountain island'.split(' '),
);

/** True when nothing is of both kinds. */
export function excludeEachOther(a: ThingKind, b: ThingKind): boolean {
  if (a === b) return false;
  // "Place" is what the table calls a place whose rank it does not say.
  return !(places.has(a) && places.has(b) && (a === 'place' || b === 'place'));
}

/** True where two things of these kinds may well bear one name, so that a name alone does not make them one. */
export function shareNames(a: ThingKind, b: ThingKind): boolean {
  const kinds = [a, b];
  return (
    kinds.every((kind) => works.has(kind)) ||
    (kinds.some((kind) => places.has(kind)) && !kinds.every((kind) => places.has(kind))) ||
    kinds.some((kind) => /^(?:animal|plant|vehicle)$/.test(kind))
  );
}
