import { compareQuantities, isFigureWord, type Quantity } from '../quantity/index.ts';
import { textOf, type Span } from '../text/span.ts';
import { coverageOf, likeness } from './alignment.ts';
import { conflictAt } from './conflict-at.ts';
import type { ClaimConflict, Facet, Sensitivity, SourceSentence } from './conflict.ts';
import type { CountedThing } from './counted.ts';
import { canBeOfOnePlace } from './figure-places.ts';
import {
  leastBeside,
  wordsBeside,
  lineOf,
  placeOf,
  sameBefore,
  sameFrom,
  standAlike,
  standBeside,
  type Line,
  type Place,
} from './lines.ts';
import { printValue, rewriteDate } from './date-words.ts';
import { unmetNames } from './name-units.ts';
import { isAnotherCount } from './other-count.ts';
import { namesTheTime } from './other-occasion.ts';
import { happensAgain } from './recurring.ts';
import { predicationAt } from './other-statement.ts';
import { verbSpan } from './predication-conflicts.ts';
import { shareAnEnd } from './same-count.ts';
import type { SentenceReading } from './sentence-reading.ts';
import { compareTimes, fineness } from './time-values.ts';
import { isNegative } from './small-words.ts';
import type { Token } from './tokens.ts';

/** Share of the draft's content words, the value apart, that the source's sentence must have. Chosen: all but a word. */
const leastRestated: Readonly<Record<Sensitivity, number>> = {
  careful: 0.95,
  balanced: 0.85,
  eager: 0.75,
};
/** So many words right beside a figure, the weightiest counting, make a phrase of it that no other figure stands in by chance. Measured on news against itself. */
const leastInPhrase: Readonly<Record<Sensitivity, number>> = { careful: 5, balanced: 4, eager: 3 };
/** A sentence of fewer content words restates nothing in particular. Chosen. */
const leastWords = 5;
/**
 * The same sentence with another figure, another day, or a "not" put in or left out. Where all else is
 * repeated word for word, nothing more has to be known of the event: "the civil war of opinion makers
 * changed few opinions in 2014" beside the sentence that says 2016.
 */
export function restatedValues(
  text: string,
  draft: SentenceReading,
  sentences: readonly SourceSentence[],
  sensitivity: Sensitivity,
): ClaimConflict[] {
  if (draft.isQuestion || draft.content.length < leastWords) return [];
  const least = leastRestated[sensitivity];
  const own = lineOf(draft);
  const near = sentences.filter(({ reading }) => isRestated(draft, reading, least));
  return [
    ...otherFigures(text, own, sentences, near, leastInPhrase[sensitivity]),
    ...otherTimes(text, own, near),
    ...otherStretches(text, own, near),
    ...otherDenials(text, own, near),
  ];
}

/** Where all of so many content words are repeated, the value is in its place with a phrase on one side of it. Chosen. */
const leastRepeated = 0.95;
const leastWordsRepeated = 8;

function isRepeated(draft: SentenceReading, source: SentenceReading): boolean {
  const rest = draft.content.filter((i) => draft.tokens[i]!.tag !== 'number');
  return rest.length >= leastWordsRepeated && coverageOf(draft, rest, source) >= leastRepeated;
}

function standsThere(
  own: Line,
  place: Place | undefined,
  line: Line,
  there: Place | undefined,
): boolean {
  return (
    standAlike(own, place, line, there) ||
    (isRepeated(own.reading, line.reading) && standBeside(own, place, line, there))
  );
}

function isRestated(draft: SentenceReading, source: SentenceReading, least: number): boolean {
  if (source.isQuestion) return false;
  const rest = draft.content.filter((i) => draft.tokens[i]!.tag !== 'number');
  return (
    rest.length >= leastWords - 1 &&
    coverageOf(draft, rest, source) >= least &&
    unmetNames(draft.units, [...source.units, ...source.subject]).length === 0
  );
}

/** In a sentence that is repeated, or in a phrase that is: "a minimum purchase of $2,000 by new customers". */
function otherFigures(
  text: string,
  own: Line,
  sentences: readonly SourceSentence[],
  near: readonly SourceSentence[],
  leastInPhrase: number,
): ClaimConflict[] {
  const draft = own.reading;
  return draft.counted.flatMap((thing): ClaimConflict[] => {
    if (thing.isArticle || draft.quoted[thing.at] === true) return [];
    if (sentences.some(({ reading }) => isStated(thing, reading))) return [];
    const place = placeOf(own, thing.quantity.span);
    const found = sentences.flatMap((sentence) => {
      const { reading } = sentence;
      const others = reading.counted.filter(
        (each) =>
          areOfAKind(draft, thing, reading, each) &&
          (compareQuantities(thing.quantity, each.quantity) === 'apart' ||
            (near.includes(sentence) && areOtherBounds(thing.quantity, each.quantity))) &&
          (thing.endOfChange === undefined || shareAnEnd(draft, thing, reading, each)),
      );
      if (others.length === 0) return [];
      const isNear = near.includes(sentence);
      const line = lineOf(reading);
      const other = others.find((each) => {
        const there = placeOf(line, each.quantity.span);
        return isNear
          ? standsThere(own, place, line, there)
          : wordsBeside(own, place, line, there) >= leastInPhrase;
      });
      // Each question of a survey has its percentage, in one wording.
      const isRow = isNear || thing.quantity.kind === 'percent';
      if (!other || (isRow && othersPart(draft, thing, reading))) return [];
      if (isAnotherCount(draft, thing, reading, other)) return [];
      return denials(draft) === denials(reading) || !isNear ? [{ sentence, other }] : [];
    });
    return told(
      text,
      'number',
      thing.quantity.span,
      found.map(({ sentence, other }) => ({
        sentence,
        value: textOf(sentence.source.text, other.quantity.span),
      })),
      (value) => value,
    );
  });
}

