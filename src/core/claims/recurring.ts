import type { EventMention } from './events.ts';
import { overlaps, type Span } from '../text/span.ts';
import type { TimeExpression } from '../time/index.ts';
import {
  contests,
  recurringByYear,
  recurringDeeds,
  recurringOccasions,
  recurringWorks,
} from './lexicon/own-words.ts';
import { canBeOne } from './name-units.ts';
import { namePlaces, type NamePlace } from './name-places.ts';
import type { SentenceReading } from './sentence-reading.ts';
import type { Token } from './tokens.ts';

/** What is issued or held again and again (a poll, a rally, an interview): its day alone does not tell which is meant. */
export function happensAgain(event: EventMention, { tokens }: SentenceReading): boolean {
  const { frame, words, content } = event;
  const parts = [frame?.subject?.head, frame?.object?.head];
  const heads = [...parts, ...content];
  return (
    words.some(({ lemma }) => recurringOccasions.has(lemma) || recurringWorks.has(lemma)) ||
    parts.some((i) => i !== undefined && recurringWorks.has(tokens[i]!.lemma)) ||
    heads.some((i) => i !== undefined && recurringOccasions.has(tokens[i]!.lemma))
  );
}

/**
 * Cups, elections, festivals and visits come back, and the year tells one from the next: "won the cup in 2016"
 * does not part from "won the cup in 2021". Only what one of them alone has, a figure or an opponent, makes
 * the two one. `span` is where the draft has its date.
 */
export function isAnotherTurn(
  draft: SentenceReading,
  span: Span,
  source: SentenceReading,
): boolean {
  const times = draft.times.filter(({ expression }) => overlaps(expression.span, span));
  const own = yearsOf(times[0]?.expression);
  if (!own || !times.some(({ event }) => comesBack(event, draft))) return false;
  const there = source.expressions.flatMap((each) => yearsOf(each) ?? []);
  if (there.length === 0 || there.some((each) => meets(own, each))) return false;
  return !shareDetail(draft, source);
}

function comesBack({ words, content, frame }: EventMention, { tokens }: SentenceReading): boolean {
  const isTurn = ({ tag, lemma, lower }: Token): boolean =>
    tag !== 'verb' && (recurringByYear.has(lemma) || recurringByYear.has(lower));
  return (
    (frame !== undefined && recurringDeeds.has(tokens[frame.verb]!.lemma)) ||
    words.some((word) => isTurn(word) || recurringDeeds.has(word.lemma)) ||
    content.some((i) => isTurn(tokens[i]!))
  );
}

interface Years {
  readonly first: number;
  readonly last: number;
}

function yearsOf(expression: TimeExpression | undefined): Years | undefined {
  const { earliest, latest } = expression ?? {};
  if (expression?.type !== 'DATE' || earliest === undefined || latest === undefined)
    return undefined;
  return { first: Number(earliest.slice(0, 4)), last: Number(latest.slice(0, 4)) };
}

function meets(a: Years, b: Years): boolean {
  return a.first <= b.last && b.first <= a.last;
}

/** A score, a toll, or whom they beat: two finals have not both. */
function shareDetail(draft: SentenceReading, source: SentenceReading): boolean {
  const isFigure = draft.counted.some(
    ({ quantity, isArticle }) =>
      !isArticle &&
      source.counted.some((far) => !far.isArticle && far.quantity.value === quantity.value),
  );
  const isFigureInWords = draft.tokens.some(
    ({ tag, lower }) =>
      tag === 'number' &&
      lower !== 'one' &&
      source.tokens.some((far) => far.tag === 'number' && far.lower === lower),
  );
  if (isFigure || isFigureInWords) return true;
  const there = opponents(source);
  return opponents(draft).some(({ unit }) => there.some((far) => canBeOne(unit, far.unit)));
}

function opponents(reading: SentenceReading): NamePlace[] {
  const { tokens } = reading;
  return namePlaces(reading).filter(({ part, governor }) => {
    const verb = governor === undefined ? undefined : tokens[governor]!.lemma;
    return (
      /^(?:against|over|versus)$/.test(part ?? '') ||
      (part === 'target' && verb !== undefined && contests.has(verb))
    );
  });
}
