import { narrowCorpus } from '../core/corpus/corpus.ts';
import { passageIndex } from '../core/index/passage-index.ts';
import type { Passage } from '../core/corpus/source.ts';
import type { Corpus } from '../core/corpus/corpus.ts';
import { listedName } from '../core/features/speakers.ts';
import { textOf } from '../core/text/span.ts';
import { quotationsAround } from './find-quotation.ts';
import { citationOf, paragraphOf, paragraphText, wordsOfSource } from './print.ts';
import type { ToolAnswer, ToolRequest } from './tools.ts';

/** Paragraphs given back: what a model reads well, and what usually holds the answer. */
const PASSAGES = 6;

/** What the sources say about something: see the tool's description. */
export function* passages({ corpus, input }: ToolRequest): ToolAnswer {
  const about = (input['about'] ?? '').trim();
  const key = (input['source'] ?? '').trim().replace(/^\[?@|\]$/gu, '');
  if (corpus.sources.length === 0) return 'No sources are loaded.';
  if (about === '') return 'Say in some words what to look for.';
  if (key !== '' && !corpus.source(key)) return `No source has the key ${key}.`;
  yield;
  const found = paragraphsAbout(about, key === '' ? corpus : narrowCorpus(corpus, [key]));
  if (found.length === 0) return 'Not found: no source speaks of this in these words.';
  return [
    'Paragraphs that share most with what was asked, by their words and not by their meaning:',
    ...found.map(entry),
  ].join('\n\n');
}

/** Those the index weighs highest; a name that stands nearly everywhere weighs nothing there and is looked up as it is. */
function paragraphsAbout(about: string, corpus: Corpus): Passage[] {
  const index = passageIndex(corpus);
  const found = [...index.findPassages(about, PASSAGES), ...index.findPhrase(about, PASSAGES)];
  const seen = new Set<string>();
  return found
    .filter((passage) => {
      const place = `${passage.source.id} ${paragraphOf(passage).start}`;
      return !seen.has(place) && seen.add(place);
    })
    .slice(0, PASSAGES);
}

function entry(passage: Passage): string {
  const { source, span } = passage;
  return [
    citationOf(source),
    wordsOfSource(paragraphText(passage)),
    ...quotationsAround(source, span.start).flatMap(({ parts, speaker }) => [
      `Quoted in it, ${listedName(speaker) ?? 'speaker not named'}:`,
      ...parts.map((part) => wordsOfSource(textOf(source.text, part))),
    ]),
  ].join('\n');
}