function isStated(thing: CountedThing, { counted }: SentenceReading): boolean {
  return counted.some(
    (other) =>
      thing.quantity.kind === other.quantity.kind &&
      !areOtherBounds(thing.quantity, other.quantity) &&
      /same|wider|open/.test(compareQuantities(thing.quantity, other.quantity)),
  );
}

/** "Under 80" beside "under 50": they leave room for each other, but who repeats a sentence repeats its figure. */
function areOtherBounds(a: Quantity, b: Quantity): boolean {
  const isAbove = (each: Quantity): boolean => !Number.isFinite(each.high);
  const isBelow = (each: Quantity): boolean => !Number.isFinite(each.low);
  return a.value !== b.value && ((isAbove(a) && isAbove(b)) || (isBelow(a) && isBelow(b)));
}

/** Of one kind and unit, and where both name what they count, of one noun. */
function areOfAKind(
  draft: SentenceReading,
  thing: CountedThing,
  source: SentenceReading,
  other: CountedThing,
): boolean {
  const [a, b] = [thing.quantity, other.quantity];
  if (other.isArticle || a.kind !== b.kind) return false;
  if (!canBeOfOnePlace(draft, thing, source, other)) return false;
  if (a.unit !== b.unit && a.unit !== '' && b.unit !== '') return false;
  if (thing.noun === undefined || other.noun === undefined) return true;
  return a.kind !== 'count' || likeness(draft.tokens[thing.noun]!, source.tokens[other.noun]!) > 0;
}

/** Another figure of the draft that the source does not have: a row of a table against the next. */
function othersPart(
  draft: SentenceReading,
  thing: CountedThing | undefined,
  source: SentenceReading,
): boolean {
  return draft.counted.some(
    (each) =>
      each !== thing &&
      !each.isArticle &&
      !source.counted.some((other) =>
        /same|wider|open/.test(compareQuantities(each.quantity, other.quantity)),
      ),
  );
}

function otherTimes(text: string, own: Line, alike: readonly SourceSentence[]): ClaimConflict[] {
  const draft = own.reading;
  // What happens again and again is the same time only where all that is said of it is.
  const near = draft.events.some((event) => happensAgain(event, draft))
    ? alike.filter(({ reading }) => isRepeated(draft, reading))
    : alike;
  return draft.expressions.flatMap((expression): ClaimConflict[] => {
    if (expression.type !== 'DATE' || fineness(expression) === 0) return [];
    // "The 2020 election" is another one than that of 2016.
    if (draft.times.some((each) => each.expression === expression && each.tellsWhich === true))
      return [];
    const place = placeOf(own, expression.span);
    if (!place || draft.quoted[draft.tokens.indexOf(own.words[place.from]!)] === true) return [];
    // "Before May" leaves room for April.
    if (draft.times.some((each) => each.expression === expression && each.relation !== 'at'))
      return [];
    const time = { expression, relation: 'at' as const };
    if (near.some(({ reading }) => namesTheTime(reading, time))) return [];
    const found = near.flatMap((sentence) => {
      const line = lineOf(sentence.reading);
      if (othersPart(draft, undefined, sentence.reading)) return [];
      const other = sentence.reading.expressions.find(
        (each) =>
          fineness(each) >= fineness(expression) &&
          compareTimes(time, { expression: each, relation: 'at' }) === 'apart' &&
          standsThere(own, place, line, placeOf(line, each.span)),
      );
      return other && denials(draft) === denials(sentence.reading) ? [{ sentence, other }] : [];
    });
    return told(
      text,
      'date',
      expression.span,
      found.map(({ sentence, other }) => ({
        sentence,
        value: printValue(other.value) ?? textOf(sentence.source.text, other.span),
      })),
      () => rewriteDate(textOf(text, expression.span), found[0]?.other.earliest ?? ''),
    );
  });
}

