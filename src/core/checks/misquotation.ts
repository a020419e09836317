import {
  isFaithful,
  mayBeSamePerson,
  type SourceMatch,
  type WordDifference,
} from '../anchoring/index.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Span } from '../text/span.ts';
import { inTurn, phrase, type Phrase } from '../text/phrase.ts';
import type { Check } from './check.ts';
import { offering, saying, type Finding, type Fix } from './finding.ts';
import { isSomeoneElses, namesOf, sourceSpeaker } from './speakers.ts';
import { evidenceOf, verifications, type Verification } from './verification.ts';

/**
 * Words inside quotation marks are the speaker's own: where a passage is certainly the source of a
 * quotation and some words differ, each altered stretch is a finding. What quoting permits
 * (typography, ellipsis, brackets, a part of a speech) is none.
 */
export const misquotation: Check = {
  codes: ['misquotation'],
  checkBlock: (block, reading, corpus) =>
    verifications(block, reading, corpus).flatMap((verification) =>
      alteredStretches(verification, corpus),
    ),
};

function alteredStretches(verification: Verification, corpus: Corpus): Finding[] {
  const { best, rival } = verification.match;
  if (!best || isFaithful(best) || best.fidelity === 'other-words') return [];
  if (isSomeoneElses(verification, best, corpus)) return [];
  const [first, second] = inOrder(best, rival, verification, corpus);
  return first.differences.map((difference) => alteration(verification, first, second, difference));
}

/** Of two passages that come as near, one whose speaker the draft credits is meant, and no other. */
function inOrder(
  best: SourceMatch,
  rival: SourceMatch | undefined,
  { quotation }: Verification,
  corpus: Corpus,
): [SourceMatch, SourceMatch?] {
  const drafted = namesOf(quotation.speaker, corpus);
  const isCredited = (match: SourceMatch) =>
    sourceSpeaker(match, corpus)?.names.some((name) =>
      drafted.some((each) => mayBeSamePerson(name, each)),
    ) ?? false;
  if (!rival || isCredited(best) === isCredited(rival)) return rival ? [best, rival] : [best];
  return isCredited(best) ? [best] : [rival];
}

function alteration(
  { prose }: Verification,
  best: SourceMatch,
  rival: SourceMatch | undefined,
  difference: WordDifference,
): Finding {
  const other = rival?.differences.find(
    ({ around }) => around.start < difference.around.end && difference.around.start < around.end,
  );
  return {
    code: 'misquotation',
    severity: rival ? 'warning' : 'error',
    span: placeOf(difference, prose),
    ...saying(messageOf(difference, best, rival, prose)),
    expected: [difference.expected, ...(other ? [other.expected] : [])],
    evidence: [
      ...evidenceOf(best, 'contradicts'),
      ...(rival ? evidenceOf(rival, 'contradicts') : []),
    ],
    fixes: [fixOf(difference, best, prose)],
  };
}

/** Dropped words leave no word to underline: the finding stands on the two words they are missing between. */
function placeOf({ kind, span, around }: WordDifference, prose: string): Span {
  if (kind !== 'dropped') return span;
  return around.end > around.start
    ? around
    : { start: span.start, end: Math.min(prose.length, span.start + 1) };
}

/** What was altered is told first, a "not" or a figure apart from other words. */
const alterations = {
  replaced: {
    negation: 'Negation altered in this quotation: “{0}” stands where {1} has “{2}”.',
    number: 'Number altered in this quotation: “{0}” stands where {1} has “{2}”.',
    name: 'Name altered in this quotation: “{0}” stands where {1} has “{2}”.',
    word: 'Words altered in this quotation: “{0}” stands where {1} has “{2}”.',
  },
  added: {
    negation: 'Negation added to this quotation: {1} does not have “{0}” here.',
    number: 'Number added to this quotation: {1} does not have “{0}” here.',
    name: 'Name added to this quotation: {1} does not have “{0}” here.',
    word: 'Words added to this quotation: {1} does not have “{0}” here.',
  },
  dropped: {
    negation: 'Negation missing from this quotation: {1} has “{2}” here.',
    number: 'Number missing from this quotation: {1} has “{2}” here.',
    name: 'Name missing from this quotation: {1} has “{2}” here.',
    word: 'Words missing from this quotation: {1} has “{2}” here.',
  },
} as const;

function messageOf(
  { kind, about, span, expected }: WordDifference,
  best: SourceMatch,
  rival: SourceMatch | undefined,
  prose: string,
): Phrase {
  const written = prose.slice(span.start, span.end);
  const said = phrase(alterations[kind][about], written, best.source.id, expected);
  if (!rival) return said;
  const doubt = 'A passage of {0} comes as near: it is not certain which is quoted.';
  return inTurn(said, phrase(doubt, rival.source.id));
}

function fixOf(
  { kind, span, expected }: WordDifference,
  { source }: SourceMatch,
  prose: string,
): Fix {
  switch (kind) {
    case 'replaced':
      return {
        ...offering(phrase('Use the words of {0}: “{1}”', source.id, expected)),
        edits: [{ span, text: expected }],
      };
    case 'dropped':
      return {
        ...offering(phrase('Restore “{0}” from {1}', expected, source.id)),
        edits: [{ span, text: ` ${expected}` }],
      };
    case 'added':
      return {
        ...offering(phrase('Remove “{0}”', prose.slice(span.start, span.end))),
        edits: [{ span: withOneSpace(span, prose), text: '' }],
      };
  }
}

/** The words and the space that parted them from the next word, or from the last one before the closing mark. */
function withOneSpace({ start, end }: Span, prose: string): Span {
  const after = /^[,;:]?\s+(?=[\p{L}\p{N}])/u.exec(prose.slice(end, end + 8));
  if (after) return { start, end: end + after[0].length };
  const before = /[\s,]+$/u.exec(prose.slice(Math.max(0, start - 8), start));
  return { start: start - (before?.[0].length ?? 0), end };
}
