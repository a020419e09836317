import type { Block } from '../draft/draft.ts';
import { contains, spanOf, type Span } from '../text/span.ts';
import type { ReviewState } from './review.ts';

/** How the statements below a heading stand to the sources. */
export interface HeadingCoverage {
  readonly heading: Span;
  /** How many stand how; states that none has are left out. */
  readonly states: ReadonlyMap<ReviewState, number>;
}

/** A heading speaks for what stands below it up to the next one. Those without statements are left out. */
export function coverageByHeading(
  draft: string,
  blocks: readonly Block[],
  statements: readonly { readonly span: Span; readonly state: ReviewState }[],
): HeadingCoverage[] {
  const headings = blocks.filter(({ kind }) => kind === 'heading').map(({ span }) => span);
  return headings.flatMap((heading, at) => {
    const below = spanOf(heading.start, headings[at + 1]?.start ?? draft.length);
    const states = new Map<ReviewState, number>();
    for (const { span, state } of statements) {
      if (contains(below, span)) states.set(state, (states.get(state) ?? 0) + 1);
    }
    return states.size > 0 ? [{ heading, states }] : [];
  });
}
