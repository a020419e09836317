import { textOf, type Span } from '../text/span.ts';
import { coverageOf } from './alignment.ts';
import { conflictAt } from './conflict-at.ts';
import type { ClaimConflict, Sensitivity, SourceSentence } from './conflict.ts';
import type { Frame } from './frames.ts';
import { canBeOne } from './name-units.ts';
import type { NounGroup } from './noun-groups.ts';
import { compareOffices, findOffices, type OfficeMention } from './offices.ts';
import type { SentenceReading } from './sentence-reading.ts';
import { timesPart } from './time-values.ts';
import type { Token } from './tokens.ts';

interface Comparison {
  readonly sentence: SourceSentence;
  readonly mention: OfficeMention;
  readonly bearing: 'same' | 'rank' | 'body' | 'unknown';
}

/** Share of the words of a sentence about an office held then that the source's must have. Chosen: most, the title apart. */
const leastOfThen = 0.6;

/** Share of the draft's words. Chosen: a third, the surname among them. */
const leastOfOneMatter = 0.34;

/** Titles of people that the sources call something else, from one list of offices that exclude each other. */
export function roleConflicts(
  text: string,
  draft: SentenceReading,
  sentences: readonly SourceSentence[],
  sensitivity: Sensitivity,
): ClaimConflict[] {
  return officesHeld(draft).flatMap((mention) => {
    const comparisons = sentences.flatMap((sentence) =>
      officesHeld(sentence.reading).flatMap((other): Comparison[] =>
        isOnePerson(draft, mention, sentence.reading, other) &&
        isOfItsTime(draft, sentence) &&
        (isNamedAlike(mention, other) || isOfOneMatter(draft, sentence.reading)) &&
        (!mention.office.isThen || isOfOneTime(draft, sentence.reading))
          ? [{ sentence, mention: other, bearing: compareOffices(mention.office, other.office) }]
          : [],
      ),
    );
    return judge(text, draft, mention, comparisons, sensitivity) ?? [];
  });
}

/** The offices that people have; "President Hale would sign it" is somebody's hope. */
function officesHeld({ tokens, syntax }: SentenceReading): OfficeMention[] {
  return findOffices(tokens).filter(({ from, office }) => {
    // A title of two words is told as a whole, with what else somebody is called.
    if (office.rank === 'secretary-general' || office.rank === 'high-representative') return false;
    const frame = syntax.frames[syntax.frameOf[from] ?? -1];
    return frame === undefined || !(isWish(tokens, frame) && isIn(frame.subject, from));
  });
}

function isWish(tokens: readonly Token[], { verbFrom }: Frame): boolean {
  return /^(?:would|could|might)$/.test(tokens[verbFrom]!.lower);
}

function isIn(group: NounGroup | undefined, at: number): boolean {
  return group !== undefined && group.from <= at && at < group.to;
}

/** How many years may lie between what a draft tells of and a source that gives somebody's part in it. Chosen: offices pass on. */
const mostYearsApart = 1;

/** A draft that tells of another year than a source does tells what somebody was then. */
export function isOfItsTime({ expressions }: SentenceReading, other: SourceSentence): boolean {
  const { source, reading } = other;
  const years = [source.issued, ...reading.expressions.map(({ earliest }) => earliest)].flatMap(
    (day) => (day === undefined ? [] : [Number(day.slice(0, 4))]),
  );
  // “Who has led it since 2019” leads it still.
  return expressions
    .filter(({ earliest, relation }) => earliest !== undefined && relation === undefined)
    .map(({ earliest }) => Number(earliest!.slice(0, 4)))
    .every((year) => years.length === 0 || years.some((far) => isNear(year, far)));
}

function isNear(year: number, far: number): boolean {
  return Math.abs(year - far) <= mostYearsApart;
}

/** "Then" is a day of both sentences, and they tell of one thing. */
function isOfOneTime(draft: SentenceReading, source: SentenceReading): boolean {
  return (
    draft.times.length > 0 &&
    source.times.length > 0 &&
    !timesPart(draft, source) &&
    coverageOf(draft, draft.content, source) >= leastOfThen
  );
}

/** With a first name, or with the country or body that the office is of. */
function isNamedAlike(a: OfficeMention, b: OfficeMention): boolean {
  return (
    (a.person.keys.length > 1 && b.person.keys.length > 1) ||
    (a.office.of !== undefined && a.office.of === b.office.of)
  );
}

/** A surname has many bearers: by itself it is held to an office only where both sentences share some of their words. */
export function isOfOneMatter(draft: SentenceReading, source: SentenceReading): boolean {
  return coverageOf(draft, draft.content, source) >= leastOfOneMatter;
}

/**
 * The same surname, and no first names that differ. "Fischer" and "Fisher" are two people until a first
 * name says that they are one.
 */
export function isOnePerson(
  draft: SentenceReading,
  { person: a, name: own }: Pick<OfficeMention, 'person' | 'name'>,
  source: SentenceReading,
  { person: b, name: other }: Pick<OfficeMention, 'person' | 'name'>,
): boolean {
  if (!canBeOne(a, b) || a.head !== b.head) return false;
  const [first, there] = [a.keys.at(-2), b.keys.at(-2)];
  const isSpeltAlike = draft.tokens[own.to - 1]!.lower === source.tokens[other.to - 1]!.lower;
  if (first === undefined || there === undefined) return isSpeltAlike;
  return first === there;
}

function judge(
  text: string,
  draft: SentenceReading,
  mention: OfficeMention,
  comparisons: readonly Comparison[],
  sensitivity: Sensitivity,
): ClaimConflict | undefined {
  if (comparisons.some((c) => c.bearing === 'same')) return undefined;
  const against = comparisons.filter((c) => c.bearing === 'rank' || c.bearing === 'body');
  const best = against[0];
  if (!best) return undefined;
  // Two offices in the sources already: a career, not a contradiction.
  const ranks = new Set(
    against.map((c) => `${c.mention.office.department ?? ''} ${c.mention.office.rank}`),
  );
  if (ranks.size > 1 && sensitivity !== 'eager') return undefined;
  const isBody = best.bearing === 'body';
  const spanOf = (reading: SentenceReading, { office, from, to }: OfficeMention): Span => {
    if (isBody && office.body) return tokenSpan(reading, office.body.from, office.body.to);
    if (isBody && office.ofAt !== undefined)
      return tokenSpan(reading, office.ofAt, office.ofAt + 1);
    return tokenSpan(reading, from, to);
  };
  const span = spanOf(draft, mention);
  const value = (c: Comparison): string => {
    const { source, reading } = c.sentence;
    return textOf(source.text, spanOf(reading, c.mention));
  };
  return conflictAt(
    text,
    'role',
    span,
    against.map((c) => ({ sentence: c.sentence, value: value(c) })),
    value(best),
  );
}

function tokenSpan(reading: SentenceReading, from: number, to: number): Span {
  return { start: reading.tokens[from]!.start, end: reading.tokens[to - 1]!.end };
}
