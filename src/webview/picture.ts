import type { MarkRow } from './mark.ts';
import type { ToPicture } from './messages.ts';

/** A picture in the page's SVG element. */
export interface Picture {
  /** Draws what the extension sent; the marks it has from then on. */
  show(message: ToPicture): void;
  /** Draws the same again, in the room that there now is. */
  redraw(): void;
  readonly rows: readonly MarkRow[];
  /** What is to be said above the picture: counts, and what is left out. */
  readonly summary: string;
  /** Makes sure that a mark is drawn and in view. */
  reveal(key: string): void;
  /** Undefined for a picture that is as large as it is. */
  readonly zoom?: Zoom;
}

export interface Zoom {
  by(factor: number): void;
  /** What the draft speaks of. */
  toDraft(): void;
  toAll(): void;
}

/** The width that a picture may fill, in pixels. */
export function roomFor(svg: SVGSVGElement): number {
  return Math.max(320, svg.parentElement?.clientWidth ?? 0);
}
