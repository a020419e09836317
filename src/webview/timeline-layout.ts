import type { TimelineDate, TimelineResult } from '../server/protocol/index.ts';

const dayMs = 86_400_000;

/** A stretch of time: start of the first day, end of the last. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export function stretchOf({ first, last }: Pick<TimelineDate, 'first' | 'last'>): Stretch {
  return { from: Date.parse(`${first}T00:00:00Z`), to: Date.parse(`${last}T00:00:00Z`) + dayMs };
}

/** From the first date of all to the last, with some room; undefined where nothing is dated. */
export function wholeStretch({ statements, lanes }: TimelineResult): Stretch | undefined {
  return around([...statements, ...lanes.flatMap(({ events }) => events)]);
}

/** A year or more is too wide a mark to fit a picture to. Chosen. */
const wideMs = 200 * dayMs;

/**
 * What the draft speaks of: its dates of a few months at most and the events that contradict it.
 * A war of 1991 mentioned once would press the week that the draft is about into a point.
 */
export function draftStretch(picture: TimelineResult): Stretch | undefined {
  const fine = picture.statements.filter((date) => lengthOf(date) < wideMs);
  const dates = fine.length > 0 ? fine : picture.statements;
  const against = picture.statements.flatMap((statement) =>
    statement.against.flatMap(([lane, at]) => picture.lanes[lane]?.events[at] ?? []),
  );
  return around([...dates, ...against]) ?? wholeStretch(picture);
}

function lengthOf(date: TimelineDate): number {
  const { from, to } = stretchOf(date);
  return to - from;
}

function around(dates: readonly TimelineDate[]): Stretch | undefined {
  let [from, to] = [Infinity, -Infinity];
  for (const stretch of dates.map(stretchOf)) {
    // A date that no clock can tell is drawn nowhere.
    if (Number.isNaN(stretch.from) || Number.isNaN(stretch.to)) continue;
    from = Math.min(from, stretch.from);
    to = Math.max(to, stretch.to);
  }
  if (from > to) return undefined;
  const room = Math.max(3 * dayMs, (to - from) * 0.06);
  return { from: from - room, to: to + room };
}

export function middleOf({ from, to }: Stretch): number {
  return (from + to) / 2;
}

/** Something that takes room on a line, in pixels. */
export interface Extent {
  readonly left: number;
  readonly right: number;
}

/** For each extent the row in which it meets none of the others, first come first served; and how many rows there are. */
export function stack(extents: readonly Extent[]): { rows: number[]; count: number } {
  const ends: number[] = [];
  const rows = extents.map(({ left, right }) => {
    const free = ends.findIndex((end) => end <= left);
    const row = free < 0 ? ends.length : free;
    ends[row] = right;
    return row;
  });
  return { rows, count: Math.max(1, ends.length) };
}

/** Behind the mark; where there is no room, before it; else in its bar. Nowhere where none of these holds it. */
export type CaptionPlace = 'behind' | 'before' | 'within' | 'nowhere';

/** Where a caption of a width stands; `half` is what its mark's bar has for it before the glyph in its middle. */
export function captionPlace(
  caption: number,
  mark: Extent,
  plot: Extent,
  half: number,
): CaptionPlace {
  if (mark.right + caption <= plot.right) return 'behind';
  if (mark.left - caption >= plot.left) return 'before';
  return caption < half ? 'within' : 'nowhere';
}
