import { checks } from './checks/index.ts';
import type { BlockReading, CheckOptions } from './checks/check.ts';
import type { Finding } from './checks/finding.ts';
import type { Corpus } from './corpus/corpus.ts';
import type { Draft } from './draft/draft.ts';
import { readDraft } from './read-draft.ts';
import { byPlace, overlaps, type Span } from './text/span.ts';

/**
 * A draft that is being written, checked again as it changes. The core has no timers: the host
 * draws the slices from `check`, rests between two of them as it likes, and lets the rest go when
 * the draft has changed meanwhile.
 */
export interface DraftChecker {
  /** The draft as it now stands. Blocks it shares with the last one are neither read nor checked again. */
  update(draft: Draft): void;
  /**
   * Checks the draft of the last `update` in slices of a few milliseconds at most, the blocks that
   * touch `visible` first. Returns what `checkDraft` returns for the same draft. An abandoned
   * check leaves nothing half done.
   */
  check(options?: { visible?: Span }): Generator<CheckSlice, Finding[], void>;
}

/** What one slice came to: nothing to show yet, or the findings of the whole visible part, in order of place. */
export type CheckSlice =
  { readonly kind: 'working' } | { readonly kind: 'visible'; readonly findings: Finding[] };

export function createDraftChecker(corpus: Corpus, options: CheckOptions = {}): DraftChecker {
  let draft: Draft = { text: '' };
  return {
    update(next) {
      draft = next;
    },
    check: ({ visible } = {}) => checkInSlices(draft, corpus, options, visible),
  };
}

function* checkInSlices(
  draft: Draft,
  corpus: Corpus,
  options: CheckOptions,
  visible: Span | undefined,
): Generator<CheckSlice, Finding[], void> {
  const working: CheckSlice = { kind: 'working' };
  const reading = readDraft(draft);
  yield working;
  const found: Ranked[] = [];
  const checkBlock = (block: BlockReading) => {
    checks.forEach((check, rank) => {
      for (const finding of check.checkBlock?.(block, reading, corpus, options) ?? []) {
        found.push({ rank, finding });
      }
    });
  };
  const inView = new Set(
    reading.blocks.filter(({ block }) => visible && overlaps(block.span, visible)),
  );
  for (const block of inView) {
    checkBlock(block);
    yield working;
  }
  if (inView.size > 0) yield { kind: 'visible', findings: inOrder(found) };
  for (const block of reading.blocks) {
    if (inView.has(block)) continue;
    checkBlock(block);
    yield working;
  }
  for (const [rank, check] of checks.entries()) {
    for (const finding of check.checkDraft?.(reading, corpus, options) ?? []) {
      found.push({ rank, finding });
    }
    yield working;
  }
  return inOrder(found);
}

/** A finding and the place of its check in the list of checks. */
interface Ranked {
  readonly rank: number;
  readonly finding: Finding;
}

/** By place; where two start and end together, in the order of the checks. */
function inOrder(found: readonly Ranked[]): Finding[] {
  return [...found]
    .sort((a, b) => byPlace(a.finding.span, b.finding.span) || a.rank - b.rank)
    .map(({ finding }) => finding);
}
