/**
 * Whether what a rule tells of a passage that was found can be a contradiction at all. Each rule aligns in
 * its own way; what an editor would ask of any of them before he speaks is asked here.
 */
import { compareQuantities } from '../quantity/index.ts';
import { overlaps, textOf, type Span } from '../text/span.ts';
import { coverageOf } from './alignment.ts';
import type { ClaimConflict, ClaimEvidence } from './conflict.ts';
import type { CountedThing } from './counted.ts';
import { areOfOneNamedPlace } from './figure-places.ts';
import { printValue } from './date-words.ts';
import { areOtherGatherings } from './gatherings.ts';
import { lexicon } from './lexicon/lexicon.ts';
import { canBeOne } from './name-units.ts';
import { namePlaces } from './name-places.ts';
import { isAnotherTurn, isOfManyPlaces } from './recurring.ts';
import type { SentenceReading } from './sentence-reading.ts';
import { timesPart } from './time-values.ts';
import type { TimedEvent } from './timed-events.ts';
import { isSaidInFull } from './turned-statements.ts';
import { namesPart } from './weighed/one-matter.ts';

/** Least share of a sentence's words that a passage found for its predicate must have. Chosen: with less, it tells of something else. */
const leastForPredicate = 0.4;
/** Fewer words than this tell of nothing in particular. Chosen. */
const leastToTell = 3;

/** True where some of the passages that a conflict rests on can speak of what the draft speaks of. */
export function isOneStory(draft: SentenceReading, conflict: ClaimConflict): boolean {
  const { facet, span } = conflict;
  switch (facet) {
    case 'number':
      return !saysTooLittle(draft) && isSome(conflict, (each) => isOneFigure(draft, span, each));
    case 'date':
      return isSome(
        conflict,
        ({ sentence: { reading, source }, value }) =>
          !isStamp(draft, span) &&
          !isOfOtherStatus(draft, span, reading, source.text, value) &&
          !isAnotherTurn(draft, span, reading) &&
          !isFormerPlan(draft, reading),
      );
    case 'place':
      return isSome(
        conflict,
        ({ sentence: { reading } }) =>
          !areOtherGatherings(draft, span, reading) && !isOfManyPlaces(draft, span, reading),
      );
    case 'polarity':
      return (
        !saysAlso(draft, span) &&
        isSome(conflict, ({ sentence }) => !areOtherGatherings(draft, span, sentence.reading)) &&
        isSome(conflict, ({ sentence }) => isOnePredicate(draft, span, sentence.reading))
      );
    case 'actor':
      // "Percent" acts nowhere.
      return isSome(conflict, ({ value }) => !/\b(?:percent|per cent|%)$/.test(value));
    case 'role':
      return true;
  }
}

function isSome({ evidence }: ClaimConflict, holds: (evidence: ClaimEvidence) => boolean): boolean {
  return evidence.length === 0 || evidence.some(holds);
}

/** The day on which something was announced, or was not done, is no day on which it was done. */
function isOfOtherStatus(
  draft: SentenceReading,
  span: Span,
  source: SentenceReading,
  text: string,
  value: string,
): boolean {
  const own = draft.ownTimes.filter(({ expression }) => overlaps(expression.span, span));
  const others = source.ownTimes.filter(
    ({ expression }) => (printValue(expression.value) ?? textOf(text, expression.span)) === value,
  );
  if (own.length === 0 || others.length === 0) return false;
  const isAnnounced = others.every(({ event }) => event.isSpeech);
  const isDone = !draft.tokens.some(({ lemma }) => lexicon().isSpeechVerb(lemma));
  return (isAnnounced && isDone) || isDenied(draft, own) !== isDenied(source, others);
}

function isDenied({ predications }: SentenceReading, times: readonly TimedEvent[]): boolean {
  return times.some(({ event }) =>
    predications.some(({ frame, isNegated }) => frame === event.frame && isNegated),
  );
}

