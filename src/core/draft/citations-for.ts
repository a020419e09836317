import type { Span } from '../text/span.ts';
import type { Block, Citation } from './draft.ts';

/**
 * The citations that belong to words at a span: the nearest that follows them in their sentence or
 * directly after its stop, else the nearest before them in the sentence.
 *
 *     “It is over,” he said [@a]. → @a · “It is over,” he said. [@a] → @a · He said [@a] “it is over.” → @a
 */
export function citationsFor(span: Span, block: Block, sentences: readonly Span[]): Citation[] {
  const first = sentences.find(({ end }) => end > span.start);
  const last = sentences.find(({ end }) => end >= span.end) ?? first;
  if (!first || !last) return [];
  const after = block.citations.filter(({ span: { start } }) => start >= span.start);
  const following = after.find((citation) => isBefore(citation, last.end, block));
  if (following) return [following];
  const before = block.citations.findLast(
    ({ span: { start, end } }) => start >= first.start && end <= span.start,
  );
  return before ? [before] : [];
}

/** Before the end of the sentence, or after it with nothing but blanks and stops between. */
function isBefore({ span }: Citation, end: number, block: Block): boolean {
  if (span.start <= end) return true;
  return /^[\s.]*$/.test(block.prose.slice(end - block.span.start, span.start - block.span.start));
}
