import type { Evidence, Finding } from '../core/checks/finding.ts';
import type { Corpus } from '../core/corpus/corpus.ts';
import { corpusOfDraft, createDraftChecker } from '../core/language-service.ts';
import { plainLine } from '../core/text/markdown.ts';
import { textOf } from '../core/text/span.ts';
import { citationOf, counted, wordsOfSource } from './print.ts';
import type { ToolAnswer, ToolRequest } from './tools.ts';

/** What parts from the sources in a text: see the tool's description. */
export function* checkDraft({ corpus: library, options, input }: ToolRequest): ToolAnswer {
  const text = input['draft'] ?? '';
  const date = (input['date'] ?? '').trim();
  if (text.trim() === '') return 'The draft is empty.';
  if (library.sources.length === 0) return 'No sources are loaded: nothing can be checked.';
  const corpus = corpusOfDraft(text, library);
  const checker = createDraftChecker(library, options);
  checker.update({ text, ...(date !== '' && { issued: date }) });
  const slices = checker.check();
  let slice = slices.next();
  while (!slice.done) {
    yield;
    slice = slices.next();
  }
  const standings = checker.standings();
  const faithful = standings.filter(({ isFaithful }) => isFaithful).length;
  return [
    slice.value.length === 0
      ? 'Nothing in this draft parts from the sources.'
      : `${counted(slice.value.length, 'finding', 'findings')}:`,
    ...slice.value.map((finding) => entry(finding, text, corpus)),
    `${counted(standings.length, 'quotation', 'quotations')}, of which ${faithful} stand in a source word for word or as quoting allows.`,
    'What no source speaks of was not checked, and is not false for that.',
  ].join('\n\n');
}

function entry(
  { code, severity, span, message, evidence, fixes }: Finding,
  text: string,
  corpus: Corpus,
) {
  const line = text.slice(0, span.start).split('\n').length;
  const passages = new Map(evidence.map((each) => [`${each.source} ${each.span.start}`, each]));
  return [
    `Line ${line}, ${severity}, ${code}: ${plainLine(message)}`,
    `In the draft: “${plainLine(textOf(text, span))}”`,
    ...[...passages.values()].flatMap((each) => passage(each, corpus)),
    ...fixes.map(({ title }) => `Repair: ${plainLine(title)}`),
  ].join('\n');
}

function passage({ source: id, text }: Evidence, corpus: Corpus): string[] {
  const source = corpus.source(id);
  return source ? [citationOf(source), wordsOfSource(text)] : [];
}
