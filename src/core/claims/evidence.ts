import type { Corpus } from '../corpus/corpus.ts';
import type { Source } from '../corpus/source.ts';
import { sameName } from '../names/index.ts';
import { textOf, type Span } from '../text/span.ts';
import { coverageOf } from './alignment.ts';
import { conflictsAgainst, sentencesAbout, type DraftProse } from './find-conflicts.ts';
import { unmetNames } from './name-units.ts';
import { findOffices } from './offices.ts';
import type { SentenceReading } from './sentence-reading.ts';
import { readSource, readText } from './text-reading.ts';

/** A sentence of a source and how it bears on a sentence of the draft. */
export interface TouchingPassage {
  readonly source: Source;
  readonly span: Span;
  readonly bearing: 'contradicts' | 'supports' | 'touches';
  /** Share of the draft's words that it has, 0 to 1. */
  readonly score: number;
}

/** Shares of the draft's words that make a sentence support it, or touch on it. Chosen on the bundled articles. */
const leastToSupport = 0.75;
const leastToTouch = 0.4;
const mostPassages = 5;

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
  prose: DraftProse,
  sentence: SentenceReading,
  corpus: Corpus,
): TouchingPassage[] {
  const candidates = sentencesAbout(textOf(prose.text, sentence.span), corpus);
  const against = new Set(
    conflictsAgainst(prose.text, sentence, candidates, 'balanced').flatMap(({ evidence }) =>
      evidence
        .filter(({ bearing }) => bearing === 'contradicts')
        .map((each) => each.sentence.reading),
    ),
  );
  return candidates
    .map(({ source, reading }): TouchingPassage => {
      const score = coverageOf(sentence, sentence.content, reading);
      const met = unmetNames(sentence.units, [...reading.units, ...reading.subject]).length === 0;
      const bearing = against.has(reading)
        ? 'contradicts'
        : score >= leastToSupport && met
          ? 'supports'
          : 'touches';
      return { source, span: reading.span, bearing, score };
    })
    .filter(({ score, bearing }) => score >= leastToTouch || bearing === 'contradicts')
    .sort((a, b) => rankOf(b) - rankOf(a) || b.score - a.score);
}

function rankOf({ bearing }: TouchingPassage): number {
  return bearing === 'contradicts' ? 2 : bearing === 'supports' ? 1 : 0;
}

/** A title that a source gives somebody. */
export interface RoleBySource {
  readonly source: Source;
  readonly span: Span;
  readonly title: string;
  /** The surname as this source writes it. */
  readonly written: string;
}

/** The titles that sources give a person, in the order of the corpus. */
export function rolesOf(name: string, corpus: Corpus): RoleBySource[] {
  return corpus.sources.flatMap((source) =>
    readSource(source).words.flatMap((tokens) =>
      findOffices(tokens).flatMap((mention): RoleBySource[] => {
        const holder = tokens.slice(mention.name.from, mention.name.to);
        const written = holder.map((token) => token.text).join(' ');
        if (!sameName(name, written)) return [];
        const from = mention.office.ofAt ?? mention.from;
        const span = {
          start: tokens[Math.min(from, mention.from)]!.start,
          end: tokens[mention.to - 1]!.end,
        };
        return [
          { source, span, title: textOf(source.text, span), written: holder.at(-1)?.text ?? '' },
        ];
      }),
    ),
  );
}
