import { bylineOf } from '../core/corpus/reference.ts';
import type { Passage, Source } from '../core/corpus/source.ts';
import { plainLine } from '../core/text/markdown.ts';
import { textOf } from '../core/text/span.ts';
import type { Span } from '../core/text/span.ts';

/** A source's words on one line that is marked as theirs: no text can end the mark and speak for us. */
export function wordsOfSource(text: string): string {
  return `> ${plainLine(text)}`;
}

/** Outlet and day, and what to put behind the words. */
export function citationOf(source: Source): string {
  return `${plainLine(bylineOf(source))}; cite as [@${source.id}]`;
}

/** The paragraph that a passage stands in; the passage itself where it stands in none. */
export function paragraphOf({ source, span }: Passage): Span {
  return (
    source.paragraphs.find(({ start, end }) => start <= span.start && span.start < end) ?? span
  );
}

export function paragraphText(passage: Passage): string {
  return textOf(passage.source.text, paragraphOf(passage));
}

export function counted(count: number, one: string, many: string): string {
  return count === 1 ? `1 ${one}` : `${count} ${many}`;
}
