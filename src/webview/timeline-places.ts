import type { ScaleTime } from 'd3-scale';
import { captionPlace, middleOf, stack, type CaptionPlace } from './timeline-layout.ts';
import type { TimeMark } from './timeline-marks.ts';

/** Pixels. Letters are about `letterWidth` wide; a date wider than `barFrom` is drawn as a bar. */
export const right = 20;
export const rowHeight = 18;
export const letterWidth = 6.8;
export const captionGap = 11;
const barFrom = 18;

/** The plot and what is left of it. */
export interface Room {
  readonly width: number;
  readonly left: number;
}

export interface Placed {
  readonly mark: TimeMark;
  readonly caption: CaptionPlace;
  readonly x: number;
  readonly y: number;
  /** Half the width of its bar; 0 for a point. */
  readonly half: number;
}

/** The marks of a row where they stand at a scale, points before bars, so that what is exact stands highest. */
export function place(
  marks: readonly TimeMark[],
  scale: ScaleTime<number, number>,
  { left, width }: Room,
): { placed: Placed[]; count: number } {
  const drawn = marks
    .map((mark) => {
      const [from, to] = [scale(mark.stretch.from), scale(mark.stretch.to)];
      const half = to - from < barFrom ? 0 : (to - from) / 2;
      const reach = Math.max(half, 7) + 2;
      const caption = mark.caption === '' ? 0 : captionGap + mark.caption.length * letterWidth;
      const middle = middleOf({ from, to });
      const mine = { left: middle - reach, right: middle + reach };
      const place = captionPlace(caption, mine, { left, right: width - right }, half);
      const extent = {
        left: middle - reach - (place === 'before' ? caption : 0),
        right: middle + reach + (place === 'behind' ? caption : 0),
      };
      return { mark, x: middle, half, caption: place, extent };
    })
    .filter(({ x, extent }) => Number.isFinite(x) && extent.right > left && extent.left < width)
    .sort((a, b) => Number(a.half > 0) - Number(b.half > 0) || a.extent.left - b.extent.left);
  const { rows, count } = stack(drawn.map(({ extent }) => extent));
  const placed = drawn.map(({ mark, x, half, caption }, at) => ({
    mark,
    x,
    half,
    caption,
    y: (rows[at]! + 0.5) * rowHeight,
  }));
  return { placed, count };
}
