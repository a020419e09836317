import { textOf, type Span } from '../text/span.ts';
import { coverageOf } from './alignment.ts';
import { conflictAt } from './conflict-at.ts';
import type { ClaimConflict, SourceSentence } from './conflict.ts';
import { canBeOne } from './name-units.ts';
import { findOffices, type OfficeMention } from './offices.ts';
import type { SentenceReading } from './sentence-reading.ts';
import { isSpeltAlike } from './spelt-alike.ts';
import { timesPart } from './time-values.ts';

/** Offices of which a body has one at a time, by their ranks. */
const singleRanks =
  /^(?:president|prime-minister|chancellor|king|queen|pope|mayor|governor|speaker|chairman|archbishop)$/;

/** Share of the sentence, the holder's name apart, that the source must have: another day has another holder. Chosen: nearly all. */
const leastRestated = 0.8;
/** Words that a sentence must have besides the name, so that more than an office is alike. Chosen. */
const leastWords = 3;

/**
 * Another holder of the same office in a sentence that is otherwise the source's: "Carl Bent, the
 * union's president, addressed the crowd" beside "The union's president, Ida Moss, addressed the crowd".
 * Offices pass on, so a source that names the draft's person at all says nothing against it.
 */
export function officeHolderConflicts(
  text: string,
  draft: SentenceReading,
  sentences: readonly SourceSentence[],
): ClaimConflict[] {
  if (draft.isQuestion) return [];
  return singleOffices(draft).flatMap((own): ClaimConflict[] => {
    const rest = wordsBeside(draft, own);
    if (rest.length < leastWords) return [];
    const holders = sentences.flatMap((sentence) => {
      const other = anotherHolder(draft, own, rest, sentence);
      return other
        ? [{ sentence, value: textOf(sentence.source.text, spanOf(sentence.reading, other)) }]
        : [];
    });
    const expected = [...new Set(holders.map(({ value }) => value))];
    const isKnown = sentences.some(({ reading }) =>
      [...reading.units, ...reading.subject].some((unit) => canBeOne(unit, own.person)),
    );
    if (expected.length !== 1 || isKnown) return [];
    const span = spanOf(draft, own);
    const values = holders.map((holder) => ({
      ...holder,
      coverage: coverageOf(draft, rest, holder.sentence.reading),
    }));
    return [conflictAt(text, 'role', span, values, expected[0])];
  });
}

function singleOffices(draft: SentenceReading): OfficeMention[] {
  return findOffices(draft.tokens).filter(
    ({ office }) => singleRanks.test(office.rank) && !office.isPast,
  );
}

function anotherHolder(
  draft: SentenceReading,
  own: OfficeMention,
  rest: readonly number[],
  { reading }: SourceSentence,
): OfficeMention | undefined {
  if (reading.isQuestion || coverageOf(draft, rest, reading) < leastRestated) return undefined;
  if (timesPart(draft, reading)) return undefined;
  return singleOffices(reading).find(
    ({ person, office }) =>
      office.rank === own.office.rank &&
      office.department === own.office.department &&
      office.of === own.office.of &&
      !isSpeltAlike(own.person.head, person.head) &&
      !draft.units.some((unit) => canBeOne(unit, person)),
  );
}

function wordsBeside({ content }: SentenceReading, { name }: OfficeMention): number[] {
  return content.filter((i) => i < name.from || i >= name.to);
}

function spanOf({ tokens }: SentenceReading, { name }: OfficeMention): Span {
  return { start: tokens[name.from]!.start, end: tokens[name.to - 1]!.end };
}
