/** Where events take place, and whether two places can be one. */
import type { Sensitivity } from './conflict.ts';
import type { EventMention } from './events.ts';
import { wordKey } from './name-keys.ts';
import { isCountry, liesIn, placeKey, placeKind } from './places.ts';
import type { SentenceReading } from './sentence-reading.ts';
import type { Token } from './tokens.ts';

/** Where an event took place, as token indices; `to` excluded. `keys` name it, `within` what the text itself puts it in. */
export interface Placed {
  readonly event: EventMention;
  readonly from: number;
  readonly to: number;
  readonly name: string;
  readonly within: readonly string[];
  /** The text calls it a city, a capital, a town. */
  readonly isCity: boolean;
}

export type PlaceBearing = 'same' | 'open' | 'apart';

/** Places that "in", "at" or "near" tie to an event: "a forum in the Russian city of Vladivostok". */
export function placesIn(reading: SentenceReading, ties = /^(?:in|at|near|outside)$/): Placed[] {
  const { tokens, syntax, events } = reading;
  return syntax.groups.flatMap((group): Placed[] => {
    if (group.preposition === undefined || !ties.test(tokens[group.preposition]!.lower)) return [];
    if (reading.quoted[group.head] === true || isListed(tokens, group.to)) return [];
    const named = nameOf(reading, group.from, group.to, group.head);
    if (!named) return [];
    const frame = syntax.frames[syntax.frameOf[group.preposition] ?? -1];
    const verb = frame && events.find((event) => event.frame === frame);
    const noun = events.find(
      (event) =>
        !event.frame &&
        syntax.groups.some((g) => g.head === event.at && g.to === group.preposition),
    );
    return [noun, verb].flatMap((event) => (event ? [{ event, ...named }] : []));
  });
}

/** "in Maryland, Michigan and Ohio": several places for several events. */
function isListed(tokens: readonly Token[], to: number): boolean {
  const next = tokens[to + 1];
  if (tokens[to]?.tag === 'conjunction') return next?.tag === 'name';
  if (tokens[to]?.text !== ',' || next?.tag !== 'name') return false;
  return /^(?:,|and|or)$/.test(tokens[to + 2]?.lower ?? '') && tokens[to + 3]?.tag === 'name';
}

type Named = Omit<Placed, 'event'>;

function nameOf(
  reading: SentenceReading,
  from: number,
  to: number,
  head: number,
): Named | undefined {
  const { tokens, syntax } = reading;
  const token = tokens[head]!;
  if (token.tag === 'name') {
    let first = head;
    while (first > from && tokens[first - 1]!.tag === 'name' && !tokens[first - 1]!.possessive)
      first--;
    const name = tokens
      .slice(first, to)
      .map((each) => each.lower)
      .join(' ');
    const within = tokens
      .slice(from, first)
      .filter((each) => each.tag === 'name')
      .map((each) => wordKey(each.lower));
    const after =
      tokens[to]?.text === ',' && tokens[to + 1]?.tag === 'name'
        ? [wordKey(tokens[to + 1]!.lower)]
        : [];
    return { from: first, to, name, within: [...within, ...after], isCity: false };
  }
  if (!/^(?:city|capital|town|village|port)$/.test(token.lemma)) return undefined;
  const within = tokens
    .slice(from, head)
    .filter((each) => each.tag === 'name')
    .map((each) => wordKey(each.lower));
  // "the Russian city of Vladivostok", "Kazakhstan's capital, Astana"
  const next = syntax.groups.find(
    (group) => group.from > head && group.from <= to + 1 && tokens[group.head]!.tag === 'name',
  );
  if (!next || !/^(?:of|,)$/.test(tokens[to]?.lower ?? '')) {
    const follows = tokens[head + 1];
    if (follows?.tag !== 'name') return undefined;
    return { from: head + 1, to: head + 2, name: follows.lower, within, isCity: true };
  }
  const name = tokens
    .slice(next.from, next.to)
    .filter((each) => each.tag === 'name')
    .map((each) => each.lower)
    .join(' ');
  return { from: next.from, to: next.to, name, within, isCity: true };
}

/** Whether two places are one, two of a kind, or cannot be told apart. */
export function comparePlaces(a: Placed, b: Placed, sensitivity: Sensitivity): PlaceBearing {
  const first = placeKey(a.name) ?? a.name;
  const second = placeKey(b.name) ?? b.name;
  if (first === second || a.name.split(' ').at(-1) === b.name.split(' ').at(-1)) return 'same';
  if (
    b.within.includes(first) ||
    a.within.includes(second) ||
    liesIn(first, second) ||
    liesIn(second, first)
  )
    return 'open';
  const kinds = [kindOf(a), kindOf(b)];
  if (kinds.includes(undefined)) return sensitivity === 'eager' ? 'apart' : 'open';
  // A city and a country part only where the city is known to lie elsewhere.
  return kinds[0] === kinds[1] ? 'apart' : 'open';
}

function kindOf(place: Placed): 'city' | 'state' | 'country' | undefined {
  if (place.isCity) return 'city';
  const kind = placeKind(place.name) ?? (isCountryOnly(place.name) ? 'country' : undefined);
  return kind === 'capital' ? 'city' : kind;
}

/** "Georgia" is a state of another country as well. */
function isCountryOnly(name: string): boolean {
  return placeKey(name) === undefined && isCountry(name);
}
