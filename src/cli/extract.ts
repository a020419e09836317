import { findQuotations } from '../core/attribution/index.ts';
import { readDraft } from '../core/language-service.ts';
import { findTimes } from '../core/time/find-times.ts';
import { type Console, type ExitCode } from './console.ts';
import { TextLines } from './positions.ts';
import { readText } from './read-text.ts';

export interface ExtractCommand {
  /** The day the text speaks from, EDTF. */
  readonly date?: string;
}

/** `stet extract`: quotations and times of any text. Markdown is read as a draft, all else as plain text. */
export function extract(path: string, { date }: ExtractCommand, console: Console): ExitCode {
  const text = readText(path);
  const lines = new TextLines(text);
  const { quotations, times } = /\.(?:md|markdown|mdx)$/iu.test(path)
    ? fromMarkdown(text, date)
    : fromPlainText(text, date);
  const report = {
    version: 1,
    path,
    quotations: quotations.map((quotation) => ({
      ...quotation,
      ranges: quotation.parts.map((part) => lines.rangeOf(part)),
    })),
    times: times.map((time) => ({ ...time, range: lines.rangeOf(time.span) })),
  };
  console.out(JSON.stringify(report, undefined, 2));
  return 0;
}

function fromMarkdown(text: string, date: string | undefined) {
  const reading = readDraft({ text, ...(date === undefined ? {} : { issued: date }) });
  return { quotations: reading.quotations, times: reading.blocks.flatMap((block) => block.times) };
}

function fromPlainText(text: string, date: string | undefined) {
  return {
    quotations: findQuotations(text),
    times: findTimes(text, date === undefined ? {} : { reference: date }),
  };
}
