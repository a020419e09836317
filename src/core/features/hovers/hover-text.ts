import type { DraftReading } from '../../checks/check.ts';
import type { Finding } from '../../checks/finding.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import type { Passage } from '../../corpus/source.ts';
import type { Translation } from '../../text/phrase.ts';
import type { Span } from '../../text/span.ts';

/** What is known of the words under the cursor. */
export interface HoverText {
  /** What it speaks of. */
  readonly span: Span;
  /** Safe to render: whatever comes from a source or the draft is escaped. */
  readonly markdown: string;
  /** The passages it shows, for the editor to offer to open. */
  readonly passages: readonly Passage[];
}

export interface HoverRequest {
  readonly reading: DraftReading;
  readonly corpus: Corpus;
  readonly findings: readonly Finding[];
  readonly offset: number;
  /** `brief`: the verdict and where it comes from, without the passage. */
  readonly extent: 'full' | 'brief';
  /** Into the writer's language. */
  readonly translation?: Translation;
}

export function paragraphs(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}

export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}
