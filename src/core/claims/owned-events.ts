/**
 * Whose attack it was: "the Azerbaijani offensive", "the offensive that Azerbaijan launched". Of one place
 * and day there is one offensive, so another owner is held against the draft.
 */
import { textOf, type Span } from '../text/span.ts';
import { likeness } from './alignment.ts';
import { conflictAt } from './conflict-at.ts';
import type { ClaimConflict, SourceSentence } from './conflict.ts';
import { attacks, launchingVerbs } from './lexicon/own-words.ts';
import { canBeOne, nameUnits, type NameUnit } from './name-units.ts';
import type { NounGroup } from './noun-groups.ts';
import { demonymOf, landOf } from './places.ts';
import type { SentenceReading } from './sentence-reading.ts';
import type { Token } from './tokens.ts';
import { compareTimes, fineness, type TimeValue } from './time-values.ts';

interface OwnedEvent {
  readonly group: NounGroup;
  readonly land: string;
  readonly owner: Span;
  readonly times: readonly TimeValue[];
}

/** Attacks that the draft gives to another country than the sources. */
export function ownerConflicts(
  text: string,
  draft: SentenceReading,
  sentences: readonly SourceSentence[],
): ClaimConflict[] {
  if (draft.isQuestion) return [];
  return ownedEvents(draft).flatMap((own): ClaimConflict[] => {
    const met = sentences.flatMap((sentence) =>
      ownedEvents(sentence.reading)
        .filter((other) => isSameAttack(draft, own, sentence.reading, other))
        .map((other) => ({ sentence, other })),
    );
    if (met.length === 0 || met.some(({ other }) => other.land === own.land)) return [];
    const dated = met.filter(({ other }) => isOfOneTime(own, other));
    if (dated.length === 0 || new Set(met.map(({ other }) => other.land)).size > 1) return [];
    const values = dated.map(({ sentence, other }) => ({
      sentence,
      value: textOf(sentence.source.text, other.owner),
    }));
    return [conflictAt(text, 'actor', own.owner, values)];
  });
}

/** The attacks of a sentence that one country is said to have made. */
function ownedEvents(reading: SentenceReading): OwnedEvent[] {
  const { tokens, syntax, times, quoted, openFrames } = reading;
  return syntax.groups.flatMap((group): OwnedEvent[] => {
    const head = tokens[group.head]!;
    const frame = syntax.frames[syntax.frameOf[group.head] ?? -1];
    if (head.tag !== 'noun' || !attacks.has(head.lemma) || quoted[group.head] === true) return [];
    if (frame && openFrames.has(frame)) return [];
    const own = ownerBefore(reading, group) ?? ownerByVerb(reading, group);
    if (!own) return [];
    return [
      {
        group,
        ...own,
        times: times.filter(
          ({ event, relation }) =>
            relation === 'at' &&
            (event.at === group.head || event.words.some((word) => word === head)),
        ),
      },
    ];
  });
}

/** "The Azerbaijani military offensive", "Azerbaijan's attack": the name beside it, if nothing else is described by it. */
function ownerBefore(
  { tokens }: SentenceReading,
  { from, head }: NounGroup,
): Pick<OwnedEvent, 'land' | 'owner'> | undefined {
  let at = head - 1;
  // "Norway's September 19-20 military offensive".
  const isBetween = ({ tag, lower }: Token): boolean =>
    tag === 'time' || lower === '-' || (tag === 'adjective' && landOf(lower) === undefined);
  while (at > from && isBetween(tokens[at]!)) at--;
  const name = tokens[at];
  if (!name || at < from || tokens[at - 1]?.tag === 'name') return undefined;
  const isOwner = name.possessive || demonymOf(name.lower) !== undefined;
  const land = isOwner ? landOf(name.lower) : undefined;
  return land === undefined ? undefined : { land, owner: { start: name.start, end: name.end } };
}

/** "Azerbaijan launched the offensive", "the Armenian army", "launched by Baku". */
function ownerByVerb(
  { tokens, syntax }: SentenceReading,
  group: NounGroup,
): Pick<OwnedEvent, 'land' | 'owner'> | undefined {
  const frame = syntax.frames.find(
    ({ verb, subject, object, passive }) =>
      (passive ? subject : object) === group && launchingVerbs.has(tokens[verb]!.lemma),
  );
  const doer = frame?.passive === true ? frame.agent : frame?.subject;
  if (!frame || !doer || frame.negations > 0 || frame.hypothetical) return undefined;
  const names = tokens.slice(doer.from, doer.to).filter(({ lower }) => landOf(lower) !== undefined);
  const [name] = names;
  if (!name || names.length > 1 || /^(?:and|or|,)$/.test(tokens[doer.to]?.lower ?? ''))
    return undefined;
  return { land: landOf(name.lower)!, owner: { start: name.start, end: name.end } };
}

/** The same kind of attack, in a place or on a party that both name, and no two times that part. */
function isSameAttack(
  draft: SentenceReading,
  own: OwnedEvent,
  source: SentenceReading,
  other: OwnedEvent,
): boolean {
  const [near, far] = [draft.tokens[own.group.head]!, source.tokens[other.group.head]!];
  if (likeness(near, far) === 0) return false;
  const isApart = own.times.length > 0 && other.times.length > 0 && !isOfOneTime(own, other);
  const there = [...source.units, ...source.subject];
  return (
    !isApart && elsewhere(draft, own).some((unit) => there.some((each) => canBeOne(unit, each)))
  );
}

/** The names of a sentence beside the owner's. */
function elsewhere({ tokens }: SentenceReading, { owner }: OwnedEvent): NameUnit[] {
  const at = tokens.findIndex(({ start }) => start === owner.start);
  return [...nameUnits(tokens, 0, at), ...nameUnits(tokens, at + 1, tokens.length)];
}

function isOfOneTime(own: OwnedEvent, other: OwnedEvent): boolean {
  return own.times.some(
    (time) =>
      fineness(time.expression) >= 3 &&
      other.times.some((far) => /same|wider|narrower/.test(compareTimes(time, far))),
  );
}
