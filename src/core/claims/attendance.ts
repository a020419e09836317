/** Who was at a meeting and who was not, in whatever words: "boycotted the summit", "travelled to Astana for it". */
import { textOf } from '../text/span.ts';
import { conflictAt } from './conflict-at.ts';
import type { ClaimConflict, SourceSentence } from './conflict.ts';
import { compareGatherings, findGatherings, isOnePlace, type Gathering } from './gatherings.ts';
import { waysOfAttending } from './lexicon/own-words.ts';
import { canBeOne, type NameUnit } from './name-units.ts';
import { comparePlaces, type Placed } from './placed.ts';
import { verbSpan } from './predication-conflicts.ts';
import type { Predication } from './predications.ts';
import type { SentenceReading } from './sentence-reading.ts';

/** Somebody, a gathering, and whether the one was at the other. */
interface Attendance {
  readonly predication: Predication;
  readonly who: readonly NameUnit[];
  readonly gathering: Gathering;
  readonly isThere: boolean;
}

/** Who attended what the sources say he stayed away from, or the other way round. */
export function attendanceConflicts(
  text: string,
  draft: SentenceReading,
  sentences: readonly SourceSentence[],
): ClaimConflict[] {
  if (draft.isQuestion) return [];
  return attendancesIn(draft).flatMap((own) => {
    if (draft.quoted[own.predication.frame.verb] === true) return [];
    const met = sentences.flatMap((sentence) =>
      attendancesIn(sentence.reading)
        .filter((other) => isOfOne(own, sentence, other))
        .map((other) => ({ sentence, other })),
    );
    const against = met.filter(({ other }) => other.isThere !== own.isThere);
    if (against.length === 0 || against.length < met.length) return [];
    const span = verbSpan(draft, own.predication);
    const values = against.map(({ sentence, other }) => ({
      sentence,
      value: textOf(sentence.source.text, verbSpan(sentence.reading, other.predication)),
    }));
    return [conflictAt(text, 'polarity', span, values)];
  });
}

/** The same person, and of who holds it, where and when two that agree. */
function isOfOne(own: Attendance, sentence: SourceSentence, other: Attendance): boolean {
  if (!own.who.some((unit) => other.who.some((far) => canBeOne(unit, far)))) return false;
  const like = compareGatherings(own.gathering, sentence, other.gathering);
  if (!like) return false;
  const { places } = own.gathering;
  const apart = places.length > 0 && other.gathering.places.length > 0 && !like.place;
  return !apart && [like.party, like.place, like.time].filter(Boolean).length >= 2;
}

function attendancesIn(reading: SentenceReading): Attendance[] {
  const gatherings = findGatherings(reading);
  if (gatherings.length === 0) return [];
  return reading.predications.flatMap((predication): Attendance[] => {
    const { isOpen, isNegated, doer } = predication;
    if (isOpen || doer.length === 0) return [];
    return gatherings.flatMap((gathering) => {
      const way = wayTo(reading, predication, gathering);
      return way
        ? [{ predication, who: doer, gathering, isThere: (way === 'there') !== isNegated }]
        : [];
    });
  });
}

/** How a predicate bears on a gathering: as its object, or behind its small word. */
function wayTo(
  { tokens, syntax }: SentenceReading,
  { frame, word }: Predication,
  { at }: Gathering,
): 'there' | 'away' | undefined {
  const group = syntax.groups.find(({ head }) => head === at);
  if (!group) return undefined;
  if (frame.passive) {
    const isIt = group === frame.subject || isDescribedBy(frame.opener, at);
    return isIt ? waysOfAttending.get(word.lemma) : undefined;
  }
  if (at <= frame.verb || at >= frame.to) return undefined;
  if (group.preposition === undefined) {
    return group === frame.object ? waysOfAttending.get(word.lemma) : undefined;
  }
  return waysOfAttending.get(`${word.lemma} ${tokens[group.preposition]!.lower}`);

  /** "A summit in Astana, which was boycotted": the clause stands a few words behind its noun. */
  function isDescribedBy(opener: number, noun: number): boolean {
    const isRelative = /^(?:which|that)$/.test(tokens[opener]?.lower ?? '');
    return (
      isRelative &&
      noun < opener &&
      !tokens.slice(noun, opener).some(({ tag }) => tag === 'verb' || tag === 'auxiliary')
    );
  }
}

/** A gathering that the draft puts in another place than the sources, though who holds it and when agree. */
export function gatheringPlaceConflicts(
  text: string,
  draft: SentenceReading,
  sentences: readonly SourceSentence[],
): ClaimConflict[] {
  if (draft.isQuestion) return [];
  const gatherings = findGatherings(draft);
  return gatherings.flatMap((own) => {
    const [place] = own.places;
    if (!place || own.places.length > 1 || isOpen(draft, place)) return [];
    const met = sentences.flatMap((sentence) =>
      findGatherings(sentence.reading).flatMap((other) => {
        const like = compareGatherings(own, sentence, other);
        const isOne = like !== undefined && like.time && (like.party || like.mark);
        return isOne ? other.places.map((there) => ({ sentence, there })) : [];
      }),
    );
    const isApart = ({ there }: (typeof met)[number]): boolean =>
      !isOnePlace(place, there) && comparePlaces(place, there, 'balanced') === 'apart';
    if (met.length === 0 || !met.every(isApart)) return [];
    const span = { start: draft.tokens[place.from]!.start, end: draft.tokens[place.to - 1]!.end };
    const values = met.map(({ sentence, there }) => ({
      sentence,
      value: textOf(sentence.source.text, {
        start: sentence.reading.tokens[there.from]!.start,
        end: sentence.reading.tokens[there.to - 1]!.end,
      }),
    }));
    const [value, another] = new Set(values.map((each) => each.value));
    if (another !== undefined) return [];
    return [conflictAt(text, 'place', span, values, value)];
  });
}

function isOpen({ openFrames }: SentenceReading, { event: { frame } }: Placed): boolean {
  return frame !== undefined && openFrames.has(frame);
}
