import { spanOf } from '../text/span.ts';
import type { Span } from '../text/span.ts';

/** Paragraphs on either side that bear on what is being written: who "he" is, where a list began. Chosen. */
const paragraphsAround = 3;

/**
 * The part of a draft that has to be read to know what stands at `offset`: some paragraphs around
 * it, cut at blank lines, so that a keystroke in a long draft need not read all of it. Undefined
 * inside front matter, a fenced code block or a comment that began further up, where nothing is prose.
 */
export function windowAround(text: string, offset: number): Span | undefined {
  const frontMatter =
    /^---[ \t]*\n[\s\S]*?\n(?:---|\.\.\.)[ \t]*(?:\n|$)/u.exec(text)?.[0].length ?? 0;
  if (offset < frontMatter) return undefined;
  let start = offset;
  for (let count = 0; count <= paragraphsAround && start > frontMatter; count++) {
    start = Math.max(frontMatter, text.lastIndexOf('\n\n', start - 1));
  }
  const before = text.slice(frontMatter, start);
  const fences = before.match(/^ {0,3}(?:```|~~~)/gmu)?.length ?? 0;
  if (fences % 2 === 1 || before.lastIndexOf('<!--') > before.lastIndexOf('-->')) return undefined;
  const end = text.indexOf('\n\n', offset);
  return spanOf(start, end < 0 ? text.length : end);
}
