import type { BlockReading, DraftReading } from './checks/check.ts';
import type { Block, Draft } from './draft/draft.ts';
import { parseDraft } from './draft/parse-draft.ts';
import { splitSentences } from './text/sentences.ts';
import { shift } from './text/span.ts';

/** Everything that is read from a draft once and shared by checks and features. */
export function readDraft(draft: Draft): DraftReading {
  const parsed = parseDraft(draft.text);
  const issued = draft.issued ?? parsed.frontMatter.date;
  return {
    draft: parsed,
    ...(issued === undefined ? {} : { issued }),
    blocks: parsed.blocks.map(readBlock),
    quotations: [],
  };
}

function readBlock(block: Block): BlockReading {
  // A line break inside a block is only where the writer's editor wrapped the line.
  const prose = block.prose.replaceAll('\n', ' ');
  return {
    block,
    sentences: splitSentences(prose).map((span) => shift(span, block.span.start)),
    times: [],
    quotations: [],
  };
}
