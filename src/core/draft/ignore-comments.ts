import type { Span } from '../text/span.ts';
import { parseDraft } from './parse-draft.ts';

/** A stretch of the draft in which findings are not wanted, by the writer's own comment. */
export interface IgnoredStretch {
  readonly span: Span;
  /** Undefined: of any code. */
  readonly codes?: readonly string[];
  readonly reason?: string;
}

/**
 * `<!-- stet-ignore date-conflict: reason -->` inside a paragraph speaks of that paragraph, on its
 * own of the next block; `stet-ignore-file` of the whole draft. Several codes are divided by commas;
 * without a code all are meant. Comments in code are not comments.
 */
export function ignoredStretches(text: string): IgnoredStretch[] {
  // Most drafts have none, and need no parsing to know it.
  if (!text.includes('stet-ignore')) return [];
  const { comments, blocks } = parseDraft(text);
  return comments.flatMap((comment) => {
    const match = ignorePattern.exec(text.slice(comment.start, comment.end));
    if (match === null) return [];
    const [, whole, names = '', reason] = match;
    const codes = names.split(/[\s,]+/u).filter((name) => name !== '');
    const block = blocks.find(({ span }) => span.end > comment.start);
    const span = whole === undefined ? block?.span : { start: 0, end: text.length };
    if (span === undefined) return [];
    return [
      {
        span,
        ...(codes.length === 0 ? {} : { codes }),
        ...(reason === undefined ? {} : { reason }),
      },
    ];
  });
}

const ignorePattern = /^<!--\s*stet-ignore(-file)?\b([a-z\s,-]*?)(?:\s*:\s*([\s\S]*?))?\s*-->$/u;