/** "Over the past nine years" beside "over the past five years": one stretch, counted otherwise. */
function otherStretches(text: string, own: Line, near: readonly SourceSentence[]): ClaimConflict[] {
  const draft = own.reading;
  return draft.expressions.flatMap((expression): ClaimConflict[] => {
    const place = placeOf(own, expression.span);
    const figure = place && figureIn(own, place);
    if (!place || figure === undefined || draft.quoted[draft.tokens.indexOf(own.words[figure]!)])
      return [];
    const found = near.flatMap((sentence) => {
      const line = lineOf(sentence.reading);
      if (othersPart(draft, undefined, sentence.reading)) return [];
      const other = sentence.reading.expressions.find((each) => {
        const there = placeOf(line, each.span);
        return (
          there !== undefined &&
          differInFigure(own, place, line, there) &&
          standsThere(own, place, line, there)
        );
      });
      return other && denials(draft) === denials(sentence.reading) ? [{ sentence, other }] : [];
    });
    return told(
      text,
      'number',
      expression.span,
      found.map(({ sentence, other }) => ({
        sentence,
        value: textOf(sentence.source.text, other.span),
      })),
      (value) => value,
    );
  });
}

/** A word of number in a phrase of time that says how long, not when. */
function figureIn({ words }: Line, { from, to }: Place): number | undefined {
  const isLong = words
    .slice(from, to)
    .some(({ lower }) => /^(?:year|month|week|day|hour|minute|decade)s?$/.test(lower));
  const at = words.findIndex((word, i) => i >= from && i < to && isFigureWord(word.lower));
  return isLong && at >= 0 ? at : undefined;
}

/** The same words in the same order but for one word of number. */
function differInFigure(own: Line, place: Place, line: Line, there: Place): boolean {
  if (place.to - place.from !== there.to - there.from) return false;
  const apart = own.words.slice(place.from, place.to).flatMap((word, i) => {
    const far = line.words[there.from + i]!;
    return word.lower === far.lower ? [] : [[word.lower, far.lower]];
  });
  return apart.length === 1 && apart[0]!.every((word) => isFigureWord(word));
}

function otherDenials(text: string, own: Line, near: readonly SourceSentence[]): ClaimConflict[] {
  const draft = own.reading;
  const found = near.flatMap((sentence) => {
    const line = lineOf(sentence.reading);
    const more = denials(draft) - denials(sentence.reading);
    if (Math.abs(more) !== 1 || timesPart(draft, sentence.reading)) return [];
    const [denying, asserting] = more > 0 ? [own, line] : [line, own];
    const at = deniedAt(denying, asserting);
    if (!at) return [];
    const place = more > 0 ? at.denial : at.word;
    const there = more > 0 ? at.word : at.denial;
    const token = own.words[place]!;
    if (draft.quoted[draft.tokens.indexOf(token)] === true) return [];
    return [
      {
        sentence,
        span: deniedSpan(draft, token),
        value: textOf(sentence.source.text, wordsAround(line, there)),
      },
    ];
  });
  const [first] = found;
  if (!first || near.some(({ reading }) => denials(reading) === denials(draft))) return [];
  return told(text, 'polarity', first.span, found, () => undefined);
}

/** Where one sentence has a "not" between words that stand side by side in the other. */
function deniedAt(
  { words }: Line,
  { words: others }: Line,
): { readonly denial: number; readonly word: number } | undefined {
  for (let i = 1; i + 1 < words.length; i++) {
    if (!isPlainDenial(words, i)) continue;
    for (let j = 1; j < others.length; j++) {
      const left = sameBefore(words, i, others, j);
      const right = sameFrom(words, i + 1, others, j);
      if (left >= 2 && right >= 2 && left + right > leastBeside) return { denial: i, word: j };
    }
  }
  return undefined;
}

/** "Not only", "not just" say that it is so, and more. */
function isPlainDenial(words: readonly Token[], i: number): boolean {
  return (
    /^(?:not|n't|never)$/.test(words[i]!.lower) &&
    !/^(?:only|just|merely|simply|even|all|every)$/.test(words[i + 1]!.lower)
  );
}

function denials({ tokens }: SentenceReading): number {
  return tokens.filter(({ lower }) => isNegative(lower)).length;
}

/** Times of the draft's sentence that none of the source's fits. */
function timesPart(draft: SentenceReading, { expressions }: SentenceReading): boolean {
  return (
    expressions.length > 0 &&
    draft.expressions.some(
      (expression) =>
        fineness(expression) > 0 &&
        expressions.every(
          (other) =>
            compareTimes({ expression, relation: 'at' }, { expression: other, relation: 'at' }) ===
            'apart',
        ),
    )
  );
}

/** The verb that is denied on one side, with its "not". */
function deniedSpan(draft: SentenceReading, token: Token): Span {
  const own = predicationAt(draft, draft.tokens.indexOf(token));
  return own ? verbSpan(draft, own) : { start: token.start, end: token.end };
}

function wordsAround({ words }: Line, at: number): Span {
  return { start: words[at - 1]!.start, end: words[Math.min(at + 1, words.length - 1)]!.end };
}

/** One finding of all that contradict a value; where they differ among themselves, none. */
function told(
  text: string,
  facet: Facet,
  span: Span,
  found: readonly { readonly sentence: SourceSentence; readonly value: string }[],
  repair: (value: string) => string | undefined,
): ClaimConflict[] {
  const expected = [...new Set(found.map(({ value }) => value))];
  const [value] = expected;
  if (value === undefined || expected.length > 1) return [];
  return [conflictAt(text, facet, span, found, repair(value))];
}
