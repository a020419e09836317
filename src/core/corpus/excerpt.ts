import { escapeMarkdown } from '../text/markdown.ts';
import { byPlace } from '../text/span.ts';
import type { Span } from '../text/span.ts';
import type { Passage, Source } from './source.ts';

/** Characters of its paragraph shown on either side of a passage: about two lines of a hover. */
const surroundings = 160;

/** A passage in its paragraph, as Markdown with the passage in bold: enough around it to judge what was meant. */
export function renderExcerpt({ source, span }: Passage): string {
  return renderExcerpts(source, [span]);
}

/**
 * Several passages of a source, each in bold in its paragraph; those of one paragraph share it. Cut
 * at words, with an ellipsis where something was cut.
 */
export function renderExcerpts(source: Source, spans: readonly Span[]): string {
  const byParagraph = new Map<Span, Span[]>();
  for (const span of [...spans].sort(byPlace)) {
    const paragraph = paragraphOf(source, span);
    const known = byParagraph.get(paragraph);
    if (known) known.push(span);
    else byParagraph.set(paragraph, [span]);
  }
  return [...byParagraph]
    .map(([paragraph, marked]) => renderParagraph(source.text, paragraph, marked))
    .join('\n\n');
}

function paragraphOf({ paragraphs }: Source, span: Span): Span {
  return paragraphs.find(({ start, end }) => start <= span.start && span.start < end) ?? span;
}

function renderParagraph(text: string, paragraph: Span, marked: readonly Span[]): string {
  let rendered = '';
  let at = Math.min(paragraph.start, marked[0]?.start ?? paragraph.start);
  marked.forEach((span, index) => {
    if (span.end <= at) return;
    const before = text.slice(at, Math.max(at, span.start));
    rendered += escapeInner(index === 0 ? lastWords(before) : middle(before));
    const words = escapeMarkdown(text.slice(Math.max(at, span.start), span.end));
    rendered += words && `**${words}**`;
    at = span.end;
  });
  return rendered + escapeInner(firstWords(text.slice(at, Math.max(at, paragraph.end))));
}

function lastWords(text: string): string {
  if (text.length <= surroundings) return text.trimStart();
  return `… ${text.slice(-surroundings).replace(/^\S*\s+/u, '')}`;
}

function firstWords(text: string): string {
  if (text.length <= surroundings) return text.trimEnd();
  return `${text.slice(0, surroundings).replace(/\s+\S*$/u, '')} …`;
}

function middle(text: string): string {
  if (text.length <= 2 * surroundings) return text;
  return `${firstWords(text)} ${lastWords(text).slice(1).trimStart()}`;
}

/** escapeMarkdown trims; the space between the surroundings and the passage has to stay. */
function escapeInner(text: string): string {
  const escaped = escapeMarkdown(text);
  if (escaped === '') return /\s/u.test(text) ? ' ' : '';
  return (/^\s/u.test(text) ? ' ' : '') + escaped + (/\s$/u.test(text) ? ' ' : '');
}
