import {
  isFaithful,
  lostSense,
  restoresSense,
  type LostSense,
  type SourceMatch,
} from '../anchoring/index.ts';
import { phrase } from '../text/phrase.ts';
import type { Check } from './check.ts';
import { offering, saying, type Finding } from './finding.ts';
import { verifications, wholeOf, type Verification } from './verification.ts';
import type { BlockReading } from './check.ts';

/**
 * Shortening is free as long as the sense stands: an ellipsis, a bracket or a cut that took away a
 * negation, a condition or a hedge is a finding, unless the draft says it in its own words before
 * or after the quotation.
 */
export const quotationOutOfContext: Check = {
  codes: ['quotation-out-of-context'],
  checkBlock: (block, reading, corpus) =>
    verifications(block, reading, corpus).flatMap((verification) =>
      outOfContext(verification, block),
    ),
};

function outOfContext(verification: Verification, block: BlockReading): Finding[] {
  const lapses = verification.match.matches.filter(isFaithful).map((match) => ({
    match,
    lost: lostSense(match, verification.prose).filter(
      (each) => !isSaidOutside(each, verification, block),
    ),
  }));
  // One source that has the words as they are quoted is enough.
  if (lapses.length === 0 || lapses.some(({ lost }) => lost.length === 0)) return [];
  const { match, lost } = lapses[0]!;
  return lost
    .filter((each) => isLongEnough(each, verification))
    .map((each) => findingOf(each, match));
}

/** The draft keeps the sense in its own words: He does not think “it is in Armenia’s interests”. */
function isSaidOutside(
  lost: LostSense,
  { quotation, prose }: Verification,
  block: BlockReading,
): boolean {
  if (lost.how === 'ellipsis' || lost.how === 'bracket') return false;
  const { start, end } = wholeOf(quotation);
  const sentence = block.sentences.find((each) => each.start <= start && start < each.end);
  if (!sentence) return false;
  const outside =
    lost.how === 'cut-before'
      ? prose.slice(sentence.start, start)
      : prose.slice(end, Math.max(end, sentence.end));
  return restoresSense(outside, lost.what);
}

/** A cut fragment of fewer words says nothing by itself, so nothing was turned round. Chosen. */
const SAYS_SOMETHING = 3;

function isLongEnough({ how }: LostSense, { match }: Verification): boolean {
  if (how === 'ellipsis' || how === 'bracket') return true;
  return (
    (match.best?.pieces.reduce((sum, { piece }) => sum + piece.words.length, 0) ?? 0) >=
    SAYS_SOMETHING
  );
}

const losses = {
  ellipsis: {
    negation: 'The ellipsis leaves out a negation: {0} has “{1}” here.',
    condition: 'The ellipsis leaves out a condition: {0} has “{1}” here.',
    hedge: 'The ellipsis leaves out a word that limits it: {0} has “{1}” here.',
  },
  bracket: {
    negation: 'The bracket replaces a negation: {0} has “{1}” here.',
    condition: 'The bracket replaces a condition: {0} has “{1}” here.',
    hedge: 'The bracket replaces a word that limits it: {0} has “{1}” here.',
  },
  'cut-before': {
    negation: 'The quotation begins after a negation: {0} has “{1}” here.',
    condition: 'The quotation begins after a condition: {0} has “{1}” here.',
    hedge: 'The quotation begins after a word that limits it: {0} has “{1}” here.',
  },
  'cut-after': {
    negation: 'The quotation ends before a negation: {0} has “{1}” here.',
    condition: 'The quotation ends before a condition: {0} has “{1}” here.',
    hedge: 'The quotation ends before a word that limits it: {0} has “{1}” here.',
  },
} as const;

function findingOf({ what, how, span, leftOut }: LostSense, match: SourceMatch): Finding {
  const { text, id } = match.source;
  const words = text.slice(leftOut.start, leftOut.end);
  return {
    code: 'quotation-out-of-context',
    severity: 'warning',
    span,
    ...saying(phrase(losses[how][what], id, words)),
    expected: [words],
    evidence: [{ source: id, ...sentenceAround(match, leftOut), bearing: 'contradicts' }],
    fixes: [
      how === 'cut-before'
        ? {
            ...offering(phrase('Begin with “{0}”', words)),
            edits: [{ span: { start: span.start, end: span.start }, text: `${words} ` }],
          }
        : how === 'cut-after'
          ? {
              ...offering(phrase('Go on with “{0}”', words)),
              edits: [{ span: { start: span.end, end: span.end }, text: ` ${words}` }],
            }
          : { ...offering(phrase('Restore “{0}”', words)), edits: [{ span, text: words }] },
    ],
  };
}

/** From the first word matched or left out to the last. */
function sentenceAround({ source, pieces }: SourceMatch, leftOut: { start: number; end: number }) {
  const start = Math.min(leftOut.start, ...pieces.map(({ span }) => span.start));
  const end = Math.max(leftOut.end, ...pieces.map(({ span }) => span.end));
  return { span: { start, end }, text: source.text.slice(start, end) };
}
