import type { Corpus } from '../corpus/corpus.ts';
import type { Source } from '../corpus/source.ts';
import { textOf, type Span } from '../text/span.ts';
import type { TimeExpression } from '../time/index.ts';
import { coverageOf } from './alignment.ts';
import { conflictsAgainst, sentencesAbout, type DraftProse } from './find-conflicts.ts';
import type { SentenceReading } from './sentence-reading.ts';
import { saysAsMuch } from './support.ts';
import { readSource, readText } from './text-reading.ts';
import { isOnePassage } from './weighed/weighed-conflicts.ts';

/** A sentence of a source and how it bears on a sentence of the draft. */
export interface TouchingPassage {
  readonly source: Source;
  readonly span: Span;
  readonly bearing: 'contradicts' | 'supports' | 'touches';
  /** Share of the draft's words that it has, 0 to 1. */
  readonly score: number;
  /** Whose word it is where the source only reports what the draft states as a fact: "Putin"; absent otherwise. */
  readonly onWordOf?: string;
  /** The dates in it that were placed by the day its source was issued. */
  readonly placed: readonly TimeExpression[];
}

/** Shares of the draft's words that make a sentence support it, or touch on it. Chosen on the bundled articles. */
const leastToSupport = 0.75;
const leastToTouch = 0.4;
const mostPassages = 5;
/** A sentence of fewer words that mean something says nothing that could be looked up. */
const leastContent = 2;

/** A sentence of a draft, and what the sources say of it: strongest first, empty when none speaks of it. */
export interface ClaimEvidenceAt {
  readonly span: Span;
  readonly passages: readonly TouchingPassage[];
}

/** The claim that stands at an offset; undefined where none does: in a question, a heading's few words, a bare name. */
export function claimEvidenceAt(
  prose: DraftProse,
  offset: number,
  corpus: Corpus,
): ClaimEvidenceAt | undefined {
  const at = prose.sentences.findIndex(({ start, end }) => start <= offset && offset <= end);
  const own = prose.sentences[at];
  const sentence = own && readText(prose.text, prose.sentences, prose.times).sentencesIn(own)[0];
  return sentence && isClaim(sentence)
    ? {
        span: sentence.span,
        passages: passagesAbout(prose, sentence, corpus).slice(0, mostPassages),
      }
    : undefined;
}

function isClaim({ isQuestion, syntax, content, times }: SentenceReading): boolean {
  return !isQuestion && syntax.frames.length > 0 && content.length + times.length >= leastContent;
}

/** The strongest of what the sources say of one sentence of a draft; empty when none speaks of it. */
export function evidenceFor(prose: DraftProse, at: number, corpus: Corpus): TouchingPassage[] {
  return evidenceReader(prose, corpus)(at).slice(0, mostPassages);
}

/**
 * For each sentence of a piece of a draft, by its number: every passage that speaks of it, strongest
 * first. The piece is read once.
 */
export function evidenceReader(
  prose: DraftProse,
  corpus: Corpus,
): (at: number) => TouchingPassage[] {
  const reading = readText(prose.text, prose.sentences, prose.times);
  return (at) => {
    const span = prose.sentences[at];
    const sentence = span && reading.sentencesIn(span)[0];
    return sentence ? passagesAbout(prose, sentence, corpus) : [];
  };
}

function passagesAbout(
  { text }: DraftProse,
  sentence: SentenceReading,
  corpus: Corpus,
): TouchingPassage[] {
  const candidates = sentencesAbout(textOf(text, sentence.span), corpus);
  const against = new Set(
    conflictsAgainst(text, sentence, candidates, 'balanced', isOnePassage(corpus)).flatMap(
      ({ evidence }) =>
        evidence
          .filter(({ bearing }) => bearing === 'contradicts')
          .map((each) => each.sentence.reading),
    ),
  );
  return candidates
    .map(({ source, reading }): TouchingPassage => {
      const score = coverageOf(sentence, sentence.content, reading);
      const bearing = against.has(reading)
        ? 'contradicts'
        : score >= leastToSupport && saysAsMuch(sentence, reading)
          ? 'supports'
          : 'touches';
      const speaker = bearing === 'supports' ? vouchedForBy(sentence, reading, source) : undefined;
      return {
        source,
        span: reading.span,
        bearing,
        score,
        ...(speaker !== undefined && { onWordOf: speaker }),
        placed: placedTimes(reading),
      };
    })
    .filter(({ score, bearing }) => score >= leastToTouch || bearing === 'contradicts')
    .sort((a, b) => rankOf(b) - rankOf(a) || b.score - a.score);
}

function rankOf({ bearing }: TouchingPassage): number {
  return bearing === 'contradicts' ? 2 : bearing === 'supports' ? 1 : 0;
}

/**
 * “Putin said that P” is evidence of what Putin said. Whoever says in the source what the draft says in
 * its own voice; undefined where the draft credits somebody too, or the source states it as well.
 */
function vouchedForBy(
  sentence: SentenceReading,
  reading: SentenceReading,
  { text }: Source,
): string | undefined {
  if (sentence.events.some(({ isSpeech }) => isSpeech)) return undefined;
  const same = reading.predications.filter(({ word }) =>
    sentence.predications.some((own) => own.word.key === word.key),
  );
  const speakers = same.map(({ frame: { within } }) => {
    const report = within === undefined ? undefined : reading.syntax.frames[within];
    const says = reading.events.some(({ isSpeech, frame }) => isSpeech && frame === report);
    return says ? report?.subject : undefined;
  });
  const [speaker] = speakers;
  if (!speaker || speakers.includes(undefined)) return undefined;
  const [first, last] = [reading.tokens[speaker.from]!, reading.tokens[speaker.to - 1]!];
  return text.slice(first.start, last.end).replace(/\s+/gu, ' ');
}

/** The dates in a passage that mean a day only because of the day its source was issued: "Thursday". */
export function datesPlacedIn(source: Source, passage: Span): TimeExpression[] {
  return readSource(source).sentencesIn(passage).flatMap(placedTimes);
}

function placedTimes({ span, times }: SentenceReading): TimeExpression[] {
  const own = times
    .map(({ expression }) => expression)
    .filter(({ inferred, span: at }) => inferred?.from === 'reference' && at.start >= span.start);
  return [...new Set(own)];
}
