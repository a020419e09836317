import type { Source } from '../corpus/source.ts';
import { overlaps, textOf } from '../text/span.ts';
import { coverageOf } from './alignment.ts';
import type { ClaimConflict, ClaimEvidence, SourceSentence } from './conflict.ts';
import { wordKey } from './name-keys.ts';
import type { NameUnit } from './name-units.ts';
import type { SentenceReading } from './sentence-reading.ts';
import { bearsOut } from './support.ts';

/**
 * What the draft has from a source is not held against it. Where another source says otherwise, the
 * two disagree; where the same one does, it is its own affair.
 */
export function settled(
  text: string,
  draft: SentenceReading,
  conflicts: readonly ClaimConflict[],
  sentences: readonly SourceSentence[],
): ClaimConflict[] {
  return conflicts.flatMap((conflict) => {
    if (conflict.facet === 'number' && isSum(draft, conflict)) return [];
    if (conflict.facet === 'role' && isHeldToo(draft, conflict, sentences)) return [];
    if (conflict.isDisputed) return [conflict];
    // What a source says word for word is borne out, whatever day each of them counts from.
    if (!isToldByWords(conflict))
      return sentences.some(({ reading }) => areOneText(draft, reading)) ? [] : [conflict];
    const backing = sentences.filter(({ reading }) => bearsOut(draft, reading, conflict.span));
    return backing.length === 0 ? [conflict] : (disputed(text, draft, conflict, backing) ?? []);
  });
}

/** Where a source bears out a sentence of the draft: what the other sources, asked by themselves, hold against it. */
export function disagreements(
  text: string,
  draft: SentenceReading,
  sentences: readonly SourceSentence[],
  conflictsWith: (sentences: readonly SourceSentence[]) => readonly ClaimConflict[],
): ClaimConflict[] {
  if (sentences.every(({ source }) => source === sentences[0]?.source)) return [];
  const backing = sentences.filter(({ reading }) => bearsOut(draft, reading));
  if (backing.length === 0) return [];
  const agreeing = sourcesOf(backing);
  const others = sentences.filter(({ source }) => !agreeing.has(source));
  return conflictsWith(others)
    .filter(isToldByWords)
    .flatMap((conflict) => disputed(text, draft, conflict, backing) ?? []);
}

function areOneText(draft: SentenceReading, { tokens }: SentenceReading): boolean {
  return (
    draft.tokens.length === tokens.length &&
    draft.tokens.every(({ lower }, i) => lower === tokens[i]!.lower)
  );
}

/** What two figures of the passages make together contradicts neither: 14 in one town and 9 in another are 23. */
function isSum(draft: SentenceReading, { span, evidence }: ClaimConflict): boolean {
  const thing = draft.counted.find(({ quantity }) => overlaps(quantity.span, span));
  if (!thing) return false;
  const { value, kind, unit } = thing.quantity;
  if (kind === 'percent' || kind === 'score') return false;
  const readings = new Set(evidence.map(({ sentence }) => sentence.reading));
  const figures = [...readings].flatMap(({ counted }) =>
    counted
      .filter((far) => !far.isArticle && far.quantity.kind === kind && far.quantity.unit === unit)
      .map(({ quantity }) => quantity.value),
  );
  return figures.some((a, at) => figures.slice(at + 1).some((b) => a + b === value));
}

/** "He was named ambassador": who came into the draft's office by a passage has held two. */
function isHeldToo(
  draft: SentenceReading,
  { span }: ClaimConflict,
  sentences: readonly SourceSentence[],
): boolean {
  const at = draft.tokens.findLastIndex((token) => overlaps(token, span));
  const title = draft.tokens[at];
  if (!title) return false;
  const bearer = draft.tokens
    .slice(at + 1, at + mostWordsOfName)
    .map(({ lower }) => wordKey(lower));
  const isBearer = ({ head }: NameUnit): boolean => bearer.includes(head);
  return sentences.some(({ reading: { tokens, predications } }) =>
    predications.some(
      ({ frame, doer, target, isOpen, isNegated }) =>
        waysIntoOffice.has(tokens[frame.verb]!.lemma) &&
        !isOpen &&
        !isNegated &&
        [...doer, ...target].some(isBearer) &&
        tokens.slice(frame.verb, frame.to).some(({ lower }) => lower === title.lower),
    ),
  );
}

/** "Carl Bent", "Ursula von der Leyen". */
const mostWordsOfName = 5;

const waysIntoOffice = new Set('name appoint nominate make become elect swear serve'.split(' '));

/**
 * A sentence with the draft's words, none of them denied, has its place and its verb as well. Who does
 * what to whom and who holds which office is a matter of their order, and dates and figures are held
 * against every source before they are told.
 */
function isToldByWords({ facet }: ClaimConflict): boolean {
  return facet === 'place' || facet === 'polarity';
}

function disputed(
  text: string,
  draft: SentenceReading,
  conflict: ClaimConflict,
  backing: readonly SourceSentence[],
): ClaimConflict | undefined {
  const agreeing = sourcesOf(backing);
  const against = conflict.evidence.filter(({ sentence }) => !agreeing.has(sentence.source));
  if (against.length === 0) return undefined;
  const { facet, span } = conflict;
  const found = textOf(text, span);
  const supports = backing.map((sentence): ClaimEvidence => ({
    sentence,
    bearing: 'supports',
    value: found,
    coverage: coverageOf(draft, draft.content, sentence.reading),
  }));
  const evidence = [...supports, ...against];
  const expected = [...new Set(evidence.map(({ value }) => value))];
  return { facet, span, found, expected, evidence, isDisputed: true };
}

function sourcesOf(sentences: readonly SourceSentence[]): Set<Source> {
  return new Set(sentences.map(({ source }) => source));
}
