import { fold } from '../text/words.ts';
import * as tables from './lexicon/tables.ts';

export type PlaceKind = 'capital' | 'city' | 'state' | 'country';

interface KnownPlace {
  readonly key: string;
  readonly kind: PlaceKind;
  readonly within: string;
}

interface Gazetteer {
  readonly byName: ReadonlyMap<string, readonly KnownPlace[]>;
  readonly demonyms: ReadonlyMap<string, string>;
  /** By the country or state that they speak for. */
  readonly capitals: ReadonlyMap<string, readonly string[]>;
  /** Places that have a people named after them. */
  readonly lands: ReadonlySet<string>;
}

let loaded: Gazetteer | undefined;

const kinds: Readonly<Record<string, PlaceKind>> = {
  K: 'capital',
  c: 'city',
  s: 'state',
  n: 'country',
};

function gazetteer(): Gazetteer {
  if (loaded) return loaded;
  const byName = new Map<string, KnownPlace[]>();
  for (const line of tables.places.split('\n')) {
    const [names = '', kind = '', within = ''] = line.split('|');
    const listed = names.split(',').map(fold);
    const spellings = [
      ...new Set([...listed, ...listed.map((name) => name.replace(/^st\. /, 'st '))]),
    ];
    const place = { key: spellings[0]!, kind: kinds[kind] ?? 'city', within: fold(within) };
    for (const name of spellings) {
      const known = byName.get(name);
      if (known) known.push(place);
      else byName.set(name, [place]);
    }
  }
  const canonical = (name: string): string => byName.get(name)?.[0]?.key ?? name;
  const demonyms = new Map<string, string>();
  for (const entry of tables.demonyms.split('|')) {
    const [people = '', place = ''] = entry.split(':').map(fold);
    demonyms.set(people, canonical(place));
    if (/(?:an|i|er|ese)$/.test(people)) demonyms.set(`${people}s`, canonical(place));
  }
  const capitals = new Map<string, string[]>();
  for (const [name, known] of byName) {
    const within = known.find(({ kind }) => kind === 'capital')?.within ?? '';
    if (within !== '') capitals.set(within, [...(capitals.get(within) ?? []), name]);
  }
  loaded = { byName, demonyms, capitals, lands: new Set(demonyms.values()) };
  return loaded;
}

/** The place that an adjective or a people's name stands for ("Armenian" → "armenia"). */
export function demonymOf(folded: string): string | undefined {
  return gazetteer().demonyms.get(folded);
}

/** One key for all spellings of a place that the table knows, undefined for others. */
export function placeKey(folded: string): string | undefined {
  return gazetteer().byName.get(folded)?.[0]?.key;
}

/** What kind of place a name is, when all places of that name are of one kind. */
export function placeKind(folded: string): PlaceKind | undefined {
  const known = gazetteer().byName.get(folded);
  const kind = known?.[0]?.kind;
  return known?.every((place) => place.kind === kind) === true ? kind : undefined;
}

/** True for a state with a people of its own; the names of states are those of CLDR, which the runtime brings along. */
export function isCountry(folded: string): boolean {
  return gazetteer().lands.has(folded) && countryNames().has(folded);
}

let names: ReadonlySet<string> | undefined;

function countryNames(): ReadonlySet<string> {
  if (names) return names;
  const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i));
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  names = new Set(codes.flatMap((code) => regions.of(code) ?? []).map(fold));
  return names;
}

/** The country or people's land of that name, whatever else bears it; undefined where none does. */
export function countryNamed(folded: string): string | undefined {
  const { byName, lands } = gazetteer();
  const country = byName.get(folded)?.find(({ kind }) => kind === 'country');
  return country?.key ?? (lands.has(folded) ? folded : undefined);
}

/** The country or state that a capital speaks for ("Moscow condemned…"), undefined when it is none. */
export function seatOf(folded: string): string | undefined {
  const known = gazetteer()
    .byName.get(folded)
    ?.find((place) => place.kind === 'capital');
  return known?.within === '' ? undefined : known?.within;
}

/** The country that a name is, speaks for or belongs to; undefined for any other name. */
export function landOf(name: string): string | undefined {
  return seatOf(name) ?? demonymOf(name) ?? countryNamed(name);
}

/** The capitals that speak for a country or state. */
export function capitalsOf(key: string): readonly string[] {
  return gazetteer().capitals.get(key) ?? [];
}

/** True when the table places `inner` in `outer`, over any number of steps. */
export function liesIn(inner: string, outer: string): boolean {
  const target = placeKey(outer) ?? outer;
  const seen = new Set<string>();
  const reaches = (name: string): boolean => {
    if (seen.has(name)) return false;
    seen.add(name);
    return (gazetteer().byName.get(name) ?? []).some(
      ({ within }) => within !== '' && ((placeKey(within) ?? within) === target || reaches(within)),
    );
  };
  return reaches(inner);
}