/** "Was planned to open in 2030" beside "will open in 2032, two years later than planned": the plan was another. */
function isFormerPlan({ tokens }: SentenceReading, source: SentenceReading): boolean {
  const isPlan = tokens.some(
    ({ lower }, i) =>
      /^(?:planned|due|scheduled|expected|meant|supposed)$/.test(lower) &&
      /^(?:was|were|been|originally|first|initially)$/.test(tokens[i - 1]?.lower ?? ''),
  );
  const isPutOff = source.tokens.some(
    ({ lower, lemma }, i) =>
      /^(?:delay|postpone)$/.test(lemma) ||
      (lower === 'than' &&
        /^(?:planned|expected|scheduled)$/.test(source.tokens[i + 1]?.lower ?? '')),
  );
  return isPlan && isPutOff;
}

/** A predicate is turned round only where no parties part on both sides. */
function isOnePredicate(draft: SentenceReading, span: Span, source: SentenceReading): boolean {
  return (
    coverageOf(draft, draft.content, source) >= leastForPredicate &&
    !timesPart(draft, source) &&
    (isSaidInFull(draft, span, source) || !namesPart(draft, undefined, source, undefined)) &&
    !isOfOtherClause(draft, span, source) &&
    !isOfAnotherStory(draft, span, source)
  );
}

/** "Three pleaded not guilty, while Bello pleaded guilty": a passage on Bello speaks of the clause that has him. */
function isOfOtherClause(draft: SentenceReading, span: Span, source: SentenceReading): boolean {
  const { tokens, syntax } = draft;
  const at = tokens.findIndex((token) => overlaps(token, span));
  const frame = syntax.frameOf[at];
  const doers = source.predications.flatMap(({ doer }) => doer);
  const places = namePlaces(draft).filter(({ unit }) => doers.some((far) => canBeOne(unit, far)));
  const own = draft.predications.find((each) => each.frame === syntax.frames[frame ?? -1]);
  return (
    doers.length > 0 &&
    places.length > 0 &&
    places.every(
      ({ from, part }) =>
        part === 'doer' && syntax.frameOf[from] !== frame && tokens[from]!.start > span.end,
    ) &&
    own?.doer.length === 0 &&
    own.doerGroup !== undefined &&
    tokens[own.doerGroup.head]!.tag !== 'pronoun'
  );
}

/** "No houses were destroyed" in an article on another storm: who is not named there is who it is about. */
function isOfAnotherStory(draft: SentenceReading, span: Span, source: SentenceReading): boolean {
  const { tokens, syntax } = draft;
  const at = tokens.findIndex((token) => overlaps(token, span));
  const frame = syntax.frames[syntax.frameOf[at] ?? -1];
  const own = draft.predications.find((each) => each.frame === frame)?.doer ?? [];
  return (
    own.length > 0 &&
    source.units.length === 0 &&
    source.subject.length > 0 &&
    !own.some((unit) => source.subject.some((far) => canBeOne(unit, far)))
  );
}

/** The figure of a passage that a draft's is held to is of the same things, and the passage has not the draft's as well. */
function isOneFigure(
  draft: SentenceReading,
  span: Span,
  { sentence: { source, reading }, value }: ClaimEvidence,
): boolean {
  const thing = draft.counted.find(({ quantity }) => overlaps(quantity.span, span));
  if (!thing) return true;
  if (isDayOfList(draft, thing) || areErrorsOfTwoPolls(draft, reading)) return false;
  const other = reading.counted.find(
    ({ quantity }) => textOf(source.text, quantity.span) === value,
  );
  if (other && isDifference(reading, other) !== isDifference(draft, thing)) return false;
  if (other && isAdded(reading, other) !== isAdded(draft, thing)) return false;
  if (isAnotherAnswer(draft, thing, reading)) return false;
  return !isOfItsPlace(draft, thing, reading) && !hasBareFigure(draft, thing, reading);
}

/** "Marshals are also offering $25,000": what is also given is another sum, and who also works with one may refuse another. */
function isAdded({ tokens, syntax }: SentenceReading, { at }: CountedThing): boolean {
  const frame = syntax.frames[syntax.frameOf[at] ?? -1];
  return (
    frame !== undefined &&
    tokens.slice(frame.verbFrom, frame.verb + 2).some(({ lower }) => lower === 'also')
  );
}

function saysAlso({ tokens }: SentenceReading, span: Span): boolean {
  return tokens.some((token) => token.lower === 'also' && overlaps(token, span));
}

