import type { Mark, MarkRow } from './mark.ts';

/** A step between marks: the key that asks for it. */
const steps: Readonly<Record<string, (rows: readonly MarkRow[], at: Place) => Mark | undefined>> = {
  ArrowRight: (rows, { row, mark }) => rows[row]!.marks[mark + 1],
  ArrowLeft: (rows, { row, mark }) => rows[row]!.marks[mark - 1],
  ArrowDown: (rows, at) => nearest(rows.slice(at.row + 1), rows[at.row]!.marks[at.mark]!),
  ArrowUp: (rows, at) => nearest(rows.slice(0, at.row).reverse(), rows[at.row]!.marks[at.mark]!),
  Home: (rows, { row }) => rows[row]!.marks[0],
  End: (rows, { row }) => rows[row]!.marks.at(-1),
};

interface Place {
  readonly row: number;
  readonly mark: number;
}

/** The mark that a key leads to from another; undefined for another key, and at an end. */
export function stepFrom(rows: readonly MarkRow[], key: string, pressed: string): Mark | undefined {
  const at = placeOf(rows, key);
  return at && steps[pressed]?.(rows, at);
}

/** What a mark is tied to by a line, the next one each time. */
export function tiedMark(rows: readonly MarkRow[], key: string): Mark | undefined {
  const [other] = markOf(rows, key)?.tiedTo ?? [];
  return other === undefined ? undefined : markOf(rows, other);
}

export function markOf(rows: readonly MarkRow[], key: string): Mark | undefined {
  const at = placeOf(rows, key);
  return at && rows[at.row]!.marks[at.mark];
}

function placeOf(rows: readonly MarkRow[], key: string): Place | undefined {
  for (const [row, { marks }] of rows.entries()) {
    const mark = marks.findIndex((each) => each.key === key);
    if (mark >= 0) return { row, mark };
  }
  return undefined;
}

/** In the next row that has marks, the one that stands nearest. */
function nearest(rows: readonly MarkRow[], from: Mark): Mark | undefined {
  const row = rows.find(({ marks }) => marks.length > 0);
  let best: Mark | undefined;
  for (const mark of row?.marks ?? []) {
    if (!best || Math.abs(mark.at - from.at) < Math.abs(best.at - from.at)) best = mark;
  }
  return best;
}
