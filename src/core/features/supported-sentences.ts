import type { BlockReading, DraftReading } from '../checks/check.ts';
import { draftProse } from '../checks/draft-prose.ts';
import { evidenceReader } from '../claims/index.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { Recent } from '../text/recent.ts';
import { overlaps, shift, type Span } from '../text/span.ts';

/**
 * The sentences of some parts of a draft that a source bears out and none speaks against, block by
 * block: the host rests between two of them. A sentence that quotes is left out, for its quotation is
 * judged by itself, and so is one that `judged` says something else of.
 */
export function* supportedSentences(
  { blocks }: DraftReading,
  corpus: Corpus,
  within: readonly Span[],
  judged: readonly Span[],
): Generator<void, Span[], void> {
  const supported: Span[] = [];
  for (const block of blocks) {
    const isWanted = block.block.kind !== 'heading' && isIn(within, block.block.span);
    if (!isWanted) continue;
    const { start } = block.block.span;
    supported.push(
      ...supportedIn(block, corpus)
        .map((span) => shift(span, start))
        .filter((span) => isIn(within, span) && !isIn(judged, span)),
    );
    yield;
  }
  return supported;
}

/** As many blocks as a screen shows, some times over. Chosen. */
const keptBlocks = 400;

const known = new WeakMap<Corpus, Recent<string, Span[]>>();

/** Offsets count from the block's start, so that a block is looked up once wherever it moves to. */
function supportedIn(block: BlockReading, corpus: Corpus): Span[] {
  let recent = known.get(corpus);
  if (!recent) known.set(corpus, (recent = new Recent(keptBlocks)));
  const prose = draftProse(block);
  const key = JSON.stringify([prose.text, prose.times.map(({ value }) => value)]);
  return recent.get(key, () => {
    const evidence = evidenceReader(prose, corpus);
    return prose.sentences.filter((_, at) => {
      const [strongest] = evidence(at);
      return strongest?.bearing === 'supports';
    });
  });
}

function isIn(spans: readonly Span[], span: Span): boolean {
  return spans.some((each) => overlaps(each, span));
}
