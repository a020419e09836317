import { isFaithful, type SourceMatch } from '../anchoring/index.ts';
import {
  areDaysApart,
  dayOfSaying,
  partingOf,
  readSource,
  readText,
  type DayOfSaying,
} from '../claims/index.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { BlockReading, DraftReading } from './check.ts';
import { claimProse } from './claim-findings.ts';
import type { Finding } from './finding.ts';
import { evidenceOf, verifications, type Verification } from './verification.ts';

/** Shorter words are said again on another day. Chosen: a clause. */
const FEWEST_WORDS = 5;

/**
 * Words that stand in the sources as quoted were said on the day that these give: "said on Friday"
 * is asked about where every source that dates them has another day. Silent where none does.
 */
export function wrongDaysOfSaying(
  block: BlockReading,
  reading: DraftReading,
  corpus: Corpus,
): Finding[] {
  if (block.times.length === 0) return [];
  const dated = verifications(block, reading, corpus).filter(isDatable);
  if (dated.length === 0) return [];
  const { text, sentences, times } = claimProse(block, reading);
  const draft = readText(text, sentences, times);
  return dated.flatMap(({ quotation, match }): Finding[] => {
    const own = quotation.cue && dayOfSaying(text, draft, quotation.cue);
    if (!own) return [];
    const sourced = match.matches.filter(isFaithful).flatMap((each) => {
      const day = dayIn(each);
      return day ? [{ match: each, day }] : [];
    });
    const [first] = sourced;
    if (!first || !sourced.every(({ day }) => areDaysApart(own, day))) return [];
    return [findingOf(own, sourced, first)];
  });
}

function isDatable({ quotation, match: { best }, prose }: Verification): boolean {
  const words = quotation.parts.map(({ start, end }) => prose.slice(start, end)).join(' ');
  return (
    best !== undefined && isFaithful(best) && words.trim().split(/\s+/u).length >= FEWEST_WORDS
  );
}

function dayIn({ source, quotation }: SourceMatch): DayOfSaying | undefined {
  return quotation?.cue && dayOfSaying(source.text, readSource(source), quotation.cue);
}

interface Sourced {
  readonly match: SourceMatch;
  readonly day: DayOfSaying;
}

function findingOf(own: DayOfSaying, sourced: readonly Sourced[], first: Sourced): Finding {
  const { span, found, expected, repair } = partingOf(own, first.day);
  const { source } = first.match;
  return {
    code: 'date-conflict',
    severity: 'warning',
    span,
    message: `The draft has these words said on ${found}; ${source.outlet ?? source.id} has ${expected}.`,
    expected: [expected],
    evidence: sourced.flatMap(({ match, day }) => [
      {
        source: match.source.id,
        span: { ...day.sentence },
        text: match.source.text.slice(day.sentence.start, day.sentence.end),
        bearing: 'contradicts' as const,
      },
      ...evidenceOf(match, 'contradicts'),
    ]),
    fixes:
      repair === undefined
        ? []
        : [{ title: `Change to “${repair}”`, edits: [{ span, text: repair }] }],
  };
}
