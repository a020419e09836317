import { firstWhere } from '../text/ascending.ts';
import type { Span } from '../text/span.ts';
import type { Block, Citation } from './draft.ts';

/**
 * The citations that belong to words at a span: the nearest that follows them in their sentence or
 * directly after its stop, else the nearest before them in the sentence.
 *
 *     “It is over,” he said [@a]. → @a · “It is over,” he said. [@a] → @a · He said [@a] “it is over.” → @a
 */
export function citationsFor(span: Span, block: Block, sentences: readonly Span[]): Citation[] {
  const first = sentences[firstWhere(sentences.length, (at) => sentences[at]!.end > span.start)];
  const last =
    sentences[firstWhere(sentences.length, (at) => sentences[at]!.end >= span.end)] ?? first;
  if (!first || !last) return [];
  const { citations } = block;
  const next = firstWhere(citations.length, (at) => citations[at]!.span.start >= span.start);
  const following = citations[next];
  if (following && isBefore(following, last.end, block)) return [following];
  const before = citations[next - 1];
  return before && before.span.start >= first.start && before.span.end <= span.start
    ? [before]
    : [];
}

/** Before the end of the sentence, or after it with nothing but blanks and stops between. */
function isBefore({ span }: Citation, end: number, block: Block): boolean {
  if (span.start <= end) return true;
  return /^[\s.]*$/.test(block.prose.slice(end - block.span.start, span.start - block.span.start));
}
