import type { DraftReading } from '../checks/check.ts';
import type { Finding } from '../checks/finding.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { renderExcerpt } from '../corpus/excerpt.ts';
import { bylineOf, referenceOf } from '../corpus/reference.ts';
import type { Source } from '../corpus/source.ts';
import type { CitationItem } from '../draft/draft.ts';
import { escapeMarkdown } from '../text/markdown.ts';
import type { Span } from '../text/span.ts';

/** What is known of the words under the cursor: `span` is what it speaks of, `markdown` is safe to render. */
export interface HoverText {
  readonly span: Span;
  readonly markdown: string;
}

export interface HoverRequest {
  readonly reading: DraftReading;
  readonly corpus: Corpus;
  readonly findings: readonly Finding[];
  readonly offset: number;
}

/** The citation under the cursor, else the finding; undefined where there is nothing to say. */
export function hoverAt(request: HoverRequest): HoverText | undefined {
  return citationHover(request) ?? findingHover(request);
}

function citationHover({ reading, corpus, offset }: HoverRequest): HoverText | undefined {
  const item = citationItemAt(reading, offset);
  if (!item) return undefined;
  const source = corpus.source(item.key);
  const markdown = source
    ? sourceText(source)
    : `No source has the key \`@${item.key.replace(/`/gu, '')}\`.`;
  return { span: item.span, markdown };
}

function citationItemAt(reading: DraftReading, offset: number): CitationItem | undefined {
  return reading.draft.blocks
    .flatMap((block) => block.citations)
    .flatMap((citation) => citation.items)
    .find(({ span }) => touches(span, offset));
}

function sourceText(source: Source): string {
  const lines = [escapeMarkdown(referenceOf(source))];
  const link = linkTo(source.url);
  if (link) lines.push(link);
  return lines.join('\n\n');
}

/** A source's address as a link that shows the address itself; undefined for anything but http and https. */
function linkTo(url: string | undefined): string | undefined {
  if (url === undefined || !/^https?:\/\/[^\s<>"`\\^{|}]+$/iu.test(url)) return undefined;
  const target = url.replace(/[()[\]!*_~]/gu, (mark) =>
    encodeURIComponent(mark).replace(/[()!*~_]/gu, percent),
  );
  return `[${escapeMarkdown(url)}](${target})`;
}

function percent(mark: string): string {
  return `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;
}

function findingHover({ corpus, findings, offset }: HoverRequest): HoverText | undefined {
  const finding = findings.find(({ span }) => touches(span, offset));
  if (!finding) return undefined;
  const evidence = finding.evidence.flatMap(({ source: id, span }) => {
    const source = corpus.source(id);
    return source
      ? `${renderExcerpt({ source, span })}\n\n— ${escapeMarkdown(bylineOf(source))}`
      : [];
  });
  return evidence.length === 0
    ? undefined
    : { span: finding.span, markdown: evidence.join('\n\n---\n\n') };
}

function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}
