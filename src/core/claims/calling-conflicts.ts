import { textOf, type Span } from '../text/span.ts';
import { callingsIn, compareCallings, type Calling } from './callings.ts';
import { conflictAt } from './conflict-at.ts';
import type { ClaimConflict, SourceSentence } from './conflict.ts';
import { isOfItsTime, isOfOneMatter, isOnePerson } from './role-conflicts.ts';
import { isRank } from './offices.ts';
import type { SentenceReading } from './sentence-reading.ts';
import { keyOf } from './weighed/pairing.ts';

/**
 * The part that somebody plays in a story: a prosecutor is not the lawyer of the accused, who wrote a
 * study has not reviewed it. Told of one person, by full name or in sentences of one matter, where no
 * sentence that was found gives them the draft's part and all that exclude it agree.
 */
export function callingConflicts(
  text: string,
  draft: SentenceReading,
  sentences: readonly SourceSentence[],
): ClaimConflict[] {
  if (draft.isQuestion) return [];
  return callingsIn(draft).flatMap((own): ClaimConflict[] => {
    const compared = sentences.flatMap((sentence) =>
      callingsIn(sentence.reading)
        .filter(
          (other) =>
            isOnePerson(draft, own, sentence.reading, other) &&
            isOfItsTime(draft, sentence) &&
            ((own.person.keys.length > 1 && other.person.keys.length > 1) ||
              isOfOneMatter(draft, sentence.reading)),
        )
        .map((other) => ({ sentence, other, bearing: compareCallings(own, other) })),
    );
    const against = compared.filter(
      ({ bearing, other }) => bearing === 'apart' && !(isOffice(own) && isOffice(other)),
    );
    const [best] = against;
    if (!best || compared.some(({ bearing }) => bearing === 'same')) return [];
    if (against.some(({ other }) => other.kind !== best.other.kind)) return [];
    const values = against.map(({ sentence, other }) => ({
      sentence,
      value: inWords(textOf(sentence.source.text, spanOf(sentence.reading, other, draft))),
    }));
    return [
      conflictAt(text, 'role', spanOf(draft, own, best.sentence.reading), values, values[0]!.value),
    ];
  });
}

/** A party that the source tells by its letter only. */
function inWords(value: string): string {
  return value === 'D' ? 'Democratic' : value === 'R' ? 'Republican' : value;
}

/** Two offices are held to each other by their ranks, departments and owners. */
function isOffice({ kind }: Calling): boolean {
  return isRank(kind.split('-').at(-1)!) && !/^(?:vice|high|secretary)-/.test(kind);
}

/** The part with what describes it, as far as the other sentence does not say that too: "the Lund sheriff" beside "Lund's mayor". */
function spanOf({ tokens }: SentenceReading, { from, to }: Calling, other: SentenceReading): Span {
  let first = from;
  while (first < to - 1 && other.keys.has(keyOf(tokens[first]!))) first++;
  return { start: tokens[first]!.start, end: tokens[to - 1]!.end };
}
