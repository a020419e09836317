import type { Quotation } from '../core/attribution/index.ts';
import { bylineOf } from '../core/corpus/reference.ts';
import { quotationsIn } from '../core/corpus/readings.ts';
import type { Source } from '../core/corpus/source.ts';
import { sameName } from '../core/names/index.ts';
import { words } from '../core/text/words.ts';
import { printable, type Console, type ExitCode } from './console.ts';
import { loadCorpus, type LibraryOptions } from './library.ts';
import { TextLines } from './positions.ts';

export interface QuotationsCommand extends LibraryOptions {
  readonly format: 'pretty' | 'json';
  /** Words that stand together in the quotation, whatever their case and marks. */
  readonly query?: string;
  readonly speaker?: string;
}

/** `stet quotations`: what the sources have in quote marks, by source and place. */
export function listQuotations(command: QuotationsCommand, console: Console): ExitCode {
  const { sources } = loadCorpus(command, console);
  const found = sources.flatMap((source) =>
    quotationsIn(source)
      .filter((quotation) => isWanted(quotation, command))
      .map((quotation) => ({ source, quotation })),
  );
  if (command.format === 'json') {
    const quotations = found.map(({ source, quotation }) => jsonOf(source, quotation));
    console.out(JSON.stringify({ version: 1, quotations }, undefined, 2));
    return 0;
  }
  if (found.length === 0) console.out('No quotations.');
  for (const { source, quotation } of found) console.out(printable(lineOf(source, quotation)));
  return 0;
}

function isWanted(quotation: Quotation, { query, speaker }: QuotationsCommand): boolean {
  if (query !== undefined && !` ${folded(quotation.text)} `.includes(` ${folded(query)} `))
    return false;
  if (speaker === undefined) return true;
  const credited = quotation.speaker;
  if (credited === undefined) return false;
  return [credited.canonical, credited.name].some(
    (name) => name !== undefined && sameName(name, speaker),
  );
}

function folded(text: string): string {
  return words(text)
    .map((word) => word.folded)
    .join(' ');
}

function jsonOf(source: Source, quotation: Quotation): object {
  const first = quotation.parts[0];
  const last = quotation.parts.at(-1);
  const range =
    first === undefined || last === undefined
      ? undefined
      : new TextLines(source.text).rangeOf({ start: first.start, end: last.end });
  return { source: source.id, issued: source.issued, ...quotation, range };
}

function lineOf(source: Source, quotation: Quotation): string {
  const speaker = quotation.speaker?.canonical ?? quotation.speaker?.name;
  const credit = [speaker, bylineOf(source)].filter((part) => part !== undefined).join(', ');
  return `“${quotation.text.replace(/\s+/gu, ' ')}” — ${credit} [@${source.id}]`;
}
