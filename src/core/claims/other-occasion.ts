/**
 * When two events in passages that were found are two occasions, however alike they are told: another
 * stroke, the interim accord, a toll of its own, a bill and a list. For dates and places.
 */
import { actOtherPeople, haveOtherHeads, partInFigures, targetOf } from './apart.ts';
import type { EventMention } from './events.ts';
import type { NounGroup } from './noun-groups.ts';
import { canBeOne } from './name-units.ts';
import type { SentenceReading } from './sentence-reading.ts';
import { compareTimes, type TimeValue } from './time-values.ts';

/** True when something says that an event of a source is not the draft's, in spite of its words. */
export function isAnotherOccasion(
  draft: SentenceReading,
  event: EventMention,
  source: SentenceReading,
  other: EventMention,
): boolean {
  return (
    partInFigures(draft, event, source, other) ||
    marksOf(draft, event) !== marksOf(source, other) ||
    actOtherPeople(draft, event, source, other) ||
    haveOtherHeads(draft, targetOf(event.frame), source, targetOf(other.frame)) ||
    haveOtherParties(draft, event, source, other)
  );
}

/** A sentence that names the draft's day too, whatever for, does not put it on another. */
export function namesTheTime({ expressions }: SentenceReading, { expression }: TimeValue): boolean {
  return expressions.some((each) =>
    /same|wider/.test(
      compareTimes({ expression, relation: 'at' }, { expression: each, relation: 'at' }),
    ),
  );
}

/** Words that set an occasion apart from others of its kind: where one side has them, there is more than one. */
const marks =
  /^(?:another|other|others|second|third|fourth|again|previous|previously|earlier|latest|interim|initial|original|preliminary|final|follow-up|former)$/;
/** The same before a noun that is the event itself: "the new bridge" is still the bridge, "a new poll" another poll. */
const marksOfNouns = /^(?:last|next|new|newest|recent)$/;

function marksOf({ tokens, syntax }: SentenceReading, { at, frame }: EventMention): string {
  const groups = [
    syntax.groups.find(({ head }) => head === at),
    frame?.object,
    frame?.subject,
  ].filter((group): group is NounGroup => group !== undefined);
  const found = new Set<string>();
  for (const { from, head } of groups) {
    for (let i = from; i < head; i++) {
      const { lower } = tokens[i]!;
      if (marks.test(lower) || (head === at && marksOfNouns.test(lower))) found.add(lower);
    }
  }
  if (frame) {
    for (let i = frame.verbFrom; i < frame.to; i++)
      if (tokens[i]!.lower === 'again') found.add('again');
  }
  return [...found].sort().join(' ');
}

/** Who does it is named in both clauses, and so is to whom, and neither is the other's. */
function haveOtherParties(
  draft: SentenceReading,
  event: EventMention,
  source: SentenceReading,
  other: EventMention,
): boolean {
  const own = draft.predications.find(({ frame }) => frame === event.frame);
  const far = source.predications.find(({ frame }) => frame === other.frame);
  if (!own || !far || event.frame === undefined) return false;
  const isOne = (a: typeof own.doer, b: typeof own.doer): boolean =>
    a.some((unit) => b.some((each) => canBeOne(unit, each)));
  const near = [...own.doer, ...own.target];
  const there = [...far.doer, ...far.target];
  // Who beat whom in May is another match than that in which he was beaten.
  if (own.doer.length > 0 && isOne(own.doer, far.target) && isOne(own.target, far.doer))
    return true;
  return (
    near.length > 0 &&
    there.length > 0 &&
    !isOne(near, [...there, ...other.names]) &&
    !isOne(there, event.names)
  );
}
