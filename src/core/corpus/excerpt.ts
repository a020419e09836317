import { escapeMarkdown } from '../text/markdown.ts';
import type { Passage } from './source.ts';

/** Characters of its paragraph shown on either side of a passage: about two lines of a hover. */
const surroundings = 160;

/**
 * A passage in its paragraph, as Markdown with the passage in bold: enough around it to judge what
 * was meant. Cut at words, with an ellipsis where something was cut.
 */
export function renderExcerpt({ source, span }: Passage): string {
  const { text } = source;
  const paragraph = source.paragraphs.find(
    ({ start, end }) => start <= span.start && span.start < end,
  ) ?? { start: span.start, end: span.end };
  const before = text.slice(Math.min(paragraph.start, span.start), span.start);
  const after = text.slice(span.end, Math.max(paragraph.end, span.end));
  const marked = escapeMarkdown(text.slice(span.start, span.end));
  return [
    escapeEnd(lastWords(before)),
    marked && `**${marked}**`,
    escapeStart(firstWords(after)),
  ].join('');
}

function lastWords(text: string): string {
  if (text.length <= surroundings) return text;
  return `… ${text.slice(-surroundings).replace(/^\S*\s+/u, '')}`;
}

function firstWords(text: string): string {
  if (text.length <= surroundings) return text;
  return `${text.slice(0, surroundings).replace(/\s+\S*$/u, '')} …`;
}

/** escapeMarkdown trims; the space between the surroundings and the passage has to stay. */
function escapeEnd(text: string): string {
  return escapeMarkdown(text) + (/\s$/u.test(text) ? ' ' : '');
}

function escapeStart(text: string): string {
  return (/^\s/u.test(text) ? ' ' : '') + escapeMarkdown(text);
}
