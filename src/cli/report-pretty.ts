import pc from 'picocolors';
import type { Corpus } from '../core/corpus/corpus.ts';
import { bylineOf } from '../core/corpus/reference.ts';
import type { Source } from '../core/corpus/source.ts';
import type { Evidence, Finding, Severity } from '../core/checks/finding.ts';
import { contains, type Span } from '../core/text/span.ts';
import type { CheckedFile } from './check.ts';
import { printable, type Console } from './console.ts';
import type { TextLines } from './positions.ts';

/** For reading: each finding with its line, the words underlined, and what the sources say and where. */
export function prettyReport(
  files: readonly CheckedFile[],
  corpus: Corpus,
  console: Console,
): string {
  const page = new PrettyPage(corpus, console);
  const sections = files
    .filter(({ findings }) => findings.length > 0)
    .map((file) =>
      [page.heading(file), ...file.findings.map((f) => page.finding(f, file.lines))].join('\n\n'),
    );
  return [...sections, page.summary(files)].join('\n\n');
}

class PrettyPage {
  readonly #corpus: Corpus;
  readonly #width: number;
  readonly #paint: ReturnType<typeof pc.createColors>;

  constructor(corpus: Corpus, console: Console) {
    this.#corpus = corpus;
    this.#width = Math.max(60, Math.min(console.width, 120));
    this.#paint = pc.createColors(console.colour);
  }

  heading({ path }: CheckedFile): string {
    return this.#paint.underline(printable(path));
  }

  finding(finding: Finding, lines: TextLines): string {
    const { start } = lines.rangeOf(finding.span);
    const where = `${start.line + 1}:${start.character + 1}`;
    const head = `${this.#paint.dim(where)}  ${this.#severity(finding.severity)}  ${printable(finding.message)}  ${this.#paint.dim(finding.code)}`;
    return [
      head,
      ...this.#marked(finding.span, lines),
      ...finding.evidence.map((evidence) => this.#evidence(evidence)),
      ...finding.fixes
        .slice(0, 1)
        .map((fix) => `    ${this.#paint.green('fix:')} ${printable(fix.title)}`),
    ].join('\n');
  }

  summary(files: readonly CheckedFile[]): string {
    const all = files.flatMap(({ findings }) => findings);
    const drafts = counted(files.length, 'draft');
    const sources = counted(this.#corpus.sources.length, 'source');
    const put = files.reduce((sum, { dismissed }) => sum + dismissed.length, 0);
    const aside = put === 0 ? '' : ` ${counted(put, 'finding')} dismissed.`;
    if (all.length === 0) return `No findings in ${drafts}, checked against ${sources}.${aside}`;
    const bySeverity = severities
      .map((severity) => [severity, all.filter((f) => f.severity === severity).length] as const)
      .filter(([, count]) => count > 0)
      .map(([severity, count]) =>
        severity === 'information' ? `${count} information` : counted(count, severity),
      );
    return `${counted(all.length, 'finding')} (${bySeverity.join(', ')}) in ${drafts}, checked against ${sources}.${aside}`;
  }

  #severity(severity: Severity): string {
    const { red, yellow, blue, dim } = this.#paint;
    return { error: red, warning: yellow, information: blue, hint: dim }[severity](severity);
  }

  /** The lines of the words, each with the words underlined; of a long stretch the first three. */
  #marked(span: Span, lines: TextLines): string[] {
    const { start, end } = lines.rangeOf(span);
    const shown: string[] = [];
    for (let index = start.line; index <= Math.min(end.line, start.line + 2); index++) {
      const line = lines.line(index);
      const marked = {
        start: Math.max(span.start, line.start),
        end: Math.max(line.start, Math.min(span.end, line.end)),
      };
      shown.push(...this.#markedLine(marked, line, lines.text));
    }
    return shown;
  }

  /** The line, or the part of a long line around the words. */
  #markedLine(marked: Span, line: Span, text: string): string[] {
    const shown = windowAround(marked, line, this.#width - 6);
    const part = (start: number, end: number) => printable(text.slice(start, end));
    const before = (shown.start > line.start ? '…' : '') + part(shown.start, marked.start);
    const words = part(marked.start, marked.end);
    const after = part(marked.end, shown.end) + (shown.end < line.end ? '…' : '');
    const underline = ' '.repeat(columnsOf(before)) + '~'.repeat(Math.max(1, columnsOf(words)));
    return [`    ${before}${this.#paint.bold(words)}${after}`, `    ${this.#paint.red(underline)}`];
  }

  #evidence(evidence: Evidence): string {
    const source = this.#corpus.source(evidence.source);
    const verb = evidence.bearing === 'supports' ? 'supported by' : 'but see';
    const where = source === undefined ? evidence.source : placeOf(evidence, source);
    const passage = `“${printable(evidence.text.replace(/\s+/gu, ' '))}”`;
    return `    ${this.#paint.cyan(`${verb} ${printable(where)}`)}\n${wrapped(passage, this.#width - 6)}`;
  }
}

const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** "OC Media, December 15, 2023, paragraph 4 [@oc-media-2023-12-15]". */
function placeOf(evidence: Evidence, source: Source): string {
  const index = source.paragraphs.findIndex((paragraph) =>
    contains(paragraph, { start: evidence.span.start, end: evidence.span.start }),
  );
  const paragraph = index < 0 ? '' : `, paragraph ${index + 1}`;
  return `${bylineOf(source)}${paragraph} [@${source.id}]`;
}

/** As much of the line as fits, the words in it; a third of the room stands before them. */
function windowAround(words: Span, line: Span, width: number): Span {
  if (line.end - line.start <= width) return line;
  const room = Math.max(0, width - (words.end - words.start));
  const start = Math.max(
    line.start,
    Math.min(words.start - Math.floor(room / 3), line.end - width),
  );
  return { start, end: Math.min(line.end, Math.max(start + width, words.end)) };
}

/** Columns of a text in a terminal, nearly: wide characters take two, marks that combine take none. */
function columnsOf(text: string): number {
  const shown = text.replace(/\p{M}|\u200D/gu, '');
  const wide = shown.match(wideCharacters)?.length ?? 0;
  return Array.from(shown).length + wide;
}

/** East Asian wide and full-width characters, and pictographs. */
const wideCharacters =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}]/gu;

function wrapped(text: string, width: number): string {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1)!;
    if (line !== '' && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.map((line) => `      ${line}`).join('\n');
}
