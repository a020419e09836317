import { textOf } from '../text/span.ts';
import { alignEvents, isSameEvent, isSameOccasion } from './alignment.ts';
import { conflictAt } from './conflict-at.ts';
import type { ClaimConflict, Sensitivity, SourceSentence } from './conflict.ts';
import { isAnotherOccasion } from './other-occasion.ts';
import { comparePlaces, placesIn, type PlaceBearing, type Placed } from './placed.ts';
import type { EventMention } from './events.ts';
import { isDoneElsewhereToo } from './recurring.ts';
import type { SentenceReading } from './sentence-reading.ts';
import { timesPart } from './time-values.ts';
import { isOfAnotherTime } from './unresolved-times.ts';

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

interface Comparison {
  readonly sentence: SourceSentence;
  readonly place: Placed;
  readonly bearing: PlaceBearing;
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
    isOfAnotherTime(draft, source) ||
    isDoneElsewhereToo(draft, place.event.words, source) ||
    isAnotherOccasion(draft, place.event, source, other.event) ||
    draft.tokens.some(({ lower, tag }) => tag === 'name' && lower === there)
  );
}

function isOpen(reading: SentenceReading, event: EventMention): boolean {
  return event.frame !== undefined && reading.openFrames.has(event.frame);
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
  return conflictAt(
    text,
    'place',
    span,
    against.map((c) => ({ ...c, value: value(c) })),
    value(best),
  );
}
