/**
 * Two things that fall to two parties, each given what the source gives the other: "Norway was made a
 * member and talks were opened with Peru" beside "Peru was made a member, while talks were opened with Norway".
 */
import { textOf } from '../text/span.ts';
import { likeness } from './alignment.ts';
import { conflictAt } from './conflict-at.ts';
import type { ClaimConflict, SourceSentence } from './conflict.ts';
import { isContent, isLight } from './events.ts';
import type { Frame } from './frames.ts';
import { namePlaces, type NamePlace } from './name-places.ts';
import { canBeOne, unmetNames } from './name-units.ts';
import { predicationAt } from './other-statement.ts';
import type { SentenceReading } from './sentence-reading.ts';
import { timesPart } from './time-values.ts';
import type { Token } from './tokens.ts';

/** Share of what a clause says, its names apart, from which another clause says the same. Chosen. */
const leastAlike = 0.6;
/** What the other of two clauses may share with it at most, so that it can be told which is meant. Chosen. */
const mostOfOther = 0.34;

interface Part {
  readonly name: NamePlace;
  readonly frame: Frame;
  /** What its clause says, the names in it apart. */
  readonly says: readonly Token[];
}

/** Names that have changed places between two clauses of one sentence. */
export function crossedNames(
  text: string,
  draft: SentenceReading,
  sentences: readonly SourceSentence[],
): ClaimConflict[] {
  if (draft.isQuestion || draft.syntax.frames.length < 2) return [];
  const own = partsOf(draft);
  const isGivenSo = (part: Part): boolean =>
    sentences.some(({ reading }) =>
      partsOf(reading).some((far) => areOne(part, far) && saysSame(part, far)),
    );
  for (const [i, first] of own.entries()) {
    for (const second of own.slice(i + 1)) {
      if (first.frame === second.frame || canBeOne(first.name.unit, second.name.unit)) continue;
      if (areOfTwoTimes(draft, first.frame, second.frame)) continue;
      const crossed = sentences.flatMap((sentence) => {
        const value = crossedIn(draft, first, second, sentence);
        return value ? [{ sentence, value }] : [];
      });
      if (crossed.length === 0 || isGivenSo(first) || isGivenSo(second)) continue;
      const span = spanOf(draft, first.name);
      return [conflictAt(text, 'actor', span, crossed)];
    }
  }
  return [];
}

/** Whom the source gives what the draft gives the first; undefined where the two are not in each other's place. */
function crossedIn(
  draft: SentenceReading,
  first: Part,
  second: Part,
  { source, reading }: SourceSentence,
): string | undefined {
  if (reading.isQuestion || timesPart(draft, reading)) return undefined;
  if (unmetNames([first.name.unit, second.name.unit], reading.units).length > 0) return undefined;
  const far = partsOf(reading);
  for (const there of far.filter((part) => areOne(second, part))) {
    const other = far.find((part) => part.frame !== there.frame && areOne(first, part));
    if (!other || !saysSame(first, there) || !saysSame(second, other)) continue;
    // Who gives is in no place of those to whom it is given.
    if (actUnlike(first, there) && actUnlike(second, other)) continue;
    if (shareOf(first, other) > mostOfOther || shareOf(second, there) > mostOfOther) continue;
    return textOf(source.text, spanOf(reading, there.name));
  }
  return undefined;
}

/** The names of a sentence, each with what is said of it in the one clause in which it stands. */
function partsOf(reading: SentenceReading): Part[] {
  const { tokens, syntax, quoted } = reading;
  const names = namePlaces(reading);
  const isName = (i: number): boolean => names.some(({ from, to }) => from <= i && i < to);
  return names.flatMap((name): Part[] => {
    const frame = syntax.frames[syntax.frameOf[name.from] ?? -1];
    if (!frame || quoted[name.from] === true) return [];
    const predication = predicationAt(reading, frame.verb);
    if (predication && (predication.isOpen || predication.isNegated)) return [];
    const says: Token[] = [];
    for (let i = frame.from; i < frame.to; i++) {
      const token = tokens[i]!;
      if (isContent(token) && !isLight(tokens, i) && !isName(i)) says.push(token);
    }
    return says.length > 0 ? [{ name, frame, says }] : [];
  });
}

/** "Last year" in one of two clauses, or "later": they tell of a course of things. */
function areOfTwoTimes(
  { tokens, expressions }: SentenceReading,
  first: Frame,
  second: Frame,
): boolean {
  const isLater = [first, second].some(({ from, to }) =>
    tokens
      .slice(from, to)
      .some(({ lower }) => /^(?:later|then|subsequently|afterwards)$/.test(lower)),
  );
  const isIn = ({ from, to }: Frame, at: number): boolean =>
    at >= tokens[from]!.start && at < tokens[to - 1]!.end;
  const has = (frame: Frame): boolean => expressions.some(({ span }) => isIn(frame, span.start));
  return isLater || (has(first) && has(second));
}

function actUnlike({ name: a }: Part, { name: b }: Part): boolean {
  return (a.part === 'doer') !== (b.part === 'doer');
}

function areOne(a: Part, b: Part): boolean {
  return canBeOne(a.name.unit, b.name.unit);
}

function saysSame(a: Part, b: Part): boolean {
  return shareOf(a, b) >= leastAlike;
}

function shareOf({ says }: Part, other: Part): number {
  const met = says.filter((word) => other.says.some((far) => likeness(word, far) > 0));
  return met.length / says.length;
}

function spanOf({ tokens }: SentenceReading, { from, to }: NamePlace) {
  return { start: tokens[from]!.start, end: tokens[to - 1]!.end };
}
