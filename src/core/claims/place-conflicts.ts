import { textOf } from '../text/span.ts';
import { alignEvents, isSameEvent, isSameOccasion } from './alignment.ts';
import type { ClaimConflict, ClaimEvidence, Sensitivity, SourceSentence } from './conflict.ts';
import { wordKey } from './name-keys.ts';
import { isAnotherOccasion } from './other-occasion.ts';
import { liesIn, placeKey, placeKind } from './places.ts';
import type { EventMention } from './events.ts';
import type { SentenceReading } from './sentence-reading.ts';
import { timesPart } from './time-values.ts';
import type { Token } from './tokens.ts';

/** Share of the draft's words about an event that a source's sentence must have. Chosen as for dates. */
export const leastCoverage: Readonly<Record<Sensitivity, number>> = {
  careful: 0.65,
  balanced: 0.5,
  eager: 0.34,
};

/** Share of what the source says of the event that the draft must have in turn. */
const leastReturned: Readonly<Record<Sensitivity, number>> = {
  careful: 0.4,
  balanced: 0.3,
  eager: 0,
};

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

interface Comparison {
  readonly sentence: SourceSentence;
  readonly place: Placed;
  readonly bearing: 'same' | 'open' | 'apart';
  readonly coverage: number;
}

export function placeConflicts(
  text: string,
  draft: SentenceReading,
  sentences: readonly SourceSentence[],
  sensitivity: Sensitivity,
  isPassageGiven: boolean,
): ClaimConflict[] {
  if (draft.isQuestion) return [];
  const conflicts = new Map<number, ClaimConflict>();
  for (const [from, places] of groupByPlace(placesIn(draft))) {
    const comparisons = places.flatMap((place) =>
      sentences.flatMap((sentence) =>
        compare(draft, place, sentence, leastCoverage[sensitivity], sensitivity).filter(
          (each) =>
            each.bearing !== 'apart' ||
            isPassageGiven ||
            sensitivity === 'eager' ||
            !isElsewhere(draft, place, sentence.reading, each.place),
        ),
      ),
    );
    const conflict = judge(text, draft, places[0]!, comparisons);
    if (conflict) conflicts.set(from, conflict);
  }
  return [...conflicts.values()];
}

function groupByPlace(places: readonly Placed[]): Map<number, Placed[]> {
  const groups = new Map<number, Placed[]>();
  for (const place of places) groups.set(place.from, [...(groups.get(place.from) ?? []), place]);
  return groups;
}

/** Places that "in", "at" or "near" tie to an event: "a forum in the Russian city of Vladivostok". */
export function placesIn(reading: SentenceReading): Placed[] {
  const { tokens, syntax, events } = reading;
  return syntax.groups.flatMap((group): Placed[] => {
    if (
      group.preposition === undefined ||
      !/^(?:in|at|near|outside)$/.test(tokens[group.preposition]!.lower)
    )
      return [];
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

function compare(
  draft: SentenceReading,
  place: Placed,
  sentence: SourceSentence,
  least: number,
  sensitivity: Sensitivity,
): Comparison[] {
  const { reading } = sentence;
  return placesIn(reading).flatMap((other) => {
    if (!isSameEvent(place.event, other.event)) return [];
    const bearing = comparePlaces(place, other, sensitivity);
    const { coverage, returned, isApart, sharesName } = alignEvents(
      draft,
      place.event,
      reading,
      other.event,
      [place.name, other.name, ...place.within, ...other.within],
    );
    if (
      bearing !== 'same' &&
      (isApart || !sharesName || coverage < least || returned < leastReturned[sensitivity])
    )
      return [];
    if (isOpen(draft, place.event) || isOpen(reading, other.event)) return [];
    if (place.event.isSpeech && !isSameOccasion(draft, place.event, sentence.reading, other.event))
      return [];
    return [{ sentence, place: other, bearing, coverage }];
  });
}

/**
 * Two occasions in two places: on two days, with two tolls, of other people; or the draft has
 * something of its own in the source's place ("peaceful in Tulsa but destructive in Charlotte").
 */
function isElsewhere(
  draft: SentenceReading,
  place: Placed,
  source: SentenceReading,
  other: Placed,
): boolean {
  const there = other.name.split(' ').at(-1)!;
  return (
    timesPart(draft, source) ||
    isAnotherOccasion(draft, place.event, source, other.event) ||
    draft.tokens.some(({ lower, tag }) => tag === 'name' && lower === there)
  );
}

function isOpen(reading: SentenceReading, event: EventMention): boolean {
  return event.frame !== undefined && reading.openFrames.has(event.frame);
}

function comparePlaces(a: Placed, b: Placed, sensitivity: Sensitivity): Comparison['bearing'] {
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
  const kind = placeKind(place.name);
  return kind === 'capital' ? 'city' : kind;
}

function judge(
  text: string,
  draft: SentenceReading,
  place: Placed,
  comparisons: readonly Comparison[],
): ClaimConflict | undefined {
  if (comparisons.some((c) => c.bearing !== 'apart')) return undefined;
  const against = [...comparisons].sort((a, b) => b.coverage - a.coverage);
  const best = against[0];
  if (!best || new Set(against.map((c) => c.place.name)).size > 1) return undefined;
  const span = { start: draft.tokens[place.from]!.start, end: draft.tokens[place.to - 1]!.end };
  const value = ({ sentence, place: there }: Comparison): string =>
    textOf(sentence.source.text, {
      start: sentence.reading.tokens[there.from]!.start,
      end: sentence.reading.tokens[there.to - 1]!.end,
    });
  return {
    facet: 'place',
    span,
    found: textOf(text, span),
    expected: [...new Set(against.map(value))],
    evidence: against.map((c): ClaimEvidence => ({
      sentence: c.sentence,
      bearing: 'contradicts',
      value: value(c),
      coverage: c.coverage,
    })),
    repair: { span, text: value(best) },
    isDisputed: false,
  };
}
