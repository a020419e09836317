import type { Corpus } from '../../corpus/corpus.ts';
import { overlaps, textOf } from '../../text/span.ts';
import { conflictAt, type Contradiction } from '../conflict-at.ts';
import type { ClaimConflict, Sensitivity, SourceSentence } from '../conflict.ts';
import { printValue, rewriteDate, wrongPart } from '../date-words.ts';
import type { SentenceReading } from '../sentence-reading.ts';
import { fineness } from '../time-values.ts';
import { isBorneOut, partings, spanOf, type Candidate, type Kind } from './candidates.ts';
import { isOfOneMatter } from './one-matter.ts';
import { leastWhereFound, shareOf } from './pairing.ts';
import { weigh } from './weigh.ts';
import { foundWeights, givenWeights } from './weights.ts';

type Thresholds = Readonly<Record<Sensitivity, Readonly<Record<Kind, number>>>>;

/**
 * How likely a contradiction must be before it is told, where the passage was given. Measured on the
 * half of VitaminC and FEVER symmetric that the weights were not fitted on (DESIGN.md, "Claims").
 */
const givenThresholds: Thresholds = {
  careful: { number: 0.88, date: 0.91, word: 0.85 },
  balanced: { number: 0.83, date: 0.84, word: 0.76 },
  eager: { number: 0.5, date: 0.5, word: 0.5 },
};

/** The same where passages were found. Measured on news against itself: about one look-alike in a thousand sentences. */
const foundThresholds: Thresholds = {
  careful: { number: 0.6, date: 0.75, word: 0.82 },
  balanced: { number: 0.42, date: 0.68, word: 0.7 },
  eager: { number: 0.28, date: 0.41, word: 0.4 },
};

type Of<K extends Kind> = Extract<Candidate, { kind: K }>;

/** A source no longer than this is one passage: a note or an excerpt that the writer filed. Chosen: a long paragraph. */
const longestPassage = 1500;

/**
 * True when all there is to hold a sentence against is one passage. It was given as the evidence, so
 * it speaks of the claim, and the only question is whether its values differ. Passages found among
 * thousands first have to be about the same thing, which the rules of each facet see to.
 */
export function isGiven(sentences: readonly SourceSentence[]): boolean {
  const source = sentences[0]?.source;
  return (
    source !== undefined &&
    source.text.length <= longestPassage &&
    sentences.every((each) => each.source === source)
  );
}

/** True where the library is one passage: it was put there for this draft. */
export function isOnePassage({ sources: [source, another] }: Corpus): boolean {
  return source !== undefined && another === undefined && source.text.length <= longestPassage;
}

/** What some passages contradict in a sentence, decided by weighing what the two share. */
export function weighedConflicts(
  text: string,
  draft: SentenceReading,
  sentences: readonly SourceSentence[],
  sensitivity: Sensitivity,
  isPassageGiven: boolean,
): ClaimConflict[] {
  if (draft.isQuestion) return [];
  const weights = isPassageGiven ? givenWeights : foundWeights;
  const least = (isPassageGiven ? givenThresholds : foundThresholds)[sensitivity];
  const candidates = partings(draft, sentences, isPassageGiven ? undefined : leastWhereFound);
  const likely = candidates
    .filter((candidate) => isPassageGiven || isOfOneMatter(candidate, sentences))
    .map((candidate) => ({
      candidate,
      likelihood: weigh(weights[candidate.kind], candidate.features),
    }))
    .filter(({ candidate, likelihood }) => likelihood >= least[candidate.kind])
    // All sentences are asked whether they say the same, so it is asked of few candidates.
    .filter(({ candidate }) => !isBorneOut(candidate, sentences))
    .sort((a, b) => b.likelihood - a.likelihood)
    .map(({ candidate }) => candidate);
  const conflicts: ClaimConflict[] = [];
  for (const candidate of likely) {
    const span = spanOf(candidate);
    if (conflicts.some((each) => overlaps(each.span, span))) continue;
    const all = likely.filter((each) => overlaps(spanOf(each), span));
    const conflict = joined(all.map((each) => conflictOf(text, each)));
    if (conflict) conflicts.push(conflict);
  }
  return conflicts;
}

/** What the passages put in more ways than this happens again and again, or is counted again and again. */
const mostValues = 2;

/** One conflict of all that contradict one place in the draft, the likeliest first. */
function joined(all: readonly ClaimConflict[]): ClaimConflict | undefined {
  const expected = [...new Set(all.flatMap((each) => each.expected))];
  const best = all[0];
  if (!best || expected.length > mostValues) return undefined;
  return { ...best, expected, evidence: all.flatMap((each) => each.evidence) };
}

function conflictOf(text: string, candidate: Candidate): ClaimConflict {
  switch (candidate.kind) {
    case 'number':
      return numberConflict(text, candidate);
    case 'date':
      return dateConflict(text, candidate);
    case 'word':
      return wordConflict(text, candidate);
  }
}

function numberConflict(text: string, candidate: Of<'number'>): ClaimConflict {
  const { span } = candidate.thing.quantity;
  const value = textOf(candidate.sentence.source.text, candidate.other.quantity.span);
  return conflictAt(text, 'number', span, [against(candidate, value)], value);
}

function dateConflict(text: string, candidate: Of<'date'>): ClaimConflict {
  const { sentence, time, other } = candidate;
  const { span } = time.expression;
  const day = other.expression.earliest ?? '';
  const value =
    printValue(other.expression.value) ?? textOf(sentence.source.text, other.expression.span);
  const fine = fineness(time.expression);
  // Of "before June 2016" all of it is wrong, and which side is meant is the writer's to say.
  const isPlain = time.relation === 'at' && fine <= fineness(other.expression);
  const replacement =
    isPlain && (fine === 5 || fine === 1) ? rewriteDate(textOf(text, span), day) : undefined;
  return {
    ...conflictAt(text, 'date', isPlain ? wrongPart(text, span, day) : span, [
      against(candidate, value),
    ]),
    found: textOf(text, span),
    ...(replacement !== undefined && { repair: { span, text: replacement } }),
  };
}

function wordConflict(text: string, candidate: Of<'word'>): ClaimConflict {
  const { facet, otherFrom, otherTo, sentence, pairing } = candidate;
  const { tokens } = pairing.source;
  const value = textOf(sentence.source.text, {
    start: tokens[otherFrom]!.start,
    end: tokens[otherTo - 1]!.end,
  });
  return conflictAt(text, facet, spanOf(candidate), [against(candidate, value)]);
}

function against(
  { sentence, pairing: { draft, isKnown } }: Candidate,
  value: string,
): Contradiction {
  return {
    sentence,
    value,
    coverage: shareOf(draft, draft.content, (i) => isKnown[i] === true),
  };
}
