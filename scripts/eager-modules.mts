/**
 * A bundle whose modules are compiled when it is loaded. esbuild wraps each CommonJS module into a
 * function that is called at once; V8 reads through a function before it is called and, once it is,
 * from the start again, unless the function stands in brackets of its own: those it takes for one that
 * runs at once. A fifth of the time in which the extension is loaded is in the second reading.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import ts from 'typescript';

/** Something to be written in the place of `[start, end)`. Lines and columns count from 0. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export function compileModulesAtOnce(file: string): void {
  const code = readFileSync(file, 'utf8');
  const edits = editsOf(code);
  writeFileSync(file, edited(code, edits));
  const map = JSON.parse(readFileSync(`${file}.map`, 'utf8')) as { mappings: string };
  writeFileSync(
    `${file}.map`,
    JSON.stringify({ ...map, mappings: shifted(map.mappings, code, edits) }),
  );
}

/** `wrap((exports, module) => {…})` becomes `wrap((function(exports, module){…}))`, at the top of the bundle. */
export function editsOf(code: string): Edit[] {
  const bundle = ts.createSourceFile('bundle.js', code, ts.ScriptTarget.Latest, false);
  const declared = bundle.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => declarationList.declarations);
  return declared.flatMap(({ initializer }) => {
    if (!initializer || !ts.isCallExpression(initializer)) return [];
    const [module, ...others] = initializer.arguments;
    if (!module || others.length > 0 || !ts.isArrowFunction(module) || !ts.isBlock(module.body))
      return [];
    const names = module.parameters.map(({ pos, end }) => code.slice(pos, end).trim());
    const start = module.getStart(bundle);
    return [
      { start, end: module.body.getStart(bundle), text: `(function(${names.join(',')})` },
      { start: module.end, end: module.end, text: ')' },
    ];
  });
}

export function edited(code: string, edits: readonly Edit[]): string {
  let at = 0;
  const parts = edits.flatMap(({ start, end, text }) => {
    const before = code.slice(at, start);
    at = end;
    return [before, text];
  });
  return [...parts, code.slice(at)].join('');
}

/** The mappings of a source map after the edits: what stands behind one in its line has moved. */
export function shifted(mappings: string, code: string, edits: readonly Edit[]): string {
  let lineStart = 0;
  const starts = code.split('\n').map((line) => {
    const start = lineStart;
    lineStart += line.length + 1;
    return start;
  });
  return mappings
    .split(';')
    .map((segments, line) => {
      const from = starts[line] ?? code.length;
      const to = starts[line + 1] ?? code.length + 1;
      const moves = edits.filter(({ start }) => start >= from && start < to);
      return segments === '' || moves.length === 0 ? segments : shiftedLine(segments, from, moves);
    })
    .join(';');
}

/** A segment begins with its distance from the one before, in columns. */
function shiftedLine(segments: string, lineStart: number, moves: readonly Edit[]): string {
  let column = 0;
  let written = 0;
  let moved = 0;
  let next = 0;
  return segments
    .split(',')
    .map((segment) => {
      const { value, length } = decode(segment);
      column += value;
      for (; next < moves.length && moves[next]!.end <= lineStart + column; next++)
        moved += moves[next]!.text.length - (moves[next]!.end - moves[next]!.start);
      const now = column + moved;
      const distance = now - written;
      written = now;
      return encode(distance) + segment.slice(length);
    })
    .join(',');
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The first number of a segment: five bits to a letter, the lowest first, the sign lowest of all. */
function decode(segment: string): { readonly value: number; readonly length: number } {
  let bits = 0;
  let length = 0;
  for (;;) {
    const digit = digits.indexOf(segment[length]!);
    bits |= (digit & 31) << (5 * length);
    length++;
    if ((digit & 32) === 0) break;
  }
  return { value: bits & 1 ? -(bits >> 1) : bits >> 1, length };
}

function encode(value: number): string {
  let bits = value < 0 ? (-value << 1) | 1 : value << 1;
  let letters = '';
  do {
    const more = bits > 31 ? 32 : 0;
    letters += digits[(bits & 31) | more]!;
    bits >>= 5;
  } while (bits > 0);
  return letters;
}