/** "56 percent said he was unfit", "62 percent said he was rash": each answer of a survey has its share. */
function isAnotherAnswer(
  draft: SentenceReading,
  { quantity, at }: CountedThing,
  source: SentenceReading,
): boolean {
  if (quantity.kind !== 'percent') return false;
  const own = draft.content.filter((i) => i > at && draft.tokens[i]!.tag !== 'number');
  const others = source.content.filter((j) => source.tokens[j]!.tag !== 'number');
  return (
    [draft, source].every(({ tokens }) => tokens.some(({ lemma }) => answering.test(lemma))) &&
    coverageOf(draft, own, source) < 1 &&
    coverageOf(source, others, draft) < 1
  );
}

/** What those who are asked do. */
const answering = /^(?:say|think|believe|feel|agree|describe|consider|view|regard)$/;

/** The day that stands behind the name of who wrote a message, or before what a paper printed on it. */
function isStamp({ tokens }: SentenceReading, span: Span): boolean {
  const first = tokens.findIndex((token) => overlaps(token, span));
  const next = tokens.find(({ start }) => start >= span.end);
  return tokens[first - 1]?.text === ')' || (next?.text === ':' && tokens[first - 1]?.text === ',');
}

/** Each poll has its own margin of error: of which poll it is must be said in both. */
function areErrorsOfTwoPolls(draft: SentenceReading, source: SentenceReading): boolean {
  const isOfError = ({ tokens }: SentenceReading): boolean =>
    tokens.some(({ lower }) => lower === 'error') &&
    tokens.some(({ lower }) => /^(?:margin|sampling|sample)$/.test(lower));
  return (
    isOfError(draft) &&
    isOfError(source) &&
    !draft.units.some((unit) => source.units.some((far) => canBeOne(unit, far)))
  );
}

/** "On 6, 7, 13 and 14 March": the first of the days are no figures. */
function isDayOfList({ tokens }: SentenceReading, { at }: CountedThing): boolean {
  let i = at + 1;
  while (
    /^(?:,|and|or|number)$/.test(tokens[i]?.tag === 'number' ? 'number' : (tokens[i]?.lower ?? ''))
  )
    i++;
  return i > at + 1 && tokens[i]?.tag === 'time';
}

/** "Two days longer", "40 more than last year": by how much, not how much. */
function isDifference({ tokens }: SentenceReading, { at, noun, quantity }: CountedThing): boolean {
  let i = noun !== undefined && noun > at ? noun + 1 : at;
  while (i < tokens.length && tokens[i]!.start < quantity.span.end) i++;
  return comparatives.test(tokens[i]?.lower ?? '') && tokens[i + 1]?.lower === 'than';
}

const comparatives =
  /^(?:more|fewer|less|longer|shorter|higher|lower|later|earlier|taller|older|younger|larger|smaller|bigger|greater|better|worse|heavier|lighter|faster|slower|above|below)$/;

/** "Fewer than 490 in Srpska" beside "1,170 cases, 486 of them in Srpska": the figure of the same place is meant. */
function isOfItsPlace(
  draft: SentenceReading,
  thing: CountedThing,
  source: SentenceReading,
): boolean {
  return source.counted.some(
    (other) =>
      other.quantity.kind === thing.quantity.kind &&
      compareQuantities(thing.quantity, other.quantity) === 'wider' &&
      areOfOneNamedPlace(draft, thing, source, other),
  );
}

/** "In Rome 15,000 marched": the draft's figure stands there without what it counts. */
function hasBareFigure(
  { tokens }: SentenceReading,
  { at, quantity }: CountedThing,
  source: SentenceReading,
): boolean {
  const { lower } = tokens[at]!;
  return (
    quantity.kind === 'count' &&
    source.tokens.some(
      (token) =>
        token.tag === 'number' &&
        token.lower === lower &&
        !source.counted.some(
          (each) => overlaps(each.quantity.span, token) && each.noun !== undefined,
        ),
    )
  );
}

/** "1,200 homes were destroyed": so few words, and no name, are true of many disasters. */
function saysTooLittle({ tokens, content, units, times }: SentenceReading): boolean {
  const words = content.filter((i) => tokens[i]!.tag !== 'number');
  return units.length === 0 && times.length === 0 && words.length < leastToTell;
}
