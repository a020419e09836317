/**
 * What stands at a word of the quotation: `same` and `other` pair it with the source's word,
 * `missing` has none; `extra` is a word of the source alone.
 */
export interface WordStep {
  readonly kind: 'same' | 'other' | 'missing' | 'extra';
  /** The quotation's word; for `extra` the one before which it stands. */
  readonly quoted: number;
  /** The place in the window; for `missing` the one before which the word would stand. */
  readonly found: number;
}

export interface WordAlignment {
  /** First and last word of the window that are part of it. */
  readonly first: number;
  readonly last: number;
  /** Words wrong, missing or added; words left out at an ellipsis cost nothing. */
  readonly errors: number;
  readonly steps: readonly WordStep[];
}

/**
 * The cheapest way to read a quotation in a window of running words, free to begin and end
 * anywhere in it. `quoted` and the window hold word ids, -1 for a word that the index does not
 * know. `ellipsisAfter` holds 1 for each quoted word after which words may be left out.
 */
export function alignWords(
  quoted: Int32Array,
  ellipsisAfter: Uint8Array,
  window: Int32Array,
  windowLength: number,
): WordAlignment {
  const rows = quoted.length;
  const width = windowLength + 1;
  if (moves.length < (rows + 1) * width) moves = new Uint8Array((rows + 1) * width);
  if (costs[0].length < width) costs = [new Int32Array(2 * width), new Int32Array(2 * width)];
  let [row, below] = costs;
  row.fill(0, 0, width);
  for (let i = 1; i <= rows; i++) {
    const word = quoted[i - 1]!;
    const last = i === rows;
    const extraCost = ellipsisAfter[i - 1] === 1 ? 0 : COST.extra;
    const at = i * width;
    below[0] = i * COST.missing;
    moves[at] = MISSING;
    for (let j = 1; j < width; j++) {
      const same = word === window[j - 1];
      let cost = row[j - 1]! + (same ? 0 : COST.other);
      let move = same ? SAME : OTHER;
      if (row[j]! + COST.missing < cost) {
        cost = row[j]! + COST.missing;
        move = MISSING;
      }
      if (!last && below[j - 1]! + extraCost < cost) {
        cost = below[j - 1]! + extraCost;
        move = EXTRA;
      }
      below[j] = cost;
      moves[at + j] = move;
    }
    [row, below] = [below, row];
  }
  let end = 0;
  for (let j = 1; j < width; j++) if (row[j]! < row[end]!) end = j;
  const errors = Math.round(row[end]! / COST.extra);
  const steps: WordStep[] = [];
  let i = rows;
  let j = end;
  while (i > 0) {
    const move = moves[i * width + j]!;
    if (move !== EXTRA) i--;
    if (move !== MISSING) j--;
    steps.push({ kind: kinds[move]!, quoted: i, found: j });
  }
  steps.reverse();
  return { first: j, last: end - 1, errors, steps };
}

/**
 * In hundredths of an error. The odd ones settle ties: of two ways with as many errors, the one
 * with more words in common, so that "But have seen" takes in the first word of "But we have seen".
 */
const COST = { other: 102, missing: 101, extra: 100 } as const;

const SAME = 0;
const OTHER = 1;
const MISSING = 2;
const EXTRA = 3;
const kinds = ['same', 'other', 'missing', 'extra'] as const;

let moves = new Uint8Array(0);
let costs: [Int32Array, Int32Array] = [new Int32Array(0), new Int32Array(0)];
