import { textOf } from '../text/span.ts';
import type { TimeExpression } from '../time/index.ts';
import { conflictAt } from './conflict-at.ts';
import type { ClaimConflict, Sensitivity, SourceSentence } from './conflict.ts';
import { printValue, rewriteDate, wrongPart } from './date-words.ts';
import { areOfOneDeed, areOfOtherDeeds, datedBy, isMetInClause } from './dated-deeds.ts';
import { namesTheTime } from './other-occasion.ts';
import type { SentenceReading } from './sentence-reading.ts';
import { isNamedBy, returnedShare, retellings, type Retelling } from './retellings.ts';
import { compareTimes } from './time-values.ts';
import { isInManner, keptParts, writtenDate } from './written-dates.ts';

/** Share of the draft's words, by weight, that a source has around a date that is the draft's but for one part. Measured on news against itself. */
const leastShare: Readonly<Record<Sensitivity, number>> = {
  careful: 0.6,
  balanced: 0.5,
  eager: 0.4,
};
/** The same where nothing of the date is in common ("Tuesday" beside "Thursday"). Chosen. */
const leastShareApart = 0.6;
/** Telling words that both have. Chosen: two are in common among any two sentences of one story. */
const leastAnchors = 3;
/** Share of the source's words that the draft has in turn. Measured on news against itself. */
const leastReturned = 0.25;
/** A sentence with the draft's date and this share of its words bears it out. Chosen: support is believed sooner. */
const leastToSupport = 0.34;
/** A sentence this near in share, and in telling words by one, tells of it as well: what it dates otherwise leaves open which is meant. */
const asNear = 0.15;

/** A date of a source that is a draft's but for one part, and how many parts are kept. */
interface Parting {
  readonly retelling: Retelling;
  readonly other: TimeExpression;
  readonly kept: number;
}

/**
 * A date that is the source's but for one part: "October 2011" beside "October 2012", "July 9" beside
 * "July 6", "on Wednesday" beside "on Monday". Two dates of one matter that are written in one manner
 * and part in one place are one date misremembered, in whatever words the matter is told.
 */
export function datesOnePartOff(
  text: string,
  draft: SentenceReading,
  sentences: readonly SourceSentence[],
  sensitivity: Sensitivity,
): ClaimConflict[] {
  if (draft.isQuestion || draft.syntax.frames.length === 0) return [];
  const told = draft.expressions.length > 0 ? retellings(draft, sentences) : [];
  return draft.expressions.flatMap((expression): ClaimConflict[] => {
    const at = draft.tokens.findIndex((token) => token.end > expression.span.start);
    const own = datedBy(draft, expression);
    if (at < 0 || draft.quoted[at] === true) return [];
    if (own.times.some(({ tellsWhich, carried }) => tellsWhich === true || carried === true))
      return [];
    const time = { expression, relation: 'at' as const };
    if (told.some((each) => each.share >= leastToSupport && namesTheTime(readingOf(each), time)))
      return [];
    const rest = besides(text, draft, expression);
    const found = partings(text, expression, told, rest);
    const [best] = found
      .filter((each) => isOneMatter(draft, expression, each, rest.length > 0, sensitivity))
      .sort((a, b) => b.retelling.share - a.retelling.share);
    return best && !found.some((each) => isRival(each, best))
      ? [conflictOf(text, expression, best)]
      : [];
  });
}

function readingOf({ sentence }: Retelling): SentenceReading {
  return sentence.reading;
}

/** The other dates of the sentence in the manner of one: "in 2012, 2013 and 2015". */
function besides(
  text: string,
  draft: SentenceReading,
  expression: TimeExpression,
): TimeExpression[] {
  const own = writtenDate(text, expression);
  return draft.expressions.filter(
    (each) => each !== expression && own !== undefined && isInManner(own, writtenDate(text, each)),
  );
}

/** Rows of years are a table, unless the source has all of them but one. */
function partings(
  text: string,
  expression: TimeExpression,
  told: readonly Retelling[],
  rest: readonly TimeExpression[],
): Parting[] {
  const own = writtenDate(text, expression);
  if (!own) return [];
  const time = { expression, relation: 'at' as const };
  return told.flatMap((retelling) => {
    const { source, reading } = retelling.sentence;
    return reading.expressions.flatMap((other): Parting[] => {
      const far = writtenDate(source.text, other);
      const kept = far && keptParts(own, far);
      if (kept === undefined) return [];
      if (compareTimes(time, { expression: other, relation: 'at' }) !== 'apart') return [];
      const isBeside = rest.every(
        (each) =>
          each.value !== other.value &&
          namesTheTime(reading, { expression: each, relation: 'at' }) &&
          compareTimes(
            { expression: each, relation: 'at' },
            { expression: other, relation: 'at' },
          ) === 'apart',
      );
      return isBeside ? [{ retelling, other, kept }] : [];
    });
  });
}

function isOneMatter(
  draft: SentenceReading,
  expression: TimeExpression,
  { retelling, other, kept }: Parting,
  isListed: boolean,
  sensitivity: Sensitivity,
): boolean {
  const { share, anchors, sentence } = retelling;
  if (share < leastShare[sensitivity] || anchors < leastAnchors) return false;
  if (returnedShare(retelling) < leastReturned) return false;
  if (!draft.units.every((unit) => isNamedBy(sentence, unit))) return false;
  const [own, far] = [datedBy(draft, expression), datedBy(sentence.reading, other)];
  if (areOfOtherDeeds(own, far, isListed) || !isMetInClause(own, retelling)) return false;
  return kept > 0 || (share >= leastShareApart && areOfOneDeed(own, far, retelling));
}

function isRival({ retelling, other, kept }: Parting, best: Parting): boolean {
  return (
    other.value !== best.other.value &&
    kept >= best.kept &&
    retelling.share >= best.retelling.share - asNear &&
    retelling.anchors >= best.retelling.anchors - 1
  );
}

function conflictOf(
  text: string,
  expression: TimeExpression,
  { retelling: { sentence, share }, other }: Parting,
): ClaimConflict {
  const { span } = expression;
  const written = textOf(text, span);
  const value = printValue(other.value) ?? textOf(sentence.source.text, other.span);
  const day = other.earliest;
  const replacement = day === undefined ? undefined : rewriteDate(written, day);
  const wrong = day === undefined ? span : wrongPart(text, span, day);
  return {
    ...conflictAt(text, 'date', wrong, [{ sentence, value, coverage: share }]),
    found: written,
    ...(replacement !== undefined && { repair: { span, text: replacement } }),
  };
}
