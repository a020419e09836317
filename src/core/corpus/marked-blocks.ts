import { textOf, type Span } from '../text/span.ts';
import type { Source } from './source.ts';

/**
 * The block quotations of a source that is kept as Markdown: paragraphs behind the mark ">". Where
 * one was wrapped and each of its lines has the mark, each line is a block of its own.
 *
 *     > We leave. → "We leave."
 *     > — Ana Ruiz, writer → "— Ana Ruiz, writer"
 */
export function markedBlocks({ text, paragraphs }: Source): Span[] {
  return paragraphs
    .filter(({ start }) => isMarked(text, start))
    .flatMap((paragraph) => linesOf(text, paragraph));
}

function isMarked(text: string, start: number): boolean {
  let at = start - 1;
  while (text.charAt(at) === ' ' || text.charAt(at) === '\t') at--;
  return text.charAt(at) === '>';
}

function linesOf(text: string, paragraph: Span): Span[] {
  const words = textOf(text, paragraph);
  // Quote marks may run over lines: whether they decide is told of the whole.
  if (!words.includes('\n') || /["“„«]/u.test(words)) return [paragraph];
  return [...words.matchAll(/^[ \t]*(?:>[ \t]*)*(.*\S)/gmu)].map(({ 0: line, 1: own, index }) => {
    const end = paragraph.start + index + line.length;
    return { start: end - own!.length, end };
  });
}
