import { BLOCK_WORDS, readBlock, sourceOfBlock, type Segment } from './segment.ts';

/**
 * Running words of one source as ids. `first` is the place of the first: a word's place is its
 * block's number times BLOCK_WORDS plus its place in the block, so places of neighbours in one
 * source are consecutive numbers.
 */
export interface WordWindow {
  readonly ids: Int32Array;
  length: number;
  first: number;
}

let room = new Int32Array(64 * BLOCK_WORDS);

/**
 * The words of some blocks around a block of the same source, cut at the source's ends. The window
 * is good until the next one is read.
 */
export function readWindow(
  segment: Segment,
  block: number,
  blocksBefore: number,
  blocksAfter: number,
): WordWindow {
  const source = sourceOfBlock(segment, block);
  const from = Math.max(block - blocksBefore, segment.sourceBlocks[source]!);
  const to = Math.min(block + blocksAfter + 1, segment.sourceBlocks[source + 1]!);
  if (room.length < (to - from) * BLOCK_WORDS) room = new Int32Array((to - from) * BLOCK_WORDS);
  let length = 0;
  for (let each = from; each < to; each++) length += readBlock(segment, each, room, length);
  return { ids: room, length, first: from * BLOCK_WORDS };
}
