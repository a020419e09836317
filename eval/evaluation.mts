import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';

/** What a file `eval/<name>.mts` exports: reads its data sets, returns the Markdown of docs/eval-<name>.md. */
export interface Evaluation {
  /** What `--only` may name; an evaluation without any is run whole. */
  readonly parts?: readonly string[];
  run(dataDir: string, options: EvaluationOptions): Promise<string | Page>;
}

/** For who works on the engine; a page that is committed is made without `sample` and `only`. */
export interface EvaluationOptions {
  /** At most so many rows of each set, evenly spread. */
  readonly sample: number;
  /** Only these parts of the evaluation, all if there are none. */
  readonly only: readonly string[];
  /** Where to write the rows that were judged, as JSON lines. */
  readonly rowsFile?: string;
}

/** A page with the pictures it shows: file names in docs/ and their SVG. */
export interface Page {
  readonly markdown: string;
  readonly pictures: Readonly<Record<string, string>>;
}

/** The rows of a JSON lines file, gzipped or not. The caller names the shape that the data set's README gives. */
export async function readRows<Row>(path: string): Promise<Row[]> {
  const bytes = await readFile(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return (
    text
      .split('\n')
      .filter((line) => line.trim() !== '')
      // JSON has no types of its own: the row's shape is the data set's promise.
      .map((line) => JSON.parse(line) as Row)
  );
}

/** A Markdown table; the first row is the head. */
export function table(rows: readonly (readonly (string | number)[])[]): string {
  const [head = [], ...body] = rows;
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n');
}

/** `0.987 (76 of 77)`; a dash where there is nothing to divide by. */
export function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${(part / whole).toFixed(3)} (${String(part)} of ${String(whole)})`;
}
