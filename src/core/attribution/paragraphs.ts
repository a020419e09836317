import type { Span } from '../text/span.ts';

/**
 * The paragraphs of a plain text. A blank line always parts two; a single line end does, unless
 * the lines around it were wrapped by a program: every line of the run is short and none had room
 * for the first word of the next. `\r\n`, `\r` and `\n` are all line ends.
 */
export function paragraphsIn(text: string): Span[] {
  const paragraphs: Span[] = [];
  let run: Span[] = [];
  for (const line of linesIn(text)) {
    if (line.start < line.end) {
      run.push(line);
    } else {
      pushRun(text, run, paragraphs);
      run = [];
    }
  }
  pushRun(text, run, paragraphs);
  return paragraphs;
}

/** Wider lines than this are nobody's wrapping column; 72 to 100 are usual, 120 is the widest editors offer. Chosen. */
const widestWrappedLine = 120;

function pushRun(text: string, run: readonly Span[], paragraphs: Span[]): void {
  const [first] = run;
  if (first === undefined) return;
  if (run.length > 1 && isWrapped(text, run)) {
    paragraphs.push({ start: first.start, end: run.at(-1)!.end });
  } else {
    for (const line of run) paragraphs.push(line);
  }
}

function isWrapped(text: string, run: readonly Span[]): boolean {
  let widest = 0;
  for (const line of run) widest = Math.max(widest, line.end - line.start);
  if (widest > widestWrappedLine) return false;
  return run.every((line, i) => {
    const next = run[i + 1];
    if (next === undefined) return true;
    if (opensTurn.test(text.slice(next.start, next.start + 24))) return false;
    return line.end - line.start + 1 + firstWordLength(text, next) > widest;
  });
}

/** `Q: Will you resign?`, `RFE/RL: Why?`: a line that a speaker's label opens is no continuation of the one before. */
const opensTurn = /^(?:[QA]|\p{Lu}[\p{Lu}/.]+|\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?): /u;

function firstWordLength(text: string, line: Span): number {
  let at = line.start;
  while (at < line.end && text.charCodeAt(at) !== 32) at++;
  return at - line.start;
}

/** Every line without its line end and outer white space; a blank line is an empty span. */
function linesIn(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 10;
    if (code !== 10 && code !== 13 && code !== 0x2029) continue;
    lines.push(trimmed(text, start, i));
    if (code === 13 && text.charCodeAt(i + 1) === 10) i++;
    start = i + 1;
  }
  return lines;
}

function trimmed(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

function isSpace(code: number): boolean {
  return (
    code === 32 ||
    code === 9 ||
    code === 0xa0 ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200b)
  );
}
