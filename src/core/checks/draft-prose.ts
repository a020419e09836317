import type { DraftProse } from '../claims/index.ts';
import { shift } from '../text/span.ts';
import { shiftTime } from '../time/index.ts';
import type { BlockReading } from './check.ts';

/** A block as claims are read from it: markup blanked, lines joined, offsets from its start. */
export function draftProse({ block, sentences, times }: BlockReading): DraftProse {
  const { start } = block.span;
  return {
    text: block.prose.replaceAll('\n', ' '),
    sentences: sentences.map((span) => shift(span, -start)),
    times: times.map((time) => shiftTime(time, -start)),
  };
}
