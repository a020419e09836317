import {
  isFaithful,
  isFunctionWord,
  matchQuotation,
  mayBeSamePerson,
  type SourceMatch,
} from '../core/anchoring/index.ts';
import type { Quotation } from '../core/attribution/index.ts';
import { sourceSpeaker } from '../core/checks/speakers.ts';
import type { Corpus } from '../core/corpus/corpus.ts';
import { quotationsIn } from '../core/corpus/readings.ts';
import type { Source } from '../core/corpus/source.ts';
import { listedName } from '../core/features/speakers.ts';
import { passageIndex } from '../core/index/passage-index.ts';
import { textOf } from '../core/text/span.ts';
import { words } from '../core/text/words.ts';
import { citationOf, counted, paragraphOf, paragraphText, wordsOfSource } from './print.ts';
import type { ToolAnswer, ToolRequest } from './tools.ts';

/** Where words stand, or what a speaker said: see the tool's description. */
export function* findQuotation({ corpus, input }: ToolRequest): ToolAnswer {
  const asked = withoutMarks(input['words'] ?? '');
  const speaker = (input['speaker'] ?? '').trim();
  if (corpus.sources.length === 0) return 'No sources are loaded.';
  if (asked === '' && speaker === '') return 'Give the words to look for, or a speaker.';
  if (asked === '') return saidBy(speaker, corpus);
  yield;
  const { matches, rival } = matchQuotation(asked, [{ start: 0, end: asked.length }], corpus);
  const faithful = matches.filter(isFaithful);
  if (faithful.length > 0) return standing(faithful, speaker);
  const near = matches.filter(({ fidelity }) => fidelity === 'altered');
  if (near.length > 0) return altered(rival ? near : near.slice(0, 1), asked);
  yield;
  return notFound(asked, speaker, corpus);
}

/** Sources shown that have the same words: more say nothing new. */
const SOURCES_SHOWN = 4;

function standing(matches: readonly SourceMatch[], speaker: string): string {
  const verdict =
    matches[0]?.fidelity === 'verbatim'
      ? 'Found word for word.'
      : 'Found, with no change but what quoting allows; what the source has is given below.';
  const shown = matches.slice(0, SOURCES_SHOWN);
  return [verdict, ...shown.map((match) => entry(match, speaker))].join('\n\n');
}

function altered(matches: readonly SourceMatch[], asked: string): string {
  const parted = matches.flatMap(({ differences, source }) =>
    differences.map(({ kind, span, expected }) => {
      const given = textOf(asked, span);
      if (kind === 'dropped') return `- ${source.id} also says “${expected}”.`;
      if (kind === 'added') return `- ${source.id} does not have “${given}”.`;
      return `- “${given}” stands where ${source.id} has “${expected}”.`;
    }),
  );
  return [
    'Not word for word. Do not quote it as it is: use the words of the source.',
    parted.join('\n'),
    ...matches.map((match) => entry(match, '')),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** The source's words, who said them there, how to cite them, and what stands around them. */
function entry(match: SourceMatch, speaker: string): string {
  const { source, pieces, standing, quotation } = match;
  const [first] = pieces;
  return [
    citationOf(source),
    ...pieces.map(({ span }) => wordsOfSource(textOf(source.text, span))),
    standing === 'prose' && !quotation
      ? "In the article's own words: nobody is quoted."
      : speakerLine(match, speaker),
    ...(first
      ? ['In its paragraph:', wordsOfSource(paragraphText({ source, span: first.span }))]
      : []),
  ].join('\n');
}

function speakerLine(match: SourceMatch, asked: string): string {
  const said = sourceSpeaker(match);
  if (!said) return 'Speaker: the source does not say for certain.';
  const names = [...new Set([said.name, ...said.names])];
  const note = said.isInferred ? ' (the source says “he”, “she” or a description; inferred)' : '';
  const other =
    asked !== '' && !names.some((name) => mayBeSamePerson(name, asked))
      ? ` The source does not credit ${asked} with these words.`
      : '';
  return `Speaker: ${said.name}${note}.${other}`;
}

/** Paragraphs looked through for quotations on the same subject. Chosen: more stray from it. */
const PARAGRAPHS_READ = 6;

function notFound(asked: string, speaker: string, corpus: Corpus): string {
  const verdict = 'Not found: no source has these words. Do not put them between quotation marks.';
  const offered = passageIndex(corpus)
    .findPassages(asked, PARAGRAPHS_READ)
    .flatMap(({ source, span }) =>
      quotationsIn(source)
        .filter(({ parts }) =>
          parts.some((part) => span.start <= part.start && part.start < span.end),
        )
        .filter((quotation) => isBy(quotation, speaker) && sharesWords(quotation.text, asked))
        .map((quotation) => listed(source, quotation)),
    );
  if (offered.length === 0) return verdict;
  return [
    verdict,
    'Quotations that share words with them:',
    ...offered.slice(0, QUOTATIONS_LISTED),
  ].join('\n\n');
}

/** Words that two texts must share before one is offered for the other. Chosen: one word in common is a coincidence. */
const WORDS_SHARED = 2;

function sharesWords(text: string, asked: string): boolean {
  const telling = (of: string) =>
    new Set(words(of).flatMap(({ folded }) => (isFunctionWord(folded) ? [] : [folded])));
  const sought = telling(asked);
  return [...telling(text)].filter((word) => sought.has(word)).length >= WORDS_SHARED;
}

/** Enough to choose from, little enough to read. */
const QUOTATIONS_LISTED = 30;

function saidBy(speaker: string, corpus: Corpus): string {
  const found = corpus.sources
    .toSorted((a, b) => ((a.issued ?? '') < (b.issued ?? '') ? -1 : 1))
    .flatMap((source) =>
      quotationsIn(source)
        .filter((quotation) => isBy(quotation, speaker))
        .map((quotation) => listed(source, quotation)),
    );
  if (found.length === 0) return `Not found: no source quotes ${speaker}.`;
  const shown = found.slice(0, QUOTATIONS_LISTED);
  const left = found.length - shown.length;
  return [
    `${counted(found.length, 'quotation', 'quotations')} of ${speaker}, in order of date:`,
    ...shown,
    ...(left > 0 ? [`${left} more: ask with some of the words.`] : []),
  ].join('\n\n');
}

function isBy({ speaker }: Quotation, name: string): boolean {
  if (name === '') return true;
  return [speaker?.canonical, speaker?.name].some(
    (each) => each !== undefined && mayBeSamePerson(each, name),
  );
}

/** A quotation of a source as it stands there, each unbroken part on a line. */
export function listed(source: Source, { parts, speaker }: Quotation): string {
  return [
    `${listedName(speaker) ?? 'Speaker not named'}, ${citationOf(source)}`,
    ...parts.map((part) => wordsOfSource(textOf(source.text, part))),
  ].join('\n');
}

/** Marks around the words are the asker's own. */
function withoutMarks(text: string): string {
  return text
    .trim()
    .replace(/^["“”„«»‘’']+|["“”„«»‘’']+$/gu, '')
    .trim();
}

/** The quotations whose first words stand in the paragraph of a passage. */
export function quotationsAround(source: Source, offset: number): Quotation[] {
  const paragraph = paragraphOf({ source, span: { start: offset, end: offset } });
  return quotationsIn(source).filter(({ parts }) => {
    const start = parts[0]?.start ?? -1;
    return paragraph.start <= start && start < paragraph.end;
  });
}
